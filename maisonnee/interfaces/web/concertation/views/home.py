"""The concertation's first page, and the lists behind it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.db.models import QuerySet
from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from maisonnee.domains.concertation import queries
from maisonnee.domains.concertation.enums import ConcertationPermission, Outcome, Theme
from maisonnee.domains.patients import queries as patient_queries
from maisonnee.domains.patients.enums import PatientPermission
from maisonnee.interfaces.web.concertation import calendar
from maisonnee.interfaces.web.concertation.addresses import as_uuid
from maisonnee.interfaces.web.http import Request
from maisonnee.interfaces.web.listing import Column, Filter, Listing
from maisonnee.interfaces.web.pages import Audience, page
from maisonnee.kernel import professions

if TYPE_CHECKING:
    from maisonnee.domains.concertation.models import CaseNote, Meeting


@page(Audience.TEAM, permission=ConcertationPermission.SEE)
def index(request: Request) -> HttpResponse:
    """Meetings to come, cases that wait, the year's gauge, what I have to do."""
    actor = request.actor
    sees_gauge = actor.may(PatientPermission.SEE_REGISTERS)
    waiting = queries.waiting_for(actor=actor)
    context = {
        "page_title": "Concertation",
        "upcoming": queries.upcoming_meetings(actor=actor)[:6],
        "cases": queries.waiting_cases(actor=actor),
        "past": queries.closed_meetings(actor=actor)[:5],
        "year": queries.year_gauge(actor=actor, year=actor.today.year) if sees_gauge else None,
        "this_year": actor.today.year,
        "tasks": waiting.tasks[:5],
        "task_count": len(waiting.tasks),
        "exchanges": waiting.exchanges,
        "polls": queries.open_polls(actor=actor)[:6],
        "to_answer": {poll.pk for poll in queries.polls_to_answer(actor=actor)},
        "pressing_count": queries.pressing_count(actor=actor),
        "may": rights(request),
    }
    return render(request, "concertation/index.html", context)


def rights(request: Request) -> dict[str, bool]:
    """What the person may do here, for the buttons of a page."""
    return {permission.name.lower(): request.actor.may(permission) for permission in ConcertationPermission}


@page(Audience.TEAM, permission=ConcertationPermission.SEE)
def past_meetings(request: Request) -> HttpResponse:
    """The meetings held, year by year, with the number of files; exported without any patient."""
    actor = request.actor
    meetings = queries.closed_meetings(actor=actor)
    years = sorted(set(meetings.values_list("held_on__year", flat=True).order_by()), reverse=True)
    listing = Listing(
        request,
        meetings,
        columns=[
            Column("jour", "Jour", lambda row: row.held_on, order="held_on"),
            Column("heures", "Heures", lambda row: f"{row.starts_at:%H:%M} – {row.ends_at:%H:%M}"),
            Column("lieu", "Lieu", lambda row: row.place),
            Column("dossiers", "Dossiers", _file_count, numeric=True),
        ],
        sort="-jour",
        filters=[_year_filter(years)],
    )
    context = {"page_title": "Réunions passées", "listing": listing, "year": actor.today.year}
    return render(request, "concertation/past_meetings.html", context)


def _file_count(meeting: Meeting) -> int:
    """Number of files of a meeting, counted by the query that lists them."""
    return meeting.file_count


def _year_filter(years: list[int]) -> Filter[Meeting]:
    def apply(rows: QuerySet[Meeting], value: str) -> QuerySet[Meeting]:
        return rows.filter(held_on__year=int(value))

    return Filter("annee", "Année", [(str(year), str(year)) for year in years], apply)


@page(Audience.TEAM, permission=ConcertationPermission.SEE)
def export_calendar(request: Request, year: int) -> HttpResponse:
    """The year's calendar with the number of files by meeting, as the contract asks: no patient."""
    if not 2015 <= year <= request.actor.today.year + 1:
        raise Http404
    meetings = queries.meetings_in(actor=request.actor, year=year)
    return calendar.workbook_response(meetings, year=year, structure=request.seat.structure_name)


@page(Audience.TEAM, permission=ConcertationPermission.SEE)
def decisions(request: Request) -> HttpResponse:
    """What was decided in past meetings: by theme, by profession of who brought the case, by year."""
    actor = request.actor
    notes = queries.past_notes(actor=actor)
    years = sorted(set(notes.values_list("case__meeting__held_on__year", flat=True).order_by()), reverse=True)
    brought = sorted(set(notes.values_list("case__proposed_by__profession", flat=True).order_by()) - {None})
    patient = request.GET.get("patient", "")
    listing = Listing(
        request,
        _of_patient(notes, patient),
        columns=_note_columns(),
        sort="-jour",
        filters=[
            _filter("theme", "Thème", list(Theme.choices), "theme"),
            _filter(
                "profession",
                "Proposé par",
                [(code, professions.label(code)) for code in brought],
                "case__proposed_by__profession",
            ),
            _filter("annee", "Année", [(str(y), str(y)) for y in years], "case__meeting__held_on__year"),
            Filter("devenue", "Devenue", _BECAME, _became),
        ],
        size=25,
    )
    names = patient_queries.names_of(
        actor=actor, patient_ids=[note.case.patient_id for note in listing.items]
    )
    for note in listing.items:
        note.patient_label = names.get(note.case.patient_id, note.case.patient.initials)  # type: ignore[attr-defined]
    context = {
        "page_title": "Décisions des concertations",
        "listing": listing,
        "back": reverse("concertation:index"),
    }
    return render(request, "concertation/decisions.html", context)


def _of_patient(notes: QuerySet[CaseNote], patient: str) -> QuerySet[CaseNote]:
    chosen = as_uuid(patient)
    return notes.filter(case__patient_id=chosen) if chosen else notes


def _filter(key: str, label: str, choices: list[tuple[Any, Any]], path: str) -> Filter[CaseNote]:
    return Filter(key, label, choices, lambda rows, value: rows.filter(**{path: value}))


_BECAME = [("a-dire", "à dire"), ("dites", "dites"), *Outcome.choices]


def _became(rows: QuerySet[CaseNote], value: str) -> QuerySet[CaseNote]:
    """Narrow decisions to those of which something was said, nothing, or one thing."""
    if value == "a-dire":
        return rows.filter(outcome="")
    return rows.exclude(outcome="") if value == "dites" else rows.filter(outcome=value)


def _note_columns() -> list[Column[CaseNote]]:
    return [
        Column("jour", "Réunion", lambda note: note.case.meeting, order="case__meeting__held_on"),
        Column("patient", "Patient", lambda note: note.case.patient.initials),
        Column("decision", "Décision", lambda note: note.decision),
        Column("theme", "Thème", lambda note: note.get_theme_display()),
        Column("devenue", "Devenue", lambda note: note.get_outcome_display() or "à dire"),
    ]
