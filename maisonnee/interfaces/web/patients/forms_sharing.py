"""Forms about the care team, emergency access, what the patient said, the grid and the readings."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django import forms

from maisonnee.domains.patients.enums import (
    CareGround,
    EmergencyMotive,
    InformationMeans,
    ReviewVerdict,
    Section,
)
from maisonnee.domains.patients.rules import sharing
from maisonnee.domains.patients.rules.sharing import Grid, Part
from maisonnee.interfaces.web.forms import DateField, Form
from maisonnee.interfaces.web.patients.forms import member_choices

if TYPE_CHECKING:
    from maisonnee.domains.structures.models import Member

_OWN_GROUNDS = (
    (CareGround.DECLARED.value, "Je suis ce patient"),
    (CareGround.ACT.value, "Un acte ou une série d’actes"),
    (CareGround.REFERRAL.value, "On me l’a adressé"),
)
_EVERYTHING, _ANYONE = "dossier", "tous"


class JoinForm(Form):
    """One takes care of a patient: on what ground, why, until when."""

    ground = forms.ChoiceField(
        label="À quel titre", choices=_OWN_GROUNDS, widget=forms.RadioSelect, initial=CareGround.DECLARED
    )
    reason = forms.CharField(
        label="Pourquoi", max_length=200, help_text="En quelques mots. L’équipe de soins le lit."
    )
    starts_on = DateField(label="Depuis le")
    ends_on = DateField(
        label="Jusqu’au",
        required=False,
        help_text="Si vous le savez déjà\u00a0: vous quitterez l’équipe de soins ce jour-là, sans rien faire.",
    )


class InviteForm(Form):
    """Somebody of the team is brought into the care of a patient."""

    member_id = forms.ChoiceField(label="Qui")
    reason = forms.CharField(
        label="Pourquoi", max_length=200, help_text="En quelques mots. L’équipe de soins le lit."
    )
    starts_on = DateField(label="À partir du")
    ends_on = DateField(label="Jusqu’au", required=False)

    def __init__(self, *args: Any, members: Sequence[Member], **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["member_id"].choices = member_choices(members)  # type: ignore[attr-defined]


class EmergencyForm(Form):
    """Why a record is opened outside one's care team."""

    motive = forms.ChoiceField(label="Motif", choices=EmergencyMotive.choices, widget=forms.RadioSelect)
    reason = forms.CharField(
        label="Ce qui se passe",
        max_length=300,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text="En une phrase, sans détail médical\u00a0: le médecin traitant et les relecteurs la lisent.",
    )


class ObjectionForm(Form):
    """What a patient keeps from somebody."""

    what = forms.ChoiceField(label="Ce qui n’est pas partagé")
    whom = forms.ChoiceField(label="Avec qui")
    stays_in_emergency = forms.BooleanField(
        label="Même en urgence",
        required=False,
        help_text="Sans cette case, un accès d’urgence montre quand même cette partie.",
    )
    said_on = DateField(label="Dit par le patient le")

    def __init__(
        self,
        *args: Any,
        parts: Sequence[Part],
        groups: Sequence[str],
        members: Sequence[Member],
        **options: Any,
    ) -> None:
        super().__init__(*args, **options)
        choose = ("", "Choisissez")
        plain = [
            (_EVERYTHING, "Tout le dossier"),
            *((part.key, part.label) for part in parts if not part.author),
        ]
        notes = [
            (Section.NOTES.value, "Toutes les notes"),
            *((part.key, part.label) for part in parts if part.author),
        ]
        self.fields["what"].choices = [choose, ("Rubriques", plain), ("Notes", notes)]  # type: ignore[attr-defined]
        self.fields["whom"].choices = [  # type: ignore[attr-defined]
            choose,
            (_ANYONE, "Personne ne le lit, sauf qui l’a écrit"),
            ("Une profession", [(f"group:{group}", sharing.group_label(group)) for group in groups]),
            ("Une personne", [(f"member:{member.pk}", str(member)) for member in members]),
        ]

    def asked(self) -> dict[str, Any]:
        """Return what the operation takes."""
        what = self.cleaned_data["what"]
        part = Part("") if what == _EVERYTHING else Part.of_key(what)
        kind, _, value = self.cleaned_data["whom"].partition(":")
        return {
            "section": part.section,
            "author_group": part.author,
            "reader_group": value if kind == "group" else "",
            "reader_id": value if kind == "member" else None,
            "stays_in_emergency": self.cleaned_data["stays_in_emergency"],
            "said_on": self.cleaned_data["said_on"],
        }


class InformationForm(Form):
    """The patient was told how their data are shared."""

    given_on = DateField(label="Informé le")
    means = forms.ChoiceField(label="Comment", choices=InformationMeans.choices, widget=forms.RadioSelect)
    told_to = forms.CharField(
        label="À qui, si ce n’est pas au patient",
        max_length=200,
        required=False,
        help_text="Par exemple un parent, un tuteur.",
    )


@dataclass(frozen=True)
class Line:
    """One profession of the grid as the form draws it."""

    group: str
    label: str
    field: forms.BoundField
    read: int


class GridForm(Form):
    """The whole grid, one profession after another, with the vote that decided it.

    `seen` holds what was shown as changing the last time: a grid is recorded once its changes were seen.
    """

    decided_on = DateField(label="Votée le")
    starts_on = DateField(label="À partir du", help_text="Aujourd’hui ou un jour à venir.")
    decision = forms.CharField(
        label="Décision de l’équipe",
        max_length=300,
        help_text="Quand et comment l’équipe en a décidé, par exemple «\u00a0réunion du 12 mars, à l’unanimité\u00a0».",
    )
    seen = forms.CharField(required=False, widget=forms.HiddenInput)

    def __init__(
        self, *args: Any, groups: Sequence[str], parts: Sequence[Part], grid: Grid, **options: Any
    ) -> None:
        super().__init__(*args, **options)
        self.groups, self.parts = groups, parts
        for group in groups:
            own = Part(Section.NOTES, group)
            self.fields[self._name(group)] = forms.MultipleChoiceField(
                label=f"{sharing.group_label(group)}\u00a0: ce que cette profession lit",
                choices=[(part.key, part.label) for part in parts if part != own],
                required=False,
                initial=[part.key for part in parts if part != own and grid.opens(group, part)],
                widget=forms.CheckboxSelectMultiple,
            )

    @staticmethod
    def _name(group: str) -> str:
        return f"lit_{group}"

    def lines(self) -> list[Line]:
        """The professions, each with its boxes and how many are ticked."""
        return [
            Line(
                group,
                sharing.group_label(group),
                self[self._name(group)],
                len(self[self._name(group)].value() or []),
            )
            for group in self.groups
        ]

    def chosen(self) -> Mapping[str, list[str]]:
        """Return the ticked boxes of each profession."""
        return {group: self.cleaned_data[self._name(group)] for group in self.groups}


class ReviewForm(Form):
    """What a reviewer found."""

    verdict = forms.ChoiceField(label="Avis", choices=ReviewVerdict.choices, widget=forms.RadioSelect)
    comment = forms.CharField(label="Commentaire", max_length=300, required=False)


class ReviewerForm(Form):
    """Somebody the team chose to look at unusual readings."""

    member_id = forms.ChoiceField(label="Qui")
    decision = forms.CharField(
        label="Décision de l’équipe", max_length=300, help_text="Quand et comment l’équipe l’a choisi."
    )
    starts_on = DateField(label="À partir du")
    ends_on = DateField(label="Jusqu’au", required=False)

    def __init__(self, *args: Any, members: Sequence[Member], **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["member_id"].choices = member_choices(members)  # type: ignore[attr-defined]
