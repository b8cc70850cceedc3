"""The journal of an inclusion on paper: who decided, did, validated, under which version."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING, Any

from maisonnee.foundation.access.actors import PARIS
from maisonnee.foundation.documents.care_journal import CareJournal, Line
from maisonnee.foundation.documents.rendering import render_pdf

if TYPE_CHECKING:
    from maisonnee.domains.protocols.queries.running import JournalPage


def pdf(found: JournalPage, rows: Sequence[Mapping[str, Any]], *, structure: str, on: date) -> bytes:
    """Return the journal as a PDF/A, PDF/UA document, the latest line first. `rows`: `words.journal_row`."""
    inclusion, patient = found.inclusion, found.access.patient
    since = f"{inclusion.starts_on:%d/%m/%Y}"
    if inclusion.ends_on is not None:
        since += f", terminé le {inclusion.ends_on:%d/%m/%Y}"
    title = f"Journal du suivi\u00a0: {inclusion.protocol}"
    data = CareJournal(
        structure=structure,
        name=title,
        facts=(
            ("Patient", f"{patient}, naissance le {patient.born_on:%d/%m/%Y}"),
            ("Prescripteur", str(inclusion.prescriber)),
            ("Suivi depuis le", since),
            ("Imprimé le", f"{on:%d/%m/%Y}"),
        ),
        lines=tuple(_line(row) for row in rows),
    )
    return render_pdf("care_journal", data, title=title, created_on=on)


def _line(row: Mapping[str, Any]) -> Line:
    said = row["row"]
    return Line(
        when=f"{said.at.astimezone(PARIS):%d/%m/%Y %H:%M}",
        what=said.what,
        mark=row["chip"],
        texts=tuple(row["lines"]),
        decided_by=said.decided_by,
        done_by=said.executed_by,
        validated_by=said.validated_by,
        version=said.version,
    )
