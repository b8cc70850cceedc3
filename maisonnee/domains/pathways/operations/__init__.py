"""Writing in the pathways."""

from __future__ import annotations

from maisonnee.domains.pathways.operations.calling import call_concertation
from maisonnee.domains.pathways.operations.follow_up import miss_check, record_check, set_follow_up
from maisonnee.domains.pathways.operations.frailty import (
    end_pathway,
    hand_over_pathway,
    open_pathway,
    plan_visit,
    record_visit,
    set_step_aside,
)
from maisonnee.domains.pathways.operations.lines import add_line, change_line, settle_line, take_up
from maisonnee.domains.pathways.operations.plans import (
    answer_as_referent,
    ask_referent,
    end_plan,
    open_plan,
    record_consent,
    review_plan,
)
from maisonnee.domains.pathways.operations.reports import (
    answer_report,
    conclude_report,
    hand_over_report,
    read_back,
    report_signs,
    take_report,
)
from maisonnee.domains.pathways.operations.sheets import set_sheet

__all__ = [
    "add_line",
    "answer_as_referent",
    "answer_report",
    "ask_referent",
    "call_concertation",
    "change_line",
    "conclude_report",
    "end_pathway",
    "end_plan",
    "hand_over_pathway",
    "hand_over_report",
    "miss_check",
    "open_pathway",
    "open_plan",
    "plan_visit",
    "read_back",
    "record_check",
    "record_consent",
    "record_visit",
    "report_signs",
    "review_plan",
    "set_follow_up",
    "set_sheet",
    "set_step_aside",
    "settle_line",
    "take_report",
    "take_up",
]
