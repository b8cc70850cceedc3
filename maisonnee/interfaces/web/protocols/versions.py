"""Pages of a version: read, compare, print, adopt."""

from __future__ import annotations

import uuid
from typing import Any

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse

from maisonnee.domains.protocols import operations, queries
from maisonnee.domains.protocols.enums import ProtocolPermission, VoteMode
from maisonnee.domains.protocols.rules.adoption import COUNTED, Count
from maisonnee.domains.structures import queries as structures
from maisonnee.domains.structures.enums import StructurePermission
from maisonnee.foundation.access.actors import Actor
from maisonnee.interfaces.web.downloads import bytes_response, file_response
from maisonnee.interfaces.web.forms import form_page
from maisonnee.interfaces.web.http import Request
from maisonnee.interfaces.web.pages import Audience, page
from maisonnee.interfaces.web.protocols import forms, reading, registers, sheet
from maisonnee.interfaces.web.protocols.words import profession_words


@page(Audience.TEAM, permission=ProtocolPermission.SEE)
def version(request: Request, version_id: uuid.UUID) -> HttpResponse:
    """A version as a whole, with what to know while it is written."""
    actor = request.actor
    row = queries.version(actor=actor, version_id=version_id)
    said = queries.content_of(actor=actor, version=row)
    is_open = row.state in reading.OPEN
    may_write = actor.may(ProtocolPermission.WRITE)
    context: dict[str, Any] = {
        "page_title": str(row),
        "row": row,
        "protocol": row.protocol,
        "texts": reading.texts(said),
        "parts": reading.parts(said),
        "steps": queries.steps_of(actor=actor, version=row),
        "vote": queries.vote_of(actor=actor, version=row),
        "is_open": is_open,
        "may_write": may_write,
        "writes": may_write and is_open,
        "origins": queries.origins_of(actor=actor, protocol=row.protocol),
        "back_url": registers.PROTOCOLS.detail_url(row.protocol),
    }
    if is_open:
        found = queries.warnings_of(actor=actor, protocol=row.protocol, content=said)
        context["warnings"] = reading.warning_rows(found)
    return render(request, "protocols/version.html", context)


@page(Audience.TEAM, permission=ProtocolPermission.SEE)
def compare(request: Request, version_id: uuid.UUID) -> HttpResponse:
    """A version beside another one of the protocol, or beside the one it was copied from."""
    actor = request.actor
    row = queries.version(actor=actor, version_id=version_id)
    others = [one for one in queries.versions_of(actor=actor, protocol=row.protocol) if one.pk != row.pk]
    origins = queries.origins_of(actor=actor, protocol=row.protocol)
    choices = [
        *((str(one.pk), f"Version {one.number}") for one in others),
        *((str(one.pk), f"{one.source_name}, version {one.number}") for one in origins),
    ]
    asked = request.GET.get("avec", "")
    earlier = next((str(one.pk) for one in others if one.number < row.number), "")
    chosen = asked if asked in dict(choices) else earlier or (choices[0][0] if choices else "")
    context: dict[str, Any] = {
        "page_title": f"Comparer\u00a0: {row}",
        "row": row,
        "choices": choices,
        "chosen": chosen,
        "before_name": dict(choices).get(chosen, ""),
        "after_name": f"Version {row.number}",
    }
    if chosen:
        other = next((one for one in others if str(one.pk) == chosen), None)
        origin = next((one for one in origins if str(one.pk) == chosen), None)
        before = (
            queries.content_of(actor=actor, version=other)
            if other is not None
            else queries.origin_content(origin)  # type: ignore[arg-type]
        )
        after = queries.content_of(actor=actor, version=row)
        context["comparison"], context["changes"] = reading.side_by_side(before, after)
    return render(request, "protocols/compare.html", context)


@page(Audience.TEAM, permission=ProtocolPermission.SEE)
def version_sheet(request: Request, version_id: uuid.UUID) -> HttpResponse:
    """A version on one page, to print."""
    row = queries.version(actor=request.actor, version_id=version_id)
    said = queries.content_of(actor=request.actor, version=row)
    made = sheet.version_pdf(
        row,
        said,
        structure=queries.structure_name(actor=request.actor),
        steps=queries.steps_of(actor=request.actor, version=row),
        today=request.actor.today,
    )
    name = f"protocole-{row.protocol.code}-v{row.number}.pdf"
    return bytes_response(made, name=name, content_type="application/pdf", inline=True)


@page(Audience.TEAM, permission=ProtocolPermission.SEE)
def leaflet_file(request: Request, version_id: uuid.UUID, key: str) -> HttpResponse:
    """The file of a document for the patient."""
    queries.version(actor=request.actor, version_id=version_id)
    return file_response(
        queries.leaflet_file(actor=request.actor, version_id=version_id, key=key), inline=True
    )


@page(Audience.TEAM, permission=ProtocolPermission.WRITE)
def adopt(request: Request, version_id: uuid.UUID) -> HttpResponse:
    """Record the vote that adopts a version."""
    row = queries.version(actor=request.actor, version_id=version_id)
    voters = _voters(request.actor)

    def act(actor: Actor, form: Any) -> Any:
        values = form.values()
        mode = VoteMode(values["mode"])
        names: list[operations.Participant] = [
            {"name": voters[key][0], "profession": voters[key][1]} for key in values["participants"]
        ]
        names += [{"name": name, "profession": ""} for name in values["others"]]
        numbers = (values["votes_for"], values["votes_against"], values["abstentions"])
        return operations.adopt_version(
            actor=actor,
            protocol_version=row,
            mode=mode,
            on=values["on"],
            count=Count(*(number or 0 for number in numbers))
            if mode in COUNTED and numbers[0] is not None
            else None,
            participants=names,
            comment=values["comment"],
        )

    return form_page(
        request,
        template="protocols/adopt.html",
        build=lambda data, files: forms.VoteForm(
            data,
            initial={"on": request.actor.today},
            voters=[
                (key, f"{name}, {profession_words([code])}" if code else name)
                for key, (name, code) in voters.items()
            ],
        ),
        act=act,
        done=lambda result: reverse("protocols:version", args=[row.pk]),
        said="Le vote est enregistré\u00a0: le texte de cette version ne change plus.",
        context={
            "page_title": f"Adoption\u00a0: {row}",
            "cancel_url": reverse("protocols:version", args=[row.pk]),
            "submit": "Enregistrer le vote",
        },
    )


def _voters(actor: Actor) -> dict[str, tuple[str, str]]:
    """The members of the day, by their key: name and profession."""
    if not actor.may(StructurePermission.SEE_TEAM):
        return {}
    rows = structures.members_on(actor=actor, on=actor.today)
    return {str(member.pk): (str(member), member.profession) for member in rows}
