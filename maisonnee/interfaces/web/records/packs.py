"""One's own pack for the days without a server, and the visits it is made from."""

from __future__ import annotations

import uuid
from typing import TYPE_CHECKING

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from maisonnee.domains.patients import queries as patient_queries
from maisonnee.domains.records import operations as record_operations
from maisonnee.domains.records import queries as record_queries
from maisonnee.domains.records.enums import RecordPermission
from maisonnee.domains.records.operations import packs as operations
from maisonnee.domains.records.queries import packs as queries
from maisonnee.domains.records.rules import leaving
from maisonnee.interfaces.web.downloads import file_response
from maisonnee.interfaces.web.forms import DateField, Form, form_page
from maisonnee.interfaces.web.http import Request
from maisonnee.interfaces.web.listing import Column, Listing
from maisonnee.interfaces.web.pages import Audience, page
from maisonnee.interfaces.web.sentences import sentence
from maisonnee.kernel.refusals import Refusal

if TYPE_CHECKING:
    from maisonnee.domains.patients.models import Patient


class VisitsForm(Form):
    """On which day one sees the patients ticked in the list."""

    on = DateField(label="Le")


@page(Audience.TEAM, permission=RecordPermission.MAKE_PACKS)
def index(request: Request) -> HttpResponse:
    """One's own packs, how to open them, and what the next one will hold."""
    return _index(request)


def _index(request: Request, password: str = "") -> HttpResponse:
    return render(
        request,
        "records/packs/index.html",
        {
            "page_title": "Mon pack de secours",
            "packs": list(queries.own_packs(actor=request.actor)[:20]),
            "next": queries.patients_to_pack(actor=request.actor),
            "kept_days": leaving.PACK_KEPT_DAYS,
            "days": leaving.PACK_DAYS,
            "password": password,
        },
    )


@page(Audience.TEAM, permission=RecordPermission.MAKE_PACKS)
def show_password(request: Request) -> HttpResponse:
    """The password of one's packs, on the page that asked for it only."""
    if request.method != "POST":
        return redirect("records:pack")
    _, password = operations.show_pack_password(actor=request.actor)
    return _index(request, password)


@page(Audience.TEAM, permission=RecordPermission.MAKE_PACKS)
def renew_password(request: Request) -> HttpResponse:
    """Another password for the packs to come."""
    return form_page(
        request,
        template="records/exports/confirm.html",
        build=lambda data, files: Form(data),
        act=lambda actor, form: operations.renew_pack_password(actor=actor),
        done=lambda result: reverse("records:pack"),
        said="Votre mot de passe a changé. Notez le nouveau, puis préparez un pack.",
        context={
            "page_title": "Changer le mot de passe de mes packs",
            "back_url": reverse("records:pack"),
            "title": "Changer le mot de passe",
            "submit": "Changer",
            "consequences": [
                "Les packs à venir s’ouvrent avec un autre mot de passe.",
                "Ceux qui sont déjà faits gardent l’ancien\u00a0: effacez-les si quelqu’un d’autre le connaît.",
            ],
        },
    )


@page(Audience.TEAM, permission=RecordPermission.MAKE_PACKS)
def make(request: Request) -> HttpResponse:
    """Have one's pack prepared now."""
    return form_page(
        request,
        template="records/exports/confirm.html",
        build=lambda data, files: Form(data),
        act=lambda actor, form: operations.ask_pack(actor=actor),
        done=lambda job: reverse("jobs:detail", args=[getattr(job, "pk", job)]),
        said="Votre pack se prépare. Vous le retrouverez sur « Mon pack de secours ».",
        context={
            "page_title": "Préparer mon pack",
            "back_url": reverse("records:pack"),
            "title": "Préparer mon pack maintenant",
            "submit": "Préparer",
            "consequences": [
                "La synthèse de chaque patient prévu est chiffrée dans un fichier, avec ce que vous lisez et rien de plus.",
                "La lecture de ces dossiers est notée à votre nom.",
            ],
        },
    )


@page(Audience.TEAM, permission=RecordPermission.MAKE_PACKS)
def download(request: Request, pack_id: uuid.UUID) -> HttpResponse:
    """Download one of one's packs (POST: it is written down)."""
    if request.method != "POST":
        queries.own_pack(actor=request.actor, pack_id=pack_id)
        return redirect("records:pack")
    pack = operations.download_pack(actor=request.actor, pack_id=pack_id)
    assert pack.file is not None
    return file_response(pack.file)


@page(Audience.TEAM, permission=RecordPermission.MAKE_PACKS)
def visits(request: Request) -> HttpResponse:
    """The visits one plans, and one's patients to choose from. What is typed to search is posted."""
    listing: Listing[Patient] = Listing(
        request,
        record_queries.own_patients(actor=request.actor),
        columns=[Column("nom", "Patient", str, order="sort_key")],
        sort="nom",
        search=patient_queries.found_by,
        size=30,
        private=True,
    )
    return render(
        request,
        "records/packs/visits.html",
        {
            "page_title": "Mes prochaines visites",
            "visits": list(queries.own_visits(actor=request.actor)[:100]),
            "listing": listing,
            "form": VisitsForm(initial={"on": request.actor.today}),
        },
    )


@page(Audience.TEAM, permission=RecordPermission.MAKE_PACKS)
def plan(request: Request) -> HttpResponse:
    """Plan visits (POST)."""
    if request.method != "POST":
        return redirect("records:visits")
    form = VisitsForm(request.POST)
    chosen = _identifiers(request.POST.getlist("patients"))
    if not form.is_valid() or not chosen:
        messages.error(request, "Choisissez un jour et au moins un patient.")
        return redirect("records:visits")
    try:
        made = record_operations.plan_visits(
            actor=request.actor, patient_ids=chosen, on=form.cleaned_data["on"]
        )
    except Refusal as refusal:
        messages.error(request, sentence(refusal))
    else:
        number = len(made)
        messages.success(request, "Visite prévue." if number == 1 else f"{number} visites prévues.")
    return redirect("records:visits")


def _identifiers(texts: list[str]) -> list[uuid.UUID]:
    found = []
    for text in texts[:200]:
        try:
            found.append(uuid.UUID(text))
        except ValueError:
            continue
    return found


@page(Audience.TEAM, permission=RecordPermission.MAKE_PACKS)
def unplan(request: Request, visit_id: uuid.UUID) -> HttpResponse:
    """Take a planned visit back (POST)."""
    if request.method != "POST":
        queries.own_visits(actor=request.actor).get(pk=visit_id)
        return redirect("records:visits")
    operations.unplan_visit(actor=request.actor, visit_id=visit_id)
    messages.success(request, "La visite n’est plus prévue.")
    return redirect("records:visits")
