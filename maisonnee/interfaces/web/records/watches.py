"""Thresholds a prescriber sets for a patient, and the alerts they raise. The software alerts; it changes no dose."""

from __future__ import annotations

import uuid
from decimal import Decimal
from typing import Any

from django import forms
from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse

from maisonnee.domains.patients.enums import PatientPermission
from maisonnee.domains.patients.queries import Participant
from maisonnee.domains.records import operations
from maisonnee.domains.records.enums import RecordPermission, WatchRule
from maisonnee.domains.records.queries import alerts as alert_queries
from maisonnee.domains.records.queries import measures as queries
from maisonnee.domains.records.rules import catalogue
from maisonnee.domains.records.rules.watches import EXAMPLE_RISE_DAYS, EXAMPLE_RISE_KG
from maisonnee.interfaces.web.forms import DateField, Form, form_page
from maisonnee.interfaces.web.http import Request
from maisonnee.interfaces.web.pages import Audience, page
from maisonnee.interfaces.web.records.drawn import drawn
from maisonnee.interfaces.web.records.forms import decimal_field
from maisonnee.interfaces.web.templatetags.records import watch_sentence

NO_DOSE = "Maisonnée prévient une personne. Elle ne change jamais une dose et ne décide de rien."


class WatchForm(Form):
    """A threshold: which measure, which limit, whom to alert, what to do."""

    item = forms.ChoiceField(
        label="Mesure",
        choices=[
            (key, f"{one.label} ({one.unit})" if one.unit else one.label)
            for key, one in catalogue.MEASURES.items()
        ],
    )
    rule = forms.ChoiceField(
        label="Prévenir en cas de", choices=[(one.value, one.label) for one in WatchRule]
    )
    threshold = decimal_field("Seuil, dans l’unité de la mesure")
    window_days = forms.IntegerField(
        label="En combien de jours",
        required=False,
        min_value=1,
        max_value=365,
        help_text="Pour une hausse ou une baisse.",
    )
    alerted_id = forms.ChoiceField(label="Qui prévenir")
    instruction = forms.CharField(
        label="Consigne",
        max_length=300,
        required=False,
        help_text="Lue avec l’alerte, par exemple «\u00a0l’appeler le jour même\u00a0».",
        widget=forms.Textarea(attrs={"rows": 2}),
    )
    starts_on = DateField(label="À partir du")
    ends_on = DateField(label="Jusqu’au", required=False, help_text="Vide\u00a0: jusqu’à ce qu’on le lève.")

    def __init__(self, data: Any = None, *, team: list[Participant], **options: Any) -> None:
        super().__init__(data, **options)
        self.fields["alerted_id"].choices = [  # type: ignore[attr-defined]
            (str(person.member.pk), str(person.member)) for person in team
        ]


class AnswerForm(Form):
    answer = forms.CharField(
        label="Ce que vous décidez",
        max_length=300,
        widget=forms.Textarea(attrs={"rows": 3}),
        error_messages={"required": "Dites ce que vous décidez, même en deux mots."},
    )


@page(Audience.TEAM, permission=PatientPermission.OPEN_RECORDS)
def index(request: Request, patient_id: uuid.UUID) -> HttpResponse:
    """The thresholds of a patient and the alerts they raised."""
    found = queries.watches(actor=request.actor, patient_id=patient_id)
    return render(
        request,
        "records/watches/index.html",
        {
            "page_title": "Seuils et alertes",
            "patient": found.access.patient,
            "found": found,
            "no_dose": NO_DOSE,
        },
    )


@page(Audience.TEAM, permission=RecordPermission.SET_WATCHES)
def add(request: Request, patient_id: uuid.UUID) -> HttpResponse:
    """Set a threshold; the usual example is filled in."""
    team = queries.care_team(actor=request.actor, patient_id=patient_id)
    own = next((person.member.pk for person in team if person.member.user_id == request.actor.user_id), None)
    asked = request.GET.get("mesure", "")
    initial: dict[str, Any] = {"starts_on": request.actor.today, "alerted_id": own}
    if asked in ("", "weight") or asked not in catalogue.MEASURES:
        initial |= {
            "item": "weight",
            "rule": WatchRule.RISE,
            "threshold": EXAMPLE_RISE_KG,
            "window_days": EXAMPLE_RISE_DAYS,
        }
    else:
        initial |= {"item": asked, "rule": WatchRule.ABOVE}
    back = reverse("records:watches", args=[patient_id])
    return form_page(
        request,
        template="records/form.html",
        build=lambda data, files: WatchForm(data, team=team, initial=initial),
        act=lambda actor, form: _set(actor, patient_id, form.cleaned_data),
        done=lambda result: back,
        said="Le seuil est fixé\u00a0: la personne choisie sera prévenue.",
        context={
            "page_title": "Fixer un seuil",
            "back_url": back,
            "back_label": "Seuils et alertes",
            "submit": "Fixer ce seuil",
            "intro_text": NO_DOSE,
        },
    )


def _set(actor: Any, patient_id: uuid.UUID, values: dict[str, Any]) -> Any:
    threshold: Decimal = values["threshold"]
    return operations.set_watch(
        actor=actor,
        patient_id=patient_id,
        item=values["item"],
        rule=WatchRule(values["rule"]),
        threshold=threshold,
        window_days=values["window_days"],
        alerted_id=uuid.UUID(values["alerted_id"]),
        instruction=values["instruction"],
        starts_on=values["starts_on"],
        ends_on=values["ends_on"],
    )


@page(Audience.TEAM, permission=RecordPermission.SET_WATCHES)
def end(request: Request, patient_id: uuid.UUID, watch_id: uuid.UUID) -> HttpResponse:
    """End a threshold."""
    watch = queries.watch(actor=request.actor, patient_id=patient_id, watch_id=watch_id)
    back = reverse("records:watches", args=[patient_id])
    return form_page(
        request,
        template="records/form.html",
        build=lambda data, files: Form(data),
        act=lambda actor, form: operations.end_watch(actor=actor, patient_id=patient_id, watch_id=watch_id),
        done=lambda result: back,
        said="Le seuil est levé.",
        context={
            "page_title": "Lever ce seuil",
            "back_url": back,
            "back_label": "Seuils et alertes",
            "submit": "Lever le seuil",
            "intro_text": f"{watch_sentence(watch)}. À partir de demain, ce seuil ne prévient plus {watch.alerted}.",
        },
    )


@page(Audience.TEAM, permission=PatientPermission.OPEN_RECORDS)
def alert(request: Request, patient_id: uuid.UUID, alert_id: uuid.UUID) -> HttpResponse:
    """An alert: the measure, what it was compared with, the instruction, the curve; and the answer."""
    found = alert_queries.alert_page(actor=request.actor, patient_id=patient_id, alert_id=alert_id)
    item = found.alert.watch.item
    context = {
        "page_title": f"Alerte\u00a0: {catalogue.label_of(item).lower()}",
        "patient": found.access.patient,
        "found": found,
        "alert": found.alert,
        "watch": found.alert.watch,
        "curve": drawn(item, found.series, [found.alert.watch]),
        "no_dose": NO_DOSE,
        "may_answer": found.may_answer and request.actor.may(RecordPermission.HANDLE_ALERTS),
    }
    return form_page(
        request,
        template="records/watches/alert.html",
        build=lambda data, files: AnswerForm(data),
        act=lambda actor, form: operations.acknowledge_alert(
            actor=actor, alert_id=alert_id, answer=form.cleaned_data["answer"]
        ),
        done=lambda result: reverse("records:alert", args=[patient_id, alert_id]),
        said="C’est noté dans le dossier, avec votre réponse.",
        context=context,
    )
