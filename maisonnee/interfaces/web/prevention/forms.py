"""Forms of missions and of what users take part in."""

from __future__ import annotations

from typing import Any

from django import forms

from maisonnee.domains.prevention.enums import InvolvementKind, MissionKind, MissionTheme
from maisonnee.domains.structures.queries import resources
from maisonnee.interfaces.web.forms import DateField, Form
from maisonnee.interfaces.web.registers import PeriodForm
from maisonnee.interfaces.web.registers.forms import row_choice


class MissionForm(PeriodForm):
    title = forms.CharField(label="Titre", max_length=200)
    kind = forms.ChoiceField(label="Cadre", choices=MissionKind.choices, widget=forms.RadioSelect)
    theme = forms.ChoiceField(
        label="Thème national", choices=[("", "Choisir"), *MissionTheme.choices], required=False
    )
    prs_theme = forms.CharField(
        label="Thème du projet régional",
        max_length=200,
        required=False,
        help_text="Seulement pour une mission du projet régional de santé.",
    )
    annex_mention = forms.CharField(
        label="Mention dans l’annexe du contrat",
        max_length=300,
        required=False,
        help_text="Demandée pour une mission du projet régional : où elle est écrite.",
    )
    content = forms.CharField(label="Contenu", widget=forms.Textarea(attrs={"rows": 3}))
    terms = forms.CharField(label="Modalités", widget=forms.Textarea(attrs={"rows": 3}), required=False)
    referent = row_choice(label="Référent", required=False, empty_label="Pas encore désigné")

    def prepare(self, row: Any) -> None:
        self.offer(
            "referent",
            resources.members_to_choose(
                actor=self.actor, on=self.actor.today, kept=row.referent_id if row else None
            ),
        )


class ActionForm(Form):
    held_on = DateField(label="Le")
    what = forms.CharField(label="Ce qui a été fait", max_length=300)
    participants = forms.IntegerField(
        label="Personnes touchées", min_value=0, max_value=100_000, required=False
    )


class InvolvementForm(PeriodForm):
    title = forms.CharField(label="Titre", max_length=200)
    kind = forms.ChoiceField(
        label="Forme",
        choices=[
            ("Niveau 1 : consulter, informer", InvolvementKind.choices[:3]),
            ("Niveau 2 : construire, décider ensemble", InvolvementKind.choices[3:]),
        ],
    )
    content = forms.CharField(label="Contenu", widget=forms.Textarea(attrs={"rows": 3}), required=False)
    participants = forms.IntegerField(
        label="Personnes consultées", min_value=0, max_value=100_000, required=False
    )
    outcome = forms.CharField(
        label="Ce qui en est sorti",
        widget=forms.Textarea(attrs={"rows": 3}),
        required=False,
        help_text="Ce que l’équipe a changé, ou pourquoi elle n’a rien changé.",
    )
