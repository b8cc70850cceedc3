"""Importing a list: the file, its columns, what will happen, the progress, the report."""

from __future__ import annotations

import uuid
from typing import TYPE_CHECKING, Any

from django.contrib import messages
from django.http import HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.urls import reverse

from maisonnee.domains.patients import operations, policies, queries
from maisonnee.domains.patients.enums import ConflictChoice, ImportState, LineOutcome, PatientPermission
from maisonnee.domains.patients.policies import require_identities
from maisonnee.domains.patients.queries import imports as import_queries
from maisonnee.domains.records.enums import RecordPermission
from maisonnee.domains.structures import queries as structures_queries
from maisonnee.foundation.files.content import inspect_upload
from maisonnee.interfaces.web.downloads import bytes_response
from maisonnee.interfaces.web.forms import form_page
from maisonnee.interfaces.web.http import Request
from maisonnee.interfaces.web.pages import Audience, page
from maisonnee.interfaces.web.patients.forms import SPREADSHEETS, ColumnsForm, FileForm
from maisonnee.interfaces.web.patients.lists import XLSX
from maisonnee.interfaces.web.patients.sentences import DIFFERENCE_FIELDS, remark
from maisonnee.interfaces.web.sentences import sentence
from maisonnee.interop import patient_lists
from maisonnee.interop.spreadsheets import writing
from maisonnee.interop.spreadsheets.tables import SpreadsheetError
from maisonnee.kernel.refusals import Refusal

if TYPE_CHECKING:
    from maisonnee.domains.patients.models import ImportBatch

_TONES = {
    LineOutcome.ADDED: "good",
    LineOutcome.CHANGED: "on",
    LineOutcome.UNCHANGED: "",
    LineOutcome.CONFLICT: "warn",
    LineOutcome.DUPLICATE: "warn",
    LineOutcome.FAULTY: "bad",
}


@page(Audience.TEAM, permission=PatientPermission.IMPORT_PATIENTS)
def index(request: Request) -> HttpResponse:
    """Drop a file; the imports made before."""
    if not policies.may_import(request.actor):
        if request.method == "POST":
            require_identities(request.actor)
        return render(request, "patients/import_undecided.html")
    form = FileForm(request.POST or None, request.FILES or None)
    if request.method == "POST" and form.is_valid():
        batch = _received(request, form)
        if batch is not None:
            return redirect("patients:import_columns", batch_id=batch.pk)
    batches = queries.import_batches(actor=request.actor)[:20]
    status = 422 if request.method == "POST" else 200
    may = request.actor.may(RecordPermission.IMPORT_RECORDS)
    return render(
        request,
        "patients/imports.html",
        {"form": form, "batches": batches, "may_import_records": may},
        status=status,
    )


def _received(request: Request, form: FileForm) -> ImportBatch | None:
    upload = form.cleaned_data["file"]
    verdict = inspect_upload(upload.name, upload.file, allowed=SPREADSHEETS)
    if not verdict.accepted:
        form.add_error("file", verdict.sentence)
        return None
    upload.seek(0)
    content = upload.read()
    try:
        head = patient_lists.head_of(content)
    except SpreadsheetError as error:
        form.add_error("file", error.sentence)
        return None
    return operations.receive_list(
        actor=request.actor,
        name=verdict.name,
        content_type=verdict.mime_type,
        content=content,
        sheet=head.sheet,
        signature=head.signature,
        line_count=0,
    )


@page(Audience.TEAM, permission=PatientPermission.IMPORT_PATIENTS)
def columns(request: Request, batch_id: uuid.UUID) -> HttpResponse:
    """Which column holds what: guessed, or remembered from the last file of the same source."""
    actor = request.actor
    batch = queries.import_batch(actor=actor, batch_id=batch_id)
    if batch.state not in {ImportState.UPLOADED, ImportState.MAPPED}:
        return redirect("patients:import", batch_id=batch.pk)
    content = import_queries.content_of(actor=actor, batch=batch)
    head = patient_lists.head_of(content, sheet=batch.sheet)
    remembered = queries.remembered_columns(actor=actor, signature=batch.signature)
    guesses = batch.columns or remembered or patient_lists.guessed_columns(head)
    doctors = list(structures_queries.contract_doctors_on(actor=actor, on=actor.today))
    initial = {
        "as_of_on": batch.as_of_on or actor.today,
        "default_doctor_id": str(batch.default_doctor_id or ""),
    }

    def build(data: QueryDict | None, files: Any) -> ColumnsForm:
        return ColumnsForm(data, headers=head.headers, guesses=guesses, doctors=doctors, initial=initial)

    def act(actor: Any, form: Any) -> ImportBatch:
        chosen = form.cleaned_data["default_doctor_id"]
        default_doctor_id = uuid.UUID(chosen) if chosen else None
        candidates = patient_lists.candidates_of(
            patient_lists.table_of(content, sheet=batch.sheet),
            columns=form.columns(),
            directory=import_queries.directory(actor=actor),
            default_doctor_id=default_doctor_id,
            today=actor.today,
        )
        return operations.choose_columns(
            actor=actor,
            batch_id=batch_id,
            columns=form.columns(),
            as_of_on=form.cleaned_data["as_of_on"],
            default_doctor_id=default_doctor_id,
            candidates=candidates,
        )

    try:
        return form_page(
            request,
            template="patients/import_columns.html",
            build=build,
            act=act,
            done=lambda result: reverse("patients:import", args=[batch_id]),
            said="Relisez ce qui va se passer\u00a0: rien n’est encore importé.",
            context={
                "batch": batch,
                "headers": head.headers,
                "samples": head.samples[:3],
                "warnings": head.warnings,
                "is_remembered": bool(remembered),
            },
        )
    except SpreadsheetError as error:
        messages.error(request, error.sentence)
        return redirect("patients:imports")


@page(Audience.TEAM, permission=PatientPermission.IMPORT_PATIENTS)
def detail(request: Request, batch_id: uuid.UUID) -> HttpResponse:
    """What will happen, what is happening, or what happened."""
    batch = queries.import_batch(actor=request.actor, batch_id=batch_id)
    if batch.state == ImportState.UPLOADED:
        return redirect("patients:import_columns", batch_id=batch.pk)
    return render(request, "patients/import.html", _described(request, batch))


def _described(request: Request, batch: ImportBatch) -> dict[str, Any]:
    counts = batch.counts if batch.state == ImportState.DONE else batch.preview.get("counts", {})
    waiting = 0
    if batch.state == ImportState.DONE and counts.get(LineOutcome.CONFLICT):
        rows = queries.lines_of(actor=request.actor, batch=batch, outcomes=[LineOutcome.CONFLICT])
        waiting = rows.filter(choice=ConflictChoice.NONE).count()
    return {
        "batch": batch,
        "figures": [
            {"label": outcome.label, "count": counts.get(outcome, 0), "tone": _TONES[outcome]}
            for outcome in LineOutcome
        ],
        "lines": [
            {
                **line,
                "outcome": LineOutcome(line["outcome"]).label,
                "tone": _TONES[LineOutcome(line["outcome"])],
                "sentences": [remark(reason) for reason in line["reasons"]]
                + [_difference(request, difference) for difference in line["differences"]],
            }
            for line in batch.preview.get("lines", [])
            if line["outcome"] != LineOutcome.UNCHANGED
        ],
        "progress_url": reverse("patients:import_progress", args=[batch.pk]),
        "waiting": waiting,
        "refresh_seconds": 3 if batch.state == ImportState.RUNNING else None,
    }


def _difference(request: Request, difference: dict[str, str]) -> str:
    ours, theirs = (_value(request, difference["field"], difference[side]) for side in ("ours", "file"))
    label = DIFFERENCE_FIELDS[difference["field"]]
    return f"{label}\u00a0: «\u00a0{ours}\u00a0» dans Maisonnée, «\u00a0{theirs}\u00a0» dans le fichier"


def _value(request: Request, field: str, value: str) -> str:
    if field == "doctor":
        names: dict[str, str] = request.__dict__.setdefault("member_names", {})
        if not names:
            people = import_queries.directory(actor=request.actor).people
            names.update({str(person.id): f"{person.given_name} {person.family_name}" for person in people})
        return names.get(value, "un membre parti")
    if field == "ald":
        return "oui" if value == "yes" else "non"
    return value.upper() if field == "coverage" and value else value or "aucune"


@page(Audience.TEAM, permission=PatientPermission.IMPORT_PATIENTS)
def start(request: Request, batch_id: uuid.UUID) -> HttpResponse:
    """Apply the list in the background."""
    batch = queries.import_batch(actor=request.actor, batch_id=batch_id)
    if request.method == "POST":
        try:
            operations.start_import(actor=request.actor, batch_id=batch.pk)
        except Refusal as refusal:
            messages.error(request, sentence(refusal))
    return redirect("patients:import", batch_id=batch_id)


@page(Audience.TEAM, permission=PatientPermission.IMPORT_PATIENTS)
def progress(request: Request, batch_id: uuid.UUID) -> HttpResponse:
    """How far the import is; the fragment asks for itself until the end."""
    batch = queries.import_batch(actor=request.actor, batch_id=batch_id)
    if not request.htmx:
        return redirect("patients:import", batch_id=batch_id)
    if batch.state == ImportState.DONE:
        response = HttpResponse(status=204)
        response.headers["HX-Redirect"] = reverse("patients:import", args=[batch_id])
        return response
    return render(request, "patients/_progress.html", _described(request, batch))


@page(Audience.TEAM, permission=PatientPermission.IMPORT_PATIENTS)
def report(request: Request, batch_id: uuid.UUID) -> HttpResponse:
    """Every line of the file with its outcome and the reason. No name: the line number finds it."""
    batch = queries.import_batch(actor=request.actor, batch_id=batch_id)
    rows = []
    for line in (
        queries.lines_of(actor=request.actor, batch=batch).select_related(None).iterator(chunk_size=2000)
    ):
        reasons = [remark(reason) for reason in line.reasons]
        reasons += [_difference(request, difference) for difference in line.differences]
        if line.choice:
            reasons.append(ConflictChoice(line.choice).label)
        rows.append(
            (line.line, LineOutcome(line.outcome).label, " ".join(f"{text.rstrip('.')}." for text in reasons))
        )
    content = writing.write_workbook(
        [
            writing.Sheet(
                "Compte rendu",
                [
                    writing.Column("Ligne", writing.CellType.INTEGER),
                    writing.Column("Résultat", width=28),
                    writing.Column("Pourquoi", width=90),
                ],
                rows,
                (f"Fichier : {batch.file_name}.",),
            )
        ]
    )
    return bytes_response(content, name="compte-rendu-import.xlsx", content_type=XLSX)


@page(Audience.TEAM, permission=PatientPermission.IMPORT_PATIENTS)
def differences(request: Request, batch_id: uuid.UUID) -> HttpResponse:
    """Where Maisonnée and the file say something different: a person chooses."""
    batch = queries.import_batch(actor=request.actor, batch_id=batch_id)
    if request.method == "POST":
        _settle(request, batch)
        return redirect("patients:import_differences", batch_id=batch_id)
    rows = queries.lines_of(actor=request.actor, batch=batch, outcomes=[LineOutcome.CONFLICT])
    waiting = rows.filter(choice=ConflictChoice.NONE)
    shown = [
        {
            "id": line.pk,
            "line": line.line,
            "patient": line.patient,
            "sentences": [_difference(request, difference) for difference in line.differences],
        }
        for line in waiting[:50]
    ]
    return render(
        request,
        "patients/import_differences.html",
        {"batch": batch, "lines": shown, "waiting": waiting.count()},
    )


def _settle(request: Request, batch: ImportBatch) -> None:
    choice = ConflictChoice.FILE if request.POST.get("choix") == "fichier" else ConflictChoice.OURS
    line_ids = None
    if request.POST.get("toutes") != "1":
        line_ids = [found for text in request.POST.getlist("ligne") if (found := _uuid(text)) is not None]
    try:
        operations.settle_differences(
            actor=request.actor, batch_id=batch.pk, line_ids=line_ids, choice=choice
        )
    except Refusal as refusal:
        messages.error(request, sentence(refusal))
    else:
        messages.success(request, "C’est réglé.")


def _uuid(text: str) -> uuid.UUID | None:
    try:
        return uuid.UUID(text)
    except ValueError:
        return None
