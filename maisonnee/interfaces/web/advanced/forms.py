"""What one fills in about advanced consultations."""

from __future__ import annotations

import uuid
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, cast

from django import forms

from maisonnee.domains.exchanges.enums import ReferralUrgency
from maisonnee.domains.exchanges.operations import LiaisonFacts, ProgrammeFacts
from maisonnee.domains.exchanges.rules import advanced as rules
from maisonnee.domains.patients.enums import Section
from maisonnee.interfaces.web.concertation.forms import MemberField
from maisonnee.interfaces.web.forms import DateField, Form

if TYPE_CHECKING:
    from django.db.models import QuerySet

    from maisonnee.domains.exchanges.models import AdvancedProgramme
    from maisonnee.domains.structures.models import Member


def _area(rows: int) -> forms.Textarea:
    return forms.Textarea(attrs={"rows": rows})


class EndProgrammeForm(Form):
    ends_on = DateField(label="Dernier jour")


class ProgrammeForm(Form):
    hospital = forms.CharField(label="Établissement", max_length=200)
    specialty = forms.CharField(label="Spécialité", max_length=120)
    visitor = MemberField(
        label="Qui vient voir les patients",
        queryset=None,
        empty_label="Choisir",
        help_text="Inscrivez d’abord cette personne dans l’équipe, comme vacataire.",
    )
    specialist = forms.CharField(label="Spécialiste à joindre", max_length=200, required=False)
    section = forms.ChoiceField(
        label="Rubrique du dossier",
        choices=[(part.value, part.label) for part in Section if part != Section.NOTES],
        initial=Section.MENTAL_HEALTH,
        help_text="La grille de l’équipe dit qui lit les fiches.",
    )
    starts_on = DateField(label="Depuis le")
    ends_on = DateField(label="Jusqu’au", required=False)
    first_presentation_on = DateField(label="Première présentation à l’équipe hospitalière")
    presentation_every_days = forms.IntegerField(
        label="Puis tous les (jours)", min_value=1, max_value=365, initial=rules.EVERY_DAYS
    )
    first_evaluation_months = forms.IntegerField(
        label="Première évaluation après (mois)",
        min_value=1,
        max_value=60,
        initial=rules.FIRST_EVALUATION_MONTHS,
    )
    evaluation_every_months = forms.IntegerField(
        label="Puis tous les (mois)", min_value=1, max_value=60, initial=rules.EVALUATION_EVERY_MONTHS
    )

    def __init__(self, data: Any = None, *, members: QuerySet[Member], **options: Any) -> None:
        super().__init__(data, **options)
        cast("MemberField", self.fields["visitor"]).queryset = members

    def facts(self) -> ProgrammeFacts:
        values = self.values()
        visitor = values.pop("visitor")
        return cast("ProgrammeFacts", {**values, "visitor_id": visitor.pk})


class LiaisonForm(Form):
    """The doctor's form: nothing is chosen beforehand when several teams come."""

    programme = forms.ChoiceField(
        label="Équipe hospitalière",
        widget=forms.RadioSelect,
        error_messages={"required": "Choisissez l’équipe hospitalière."},
    )
    reason = forms.CharField(label="Motif", widget=_area(3))
    question = forms.CharField(label="Question posée", widget=_area(2))
    known = forms.CharField(
        label="Ce que vous savez déjà",
        widget=_area(3),
        required=False,
        help_text="Suivi en cours, traitements, entourage, ce qui a été essayé.",
    )
    urgency = forms.ChoiceField(
        label="Pour quand",
        choices=ReferralUrgency.choices,
        widget=forms.RadioSelect,
        error_messages={"required": "Dites pour quand."},
    )
    agreed_on = DateField(label="Le patient est d’accord depuis le")

    def __init__(self, data: Any = None, *, programmes: Sequence[AdvancedProgramme], **options: Any) -> None:
        super().__init__(data, **options)
        self.fields["programme"].choices = [  # type: ignore[attr-defined]
            (str(row.pk), f"{row}, {row.visitor}") for row in programmes
        ]

    def facts(self) -> LiaisonFacts:
        values = self.cleaned_data
        return LiaisonFacts(
            reason=values["reason"],
            question=values["question"],
            known=values["known"],
            urgency=ReferralUrgency(values["urgency"]),
            agreed_on=values["agreed_on"],
        )

    def programme_id(self) -> uuid.UUID:
        return uuid.UUID(self.cleaned_data["programme"])


class VisitForm(Form):
    on = DateField(label="Vu le")
    text = forms.CharField(label="Ce que vous avez observé", widget=_area(5))


class PresentationForm(Form):
    on = DateField(label="Présenté le")
    text = forms.CharField(label="Avis de l’équipe hospitalière", widget=_area(5))


class ReturnForm(Form):
    text = forms.CharField(label="Retour au médecin", widget=_area(6))


class ReasonForm(Form):
    reason = forms.CharField(label="Pourquoi", max_length=300, widget=_area(2))


class ReadForm(Form):
    reason = forms.CharField(label="Un mot pour la suite", max_length=300, required=False, widget=_area(2))


class TalkForm(Form):
    held_on = DateField(label="Le")
    with_whom = forms.CharField(label="Entre qui", max_length=200)
    text = forms.CharField(label="Ce que vous avez décidé", widget=_area(3))


class EvaluationForm(Form):
    held_on = DateField(label="Faite le")
    present = forms.CharField(label="Qui était là", max_length=300)
    works_well = forms.CharField(label="Ce qui marche", widget=_area(4))
    to_change = forms.CharField(label="Ce que nous changeons", widget=_area(4), required=False)
