"""What is filled in during a meeting, and to close it."""

from __future__ import annotations

import html
import uuid
from collections.abc import Collection, Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING, Any, cast

from django import forms
from django.db.models import QuerySet
from django.forms.utils import flatatt
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe

from maisonnee.domains.concertation.enums import Leftover, Outcome, Stance
from maisonnee.domains.concertation.operations import OBJECTED, Left, NewOpinion, NewTask
from maisonnee.domains.concertation.rules import quick
from maisonnee.interfaces.web.concertation.forms import TASK_LINES, THEMES, MemberField, area
from maisonnee.interfaces.web.forms import DateField, Form, TimeField

if TYPE_CHECKING:
    from maisonnee.domains.concertation.models import Opinion
    from maisonnee.domains.concertation.queries import CaseView
    from maisonnee.domains.structures.models import Member

SILENT = "silent"
STANCES = [("", "Avis"), *Stance.choices, (SILENT, "Ne se prononce pas")]
OPINION_LINES = (1, 2, 3)


class LightSelect(forms.Select):
    """A list drawn in one go: a meeting's screen has many, of the same people."""

    def render(self, name: str, value: Any, attrs: Any = None, renderer: Any = None) -> SafeString:
        chosen = set(self.format_value(value))
        # Django's own escaping of each value and each label would cost more than the rest of the page's list.
        options = "".join(
            [
                f'<option value="{html.escape(str(key))}"{" selected" if str(key) in chosen else ""}>'
                f"{html.escape(str(label))}</option>"
                for key, label in self.choices
            ]
        )
        drawn = flatatt(self.build_attrs(self.attrs, attrs))
        return format_html('<select name="{}"{}>{}</select>', name, drawn, mark_safe(options))


class NoteForm(Form):
    """What is decided of one case, what each one present thinks of it, with up to three tasks."""

    summary = forms.CharField(label="Situation", required=False, widget=area(2))
    decision = forms.CharField(
        label="Stratégie décidée",
        widget=area(3, **{"data-focus": "", "autofocus": "", "data-quick-send": ""}),
    )
    theme = forms.ChoiceField(label="Thème", choices=THEMES, widget=LightSelect)
    decider = MemberField(
        label="Qui décide", queryset=None, required=False, empty_label="L’équipe", widget=LightSelect
    )
    everyone_agrees = forms.BooleanField(label="Accord de tous les présents", required=False)
    next_review_on = DateField(label="À revoir le", required=False)

    def __init__(
        self,
        data: Any = None,
        *,
        members: QuerySet[Member],
        there: Sequence[Member] = (),
        opinions: Sequence[Opinion] = (),
        day: date,
        **options: Any,
    ) -> None:
        super().__init__(data, **options)
        people = list(members)
        self._day, self._there = day, list(there)
        self._known = {item.member_id: item for item in opinions}
        decider = cast("MemberField", self.fields["decider"])
        decider.queryset = members
        # Drawn from the same people, already read: the field itself would ask for them again.
        decider.widget.choices = [
            ("", decider.empty_label),
            *((str(m.pk), decider.label_from_instance(m)) for m in people),
        ]
        labels = [("", "Qui"), *((str(m.pk), f"{m}") for m in people)]
        self._people = {str(m.pk): m for m in people}
        for line in TASK_LINES:
            self.fields[f"task_{line}_what"] = forms.CharField(
                label=f"Tâche {line}", max_length=300, required=False
            )
            self.fields[f"task_{line}_member"] = forms.ChoiceField(
                label=f"Tâche {line}, qui", choices=labels, required=False, widget=LightSelect
            )
            self.fields[f"task_{line}_due_on"] = DateField(label=f"Tâche {line}, pour le", required=False)
        for line in OPINION_LINES:
            self._add_opinion(line, labels)
        agreed = [item for item in opinions if item.stance == Stance.AGREEMENT]
        self.initial.setdefault("everyone_agrees", bool(agreed) and len(agreed) == len(self._there))

    def _add_opinion(self, line: int, people: list[tuple[str, str]]) -> None:
        self.fields[f"opinion_{line}_member"] = forms.ChoiceField(
            label=f"Avis {line}, de qui", choices=people, required=False, widget=LightSelect
        )
        self.fields[f"opinion_{line}_stance"] = forms.ChoiceField(
            label=f"Avis {line}", choices=STANCES, required=False, widget=LightSelect
        )
        self.fields[f"opinion_{line}_words"] = forms.CharField(
            label=f"Avis {line}, en quelques mots", max_length=500, required=False
        )

    def task_lines(self) -> list[tuple[Any, Any, Any]]:
        """Return the three controls of each line."""
        return [
            (self[f"task_{line}_what"], self[f"task_{line}_member"], self[f"task_{line}_due_on"])
            for line in TASK_LINES
        ]

    def opinion_lines(self) -> list[tuple[Any, Any, Any]]:
        """Return the three controls of each line: who, what they think, in which words."""
        return [
            (
                self[f"opinion_{line}_member"],
                self[f"opinion_{line}_stance"],
                self[f"opinion_{line}_words"],
            )
            for line in OPINION_LINES
        ]

    @property
    def has_opinions(self) -> bool:
        """Whether something was typed there, so that it is never folded away."""
        return any(part.value() or part.errors for line in self.opinion_lines() for part in line)

    @property
    def has_more_tasks(self) -> bool:
        """Whether something was typed beyond the first line, so that it is never folded away."""
        return any(part.value() or part.errors for line in self.task_lines()[1:] for part in line)

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        for line in TASK_LINES:
            self._read_task(cleaned, line)
        for line in OPINION_LINES:
            self._check_opinion(cleaned, line)
        return cleaned

    def _check_opinion(self, cleaned: dict[str, Any], line: int) -> None:
        who, stance = cleaned.get(f"opinion_{line}_member"), cleaned.get(f"opinion_{line}_stance")
        words = (cleaned.get(f"opinion_{line}_words") or "").strip()
        if stance and not who:
            self.add_error(f"opinion_{line}_member", "Dites de qui est cet avis.")
        if (who or words) and not stance:
            self.add_error(f"opinion_{line}_stance", "Choisissez l’avis.")
        if stance in (Stance.RESERVE, Stance.DISAGREEMENT) and not words:
            named = self._people[who] if who else "cette personne"
            self.add_error(f"opinion_{line}_words", f"Dites en quelques mots ce que {named} objecte.")

    def _read_task(self, cleaned: dict[str, Any], line: int) -> None:
        """Take « Semelle @Barbier 15/04 » apart; what is chosen in the lists comes first."""
        what, who = cleaned.get(f"task_{line}_what") or "", cleaned.get(f"task_{line}_member")
        typed = quick.read(
            what, people={member.pk: str(member) for member in self._people.values()}, day=self._day
        )
        if typed.unknown:
            self.add_error(f"task_{line}_what", f"Personne ne s’appelle «\u00a0{typed.unknown}\u00a0» ici.")
        elif typed.several:
            self.add_error(
                f"task_{line}_what",
                f"Plusieurs personnes s’appellent «\u00a0{typed.several}\u00a0»\u00a0: choisissez dans la liste.",
            )
        elif what:
            who = who or (str(typed.member_id) if typed.member_id else "")
            cleaned[f"task_{line}_what"], cleaned[f"task_{line}_member"] = typed.what, who
            cleaned[f"task_{line}_due_on"] = cleaned.get(f"task_{line}_due_on") or typed.due_on
            if not who:
                self.add_error(
                    f"task_{line}_member", "Dites qui s’en charge. Dans la tâche, @ et un nom suffisent."
                )
        elif who or cleaned.get(f"task_{line}_due_on"):
            self.add_error(f"task_{line}_what", "Dites ce qui est à faire.")

    def new_tasks(self) -> Sequence[NewTask]:
        data = self.cleaned_data
        return [
            NewTask(
                what=data[f"task_{line}_what"],
                member=self._people[data[f"task_{line}_member"]],
                due_on=data[f"task_{line}_due_on"],
            )
            for line in TASK_LINES
            if data[f"task_{line}_what"]
        ]

    def new_opinions(self) -> list[NewOpinion]:
        """Return what is said of the decision: one by one, and everybody else's agreement when it was ticked."""
        data = self.cleaned_data
        said = {
            data[f"opinion_{line}_member"]: (data[f"opinion_{line}_stance"], data[f"opinion_{line}_words"])
            for line in OPINION_LINES
            if data[f"opinion_{line}_member"]
        }
        found = [
            NewOpinion(
                member=self._people[key], stance=None if stance == SILENT else Stance(stance), words=words
            )
            for key, (stance, words) in said.items()
        ]
        if data["everyone_agrees"]:
            found += [
                NewOpinion(member=member, stance=Stance.AGREEMENT)
                for member in self._there
                if str(member.pk) not in said and member.pk not in self._known
            ]
        return found

    def values(self) -> dict[str, Any]:
        own = ("summary", "decision", "theme", "decider", "next_review_on")
        return {name: self.cleaned_data[name] for name in own}


class ClosingForm(Form):
    """The hour of the end, and what is done of each case without a decision."""

    ended_at = TimeField(label="Heure de fin")

    def __init__(
        self,
        data: Any = None,
        *,
        undecided: Sequence[CaseView] = (),
        objected: Collection[uuid.UUID] = (),
        next_day: str = "",
        **options: Any,
    ) -> None:
        super().__init__(data, **options)
        self._undecided = list(undecided)
        ways = [
            (Leftover.WAIT, "Attendre une autre réunion"),
            (Leftover.WITHDRAWN, "Retirer, en disant pourquoi"),
        ]
        usual = [(Leftover.NEXT_MEETING, f"Reporter à la réunion du {next_day}"), *ways] if next_day else ways
        for view in self._undecided:
            is_objected = view.id in objected
            offered = ways[::-1] if is_objected else usual
            said = "le patient s’oppose" if is_objected else "sans décision"
            self.fields[f"became_{view.id.hex}"] = forms.ChoiceField(
                label=f"{view.patient_label}, {said}", choices=offered, initial=offered[0][0]
            )
            self.fields[f"reason_{view.id.hex}"] = forms.CharField(
                label=f"Pourquoi ({view.patient_label})",
                max_length=300,
                required=False,
                initial=OBJECTED.reason if is_objected else "",
            )

    def left_lines(self) -> list[tuple[CaseView, Any, Any]]:
        """Return, for each case without a decision, what is done of it and why."""
        return [(v, self[f"became_{v.id.hex}"], self[f"reason_{v.id.hex}"]) for v in self._undecided]

    def left(self) -> Mapping[Any, Left]:
        data = self.cleaned_data
        return {
            view.id: Left(
                became=Leftover(data[f"became_{view.id.hex}"]), reason=data[f"reason_{view.id.hex}"]
            )
            for view in self._undecided
        }


class HoursForm(Form):
    arrived_at = TimeField(label="Arrivée", required=False)
    left_at = TimeField(label="Départ", required=False)


class OutcomeForm(Form):
    """What became of a decision."""

    outcome = forms.ChoiceField(
        label="Ce qu’elle est devenue",
        choices=[
            (Outcome.DONE, "Appliquée"),
            (Outcome.CHANGED, "Fait autrement"),
            (Outcome.ABANDONED, "Abandonnée"),
            (Outcome.UNDER_WAY, "Encore en cours"),
        ],
        widget=forms.RadioSelect,
    )
    instead = forms.CharField(
        label="Ce qui a été fait",
        required=False,
        widget=area(2),
        help_text="Quand c’est autre chose que ce qui était décidé.",
    )
    reason = forms.CharField(
        label="Pourquoi",
        required=False,
        max_length=500,
        help_text="La réalité change les plans : en quelques mots, pour s’en souvenir.",
    )
