"""Changing the team: its members (`team`) and the means it gives itself (`resources`)."""

from __future__ import annotations

from maisonnee.domains.structures.operations.accounts import actor_linking_account, link_account
from maisonnee.domains.structures.operations.opening import describe_new_structure
from maisonnee.domains.structures.operations.team import add_member

__all__ = ["actor_linking_account", "add_member", "describe_new_structure", "link_account"]
