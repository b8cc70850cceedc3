"""Who sees which patients, and under which name."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from maisonnee.domains.patients import operations, policies, queries
from maisonnee.domains.patients.models import IdentityVisibility, Patient
from maisonnee.foundation.access.actors import Actor, PermissionMissing
from maisonnee.foundation.access.enums import OUTSIDE_ROLES, Role
from maisonnee.foundation.tenancy import context
from maisonnee.kernel.refusals import Refusal
from tests.factories import patients as make
from tests.factories import teams


@pytest.fixture
def patient(professional: Actor) -> Patient:
    return make.make_patient(
        professional, birth_family_name="Durand", birth_given_names="Marie", born_on=date(1950, 3, 12)
    )


@pytest.mark.parametrize("role", [Role.PROFESSIONAL, Role.SECRETARY])
def test_professionals_and_secretaries_read_every_identity(
    role: Role, actor_as: Callable[[Role], Actor], patient: Patient
) -> None:
    assert list(policies.visible_patients(actor_as(role))) == [patient]


@pytest.mark.parametrize("role", [Role.COORDINATOR, Role.MANAGER])
def test_leads_count_and_read_initials(
    role: Role, actor_as: Callable[[Role], Actor], patient: Patient
) -> None:
    lead = actor_as(role)
    assert list(policies.visible_patients(lead)) == []
    assert policies.counted_patients(lead).count() == 1
    assert queries.names_of(actor=lead, patient_ids=[patient.pk]) == {patient.pk: "M. D. 1950"}
    with pytest.raises(Patient.DoesNotExist):
        queries.patient(actor=lead, patient_id=patient.pk)


def test_the_team_decides_that_coordination_reads_identities(coordinator: Actor, patient: Patient) -> None:
    operations.decide_visibility(
        actor=coordinator, coordination_sees=True, starts_on=coordinator.today, reason="Réunion du 9 mars"
    )
    assert list(policies.visible_patients(coordinator)) == [patient]
    assert queries.names_of(actor=coordinator, patient_ids=[patient.pk]) == {patient.pk: "DURAND Marie"}


def test_a_decision_waits_for_its_day_and_the_next_one_replaces_it(
    coordinator: Actor, patient: Patient
) -> None:
    for sees, day in ((True, date(2026, 3, 1)), (False, date(2026, 3, 12)), (True, date(2026, 3, 13))):
        IdentityVisibility.objects.create(
            structure_id=coordinator.structure_id,
            coordination_sees=sees,
            starts_on=day,
            reason="Vote",
            decided_by="X",
        )
    assert not policies.reads_every_identity(coordinator)


def test_the_decision_is_not_a_professionals(professional: Actor, coordinator: Actor) -> None:
    with pytest.raises(PermissionMissing):
        operations.decide_visibility(
            actor=professional, coordination_sees=True, starts_on=professional.today, reason="Moi"
        )
    with pytest.raises(Refusal, match=r"patients\.visibility_in_the_past"):
        operations.decide_visibility(
            actor=coordinator, coordination_sees=True, starts_on=date(2026, 3, 11), reason="Hier"
        )
    assert IdentityVisibility.objects.count() == 0


@pytest.mark.parametrize("role", [Role.TRAINEE, Role.PARTNER])
def test_guests_see_whom_they_follow_while_they_follow(
    role: Role, professional: Actor, actor_as: Callable[[Role], Actor], patient: Patient
) -> None:
    guest = actor_as(role)
    member = make.make_member(professional, profession="60", user_id=guest.user_id)
    other = make.make_patient(professional)
    assert list(policies.visible_patients(guest)) == []
    period = make.followed_by(professional, patient, member)
    assert list(policies.visible_patients(guest)) == [patient]
    assert queries.names_of(actor=guest, patient_ids=[patient.pk, other.pk]) == {
        patient.pk: "DURAND Marie",
        other.pk: other.initials,
    }
    operations.stop_following(
        actor=professional, patient_id=patient.pk, period_id=period.pk, ends_on=date(2026, 3, 11)
    )
    assert list(policies.visible_patients(guest)) == []


@pytest.mark.parametrize("role", sorted(OUTSIDE_ROLES))
def test_outside_roles_see_nobody(role: Role, actor_as: Callable[[Role], Actor], patient: Patient) -> None:
    officer = actor_as(role)
    assert list(policies.visible_patients(officer)) == []
    assert queries.names_of(actor=officer, patient_ids=[patient.pk]) == {}
    with pytest.raises(PermissionMissing):
        policies.counted_patients(officer)


def test_another_structure_sees_nobody(professional: Actor, patient: Patient) -> None:
    elsewhere = teams.seat(teams.make_structure().id, Role.PROFESSIONAL).actor
    with context.entered(structure_id=elsewhere.structure_id):
        assert list(policies.visible_patients(elsewhere)) == []
        assert queries.names_of(actor=elsewhere, patient_ids=[patient.pk]) == {}
        assert Patient.objects.filter(pk=patient.pk).count() == 0
