"""The people around a patient, and the language to speak with them."""

from __future__ import annotations

import uuid
from typing import Any

from django import forms
from django.http import HttpResponse, QueryDict
from django.urls import reverse

from maisonnee.domains.patients import operations, queries
from maisonnee.domains.patients.enums import PatientPermission, RelativeKind
from maisonnee.interfaces.web.forms import Form, form_page
from maisonnee.interfaces.web.http import Request
from maisonnee.interfaces.web.pages import Audience, page
from maisonnee.interfaces.web.patients.forms_people import LanguageForm, RelativeForm

_FIELDS = ("name", "kind", "link", "phone", "note", "designated_on")


def _values(form: forms.Form) -> dict[str, Any]:
    given = {name: form.cleaned_data[name] for name in _FIELDS if name != "note"}
    return {**given, "remark": form.cleaned_data["note"], "kind": RelativeKind(given["kind"])}


@page(Audience.TEAM, permission=PatientPermission.WRITE_RELATIVES)
def add(request: Request, patient_id: uuid.UUID) -> HttpResponse:
    """Somebody close to a patient."""
    patient = queries.patient(actor=request.actor, patient_id=patient_id)
    back = reverse("patients:sheet", args=[patient_id])
    return form_page(
        request,
        template="patients/period.html",
        build=lambda data, files: RelativeForm(data),
        act=lambda actor, form: operations.add_relative(actor=actor, patient_id=patient_id, **_values(form)),
        done=lambda result: back,
        said="C’est noté sur la fiche.",
        context={
            "patient": patient,
            "page_title": "Un proche du patient",
            "intro_text": "Une nouvelle personne de confiance prend la place de la précédente, qui reste dans l’historique.",
            "back_url": back,
        },
    )


@page(Audience.TEAM, permission=PatientPermission.WRITE_RELATIVES)
def change(request: Request, patient_id: uuid.UUID, relative_id: uuid.UUID) -> HttpResponse:
    """Correct what is known of a relative."""
    patient = queries.patient(actor=request.actor, patient_id=patient_id)
    row = queries.relative(actor=request.actor, patient_id=patient_id, relative_id=relative_id)
    back = reverse("patients:sheet", args=[patient_id])
    initial = {name: getattr(row, name) for name in (*_FIELDS, "version")}

    def build(data: QueryDict | None, files: Any) -> RelativeForm:
        return RelativeForm(data, initial=initial)

    return form_page(
        request,
        template="patients/relative.html",
        build=build,
        act=lambda actor, form: operations.change_relative(
            actor=actor,
            patient_id=patient_id,
            relative_id=relative_id,
            version=form.cleaned_data["version"],
            **_values(form),
        ),
        done=lambda result: back,
        context={"patient": patient, "relative": row, "page_title": row.name, "back_url": back},
    )


@page(Audience.TEAM, permission=PatientPermission.WRITE_RELATIVES)
def end(request: Request, patient_id: uuid.UUID, relative_id: uuid.UUID) -> HttpResponse:
    """Somebody is no longer to be reached about a patient."""
    patient = queries.patient(actor=request.actor, patient_id=patient_id)
    row = queries.relative(actor=request.actor, patient_id=patient_id, relative_id=relative_id)
    back = reverse("patients:sheet", args=[patient_id])
    return form_page(
        request,
        template="patients/confirm.html",
        build=lambda data, files: Form(data),
        act=lambda actor, form: operations.end_relative(
            actor=actor, patient_id=patient_id, relative_id=relative_id
        ),
        done=lambda result: back,
        said="C’est noté sur la fiche.",
        context={
            "patient": patient,
            "page_title": "Ne plus joindre cette personne",
            "confirm_text": f"{row.name}, {row.get_kind_display().lower()}",
            "consequences": ["Cette personne n’apparaît plus sur la fiche. Elle reste dans l’historique."],
            "submit": "Ne plus la joindre",
            "back_url": back,
            "back_label": str(patient),
        },
    )


@page(Audience.TEAM, permission=PatientPermission.WRITE_RELATIVES)
def language(request: Request, patient_id: uuid.UUID) -> HttpResponse:
    """The language a patient speaks, and whether an interpreter is needed."""
    patient = queries.patient(actor=request.actor, patient_id=patient_id)
    back = reverse("patients:sheet", args=[patient_id])
    initial = {
        "spoken_language": patient.spoken_language,
        "needs_interpreter": patient.needs_interpreter,
        "version": patient.version,
    }
    return form_page(
        request,
        template="patients/period.html",
        build=lambda data, files: LanguageForm(data, initial=initial),
        act=lambda actor, form: operations.record_language(
            actor=actor,
            patient_id=patient_id,
            version=form.cleaned_data["version"],
            spoken_language=form.cleaned_data["spoken_language"],
            needs_interpreter=form.cleaned_data["needs_interpreter"],
        ),
        done=lambda result: back,
        context={"patient": patient, "page_title": "Langue parlée", "back_url": back},
    )
