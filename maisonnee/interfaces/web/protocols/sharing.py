"""Pages that give a protocol to another team, take a copy of theirs, or of a starter."""

from __future__ import annotations

import uuid
from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from maisonnee.domains.protocols import operations, queries
from maisonnee.domains.protocols.enums import ProtocolPermission
from maisonnee.domains.protocols.rules import sharing as rules
from maisonnee.domains.protocols.rules import starters as models
from maisonnee.foundation.access.actors import Actor
from maisonnee.interfaces.web.downloads import bytes_response
from maisonnee.interfaces.web.forms import Form, form_page
from maisonnee.interfaces.web.http import Request
from maisonnee.interfaces.web.pages import Audience, page
from maisonnee.interfaces.web.protocols import forms, reading, registers
from maisonnee.interfaces.web.sentences import sentence
from maisonnee.kernel.refusals import Refusal


@page(Audience.TEAM, permission=ProtocolPermission.WRITE)
def share(request: Request, version_id: uuid.UUID) -> HttpResponse:
    """How a version may be given: a file, or an offer to a team."""
    row = queries.version(actor=request.actor, version_id=version_id)
    return render(
        request,
        "protocols/share.html",
        {
            "page_title": f"Partager\u00a0: {row}",
            "row": row,
            "is_open": row.state in reading.OPEN,
            "offers": queries.offers_made(actor=request.actor, version=row),
        },
    )


@page(Audience.TEAM, permission=ProtocolPermission.WRITE)
def give_file(request: Request, version_id: uuid.UUID) -> HttpResponse:
    """Download a version as a sealed file."""
    row = queries.version(actor=request.actor, version_id=version_id)
    context: dict[str, Any] = {
        "page_title": f"Télécharger pour partager\u00a0: {row}",
        "cancel_url": reverse("protocols:share", args=[row.pk]),
    }
    form = forms.AgreementForm(request.POST if request.method == "POST" else None)
    if request.method != "POST":
        return render(request, "protocols/give_file.html", {**context, "form": form})
    if not form.is_valid():
        return render(request, "protocols/give_file.html", {**context, "form": form}, status=422)
    agreed_by = form.cleaned_data["agreed_by"]
    try:
        operations.give_file(actor=request.actor, protocol_version=row, agreed_by=agreed_by)
    except Refusal as refusal:
        form.add_error(refusal.field if refusal.field in form.fields else None, sentence(refusal))
        return render(request, "protocols/give_file.html", {**context, "form": form}, status=422)
    package = queries.package_of(actor=request.actor, version=row, agreed_by=agreed_by)
    name = f"protocole-partage-{row.protocol.code}-v{row.number}.json"
    return bytes_response(rules.written(package), name=name, content_type="application/json")


@page(Audience.TEAM, permission=ProtocolPermission.WRITE)
def offer(request: Request, version_id: uuid.UUID) -> HttpResponse:
    """Offer a version to the team that gave its code."""
    row = queries.version(actor=request.actor, version_id=version_id)
    url = reverse("protocols:share", args=[row.pk])
    return form_page(
        request,
        template="protocols/form.html",
        build=lambda data, files: forms.OfferForm(data),
        act=lambda actor, form: operations.offer_version(
            actor=actor,
            protocol_version=row,
            recipient=form.cleaned_data["recipient"],
            recipient_name=form.cleaned_data["recipient_name"],
            agreed_by=form.cleaned_data["agreed_by"],
        ),
        done=lambda result: url,
        said="C’est proposé\u00a0: l’autre équipe le lit sur sa page «\u00a0Recevoir un protocole\u00a0».",
        context={
            "page_title": f"Proposer à une équipe\u00a0: {row}",
            "cancel_url": url,
            "submit": "Proposer",
        },
    )


@page(Audience.TEAM, permission=ProtocolPermission.WRITE)
def withdraw_offer(request: Request, offer_id: uuid.UUID) -> HttpResponse:
    """Withdraw an offer."""
    row = queries.offer_made(actor=request.actor, offer_id=offer_id)
    url = reverse("protocols:share", args=[row.protocol_version_id])
    return form_page(
        request,
        template="protocols/remove.html",
        build=lambda data, files: Form(data),
        act=lambda actor, form: operations.withdraw_offer(actor=actor, offer=row),
        done=lambda result: url,
        said="La proposition est retirée.",
        context={
            "page_title": f"Retirer la proposition faite à {row.recipient_name}",
            "cancel_url": url,
            "submit": "Retirer la proposition",
            "consequences": [
                "L’autre équipe ne la voit plus.",
                "Si elle en a déjà fait une copie, cette copie est à elle.",
            ],
        },
    )


@page(Audience.TEAM, permission=ProtocolPermission.SEE)
def receive(request: Request) -> HttpResponse:
    """What other teams offer, the team's own code, and a file to open."""
    actor = request.actor
    context: dict[str, Any] = {
        "page_title": "Recevoir un protocole",
        "section": registers.SECTION,
        "tabs": registers.SECTION.shown_tabs(request, "protocols:receive"),
        "code": actor.structure_id,
        "offers": queries.offers_received(actor=actor),
        "may_write": actor.may(ProtocolPermission.WRITE),
    }
    if not actor.may(ProtocolPermission.WRITE):
        return render(request, "protocols/receive.html", context)

    def act(actor: Actor, form: Any) -> Any:
        package = rules.read_bytes(form.cleaned_data["file"].read())
        return _taken(actor, package, form.cleaned_data)

    return form_page(
        request,
        template="protocols/receive.html",
        build=lambda data, files: forms.ReceiveForm(data, files),
        act=act,
        done=registers.PROTOCOLS.detail_url,
        said="Le protocole est reçu. Votre brouillon garde son origine.",
        object_of=lambda key: queries.protocol(actor=actor, row_id=uuid.UUID(key)),
        context={**context, "submit": "Ouvrir ce fichier"},
    )


@page(Audience.TEAM, permission=ProtocolPermission.WRITE)
def offer_received(request: Request, offer_id: uuid.UUID) -> HttpResponse:
    """Read what another team offers; take a copy, or keep it as the newer version of a copy's origin."""
    actor = request.actor
    row = queries.offer_received(actor=actor, offer_id=offer_id)
    package = rules.opened(row.package)
    copies = queries.copies_of(actor=actor, package=package)
    return form_page(
        request,
        template="protocols/offer_received.html",
        build=lambda data, files: (
            forms.CopyForm(data, initial={"code": package.code, "title": package.title})
            if not copies
            else Form(data)
        ),
        act=lambda actor, form: _taken(actor, package, getattr(form, "cleaned_data", {})),
        done=registers.PROTOCOLS.detail_url,
        said="Le protocole est reçu. Votre brouillon garde son origine.",
        object_of=lambda key: queries.protocol(actor=actor, row_id=uuid.UUID(key)),
        context={
            "page_title": package.title,
            "package": package,
            "offer": row,
            "copies": copies,
            "texts": reading.texts(package.content),
            "parts": reading.parts(package.content),
            "cancel_url": reverse("protocols:receive"),
            "submit": "Voir ce qui change pour notre copie" if copies else "En faire notre brouillon",
        },
    )


@page(Audience.TEAM, permission=ProtocolPermission.SEE)
def starters(request: Request) -> HttpResponse:
    """The starters, each to read, then to copy."""
    return render(
        request,
        "protocols/starters.html",
        {
            "page_title": "Modèles de départ",
            "section": registers.SECTION,
            "tabs": registers.SECTION.shown_tabs(request, "protocols:starters"),
            "starters": models.starters().values(),
        },
    )


@page(Audience.TEAM, permission=ProtocolPermission.SEE)
def starter(request: Request, slug: str) -> HttpResponse:
    """A starter, its sources line by line; copied, it becomes the team's draft."""
    found = models.starters().get(slug)
    if found is None:
        raise Http404
    context: dict[str, Any] = {
        "page_title": found.title,
        "starter": found,
        "texts": reading.texts(found.content),
        "parts": reading.parts(found.content),
        "submit": "En faire notre brouillon",
    }
    if not request.actor.may(ProtocolPermission.WRITE):
        return render(request, "protocols/starter.html", context)
    return form_page(
        request,
        template="protocols/starter.html",
        build=lambda data, files: forms.CopyForm(data, initial={"code": found.code, "title": found.title}),
        act=lambda actor, form: operations.copy_starter(
            actor=actor,
            starter=found,
            code=form.cleaned_data["code"],
            title=form.cleaned_data["title"],
        ),
        done=registers.PROTOCOLS.detail_url,
        said="C’est votre brouillon\u00a0: complétez-le, à plusieurs professions, avant de l’adopter.",
        object_of=lambda key: queries.protocol(actor=request.actor, row_id=uuid.UUID(key)),
        context=context,
    )


def _taken(actor: Actor, package: rules.Package, typed: dict[str, Any]) -> Any:
    copies = queries.copies_of(actor=actor, package=package)
    if copies:
        return operations.receive_newer(actor=actor, protocol=copies[0], package=package)
    return operations.receive_copy(
        actor=actor,
        package=package,
        code=typed.get("code") or package.code[:20],
        title=typed.get("title") or package.title[:200],
    )
