"""Forms of the team's means."""

from __future__ import annotations

from typing import Any

from django import forms

from maisonnee.domains.structures.enums import AnsLabel, CoordinationKind, VacationRhythm
from maisonnee.domains.structures.queries import resources as queries
from maisonnee.interfaces.web.forms import DateField
from maisonnee.interfaces.web.registers import PeriodForm
from maisonnee.interfaces.web.registers.forms import row_choice
from maisonnee.kernel import identifiers, professions

PROFESSIONS = [(one.code, one.label) for one in professions.PROFESSIONS]
VISITING = [
    (professions.DOCTOR, "Médecin spécialiste"),
    (professions.MIDWIFE, "Sage-femme"),
    (professions.DENTIST, "Chirurgien-dentiste"),
    (professions.PHARMACIST, "Pharmacien d’officine"),
]


class RppsField(forms.CharField):
    """A RPPS number, without its spaces."""

    def __init__(self) -> None:
        super().__init__(label="Numéro RPPS", max_length=20, required=False, help_text="11 chiffres.")

    def clean(self, value: Any) -> str:
        text = identifiers.compact(super().clean(value))
        if text and (len(text) != 11 or not text.isdigit()):
            raise forms.ValidationError("Un numéro RPPS a 11 chiffres : relisez-le.")
        return text


class AmNumberField(forms.CharField):
    """An Assurance Maladie number, without its spaces."""

    def __init__(self) -> None:
        super().__init__(
            label="Numéro Assurance Maladie", max_length=20, required=False, help_text="9 chiffres."
        )

    def clean(self, value: Any) -> str:
        text = identifiers.compact(super().clean(value))
        if text and (len(text) != 9 or not text.isdigit()):
            raise forms.ValidationError("Un numéro Assurance Maladie a 9 chiffres : relisez-le.")
        return text


class TraineeshipForm(PeriodForm):
    family_name = forms.CharField(label="Nom", max_length=100)
    given_name = forms.CharField(label="Prénom", max_length=100)
    profession = forms.ChoiceField(label="Profession préparée", choices=PROFESSIONS)
    school = forms.CharField(label="École ou faculté", max_length=200, required=False)
    tutor = row_choice(label="Maître de stage", required=False, empty_label="Pas encore désigné")
    agreement_signed_on = DateField(label="Convention signée le", required=False)
    is_apprenticeship = forms.BooleanField(
        label="C’est un contrat d’apprentissage",
        required=False,
        help_text="Un apprentissage ne compte pas pour B4.",
    )
    starts_on = DateField(label="Du")
    ends_on = DateField(label="Au")

    def prepare(self, row: Any) -> None:
        self.offer(
            "tutor",
            queries.members_to_choose(
                actor=self.actor, on=self.actor.today, kept=row.tutor_id if row else None
            ),
        )


class OutsideForm(PeriodForm):
    family_name = forms.CharField(label="Nom", max_length=100)
    given_name = forms.CharField(label="Prénom", max_length=100)
    rpps = RppsField()
    am_number = AmNumberField()


class VacationForm(OutsideForm):
    profession = forms.ChoiceField(label="Profession", choices=VISITING)
    specialty = forms.CharField(
        label="Spécialité",
        max_length=120,
        required=False,
        help_text="Pour un médecin : une spécialité autre que la médecine générale.",
    )
    days = forms.DecimalField(
        label="Jours de présence, en moyenne",
        min_value=0.01,
        max_value=31,
        max_digits=4,
        decimal_places=2,
        localize=True,
        help_text="On compte des jours de présence, pas des actes.",
    )
    rhythm = forms.ChoiceField(label="Rythme", choices=VacationRhythm.choices)
    field_order = ("family_name", "given_name", "profession", "specialty", "days", "rhythm")


class CstmForm(OutsideForm):
    profession = forms.CharField(widget=forms.HiddenInput, initial=professions.DOCTOR, required=False)
    specialty = forms.CharField(label="Spécialité", max_length=120, required=False)
    signed_on = DateField(label="Contrat signé le", required=False)
    in_under_dense_zone = forms.BooleanField(label="La maison est en zone sous-dense", required=False)
    zone = forms.CharField(label="Zone", max_length=200, required=False)
    days_per_week = forms.DecimalField(
        label="Jours par semaine",
        min_value=0.01,
        max_value=7,
        max_digits=4,
        decimal_places=2,
        required=False,
        localize=True,
    )
    field_order = ("family_name", "given_name", "specialty")

    def clean_profession(self) -> str:
        return professions.DOCTOR


class CoordinationForm(PeriodForm):
    holder = row_choice(label="Qui coordonne", empty_label="Choisir")
    kind = forms.ChoiceField(label="Cadre", choices=CoordinationKind.choices)
    hours_per_week = forms.DecimalField(
        label="Heures par semaine",
        min_value=0.01,
        max_value=60,
        max_digits=4,
        decimal_places=2,
        localize=True,
    )
    contract_signed_on = DateField(label="Contrat signé le", required=False)
    job_described_on = DateField(label="Fiche de poste du", required=False)
    missions = forms.CharField(label="Missions", widget=forms.Textarea(attrs={"rows": 3}), required=False)

    def prepare(self, row: Any) -> None:
        self.offer(
            "holder",
            queries.members_to_choose(
                actor=self.actor, on=self.actor.today, kept=row.holder_id if row else None
            ),
        )


class SoftwareForm(PeriodForm):
    name = forms.CharField(label="Logiciel", max_length=120)
    publisher = forms.CharField(label="Éditeur", max_length=120, required=False)
    label = forms.ChoiceField(
        label="Label de l’ANS",
        choices=AnsLabel.choices,
        help_text="Celui du logiciel partagé « maison de santé », tel qu’il figure sur l’attestation.",
    )
    label_proved_on = DateField(label="Attestation du label du", required=False)
    starts_on = DateField(label="Acquis le", help_text="La date de la première facture.")
    ends_on = DateField(label="Utilisé jusqu’au", required=False, help_text="Vide : toujours utilisé.")
