"""`{% proofs_panel row %}`: the contract's proofs of a register's row, where the row is shown."""

from __future__ import annotations

from typing import Any

from django import template
from django.db.models import Model

register = template.Library()


@register.inclusion_tag("contract/_subject_proofs.html", takes_context=True)
def proofs_panel(context: template.Context, row: Any) -> dict[str, Any]:
    """Show the proofs of a row; nothing when it is not a row that the contract asks to prove."""
    from maisonnee.interfaces.web.contract.views_vault import panel_of

    request = context.get("request")
    if request is None or not isinstance(row, Model):
        return {}
    return panel_of(request, row._meta.label_lower, row.pk) or {}
