"""The forms of the parts of a protocol: each one makes an item, and starts from one."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping, Sequence
from typing import Any

from django import forms

from maisonnee.domains.protocols.enums import IndicatorKind, ParameterKind, StepTrigger
from maisonnee.domains.protocols.rules import content
from maisonnee.domains.structures.rules import competences
from maisonnee.interfaces.web.forms import DateField, Form
from maisonnee.interfaces.web.protocols import words
from maisonnee.kernel import professions

SPARE_ROWS = 3
MOST_ROWS = 40
_SMALL_AREA = forms.Textarea(attrs={"rows": 2})


def _decimal(label: str, **options: Any) -> forms.DecimalField:
    options.setdefault("required", False)
    return forms.DecimalField(label=label, localize=True, max_digits=12, decimal_places=3, **options)


def _days(label: str, **options: Any) -> forms.IntegerField:
    return forms.IntegerField(label=label, required=False, min_value=0, max_value=3660, **options)


def _cited() -> forms.CharField:
    return forms.CharField(
        label="Source de cette ligne",
        max_length=300,
        required=False,
        help_text="Par exemple\u00a0: HAS 2008, p. 6.",
    )


def _profession_choices() -> list[tuple[str, str]]:
    return [(code, found.label) for code, found in professions.BY_CODE.items()]


class ItemForm(Form):
    """A form of an item. Its fields have the names of the item's."""

    makes: type[content.Item]
    lists: tuple[str, ...] = ()

    def __init__(self, *args: Any, said: content.Content, **options: Any) -> None:
        super().__init__(*args, **options)
        self.said = said
        self.prepare()

    def prepare(self) -> None:
        """Give the fields the choices that depend on the rest of the protocol."""

    def choose(self, name: str, items: Sequence[content.Item], empty: str) -> None:
        """Let a field choose among items of another part."""
        field: Any = self.fields[name]
        field.choices = [("", empty), *((item.key, words.item_title(item)[:90]) for item in items)]

    @classmethod
    def initial_from(cls, item: content.Item) -> dict[str, Any]:
        """Return the values of the fields that say what an item says."""
        known = {field.name: getattr(item, field.name) for field in dataclasses.fields(item)}
        return {
            name: list(value) if isinstance(value, tuple) else value
            for name, value in known.items()
            if name in cls.base_fields
        }

    def item(self, key: str) -> content.Item:
        """Return the item that was typed."""
        made = {
            name: tuple(value) if isinstance(value, list) else value for name, value in self.values().items()
        }
        made.pop("file", None)
        make: Any = self.makes
        return make(key=key, **made)  # type: ignore[no-any-return]


class StepForm(ItemForm):
    makes = content.CareStep
    who = forms.CharField(
        label="Qui", max_length=120, help_text="Une profession ou une fonction, pas une personne."
    )
    does = forms.CharField(label="Fait quoi", max_length=400, widget=_SMALL_AREA)
    when = forms.CharField(
        label="Quand",
        max_length=200,
        required=False,
        help_text="Laissé vide\u00a0: « à compléter par l’équipe ».",
    )
    professions = forms.MultipleChoiceField(
        label="Professions qui le font",
        required=False,
        widget=forms.SelectMultiple(attrs={"size": 5}),
        help_text="Pour attribuer l’étape, et vérifier les compétences. Plusieurs possibles.",
    )
    act = forms.ChoiceField(
        label="Acte",
        required=False,
        help_text="S’il figure dans la matrice des compétences\u00a0: l’équipe est prévenue s’il demande une autorisation.",
    )
    trigger = forms.ChoiceField(
        label="Ce qui la déclenche", choices=StepTrigger.choices, initial=StepTrigger.OTHER
    )
    every_days = _days("Revient tous les (jours)", help_text="Pour une étape à intervalle régulier.")
    after_days = _days("Première fois après (jours)")
    table = forms.ChoiceField(label="Tableau de décision appliqué", required=False)
    cited = _cited()

    def prepare(self) -> None:
        several: Any = self.fields["professions"]
        several.choices = _profession_choices()
        act: Any = self.fields["act"]
        act.choices = [("", "Aucun de la matrice"), *((each.key, each.label) for each in competences.acts())]
        self.choose("table", self.said.tables, "Aucun")


class FlagForm(ItemForm):
    makes = content.RedFlag
    sign = forms.CharField(label="Signe", max_length=400, widget=_SMALL_AREA)
    action = forms.CharField(label="Que faire", max_length=400, required=False, widget=_SMALL_AREA)
    cited = _cited()


class LeafletForm(ItemForm):
    makes = content.Leaflet
    title = forms.CharField(label="Titre", max_length=200)
    text = forms.CharField(
        label="Texte", max_length=8000, required=False, widget=forms.Textarea(attrs={"rows": 8})
    )
    file = forms.FileField(
        label="Fichier", required=False, widget=forms.FileInput(attrs={"accept": ".pdf,.docx,.odt,.png,.jpg"})
    )
    cited = _cited()


class SourceForm(ItemForm):
    makes = content.Source
    citation = forms.CharField(label="Référence", max_length=600, widget=_SMALL_AREA)
    dated = forms.CharField(label="Date de la source", max_length=60, required=False)
    url = forms.URLField(label="Adresse", max_length=500, required=False, assume_scheme="https")
    read_on = DateField(label="Lue le", required=False)


class AuthorForm(ItemForm):
    makes = content.Author
    name = forms.CharField(label="Nom", max_length=200)
    profession = forms.ChoiceField(
        label="Profession",
        required=False,
        help_text="Laissé vide\u00a0: un patient, un représentant d’usagers.",
    )

    def prepare(self) -> None:
        field: Any = self.fields["profession"]
        field.choices = [("", "Aucune"), *_profession_choices()]


class ParameterForm(ItemForm):
    makes = content.Parameter
    name = forms.CharField(label="Ce qui est demandé", max_length=200)
    kind = forms.ChoiceField(label="Forme", choices=ParameterKind.choices, initial=ParameterKind.TEXT)
    unit = forms.CharField(label="Unité", max_length=40, required=False)
    choices = forms.CharField(
        label="Choix possibles",
        max_length=2000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text="Un par ligne.",
    )
    low = _decimal("Plus petite valeur plausible")
    high = _decimal("Plus grande valeur plausible")
    is_required = forms.BooleanField(label="Obligatoire", required=False)
    cited = _cited()

    @classmethod
    def initial_from(cls, item: content.Item) -> dict[str, Any]:
        found = super().initial_from(item)
        return {**found, "choices": "\n".join(found["choices"])}

    def clean_choices(self) -> str:
        lines = [line.strip() for line in str(self.cleaned_data["choices"]).splitlines()]
        return "\n".join(dict.fromkeys(line[:200] for line in lines if line))

    def item(self, key: str) -> content.Item:
        made: Any = self.values()
        return content.Parameter(key=key, **{**made, "choices": tuple(made["choices"].splitlines())})


class IndicatorForm(ItemForm):
    makes = content.Indicator
    wording = forms.CharField(label="Ce qui est compté, en clair", max_length=300)
    kind = forms.ChoiceField(label="Forme", choices=IndicatorKind.choices, initial=IndicatorKind.INCLUDED)
    step = forms.ChoiceField(label="Étape comptée", required=False)
    table = forms.ChoiceField(label="Tableau dont on suit les mesures", required=False)
    low = _decimal("Cible\u00a0: au moins")
    high = _decimal("Cible\u00a0: au plus")
    cited = _cited()

    def prepare(self) -> None:
        self.choose("step", self.said.steps, "Aucune")
        self.choose("table", self.said.tables, "Aucun")


class TableForm(ItemForm):
    """A decision table with its rows: those that exist and a few more. A row left empty is not kept."""

    makes = content.DecisionTable
    title = forms.CharField(label="Titre", max_length=200)
    name = forms.CharField(label="Mesure", max_length=100, help_text="Par exemple\u00a0: INR.")
    unit = forms.CharField(label="Unité", max_length=40, required=False)
    low = _decimal(
        "Plus petite valeur plausible",
        help_text="En dessous, une faute de frappe ou d’unité\u00a0: rien n’est proposé.",
    )
    high = _decimal("Plus grande valeur plausible")
    decimals = forms.IntegerField(label="Décimales", min_value=0, max_value=3, initial=0)
    condition = forms.ChoiceField(label="Pour quels patients", required=False)

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        started = self.initial.get("row_count", 0)
        typed = self.data.get("row_count") if self.is_bound else None
        kept = int(typed) if typed and typed.isdigit() else started + SPARE_ROWS
        self.row_count = min(max(kept, SPARE_ROWS), MOST_ROWS)
        for place in range(self.row_count):
            for name, field in _row_fields(place).items():
                self.fields[f"{name}_{place}"] = field

    @property
    def row_fields(self) -> list[dict[str, Any]]:
        """The bound fields of each row, for the table that draws them."""
        return [{name: self[f"{name}_{place}"] for name in _ROW} for place in range(self.row_count)]

    def prepare(self) -> None:
        field: Any = self.fields["condition"]
        field.choices = [
            ("", "Tous les patients inclus"),
            *(
                (f"{parameter.key}={choice}", f"{parameter.name}\u00a0: {choice}")
                for parameter in self.said.parameters
                for choice in parameter.choices
            ),
        ]

    @classmethod
    def initial_from(cls, item: content.Item) -> dict[str, Any]:
        found = super().initial_from(item)
        if not isinstance(item, content.DecisionTable):
            return found
        found["condition"] = f"{item.parameter}={item.choice}" if item.parameter else ""
        found["row_count"] = len(item.rows)
        for place, row in enumerate(item.rows):
            found |= {f"{name}_{place}": getattr(row, name) for name in _ROW}
        return found

    def item(self, key: str) -> content.Item:
        values = self.values()
        parameter, _, choice = str(values["condition"]).partition("=")
        rows = [
            content.DecisionRow(**{name: values[f"{name}_{place}"] for name in _ROW})
            for place in range(self.row_count)
        ]
        return content.DecisionTable(
            key=key,
            title=values["title"],
            name=values["name"],
            unit=values["unit"],
            low=values["low"],
            high=values["high"],
            decimals=values["decimals"],
            parameter=parameter,
            choice=choice,
            rows=tuple(row for row in rows if row != content.DecisionRow()),
        )


_ROW = ("lower", "upper", "proposal", "next_days", "asks_prescriber", "cited")


def _row_fields(place: int) -> dict[str, forms.Field]:
    line = f"ligne {place + 1}"
    return {
        "lower": _decimal(f"À partir de, {line}"),
        "upper": _decimal(f"Avant, {line}"),
        "proposal": forms.CharField(
            label=f"Proposition, {line}",
            max_length=400,
            required=False,
            widget=forms.Textarea(attrs={"rows": 1}),
        ),
        "next_days": _days(f"Contrôle dans (jours), {line}"),
        "asks_prescriber": forms.BooleanField(label=f"Demander au prescripteur, {line}", required=False),
        "cited": forms.CharField(label=f"Source, {line}", max_length=300, required=False),
    }


class PresentationForm(Form):
    """The plain texts of a protocol."""

    need = forms.CharField(
        label=words.TEXT_LABELS["need"], max_length=4000, required=False, widget=_SMALL_AREA
    )
    aim = forms.CharField(label=words.TEXT_LABELS["aim"], max_length=4000, required=False, widget=_SMALL_AREA)
    inclusion = forms.CharField(
        label=words.TEXT_LABELS["inclusion"], max_length=4000, required=False, widget=_SMALL_AREA
    )
    exclusion = forms.CharField(
        label=words.TEXT_LABELS["exclusion"], max_length=4000, required=False, widget=_SMALL_AREA
    )
    model_used = forms.CharField(
        label=words.TEXT_LABELS["model_used"],
        max_length=600,
        required=False,
        help_text="Fiche de la HAS, modèle de la fédération, autre équipe.",
    )
    adaptations = forms.CharField(
        label=words.TEXT_LABELS["adaptations"], max_length=4000, required=False, widget=_SMALL_AREA
    )
    record_code = forms.CharField(
        label=words.TEXT_LABELS["record_code"],
        max_length=40,
        required=False,
        help_text="Le même dans tous les dossiers\u00a0: il permet de compter les patients inclus.",
    )


FORMS: Mapping[str, type[ItemForm]] = {
    "steps": StepForm,
    "tables": TableForm,
    "flags": FlagForm,
    "leaflets": LeafletForm,
    "sources": SourceForm,
    "authors": AuthorForm,
    "parameters": ParameterForm,
    "indicators": IndicatorForm,
}
