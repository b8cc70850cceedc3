"""The content of a protocol in the words it is read in: pages, side by side and on paper say the same."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from maisonnee.domains.protocols.enums import IndicatorKind, ParameterKind, StepTrigger
from maisonnee.domains.protocols.rules import content
from maisonnee.domains.structures.rules import competences
from maisonnee.interfaces.web import formats
from maisonnee.kernel import professions

TO_COMPLETE = "À compléter par l’équipe"
ASK = "Demander au prescripteur"

TEXT_LABELS: Mapping[str, str] = {
    "need": "Le besoin constaté",
    "aim": "Le but",
    "inclusion": "Pour quels patients",
    "exclusion": "Pas pour",
    "model_used": "Modèle suivi",
    "adaptations": "Ce que l’équipe a adapté",
    "record_code": "Code noté dans le dossier des patients inclus",
}


@dataclass(frozen=True, slots=True)
class PartWords:
    """A part of a protocol: its address, its title, what its items are called."""

    part: str
    slug: str
    title: str
    add: str
    one: str
    empty: str


PARTS: tuple[PartWords, ...] = (
    PartWords(
        "steps",
        "etapes",
        "Qui fait quoi quand",
        "Ajouter une étape",
        "Étape",
        "Pas encore d’étape. Un protocole dit qui fait quoi quand\u00a0: sans cela, ce n’est qu’un rappel de conduite.",
    ),
    PartWords(
        "tables",
        "tableaux",
        "Tableaux de décision",
        "Ajouter un tableau",
        "Tableau de décision",
        "Aucun tableau\u00a0: utile quand une mesure décide de la suite, comme un INR.",
    ),
    PartWords(
        "flags",
        "alertes",
        "Signaux d’alerte",
        "Ajouter un signal",
        "Signal d’alerte",
        "Aucun signal d’alerte encore.",
    ),
    PartWords(
        "parameters",
        "parametres",
        "Demandé à l’inclusion",
        "Ajouter un paramètre",
        "Paramètre",
        "Rien n’est demandé au prescripteur à l’inclusion.",
    ),
    PartWords(
        "leaflets",
        "documents",
        "Documents pour le patient",
        "Ajouter un document",
        "Document pour le patient",
        "Aucun document pour le patient.",
    ),
    PartWords(
        "indicators",
        "indicateurs",
        "Indicateurs de l’équipe",
        "Ajouter un indicateur",
        "Indicateur",
        "Aucun indicateur\u00a0: comptez seulement ce qui vous sert, jamais par personne.",
    ),
    PartWords("sources", "sources", "Sources", "Ajouter une source", "Source", "Aucune source citée."),
    PartWords(
        "authors",
        "auteurs",
        "Auteurs",
        "Ajouter un auteur",
        "Auteur",
        "Aucun auteur encore\u00a0: chaque profession concernée écrit.",
    ),
)
BY_SLUG: Mapping[str, PartWords] = {words.slug: words for words in PARTS}
BY_PART: Mapping[str, PartWords] = {words.part: words for words in PARTS}


def item_title(item: content.Item) -> str:
    """What an item is called in a list or a sentence."""
    match item:
        case content.CareStep():
            return f"{item.who}\u00a0: {item.does}"
        case content.DecisionTable():
            return item.title or item.name or TO_COMPLETE
        case content.RedFlag():
            return item.sign or TO_COMPLETE
        case content.Leaflet():
            return item.title or TO_COMPLETE
        case content.Source():
            return item.citation or TO_COMPLETE
        case content.Author():
            return item.name or TO_COMPLETE
        case content.Parameter():
            return item.name or TO_COMPLETE
        case content.Indicator():
            return item.wording or TO_COMPLETE


def item_facts(item: content.Item, said: content.Content) -> dict[str, tuple[str, str]]:
    """Return the label and the words of each field of an item that says something, by field."""
    facts = {name: (label, words(getattr(item, name), said)) for name, label, words in _FIELDS[type(item)]}
    return {name: fact for name, fact in facts.items() if fact[1]}


def bounds(lower: Decimal | None, upper: Decimal | None) -> str:
    """« de 4 à moins de 6 », « moins de 4 », « 10 et plus »."""
    if lower is None and upper is None:
        return "toute valeur"
    if lower is None:
        return f"moins de {number(upper)}"
    if upper is None:
        return f"{number(lower)} et plus"
    return f"de {number(lower)} à moins de {number(upper)}"


def row_words(row: content.DecisionRow) -> str:
    """What a row proposes, in a sentence."""
    parts = [row.proposal or ("" if row.asks_prescriber else TO_COMPLETE)]
    if row.asks_prescriber:
        parts.append(ASK)
    if row.next_days is not None:
        parts.append(f"contrôle {days_words(row.next_days)}")
    return ". ".join(part for part in parts if part)


def days_words(days: int) -> str:
    """« le jour même », « le lendemain », « dans 7 jours »."""
    if days == 0:
        return "le jour même"
    return "le lendemain" if days == 1 else f"dans {days}\u00a0jours"


def number(value: Decimal | None) -> str:
    """« 2,5 »."""
    if value is None:
        return ""
    return format(value.normalize() if value else Decimal(0), "f").replace(".", ",")


def profession_words(codes: Iterable[str]) -> str:
    """The professions, in words."""
    return ", ".join(professions.label(code) for code in codes if code)


def applies_to(table: content.DecisionTable, said: content.Content) -> str:
    """For which patients a table is, when it is not for all."""
    if not table.parameter:
        return ""
    found = said.item("parameters", table.parameter)
    name = found.name if isinstance(found, content.Parameter) else table.parameter
    return f"{name}\u00a0: {table.choice or TO_COMPLETE.lower()}"


def _text(value: Any, said: content.Content) -> str:
    return str(value or "")


def _or_blank(value: Any, said: content.Content) -> str:
    return str(value or TO_COMPLETE)


def _day(value: date | None, said: content.Content) -> str:
    return formats.day_long(value) if value else ""


def _number(value: Decimal | None, said: content.Content) -> str:
    return number(value)


def _days(value: int | None, said: content.Content) -> str:
    return "" if value is None else formats.counted(value, "jour")


def _professions(value: Any, said: content.Content) -> str:
    return profession_words([value] if isinstance(value, str) else value)


def _act(value: str, said: content.Content) -> str:
    act = competences.acts_by_key().get(value)
    return act.label if act else value


def _trigger(value: str, said: content.Content) -> str:
    return "" if value == StepTrigger.OTHER else StepTrigger(value).label


def _table(value: str, said: content.Content) -> str:
    found = said.table(value)
    return item_title(found) if found else value


def _step(value: str, said: content.Content) -> str:
    found = said.step(value)
    return item_title(found) if found else value


def _rows(value: tuple[content.DecisionRow, ...], said: content.Content) -> str:
    return "\n".join(
        f"{bounds(row.lower, row.upper)}\u00a0: {row_words(row)}" + (f" ({row.cited})" if row.cited else "")
        for row in value
    )


def _choices(value: tuple[str, ...], said: content.Content) -> str:
    return " / ".join(value)


def _yes(value: bool, said: content.Content) -> str:
    return "oui" if value else ""


_Field = tuple[str, str, Callable[[Any, content.Content], str]]
_CITED: _Field = ("cited", "Source", _text)
_BOUNDS: tuple[_Field, ...] = (("low", "Au moins", _number), ("high", "Au plus", _number))

_FIELDS: Mapping[type, tuple[_Field, ...]] = {
    content.CareStep: (
        ("who", "Qui", _text),
        ("does", "Fait quoi", _text),
        ("when", "Quand", _or_blank),
        ("professions", "Professions", _professions),
        ("act", "Acte", _act),
        ("trigger", "Déclencheur", _trigger),
        ("every_days", "Tous les", _days),
        ("after_days", "Première fois après", _days),
        ("table", "Tableau de décision", _table),
        _CITED,
    ),
    content.DecisionTable: (
        ("title", "Titre", _text),
        ("name", "Mesure", _or_blank),
        ("unit", "Unité", _text),
        ("low", "Plus petite valeur plausible", _number),
        ("high", "Plus grande valeur plausible", _number),
        ("choice", "Pour", _text),
        ("rows", "Lignes", _rows),
    ),
    content.RedFlag: (("sign", "Signe", _or_blank), ("action", "Que faire", _or_blank), _CITED),
    content.Leaflet: (
        ("title", "Titre", _or_blank),
        ("text", "Texte", _text),
        ("file_name", "Fichier", _text),
        _CITED,
    ),
    content.Source: (
        ("citation", "Référence", _or_blank),
        ("dated", "Date", _text),
        ("url", "Adresse", _text),
        ("read_on", "Lue le", _day),
    ),
    content.Author: (("name", "Nom", _or_blank), ("profession", "Profession", _professions)),
    content.Parameter: (
        ("name", "Nom", _or_blank),
        ("kind", "Forme", lambda value, said: ParameterKind(value).label),
        ("unit", "Unité", _text),
        ("choices", "Choix", _choices),
        *_BOUNDS,
        ("is_required", "Obligatoire", _yes),
        _CITED,
    ),
    content.Indicator: (
        ("wording", "Ce qui est compté", _or_blank),
        ("kind", "Forme", lambda value, said: IndicatorKind(value).label),
        ("step", "Étape", _step),
        ("table", "Tableau", _table),
        *_BOUNDS,
        _CITED,
    ),
}
