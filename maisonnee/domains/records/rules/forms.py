"""The entry forms of each profession, as data; what the team changes in them; what a filled form becomes.

A form is a list of fields of the catalogue (`form_fields`). The team keeps, hides, orders, requires, adds fields
(`models.FormLayout`); a layout that names a field which no longer exists simply goes without it.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from maisonnee.domains.records.enums import EntryKind
from maisonnee.domains.records.rules import catalogue
from maisonnee.domains.records.rules.drafts import Draft
from maisonnee.domains.records.rules.form_fields import FIELDS, FormField, Shape
from maisonnee.kernel import professions
from maisonnee.kernel.refusals import Refusal
from maisonnee.kernel.texts import seen

GENERAL, HOME_READING = "general", "home_reading"
DUE_MONTHS = (1, 3, 6, 12, 24, 36, 60)
"""Delays one may choose for the next time, besides the usual one of the act."""


@dataclass(frozen=True)
class EntryForm:
    """An entry form: for which professions (lines of the grid), or for whom has an Asalée status; its usual fields."""

    key: str
    title: str
    groups: frozenset[str]
    fields: tuple[str, ...]
    for_asalee: bool = False
    only_measures: bool = False

    def is_for(self, group: str, *, is_asalee: bool) -> bool:
        return group in self.groups or (self.for_asalee and is_asalee)


def _form(key: str, title: str, groups: Iterable[str], *fields: str, **more: Any) -> EntryForm:
    return EntryForm(key, title, frozenset(groups), fields, **more)


_NURSES = (professions.NURSE, professions.PSYCHIATRIC_NURSE)

FORMS: Mapping[str, EntryForm] = {
    form.key: form
    for form in (
        _form(
            "doctor", "Consultation", [professions.DOCTOR],
            "weight", "blood_pressure", "problem", "treatment", "allergy", "hba1c", "inr", "isolation", "note",
        ),
        _form(
            "nurse_visit", "Visite à domicile", _NURSES,
            "weight", "blood_pressure", "temperature", "spo2", "glycaemia", "inr", "dressing", "frailty", "housing", "note",
        ),
        _form(
            "home_environment", "Environnement à domicile", _NURSES,
            "hygiene", "food", "isolation", "housing", "social_help", "habits", "observance",
        ),
        _form(
            "asalee", "Consultation Asalée", [],
            "weight", "waist", "blood_pressure", "hba1c", "foot_test", "spirometry", "memory_test",
            "education_session", "tobacco", "note",
            for_asalee=True,
        ),
        _form(
            "midwife", "Suivi gynécologique", [professions.MIDWIFE],
            "smear", "contraception", "mammography", "weight", "blood_pressure", "vaccination", "gynaecology_note",
        ),
        _form(
            "pregnancy", "Grossesse et après", [professions.MIDWIFE],
            "pregnancy_visit", "postnatal_visit", "weight", "blood_pressure", "vaccination", "isolation", "gynaecology_note",
        ),
        _form(
            "physiotherapist", "Séance de kinésithérapie", ["70"],
            "physio_assessment", "pain", "spo2", "mobility", "frailty", "goals", "note",
        ),
        _form(
            "podiatrist", "Soin de pédicurie-podologie", ["80"],
            "foot_test", "foot_care", "dressing", "pain", "mobility", "expected", "note",
        ),
        _form(
            "dietitian", "Consultation diététique", ["95"],
            "dietetic_assessment", "weight", "height", "waist", "score_mna", "food", "allergy", "goals", "note",
        ),
        _form(
            "speech_therapist", "Séance d’orthophonie", ["91"],
            "speech_assessment", "communication", "food", "isolation", "goals", "note",
        ),
        _form(
            "psychologist", "Entretien", ["93", "72"],
            "psychological_interview", "score_phq9", "mood", "isolation", "work", "expected",
        ),
        _form(
            "pharmacist", "Entretien pharmaceutique", [professions.PHARMACIST],
            "pharmacy_interview", "treatment", "observance", "allergy", "inr", "blood_pressure", "vaccination", "note",
        ),
        _form(
            "secretary", "Appel ou passage au secrétariat", ["331"],
            "request", "isolation", "housing", "social_help", "expected", "note",
        ),
        _form(
            GENERAL, "Passage", [],
            "weight", "blood_pressure", "problem", "treatment", "allergy", "mobility", "isolation", "note",
        ),
        _form(
            HOME_READING, "Relevé", [],
            "weight", "blood_pressure", "temperature", "spo2", "glycaemia", "inr", "pain",
            only_measures=True,
        ),
    )
}  # fmt: skip
"""Every form, by key. `HOME_READING` is everybody's; `GENERAL` serves professions that have no form of theirs."""


def forms_for(group: str, *, is_asalee: bool = False) -> list[EntryForm]:
    """Return the forms of a profession, its own first; the general one when it has none."""
    own = [form for form in FORMS.values() if form.is_for(group, is_asalee=is_asalee)]
    own.sort(key=lambda form: form.for_asalee and is_asalee, reverse=True)
    return own or [FORMS[GENERAL]]


@dataclass(frozen=True)
class Placed:
    """A field in its place. `is_wanted`: the team wishes to find it in each record."""

    field: FormField
    is_required: bool = False
    is_wanted: bool = False


def addable(form: EntryForm) -> list[FormField]:
    """Return every field the team may put in a form: numbers alone in a home reading."""
    return [field for field in FIELDS.values() if not form.only_measures or field.shape is Shape.NUMBER]


def arranged(form: EntryForm, rows: Sequence[Mapping[str, Any]] | None) -> list[Placed]:
    """Return the fields of a form, in order: those of the team's layout, or the usual ones.

    Fields met twice, unknown, or that the form may not hold are left out; a layout never leaves a form empty.
    """
    allowed = {field.key: field for field in addable(form)}
    placed: dict[str, Placed] = {}
    for row in rows or ():
        field = allowed.get(str(row.get("field", "")))
        if field is not None and field.key not in placed:
            placed[field.key] = Placed(field, bool(row.get("required")), bool(row.get("wanted")))
    return list(placed.values()) or [Placed(FIELDS[key]) for key in form.fields]


def layout_rows(form: EntryForm, placed: Iterable[Placed]) -> list[dict[str, Any]]:
    """Return what is kept of the team's choice. Raises `Refusal` when nothing would be left to fill."""
    rows = [{"field": one.field.key, "required": one.is_required, "wanted": one.is_wanted} for one in placed]
    if not arranged(form, rows) or not rows:
        raise Refusal("records.form_without_field")
    return rows


@dataclass(frozen=True)
class Filled:
    """What somebody put in a field."""

    text: str = ""
    more: str = ""
    chosen: tuple[str, ...] = ()
    value: Decimal | None = None
    value_2: Decimal | None = None
    unit: str = ""
    is_done: bool = False
    due_months: int | None = None
    section: str = ""

    @property
    def is_empty(self) -> bool:
        written = seen(self.text) or seen(self.more) or self.chosen or self.is_done
        return not written and self.value is None and self.value_2 is None


def draft_of(field: FormField, filled: Filled, happened_on: date) -> Draft | None:
    """Return the fact a filled field becomes, or nothing when it is empty. Raises `Refusal` `records.label_missing`."""
    if filled.is_empty:
        return None
    given: dict[str, Any] = {
        "kind": field.kind,
        "happened_on": happened_on,
        "item": field.item,
        "section": filled.section or field.section,
        "name": field.key,
        "details": {"field": field.key},
    }
    if field.shape is Shape.NUMBER:
        return Draft(**given, value=filled.value, value_2=filled.value_2, unit=filled.unit)
    if field.shape is Shape.LINE:
        if not seen(filled.text):
            raise Refusal("records.label_missing", field=field.key)
        return Draft(**given, label=filled.text, text=filled.more)
    if field.shape is Shape.ACT:
        due = None if filled.due_months is None else catalogue.months_later(happened_on, filled.due_months)
        said = ", ".join((*filled.chosen, *([seen(filled.text)] if seen(filled.text) else [])))
        return Draft(**given, text=said, next_due_on=due)
    return Draft(**given, label=field.entry_label, text=filled.text or ", ".join(filled.chosen))


def drafts_of(fields: Iterable[FormField], filled: Mapping[str, Filled], happened_on: date) -> list[Draft]:
    """Return one fact for each filled field, in the order of the form."""
    found = (draft_of(field, filled[field.key], happened_on) for field in fields if field.key in filled)
    return [draft for draft in found if draft is not None]


def answers(field: FormField, *, kind: str, item: str, label: str, details: Mapping[str, Any]) -> bool:
    """Tell whether an entry of a record says what a field asks for, whatever form it was written in."""
    if field.item:
        return item == field.item
    if field.shape is Shape.LINE:
        return kind == field.kind
    return kind == field.kind and (details.get("field") == field.key or label == field.entry_label)


def missing(wanted: Collection[FormField], entries: Iterable[Any]) -> list[FormField]:
    """Return the wanted fields that no entry answers (`kind`, `item`, `label`, `details`)."""
    rows = list(entries)
    return [
        field
        for field in wanted
        if not any(
            answers(field, kind=row.kind, item=row.item, label=row.label, details=row.details or {})
            for row in rows
        )
    ]


def usual_due_months(field: FormField) -> int | None:
    """Return the usual interval of the act of a field, when a source gives one."""
    return catalogue.interval_of(field.item) if field.kind is EntryKind.ACT else None
