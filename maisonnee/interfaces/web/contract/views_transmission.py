"""Transmitting the dossier of a year, and talking with the authorities about it."""

from __future__ import annotations

import uuid
from decimal import Decimal
from typing import TYPE_CHECKING

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from maisonnee.domains.contract.enums import ContractPermission
from maisonnee.domains.contract.operations import transmissions as operations
from maisonnee.domains.contract.queries import transmissions as queries
from maisonnee.interfaces.web.contract import words
from maisonnee.interfaces.web.contract.forms_dossier import ReplyForm, TransmitForm
from maisonnee.interfaces.web.downloads import file_response
from maisonnee.interfaces.web.forms import form_page
from maisonnee.interfaces.web.http import Request
from maisonnee.interfaces.web.pages import Audience, page
from maisonnee.interfaces.web.sentences import sentence
from maisonnee.kernel.refusals import Refusal

if TYPE_CHECKING:
    from maisonnee.domains.contract.models import Transmission


@page(Audience.TEAM, permission=ContractPermission.TRANSMIT)
def transmit(request: Request, year: int) -> HttpResponse:
    """What goes to whom, what never goes, then the act."""
    going = queries.outgoing(actor=request.actor, year=year)
    back = reverse("contract:dossier", args=[year])
    manifest = going.dossier.manifest if going.dossier else {"files": []}
    initial = {"dossier": going.dossier.pk if going.dossier else None}
    return form_page(
        request,
        template="contract/dossier_transmit.html",
        build=lambda data, files: TransmitForm(
            data,
            recipients=going.recipients,
            number=going.number,
            initial=initial,
        ),
        act=lambda actor, form: operations.transmit(
            actor=actor,
            year=year,
            dossier_id=form.cleaned_data["dossier"],
            recipient_ids=form.chosen(),  # type: ignore[attr-defined]
            correction_reason=form.cleaned_data.get("correction_reason", ""),
        ),
        done=lambda result: back,
        said=lambda rows: "Transmis à " + " et ".join(row.recipient_name for row in rows) + ".",
        context={
            "page_title": f"Transmettre le dossier {year}",
            "year": year,
            "going": going,
            "files": manifest["files"],
            "total_size": sum(file["size"] for file in manifest["files"]),
            "statement": going.contents.view.statement,
            "obstacles": [sentence(Refusal(code)) for code in going.obstacles],
            "back_url": back,
            "title": "Transmettre",
            "submit": "Transmettre",
            "consequences": [
                "Chaque destinataire coché reçoit sa copie, figée, avec ses empreintes.",
                "Ce qui est transmis ne pourra plus être changé ni repris : une correction sera une nouvelle version.",
                "L’équipe verra ici les questions et les réponses.",
            ],
        },
    )


@page(Audience.TEAM, permission=ContractPermission.SEE_CONTRACT)
def transmission(request: Request, transmission_id: uuid.UUID) -> HttpResponse:
    """What was transmitted, and what was said of it."""
    sent = queries.transmission(actor=request.actor, transmission_id=transmission_id)
    return render(request, "contract/transmission.html", _context(request, sent))


def _context(request: Request, sent: Transmission) -> dict[str, object]:
    threads = queries.threads_of(sent)
    answered = [one for one in threads if one.answer is not None]
    return {
        "page_title": f"Dossier {sent.year}, version {sent.number}",
        "year": sent.year,
        "sent": sent,
        "threads": [one for one in threads if one.is_claimed or one.messages or one.answers],
        "answered_count": len(answered),
        "claimed_count": sum(one.is_claimed for one in threads),
        "files": sent.manifest["files"],
        "total": Decimal(sent.statement["statement"]["total"]),
        "may": words.rights(request),
    }


@page(Audience.TEAM, permission=ContractPermission.TRANSMIT)
def reply(request: Request, transmission_id: uuid.UUID, code: str) -> HttpResponse:
    """Answer about an indicator (« ensemble »: the whole dossier)."""
    sent = queries.transmission(actor=request.actor, transmission_id=transmission_id)
    indicator = "" if code == "ensemble" else code
    thread = next((one for one in queries.threads_of(sent) if one.code == indicator), None)
    back = reverse("contract:transmission", args=[sent.pk])
    if thread is None:
        return redirect(back)
    return form_page(
        request,
        template="contract/transmission_reply.html",
        build=lambda data, files: ReplyForm(data),
        act=lambda actor, form: operations.reply(
            actor=actor, transmission=sent, indicator=indicator, body=form.cleaned_data["body"]
        ),
        done=lambda result: back,
        said=f"Votre réponse est envoyée à {sent.recipient_name}.",
        context={
            "page_title": thread.label,
            "year": sent.year,
            "sent": sent,
            "thread": thread,
            "back_url": back,
        },
    )


@page(Audience.TEAM, permission=ContractPermission.SEE_CONTRACT)
def transmission_file(request: Request, transmission_id: uuid.UUID, what: str) -> HttpResponse:
    """The archive or the report, as they were transmitted."""
    sent = queries.transmission(actor=request.actor, transmission_id=transmission_id)
    return file_response(sent.report if what == "rapport" else sent.archive, inline=what == "rapport")
