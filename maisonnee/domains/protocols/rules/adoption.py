"""What a vote must say to adopt a version. How a team votes is its own affair: nothing more is asked. Pure."""

from __future__ import annotations

from dataclasses import dataclass

from maisonnee.domains.protocols.enums import VoteMode

COUNTED = frozenset({VoteMode.SHOW_OF_HANDS, VoteMode.SECRET, VoteMode.WRITTEN})


@dataclass(frozen=True, slots=True)
class Count:
    """Votes counted."""

    for_: int
    against: int
    abstained: int

    @property
    def total(self) -> int:
        return self.for_ + self.against + self.abstained


def vote_refusal(*, mode: VoteMode, count: Count | None, present: int) -> str | None:
    """Return why a vote cannot adopt a version, or None. `present`: how many people are named."""
    if mode in COUNTED:
        if count is None:
            return "protocols.vote_count_missing"
        if count.for_ <= count.against:
            return "protocols.vote_count_against"
        if present and count.total > present:
            return "protocols.vote_count_above_present"
    if mode != VoteMode.NOT_KEPT and not present:
        return "protocols.vote_without_participants"
    return None
