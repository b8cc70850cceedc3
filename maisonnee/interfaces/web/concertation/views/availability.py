"""When people are usually free: one's own week, that of a colleague or of a profession, the team's table."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST

from maisonnee.domains.concertation import operations, queries
from maisonnee.domains.concertation.enums import ConcertationPermission
from maisonnee.domains.concertation.rules import slots
from maisonnee.domains.structures import queries as structure_queries
from maisonnee.interfaces.web.concertation.acts import carried_out
from maisonnee.interfaces.web.concertation.addresses import as_uuid
from maisonnee.interfaces.web.concertation.forms_slots import PRESETS, ExceptionalForm, WeekForm, preset
from maisonnee.interfaces.web.concertation.views.home import rights
from maisonnee.interfaces.web.forms import form_page
from maisonnee.interfaces.web.http import Request
from maisonnee.interfaces.web.pages import Audience, page
from maisonnee.kernel import professions

if TYPE_CHECKING:
    from maisonnee.domains.structures.models import Member

WEEKDAYS = [(name, name[:3]) for name in slots.WEEKDAYS]


@page(Audience.TEAM, permission=ConcertationPermission.SEE)
def team_week(request: Request) -> HttpResponse:
    """When the team is usually free, part by part, and which professions each part leaves out."""
    actor = request.actor
    context = {
        "page_title": "Quand l’équipe est libre",
        "week": queries.team_week(actor=actor),
        "weekdays": WEEKDAYS,
        "professions": queries.professions_of_team(actor=actor),
        "members": queries.usual_members(actor=actor, on=actor.today),
        "me": structure_queries.own_member(actor=actor),
        "may": rights(request),
    }
    return render(request, "concertation/team_week.html", context)


@page(Audience.TEAM, permission=ConcertationPermission.SEE)
def own_week(request: Request) -> HttpResponse:
    """One's own usual week and exceptional days."""
    me = structure_queries.own_member(actor=request.actor)
    if me is None:
        return redirect("concertation:team_week")
    return _week_of_member(request, me, own=True)


@page(Audience.TEAM, permission=ConcertationPermission.ORGANISE)
def member_week(request: Request, member_id: uuid.UUID) -> HttpResponse:
    """A colleague's usual week, as they told it."""
    return _week_of_member(
        request, structure_queries.member(actor=request.actor, member_id=member_id), own=False
    )


def _week_of_member(request: Request, member: Member, *, own: bool) -> HttpResponse:
    actor = request.actor
    week = queries.week_of_member(actor=actor, member=member)
    return _week_page(
        request,
        week,
        title="Mes disponibilités" if own else f"Disponibilités de {member}",
        act=lambda actor, free, version: operations.set_usual_week(
            actor=actor, member=member, free=free, version=version
        ),
        context={
            "member": member,
            "own": own,
            "profession_week": queries.week_of_profession(actor=actor, profession=member.profession),
            "profession_label": professions.label(member.profession).lower(),
            "days": queries.exceptional_days(actor=actor, member=member),
        },
    )


@page(Audience.TEAM, permission=ConcertationPermission.ORGANISE)
def profession_week(request: Request, profession: str) -> HttpResponse:
    """The usual week of a whole profession of the house, for those who did not say theirs."""
    if profession not in professions.BY_CODE:
        raise Http404
    return _week_page(
        request,
        queries.week_of_profession(actor=request.actor, profession=profession),
        title=f"Disponibilités\u00a0: {professions.label(profession).lower()}",
        act=lambda actor, free, version: operations.set_usual_week(
            actor=actor, profession=profession, free=free, version=version
        ),
        context={"profession": profession, "profession_label": professions.label(profession).lower()},
    )


def _week_page(
    request: Request, week: Any, *, title: str, act: Callable[..., Any], context: dict[str, Any]
) -> HttpResponse:
    chosen = preset(request.POST.get("preset", ""))
    version = week.version if week is not None else None

    def carry_out(actor: Any, form: Any) -> Any:
        free = form.cleaned_data["free"] if chosen is None else chosen
        return act(actor, free, form.cleaned_data["version"] or version)

    return form_page(
        request,
        template="concertation/week.html",
        build=lambda data, files: WeekForm(
            data, initial={"free": week.free if week is not None else [], "version": version}
        ),
        act=carry_out,
        done=lambda result: request.path,
        said="C’est noté. Les prochains créneaux en tiennent compte.",
        context={
            "page_title": title,
            "week": week,
            "weekdays": WEEKDAYS,
            "presets": [(key, label) for key, (label, _) in PRESETS.items()],
            **context,
        },
    )


@page(Audience.TEAM, permission=ConcertationPermission.SEE)
def add_days(request: Request, member_id: uuid.UUID) -> HttpResponse:
    """Days when a usual week does not hold."""
    actor = request.actor
    member = structure_queries.member(actor=actor, member_id=member_id)
    back = _back(request, member)
    return form_page(
        request,
        template="concertation/add_days.html",
        build=lambda data, files: ExceptionalForm(data),
        act=lambda actor, form: operations.add_exceptional_days(
            actor=actor,
            member=member,
            **form.values(),  # type: ignore[attr-defined]
        ),
        done=lambda result: back,
        context={"page_title": f"Jours particuliers de {member}", "member": member, "back": back},
    )


@page(Audience.TEAM, permission=ConcertationPermission.SEE)
@require_POST
def cancel_days(request: Request, member_id: uuid.UUID) -> HttpResponse:
    """Take back days said by mistake."""
    actor = request.actor
    member = structure_queries.member(actor=actor, member_id=member_id)
    chosen = as_uuid(request.POST.get("days", ""))
    found = next(
        (row for row in queries.exceptional_days(actor=actor, member=member) if row.pk == chosen), None
    )
    if found is None:
        raise Http404
    return carried_out(
        request,
        lambda actor: operations.cancel_exceptional_days(actor=actor, days=found),
        back=_back(request, member),
    )


def _back(request: Request, member: Member) -> str:
    if member.user_id == request.actor.user_id:
        return reverse("concertation:own_week")
    return reverse("concertation:member_week", args=[member.pk])
