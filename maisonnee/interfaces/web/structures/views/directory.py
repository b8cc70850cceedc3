"""« À qui m’adresser »: what each one does, in alphabetical order, and the sheets one writes."""

from __future__ import annotations

import uuid
from typing import TYPE_CHECKING, Any

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse

from maisonnee.domains.structures import operations, policies, queries
from maisonnee.domains.structures.enums import StructurePermission
from maisonnee.foundation.access.actors import PermissionMissing
from maisonnee.interfaces.web.forms import form_page
from maisonnee.interfaces.web.http import Request
from maisonnee.interfaces.web.pages import Audience, page
from maisonnee.interfaces.web.structures.forms import SheetForm, facts
from maisonnee.interfaces.web.structures.tabs import team_tabs
from maisonnee.interfaces.web.structures.views.member import member_url
from maisonnee.kernel import professions

if TYPE_CHECKING:
    from maisonnee.domains.structures.models import CompetenceSheet

SHEET = ("does", "on_prescription", "without_prescription", "how_to_refer", "usual_delay_days")


@page(Audience.TEAM, permission=StructurePermission.SEE_TEAM)
def directory(request: Request) -> HttpResponse:
    """Who does what in the team, by profession then by name; nobody is put forward."""
    actor = request.actor
    text = request.GET.get("q", "").strip()[:100]
    own = queries.own_member(actor=actor)
    entries = queries.directory_on(actor=actor, on=actor.today, text=text)
    leads = actor.may(StructurePermission.MANAGE_TEAM)
    return render(
        request,
        "structures/directory.html",
        {
            "page_title": "À qui m’adresser",
            "tabs": team_tabs(request.actor, "structures:directory"),
            "entries": entries,
            "text": text,
            "count": sum(len(entry.addressees) for entry in entries),
            "own": own,
            "own_profession": own.profession if own else "",
            "leads": leads,
            "today": actor.today,
        },
    )


def _initial(sheet: CompetenceSheet | None) -> dict[str, Any]:
    return {} if sheet is None else {name: getattr(sheet, name) for name in (*SHEET, "version")}


@page(Audience.TEAM, permission=StructurePermission.WRITE_COMPETENCES)
def member_sheet(request: Request, member_id: uuid.UUID) -> HttpResponse:
    """Write what a professional does: oneself, or anybody for those who lead the team."""
    found = queries.member(actor=request.actor, member_id=member_id)
    if not policies.may_write_sheet_of(request.actor, found):
        raise PermissionMissing(StructurePermission.MANAGE_TEAM)
    sheet = queries.member_sheet(actor=request.actor, member=found)
    return form_page(
        request,
        template="structures/form.html",
        build=lambda data, files: SheetForm(data, initial=_initial(sheet)),
        act=lambda actor, form: operations.write_member_sheet(
            actor=actor, member_id=member_id, version=form.cleaned_data["version"], facts=facts(form, SHEET)
        ),
        done=lambda result: member_url(found),
        said="La fiche est à jour.",
        context={
            "page_title": "Ce que je fais" if found.user_id == request.user.pk else f"Ce que fait {found}",
            "intro": "Ce que les collègues ont besoin de savoir pour vous adresser quelqu’un.",
            "back_url": member_url(found),
            "back_label": str(found),
            "cancel_url": member_url(found),
        },
    )


@page(Audience.TEAM, permission=StructurePermission.WRITE_COMPETENCES)
def profession_sheet(request: Request, profession: str) -> HttpResponse:
    """Write what a whole profession of the team does."""
    sheet = queries.profession_sheet(actor=request.actor, profession=profession)
    if not policies.may_write_profession_sheet(request.actor, profession):
        raise PermissionMissing(StructurePermission.MANAGE_TEAM)
    back = reverse("structures:directory")
    return form_page(
        request,
        template="structures/form.html",
        build=lambda data, files: SheetForm(data, initial=_initial(sheet)),
        act=lambda actor, form: operations.write_profession_sheet(
            actor=actor, profession=profession, version=form.cleaned_data["version"], facts=facts(form, SHEET)
        ),
        done=lambda result: back,
        said="La fiche est à jour.",
        context={
            "page_title": professions.label(profession),
            "intro": "Ce que fait cette profession dans l’équipe, quel que soit le professionnel.",
            "back_url": back,
            "back_label": "À qui m’adresser",
            "cancel_url": back,
        },
    )
