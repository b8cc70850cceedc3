"""The record of a patient, arranged for the profession that reads it."""

from __future__ import annotations

import uuid
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse

from maisonnee.domains.concertation.enums import ConcertationPermission
from maisonnee.domains.patients import queries as patient_queries
from maisonnee.domains.patients.enums import PatientPermission
from maisonnee.domains.records import operations, queries
from maisonnee.domains.records.enums import EntryKind, RecordPermission
from maisonnee.domains.records.queries import Record, layout
from maisonnee.domains.records.rules import views as view_rules
from maisonnee.interfaces.web.forms import form_page
from maisonnee.interfaces.web.http import Request
from maisonnee.interfaces.web.pages import Audience, page
from maisonnee.interfaces.web.records.forms import FIELDS, OrderForm
from maisonnee.interfaces.web.records.in_progress import in_progress


@dataclass(frozen=True)
class Block:
    """A part of the page: its key names the template that draws it (`records/blocks/<key>.html`)."""

    key: str
    title: str
    template: str
    add_kinds: Sequence[tuple[str, str]]
    is_empty: bool


ADDED_IN: dict[str, tuple[EntryKind, ...]] = {
    "allergies": (EntryKind.ALLERGY,),
    "treatments": (EntryKind.TREATMENT,),
    "problems": (EntryKind.PROBLEM, EntryKind.RISK_FACTOR, EntryKind.LIFESTYLE),
    "history": (EntryKind.ACT, EntryKind.VACCINATION),
    "measures": (EntryKind.MEASURE,),
    "social": (EntryKind.SITUATION,),
    "documents": (EntryKind.DOCUMENT, EntryKind.PHOTO),
    "notes": (EntryKind.NOTE,),
}
SAID_EMPTY = frozenset({"allergies", "treatments", "problems"})
"""Blocks shown in their place even when they are empty: that nothing is noted matters. The others are listed last."""


@page(Audience.TEAM, permission=PatientPermission.OPEN_RECORDS)
def index(request: Request, patient_id: uuid.UUID) -> HttpResponse:
    """What the team shares about a patient, as far as the reader reads it; reading is written down."""
    found = queries.open_record(actor=request.actor, patient_id=patient_id)
    blocks = [_block(found, key) for key in found.blocks]
    return render(
        request,
        "records/record.html",
        {
            **head(found),
            "record": found,
            "blocks": [block for block in blocks if not block.is_empty or block.key in SAID_EMPTY],
            "empty_blocks": [
                block for block in blocks if block.is_empty and block.key not in {*SAID_EMPTY, "reminders"}
            ],
            "team": patient_queries.care_team(actor=request.actor, patient_id=patient_id),
            "kinds": _offered(found, (*FIELDS, *ADDED_IN["documents"])),
            "in_progress": in_progress(request.actor, patient_id),
            "gaps": layout.gaps(actor=request.actor, record=found),
            "may_write": request.actor.may(RecordPermission.WRITE_ENTRIES),
            "may_propose": request.actor.may(ConcertationPermission.PROPOSE),
            "may_import": request.actor.may(RecordPermission.IMPORT_RECORDS),
        },
    )


def head(found: Record) -> dict[str, Any]:
    """What the pages of a record show at their top."""
    patient = found.access.patient
    day, born = patient.died_on or found.today, patient.born_on
    return {
        "page_title": str(patient),
        "patient": patient,
        "age": day.year - born.year - ((day.month, day.day) < (born.month, born.day)),
        "access": found.access,
        "is_restricted": found.is_restricted,
    }


def _offered(found: Record, kinds: Iterable[EntryKind]) -> list[tuple[str, str]]:
    """What the reader may add: a partner, only in the parts granted."""
    return [(kind.value, str(kind.label)) for kind in kinds if queries.may_add(found.access, kind)]


def _block(found: Record, key: str) -> Block:
    kinds = _offered(found, ADDED_IN.get(key, ()))
    content = {"reminders": "dues", "social": "situations"}.get(key, key)
    is_empty = not (getattr(found, content) or getattr(found, f"past_{content}", None))
    return Block(key, view_rules.BLOCKS[key], f"records/blocks/{key}.html", kinds, is_empty)


@page(Audience.TEAM, permission=PatientPermission.OPEN_RECORDS)
def arrange(request: Request, patient_id: uuid.UUID) -> HttpResponse:
    """The order of one's own view."""
    access = patient_queries.access(actor=request.actor, patient_id=patient_id)
    blocks = [(key, view_rules.BLOCKS[key]) for key in queries.blocks_for(actor=request.actor, access=access)]
    return form_page(
        request,
        template="records/form.html",
        build=lambda data, files: OrderForm(data, blocks=blocks),
        act=lambda actor, form: operations.arrange_own_view(actor=actor, blocks=form.ordered()),  # type: ignore[attr-defined]
        done=lambda result: reverse("records:record", args=[patient_id]),
        said="Vos rubriques sont dans cet ordre, pour tous les dossiers.",
        context={
            "page_title": "L’ordre de mes rubriques",
            "intro_text": "Un même dossier, chacun son ordre. 1 vient en premier.",
            "back_url": reverse("records:record", args=[patient_id]),
            "back_label": str(access.patient),
            "submit": "Ranger ainsi",
        },
    )
