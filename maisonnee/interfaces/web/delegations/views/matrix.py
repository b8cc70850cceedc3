"""The overview, the matrix profession × act × basis, and what may be said of an act and a person."""

from __future__ import annotations

import uuid
from typing import Any

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse

from maisonnee.domains.delegations import queries
from maisonnee.domains.delegations.enums import DelegationPermission
from maisonnee.domains.structures import queries as structures
from maisonnee.domains.structures.enums import Basis, StructurePermission
from maisonnee.foundation.access.actors import Actor
from maisonnee.interfaces.web.concertation.addresses import as_uuid
from maisonnee.interfaces.web.delegations import forms, registers
from maisonnee.interfaces.web.delegations.days import asked_day
from maisonnee.interfaces.web.delegations.section import SECTION
from maisonnee.interfaces.web.delegations.ways import offered
from maisonnee.interfaces.web.http import Request
from maisonnee.interfaces.web.pages import Audience, page
from maisonnee.kernel import professions


@page(Audience.TEAM, permission=DelegationPermission.SEE)
def index(request: Request) -> HttpResponse:
    """What waits for the person, and the way to each subject."""
    actor = request.actor
    waiting = queries.waiting_for(actor=actor)
    return render(
        request,
        "delegations/index.html",
        {
            "page_title": SECTION.title,
            "section": SECTION,
            "tabs": SECTION.shown_tabs(request, "delegations:index"),
            "waiting": waiting,
            "settings": [
                {"title": one.words.title, "who": one.words.effect, "href": one.list_url()}
                for one in registers.REGISTERS
                if actor.may(one.see)
            ],
            "choices": _choices(request),
            "may_delegate": actor.may(DelegationPermission.DELEGATE),
            "may_report": actor.may(DelegationPermission.REPORT),
        },
    )


@page(Audience.TEAM, permission=StructurePermission.SEE_TEAM)
def matrix(request: Request) -> HttpResponse:
    """Who may do what, on which basis, with its source; by profession, by act, on a day. Printable."""
    actor = request.actor
    profession = request.GET.get("profession", _own_profession(actor) if not request.GET else "")
    act = request.GET.get("acte", "")
    basis = request.GET.get("base", "")
    on = asked_day(request.GET.get("le", "")) or actor.today
    every_date = request.GET.get("dates") == "toutes"
    lines = structures.matrix_on(
        actor=actor, on=on, profession=profession, act=act, basis=basis, every_date=every_date
    )
    return render(
        request,
        "delegations/matrix.html",
        {
            "page_title": "Qui peut faire quoi",
            "section": SECTION,
            "tabs": SECTION.shown_tabs(request, "delegations:matrix"),
            "groups": _by_act(lines),
            "count": len(lines),
            "on": on,
            "chosen": {"profession": profession, "act": act, "basis": basis, "every_date": every_date},
            "is_narrowed": bool(profession or act or basis or every_date or on != actor.today),
            "professions": forms.PROFESSIONS,
            "acts": forms.act_choices(actor),
            "bases": Basis.choices,
            "local_url": registers.COMPETENCES.list_url(),
            "add_url": registers.COMPETENCES.add_url(request),
        },
    )


def _own_profession(actor: Actor) -> str:
    """The profession of the reader when the matrix says something of it: one looks for oneself first."""
    member = structures.own_member(actor=actor)
    if member is None or not structures.matrix_on(actor=actor, on=actor.today, profession=member.profession):
        return ""
    return member.profession


@page(Audience.TEAM, permission=DelegationPermission.SEE)
def basis(request: Request) -> HttpResponse:
    """On what an act rests for a person, or why on nothing, and the lawful way."""
    actor = request.actor
    member_id = as_uuid(request.GET.get("membre", ""))
    act = request.GET.get("acte", "")
    on = asked_day(request.GET.get("le", "")) or actor.today
    context: dict[str, Any] = {
        "page_title": "Sur quelle base\u00a0?",
        "section": SECTION,
        "choices": _choices(request, member_id, act),
        "on": on,
    }
    if member_id is not None and act:
        member = structures.member(actor=actor, member_id=member_id)
        try:
            verdict = queries.basis_of(actor=actor, member=member, act=act, on=on)
        except LookupError:
            return render(request, "delegations/basis.html", context)
        context |= {
            "member": member,
            "verdict": verdict,
            "ways": offered(request, verdict.ways),
            "held_by": [professions.label(code) for code in verdict.held_by],
        }
    return render(request, "delegations/basis.html", context)


def _choices(request: Request, member_id: uuid.UUID | None = None, act: str = "") -> dict[str, Any]:
    actor = request.actor
    me = structures.own_member(actor=actor)
    present = structures.members_on(actor=actor, on=actor.today).order_by("family_name", "given_name")
    return {
        "url": reverse("delegations:basis"),
        "members": [(one.pk, f"{one}, {professions.label(one.profession).lower()}") for one in present],
        "member": member_id or (me.pk if me is not None else None),
        "acts": forms.act_choices(actor),
        "act": act,
    }


def _by_act(lines: list[Any]) -> list[dict[str, Any]]:
    groups: list[dict[str, Any]] = []
    for line in lines:
        if not groups or groups[-1]["act"].key != line.act.key:
            groups.append({"act": line.act, "lines": []})
        groups[-1]["lines"].append(line)
    return groups
