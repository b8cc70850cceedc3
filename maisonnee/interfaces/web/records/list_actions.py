"""What is done with the rows ticked in a list: have patients called back, bring their cases, plan to see them.

The boxes are sent by POST; a form comes back with what was chosen; what was done, for how many, and who was left and
why is said on a page of its own. The session keeps identifiers alone, never a name.
"""

from __future__ import annotations

import uuid
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django import forms
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from maisonnee.domains.concertation import operations as concertation
from maisonnee.domains.concertation.enums import ConcertationPermission, Urgency
from maisonnee.domains.records import operations
from maisonnee.domains.records.enums import RecordPermission
from maisonnee.domains.records.queries import lists as queries
from maisonnee.domains.records.queries import recalls as recall_queries
from maisonnee.foundation.access.actors import Actor
from maisonnee.interfaces.web import formats
from maisonnee.interfaces.web.forms import DateField, Form, form_page
from maisonnee.interfaces.web.http import Request
from maisonnee.interfaces.web.pages import Audience, page
from maisonnee.interfaces.web.records.worklists import LISTS
from maisonnee.interfaces.web.sentences import sentence

if TYPE_CHECKING:
    from maisonnee.domains.patients.models import Patient

MOST = 200
SESSION_KEY = "list_outcome"
NOT_YOURS = "n’est plus parmi vos patients, ou il n’y a plus rien à faire"


class ChosenForm(Form):
    """What was ticked, carried from the list to the form: facts or patients, and the list to go back to."""

    chosen = forms.CharField(widget=forms.HiddenInput, max_length=MOST * 37)
    facts = forms.CharField(widget=forms.HiddenInput, required=False, max_length=1)
    came_from = forms.CharField(widget=forms.HiddenInput, required=False, max_length=40)


class RecallForm(ChosenForm):
    assigned_to_id = forms.ChoiceField(label="Qui rappelle")
    due_on = DateField(label="Avant le")
    reason = forms.CharField(
        label="Motif",
        max_length=120,
        initial="Rendez-vous à prendre",
        help_text="Lu par la personne qui appelle\u00a0: sans détail clinique.",
    )

    def __init__(self, data: Any = None, *, members: Sequence[tuple[str, str]], **options: Any) -> None:
        super().__init__(data, **options)
        self.fields["assigned_to_id"].choices = [("", "Choisir"), *members]  # type: ignore[attr-defined]


class ProposeForm(ChosenForm):
    question = forms.CharField(
        label="Question à l’équipe",
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text="La même pour chacun\u00a0; chaque cas se précise ensuite.",
    )
    urgency = forms.ChoiceField(
        label="Quand", choices=Urgency.choices, initial=Urgency.WHEN_POSSIBLE, widget=forms.RadioSelect
    )


class VisitForm(ChosenForm):
    on = DateField(label="Jour de la visite")


@dataclass(frozen=True)
class Chosen:
    """What was ticked: the patients, and the identifiers sent."""

    patients: Sequence[Patient]
    entry_ids: Sequence[uuid.UUID]
    patient_ids: Sequence[uuid.UUID]


@page(Audience.TEAM, permission=RecordPermission.ASSIGN_RECALLS)
def recall(request: Request) -> HttpResponse:
    """Ask somebody to call the patients back."""
    members = [(str(one.pk), str(one)) for one in recall_queries.callers(actor=request.actor)]

    def act(values: Mapping[str, Any], chosen: Chosen, sender: Actor) -> dict[str, Any]:
        before = recall_queries.to_call_back(
            actor=sender, entry_ids=chosen.entry_ids, patient_ids=chosen.patient_ids
        )
        made = operations.ask_recalls(
            actor=sender,
            entry_ids=chosen.entry_ids,
            patient_ids=chosen.patient_ids,
            assigned_to_id=uuid.UUID(values["assigned_to_id"]),
            due_on=values["due_on"],
            reason=values["reason"],
        )
        left = dict.fromkeys(map(str, before.already), "est déjà à rappeler")
        who = made[0].assigned_to
        return {
            "done": f"{formats.counted(len(made), 'rappel demandé,rappels demandés')} à {who}.",
            "left": left,
        }

    return _action(
        request,
        title="Faire rappeler",
        submit="Demander ces rappels",
        form=lambda data, initial: RecallForm(data, members=members, initial=initial),
        act=act,
    )


@page(Audience.TEAM, permission=ConcertationPermission.PROPOSE)
def propose(request: Request) -> HttpResponse:
    """Bring the cases of the patients to the team."""

    def act(values: Mapping[str, Any], chosen: Chosen, sender: Actor) -> dict[str, Any]:
        outcome = concertation.propose_cases(
            actor=sender,
            patients=chosen.patients,
            question=values["question"],
            urgency=Urgency(values["urgency"]),
        )
        left = {
            str(pk): f"n’est pas proposé\u00a0: {sentence(refusal)}" for pk, refusal in outcome.left.items()
        }
        return {"done": f"{formats.counted(len(outcome.cases), 'cas proposé,cas proposés')}.", "left": left}

    return _action(
        request,
        title="Proposer en concertation",
        submit="Proposer ces cas",
        form=lambda data, initial: ProposeForm(data, initial=initial),
        act=act,
    )


@page(Audience.TEAM, permission=RecordPermission.MAKE_PACKS)
def visits(request: Request) -> HttpResponse:
    """Plan to see the patients on a day."""

    def act(values: Mapping[str, Any], chosen: Chosen, sender: Actor) -> dict[str, Any]:
        ids = [patient.pk for patient in chosen.patients]
        already = queries.already_planned(actor=sender, patient_ids=ids, on=values["on"])
        operations.plan_visits(actor=sender, patient_ids=ids, on=values["on"])
        made = len(ids) - len(already)
        day = formats.day(values["on"], sender.today)
        return {
            "done": f"{formats.counted(made, 'visite prévue,visites prévues')} le {day}.",
            "left": dict.fromkeys(map(str, already), "est déjà dans vos visites de ce jour"),
        }

    return _action(
        request,
        title="Prévoir ma visite",
        submit="Prévoir ces visites",
        form=lambda data, initial: VisitForm(data, initial=initial),
        act=act,
    )


@page(Audience.TEAM, permission=RecordPermission.USE_LISTS)
def outcome(request: Request) -> HttpResponse:
    """What was done of the rows ticked, and who was left and why."""
    kept: dict[str, Any] | None = request.session.get(SESSION_KEY)
    if kept is None:
        return redirect("records:lists")
    left: dict[str, str] = kept["left"]
    names = {
        str(patient.pk): patient
        for patient in queries.patients_chosen(
            actor=request.actor, patient_ids=[uuid.UUID(pk) for pk in left]
        )
    }
    return render(
        request,
        "records/lists/outcome.html",
        {
            "page_title": kept["title"],
            "done": kept["done"],
            "left": [(patient, left[pk]) for pk, patient in names.items()],
            "unnamed": kept["unnamed"],
            "not_yours": NOT_YOURS,
            "back_url": _back(kept["came_from"]),
        },
    )


def _action(
    request: Request,
    *,
    title: str,
    submit: str,
    form: Callable[[Any, dict[str, Any]], ChosenForm],
    act: Callable[[Mapping[str, Any], Chosen, Actor], dict[str, Any]],
) -> HttpResponse:
    if request.method != "POST":
        return redirect("records:lists")
    is_first = "chosen" not in request.POST
    sent = request.POST.getlist("choix") if is_first else request.POST["chosen"].split(",")
    are_facts = bool(request.POST.get("facts"))
    came_from = request.POST.get("came_from", "")
    ids = list(dict.fromkeys(_identifiers(sent)))
    chosen = _chosen(request.actor, ids, are_facts)
    initial = {"chosen": ",".join(map(str, ids)), "facts": "1" if are_facts else "", "came_from": came_from}
    context = {
        "page_title": title,
        "submit": submit,
        "patients": chosen.patients,
        "back_url": _back(came_from),
        "back_label": LISTS[came_from].title if came_from in LISTS else "Mes listes",
    }
    if is_first or not chosen.patients:
        return render(request, "records/lists/action.html", {**context, "form": form(None, initial)})

    def carried_out(actor: Actor, filled: forms.Form) -> None:
        result = act(filled.cleaned_data, chosen, actor)
        shown = {patient.pk for patient in chosen.patients}
        unnamed = 0 if are_facts else len([pk for pk in ids if pk not in shown])
        request.session[SESSION_KEY] = {**result, "title": title, "unnamed": unnamed, "came_from": came_from}

    return form_page(
        request,
        template="records/lists/action.html",
        build=lambda data, files: form(data, initial),
        act=carried_out,
        done=lambda result: reverse("records:list_outcome"),
        said="C’est fait.",
        context=context,
    )


def _chosen(actor: Actor, ids: Sequence[uuid.UUID], are_facts: bool) -> Chosen:
    entry_ids, patient_ids = (ids, ()) if are_facts else ((), ids)
    patients = queries.patients_chosen(actor=actor, patient_ids=patient_ids, entry_ids=entry_ids)
    return Chosen(patients, list(entry_ids), list(patient_ids))


def _back(came_from: str) -> str:
    return reverse("records:list", args=[came_from]) if came_from in LISTS else reverse("records:lists")


def _identifiers(texts: Sequence[str]) -> list[uuid.UUID]:
    found = []
    for text in texts[:MOST]:
        try:
            found.append(uuid.UUID(text))
        except ValueError:
            continue
    return found
