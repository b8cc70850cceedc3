"""What one fills in about reports and frailty pathways."""

from __future__ import annotations

import uuid
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, cast

from django import forms

from maisonnee.domains.concertation.enums import InformationMeans
from maisonnee.domains.pathways.enums import PathwayOutcome, ReportOutcome, SheetKind, StepKind, Trend
from maisonnee.domains.pathways.rules import files
from maisonnee.domains.pathways.rules import steps as step_rules
from maisonnee.interfaces.web.concertation.forms import PatientForm, area
from maisonnee.interfaces.web.forms import DateField, Form, TimeField

if TYPE_CHECKING:
    from maisonnee.domains.pathways.queries.sheets import SheetInForce
    from maisonnee.domains.records.models import Entry
    from maisonnee.domains.structures.models import Member

Named = Sequence[tuple[uuid.UUID, str]]


class ReasonForm(Form):
    """Why, in a few words."""

    reason = forms.CharField(label="Pourquoi", max_length=300, widget=area(2))


class ColleagueForm(Form):
    """A colleague, among those given."""

    member_id = forms.TypedChoiceField(label="À qui", coerce=uuid.UUID)

    def __init__(self, data: Any = None, *, colleagues: Named, **options: Any) -> None:
        super().__init__(data, **options)
        cast("forms.ChoiceField", self.fields["member_id"]).choices = [
            (str(pk), name) for pk, name in colleagues
        ]


class ReportForm(PatientForm):
    """Signs to tick: a few seconds on a telephone."""

    signs = forms.MultipleChoiceField(
        label="Ce que j’ai constaté", required=False, widget=forms.CheckboxSelectMultiple
    )
    text = forms.CharField(label="Autre signe, ou précision", max_length=500, required=False, widget=area(2))
    seen_on = DateField(label="Constaté le")

    def __init__(
        self, data: Any = None, *, sheet: SheetInForce, finds_as_typed: bool, **options: Any
    ) -> None:
        super().__init__(data, **options)
        signs = cast("forms.MultipleChoiceField", self.fields["signs"])
        signs.choices = [(sign, sign) for sign in sheet.signs]
        if not finds_as_typed:
            attrs = self.fields["patient_text"].widget.attrs
            self.fields["patient_text"].widget.attrs = {
                name: value for name, value in attrs.items() if not name.startswith("hx-")
            }


class AnswerForm(Form):
    """What is done about a report."""

    outcome = forms.ChoiceField(label="Suite", widget=forms.RadioSelect)
    on = DateField(label="Le", required=False)
    reason = forms.CharField(
        label="Pourquoi",
        max_length=500,
        required=False,
        widget=area(2),
        help_text="Lu par l’équipe de soins. Obligatoire s’il n’y a rien à faire.",
    )
    reply = forms.CharField(
        label="Un mot à la personne qui a signalé",
        max_length=300,
        required=False,
        help_text="Elle ne suit peut-être pas ce patient\u00a0: rien de clinique.",
    )

    def __init__(self, data: Any = None, *, kind: SheetKind, **options: Any) -> None:
        super().__init__(data, **options)
        offered = ReportOutcome.VISIT if kind is SheetKind.FRAILTY else ReportOutcome.MEETING
        labels = {
            ReportOutcome.VISIT: "Je prévois une visite",
            ReportOutcome.MEETING: "Je propose un entretien",
        }
        cast("forms.ChoiceField", self.fields["outcome"]).choices = [
            (offered.value, labels[offered]),
            (ReportOutcome.NOTHING.value, "Rien à faire de plus"),
        ]
        self.fields["on"].label = "Jour de la visite" if kind is SheetKind.FRAILTY else "Jour de l’entretien"


class ConclusionForm(Form):
    met_on = DateField(label="Entretien du")
    reason = forms.CharField(
        label="Ce qui a été proposé",
        max_length=500,
        widget=area(3),
        help_text="Orientation, suites. Lu par l’équipe de soins.",
    )
    reply = forms.CharField(
        label="Un mot à la personne qui a signalé",
        max_length=300,
        required=False,
        help_text="Rien de clinique.",
    )


class SheetForm(Form):
    """What the team decides about a kind of report."""

    signs = forms.CharField(label="Signes à cocher", widget=area(7), help_text="Un par ligne.")
    referent_id = forms.TypedChoiceField(
        label="Qui répond", required=False, coerce=uuid.UUID, empty_value=None,
        help_text="Sans personne, un prescripteur de l’équipe de soins du patient est prévenu.",
    )  # fmt: skip
    deputy_id = forms.TypedChoiceField(
        label="Qui supplée", required=False, coerce=uuid.UUID, empty_value=None,
        help_text="Prévenu si la personne n’est plus là, ou n’a pas répondu à temps.",
    )  # fmt: skip
    answer_within_days = forms.IntegerField(label="Réponse sous … jours", min_value=0, max_value=30)
    steps = forms.MultipleChoiceField(
        label="Étapes du parcours", choices=StepKind.choices, widget=forms.CheckboxSelectMultiple
    )
    weeks = forms.IntegerField(label="Semaines de suivi", min_value=1, max_value=step_rules.MOST_WEEKS)
    every_days = forms.IntegerField(label="Un point tous les … jours", min_value=1, max_value=366)
    starts_on = DateField(label="À partir du")
    decision = forms.CharField(
        label="Décision de l’équipe", max_length=300, help_text="Par exemple «\u00a0réunion du 3 mars\u00a0»."
    )

    def __init__(
        self, data: Any = None, *, kind: SheetKind, members: Sequence[Member], **options: Any
    ) -> None:
        super().__init__(data, **options)
        choices = [("", "Personne pour l’instant"), *((str(one.pk), str(one)) for one in members)]
        for name in ("referent_id", "deputy_id"):
            cast("forms.ChoiceField", self.fields[name]).choices = choices
        if kind is not SheetKind.FRAILTY:
            for name in ("steps", "weeks", "every_days"):
                del self.fields[name]


class PlanVisitForm(ColleagueForm):
    on = DateField(label="Jour de la visite")

    field_order = ("on", "member_id")

    def __init__(self, data: Any = None, **options: Any) -> None:
        super().__init__(data, **options)
        self.fields["member_id"].label = "Par qui"


class VisitForm(Form):
    """The visit at home, and what it adds to the coordination file; each part shows what the record already says."""

    visited_on = DateField(label="Visite du")
    note_text = forms.CharField(
        label="Comment va la personne", max_length=2000, required=False, widget=area(3)
    )
    signs = forms.MultipleChoiceField(
        label="Signes confirmés", required=False, widget=forms.CheckboxSelectMultiple
    )
    file_is_complete = forms.BooleanField(label="Le dossier de coordination est complet", required=False)

    def __init__(
        self,
        data: Any = None,
        *,
        signs: Sequence[str],
        known: Sequence[tuple[files.FilePart, Sequence[Entry]]],
        **options: Any,
    ) -> None:
        super().__init__(data, **options)
        self.known = known
        cast("forms.MultipleChoiceField", self.fields["signs"]).choices = [(one, one) for one in signs]
        for part in files.PARTS:
            self.fields[part.key] = forms.CharField(
                label=part.title, max_length=1000, required=False, widget=area(2), help_text=part.hint
            )

    def parts(self) -> list[tuple[files.FilePart, Sequence[Entry], forms.BoundField]]:
        """Return each part of the file: what the record already says, and where to add to it."""
        return [(part, facts, self[part.key]) for part, facts in self.known]

    def added(self) -> dict[str, str]:
        """Return what was typed in each part of the file."""
        return {part.key: self.cleaned_data.get(part.key, "") for part in files.PARTS}


NEXT, NEW = "next", "new"


class CallForm(Form):
    """Calling the concertation: the question, which meeting, who is invited."""

    question = forms.CharField(label="Question à l’équipe", widget=area(3), max_length=1000)
    meeting = forms.ChoiceField(label="Quand", widget=forms.RadioSelect)
    held_on = DateField(label="Jour", required=False)
    starts_at = TimeField(label="De", required=False)
    ends_at = TimeField(label="À", required=False)
    place = forms.CharField(label="Lieu", max_length=200, required=False)
    invites_patient = forms.BooleanField(label="Le patient est invité", required=False)
    means = forms.ChoiceField(label="Invités comment", choices=InformationMeans.choices)
    relative_ids = forms.TypedMultipleChoiceField(
        label="Proches invités", required=False, coerce=uuid.UUID, widget=forms.CheckboxSelectMultiple
    )

    def __init__(
        self, data: Any = None, *, meetings: Sequence[tuple[str, str]], relatives: Named, **options: Any
    ) -> None:
        super().__init__(data, **options)
        cast("forms.ChoiceField", self.fields["meeting"]).choices = [
            (NEXT, "À la prochaine réunion qui a de la place"),
            *meetings,
            (NEW, "Une réunion pour ce patient"),
        ]
        if relatives:
            invited = cast("forms.ChoiceField", self.fields["relative_ids"])
            invited.choices = [(str(pk), name) for pk, name in relatives]
        else:
            del self.fields["relative_ids"]

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        if cleaned.get("meeting") == NEW:
            for name in ("held_on", "starts_at", "ends_at"):
                if not cleaned.get(name) and name not in self.errors:
                    self.add_error(name, "À remplir pour prévoir une réunion.")
        return cleaned


class FollowUpForm(ColleagueForm):
    starts_on = DateField(label="À partir du")
    weeks = forms.IntegerField(label="Semaines de suivi", min_value=1, max_value=step_rules.MOST_WEEKS)
    every_days = forms.IntegerField(label="Un point tous les … jours", min_value=1, max_value=366)

    field_order = ("starts_on", "weeks", "every_days", "member_id")

    def __init__(self, data: Any = None, **options: Any) -> None:
        super().__init__(data, **options)
        self.fields["member_id"].label = "Par qui"


class CheckForm(Form):
    done_on = DateField(label="Le")
    trend = forms.ChoiceField(label="Comment va la personne", choices=Trend.choices, widget=forms.RadioSelect)
    seen_text = forms.CharField(
        label="Ce que j’ai vu",
        max_length=1000,
        widget=area(3),
        help_text="Écrit aussi dans le dossier partagé.",
    )


class EndForm(Form):
    outcome = forms.ChoiceField(
        label="Issue",
        choices=[(one.value, one.label) for one in PathwayOutcome if one.value],
        widget=forms.RadioSelect,
    )
    ending_note = forms.CharField(label="Précisions", max_length=500, required=False, widget=area(2))
