"""Reading the structure itself: identity card, legal persons, sites, premises."""

from __future__ import annotations

import uuid

from django.db.models import QuerySet

from maisonnee.domains.structures.enums import StructurePermission
from maisonnee.domains.structures.models import LegalForm, Premises, Profile, Site
from maisonnee.domains.structures.policies import visible_sites
from maisonnee.foundation.access.actors import Actor, require


def profile(*, actor: Actor) -> Profile:
    """Return the identity card; an empty one, not saved, when nothing was said yet."""
    require(actor, StructurePermission.SEE_TEAM)
    found = Profile.objects.filter(structure_id=actor.structure_id).first()
    return found or Profile(structure_id=actor.structure_id)


def legal_forms(*, actor: Actor) -> QuerySet[LegalForm]:
    """Return the legal persons that carry or carried the team, the latest first."""
    require(actor, StructurePermission.SEE_TEAM)
    rows: QuerySet[LegalForm] = LegalForm.objects.filter(structure_id=actor.structure_id)
    return rows.order_by("-starts_on", "-pk")


def legal_form(*, actor: Actor, legal_form_id: uuid.UUID) -> LegalForm:
    """Return a legal person. Raises `DoesNotExist`."""
    return legal_forms(actor=actor).get(pk=legal_form_id)


def sites(*, actor: Actor) -> QuerySet[Site]:
    """Return every site, the main one first, closed ones included, with their premises."""
    return visible_sites(actor).prefetch_related("premises")


def site(*, actor: Actor, site_id: uuid.UUID) -> Site:
    """Return a site. Raises `DoesNotExist`."""
    return sites(actor=actor).get(pk=site_id)


def premises(*, actor: Actor, premises_id: uuid.UUID) -> Premises:
    """Return rooms and their lease. Raises `DoesNotExist`."""
    require(actor, StructurePermission.SEE_TEAM)
    rows = Premises.objects.filter(structure_id=actor.structure_id).select_related("site")
    return rows.get(pk=premises_id)
