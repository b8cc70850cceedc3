"""The catalogue of the fields a team puts in its entry forms: each one becomes one fact of the record.

What people note at home: hygiene, food, isolation, housing, habits (thesis, L3588, L3884, L3886). Signs of frailty
and the content of a coordination file: thesis, L3698–3708. Wounds and dressings followed together: L3784, L3800.
Foot test with a monofilament: L3632–3642. A field says where a fact goes; it holds no medical rule.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum

from maisonnee.domains.patients.enums import Section
from maisonnee.domains.records.enums import EntryKind
from maisonnee.domains.records.rules import catalogue


class Shape(Enum):
    """How a field is filled."""

    NUMBER = "number"
    ACT = "act"
    LINE = "line"
    TEXT = "text"
    CHOICES = "choices"


_SHAPES = {
    EntryKind.MEASURE: Shape.NUMBER,
    EntryKind.ACT: Shape.ACT,
    EntryKind.PROBLEM: Shape.LINE,
    EntryKind.RISK_FACTOR: Shape.LINE,
    EntryKind.TREATMENT: Shape.LINE,
    EntryKind.ALLERGY: Shape.LINE,
    EntryKind.VACCINATION: Shape.LINE,
}


@dataclass(frozen=True)
class FormField:
    """A field: what it becomes (`kind`, and the `item` of the catalogue), in which section, what may be chosen.

    `options` are words to tick; without them the field is written freely. `more` names the second line of a
    problem, a treatment or an allergy.
    """

    key: str
    label: str
    kind: EntryKind
    item: str = ""
    section: str = ""
    options: tuple[str, ...] = ()
    more: str = ""
    hint: str = ""

    @property
    def shape(self) -> Shape:
        if self.options and self.kind is not EntryKind.ACT:
            return Shape.CHOICES
        return _SHAPES.get(self.kind, Shape.TEXT)

    @property
    def entry_label(self) -> str:
        """What the entry is called in the record (what is written, for a problem or a treatment)."""
        return catalogue.label_of(self.item) if self.item else self.label


def _measure(key: str, section: str = "", hint: str = "") -> FormField:
    return FormField(key, catalogue.MEASURES[key].label, EntryKind.MEASURE, key, section, hint=hint)


def _act(key: str, label: str = "", options: tuple[str, ...] = (), hint: str = "") -> FormField:
    return FormField(key, label or catalogue.ACTS[key].label, EntryKind.ACT, key, options=options, hint=hint)


_TEXTS = (
    FormField("problem", "Problème ou antécédent", EntryKind.PROBLEM, more="Précisions"),
    FormField("risk_factor", "Facteur de risque", EntryKind.RISK_FACTOR, more="Précisions"),
    FormField("treatment", "Traitement", EntryKind.TREATMENT, more="Dose et rythme"),
    FormField("allergy", "Allergie ou intolérance", EntryKind.ALLERGY, more="Réaction"),
    FormField("vaccination", "Vaccination", EntryKind.VACCINATION, more="Lot, remarque"),
    FormField("hygiene", "Hygiène", EntryKind.LIFESTYLE),
    FormField("food", "Alimentation", EntryKind.LIFESTYLE),
    FormField("habits", "Habitudes de vie", EntryKind.LIFESTYLE),
    FormField("tobacco", "Tabac", EntryKind.LIFESTYLE, hint="Quantité, envie d’arrêter, sevrage en cours"),
    FormField(
        "observance",
        "Prise des traitements",
        EntryKind.LIFESTYLE,
        hint="Ce qui est pris, ce qui ne l’est pas",
    ),
    FormField(
        "mobility",
        "Déplacements",
        EntryKind.LIFESTYLE,
        hint="Marche, aide technique, difficultés inhabituelles",
    ),
    FormField("housing", "Logement", EntryKind.SITUATION, hint="Adapté ou non, accès, escaliers"),
    FormField("isolation", "Entourage", EntryKind.SITUATION, hint="Famille, voisins, isolement"),
    FormField("social_help", "Aides sociales", EntryKind.SITUATION, hint="Aides perçues ou demandées"),
    FormField("work", "Situation professionnelle", EntryKind.SITUATION),
    FormField(
        "frailty",
        "Signes de fragilité",
        EntryKind.RISK_FACTOR,
        options=(
            "chute",
            "difficultés inhabituelles à se déplacer",
            "amaigrissement",
            "esprit confus",
            "traitements mal pris",
        ),
    ),
    FormField("gynaecology_note", "Note de suivi", EntryKind.NOTE, section=Section.SEXUAL_HEALTH),
    FormField("mood", "Moral", EntryKind.NOTE, section=Section.MENTAL_HEALTH),
    FormField("request", "Demande du patient", EntryKind.NOTE, hint="Qui rappelle, pour quand"),
    FormField("communication", "Communication", EntryKind.NOTE, hint="Parole, compréhension, appareillage"),
    FormField("goals", "Objectif convenu avec le patient", EntryKind.NOTE),
    FormField("expected", "Ce que j’attends d’un collègue", EntryKind.NOTE),
    FormField("note", "Note", EntryKind.NOTE),
)

_ACTS = (
    _act("foot_test", options=("sensibilité conservée", "sensibilité diminuée")),
    _act("dressing", "Plaie et pansement", hint="Aspect, type de pansement, évolution"),
    *(_act(key) for key in catalogue.ACTS if key not in {"foot_test", "dressing"}),
)

FIELDS: Mapping[str, FormField] = {
    field.key: field
    for field in (
        *(_measure(key, Section.MENTAL_HEALTH if key == "score_phq9" else "") for key in catalogue.MEASURES),
        *_ACTS,
        *_TEXTS,
    )
}
"""Every field a form may hold, by key."""
