"""Writing an iCalendar stream (RFC 5545): published events in UTC, each with an identifier that never changes.

Times are written in UTC, so that no VTIMEZONE is needed (§3.3.5, form 2). The stream has a METHOD, so DTSTAMP is the
moment it was made (§3.8.7.2). A change of an event raises its SEQUENCE (§3.8.7.4); one that is cancelled stays, with
STATUS:CANCELLED, until it leaves the stream.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime

CONTENT_TYPE = "text/calendar; charset=utf-8"
PRODUCT = "-//Maisonnée//Concertation//FR"
LINE_OCTETS = 75
"""Longest line, without its end (§3.1)."""
_CONTROLS = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")


@dataclass(frozen=True, kw_only=True)
class Event:
    """An event. `starts_at` and `ends_at` know their time zone; `sequence` grows with each change."""

    uid: str
    sequence: int
    starts_at: datetime
    ends_at: datetime
    summary: str
    location: str = ""
    description: str = ""
    url: str = ""
    is_cancelled: bool = False


def write(events: Iterable[Event], *, name: str, made_at: datetime, refresh_hours: int = 4) -> bytes:
    """Return the stream of these events, with CRLF ends of line, in UTF-8."""
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        f"PRODID:{PRODUCT}",
        "CALSCALE:GREGORIAN",
        "METHOD:PUBLISH",
        f"NAME:{text(name)}",
        f"X-WR-CALNAME:{text(name)}",
        f"REFRESH-INTERVAL;VALUE=DURATION:PT{refresh_hours}H",
        f"X-PUBLISHED-TTL:PT{refresh_hours}H",
    ]
    for event in events:
        lines += _lines(event, made_at)
    lines.append("END:VCALENDAR")
    return "".join(f"{part}\r\n" for line in lines for part in folded(line)).encode()


def _lines(event: Event, made_at: datetime) -> Iterator[str]:
    yield "BEGIN:VEVENT"
    yield f"UID:{text(event.uid)}"
    yield f"DTSTAMP:{moment(made_at)}"
    yield f"DTSTART:{moment(event.starts_at)}"
    yield f"DTEND:{moment(event.ends_at)}"
    yield f"SEQUENCE:{event.sequence}"
    yield f"STATUS:{'CANCELLED' if event.is_cancelled else 'CONFIRMED'}"
    yield f"SUMMARY:{text(event.summary)}"
    if event.location:
        yield f"LOCATION:{text(event.location)}"
    if event.description:
        yield f"DESCRIPTION:{text(event.description)}"
    if event.url:
        yield f"URL:{_CONTROLS.sub('', event.url)}".replace("\n", "").replace("\r", "")
    yield "END:VEVENT"


def moment(value: datetime) -> str:
    """Return an instant in UTC. Raises `ValueError` without a time zone."""
    if value.tzinfo is None:
        raise ValueError("an instant of a calendar knows its time zone")
    return value.astimezone(UTC).strftime("%Y%m%dT%H%M%SZ")


def text(value: str) -> str:
    """Return a text value: backslash, semicolon, comma and line ends escaped (§3.3.11), no control character."""
    value = value.replace("\r\n", "\n").replace("\r", "\n")
    value = _CONTROLS.sub("", value)
    for plain, escaped in (("\\", "\\\\"), (";", "\\;"), (",", "\\,"), ("\n", "\\n")):
        value = value.replace(plain, escaped)
    return value


def folded(line: str) -> Iterator[str]:
    """Cut a line into lines of at most 75 octets, the next ones beginning with a space; never within a character."""
    part, octets = "", 0
    for character in line:
        size = len(character.encode())
        if octets + size > LINE_OCTETS:
            yield part
            part, octets = " ", 1
        part += character
        octets += size
    yield part
