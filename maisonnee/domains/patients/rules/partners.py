"""For how long a partner outside the team is invited, and with whose agreement. Pure."""

from __future__ import annotations

from datetime import date, timedelta

from maisonnee.kernel.refusals import Refusal

LONGEST = timedelta(days=366)
"""An invitation holds a year at most, then the patient is asked again (our choice: no text read gives a figure)."""


def check_period(*, today: date, agreed_on: date, ends_on: date) -> None:
    """Raise `Refusal` unless the patient agreed already and the access ends within a year."""
    if agreed_on > today:
        raise Refusal("patients.partner_agreement_in_future", field="agreed_on")
    if ends_on < today:
        raise Refusal("patients.partner_ends_in_past", field="ends_on")
    if ends_on > today + LONGEST:
        raise Refusal("patients.partner_too_long", field="ends_on", until=today + LONGEST)
