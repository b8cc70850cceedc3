"""Forms of patients followed under a protocol."""

from __future__ import annotations

import uuid
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any

from django import forms

from maisonnee.domains.patients.enums import InformationMeans
from maisonnee.domains.protocols.enums import EndReason, ParameterKind, Splitting, Telling
from maisonnee.domains.protocols.rules.content import CareStep, Content, Parameter
from maisonnee.interfaces.web.forms import DateField, Form
from maisonnee.interfaces.web.records.forms import decimal_field

if TYPE_CHECKING:
    from maisonnee.domains.structures.models import Member

SHORT = {"rows": 2}
NO_DATE = "Sans date, rien ne le rappellera."


def person_choices(members: Iterable[Member], empty: str) -> list[tuple[str, str]]:
    """Return members as choices, nobody chosen beforehand."""
    return [("", empty), *((str(member.pk), str(member)) for member in members)]


class ParametersForm(Form):
    """What the prescriber says once for a patient: the parameters of a version, one field each (`p_<key>`)."""

    def __init__(self, data: Any = None, *, content: Content, **options: Any) -> None:
        super().__init__(data, **options)
        self.content = content
        for parameter in content.parameters:
            self.fields[f"p_{parameter.key}"] = _parameter_field(parameter)

    def parameters(self) -> dict[str, str]:
        """Return the parameters by key, as they were given."""
        return {
            parameter.key: str(self.cleaned_data.get(f"p_{parameter.key}") or "")
            for parameter in self.content.parameters
        }

    @staticmethod
    def initial_of(parameters: Mapping[str, str]) -> dict[str, str]:
        return {f"p_{key}": value for key, value in parameters.items()}


def _parameter_field(parameter: Parameter) -> forms.Field:
    label = f"{parameter.name} ({parameter.unit})" if parameter.unit else parameter.name
    required = parameter.is_required
    if parameter.kind == ParameterKind.CHOICE and parameter.choices:
        choices = [("", "À choisir"), *((one, one) for one in parameter.choices)]
        return forms.ChoiceField(label=label, choices=choices, required=required)
    if parameter.kind == ParameterKind.YES_NO:
        return forms.ChoiceField(
            label=label,
            choices=[("", "À choisir"), ("oui", "Oui"), ("non", "Non")],
            required=required,
        )
    if parameter.kind == ParameterKind.DAY:
        return DateField(label=label, required=required)
    widget = (
        forms.TextInput(attrs={"inputmode": "decimal", "autocomplete": "off"})
        if parameter.kind == ParameterKind.NUMBER
        else forms.TextInput()
    )
    return forms.CharField(label=label, max_length=300, required=required, widget=widget)


class IncludeForm(ParametersForm):
    """Including a patient: information and agreement, parameters, who does each step, planned review."""

    informed_on = DateField(label="Patient informé le")
    information_means = forms.ChoiceField(label="Comment", choices=InformationMeans.choices)
    agrees = forms.BooleanField(
        label="Le patient (ou qui le représente) est d’accord",
        error_messages={"required": "Sans son accord, le patient n’est pas inclus."},
    )
    agreed_by = forms.CharField(label="Qui, si ce n’est le patient", max_length=200, required=False)
    starts_on = DateField(label="Suivi à partir du")
    review_on = DateField(label="À revoir le", required=False)

    def __init__(
        self,
        data: Any = None,
        *,
        content: Content,
        people: Mapping[str, list[tuple[str, str]]],
        **options: Any,
    ) -> None:
        super().__init__(data, content=content, **options)
        for step in content.steps:
            if step.key in people:
                self.fields[f"s_{step.key}"] = forms.ChoiceField(
                    label=step.does, choices=people[step.key], required=False
                )
        first = [f"p_{one.key}" for one in content.parameters] + [f"s_{key}" for key in people]
        self.order_fields(first)

    def assigned(self) -> dict[str, uuid.UUID]:
        """Return who does each step, by key."""
        return {
            name[2:]: uuid.UUID(value)
            for name, value in self.cleaned_data.items()
            if name.startswith("s_") and value
        }


class ChangeForm(ParametersForm):
    review_on = DateField(label="À revoir le", required=False)


class AssignForm(Form):
    member_id = forms.ChoiceField(label="Qui fait cette étape")

    def __init__(self, data: Any = None, *, people: list[tuple[str, str]], **options: Any) -> None:
        super().__init__(data, **options)
        self.fields["member_id"].choices = people  # type: ignore[attr-defined]


class EndForm(Form):
    end_reason = forms.ChoiceField(
        label="Pourquoi",
        choices=[(one.value, one.label) for one in EndReason if one is not EndReason.RETIRED],
    )
    comment = forms.CharField(
        label="Précision", max_length=300, required=False, widget=forms.Textarea(attrs=SHORT)
    )
    ends_on = DateField(label="Dernier jour")


class ReasonForm(Form):
    reason = forms.CharField(
        label="Pourquoi",
        max_length=300,
        widget=forms.Textarea(attrs=SHORT),
        error_messages={"required": "Dites pourquoi, même en deux mots."},
    )


class PreferenceForm(Form):
    """How a prescriber works under a protocol. `u_<key>`: the usual parameters, proposed at the next inclusion."""

    telling = forms.ChoiceField(label="Ce que je veux savoir ensuite", choices=Telling.choices)
    also_told = forms.ChoiceField(label="Qui d’autre prévenir", required=False)
    usual_steps = forms.CharField(
        label="Mes habitudes",
        required=False,
        max_length=1000,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text="Ce que vous dites d’ordinaire au téléphone\u00a0: lu par qui agit, et rappelé dans chaque question.",
    )
    form_mg = decimal_field("Comprimés de (mg)", required=False)
    splitting = forms.ChoiceField(
        label="Ils se coupent", choices=[("", "Sans objet"), *Splitting.choices], required=False
    )

    def __init__(
        self,
        data: Any = None,
        *,
        people: list[tuple[str, str]],
        content: Content | None = None,
        **options: Any,
    ) -> None:
        super().__init__(data, **options)
        self.fields["also_told"].choices = people  # type: ignore[attr-defined]
        self.content = content
        for parameter in content.parameters if content is not None else ():
            field = _parameter_field(parameter)
            field.required = False
            field.label = f"D’habitude, {parameter.name}"
            self.fields[f"u_{parameter.key}"] = field

    def usual(self) -> dict[str, str]:
        return {
            name[2:]: str(value)
            for name, value in self.cleaned_data.items()
            if name.startswith("u_") and value
        }


class ReadForm(Form):
    """What was found: the value, the day, the red flags seen."""

    value = forms.CharField(
        label="Valeur",
        max_length=60,
        required=False,
        widget=forms.TextInput(attrs={"inputmode": "decimal", "autocomplete": "off", "autofocus": True}),
    )
    value_2 = forms.CharField(
        label="Minimale",
        max_length=20,
        required=False,
        widget=forms.TextInput(attrs={"inputmode": "decimal", "autocomplete": "off"}),
    )
    happened_on = DateField(label="Fait le")
    flags = forms.MultipleChoiceField(
        label="Signes d’alerte vus", required=False, widget=forms.CheckboxSelectMultiple
    )

    def __init__(
        self, data: Any = None, *, content: Content, step: CareStep, is_pair: bool, **options: Any
    ) -> None:
        super().__init__(data, **options)
        self.fields["flags"].choices = [(flag.key, flag.sign) for flag in content.flags]  # type: ignore[attr-defined]
        if not content.flags:
            del self.fields["flags"]
        self.fields["value"].is_expected = True  # type: ignore[attr-defined]
        if not step.table:
            del self.fields["value"]
        if not is_pair:
            del self.fields["value_2"]


def _without_basis() -> forms.CharField:
    return forms.CharField(
        label="Pourquoi le faire quand même",
        max_length=500,
        widget=forms.Textarea(attrs=SHORT),
        error_messages={
            "required": "Rien de connu ne vous donne de base\u00a0: demandez une prescription, adressez, "
            "ou dites pourquoi vous le faites quand même."
        },
    )


class SignForm(ReadForm):
    """What is decided about it. What was found is carried along, hidden."""

    text = forms.CharField(
        label="Décision", required=False, max_length=1000, widget=forms.Textarea(attrs=SHORT)
    )
    because = forms.CharField(
        label="Pourquoi autrement", required=False, max_length=500, widget=forms.Textarea(attrs=SHORT)
    )
    dose_mg = decimal_field("Dose par jour (mg)", required=False)
    next_on = DateField(label="Prochain contrôle le", required=False, help_text=NO_DATE)
    proposes = forms.CharField(
        label="Ce que je propose", required=False, max_length=1000, widget=forms.Textarea(attrs=SHORT)
    )

    def __init__(
        self,
        data: Any = None,
        *,
        asks_dose: bool = True,
        asks_basis: bool = False,
        hides: bool = True,
        **options: Any,
    ) -> None:
        super().__init__(data, **options)
        if asks_basis:
            self.fields["without_basis"] = _without_basis()
        if hides:
            for name in ("value", "value_2", "happened_on"):
                if name in self.fields:
                    self.fields[name].widget = forms.HiddenInput()
            if "flags" in self.fields:
                self.fields["flags"].widget = forms.MultipleHiddenInput()
        if not asks_dose:
            del self.fields["dose_mg"]


class HeldForm(Form):
    """Signing a value that waited."""

    text = forms.CharField(
        label="Ce qui est décidé", required=False, max_length=1000, widget=forms.Textarea(attrs=SHORT)
    )
    dose_mg = decimal_field("Dose par jour (mg)", required=False)
    next_on = DateField(label="Prochain contrôle le", required=False, help_text=NO_DATE)

    def __init__(
        self, data: Any = None, *, asks_dose: bool = True, asks_basis: bool = False, **options: Any
    ) -> None:
        super().__init__(data, **options)
        if asks_basis:
            self.fields["without_basis"] = _without_basis()
        if not asks_dose:
            del self.fields["dose_mg"]


class DeviationForm(Form):
    step_key = forms.ChoiceField(label="Quelle étape")
    happened_on = DateField(label="Quand")
    text = forms.CharField(
        label="Ce qui a été fait", max_length=1000, widget=forms.Textarea(attrs=SHORT), required=False
    )
    because = forms.CharField(
        label="Pourquoi", max_length=500, widget=forms.Textarea(attrs=SHORT), required=False
    )

    def __init__(self, data: Any = None, *, content: Content, **options: Any) -> None:
        super().__init__(data, **options)
        self.fields["step_key"].choices = [(step.key, step.does) for step in content.steps]  # type: ignore[attr-defined]


class IndicatorForm(Form):
    is_shown = forms.ChoiceField(
        label="L’équipe voit ses indicateurs", choices=[("oui", "Oui"), ("non", "Non")]
    )
    smallest = forms.IntegerField(
        label="Rien au-dessous de (patients)",
        min_value=1,
        max_value=100,
        help_text="Un chiffre sur trop peu de patients en désigne un. Dix est notre proposition (25 novembre 2026, à confirmer par l’équipe).",
    )
    starts_on = DateField(label="À partir du")
    decision = forms.CharField(
        label="Décision de l’équipe", max_length=200, help_text="Quelle réunion, quel accord."
    )
