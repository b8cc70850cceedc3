"""A version on one A4 page, for the wall or the bag."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from maisonnee.domains.protocols.rules import content
from maisonnee.foundation.documents import protocol_sheet as document
from maisonnee.foundation.documents.rendering import render_one_page
from maisonnee.interfaces.web import formats
from maisonnee.interfaces.web.protocols import words

if TYPE_CHECKING:
    from maisonnee.domains.protocols.models import ProtocolVersion, VersionStep


def version_pdf(
    row: ProtocolVersion,
    said: content.Content,
    *,
    structure: str,
    steps: Sequence[VersionStep],
    today: date,
) -> bytes:
    """Return a version as a PDF/A, PDF/UA page: the essentials, in print made smaller until all holds."""
    state = f"{row.get_state_display()}" + (
        f" depuis le {formats.day_long(steps[-1].reached_on)}" if steps else ""
    )
    review = row.protocol.review_on
    data = document.ProtocolSheet(
        structure=structure,
        name=row.protocol.title,
        facts=(
            f"Protocole {row.protocol.code}, version {row.number}",
            state,
            *((f"À revoir le {formats.day_long(review)}",) if review else ()),
        ),
        texts=tuple(
            (words.TEXT_LABELS[name], getattr(said, name))
            for name in ("aim", "inclusion", "exclusion", "record_code")
            if getattr(said, name)
        ),
        steps=tuple((step.who, step.does, step.when or words.TO_COMPLETE) for step in said.steps),
        tables=tuple(_table(table, said) for table in said.tables),
        flags=tuple((flag.sign, flag.action or words.TO_COMPLETE) for flag in said.flags),
        parameters=tuple(_parameter(parameter) for parameter in said.parameters),
        leaflets=tuple(leaflet.title for leaflet in said.leaflets),
        sources=tuple(
            " ".join(part for part in (source.citation, source.dated) if part) for source in said.sources
        ),
        authors=tuple(
            f"{author.name} ({words.profession_words([author.profession])})"
            if author.profession
            else author.name
            for author in said.authors
        ),
    )
    return render_one_page(
        "protocol", data, title=f"{row.protocol.title}, version {row.number}", created_on=today
    )


def _table(table: content.DecisionTable, said: content.Content) -> document.Table:
    unit = f" ({table.unit})" if table.unit else ""
    for_whom = words.applies_to(table, said)
    return document.Table(
        title=words.item_title(table) + (f". {for_whom}" if for_whom else ""),
        measure=(table.name or words.TO_COMPLETE) + unit,
        rows=tuple(
            (
                words.bounds(row.lower, row.upper),
                ". ".join(
                    part
                    for part in (
                        row.proposal or ("" if row.asks_prescriber else words.TO_COMPLETE),
                        words.ASK if row.asks_prescriber else "",
                    )
                    if part
                ),
                "" if row.next_days is None else words.days_words(row.next_days),
            )
            for row in table.rows
        ),
    )


def _parameter(parameter: content.Parameter) -> str:
    detail = words.item_facts(parameter, content.Content()).get("choices", ("", parameter.unit))[1]
    return f"{parameter.name} ({detail})" if detail else parameter.name
