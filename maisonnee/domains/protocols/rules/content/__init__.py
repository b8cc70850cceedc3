"""What a version of a protocol says: who does what when, decision tables, red flags, sources. Pure, JSON in and out."""

from __future__ import annotations

from maisonnee.domains.protocols.rules.content.checks import Issue, blocking, issues, table_issues
from maisonnee.domains.protocols.rules.content.reading import content_from, item_from, revision, to_json
from maisonnee.domains.protocols.rules.content.shape import (
    PARTS,
    Author,
    CareStep,
    Content,
    DecisionRow,
    DecisionTable,
    Indicator,
    Item,
    Leaflet,
    Parameter,
    RedFlag,
    Source,
    new_key,
)
from maisonnee.domains.protocols.rules.content.tables import Reading, read, table_for, tables_for

__all__ = [
    "PARTS",
    "Author",
    "CareStep",
    "Content",
    "DecisionRow",
    "DecisionTable",
    "Indicator",
    "Issue",
    "Item",
    "Leaflet",
    "Parameter",
    "Reading",
    "RedFlag",
    "Source",
    "blocking",
    "content_from",
    "issues",
    "item_from",
    "new_key",
    "read",
    "revision",
    "table_for",
    "table_issues",
    "tables_for",
    "to_json",
]
