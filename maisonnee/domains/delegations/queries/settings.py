"""What the team decided of these follow-ups: intervals, criteria, fields of an examination."""

from __future__ import annotations

import uuid

from django.db.models import Q, QuerySet

from maisonnee.domains.delegations.enums import CriterionKind, Scheme
from maisonnee.domains.delegations.models import Criterion, ExaminationField, RecallInterval
from maisonnee.domains.delegations.policies import visible
from maisonnee.domains.delegations.rules import themes
from maisonnee.foundation.access.actors import Actor
from maisonnee.foundation.files import attachments
from maisonnee.foundation.files.models import Attachment

Setting = RecallInterval | Criterion | ExaminationField


def recall_intervals(*, actor: Actor) -> QuerySet[RecallInterval]:
    return visible(actor, RecallInterval)


def recall_interval(*, actor: Actor, row_id: uuid.UUID) -> RecallInterval:
    """Return an interval of the team. Raises `DoesNotExist`."""
    return recall_intervals(actor=actor).get(pk=row_id)


def criteria(*, actor: Actor) -> QuerySet[Criterion]:
    return visible(actor, Criterion)


def criterion(*, actor: Actor, row_id: uuid.UUID) -> Criterion:
    """Return a criterion of the team. Raises `DoesNotExist`."""
    return criteria(actor=actor).get(pk=row_id)


def examination_fields(*, actor: Actor) -> QuerySet[ExaminationField]:
    return visible(actor, ExaminationField)


def examination_field(*, actor: Actor, row_id: uuid.UUID) -> ExaminationField:
    """Return a field of an examination. Raises `DoesNotExist`."""
    return examination_fields(actor=actor).get(pk=row_id)


def setting_files(*, actor: Actor, row: Setting) -> QuerySet[Attachment]:
    """Return the files joined to one of these decisions."""
    visible(actor, type(row)).get(pk=row.pk)
    return attachments.attached_to(row)


def local_intervals(*, actor: Actor) -> list[themes.Interval]:
    """Return the team's intervals in force today, as the rules read them."""
    return [
        themes.Interval(row.theme, row.item, row.months, row.source, row.starts_on, is_local=True)
        for row in RecallInterval.objects.on(actor.today).filter(structure_id=actor.structure_id)
    ]


def criteria_for(*, actor: Actor, scheme: Scheme, theme: str) -> list[themes.Criterion]:
    """Return the criteria to tick today before a patient is included under a theme."""
    rows = Criterion.objects.on(actor.today).filter(
        Q(theme=theme) | Q(theme=""), structure_id=actor.structure_id, scheme=scheme
    )
    local = [
        themes.Criterion(str(row.pk), CriterionKind(row.kind), row.text, row.source, is_local=True)
        for row in rows.order_by("starts_on", "pk")
    ]
    return themes.criteria_of(theme, local=local)


def fields_for(*, actor: Actor, act: str) -> list[themes.Field]:
    """Return what is written of an examination today."""
    rows = ExaminationField.objects.on(actor.today).filter(structure_id=actor.structure_id, act=act)
    local = [
        themes.Field(row.act, row.label, row.source, is_local=True)
        for row in rows.order_by("starts_on", "pk")
    ]
    return themes.fields_of(act, local=local)
