"""The structure itself: identity card, legal persons, sites, premises, and their versions."""

from __future__ import annotations

import uuid
from typing import TYPE_CHECKING, Any

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse

from maisonnee.domains.structures import operations, queries
from maisonnee.domains.structures.enums import StructurePermission
from maisonnee.domains.structures.operations.house import ProfileFacts
from maisonnee.interfaces.web.forms import form_page
from maisonnee.interfaces.web.http import Request
from maisonnee.interfaces.web.pages import Audience, page
from maisonnee.interfaces.web.structures.forms import (
    LegalFormForm,
    PremisesForm,
    ProfileForm,
    SiteForm,
    facts,
)
from maisonnee.interfaces.web.structures.history import told_versions
from maisonnee.interfaces.web.structures.tabs import team_tabs
from maisonnee.kernel import identifiers

if TYPE_CHECKING:
    from maisonnee.domains.structures.models import Profile

MANAGE = StructurePermission.MANAGE_TEAM
PROFILE = tuple(ProfileFacts.__annotations__)
SITE = ("name", "address", "postcode", "city", "phone", "is_main", "opened_on", "closed_on")
PREMISES = ("name", "owner", "surface_m2", "monthly_rent", "starts_on", "ends_on")


def _house_url(row: Any = None) -> str:
    return reverse("structures:house")


def _about(title: str, intro: str = "") -> dict[str, Any]:
    return {
        "page_title": title,
        "intro": intro,
        "back_url": _house_url(),
        "back_label": "La structure",
        "cancel_url": _house_url(),
    }


def _warnings(profile: Profile) -> list[str]:
    return [
        f"La clé du FINESS de {whose} ne correspond pas\u00a0: vérifiez-le."
        for number, whose in ((profile.finess_msp, "la maison de santé"), (profile.finess_sisa, "la SISA"))
        if number and identifiers.finess(number).level is identifiers.Level.WARNING
    ]


@page(Audience.TEAM, permission=StructurePermission.FOLLOW_TEAM)
def house(request: Request) -> HttpResponse:
    """Names, numbers, legal persons, sites and premises."""
    actor = request.actor
    profile = queries.profile(actor=actor)
    return render(
        request,
        "structures/house.html",
        {
            "page_title": "La structure",
            "tabs": team_tabs(actor, "structures:house"),
            "profile": profile,
            "warnings": _warnings(profile),
            "legal_forms": queries.legal_forms(actor=actor),
            "sites": queries.sites(actor=actor),
            "today": actor.today,
            "may_manage": actor.may(MANAGE),
        },
    )


@page(Audience.TEAM, permission=MANAGE)
def change_profile(request: Request) -> HttpResponse:
    """Change the identity card."""
    profile = queries.profile(actor=request.actor)
    initial = {name: getattr(profile, name) for name in PROFILE}
    initial |= {"name": request.seat.structure_name, "version": profile.version}
    return form_page(
        request,
        template="structures/form.html",
        build=lambda data, files: ProfileForm(data, initial=initial),
        act=lambda actor, form: operations.change_profile(
            actor=actor,
            version=form.cleaned_data["version"],
            name=form.cleaned_data["name"],
            facts=facts(form, PROFILE),
        ),
        done=_house_url,
        context=_about("Carte d’identité de la structure"),
    )


@page(Audience.TEAM, permission=MANAGE)
def add_legal_form(request: Request) -> HttpResponse:
    """A legal person carries the team from a day."""
    return form_page(
        request,
        template="structures/form.html",
        build=lambda data, files: LegalFormForm(data, initial={"kind": "sisa"}),
        act=lambda actor, form: operations.add_legal_form(actor=actor, facts=facts(form)),
        done=_house_url,
        context=_about(
            "Forme juridique",
            "L’association d’avant la SISA garde ses dates\u00a0: les deux peuvent coexister.",
        ),
    )


@page(Audience.TEAM, permission=MANAGE)
def change_legal_form(request: Request, legal_form_id: uuid.UUID) -> HttpResponse:
    """Change the dates of a legal person, or give it its last day."""
    row = queries.legal_form(actor=request.actor, legal_form_id=legal_form_id)
    initial = {name: getattr(row, name) for name in ("kind", "starts_on", "ends_on", "version")}
    return form_page(
        request,
        template="structures/form.html",
        build=lambda data, files: LegalFormForm(data, initial=initial),
        act=lambda actor, form: operations.change_legal_form(
            actor=actor,
            legal_form_id=legal_form_id,
            version=form.cleaned_data["version"],
            facts=facts(form),
        ),
        done=_house_url,
        context=_about("Forme juridique"),
    )


@page(Audience.TEAM, permission=MANAGE)
def add_site(request: Request) -> HttpResponse:
    """A new place where the team receives patients."""
    return form_page(
        request,
        template="structures/form.html",
        build=lambda data, files: SiteForm(data),
        act=lambda actor, form: operations.add_site(actor=actor, facts=facts(form)),
        done=_house_url,
        context=_about("Un site"),
    )


@page(Audience.TEAM, permission=MANAGE)
def change_site(request: Request, site_id: uuid.UUID) -> HttpResponse:
    """Change a site, or say that it closed."""
    row = queries.site(actor=request.actor, site_id=site_id)
    initial = {name: getattr(row, name) for name in (*SITE, "version")}
    return form_page(
        request,
        template="structures/form.html",
        build=lambda data, files: SiteForm(data, initial=initial),
        act=lambda actor, form: operations.change_site(
            actor=actor, site_id=site_id, version=form.cleaned_data["version"], facts=facts(form)
        ),
        done=_house_url,
        context=_about(row.name),
    )


@page(Audience.TEAM, permission=MANAGE)
def add_premises(request: Request) -> HttpResponse:
    """Rooms and their lease."""
    sites = queries.sites(actor=request.actor)
    initial = {"site": request.GET.get("site", "")}
    return form_page(
        request,
        template="structures/form.html",
        build=lambda data, files: PremisesForm(data, sites=sites, initial=initial),
        act=lambda actor, form: operations.add_premises(actor=actor, facts=facts(form)),
        done=_house_url,
        context=_about("Des locaux"),
    )


@page(Audience.TEAM, permission=MANAGE)
def change_premises(request: Request, premises_id: uuid.UUID) -> HttpResponse:
    """Change rooms or their lease."""
    row = queries.premises(actor=request.actor, premises_id=premises_id)
    sites = queries.sites(actor=request.actor)
    initial = {name: getattr(row, name) for name in (*PREMISES, "version")} | {"site": row.site_id}
    return form_page(
        request,
        template="structures/form.html",
        build=lambda data, files: PremisesForm(data, sites=sites, initial=initial),
        act=lambda actor, form: operations.change_premises(
            actor=actor, premises_id=premises_id, version=form.cleaned_data["version"], facts=facts(form)
        ),
        done=_house_url,
        context=_about(row.name),
    )


@page(Audience.TEAM, permission=StructurePermission.FOLLOW_TEAM)
def history(request: Request) -> HttpResponse:
    """Every version of the identity card, the legal persons, the sites and the premises."""
    actor = request.actor
    sites = list(queries.sites(actor=actor))
    premises = [rooms for site in sites for rooms in site.premises.all()]
    rows = [queries.profile(actor=actor), *queries.legal_forms(actor=actor), *sites, *premises]
    versions = queries.versions_of(actor=actor, rows=rows)
    context = {**_about("Historique de la structure"), "entries": told_versions(actor, versions)}
    return render(request, "structures/history.html", context)
