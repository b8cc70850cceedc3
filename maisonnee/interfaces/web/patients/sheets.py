"""One patient: the sheet, adding, correcting."""

from __future__ import annotations

import uuid
from typing import TYPE_CHECKING, Any

from django import forms
from django.http import HttpResponse, QueryDict
from django.shortcuts import render
from django.urls import reverse

from maisonnee.domains.concertation.enums import ConcertationPermission
from maisonnee.domains.exchanges.enums import ReferralPermission
from maisonnee.domains.patients import operations, policies, queries
from maisonnee.domains.patients.enums import PatientPermission
from maisonnee.domains.structures import queries as structures_queries
from maisonnee.foundation.access.actors import Actor
from maisonnee.foundation.journal import queries as journal
from maisonnee.interfaces.web import kept_forms
from maisonnee.interfaces.web.conflicts import resolved
from maisonnee.interfaces.web.forms import form_page
from maisonnee.interfaces.web.http import Request
from maisonnee.interfaces.web.pages import Audience, page
from maisonnee.interfaces.web.patients.care import carers_of, door_of
from maisonnee.interfaces.web.patients.forms import ArrivalForm, CorrectionForm

if TYPE_CHECKING:
    from maisonnee.domains.patients.models import Patient


def address_of(patient: Patient | str) -> str:
    """Return the address of a patient's sheet: an identifier, never a name."""
    return reverse("patients:sheet", args=[patient if isinstance(patient, str) else patient.pk])


@page(Audience.TEAM, permission=PatientPermission.OPEN_PATIENTS)
def sheet(request: Request, patient_id: uuid.UUID) -> HttpResponse:
    """What is known of a patient outside the record; opening it is written in the journal."""
    found = queries.sheet(actor=request.actor, patient_id=patient_id)
    return render(
        request,
        "patients/sheet.html",
        {
            "sheet": found,
            "patient": found.patient,
            "page_title": str(found.patient),
            "may_write": policies.may_write(request.actor),
            "may_follow": request.actor.may(PatientPermission.WRITE_FOLLOW_UP),
            "may_write_relatives": request.actor.may(PatientPermission.WRITE_RELATIVES),
            "may_see_referrals": request.actor.may(ReferralPermission.FOLLOW),
            "may_invite_partners": request.actor.may(PatientPermission.INVITE_PARTNERS),
            "may_merge": request.actor.may(PatientPermission.MERGE_IDENTITIES),
            "may_record_objection": request.actor.may(PatientPermission.RECORD_OBJECTION),
            "may_note_discharge": found.patient.died_on is None
            and request.actor.may(ConcertationPermission.PROPOSE),
            "door": door_of(request.actor, found),
            "carers": carers_of(request.actor, found),
        },
    )


@page(Audience.TEAM, permission=PatientPermission.WRITE_IDENTITIES)
def add(request: Request) -> HttpResponse:
    """A new patient. Someone who looks like a known patient is shown first, and does not prevent adding."""
    doctors = list(structures_queries.contract_doctors_on(actor=request.actor, on=request.actor.today))

    def build(data: QueryDict | None, files: Any) -> ArrivalForm:
        return ArrivalForm(data, doctors=doctors)

    if request.method == "POST":
        form = build(request.POST, None)
        if form.is_valid() and not form.cleaned_data["is_somebody_else"] and not _is_repeated(request):
            lookalikes = queries.matching_identity(
                actor=request.actor,
                **{name: form.cleaned_data[name] for name in _TRAITS},
            )
            if lookalikes:
                form.ask_whether_it_is_somebody_else()
                context = {"form": form, "lookalikes": lookalikes}
                return render(request, "patients/add.html", context, status=422)
    return form_page(
        request,
        template="patients/add.html",
        build=build,
        act=_add,
        done=address_of,
        said=lambda patient: f"{patient} est dans la liste des patients.",
    )


def _is_repeated(request: Request) -> bool:
    """Tell whether this very form was already carried out: the patient it added is no lookalike."""
    ticket = kept_forms.read_ticket(request)
    return ticket is not None and journal.is_carried_out(actor=request.actor, submission=ticket[0])


_TRAITS = ("birth_family_name", "birth_given_names", "born_on", "sex", "ins_number")


def _add(actor: Actor, form: forms.Form) -> Patient:
    values = {
        name: value
        for name, value in form.cleaned_data.items()
        if name not in {"version", "is_somebody_else"}
    }
    doctor = values.pop("attending_doctor_id")
    return operations.add_patient(
        actor=actor, **values, attending_doctor_id=uuid.UUID(doctor) if doctor else None
    )


@page(Audience.TEAM, permission=PatientPermission.WRITE_IDENTITIES)
def edit(request: Request, patient_id: uuid.UUID) -> HttpResponse:
    """Correct the identity, the address, death or departure."""
    patient = queries.patient(actor=request.actor, patient_id=patient_id)
    initial = {name: getattr(patient, name) for name in operations.EDITABLE}

    def build(data: QueryDict | None, files: Any) -> CorrectionForm:
        return CorrectionForm(
            resolved(data) if data is not None else None, initial={**initial, "version": patient.version}
        )

    return form_page(
        request,
        template="patients/edit.html",
        build=build,
        act=lambda actor, form: operations.correct_patient(
            actor=actor,
            patient_id=patient_id,
            version=form.cleaned_data["version"],
            values={name: form.cleaned_data[name] for name in operations.EDITABLE},
        ),
        done=address_of,
        context={"patient": patient, "back_url": address_of(patient)},
    )
