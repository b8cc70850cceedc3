"""Slots written in a form's value: « 2026-03-19T12:30/14:00 »."""

from __future__ import annotations

from datetime import date, time

from maisonnee.domains.concertation.rules.slots import Slot


def written(slot: Slot) -> str:
    return f"{slot.held_on:%Y-%m-%d}T{slot.starts_at:%H:%M}/{slot.ends_at:%H:%M}"


def read(text: str) -> Slot | None:
    """Return the slot written, or nothing when it is none."""
    try:
        day, _, hours = text.partition("T")
        starts_at, _, ends_at = hours.partition("/")
        return Slot(date.fromisoformat(day), time.fromisoformat(starts_at), time.fromisoformat(ends_at))
    except ValueError:
        return None
