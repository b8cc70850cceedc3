"""When people can meet: known from what they say, then from what they usually do."""

from __future__ import annotations

import uuid
from datetime import date, time, timedelta

from hypothesis import given
from hypothesis import strategies as st

from maisonnee.domains.concertation.enums import Answer, Coming, DayPart
from maisonnee.domains.concertation.rules import slots
from maisonnee.domains.concertation.rules.slots import Days, Person, Slot

THURSDAY = date(2026, 3, 19)
MIDDAY = Slot(THURSDAY, time(12, 30), time(14, 0))
NOT_MIDDAY = slots.PART_KEYS - {slots.part_key(day, DayPart.MIDDAY) for day in range(6)}


def _person(free: frozenset[str] | None = None, *days: Days, profession: str = "60") -> Person:
    return Person(uuid.uuid4(), profession, free, days)


def test_a_slot_takes_the_parts_it_overlaps() -> None:
    assert MIDDAY.parts == {"3-midday"}
    assert Slot(THURSDAY, time(11, 0), time(12, 30)).parts == {"3-morning", "3-midday"}
    assert Slot(THURSDAY, time(12, 0), time(14, 30)).parts == {"3-midday", "3-afternoon"}
    assert Slot(THURSDAY, time(19, 0), time(20, 0)).parts == {"3-evening"}


def test_what_is_answered_wins_over_absences_and_absences_over_habits() -> None:
    away = Days(THURSDAY, THURSDAY, is_free=False)
    free = Days(THURSDAY, THURSDAY, is_free=True)
    assert slots.coming(_person(), MIDDAY) is Coming.UNKNOWN
    assert slots.coming(_person(NOT_MIDDAY), MIDDAY) is Coming.USUALLY_NOT
    assert slots.coming(_person(slots.PART_KEYS), MIDDAY) is Coming.USUALLY
    assert slots.coming(_person(slots.PART_KEYS, away), MIDDAY) is Coming.AWAY
    assert slots.coming(_person(NOT_MIDDAY, free), MIDDAY) is Coming.USUALLY
    assert slots.coming(_person(slots.PART_KEYS, free, away), MIDDAY) is Coming.AWAY
    assert slots.coming(_person(slots.PART_KEYS, away), MIDDAY, Answer.IF_NEEDED) is Coming.IF_NEEDED


def test_a_profession_is_left_out_when_nobody_of_it_could_come() -> None:
    nurses = [_person(NOT_MIDDAY), _person(NOT_MIDDAY)]
    doctor = _person(slots.PART_KEYS, profession="10")
    found = slots.attendance(MIDDAY, [*nurses, doctor])
    assert (found.professions_out, len(found.left_out), found.comes) == (
        frozenset({"60"}),
        2,
        frozenset({doctor.id}),
    )
    one = slots.attendance(MIDDAY, [*nurses, doctor], {nurses[0].id: Answer.YES})
    assert (one.professions_out, one.left_out) == (frozenset[str](), frozenset({nurses[1].id}))


def test_the_slots_proposed_leave_out_as_few_as_can_be() -> None:
    people = [_person(NOT_MIDDAY), _person(NOT_MIDDAY), _person(slots.PART_KEYS, profession="10")]
    found = slots.proposed(people, after=THURSDAY, days=21, minutes=90)
    assert len(found) == 4
    assert [one.left_out for one in found] == [frozenset()] * 4
    assert len({one.slot.parts for one in found}) == 4


def test_a_series_does_not_always_leave_out_the_same() -> None:
    """Nurses are never free at midday, doctors only then: each misses one meeting in two."""
    midday = slots.PART_KEYS - NOT_MIDDAY
    nurse, doctor = _person(NOT_MIDDAY), _person(midday, profession="10")
    weeks = [date(2026, 3, 16) + timedelta(weeks=4 * index) for index in range(6)]
    chosen = slots.rotation([nurse, doctor], weeks, minutes=90)
    assert slots.times_left_out(chosen) == {nurse.id: 3, doctor.id: 3}


def test_a_series_begins_no_sooner_than_asked() -> None:
    weeks = [date(2026, 3, 16), date(2026, 3, 23)]
    chosen = slots.rotation([_person()], weeks, minutes=90, not_before=date(2026, 3, 19))
    assert [one.slot.held_on >= date(2026, 3, 19) for one in chosen] == [True, True]
    assert len(slots.rotation([_person()], weeks, minutes=90, not_before=date(2026, 3, 22))) == 1


def _every_day(parts: frozenset[DayPart]) -> frozenset[str]:
    return frozenset(slots.part_key(day, part) for day in range(6) for part in parts)


FREE = st.frozensets(st.sampled_from(list(DayPart))).map(_every_day)


@given(
    st.lists(st.tuples(st.sampled_from(("10", "60", "70")), FREE), min_size=1, max_size=4), st.integers(2, 4)
)
def test_nobody_misses_more_than_when_the_slot_never_changes(
    drawn: list[tuple[str, frozenset[str]]], count: int
) -> None:
    people = [_person(free, profession=profession) for profession, free in drawn]
    weeks = [date(2026, 3, 16) + timedelta(weeks=index) for index in range(count)]
    chosen = slots.rotation(people, weeks, minutes=60)
    worst = max(slots.times_left_out(chosen).values(), default=0)
    fixed = [
        max(
            (count * (person.id in slots.attendance(slot, people).left_out) for person in people),
            default=0,
        )
        for slot in slots.candidate_slots(after=date(2026, 3, 15), days=6, minutes=60)
    ]
    assert len(chosen) == count
    assert worst <= min(fixed)
