"""Partners outside the team: who has an access today, inviting one to a patient, ending an access."""

from __future__ import annotations

import uuid
from functools import partial
from typing import TYPE_CHECKING, Any

from django.db import transaction
from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse

from maisonnee.domains.patients import operations, queries
from maisonnee.domains.patients.enums import PatientPermission
from maisonnee.foundation.access import invitation_links
from maisonnee.interfaces.web import sealed
from maisonnee.interfaces.web.accounts.invitations import send
from maisonnee.interfaces.web.forms import form_page
from maisonnee.interfaces.web.http import Request
from maisonnee.interfaces.web.pages import Audience, page
from maisonnee.interfaces.web.partners.forms import AgreementForm, EndForm, PartnerForm

if TYPE_CHECKING:
    from maisonnee.domains.patients.models import PartnerAccess
    from maisonnee.foundation.access.actors import Actor

_LINK = "partner_link"


@page(Audience.TEAM, permission=PatientPermission.SEE_PARTNERS)
def index(request: Request) -> HttpResponse:
    """The accesses that hold today, for the whole team."""
    context = {
        "page_title": "Partenaires invités",
        "guests": queries.current_partners(actor=request.actor),
        "may_prolong": request.actor.may(PatientPermission.INVITE_PARTNERS),
    }
    return render(request, "partners/index.html", context)


@page(Audience.TEAM, permission=PatientPermission.INVITE_PARTNERS)
def of_patient(request: Request, patient_id: uuid.UUID) -> HttpResponse:
    """Who is, or was, invited to a patient; the link of a new invitation shows once."""
    rows = queries.partners_of(actor=request.actor, patient_id=patient_id)
    kept = sealed.unseal(request.session.get(_LINK, ""))
    link = kept["link"] if kept and kept["patient"] == str(patient_id) else ""
    if link:
        del request.session[_LINK]
    today = request.actor.today
    accesses = [
        {
            "access": row,
            "parts": queries.parts_in_words(row),
            "is_open": row.ended_at is None and row.ends_on >= today,
        }
        for row in rows
    ]
    context = {
        "page_title": "Partenaires invités",
        "patient": queries.patient(actor=request.actor, patient_id=patient_id),
        "accesses": accesses,
        "link": link,
        "may_invite": request.actor.may(PatientPermission.INVITE_PARTNERS),
    }
    return render(request, "partners/of_patient.html", context)


@page(Audience.TEAM, permission=PatientPermission.INVITE_PARTNERS)
def invite(request: Request, patient_id: uuid.UUID) -> HttpResponse:
    """Invite somebody to one patient, for a time."""
    access = queries.access(actor=request.actor, patient_id=patient_id)
    back = reverse("partners:of_patient", args=[patient_id])
    parts = queries.parts_to_grant(access)

    def act(actor: Actor, form: Any) -> PartnerAccess:
        row, token = operations.invite_partner(
            actor=actor,
            patient_id=patient_id,
            partner=form.partner(),
            parts=form.granted(),
            reason=form.cleaned_data["reason"],
            ends_on=form.cleaned_data["ends_on"],
            agreement=form.agreement(),
        )
        if token:
            _send_link(request, patient_id, token)
        return row

    return form_page(
        request,
        template="partners/invite.html",
        build=lambda data, files: PartnerForm(data, parts=parts, initial={"agreed_on": request.actor.today}),
        act=act,
        done=lambda result: back,
        object_of=lambda pk: None,
        said=lambda row: f"{row.member} est invité jusqu’au {row.ends_on:%d/%m/%Y}.",
        context={"page_title": "Inviter un partenaire", "patient": access.patient, "back_url": back},
    )


def _send_link(request: Request, patient_id: uuid.UUID, token: str) -> None:
    """Send the link, and keep it for the page that shows it once."""
    link = request.build_absolute_uri(reverse("accounts:accept_invitation", args=[token]))
    request.session[_LINK] = sealed.seal({"patient": str(patient_id), "link": link})
    invitation = invitation_links.invitation_of(token)
    if invitation is not None:
        transaction.on_commit(partial(send, invitation, request.seat.structure_name, link))


@page(Audience.TEAM, permission=PatientPermission.SEE_PARTNERS)
def end(request: Request, access_id: uuid.UUID) -> HttpResponse:
    """End an access at once."""
    row = queries.partner_accesses_to_handle(actor=request.actor).select_related("member").get(pk=access_id)
    return form_page(
        request,
        template="partners/end.html",
        build=lambda data, files: EndForm(data),
        act=lambda actor, form: operations.end_partner_access(
            actor=actor, access_id=access_id, reason=form.cleaned_data["reason"]
        ),
        done=lambda result: reverse("partners:index"),
        object_of=lambda pk: None,
        said="L’accès est fermé.",
        context={
            "page_title": f"Fermer l’accès de {row.member}",
            "back_url": reverse("partners:index"),
            "consequences": [
                "L’accès se ferme tout de suite, même si une page est ouverte.",
                "Ce que le partenaire a écrit reste dans le dossier, avec son nom.",
            ],
        },
    )


@page(Audience.TEAM, permission=PatientPermission.INVITE_PARTNERS)
def prolong(request: Request, access_id: uuid.UUID) -> HttpResponse:
    """Let an access go on, with the patient's agreement anew."""
    row = queries.partner_accesses_to_handle(actor=request.actor).select_related("member").get(pk=access_id)
    access = queries.access(actor=request.actor, patient_id=row.patient_id)
    back = reverse("partners:of_patient", args=[row.patient_id])
    return form_page(
        request,
        template="partners/prolong.html",
        build=lambda data, files: AgreementForm(data, initial={"agreed_on": request.actor.today}),
        act=lambda actor, form: operations.prolong_partner_access(
            actor=actor,
            access_id=access_id,
            ends_on=form.cleaned_data["ends_on"],
            agreement=form.agreement(),  # type: ignore[attr-defined]
        ),
        done=lambda result: back,
        object_of=lambda pk: None,
        said="L’accès est prolongé.",
        context={
            "page_title": f"Prolonger l’accès de {row.member}",
            "patient": access.patient,
            "row": row,
            "back_url": back,
        },
    )
