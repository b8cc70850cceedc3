"""Recording what the team decides of these follow-ups: intervals, criteria, fields of an examination."""

from __future__ import annotations

from datetime import date
from typing import TypedDict

from maisonnee.domains.delegations.enums import CriterionKind, DelegationPermission, Scheme
from maisonnee.domains.delegations.models import Criterion, ExaminationField, RecallInterval
from maisonnee.domains.delegations.queries.following import theme_choices
from maisonnee.foundation.access.actors import Actor
from maisonnee.foundation.files import attachments
from maisonnee.foundation.files.models import Attachment
from maisonnee.foundation.journal.operation import note, operation
from maisonnee.foundation.journal.versions import change_versioned, check_period, end_versioned
from maisonnee.kernel.refusals import Refusal

Setting = RecallInterval | Criterion | ExaminationField


class IntervalFacts(TypedDict):
    """What is said of an interval."""

    theme: str
    item: str
    months: int
    source: str
    starts_on: date
    ends_on: date | None


class CriterionFacts(TypedDict):
    """What is said of a criterion."""

    scheme: str
    theme: str
    kind: str
    text: str
    source: str
    starts_on: date
    ends_on: date | None


class FieldFacts(TypedDict):
    """What is said of a field of an examination."""

    act: str
    label: str
    source: str
    starts_on: date
    ends_on: date | None


@operation(DelegationPermission.ARRANGE)
def set_interval(*, actor: Actor, facts: IntervalFacts) -> RecallInterval:
    """Record how often something is done again under a theme. Raises `Refusal`."""
    _check_interval(actor, facts, row=None)
    row = RecallInterval.objects.create(structure_id=actor.structure_id, **facts)
    note(label=row.item, months=row.months)
    return row


@operation(DelegationPermission.ARRANGE)
def change_interval(
    *, actor: Actor, row: RecallInterval, version: int | None, facts: IntervalFacts
) -> RecallInterval:
    """Correct an interval. Raises `Refusal`, `StaleVersion`."""
    _check_interval(actor, facts, row=row)
    note(label=facts["item"], months=facts["months"])
    return change_versioned(row, version, **facts)


@operation(DelegationPermission.ARRANGE)
def end_interval(*, actor: Actor, row: RecallInterval, version: int | None, on: date) -> RecallInterval:
    """Say that an interval holds no more after a day. Raises `Refusal`, `StaleVersion`."""
    note(label=row.item)
    return end_versioned(row, version, on=on)


@operation(DelegationPermission.ARRANGE)
def add_criterion(*, actor: Actor, facts: CriterionFacts) -> Criterion:
    """Add a criterion to tick before a patient is included. Raises `Refusal`."""
    _check_criterion(facts)
    row = Criterion.objects.create(structure_id=actor.structure_id, **facts)
    note(label=row.text)
    return row


@operation(DelegationPermission.ARRANGE)
def change_criterion(
    *, actor: Actor, row: Criterion, version: int | None, facts: CriterionFacts
) -> Criterion:
    """Correct a criterion: what was ticked before keeps its words. Raises `Refusal`, `StaleVersion`."""
    _check_criterion(facts)
    note(label=facts["text"])
    return change_versioned(row, version, **facts)


@operation(DelegationPermission.ARRANGE)
def end_criterion(*, actor: Actor, row: Criterion, version: int | None, on: date) -> Criterion:
    """Say that a criterion is asked no more after a day. Raises `Refusal`, `StaleVersion`."""
    note(label=row.text)
    return end_versioned(row, version, on=on)


@operation(DelegationPermission.ARRANGE)
def add_field(*, actor: Actor, facts: FieldFacts) -> ExaminationField:
    """Add something to write of an examination. Raises `Refusal`."""
    check_period(facts["starts_on"], facts["ends_on"])
    row = ExaminationField.objects.create(structure_id=actor.structure_id, **facts)
    note(label=row.label)
    return row


@operation(DelegationPermission.ARRANGE)
def change_field(
    *, actor: Actor, row: ExaminationField, version: int | None, facts: FieldFacts
) -> ExaminationField:
    """Correct a field of an examination. Raises `Refusal`, `StaleVersion`."""
    check_period(facts["starts_on"], facts["ends_on"])
    note(label=facts["label"])
    return change_versioned(row, version, **facts)


@operation(DelegationPermission.ARRANGE)
def end_field(*, actor: Actor, row: ExaminationField, version: int | None, on: date) -> ExaminationField:
    """Say that a field is asked no more after a day. Raises `Refusal`, `StaleVersion`."""
    note(label=row.label)
    return end_versioned(row, version, on=on)


@operation(DelegationPermission.ARRANGE)
def attach_setting_file(*, actor: Actor, row: Setting, name: str, data: bytes, title: str) -> Attachment:
    """Join the text of a decision. Raises `Refusal`."""
    note(label=str(row), title=title or name)
    return attachments.attach(actor=actor, row=row, name=name, data=data, title=title)


@operation(DelegationPermission.ARRANGE)
def withdraw_setting_file(*, actor: Actor, attachment: Attachment, reason: str) -> Attachment:
    """Take a file off one of these decisions. Raises `Refusal`."""
    models = (RecallInterval, Criterion, ExaminationField)
    if attachment.owner_type not in {model._meta.label_lower for model in models}:
        raise Refusal("files.of_another_register")
    note(label=str(attachment))
    return attachments.withdraw(actor=actor, attachment=attachment, reason=reason)


def _check_interval(actor: Actor, facts: IntervalFacts, *, row: RecallInterval | None) -> None:
    check_period(facts["starts_on"], facts["ends_on"])
    same = RecallInterval.objects.filter(
        structure_id=actor.structure_id,
        theme=facts["theme"],
        item=facts["item"],
        starts_on=facts["starts_on"],
    )
    if (same.exclude(pk=row.pk) if row is not None else same).exists():
        raise Refusal("delegations.interval_that_day", field="starts_on")


def _check_criterion(facts: CriterionFacts) -> None:
    check_period(facts["starts_on"], facts["ends_on"])
    if facts["theme"] and facts["theme"] not in dict(theme_choices(Scheme(facts["scheme"]))):
        raise Refusal("delegations.theme_unknown", field="theme")
    if facts["kind"] not in CriterionKind.values:
        raise Refusal("delegations.criterion_unknown", field="kind")
