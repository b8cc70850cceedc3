"""Referrals: what waits for somebody, one referral, and each of its steps."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING, Any

from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from maisonnee.domains.exchanges import operations, queries
from maisonnee.domains.exchanges.enums import (
    AdvancedPermission,
    ReferralAct,
    ReferralPermission,
    ReferralState,
)
from maisonnee.domains.patients import policies as patient_policies
from maisonnee.domains.patients.enums import PatientPermission
from maisonnee.domains.structures.queries import house
from maisonnee.foundation.access.enums import LEADS, Role
from maisonnee.interfaces.web import formats
from maisonnee.interfaces.web.downloads import bytes_response
from maisonnee.interfaces.web.forms import form_page
from maisonnee.interfaces.web.http import Request
from maisonnee.interfaces.web.pages import Audience, page
from maisonnee.interfaces.web.referrals import forms, words
from maisonnee.interfaces.web.referrals.letter import letter as letter_pdf
from maisonnee.kernel import professions
from maisonnee.kernel.french import COLON

if TYPE_CHECKING:
    from maisonnee.domains.exchanges.queries import Line
    from maisonnee.foundation.access.actors import Actor


def in_words(line: Line, today: date) -> dict[str, Any]:
    """A referral as a row of a list: no clinical text."""
    row = line.referral
    return {
        "line": line,
        "referral": row,
        "href": reverse("referrals:referral", args=[row.pk]),
        "towards": words.towards(line),
        "standing": words.standing(line, today),
        "state": row.get_state_display().lower(),
        "urgency": row.get_urgency_display().lower(),
        "tone": words.tone(line),
    }


@page(Audience.TEAM, permission=ReferralPermission.SEE)
def index(request: Request) -> HttpResponse:
    """What one received, what came back, what does not move, what follows its course."""
    actor = request.actor
    leads = not actor.roles.isdisjoint(LEADS)
    desk = queries.desk(actor=actor)
    groups = (
        ("On vous adresse", "received", desk.received),
        ("Réponses à lire", "answers", desk.answers),
        ("À relancer", "stuck", desk.stuck),
        ("En cours", "moving", desk.moving),
    )
    tracked = queries.secretariat_list(actor=actor) if Role.SECRETARY in actor.roles else []
    context = {
        "page_title": "Adressages",
        "groups": [
            {"title": title, "key": key, "rows": [in_words(line, actor.today) for line in lines]}
            for title, key, lines in groups
            if lines
        ],
        "tracked": [
            {**in_words(line, actor.today), "href": reverse("referrals:track", args=[line.referral.pk])}
            for line in tracked
        ],
        "may_refer": actor.may(ReferralPermission.REFER),
        "may_see_partners": actor.may(PatientPermission.SEE_PARTNERS),
        "may_see_advanced": actor.may(AdvancedPermission.SEE),
        "may_set": actor.may(ReferralPermission.SET_DELAYS),
        "is_secretary": Role.SECRETARY in actor.roles,
        "counts": queries.counts(actor=actor, since=date(actor.today.year, 1, 1)) if leads else [],
        "leads": leads,
        "year": actor.today.year,
    }
    return render(request, "referrals/index.html", context)


@page(Audience.TEAM, permission=ReferralPermission.SEE)
def referral(request: Request, referral_id: uuid.UUID) -> HttpResponse:
    """One referral: why, whom the patient chose, what was done, what may be done."""
    actor = request.actor
    found = queries.referral(actor=actor, referral_id=referral_id)
    row = found.referral
    is_away = _is_away(actor, found.line)
    may_choose_again = (
        row.state in {ReferralState.DECLINED, ReferralState.MISSED} or found.line.addressee_left or is_away
    )
    context = {
        "page_title": str(row.patient),
        "referral": row,
        "line": found.line,
        "towards": words.towards(found.line),
        "standing": words.standing(found.line, actor.today),
        "tone": words.tone(found.line),
        "profession": professions.label(row.profession),
        "acts": {act.value for act in found.acts},
        "timeline": [
            {
                "title": _step_title(step, actor.today),
                "when": step.at,
                "who": step.by_name,
                "text": step.text,
                "icon": _ICONS.get(ReferralAct(step.act), "arrow-right"),
                "tone": "good" if step.act == ReferralAct.ANSWER else "",
            }
            for step in found.steps
        ],
        "alternatives": _alternatives(actor, found.line)
        if may_choose_again and "choose" in found.acts
        else [],
        "is_answered": row.state == ReferralState.ANSWERED,
        "is_away": is_away,
        "may_open": actor.may(PatientPermission.OPEN_RECORDS)
        and patient_policies.shared_patients(actor).filter(pk=row.patient_id).exists(),
    }
    return render(request, "referrals/referral.html", context)


def _is_away(actor: Actor, line: Line) -> bool:
    """Whether the person chosen, who has not answered yet, shows that they are away."""
    row = line.referral
    if row.state != ReferralState.SENT or row.addressee_id is None or line.is_for_me:
        return False
    return queries.is_away(actor=actor, member_id=row.addressee_id)


_ICONS = {
    ReferralAct.ANSWER: "exchange",
    ReferralAct.CLOSE: "check-circle",
    ReferralAct.BOOK: "calendar",
    ReferralAct.DECLINE: "withdraw",
    ReferralAct.COME: "check",
    ReferralAct.MISS: "warning",
    ReferralAct.CHOOSE: "user",
}


def _step_title(step: Any, today: date) -> str:
    said = step.label or (formats.day(step.on, today) if step.on else "")
    return f"{step.get_act_display()}{COLON}{said}" if said else str(step.get_act_display())


def _alternatives(actor: Actor, line: Line) -> list[str]:
    """Who else of the profession the patient may choose, in the order of the day."""
    offered = queries.profession_offered(actor=actor, code=line.referral.profession)
    people = offered.people if offered else ()
    return [forms.person_label(person) for person in people if person.member.pk != line.referral.addressee_id]


@page(Audience.TEAM, permission=ReferralPermission.SEE)
def letter(request: Request, referral_id: uuid.UUID) -> HttpResponse:
    """The letter, to give to the patient or to send."""
    found = queries.referral(actor=request.actor, referral_id=referral_id, place="referral_letter")
    profile = house.profile(actor=request.actor)
    content = letter_pdf(
        found.referral,
        structure=request.seat.structure_name,
        phone=profile.phone if profile else "",
        today=request.actor.today,
    )
    return bytes_response(content, name="adressage.pdf", content_type="application/pdf", inline=True)


@page(Audience.TEAM, permission=ReferralPermission.FOLLOW)
def track(request: Request, referral_id: uuid.UUID) -> HttpResponse:
    """What the secretariat follows of a referral: who and when, no text."""
    actor = request.actor
    if queries.may_read(actor=actor, referral_id=referral_id):
        return redirect("referrals:referral", referral_id)
    line = queries.tracked(actor=actor, referral_id=referral_id)
    context = {
        "page_title": str(line.referral.patient),
        "referral": line.referral,
        "line": line,
        "towards": words.towards(line),
        "standing": words.standing(line, actor.today),
        "tone": words.tone(line),
        "acts": {act.value for act in queries.acts_of(line, actor=actor)},
        "may_note_arrival": not line.referral.answers_here
        and line.referral.state in {ReferralState.SENT, ReferralState.BOOKED, ReferralState.SEEN},
    }
    return render(request, "referrals/track.html", context)


Build = Callable[..., Any]
Act = Callable[..., Any]


def _step(
    request: Request,
    referral_id: uuid.UUID,
    *,
    title: str,
    intro: str = "",
    build: Build,
    act: Act,
    said: str,
    submit: str = "Enregistrer",
    danger: bool = False,
) -> HttpResponse:
    """A step of a referral: one form, then back to the referral."""
    actor = request.actor
    line = queries.followed(actor=actor, referral_id=referral_id)
    reads = queries.may_read(actor=actor, referral_id=referral_id)
    back = reverse("referrals:referral" if reads else "referrals:track", args=[referral_id])

    def done(result: Any) -> str:
        """To the referral, unless it is no longer the reader's to open."""
        still_there = queries.may_read(actor=actor, referral_id=referral_id)
        return back if still_there or not reads else reverse("referrals:index")

    def prepared(data: Any, files: Any) -> Any:
        return build(data, line, {"version": line.referral.version})

    return form_page(
        request,
        template="referrals/step.html",
        build=prepared,
        act=lambda actor, form: act(
            actor=actor, referral_id=referral_id, version=form.cleaned_data["version"], form=form
        ),
        done=done,
        object_of=lambda pk: None,
        said=said,
        context={
            "page_title": title,
            "intro_text": intro,
            "back_url": back,
            "patient": line.referral.patient,
            "submit": submit,
            "danger": danger,
        },
    )


@page(Audience.TEAM, permission=ReferralPermission.REFER)
def choose(request: Request, referral_id: uuid.UUID) -> HttpResponse:
    """The patient chose, or chooses again."""
    if not queries.may_read(actor=request.actor, referral_id=referral_id):
        raise Http404
    return _step(
        request,
        referral_id,
        title="Le choix du patient",
        intro="Le patient choisit librement. Vous notez ce qu’il a dit.",
        build=lambda data, line, initial: forms.ChoiceForm(
            data,
            profession=queries.profession_offered(actor=request.actor, code=line.referral.profession),
            initial=initial,
        ),
        act=lambda form, **given: operations.record_choice(**given, choice=form.chosen()),
        said="Le choix du patient est noté.",
    )


@page(Audience.TEAM, permission=ReferralPermission.REFER)
def accept(request: Request, referral_id: uuid.UUID) -> HttpResponse:
    """« J’accepte », with an appointment if there is one already."""
    days = queries.delays(actor=request.actor).care
    return _step(
        request,
        referral_id,
        title="J’accepte ce patient",
        intro=f"Son dossier partagé vous est ouvert pour {formats.counted(days, 'jour')}, puis se referme seul.",
        build=lambda data, line, initial: forms.AcceptForm(data, initial=initial),
        act=lambda form, **given: operations.accept_referral(**given, **form.values()),
        said="C’est accepté. La personne qui adresse le voit.",
        submit="J’accepte",
    )


@page(Audience.TEAM, permission=ReferralPermission.REFER)
def decline(request: Request, referral_id: uuid.UUID) -> HttpResponse:
    """« Je ne peux pas », and why."""
    return _step(
        request,
        referral_id,
        title="Je ne peux pas recevoir ce patient",
        build=lambda data, line, initial: forms.DeclineForm(data, initial=initial),
        act=lambda form, **given: operations.decline_referral(**given, reason=form.cleaned_data["reason"]),
        said="C’est noté. La personne qui adresse le voit, le patient choisira quelqu’un d’autre.",
        submit="Décliner",
    )


@page(Audience.TEAM, permission=ReferralPermission.FOLLOW)
def book(request: Request, referral_id: uuid.UUID) -> HttpResponse:
    """The day of the appointment, or another one."""
    return _step(
        request,
        referral_id,
        title="Rendez-vous",
        build=lambda data, line, initial: forms.BookForm(
            data,
            initial={
                **initial,
                "appointment_on": line.referral.appointment_on,
                "appointment_at": line.referral.appointment_at,
            },
        ),
        act=lambda form, **given: operations.book_referral(**given, **form.values()),
        said="Le rendez-vous est noté.",
    )


@page(Audience.TEAM, permission=ReferralPermission.FOLLOW)
def coming(request: Request, referral_id: uuid.UUID) -> HttpResponse:
    """Came or not."""
    return _step(
        request,
        referral_id,
        title="Le patient est-il venu\u00a0?",
        build=lambda data, line, initial: forms.ComingForm(data, initial=initial),
        act=lambda form, **given: operations.record_coming(
            **given, came=form.cleaned_data["came"] == "oui", on=form.cleaned_data["on"]
        ),
        said="C’est noté.",
    )


@page(Audience.TEAM, permission=ReferralPermission.REFER)
def answer(request: Request, referral_id: uuid.UUID) -> HttpResponse:
    """The answer: one's own, or what came back from outside."""
    return _step(
        request,
        referral_id,
        title="Réponse",
        intro="La personne qui a adressé la lit sur sa page Aujourd’hui. Elle reste avec l’adressage.",
        build=lambda data, line, initial: forms.AnswerForm(data, initial=initial),
        act=lambda form, **given: operations.answer_referral(**given, answer=form.cleaned_data["answer"]),
        said="La réponse est rendue.",
        submit="Rendre la réponse",
    )


@page(Audience.TEAM, permission=ReferralPermission.FOLLOW)
def arrived(request: Request, referral_id: uuid.UUID) -> HttpResponse:
    """A letter came back: the secretariat says so."""
    return _step(
        request,
        referral_id,
        title="La réponse est arrivée",
        intro="La personne qui a adressé en est avertie. Joignez le courrier à son dossier comme d’habitude.",
        build=lambda data, line, initial: forms.ArrivedForm(
            data, initial={**initial, "on": request.actor.today}
        ),
        act=lambda form, **given: operations.note_answer_arrived(**given, on=form.cleaned_data["on"]),
        said="C’est noté.",
    )


@page(Audience.TEAM, permission=ReferralPermission.REFER)
def close(request: Request, referral_id: uuid.UUID) -> HttpResponse:
    """The answer was read, or it stops before one."""
    line = queries.followed(actor=request.actor, referral_id=referral_id)
    is_answered = line.referral.state == ReferralState.ANSWERED
    form = forms.ReadForm if is_answered else forms.CloseForm
    return _step(
        request,
        referral_id,
        title="Fermer la boucle" if is_answered else "Arrêter cet adressage",
        build=lambda data, line, initial: form(data, initial=initial),
        act=lambda form, **given: operations.close_referral(**given, reason=form.cleaned_data["reason"]),
        said="La boucle est fermée.",
        submit="J’ai lu la réponse" if is_answered else "Arrêter",
        danger=not is_answered,
    )
