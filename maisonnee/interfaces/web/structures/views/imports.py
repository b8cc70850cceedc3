"""Comparing a list of professionals with the team: the file, what it proposes, what was applied."""

from __future__ import annotations

import uuid
from typing import TYPE_CHECKING, Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from maisonnee.domains.structures import operations, queries
from maisonnee.domains.structures.enums import ImportSource, MemberImportState, StructurePermission
from maisonnee.foundation.files.content import inspect_upload
from maisonnee.foundation.files.names import safe_name
from maisonnee.interfaces.web.forms import form_page
from maisonnee.interfaces.web.http import Request
from maisonnee.interfaces.web.pages import Audience, page
from maisonnee.interfaces.web.structures.import_forms import (
    LARGEST_EXTRACTION,
    ColumnsForm,
    ExtractionForm,
    ReconciliationForm,
    SpreadsheetForm,
)
from maisonnee.interfaces.web.uploads import large_upload
from maisonnee.interop import member_lists
from maisonnee.interop.patient_lists import head_of, table_of
from maisonnee.interop.rpps import archives
from maisonnee.interop.rpps.extraction import ExtractionError, read_extraction
from maisonnee.interop.spreadsheets.tables import SpreadsheetError

if TYPE_CHECKING:
    from maisonnee.domains.structures.models import MemberImport

MANAGE = StructurePermission.MANAGE_TEAM
SPREADSHEETS = ("csv", "xlsx", "ods", "txt")
MOST_PEOPLE = 400
REASONS: dict[str, str] = {
    ImportSource.RPPS: "N’est plus dans l’extraction du RPPS",
    ImportSource.SPREADSHEET: "N’est plus dans le tableau de l’équipe",
}


def _import_url(row: Any) -> str:
    return reverse("structures:import", args=[getattr(row, "pk", row)])


@large_upload(LARGEST_EXTRACTION, permission=MANAGE)
@page(Audience.TEAM, permission=MANAGE)
def from_rpps(request: Request) -> HttpResponse:
    """Look for the team's professionals in the public extraction of the RPPS."""
    profile = queries.profile(actor=request.actor)
    numbers = [number for number in (profile.finess_msp, profile.finess_sisa) if number]
    form = ExtractionForm(request.POST or None, request.FILES or None, initial={"finess": ", ".join(numbers)})
    if request.method == "POST" and form.is_valid():
        row = _extracted(request, form)
        if row is not None:
            return redirect(_import_url(row))
    context = {"form": form, "imports": queries.member_imports(actor=request.actor)[:10]}
    status = 422 if request.method == "POST" else 200
    return render(request, "structures/import_rpps.html", context, status=status)


def _extracted(request: Request, form: ExtractionForm) -> MemberImport | None:
    upload = form.cleaned_data["file"]
    try:
        with archives.opened(upload.file) as stream:
            found = read_extraction(stream, form.wanted(), most=MOST_PEOPLE)
    except ExtractionError as error:
        form.add_error("file", error.sentence)
        return None
    if found.truncated:
        form.add_error(
            None,
            f"Plus de {MOST_PEOPLE}\u00a0personnes correspondent\u00a0: précisez avec un FINESS ou un nom.",
        )
        return None
    if not found.practitioners:
        form.add_error(
            None,
            "Personne ne correspond dans ce fichier\u00a0: vérifiez le FINESS, le code postal ou le nom.",
        )
        return None
    wanted = form.wanted()
    return operations.receive_extraction(
        actor=request.actor,
        file_name=safe_name(upload.name),
        criteria={
            "finess": sorted(wanted.finess),
            "postcodes": sorted(wanted.postcodes),
            "name": wanted.name,
        },
        is_whole=form.asks_for_the_whole_team,
        candidates=member_lists.candidates_of_extraction(found),
        lines_read=found.lines_read,
        lines_damaged=found.lines_damaged,
    )


@page(Audience.TEAM, permission=MANAGE)
def from_spreadsheet(request: Request) -> HttpResponse:
    """Drop a spreadsheet of members."""
    form = SpreadsheetForm(request.POST or None, request.FILES or None)
    if request.method == "POST" and form.is_valid():
        row = _received(request, form)
        if row is not None:
            return redirect("structures:import_columns", import_id=row.pk)
    context = {"form": form, "imports": queries.member_imports(actor=request.actor)[:10]}
    status = 422 if request.method == "POST" else 200
    return render(request, "structures/import_spreadsheet.html", context, status=status)


def _received(request: Request, form: SpreadsheetForm) -> MemberImport | None:
    upload = form.cleaned_data["file"]
    verdict = inspect_upload(upload.name, upload.file, allowed=SPREADSHEETS)
    if not verdict.accepted:
        form.add_error("file", verdict.sentence)
        return None
    upload.seek(0)
    content = upload.read()
    try:
        head_of(content)
    except SpreadsheetError as error:
        form.add_error("file", error.sentence)
        return None
    return operations.receive_spreadsheet(
        actor=request.actor, file_name=verdict.name, content_type=verdict.mime_type, content=content
    )


@page(Audience.TEAM, permission=MANAGE)
def columns(request: Request, import_id: uuid.UUID) -> HttpResponse:
    """Which column holds what, guessed then confirmed."""
    actor = request.actor
    row = queries.member_import(actor=actor, import_id=import_id)
    if row.state == MemberImportState.APPLIED:
        return redirect(_import_url(row))
    content = queries.spreadsheet_of(actor=actor, row=row)
    try:
        head = head_of(content)
        table = table_of(content) if request.method == "POST" else None
    except SpreadsheetError as error:
        messages.error(request, error.sentence)
        return redirect("structures:import_spreadsheet")
    guesses = row.columns or member_lists.guessed_columns(head)

    def act(acting: Any, form: Any) -> MemberImport:
        assert table is not None
        return operations.choose_member_columns(
            actor=acting,
            import_id=import_id,
            columns=form.columns(),
            is_whole=form.cleaned_data["is_whole"],
            candidates=member_lists.candidates_of_table(table, form.columns()),
        )

    return form_page(
        request,
        template="structures/import_columns.html",
        build=lambda data, files: ColumnsForm(
            data, headers=head.headers, guesses=guesses, initial={"is_whole": row.is_whole}
        ),
        act=act,
        done=_import_url,
        said="Relisez ce que ce tableau propose\u00a0: rien n’est encore changé.",
        context={
            "page_title": "Les colonnes du tableau",
            "row": row,
            "headers": head.headers,
            "samples": head.samples[:3],
            "warnings": head.warnings,
        },
    )


@page(Audience.TEAM, permission=MANAGE)
def reconciliation(request: Request, import_id: uuid.UUID) -> HttpResponse:
    """What the list would change, each thing to be ticked; then what was applied."""
    actor = request.actor
    row = queries.member_import(actor=actor, import_id=import_id)
    if row.state == MemberImportState.RECEIVED:
        return redirect("structures:import_columns", import_id=row.pk)
    if row.state == MemberImportState.APPLIED:
        return render(request, "structures/import_applied.html", {"page_title": "Liste comparée", "row": row})
    proposals = queries.proposals_of(actor=actor, row=row)
    reason = REASONS[row.source]
    return form_page(
        request,
        template="structures/import.html",
        build=lambda data, files: ReconciliationForm(data, proposals=proposals, today=actor.today),
        act=lambda acting, form: operations.apply_list(
            actor=acting,
            import_id=import_id,
            choices=form.choices(reason),  # type: ignore[attr-defined]
        ),
        done=_import_url,
        said="Ce que vous avez coché est appliqué.",
        context={"page_title": "Relire avant d’appliquer", "row": row, "proposals": proposals},
    )
