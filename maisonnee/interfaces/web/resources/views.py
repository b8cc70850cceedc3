"""The first page of the team's means."""

from __future__ import annotations

from django.http import HttpResponse

from maisonnee.domains.structures.enums import ResourcePermission
from maisonnee.interfaces.web.http import Request
from maisonnee.interfaces.web.pages import Audience, page
from maisonnee.interfaces.web.registers import landing
from maisonnee.interfaces.web.resources import registers


@page(Audience.TEAM, permission=ResourcePermission.SEE)
def index(request: Request) -> HttpResponse:
    """Coordination, software, trainees, vacations and CSTM: what counts this year."""
    return landing(
        request,
        section=registers.SECTION,
        current="resources:index",
        registers=registers.REGISTERS,
        page_title="Les moyens de l’équipe",
    )
