"""Who read what: for the care team, for the patient on paper, for those who review."""

from __future__ import annotations

import uuid
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from maisonnee.domains.patients import operations, policies, queries
from maisonnee.domains.patients.enums import PatientPermission, ReviewVerdict
from maisonnee.domains.patients.policies import Access
from maisonnee.domains.patients.rules.sharing import Part
from maisonnee.domains.structures import queries as structures_queries
from maisonnee.foundation.journal.recording import record
from maisonnee.interfaces.web.downloads import bytes_response
from maisonnee.interfaces.web.forms import Form, form_page
from maisonnee.interfaces.web.http import Request
from maisonnee.interfaces.web.listing import Column, Filter, Listing
from maisonnee.interfaces.web.pages import Audience, page
from maisonnee.interfaces.web.patients import documents
from maisonnee.interfaces.web.patients.forms_sharing import ReviewerForm, ReviewForm
from maisonnee.interfaces.web.patients.sentences_sharing import place_label
from maisonnee.kernel import professions

if TYPE_CHECKING:
    from maisonnee.domains.patients.models import Reading

KEPT_APART = "autre rubrique"
"""How a part is written to somebody from whom the grid or the patient keeps it."""


@dataclass(frozen=True)
class Line:
    """A reading, in words."""

    who: str
    profession: str
    at: datetime
    ground: str
    is_emergency: bool
    place: str
    parts: str
    is_old_identity: bool


def parts_in_words(keys: Iterable[str], access: Access | None = None) -> str:
    """Return the parts read; with an access, those kept from it are not named."""
    found: list[str] = []
    for key in keys:
        part = Part.of_key(key)
        word = part.label if access is None or access.opens(part) else KEPT_APART
        if word not in found:
            found.append(word)
    return ", ".join(found)


def line_of(row: Reading, patient_id: uuid.UUID, access: Access | None = None) -> Line:
    """Return a reading as pages and the patient's sheet write it."""
    return Line(
        row.reader_name,
        professions.label(row.member.profession) if row.member else "",
        row.at,
        row.get_ground_display(),
        row.ground == "emergency",
        place_label(row.place),
        parts_in_words(row.parts, access),
        row.patient_id != patient_id,
    )


COLUMNS: list[Column[Reading]] = [
    Column("quand", "Quand", lambda row: row.at, order="at"),
    Column("qui", "Qui", lambda row: row.reader_name, order="reader_name"),
    Column("titre", "À quel titre", lambda row: row.get_ground_display()),
    Column("quoi", "Rubriques", lambda row: ""),
]


@page(Audience.TEAM, permission=PatientPermission.OPEN_RECORDS)
def index(request: Request, patient_id: uuid.UUID) -> HttpResponse:
    """Who read the record: for those who take part in the care."""
    access = queries.access(actor=request.actor, patient_id=patient_id)
    grounds: Filter[Reading] = Filter(
        "titre",
        "À quel titre",
        [("emergency", "Accès d’urgence"), ("care_team", "Équipe de soins")],
        lambda rows, value: rows.filter(ground=value),
    )
    listing = Listing(
        request,
        queries.readings_of(actor=request.actor, patient_id=patient_id),
        columns=COLUMNS,
        sort="-quand",
        filters=[grounds],
    )
    listing.items = [line_of(row, patient_id, access) for row in listing.items]  # type: ignore[misc]
    return render(
        request,
        "patients/readings.html",
        {
            "patient": access.patient,
            "page_title": "Qui a lu ce dossier",
            "back_url": reverse("patients:sheet", args=[patient_id]),
            "listing": listing,
            "emergencies": list(queries.emergency_accesses(actor=request.actor, patient_id=patient_id)[:20]),
            "opens_sheet": policies.visible_patients(request.actor).filter(pk=patient_id).exists(),
        },
    )


@page(Audience.TEAM, permission=PatientPermission.OPEN_RECORDS)
def print_for_patient(request: Request, patient_id: uuid.UUID) -> HttpResponse:
    """The list on paper, when the patient asks for it; the journal keeps that it was printed."""
    access = queries.access(actor=request.actor, patient_id=patient_id)
    rows = queries.readings_of(actor=request.actor, patient_id=patient_id)
    content = documents.readings(
        actor=request.actor,
        structure=request.seat.structure_name,
        patient=access.patient,
        lines=[line_of(row, patient_id) for row in rows],
    )
    record(
        actor=request.actor, action="patients.print_readings", subject=access.patient, patient_id=patient_id
    )
    return bytes_response(content, name="lectures-du-dossier.pdf", content_type="application/pdf")


@dataclass(frozen=True)
class Occasion:
    """What a reviewer looks at, in words."""

    id: uuid.UUID
    who: str
    profession: str
    patient: str
    day: date
    flags: list[tuple[str, str]]
    verdicts: list[tuple[str, str, str]]


def _occasion(found: queries.Occasion, names: dict[uuid.UUID, str]) -> Occasion:
    flags = []
    if found.is_emergency:
        flags.append(("accès d’urgence", "warn"))
    if found.is_same_name:
        flags.append(("même nom de famille", "warn"))
    if found.has_no_link:
        flags.append(("hors de l’équipe de soins", "warn"))
    first = found.first
    return Occasion(
        first.pk,
        first.reader_name,
        professions.label(first.member.profession) if first.member else "",
        names.get(first.patient_id, "patient"),
        found.day,
        flags,
        [(row.get_verdict_display(), row.comment, str(row.reviewer)) for row in found.reviews],
    )


def _named(request: Request, found: Collection[queries.Occasion]) -> list[Occasion]:
    ids = [one.first.patient_id for one in found]
    names = queries.names_of(actor=request.actor, patient_ids=ids)
    return [_occasion(one, names) for one in found]


@page(Audience.TEAM, permission=PatientPermission.REVIEW_READINGS)
def review(request: Request) -> HttpResponse:
    """The unusual readings, for those the team chose; the others learn who they are."""
    context: dict[str, Any] = {
        "page_title": "Lectures à revoir",
        "is_reviewer": policies.is_reviewer(request.actor),
        "reviewers": [row for row in queries.reviewers(actor=request.actor) if _is_current(row, request)],
        "may_choose": request.actor.may(PatientPermission.CHOOSE_REVIEWERS),
        "many": queries.MANY_RECORDS,
    }
    if context["is_reviewer"]:
        found = queries.review(actor=request.actor)
        every = _named(request, [*found.waiting, *found.reviewed])
        context |= {
            "waiting": every[: len(found.waiting)],
            "reviewed": every[len(found.waiting) :][:50],
            "crowds": found.crowds,
        }
    return render(request, "patients/review.html", context)


def _is_current(row: Any, request: Request) -> bool:
    day = request.actor.today
    return bool(row.starts_on <= day and (row.ends_on is None or row.ends_on >= day))


@page(Audience.TEAM, permission=PatientPermission.REVIEW_READINGS)
def occasion(request: Request, reading_id: uuid.UUID) -> HttpResponse:
    """What one person read of one record on one day, and the reviewer's verdict."""
    if not policies.is_reviewer(request.actor):
        raise Http404
    found = queries.occasion(actor=request.actor, reading_id=reading_id)
    back = reverse("patients:review")
    return form_page(
        request,
        template="patients/occasion.html",
        build=lambda data, files: ReviewForm(data),
        act=lambda actor, form: operations.review_occasion(
            actor=actor,
            reading_id=reading_id,
            verdict=ReviewVerdict(form.cleaned_data["verdict"]),
            comment=form.cleaned_data["comment"],
        ),
        done=lambda result: back,
        said="Votre avis est noté.",
        context={
            "occasion": _named(request, [found])[0],
            "lines": [line_of(row, row.patient_id) for row in found.readings],
            "emergencies": list(queries.emergencies_of_occasion(actor=request.actor, occasion=found)),
            "is_reviewed": found.is_reviewed,
            "back_url": back,
        },
    )


@page(Audience.TEAM, permission=PatientPermission.CHOOSE_REVIEWERS)
def reviewers(request: Request) -> HttpResponse:
    """Whom the team chose, and a new choice."""
    members = list(structures_queries.members_on(actor=request.actor, on=request.actor.today))
    return form_page(
        request,
        template="patients/reviewers.html",
        build=lambda data, files: ReviewerForm(
            data, members=members, initial={"starts_on": request.actor.today}
        ),
        act=lambda actor, form: operations.choose_reviewer(
            actor=actor,
            member_id=uuid.UUID(form.cleaned_data["member_id"]),
            decision=form.cleaned_data["decision"],
            starts_on=form.cleaned_data["starts_on"],
            ends_on=form.cleaned_data["ends_on"],
        ),
        done=lambda result: reverse("patients:reviewers"),
        said="Le choix de l’équipe est noté.",
        context={"rows": list(queries.reviewers(actor=request.actor)), "today": request.actor.today},
    )


@page(Audience.TEAM, permission=PatientPermission.CHOOSE_REVIEWERS)
def end_reviewer(request: Request, reviewer_id: uuid.UUID) -> HttpResponse:
    """Somebody no longer reviews."""
    row = queries.reviewers(actor=request.actor).get(pk=reviewer_id)
    back = reverse("patients:reviewers")
    return form_page(
        request,
        template="patients/confirm.html",
        build=lambda data, files: Form(data),
        act=lambda actor, form: operations.end_reviewer(actor=actor, reviewer_id=reviewer_id),
        done=lambda result: back,
        said="C’est noté.",
        context={
            "page_title": "Ne relit plus les lectures",
            "confirm_text": str(row.member),
            "consequences": [
                "Aujourd’hui est son dernier jour. Les avis déjà donnés restent.",
            ],
            "submit": "Noter la fin",
            "back_url": back,
            "back_label": "Relecteurs",
        },
    )
