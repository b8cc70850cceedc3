"""What the working lists look for: rules as data, dated, with their source, shown on the page. They decide of no care.

A list proposes people to think of. Whoever reads it judges: a rule that misses somebody, or names somebody wrongly, is
corrected in the record (a code, a label) and never acted on by the software.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from maisonnee.domains.records.enums import EntryKind
from maisonnee.domains.records.rules.forms import FORMS
from maisonnee.kernel import professions


@dataclass(frozen=True)
class DiseaseRule:
    """How a list recognises a disease in the records, from a day on.

    `codes`: CIM-10 codes from the first one (included) to the second (excluded). `words`: what a label written without
    a code contains, unless it also contains one of `unless`. `atc`: beginnings of the ATC codes of treatments.
    """

    starts_on: date
    codes: tuple[str, str]
    words: tuple[str, ...]
    unless: tuple[str, ...]
    atc: tuple[str, ...]
    source: str


DIABETES = (
    DiseaseRule(
        date(2026, 1, 1),
        ("E10", "E15"),
        ("diab",),
        (
            "insipide",
            "gestation",
            "famil",
            "prédiab",
            "prediab",
            "pré-diab",
            "pre-diab",
            "risque",
            "dépistage",
        ),
        ("A10",),
        "CIM-10, E10 à E14 (diabète sucré) ; classification ATC de l’OMS, A10 (médicaments du diabète)",
    ),
)
"""The rules followed by the list of diabetics, the latest first."""

FOOT_TEST = "foot_test"
FOOT_TEST_MONTHS = 12
"""The usual interval of the foot test (catalogue, Asalée); the list lets its reader choose another."""

SEEN_KINDS = (EntryKind.ACT, EntryKind.MEASURE, EntryKind.NOTE, EntryKind.PHOTO, EntryKind.VACCINATION)
"""What shows that somebody was seen: what is done or noted in their presence, not a document or a problem recorded."""


def diabetes_rule_on(day: date) -> DiseaseRule:
    """Return the rule in force on a day (the earliest one before it starts)."""
    return next((rule for rule in DIABETES if rule.starts_on <= day), DIABETES[-1])


def groups_concerned(item: str) -> frozenset[str]:
    """Return the lines of the grid whose usual form holds an item: those it is usually done by (none: unknown)."""
    return _CONCERNED.get(item, frozenset())


def items_of_group(group: str) -> frozenset[str]:
    """Return the items that the usual forms of a profession hold."""
    return frozenset(item for item, groups in _CONCERNED.items() if group in groups)


def _concerned() -> Mapping[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for form in FORMS.values():
        groups: Iterable[str] = {professions.NURSE} if form.for_asalee else form.groups
        for field in form.fields:
            found.setdefault(field, set()).update(groups)
    return {item: frozenset(groups) for item, groups in found.items() if groups}


_CONCERNED = _concerned()
