"""A day given in an address."""

from __future__ import annotations

from datetime import date

from django.utils.dateparse import parse_date

from maisonnee.interfaces.web.forms import FIRST_YEAR, LAST_YEAR


def asked_day(text: str) -> date | None:
    """Return the day written in an address, or nothing when there is none that can be."""
    try:
        day = parse_date(text)
    except ValueError:
        return None
    return day if day is not None and FIRST_YEAR <= day.year <= LAST_YEAR else None
