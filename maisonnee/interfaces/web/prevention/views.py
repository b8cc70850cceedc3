"""Pages of prevention that are not a plain register."""

from __future__ import annotations

import uuid

from django.http import HttpResponse

from maisonnee.domains.prevention import operations, queries
from maisonnee.domains.prevention.enums import PreventionPermission
from maisonnee.interfaces.web.forms import form_page
from maisonnee.interfaces.web.http import Request
from maisonnee.interfaces.web.pages import Audience, page
from maisonnee.interfaces.web.prevention import registers
from maisonnee.interfaces.web.prevention.forms import ActionForm
from maisonnee.interfaces.web.registers import landing


@page(Audience.TEAM, permission=PreventionPermission.SEE)
def index(request: Request) -> HttpResponse:
    """Missions and users: what counts this year."""
    return landing(
        request, section=registers.SECTION, current="prevention:index", registers=registers.REGISTERS
    )


@page(Audience.TEAM, permission=PreventionPermission.RECORD)
def record_action(request: Request, row_id: uuid.UUID) -> HttpResponse:
    """Note what was done for a mission."""
    mission = queries.mission(actor=request.actor, row_id=row_id)
    register = registers.MISSIONS
    return form_page(
        request,
        template="registers/form.html",
        build=lambda data, files: ActionForm(data, initial={"held_on": request.actor.today}),
        act=lambda actor, form: operations.record_action(
            actor=actor,
            mission=mission,
            **form.values(),  # type: ignore[attr-defined]
        ),
        done=lambda result: register.detail_url(mission),
        said="L’action est notée.",
        context={
            "page_title": f"Noter une action\u00a0: {mission}",
            "section": register.section,
            "words": register.words,
            "cancel_url": register.detail_url(mission),
            "submit": "Noter",
        },
    )
