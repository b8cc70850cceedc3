"""Documents and photographs of a record: adding, opening, a wound over time side by side."""

from __future__ import annotations

import uuid
from collections.abc import Sequence
from typing import Any

from django import forms as django_forms
from django.http import HttpResponse
from django.shortcuts import render
from django.urls import path, reverse

from maisonnee.domains.patients import queries as patient_queries
from maisonnee.domains.patients.enums import PatientPermission
from maisonnee.domains.records import operations, queries
from maisonnee.domains.records.enums import EntryKind
from maisonnee.domains.records.rules.drafts import Draft
from maisonnee.foundation.files.content import DEFAULT_MAX_BYTES
from maisonnee.interfaces.web.downloads import file_response
from maisonnee.interfaces.web.forms import DateField, Form, form_page
from maisonnee.interfaces.web.http import Request
from maisonnee.interfaces.web.pages import Audience, page
from maisonnee.interfaces.web.records.forms import section_choices

PICTURES = "image/jpeg,image/png"
DOCUMENTS = f"application/pdf,{PICTURES},.docx,.odt,.txt"


class FileField(django_forms.FileField):
    """A file with the formats and the size it may have, said beside it (`max_bytes`)."""

    max_bytes = DEFAULT_MAX_BYTES


class DocumentForm(Form):
    """A document or a photograph, what it is, and when."""

    file = FileField(label="Fichier")
    label = django_forms.CharField(label="Ce que c’est", max_length=200)
    series = django_forms.CharField(
        label="Suivi de",
        max_length=100,
        required=False,
        help_text="Le même nom à chaque photo\u00a0: elles se liront côte à côte. Par exemple\u00a0: plaie du talon gauche.",
    )
    happened_on = DateField(label="Date")
    text = django_forms.CharField(
        label="Précisions", required=False, max_length=5000, widget=django_forms.Textarea(attrs={"rows": 3})
    )
    section = django_forms.ChoiceField(label="Rubrique", required=False)

    def __init__(
        self, data: Any = None, files: Any = None, *, kind: EntryKind, known: Sequence[str], **options: Any
    ) -> None:
        super().__init__(data, files, **options)
        self.kind = kind
        self.fields["section"].choices = section_choices(kind)  # type: ignore[attr-defined]
        accepted = PICTURES if kind is EntryKind.PHOTO else DOCUMENTS
        self.fields["file"].widget.attrs["accept"] = accepted
        if kind is EntryKind.PHOTO:
            self.fields["label"].required = False
            self.fields["label"].help_text = "Vide\u00a0: le nom du suivi, ou «\u00a0Photo\u00a0»."
            if known:
                self.fields["series"].help_text = f"Déjà suivis\u00a0: {', '.join(known)}."
        else:
            del self.fields["series"]

    def draft(self) -> Draft:
        values = self.values()
        label = values["label"] or values.get("series") or "Photo"
        return Draft(
            kind=self.kind,
            label=label,
            text=values["text"],
            happened_on=values["happened_on"],
            series=values.get("series", ""),
            section=values["section"],
        )


def add(request: Request, patient_id: uuid.UUID, kind: EntryKind) -> HttpResponse:
    """Add a document or a photograph (called by the page that adds any kind)."""
    access = patient_queries.access(actor=request.actor, patient_id=patient_id)
    known = queries.series_titles(actor=request.actor, patient_id=patient_id)
    back = reverse("records:record", args=[patient_id])

    def act(actor: Any, form: Any) -> Any:
        upload = form.cleaned_data["file"]
        return operations.add_document(
            actor=actor,
            patient_id=patient_id,
            draft=form.draft(),
            name=str(upload.name),
            data=upload.read(),
        )

    return form_page(
        request,
        template="records/form.html",
        build=lambda data, files: DocumentForm(
            data, files, kind=kind, known=known, initial={"happened_on": request.actor.today}
        ),
        act=act,
        done=lambda result: back,
        said="C’est dans le dossier.",
        context={
            "page_title": str(kind.label),
            "intro_text": (
                "Le lieu et l’appareil inscrits dans la photo sont retirés."
                if kind is EntryKind.PHOTO
                else ""
            ),
            "back_url": back,
            "back_label": str(access.patient),
            "submit": "Ajouter au dossier",
        },
    )


@page(Audience.TEAM, permission=PatientPermission.OPEN_RECORDS)
def file(request: Request, patient_id: uuid.UUID, entry_id: uuid.UUID) -> HttpResponse:
    """The file of an entry."""
    found = queries.file_of(actor=request.actor, patient_id=patient_id, entry_id=entry_id)
    return file_response(found, inline=True)


@page(Audience.TEAM, permission=PatientPermission.OPEN_RECORDS)
def photos(request: Request, patient_id: uuid.UUID, entry_id: uuid.UUID) -> HttpResponse:
    """Photographs followed together, two of them side by side."""
    try:
        wanted = uuid.UUID(request.GET.get("avec", ""))
    except ValueError:
        wanted = None
    found = queries.photo_series(
        actor=request.actor, patient_id=patient_id, entry_id=entry_id, compared_with=wanted
    )
    return render(
        request,
        "records/photos.html",
        {
            "page_title": found.title or "Photo",
            "patient": found.access.patient,
            "found": found,
            "asked": entry_id,
        },
    )


urlpatterns = [
    path("<uuid:patient_id>/<uuid:entry_id>/fichier/", file, name="file"),
    path("<uuid:patient_id>/<uuid:entry_id>/photos/", photos, name="photos"),
]
