"""« À rappeler » : the calls one is asked to make (name, phone, reason, nothing clinical), and what came of one's own."""

from __future__ import annotations

import uuid
from typing import TYPE_CHECKING

from django import forms
from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse

from maisonnee.domains.patients import queries as patient_queries
from maisonnee.domains.records import operations
from maisonnee.domains.records.enums import RecallState, RecordPermission
from maisonnee.domains.records.queries import recalls as queries
from maisonnee.interfaces.web.forms import Form, form_page
from maisonnee.interfaces.web.http import Request
from maisonnee.interfaces.web.listing import Column, Filter, Listing
from maisonnee.interfaces.web.pages import Audience, page

if TYPE_CHECKING:
    from maisonnee.domains.records.models import Recall


class ClosingForm(Form):
    """What came of a call."""

    state = forms.ChoiceField(
        label="Ce qu’il en est",
        choices=[(one.value, one.label) for one in RecallState if one is not RecallState.OPEN],
        widget=forms.RadioSelect,
        error_messages={"required": "Dites ce qu’il en est."},
    )
    comment = forms.CharField(
        label="Précision",
        max_length=200,
        required=False,
        help_text="Lue par la personne qui a demandé l’appel\u00a0: sans détail clinique.",
    )


@page(Audience.TEAM, permission=RecordPermission.WRITE_ENTRIES)
def index(request: Request) -> HttpResponse:
    """The calls to make, the first due first."""
    listing: Listing[Recall] = Listing(
        request,
        queries.recalls_to_make(actor=request.actor),
        columns=[
            Column("nom", "Patient", str, order="patient__sort_key"),
            Column("date", "Avant le", str, order="due_on"),
            Column("telephone", "Téléphone", str),
            Column("motif", "Motif", str),
            Column("par", "Demandé par", str),
            Column("suite", "Suite", str),
        ],
        sort="date",
        private=True,
    )
    return render(
        request,
        "records/recalls/index.html",
        {"page_title": "À rappeler", "listing": listing, "today": request.actor.today},
    )


@page(Audience.TEAM, permission=RecordPermission.WRITE_ENTRIES)
def asked(request: Request) -> HttpResponse:
    """The calls one asked for, and their result."""
    listing: Listing[Recall] = Listing(
        request,
        queries.recalls_asked(actor=request.actor),
        columns=[
            Column("nom", "Patient", str, order="patient__sort_key"),
            Column("demande", "Demandé le", str, order="asked_at"),
            Column("motif", "Motif", str),
            Column("qui", "À", str),
            Column("suite", "Ce qu’il en est", str),
        ],
        sort="-demande",
        filters=[
            Filter(
                "etat",
                "Ce qu’il en est",
                RecallState.choices,
                lambda rows, value: rows.filter(state=value),
            )
        ],
        private=True,
    )
    return render(
        request,
        "records/recalls/asked.html",
        {"page_title": "Rappels que j’ai demandés", "listing": listing, "today": request.actor.today},
    )


@page(Audience.TEAM, permission=RecordPermission.WRITE_ENTRIES)
def close(request: Request, recall_id: uuid.UUID) -> HttpResponse:
    """Say what came of a call."""
    recall = queries.recall(actor=request.actor, recall_id=recall_id)
    names = patient_queries.names_of(actor=request.actor, patient_ids=[recall.patient_id])
    back = reverse("records:recalls")
    return form_page(
        request,
        template="records/recalls/close.html",
        build=lambda data, files: ClosingForm(data),
        act=lambda actor, form: operations.close_recall(
            actor=actor,
            recall_id=recall_id,
            state=RecallState(form.cleaned_data["state"]),
            comment=form.cleaned_data["comment"],
        ),
        done=lambda result: back,
        said=f"C’est noté\u00a0: {recall.asked_by} verra le résultat.",
        context={
            "page_title": f"Rappeler {names[recall.patient_id]}",
            "recall": recall,
            "back_url": back,
        },
    )
