"""What one fills in about a personal coordination plan."""

from __future__ import annotations

import uuid
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, cast

from django import forms

from maisonnee.domains.pathways.enums import LINE_SECTIONS, ConsentBy, LineState, PlanPart
from maisonnee.domains.patients.enums import Section
from maisonnee.domains.records.enums import ConsentMeans
from maisonnee.interfaces.web import formats
from maisonnee.interfaces.web.concertation.forms import area
from maisonnee.interfaces.web.forms import DateField, Form
from maisonnee.interfaces.web.pathways.forms import ColleagueForm, Named

if TYPE_CHECKING:
    from datetime import date

    from maisonnee.domains.pathways.queries.sources import Sources

HINTS = {
    PlanPart.PRIORITY: "Avec ses mots\u00a0: ce qu’elle veut garder, ce qu’elle craint.",
    PlanPart.PREFERENCE: "Ce qu’elle accepte ou refuse, comment et par qui elle veut être aidée.",
    PlanPart.SURROUNDINGS: "Qui l’entoure, logement, aides.",
    PlanPart.PROBLEM: "En une ligne, compréhensible de tous.",
    PlanPart.PROJECT: "Ce qu’elle vise avec l’équipe.",
    PlanPart.ACTION: "Une action concrète.",
    PlanPart.CRITERION: "Ce qui montre que cela va bien, ou moins bien.",
    PlanPart.WARNING: "Si ceci arrive, qui appeler et que faire.",
}


class OpenPlanForm(Form):
    review_on = DateField(
        label="Première revue le", help_text="Le plan est revu avec la personne à des dates fixées."
    )


class LineForm(Form):
    """A line of the plan; an action has an objective, somebody, a day."""

    text = forms.CharField(label="Texte", max_length=2000, widget=area(3))
    objective = forms.CharField(label="Objectif", max_length=300, required=False)
    member_id = forms.TypedChoiceField(label="Qui", coerce=uuid.UUID, empty_value=None, required=False)
    who_else = forms.CharField(
        label="Ou qui d’autre",
        max_length=150,
        required=False,
        help_text="La personne elle-même, un proche, un service.",
    )
    due_on = DateField(label="Pour le", required=False)
    section = forms.ChoiceField(
        label="Qui la lit",
        required=False,
        help_text="Comme cette rubrique du dossier, selon la grille et ce que le patient a dit.",
    )

    def __init__(
        self,
        data: Any = None,
        *,
        part: PlanPart,
        usual: Section,
        colleagues: Named,
        is_new: bool = True,
        has_source: bool = False,
        **options: Any,
    ) -> None:
        super().__init__(data, **options)
        self.fields["text"].help_text = HINTS[part]
        self.fields["text"].label = "Action" if part is PlanPart.ACTION else str(part.label)
        cast("forms.ChoiceField", self.fields["member_id"]).choices = [
            ("", "Personne de l’équipe"),
            *((str(pk), name) for pk, name in colleagues),
        ]
        sections = cast("forms.ChoiceField", self.fields["section"])
        sections.choices = [("", f"Rubrique «\u00a0{usual.label}\u00a0»")] + [
            (one.value, f"Rubrique «\u00a0{one.label}\u00a0»") for one in LINE_SECTIONS if one is not usual
        ]
        if part is not PlanPart.ACTION:
            for name in ("objective", "member_id", "who_else", "due_on"):
                del self.fields[name]
        if not is_new:
            del self.fields["section"]
        if has_source:
            del self.fields["text"]


class SettleForm(Form):
    """Where a line stands; what comes from elsewhere may only leave the plan."""

    state = forms.ChoiceField(label="État", widget=forms.RadioSelect)
    reason = forms.CharField(
        label="Pourquoi",
        max_length=300,
        required=False,
        widget=area(2),
        help_text="Obligatoire si ce n’est pas atteint ou si la ligne sort du plan.",
    )

    def __init__(self, data: Any = None, *, follows_elsewhere: bool, **options: Any) -> None:
        super().__init__(data, **options)
        labels = {
            LineState.OPEN: "En cours",
            LineState.DONE: "Atteint",
            LineState.NOT_REACHED: "Non atteint",
            LineState.WITHDRAWN: "À sortir du plan",
        }
        kept = [LineState.WITHDRAWN] if follows_elsewhere else list(labels)
        cast("forms.ChoiceField", self.fields["state"]).choices = [(one.value, labels[one]) for one in kept]


class TakeUpForm(Form):
    """What exists already, to tick: it stays linked."""

    task_ids = forms.TypedMultipleChoiceField(
        label="Tâches", coerce=uuid.UUID, required=False, widget=forms.CheckboxSelectMultiple
    )
    note_ids = forms.TypedMultipleChoiceField(
        label="Décisions des concertations",
        coerce=uuid.UUID,
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    problem_ids = forms.TypedMultipleChoiceField(
        label="Problèmes du dossier", coerce=uuid.UUID, required=False, widget=forms.CheckboxSelectMultiple
    )
    situation_ids = forms.TypedMultipleChoiceField(
        label="Situation sociale du dossier",
        coerce=uuid.UUID,
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )

    def __init__(self, data: Any = None, *, sources: Sources, today: date, **options: Any) -> None:
        super().__init__(data, **options)
        offered: dict[str, Sequence[tuple[str, str]]] = {
            "task_ids": [(str(one.pk), f"{one.what} ({one.member})") for one in sources.tasks],
            "note_ids": [
                (str(one.pk), f"{one.decision} ({formats.day(one.written_at.date(), today)})")
                for one in sources.decisions
            ],
            "problem_ids": [(str(one.pk), _fact(one)) for one in sources.problems],
            "situation_ids": [(str(one.pk), _fact(one)) for one in sources.situations],
        }
        for name, choices in offered.items():
            if choices:
                cast("forms.ChoiceField", self.fields[name]).choices = choices
            else:
                del self.fields[name]

    def taken(self) -> dict[str, list[uuid.UUID]]:
        """Return what was ticked, by source."""
        values = self.cleaned_data
        return {
            "entry_ids": [*values.get("problem_ids", []), *values.get("situation_ids", [])],
            "note_ids": values.get("note_ids", []),
            "task_ids": values.get("task_ids", []),
        }


def _fact(entry: Any) -> str:
    return ", ".join(filter(None, (entry.label, entry.text)))


class ReferentForm(ColleagueForm):
    def __init__(self, data: Any = None, **options: Any) -> None:
        super().__init__(data, **options)
        self.fields["member_id"].label = "Référent"
        self.fields["member_id"].help_text = "Une seule personne, qui accepte de l’être."


class ReferentAnswerForm(Form):
    answer = forms.ChoiceField(
        label="Votre réponse",
        choices=[("yes", "J’accepte d’être référent"), ("no", "Je ne peux pas")],
        widget=forms.RadioSelect,
    )
    reason = forms.CharField(
        label="Pourquoi", max_length=300, required=False, help_text="Si vous ne pouvez pas."
    )


class ConsentForm(Form):
    consent_on = DateField(label="Accord donné le")
    consent_by = forms.ChoiceField(label="Par qui", choices=ConsentBy.choices, widget=forms.RadioSelect)
    consent_how = forms.ChoiceField(label="Comment", choices=ConsentMeans.choices, widget=forms.RadioSelect)


class ReviewForm(Form):
    reviewed_on = DateField(label="Revu le")
    with_patient = forms.BooleanField(label="Avec la personne", required=False)
    summary = forms.CharField(label="Ce qui a changé", max_length=500, required=False, widget=area(3))
    review_on = DateField(label="Prochaine revue le")
