"""Compares a list of professionals (RPPS extraction, spreadsheet) with the team: what would change, and why.

Nothing is decided here: each proposal waits for a person. Names are compared without case nor accents.
"""

from __future__ import annotations

import re
import unicodedata
import uuid
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass, field
from datetime import date
from typing import Any

FIELDS = (
    "family_name",
    "given_name",
    "profession",
    "know_how",
    "rpps",
    "adeli",
    "am_number",
    "email",
    "phone",
)
# What a file only completes: a professional may prefer another address than the one of the file.
COMPLETED_ONLY = frozenset({"email", "phone"})


@dataclass(frozen=True, slots=True)
class Candidate:
    """A person of a file. `faults` (sentences) keep them out; `remarks` are to be read."""

    key: str
    family_name: str
    given_name: str
    profession: str
    know_how: tuple[str, ...] = ()
    rpps: str = ""
    adeli: str = ""
    am_number: str = ""
    email: str = ""
    phone: str = ""
    status: str = ""
    starts_on: date | None = None
    ends_on: date | None = None
    share: int | None = None
    site: str = ""
    place: str = ""
    faults: tuple[str, ...] = ()
    remarks: tuple[str, ...] = ()

    def to_json(self) -> dict[str, Any]:
        """Return what a row of JSON keeps."""
        kept = asdict(self)
        for name in ("starts_on", "ends_on"):
            kept[name] = kept[name].isoformat() if kept[name] else None
        return kept

    @classmethod
    def from_json(cls, kept: Mapping[str, Any]) -> Candidate:
        """Return the candidate kept by `to_json`."""
        values = dict(kept)
        for name in ("starts_on", "ends_on"):
            values[name] = date.fromisoformat(values[name]) if values[name] else None
        for name in ("know_how", "faults", "remarks"):
            values[name] = tuple(values[name])
        return cls(**values)

    @property
    def name(self) -> str:
        return f"{self.given_name} {self.family_name}".strip()


@dataclass(frozen=True, slots=True)
class Known:
    """A member of the team, as recorded. `is_present`: takes part today, or is to come."""

    id: uuid.UUID
    family_name: str
    given_name: str
    profession: str
    is_present: bool
    know_how: tuple[str, ...] = ()
    rpps: str = ""
    adeli: str = ""
    am_number: str = ""
    email: str = ""
    phone: str = ""

    @property
    def name(self) -> str:
        return f"{self.given_name} {self.family_name}".strip()


@dataclass(frozen=True, slots=True)
class Arrival:
    """Somebody of the file who is not in the team; `known` when they were once."""

    candidate: Candidate
    known: Known | None = None


@dataclass(frozen=True, slots=True)
class Difference:
    """A field that the file says otherwise."""

    name: str
    ours: Any
    theirs: Any


@dataclass(frozen=True, slots=True)
class Change:
    """A member whose file says something else."""

    known: Known
    candidate: Candidate
    differences: tuple[Difference, ...]


@dataclass(frozen=True, slots=True)
class Proposals:
    """What a file would change. `gone` are members present here and absent from the file."""

    arrivals: tuple[Arrival, ...] = ()
    changes: tuple[Change, ...] = ()
    gone: tuple[Known, ...] = ()
    unchanged: tuple[Known, ...] = ()
    faulty: tuple[Candidate, ...] = ()

    @property
    def is_empty(self) -> bool:
        return not (self.arrivals or self.changes or self.gone)


def plain(text: str) -> str:
    """A name without accents, case or punctuation."""
    folded = unicodedata.normalize("NFKD", text.casefold().replace("œ", "oe"))
    kept = "".join(char for char in folded if not unicodedata.combining(char))
    return " ".join(re.sub(r"[^a-z0-9]+", " ", kept).split())


def written(name: str) -> str:
    """A name written in capitals as one writes it: « LE GOFF-MARTIN » gives « Le Goff-Martin »."""
    return name.title() if name.isupper() else name


def proposals(candidates: Sequence[Candidate], team: Sequence[Known], *, is_whole: bool) -> Proposals:
    """Compare a file with the team.

    `is_whole`: the file was asked for the whole team, so that a member with a national number who is not in it
    may have left. Only a national number, or a name with its profession that one person alone bears, ties a
    candidate to a member.
    """
    found = _Index(team)
    arrivals, changes, unchanged = [], [], []
    met: set[uuid.UUID] = set()
    for candidate in candidates:
        if candidate.faults:
            continue
        known = found.match(candidate)
        if known is None:
            arrivals.append(Arrival(candidate))
            continue
        if known.id in met:
            continue
        met.add(known.id)
        if not known.is_present and candidate.ends_on is None:
            arrivals.append(Arrival(candidate, known))
            continue
        differences = tuple(_differences(known, candidate))
        if differences:
            changes.append(Change(known, candidate, differences))
        else:
            unchanged.append(known)
    gone = [
        known
        for known in team
        if is_whole and known.is_present and known.id not in met and (known.rpps or known.adeli)
    ]
    faulty = tuple(candidate for candidate in candidates if candidate.faults)
    return Proposals(tuple(arrivals), tuple(changes), tuple(gone), tuple(unchanged), faulty)


@dataclass
class _Index:
    """Members by what tells them apart."""

    team: Sequence[Known]
    by_number: dict[str, Known] = field(default_factory=dict)
    by_name: dict[tuple[str, str, str], list[Known]] = field(default_factory=lambda: defaultdict(list))

    def __post_init__(self) -> None:
        for known in self.team:
            for number in filter(None, (known.rpps, known.adeli)):
                self.by_number[number] = known
            self.by_name[_named(known)].append(known)

    def match(self, candidate: Candidate) -> Known | None:
        for number in filter(None, (candidate.rpps, candidate.adeli)):
            if number in self.by_number:
                return self.by_number[number]
        namesakes = self.by_name.get(_named(candidate), [])
        possible = [known for known in namesakes if not (known.rpps and candidate.rpps)]
        return possible[0] if len(possible) == 1 else None


def _named(person: Candidate | Known) -> tuple[str, str, str]:
    return plain(person.family_name), plain(person.given_name), person.profession


def _differences(known: Known, candidate: Candidate) -> Iterable[Difference]:
    for name in FIELDS:
        ours, theirs = getattr(known, name), getattr(candidate, name)
        if not theirs or (name in COMPLETED_ONLY and ours):
            continue
        if name in {"family_name", "given_name"}:
            is_same = plain(ours) == plain(theirs)
        elif name == "know_how":
            is_same = set(ours) == set(theirs)
        else:
            is_same = ours == theirs
        if not is_same:
            yield Difference(name, ours, theirs)
