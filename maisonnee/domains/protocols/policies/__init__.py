"""Who sees which protocols (`registers`), and which patients followed under them (`running`)."""

from __future__ import annotations

from maisonnee.domains.protocols.policies.registers import offered_to, visible
from maisonnee.domains.protocols.policies.running import (
    own_inclusions,
    own_notices,
    prescribes,
    readable_acts,
    readable_held,
    readable_inclusions,
    readable_lines,
)

__all__ = [
    "offered_to",
    "own_inclusions",
    "own_notices",
    "prescribes",
    "readable_acts",
    "readable_held",
    "readable_inclusions",
    "readable_lines",
    "visible",
]
