"""The time spent, and what becomes of decisions."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from maisonnee.domains.concertation import operations, queries, rules
from maisonnee.domains.concertation.enums import Outcome, Presence, Rounding
from maisonnee.domains.concertation.models import CaseNote, DecisionNews
from maisonnee.foundation.tenancy.models import Structure
from maisonnee.kernel.refusals import Refusal
from tests.factories import teams
from tests.factories.concertations import Person, decide, hold, make_patient, plan, propose
from tests.factories.records import in_care


@given(
    minutes=st.integers(0, 600),
    step=st.integers(1, 60),
    rounding=st.sampled_from(list(Rounding)),
)
def test_rounding_never_loses_who_came(minutes: int, step: int, rounding: Rounding) -> None:
    counted = rules.rounded(minutes, rules.Hours(rounded_to=step, rounding=rounding))
    assert counted % step == 0
    assert abs(counted - minutes) < step
    assert (counted > 0) is (minutes > 0)
    if rounding is Rounding.UP:
        assert counted >= minutes


def test_what_falls_outside_the_meeting_is_not_counted() -> None:
    hours = {"starts_at": time(12, 30), "ends_at": time(14)}
    assert rules.minutes_present(**hours) == 90
    assert rules.minutes_present(**hours, arrived_at=time(12, 50)) == 70
    assert rules.minutes_present(**hours, arrived_at=time(12), left_at=time(15)) == 90
    assert rules.minutes_present(**hours, arrived_at=time(14, 10)) == 0


def _follow(person: Person) -> CaseNote:
    return CaseNote.objects.select_related("case").get()


@pytest.mark.django_db
def test_time_is_that_of_the_setting_of_the_day_and_each_sees_their_own(
    structure: Structure, nurse: Person, doctor: Person, organiser: Person
) -> None:
    meeting = operations.open_meeting(actor=nurse.actor, meeting=plan(nurse.actor))
    for person in (nurse, doctor):
        operations.mark_attendance(
            actor=nurse.actor, meeting=meeting, member=person.member, presence=Presence.PRESENT
        )
    operations.mark_hours(
        actor=nurse.actor, meeting=meeting, member=doctor.member, arrived_at=time(12, 50), left_at=None
    )
    decide(nurse.actor, propose(nurse.actor, make_patient(structure), meeting=meeting))
    assert queries.time_in(actor=organiser.actor, year=2026) == []
    operations.close_meeting(actor=nurse.actor, meeting=meeting, ended_at=time(13, 50))

    def counted(person: Person) -> dict[str, tuple[int, int]]:
        rows = queries.time_in(actor=person.actor, year=2026)
        return {row.member.family_name: (row.minutes, row.counted) for row in rows}

    assert counted(organiser) == {"Infirmière": (80, 80), "Médecin": (60, 60)}
    operations.set_hours(
        actor=organiser.actor,
        applies_from=date(2026, 1, 1),
        rounded_to=15,
        rounding=Rounding.NEAREST,
        follow_up_days=45,
        decided_on=date(2026, 3, 1),
        decided_by="Assemblée",
    )
    assert counted(organiser) == {"Infirmière": (80, 75), "Médecin": (60, 60)}
    assert counted(doctor) == {"Médecin": (60, 60)}
    total = queries.totals(queries.time_in(actor=organiser.actor, year=2026))
    assert [(item.member, item.meetings, item.counted) for item in total] == [
        (nurse.member, 1, 75),
        (doctor.member, 1, 60),
    ]


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"rounded_to": 0}, "concertation.implausible_step"),
        ({"follow_up_days": 400}, "concertation.implausible_delay"),
        ({"decided_on": date(2026, 5, 1)}, "concertation.decided_in_the_future"),
        ({"applies_from": date(1999, 1, 1)}, "concertation.implausible_day"),
    ],
)
def test_a_setting_that_cannot_be(organiser: Person, changes: dict[str, object], code: str) -> None:
    said = {
        "applies_from": date(2026, 1, 1),
        "rounded_to": 15,
        "rounding": Rounding.UP,
        "follow_up_days": 30,
        "decided_on": date(2026, 3, 1),
        "decided_by": "Assemblée",
    }
    with pytest.raises(Refusal) as refused:
        operations.set_hours(actor=organiser.actor, **{**said, **changes})  # type: ignore[arg-type]
    assert (refused.value.code, queries.hours_settings(actor=organiser.actor).count()) == (code, 0)


@pytest.mark.django_db
def test_what_became_of_a_decision_is_said_and_each_word_stays(structure: Structure, nurse: Person) -> None:
    hold(nurse, [make_patient(structure)])
    note = _follow(nurse)
    assert note.follow_on == teams.TODAY + timedelta(days=30)
    for outcome, words, code in (
        (Outcome.CHANGED, {"reason": "Refus"}, "concertation.instead_missing"),
        (Outcome.CHANGED, {"instead": "Marche"}, "concertation.reason_missing"),
        (Outcome.ABANDONED, {}, "concertation.reason_missing"),
    ):
        with pytest.raises(Refusal) as refused:
            operations.say_outcome(actor=nurse.actor, decision=note, outcome=outcome, **words)
        assert refused.value.code == code
    operations.say_outcome(actor=nurse.actor, decision=note, outcome=Outcome.UNDER_WAY)
    operations.say_outcome(
        actor=nurse.actor,
        decision=note,
        outcome=Outcome.CHANGED,
        instead="Marche accompagnée",
        reason="Le patient préférait",
    )
    assert list(DecisionNews.objects.order_by("said_at", "id").values_list("outcome", "instead")) == [
        ("under_way", ""),
        ("changed", "Marche accompagnée"),
    ]
    view = queries.decision(actor=nurse.actor, case_id=note.case_id)
    assert (view.note.outcome, view.note.is_settled, view.last_news.reason) == (  # type: ignore[union-attr]
        "changed",
        True,
        "Le patient préférait",
    )


@pytest.mark.django_db
def test_a_decision_is_asked_about_when_its_day_has_come(
    structure: Structure, nurse: Person, doctor: Person
) -> None:
    hold(nurse, [make_patient(structure)])
    later = replace(nurse.actor, now=nurse.actor.now + timedelta(days=30))
    assert queries.decisions_to_follow(actor=nurse.actor) == []
    (waiting,) = queries.decisions_to_follow(actor=later)
    assert queries.decisions_to_follow(actor=replace(doctor.actor, now=later.now)) == []
    operations.say_outcome(actor=later, decision=waiting.note, outcome=Outcome.UNDER_WAY)
    assert queries.decisions_to_follow(actor=later) == []
    much_later = replace(later, now=later.now + timedelta(days=30))
    operations.say_outcome(
        actor=much_later,
        decision=queries.decisions_to_follow(actor=much_later)[0].note,
        outcome=Outcome.DONE,
    )
    assert queries.decisions_to_follow(actor=much_later) == []
    with pytest.raises(Refusal, match="same_outcome"):
        operations.say_outcome(actor=much_later, decision=waiting.note, outcome=Outcome.DONE)


@pytest.mark.django_db
def test_the_next_meeting_begins_with_what_became_of_the_decisions(
    structure: Structure, nurse: Person, doctor: Person
) -> None:
    known, unknown = make_patient(structure), make_patient(structure)
    in_care(doctor.actor, known)
    hold(nurse, [known, unknown], held_on=teams.TODAY - timedelta(days=30))
    meeting = plan(nurse.actor)
    before = queries.decided_before(actor=doctor.actor, meeting=meeting)
    assert before is not None
    assert (before.count, [item.note.case.patient for item in before.decisions], before.to_say) == (
        2,
        [known],
        1,
    )
    assert queries.decided_before(actor=doctor.actor, meeting=before.meeting) is None
