"""Who sees which exchanges."""

from __future__ import annotations

from maisonnee.domains.exchanges.policies.coordination import visible

__all__ = ["visible"]
