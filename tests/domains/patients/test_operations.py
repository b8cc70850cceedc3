"""Identities and periods: exact effects, refusals."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from django.db import IntegrityError, transaction

from maisonnee.domains.patients import operations, queries
from maisonnee.domains.patients.enums import CoverageKind
from maisonnee.domains.patients.models import (
    AttendingDoctor,
    Coverage,
    FollowUp,
    LongTermIllness,
    Patient,
    SearchWord,
)
from maisonnee.domains.structures.models import Member
from maisonnee.foundation.access.actors import Actor, PermissionMissing
from maisonnee.foundation.access.enums import Role
from maisonnee.foundation.journal.models import Entry
from maisonnee.foundation.tenancy import context
from maisonnee.kernel.refusals import Refusal, StaleVersion
from tests.factories import patients as make
from tests.factories import teams

INS = {"ins_number": "255081416802538", "ins_oid": "1.2.250.1.213.1.4.10"}
QUALIFIED = {
    **INS, "identity_status": "qualified", "identity_proof": "passport", "identity_proved_on": date(2026, 1, 5),
    "identity_source": "Logiciel du cabinet",
}  # fmt: skip


def _found(actor: Actor, text: str) -> list[Patient]:
    return list(queries.found_by(queries.patients(actor=actor), text))


def test_a_new_patient_is_kept_found_and_journaled(professional: Actor) -> None:
    doctor = make.make_member(professional)
    row = make.make_patient(
        professional,
        birth_family_name="Le Goff",
        birth_given_names="Élise Anne",
        used_name="Martin-Petit",
        born_on=date(1950, 3, 12),
        record_number="A-12",
        attending_doctor_id=doctor.pk,
    )
    assert (row.sort_key, row.traits_key, row.version) == ("martinpetit elise", "legoff|elise|1950-03-12", 1)
    period = AttendingDoctor.objects.get()
    assert (period.patient_id, period.member_id, period.starts_on, period.ends_on) == (
        row.pk, doctor.pk, professional.today, None,
    )  # fmt: skip
    entry = Entry.objects.get(action="patients.add_patient")
    assert (entry.patient_id, entry.details) == (row.pk, {})


@pytest.mark.parametrize(
    "typed",
    [
        "le goff",
        "goff elise",
        "ELISE LE",
        "legoff",
        "martinp",
        "martin-petit",
        "12/03/1950",
        "12031950",
        "1950-03-12",
        "12/03",
        "a-12",
        "a12",
        "petit 12/03/50",
    ],
)
def test_a_patient_is_found_by_any_part(professional: Actor, typed: str) -> None:
    row = make.make_patient(
        professional, birth_family_name="Le Goff", birth_given_names="Élise Anne", used_name="Martin-Petit",
        born_on=date(1950, 3, 12), record_number="A-12",
    )  # fmt: skip
    make.make_patient(
        professional, birth_family_name="Goffin", birth_given_names="Paul", born_on=date(1951, 4, 12)
    )
    assert _found(professional, typed) == [row]


@pytest.mark.parametrize("typed", ["zz", "goff paul", "13/03/1950", "le goff 1951"])
def test_another_is_not_found(professional: Actor, typed: str) -> None:
    make.make_patient(
        professional, birth_family_name="Le Goff", birth_given_names="Élise", born_on=date(1950, 3, 12)
    )
    assert _found(professional, typed) == []


@pytest.mark.parametrize(
    ("values", "code"),
    [
        ({"born_on": date(2026, 3, 13)}, "patients.born_in_future"),
        ({"born_on": date(1880, 3, 13)}, "patients.born_too_early"),
        ({"ins_number": "123", "ins_oid": INS["ins_oid"]}, "patients.ins_length"),
        ({"identity_status": "qualified", **INS}, "patients.status_needs_source"),
    ],
)
def test_an_impossible_identity_is_refused(professional: Actor, values: dict[str, Any], code: str) -> None:
    with pytest.raises(Refusal, match=code):
        make.make_patient(professional, **values)
    assert (Patient.objects.count(), SearchWord.objects.count(), Entry.objects.count()) == (0, 0, 0)


def test_a_qualified_number_belongs_to_one_patient(professional: Actor) -> None:
    make.make_patient(professional, **QUALIFIED)
    with pytest.raises(Refusal, match=r"patients\.qualified_ins_taken"):
        make.make_patient(professional, **QUALIFIED)
    twin = make.make_patient(professional, **INS)
    with pytest.raises(IntegrityError), transaction.atomic():
        Patient.objects.filter(pk=twin.pk).update(**QUALIFIED)
    assert Patient.objects.count() == 2


def test_lookalikes_are_found_by_number_then_by_traits(professional: Actor) -> None:
    by_number = make.make_patient(professional, **INS)
    by_traits = make.make_patient(
        professional, birth_family_name="Noël", birth_given_names="Zoé", born_on=date(1980, 1, 2), sex="U"
    )
    make.make_patient(
        professional, birth_family_name="Noël", birth_given_names="Zoé", born_on=date(1980, 1, 3)
    )
    found = queries.matching_identity(
        actor=professional, birth_family_name="NOEL", birth_given_names="zoe, marie", born_on=date(1980, 1, 2),
        sex="F", ins_number=INS["ins_number"],
    )  # fmt: skip
    assert found == [by_number, by_traits]


def test_a_correction_changes_the_words_and_keeps_the_version_before(professional: Actor) -> None:
    row = make.make_patient(professional, birth_family_name="Ancien")
    changed = operations.correct_patient(
        actor=professional, patient_id=row.pk, version=1, values={"birth_family_name": "Nouveau"}
    )
    assert (changed.version, _found(professional, "nouv"), _found(professional, "anci")) == (2, [row], [])
    events = Patient.pgh_event_model.objects.filter(pgh_obj_id=row.pk).order_by("pgh_id")  # type: ignore[attr-defined]
    assert [event.birth_family_name for event in events] == ["Ancien", "Nouveau"]


def test_two_people_correct_the_same_patient(professional: Actor, secretary: Actor) -> None:
    row = make.make_patient(professional)
    operations.correct_patient(actor=professional, patient_id=row.pk, version=1, values={"city": "Redon"})
    with pytest.raises(StaleVersion) as conflict:
        operations.correct_patient(actor=secretary, patient_id=row.pk, version=1, values={"city": "Vitré"})
    assert conflict.value.current["city"] == "Redon"
    assert conflict.value.current["version"] == 2
    assert conflict.value.params["changed_by"] == professional.name
    assert Patient.objects.get().city == "Redon"


@pytest.mark.parametrize("role", ["coordinator", "manager"])
def test_leads_do_not_write_identities(
    request: pytest.FixtureRequest, role: str, professional: Actor
) -> None:
    lead: Actor = request.getfixturevalue(role)
    row = make.make_patient(professional)
    with pytest.raises(PermissionMissing):
        operations.correct_patient(actor=lead, patient_id=row.pk, version=1, values={"city": "Redon"})
    assert Patient.objects.get().city == ""


def test_another_structure_changes_nothing(professional: Actor) -> None:
    row = make.make_patient(professional)
    elsewhere = teams.seat(teams.make_structure().id, Role.PROFESSIONAL).actor
    with context.entered(structure_id=elsewhere.structure_id), pytest.raises(Patient.DoesNotExist):
        operations.correct_patient(actor=elsewhere, patient_id=row.pk, version=1, values={"city": "Redon"})
    assert Patient.objects.get().city == ""


def test_a_new_attending_doctor_ends_the_one_before(professional: Actor) -> None:
    first, second = make.make_member(professional), make.make_member(professional)
    row = make.attended_by(professional, make.make_patient(professional), first, date(2024, 1, 1))
    make.attended_by(professional, row, second, date(2025, 7, 1))
    assert list(
        AttendingDoctor.objects.order_by("starts_on").values_list("member_id", "starts_on", "ends_on")
    ) == [
        (first.pk, date(2024, 1, 1), date(2025, 6, 30)),
        (second.pk, date(2025, 7, 1), None),
    ]


@pytest.mark.parametrize(
    ("starts_on", "code"),
    [
        (date(2026, 3, 13), "patients.starts_in_future"),
        (date(1950, 1, 1), "patients.starts_before_birth"),
        (date(2024, 1, 1), "patients.starts_before_current"),
    ],
)
def test_an_impossible_declaration_is_refused(professional: Actor, starts_on: date, code: str) -> None:
    first, second = make.make_member(professional), make.make_member(professional)
    row = make.attended_by(professional, make.make_patient(professional), first, date(2024, 1, 1))
    with pytest.raises(Refusal, match=code):
        make.attended_by(professional, row, second, starts_on)
    assert AttendingDoctor.objects.get().ends_on is None


def test_an_attending_doctor_is_a_doctor_and_not_twice_the_same(professional: Actor) -> None:
    nurse, doctor = make.make_member(professional, profession="60"), make.make_member(professional)
    row = make.make_patient(professional)
    with pytest.raises(Refusal, match=r"patients\.not_a_doctor"):
        make.attended_by(professional, row, nurse)
    make.attended_by(professional, row, doctor)
    with pytest.raises(Refusal, match=r"patients\.already_attending_doctor"):
        make.attended_by(professional, row, doctor, date(2025, 1, 1))


def test_periods_end_once_and_do_not_overlap(professional: Actor) -> None:
    row = make.make_patient(professional)
    period = make.in_ald(professional, row, date(2024, 1, 1))
    with pytest.raises(Refusal, match=r"patients\.already_in_ald"):
        make.in_ald(professional, row, date(2025, 1, 1))
    with pytest.raises(Refusal, match=r"patients\.ends_before_start"):
        operations.end_long_term_illness(
            actor=professional, patient_id=row.pk, period_id=period.pk, ends_on=date(2023, 1, 1)
        )
    operations.end_long_term_illness(
        actor=professional, patient_id=row.pk, period_id=period.pk, ends_on=date(2025, 6, 30)
    )
    with pytest.raises(Refusal, match=r"patients\.already_ended"):
        operations.end_long_term_illness(
            actor=professional, patient_id=row.pk, period_id=period.pk, ends_on=date(2025, 7, 1)
        )
    with pytest.raises(Refusal, match=r"patients\.overlaps"):
        make.in_ald(professional, row, date(2025, 6, 30))
    make.in_ald(professional, row, date(2025, 7, 1))
    assert LongTermIllness.objects.count() == 2


def test_ame_follows_c2s(professional: Actor) -> None:
    row = make.make_patient(professional)
    for kind, day in ((CoverageKind.C2S, date(2024, 1, 1)), (CoverageKind.AME, date(2025, 1, 1))):
        operations.declare_coverage(actor=professional, patient_id=row.pk, kind=kind, starts_on=day)
    with pytest.raises(Refusal, match=r"patients\.already_covered"):
        operations.declare_coverage(
            actor=professional, patient_id=row.pk, kind=CoverageKind.AME, starts_on=date(2026, 1, 1)
        )
    assert list(Coverage.objects.order_by("starts_on").values_list("kind", "ends_on")) == [
        ("c2s", date(2024, 12, 31)), ("ame", None),
    ]  # fmt: skip


def test_a_professional_follows_once_at_a_time(professional: Actor) -> None:
    nurse: Member = make.make_member(professional, profession="60")
    row = make.make_patient(professional)
    make.followed_by(professional, row, nurse)
    with pytest.raises(Refusal, match=r"patients\.already_followed"):
        make.followed_by(professional, row, nurse, date(2025, 1, 1))
    assert FollowUp.objects.count() == 1


def test_nobody_opens_a_record_by_adding_oneself_without_saying_why(professional: Actor) -> None:
    own: Member = make.make_member(professional, user_id=professional.user_id)
    row = make.make_patient(professional)
    with pytest.raises(Refusal, match=r"patients\.follows_oneself"):
        operations.follow_patient(
            actor=professional, patient_id=row.pk, member_id=own.pk, starts_on=date(2025, 1, 1)
        )
    assert FollowUp.objects.count() == 0


def test_a_period_of_another_patient_is_not_ended(professional: Actor) -> None:
    one, other = make.make_patient(professional), make.make_patient(professional)
    period = make.in_ald(professional, one)
    with pytest.raises(LongTermIllness.DoesNotExist):
        operations.end_long_term_illness(
            actor=professional, patient_id=other.pk, period_id=period.pk, ends_on=date(2026, 1, 1)
        )


def test_opening_a_sheet_is_an_entry(professional: Actor) -> None:
    row = make.make_patient(professional)
    found = queries.sheet(actor=professional, patient_id=row.pk)
    assert (found.patient, found.age) == (row, 65)
    assert Entry.objects.filter(action="patients.open_sheet", patient_id=row.pk).count() == 1
