"""The team's pages."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse

from maisonnee.domains.structures import operations, queries
from maisonnee.domains.structures.enums import MemberStatus, StructurePermission
from maisonnee.interfaces.web.forms import form_page
from maisonnee.interfaces.web.http import Request
from maisonnee.interfaces.web.pages import Audience, page
from maisonnee.interfaces.web.structures.forms import ArrivalForm


@page(Audience.TEAM, permission=StructurePermission.SEE_TEAM)
def index(request: Request) -> HttpResponse:
    """The members who take part today."""
    members = queries.members_on(actor=request.actor, on=request.actor.today)
    return render(request, "structures/index.html", {"members": members})


@page(Audience.TEAM, permission=StructurePermission.MANAGE_TEAM)
def add_member(request: Request) -> HttpResponse:
    """Somebody joins the team."""
    return form_page(
        request,
        template="structures/add_member.html",
        build=lambda data, files: ArrivalForm(data),
        act=lambda actor, form: operations.add_member(
            actor=actor,
            **{**form.values(), "status": MemberStatus(form.cleaned_data["status"])},  # type: ignore[attr-defined]
        ),
        done=lambda result: reverse("structures:index"),
        said=lambda member: f"{member} est dans l’équipe.",
    )
