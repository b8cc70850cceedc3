"""Writing in the shared records."""

from __future__ import annotations

from maisonnee.domains.records.operations.decisions import Decided, keep_decisions
from maisonnee.domains.records.operations.documents import add_document
from maisonnee.domains.records.operations.dues import move_due
from maisonnee.domains.records.operations.entries import (
    close_due,
    correct_entry,
    move_entry,
    restrict_entry,
    withdraw_entry,
    write_entries,
)
from maisonnee.domains.records.operations.following import (
    acknowledge_alert,
    answer_clarification,
    arrange_own_view,
    ask_clarification,
    ask_recalls,
    close_recall,
    end_watch,
    plan_visits,
    set_watch,
)
from maisonnee.domains.records.operations.layout import arrange_form, arrange_view, write_charter

__all__ = [
    "Decided",
    "acknowledge_alert",
    "add_document",
    "answer_clarification",
    "arrange_form",
    "arrange_own_view",
    "arrange_view",
    "ask_clarification",
    "ask_recalls",
    "close_due",
    "close_recall",
    "correct_entry",
    "end_watch",
    "keep_decisions",
    "move_due",
    "move_entry",
    "plan_visits",
    "restrict_entry",
    "set_watch",
    "withdraw_entry",
    "write_charter",
    "write_entries",
]
