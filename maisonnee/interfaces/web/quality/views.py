"""The first page of the quality approach."""

from __future__ import annotations

from django.http import HttpResponse

from maisonnee.domains.quality import queries
from maisonnee.domains.quality.enums import QualityLevel, QualityPermission
from maisonnee.interfaces.web.http import Request
from maisonnee.interfaces.web.pages import Audience, page
from maisonnee.interfaces.web.quality import registers
from maisonnee.interfaces.web.registers import landing
from maisonnee.interfaces.web.registers.register import chosen_year


@page(Audience.TEAM, permission=QualityPermission.SEE)
def index(request: Request) -> HttpResponse:
    """The three levels, and which are held this year."""
    rows = queries.levels_in(actor=request.actor, year=chosen_year(request))
    held = (rows.level_1, rows.level_2, rows.level_3)
    first_missing = next((number for number, is_held in enumerate(held) if not is_held), None)
    steps = [
        {
            "label": QualityLevel(number + 1).label,
            "state": "done" if held[number] else "current" if number == first_missing else "next",
        }
        for number in range(3)
    ]
    return landing(
        request,
        section=registers.SECTION,
        current="quality:index",
        registers=(registers.STEPS,),
        template="quality/index.html",
        steps=steps,
    )
