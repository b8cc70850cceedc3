"""When people can meet: usual weeks, absences, answers, and slots that do not always leave out the same people."""

from __future__ import annotations

import uuid
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, time, timedelta

from maisonnee.domains.concertation.enums import Answer, Coming, DayPart

WEEKDAYS = ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi")
PART_STARTS: Mapping[DayPart, time] = {
    DayPart.MORNING: time(0),
    DayPart.MIDDAY: time(12),
    DayPart.AFTERNOON: time(14),
    DayPart.EVENING: time(18),
}
"""Where each part of the day begins; the next one ends it."""

USUAL_STARTS: Mapping[DayPart, time] = {
    DayPart.MORNING: time(8, 30),
    DayPart.MIDDAY: time(12, 30),
    DayPart.AFTERNOON: time(14),
    DayPart.EVENING: time(18, 30),
}
"""When a meeting held in each part of the day begins, in what is proposed."""

COMES = frozenset({Coming.YES, Coming.IF_NEEDED, Coming.USUALLY})
LEFT_OUT = frozenset({Coming.NO, Coming.USUALLY_NOT, Coming.AWAY})


def part_key(weekday: int, part: DayPart) -> str:
    """Return how a part of the week is kept: « 0-midday » is Monday midday."""
    return f"{weekday}-{part.value}"


PART_KEYS = frozenset(part_key(day, part) for day in range(len(WEEKDAYS)) for part in DayPart)


@dataclass(frozen=True, order=True)
class Slot:
    """A day and hours."""

    held_on: date
    starts_at: time
    ends_at: time

    @property
    def parts(self) -> frozenset[str]:
        """The parts of the week it takes something of (none on a Sunday: nobody says they usually come)."""
        starts = list(PART_STARTS.items())
        found = set()
        for index, (part, start) in enumerate(starts):
            end = starts[index + 1][1] if index + 1 < len(starts) else time.max
            if self.starts_at < end and start < self.ends_at:
                found.add(part_key(self.held_on.weekday(), part))
        return frozenset(found)


@dataclass(frozen=True)
class Days:
    """Days when somebody's usual week does not hold: away, or free whatever the week says."""

    starts_on: date
    ends_on: date
    is_free: bool

    def holds(self, day: date) -> bool:
        return self.starts_on <= day <= self.ends_on


@dataclass(frozen=True)
class Person:
    """Somebody to bring: `free` parts of their week, or `None` when nothing is known of it."""

    id: uuid.UUID
    profession: str
    free: frozenset[str] | None = None
    days: tuple[Days, ...] = ()


def coming(person: Person, slot: Slot, answer: Answer | None = None) -> Coming:
    """Tell whether somebody could come: what they answered, else their exceptional days, else their usual week."""
    if answer is not None:
        return Coming(answer.value)
    said = [days for days in person.days if days.holds(slot.held_on)]
    if any(not days.is_free for days in said):
        return Coming.AWAY
    if said:
        return Coming.USUALLY
    if person.free is None:
        return Coming.UNKNOWN
    return Coming.USUALLY if slot.parts <= person.free and slot.parts else Coming.USUALLY_NOT


@dataclass(frozen=True)
class Attendance:
    """Who could come to a slot."""

    slot: Slot
    by_person: Mapping[uuid.UUID, Coming]
    professions_out: frozenset[str]
    """Professions of which nobody could come."""

    def count(self, *wanted: Coming) -> int:
        return sum(value in wanted for value in self.by_person.values())

    @property
    def comes(self) -> frozenset[uuid.UUID]:
        return frozenset(key for key, value in self.by_person.items() if value in COMES)

    @property
    def left_out(self) -> frozenset[uuid.UUID]:
        return frozenset(key for key, value in self.by_person.items() if value in LEFT_OUT)

    @property
    def rank(self) -> tuple[int, int, int, Slot]:
        """The best slot first: professions left out, people left out, people not sure, then the earliest."""
        sure = self.count(Coming.YES, Coming.USUALLY)
        return (len(self.professions_out), len(self.left_out), -sure, self.slot)


def attendance(
    slot: Slot, people: Sequence[Person], answers: Mapping[uuid.UUID, Answer] | None = None
) -> Attendance:
    """Say who could come to a slot, and which professions nobody of could."""
    answers = answers or {}
    by_person = {person.id: coming(person, slot, answers.get(person.id)) for person in people}
    professions = {person.profession for person in people}
    here = {person.profession for person in people if by_person[person.id] not in LEFT_OUT}
    return Attendance(slot, by_person, frozenset(professions - here))


def proposed(
    people: Sequence[Person],
    *,
    after: date,
    days: int,
    minutes: int,
    taken: Collection[Slot] = (),
    limit: int = 4,
) -> list[Attendance]:
    """Return the best slots of the coming days, the best first, at the usual hours of each part of the day.

    Two slots of the same part of the week are never both proposed: a poll of four Thursdays teaches nothing.
    """
    found: list[Attendance] = []
    busy = {slot.held_on for slot in taken}
    candidates = [
        attendance(slot, people)
        for slot in candidate_slots(after=after, days=days, minutes=minutes)
        if slot.held_on not in busy
    ]
    for one in sorted(candidates, key=lambda candidate: candidate.rank):
        if len(found) == limit:
            break
        if all(one.slot.parts != other.slot.parts for other in found):
            found.append(one)
    return found


def candidate_slots(*, after: date, days: int, minutes: int) -> Iterable[Slot]:
    """Return a slot in each part of each day from Monday to Saturday midday, that ends the same day."""
    for offset in range(1, days + 1):
        day = after + timedelta(days=offset)
        if day.weekday() >= len(WEEKDAYS):
            continue
        for part, starts_at in USUAL_STARTS.items():
            is_saturday = day.weekday() == len(WEEKDAYS) - 1
            if is_saturday and part in (DayPart.AFTERNOON, DayPart.EVENING):
                continue
            ends_at = later(starts_at, minutes)
            if ends_at is not None:
                yield Slot(day, starts_at, ends_at)


def later(starts_at: time, minutes: int) -> time | None:
    """Return the hour some minutes later, or `None` past midnight."""
    total = starts_at.hour * 60 + starts_at.minute + minutes
    return time(total // 60, total % 60) if total < 24 * 60 else None


def rotation(
    people: Sequence[Person], weeks: Sequence[date], *, minutes: int, not_before: date = date.min
) -> list[Attendance]:
    """Return a slot in each week (given by its Monday) so that it is not always the same people who are left out.

    Each week takes the slot that leaves out those who were least left out before: the worst case first (how often
    the most left out person is), then the sum of squares, then the rank of the slot. Slots of the week before
    are avoided when another leaves out as few. A week that has no day left from `not_before` on gives nothing.
    """
    missed: dict[uuid.UUID, int] = {person.id: 0 for person in people}
    chosen: list[Attendance] = []
    for monday in weeks:
        options = [
            attendance(slot, people)
            for slot in candidate_slots(after=monday - timedelta(days=1), days=6, minutes=minutes)
            if slot.held_on >= not_before
        ]
        if not options:
            continue
        before = chosen[-1].slot.parts if chosen else frozenset()
        best = min(options, key=lambda one: _cost(one, missed, before))
        for person_id in best.left_out:
            missed[person_id] += 1
        chosen.append(best)
    return chosen


def _cost(
    one: Attendance, missed: Mapping[uuid.UUID, int], before: frozenset[str]
) -> tuple[int, int, bool, tuple[int, int, int, Slot]]:
    after = [count + (person_id in one.left_out) for person_id, count in missed.items()]
    shifted = frozenset(key.split("-")[1] for key in one.slot.parts)
    was = frozenset(key.split("-")[1] for key in before)
    return (max(after, default=0), sum(count * count for count in after), shifted == was, one.rank)


def times_left_out(chosen: Iterable[Attendance]) -> dict[uuid.UUID, int]:
    """Return how often each person is left out of a series (only those who are)."""
    counts: dict[uuid.UUID, int] = {}
    for one in chosen:
        for person_id in one.left_out:
            counts[person_id] = counts.get(person_id, 0) + 1
    return counts
