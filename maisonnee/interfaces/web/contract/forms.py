"""Forms of the contract's year."""

from __future__ import annotations

import datetime as dt
import uuid
from collections.abc import Mapping
from decimal import Decimal, InvalidOperation
from typing import Any

from django import forms as django_forms

from maisonnee.domains.contract.enums import PaymentKind
from maisonnee.domains.contract.operations.exercises import Upload
from maisonnee.domains.contract.queries import exercises
from maisonnee.domains.contract.rules.facts import FIGURES, FigureKind
from maisonnee.domains.contract.rules.facts_given import GIVABLE
from maisonnee.domains.contract.rules.facts_simulation import ADDABLE
from maisonnee.domains.contract.rules.regimes import DefaultOptions
from maisonnee.foundation.files.content import DEFAULT_MAX_BYTES
from maisonnee.foundation.tenancy.enums import StructureKind
from maisonnee.interfaces.web.contract import words
from maisonnee.interfaces.web.forms import DateField, Form

YES_NO = (("", "–"), ("oui", "Oui"), ("non", "Non"))
MAX_ADDED = 100


def _file_field(label: str, help_text: str = "") -> django_forms.FileField:
    field = django_forms.FileField(label=label, required=False, help_text=help_text)
    field.widget.attrs["accept"] = ".pdf,.png,.jpg,.docx,.odt,.xlsx"
    field.max_bytes = DEFAULT_MAX_BYTES  # type: ignore[attr-defined]
    return field


def upload_of(form: django_forms.Form) -> Upload | None:
    """The file received with a form, as the operations take it."""
    received = form.cleaned_data.get("file")
    return Upload(name=received.name, data=received.read()) if received else None


class FigureField(django_forms.CharField):
    """A figure as people write it (« 1 234 », « 8,1 »), read to the JSON value of the exercise format."""

    def __init__(self, key: str, **options: Any) -> None:
        self.kind = FIGURES[key]
        options.setdefault("label", words.FIGURE_WORDS[key].label)
        if self.kind is FigureKind.FLAG:
            options["widget"] = django_forms.Select(choices=YES_NO)
        elif self.kind is FigureKind.DATE:
            options["widget"] = django_forms.DateInput(format="%Y-%m-%d", attrs={"type": "date"})
        else:
            options["widget"] = django_forms.TextInput(attrs={"inputmode": "decimal", "class": "short"})
        super().__init__(max_length=30, **options)

    def clean(self, value: Any) -> Any:
        """Return the JSON value, None when left empty."""
        text = str(super().clean(value) or "").strip()
        if not text:
            return None
        if self.kind is FigureKind.FLAG:
            if text not in ("oui", "non"):
                raise django_forms.ValidationError("Choisissez oui ou non.")
            return text == "oui"
        if self.kind is FigureKind.DATE:
            return DateField().clean(text).isoformat()
        number = _number(text)
        if number is None or number < 0:
            raise django_forms.ValidationError("Écrivez un nombre, comme 1 234 ou 8,5.")
        if self.kind is FigureKind.RATE and number > 100:
            raise django_forms.ValidationError("Écrivez un pourcentage, de 0 à 100.")
        if self.kind is FigureKind.COUNT:
            if number != number.to_integral_value():
                raise django_forms.ValidationError("Écrivez un nombre entier.")
            return int(number)
        return format(number / 100 if self.kind is FigureKind.RATE else number, "f")


def _number(text: str) -> Decimal | None:
    plain = "".join(text.split()).replace("\u202f", "").replace("%", "").replace("€", "").replace(",", ".")
    try:
        number = Decimal(plain)
    except InvalidOperation:
        return None
    return number if number.is_finite() and abs(number.adjusted()) < 15 else None


class GivenFigureForm(Form):
    """A figure given by the CPAM."""

    origin = django_forms.CharField(
        label="D’où vient ce chiffre",
        max_length=200,
        help_text="Par exemple\u00a0: courrier de la CPAM, relevé du portail.",
    )
    received_on = DateField(label="Reçu le")
    file = _file_field("Document")
    field_order = ("value", "origin", "received_on", "file")

    def __init__(self, *arguments: Any, key: str, **options: Any) -> None:
        super().__init__(*arguments, **options)
        unit = " (en %)" if FIGURES[key] is FigureKind.RATE else ""
        self.fields["value"] = FigureField(key, label=f"{words.FIGURE_WORDS[key].label}{unit}", required=True)
        self.order_fields(self.field_order)


class ReasonForm(Form):
    """Why."""

    reason = django_forms.CharField(label="Pourquoi", max_length=300)


class OptionsForm(Form):
    """How a year reads the agreement where its sources disagree; empty follows the regime."""

    def __init__(self, *arguments: Any, defaults: DefaultOptions, **options: Any) -> None:
        super().__init__(*arguments, **options)
        for name, (label, choices) in words.OPTION_WORDS.items():
            usual = choices[str(getattr(defaults, name))]
            self.fields[name] = django_forms.ChoiceField(
                label=label,
                required=False,
                choices=[("", f"Règle par défaut\u00a0: {usual[0].lower()}{usual[1:]}"), *choices.items()],
            )
        self.fields["reason"] = django_forms.CharField(
            label="Décision de l’équipe", max_length=300, help_text="Qui a décidé, et pourquoi."
        )

    def chosen(self) -> dict[str, Any]:
        """The options chosen, in their own types."""
        values = {name: self.cleaned_data[name] for name in words.OPTION_WORDS if self.cleaned_data[name]}
        if "crisis_in_advance_base" in values:
            values["crisis_in_advance_base"] = values["crisis_in_advance_base"] == "True"
        return values


class ContractForm(Form):
    """The terms of the contract signed with the CPAM and the ARS."""

    signed_on = DateField(label="Signé le")
    starts_on = DateField(label="Prend effet le")
    ends_on = DateField(label="Prend fin le", help_text="Le contrat dure cinq ans.")
    cpam_id = django_forms.ChoiceField(label="Caisse d’assurance maladie", required=False)
    ars_id = django_forms.ChoiceField(label="Agence régionale de santé", required=False)
    file = _file_field("Contrat signé")

    def __init__(self, *arguments: Any, **options: Any) -> None:
        super().__init__(*arguments, **options)
        for name, kind in (("cpam_id", StructureKind.CPAM), ("ars_id", StructureKind.ARS)):
            field = self.fields[name]
            field.choices = [  # type: ignore[attr-defined]
                ("", "Pas encore choisie"),
                *((str(body.pk), body.name) for body in exercises.authorities(kind)),
            ]

    def terms(self) -> dict[str, Any]:
        """The values as the operations take them."""
        values = {name: value for name, value in self.values().items() if name != "file"}
        for name in ("cpam_id", "ars_id"):
            values[name] = uuid.UUID(values[name]) if values[name] else None
        return {**values, "upload": upload_of(self)}


class PaymentForm(Form):
    """Money received from the CPAM, or given back."""

    kind = django_forms.ChoiceField(
        label="Nature", choices=PaymentKind.choices, widget=django_forms.RadioSelect
    )
    amount = django_forms.CharField(
        label="Montant (€)",
        max_length=20,
        help_text="Une régularisation en moins s’écrit avec un signe moins.",
        widget=django_forms.TextInput(attrs={"inputmode": "decimal", "class": "short"}),
    )
    paid_on = DateField(label="Versé le")
    reference = django_forms.CharField(label="Référence", max_length=100, required=False)

    def clean_amount(self) -> Decimal:
        """Read « 35 700,00 »."""
        number = _number(self.cleaned_data["amount"].replace("\u2212", "-"))
        if number is None or number != number.quantize(Decimal("0.01")):
            raise django_forms.ValidationError("Écrivez un montant en euros et centimes, comme 1 234,50.")
        return number.quantize(Decimal("0.01"))

    def payment(self) -> dict[str, Any]:
        """The values as the operations take them."""
        values = self.values()
        return {**values, "kind": PaymentKind(values["kind"])}


PLUS = ".plus"
QUICK = (
    ("associates" + PLUS, "Associés de plus"),
    ("protocols" + PLUS, "Protocoles de plus"),
    ("missions" + PLUS, "Missions de plus"),
    ("trainees" + PLUS, "Stagiaires de plus"),
    ("concertation.meetings" + PLUS, "Réunions de plus"),
    ("concertation.files" + PLUS, "Dossiers discutés de plus"),
)
QUICK_SET = ("access.saturday_morning", "has_ipa")


class SimulationForm(django_forms.Form):
    """Changes to a year. What is left empty stays as in the real year."""

    def __init__(self, data: Mapping[str, Any] | None, *, real: Mapping[str, Any]) -> None:
        super().__init__(data, auto_id="simuler-%s")
        for name, label in QUICK:
            self.fields[name] = django_forms.IntegerField(
                label=label,
                required=False,
                min_value=-MAX_ADDED,
                max_value=MAX_ADDED,
                widget=django_forms.NumberInput(attrs={"class": "short", "placeholder": "0"}),
            )
        for key in (*QUICK_SET, *(key for key in GIVABLE if key not in QUICK_SET)):
            field = FigureField(key, required=False)
            field.help_text = f"Aujourd’hui : {words.value(key, real.get(key))}"
            if FIGURES[key] is FigureKind.RATE:
                field.label = f"{field.label} (en %)"
            self.fields[key] = field

    @property
    def quick(self) -> list[Any]:
        """The controls everybody uses."""
        return [self[name] for name, _ in QUICK] + [self[name] for name in QUICK_SET]

    @property
    def all_figures(self) -> list[Any]:
        """Every other figure."""
        return [self[key] for key in GIVABLE if key not in QUICK_SET]

    @property
    def changes_any_figure(self) -> bool:
        """Whether a control of the second list is filled in."""
        return self.is_bound and any(self.data.get(field.html_name) for field in self.all_figures)

    def changes(self) -> dict[str, Any]:
        """The changes, as simulations keep them."""
        found: dict[str, Any] = {}
        for name, value in self.cleaned_data.items():
            if value in (None, ""):
                continue
            if name.endswith(PLUS):
                key = name.removesuffix(PLUS)
                if value and key in ADDABLE:
                    found[key] = {"add": value}
            else:
                found[name] = {"set": value}
        return found


def as_typed(changes: Mapping[str, Any]) -> dict[str, str]:
    """Changes as the controls show them: the address of a simulation kept."""
    typed: dict[str, str] = {}
    for key, change in changes.items():
        if "add" in change:
            typed[key + PLUS] = str(change["add"])
        else:
            typed[key] = _typed(FIGURES[key], change["set"])
    return typed


def _typed(kind: FigureKind, value: Any) -> str:
    if kind is FigureKind.FLAG:
        return "oui" if value else "non"
    if kind is FigureKind.RATE:
        return format((Decimal(value) * 100).normalize(), "f").replace(".", ",")
    return str(value).replace(".", ",") if kind is not FigureKind.DATE else str(value)


def today_first(today: dt.date) -> dict[str, dt.date]:
    """What a form about something received proposes."""
    return {"received_on": today, "paid_on": today}
