"""Changing the structure itself: its identity card, its legal persons, its sites and premises."""

from __future__ import annotations

import uuid
from datetime import date
from decimal import Decimal
from typing import TypedDict

from maisonnee.domains.structures.enums import StructurePermission
from maisonnee.domains.structures.models import LegalForm, Premises, Profile, Site
from maisonnee.domains.structures.operations.facts import note_versions, readable_number
from maisonnee.foundation.access.actors import Actor
from maisonnee.foundation.journal.operation import note, operation
from maisonnee.foundation.journal.versions import change_versioned, check_period
from maisonnee.foundation.tenancy.models import Structure
from maisonnee.kernel import identifiers
from maisonnee.kernel.refusals import Refusal


class ProfileFacts(TypedDict):
    """The identity card of a structure."""

    legal_name: str
    finess_msp: str
    finess_sisa: str
    siret: str
    phone: str
    email: str
    website: str


class LegalFormFacts(TypedDict):
    """A legal person, from a day to a day."""

    kind: str
    starts_on: date
    ends_on: date | None


class SiteFacts(TypedDict):
    """A place where the team receives patients. `closed_on`: since when it is closed."""

    name: str
    address: str
    postcode: str
    city: str
    phone: str
    is_main: bool
    opened_on: date
    closed_on: date | None


class PremisesFacts(TypedDict):
    """Rooms of a site and their lease."""

    site: Site
    name: str
    owner: str
    surface_m2: int | None
    monthly_rent: Decimal | None
    starts_on: date
    ends_on: date | None


@operation(StructurePermission.MANAGE_TEAM)
def change_profile(*, actor: Actor, version: int | None, name: str, facts: ProfileFacts) -> Profile:
    """Change the identity card of the structure, and the name it goes by.

    Raises `StaleVersion`; `Refusal` `structures.siret_malformed`, `structures.finess_msp_malformed`,
    `structures.finess_sisa_malformed`. A FINESS number whose key is wrong is kept: it only warns.
    """
    checked: ProfileFacts = {
        **facts,
        "siret": readable_number("siret", facts["siret"], identifiers.siret),
        "finess_msp": readable_number("finess_msp", facts["finess_msp"], identifiers.finess),
        "finess_sisa": readable_number("finess_sisa", facts["finess_sisa"], identifiers.finess),
    }
    profile, _ = Profile.objects.get_or_create(structure_id=actor.structure_id)
    change_versioned(profile, version, **checked)
    structure = Structure.objects.get(pk=actor.structure_id)
    if structure.name != name.strip():
        structure.name = name.strip()
        structure.save(update_fields=["name"])
    note_versions(profile)
    return profile


@operation(StructurePermission.MANAGE_TEAM)
def add_legal_form(*, actor: Actor, facts: LegalFormFacts) -> LegalForm:
    """Add a legal person that carries the team. Raises `Refusal` as `change_legal_form` does."""
    _refuse_second_of_a_kind(actor, facts, None)
    form = LegalForm.objects.create(structure_id=actor.structure_id, **facts)
    note(label=form.get_kind_display())
    note_versions(form)
    return form


@operation(StructurePermission.MANAGE_TEAM)
def change_legal_form(
    *, actor: Actor, legal_form_id: uuid.UUID, version: int | None, facts: LegalFormFacts
) -> LegalForm:
    """Change the dates or the kind of a legal person; give it its last day.

    Raises `StaleVersion`; `Refusal` `period.ends_before_start`, `structures.two_legal_forms`.
    """
    form = LegalForm.objects.get(structure_id=actor.structure_id, pk=legal_form_id)
    _refuse_second_of_a_kind(actor, facts, form)
    change_versioned(form, version, **facts)
    note(label=form.get_kind_display())
    note_versions(form)
    return form


def _refuse_second_of_a_kind(actor: Actor, facts: LegalFormFacts, besides: LegalForm | None) -> None:
    check_period(facts["starts_on"], facts["ends_on"])
    same = LegalForm.objects.between(facts["starts_on"], facts["ends_on"] or date.max).filter(
        structure_id=actor.structure_id, kind=facts["kind"]
    )
    if besides is not None:
        same = same.exclude(pk=besides.pk)
    if same.exists():
        raise Refusal("structures.two_legal_forms", field="starts_on")


@operation(StructurePermission.MANAGE_TEAM)
def add_site(*, actor: Actor, facts: SiteFacts) -> Site:
    """Add a site. Raises `Refusal` as `change_site` does."""
    _check_site(actor, facts, None)
    site = Site.objects.create(structure_id=actor.structure_id, **facts)
    _keep_one_main(site)
    note(label=site.name)
    note_versions(site)
    return site


@operation(StructurePermission.MANAGE_TEAM)
def change_site(*, actor: Actor, site_id: uuid.UUID, version: int | None, facts: SiteFacts) -> Site:
    """Change a site, or say the day it closed.

    Raises `StaleVersion`; `Refusal` `structures.site_name_taken`, `structures.site_closes_before_opening`.
    """
    site = Site.objects.get(structure_id=actor.structure_id, pk=site_id)
    _check_site(actor, facts, site)
    change_versioned(site, version, **facts)
    _keep_one_main(site)
    note(label=site.name)
    note_versions(site)
    return site


def _check_site(actor: Actor, facts: SiteFacts, besides: Site | None) -> None:
    if facts["closed_on"] is not None and facts["closed_on"] < facts["opened_on"]:
        raise Refusal("structures.site_closes_before_opening", field="closed_on")
    same = Site.objects.filter(structure_id=actor.structure_id, name=facts["name"])
    if besides is not None:
        same = same.exclude(pk=besides.pk)
    if same.exists():
        raise Refusal("structures.site_name_taken", field="name", name=facts["name"])


def _keep_one_main(site: Site) -> None:
    """The main site is one: the one just said so takes the place of the other."""
    if not site.is_main:
        return
    for other in Site.objects.filter(structure_id=site.structure_id, is_main=True).exclude(pk=site.pk):
        change_versioned(other, other.version, is_main=False)


@operation(StructurePermission.MANAGE_TEAM)
def add_premises(*, actor: Actor, facts: PremisesFacts) -> Premises:
    """Add rooms and their lease. Raises `Refusal` `period.ends_before_start`."""
    check_period(facts["starts_on"], facts["ends_on"])
    premises = Premises.objects.create(structure_id=actor.structure_id, **facts)
    note(label=premises.name)
    note_versions(premises)
    return premises


@operation(StructurePermission.MANAGE_TEAM)
def change_premises(
    *, actor: Actor, premises_id: uuid.UUID, version: int | None, facts: PremisesFacts
) -> Premises:
    """Change rooms or their lease. Raises `StaleVersion`; `Refusal` `period.ends_before_start`."""
    premises = Premises.objects.get(structure_id=actor.structure_id, pk=premises_id)
    check_period(facts["starts_on"], facts["ends_on"])
    change_versioned(premises, version, **facts)
    note(label=premises.name)
    note_versions(premises)
    return premises
