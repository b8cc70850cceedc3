"""What a person decides about an import: which patient is meant, ours, theirs or both."""

from __future__ import annotations

import uuid

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render

from maisonnee.domains.records.enums import ItemChoice, ItemOutcome, RecordPermission
from maisonnee.domains.records.operations import imports as operations
from maisonnee.domains.records.queries import imports as queries
from maisonnee.interfaces.web.http import Request
from maisonnee.interfaces.web.pages import Audience, page
from maisonnee.interfaces.web.records import import_words
from maisonnee.interfaces.web.sentences import sentence
from maisonnee.kernel.refusals import Refusal

IMPORT = RecordPermission.IMPORT_RECORDS
_SHOWN = 50
_CHOICES = {"ours": ItemChoice.OURS, "theirs": ItemChoice.THEIRS, "both": ItemChoice.BOTH}


@page(Audience.TEAM, permission=IMPORT)
def conflicts(request: Request, batch_id: uuid.UUID) -> HttpResponse:
    """Where our record and the file say something different: a person chooses."""
    batch = queries.record_import(actor=request.actor, batch_id=batch_id)
    if request.method == "POST":
        _settle(request, batch_id)
        return redirect("records:import_conflicts", batch_id=batch_id)
    rows = queries.items_of(actor=request.actor, batch=batch).filter(
        outcome=ItemOutcome.CONFLICT, choice=ItemChoice.NONE
    )
    found = list(rows.order_by("patient_said", "number")[:_SHOWN])
    entries = queries.entries_compared(actor=request.actor, items=found)
    return render(
        request,
        "records/imports/conflicts.html",
        {
            "batch": batch,
            "items": [import_words.shown(row, entries) for row in found],
            "waiting": rows.count(),
        },
    )


def _settle(request: Request, batch_id: uuid.UUID) -> None:
    choice = _CHOICES.get(request.POST.get("choix", ""), ItemChoice.NONE)
    item_ids = None
    if request.POST.get("toutes") != "1":
        item_ids = [found for text in request.POST.getlist("ligne") if (found := _uuid(text)) is not None]
    try:
        operations.settle_items(actor=request.actor, batch_id=batch_id, item_ids=item_ids, choice=choice)
    except Refusal as refusal:
        messages.error(request, sentence(refusal))
    else:
        messages.success(request, "C’est noté. Rien n’est écrit avant que vous le demandiez.")


def _uuid(text: str) -> uuid.UUID | None:
    try:
        return uuid.UUID(text)
    except ValueError:
        return None


@page(Audience.TEAM, permission=IMPORT)
def people(request: Request, batch_id: uuid.UUID) -> HttpResponse:
    """The people of the file whom nobody recognised, and those who are somebody else's patients."""
    batch = queries.record_import(actor=request.actor, batch_id=batch_id)
    found = queries.unrecognised_people(actor=request.actor, batch=batch)
    for row in found:
        row["why"] = import_words.REASONS.get(row["reason"], "")
        row["can_be_named"] = row["reason"] not in {queries.OUTSIDE, queries.OTHER_PATIENT}
    return render(request, "records/imports/people.html", {"batch": batch, "people": found})


@page(Audience.TEAM, permission=IMPORT)
def person(request: Request, batch_id: uuid.UUID, item_id: uuid.UUID) -> HttpResponse:
    """Say which of one's patients is meant: those with the same birth or name first, others by their name."""
    batch = queries.record_import(actor=request.actor, batch_id=batch_id)
    item = queries.items_of(actor=request.actor, batch=batch).get(pk=item_id)
    chosen = _uuid(request.POST.get("patient", "")) if request.method == "POST" else None
    if chosen is not None:
        try:
            operations.name_patient(
                actor=request.actor, batch_id=batch_id, said=item.patient_said, patient_id=chosen
            )
        except Refusal as refusal:
            messages.error(request, sentence(refusal))
        else:
            messages.success(request, "C’est noté. Relisez ce qui sera repris pour ce patient.")
        return redirect("records:import_people", batch_id=batch_id)
    typed = request.POST.get("q", "")[:100]
    found = queries.suggested_patients(actor=request.actor, said=item.values.get("person", {}), typed=typed)
    context = {"batch": batch, "item": item, "patients": found, "typed": typed}
    return render(request, "records/imports/person.html", context | {"why": import_words.why(item)})
