"""One entry of a record: adding, reading with its versions, correcting, withdrawing, moving, keeping to a few."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from maisonnee.domains.patients import queries as patient_queries
from maisonnee.domains.patients.enums import PatientPermission
from maisonnee.domains.records import operations, queries
from maisonnee.domains.records.enums import DueState, EntryKind, RecordPermission
from maisonnee.domains.records.queries import EntryPage
from maisonnee.interfaces.web.forms import Form, form_page
from maisonnee.interfaces.web.http import Request
from maisonnee.interfaces.web.pages import Audience, page
from maisonnee.interfaces.web.records import documents, forms


def address_of(patient_id: uuid.UUID) -> str:
    """Return the address of a record: an identifier, never a name."""
    return reverse("records:record", args=[patient_id])


@page(Audience.TEAM, permission=RecordPermission.WRITE_ENTRIES)
def add(request: Request, patient_id: uuid.UUID, kind: str) -> HttpResponse:
    """Write one fact."""
    try:
        wanted = EntryKind(kind)
    except ValueError:
        raise Http404 from None
    if wanted in {EntryKind.DOCUMENT, EntryKind.PHOTO}:
        return documents.add(request, patient_id, wanted)
    if wanted not in forms.FIELDS:
        raise Http404
    access = patient_queries.access(actor=request.actor, patient_id=patient_id)
    return form_page(
        request,
        template="records/form.html",
        build=lambda data, files: forms.EntryForm(data, kind=wanted, today=request.actor.today),
        act=lambda actor, form: operations.write_entries(
            actor=actor,
            patient_id=patient_id,
            drafts=[form.draft()],  # type: ignore[attr-defined]
            is_typed=True,
        ),
        done=lambda result: address_of(patient_id),
        said="C’est dans le dossier.",
        context={
            "page_title": str(wanted.label),
            "back_url": address_of(patient_id),
            "back_label": str(access.patient),
            "submit": "Ajouter au dossier",
        },
    )


@page(Audience.TEAM, permission=PatientPermission.OPEN_RECORDS)
def detail(request: Request, patient_id: uuid.UUID, entry_id: uuid.UUID) -> HttpResponse:
    """An entry, its versions, the questions asked about it."""
    found = queries.entry_page(actor=request.actor, patient_id=patient_id, entry_id=entry_id)
    return render(
        request,
        "records/entry.html",
        {
            "page_title": found.entry.label,
            "found": found,
            "entry": found.entry,
            "patient": found.access.patient,
            "readers": _readers(request, found),
            "may_write": request.actor.may(RecordPermission.WRITE_ENTRIES),
        },
    )


def _readers(request: Request, found: EntryPage) -> list[str]:
    """Names of those an entry is kept to."""
    kept = found.entry.restricted_to
    if kept is None:
        return []
    team = patient_queries.care_team(actor=request.actor, patient_id=found.access.patient.pk)
    return [str(person.member) for person in team if person.member.pk in kept]


@page(Audience.TEAM, permission=RecordPermission.WRITE_ENTRIES)
def correct(request: Request, patient_id: uuid.UUID, entry_id: uuid.UUID) -> HttpResponse:
    """Correct an entry; the version before stays readable."""
    found = queries.entry_page(actor=request.actor, patient_id=patient_id, entry_id=entry_id)
    entry = found.entry
    kind = EntryKind(entry.kind)
    initial = {name: getattr(entry, name) for name in forms.WRITTEN[kind] if hasattr(entry, name)}
    return _form(
        request,
        found,
        title=f"Corriger\u00a0: {entry.label}",
        submit="Corriger",
        said="C’est corrigé. La version précédente reste lisible.",
        build=lambda data, files: forms.CorrectionForm(
            data, kind=kind, today=request.actor.today, initial={**initial, "version": entry.version}
        ),
        act=lambda actor, form: operations.correct_entry(
            actor=actor,
            patient_id=patient_id,
            entry_id=entry_id,
            version=form.cleaned_data["version"],
            reason=form.cleaned_data["reason"],
            values=form.corrected(),
        ),
    )


@page(Audience.TEAM, permission=RecordPermission.WRITE_ENTRIES)
def withdraw(request: Request, patient_id: uuid.UUID, entry_id: uuid.UUID) -> HttpResponse:
    """Withdraw an entry written by mistake."""
    found = queries.entry_page(actor=request.actor, patient_id=patient_id, entry_id=entry_id)
    return _form(
        request,
        found,
        title=f"Retirer\u00a0: {found.entry.label}",
        submit="Retirer du dossier",
        said="L’entrée est retirée. Elle reste dans l’historique.",
        build=lambda data, files: forms.ReasonForm(data),
        act=lambda actor, form: operations.withdraw_entry(
            actor=actor, patient_id=patient_id, entry_id=entry_id, reason=form.cleaned_data["reason"]
        ),
        done=lambda result: address_of(patient_id),
        intro="Elle quitte le dossier. Rien n’est effacé\u00a0: elle reste dans l’historique, avec votre motif.",
        danger=True,
    )


@page(Audience.TEAM, permission=RecordPermission.WRITE_ENTRIES)
def move(request: Request, patient_id: uuid.UUID, entry_id: uuid.UUID) -> HttpResponse:
    """Move an entry written in the wrong record."""
    found = queries.entry_page(actor=request.actor, patient_id=patient_id, entry_id=entry_id)
    choices = [
        (str(row.pk), f"{row}, {row.born_on:%d/%m/%Y}")
        for row in queries.own_patients(actor=request.actor)
        if row.pk != patient_id
    ]
    return _form(
        request,
        found,
        title=f"Déplacer\u00a0: {found.entry.label}",
        submit="Déplacer",
        said="L’entrée est dans le bon dossier. L’autre garde la trace du déplacement.",
        build=lambda data, files: forms.MoveForm(data, choices=choices),
        act=lambda actor, form: operations.move_entry(
            actor=actor,
            patient_id=patient_id,
            entry_id=entry_id,
            to_patient_id=uuid.UUID(form.cleaned_data["to_patient_id"]),
            reason=form.cleaned_data["reason"],
        ),
        done=lambda result: address_of(getattr(result, "patient_id", patient_id)),
    )


@page(Audience.TEAM, permission=RecordPermission.WRITE_ENTRIES)
def restrict(request: Request, patient_id: uuid.UUID, entry_id: uuid.UUID) -> HttpResponse:
    """Keep an entry of one's own to a few of the care team, or open it again."""
    found = queries.entry_page(actor=request.actor, patient_id=patient_id, entry_id=entry_id)
    entry = found.entry
    if entry.restricted_to is not None:
        return _form(
            request,
            found,
            title=f"Rouvrir\u00a0: {entry.label}",
            submit="Rouvrir à l’équipe de soins",
            said="L’entrée suit de nouveau la grille de l’équipe.",
            build=lambda data, files: Form(data),
            act=lambda actor, form: operations.restrict_entry(
                actor=actor, patient_id=patient_id, entry_id=entry_id, member_ids=None
            ),
            intro="Elle sera lue selon la grille de l’équipe.",
        )
    team = [
        person
        for person in patient_queries.care_team(actor=request.actor, patient_id=patient_id)
        if person.member.pk != found.access.member.pk
    ]
    return _form(
        request,
        found,
        title=f"Réserver\u00a0: {entry.label}",
        submit="Réserver",
        said="L’entrée n’est plus lue que par ces personnes.",
        build=lambda data, files: forms.RestrictForm(data, team=team),
        act=lambda actor, form: operations.restrict_entry(
            actor=actor,
            patient_id=patient_id,
            entry_id=entry_id,
            member_ids=[uuid.UUID(value) for value in form.cleaned_data["member_ids"]],
            reason=form.cleaned_data["reason"],
        ),
    )


@page(Audience.TEAM, permission=RecordPermission.WRITE_ENTRIES)
def close_due(request: Request, patient_id: uuid.UUID, entry_id: uuid.UUID) -> HttpResponse:
    """Act on a due date, once for the whole team."""
    found = queries.entry_page(actor=request.actor, patient_id=patient_id, entry_id=entry_id)
    return _form(
        request,
        found,
        title=f"Échéance\u00a0: {found.entry.label}",
        submit="Enregistrer",
        said="L’échéance est réglée, pour toute l’équipe.",
        build=lambda data, files: forms.DueForm(data),
        act=lambda actor, form: operations.close_due(
            actor=actor,
            patient_id=patient_id,
            entry_id=entry_id,
            state=DueState(form.cleaned_data["state"]),
            reason=form.cleaned_data["reason"],
        ),
        done=lambda result: address_of(patient_id),
    )


@page(Audience.TEAM, permission=RecordPermission.WRITE_ENTRIES)
def ask(request: Request, patient_id: uuid.UUID, entry_id: uuid.UUID) -> HttpResponse:
    """« Pouvez-vous préciser… ? »"""
    found = queries.entry_page(actor=request.actor, patient_id=patient_id, entry_id=entry_id)
    return _form(
        request,
        found,
        title=f"Demander une précision\u00a0: {found.entry.label}",
        submit="Demander",
        said=f"{found.entry.author} verra votre question.",
        build=lambda data, files: forms.QuestionForm(data),
        act=lambda actor, form: operations.ask_clarification(
            actor=actor, patient_id=patient_id, entry_id=entry_id, question=form.cleaned_data["question"]
        ),
    )


@page(Audience.TEAM, permission=RecordPermission.WRITE_ENTRIES)
def answer(request: Request, patient_id: uuid.UUID, clarification_id: uuid.UUID) -> HttpResponse:
    """Answer a question, in place."""
    row = queries.clarification(actor=request.actor, patient_id=patient_id, clarification_id=clarification_id)
    found = queries.entry_page(actor=request.actor, patient_id=patient_id, entry_id=row.entry_id)
    return _form(
        request,
        found,
        title=f"{row.asked_by} demande\u00a0: {row.question}",
        submit="Répondre",
        said="Votre réponse est sous l’entrée.",
        build=lambda data, files: forms.AnswerForm(data),
        act=lambda actor, form: operations.answer_clarification(
            actor=actor,
            patient_id=patient_id,
            clarification_id=clarification_id,
            answer=form.cleaned_data["answer"],
        ),
    )


def _form(
    request: Request,
    found: EntryPage,
    *,
    title: str,
    submit: str,
    said: str,
    build: Callable[[Any, Any], Any],
    act: Callable[[Any, Any], Any],
    done: Callable[[Any], str] | None = None,
    intro: str = "",
    danger: bool = False,
) -> HttpResponse:
    entry_url = reverse("records:entry", args=[found.access.patient.pk, found.entry.pk])
    return form_page(
        request,
        template="records/form.html",
        build=build,
        act=act,
        done=done or (lambda result: entry_url),
        said=said,
        context={
            "page_title": title,
            "back_url": entry_url,
            "back_label": found.entry.label,
            "submit": submit,
            "intro_text": intro,
            "danger": danger,
        },
    )
