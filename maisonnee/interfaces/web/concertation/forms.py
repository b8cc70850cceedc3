"""What one fills in about concertation."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, cast

from django import forms
from django.db.models import QuerySet
from django.urls import reverse_lazy

from maisonnee.domains.concertation.enums import CountMethod, MeetingKind, Rounding, Theme, Urgency
from maisonnee.interfaces.web.forms import DateField, Form, TimeField
from maisonnee.kernel import professions

if TYPE_CHECKING:
    from maisonnee.domains.patients.models import Patient
    from maisonnee.domains.structures.models import Member

THEMES = [("", "Choisir"), *Theme.choices]
TASK_LINES = (1, 2, 3)


class MemberField(forms.ModelChoiceField):  # type: ignore[type-arg]
    """A choice among members, each with their profession."""

    def label_from_instance(self, obj: Any) -> str:
        return f"{obj}, {professions.label(obj.profession).lower()}"


def area(rows: int, **attrs: str) -> forms.Textarea:
    return forms.Textarea(attrs={"rows": rows, **attrs})


class MeetingForm(Form):
    subject = forms.CharField(
        label="Objet",
        max_length=200,
        required=False,
        help_text="Sans nom de patient : il paraît dans les calendriers.",
    )
    held_on = DateField(label="Jour")
    starts_at = TimeField(label="De")
    ends_at = TimeField(label="À")
    place = forms.CharField(label="Lieu", max_length=200, required=False)
    remote_link = forms.URLField(
        label="Lien pour participer à distance",
        max_length=500,
        required=False,
        assume_scheme="https",
        error_messages={"invalid": "Ce lien n’est pas complet : il commence par https://"},
    )
    secretary = MemberField(
        label="Secrétaire de la réunion",
        queryset=None,
        required=False,
        empty_label="À désigner",
        help_text="Écrit le compte rendu et lit, pour cela, les cas de cette réunion.",
    )

    def __init__(self, data: Any = None, *, members: QuerySet[Member], **options: Any) -> None:
        super().__init__(data, **options)
        cast("MemberField", self.fields["secretary"]).queryset = members


class PlanForm(MeetingForm):
    """A new meeting: what it is for, too."""

    kind = forms.ChoiceField(
        label="Nature", choices=MeetingKind.choices, required=False, widget=forms.HiddenInput
    )

    def clean_kind(self) -> MeetingKind:
        return MeetingKind(self.cleaned_data["kind"] or MeetingKind.CONCERTATION)


class PatientForm(Form):
    """A form about one patient, found by what is typed: never in the address, with or without JavaScript."""

    patient_text = forms.CharField(
        label="Patient",
        max_length=100,
        error_messages={"required": "Écrivez le nom du patient."},
        help_text="Début du nom ou du prénom, date de naissance ou numéro de dossier.",
        widget=forms.TextInput(
            attrs={
                "autocomplete": "off",
                "hx-post": reverse_lazy("concertation:find_patients"),
                "hx-trigger": "input changed delay:200ms",
                "hx-target": "#patients-trouves",
                "hx-include": "closest form",
            }
        ),
    )
    patient = forms.UUIDField(required=False, widget=forms.HiddenInput)

    def __init__(self, data: Any = None, *, find: Callable[[str], QuerySet[Patient]], **options: Any) -> None:
        super().__init__(data, **options)
        self.find = find
        self.fields["patient_text"].required = data is None or not data.get("patient")
        self.fields["patient_text"].is_expected = True  # type: ignore[attr-defined]
        self.matches: list[Patient] = []
        self.chosen_id: uuid.UUID | None = None
        given = self.initial.get("patient")
        if data is None and given is not None:
            self.matches = list(find("").filter(pk=given))
            self.chosen_id = given if self.matches else None

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        text, chosen = cleaned.get("patient_text", "").strip(), cleaned.get("patient")
        found = self.find(text)
        if chosen is not None:
            patient = found.filter(pk=chosen).first()
            if patient is not None:
                self.matches, self.chosen_id = [patient], patient.pk
                cleaned["patient"] = patient
                return cleaned
        cleaned["patient"] = None
        if not text:
            return cleaned
        self.matches = list(found[:9])
        if len(self.matches) == 1:
            self.chosen_id = self.matches[0].pk
            cleaned["patient"] = self.matches[0]
        elif not self.matches:
            self.add_error(
                "patient_text", "Aucun patient que vous voyez ne correspond : essayez le début du nom."
            )
        elif len(self.matches) == 9:
            self.add_error(
                "patient_text",
                "Beaucoup de patients correspondent : ajoutez le prénom ou la date de naissance.",
            )
        else:
            self.add_error("patient_text", "Plusieurs patients correspondent : choisissez ci-dessous.")
        return cleaned

    def values(self) -> dict[str, Any]:
        return {name: value for name, value in super().values().items() if name != "patient_text"}


class ProposalForm(PatientForm):
    question = forms.CharField(label="Question à l’équipe", widget=area(3))
    theme = forms.ChoiceField(
        label="Thème",
        choices=[("", "À préciser en réunion"), *Theme.choices],
        required=False,
        help_text="Thèmes de l’annexe 3 du contrat.",
    )
    urgency = forms.ChoiceField(
        label="Quand", choices=Urgency.choices, widget=forms.RadioSelect, initial=Urgency.NEXT_MEETING
    )
    proposed_by = MemberField(label="Proposé par", queryset=None, required=False, empty_label="Moi")

    def __init__(self, data: Any = None, *, members: QuerySet[Member], **options: Any) -> None:
        super().__init__(data, **options)
        cast("MemberField", self.fields["proposed_by"]).queryset = members


class CaseForm(Form):
    question = forms.CharField(label="Question à l’équipe", widget=area(3))
    theme = forms.ChoiceField(
        label="Thème", choices=[("", "À préciser en réunion"), *Theme.choices], required=False
    )
    urgency = forms.ChoiceField(label="Quand", choices=Urgency.choices, widget=forms.RadioSelect)


class ReasonForm(Form):
    reason = forms.CharField(label="Motif", max_length=300)


class AddendumForm(Form):
    addendum = forms.CharField(label="Ce qu’il faut ajouter ou corriger", widget=area(4))
    reason = forms.CharField(label="Motif", max_length=300)


class ExchangeForm(PatientForm):
    other = MemberField(label="Avec", queryset=None, empty_label="Choisir")
    subject = forms.CharField(label="Ce dont vous avez parlé", widget=area(2))
    decision = forms.CharField(label="Ce que vous avez décidé", widget=area(2), required=False)
    theme = forms.ChoiceField(label="Thème", choices=THEMES)
    held_on = DateField(label="Quand")
    in_record = forms.BooleanField(label="Aussi au dossier du patient", required=False)
    is_another = forms.BooleanField(
        label="C’est un autre échange",
        required=False,
        help_text="Vous vous êtes parlé plusieurs fois de ce patient ce jour-là.",
    )

    def __init__(self, data: Any = None, *, members: QuerySet[Member], **options: Any) -> None:
        super().__init__(data, **options)
        cast("MemberField", self.fields["other"]).queryset = members


class CorrectionForm(Form):
    subject = forms.CharField(label="Ce dont vous avez parlé", widget=area(2))
    decision = forms.CharField(label="Ce que vous avez décidé", widget=area(2), required=False)
    theme = forms.ChoiceField(label="Thème", choices=THEMES)
    held_on = DateField(label="Quand")


class CompletionForm(Form):
    completion = forms.CharField(label="Ce que vous ajoutez", widget=area(3))


class TaskForm(Form):
    what = forms.CharField(label="Ce qui est à faire", max_length=300)
    member = MemberField(label="Qui", queryset=None, empty_label="Choisir")
    due_on = DateField(label="Pour le", required=False)

    def __init__(self, data: Any = None, *, members: QuerySet[Member], **options: Any) -> None:
        super().__init__(data, **options)
        cast("MemberField", self.fields["member"]).queryset = members


class CountingForm(Form):
    method = forms.ChoiceField(
        label="Un patient discuté plusieurs fois dans l’année",
        choices=[
            (CountMethod.EACH_DISCUSSION, "compte à chaque discussion"),
            (CountMethod.DISTINCT_PATIENTS, "compte une seule fois"),
        ],
        widget=forms.RadioSelect,
    )
    informal_counts_as_files = forms.BooleanField(
        label="Les échanges informels comptent comme dossiers discutés",
        required=False,
        help_text="Certaines équipes les additionnent, d’autres non : le contrat ne le dit pas.",
    )
    informal_counts_as_meetings = forms.BooleanField(
        label="Montrer aussi les échanges informels comme rencontres, à part",
        required=False,
        help_text="Ils ne comptent jamais comme réunions formelles.",
    )
    applies_from = forms.IntegerField(label="À partir de l’année", min_value=2015, max_value=2100)
    decided_on = DateField(label="Décidé le")
    decided_by = forms.CharField(label="Par", max_length=200, help_text="Par exemple : assemblée du 12 mars.")


class HoursSettingForm(Form):
    rounded_to = forms.IntegerField(
        label="Arrondir le temps de chacun à (minutes)",
        min_value=1,
        max_value=60,
        help_text="1 : à la minute près. Qui est venu compte toujours au moins une fois cet arrondi.",
    )
    rounding = forms.ChoiceField(label="Arrondi", choices=Rounding.choices, widget=forms.RadioSelect)
    follow_up_days = forms.IntegerField(
        label="Demander ce qu’une décision est devenue après (jours)",
        min_value=1,
        max_value=365,
        help_text="Quand le cas n’a pas de date de revue.",
    )
    applies_from = DateField(label="À partir du")
    decided_on = DateField(label="Décidé le")
    decided_by = forms.CharField(label="Par", max_length=200, help_text="Par exemple : assemblée du 12 mars.")
