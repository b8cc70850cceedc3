from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from maisonnee.domains.patients import operations as patient_operations
from maisonnee.domains.patients.enums import EmergencyMotive
from maisonnee.domains.patients.models import FollowUp, Patient, Reading
from maisonnee.domains.patients.rules.sharing import Grid, Part
from maisonnee.domains.records import operations as record_operations
from maisonnee.domains.records.enums import ConsentMeans, EntryKind, Requester
from maisonnee.domains.records.models import OutsideShare
from maisonnee.domains.records.operations import exports as operations
from maisonnee.domains.records.queries import exports as queries
from maisonnee.domains.records.queries import share_links
from maisonnee.domains.records.rules import leaving
from maisonnee.foundation.access.actors import PermissionMissing
from maisonnee.foundation.access.enums import Role
from maisonnee.foundation.files import sealing, storing
from maisonnee.foundation.journal.models import Entry as JournalEntry
from maisonnee.foundation.tenancy.models import Structure
from maisonnee.kernel.refusals import Refusal
from tests.factories import records
from tests.factories.patients import make_patient

CONTENTS = {"dossier.pdf": b"%PDF-", "dossier-fhir.json": b"{}"}


def _team(structure, *codes):
    readers = [records.make_reader(structure.pk, code) for code in codes]
    patient = make_patient(readers[0])
    for reader in readers:
        records.in_care(reader, patient)
    return (*readers, patient)


def _given(actor, patient, **values):
    given = {
        "recipient": "Dr Lenoir, cardiologue à Rennes",
        "purpose": "Avis",
        "consent_on": actor.today,
        "consent_how": ConsentMeans.SPOKEN,
        "parts": ["problems"],
        "days": 7,
        "contents": CONTENTS,
    }
    return operations.share_outside(actor=actor, patient_id=patient.pk, **{**given, **values})


def _opened(share, code, now):
    actor = share_links.actor_of_link(share, now)
    return operations.open_outside_share(actor=actor, share_id=share.pk, code=code)


def test_the_patient_gets_what_the_giver_reads_and_knows_whom_to_ask(structure: Structure) -> None:
    doctor, physio, psychologist, patient = _team(structure, "10", "70", "93")
    records.write(doctor, patient, kind=EntryKind.PROBLEM, label="Diabète")
    records.write(psychologist, patient, label="Entretien")
    wrong = records.write(doctor, patient, kind=EntryKind.PROBLEM, label="Asthme")
    record_operations.withdraw_entry(actor=doctor, patient_id=patient.pk, entry_id=wrong.pk, reason="Erreur")
    records.write(
        doctor,
        patient,
        kind=EntryKind.PROBLEM,
        label="Réservée",
        restricted_to=frozenset({records.member_of(psychologist).pk}),
        restriction_reason="Demande du patient",
    )

    given = queries.for_patient(actor=physio, patient_id=patient.pk)

    assert [entry.label for entry in given.entries] == ["Diabète"]
    assert set(given.groups_to_ask) == {"10", "93"}
    assert Reading.objects.get(member=records.member_of(physio)).place == "export"
    kept = queries.for_patient(actor=psychologist, patient_id=patient.pk)
    assert [entry.label for entry in kept.entries] == ["Diabète", "Entretien", "Réservée"]


def test_whom_to_ask_says_nothing_of_what_the_parts_hold(structure: Structure) -> None:
    physio, psychologist, patient = _team(structure, "70", "93")
    before = queries.for_patient(actor=physio, patient_id=patient.pk).groups_to_ask
    records.write(psychologist, patient, label="Entretien")
    assert queries.for_patient(actor=physio, patient_id=patient.pk).groups_to_ask == before == ["93"]


def test_a_copy_for_the_patient_is_written_down_with_its_request(structure: Structure) -> None:
    doctor, patient = _team(structure, "10")
    operations.export_for_patient(
        actor=doctor,
        patient_id=patient.pk,
        requester=Requester.LEGAL,
        asked_on=date(2026, 3, 10),
        form="pdf",
        content=b"abc",
    )
    entry = JournalEntry.objects.get(action="records.export_for_patient")
    assert entry.patient_id == patient.pk
    assert entry.details == {
        "label": "son représentant légal",
        "asked_on": "2026-03-10",
        "form": "pdf",
        "sha256": "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
    }
    assert [one.pk for one in queries.exports_made(actor=doctor, patient_id=patient.pk)] == [entry.pk]
    with pytest.raises(Refusal, match="asked_in_future"):
        operations.export_for_patient(
            actor=doctor,
            patient_id=patient.pk,
            requester=Requester.PATIENT,
            asked_on=date(2026, 3, 13),
            form="pdf",
            content=b"",
        )


@pytest.mark.parametrize("ask", [queries.for_patient, queries.parts_offered, queries.shares])
def test_emergency_access_gives_nothing_out(structure: Structure, ask) -> None:
    _doctor, patient = _team(structure, "10")
    outsider = records.make_reader(structure.pk, "10")
    with pytest.raises(Patient.DoesNotExist):
        ask(actor=outsider, patient_id=patient.pk)
    patient_operations.open_in_emergency(
        actor=outsider, patient_id=patient.pk, motive=EmergencyMotive.VITAL, reason="Malaise"
    )
    with pytest.raises(PermissionMissing):
        ask(actor=outsider, patient_id=patient.pk)


@pytest.mark.parametrize("role", [Role.SECRETARY, Role.TRAINEE, Role.PARTNER])
def test_only_professionals_give_a_record_out(structure: Structure, role: Role) -> None:
    _doctor, patient = _team(structure, "10")
    other = records.make_reader(structure.pk, "60", role)
    records.in_care(other, patient)
    with pytest.raises(PermissionMissing):
        queries.for_patient(actor=other, patient_id=patient.pk)


def test_a_colleague_gets_the_parts_chosen_never_what_an_author_keeps(structure: Structure) -> None:
    doctor, nurse, patient = _team(structure, "10", "60")
    records.write(doctor, patient, kind=EntryKind.PROBLEM, label="Diabète")
    records.write(doctor, patient, kind=EntryKind.TREATMENT, label="Metformine")
    records.write(
        doctor,
        patient,
        kind=EntryKind.PROBLEM,
        label="Réservée",
        restricted_to=frozenset({records.member_of(nurse).pk}),
        restriction_reason="Délicat",
    )
    assert [part.key for part in queries.parts_offered(actor=nurse, patient_id=patient.pk)] == [
        "problems",
        "treatments",
    ]

    by_nurse = queries.for_colleague(actor=nurse, patient_id=patient.pk, parts=["problems"])
    by_author = queries.for_colleague(actor=doctor, patient_id=patient.pk, parts=["problems"])

    assert [entry.label for entry in by_nurse.entries] == ["Diabète"]
    assert [entry.label for entry in by_author.entries] == ["Diabète", "Réservée"]


def test_what_is_given_opens_with_the_code_only_and_each_opening_is_written_down(
    structure: Structure,
) -> None:
    doctor, patient = _team(structure, "10")
    records.write(doctor, patient, kind=EntryKind.PROBLEM, label="Diabète")
    share, token, code = _given(doctor, patient)

    assert share_links.share_of(token) == share
    assert token not in share.token_hash
    assert share_links.share_of(token[:-2] + "xx") is None
    assert b"%PDF-" not in storing.content_of(share.file)

    assert _opened(share, "AAAA-BBBB-CCCC", doctor.now)[1] is None
    now, contents = _opened(share, code.lower().replace("-", " "), doctor.now + timedelta(hours=1))
    assert contents == CONTENTS
    assert (now.times_opened, now.first_opened_at) == (1, doctor.now + timedelta(hours=1))
    reading = Reading.objects.get(place="outside_share", member__isnull=True)
    assert (reading.reader_name, reading.ground) == ("Lien remis à Dr Lenoir, cardiologue à Rennes", "system")
    assert [entry.details["outcome"] for entry in queries.openings(actor=doctor, share=now)] == [
        "ouvert",
        "code refusé",
    ]


def test_a_link_expires_and_is_revoked(structure: Structure) -> None:
    doctor, patient = _team(structure, "10")
    records.write(doctor, patient, kind=EntryKind.PROBLEM, label="Diabète")
    share, _, code = _given(doctor, patient, days=1)
    with pytest.raises(Refusal, match="share_expired"):
        _opened(share, code, doctor.now + timedelta(days=1))
    operations.revoke_outside_share(actor=doctor, patient_id=patient.pk, share_id=share.pk)
    with pytest.raises(Refusal, match="share_revoked"):
        _opened(share, code, doctor.now)
    with pytest.raises(Refusal, match="share_revoked"):
        operations.revoke_outside_share(actor=doctor, patient_id=patient.pk, share_id=share.pk)
    assert OutsideShare.objects.get(pk=share.pk).times_opened == 0


def test_codes_cannot_be_tried_for_long(structure: Structure) -> None:
    doctor, patient = _team(structure, "10")
    records.write(doctor, patient, kind=EntryKind.PROBLEM, label="Diabète")
    share, _, code = _given(doctor, patient, days=30)
    at = doctor.now
    for row in range(leaving.CODES_BEFORE_CLOSING // leaving.CODES_IN_A_ROW):
        for _ in range(leaving.CODES_IN_A_ROW):
            assert _opened(share, "AAAA", at)[1] is None
        if row == 0:
            with pytest.raises(Refusal, match="share_rests"):
                _opened(share, code, at + timedelta(minutes=14))
        at += timedelta(minutes=16)
    with pytest.raises(Refusal, match="share_revoked"):
        _opened(share, code, at)


@pytest.mark.parametrize(
    ("values", "refused"),
    [
        ({"parts": []}, "no_part_chosen"),
        ({"parts": ["mental_health"]}, "part_not_read"),
        ({"days": 90}, "share_too_long"),
        ({"consent_on": date(2026, 3, 13)}, "consent_in_future"),
    ],
)
def test_nothing_goes_out_without_a_consent_a_part_and_a_limit(structure: Structure, values, refused) -> None:
    doctor, patient = _team(structure, "10")
    records.write(doctor, patient, kind=EntryKind.PROBLEM, label="Diabète")
    with pytest.raises(Refusal, match=refused):
        _given(doctor, patient, **values)
    assert not OutsideShare.objects.exists()


def test_whoever_leaves_the_care_team_no_longer_gives(structure: Structure) -> None:
    doctor, nurse, patient = _team(structure, "10", "60")
    records.write(doctor, patient, kind=EntryKind.PROBLEM, label="Diabète")
    FollowUp.objects.filter(patient=patient, member=records.member_of(nurse)).update(
        ends_on=doctor.today - timedelta(days=1)
    )
    with pytest.raises(Patient.DoesNotExist):
        _given(nurse, patient)
    later = replace(doctor, now=doctor.now + timedelta(hours=1))
    assert _given(later, patient)[0].created_by == records.member_of(doctor)


def test_whom_to_ask_follows_the_grid():
    grid = Grid({"10": frozenset({"problems", "notes:10"}), "60": frozenset({"notes:60"}), "70": frozenset()})
    parts = [Part("problems"), Part("notes", "60")]
    ask = leaving.groups_to_ask(reader_group="60", present=["10", "60", "70", "10"], grid=grid, parts=parts)
    assert ask == ["10"]
    assert leaving.groups_to_ask(reader_group="10", present=["10", "60"], grid=grid, parts=parts) == ["60"]


def test_a_code_opens_whatever_the_way_it_is_typed_and_a_password_is_found_again(settings) -> None:
    code = sealing.new_code()
    sealed = sealing.seal_with_code(b"contenu", code)
    assert sealing.open_with_code(sealed, f" {code.lower()} ") == b"contenu"
    assert sealing.open_with_code(sealed, code[:-1]) is None
    first = sealing.derived_password("packs", "a", "b")
    assert first == sealing.derived_password("packs", "a", "b")
    assert len(first.replace("-", "")) == sealing.PASSWORD_LENGTH
    assert first != sealing.derived_password("packs", "a", "c")
    settings.FILES_KEY = bytes(32)
    assert first != sealing.derived_password("packs", "a", "b")
