"""What was done in the structure, in plain sentences."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, time, timedelta
from typing import Any

from django.db.models import QuerySet
from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone

from maisonnee.foundation.access import queries as access
from maisonnee.foundation.access.actors import PARIS
from maisonnee.foundation.journal import queries
from maisonnee.foundation.journal.enums import JournalPermission
from maisonnee.foundation.journal.models import Entry
from maisonnee.interfaces.web import journal_links, journal_sentences
from maisonnee.interfaces.web.http import Request
from maisonnee.interfaces.web.journal.subjects import SUBJECTS, actions_of, label_of
from maisonnee.interfaces.web.listing import Column, Filter, Listing
from maisonnee.interfaces.web.pages import Audience, page

AUTOMATIC = "automatic"
PERIODS = (
    ("today", "Aujourd’hui"),
    ("week", "7 derniers jours"),
    ("month", "30 derniers jours"),
    ("year", "Cette année"),
    ("last_year", "L’année dernière"),
)


@page(Audience.TEAM, permission=JournalPermission.SEE_JOURNAL)
def index(request: Request) -> HttpResponse:
    """The entries, latest first, with who, what and when."""
    listing = _listing(request)
    rows = [
        {"entry": entry, "sentence": journal_sentences.told(entry), "link": journal_links.link_to(entry)}
        for entry in listing.items
    ]
    return render(request, "journal/index.html", {"listing": listing, "rows": rows})


@page(Audience.TEAM, permission=JournalPermission.SEE_JOURNAL)
def export(request: Request) -> HttpResponse:
    """The same entries as a spreadsheet."""
    return _listing(request).export(title="Journal", file_name="journal")


def _listing(request: Request) -> Listing[Entry]:
    people = [(str(key), name) for key, name in access.people(actor=request.actor)]
    return Listing(
        request,
        queries.entries(actor=request.actor),
        columns=[
            Column("numero", "Numéro", lambda entry: entry.sequence, order="sequence", numeric=True),
            Column("date", "Date", lambda entry: timezone.localtime(entry.at, PARIS).replace(tzinfo=None)),
            Column("personne", "Personne", lambda entry: entry.actor_name),
            Column("acte", "Acte", journal_sentences.told),
            Column("sujet", "Sujet", label_of),
            Column("motif", "Motif", lambda entry: entry.reason),
        ],
        sort="-numero",
        filters=[
            Filter("qui", "Personne", [*people, (AUTOMATIC, "Tâches automatiques")], _of_person),
            Filter("sujet", "Sujet", SUBJECTS, _of_subject),
            Filter("quand", "Période", PERIODS, _in_period(request.actor.today)),
        ],
    )


def _of_person(rows: QuerySet[Entry], value: str) -> QuerySet[Entry]:
    return rows.filter(actor_user_id__isnull=True) if value == AUTOMATIC else rows.filter(actor_user_id=value)


def _of_subject(rows: QuerySet[Entry], value: str) -> QuerySet[Entry]:
    return rows.filter(action__in=actions_of(value))


def _in_period(today: date) -> Callable[[QuerySet[Entry], str], QuerySet[Entry]]:
    first: dict[str, date] = {
        "today": today,
        "week": today - timedelta(days=6),
        "month": today - timedelta(days=29),
        "year": date(today.year, 1, 1),
        "last_year": date(today.year - 1, 1, 1),
    }

    def apply(rows: QuerySet[Entry], value: str) -> QuerySet[Entry]:
        bounds: dict[str, Any] = {"at__gte": _midnight(first[value])}
        if value == "last_year":
            bounds["at__lt"] = _midnight(date(today.year, 1, 1))
        return rows.filter(**bounds)

    return apply


def _midnight(day: date) -> datetime:
    return datetime.combine(day, time(), PARIS)
