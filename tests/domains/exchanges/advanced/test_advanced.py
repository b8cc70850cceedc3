"""Advanced consultations: the liaison form and its return, the rhythm, the evaluation."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from maisonnee.domains.exchanges import operations, queries
from maisonnee.domains.exchanges.enums import LiaisonState
from maisonnee.domains.exchanges.models import AdvancedProgramme, LiaisonForm
from maisonnee.domains.exchanges.rules import advanced as rules
from maisonnee.domains.patients import operations as patients
from maisonnee.domains.patients.models import FollowUp, Patient, Reading
from maisonnee.foundation.access.actors import Actor, PermissionMissing
from maisonnee.foundation.journal.models import Entry
from maisonnee.foundation.tenancy.models import Structure
from maisonnee.kernel.refusals import Refusal, StaleVersion
from tests.factories.advanced import STARTED, arrange, fill, liaison_facts, programme_facts
from tests.factories.concertations import Person, make_person
from tests.factories.referrals import followed_patient


def refused(code: str, call: Any, **arguments: Any) -> None:
    with pytest.raises(Refusal) as caught:
        call(**arguments)
    assert caught.value.code == code


@given(
    day=st.dates(date(2024, 1, 1), date(2030, 1, 1)),
    first=st.dates(date(2024, 1, 1), date(2030, 1, 1)),
    every=st.integers(1, 90),
)
def test_the_next_presentation_is_the_nearest_on_the_rhythm(day: date, first: date, every: int) -> None:
    found = rules.presentation_on_or_after(day, first=first, every_days=every)

    assert found >= max(day, first)
    assert (found - first).days % every == 0
    assert found == first or found - timedelta(days=every) < day


def test_an_evaluation_is_due_after_four_months_then_every_year() -> None:
    days = rules.evaluation_days(
        starts_on=date(2025, 10, 31), until=date(2028, 3, 1), first_months=4, every_months=12
    )
    assert list(days) == [date(2026, 2, 28), date(2027, 2, 28), date(2028, 2, 29)]


@given(st.dates(date(2000, 1, 1), date(2040, 1, 1)), st.integers(0, 60))
def test_months_later_stays_in_the_month_wanted(day: date, months: int) -> None:
    found = rules.months_later(day, months)
    assert found.year * 12 + found.month == day.year * 12 + day.month + months
    assert found.day == day.day or (found + timedelta(days=1)).day == 1


def test_counts_name_nobody_and_leave_out_what_is_not_known() -> None:
    course = rules.Course(STARTED, STARTED + timedelta(days=3), None, None, False, 1)
    found = rules.counts([course, replace(course, seen_on=None, talks=0, is_declined=True)])
    assert found == rules.Counts(2, 1, 0, 0, 1, 1, 3.0, None)
    assert rules.counts([]).days_to_visit is None


def test_from_the_form_to_the_return_read(
    doctor: Person, visitor: Person, patient: Patient, programme: AdvancedProgramme
) -> None:
    row = fill(doctor, patient, programme)
    today = doctor.actor.today
    assert [form.pk for form in queries.liaison_desk(actor=visitor.actor).in_hand] == [row.pk]

    operations.record_liaison_visit(
        actor=visitor.actor, form_id=row.pk, version=1, on=today, text="Ralentie, pas d’idées noires."
    )
    [to_present] = queries.to_present(actor=visitor.actor, programme_id=programme.pk)
    assert to_present.seen_text == "Ralentie, pas d’idées noires."
    operations.record_presentation(
        actor=visitor.actor, form_id=row.pk, version=2, on=today, text="Suivi proposé."
    )
    operations.note_direct_talk(
        actor=doctor.actor, form_id=row.pk, held_on=today, with_whom="Dr Lemaire", text="Traitement revu."
    )
    operations.return_to_doctor(
        actor=visitor.actor, form_id=row.pk, version=3, text="Six séances, puis point en mai."
    )

    [returned] = queries.liaison_desk(actor=doctor.actor).returned
    assert returned.pk == row.pk
    page = queries.liaison(actor=doctor.actor, form_id=row.pk)
    assert (page.form.returned_text, len(page.talks)) == ("Six séances, puis point en mai.", 1)
    operations.close_liaison(actor=doctor.actor, form_id=row.pk, version=4)
    assert queries.liaison_desk(actor=doctor.actor) == queries.LiaisonDesk([], [], [])
    assert queries.to_present(actor=visitor.actor, programme_id=programme.pk) == []


def test_the_visit_opens_the_record_for_a_time(
    doctor: Person, visitor: Person, patient: Patient, programme: AdvancedProgramme
) -> None:
    row = fill(doctor, patient, programme)
    queries.liaison(actor=visitor.actor, form_id=row.pk)
    assert Reading.objects.get().ground == "referral"
    assert not FollowUp.objects.filter(member=visitor.member).exists()

    operations.record_liaison_visit(
        actor=visitor.actor, form_id=row.pk, version=1, on=visitor.actor.today, text="Vue"
    )

    period = FollowUp.objects.get(member=visitor.member)
    assert period.ends_on == visitor.actor.today + timedelta(days=90)


def test_outside_the_care_team_no_form_exists(
    structure: Structure,
    doctor: Person,
    patient: Patient,
    programme: AdvancedProgramme,
    coordinator: Actor,
) -> None:
    row = fill(doctor, patient, programme)
    stranger = make_person(structure, profession="10")

    with pytest.raises(LiaisonForm.DoesNotExist):
        queries.liaison(actor=stranger.actor, form_id=row.pk)
    with pytest.raises(Patient.DoesNotExist):
        fill(stranger, patient, programme)
    with pytest.raises(LiaisonForm.DoesNotExist):
        operations.return_to_doctor(actor=stranger.actor, form_id=row.pk, version=1, text="Rien")
    with pytest.raises(LiaisonForm.DoesNotExist):
        operations.record_liaison_visit(
            actor=doctor.actor, form_id=row.pk, version=1, on=doctor.actor.today, text="À sa place"
        )
    with pytest.raises(PermissionMissing):
        queries.liaison(actor=coordinator, form_id=row.pk)
    assert LiaisonForm.objects.get().version == 1


def test_what_is_missing_or_out_of_order_is_refused(
    doctor: Person, visitor: Person, patient: Patient, programme: AdvancedProgramme
) -> None:
    tomorrow = doctor.actor.today + timedelta(days=1)
    given: dict[str, Any] = {"actor": doctor.actor, "patient_id": patient.pk, "programme_id": programme.pk}
    for values, code in (
        ({"reason": " "}, "exchanges.liaison_reason_missing"),
        ({"question": ""}, "exchanges.liaison_question_missing"),
        ({"agreed_on": tomorrow}, "exchanges.liaison_agreement_in_future"),
    ):
        refused(code, operations.fill_liaison_form, **given, facts=liaison_facts(doctor, **values))
    row = fill(doctor, patient, programme)
    refused(
        "exchanges.liaison_already_open", operations.fill_liaison_form, **given, facts=liaison_facts(doctor)
    )
    step: dict[str, Any] = {"actor": visitor.actor, "form_id": row.pk, "version": 1}
    refused(
        "exchanges.liaison_not_in_that_state", operations.return_to_doctor, **step, text="Sans l’avoir vue"
    )
    refused(
        "exchanges.referral_in_the_future", operations.record_liaison_visit, **step, on=tomorrow, text="Vue"
    )
    refused("exchanges.liaison_text_missing", operations.decline_liaison, **step, reason=" ")
    with pytest.raises(StaleVersion):
        operations.decline_liaison(actor=visitor.actor, form_id=row.pk, version=7, reason="Hors secteur")
    operations.decline_liaison(**step, reason="Hors secteur")
    assert LiaisonForm.objects.get().state == LiaisonState.DECLINED


def test_a_patient_who_keeps_this_from_the_visitor_is_not_sent(
    doctor: Person, visitor: Person, patient: Patient, programme: AdvancedProgramme
) -> None:
    patients.object_to_sharing(
        actor=doctor.actor, patient_id=patient.pk, reader_id=visitor.member.pk, said_on=doctor.actor.today
    )
    refused(
        "exchanges.referral_patient_keeps_from",
        operations.fill_liaison_form,
        actor=doctor.actor,
        patient_id=patient.pk,
        programme_id=programme.pk,
        facts=liaison_facts(doctor),
    )


def test_the_evaluation_is_due_with_its_figures_and_done_once(
    structure: Structure,
    coordinator: Actor,
    doctor: Person,
    visitor: Person,
    patient: Patient,
    programme: AdvancedProgramme,
) -> None:
    early = replace(doctor, actor=replace(doctor.actor, now=doctor.actor.now - timedelta(days=60)))
    fill(early, patient, programme)
    fill(doctor, followed_patient(structure, doctor), programme)
    due = date(2026, 2, 1)
    [waiting] = queries.evaluations_due(actor=coordinator)
    assert (waiting.evaluations_due, waiting.next_evaluation) == ([due], date(2027, 2, 1))
    assert queries.evaluations_due(actor=doctor.actor) == []
    given: dict[str, Any] = {
        "actor": coordinator,
        "programme_id": programme.pk,
        "due_on": due,
        "held_on": coordinator.today,
        "present": "Trois médecins, l’infirmière, le psychiatre",
        "works_well": "Patients vus en une semaine",
        "to_change": "",
    }
    refused("exchanges.evaluation_unsaid", operations.record_evaluation, **{**given, "works_well": " "})

    row = operations.record_evaluation(**given)

    assert (row.counts["forms"], row.counts["seen"]) == (1, 0)
    assert queries.evaluations_due(actor=coordinator) == []
    refused("exchanges.evaluation_not_due", operations.record_evaluation, **given)


def test_the_partnership_is_changed_and_ended_with_its_versions(
    coordinator: Actor, visitor: Person, programme: AdvancedProgramme
) -> None:
    refused(
        "exchanges.presentation_before_start",
        arrange,
        coordinator=coordinator,
        visitor=visitor,
        first_presentation_on=STARTED - timedelta(days=1),
    )
    changed = operations.change_programme(
        actor=coordinator,
        programme_id=programme.pk,
        version=1,
        facts=programme_facts(visitor, presentation_every_days=7),
    )
    with pytest.raises(StaleVersion):
        operations.end_programme(
            actor=coordinator, programme_id=programme.pk, version=1, on=coordinator.today
        )
    ended = operations.end_programme(
        actor=coordinator,
        programme_id=programme.pk,
        version=changed.version,
        on=coordinator.today - timedelta(days=1),
    )
    assert ended.ends_on is not None
    assert queries.programmes(actor=coordinator) == []


def test_the_journal_holds_no_clinical_text(
    doctor: Person, visitor: Person, patient: Patient, programme: AdvancedProgramme
) -> None:
    row = fill(doctor, patient, programme)
    operations.decline_liaison(
        actor=visitor.actor, form_id=row.pk, version=1, reason="Dépression trop sévère"
    )
    for entry in Entry.objects.filter(patient_id=patient.pk, action__contains="liaison"):
        assert (entry.reason, set(entry.details)) == ("", {"state"})
