"""Reading the shared records."""

from __future__ import annotations

from maisonnee.domains.records.queries.record import (
    Due,
    EntryPage,
    LatestMeasure,
    Record,
    RecordVersion,
    blocks_for,
    clarification,
    entry_page,
    open_alerts,
    open_record,
    own_patients,
    series_of,
    unanswered_questions,
)

__all__ = [
    "Due",
    "EntryPage",
    "LatestMeasure",
    "Record",
    "RecordVersion",
    "blocks_for",
    "clarification",
    "entry_page",
    "open_alerts",
    "open_record",
    "own_patients",
    "series_of",
    "unanswered_questions",
]
