"""The coordination file of a frail patient: its parts, and what of the shared record goes into each.

« identité du patient, situation professionnelle, sociale et familiale, traitements, historique des pathologies, aides
sociales éventuellement perçues, etc. » (thesis A. Moyal, ch. 6, L3708). Nothing is kept twice: the file is read from
the record, and what the visit adds is written there.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Protocol, TypeVar

from maisonnee.domains.records.enums import EntryKind
from maisonnee.domains.records.rules.drafts import Draft
from maisonnee.domains.records.rules.form_fields import FIELDS
from maisonnee.kernel.texts import seen

VISIT_LABEL = "Visite de repérage de la fragilité"
CHECK_LABEL = "Suivi après repérage de fragilité"


class Fact(Protocol):
    """What matters of an entry of the record for the file."""

    @property
    def kind(self) -> str: ...

    @property
    def label(self) -> str: ...


F = TypeVar("F", bound=Fact)


@dataclass(frozen=True)
class FilePart:
    """A part of the file that is read from the record: its kinds of entries, and the label what is added gets."""

    key: str
    title: str
    kinds: tuple[EntryKind, ...]
    label: str = ""
    hint: str = ""

    @property
    def is_one_a_line(self) -> bool:
        """Whether each line typed is a fact of its own, and not a text under a title."""
        return not self.label


def _situation(key: str, field: str, title: str = "") -> FilePart:
    known = FIELDS[field]
    return FilePart(key, title or known.label, (EntryKind.SITUATION,), known.entry_label, known.hint)


PARTS = (
    _situation("work", "work"),
    _situation("family", "isolation", "Situation familiale et entourage"),
    _situation("housing", "housing", "Situation sociale et logement"),
    _situation("aids", "social_help"),
    FilePart("treatments", "Traitements", (EntryKind.TREATMENT,), hint="Un par ligne, avec la dose"),
    FilePart("history", "Historique des pathologies", (EntryKind.PROBLEM,), hint="Une par ligne"),
)
"""In the order of the source; identity and relatives come before, from the sheet of the patient."""


def sorted_facts(facts: Iterable[F]) -> dict[str, list[F]]:
    """Return the facts of each part; a situation under another title goes with the social one."""
    found: dict[str, list[F]] = {part.key: [] for part in PARTS}
    for fact in facts:
        fits = [part for part in PARTS if fact.kind in part.kinds]
        if not fits:
            continue
        own = next((part for part in fits if part.label == fact.label), None)
        usual = next((part for part in fits if part.key == "housing"), fits[0])
        found[(own or usual).key].append(fact)
    return found


def visit_drafts(*, on: date, note: str, signs: Iterable[str], added: Mapping[str, str]) -> list[Draft]:
    """Return what a visit writes in the record: the visit, the signs confirmed, what each part of the file gains."""
    ticked = ", ".join(signs)
    drafts = [Draft(kind=EntryKind.ACT, label=VISIT_LABEL, text=note, happened_on=on, name="note_text")]
    if ticked:
        label = FIELDS["frailty"].entry_label
        drafts.append(
            Draft(kind=EntryKind.RISK_FACTOR, label=label, text=ticked, happened_on=on, name="signs")
        )
    return drafts + file_drafts(on=on, added=added)


def file_drafts(*, on: date, added: Mapping[str, str]) -> list[Draft]:
    """Return the entries that what was typed in the file becomes."""
    drafts = []
    for part in PARTS:
        text = seen(added.get(part.key, ""))
        if text and not part.is_one_a_line:
            drafts.append(
                Draft(kind=part.kinds[0], label=part.label, text=text, happened_on=on, name=part.key)
            )
        elif text:
            drafts += [
                Draft(kind=part.kinds[0], label=line, happened_on=on, name=part.key)
                for line in dict.fromkeys(filter(None, map(seen, text.split("\n"))))
            ]
    return drafts
