"""How a profession arranges a record: the same facts, in the order it works with."""

from __future__ import annotations

from collections.abc import Sequence

from maisonnee.kernel import professions

BLOCKS = {
    "reminders": "À faire",
    "allergies": "Allergies",
    "treatments": "Traitements en cours",
    "problems": "Problèmes et antécédents",
    "history": "Actes et vaccins",
    "measures": "Mesures",
    "social": "Situation sociale",
    "documents": "Documents et photos",
    "notes": "Notes",
}
"""Blocks of a record. An act with a next due date is one fact: it shows under `history` and under `reminders`."""

USUAL: Sequence[str] = (
    "reminders",
    "allergies",
    "treatments",
    "problems",
    "measures",
    "history",
    "social",
    "documents",
    "notes",
)
_BY_GROUP: dict[str, Sequence[str]] = {
    professions.MIDWIFE: (
        "history",
        "problems",
        "allergies",
        "treatments",
        "measures",
        "reminders",
        "documents",
        "notes",
        "social",
    ),
    professions.NURSE: (
        "reminders",
        "treatments",
        "measures",
        "allergies",
        "documents",
        "problems",
        "notes",
        "social",
        "history",
    ),
    professions.PHARMACIST: (
        "treatments",
        "allergies",
        "measures",
        "problems",
        "reminders",
        "history",
        "notes",
        "documents",
        "social",
    ),
}


def usual_blocks(group: str) -> list[str]:
    """Return the order proposed to a profession (a line of the grid) until it arranges its own."""
    return list(_BY_GROUP.get(group, USUAL))


def arranged(wanted: Sequence[str]) -> list[str]:
    """Return every block once: those wanted first, in their order, then the others."""
    kept = [block for block in dict.fromkeys(wanted) if block in BLOCKS]
    return kept + [block for block in USUAL if block not in kept]
