"""Informal exchanges: noted in under a minute, from a telephone, by either party."""

from __future__ import annotations

import uuid
from typing import Any

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_POST

from maisonnee.domains.concertation import operations, queries
from maisonnee.domains.concertation.enums import ConcertationPermission, Theme
from maisonnee.domains.structures import queries as structure_queries
from maisonnee.interfaces.web.concertation.acts import carried_out
from maisonnee.interfaces.web.concertation.forms import CompletionForm, CorrectionForm, ExchangeForm
from maisonnee.interfaces.web.concertation.views.cases import finder, preselected
from maisonnee.interfaces.web.concertation.views.home import rights
from maisonnee.interfaces.web.forms import form_page
from maisonnee.interfaces.web.http import Request
from maisonnee.interfaces.web.pages import Audience, page


@page(Audience.TEAM, permission=ConcertationPermission.SEE)
def exchanges(request: Request) -> HttpResponse:
    """The latest exchanges the person may read."""
    context = {
        "page_title": "Échanges informels",
        "exchanges": queries.recent_exchanges(actor=request.actor, limit=50),
        "may": rights(request),
    }
    return render(request, "concertation/exchanges.html", context)


@page(Audience.TEAM, permission=ConcertationPermission.NOTE_EXCHANGE)
def note_exchange(request: Request) -> HttpResponse:
    """Who, which patient, what was said."""
    actor = request.actor
    me = structure_queries.own_member(actor=actor)
    members = structure_queries.members_on(actor=actor, on=actor.today)
    if me is not None:
        members = members.exclude(pk=me.pk)
    return form_page(
        request,
        template="concertation/note_exchange.html",
        build=lambda data, files: ExchangeForm(
            data,
            find=finder(request),
            members=members,
            initial={"held_on": actor.today, **preselected(request)},
        ),
        act=lambda actor, form: operations.note_informal_exchange(actor=actor, **_noted(form)),
        done=lambda result: reverse("concertation:exchanges"),
        said="L’échange est noté.",
        context={"page_title": "Noter un échange"},
    )


def _noted(form: Any) -> dict[str, Any]:
    values = form.values()
    return {**values, "theme": Theme(values["theme"])}


@page(Audience.TEAM, permission=ConcertationPermission.SEE)
def exchange(request: Request, exchange_id: uuid.UUID) -> HttpResponse:
    """One exchange; the other party may complete it here."""
    actor = request.actor
    view = queries.exchange_view(actor=actor, exchange_id=exchange_id)
    context = {
        "page_title": "Échange informel",
        "view": view,
        "tasks": queries.viewed_tasks(actor, view.exchange.tasks.all()),
    }
    if not view.may_complete:
        return render(request, "concertation/exchange.html", context)
    return form_page(
        request,
        template="concertation/exchange.html",
        build=lambda data, files: CompletionForm(
            data, initial={"completion": view.exchange.completion, "version": view.exchange.version}
        ),
        act=lambda actor, form: operations.complete_exchange(
            actor=actor,
            exchange=view.exchange,
            version=form.cleaned_data["version"] or view.exchange.version,
            completion=form.cleaned_data["completion"],
        ),
        done=lambda result: reverse("concertation:exchange", args=[exchange_id]),
        said="Votre complément est ajouté.",
        context=context,
    )


@page(Audience.TEAM, permission=ConcertationPermission.NOTE_EXCHANGE)
def correct_exchange(request: Request, exchange_id: uuid.UUID) -> HttpResponse:
    """Who noted it corrects what they wrote."""
    view = queries.exchange_view(actor=request.actor, exchange_id=exchange_id)
    initial = {
        name: getattr(view.exchange, name) for name in ("subject", "decision", "theme", "held_on", "version")
    }
    return form_page(
        request,
        template="concertation/correct_exchange.html",
        build=lambda data, files: CorrectionForm(data, initial=initial),
        act=lambda actor, form: operations.correct_exchange(
            actor=actor,
            exchange=view.exchange,
            version=form.cleaned_data["version"] or view.exchange.version,
            **_noted(form),
        ),
        done=lambda result: reverse("concertation:exchange", args=[exchange_id]),
        said="L’échange est corrigé.",
        context={"page_title": "Corriger l’échange", "view": view},
    )


@page(Audience.TEAM, permission=ConcertationPermission.NOTE_EXCHANGE)
@require_POST
def keep_exchange(request: Request, exchange_id: uuid.UUID) -> HttpResponse:
    """Into the patient's record, afterwards."""
    view = queries.exchange_view(actor=request.actor, exchange_id=exchange_id)
    return carried_out(
        request,
        lambda actor: operations.keep_exchange(actor=actor, exchange=view.exchange),
        back=reverse("concertation:exchange", args=[exchange_id]),
        said="L’échange est au dossier du patient.",
    )
