"""What holds for a patient from a day to a day: small pages, one form each."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from typing import Any

from django import forms
from django.http import Http404, HttpResponse, QueryDict
from django.urls import reverse

from maisonnee.domains.patients import operations, queries
from maisonnee.domains.patients.enums import CoverageKind, PatientPermission
from maisonnee.domains.structures import queries as structures_queries
from maisonnee.foundation.access.actors import Actor
from maisonnee.interfaces.web.forms import form_page
from maisonnee.interfaces.web.http import Request
from maisonnee.interfaces.web.pages import Audience, page
from maisonnee.interfaces.web.patients.forms import CoverageForm, DoctorForm, EndForm, FollowForm, StartForm


def _form_page(
    request: Request,
    patient_id: uuid.UUID,
    *,
    title: str,
    intro: str = "",
    build: Callable[[QueryDict | None, Any], forms.Form],
    act: Callable[[Actor, forms.Form], Any],
    said: str,
) -> HttpResponse:
    patient = queries.patient(actor=request.actor, patient_id=patient_id)
    back = reverse("patients:sheet", args=[patient_id])
    return form_page(
        request,
        template="patients/period.html",
        build=build,
        act=act,
        done=lambda result: back,
        said=said,
        context={"patient": patient, "page_title": title, "intro_text": intro, "back_url": back},
    )


@page(Audience.TEAM, permission=PatientPermission.WRITE_IDENTITIES)
def declare_doctor(request: Request, patient_id: uuid.UUID) -> HttpResponse:
    """The médecin traitant a patient declared."""
    doctors = list(structures_queries.contract_doctors_on(actor=request.actor, on=request.actor.today))
    return _form_page(
        request,
        patient_id,
        title="Médecin traitant",
        intro="Celui qui était déclaré avant prend fin la veille. Rien n’est effacé.",
        build=lambda data, files: DoctorForm(
            data, doctors=doctors, initial={"starts_on": request.actor.today}
        ),
        act=lambda actor, form: operations.declare_attending_doctor(
            actor=actor,
            patient_id=patient_id,
            member_id=uuid.UUID(form.cleaned_data["member_id"]),
            starts_on=form.cleaned_data["starts_on"],
        ),
        said="Le médecin traitant est noté.",
    )


@page(Audience.TEAM, permission=PatientPermission.WRITE_IDENTITIES)
def declare_illness(request: Request, patient_id: uuid.UUID) -> HttpResponse:
    """A patient is in ALD."""
    return _form_page(
        request,
        patient_id,
        title="Noter l’ALD",
        intro="Le motif de l’ALD n’est pas noté ici.",
        build=lambda data, files: StartForm(data, initial={"starts_on": request.actor.today}),
        act=lambda actor, form: operations.declare_long_term_illness(
            actor=actor, patient_id=patient_id, starts_on=form.cleaned_data["starts_on"]
        ),
        said="L’ALD est notée.",
    )


@page(Audience.TEAM, permission=PatientPermission.WRITE_IDENTITIES)
def declare_coverage(request: Request, patient_id: uuid.UUID) -> HttpResponse:
    """A patient has the C2S or the AME."""
    return _form_page(
        request,
        patient_id,
        title="Couverture",
        build=lambda data, files: CoverageForm(data, initial={"starts_on": request.actor.today}),
        act=lambda actor, form: operations.declare_coverage(
            actor=actor,
            patient_id=patient_id,
            kind=CoverageKind(form.cleaned_data["kind"]),
            starts_on=form.cleaned_data["starts_on"],
        ),
        said="La couverture est notée.",
    )


@page(Audience.TEAM, permission=PatientPermission.WRITE_FOLLOW_UP)
def follow(request: Request, patient_id: uuid.UUID) -> HttpResponse:
    """A professional of the team follows a patient."""
    everyone = structures_queries.members_on(actor=request.actor, on=request.actor.today)
    own = structures_queries.own_member(actor=request.actor)
    members = [member for member in everyone if own is None or member.pk != own.pk]
    initial = {"starts_on": request.actor.today}
    return _form_page(
        request,
        patient_id,
        title="Qui suit ce patient",
        build=lambda data, files: FollowForm(data, members=members, initial=initial),
        act=lambda actor, form: operations.follow_patient(
            actor=actor,
            patient_id=patient_id,
            member_id=uuid.UUID(form.cleaned_data["member_id"]),
            starts_on=form.cleaned_data["starts_on"],
        ),
        said="Le suivi est noté.",
    )


_ENDS: dict[str, tuple[str, Callable[..., Any], str]] = {
    "medecin-traitant": (
        "Fin de la déclaration de médecin traitant",
        operations.end_attending_doctor,
        "La fin est notée.",
    ),
    "ald": ("Fin de l’ALD", operations.end_long_term_illness, "La fin de l’ALD est notée."),
    "couverture": ("Fin de la couverture", operations.end_coverage, "La fin de la couverture est notée."),
    "suivi": ("Fin du suivi", operations.stop_following, "La fin du suivi est notée."),
}


@page(Audience.TEAM, permission=PatientPermission.WRITE_FOLLOW_UP)
def end(request: Request, patient_id: uuid.UUID, kind: str, period_id: uuid.UUID) -> HttpResponse:
    """The last day of something. The past stays."""
    if kind not in _ENDS:
        raise Http404
    title, operation, said = _ENDS[kind]
    return _form_page(
        request,
        patient_id,
        title=title,
        intro="Le dernier jour est compris. La période reste visible dans l’historique.",
        build=lambda data, files: EndForm(data, initial={"ends_on": request.actor.today}),
        act=lambda actor, form: operation(
            actor=actor, patient_id=patient_id, period_id=period_id, ends_on=form.cleaned_data["ends_on"]
        ),
        said=said,
    )
