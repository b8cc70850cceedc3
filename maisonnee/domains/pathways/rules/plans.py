"""The personal coordination plan: what a line says, where it stands, when the plan is to be reviewed."""

from __future__ import annotations

from datetime import date

from maisonnee.domains.pathways.enums import LINE_SECTIONS, SECTION_OF_PART, LineState, PlanPart
from maisonnee.domains.patients.enums import Section
from maisonnee.kernel.refusals import Refusal

FARTHEST_REVIEW_DAYS = 366
SOON_DAYS = 14
"""How long before its day a review is said to be near."""
USUAL_REVIEW_DAYS = 90
"""Proposed in the form, for the team to confirm: neither text read gives a rhythm."""


def section_of(part: PlanPart, wanted: str) -> Section:
    """Return the section of a line. Raises `Refusal`."""
    if not wanted:
        return SECTION_OF_PART[part]
    if wanted not in LINE_SECTIONS:
        raise Refusal("pathways.section_of_no_line", field="section")
    return Section(wanted)


def check_review(review_on: date, *, today: date) -> None:
    """Raise `Refusal` unless a review is after today and within a year."""
    if review_on <= today:
        raise Refusal("pathways.review_in_the_past", field="review_on")
    if (review_on - today).days > FARTHEST_REVIEW_DAYS:
        raise Refusal("pathways.review_too_far", field="review_on")


def state_of_decision(outcome: str) -> LineState:
    """Return where a line stands whose decision came to something: applied, done otherwise, abandoned, or not yet."""
    known = {"done": LineState.DONE, "changed": LineState.DONE, "abandoned": LineState.NOT_REACHED}
    return known.get(outcome, LineState.OPEN)


def state_of_task(state: str) -> LineState:
    """Return where a line stands whose task is in a state of the concertation."""
    return {"done": LineState.DONE, "dropped": LineState.NOT_REACHED}.get(state, LineState.OPEN)
