"""What a year under way should be worth on 31 December: what is recorded, and the meetings already planned."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from maisonnee.domains.contract.rules.facts import FigureValue
from maisonnee.domains.contract.rules.reading import MAX_COUNT


@dataclass(frozen=True, slots=True)
class Projection:
    """The meetings planned until 31 December and the files they should bring.

    `planned_files` follows the pace of the meetings held (files by meeting, rounded down), and is never less
    than the cases already on their agendas. Nothing else is supposed: a protocol or a mission not yet recorded
    does not count.
    """

    planned_meetings: int
    planned_files: int
    files_on_agendas: int
    meetings_held: int
    files_held: int

    @property
    def adds_something(self) -> bool:
        """Whether the projection differs from what is recorded."""
        return self.planned_meetings > 0


def projection(*, meetings: int, files: int, planned_meetings: int, files_on_agendas: int) -> Projection:
    """Measure the pace of a year and carry it to the meetings planned."""
    at_this_pace = files * planned_meetings // meetings if meetings else 0
    return Projection(
        planned_meetings=planned_meetings,
        planned_files=max(at_this_pace, files_on_agendas),
        files_on_agendas=files_on_agendas,
        meetings_held=meetings,
        files_held=files,
    )


def projected(values: Mapping[str, FigureValue], to_come: Projection) -> dict[str, FigureValue]:
    """The figures of 31 December."""
    if not to_come.adds_something:
        return dict(values)
    return {
        **values,
        "concertation.meetings": _more(values.get("concertation.meetings"), to_come.planned_meetings),
        "concertation.files": _more(values.get("concertation.files"), to_come.planned_files),
    }


def _more(held: FigureValue, planned: int) -> int:
    """A count and what is planned, within what the exercise format accepts."""
    return min(int(held or 0) + planned, MAX_COUNT)
