"""Forms of protocols, adhesions to national protocols, and pathways."""

from __future__ import annotations

from typing import Any

from django import forms

from maisonnee.domains.protocols import queries
from maisonnee.domains.protocols.enums import (
    AfterRetirement,
    CooperationTheme,
    PathwayKind,
    ProtocolTheme,
    VersionState,
    VoteMode,
)
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
            ("", "Choisir"),
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
    """A step other than the adoption, which is a vote."""

    state = forms.ChoiceField(
        label="Étape",
        choices=[
            choice
            for choice in VersionState.choices
            if choice[0] not in (VersionState.DRAFT, VersionState.ADOPTED)
        ],
    )
    on = DateField(label="Le")
    after_retirement = forms.ChoiceField(
        label="Si le protocole est retiré, les patients inclus",
        choices=[("", "Ne s’applique pas"), *AfterRetirement.choices],
        required=False,
        help_text="À dire quand vous retirez une version\u00a0: personne ne reste suivi sans règle.",
    )
    comment = forms.CharField(label="Précision", max_length=300, required=False)

    def clean(self) -> dict[str, Any]:
        values = super().clean() or self.cleaned_data
        if values.get("state") == VersionState.RETIRED and not values.get("after_retirement"):
            self.add_error("after_retirement", "Dites ce que deviennent les patients inclus.")
        return values


class VoteForm(Form):
    """The vote that adopts a version."""

    mode = forms.ChoiceField(label="Comment l’équipe a décidé", choices=VoteMode.choices)
    on = DateField(label="Le")
    votes_for = forms.IntegerField(label="Pour", min_value=0, max_value=500, required=False)
    votes_against = forms.IntegerField(label="Contre", min_value=0, max_value=500, required=False)
    abstentions = forms.IntegerField(label="Abstentions", min_value=0, max_value=500, required=False)
    participants = forms.MultipleChoiceField(
        label="Qui a pris part à la décision", required=False, widget=forms.CheckboxSelectMultiple
    )
    others = forms.CharField(
        label="Autres participants",
        required=False,
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text="Un par ligne\u00a0: représentant d’usagers, remplaçant, partenaire.",
    )
    comment = forms.CharField(label="Précision", max_length=300, required=False)

    def __init__(self, *args: Any, voters: list[tuple[str, str]], **options: Any) -> None:
        super().__init__(*args, **options)
        field: Any = self.fields["participants"]
        field.choices = voters

    def clean_others(self) -> list[str]:
        lines = str(self.cleaned_data["others"]).splitlines()
        return [line.strip()[:200] for line in lines if line.strip()]


class CopyForm(Form):
    """Opening the team's own draft from something that exists."""

    code = forms.CharField(label="Code", max_length=20, help_text="Court, choisi par l’équipe\u00a0: AVK-1.")
    title = forms.CharField(label="Titre", max_length=200)


class AgreementForm(Form):
    """Giving a version as a file."""

    agreed_by = forms.CharField(
        label="Qui, dans l’équipe, est d’accord pour le partager",
        max_length=200,
        help_text="Écrit dans le fichier, avec le nom de l’équipe et la date. Aucun patient n’y figure.",
    )


class OfferForm(AgreementForm):
    """Offering a version to a team that gave its code."""

    recipient = forms.UUIDField(
        label="Code de partage de l’autre équipe",
        help_text="Elle le lit sur sa page «\u00a0Recevoir un protocole\u00a0».",
        error_messages={"invalid": "Ce code n’est pas complet\u00a0: recopiez-le en entier."},
    )
    recipient_name = forms.CharField(label="Nom de l’autre équipe", max_length=200)
    field_order = ("recipient", "recipient_name", "agreed_by")


class ReceiveForm(Form):
    """A file « protocole partagé », and what its copy is called here."""

    file = forms.FileField(label="Fichier reçu", widget=forms.FileInput(attrs={"accept": ".json"}))
    code = forms.CharField(
        label="Code chez vous",
        max_length=20,
        required=False,
        help_text="Laissé vide\u00a0: celui de l’origine.",
    )
    title = forms.CharField(
        label="Titre chez vous",
        max_length=200,
        required=False,
        help_text="Laissé vide\u00a0: celui de l’origine.",
    )


class TextForm(Form):
    file = forms.FileField(
        label="Texte du protocole", widget=forms.FileInput(attrs={"accept": ".pdf,.docx,.odt"})
    )


class CooperationForm(PeriodForm):
    theme = forms.ChoiceField(
        label="Protocole national", choices=[("", "Choisir"), *CooperationTheme.choices]
    )
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
