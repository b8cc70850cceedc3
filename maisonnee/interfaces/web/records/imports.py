"""Importing what another software holds: the file, its columns, what will happen, the choices, the undoing."""

from __future__ import annotations

import uuid
from typing import TYPE_CHECKING, Any

from django.contrib import messages
from django.http import HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.urls import path, reverse

from maisonnee.domains.records.enums import ImportSource, ImportState, ItemOutcome, RecordPermission
from maisonnee.domains.records.operations import imports as operations
from maisonnee.domains.records.queries import imports as queries
from maisonnee.foundation.files.content import inspect_upload
from maisonnee.foundation.jobs import queries as job_queries
from maisonnee.foundation.jobs.enums import JobState
from maisonnee.interfaces.web.downloads import bytes_response
from maisonnee.interfaces.web.forms import form_page
from maisonnee.interfaces.web.http import Request
from maisonnee.interfaces.web.listing import Column, Filter, Listing
from maisonnee.interfaces.web.pages import Audience, page
from maisonnee.interfaces.web.patients.lists import XLSX
from maisonnee.interfaces.web.records import import_choices, import_words
from maisonnee.interfaces.web.records.import_forms import FILES, ColumnsForm, FileForm, UndoForm
from maisonnee.interfaces.web.sentences import sentence
from maisonnee.interop import record_lists
from maisonnee.interop.record_lists import sources
from maisonnee.interop.spreadsheets import writing
from maisonnee.interop.unreadable import UnreadableFileError
from maisonnee.kernel.refusals import Refusal

if TYPE_CHECKING:
    from maisonnee.domains.records.models import ImportItem, RecordImport

IMPORT = RecordPermission.IMPORT_RECORDS


@page(Audience.TEAM, permission=IMPORT)
def index(request: Request) -> HttpResponse:
    """Drop a file; the imports one made before."""
    return _reception(request, None)


@page(Audience.TEAM, permission=IMPORT)
def for_patient(request: Request, patient_id: uuid.UUID) -> HttpResponse:
    """Drop a file about one patient: what it says of anybody else is left aside."""
    return _reception(request, queries.cared_patient(actor=request.actor, patient_id=patient_id))


def _reception(request: Request, patient: Any) -> HttpResponse:
    def build(data: QueryDict | None, files: Any) -> FileForm:
        return FileForm(data, files)

    def act(actor: Any, form: Any) -> RecordImport:
        upload = form.cleaned_data["file"]
        verdict = inspect_upload(upload.name, upload.file, allowed=FILES)
        if not verdict.accepted:
            raise Refusal("records.import_unreadable", field="file", sentence=verdict.sentence)
        upload.seek(0)
        content = upload.read()
        try:
            source = record_lists.probed(content, kind=verdict.kind, today=actor.today)
        except UnreadableFileError as error:
            raise Refusal("records.import_unreadable", field="file", sentence=error.sentence) from error
        return operations.receive_record_file(
            actor=actor,
            source=source,
            name=verdict.name,
            content_type=verdict.mime_type,
            content=content,
            software=form.cleaned_data["software"],
            patient_id=patient.pk if patient is not None else None,
        )

    return form_page(
        request,
        template="records/imports/index.html",
        build=build,
        act=act,
        done=lambda result: reverse("records:import", args=[getattr(result, "pk", result)]),
        said="Le fichier est reçu\u00a0: rien n’est écrit dans les dossiers avant que vous l’ayez relu.",
        context={"batches": queries.record_imports(actor=request.actor)[:20], "patient": patient},
    )


@page(Audience.TEAM, permission=IMPORT)
def columns(request: Request, batch_id: uuid.UUID) -> HttpResponse:
    """Which column holds what: guessed, or remembered from the last file of the same source."""
    actor = request.actor
    batch = queries.record_import(actor=actor, batch_id=batch_id)
    if batch.source != ImportSource.SPREADSHEET or batch.state != ImportState.RECEIVED or batch.job_id:
        return redirect("records:import", batch_id=batch.pk)
    head = sources.head_of(queries.content_of(actor=actor, batch=batch))
    remembered = queries.remembered_columns(actor=actor, signature=head.signature)
    guesses = remembered.get("map") or record_lists.guessed_columns(head)
    initial = {"dated": actor.today, "default_kind": remembered.get("default_kind", "")}

    def build(data: QueryDict | None, files: Any) -> ColumnsForm:
        return ColumnsForm(data, headers=head.headers, guesses=guesses, initial=initial)

    def act(actor: Any, form: Any) -> RecordImport:
        return operations.choose_record_columns(
            actor=actor,
            batch_id=batch_id,
            signature=head.signature,
            columns={
                "map": form.columns(),
                "sheet": head.sheet,
                "default_kind": form.cleaned_data["default_kind"],
                "software": batch.software or remembered.get("software", ""),
            },
            dated=form.cleaned_data["dated"].isoformat(),
        )

    return form_page(
        request,
        template="records/imports/columns.html",
        build=build,
        act=act,
        done=lambda result: reverse("records:import", args=[batch_id]),
        said="Le fichier est en cours de lecture\u00a0: rien n’est encore écrit.",
        context={
            "batch": batch,
            "headers": head.headers,
            "samples": head.samples[:3],
            "warnings": head.warnings,
            "is_remembered": bool(remembered),
        },
    )


@page(Audience.TEAM, permission=IMPORT)
def detail(request: Request, batch_id: uuid.UUID) -> HttpResponse:
    """What will happen, what is happening, or what happened: every fact, by patient."""
    batch = queries.record_import(actor=request.actor, batch_id=batch_id)
    if batch.source == ImportSource.SPREADSHEET and batch.state == ImportState.RECEIVED and not batch.job_id:
        return redirect("records:import_columns", batch_id=batch.pk)
    context = _described(request, batch)
    if not context["is_busy"] and batch.state != ImportState.RECEIVED:
        listing = _listing(request, batch)
        entries = queries.entries_compared(actor=request.actor, items=listing.items)
        context |= {"listing": listing, "items": [import_words.shown(row, entries) for row in listing.items]}
    return render(request, "records/imports/detail.html", context)


def _described(request: Request, batch: RecordImport) -> dict[str, Any]:
    job = job_queries.job(actor=request.actor, job_id=batch.job_id) if batch.job_id else None
    is_busy = job is not None and not job.is_finished
    has_failed = job is not None and job.state == JobState.FAILED
    context: dict[str, Any] = {
        "batch": batch,
        "job": job,
        "is_busy": is_busy,
        "failure": _failure(job) if has_failed else "",
        "progress_url": reverse("records:import_progress", args=[batch.pk]),
        "refresh_seconds": 3 if is_busy else None,
    }
    if not is_busy and batch.state != ImportState.RECEIVED:
        counts = queries.counts_of(actor=request.actor, batch=batch)
        context |= {
            "counts": counts,
            "figures": [
                {"label": import_words.FIGURES[outcome], "count": counts[outcome]}
                for outcome in ItemOutcome
                if counts[outcome]
            ],
            "nameable": counts[ItemOutcome.UNKNOWN_PATIENT] - counts["outside"],
            "twin": queries.import_of_same_file(actor=request.actor, batch=batch),
            "kept": list(queries.entries_kept(actor=request.actor, batch=batch)),
        }
    return context


def _failure(job: Any) -> str:
    if job.error == "unexpected":
        return "Le travail s’est arrêté sur une erreur. Ce qui est déjà fait est gardé\u00a0: relancez-le, il continuera."
    return sentence(Refusal(job.error, **job.error_params))


def _listing(request: Request, batch: RecordImport) -> Listing[ImportItem]:
    return Listing(
        request,
        queries.items_of(actor=request.actor, batch=batch),
        columns=[Column("patient", "Patient", lambda row: row.patient_said, order="patient_said")],
        sort="patient",
        filters=[
            Filter(
                "resultat",
                "Résultat",
                [(outcome.value, outcome.label) for outcome in ItemOutcome],
                lambda rows, value: rows.filter(outcome=value),
            )
        ],
        private=True,
    )


@page(Audience.TEAM, permission=IMPORT)
def progress(request: Request, batch_id: uuid.UUID) -> HttpResponse:
    """How far the work is; the fragment asks for itself until the end."""
    batch = queries.record_import(actor=request.actor, batch_id=batch_id)
    context = _described(request, batch)
    if not request.htmx:
        return redirect("records:import", batch_id=batch_id)
    if not context["is_busy"]:
        response = HttpResponse(status=204)
        response.headers["HX-Redirect"] = reverse("records:import", args=[batch_id])
        return response
    return render(request, "records/imports/_progress.html", context)


@page(Audience.TEAM, permission=IMPORT)
def write(request: Request, batch_id: uuid.UUID) -> HttpResponse:
    """Write in the records what is new and what was chosen."""
    batch = queries.record_import(actor=request.actor, batch_id=batch_id)
    if request.method == "POST":
        try:
            operations.start_applying(actor=request.actor, batch_id=batch.pk)
        except Refusal as refusal:
            messages.error(request, sentence(refusal))
    return redirect("records:import", batch_id=batch_id)


@page(Audience.TEAM, permission=IMPORT)
def undo(request: Request, batch_id: uuid.UUID) -> HttpResponse:
    """Take a whole import back, with a reason."""
    batch = queries.record_import(actor=request.actor, batch_id=batch_id)
    counts = queries.counts_of(actor=request.actor, batch=batch)
    return form_page(
        request,
        template="records/imports/undo.html",
        build=lambda data, files: UndoForm(data),
        act=lambda actor, form: operations.ask_undo(
            actor=actor, batch_id=batch_id, reason=form.cleaned_data["reason"]
        ),
        done=lambda result: reverse("records:import", args=[batch_id]),
        said="L’annulation est en cours.",
        context={"batch": batch, "written": counts["written"]},
    )


@page(Audience.TEAM, permission=IMPORT)
def report(request: Request, batch_id: uuid.UUID) -> HttpResponse:
    """Every fact of the file with its outcome and the reason."""
    batch = queries.record_import(actor=request.actor, batch_id=batch_id)
    items = list(queries.items_of(actor=request.actor, batch=batch).order_by("number"))
    queries.entries_compared(actor=request.actor, items=items)
    rows = []
    for item in items:
        found = import_words.shown(item, {})
        rows.append((item.number, item.patient_said, found.title, found.detail, found.outcome, found.why))
    text = ("Patient", "Fait", "Détail", "Résultat", "Pourquoi")
    content = writing.write_workbook(
        [
            writing.Sheet(
                "Compte rendu",
                [
                    writing.Column("Ligne ou rang", writing.CellType.INTEGER),
                    *(writing.Column(title, width=34) for title in text),
                ],
                rows,
                (f"Fichier reçu le {batch.received_at:%d/%m/%Y}.",),
            )
        ]
    )
    return bytes_response(content, name="compte-rendu-import.xlsx", content_type=XLSX)


urlpatterns = [
    path("<uuid:patient_id>/importer/", for_patient, name="import_for"),
    path("imports/", index, name="imports"),
    path("imports/<uuid:batch_id>/", detail, name="import"),
    path("imports/<uuid:batch_id>/colonnes/", columns, name="import_columns"),
    path("imports/<uuid:batch_id>/avancement/", progress, name="import_progress"),
    path("imports/<uuid:batch_id>/differences/", import_choices.conflicts, name="import_conflicts"),
    path("imports/<uuid:batch_id>/patients/", import_choices.people, name="import_people"),
    path("imports/<uuid:batch_id>/patients/<uuid:item_id>/", import_choices.person, name="import_person"),
    path("imports/<uuid:batch_id>/ecrire/", write, name="import_write"),
    path("imports/<uuid:batch_id>/annuler/", undo, name="import_undo"),
    path("imports/<uuid:batch_id>/compte-rendu/", report, name="import_report"),
]
