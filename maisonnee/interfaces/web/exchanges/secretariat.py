"""The secretariat's queue: what was asked, to whom it goes, what is to be passed on."""

from __future__ import annotations

import uuid
from typing import Any

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_POST

from maisonnee.domains.exchanges import operations, queries
from maisonnee.domains.exchanges.enums import (
    Addressee,
    QuestionKind,
    QuestionPermission,
    QuestionState,
    RequestOrigin,
    RequestSubject,
    Urgency,
)
from maisonnee.domains.exchanges.operations import Caller
from maisonnee.foundation.access.actors import Actor
from maisonnee.interfaces.web.concertation.acts import carried_out
from maisonnee.interfaces.web.exchanges.asking import asking_page, beside_address
from maisonnee.interfaces.web.exchanges.question_forms import AddressForm, RequestForm, address_choices
from maisonnee.interfaces.web.exchanges.tabs import exchange_tabs
from maisonnee.interfaces.web.exchanges.words import TONES
from maisonnee.interfaces.web.forms import form_page
from maisonnee.interfaces.web.http import Request
from maisonnee.interfaces.web.pages import Audience, page


@page(Audience.TEAM, permission=QuestionPermission.RECORD_REQUEST)
def queue(request: Request) -> HttpResponse:
    """The requests under way, those to pass on first; with `?etat=closed` the last ones closed."""
    actor = request.actor
    shows_closed = request.GET.get("etat") == "closed"
    found = queries.request_queue(actor=actor, state=QuestionState.CLOSED if shows_closed else "")
    context = {
        "page_title": "Échanges",
        "tabs": exchange_tabs(actor, "questions:queue"),
        "shows_closed": shows_closed,
        "queue": [(one, TONES[Urgency(one.question.urgency)]) for one in found],
        "answered_count": sum(1 for one in found if one.question.state == QuestionState.ANSWERED),
    }
    return render(request, "exchanges/queue.html", context)


@page(Audience.TEAM, permission=QuestionPermission.RECORD_REQUEST)
def record(request: Request) -> HttpResponse:
    """Take down what somebody asks."""
    actor = request.actor
    return asking_page(
        request,
        RequestForm,
        _recorded,
        choices=lambda people: address_choices(
            people, actor, groups=[Addressee.CARE_TEAM, Addressee.PRESCRIBERS]
        ),
        title="Noter une demande",
        said="La demande est notée et transmise.",
        initial={"origin": RequestOrigin.PATIENT, "subject": RequestSubject.CALL_BACK},
        done=lambda result: reverse("questions:queue"),
        fields_template="exchanges/_request_fields.html",
        submit="Noter et transmettre",
        intro="Ce que vous notez ici, la personne à qui vous le transmettez le lit\u00a0; le reste de l’échange lui reste.",
        back_url=reverse("questions:queue"),
    )


def _recorded(actor: Actor, form: Any) -> Any:
    data = form.cleaned_data
    return operations.record_request(
        actor=actor,
        patient_id=form.patient_id,
        address=form.address,
        text=data["text"],
        urgency=Urgency(data["urgency"]),
        caller=Caller(
            origin=RequestOrigin(data["origin"]),
            subject=RequestSubject(data["subject"]),
            name=data["caller"],
            phone=data["phone"],
        ),
    )


@page(Audience.TEAM, permission=QuestionPermission.RECORD_REQUEST)
@require_POST
def pass_on(request: Request, question_id: uuid.UUID) -> HttpResponse:
    """Whoever asked was told."""
    queries.queued_request(actor=request.actor, question_id=question_id)
    return carried_out(
        request,
        lambda actor: operations.pass_answer_on(actor=actor, question_id=question_id),
        back=reverse("questions:queue"),
        said="C’est transmis, la demande est close.",
    )


@page(Audience.TEAM, permission=QuestionPermission.RECORD_REQUEST)
def route(request: Request, question_id: uuid.UUID) -> HttpResponse:
    """Send a request to somebody else."""
    actor = request.actor
    one = queries.queued_request(actor=actor, question_id=question_id).question
    people = queries.people(actor=actor)
    if one.kind == QuestionKind.PRESCRIPTION:
        people = [reader for reader in people if reader.prescribes]
    groups = [Addressee.CARE_TEAM, Addressee.PRESCRIBERS] if one.patient_id is not None else []
    choices = address_choices(people, actor, groups=groups)
    return form_page(
        request,
        template="exchanges/send_on.html",
        build=lambda data, files: AddressForm(data, choices=choices, initial={"version": one.version}),
        act=beside_address(
            lambda actor, form: operations.route_request(
                actor=actor,
                question_id=question_id,
                version=form.cleaned_data["version"],
                address=form.address,
            )
        ),
        done=lambda result: reverse("questions:queue"),
        said="La demande est réorientée.",
        context={
            "page_title": "Orienter la demande",
            "back_url": reverse("questions:queue"),
            "about": str(one.patient or one.secretariat.caller),
        },
    )
