"""Pages of protocols that are not a plain register: opening versions, their steps, their text, counts."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from typing import Any

from django.http import HttpResponse
from django.urls import reverse

from maisonnee.domains.protocols import operations, queries
from maisonnee.domains.protocols.enums import ProtocolPermission, VersionState
from maisonnee.interfaces.web import formats
from maisonnee.interfaces.web.downloads import file_response
from maisonnee.interfaces.web.forms import form_page
from maisonnee.interfaces.web.http import Request
from maisonnee.interfaces.web.pages import Audience, page
from maisonnee.interfaces.web.protocols import forms, registers
from maisonnee.interfaces.web.registers import landing
from maisonnee.interfaces.web.registers.forms import read_file


@page(Audience.TEAM, permission=ProtocolPermission.SEE)
def index(request: Request) -> HttpResponse:
    """Protocols, national protocols and pathways: what counts this year."""
    return landing(
        request, section=registers.SECTION, current="protocols:index", registers=registers.REGISTERS
    )


@page(Audience.TEAM, permission=ProtocolPermission.WRITE)
def open_version(request: Request, row_id: uuid.UUID) -> HttpResponse:
    """Begin the next version of a protocol."""
    protocol = queries.protocol(actor=request.actor, row_id=row_id)
    return _page(
        request,
        protocol,
        title=f"Nouvelle version\u00a0: {protocol}",
        submit="Ouvrir la version",
        said="La nouvelle version est ouverte en brouillon, avec le texte de la précédente.",
        build=lambda data, files: forms.VersionForm(data),
        act=lambda actor, form: operations.open_version(
            actor=actor, protocol=protocol, changes=form.cleaned_data["changes"]
        ),
        done=lambda result: reverse("protocols:version", args=[result.pk]),
    )


@page(Audience.TEAM, permission=ProtocolPermission.WRITE)
def record_step(request: Request, version_id: uuid.UUID) -> HttpResponse:
    """Say which state a version reached."""
    version = queries.version(actor=request.actor, version_id=version_id)
    included = queries.included_counts(actor=request.actor, protocol=version.protocol).get(version.number, 0)
    return _page(
        request,
        version.protocol,
        notice=f"{formats.counted(included, 'patient')} {'suivis' if included > 1 else 'suivi'} sous cette version. "
        "Si vous la retirez, dites ce qu’ils deviennent\u00a0: leurs prescripteurs sont prévenus."
        if included
        else "",
        title=f"Étape franchie\u00a0: {version}",
        submit="Enregistrer l’étape",
        said="L’étape est enregistrée.",
        build=lambda data, files: forms.StepForm(data, initial={"on": request.actor.today}),
        act=lambda actor, form: operations.record_step(
            actor=actor,
            protocol_version=version,
            state=VersionState(form.cleaned_data["state"]),
            on=form.cleaned_data["on"],
            comment=form.cleaned_data["comment"],
            after_retirement=form.cleaned_data["after_retirement"],
        ),
    )


@page(Audience.TEAM, permission=ProtocolPermission.WRITE)
def join_text(request: Request, version_id: uuid.UUID) -> HttpResponse:
    """Join the text of a version."""
    version = queries.version(actor=request.actor, version_id=version_id)

    def act(actor: Any, form: Any) -> Any:
        name, data = read_file(form)
        return operations.join_text(actor=actor, protocol_version=version, name=name, data=data)

    return _page(
        request,
        version.protocol,
        title=f"Texte du protocole\u00a0: {version}",
        submit="Joindre le texte",
        said="Le texte est joint.",
        build=lambda data, files: forms.TextForm(data, files),
        act=act,
    )


@page(Audience.TEAM, permission=ProtocolPermission.SEE)
def text(request: Request, version_id: uuid.UUID) -> HttpResponse:
    """The text of a version."""
    return file_response(queries.version_text(actor=request.actor, version_id=version_id), inline=True)


@page(Audience.TEAM, permission=ProtocolPermission.DECLARE)
def declare_counts(request: Request, row_id: uuid.UUID) -> HttpResponse:
    """Declare the three counts of a pathway for a year."""
    pathway = queries.pathway(actor=request.actor, row_id=row_id)
    register = registers.PATHWAYS
    known = queries.counts_of(actor=request.actor, pathway=pathway)[:3]
    initial: dict[str, Any] = {"year": request.actor.today.year}
    initial |= {f"label_{count.position}": count.label for count in known}
    return form_page(
        request,
        template="registers/form.html",
        build=lambda data, files: forms.CountsForm(data, initial=initial),
        act=lambda actor, form: operations.declare_counts(
            actor=actor,
            pathway=pathway,
            year=form.cleaned_data["year"],
            counts=form.counts(),  # type: ignore[attr-defined]
        ),
        done=lambda result: register.detail_url(pathway),
        said="Les trois décomptes sont enregistrés.",
        context={
            "page_title": f"Les trois décomptes\u00a0: {pathway}",
            "section": register.section,
            "words": register.words,
            "cancel_url": register.detail_url(pathway),
        },
    )


def _page(
    request: Request,
    protocol: Any,
    *,
    title: str,
    submit: str,
    said: str,
    build: Callable[[Any, Any], Any],
    act: Callable[[Any, Any], Any],
    done: Callable[[Any], str] | None = None,
    notice: str = "",
) -> HttpResponse:
    register = registers.PROTOCOLS
    return form_page(
        request,
        template="protocols/step.html" if notice else "registers/form.html",
        build=build,
        act=act,
        done=lambda result: done(result) if done else register.detail_url(protocol),
        said=said,
        context={
            "page_title": title,
            "section": register.section,
            "words": register.words,
            "cancel_url": register.detail_url(protocol),
            "submit": submit,
            "notice": notice,
        },
    )
