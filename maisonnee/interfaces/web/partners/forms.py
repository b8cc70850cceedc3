"""What one fills in about a partner outside the team."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from django import forms

from maisonnee.domains.patients.enums import AgreementMeans, GuestKind
from maisonnee.domains.patients.operations import Agreement, Partner
from maisonnee.domains.patients.queries import own_notes_key
from maisonnee.interfaces.web.forms import DateField, Form
from maisonnee.kernel import professions

if TYPE_CHECKING:
    from maisonnee.domains.patients.rules.sharing import Part

OWN_NOTES = "ses_notes"


class AgreementForm(Form):
    """Until when, and what the patient agreed to."""

    ends_on = DateField(label="Jusqu’au", help_text="Un an au plus. L’accès se ferme seul ce soir-là.")
    agreed_on = DateField(label="Le patient a donné son accord le")
    means = forms.ChoiceField(
        label="Comment",
        choices=AgreementMeans.choices,
        widget=forms.RadioSelect,
        error_messages={"required": "Dites comment le patient a donné son accord."},
    )
    agreed_by = forms.CharField(
        label="Qui a donné l’accord, si ce n’est pas le patient",
        max_length=200,
        required=False,
        help_text="Représentant légal, par exemple.",
    )

    def agreement(self) -> Agreement:
        values = self.cleaned_data
        return Agreement(
            on=values["agreed_on"], means=AgreementMeans(values["means"]), by=values["agreed_by"]
        )


class PartnerForm(AgreementForm):
    """Who is invited, to read and write what, why."""

    kind = forms.ChoiceField(label="Partenaire", choices=[("", "Choisir"), *GuestKind.choices])
    organisation = forms.CharField(label="Structure", max_length=200, required=False)
    family_name = forms.CharField(label="Nom", max_length=100)
    given_name = forms.CharField(label="Prénom", max_length=100)
    profession = forms.ChoiceField(label="Profession")
    email = forms.EmailField(
        label="Adresse e-mail professionnelle",
        help_text="L’invitation y part. Une adresse à elle, pas celle du service.",
    )
    reason = forms.CharField(
        label="Pourquoi",
        max_length=200,
        help_text="En quelques mots. L’équipe de soins et le partenaire le lisent.",
    )
    parts = forms.MultipleChoiceField(
        label="Ce que le partenaire lit et écrit",
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": "Cochez au moins une rubrique."},
        help_text="Seulement ce que vous lisez vous-même, et ce que le patient accepte.",
    )

    def __init__(self, data: Any = None, *, parts: Sequence[Part], **options: Any) -> None:
        super().__init__(data, **options)
        self.fields["profession"].choices = [  # type: ignore[attr-defined]
            ("", "Choisir"),
            *((item.code, item.label) for item in professions.PROFESSIONS),
        ]
        self.fields["parts"].choices = [  # type: ignore[attr-defined]
            *((part.key, part.label) for part in parts),
            (OWN_NOTES, "Notes de sa profession"),
        ]
        self.order_fields(
            [
                "version",
                "kind",
                "organisation",
                "family_name",
                "given_name",
                "profession",
                "email",
                "reason",
                "parts",
                "ends_on",
            ]
        )

    def partner(self) -> Partner:
        values = self.cleaned_data
        return Partner(
            family_name=values["family_name"],
            given_name=values["given_name"],
            profession=values["profession"],
            email=values["email"],
            kind=GuestKind(values["kind"]),
            organisation=values["organisation"],
        )

    def granted(self) -> list[str]:
        notes = own_notes_key(self.cleaned_data["profession"])
        return [notes if key == OWN_NOTES else key for key in self.cleaned_data["parts"]]


class EndForm(Form):
    reason = forms.CharField(label="Pourquoi", max_length=200, required=False)
