"""Who reads which liaison forms: as any part of the record, and the hospital team's visitor while they have it in hand."""

from __future__ import annotations

from django.db.models import Q, QuerySet

from maisonnee.domains.exchanges.enums import AdvancedPermission, LiaisonState
from maisonnee.domains.exchanges.models import AdvancedProgramme, LiaisonForm
from maisonnee.domains.patients.policies import not_kept_from, own_reader, readable
from maisonnee.foundation.access.actors import Actor, require
from maisonnee.foundation.tenancy.periods import PeriodQuerySet

_IN_HAND = (LiaisonState.SENT, LiaisonState.SEEN, LiaisonState.PRESENTED, LiaisonState.RETURNED)


def visible_programmes(actor: Actor) -> PeriodQuerySet[AdvancedProgramme]:
    """Return the partnerships of the team with hospital teams. Raises `PermissionMissing`."""
    require(actor, AdvancedPermission.SEE)
    rows: PeriodQuerySet[AdvancedProgramme] = AdvancedProgramme.objects.filter(
        structure_id=actor.structure_id
    )
    return rows


def forms_in_hand(actor: Actor) -> QuerySet[LiaisonForm]:
    """Return the liaison forms sent to the actor, as the one who comes to see the patients."""
    rows, member = LiaisonForm.objects.filter(structure_id=actor.structure_id), own_reader(actor)
    if member is None or not actor.may(AdvancedPermission.TAKE_PART):
        return rows.none()
    return not_kept_from(actor, rows.filter(programme__visitor=member, state__in=_IN_HAND))


def readable_forms(actor: Actor) -> QuerySet[LiaisonForm]:
    """Return the liaison forms whose text the actor reads. Raises `PermissionMissing`."""
    require(actor, AdvancedPermission.TAKE_PART)
    rows = LiaisonForm.objects.filter(structure_id=actor.structure_id)
    return rows.filter(
        Q(pk__in=readable(actor, rows).values("pk")) | Q(pk__in=forms_in_hand(actor).values("pk"))
    )
