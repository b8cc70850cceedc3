"""Doing a step: the value is read, the table proposes, a person signs, or the prescriber is asked. Few touches."""

from __future__ import annotations

import uuid
from typing import Any

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from maisonnee.domains.protocols.enums import RunningPermission, TableAnswer
from maisonnee.domains.protocols.operations import running as operations
from maisonnee.domains.protocols.operations.running import Decision, Found
from maisonnee.domains.protocols.queries import running as queries
from maisonnee.domains.protocols.queries.running import ActForm
from maisonnee.foundation.access.actors import Actor
from maisonnee.interfaces.web.forms import form_page
from maisonnee.interfaces.web.http import Request
from maisonnee.interfaces.web.pages import Audience, page
from maisonnee.interfaces.web.protocols.running import footings, forms, words
from maisonnee.interfaces.web.sentences import sentence
from maisonnee.kernel import professions
from maisonnee.kernel.refusals import Refusal

SIGN, CALLED, ASK = "signer", "appel", "demander"


@page(Audience.TEAM, permission=RunningPermission.ACT)
def do_step(request: Request, patient_id: uuid.UUID, inclusion_id: uuid.UUID, step_key: str) -> HttpResponse:
    """A step for a patient. With a table: the value first, then what it proposes; else what was done."""
    found = queries.act_form(
        actor=request.actor, patient_id=patient_id, inclusion_id=inclusion_id, step_key=step_key
    )
    back = reverse("protocols:inclusion", args=[patient_id, inclusion_id])
    if found.held is not None:
        return redirect("protocols:held", patient_id, found.held.pk)
    context = _context(request, found, back)
    if not found.may_act or not found.standing.is_usable or not found.inclusion.is_open:
        return render(request, "protocols/running/not_here.html", context, status=409)
    if found.step.table and found.table is None:
        return render(request, "protocols/running/not_here.html", context | {"no_table": True}, status=409)
    if found.table is not None and request.POST.get("faire") not in (SIGN, CALLED, ASK):
        return _read(request, found, context)
    if found.table is not None and request.method == "POST":
        context |= _proposal(found, request.POST.get("value", ""), request.POST.getlist("flags"))
    faire = request.POST.get("faire", SIGN)
    return form_page(
        request,
        template="protocols/running/sign.html" if found.table is not None else "protocols/running/step.html",
        build=lambda data, files: _sign_form(found, data, {"happened_on": request.actor.today}),
        act=lambda actor, form: _done(actor, found, faire, form),
        done=lambda result: back,
        said={
            SIGN: "C’est signé, et dans le dossier. Le prescripteur le verra sur sa page d’accueil.",
            CALLED: "C’est signé «\u00a0validé après appel\u00a0», et dans le dossier.",
            ASK: "La question est partie, avec tout ce qu’il faut pour répondre. La valeur est dans le dossier.",
        }.get(faire, "C’est signé."),
        context=context,
    )


def _context(request: Request, found: ActForm, back: str) -> dict[str, Any]:
    return {
        "page_title": found.step.does,
        "patient": found.access.patient,
        "found": found,
        "inclusion": found.inclusion,
        "acts": [words.act_view(act, found.preference) for act in found.acts[:3]],
        "preference": words.preference_words(found.preference),
        "back_url": back,
        "footings": footings.shown(request, found.footings, found.access.patient.pk),
        "who": ", ".join(professions.label(code).lower() for code in found.step.professions)
        or found.step.who,
    }


def _read(request: Request, found: ActForm, context: dict[str, Any]) -> HttpResponse:
    """The value to read; once it is, what the table says of it. Nothing is written."""
    kept: dict[str, Any] = {"content": found.content, "step": found.step, "is_pair": found.is_pair}
    if request.method != "POST":
        form: Any = forms.ReadForm(None, **kept, initial={"happened_on": request.actor.today})
        return render(request, "protocols/running/read.html", {**context, "form": form})
    form = forms.ReadForm(request.POST, **kept)
    if form.is_valid():
        try:
            proposal = _proposal(
                found, form.cleaned_data["value"], form.cleaned_data.get("flags", ()), strict=True
            )
        except Refusal as refusal:
            form.add_error("value", sentence(refusal))
        else:
            read = proposal["read"]
            initial = {name: form.cleaned_data[name] for name in form.cleaned_data if name != "version"}
            initial["dose_mg"] = found.last_dose if proposal["may_sign"] else None
            if read is not None:
                initial["text"] = read.proposal if proposal["may_sign"] else ""
                initial["next_on"] = read.next_on(found.step, form.cleaned_data["happened_on"])
            return render(
                request,
                "protocols/running/sign.html",
                {**context, **proposal, "form": _sign_form(found, None, initial)},
            )
    return render(request, "protocols/running/read.html", {**context, "form": form}, status=422)


def _proposal(found: ActForm, typed: str, flags: Any, *, strict: bool = False) -> dict[str, Any]:
    """What the page shows of a value: what the table says, the flags, whether it may be signed without asking."""
    signs = [flag for flag in found.content.flags if flag.key in flags]
    read = None
    if typed.strip() or not signs:
        try:
            read = found.read(typed)
        except Refusal:
            if strict:
                raise
    return {
        "read": read,
        "signs": signs,
        "may_sign": read is not None and read.answer is TableAnswer.PROPOSED and not signs,
    }


def _sign_form(found: ActForm, data: Any, initial: dict[str, Any]) -> forms.SignForm:
    return forms.SignForm(
        data,
        content=found.content,
        step=found.step,
        is_pair=found.is_pair,
        asks_dose=found.asks_dose,
        asks_basis=found.is_without_basis and not (data and data.get("faire") == ASK),
        hides=found.table is not None,
        initial=initial,
    )


def _done(actor: Actor, found: ActForm, faire: str, form: Any) -> Any:
    data = form.cleaned_data
    where: dict[str, Any] = {
        "actor": actor,
        "patient_id": found.inclusion.patient_id,
        "inclusion_id": found.inclusion.pk,
        "step_key": found.step.key,
        "found": Found(
            happened_on=data["happened_on"],
            typed=data.get("value", ""),
            typed_2=data.get("value_2", ""),
            flags=tuple(data.get("flags", ())),
        ),
    }
    if faire == ASK:
        return operations.ask_prescriber(**where, proposes=data["proposes"])
    return operations.sign_act(**where, decision=_decision(data, after_call=faire == CALLED))


def _decision(data: dict[str, Any], *, after_call: bool) -> Decision:
    return Decision(
        text=data["text"],
        dose_mg=data.get("dose_mg"),
        because=data.get("because", ""),
        without_basis=data.get("without_basis", ""),
        after_call=after_call,
        next_on=data["next_on"],
    )


@page(Audience.TEAM, permission=RunningPermission.ACT)
def held(request: Request, patient_id: uuid.UUID, held_id: uuid.UUID) -> HttpResponse:
    """A value that waits: the question, its answer, and the act to sign."""
    found = queries.held_page(actor=request.actor, patient_id=patient_id, held_id=held_id)
    row, step = found.held, found.form
    back = reverse("protocols:inclusion", args=[patient_id, row.inclusion_id])
    context = _context(request, step, back) | {
        "page_title": words.held_title(row),
        "held": row,
        "messages_of": found.messages,
        "may_sign": found.may_sign,
    }
    if not row.is_open or not step.inclusion.is_open or not step.may_act:
        return render(request, "protocols/running/held.html", context)
    faire = request.POST.get("faire", SIGN)
    initial = {
        "version": row.version,
        "text": words.answered_words(row, found.messages),
    }
    return form_page(
        request,
        template="protocols/running/held.html",
        build=lambda data, files: forms.HeldForm(
            data, asks_dose=step.asks_dose, asks_basis=step.is_without_basis, initial=initial
        ),
        act=lambda actor, form: operations.sign_held(
            actor=actor,
            patient_id=patient_id,
            held_id=held_id,
            version=form.cleaned_data["version"],
            decision=_decision(form.cleaned_data, after_call=faire == CALLED),
        ),
        done=lambda result: back,
        said="C’est signé, et dans le dossier.",
        context=context,
    )


@page(Audience.TEAM, permission=RunningPermission.ACT)
def drop(request: Request, patient_id: uuid.UUID, held_id: uuid.UUID) -> HttpResponse:
    """Set a value aside: it was misread."""
    found = queries.held_page(actor=request.actor, patient_id=patient_id, held_id=held_id)
    back = reverse("protocols:held", args=[patient_id, held_id])
    return form_page(
        request,
        template="records/form.html",
        build=lambda data, files: forms.ReasonForm(data, initial={"version": found.held.version}),
        act=lambda actor, form: operations.drop_held(
            actor=actor,
            patient_id=patient_id,
            held_id=held_id,
            version=form.cleaned_data["version"],
            reason=form.cleaned_data["reason"],
        ),
        done=lambda result: back,
        said="La valeur est écartée.",
        context={
            "page_title": "Écarter cette valeur",
            "intro_text": "Rien ne sera signé pour elle. La mesure reste dans le dossier\u00a0: retirez-la là-bas si elle est fausse.",
            "back_url": back,
            "back_label": "La valeur",
            "submit": "Écarter",
        },
    )


@page(Audience.TEAM, permission=RunningPermission.ACT)
def deviate(request: Request, patient_id: uuid.UUID, inclusion_id: uuid.UUID) -> HttpResponse:
    """Say what was done otherwise, and why."""
    found = queries.inclusion_page(actor=request.actor, patient_id=patient_id, inclusion_id=inclusion_id)
    back = reverse("protocols:inclusion", args=[patient_id, inclusion_id])
    initial = {"happened_on": request.actor.today}
    return form_page(
        request,
        template="records/form.html",
        build=lambda data, files: forms.DeviationForm(data, content=found.content, initial=initial),
        act=lambda actor, form: operations.record_deviation(
            actor=actor,
            patient_id=patient_id,
            inclusion_id=inclusion_id,
            step_key=form.cleaned_data["step_key"],
            happened_on=form.cleaned_data["happened_on"],
            text=form.cleaned_data["text"],
            because=form.cleaned_data["because"],
        ),
        done=lambda result: back,
        said="L’écart est noté, avec sa raison.",
        context={
            "page_title": "Noter un écart",
            "intro_text": "Ce qui s’est passé autrement que le protocole ne le dit. Un écart n’est jamais refusé\u00a0: il s’explique.",
            "back_url": back,
            "back_label": str(found.inclusion.protocol),
            "submit": "Noter",
        },
    )
