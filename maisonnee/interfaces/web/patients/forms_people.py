"""Forms about the people around a patient, and about two identities that may be one person."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django import forms

from maisonnee.domains.patients.enums import RelativeKind
from maisonnee.interfaces.web.forms import DateField, Form

if TYPE_CHECKING:
    from maisonnee.domains.patients.models import Patient


class RelativeForm(Form):
    """Somebody close to a patient."""

    kind = forms.ChoiceField(label="Qui", choices=RelativeKind.choices, widget=forms.RadioSelect)
    name = forms.CharField(label="Nom et prénom", max_length=150)
    link = forms.CharField(
        label="Lien", max_length=80, required=False, help_text="Par exemple sa fille, un voisin."
    )
    phone = forms.CharField(label="Téléphone", max_length=30, required=False)
    note = forms.CharField(
        label="Précision", max_length=200, required=False, help_text="Par exemple joindre le soir."
    )
    designated_on = DateField(
        label="Désigné le",
        required=False,
        help_text="Pour une personne de confiance\u00a0: le jour où le patient l’a désignée, par écrit.",
    )


class LanguageForm(Form):
    """Which language to speak, and with whom."""

    spoken_language = forms.CharField(label="Langue parlée", max_length=60, required=False)
    needs_interpreter = forms.BooleanField(label="A besoin d’un interprète", required=False)


class MergeForm(Form):
    """Two identities that are one person: which one stays, and what shows it."""

    kept_id = forms.ChoiceField(label="Fiche gardée", widget=forms.RadioSelect)
    reason = forms.CharField(
        label="Ce qui montre que c’est la même personne",
        max_length=300,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text="La personne qui confirmera le lira.",
    )

    def __init__(self, *args: Any, pair: tuple[Patient, Patient], **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["kept_id"].choices = [  # type: ignore[attr-defined]
            (
                str(row.pk),
                f"Fiche {letter}\u00a0: {row}, identité {row.get_identity_status_display().lower()}",
            )
            for letter, row in zip("AB", pair, strict=True)
        ]


class ReasonForm(Form):
    """Why something is undone."""

    reason = forms.CharField(label="Pourquoi", max_length=300, widget=forms.Textarea(attrs={"rows": 2}))
