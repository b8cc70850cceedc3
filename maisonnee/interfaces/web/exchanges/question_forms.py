"""What one fills in to ask, to answer, and to show one's presence."""

from __future__ import annotations

import uuid
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from django import forms
from django.db.models import QuerySet
from django.urls import reverse

from maisonnee.domains.exchanges.enums import (
    Addressee,
    EscalationTarget,
    FollowUpWish,
    PrescriptionOutcome,
    PresenceState,
    ReadyAnswer,
    RelayNeed,
    RelaySituation,
    RequestOrigin,
    RequestSubject,
    Urgency,
)
from maisonnee.domains.exchanges.operations import Address
from maisonnee.domains.exchanges.queries import Reader
from maisonnee.domains.exchanges.rules.questions import COUNTED_WHEN_OPEN, PROPOSED_ESCALATION
from maisonnee.interfaces.web.concertation.forms import PatientForm, area
from maisonnee.interfaces.web.exchanges.words import presence_words
from maisonnee.interfaces.web.forms import DateField, Form, TimeField
from maisonnee.kernel import professions

if TYPE_CHECKING:
    from maisonnee.domains.patients.models import Patient
    from maisonnee.foundation.access.actors import Actor

Choices = list[tuple[str, Any]]


def _person_label(reader: Reader, actor: Actor) -> str:
    shown = presence_words(reader.presence, actor)
    label = f"{reader.member}, {professions.label(reader.member.profession).lower()}"
    return f"{label} · {shown}" if shown else label


def address_choices(
    people: Sequence[Reader], actor: Actor, *, groups: Sequence[Addressee], with_professions: bool = True
) -> Choices:
    """Return whom one may ask: those who follow the patient, a profession, or a person (in neutral order)."""
    found: Choices = [("", "Choisir")]
    found += [(group.value, group.label) for group in groups]
    if with_professions:
        codes = sorted({reader.member.profession for reader in people}, key=professions.label)
        found.append(
            ("Une profession, le premier libre", [(f"p:{code}", professions.label(code)) for code in codes])
        )
    found.append(
        (
            "Une personne",
            [(f"m:{reader.member.pk}", _person_label(reader, actor)) for reader in people],
        )
    )
    return found


def address_of(value: str, *, even_if_absent: bool) -> Address:
    """Read the choice made in « À qui »."""
    kind, _, key = value.partition(":")
    if kind == "m":
        return Address(addressee=Addressee.MEMBER, to_member_id=uuid.UUID(key), even_if_absent=even_if_absent)
    if kind == "p":
        return Address(addressee=Addressee.PROFESSION, profession=key)
    return Address(addressee=Addressee(kind))


class AddressForm(Form):
    """To whom: one choice."""

    to = forms.ChoiceField(label="À qui", error_messages={"required": "Choisissez à qui vous demandez."})
    even_if_absent = forms.BooleanField(label="Envoyer quand même à cette personne", required=False)

    def __init__(self, data: Any = None, *, choices: Choices, **options: Any) -> None:
        super().__init__(data, **options)
        self.fields["to"].choices = choices  # type: ignore[attr-defined]

    @property
    def address(self) -> Address:
        return address_of(
            self.cleaned_data["to"], even_if_absent=bool(self.cleaned_data.get("even_if_absent"))
        )


class AskingForm(PatientForm, AddressForm):
    """A patient, somebody to ask, what is asked, how urgent it is."""

    text = forms.CharField(label="Ce que vous demandez", widget=area(3), max_length=4000)
    urgency = forms.ChoiceField(
        label="Pour quand", choices=Urgency.choices, widget=forms.RadioSelect, initial=Urgency.TODAY
    )
    field_order = ("patient_text", "patient", "to", "even_if_absent", "text", "urgency")
    needs_patient = True

    def __init__(
        self,
        data: Any = None,
        *,
        find: Callable[[str], QuerySet[Patient]],
        choices: Choices,
        **options: Any,
    ) -> None:
        super().__init__(data, find=find, choices=choices, **options)
        field = self.fields["patient_text"]
        field.widget.attrs["hx-post"] = reverse("questions:find_patients")
        if not self.needs_patient:
            field.required = False
            field.is_expected = False  # type: ignore[attr-defined]

    @property
    def patient_id(self) -> uuid.UUID | None:
        patient = self.cleaned_data.get("patient")
        return None if patient is None else patient.pk


class QuestionForm(AskingForm):
    is_reserved = forms.BooleanField(
        label="Entre nous seulement",
        required=False,
        help_text="Sans cette case, ceux qui suivent le patient lisent l’échange dans son dossier.",
    )
    needs_patient = False


class PrescriptionForm(AskingForm):
    text = forms.CharField(label="Ordonnance demandée", widget=area(3), max_length=4000)
    wanted_on = DateField(label="Nécessaire le", required=False)
    is_after_the_fact = forms.BooleanField(
        label="Régularisation a posteriori\u00a0: le soin est déjà fait", required=False
    )
    done_on = DateField(label="Fait le", required=False)
    why = forms.CharField(
        label="Pourquoi sans ordonnance",
        widget=area(2),
        required=False,
        max_length=2000,
        help_text="Marqué comme tel dans l’échange, avec le délai.",
    )

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        if cleaned.get("is_after_the_fact"):
            if not cleaned.get("done_on") and "done_on" not in self.errors:
                self.add_error("done_on", "Dites quel jour le soin a été fait.")
            if not cleaned.get("why"):
                self.add_error("why", "Dites pourquoi le soin a été fait sans ordonnance.")
        elif cleaned.get("done_on") or cleaned.get("why"):
            self.add_error(
                "is_after_the_fact", "Cochez cette case si le soin est déjà fait, sinon videz ces champs."
            )
        return cleaned


class RelayForm(AskingForm):
    text = forms.CharField(label="Motif", widget=area(2), max_length=2000)
    situation = forms.ChoiceField(label="Suivi", choices=RelaySituation.choices)
    term_weeks = forms.IntegerField(
        label="Terme, en semaines", required=False, min_value=1, max_value=43, help_text="Pour une grossesse."
    )
    followed_since = DateField(label="Suivie depuis le", required=False)
    last_seen_on = DateField(label="Vue le", required=False)
    follow_up = forms.CharField(
        label="Suivi jusqu’ici",
        widget=area(4),
        max_length=4000,
        help_text="Ce que le médecin doit savoir avant de décider.",
    )
    needs = forms.MultipleChoiceField(
        label="Ce qui est demandé",
        choices=RelayNeed.choices,
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": "Cochez ce que vous demandez au médecin."},
    )
    wants_slot = forms.BooleanField(label="Créneau prioritaire demandé", required=False)
    slot_before = DateField(label="Avant le", required=False)


class RequestForm(AskingForm):
    origin = forms.ChoiceField(label="Qui demande", choices=RequestOrigin.choices)
    subject = forms.ChoiceField(label="À quel sujet", choices=RequestSubject.choices)
    caller = forms.CharField(label="Nom de la personne", max_length=120, required=False)
    phone = forms.CharField(
        label="Numéro où rappeler",
        max_length=30,
        required=False,
        widget=forms.TextInput(attrs={"type": "tel", "autocomplete": "off"}),
    )
    text = forms.CharField(
        label="Ce que la personne demande", widget=area(3), max_length=2000, help_text="Dans ses mots."
    )
    needs_patient = False


class AnswerForm(Form):
    """A ready answer (a button), or what became of a prescription, and a few words."""

    text = forms.CharField(label="Quelques mots", widget=area(2), required=False, max_length=4000)
    ready = forms.ChoiceField(choices=ReadyAnswer.choices, required=False, widget=forms.HiddenInput)
    outcome = forms.ChoiceField(choices=PrescriptionOutcome.choices, required=False, widget=forms.HiddenInput)
    slot = forms.CharField(
        label="Créneau proposé",
        max_length=120,
        required=False,
        help_text="Par exemple\u00a0: demain, 11 h 40.",
    )
    is_for_secretariat = forms.BooleanField(label="À transmettre par le secrétariat", required=False)


class PresenceForm(Form):
    state = forms.ChoiceField(label="Je suis", choices=PresenceState.choices, widget=forms.RadioSelect)
    until_time = TimeField(label="Jusqu’à", required=False, help_text="Sans heure\u00a0: jusqu’à ce soir.")
    until_day = DateField(
        label="Absent jusqu’au", required=False, help_text="Pour une absence de plusieurs jours."
    )


class RelayPreferenceForm(Form):
    wish = forms.ChoiceField(label="Je préfère", choices=FollowUpWish.choices, widget=forms.RadioSelect)
    words = forms.CharField(label="Précision", max_length=300, required=False)


UNITS = (("1", "minutes"), ("60", "heures"), ("1440", "jours"))


class EscalationForm(Form):
    """After how long, and to whom, for each urgency."""

    starts_on = DateField(label="À partir du")
    decision = forms.CharField(
        label="Décidé quand et par qui",
        max_length=200,
        help_text="Par exemple\u00a0: réunion d’équipe du 12 mars.",
    )

    def __init__(self, data: Any = None, **options: Any) -> None:
        super().__init__(data, **options)
        for urgency in Urgency:
            minutes, target = PROPOSED_ESCALATION[urgency]
            unit = next(int(value) for value, _ in reversed(UNITS) if minutes % int(value) == 0)
            self.fields[f"{urgency}_target"] = forms.ChoiceField(
                label=f"«\u00a0{urgency.label}\u00a0»\u00a0: pour qui",
                choices=[("", "Personne d’autre"), *EscalationTarget.choices],
                required=False,
                initial=target,
            )
            self.fields[f"{urgency}_after"] = forms.IntegerField(
                label=f"«\u00a0{urgency.label}\u00a0»\u00a0: après",
                min_value=1,
                max_value=44640,
                required=False,
                initial=minutes // unit,
            )
            self.fields[f"{urgency}_unit"] = forms.ChoiceField(
                label=f"«\u00a0{urgency.label}\u00a0»\u00a0: unité", choices=UNITS, initial=str(unit)
            )
            if urgency in COUNTED_WHEN_OPEN:
                self.fields[f"{urgency}_open"] = forms.BooleanField(
                    label=f"«\u00a0{urgency.label}\u00a0»\u00a0: ne compter que les heures d’ouverture",
                    required=False,
                    initial=True,
                    help_text="Celles de la page «\u00a0Horaires\u00a0». Notre proposition (26 novembre 2026), à confirmer par l’équipe.",
                )

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        for urgency in Urgency:
            target, after = cleaned.get(f"{urgency}_target"), cleaned.get(f"{urgency}_after")
            if target and after is None and f"{urgency}_after" not in self.errors:
                self.add_error(f"{urgency}_after", "Dites après combien de temps.")
        return cleaned

    @property
    def waits(self) -> dict[Urgency, tuple[int, EscalationTarget] | None]:
        found: dict[Urgency, tuple[int, EscalationTarget] | None] = {}
        for urgency in Urgency:
            target = self.cleaned_data[f"{urgency}_target"]
            minutes = (self.cleaned_data[f"{urgency}_after"] or 0) * int(self.cleaned_data[f"{urgency}_unit"])
            found[urgency] = (minutes, EscalationTarget(target)) if target else None
        return found

    @property
    def counts_opening(self) -> list[Urgency]:
        return [urgency for urgency in COUNTED_WHEN_OPEN if self.cleaned_data[f"{urgency}_open"]]

    def lines(self) -> list[tuple[str, Any, Any, Any, Any]]:
        return [
            (
                urgency.label,
                self[f"{urgency}_after"],
                self[f"{urgency}_unit"],
                self[f"{urgency}_target"],
                self[f"{urgency}_open"] if urgency in COUNTED_WHEN_OPEN else None,
            )
            for urgency in Urgency
        ]
