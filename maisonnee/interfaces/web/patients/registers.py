"""Both registers side by side: the contract's base by doctor, each profession's own active file."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.http import HttpResponse
from django.shortcuts import render

from maisonnee.domains.patients import queries
from maisonnee.domains.patients.enums import PatientPermission
from maisonnee.interfaces.web.downloads import bytes_response
from maisonnee.interfaces.web.http import Request
from maisonnee.interfaces.web.pages import Audience, page
from maisonnee.interfaces.web.patients.lists import XLSX
from maisonnee.interop.spreadsheets import writing
from maisonnee.interop.spreadsheets.values import parse_date


def _asked_day(request: Request) -> tuple[date, str]:
    """The day asked for, and what to say when it is not one."""
    text = request.GET.get("au", "").strip()
    if not text:
        return request.actor.today, ""
    day, fault = parse_date(text, today=None)
    if day is None:
        return request.actor.today, fault
    return day, ""


def _registers(request: Request, on: date) -> dict[str, Any]:
    base = queries.contract_base_by_doctor_on(actor=request.actor, on=on)
    rates = queries.precarity_rates_on(actor=request.actor, on=on)
    return {
        "base": base,
        "p": sum(row.p for row in base),
        "a": sum(row.a for row in base),
        "files": queries.active_files_on(actor=request.actor, on=on),
        "c2s": rates[0] * 100 if rates else None,
        "ame": rates[1] * 100 if rates else None,
    }


@page(Audience.TEAM, permission=PatientPermission.SEE_REGISTERS)
def index(request: Request) -> HttpResponse:
    """The two registers on a day: counts only, no name."""
    on, fault = _asked_day(request)
    return render(request, "patients/registers.html", {**_registers(request, on), "on": on, "fault": fault})


@page(Audience.TEAM, permission=PatientPermission.SEE_REGISTERS)
def export(request: Request) -> HttpResponse:
    """The same counts as a spreadsheet."""
    on, _fault = _asked_day(request)
    found = _registers(request, on)
    number = writing.CellType.INTEGER
    day = f"Situation au {on:%d/%m/%Y}."
    content = writing.write_workbook(
        [
            writing.Sheet(
                "Base du contrat",
                [
                    writing.Column("Médecin traitant"),
                    writing.Column("Patients", number),
                    writing.Column("ALD ou plus de 75 ans", number),
                ],
                [
                    *((str(row.member), row.p, row.a) for row in found["base"]),
                    ("Ensemble", found["p"], found["a"]),
                ],
                (day,),
            ),
            writing.Sheet(
                "Files actives",
                [
                    writing.Column("Profession"),
                    writing.Column("Professionnels", number),
                    writing.Column("Patients", number),
                    writing.Column("Hors contrat", number),
                ],
                [(row.label, len(row.members), row.patients, row.outside_contract) for row in found["files"]],
                (day,),
            ),
        ]
    )
    return bytes_response(content, name=f"registres-{on.isoformat()}.xlsx", content_type=XLSX)
