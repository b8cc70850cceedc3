"""Tables of the shared record."""

from __future__ import annotations

from maisonnee.domains.records.models.entries import Clarification, Entry
from maisonnee.domains.records.models.exchange import (
    DailyPack,
    ImportItem,
    OutsideShare,
    RecordImport,
    RecordMapping,
)
from maisonnee.domains.records.models.following import Alert, PlannedVisit, Recall, Watch
from maisonnee.domains.records.models.layout import FillingCharter, FormLayout, ViewLayout

__all__ = [
    "Alert",
    "Clarification",
    "DailyPack",
    "Entry",
    "FillingCharter",
    "FormLayout",
    "ImportItem",
    "OutsideShare",
    "PlannedVisit",
    "Recall",
    "RecordImport",
    "RecordMapping",
    "ViewLayout",
    "Watch",
]
