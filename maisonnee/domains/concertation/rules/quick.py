"""A task typed on one line: « Semelle de décharge @Barbier 15/04 ». Pure."""

from __future__ import annotations

import re
import unicodedata
import uuid
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

_WEEKDAYS = ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche")
_DAY = re.compile(r"(\d{1,2})[/.](\d{1,2})(?:[/.](\d{2}|\d{4}))?")
_LATER = re.compile(r"\+(\d{1,3})(j|s|m)")
LONGEST_DELAY = 366


@dataclass(frozen=True)
class QuickTask:
    """What was typed, taken apart. `unknown` is a name that nobody has, `several` one that many have."""

    what: str
    member_id: uuid.UUID | None = None
    due_on: date | None = None
    unknown: str = ""
    several: str = ""


def plain(text: str) -> str:
    """Return a text in lower case, without accents, for comparing names."""
    apart = unicodedata.normalize("NFD", text.casefold())
    return "".join(letter for letter in apart if not unicodedata.combining(letter))


def read(text: str, *, people: Mapping[uuid.UUID, str], day: date) -> QuickTask:
    """Take a line apart: « @name » anywhere, a day at its end; the rest is what is to do.

    Days: `15/04`, `15/04/2026`, `demain`, `lundi` (the next one), `+10j`, `+2s`, `+1m`. Without a year, the next
    such day after `day`.
    """
    words, member_id, unknown, several = [], None, "", ""
    for word in text.split():
        if not word.startswith("@") or len(word) == 1:
            words.append(word)
            continue
        found = _called(word[1:], people)
        if len(found) == 1:
            member_id = found[0]
        else:
            unknown, several = ("", word[1:]) if found else (word[1:], "")
    due_on = day_said(words[-1], day) if len(words) > 1 else None
    if due_on is not None:
        words = words[:-1]
        if len(words) > 1 and plain(words[-1]) in ("pour", "le", "avant"):
            words = words[:-1]
    return QuickTask(" ".join(words), member_id, due_on, unknown, several)


def _called(said: str, people: Mapping[uuid.UUID, str]) -> list[uuid.UUID]:
    """Return whom a beginning of a name may mean; those who have exactly this name come before the others."""
    wanted = plain(said.strip(".,;"))
    parts = {key: re.split(r"[\s-]+", plain(name)) for key, name in people.items()} if wanted else {}
    exact = [key for key, names in parts.items() if wanted in names]
    return exact or [key for key, names in parts.items() if any(name.startswith(wanted) for name in names)]


def day_said(word: str, day: date) -> date | None:
    """Return the day a word says, always after `day`, or nothing."""
    said = plain(word.strip(".,;"))
    if said == "demain":
        return day + timedelta(days=1)
    if said in _WEEKDAYS:
        return day + timedelta(days=(_WEEKDAYS.index(said) - day.weekday() - 1) % 7 + 1)
    if later := _LATER.fullmatch(said):
        return _later(day, int(later[1]), later[2])
    if written := _DAY.fullmatch(said):
        return _written(day, int(written[1]), int(written[2]), written[3])
    return None


def _later(day: date, number: int, unit: str) -> date | None:
    days = number * {"j": 1, "s": 7, "m": 30}[unit]
    return day + timedelta(days=days) if 0 < days <= LONGEST_DELAY else None


def _written(day: date, number: int, month: int, year: str | None) -> date | None:
    years = [int(year) + (2000 if len(year) == 2 else 0)] if year else [day.year, day.year + 1]
    for candidate in years:
        try:
            found = date(candidate, month, number)
        except ValueError:
            continue
        if found > day:
            return found
    return None
