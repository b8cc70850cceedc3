from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

import pytest

from maisonnee.domains.patients import operations as patient_operations
from maisonnee.domains.patients.models import AttendingDoctor, FollowUp, Patient, Reading
from maisonnee.domains.records import operations, queries
from maisonnee.domains.records.enums import WatchRule
from maisonnee.domains.records.models import Alert, Entry, Watch
from maisonnee.domains.records.queries import alerts, measures
from maisonnee.domains.structures.models import Membership
from maisonnee.foundation.tenancy.models import Structure
from maisonnee.kernel.refusals import Refusal
from tests.factories import records
from tests.factories.patients import make_member, make_patient


@pytest.fixture
def team(structure: Structure):
    """A doctor whom a nurse's weight has just alerted, a second doctor of the care team, somebody outside it."""
    doctor, nurse, second, outsider = (
        records.make_reader(structure.pk, code) for code in ("10", "60", "10", "10")
    )
    patient = make_patient(nurse)
    for actor in (doctor, nurse, second):
        records.in_care(actor, patient)
    watch(doctor, patient)
    records.weigh(nurse, patient, "70", date(2026, 3, 8))
    records.weigh(nurse, patient, "73.5")
    return doctor, nurse, second, outsider, patient


def watch(actor, patient, **values):
    given = {
        "item": "weight",
        "rule": WatchRule.RISE,
        "threshold": Decimal(3),
        "window_days": 7,
        "instruction": "L’appeler le jour même",
        "starts_on": date(2026, 1, 1),
    }
    return operations.set_watch(actor=actor, patient_id=patient.pk, **{**given, **values})


def waiting(actor) -> int:
    return queries.open_alerts(actor=actor).count()


def test_an_alert_waits_for_the_person_named_alone(team) -> None:
    doctor, nurse, second, outsider, patient = team
    assert [waiting(actor) for actor in (doctor, nurse, second, outsider)] == [1, 0, 0, 0]

    alert = Alert.objects.get()
    page = alerts.alert_page(actor=nurse, patient_id=patient.pk, alert_id=alert.pk)
    assert [entry.value for entry in page.series] == [Decimal("70.0000"), Decimal("73.5000")]
    assert (page.may_answer, page.fell_back) == (False, False)
    assert alerts.alert_page(actor=doctor, patient_id=patient.pk, alert_id=alert.pk).may_answer
    assert Reading.objects.get(member=records.member_of(nurse)).parts == ["measures"]
    with pytest.raises(Patient.DoesNotExist):
        alerts.alert_page(actor=outsider, patient_id=patient.pk, alert_id=alert.pk)
    for actor in (nurse, second, outsider):
        with pytest.raises(Alert.DoesNotExist):
            operations.acknowledge_alert(actor=actor, alert_id=alert.pk, answer="Vu")


def test_an_answer_is_asked_for_and_closes_the_alert_once(team) -> None:
    doctor, _nurse, _second, _outsider, _patient = team
    alert = Alert.objects.get()
    with pytest.raises(Refusal, match=r"records\.alert_unanswered"):
        operations.acknowledge_alert(actor=doctor, alert_id=alert.pk, answer=" ")

    answered = operations.acknowledge_alert(actor=doctor, alert_id=alert.pk, answer="Je passe ce soir")

    assert (answered.answer, answered.acknowledged_by) == ("Je passe ce soir", records.member_of(doctor))
    assert waiting(doctor) == 0
    with pytest.raises(Refusal, match=r"records\.alert_acknowledged"):
        operations.acknowledge_alert(actor=doctor, alert_id=alert.pk, answer="Encore")


def _leave_the_care_team(doctor, patient) -> None:
    FollowUp.objects.filter(member=records.member_of(doctor)).update(ends_on=doctor.today - timedelta(days=1))


def _leave_the_team(doctor, patient) -> None:
    Membership.objects.filter(member=records.member_of(doctor)).update(
        ends_on=doctor.today - timedelta(days=1)
    )


def _lose_the_account(doctor, patient) -> None:
    member = records.member_of(doctor)
    member.user = None
    member.save()


def _be_kept_from_measures(doctor, patient) -> None:
    patient_operations.object_to_sharing(
        actor=doctor,
        patient_id=patient.pk,
        section="measures",
        reader_id=records.member_of(doctor).pk,
        said_on=doctor.today,
    )


def _be_left_out_of_the_entry(doctor, patient) -> None:
    entry = Alert.objects.get().entry
    others = FollowUp.objects.exclude(member=records.member_of(doctor)).values_list("member_id", flat=True)
    entry.restricted_to, entry.restriction_reason = list(others), "Motif"
    entry.save()


@pytest.mark.parametrize(
    "event",
    [
        _leave_the_care_team,
        _leave_the_team,
        _lose_the_account,
        _be_kept_from_measures,
        _be_left_out_of_the_entry,
    ],
)
def test_an_alert_whose_person_sees_it_no_more_falls_back_on_who_prescribes(team, event) -> None:
    doctor, nurse, second, outsider, patient = team
    event(doctor, patient)

    assert [waiting(actor) for actor in (nurse, second, outsider)] == [0, 1, 0]
    alert = Alert.objects.get()
    assert alerts.alert_page(actor=second, patient_id=patient.pk, alert_id=alert.pk).fell_back
    operations.acknowledge_alert(actor=second, alert_id=alert.pk, answer="Je l’appelle")
    assert waiting(second) == 0


def test_the_grid_may_take_the_measure_from_the_person_alerted(team) -> None:
    doctor, nurse, _second, _outsider, patient = team
    midwife = records.make_reader(doctor.structure_id, "50")
    records.in_care(midwife, patient)
    assert waiting(midwife) == 0

    records.vote(doctor, {"50": ["measures"], "60": ["measures"], "10": []})

    assert [waiting(actor) for actor in (doctor, nurse, midwife)] == [0, 0, 1]


def test_without_a_prescriber_the_whole_care_team_is_told(team) -> None:
    doctor, nurse, second, _outsider, patient = team
    _leave_the_care_team(doctor, patient)
    _leave_the_care_team(second, patient)
    assert waiting(nurse) == 1

    # The médecin traitant counts as a part of the care team.
    AttendingDoctor.objects.create(
        structure_id=second.structure_id,
        patient=patient,
        member=records.member_of(second),
        starts_on=date(2026, 1, 1),
    )
    assert [waiting(nurse), waiting(second)] == [0, 1]


def test_a_threshold_is_set_and_ended_by_a_prescriber(team) -> None:
    doctor, nurse, second, outsider, patient = team
    with pytest.raises(Refusal, match=r"records\.watch_by_prescriber"):
        watch(nurse, patient)
    with pytest.raises(Patient.DoesNotExist):
        watch(outsider, patient)
    without_account = make_member(doctor, profession="10")
    with pytest.raises(Refusal, match=r"records\.watch_alerted_outside"):
        watch(doctor, patient, alerted_id=without_account.pk)

    found = measures.watches(actor=nurse, patient_id=patient.pk)
    assert ([row.item for row in found.current], len(found.alerts), found.may_set) == (["weight"], 1, False)
    operations.end_watch(actor=second, patient_id=patient.pk, watch_id=found.current[0].pk)
    assert Watch.objects.get().ends_on == doctor.today
    with pytest.raises(Refusal, match=r"records\.watch_ended"):
        operations.end_watch(actor=second, patient_id=patient.pk, watch_id=found.current[0].pk)


def test_a_measure_over_time_is_what_one_reads_of_it(team) -> None:
    doctor, nurse, second, outsider, patient = team
    found = measures.measure_over_time(actor=second, patient_id=patient.pk, item="weight")
    assert [entry.value for entry in found.entries] == [Decimal("70.0000"), Decimal("73.5000")]
    assert [row.item for row in found.watches] == ["weight"]
    since = measures.measure_over_time(
        actor=doctor, patient_id=patient.pk, item="weight", since=date(2026, 3, 9)
    )
    assert [entry.value for entry in since.entries] == [Decimal("73.5000")]

    patient_operations.object_to_sharing(
        actor=doctor, patient_id=patient.pk, section="measures", reader_group="10", said_on=doctor.today
    )
    hidden = measures.measure_over_time(actor=second, patient_id=patient.pk, item="weight")
    assert (list(hidden.entries), list(hidden.watches)) == ([], [])
    page = measures.watches(actor=second, patient_id=patient.pk)
    assert (page.current, page.past, page.alerts) == ([], [], [])
    assert len(measures.measure_over_time(actor=nurse, patient_id=patient.pk, item="weight").entries) == 2
    with pytest.raises(Entry.DoesNotExist):
        measures.measure_over_time(actor=doctor, patient_id=patient.pk, item="unknown")
    with pytest.raises(Patient.DoesNotExist):
        measures.measure_over_time(actor=outsider, patient_id=patient.pk, item="weight")
