"""Changing adhesions to national protocols and pathways, and the files of these registers."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TypedDict

from maisonnee.domains.protocols import rules
from maisonnee.domains.protocols.enums import ProtocolPermission
from maisonnee.domains.protocols.models import (
    PATHWAY_COUNTS,
    CooperationProtocol,
    Pathway,
    PathwayCount,
    Protocol,
)
from maisonnee.foundation.access.actors import Actor
from maisonnee.foundation.files import attachments
from maisonnee.foundation.files.models import Attachment
from maisonnee.foundation.journal.operation import note, operation
from maisonnee.foundation.journal.versions import change_versioned, check_period, end_versioned
from maisonnee.kernel.refusals import Refusal


class CooperationFacts(TypedDict):
    """What is said of an adhesion to a national protocol."""

    theme: str
    delegate_professions: list[str]
    declared_on: date | None
    note: str
    starts_on: date
    ends_on: date | None


class PathwayFacts(TypedDict):
    """What is said of a pathway."""

    kind: str
    protocol: Protocol | None
    sworn_on: date | None
    note: str
    starts_on: date
    ends_on: date | None


@operation(ProtocolPermission.DECLARE)
def declare_cooperation(*, actor: Actor, facts: CooperationFacts) -> CooperationProtocol:
    """Record the team's adhesion to a national protocol. Raises `Refusal`."""
    _check_cooperation(actor, facts, row=None)
    row = CooperationProtocol.objects.create(structure_id=actor.structure_id, **facts)
    note(label=str(row))
    return row


@operation(ProtocolPermission.DECLARE)
def change_cooperation(
    *, actor: Actor, row: CooperationProtocol, version: int | None, facts: CooperationFacts
) -> CooperationProtocol:
    """Correct an adhesion. Raises `Refusal`, `StaleVersion`."""
    _check_cooperation(actor, facts, row=row)
    note(label=str(row))
    return change_versioned(row, version, **facts)


@operation(ProtocolPermission.DECLARE)
def end_cooperation(
    *, actor: Actor, row: CooperationProtocol, version: int | None, on: date
) -> CooperationProtocol:
    """Say that an adhesion stops after a day. Raises `Refusal`, `StaleVersion`."""
    note(label=str(row), on=on.isoformat())
    return end_versioned(row, version, on=on)


@operation(ProtocolPermission.DECLARE)
def declare_pathway(*, actor: Actor, facts: PathwayFacts) -> Pathway:
    """Record a pathway. Raises `Refusal`."""
    _check_pathway(actor, facts, row=None)
    row = Pathway.objects.create(structure_id=actor.structure_id, **facts)
    note(label=str(row))
    return row


@operation(ProtocolPermission.DECLARE)
def change_pathway(*, actor: Actor, row: Pathway, version: int | None, facts: PathwayFacts) -> Pathway:
    """Correct a pathway. Raises `Refusal`, `StaleVersion`."""
    _check_pathway(actor, facts, row=row)
    note(label=str(row))
    return change_versioned(row, version, **facts)


@operation(ProtocolPermission.DECLARE)
def end_pathway(*, actor: Actor, row: Pathway, version: int | None, on: date) -> Pathway:
    """Say that a pathway stops after a day. Raises `Refusal`, `StaleVersion`."""
    note(label=str(row), on=on.isoformat())
    return end_versioned(row, version, on=on)


@operation(ProtocolPermission.DECLARE)
def declare_counts(
    *, actor: Actor, pathway: Pathway, year: int, counts: Sequence[tuple[str, int]]
) -> Pathway:
    """Declare (or correct) the three counts of a pathway for a year, each with what it counts.

    What is counted is said in the words of the contract's own annex: the guide at hand announces three counts
    (CNAM 2022, p. 41–42) without naming them. Raises `Refusal` `protocols.three_counts` unless there are three,
    `protocols.counted_twice` when two count the same thing.
    """
    counts = [(" ".join(label.split()), value) for label, value in counts]
    if len(counts) != PATHWAY_COUNTS or any(not label for label, _ in counts):
        raise Refusal("protocols.three_counts")
    if len({label.casefold() for label, _ in counts}) < PATHWAY_COUNTS:
        raise Refusal("protocols.counted_twice")
    Pathway.objects.select_for_update(of=("self",)).get(pk=pathway.pk)
    for position, (label, value) in enumerate(counts, start=1):
        PathwayCount.objects.update_or_create(
            structure_id=actor.structure_id,
            pathway=pathway,
            year=year,
            position=position,
            defaults={"label": label, "value": value},
        )
    note(label=str(pathway), year=year)
    return pathway


@operation(ProtocolPermission.WRITE)
def attach_file(
    *, actor: Actor, row: Protocol | CooperationProtocol | Pathway, name: str, data: bytes, title: str
) -> Attachment:
    """Join a file to a row of these registers. Raises `Refusal`."""
    note(label=str(row), title=title or name)
    return attachments.attach(actor=actor, row=row, name=name, data=data, title=title)


@operation(ProtocolPermission.WRITE)
def withdraw_file(*, actor: Actor, attachment: Attachment, reason: str) -> Attachment:
    """Take a file off a row of these registers. Raises `Refusal`."""
    if not attachment.owner_type.startswith("protocols."):
        raise Refusal("files.of_another_register")
    note(label=str(attachment))
    return attachments.withdraw(actor=actor, attachment=attachment, reason=reason)


def _check_cooperation(actor: Actor, facts: CooperationFacts, *, row: CooperationProtocol | None) -> None:
    check_period(facts["starts_on"], facts["ends_on"])
    if not rules.DELEGATES[facts["theme"]].intersection(facts["delegate_professions"]):
        raise Refusal("protocols.delegate_not_allowed", field="delegate_professions")
    if facts["ends_on"] is None:
        same = CooperationProtocol.objects.filter(
            structure_id=actor.structure_id, theme=facts["theme"], ends_on__isnull=True
        )
        if (same.exclude(pk=row.pk) if row else same).exists():
            raise Refusal("protocols.cooperation_already_open", field="theme")


def _check_pathway(actor: Actor, facts: PathwayFacts, *, row: Pathway | None) -> None:
    check_period(facts["starts_on"], facts["ends_on"])
    if facts["ends_on"] is None:
        same = Pathway.objects.filter(
            structure_id=actor.structure_id, kind=facts["kind"], ends_on__isnull=True
        )
        if (same.exclude(pk=row.pk) if row else same).exists():
            raise Refusal("protocols.pathway_already_open", field="kind")
