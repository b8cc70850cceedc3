"""Reading the team: its members (`team`) and the means it gives itself (`resources`)."""

from __future__ import annotations

from maisonnee.domains.structures.queries.team import contract_doctors_on, member, members_on, own_member

__all__ = ["contract_doctors_on", "member", "members_on", "own_member"]
