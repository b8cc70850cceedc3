"""What one fills in to find a time: one's usual week, a poll, a series."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, time
from typing import TYPE_CHECKING, Any, cast

from django import forms
from django.db.models import QuerySet

from maisonnee.domains.concertation.enums import DayPart, MeetingKind
from maisonnee.domains.concertation.rules import slots
from maisonnee.domains.concertation.rules.slots import Slot
from maisonnee.interfaces.web.concertation import slot_texts
from maisonnee.interfaces.web.forms import DateField, Form, TimeField
from maisonnee.kernel import professions

if TYPE_CHECKING:
    from maisonnee.domains.concertation.queries import SlotView
    from maisonnee.domains.structures.models import Member

SLOT_LINES = (1, 2, 3, 4)
PRESETS: dict[str, tuple[str, frozenset[DayPart]]] = {
    "always": ("Toujours libre", frozenset(DayPart)),
    "not_midday": ("Jamais le midi", frozenset(DayPart) - {DayPart.MIDDAY}),
    "midday": ("Le midi seulement", frozenset({DayPart.MIDDAY})),
    "evening": ("Le soir seulement", frozenset({DayPart.EVENING})),
}
"""Usual weeks said in one touch, Monday to Friday."""


NOT_A_MEMBER = "Une personne cochée n’est plus dans l’équipe\u00a0: relisez la liste, ou invitez-la comme participant extérieur."


def preset(name: str) -> list[str] | None:
    """Return the parts of the week of a preset, or nothing when there is none of this name."""
    if name not in PRESETS:
        return None
    return sorted(slots.part_key(day, part) for day in range(5) for part in PRESETS[name][1])


class MembersField(forms.ModelMultipleChoiceField):  # type: ignore[type-arg]
    """Members to tick, each with their profession."""

    widget = forms.CheckboxSelectMultiple

    def __init__(self, **options: Any) -> None:
        options.setdefault("queryset", None)
        options.setdefault("error_messages", {"required": "Cochez au moins une personne."})
        super().__init__(**options)

    def clean(self, value: Any) -> Any:
        """Return the members ticked. One who is not, or no longer, in the team has a sentence of their own."""
        try:
            return super().clean(value)
        except forms.ValidationError as error:
            if error.code in {"invalid_choice", "invalid_pk_value", "invalid_list"}:
                raise forms.ValidationError(NOT_A_MEMBER, code="not_in_team") from error
            raise

    def label_from_instance(self, obj: Any) -> str:
        return f"{obj}, {professions.label(obj.profession).lower()}"


class WeekForm(Form):
    free = forms.MultipleChoiceField(
        label="Je suis libre d’habitude",
        choices=[(key, key) for key in sorted(slots.PART_KEYS)],
        required=False,
        error_messages={"invalid_choice": "Cochez des moments de la grille."},
    )

    def grid(self) -> list[tuple[str, list[tuple[str, str, bool]]]]:
        """Return a line by part of the day: its name, then key, label read aloud and state of each weekday."""
        chosen = set(self["free"].value() or ())
        return [
            (
                str(part.label),
                [
                    (
                        slots.part_key(day, part),
                        f"{weekday} {part.label}",
                        slots.part_key(day, part) in chosen,
                    )
                    for day, weekday in enumerate(slots.WEEKDAYS)
                ],
            )
            for part in slots.PART_STARTS
        ]


class ExceptionalForm(Form):
    starts_on = DateField(label="Du")
    ends_on = DateField(label="Au", required=False, help_text="Vide : ce seul jour.")
    is_free = forms.BooleanField(label="Exceptionnellement libre ces jours-là", required=False)

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        cleaned["ends_on"] = cleaned.get("ends_on") or cleaned.get("starts_on")
        return cleaned


class PollForm(Form):
    kind = forms.ChoiceField(choices=MeetingKind.choices, required=False, widget=forms.HiddenInput)
    subject = forms.CharField(
        label="Objet",
        max_length=200,
        required=False,
        help_text="Sans nom de patient : il paraît dans les calendriers.",
    )
    place = forms.CharField(label="Lieu", max_length=200, required=False)
    remote_link = forms.URLField(
        label="Lien pour participer à distance",
        max_length=500,
        required=False,
        assume_scheme="https",
        error_messages={"invalid": "Ce lien n’est pas complet : il commence par https://"},
    )
    members = MembersField(label="À qui demander")
    proposed = forms.MultipleChoiceField(label="Créneaux proposés", required=False)

    def __init__(
        self,
        data: Any = None,
        *,
        members: QuerySet[Member],
        proposed: Sequence[SlotView],
        minutes: int,
        **options: Any,
    ) -> None:
        super().__init__(data, **options)
        cast("MembersField", self.fields["members"]).queryset = members
        self.views = [(slot_texts.written(view.slot), view) for view in proposed]
        cast("forms.MultipleChoiceField", self.fields["proposed"]).choices = [
            (text, text) for text, _ in self.views
        ]
        self.minutes = minutes
        for line in SLOT_LINES:
            self.fields[f"slot_{line}_on"] = DateField(label=f"Jour{_nth(line)}", required=False)
            self.fields[f"slot_{line}_from"] = TimeField(label=f"De{_nth(line)}", required=False)
            self.fields[f"slot_{line}_to"] = TimeField(label=f"À{_nth(line)}", required=False)

    def clean_kind(self) -> MeetingKind:
        return MeetingKind(self.cleaned_data["kind"] or MeetingKind.CONCERTATION)

    def proposals(self) -> list[tuple[str, SlotView, bool]]:
        """Return each proposed slot: its value, how it looks, whether it is ticked."""
        ticked = self["proposed"].value()
        return [(text, view, ticked is None or text in ticked) for text, view in self.views]

    def lines(self) -> list[tuple[Any, Any, Any]]:
        """Return the three controls of each free slot."""
        return [
            (self[f"slot_{line}_on"], self[f"slot_{line}_from"], self[f"slot_{line}_to"])
            for line in SLOT_LINES
        ]

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        found: list[Slot] = []
        for line in SLOT_LINES:
            day, start = cleaned.get(f"slot_{line}_on"), cleaned.get(f"slot_{line}_from")
            end = cleaned.get(f"slot_{line}_to")
            if day and start:
                slot = self._slot(line, day, start, end)
                if slot is not None:
                    found.append(slot)
            elif day and not self.errors.get(f"slot_{line}_from"):
                self.add_error(f"slot_{line}_from", "Dites à quelle heure.")
            elif (start or end) and not self.errors.get(f"slot_{line}_on"):
                self.add_error(f"slot_{line}_on", "Dites quel jour.")
        found += [slot for text in cleaned.get("proposed", ()) if (slot := slot_texts.read(text)) is not None]
        cleaned["slots"] = found
        return cleaned

    def _slot(self, line: int, day: date, start: time, end: time | None) -> Slot | None:
        end = end or slots.later(start, self.minutes)
        if end is None or end <= start:
            self.add_error(f"slot_{line}_to", "La fin doit être après le début, le même jour.")
            return None
        return Slot(day, start, end)

    def asked(self) -> dict[str, Any]:
        """Return what the operation takes."""
        names = ("kind", "subject", "place", "remote_link", "members", "slots")
        return {name: self.cleaned_data[name] for name in names}


def _nth(line: int) -> str:
    """The first line names the columns; the others are told apart by those who listen, and in refusals."""
    return "" if line == 1 else f" du créneau {line}"


class SeriesForm(forms.Form):
    """What a series is made of, in the address: nothing about anybody."""

    nature = forms.ChoiceField(label="Nature", choices=MeetingKind.choices, required=False)
    premier = DateField(label="À partir du")
    nombre = forms.IntegerField(label="Nombre de réunions", min_value=2, max_value=12)
    toutes = forms.IntegerField(label="Toutes les … semaines", min_value=1, max_value=13)


class ParticipantsForm(Form):
    members = MembersField(
        label="Membres invités",
        required=False,
        help_text="Personne de coché : tous ceux qui participent à la concertation.",
    )

    def __init__(self, data: Any = None, *, members: QuerySet[Member], **options: Any) -> None:
        super().__init__(data, **options)
        cast("MembersField", self.fields["members"]).queryset = members


class GuestForm(Form):
    name = forms.CharField(label="Nom", max_length=200)
    organisation = forms.CharField(
        label="Fonction ou organisme",
        max_length=200,
        required=False,
        help_text="Par exemple : infirmière coordinatrice, EHPAD Les Tilleuls.",
    )
