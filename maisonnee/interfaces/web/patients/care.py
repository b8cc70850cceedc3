"""Who takes part in the care of a patient, and opening a record in emergency."""

from __future__ import annotations

import uuid
from dataclasses import dataclass
from datetime import date

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_POST

from maisonnee.domains.patients import operations, policies, queries
from maisonnee.domains.patients.enums import CareGround, EmergencyMotive, PatientPermission
from maisonnee.domains.patients.rules import sharing
from maisonnee.domains.structures import queries as structures_queries
from maisonnee.foundation.access.actors import Actor
from maisonnee.interfaces.web import formats
from maisonnee.interfaces.web.forms import form_page
from maisonnee.interfaces.web.http import Request
from maisonnee.interfaces.web.pages import Audience, page
from maisonnee.interfaces.web.patients.forms_sharing import EmergencyForm, InviteForm, JoinForm
from maisonnee.kernel import professions


@dataclass(frozen=True)
class Door:
    """What the reader of a sheet may do about the record and the care team."""

    is_in_care: bool = False
    opens_record: bool = False
    may_join: bool = False
    may_invite: bool = False
    may_use_emergency: bool = False


def door_of(actor: Actor, found: queries.Sheet) -> Door:
    """Return what a reader of a sheet may do: the record for the care team, else a way into it."""
    member = policies.own_reader(actor)
    if member is None:
        return Door()
    if any(one.member.pk == member.pk for one in found.care_team):
        may_invite = actor.may(PatientPermission.INVITE_INTO_CARE_TEAM)
        return Door(is_in_care=True, opens_record=True, may_invite=may_invite)
    may_use = actor.may(PatientPermission.USE_EMERGENCY_ACCESS)
    is_open = may_use and (
        policies.open_emergency(actor, member_id=member.pk, patient_id=found.patient.pk) is not None
    )
    return Door(
        opens_record=is_open,
        may_join=actor.may(PatientPermission.JOIN_CARE_TEAM),
        may_use_emergency=may_use and not is_open,
    )


@dataclass(frozen=True)
class Carer:
    """A line of the care team, in words."""

    name: str
    profession: str
    ground: str
    since: date
    until: date | None
    reason: str
    added_by: str
    follow_up_id: uuid.UUID | None
    is_oneself: bool


def carers_of(actor: Actor, found: queries.Sheet) -> list[Carer]:
    """Return the care team as the sheet shows it."""
    own = structures_queries.own_member(actor=actor)
    return [
        Carer(
            str(one.member),
            professions.label(one.member.profession),
            one.ground_label,
            one.starts_on,
            one.ends_on,
            one.reason,
            one.added_by,
            one.follow_up_id,
            own is not None and one.member.pk == own.pk,
        )
        for one in found.care_team
    ]


@page(Audience.TEAM, permission=PatientPermission.JOIN_CARE_TEAM)
def join(request: Request, patient_id: uuid.UUID) -> HttpResponse:
    """« Je prends ce patient en charge »."""
    patient = queries.patient(actor=request.actor, patient_id=patient_id)
    back = reverse("patients:sheet", args=[patient_id])
    return form_page(
        request,
        template="patients/period.html",
        build=lambda data, files: JoinForm(data, initial={"starts_on": request.actor.today}),
        act=lambda actor, form: operations.join_care_team(
            actor=actor,
            patient_id=patient_id,
            ground=CareGround(form.cleaned_data["ground"]),
            reason=form.cleaned_data["reason"],
            starts_on=form.cleaned_data["starts_on"],
            ends_on=form.cleaned_data["ends_on"],
        ),
        done=lambda result: back,
        said="Vous faites partie de l’équipe de soins de ce patient. Son dossier partagé vous est ouvert.",
        context={
            "patient": patient,
            "page_title": "Je prends ce patient en charge",
            "intro_text": "Son dossier partagé vous sera ouvert, selon la grille de l’équipe et ce que le patient a demandé. "
            "Toute l’équipe de soins voit qui en fait partie, depuis quand et pourquoi.",
            "back_url": back,
        },
    )


@page(Audience.TEAM, permission=PatientPermission.INVITE_INTO_CARE_TEAM)
def invite(request: Request, patient_id: uuid.UUID) -> HttpResponse:
    """Somebody is brought into the care team by one who is a part of it."""
    patient = queries.patient(actor=request.actor, patient_id=patient_id)
    present = {one.member.pk for one in queries.care_team(actor=request.actor, patient_id=patient_id)}
    members = [
        member
        for member in structures_queries.members_on(actor=request.actor, on=request.actor.today)
        if member.pk not in present
    ]
    back = reverse("patients:sheet", args=[patient_id])
    return form_page(
        request,
        template="patients/period.html",
        build=lambda data, files: InviteForm(
            data, members=members, initial={"starts_on": request.actor.today}
        ),
        act=lambda actor, form: operations.invite_into_care_team(
            actor=actor,
            patient_id=patient_id,
            member_id=uuid.UUID(form.cleaned_data["member_id"]),
            reason=form.cleaned_data["reason"],
            starts_on=form.cleaned_data["starts_on"],
            ends_on=form.cleaned_data["ends_on"],
        ),
        done=lambda result: back,
        said=lambda row: f"{row.member} fait partie de l’équipe de soins.",
        object_of=lambda pk: None,
        context={
            "patient": patient,
            "page_title": "Inviter dans l’équipe de soins",
            "intro_text": "La personne lira le dossier partagé selon la grille de l’équipe et ce que le patient a demandé. "
            "Prévenez le patient\u00a0: il peut s’y opposer.",
            "back_url": back,
        },
    )


@page(Audience.TEAM, permission=PatientPermission.USE_EMERGENCY_ACCESS)
def emergency(request: Request, patient_id: uuid.UUID) -> HttpResponse:
    """Open a record outside one's care team for a few hours; the page says first what will happen."""
    patient = queries.patient(actor=request.actor, patient_id=patient_id)
    record = reverse("records:record", args=[patient_id])
    member = policies.own_reader(request.actor)
    is_open = member is not None and policies.open_emergency(
        request.actor, member_id=member.pk, patient_id=patient_id
    )
    if is_open and request.method != "POST":
        messages.info(request, "Votre accès d’urgence à ce dossier est déjà ouvert.")
        return redirect(record)
    hours = formats.counted(sharing.EMERGENCY_HOURS, "heure")
    return form_page(
        request,
        template="patients/emergency.html",
        build=lambda data, files: EmergencyForm(data),
        act=lambda actor, form: operations.open_in_emergency(
            actor=actor,
            patient_id=patient_id,
            motive=EmergencyMotive(form.cleaned_data["motive"]),
            reason=form.cleaned_data["reason"],
        ),
        done=lambda result: record,
        said=f"Le dossier vous est ouvert pendant {hours}. Le médecin traitant en est averti.",
        context={
            "patient": patient,
            "back_url": reverse("patients:sheet", args=[patient_id]),
            "is_member": member is not None,
            "consequences": [
                f"Le dossier vous est ouvert pendant {hours}, puis se referme seul.",
                "Ce que le patient a voulu garder même en urgence, et ce qu’un auteur a réservé, reste caché.",
                "Les échanges entre collègues et les concertations ne s’ouvrent pas\u00a0: ils restent à l’équipe de soins. "
                "Ses noms sont dans le dossier, pour l’appeler.",
                "Le médecin traitant le voit sur sa page «\u00a0Aujourd’hui\u00a0», avec votre nom et votre motif.",
                "Les relecteurs choisis par l’équipe le retrouvent dans la liste des lectures à revoir.",
                "Le patient peut savoir qui a lu son dossier, quand, et à quel titre.",
            ],
        },
    )


@page(Audience.TEAM, permission=PatientPermission.OPEN_RECORDS)
@require_POST
def acknowledge(request: Request, access_id: uuid.UUID) -> HttpResponse:
    """« J’ai vu »: one touch of the médecin traitant on « Aujourd’hui »."""
    row = operations.acknowledge_emergency(actor=request.actor, access_id=access_id)
    messages.success(request, f"Accès d’urgence de {row.member}\u00a0: vous l’avez vu.")
    return redirect("today")
