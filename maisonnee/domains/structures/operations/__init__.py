"""Changing the team: its members (`team`) and the means it gives itself (`resources`)."""

from __future__ import annotations

from maisonnee.domains.structures.operations.team import add_member

__all__ = ["add_member"]
