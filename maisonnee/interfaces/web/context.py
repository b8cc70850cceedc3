"""What every template receives."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.http import HttpRequest

from maisonnee.interfaces.web import kept_forms, navigation


def shell(request: HttpRequest) -> dict[str, Any]:
    """Return the navigation, the structure, and a ticket for the page's form."""
    seat = getattr(request, "seat", None)
    user = getattr(request, "user", None)
    if user is None or not user.is_authenticated:
        return {
            "navigation": [],
            "seat": None,
            "seats": [],
            "psc_offered": bool(settings.PSC_ISSUER and settings.PSC_CLIENT_ID),
        }
    return {
        "navigation": navigation.groups_for(request),  # type: ignore[arg-type]
        "seat": seat,
        "seats": getattr(request, "seats", []),
        "user_menu": navigation.user_menu(request),  # type: ignore[arg-type]
        "form_ticket": kept_forms.new_ticket(user.pk),
    }
