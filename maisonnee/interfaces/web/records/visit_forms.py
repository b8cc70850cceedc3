"""The form of a visit: the fields of the team's layout, each one drawn by its shape, each one a fact when filled."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

from django import forms
from django.forms.boundfield import BoundField

from maisonnee.domains.records.enums import RESERVED_SECTIONS, EntryKind
from maisonnee.domains.records.rules import catalogue
from maisonnee.domains.records.rules import forms as rules
from maisonnee.domains.records.rules.drafts import Draft
from maisonnee.domains.records.rules.form_fields import FormField, Shape
from maisonnee.domains.records.rules.forms import EntryForm, Filled, Placed
from maisonnee.interfaces.web import formats
from maisonnee.interfaces.web.forms import DateField, Form
from maisonnee.interfaces.web.records.forms import decimal_field

if TYPE_CHECKING:
    from maisonnee.domains.records.models import Entry

LONGEST_TEXT = 20000
NO_DUE = "0"
PARTS = ("", "_2", "_unit", "_done", "_due", "_more", "_section")
"""What follows a field's key in the names of its controls."""


@dataclass(frozen=True)
class DrawnField:
    """A field as the page draws it: its controls, and the last entry that says the same."""

    placed: Placed
    main: BoundField
    others: Mapping[str, BoundField]
    last: Entry | None

    @property
    def shape(self) -> str:
        return self.placed.field.shape.value

    @property
    def unit(self) -> str:
        measure = catalogue.MEASURES.get(self.placed.field.item)
        return measure.unit if measure is not None else ""

    @property
    def section_label(self) -> str:
        """The reserved section the fact goes to, when it is not the usual one."""
        act = catalogue.ACTS.get(self.placed.field.item)
        section = self.placed.field.section or (act.section if act is not None else "")
        return str(_LABELS[section]) if section in _LABELS else ""

    @property
    def errors(self) -> list[str]:
        found = [*self.main.errors]
        for part in self.others.values():
            found += part.errors
        return [str(error) for error in found]


_LABELS = {section.value: section.label for section in RESERVED_SECTIONS}


class VisitForm(Form):
    """The fields of a form, in the team's order. What was sent for a field removed meanwhile is kept too."""

    happened_on = DateField(label="Date")

    def __init__(
        self,
        data: Any = None,
        *,
        form: EntryForm,
        placed: Sequence[Placed],
        today: date,
        last: Mapping[str, Entry] | None = None,
        focus: bool = False,
        **options: Any,
    ) -> None:
        super().__init__(data, **options)
        self.entry_form = form
        self.placed = [*placed, *_sent_besides(form, placed, data)]
        self.last = last or {}
        self.fields["happened_on"].initial = today
        for one in self.placed:
            self._add(one)
        if focus and self.placed:
            self.fields[self.placed[0].field.key].widget.attrs["autofocus"] = True

    def _add(self, one: Placed) -> None:
        field, key = one.field, one.field.key
        if field.shape is Shape.NUMBER:
            self._add_number(field, is_required=one.is_required)
        elif field.shape is Shape.CHOICES:
            self.fields[key] = forms.MultipleChoiceField(
                label=field.label,
                choices=[(option, option) for option in field.options],
                required=one.is_required,
                widget=forms.CheckboxSelectMultiple,
            )
        elif field.shape is Shape.ACT:
            self._add_act(field)
        elif field.shape is Shape.LINE:
            self.fields[key] = _line(field.label, 200, required=one.is_required)
            self.fields[f"{key}_more"] = _line(field.more, LONGEST_TEXT, required=False)
        else:
            self.fields[key] = forms.CharField(
                label=field.label,
                max_length=LONGEST_TEXT,
                required=one.is_required,
                help_text=field.hint,
                widget=forms.Textarea(attrs={"rows": 3 if field.kind is EntryKind.NOTE else 2}),
            )
            if field.kind is EntryKind.NOTE and not field.section:
                self.fields[f"{key}_section"] = forms.ChoiceField(
                    label="Rubrique",
                    required=False,
                    choices=[
                        ("", "Notes de ma profession"),
                        *((s.value, s.label) for s in RESERVED_SECTIONS),
                    ],
                )

    def _add_number(self, field: FormField, *, is_required: bool) -> None:
        measure = catalogue.MEASURES[field.item]
        self.fields[field.key] = decimal_field(field.label, required=is_required, widget=_number_input())
        if measure.pair_label:
            self.fields[f"{field.key}_2"] = decimal_field(
                f"{field.label}, {measure.pair_label.lower()}", required=is_required, widget=_number_input()
            )
        if measure.others:
            self.fields[f"{field.key}_unit"] = forms.ChoiceField(
                label=f"Unité, {field.label.lower()}",
                required=False,
                choices=[
                    ("", measure.unit),
                    *((unit, unit) for unit in measure.others),
                    *([(measure.unit, f"{measure.unit}, vérifié")] if catalogue.has_doubts(measure) else []),
                ],
            )

    def _add_act(self, field: FormField) -> None:
        key, usual = field.key, rules.usual_due_months(field)
        self.fields[f"{key}_done"] = forms.BooleanField(label="Fait", required=False)
        if field.options:
            self.fields[key] = forms.ChoiceField(
                label=field.label,
                required=False,
                choices=[("", "Résultat"), *((option, option) for option in field.options)],
            )
        else:
            self.fields[key] = _line(field.label, LONGEST_TEXT, required=False, help_text=field.hint)
        months = sorted({*rules.DUE_MONTHS, *([usual] if usual else [])})
        self.fields[f"{key}_due"] = forms.ChoiceField(
            label=f"Prochaine fois, {field.label.lower()}",
            required=False,
            initial=str(usual or NO_DUE),
            choices=[(NO_DUE, "Pas à refaire"), *((str(number), _delay(number, usual)) for number in months)],
        )

    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean() or self.cleaned_data
        for one in self.placed:
            key = one.field.key
            is_act = one.field.shape is Shape.ACT
            if is_act and one.is_required and not (cleaned.get(key) or cleaned.get(f"{key}_done")):
                self.add_error(key, "Écrivez le résultat, ou cochez « Fait ».")
        return cleaned

    def add_error(self, field: str | None, error: Any) -> None:
        """Say an error beside its field, without the name of the field that it begins with."""
        if isinstance(error, str) and field in self.fields:
            measure = catalogue.MEASURES.get(field.removesuffix("_2"))
            names = [str(self.fields[field].label), *([measure.label, measure.pair_label] if measure else [])]
            for name in filter(None, names):
                error = error.removeprefix(f"{name}{formats.NBSP}: ")
            error = error[:1].upper() + error[1:]
        super().add_error(field, error)

    def drawn(self) -> Iterator[DrawnField]:
        """Every field in order, with its controls."""
        for one in self.placed:
            key = one.field.key
            others = {part[1:]: self[f"{key}{part}"] for part in PARTS[1:] if f"{key}{part}" in self.fields}
            yield DrawnField(one, self[key], others, self.last.get(key))

    def drafts(self) -> list[Draft]:
        """Return one fact for each filled field. Raises `Refusal` naming the field."""
        filled = {one.field.key: self._filled(one.field) for one in self.placed}
        return rules.drafts_of([one.field for one in self.placed], filled, self.cleaned_data["happened_on"])

    def _filled(self, field: FormField) -> Filled:
        given = {part[1:]: self.cleaned_data.get(f"{field.key}{part}") for part in PARTS[1:]}
        main = self.cleaned_data.get(field.key)
        if field.shape is Shape.NUMBER:
            return Filled(value=main, value_2=given["2"], unit=given["unit"] or "")
        if field.shape is Shape.CHOICES:
            return Filled(chosen=tuple(main or ()))
        due = int(given["due"] or 0)
        return Filled(
            text=main or "",
            more=given["more"] or "",
            is_done=bool(given["done"]),
            due_months=due or None,
            section=given["section"] or "",
        )


def _sent_besides(form: EntryForm, placed: Sequence[Placed], data: Any) -> list[Placed]:
    """Fields of the catalogue that were filled in an older version of the form."""
    if data is None:
        return []
    known = {one.field.key for one in placed}
    return [
        Placed(field)
        for field in rules.addable(form)
        if field.key not in known
        and any(str(data.get(f"{field.key}{part}") or "").strip() for part in ("", "_2", "_done"))
    ]


def _number_input() -> forms.TextInput:
    return forms.TextInput(attrs={"inputmode": "decimal", "autocomplete": "off", "class": "number"})


def _line(label: str, longest: int, *, required: bool, help_text: str = "") -> forms.CharField:
    return forms.CharField(
        label=label,
        max_length=longest,
        required=required,
        help_text=help_text,
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )


def _delay(months: int, usual: int | None) -> str:
    years, rest = divmod(months, 12)
    written = formats.counted(years, "an") if not rest else formats.counted(months, "mois,mois")
    return f"À refaire dans {written} (habituel)" if months == usual else f"À refaire dans {written}"
