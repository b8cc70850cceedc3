"""Patients followed under a protocol: the list, those of a patient, one inclusion, its journal."""

from __future__ import annotations

import uuid
from typing import Any

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_POST

from maisonnee.domains.patients.enums import PatientPermission
from maisonnee.domains.protocols import queries as protocol_queries
from maisonnee.domains.protocols.enums import RunningPermission
from maisonnee.domains.protocols.operations import running as operations
from maisonnee.domains.protocols.queries import running as queries
from maisonnee.interfaces.web import formats
from maisonnee.interfaces.web.concertation.acts import carried_out
from maisonnee.interfaces.web.downloads import bytes_response
from maisonnee.interfaces.web.forms import Form, form_page
from maisonnee.interfaces.web.http import Request
from maisonnee.interfaces.web.pages import Audience, page
from maisonnee.interfaces.web.protocols.registers import SECTION
from maisonnee.interfaces.web.protocols.running import journal_sheet, words


def inclusion_url(inclusion: Any) -> str:
    return reverse("protocols:inclusion", args=[inclusion.patient_id, inclusion.pk])


@page(Audience.TEAM, permission=PatientPermission.OPEN_RECORDS)
def index(request: Request) -> HttpResponse:
    """Every patient of one's care followed under a protocol, what is due first."""
    found = queries.followings(actor=request.actor)
    return render(
        request,
        "protocols/running/index.html",
        {
            "page_title": "Patients suivis sous protocole",
            "found": found,
            "rows": [words.followed_row(one, with_patient=True) for one in found.rows],
            "section": SECTION,
            "tabs": SECTION.shown_tabs(request, "protocols:followings"),
            "may_include": request.actor.may(RunningPermission.INCLUDE),
        },
    )


@page(Audience.TEAM, permission=PatientPermission.OPEN_RECORDS)
def of_patient(request: Request, patient_id: uuid.UUID) -> HttpResponse:
    """The protocols of a patient."""
    found = queries.of_patient(actor=request.actor, patient_id=patient_id)
    return render(
        request,
        "protocols/running/patient.html",
        {
            "page_title": "Suivi sous protocole",
            "patient": found.access.patient,
            "found": found,
            "rows": [words.followed_row(one, with_patient=False) for one in found.rows],
        },
    )


@page(Audience.TEAM, permission=PatientPermission.OPEN_RECORDS)
def inclusion(request: Request, patient_id: uuid.UUID, inclusion_id: uuid.UUID) -> HttpResponse:
    """A patient under a protocol: what to do, what was done, what holds."""
    found = queries.inclusion_page(actor=request.actor, patient_id=patient_id, inclusion_id=inclusion_id)
    return render(
        request,
        "protocols/running/inclusion.html",
        {
            "page_title": str(found.inclusion.protocol),
            "patient": found.access.patient,
            "found": found,
            "inclusion": found.inclusion,
            "held": [(words.held_title(held), held) for held in found.held],
            "acts": [words.act_view(act, found.preference) for act in found.acts],
            "preference": words.preference_words(found.preference),
            "may_act": request.actor.may(RunningPermission.ACT),
        },
    )


@page(Audience.TEAM, permission=PatientPermission.OPEN_RECORDS)
def journal(request: Request, patient_id: uuid.UUID, inclusion_id: uuid.UUID) -> HttpResponse:
    """Who decided, executed and validated, on which version: to be read later, and printed."""
    found = queries.journal(actor=request.actor, patient_id=patient_id, inclusion_id=inclusion_id)
    return render(
        request,
        "protocols/running/journal.html",
        {
            "page_title": "Journal du suivi",
            "patient": found.access.patient,
            "found": found,
            "inclusion": found.inclusion,
            "rows": [words.journal_row(row) for row in found.rows],
        },
    )


@page(Audience.TEAM, permission=PatientPermission.OPEN_RECORDS)
def journal_pdf(request: Request, patient_id: uuid.UUID, inclusion_id: uuid.UUID) -> HttpResponse:
    """The same on paper."""
    actor = request.actor
    found = queries.journal(actor=actor, patient_id=patient_id, inclusion_id=inclusion_id)
    content = journal_sheet.pdf(
        found,
        [words.journal_row(row) for row in found.rows],
        structure=request.seat.structure_name,
        on=actor.today,
    )
    return bytes_response(content, name="Journal du suivi.pdf", content_type="application/pdf", inline=True)


@page(Audience.TEAM, permission=RunningPermission.ACT)
@require_POST
def see(request: Request, patient_id: uuid.UUID, inclusion_id: uuid.UUID) -> HttpResponse:
    """Say that one saw what was done: what the page showed, not what came since."""
    found = queries.inclusion_page(actor=request.actor, patient_id=patient_id, inclusion_id=inclusion_id)
    shown = set(request.POST.getlist("notice"))
    return carried_out(
        request,
        lambda actor: operations.see_notices(
            actor=actor, notice_ids=[notice.pk for notice in found.notices if str(notice.pk) in shown]
        ),
        back=reverse("protocols:inclusion", args=[patient_id, inclusion_id]),
        said="C’est vu.",
    )


@page(Audience.TEAM, permission=RunningPermission.INCLUDE)
def move(request: Request, version_id: uuid.UUID) -> HttpResponse:
    """Move all one's patients to the version in force, in one act."""
    version = protocol_queries.version(actor=request.actor, version_id=version_id)
    back = reverse("protocols:followings")
    return form_page(
        request,
        template="records/form.html",
        build=lambda data, files: Form(data),
        act=lambda actor, form: operations.move_inclusions(actor=actor, version=version),
        done=lambda result: back,
        said=_moved,
        context={
            "page_title": f"Passer mes patients à\u00a0: {version}",
            "intro_text": "Tous vos patients suivis sous une version précédente y passent ensemble. Ceux pour qui elle "
            "demande un paramètre de plus restent où ils sont, et vous sont listés.",
            "back_url": back,
            "back_label": "Patients suivis",
            "submit": "Les faire passer",
        },
    )


def _moved(result: Any) -> str:
    if not isinstance(result, operations.Moved):
        return "C’est fait."
    said = f"{formats.counted(result.moved, 'patient passé,patients passés')} à la version en vigueur."
    if result.left:
        names = ", ".join(str(one.patient) for one in result.left[:5])
        said += f" À compléter un par un\u00a0: {names}."
    return said
