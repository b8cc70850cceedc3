"""The archive of the whole structure: asked for by those who lead, opened with the code a care professional shows."""

from __future__ import annotations

import uuid

from django import forms
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from maisonnee.domains.records.enums import RecordPermission
from maisonnee.domains.records.operations import archives as operations
from maisonnee.domains.records.queries import archives as queries
from maisonnee.interfaces.web.forms import Form, form_page
from maisonnee.interfaces.web.http import Request
from maisonnee.interfaces.web.pages import Audience, page


class ArchiveForm(Form):
    """Why everything is taken out."""

    reason = forms.CharField(label="Pourquoi", max_length=200)


@page(Audience.TEAM, permission=RecordPermission.EXPORT_STRUCTURE)
def index(request: Request) -> HttpResponse:
    """Ask for the archive of the structure; those asked for before."""
    return form_page(
        request,
        template="records/exports/archive.html",
        build=lambda data, files: ArchiveForm(data),
        act=lambda actor, form: operations.ask_structure_archive(
            actor=actor, reason=form.cleaned_data["reason"]
        ),
        done=lambda job: reverse("jobs:detail", args=[getattr(job, "pk", job)]),
        said="L’archive se prépare. Vous pouvez quitter cette page et la retrouver.",
        context={
            "page_title": "Archive de la structure",
            "archives": list(queries.archives(actor=request.actor)[:20]),
        },
    )


@page(Audience.TEAM, permission=RecordPermission.EXPORT_RECORD)
def codes(request: Request) -> HttpResponse:
    """The archives that are ready, for the care professional who shows a code."""
    return _codes(request)


def _codes(request: Request, shown: uuid.UUID | None = None, code: str = "") -> HttpResponse:
    return render(
        request,
        "records/exports/archive_codes.html",
        {
            "page_title": "Code d’une archive",
            "archives": list(queries.archives_to_open(actor=request.actor)[:20]),
            "shown": shown,
            "code": code,
        },
    )


@page(Audience.TEAM, permission=RecordPermission.EXPORT_RECORD)
def show_code(request: Request, job_id: uuid.UUID) -> HttpResponse:
    """The code of an archive (POST: it is written down)."""
    if request.method != "POST":
        queries.archives_to_open(actor=request.actor).get(pk=job_id)
        return redirect("records:archive_codes")
    job, code = operations.show_archive_code(actor=request.actor, job_id=job_id)
    return _codes(request, job.pk, code)
