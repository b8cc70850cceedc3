"""What a protocol, a cooperation protocol and a pathway must be to count for a contract year. Pure."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date

PROTOCOLS_SOURCE = "CNAM 2022, p. 25–26"
COOPERATION_SOURCE = "CNAM 2022, p. 39–40"
PATHWAYS_SOURCE = "CNAM 2022, p. 41–43"

ADOPTED, SENT_TO_ARS, VALIDATED, REFUSED = "adopted", "sent_to_ars", "validated_by_ars", "refused_by_ars"
SENT_TO_HAS, IN_FORCE, RETIRED = "sent_to_has", "in_force", "retired"

OPEN = ("draft", "working_group")

# A step that has no meaning before another one.
NEEDS: dict[str, tuple[str, str]] = {
    VALIDATED: (SENT_TO_ARS, "protocols.not_sent_to_ars"),
    REFUSED: (SENT_TO_ARS, "protocols.not_sent_to_ars"),
    IN_FORCE: (ADOPTED, "protocols.not_adopted"),
    RETIRED: (IN_FORCE, "protocols.never_in_force"),
}

# Who may hold the delegation of each national protocol (aci-rules §9).
_PHYSIOTHERAPIST = frozenset({"70"})
_NURSE_OR_PHARMACIST = frozenset({"60", "69", "21"})
DELEGATES: dict[str, frozenset[str]] = {
    "ankle_sprain": _PHYSIOTHERAPIST,
    "acute_low_back_pain": _PHYSIOTHERAPIST,
    "urinary_burning": _NURSE_OR_PHARMACIST,
    "sore_throat": _NURSE_OR_PHARMACIST,
    "allergic_rhinitis": _NURSE_OR_PHARMACIST,
    "varicella": _NURSE_OR_PHARMACIST,
}
FIRST_YEAR_OF_COUNTS = 2023


@dataclass(frozen=True, slots=True)
class Step:
    """A state reached by a version on a day."""

    state: str
    on: date


def step_refusal(*, steps: Sequence[Step], state: str, on: date, today: date) -> str | None:
    """Return why a step cannot be added after those of the same version (oldest first), or None."""
    if on > today:
        return "protocols.step_in_the_future"
    if steps and on < steps[-1].on:
        return "protocols.step_before_the_last"
    if steps and steps[-1].state == state:
        return "protocols.step_already_reached"
    if state in OPEN and any(step.state not in OPEN for step in steps):
        return "protocols.no_draft_any_more"
    needed, code = NEEDS.get(state, ("", ""))
    return code if needed and all(step.state != needed for step in steps) else None


def in_force_during(year: int, steps: Sequence[Step]) -> bool:
    """Tell whether a version was in force on one day at least of a year (steps oldest first)."""
    first, last = date(year, 1, 1), date(year, 12, 31)
    since: date | None = None
    for step in steps:
        if step.state == IN_FORCE and since is None:
            since = step.on
        elif step.state == RETIRED and since is not None:
            if since <= last and step.on >= first:
                return True
            since = None
    return since is not None and since <= last


def protocol_reason(year: int, *, is_local: bool, versions: Sequence[Sequence[Step]]) -> str | None:
    """Return why a protocol does not count for B2 in a year, or None when it does.

    One version at least is in force during the year; a theme that is not of the HAS also needs the ARS's
    agreement at the latest on 31 December, whichever version it was given to (CNAM 2022, p. 25–26).
    """
    if not any(in_force_during(year, steps) for steps in versions):
        return "protocols.not_in_force"
    if not is_local:
        return None
    answers = sorted(
        (
            step
            for steps in versions
            for step in steps
            if step.state in (VALIDATED, REFUSED) and step.on.year <= year
        ),
        key=lambda step: step.on,
    )
    if any(step.state == VALIDATED for step in answers):
        return None
    return "protocols.local_refused_by_ars" if answers else "protocols.local_not_validated"


def cooperation_reason(
    year: int, *, theme: str, declared_on: date | None, delegates: Collection[str], present: Collection[str]
) -> str | None:
    """Return why an adhesion to a national protocol does not count for B7 in a year, or None.

    `delegates` are the professions said to hold the delegation, `present` those of the members of the year.
    """
    if declared_on is None or declared_on.year > year:
        return "protocols.not_declared"
    allowed = DELEGATES[theme].intersection(delegates)
    return None if allowed.intersection(present) else "protocols.no_delegate"


def pathway_reason(
    year: int, *, is_heart_failure: bool, sworn_on: date | None, has_protocol: bool, counts: int
) -> str | None:
    """Return why a pathway does not count for B8 or B9 in a year, or None.

    The heart-failure pathway asks for a sworn statement, a protocol, and from 2023 three counts
    (CNAM 2022, p. 41–42). The child pathway also needs a public-health mission, which the contract checks.
    """
    if not is_heart_failure:
        return None
    if not has_protocol:
        return "protocols.pathway_without_protocol"
    if sworn_on is None:
        return "protocols.pathway_not_sworn"
    if year >= FIRST_YEAR_OF_COUNTS and counts < 3:
        return "protocols.pathway_counts_missing"
    return None
