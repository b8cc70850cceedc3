"""Proofs asked by a regime: dated data with sources, one TOML file each, read once."""

import tomllib
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import cache
from pathlib import Path

_FOLDER = Path(__file__).parent


class Files(StrEnum):
    """Where the file of a proof comes from."""

    UPLOAD = "upload"
    """Somebody gives it."""
    RECORDS = "records"
    """The dossier writes it from what the team recorded."""
    NONE = "none"
    """Nothing to send."""


@dataclass(frozen=True, slots=True)
class Requirement:
    """A proof that an indicator asks. With `each`, one is needed for every row that counts.

    `subject_types` are the registers (`app.model`) whose own files prove it.
    """

    indicator: str
    kind: str
    label: str
    files: Files
    carriable: bool
    each: bool
    subject_types: tuple[str, ...]
    source: str


@cache
def requirements_of(regime_id: str) -> tuple[Requirement, ...]:
    """The proofs asked by a regime, in the grid's order; raises LookupError."""
    path = _FOLDER / f"{regime_id}.toml"
    if regime_id not in {known.stem for known in _FOLDER.glob("*.toml")}:
        raise LookupError(regime_id)
    data = tomllib.loads(path.read_text("utf-8"))
    return tuple(
        Requirement(
            indicator=entry["indicator"],
            kind=entry["kind"],
            label=entry["label"],
            files=Files(entry["files"]),
            carriable=entry.get("carriable", False),
            each=entry.get("each", False),
            subject_types=tuple(entry.get("subjects", ())),
            source=entry["source"],
        )
        for entry in data["proofs"]
    )


def proofs_due_on(year: int) -> date:
    """The day proofs of a year are due: 31 January of the next one (`fed`)."""
    return date(year + 1, 1, 31)
