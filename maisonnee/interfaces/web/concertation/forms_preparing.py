"""What one fills in before a meeting: contributions, subjects, what the patient was told, the team's habits."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

from django import forms
from django.db.models import QuerySet

from maisonnee.domains.concertation.enums import (
    InformationAnswer,
    InformationKind,
    InformationMeans,
    Informed,
)
from maisonnee.interfaces.web.concertation.forms import MemberField, area
from maisonnee.interfaces.web.forms import DateField, Form

if TYPE_CHECKING:
    from maisonnee.domains.structures.models import Member


class ContributionForm(Form):
    text = forms.CharField(
        label="Votre contribution",
        widget=area(4),
        help_text="Ce que vous voyez, ce qui vous inquiète, ce que vous proposez. Que vous veniez ou non.",
    )


class InformationForm(Form):
    kind = forms.ChoiceField(
        label="Ce qui a été fait", choices=InformationKind.choices, widget=forms.RadioSelect
    )
    whom = forms.ChoiceField(label="Qui", choices=Informed.choices, widget=forms.RadioSelect)
    name = forms.CharField(label="Nom du proche ou du représentant", max_length=200, required=False)
    means = forms.ChoiceField(label="Comment", choices=InformationMeans.choices, widget=forms.RadioSelect)
    told_on = DateField(label="Quand")
    told_by = MemberField(label="Par", queryset=None, empty_label="Choisir")
    answer = forms.ChoiceField(label="Réponse", choices=InformationAnswer.choices, widget=forms.RadioSelect)
    words = forms.CharField(
        label="Ce qui a été dit", required=False, widget=area(2), help_text="Souhaits, questions, objections."
    )

    def __init__(self, data: Any = None, *, members: QuerySet[Member], **options: Any) -> None:
        super().__init__(data, **options)
        cast("MemberField", self.fields["told_by"]).queryset = members

    def asked(self) -> dict[str, Any]:
        """Return what the operation takes."""
        values = self.values()
        return {
            **values,
            "kind": InformationKind(values["kind"]),
            "whom": Informed(values["whom"]),
            "means": InformationMeans(values["means"]),
            "answer": InformationAnswer(values["answer"]),
        }


class AnswerForm(Form):
    answer = forms.ChoiceField(label="Réponse", choices=InformationAnswer.choices, widget=forms.RadioSelect)
    words = forms.CharField(
        label="Ce qui a été dit", required=False, widget=area(2), help_text="Souhaits, questions, objections."
    )


class TopicForm(Form):
    what = forms.CharField(label="Sujet", max_length=200, help_text="Sans nom de patient.")
    minutes = forms.IntegerField(label="Minutes", min_value=1, max_value=480)


class SettledTopicForm(TopicForm):
    outcome = forms.CharField(label="Ce qui en est décidé", required=False, widget=area(3))


class KindForm(Form):
    minutes = forms.IntegerField(label="Durée habituelle, en minutes", min_value=5, max_value=720)
    minutes_by_case = forms.IntegerField(label="Minutes par cas ou par sujet", min_value=1, max_value=240)
    place = forms.CharField(label="Lieu habituel", max_length=200, required=False)
    remote_link = forms.URLField(
        label="Lien pour participer à distance",
        max_length=500,
        required=False,
        assume_scheme="https",
        error_messages={"invalid": "Ce lien n’est pas complet : il commence par https://"},
        help_text="Proposé pour chaque réunion. Vide : celui de la concertation.",
    )
    has_cases = forms.BooleanField(label="On y discute des cas de patients", required=False)
    is_paid = forms.BooleanField(label="Le temps passé est indemnisé", required=False)
    starts_on = DateField(label="À partir du")
    decided_by = forms.CharField(
        label="Décidé par", max_length=200, help_text="Par exemple : assemblée du 12 mars."
    )


class CaseRulesForm(Form):
    discharged = forms.BooleanField(
        label="Patients sortis d’hôpital, quand quelqu’un le signale", required=False
    )
    overdue = forms.BooleanField(label="Patients dont la date de revue est passée", required=False)
    never_discussed = forms.BooleanField(
        label="Patients en ALD ou de 75 ans et plus, jamais discutés ensemble", required=False
    )
    months_before_asking_again = forms.IntegerField(
        label="Après « pas maintenant », reproposer au bout de … mois", min_value=1, max_value=60
    )
    starts_on = DateField(label="À partir du")
    decided_by = forms.CharField(
        label="Décidé par", max_length=200, help_text="Par exemple : assemblée du 12 mars."
    )
