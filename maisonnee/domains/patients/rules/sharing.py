"""Who reads what in a shared record: the team's grid, the patient's objections, an author's restriction.

Sources: code de la santé publique, art. L1110-4 (sharing within the care team, right to object) and L1110-12
(care team); thesis, ch. 5 (L3281–3311: restrictions always hit the non-doctors, « tout était ouvert pour tout le
monde »). Nothing here is imposed by law on a team: the grid is voted, dated and visible. Until a team has voted,
`proposed_grid` holds: what people look for (problems, treatments, allergies, measures, acts) is shared between
care professions, notes stay within their profession, whatever the profession.
"""

from __future__ import annotations

import uuid
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache

from maisonnee.domains.patients.enums import Section
from maisonnee.kernel import professions
from maisonnee.kernel.professions import Family

ANY_AUTHOR = ""
EMERGENCY_HOURS = 4
"""How long an emergency access lasts (our choice, said on the page: no text read gives a figure)."""


def group_of(profession: str) -> str:
    """Return the line of the grid a profession belongs to (the five orthotists' codes are one line)."""
    known = professions.BY_CODE.get(profession)
    if known is None or profession == professions.PSYCHIATRIC_NURSE:
        return profession
    return known.diversity_group


def group_label(group: str) -> str:
    return "Orthésiste, oculariste ou épithésiste" if group == "81-85" else professions.label(group)


def groups() -> list[str]:
    """Every line of the grid, in the order of the nomenclature."""
    return list(dict.fromkeys(group_of(item.code) for item in professions.PROFESSIONS))


@dataclass(frozen=True, order=True)
class Part:
    """What one box of the grid opens: a section, for the notes those of one profession."""

    section: str
    author: str = ANY_AUTHOR

    @property
    def key(self) -> str:
        """How the box is written in the database and in forms: `measures`, `notes:93`."""
        return f"{self.section}:{self.author}" if self.author else self.section

    @classmethod
    def of_key(cls, key: str) -> Part:
        section, _, author = key.partition(":")
        return cls(section, author)

    @property
    def label(self) -> str:
        if self.author:
            return f"Notes\u00a0: {group_label(self.author).lower()}"
        return str(Section(self.section).label)


def part_of(section: str, author_group: str) -> Part:
    """Return the part an entry belongs to."""
    return Part(section, author_group if section == Section.NOTES else ANY_AUTHOR)


def parts(author_groups: Iterable[str]) -> list[Part]:
    """Every part of the record, in order: each section, then the notes of each profession."""
    plain = [Part(section) for section in Section.values if section != Section.NOTES]
    return plain + [Part(Section.NOTES, group) for group in author_groups]


@dataclass(frozen=True)
class Grid:
    """For each profession (line of the grid), the keys of the parts it reads."""

    reads: Mapping[str, frozenset[str]]

    def opens(self, reader_group: str, part: Part) -> bool:
        return part.key in self.reads.get(reader_group, frozenset())


_SHARED_BY_CARE = (
    Section.PROBLEMS,
    Section.TREATMENTS,
    Section.ALLERGIES,
    Section.MEASURES,
    Section.ACTS,
    Section.DOCUMENTS,
)
_MENTAL_HEALTH = frozenset({professions.DOCTOR, professions.PSYCHIATRIC_NURSE, "72", "93"})
_SEXUAL_HEALTH = frozenset({professions.DOCTOR, professions.MIDWIFE})
_SOCIAL_TOO = frozenset({"41"})
_CARE_TOO = frozenset({"93"})


def _cares(group: str) -> bool:
    known = professions.BY_CODE.get("81" if group == "81-85" else group)
    if known is None:
        return False
    return known.family in {Family.MEDICAL, Family.AUXILIARY, Family.PHARMACIST} or group in _CARE_TOO


@cache
def proposed_grid() -> Grid:
    """The grid a team starts from, before its own vote: careful, and the same in both directions."""
    reads = {}
    for group in groups():
        keys = {Part(Section.NOTES, group).key}
        if _cares(group):
            keys |= {Part(section).key for section in _SHARED_BY_CARE}
        if _cares(group) or group in _SOCIAL_TOO:
            keys.add(Part(Section.SOCIAL).key)
        if group in _MENTAL_HEALTH:
            keys.add(Part(Section.MENTAL_HEALTH).key)
        if group in _SEXUAL_HEALTH:
            keys.add(Part(Section.SEXUAL_HEALTH).key)
        reads[group] = frozenset(keys)
    return Grid(reads)


@dataclass(frozen=True)
class Objection:
    """What a patient objects to. An empty part means the whole record; no reader means every reader.

    `stays_in_emergency`: the patient wants it to hold even under an emergency access.
    """

    section: str = ""
    author: str = ANY_AUTHOR
    reader_group: str = ""
    reader_id: uuid.UUID | None = None
    stays_in_emergency: bool = False

    def covers(self, part: Part) -> bool:
        if self.section and self.section != part.section:
            return False
        return not self.author or self.author == part.author

    def is_against(self, reader: Reader) -> bool:
        if self.reader_id is not None:
            return self.reader_id == reader.member_id
        return not self.reader_group or self.reader_group == reader.group


@dataclass(frozen=True)
class Reader:
    """Somebody who opens a record: a member, their profession's line, and whether by emergency access."""

    member_id: uuid.UUID
    group: str
    is_emergency: bool = False


@dataclass(frozen=True)
class Item:
    """What matters of an entry for sharing."""

    part: Part
    author_id: uuid.UUID
    restricted_to: frozenset[uuid.UUID] | None = field(default=None)


def is_objected(part: Part, reader: Reader, objections: Collection[Objection]) -> bool:
    """Tell whether the patient keeps a part from a reader."""
    return any(
        objection.covers(part)
        and objection.is_against(reader)
        and (objection.stays_in_emergency or not reader.is_emergency)
        for objection in objections
    )


def reads(item: Item, reader: Reader, *, grid: Grid, objections: Collection[Objection]) -> bool:
    """Tell whether somebody of the care team (or in emergency) reads an entry.

    An author always reads what they wrote. An author's restriction holds in emergency too; the grid does not.
    """
    if item.author_id == reader.member_id:
        return True
    if item.restricted_to is not None and reader.member_id not in item.restricted_to:
        return False
    if not reader.is_emergency and not grid.opens(reader.group, item.part):
        return False
    return not is_objected(item.part, reader, objections)
