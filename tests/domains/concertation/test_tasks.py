"""Tasks of every kind: free, recurring, proposed, left behind; a task typed on one line."""

from __future__ import annotations

import uuid
from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from maisonnee.domains.concertation import operations, queries
from maisonnee.domains.concertation.enums import TaskUnit
from maisonnee.domains.concertation.models import Task
from maisonnee.domains.concertation.rules import quick, repeating
from maisonnee.domains.structures.models import Membership
from maisonnee.foundation.tenancy.models import Structure
from maisonnee.kernel.refusals import Refusal
from tests.factories import teams
from tests.factories.concertations import Person, make_patient
from tests.factories.records import in_care

BARBIER, MARTIN, MARTINEZ = uuid.uuid4(), uuid.uuid4(), uuid.uuid4()
PEOPLE = {BARBIER: "Anne-Lise Barbier", MARTIN: "Élodie Martin", MARTINEZ: "Paul Martinez"}
DAY = date(2026, 3, 12)


@pytest.mark.parametrize(
    ("typed", "what", "who", "due_on"),
    [
        ("Semelle de décharge @barbier 15/04", "Semelle de décharge", BARBIER, date(2026, 4, 15)),
        ("@lise appeler le fils pour lundi", "appeler le fils", BARBIER, date(2026, 3, 16)),
        ("INR @elodie +2s", "INR", MARTIN, date(2026, 3, 26)),
        ("INR @martin demain", "INR", MARTIN, date(2026, 3, 13)),
        ("Bilan @martinez 1/2", "Bilan", MARTINEZ, date(2027, 2, 1)),
        ("Voir le 31/02", "Voir le 31/02", None, None),
        ("Peser jeudi", "Peser", None, date(2026, 3, 19)),
        ("15/04", "15/04", None, None),
    ],
)
def test_a_task_is_typed_on_one_line(
    typed: str, what: str, who: uuid.UUID | None, due_on: date | None
) -> None:
    read = quick.read(typed, people=PEOPLE, day=DAY)
    assert (read.what, read.member_id, read.due_on) == (what, who, due_on)


def test_a_name_that_nobody_or_several_have_is_said() -> None:
    assert quick.read("INR @dupont", people=PEOPLE, day=DAY).unknown == "dupont"
    assert quick.read("INR @mart", people=PEOPLE, day=DAY).several == "mart"


@given(st.text(max_size=80))
def test_whatever_is_typed_is_read(typed: str) -> None:
    read = quick.read(typed, people=PEOPLE, day=DAY)
    assert read.due_on is None or read.due_on > DAY
    assert all(word in typed for word in read.what.split())


@given(
    due_on=st.dates(date(2020, 1, 1), date(2030, 1, 1)),
    every=st.integers(1, 60),
    unit=st.sampled_from(list(TaskUnit)),
    late=st.integers(-400, 400),
)
def test_a_series_goes_on_after_the_day_it_was_done(
    due_on: date, every: int, unit: TaskUnit, late: int
) -> None:
    done_on = due_on + timedelta(days=late)
    following = repeating.next_due(due_on, every=every, unit=unit, done_on=done_on)
    assert following > max(due_on, done_on)
    if unit is TaskUnit.WEEKS:
        assert (following - due_on).days % (7 * every) == 0


def test_a_month_is_a_month() -> None:
    following = repeating.next_due(
        date(2026, 1, 31), every=1, unit=TaskUnit.MONTHS, done_on=date(2026, 1, 31)
    )
    assert following == date(2026, 2, 28)


@pytest.mark.django_db
def test_a_recurring_task_makes_the_next_when_done_and_stops_when_dropped(nurse: Person) -> None:
    first = operations.create_task(
        actor=nurse.actor,
        what="Vérifier le chariot",
        due_on=teams.TODAY,
        repeats_every=2,
        repeats_unit=TaskUnit.WEEKS,
    )
    operations.complete_task(actor=nurse.actor, task=first)
    second = Task.objects.get(follows=first)
    assert (second.due_on, second.member, second.state) == (
        teams.TODAY + timedelta(weeks=2),
        nurse.member,
        "open",
    )
    with pytest.raises(Refusal, match="task_goes_on"):
        operations.reopen_task(actor=nurse.actor, task=first)
    operations.drop_task(actor=nurse.actor, task=second, reason="Plus de chariot")
    assert Task.objects.count() == 2


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"what": " "}, "concertation.task_says_nothing"),
        ({"repeats_every": 2, "repeats_unit": TaskUnit.WEEKS}, "concertation.rhythm_without_a_day"),
        ({"repeats_every": 0, "repeats_unit": TaskUnit.WEEKS}, "concertation.implausible_rhythm"),
        ({"repeats_every": 2}, "concertation.implausible_rhythm"),
    ],
)
def test_a_task_that_says_too_little(nurse: Person, changes: dict[str, object], code: str) -> None:
    with pytest.raises(Refusal) as refused:
        operations.create_task(actor=nurse.actor, **{"what": "Peser", **changes})  # type: ignore[arg-type]
    assert (refused.value.code, Task.objects.count()) == (code, 0)


@pytest.mark.django_db
def test_a_task_proposed_stays_until_it_is_accepted(nurse: Person, doctor: Person) -> None:
    task = operations.create_task(actor=nurse.actor, what="Appeler l’EHPAD", member=doctor.member)
    assert (task.member, task.proposed_to) == (nurse.member, doctor.member)
    assert [view.task for view in queries.tasks_proposed(actor=doctor.actor)] == [task]
    assert queries.waiting_for(actor=doctor.actor).count == 1
    with pytest.raises(Refusal, match="reason_missing"):
        operations.decline_task(actor=doctor.actor, task=task, reason="")
    operations.decline_task(actor=doctor.actor, task=task, reason="En congé")
    task.refresh_from_db()
    assert (task.member, task.proposed_to, task.declining_reason) == (nurse.member, None, "En congé")
    with pytest.raises(Refusal, match="not_proposed_to_you"):
        operations.accept_task(actor=doctor.actor, task=task)
    operations.propose_task(actor=nurse.actor, task=task, member=doctor.member)
    operations.accept_task(actor=doctor.actor, task=task)
    task.refresh_from_db()
    assert (task.member, task.giver, task.declining_reason) == (doctor.member, nurse.member, "")
    assert list(queries.tasks_given(actor=nurse.actor)) == [task]
    assert list(queries.tasks_of_member(actor=nurse.actor)) == []
    with pytest.raises(Refusal, match="task_of_somebody_else"):
        operations.propose_task(actor=nurse.actor, task=task, member=doctor.member)


@pytest.mark.django_db
def test_a_task_about_a_patient_is_seen_by_their_care_team(
    structure: Structure, nurse: Person, doctor: Person, organiser: Person
) -> None:
    patient = make_patient(structure)
    task = operations.create_task(actor=nurse.actor, what="Appeler la fille", patient=patient)
    house = operations.create_task(actor=nurse.actor, what="Commander des gants")
    assert list(queries.tasks_list(actor=doctor.actor)) == [house]
    assert list(queries.tasks_list(actor=organiser.actor)) == [house]
    in_care(doctor.actor, patient)
    assert set(queries.tasks_list(actor=doctor.actor)) == {house, task}


@pytest.mark.django_db
def test_the_tasks_of_who_left_wait_for_somebody_and_are_not_read_by_the_way(
    structure: Structure, nurse: Person, doctor: Person, organiser: Person
) -> None:
    patient = make_patient(structure)
    task = operations.create_task(actor=nurse.actor, what="Rappeler pour le pansement", patient=patient)
    with pytest.raises(Task.DoesNotExist):
        operations.hand_over_task(actor=organiser.actor, task=task, member=doctor.member)
    Membership.objects.filter(member=nurse.member).update(ends_on=teams.TODAY - timedelta(days=1))
    (left,) = queries.tasks_left(actor=organiser.actor)
    assert (left.task, left.is_readable, left.what, left.patient_label) == (
        task,
        False,
        "Tâche à reprendre",
        patient.initials,
    )
    assert queries.waiting_for(actor=organiser.actor).left_tasks == 1
    with pytest.raises(Refusal, match="task_for_a_leaver"):
        operations.hand_over_task(actor=organiser.actor, task=task, member=nurse.member)
    operations.hand_over_task(actor=organiser.actor, task=task, member=doctor.member)
    task.refresh_from_db()
    assert (task.member, task.giver, task.state) == (doctor.member, nurse.member, "open")
    assert queries.tasks_left(actor=organiser.actor) == []
    with pytest.raises(Refusal, match="task_has_its_person"):
        operations.hand_over_task(actor=doctor.actor, task=task, member=doctor.member)


@pytest.mark.django_db
def test_nobody_is_given_a_task_after_they_left(nurse: Person, doctor: Person) -> None:
    Membership.objects.filter(member=doctor.member).update(ends_on=teams.TODAY - timedelta(days=1))
    with pytest.raises(Refusal, match="task_for_a_leaver"):
        operations.create_task(actor=nurse.actor, what="Peser", member=doctor.member)
    later = replace(nurse.actor, now=nurse.actor.now)
    assert Task.objects.count() == 0
    operations.create_task(actor=later, what="Peser")
    assert Task.objects.get().member == nurse.member
