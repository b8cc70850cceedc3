"""Form of a step of the quality approach."""

from __future__ import annotations

from typing import Any

from django import forms

from maisonnee.domains.quality.enums import QualityLevel, QualityTheme
from maisonnee.domains.structures.queries import resources
from maisonnee.interfaces.web.registers import PeriodForm
from maisonnee.interfaces.web.registers.forms import row_choice


def _text(label: str, help_text: str) -> forms.CharField:
    return forms.CharField(
        label=label, help_text=help_text, required=False, widget=forms.Textarea(attrs={"rows": 3})
    )


class StepForm(PeriodForm):
    level = forms.TypedChoiceField(label="Niveau", choices=QualityLevel.choices, coerce=int)
    theme = forms.ChoiceField(label="Thème", choices=QualityTheme.choices)
    referent = row_choice(
        label="Référent",
        required=False,
        empty_label="Pas encore désigné",
        help_text="Demandé au niveau 1.",
    )
    state_of_play = _text("État des lieux", "Demandé au niveau 1.")
    objective = _text("Objectif argumenté", "Demandé au niveau 1.")
    plan = _text("Plan d’action", "Demandé au niveau 2.")
    balance = _text("Bilan", "Demandé au niveau 3.")
    revision = _text("Révision", "Demandée au niveau 3 : ce qui change après le bilan.")

    def prepare(self, row: Any) -> None:
        self.offer(
            "referent",
            resources.members_to_choose(
                actor=self.actor, on=self.actor.today, kept=row.referent_id if row else None
            ),
        )
