"""What one fills in about a task."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, cast

from django import forms
from django.db.models import QuerySet

from maisonnee.domains.concertation.enums import TaskUnit
from maisonnee.interfaces.web.concertation.forms import MemberField, PatientForm
from maisonnee.interfaces.web.forms import DateField, Form

if TYPE_CHECKING:
    from maisonnee.domains.patients.models import Patient
    from maisonnee.domains.structures.models import Member


class FreeTaskForm(PatientForm):
    """A task of one's own, or proposed to a colleague; about a patient or nobody."""

    what = forms.CharField(label="Ce qui est à faire", max_length=300)
    member = MemberField(
        label="Qui",
        queryset=None,
        required=False,
        empty_label="Moi",
        help_text="Un collègue l’accepte d’abord.",
    )
    due_on = DateField(label="Pour le", required=False)
    repeats_every = forms.IntegerField(
        label="Revient tous les",
        required=False,
        min_value=1,
        max_value=60,
        help_text="Rien\u00a0: une seule fois.",
    )
    repeats_unit = forms.ChoiceField(
        label="Semaines ou mois", required=False, choices=[("", "Choisir"), *TaskUnit.choices]
    )

    def __init__(
        self,
        data: Any = None,
        *,
        members: QuerySet[Member],
        find: Callable[[str], QuerySet[Patient]],
        **options: Any,
    ) -> None:
        super().__init__(data, find=find, **options)
        self.fields["patient_text"].required = False
        self.fields["patient_text"].is_expected = False  # type: ignore[attr-defined]
        cast("MemberField", self.fields["member"]).queryset = members

    def values(self) -> dict[str, Any]:
        values = super().values()
        unit = values["repeats_unit"]
        return {**values, "repeats_unit": TaskUnit(unit) if unit else None}


class HandingForm(Form):
    """To whom a task goes."""

    member = MemberField(label="À qui", queryset=None, empty_label="Choisir")

    def __init__(self, data: Any = None, *, members: QuerySet[Member], **options: Any) -> None:
        super().__init__(data, **options)
        cast("MemberField", self.fields["member"]).queryset = members
