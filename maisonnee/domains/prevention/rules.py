"""Which missions and which actions with users count for a contract year. Pure."""

from __future__ import annotations

MISSIONS_SOURCE = "CNAM 2022, p. 16–17"
USERS_SOURCE = "CNAM 2022, p. 18"


def mission_reason(*, is_regional: bool, annex_mention: str, actions_in_year: int) -> str | None:
    """Return why a mission does not count for A6 in a year, or None.

    A mission of the regional health project must be written in the contract's annex; every mission must have
    been carried out: one action done in the year at least (our reading of « missions réalisées »).
    """
    if is_regional and not annex_mention.strip():
        return "prevention.regional_without_annex"
    return None if actions_in_year else "prevention.nothing_done"


def levels(counted_levels: set[int]) -> tuple[bool, bool]:
    """Return whether levels 1 and 2 of A7 are held; level 2 needs level 1 (CNAM 2022, p. 18)."""
    return 1 in counted_levels, {1, 2} <= counted_levels
