"""What a patient said about sharing: objections, information given, sheets to print."""

from __future__ import annotations

import uuid
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse

from maisonnee.domains.patients import operations, queries
from maisonnee.domains.patients.enums import InformationMeans, PatientPermission
from maisonnee.domains.patients.rules import sharing as rules
from maisonnee.domains.patients.rules.sharing import Part
from maisonnee.domains.structures import queries as structures_queries
from maisonnee.interfaces.web.downloads import bytes_response
from maisonnee.interfaces.web.forms import Form, form_page
from maisonnee.interfaces.web.http import Request
from maisonnee.interfaces.web.pages import Audience, page
from maisonnee.interfaces.web.patients import documents
from maisonnee.interfaces.web.patients.forms_sharing import InformationForm, ObjectionForm

if TYPE_CHECKING:
    from maisonnee.domains.patients.models import SharingObjection

PDF = "application/pdf"


@dataclass(frozen=True)
class Said:
    """An objection, in words."""

    id: uuid.UUID
    sentence: str
    stays_in_emergency: bool
    said_on: date
    recorded_by: str
    lifted_on: date | None
    lifted_by: str


def sentence_of(row: SharingObjection) -> str:
    """« Notes : psychologue, non partagé avec : médecin »."""
    what = Part(row.section, row.author_group).label if row.section else "Tout le dossier"
    if row.reader is not None:
        return f"{what}\u00a0: pas pour {row.reader}"
    if row.reader_group:
        return f"{what}\u00a0: pas pour la profession {rules.group_label(row.reader_group).lower()}"
    return f"{what}\u00a0: pas partagé, sauf avec qui l’a écrit"


def _said(row: SharingObjection) -> Said:
    return Said(
        row.pk,
        sentence_of(row),
        row.stays_in_emergency,
        row.said_on,
        row.recorded_by,
        row.lifted_on,
        row.lifted_by,
    )


@page(Audience.TEAM, permission=PatientPermission.RECORD_OBJECTION)
def index(request: Request, patient_id: uuid.UUID) -> HttpResponse:
    """What the patient said, and what they were told."""
    patient = queries.patient(actor=request.actor, patient_id=patient_id)
    found = [_said(row) for row in queries.objections(actor=request.actor, patient_id=patient_id)]
    return render(
        request,
        "patients/sharing.html",
        {
            "patient": patient,
            "page_title": "Ce que le patient a dit du partage",
            "back_url": reverse("patients:sheet", args=[patient_id]),
            "objections": [one for one in found if one.lifted_on is None],
            "lifted": [one for one in found if one.lifted_on is not None],
            "information": list(queries.information_given(actor=request.actor, patient_id=patient_id)),
        },
    )


@page(Audience.TEAM, permission=PatientPermission.RECORD_OBJECTION)
def add_objection(request: Request, patient_id: uuid.UUID) -> HttpResponse:
    """Record what the patient keeps from somebody."""
    patient = queries.patient(actor=request.actor, patient_id=patient_id)
    grid = queries.grid_page(actor=request.actor)
    members = list(structures_queries.members_on(actor=request.actor, on=request.actor.today))
    back = reverse("patients:sharing", args=[patient_id])
    return form_page(
        request,
        template="patients/objection.html",
        build=lambda data, files: ObjectionForm(
            data,
            parts=grid.parts,
            groups=grid.groups,
            members=members,
            initial={"said_on": request.actor.today},
        ),
        act=lambda actor, form: operations.object_to_sharing(
            actor=actor,
            patient_id=patient_id,
            **form.asked(),  # type: ignore[attr-defined]
        ),
        done=lambda result: back,
        said="C’est noté, et déjà appliqué. Le patient peut changer d’avis à tout moment.",
        context={"patient": patient, "page_title": "Noter une opposition", "back_url": back},
    )


@page(Audience.TEAM, permission=PatientPermission.RECORD_OBJECTION)
def lift(request: Request, patient_id: uuid.UUID, objection_id: uuid.UUID) -> HttpResponse:
    """The patient no longer objects."""
    patient = queries.patient(actor=request.actor, patient_id=patient_id)
    row = queries.objections(actor=request.actor, patient_id=patient_id).get(pk=objection_id)
    back = reverse("patients:sharing", args=[patient_id])
    return form_page(
        request,
        template="patients/confirm.html",
        build=lambda data, files: Form(data),
        act=lambda actor, form: operations.lift_objection(
            actor=actor, patient_id=patient_id, objection_id=objection_id
        ),
        done=lambda result: back,
        said="L’opposition est levée.",
        context={
            "patient": patient,
            "page_title": "Le patient ne s’y oppose plus",
            "confirm_text": sentence_of(row),
            "consequences": [
                "Cette partie redevient lisible selon la grille de l’équipe, dès maintenant.",
                "L’opposition reste dans l’historique, avec sa date et le jour où elle a été levée.",
            ],
            "submit": "Lever l’opposition",
            "back_url": back,
            "back_label": "Partage",
        },
    )


@page(Audience.TEAM, permission=PatientPermission.RECORD_OBJECTION)
def inform(request: Request, patient_id: uuid.UUID) -> HttpResponse:
    """The patient was told how their data are shared."""
    patient = queries.patient(actor=request.actor, patient_id=patient_id)
    back = reverse("patients:sharing", args=[patient_id])
    return form_page(
        request,
        template="patients/period.html",
        build=lambda data, files: InformationForm(data, initial={"given_on": request.actor.today}),
        act=lambda actor, form: operations.record_information(
            actor=actor,
            patient_id=patient_id,
            given_on=form.cleaned_data["given_on"],
            means=InformationMeans(form.cleaned_data["means"]),
            told_to=form.cleaned_data["told_to"],
        ),
        done=lambda result: back,
        said="L’information est notée.",
        context={
            "patient": patient,
            "page_title": "Le patient a été informé",
            "intro_text": "On lui a dit que l’équipe de soins partage ce qui est utile à ses soins, et qu’il peut s’y opposer.",
            "back_url": back,
        },
    )


@page(Audience.TEAM, permission=PatientPermission.SEE_SHARING_RULES)
def information_sheet(request: Request) -> HttpResponse:
    """The blank information sheet of the house, in large print."""
    content = documents.information_sheet(actor=request.actor, structure=request.seat.structure_name)
    return bytes_response(content, name="note-information-partage.pdf", content_type=PDF, inline=True)


@page(Audience.TEAM, permission=PatientPermission.SEE_SHARING_RULES)
def objection_form(request: Request) -> HttpResponse:
    """The blank objection form of the house, in large print."""
    content = documents.objection_form(actor=request.actor, structure=request.seat.structure_name)
    return bytes_response(content, name="formulaire-opposition-partage.pdf", content_type=PDF, inline=True)
