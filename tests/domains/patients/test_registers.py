"""The contract base at any date, and each profession's own active file."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from maisonnee.domains.patients import operations, queries
from maisonnee.domains.patients.enums import CoverageKind
from maisonnee.domains.patients.models import Patient
from maisonnee.domains.structures.enums import MemberStatus
from maisonnee.foundation.access.actors import Actor, PermissionMissing
from tests.factories import patients as make

ON = date(2025, 12, 31)


def _base(actor: Actor, on: date = ON) -> set[Patient]:
    return set(queries.registered_on(actor=actor, on=on))


def test_the_base_holds_the_patients_of_associates_and_of_their_collaborators(
    professional: Actor, coordinator: Actor
) -> None:
    associate = make.make_member(professional)
    collaborator = make.make_member(professional, status=MemberStatus.COLLABORATOR, collaborator_of=associate)
    nurse = make.make_member(professional, profession="60")
    others = [
        make.make_member(professional, status=MemberStatus.COLLABORATOR, collaborator_of=nurse),
        make.make_member(professional, status=MemberStatus.COLLABORATOR),
        make.make_member(professional, status=MemberStatus.LOCUM),
        make.make_member(professional, know_how=["SM02"]),
    ]
    counted = {
        make.attended_by(professional, make.make_patient(professional), doctor)
        for doctor in (associate, collaborator)
    }
    for doctor in others:
        make.attended_by(professional, make.make_patient(professional), doctor)
    make.make_patient(professional)
    assert _base(coordinator) == counted


def test_the_base_is_that_of_the_day(professional: Actor) -> None:
    doctor = make.make_member(professional, starts_on=date(2024, 1, 1), ends_on=date(2025, 6, 30))
    row = make.attended_by(professional, make.make_patient(professional), doctor, date(2024, 3, 1))
    assert _base(professional, date(2024, 2, 29)) == set()
    assert _base(professional, date(2024, 3, 1)) == {row}
    assert _base(professional, date(2025, 6, 30)) == {row}
    assert _base(professional, date(2025, 7, 1)) == set()


@pytest.mark.parametrize("field", ["died_on", "left_on"])
def test_the_dead_and_the_gone_are_not_counted_from_that_day(professional: Actor, field: str) -> None:
    row = make.attended_by(professional, make.make_patient(professional), make.make_member(professional))
    operations.correct_patient(
        actor=professional, patient_id=row.pk, version=1, values={field: date(2025, 6, 30)}
    )
    assert _base(professional, date(2025, 6, 29)) == {row}
    assert _base(professional, date(2025, 6, 30)) == set()


def test_a_is_a_union_counted_once_with_the_age_rule(professional: Actor) -> None:
    doctor = make.make_member(professional)
    ages = {
        "76": date(1949, 12, 31),
        "75": date(1950, 12, 31),
        "75 and a day": date(1950, 1, 1),
        "young": date(2000, 1, 1),
    }
    rows = {
        name: make.attended_by(professional, make.make_patient(professional, born_on=born), doctor)
        for name, born in ages.items()
    }
    make.in_ald(professional, rows["76"])
    ill = make.attended_by(professional, make.make_patient(professional, born_on=date(2000, 1, 1)), doctor)
    make.in_ald(professional, ill)
    healed = make.in_ald(professional, rows["young"])
    operations.end_long_term_illness(
        actor=professional, patient_id=rows["young"].pk, period_id=healed.pk, ends_on=date(2025, 12, 30)
    )
    over = queries.ald_or_over_75_on(actor=professional, on=ON)
    assert sorted(over.values_list("pk", flat=True)) == sorted([rows["76"].pk, ill.pk])
    and_over = queries.ald_or_over_75_on(actor=professional, on=ON, age_rule="75_and_over")
    assert set(and_over) == {rows["76"], rows["75"], rows["75 and a day"], ill}
    assert and_over.count() == 4


def test_precarity_is_unknown_until_recorded(professional: Actor) -> None:
    doctor = make.make_member(professional)
    rows = [make.attended_by(professional, make.make_patient(professional), doctor) for _ in range(3)]
    assert queries.precarity_rates_on(actor=professional, on=ON) is None
    operations.declare_coverage(
        actor=professional, patient_id=rows[0].pk, kind=CoverageKind.C2S, starts_on=date(2025, 1, 1)
    )
    outside = make.make_patient(professional)
    operations.declare_coverage(
        actor=professional, patient_id=outside.pk, kind=CoverageKind.AME, starts_on=date(2025, 1, 1)
    )
    assert queries.precarity_rates_on(actor=professional, on=ON) == (Decimal("0.333333"), Decimal("0.000000"))
    assert queries.precarity_rates_on(actor=professional, on=date(2024, 12, 31)) == (Decimal(0), Decimal(0))


def test_each_profession_has_its_own_file(professional: Actor, coordinator: Actor) -> None:
    doctor, nurse, other_nurse = (
        make.make_member(professional),
        make.make_member(professional, profession="60"),
        make.make_member(professional, profession="60"),
    )
    shared = make.attended_by(professional, make.make_patient(professional), doctor)
    nurses_only = make.make_patient(professional)
    for row, member in ((shared, nurse), (shared, other_nurse), (nurses_only, nurse)):
        make.followed_by(professional, row, member)
    assert set(queries.active_file_of(actor=coordinator, member=nurse, on=ON)) == {shared, nurses_only}
    assert set(queries.active_file_of(actor=coordinator, member=doctor, on=ON)) == {shared}
    files = queries.active_files_on(actor=coordinator, on=ON)
    assert [(file.profession, len(file.members), file.patients, file.outside_contract) for file in files] == [
        ("60", 2, 2, 1),
        ("10", 1, 1, 0),
    ]
    base = queries.contract_base_by_doctor_on(actor=coordinator, on=ON)
    assert [(row.member, row.p, row.a) for row in base] == [(doctor, 1, 0)]


def test_guests_do_not_see_the_registers(actor_as: object) -> None:
    from maisonnee.foundation.access.enums import Role

    trainee: Actor = actor_as(Role.TRAINEE)  # type: ignore[operator]
    with pytest.raises(PermissionMissing):
        queries.registered_on(actor=trainee, on=ON)
