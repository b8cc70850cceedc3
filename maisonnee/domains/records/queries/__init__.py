"""Reading the shared records."""

from __future__ import annotations

from maisonnee.domains.records.queries.documents import PhotoSeries, file_of, photo_series, series_titles
from maisonnee.domains.records.queries.record import (
    Due,
    EntryPage,
    LatestMeasure,
    Record,
    RecordVersion,
    answered_alerts,
    blocks_for,
    clarification,
    entry_page,
    may_add,
    open_alerts,
    open_record,
    own_patients,
    unanswered_questions,
)

__all__ = [
    "Due",
    "EntryPage",
    "LatestMeasure",
    "PhotoSeries",
    "Record",
    "RecordVersion",
    "answered_alerts",
    "blocks_for",
    "clarification",
    "entry_page",
    "file_of",
    "may_add",
    "open_alerts",
    "open_record",
    "own_patients",
    "photo_series",
    "series_titles",
    "unanswered_questions",
]
