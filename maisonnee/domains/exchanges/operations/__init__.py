"""Every write of exchanges."""

from __future__ import annotations

from maisonnee.domains.exchanges.operations.coordination import (
    CoordinationFacts,
    add_coordination,
    attach_file,
    change_coordination,
    end_coordination,
    withdraw_file,
)

__all__ = [
    "CoordinationFacts",
    "add_coordination",
    "attach_file",
    "change_coordination",
    "end_coordination",
    "withdraw_file",
]
