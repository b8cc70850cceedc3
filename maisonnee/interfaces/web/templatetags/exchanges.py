"""Words of questions between professionals."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django import template

from maisonnee.domains.exchanges import queries

if TYPE_CHECKING:
    from maisonnee.domains.exchanges.models import Question

register = template.Library()


@register.filter
def asked_of(question: Question) -> str:
    """To whom a question goes."""
    return queries.to_label(question)
