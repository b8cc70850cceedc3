"""Changing the quality approach."""

from __future__ import annotations

from datetime import date
from typing import TypedDict

from maisonnee.domains.quality import rules
from maisonnee.domains.quality.enums import QualityPermission
from maisonnee.domains.quality.models import QualityStep
from maisonnee.domains.structures.models import Member
from maisonnee.foundation.access.actors import Actor
from maisonnee.foundation.files import attachments
from maisonnee.foundation.files.models import Attachment
from maisonnee.foundation.journal.operation import note, operation
from maisonnee.foundation.journal.versions import change_versioned, check_period, end_versioned
from maisonnee.kernel.refusals import Refusal


class StepFacts(TypedDict):
    """What is said of a step."""

    level: int
    theme: str
    referent: Member | None
    state_of_play: str
    objective: str
    plan: str
    balance: str
    revision: str
    starts_on: date
    ends_on: date | None


@operation(QualityPermission.WRITE)
def write_step(*, actor: Actor, facts: StepFacts) -> QualityStep:
    """Record a step of the quality approach. Raises `Refusal` when its level asks for more."""
    _check(facts)
    row = QualityStep.objects.create(structure_id=actor.structure_id, **facts)
    note(label=str(row))
    return row


@operation(QualityPermission.WRITE)
def change_step(*, actor: Actor, row: QualityStep, version: int | None, facts: StepFacts) -> QualityStep:
    """Correct a step. Raises `Refusal`, `StaleVersion`."""
    _check(facts)
    note(label=str(row))
    return change_versioned(row, version, **facts)


@operation(QualityPermission.WRITE)
def end_step(*, actor: Actor, row: QualityStep, version: int | None, on: date) -> QualityStep:
    """Say that a step stops after a day. Raises `Refusal`, `StaleVersion`."""
    note(label=str(row), on=on.isoformat())
    return end_versioned(row, version, on=on)


@operation(QualityPermission.WRITE)
def attach_file(*, actor: Actor, row: QualityStep, name: str, data: bytes, title: str) -> Attachment:
    """Join a file to a step. Raises `Refusal`."""
    note(label=str(row), title=title or name)
    return attachments.attach(actor=actor, row=row, name=name, data=data, title=title)


@operation(QualityPermission.WRITE)
def withdraw_file(*, actor: Actor, attachment: Attachment, reason: str) -> Attachment:
    """Take a file off a step. Raises `Refusal`."""
    if not attachment.owner_type.startswith("quality."):
        raise Refusal("files.of_another_register")
    note(label=str(attachment))
    return attachments.withdraw(actor=actor, attachment=attachment, reason=reason)


def _check(facts: StepFacts) -> None:
    check_period(facts["starts_on"], facts["ends_on"])
    filled = [name for name, value in facts.items() if value not in (None, "")]
    missing = rules.missing_field(level=facts["level"], filled=filled)
    if missing is not None:
        raise Refusal("quality.asked_at_this_level", field=missing, level=facts["level"])
