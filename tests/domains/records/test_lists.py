from __future__ import annotations

from datetime import date, timedelta

import pytest

from maisonnee.domains.concertation import operations as concertation
from maisonnee.domains.concertation.models import Case
from maisonnee.domains.concertation.queries import never_discussed as concertation_queries
from maisonnee.domains.patients import operations as patient_operations
from maisonnee.domains.patients.enums import EmergencyMotive
from maisonnee.domains.patients.models import Reading
from maisonnee.domains.records import operations
from maisonnee.domains.records.enums import CodeSystem, EntryKind, RecallState
from maisonnee.domains.records.models import Recall
from maisonnee.domains.records.queries import lists, recalls
from maisonnee.domains.records.rules import lists as rules
from maisonnee.foundation.access.actors import PermissionMissing
from maisonnee.foundation.access.enums import Role
from maisonnee.foundation.journal.models import Entry as JournalEntry
from maisonnee.foundation.tenancy import context
from maisonnee.foundation.tenancy.models import Structure
from maisonnee.kernel.refusals import Refusal
from tests.factories import concertations, records, teams
from tests.factories.patients import in_ald, make_member, make_patient


@pytest.fixture
def team(structure: Structure):
    """A doctor and a nurse who share the care of one patient, and somebody outside it."""
    doctor, nurse, outsider = (records.make_reader(structure.pk, code) for code in ("10", "60", "10"))
    patient = make_patient(doctor, birth_family_name="Kervella")
    records.in_care(doctor, patient)
    records.in_care(nurse, patient)
    return doctor, nurse, outsider, patient


def _due(actor, patient, on, item="foot_test", **more):
    return records.write(
        actor,
        patient,
        kind=EntryKind.ACT,
        item=item,
        label="",
        happened_on=date(2025, 1, 10),
        next_due_on=on,
        **more,
    )


def _problem(actor, patient, label, code="", **more):
    return records.write(
        actor,
        patient,
        kind=EntryKind.PROBLEM,
        label=label,
        code=code,
        code_system=CodeSystem.ICD10 if code else CodeSystem.NONE,
        **more,
    )


# What a list never shows


def test_what_one_does_not_read_is_in_no_list(team) -> None:
    doctor, nurse, outsider, patient = team
    due = _due(doctor, patient, date(2026, 3, 1))
    smear = _due(doctor, patient, date(2026, 3, 2), item="smear")

    assert set(lists.due_list(actor=doctor)) == {smear, due}
    # The proposed grid keeps sexual health to doctors and midwives.
    assert list(lists.due_list(actor=nurse)) == [due]
    assert list(lists.due_list(actor=outsider)) == []
    assert list(lists.care_list(actor=outsider)) == []

    operations.restrict_entry(
        actor=doctor, patient_id=patient.pk, entry_id=due.pk, member_ids=[], reason="À voir avec le patient"
    )
    assert list(lists.due_list(actor=nurse)) == []


def test_an_objection_and_a_withdrawal_leave_the_lists(team) -> None:
    doctor, nurse, _outsider, patient = team
    due = _due(doctor, patient, date(2026, 3, 1))
    problem = _problem(doctor, patient, "Diabète de type 2", "E11")
    year_ago = nurse.today - timedelta(days=365)

    def diabetics(actor):
        return list(lists.diabetic_list(actor=actor, without_test_since=year_ago))

    assert diabetics(nurse) == [patient]

    objection = patient_operations.object_to_sharing(
        actor=doctor, patient_id=patient.pk, section="problems", reader_group="60", said_on=doctor.today
    )
    assert diabetics(nurse) == []
    assert lists.diabetes_of(actor=nurse, patient_ids=[patient.pk]) == {}
    assert diabetics(doctor) == [patient]
    patient_operations.lift_objection(actor=doctor, patient_id=patient.pk, objection_id=objection.pk)
    assert diabetics(nurse) == [patient]

    for entry in (due, problem):
        operations.withdraw_entry(actor=doctor, patient_id=patient.pk, entry_id=entry.pk, reason="Erreur")
    assert diabetics(doctor) == []
    assert list(lists.due_list(actor=doctor)) == []
    assert lists.dues_of(actor=doctor, patient_ids=[patient.pk]) == {}


def test_another_structure_and_an_emergency_open_no_list(team) -> None:
    doctor, _nurse, outsider, patient = team
    _due(doctor, patient, date(2026, 3, 1))
    patient_operations.open_in_emergency(
        actor=outsider, patient_id=patient.pk, motive=EmergencyMotive.VITAL, reason="Malaise"
    )
    assert list(lists.due_list(actor=outsider)) == []
    assert lists.patients_chosen(actor=outsider, patient_ids=[patient.pk]) == []

    other = teams.make_structure()
    with context.entered(structure_id=other.pk):
        stranger = records.make_reader(other.pk, "10")
        assert list(lists.due_list(actor=stranger)) == []
        assert lists.patients_chosen(actor=stranger, patient_ids=[patient.pk]) == []
        assert lists.latest_entries(actor=stranger, patient_ids=[patient.pk]) == {}


def test_the_dead_and_those_who_left_are_in_no_list(team) -> None:
    doctor, _nurse, _outsider, patient = team
    _due(doctor, patient, date(2026, 3, 1))
    patient.died_on = doctor.today
    patient.save()

    assert list(lists.care_list(actor=doctor)) == []
    assert list(lists.due_list(actor=doctor)) == []
    with pytest.raises(Refusal, match=r"records\.nothing_chosen"):
        operations.ask_recalls(
            actor=doctor,
            patient_ids=[patient.pk],
            assigned_to_id=records.member_of(doctor).pk,
            due_on=doctor.today,
            reason="",
        )


@pytest.mark.parametrize("role", [Role.COORDINATOR, Role.MANAGER])
def test_who_opens_no_record_opens_no_list(structure: Structure, role: Role) -> None:
    actor = records.make_reader(structure.pk, "x-coordinateur", role)
    with pytest.raises(PermissionMissing):
        lists.due_list(actor=actor)


# What each list is


def test_due_dates_are_narrowed_by_day_item_profession_and_author(team) -> None:
    doctor, nurse, _outsider, patient = team
    foot = _due(nurse, patient, date(2026, 3, 12))
    ecg = _due(doctor, patient, date(2026, 4, 11), item="ecg")
    rows = lists.due_list(actor=doctor)

    assert list(lists.due_before(rows, date(2026, 4, 10))) == [foot]
    assert list(lists.of_item(rows, "ecg")) == [ecg]
    assert list(lists.written_by_actor(rows, doctor)) == [ecg]
    assert lists.items_due(actor=doctor) == ["ecg", "foot_test"]
    # The podiatrist's form holds the foot test; no form holds the electrocardiogram, written by a doctor.
    assert list(lists.usually_of(rows, "80")) == [foot]
    assert list(lists.usually_of(rows, "10")) == [ecg]


def test_what_others_changed_comes_back_and_not_ones_own(team) -> None:
    doctor, nurse, _outsider, patient = team
    records.weigh(doctor, patient, "70")
    theirs = records.weigh(nurse, patient, "71")

    assert list(lists.changed_list(actor=doctor, since=doctor.today)) == [theirs]
    assert list(lists.changed_list(actor=doctor, since=doctor.today + timedelta(days=1))) == []


def test_not_seen_counts_what_is_done_in_presence(team) -> None:
    doctor, nurse, _outsider, patient = team
    _problem(doctor, patient, "Asthme", happened_on=doctor.today)
    since = doctor.today - timedelta(days=30)
    assert list(lists.unseen_list(actor=doctor, since=since)) == [patient]

    weight = records.weigh(nurse, patient, "70", doctor.today - timedelta(days=30))

    assert list(lists.unseen_list(actor=doctor, since=since)) == []
    assert list(lists.unseen_list(actor=doctor, since=since + timedelta(days=1))) == [patient]
    assert list(lists.unseen_list(actor=doctor, since=since, by_actor=True)) == [patient]
    assert lists.last_seen(actor=doctor, patient_ids=[patient.pk]) == {patient.pk: weight}


@pytest.mark.parametrize(
    ("label", "code", "is_listed"),
    [
        ("DNID", "E11.9", True),
        ("DID", "E10", True),
        ("Autre", "E149", True),
        ("Obésité", "E15", False),
        ("Thyroïde", "E05", False),
        ("DIABETE de type 2", "", True),
        ("Diabète insipide", "", False),
        ("Diabète gestationnel en 2019", "", False),
        ("Antécédents familiaux de diabète", "", False),
        ("Prédiabète", "", False),
        ("Diabète insipide", "E23.2", False),
    ],
)
def test_who_is_taken_for_a_diabetic(team, label: str, code: str, is_listed: bool) -> None:
    doctor, _nurse, _outsider, patient = team
    entry = _problem(doctor, patient, label, code)

    found = list(lists.diabetic_list(actor=doctor, without_test_since=date(2025, 3, 12)))

    assert found == ([patient] if is_listed else [])
    assert lists.diabetes_of(actor=doctor, patient_ids=[patient.pk]) == (
        {patient.pk: entry} if is_listed else {}
    )


def test_a_treatment_in_progress_makes_a_diabetic_and_a_test_takes_them_off(team) -> None:
    doctor, nurse, _outsider, patient = team
    treatment = {
        "kind": EntryKind.TREATMENT,
        "label": "Metformine",
        "code_system": CodeSystem.ATC,
        "code": "A10BA02",
    }
    records.write(doctor, patient, **treatment, happened_on=date(2020, 1, 1), ends_on=date(2021, 1, 1))
    year_ago = date(2025, 3, 12)
    assert list(lists.diabetic_list(actor=doctor, without_test_since=year_ago)) == []
    records.write(doctor, patient, **treatment, happened_on=date(2024, 1, 1))
    assert list(lists.diabetic_list(actor=doctor, without_test_since=year_ago)) == [patient]

    test = records.write(
        nurse, patient, kind=EntryKind.ACT, item="foot_test", label="", happened_on=date(2025, 3, 11)
    )
    assert list(lists.diabetic_list(actor=doctor, without_test_since=year_ago)) == [patient]
    assert lists.foot_tests_of(actor=doctor, patient_ids=[patient.pk]) == {patient.pk: test}
    assert list(lists.diabetic_list(actor=doctor, without_test_since=None)) == []

    records.write(nurse, patient, kind=EntryKind.ACT, item="foot_test", label="", happened_on=year_ago)
    assert list(lists.diabetic_list(actor=doctor, without_test_since=year_ago)) == []


def test_the_rule_of_the_day_is_the_latest_that_started() -> None:
    assert rules.diabetes_rule_on(date(2026, 3, 12)) is rules.DIABETES[0]
    assert rules.diabetes_rule_on(date(2000, 1, 1)) is rules.DIABETES[-1]
    assert rules.groups_concerned("smear") == frozenset({"50"})
    assert rules.groups_concerned("ecg") == frozenset()


def test_never_discussed_are_those_of_75_or_in_ald_without_a_case_discussed(team) -> None:
    doctor, _nurse, outsider, young = team
    old = make_patient(doctor, born_on=date(1951, 3, 12), birth_family_name="Ancien")
    ill = make_patient(doctor, birth_family_name="Malade")
    almost = make_patient(doctor, born_on=date(1951, 3, 13), birth_family_name="Presque")
    for patient in (old, ill, almost):
        records.in_care(doctor, patient)
    in_ald(doctor, ill)

    def found(actor):
        return set(concertation_queries.never_discussed(actor=actor))

    assert found(doctor) == {old, ill}
    assert found(outsider) == set()

    meeting = concertations.plan(doctor)
    case = concertations.propose(doctor, old, meeting=meeting)
    assert found(doctor) == {old, ill}
    assert concertation_queries.pending_cases_of(actor=doctor, patient_ids=[old.pk, ill.pk]) == {old.pk}
    concertation.open_meeting(actor=doctor, meeting=meeting)
    concertations.decide(doctor, case)
    assert found(doctor) == {ill}

    patient_operations.object_to_sharing(
        actor=doctor, patient_id=ill.pk, reader_id=records.member_of(doctor).pk, said_on=doctor.today
    )
    assert found(doctor) == set()
    assert young.pk not in {row.pk for row in found(doctor)}


def test_a_list_leaves_one_trace_with_the_parts_shown(team) -> None:
    doctor, _nurse, _outsider, patient = team
    weight = records.weigh(doctor, patient, "70")
    other = make_patient(doctor, birth_family_name="Zabel")
    records.in_care(doctor, other)
    before = JournalEntry.objects.filter(action="patients.read_list").count()

    lists.leave_trace_of(
        actor=doctor, place="list_patients", patients=[patient, other], shown={patient.pk: [weight]}
    )

    assert JournalEntry.objects.filter(action="patients.read_list").count() == before + 1
    found = {row.patient_id: (row.place, row.parts) for row in Reading.objects.filter(place="list_patients")}
    assert found == {patient.pk: ("list_patients", ["measures"]), other.pk: ("list_patients", [])}


# What is done with the rows ticked


def test_cases_of_several_patients_are_brought_at_once_and_who_waits_is_left(team) -> None:
    doctor, _nurse, _outsider, patient = team
    other = make_patient(doctor)
    concertation.propose_case(actor=doctor, patient=patient, question="Déjà là")

    outcome = concertation.propose_cases(actor=doctor, patients=[patient, other], question="On en parle ?")

    assert [case.patient for case in outcome.cases] == [other]
    assert {pk: refusal.code for pk, refusal in outcome.left.items()} == {
        patient.pk: "concertation.already_proposed"
    }
    assert Case.objects.count() == 2
    actions = list(
        JournalEntry.objects.filter(action__startswith="concertation.propose").values_list(
            "action", flat=True
        )
    )
    assert sorted(actions) == ["concertation.propose_case"] * 2 + ["concertation.propose_cases"]
    with pytest.raises(Refusal, match=r"concertation\.nobody_chosen"):
        concertation.propose_cases(actor=doctor, patients=[], question="On en parle ?")
    with pytest.raises(Refusal, match=r"concertation\.question_missing"):
        concertation.propose_cases(actor=doctor, patients=[other], question=" ")


def test_a_secretary_is_asked_to_call_and_whoever_asked_sees_the_result(team) -> None:
    doctor, nurse, _outsider, patient = team
    secretary = records.make_reader(doctor.structure_id, "331", Role.SECRETARY)
    due = _due(nurse, patient, date(2026, 3, 1))
    asked = {
        "actor": doctor,
        "assigned_to_id": records.member_of(secretary).pk,
        "due_on": date(2026, 3, 20),
        "reason": "Rendez-vous avec l’infirmière",
    }
    made = operations.ask_recalls(**asked, entry_ids=[due.pk], patient_ids=[])
    assert [recall.patient_id for recall in made] == [patient.pk]
    with pytest.raises(Refusal, match=r"records\.already_recalled"):
        operations.ask_recalls(**asked, entry_ids=[due.pk])
    with pytest.raises(Refusal, match=r"records\.already_recalled"):
        operations.ask_recalls(**asked, patient_ids=[patient.pk])
    assert recalls.to_call_back(actor=doctor, patient_ids=[patient.pk]).already == {patient.pk}

    # The secretary is not in the care team: the name, the phone and the reason are enough to call.
    assert [row.pk for row in recalls.recalls_to_make(actor=secretary)] == [made[0].pk]
    assert recalls.counts(actor=secretary) == (1, 0)
    assert list(recalls.recalls_to_make(actor=nurse)) == []
    with pytest.raises(Recall.DoesNotExist):
        recalls.recall(actor=doctor, recall_id=made[0].pk)
    with pytest.raises(Recall.DoesNotExist):
        operations.close_recall(actor=doctor, recall_id=made[0].pk, state=RecallState.REACHED)

    operations.close_recall(
        actor=secretary, recall_id=made[0].pk, state=RecallState.UNREACHED, comment="Trois essais"
    )
    assert [(row.state, row.comment) for row in recalls.recalls_asked(actor=doctor)] == [
        ("unreached", "Trois essais")
    ]
    assert list(recalls.recalls_asked(actor=nurse)) == []
    assert recalls.counts(actor=secretary) == (0, 0)


def test_a_call_is_asked_of_somebody_who_may_read_the_name(team) -> None:
    doctor, _nurse, _outsider, patient = team
    partner = records.make_reader(doctor.structure_id, "60", Role.PARTNER)
    absent = make_member(doctor, profession="331")
    for member in (records.member_of(partner), absent):
        with pytest.raises(Refusal, match=r"records\.recall_caller"):
            operations.ask_recalls(
                actor=doctor,
                patient_ids=[patient.pk],
                assigned_to_id=member.pk,
                due_on=doctor.today,
                reason="",
            )
    assert Recall.objects.count() == 0


def test_nobody_is_called_about_a_patient_outside_ones_care(team) -> None:
    doctor, nurse, outsider, patient = team
    due = _due(nurse, patient, date(2026, 3, 1))
    for chosen in ({"entry_ids": [due.pk]}, {"patient_ids": [patient.pk]}):
        with pytest.raises(Refusal, match=r"records\.nothing_chosen"):
            operations.ask_recalls(
                actor=outsider,
                assigned_to_id=records.member_of(outsider).pk,
                due_on=outsider.today,
                reason="",
                **chosen,
            )
    assert Recall.objects.count() == 0
    assert lists.already_planned(actor=doctor, patient_ids=[patient.pk], on=doctor.today) == frozenset()
    operations.plan_visits(actor=doctor, patient_ids=[patient.pk], on=doctor.today)
    assert lists.already_planned(actor=doctor, patient_ids=[patient.pk], on=doctor.today) == {patient.pk}
    assert lists.already_planned(actor=nurse, patient_ids=[patient.pk], on=doctor.today) == frozenset()
