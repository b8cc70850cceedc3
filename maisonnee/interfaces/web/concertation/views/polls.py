"""Asking the team which slot suits, answering in one touch, choosing; series that alternate."""

from __future__ import annotations

import uuid
from datetime import timedelta
from typing import TYPE_CHECKING, Any

from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST

from maisonnee.domains.concertation import operations, queries
from maisonnee.domains.concertation.enums import Answer, ConcertationPermission, MeetingKind
from maisonnee.domains.structures import queries as structure_queries
from maisonnee.interfaces.web.concertation import slot_texts
from maisonnee.interfaces.web.concertation.acts import carried_out, tried
from maisonnee.interfaces.web.concertation.addresses import as_uuid
from maisonnee.interfaces.web.concertation.forms_slots import PollForm, SeriesForm
from maisonnee.interfaces.web.concertation.views.home import rights
from maisonnee.interfaces.web.concertation.views.meetings import page_of
from maisonnee.interfaces.web.forms import form_page
from maisonnee.interfaces.web.http import Request
from maisonnee.interfaces.web.pages import Audience, page

if TYPE_CHECKING:
    from maisonnee.domains.concertation.models import Poll, PollSlot


def chosen_kind(request: Request) -> MeetingKind:
    """Return the kind of meeting named in the address, a concertation by default."""
    chosen = request.GET.get("nature", "")
    return MeetingKind(chosen) if chosen in MeetingKind.values else MeetingKind.CONCERTATION


@page(Audience.TEAM, permission=ConcertationPermission.ORGANISE)
def start_poll(request: Request) -> HttpResponse:
    """A poll: slots proposed from what people usually do, and others; whom to ask."""
    actor = request.actor
    kind = chosen_kind(request)
    habits = queries.kind_on(actor=actor, kind=kind, on=actor.today).habits
    usual = queries.usual_members(actor=actor, on=actor.today)
    proposed = queries.slots_to_propose(actor=actor, members=usual, minutes=habits.minutes)
    initial = {
        "kind": kind,
        "place": habits.place,
        "remote_link": queries.default_link(actor=actor, kind=kind, on=actor.today),
        "members": usual,
    }
    return form_page(
        request,
        template="concertation/start_poll.html",
        build=lambda data, files: PollForm(
            data,
            members=structure_queries.members_on(actor=actor, on=actor.today),
            proposed=proposed,
            minutes=habits.minutes,
            initial=initial,
        ),
        act=lambda actor, form: operations.start_poll(
            actor=actor,
            **form.asked(),  # type: ignore[attr-defined]
        ),
        done=poll_page,
        said="Le sondage est ouvert. Chacun le trouve sur sa page du jour.",
        context={"page_title": "Trouver un créneau", "kinds": MeetingKind.choices, "kind": kind},
    )


def poll_page(poll: Any) -> str:
    """Address of a poll's page (from the poll or its identifier)."""
    return reverse("concertation:poll", args=[getattr(poll, "pk", poll)])


@page(Audience.TEAM, permission=ConcertationPermission.SEE)
def poll(request: Request, poll_id: uuid.UUID) -> HttpResponse:
    """A poll: for each slot who could come, who would be left out, and one's own answer."""
    found = queries.poll(actor=request.actor, poll_id=poll_id)
    return render(request, "concertation/poll.html", _context(request, found))


def _context(request: Request, found: Poll) -> dict[str, Any]:
    actor = request.actor
    me = structure_queries.own_member(actor=actor)
    lines = queries.answer_lines(actor=actor, poll=found)
    return {
        "page_title": f"{MeetingKind(found.kind).label}\u00a0: quel créneau\u00a0?",
        "poll": found,
        "views": queries.slot_views(actor=actor, poll=found),
        "lines": lines,
        "answered": sum(line.has_answered for line in lines),
        "is_asked": me is not None and any(line.member.pk == me.pk for line in lines),
        "choices": Answer.choices,
        "may": rights(request),
    }


def _slot(request: Request, found: Poll) -> PollSlot:
    chosen = as_uuid(request.POST.get("slot", ""))
    for view in queries.slot_views(actor=request.actor, poll=found):
        if view.row is not None and view.row.pk == chosen:
            return view.row
    raise Http404


@page(Audience.TEAM, permission=ConcertationPermission.SEE)
@require_POST
def answer_slot(request: Request, poll_id: uuid.UUID) -> HttpResponse:
    """One's answer to a slot, in one touch (or what a colleague told, for those who organise)."""
    actor = request.actor
    found = queries.poll(actor=actor, poll_id=poll_id)
    slot = _slot(request, found)
    said = request.POST.get("answer", "")
    if said not in Answer.values:
        raise Http404
    member_id = as_uuid(request.POST.get("member", ""))
    member = structure_queries.member(actor=actor, member_id=member_id) if member_id else None
    tried(
        request,
        lambda actor: operations.answer_slot(actor=actor, slot=slot, answer=Answer(said), member=member),
    )
    if request.htmx:
        found = queries.poll(actor=actor, poll_id=poll_id)
        return render(
            request, "concertation/_poll_answer.html", {**_context(request, found), "touched": slot.pk}
        )
    return redirect(f"{poll_page(found)}#creneau-{slot.pk}")


@page(Audience.TEAM, permission=ConcertationPermission.ORGANISE)
@require_POST
def choose_slot(request: Request, poll_id: uuid.UUID) -> HttpResponse:
    """The slot chosen: the meeting is planned from it."""
    found = queries.poll(actor=request.actor, poll_id=poll_id)
    slot = _slot(request, found)
    done: list[Any] = []
    tried(
        request,
        lambda actor: done.append(
            operations.choose_slot(
                actor=actor, slot=slot, secretary=structure_queries.own_member(actor=actor)
            )
        ),
        said="La réunion est prévue. Elle paraît dans les calendriers de ceux qui sont invités.",
    )
    return redirect(page_of(done[0]) if done else poll_page(found))


@page(Audience.TEAM, permission=ConcertationPermission.ORGANISE)
@require_POST
def drop_poll(request: Request, poll_id: uuid.UUID) -> HttpResponse:
    """Stop asking."""
    found = queries.poll(actor=request.actor, poll_id=poll_id)
    return carried_out(
        request,
        lambda actor: operations.drop_poll(actor=actor, poll=found),
        back=reverse("concertation:index"),
        said="Le sondage est arrêté. Les réponses restent lisibles.",
    )


@page(Audience.TEAM, permission=ConcertationPermission.ORGANISE)
def plan_series(request: Request) -> HttpResponse:
    """A series of meetings whose slots alternate: proposed (GET), then planned (POST)."""
    actor = request.actor
    kind = chosen_kind(request)
    habits = queries.kind_on(actor=actor, kind=kind, on=actor.today).habits
    initial: dict[str, Any] = {
        "nature": kind,
        "premier": actor.today + timedelta(days=7),
        "nombre": 6,
        "toutes": 4,
    }
    form = SeriesForm(request.GET if "premier" in request.GET else None, initial=initial)
    if request.method == "POST":
        texts = request.POST.getlist("slot")
        slots = [slot for text in texts if (slot := slot_texts.read(text)) is not None]
        if tried(
            request,
            lambda actor: operations.plan_series(actor=actor, slots=slots, kind=kind, place=habits.place),
            said="Les réunions sont prévues.",
        ):
            return redirect("concertation:index")
    context: dict[str, Any] = {"page_title": "Prévoir une série", "form": form, "kind": kind}
    values = form.cleaned_data if form.is_valid() else initial if not form.is_bound else None
    if values is not None:
        series = queries.series(
            actor=actor,
            members=queries.usual_members(actor=actor, on=actor.today),
            first_on=values["premier"],
            count=values["nombre"],
            every_weeks=values["toutes"],
            minutes=habits.minutes,
        )
        context |= {"series": series, "lines": [(slot_texts.written(v.slot), v) for v in series.views]}
    status = 422 if form.is_bound and not form.is_valid() else 200
    return render(request, "concertation/plan_series.html", context, status=status)
