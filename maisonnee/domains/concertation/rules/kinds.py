"""What each kind of meeting is when the team has decided nothing: proposed values, to be confirmed by each team.

A formal concertation lasts 1 h 30 to 2 h, and two hours take six or seven patients (thesis, L1801–1811).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from maisonnee.domains.concertation.enums import MeetingKind


@dataclass(frozen=True, kw_only=True)
class Habits:
    """How a kind of meeting is held."""

    minutes: int = 60
    minutes_by_case: int = 15
    place: str = ""
    remote_link: str = ""
    has_cases: bool = False
    is_paid: bool = False


PROPOSED: Mapping[MeetingKind, Habits] = {
    MeetingKind.CONCERTATION: Habits(minutes=90, has_cases=True, is_paid=True),
    MeetingKind.TEAM: Habits(),
    MeetingKind.PROTOCOL: Habits(minutes=90),
    MeetingKind.EVALUATION: Habits(minutes=90),
    MeetingKind.PRESENTATION: Habits(minutes=60, minutes_by_case=30),
    MeetingKind.PARTNERS: Habits(has_cases=True),
}


def counts_for_the_contract(kind: MeetingKind) -> bool:
    """Only the formal concertation counts among the meetings of the contract (CNAM 2022, p. 27–31)."""
    return kind is MeetingKind.CONCERTATION
