"""A partner outside the team: one patient, the parts granted, for a time, with the patient's agreement."""

from __future__ import annotations

import uuid
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from maisonnee.domains.patients import operations, policies, queries
from maisonnee.domains.patients.enums import AgreementMeans, Section
from maisonnee.domains.patients.models import FollowUp, PartnerAccess, Patient, Reading
from maisonnee.domains.patients.operations import Agreement
from maisonnee.domains.patients.rules import partners as rules
from maisonnee.domains.records import operations as records
from maisonnee.domains.records import queries as record_queries
from maisonnee.domains.records.enums import EntryKind
from maisonnee.domains.records.models import Entry
from maisonnee.domains.records.rules.drafts import Draft
from maisonnee.domains.structures import queries as structures
from maisonnee.domains.structures.models import Membership
from maisonnee.foundation.access.actors import Actor, PermissionMissing
from maisonnee.foundation.access.enums import Role
from maisonnee.foundation.access.models import Invitation
from maisonnee.foundation.tenancy.models import Structure
from maisonnee.kernel.refusals import Refusal
from tests.factories.concertations import Person, make_person
from tests.factories.partners import Invited, invitation, invite
from tests.factories.referrals import followed_patient

DAY = date(2026, 3, 12)


@pytest.fixture
def doctor(structure: Structure) -> Person:
    return make_person(structure, profession="10", family_name="Médecin")


@pytest.fixture
def patient(structure: Structure, doctor: Person) -> Patient:
    return followed_patient(structure, doctor)


def write(doctor: Person, patient: Patient) -> dict[str, Entry]:
    """One entry in each part that matters here."""
    today = doctor.actor.today
    drafts = {
        "problem": Draft(kind=EntryKind.PROBLEM, label="Insuffisance cardiaque", happened_on=today),
        "treatment": Draft(kind=EntryKind.TREATMENT, label="Furosémide", happened_on=today),
        "note": Draft(kind=EntryKind.NOTE, label="Visite", text="Secret du médecin", happened_on=today),
        "weight": Draft(
            kind=EntryKind.MEASURE,
            item="weight",
            label="Poids",
            value=Decimal(70),
            unit="kg",
            happened_on=today,
        ),
    }
    made = records.write_entries(actor=doctor.actor, patient_id=patient.pk, drafts=list(drafts.values()))
    return dict(zip(drafts, made, strict=True))


def refused(code: str, call: Any, **arguments: Any) -> None:
    with pytest.raises(Refusal) as caught:
        call(**arguments)
    assert caught.value.code == code


def at(actor: Actor, days: int) -> Actor:
    return replace(actor, now=actor.now + timedelta(days=days))


def test_a_partner_reads_one_patient_and_the_parts_granted(doctor: Person, patient: Patient) -> None:
    other = followed_patient(Structure.objects.get(), doctor)
    written = write(doctor, patient)
    write(doctor, other)
    partner = invite(doctor, patient).actor

    assert list(policies.visible_patients(partner)) == [patient]
    assert list(policies.care_patients(partner)) == [patient]
    assert list(policies.readable(partner, Entry.objects.all())) == [written["weight"]]
    record = record_queries.open_record(actor=partner, patient_id=patient.pk)
    assert [entry.label for entry in record.entries] == ["Poids"]
    reading = Reading.objects.get(reader_name=partner.name)
    assert (reading.ground, reading.parts) == ("partner", ["measures"])
    with pytest.raises(Patient.DoesNotExist):
        record_queries.open_record(actor=partner, patient_id=other.pk)


def test_a_partner_writes_in_the_parts_granted_alone(doctor: Person, patient: Patient) -> None:
    partner = invite(doctor, patient).actor
    note = Draft(kind=EntryKind.NOTE, label="Passage", text="Jambes gonflées", happened_on=partner.today)
    problem = Draft(kind=EntryKind.PROBLEM, label="Démence", happened_on=partner.today)

    [entry] = records.write_entries(actor=partner, patient_id=patient.pk, drafts=[note])
    refused(
        "records.part_not_granted",
        records.write_entries,
        actor=partner,
        patient_id=patient.pk,
        drafts=[note, problem],
    )

    assert Entry.objects.count() == 1
    assert entry.author_group == "60"


def test_what_the_patient_keeps_and_what_an_author_reserves_stays_hidden(
    doctor: Person, patient: Patient
) -> None:
    written = write(doctor, patient)
    invited = invite(doctor, patient, parts=["measures", "treatments"])
    records.restrict_entry(
        actor=doctor.actor,
        patient_id=patient.pk,
        entry_id=written["treatment"].pk,
        member_ids=[],
        reason="Entre nous",
    )
    operations.object_to_sharing(
        actor=doctor.actor,
        patient_id=patient.pk,
        section=Section.MEASURES,
        reader_id=invited.access.member_id,
        said_on=doctor.actor.today,
    )

    assert list(policies.readable(invited.actor, Entry.objects.all())) == []


def test_the_access_ends_by_itself_and_at_once_when_somebody_ends_it(
    doctor: Person, patient: Patient
) -> None:
    write(doctor, patient)
    invited = invite(doctor, patient)
    assert policies.own_reader(at(invited.actor, 30)) is not None
    assert policies.own_reader(at(invited.actor, 31)) is None
    assert list(policies.visible_patients(at(invited.actor, 31))) == []

    operations.end_partner_access(actor=doctor.actor, access_id=invited.access.pk, reason="Hospitalisée")

    now = at(invited.actor, 0)
    for call in (policies.visible_patients, policies.care_patients):
        assert list(call(now)) == []
    assert list(policies.readable(now, Entry.objects.all())) == []
    with pytest.raises(Patient.DoesNotExist):
        policies.access_to(now, patient_id=patient.pk)
    ended = policies.ended_partner_access(now, patient_id=patient.pk)
    assert ended == invited.access
    refused(
        "patients.partner_already_over",
        operations.end_partner_access,
        actor=doctor.actor,
        access_id=invited.access.pk,
    )


def test_one_opens_only_what_one_reads_to_a_patient_of_ones_care(
    structure: Structure, doctor: Person, patient: Patient
) -> None:
    stranger = make_person(structure, profession="10")
    with pytest.raises(Patient.DoesNotExist):
        operations.invite_partner(**invitation(stranger, patient))
    podiatrist = make_person(structure, profession="80")
    operations.follow_patient(
        actor=doctor.actor, patient_id=patient.pk, member_id=podiatrist.member.pk, starts_on=DAY
    )
    refused(
        "patients.partner_beyond_own",
        operations.invite_partner,
        **invitation(podiatrist, patient, parts=["mental_health"]),
    )
    assert (PartnerAccess.objects.count(), Invitation.objects.count()) == (0, 0)


@pytest.mark.parametrize(
    ("values", "code"),
    [
        ({"parts": []}, "patients.partner_without_part"),
        ({"reason": " "}, "patients.partner_unexplained"),
        ({"ends_on": DAY - timedelta(days=1)}, "patients.partner_ends_in_past"),
        ({"ends_on": DAY + timedelta(days=400)}, "patients.partner_too_long"),
        (
            {"agreement": Agreement(on=DAY + timedelta(days=1), means=AgreementMeans.WRITTEN)},
            "patients.partner_agreement_in_future",
        ),
    ],
)
def test_without_an_agreement_a_reason_or_an_end_nobody_is_invited(
    doctor: Person, patient: Patient, values: dict[str, Any], code: str
) -> None:
    refused(code, operations.invite_partner, **invitation(doctor, patient, **values))
    assert (PartnerAccess.objects.count(), Invitation.objects.count()) == (0, 0)


def test_somebody_of_the_team_is_no_partner_and_a_partner_counts_nowhere_in_the_team(
    structure: Structure, doctor: Person, patient: Patient
) -> None:
    colleague = make_person(structure)
    assert colleague.member.user is not None
    email = colleague.member.user.email
    given = invitation(doctor, patient)
    refused(
        "patients.partner_of_the_team",
        operations.invite_partner,
        **{**given, "partner": replace(given["partner"], email=email)},
    )

    invited = invite(doctor, patient)

    present = structures.members_on(actor=doctor.actor, on=doctor.actor.today)
    assert invited.access.member not in present
    assert not FollowUp.objects.filter(member=invited.access.member).exists()
    refused(
        "patients.not_of_the_team",
        operations.follow_patient,
        actor=doctor.actor,
        patient_id=patient.pk,
        member_id=invited.access.member_id,
        starts_on=DAY,
    )


def test_a_second_patient_is_a_second_access_for_the_same_person(
    structure: Structure, doctor: Person, patient: Patient
) -> None:
    other = followed_patient(structure, doctor)
    first = invite(doctor, patient)
    refused("patients.partner_already_invited", operations.invite_partner, **invitation(doctor, patient))

    second, token = operations.invite_partner(**invitation(doctor, other))

    assert (second.member_id, token) == (first.access.member_id, "")
    assert set(policies.visible_patients(at(first.actor, 0))) == {patient, other}


def test_prolonged_with_a_new_agreement_then_it_follows(doctor: Person, patient: Patient) -> None:
    invited = invite(doctor, patient)
    agreement = Agreement(on=DAY, means=AgreementMeans.WRITTEN, by="Sa fille, habilitée")
    arguments: dict[str, Any] = {
        "actor": doctor.actor,
        "access_id": invited.access.pk,
        "agreement": agreement,
    }
    refused(
        "patients.partner_not_later",
        operations.prolong_partner_access,
        **arguments,
        ends_on=invited.access.ends_on,
    )

    operations.prolong_partner_access(**arguments, ends_on=invited.access.ends_on + timedelta(days=30))

    assert policies.own_reader(at(invited.actor, 60)) is not None
    assert policies.own_reader(at(invited.actor, 61)) is None


def test_the_team_sees_the_accesses_and_the_parts_are_for_the_care_team(
    structure: Structure, doctor: Person, patient: Patient, coordinator: Actor
) -> None:
    invited = invite(doctor, patient)
    [seen] = queries.current_partners(actor=doctor.actor)
    [counted] = queries.current_partners(actor=coordinator)
    [other] = queries.current_partners(actor=make_person(structure).actor)

    assert (list(seen.parts), seen.may_end) == (["Mesures", "Notes\u00a0: infirmier"], True)
    assert (list(counted.parts), counted.may_end, counted.patient_label) == ([], True, patient.initials)
    assert (list(other.parts), other.may_end) == ([], False)
    with pytest.raises(PermissionMissing):
        queries.current_partners(actor=invited.actor)


def test_a_partner_does_not_read_who_reads_nor_what_is_said_elsewhere(
    doctor: Person, patient: Patient
) -> None:
    partner = invite(doctor, patient).actor

    with pytest.raises(Patient.DoesNotExist):
        queries.readings_of(actor=partner, patient_id=patient.pk)
    assert list(policies.shared_patients(partner)) == []
    sheet = queries.sheet(actor=partner, patient_id=patient.pk)
    assert (sheet.long_term_illnesses, sheet.coverages, sheet.relatives) == ([], [], [])
    for call in (operations.join_care_team, operations.open_in_emergency):
        with pytest.raises((PermissionMissing, TypeError)):
            call(actor=partner, patient_id=patient.pk, reason="Je veux voir")  # type: ignore[call-arg]


def test_whoever_left_the_team_then_comes_back_as_a_partner_reads_nothing_of_before(
    structure: Structure, doctor: Person, patient: Patient
) -> None:
    other = followed_patient(structure, doctor)
    nurse = make_person(structure, role=Role.PARTNER)
    operations.follow_patient(
        actor=doctor.actor, patient_id=other.pk, member_id=nurse.member.pk, starts_on=DAY
    )
    assert list(policies.visible_patients(nurse.actor)) == [other]

    Membership.objects.filter(member=nurse.member).update(ends_on=DAY - timedelta(days=1))

    assert list(policies.visible_patients(at(nurse.actor, 0))) == []
    assert policies.own_reader(at(nurse.actor, 0)) is None


@given(days=st.integers(-5, 400), ago=st.integers(-3, 30))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
def test_a_period_is_taken_when_agreed_before_and_ending_within_a_year(days: int, ago: int) -> None:
    ends_on, agreed_on = DAY + timedelta(days=days), DAY - timedelta(days=ago)
    try:
        rules.check_period(today=DAY, agreed_on=agreed_on, ends_on=ends_on)
        taken = True
    except Refusal:
        taken = False
    assert taken is (ago >= 0 and 0 <= days <= 366)


def test_lists_of_readable_rows_and_the_single_record_agree(
    structure: Structure, doctor: Person, patient: Patient
) -> None:
    """`readable` (lists) and `access_to` (one record) say the same of each entry, whatever is granted."""
    entries = write(doctor, patient)
    partner: Actor | None = None
    for parts in (["measures"], ["treatments", "problems"], ["notes:60"], ["measures", "treatments"]):
        invited: Invited = invite(doctor, patient, parts=parts)
        partner = partner or invited.actor
        access = policies.access_to(partner, patient_id=patient.pk)
        listed = set(policies.readable(partner, Entry.objects.all()).values_list("pk", flat=True))
        single: set[uuid.UUID] = {entry.pk for entry in entries.values() if access.reads(entry)}
        assert listed == single
        operations.end_partner_access(actor=doctor.actor, access_id=invited.access.pk)
