"""Forms of protocols, adhesions to national protocols, and pathways."""

from __future__ import annotations

from typing import Any

from django import forms

from maisonnee.domains.protocols import queries
from maisonnee.domains.protocols.enums import CooperationTheme, PathwayKind, ProtocolTheme, VersionState
from maisonnee.interfaces.web.forms import DateField, Form
from maisonnee.interfaces.web.registers import PeriodForm, RegisterForm
from maisonnee.interfaces.web.registers.forms import row_choice

DELEGATES = [("60", "Infirmier"), ("21", "Pharmacien"), ("70", "Masseur-kinésithérapeute")]


class ProtocolForm(RegisterForm):
    code = forms.CharField(label="Code", max_length=20, help_text="Court, choisi par l’équipe : AVK-1.")
    title = forms.CharField(label="Titre", max_length=200)
    theme = forms.ChoiceField(
        label="Thème",
        choices=[
            ("Thèmes de la HAS", ProtocolTheme.choices[:-1]),
            ("Autre thème", ProtocolTheme.choices[-1:]),
        ],
        help_text="Un thème local demande la validation de l’ARS avant de compter.",
    )
    local_theme = forms.CharField(label="Thème local, en clair", max_length=200, required=False)
    review_on = DateField(label="À revoir le", required=False)


class VersionForm(Form):
    changes = forms.CharField(label="Ce qui change", widget=forms.Textarea(attrs={"rows": 3}))


class StepForm(Form):
    state = forms.ChoiceField(label="Étape", choices=VersionState.choices[1:])
    on = DateField(label="Le")
    comment = forms.CharField(label="Précision", max_length=300, required=False)


class RoleForm(Form):
    who = forms.CharField(label="Qui", max_length=120, help_text="Une profession, pas une personne.")
    does = forms.CharField(label="Fait quoi", max_length=400, widget=forms.Textarea(attrs={"rows": 2}))
    when = forms.CharField(label="Quand", max_length=200)


class TextForm(Form):
    file = forms.FileField(
        label="Texte du protocole", widget=forms.FileInput(attrs={"accept": ".pdf,.docx,.odt"})
    )


class CooperationForm(PeriodForm):
    theme = forms.ChoiceField(label="Protocole national", choices=CooperationTheme.choices)
    delegate_professions = forms.MultipleChoiceField(
        label="Professions délégataires dans l’équipe",
        choices=DELEGATES,
        widget=forms.CheckboxSelectMultiple,
        help_text="Entorse et lombalgie : masseur-kinésithérapeute. Les autres : infirmier ou pharmacien.",
    )
    declared_on = DateField(label="Déclaré à l’ARS le", required=False)
    note = forms.CharField(label="Remarque", widget=forms.Textarea(attrs={"rows": 2}), required=False)


class PathwayForm(PeriodForm):
    kind = forms.ChoiceField(label="Parcours", choices=PathwayKind.choices)
    protocol = row_choice(label="Protocole qui le décrit", required=False, empty_label="Aucun pour l’instant")
    sworn_on = DateField(label="Attestation sur l’honneur signée le", required=False)
    note = forms.CharField(label="Organisation", widget=forms.Textarea(attrs={"rows": 3}), required=False)

    def prepare(self, row: Any) -> None:
        self.offer("protocol", queries.protocols(actor=self.actor))


class CountsForm(Form):
    year = forms.IntegerField(label="Année", min_value=2023, max_value=2100)
    label_1 = forms.CharField(
        label="Premier décompte : ce qui est compté",
        max_length=200,
        help_text="Recopiez les mots de l’annexe de votre contrat\u00a0: le guide en annonce trois sans les nommer.",
    )
    value_1 = forms.IntegerField(label="Premier décompte : nombre", min_value=0, max_value=1_000_000)
    label_2 = forms.CharField(label="Deuxième décompte : ce qui est compté", max_length=200)
    value_2 = forms.IntegerField(label="Deuxième décompte : nombre", min_value=0, max_value=1_000_000)
    label_3 = forms.CharField(label="Troisième décompte : ce qui est compté", max_length=200)
    value_3 = forms.IntegerField(label="Troisième décompte : nombre", min_value=0, max_value=1_000_000)

    def counts(self) -> list[tuple[str, int]]:
        """Return the three counts in order."""
        return [
            (self.cleaned_data[f"label_{number}"], self.cleaned_data[f"value_{number}"])
            for number in (1, 2, 3)
        ]
