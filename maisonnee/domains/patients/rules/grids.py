"""Comparing grids: what a vote would change, and whether two professions read each other alike."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from maisonnee.domains.patients.enums import Section
from maisonnee.domains.patients.rules.sharing import Grid, Part
from maisonnee.kernel import professions


def completed(
    grid: Grid, chosen: Mapping[str, Iterable[str]], shown: Collection[Part]
) -> dict[str, list[str]]:
    """Return the whole grid a vote makes, when only some professions and parts were shown to those who voted.

    What was not shown stays as the grid in force says: a profession that joins later is not left without a line,
    and the notes of an absent profession keep their readers.
    """
    asked = {part.key for part in shown}
    whole = {group: set(keys) for group, keys in grid.reads.items()}
    for group, keys in chosen.items():
        whole[group] = (whole.get(group, set()) - asked) | (set(keys) & asked) | {_own(group)}
    return {group: sorted(keys) for group, keys in whole.items()}


def _own(group: str) -> str:
    return Part(Section.NOTES, group).key


@dataclass(frozen=True)
class Change:
    """What one profession would read, and would read no more."""

    group: str
    opened: Sequence[Part]
    closed: Sequence[Part]


def changes(before: Grid, after: Grid, groups: Iterable[str], shown: Sequence[Part]) -> list[Change]:
    """Return what differs between two grids, profession by profession, those without a difference left out."""
    found = []
    for group in groups:
        opened = [p for p in shown if after.opens(group, p) and not before.opens(group, p)]
        closed = [p for p in shown if before.opens(group, p) and not after.opens(group, p)]
        if opened or closed:
            found.append(Change(group, opened, closed))
    return found


@dataclass(frozen=True)
class Mirror:
    """What doctors and another profession read of each other.

    `only_doctors` and `only_they` are the sections (notes apart) that one of the two reads alone.
    """

    group: str
    doctors_read_their_notes: bool
    they_read_doctors_notes: bool
    only_doctors: Sequence[Part]
    only_they: Sequence[Part]

    @property
    def is_even(self) -> bool:
        """Whether notes are read in both directions, or in neither."""
        return self.doctors_read_their_notes is self.they_read_doctors_notes


def mirrors(grid: Grid, groups: Iterable[str], shown: Sequence[Part]) -> list[Mirror]:
    """Return, for each profession but the doctors, what each side reads of the other."""
    doctor = professions.DOCTOR
    sections = [part for part in shown if not part.author]
    return [
        Mirror(
            group,
            grid.opens(doctor, Part(Section.NOTES, group)),
            grid.opens(group, Part(Section.NOTES, doctor)),
            [part for part in sections if grid.opens(doctor, part) and not grid.opens(group, part)],
            [part for part in sections if grid.opens(group, part) and not grid.opens(doctor, part)],
        )
        for group in groups
        if group != doctor
    ]
