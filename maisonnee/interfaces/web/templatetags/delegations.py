"""Small words of the pages of delegations."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from django import template

register = template.Library()


@register.filter
def named(item: str, labels: Mapping[str, str]) -> str:
    """Return the label of an item of the records' catalogue."""
    return labels.get(item, item)


@register.filter
def late(followed: Any, today: date) -> bool:
    """Tell whether something is late for a patient followed."""
    return any(due.is_late(today) for due in followed.dues)
