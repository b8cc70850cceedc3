"""Changing coordination with partners outside the team."""

from __future__ import annotations

from datetime import date
from typing import TypedDict

from maisonnee.domains.exchanges.enums.coordination import ExchangePermission
from maisonnee.domains.exchanges.models.coordination import ExternalCoordination
from maisonnee.foundation.access.actors import Actor
from maisonnee.foundation.files import attachments
from maisonnee.foundation.files.models import Attachment
from maisonnee.foundation.journal.operation import note, operation
from maisonnee.foundation.journal.versions import change_versioned, check_period, end_versioned
from maisonnee.kernel.refusals import Refusal


class CoordinationFacts(TypedDict):
    """What is said of the coordination with a partner."""

    partner: str
    kind: str
    description: str
    procedure_written_on: date | None
    convention_signed_on: date | None
    vsm_sent_since: date | None
    dmp_fed_since: date | None
    starts_on: date
    ends_on: date | None


@operation(ExchangePermission.MANAGE)
def add_coordination(*, actor: Actor, facts: CoordinationFacts) -> ExternalCoordination:
    """Record how the team coordinates with a partner. Raises `Refusal`."""
    check_period(facts["starts_on"], facts["ends_on"])
    row = ExternalCoordination.objects.create(structure_id=actor.structure_id, **facts)
    note(label=row.partner)
    return row


@operation(ExchangePermission.MANAGE)
def change_coordination(
    *, actor: Actor, row: ExternalCoordination, version: int | None, facts: CoordinationFacts
) -> ExternalCoordination:
    """Correct the coordination with a partner. Raises `Refusal`, `StaleVersion`."""
    check_period(facts["starts_on"], facts["ends_on"])
    note(label=facts["partner"])
    return change_versioned(row, version, **facts)


@operation(ExchangePermission.MANAGE)
def end_coordination(
    *, actor: Actor, row: ExternalCoordination, version: int | None, on: date
) -> ExternalCoordination:
    """Say that the coordination with a partner stops after a day. Raises `Refusal`, `StaleVersion`."""
    note(label=row.partner, on=on.isoformat())
    return end_versioned(row, version, on=on)


@operation(ExchangePermission.MANAGE)
def attach_file(*, actor: Actor, row: ExternalCoordination, name: str, data: bytes, title: str) -> Attachment:
    """Join a file (procedure, convention) to the coordination with a partner. Raises `Refusal`."""
    note(label=str(row), title=title or name)
    return attachments.attach(actor=actor, row=row, name=name, data=data, title=title)


@operation(ExchangePermission.MANAGE)
def withdraw_file(*, actor: Actor, attachment: Attachment, reason: str) -> Attachment:
    """Take a file off a row of this register. Raises `Refusal`."""
    if not attachment.owner_type.startswith("exchanges."):
        raise Refusal("files.of_another_register")
    note(label=str(attachment))
    return attachments.withdraw(actor=actor, attachment=attachment, reason=reason)
