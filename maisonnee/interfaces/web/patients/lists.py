"""The list of patients: what is typed to search never lands in an address."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse

from maisonnee.domains.patients import policies, queries
from maisonnee.domains.patients.enums import PatientPermission
from maisonnee.domains.structures import queries as structures_queries
from maisonnee.foundation.journal.recording import record
from maisonnee.interfaces.web import formats
from maisonnee.interfaces.web.downloads import bytes_response
from maisonnee.interfaces.web.http import Request
from maisonnee.interfaces.web.listing import Column, Filter, Listing
from maisonnee.interfaces.web.pages import Audience, page
from maisonnee.interop.spreadsheets import writing

if TYPE_CHECKING:
    from maisonnee.domains.patients.models import Patient

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def _doctor(row: Any) -> str:
    return ", ".join(str(period.member) for period in row.current_doctors)


COLUMNS: list[Column[Patient]] = [
    Column("nom", "Patient", str, order="sort_key"),
    Column("naissance", "Naissance", lambda row: row.born_on, order="born_on"),
    Column("dossier", "Dossier", lambda row: row.record_number),
    Column("medecin", "Médecin traitant", _doctor),
    Column("situation", "Situation", lambda row: "ALD" if row.current_illnesses else ""),  # type: ignore[attr-defined]
]


def _filters(request: Request) -> list[Filter[Patient]]:
    actor = request.actor
    doctors = structures_queries.contract_doctors_on(actor=actor, on=actor.today)
    choices = [(str(doctor.pk), str(doctor)) for doctor in doctors]
    filters: list[Filter[Patient]] = [
        Filter(
            "mt",
            "Médecin traitant",
            [*choices, ("aucun", "Hors de l’équipe")],
            lambda rows, value: queries.attended_by(rows, value, on=actor.today),
        ),
        Filter(
            "situation",
            "Situation",
            [("ald", "En ALD"), ("age", "Plus de 75\u00a0ans"), ("partis", "Décédés ou partis")],
            lambda rows, value: queries.in_situation(rows, value, on=actor.today),
        ),
    ]
    member = structures_queries.own_member(actor=actor)
    if member is not None:
        own = [("moi", "Ma patientèle"), ("suivis", "Suivis par moi"), ("declares", "Déclarés chez moi")]
        filters.append(
            Filter(
                "suivi",
                "Avec moi",
                own,
                lambda rows, value: queries.linked_to(rows, member, value, on=actor.today),
            )
        )
    return filters


def _listing(request: Request) -> Listing[Patient]:
    return Listing(
        request,
        queries.patients_with_situation(actor=request.actor, on=request.actor.today),
        columns=COLUMNS,
        sort="nom",
        filters=_filters(request),
        search=queries.found_by,
        private=True,
    )


@page(Audience.TEAM, permission=PatientPermission.OPEN_PATIENTS)
def index(request: Request) -> HttpResponse:
    """The patients the person may read. The search is posted: filters alone stay in the address."""
    listing = _listing(request)
    response = render(
        request,
        "patients/index.html",
        {
            "listing": listing,
            "may_write": policies.may_write(request.actor),
            "may_import": policies.may_import(request.actor),
            "reads_identities": policies.reads_every_identity(request.actor) or listing.total > 0,
            "may_merge": request.actor.may(PatientPermission.MERGE_IDENTITIES),
            "may_decide": request.actor.may(PatientPermission.DECIDE_VISIBILITY),
            "may_export": request.actor.may(PatientPermission.EXPORT_PATIENTS),
            "sees_registers": request.actor.may(PatientPermission.SEE_REGISTERS),
            "born_before": request.actor.today,
        },
    )
    if request.htmx:
        chosen = [f"{f.key}={f.value}" for f in listing.filters if f.value]
        response.headers["HX-Replace-Url"] = reverse("patients:index") + (
            "?" + "&".join(chosen) if chosen else ""
        )
    return response


@page(Audience.TEAM, permission=PatientPermission.EXPORT_PATIENTS)
def export(request: Request) -> HttpResponse:
    """The narrowed list as a spreadsheet; the journal keeps that it was taken."""
    listing = _listing(request)
    content = writing.write_workbook(
        [
            writing.Sheet(
                "Patients",
                [
                    writing.Column("Patient"),
                    writing.Column("Naissance", writing.CellType.DATE),
                    writing.Column("Dossier"),
                    writing.Column("Médecin traitant"),
                    writing.Column("Situation"),
                ],
                listing.exported_rows(),
            )
        ]
    )
    record(
        actor=request.actor,
        action="patients.export_patients",
        details={"label": formats.counted(listing.total, "patient")},
    )
    return bytes_response(content, name="patients.xlsx", content_type=XLSX)
