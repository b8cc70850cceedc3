"""An import in French: what a fact says, what became of it, why."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

from maisonnee.domains.records.enums import EntryKind, ItemChoice, ItemOutcome
from maisonnee.domains.records.rules import catalogue
from maisonnee.domains.records.rules.incoming import END_UNKNOWN, UNDATED
from maisonnee.interfaces.web import formats
from maisonnee.interfaces.web.sentences import sentence
from maisonnee.kernel.refusals import Refusal

if TYPE_CHECKING:
    from maisonnee.domains.records.models import Entry, ImportItem

TONES = {
    ItemOutcome.NEW: "good",
    ItemOutcome.SAME: "",
    ItemOutcome.CONFLICT: "warn",
    ItemOutcome.UNKNOWN_PATIENT: "warn",
    ItemOutcome.FAULTY: "bad",
}
FIGURES = {
    ItemOutcome.NEW: "Nouveaux",
    ItemOutcome.SAME: "Déjà connus",
    ItemOutcome.CONFLICT: "Différents",
    ItemOutcome.UNKNOWN_PATIENT: "Patient non reconnu, ou hors de votre équipe de soins",
    ItemOutcome.FAULTY: "Illisibles",
}
REASONS = {
    "unknown": "Aucun patient de l’équipe n’a ce nom, ce prénom et cette date de naissance.",
    "traits_missing": "Le fichier ne donne pas le nom, le prénom et la date de naissance.",
    "several_with_ins": "Plusieurs patients portent ce matricule INS.",
    "several_with_traits": "Plusieurs patients ont ce nom, ce prénom et cette date de naissance.",
    "other_authority": "Le matricule INS n’est pas de la même nature (NIR, NIA, test) dans Maisonnée.",
    "same_ins_other_birth": "Un patient a ce matricule INS, avec une autre date de naissance.",
    "same_ins_other_name": "Un patient a ce matricule INS, sous un autre nom.",
    "same_traits_other_ins": "Un patient a ces traits, avec un autre matricule INS.",
    "other_patient": "Le fichier parle d’un autre patient que celui choisi.",
    "outside_care_team": "Hors de votre équipe de soins\u00a0: rien n’est repris.",
    "repeated": "Le fichier le dit plusieurs fois.",
}
DIFFERENCES = {
    "value": "valeur",
    "ends_on": "fin",
    "happened_on": "début",
    "dose": "posologie",
    "text": "précisions",
}


@dataclass(frozen=True)
class ShownItem:
    """An item of an import as a page shows it: the file's words, ours when they differ, what became of it, why."""

    row: ImportItem
    title: str
    detail: str
    ours: str
    ours_by: str
    outcome: str
    tone: str
    why: str

    @property
    def can_be_taken(self) -> bool:
        return self.row.outcome == ItemOutcome.CONFLICT and self.row.made_id is None


def shown(row: ImportItem, entries: Mapping[Any, Entry]) -> ShownItem:
    """Describe an item; `entries` are those it was compared with and that the reader still reads."""
    values = row.values
    known = entries.get(row.known_id) if row.outcome == ItemOutcome.CONFLICT else None
    return ShownItem(
        row=row,
        title=f"{EntryKind(row.kind).label}\u00a0: {said(row.kind, values)}"
        if said(row.kind, values)
        else kind_of(row),
        detail=_detail(values),
        ours="" if known is None else _ours(known),
        ours_by="" if known is None else str(known.author),
        outcome=_outcome(row),
        tone=_tone(row),
        why=why(row),
    )


def kind_of(row: ImportItem) -> str:
    return EntryKind(row.kind).label if row.kind else "Élément illisible"


def said(kind: str, values: Mapping[str, Any]) -> str:
    """« Poids 72,4 kg », « Metformine 1000 mg »."""
    label = values.get("label") or catalogue.label_of(values.get("item", ""))
    if kind != EntryKind.MEASURE or not values.get("value"):
        return str(label)
    numbers = "/".join(number(values[name]) for name in ("value", "value_2") if values.get(name))
    return f"{label} {numbers} {values.get('unit', '')}".strip()


def number(value: Any) -> str:
    """A number without the zeros that say nothing: « 72,4 »."""
    found = formats.to_decimal(value)
    return "" if found is None else f"{found.normalize():f}".replace(".", ",")


def _detail(values: Mapping[str, Any]) -> str:
    details = values.get("details", {})
    parts = []
    if details.get(UNDATED):
        parts.append("sans date")
    elif values.get("happened_on"):
        parts.append(_day(values["happened_on"]))
    if values.get("ends_on"):
        parts.append("terminé" if details.get(END_UNKNOWN) else f"fin le {_day(values['ends_on'])}")
    if values.get("text"):
        parts.append(" ".join(values["text"].split())[:160])
    return " · ".join(parts)


def _ours(entry: Entry) -> str:
    values = {
        "label": entry.label, "value": entry.value, "value_2": entry.value_2, "unit": entry.unit, "text": entry.text,
        "happened_on": entry.happened_on.isoformat(), "ends_on": entry.ends_on.isoformat() if entry.ends_on else "",
        "details": entry.details,
    }  # fmt: skip
    return " · ".join(filter(None, (said(entry.kind, values), _detail(values))))


def _day(text: str) -> str:
    return f"{date.fromisoformat(text):%d/%m/%Y}"


def _outcome(row: ImportItem) -> str:
    if row.made_id is not None:
        return "Corrigé" if row.choice == ItemChoice.THEIRS else "Écrit"
    if row.outcome == ItemOutcome.CONFLICT and row.choice:
        return ItemChoice(row.choice).label
    if row.reason == "outside_care_team":
        return "Hors de votre équipe de soins"
    return ItemOutcome(row.outcome).label


def _tone(row: ImportItem) -> str:
    if row.made_id is not None:
        return "good"
    return "on" if row.choice else TONES[ItemOutcome(row.outcome)]


def why(row: ImportItem) -> str:
    """Why an item has its outcome, in a sentence, or nothing."""
    if row.reason == "reader":
        return row.reason_text
    if row.reason in REASONS:
        return REASONS[row.reason]
    if row.reason:
        params = {name: _param(text) for name, text in row.values.get("refusal", {}).items()}
        return sentence(Refusal(row.reason, **params))
    if row.outcome == ItemOutcome.CONFLICT:
        names = [DIFFERENCES[name] for name in row.values.get("differences", [])]
        return f"Ce qui diffère\u00a0: {', '.join(names)}."
    return ""


def _param(text: str) -> Any:
    return date.fromisoformat(text.removeprefix("date:")) if text.startswith("date:") else text
