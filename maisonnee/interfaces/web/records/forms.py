"""Forms of the shared record: one fact at a time, a few fields each."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from django import forms

from maisonnee.domains.patients.queries import Participant
from maisonnee.domains.records.enums import (
    RESERVED_SECTIONS,
    SECTION_OF_KIND,
    CodeSystem,
    DueState,
    EntryKind,
)
from maisonnee.domains.records.rules import catalogue
from maisonnee.domains.records.rules.drafts import Draft
from maisonnee.interfaces.web.forms import DateField, Form

NBSP = "\u00a0"
OTHER = ""


def decimal_field(label: str, **options: Any) -> forms.DecimalField:
    """A number typed with a comma or a point."""
    options.setdefault("widget", forms.TextInput(attrs={"inputmode": "decimal", "autocomplete": "off"}))
    options.setdefault("error_messages", {"invalid": "Écrivez un nombre, par exemple 72,5."})
    return forms.DecimalField(label=label, localize=True, max_digits=12, decimal_places=4, **options)


class EntryForm(Form):
    """One fact. Each kind keeps the fields that make sense for it (`FIELDS`)."""

    item = forms.ChoiceField(label="Quoi", required=False)
    label = forms.CharField(label="Intitulé", max_length=200, required=False)
    value = decimal_field("Valeur", required=False)
    value_2 = decimal_field("Minimale (tension)", required=False)
    unit = forms.ChoiceField(label="Unité", required=False)
    happened_on = DateField(label="Date")
    text = forms.CharField(
        label="Précisions", required=False, widget=forms.Textarea(attrs={"rows": 4}), max_length=20000
    )
    ends_on = DateField(label="Terminé le", required=False)
    next_due_on = DateField(label="À refaire le", required=False)
    proposes_due = forms.BooleanField(label="À refaire à l’intervalle habituel", required=False)
    code_system = forms.ChoiceField(label="Nomenclature", choices=CodeSystem.choices, required=False)
    code = forms.CharField(label="Code", max_length=20, required=False)
    series = forms.CharField(label="Suivi de", max_length=100, required=False)
    section = forms.ChoiceField(label="Rubrique", required=False)

    def __init__(self, data: Any = None, *, kind: EntryKind, today: date, **options: Any) -> None:
        super().__init__(data, **options)
        self.kind = kind
        for name in set(self.fields) - {*WRITTEN[kind], "version"}:
            del self.fields[name]
        self.order_fields(WRITTEN[kind])
        if "happened_on" in self.fields:
            self.fields["happened_on"].initial = today
        if "item" in self.fields:
            self.fields["item"].choices = _items(kind)  # type: ignore[attr-defined]
        if "unit" in self.fields:
            self.fields["unit"].choices = _units()  # type: ignore[attr-defined]
        if "section" in self.fields:
            self.fields["section"].choices = section_choices(kind)  # type: ignore[attr-defined]
        if kind is EntryKind.MEASURE:
            self.fields["item"].required = True
            self.fields["value"].required = True
        elif "item" not in self.fields:
            self.fields["label"].required = True
        for name, label in LABELS.get(kind, {}).items():
            self.fields[name].label = label

    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean() or self.cleaned_data
        if (
            "item" in self.fields
            and "label" in self.fields
            and not (cleaned.get("item") or cleaned.get("label"))
        ):
            self.add_error("label", "Choisissez dans la liste, ou écrivez un intitulé.")
        elif cleaned.get("item") and cleaned.get("label"):
            self.add_error(
                "label",
                "Un acte de la liste a déjà son nom\u00a0: videz ce champ, ou choisissez «\u00a0Autre\u00a0».",
            )
        return cleaned

    def draft(self) -> Draft:
        """Return what was written."""
        values = {name: value for name, value in self.values().items() if value not in (None, "")}
        values["code_system"] = CodeSystem(values.get("code_system", ""))
        return Draft(kind=self.kind, **values)


FIELDS: dict[EntryKind, tuple[str, ...]] = {
    EntryKind.PROBLEM: ("label", "happened_on", "ends_on", "text", "code_system", "code", "section"),
    EntryKind.RISK_FACTOR: ("label", "happened_on", "ends_on", "text", "section"),
    EntryKind.LIFESTYLE: ("label", "happened_on", "ends_on", "text", "section"),
    EntryKind.TREATMENT: ("label", "text", "happened_on", "ends_on", "code_system", "code", "section"),
    EntryKind.ALLERGY: ("label", "text", "happened_on", "ends_on", "section"),
    EntryKind.MEASURE: ("item", "value", "value_2", "unit", "happened_on", "text"),
    EntryKind.ACT: ("item", "label", "happened_on", "text", "proposes_due", "next_due_on", "section"),
    EntryKind.VACCINATION: ("label", "happened_on", "text", "next_due_on"),
    EntryKind.SITUATION: ("label", "text", "happened_on", "ends_on"),
    EntryKind.NOTE: ("label", "text", "happened_on", "section"),
}
"""Kinds written by hand, one at a time; documents and photographs have their own page."""

WRITTEN: dict[EntryKind, tuple[str, ...]] = {
    **FIELDS,
    EntryKind.DOCUMENT: ("label", "happened_on", "text", "section"),
    EntryKind.PHOTO: ("label", "series", "happened_on", "text", "section"),
}
"""Fields of every kind: what is corrected of a document is what is said of it, never its file."""

LABELS: dict[EntryKind, dict[str, str]] = {
    EntryKind.PROBLEM: {"label": "Problème", "happened_on": "Depuis le"},
    EntryKind.RISK_FACTOR: {"label": "Facteur de risque", "happened_on": "Depuis le"},
    EntryKind.LIFESTYLE: {"label": "Mode de vie", "happened_on": "Noté le"},
    EntryKind.TREATMENT: {
        "label": "Médicament ou traitement",
        "text": "Dose et rythme",
        "happened_on": "Depuis le",
        "ends_on": "Arrêté le",
    },
    EntryKind.ALLERGY: {"label": "À quoi", "text": "Réaction", "happened_on": "Connue depuis le"},
    EntryKind.MEASURE: {"item": "Mesure", "text": "Remarque"},
    EntryKind.ACT: {"item": "Acte", "label": "Autre acte", "text": "Résultat"},
    EntryKind.VACCINATION: {"label": "Vaccin", "text": "Lot, site, remarque", "next_due_on": "Rappel le"},
    EntryKind.SITUATION: {"label": "Situation", "happened_on": "Notée le"},
    EntryKind.NOTE: {"label": "Objet", "text": "Note"},
}


def _items(kind: EntryKind) -> list[tuple[str, str]]:
    if kind is EntryKind.MEASURE:
        measures = [
            (key, f"{item.label} ({item.unit})" if item.unit else item.label)
            for key, item in catalogue.MEASURES.items()
        ]
        return [("", "Choisir"), *measures]
    return [("", "Autre, à écrire"), *((key, item.label) for key, item in catalogue.ACTS.items())]


def _units() -> list[tuple[str, str]]:
    units = dict.fromkeys(
        unit
        for item in catalogue.MEASURES.values()
        for unit in (*item.others, *([item.unit] if catalogue.has_doubts(item) else []))
    )
    return [("", "Celle de la mesure"), *((unit, unit) for unit in units)]


def section_choices(kind: EntryKind) -> list[tuple[str, str]]:
    """Return where an entry may be put: its usual section, or a more reserved one."""
    usual = SECTION_OF_KIND[kind]
    others = [section for section in RESERVED_SECTIONS if section is not usual]
    return [("", f"Habituelle ({usual.label.lower()})"), *((item.value, str(item.label)) for item in others)]


class CorrectionForm(EntryForm):
    """The same fields, with the reason of the correction."""

    reason = forms.CharField(label="Motif de la correction", max_length=200)

    def __init__(self, data: Any = None, *, kind: EntryKind, today: date, **options: Any) -> None:
        super().__init__(data, kind=kind, today=today, **options)
        self.fields["reason"] = forms.CharField(label="Motif de la correction", max_length=200)
        for name in ("item", "unit", "proposes_due"):
            self.fields.pop(name, None)
        if kind is EntryKind.MEASURE:
            self.fields["text"].label = "Remarque"

    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = forms.Form.clean(self) or self.cleaned_data
        return cleaned

    def corrected(self) -> dict[str, Any]:
        return {name: value for name, value in self.values().items() if name != "reason"}


class ReasonForm(Form):
    reason = forms.CharField(label="Motif", max_length=200)


class MoveForm(Form):
    """To which record; only those the author may open."""

    to_patient_id = forms.ChoiceField(label="Le bon patient")
    reason = forms.CharField(label="Motif", max_length=200, initial="Écrit dans le mauvais dossier")

    def __init__(self, data: Any = None, *, choices: Sequence[tuple[str, str]], **options: Any) -> None:
        super().__init__(data, **options)
        self.fields["to_patient_id"].choices = [("", "Choisir"), *choices]  # type: ignore[attr-defined]


class RestrictForm(Form):
    """To whom of the care team the author keeps an entry."""

    member_ids = forms.MultipleChoiceField(
        label="Qui pourra la lire, avec vous",
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text="Personne de coché\u00a0: vous seul.",
    )
    reason = forms.CharField(label="Motif", max_length=200)

    def __init__(self, data: Any = None, *, team: Sequence[Participant], **options: Any) -> None:
        super().__init__(data, **options)
        self.fields["member_ids"].choices = [  # type: ignore[attr-defined]
            (str(person.member.pk), str(person.member)) for person in team
        ]


class DueForm(Form):
    state = forms.ChoiceField(
        label="Ce qu’il en est",
        choices=[(DueState.DONE.value, "Fait"), (DueState.SET_ASIDE.value, "Laissé de côté")],
        widget=forms.RadioSelect,
        initial=DueState.DONE.value,
    )
    reason = forms.CharField(label="Précision", max_length=200, required=False)


class QuestionForm(Form):
    question = forms.CharField(
        label="Pouvez-vous préciser…", max_length=300, widget=forms.Textarea(attrs={"rows": 2})
    )


class AnswerForm(Form):
    answer = forms.CharField(label="Réponse", max_length=500, widget=forms.Textarea(attrs={"rows": 2}))


class OrderForm(Form):
    """The order of the blocks, as numbers: usable with a keyboard, a finger, without script."""

    def __init__(self, data: Any = None, *, blocks: Sequence[tuple[str, str]], **options: Any) -> None:
        super().__init__(data, **options)
        self.blocks = [key for key, _ in blocks]
        for place, (key, label) in enumerate(blocks, start=1):
            self.fields[key] = forms.IntegerField(label=label, min_value=1, max_value=99, initial=place)

    def ordered(self) -> list[str]:
        return sorted(self.blocks, key=lambda key: (self.cleaned_data[key], self.blocks.index(key)))
