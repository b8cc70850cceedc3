"""The stream that calendars read: lines, escapes, instants."""

from __future__ import annotations

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from maisonnee.interop.calendars import ical

PARIS = ZoneInfo("Europe/Paris")
MADE_AT = datetime(2026, 3, 1, 8, tzinfo=UTC)


def _event(**given_values: object) -> ical.Event:
    values: dict[str, object] = {
        "uid": "a@maisonnee",
        "sequence": 2,
        "starts_at": datetime(2026, 7, 2, 12, 30, tzinfo=PARIS),
        "ends_at": datetime(2026, 7, 2, 14, 0, tzinfo=PARIS),
        "summary": "Concertation",
    }
    return ical.Event(**{**values, **given_values})  # type: ignore[arg-type]


def unfolded(content: bytes) -> list[str]:
    text = content.decode()
    assert text.endswith("\r\n")
    assert "\n" not in text.replace("\r\n", "")
    return text.replace("\r\n ", "").split("\r\n")[:-1]


def test_an_event_is_written_in_utc_with_its_sequence() -> None:
    lines = unfolded(ical.write([_event()], name="Équipe", made_at=MADE_AT))
    assert lines[:5] == [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//Maisonnée//Concertation//FR",
        "CALSCALE:GREGORIAN",
        "METHOD:PUBLISH",
    ]
    assert lines[9:] == [
        "BEGIN:VEVENT",
        "UID:a@maisonnee",
        "DTSTAMP:20260301T080000Z",
        "DTSTART:20260702T103000Z",
        "DTEND:20260702T120000Z",
        "SEQUENCE:2",
        "STATUS:CONFIRMED",
        "SUMMARY:Concertation",
        "END:VEVENT",
        "END:VCALENDAR",
    ]


def test_winter_and_summer_are_told_apart() -> None:
    assert ical.moment(datetime(2026, 1, 15, 12, 30, tzinfo=PARIS)) == "20260115T113000Z"
    assert ical.moment(datetime(2026, 7, 15, 12, 30, tzinfo=PARIS)) == "20260715T103000Z"


def test_a_cancelled_event_stays_and_says_so() -> None:
    lines = unfolded(ical.write([_event(is_cancelled=True)], name="x", made_at=MADE_AT))
    assert "STATUS:CANCELLED" in lines


def test_an_instant_without_a_time_zone_is_refused() -> None:
    with pytest.raises(ValueError, match="time zone"):
        ical.moment(datetime(2026, 1, 1))  # noqa: DTZ001


def test_texts_are_escaped() -> None:
    assert ical.text("a;b,c\\d\r\ne\nf\x07") == "a\\;b\\,c\\\\d\\ne\\nf"


def test_a_hostile_text_adds_no_line() -> None:
    hostile = _event(summary="x\r\nATTENDEE:mailto:a@b.fr", url="https://a.fr/\r\nX-A:1", location="y\n")
    lines = unfolded(ical.write([hostile], name="n\r\nX:1", made_at=MADE_AT))
    assert [line for line in lines if line.startswith(("ATTENDEE", "X-A", "X:"))] == []


@given(st.text(st.characters(codec="utf-8"), max_size=400))
def test_lines_are_folded_without_cutting_a_character(value: str) -> None:
    line = f"SUMMARY:{ical.text(value)}"
    parts = list(ical.folded(line))
    assert all(len(part.encode()) <= ical.LINE_OCTETS for part in parts)
    assert all(part.startswith(" ") for part in parts[1:])
    assert parts[0] + "".join(part[1:] for part in parts[1:]) == line
