"""Changing the means of the team: trainees, outside professionals, coordination, shared software."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import TypedDict

from maisonnee.domains.structures.enums import ResourcePermission
from maisonnee.domains.structures.models import (
    CoordinationFunction,
    CstmContract,
    Member,
    OutsideVacation,
    SharedSoftware,
    Traineeship,
)
from maisonnee.foundation.access.actors import Actor
from maisonnee.foundation.files import attachments
from maisonnee.foundation.files.models import Attachment
from maisonnee.foundation.journal.operation import note, operation
from maisonnee.foundation.journal.versions import change_versioned, check_period, end_versioned
from maisonnee.kernel.refusals import Refusal

Resource = Traineeship | OutsideVacation | CstmContract | CoordinationFunction | SharedSoftware


class TraineeshipFacts(TypedDict):
    """What is said of a placement."""

    family_name: str
    given_name: str
    profession: str
    school: str
    tutor: Member | None
    agreement_signed_on: date | None
    is_apprenticeship: bool
    starts_on: date
    ends_on: date


class VacationFacts(TypedDict):
    """What is said of an outside vacation."""

    family_name: str
    given_name: str
    profession: str
    specialty: str
    rpps: str
    am_number: str
    days: Decimal
    rhythm: str
    starts_on: date
    ends_on: date | None


class CstmFacts(TypedDict):
    """What is said of a CSTM contract."""

    family_name: str
    given_name: str
    profession: str
    specialty: str
    rpps: str
    am_number: str
    signed_on: date | None
    in_under_dense_zone: bool
    zone: str
    days_per_week: Decimal | None
    starts_on: date
    ends_on: date | None


class CoordinationFacts(TypedDict):
    """What is said of a coordination function."""

    holder: Member
    kind: str
    hours_per_week: Decimal
    contract_signed_on: date | None
    job_described_on: date | None
    missions: str
    starts_on: date
    ends_on: date | None


class SoftwareFacts(TypedDict):
    """What is said of a shared software."""

    name: str
    publisher: str
    label: str
    label_proved_on: date | None
    starts_on: date
    ends_on: date | None


@operation(ResourcePermission.MANAGE)
def add_traineeship(*, actor: Actor, facts: TraineeshipFacts) -> Traineeship:
    """Record a placement. Raises `Refusal`."""
    check_period(facts["starts_on"], facts["ends_on"])
    row = Traineeship.objects.create(structure_id=actor.structure_id, **facts)
    note(label=str(row))
    return row


@operation(ResourcePermission.MANAGE)
def change_traineeship(
    *, actor: Actor, row: Traineeship, version: int | None, facts: TraineeshipFacts
) -> Traineeship:
    """Correct a placement. Raises `Refusal`, `StaleVersion`."""
    check_period(facts["starts_on"], facts["ends_on"])
    note(label=str(row))
    return change_versioned(row, version, **facts)


@operation(ResourcePermission.MANAGE)
def add_vacation(*, actor: Actor, facts: VacationFacts) -> OutsideVacation:
    """Record the regular presence of an outside professional. Raises `Refusal`."""
    check_period(facts["starts_on"], facts["ends_on"])
    row = OutsideVacation.objects.create(structure_id=actor.structure_id, **facts)
    note(label=str(row))
    return row


@operation(ResourcePermission.MANAGE)
def change_vacation(
    *, actor: Actor, row: OutsideVacation, version: int | None, facts: VacationFacts
) -> OutsideVacation:
    """Correct a vacation. Raises `Refusal`, `StaleVersion`."""
    check_period(facts["starts_on"], facts["ends_on"])
    note(label=str(row))
    return change_versioned(row, version, **facts)


@operation(ResourcePermission.MANAGE)
def end_vacation(*, actor: Actor, row: OutsideVacation, version: int | None, on: date) -> OutsideVacation:
    """Say that a vacation stops after a day. Raises `Refusal`, `StaleVersion`."""
    note(label=str(row), on=on.isoformat())
    return end_versioned(row, version, on=on)


@operation(ResourcePermission.MANAGE)
def add_cstm(*, actor: Actor, facts: CstmFacts) -> CstmContract:
    """Record a doctor under a CSTM. Raises `Refusal`."""
    check_period(facts["starts_on"], facts["ends_on"])
    row = CstmContract.objects.create(structure_id=actor.structure_id, **facts)
    note(label=str(row))
    return row


@operation(ResourcePermission.MANAGE)
def change_cstm(*, actor: Actor, row: CstmContract, version: int | None, facts: CstmFacts) -> CstmContract:
    """Correct a CSTM contract. Raises `Refusal`, `StaleVersion`."""
    check_period(facts["starts_on"], facts["ends_on"])
    note(label=str(row))
    return change_versioned(row, version, **facts)


@operation(ResourcePermission.MANAGE)
def end_cstm(*, actor: Actor, row: CstmContract, version: int | None, on: date) -> CstmContract:
    """Say that a CSTM contract stops after a day. Raises `Refusal`, `StaleVersion`."""
    note(label=str(row), on=on.isoformat())
    return end_versioned(row, version, on=on)


@operation(ResourcePermission.MANAGE)
def add_coordination(*, actor: Actor, facts: CoordinationFacts) -> CoordinationFunction:
    """Record who coordinates the team. Raises `Refusal`."""
    check_period(facts["starts_on"], facts["ends_on"])
    row = CoordinationFunction.objects.create(structure_id=actor.structure_id, **facts)
    note(label=str(row))
    return row


@operation(ResourcePermission.MANAGE)
def change_coordination(
    *, actor: Actor, row: CoordinationFunction, version: int | None, facts: CoordinationFacts
) -> CoordinationFunction:
    """Correct a coordination function. Raises `Refusal`, `StaleVersion`."""
    check_period(facts["starts_on"], facts["ends_on"])
    note(label=str(row))
    return change_versioned(row, version, **facts)


@operation(ResourcePermission.MANAGE)
def end_coordination(
    *, actor: Actor, row: CoordinationFunction, version: int | None, on: date
) -> CoordinationFunction:
    """Say that a coordination function stops after a day. Raises `Refusal`, `StaleVersion`."""
    note(label=str(row), on=on.isoformat())
    return end_versioned(row, version, on=on)


@operation(ResourcePermission.MANAGE)
def add_software(*, actor: Actor, facts: SoftwareFacts) -> SharedSoftware:
    """Record a shared software. Raises `Refusal`."""
    check_period(facts["starts_on"], facts["ends_on"])
    row = SharedSoftware.objects.create(structure_id=actor.structure_id, **facts)
    note(label=str(row))
    return row


@operation(ResourcePermission.MANAGE)
def change_software(
    *, actor: Actor, row: SharedSoftware, version: int | None, facts: SoftwareFacts
) -> SharedSoftware:
    """Correct a shared software. Raises `Refusal`, `StaleVersion`."""
    check_period(facts["starts_on"], facts["ends_on"])
    note(label=str(row))
    return change_versioned(row, version, **facts)


@operation(ResourcePermission.MANAGE)
def end_software(*, actor: Actor, row: SharedSoftware, version: int | None, on: date) -> SharedSoftware:
    """Say that a software is no longer used after a day. Raises `Refusal`, `StaleVersion`."""
    note(label=str(row), on=on.isoformat())
    return end_versioned(row, version, on=on)


@operation(ResourcePermission.MANAGE)
def attach_resource_file(*, actor: Actor, row: Resource, name: str, data: bytes, title: str) -> Attachment:
    """Join a file (contract, agreement, invoice…) to a row. Raises `Refusal`."""
    note(label=str(row), title=title or name)
    return attachments.attach(actor=actor, row=row, name=name, data=data, title=title)


@operation(ResourcePermission.MANAGE)
def withdraw_resource_file(*, actor: Actor, attachment: Attachment, reason: str) -> Attachment:
    """Take a file off a row of these registers. Raises `Refusal`."""
    if not attachment.owner_type.startswith("structures."):
        raise Refusal("files.of_another_register")
    note(label=str(attachment))
    return attachments.withdraw(actor=actor, attachment=attachment, reason=reason)
