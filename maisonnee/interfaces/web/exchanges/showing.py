"""What one shows of one's presence, how a doctor shares follow-ups, what the team decided of what waits."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_POST

from maisonnee.domains.exchanges import operations, queries
from maisonnee.domains.exchanges.enums import (
    EscalationTarget,
    FollowUpWish,
    PresenceState,
    QuestionPermission,
    Urgency,
)
from maisonnee.domains.structures import queries as structure_queries
from maisonnee.interfaces.web.concertation.acts import carried_out
from maisonnee.interfaces.web.exchanges import words
from maisonnee.interfaces.web.exchanges.question_forms import (
    EscalationForm,
    PresenceForm,
    RelayPreferenceForm,
)
from maisonnee.interfaces.web.forms import form_page
from maisonnee.interfaces.web.http import Request
from maisonnee.interfaces.web.pages import Audience, page


@page(Audience.TEAM, permission=QuestionPermission.SHOW_PRESENCE)
def presence(request: Request) -> HttpResponse:
    """What colleagues see, chosen by the person, until it expires."""
    actor = request.actor
    own = queries.own_presence(actor=actor)
    return form_page(
        request,
        template="exchanges/presence.html",
        build=lambda data, files: PresenceForm(
            data, initial={"state": own.state if own is not None else PresenceState.AVAILABLE}
        ),
        act=lambda actor, form: operations.show_presence(
            actor=actor,
            state=PresenceState(form.cleaned_data["state"]),
            until_time=form.cleaned_data["until_time"],
            until_day=form.cleaned_data["until_day"],
        ),
        done=lambda result: reverse("questions:index"),
        said="Vos collègues le voient.",
        context={"page_title": "Ma présence", "shown": words.presence_words(own, actor)},
    )


@page(Audience.TEAM, permission=QuestionPermission.SHOW_PRESENCE)
@require_POST
def stop_presence(request: Request) -> HttpResponse:
    """Show nothing any more."""
    return carried_out(
        request,
        lambda actor: operations.stop_showing_presence(actor=actor),
        back=reverse("questions:index"),
        said="Vous ne montrez plus rien.",
    )


@page(Audience.TEAM, permission=QuestionPermission.ASK_RELAY)
def relay_preference(request: Request) -> HttpResponse:
    """How a doctor wants to share the follow-ups of midwives."""
    actor = request.actor
    member = structure_queries.own_member(actor=actor)
    said = queries.relay_preferences(actor=actor, member_ids=[member.pk]) if member is not None else {}
    current = said.get(member.pk) if member is not None else None
    return form_page(
        request,
        template="exchanges/relay_preference.html",
        build=lambda data, files: RelayPreferenceForm(
            data,
            initial={
                "wish": current.wish if current is not None else FollowUpWish.SHARED,
                "words": current.words if current is not None else "",
            },
        ),
        act=lambda actor, form: operations.say_relay_preference(
            actor=actor,
            wish=FollowUpWish(form.cleaned_data["wish"]),
            words=form.cleaned_data["words"],
        ),
        done=lambda result: reverse("questions:index"),
        said="Les sages-femmes le verront en vous passant le relais.",
        context={"page_title": "Suivis de grossesse et de gynécologie", "current": current},
    )


@page(Audience.TEAM, permission=QuestionPermission.SEE)
def escalation(request: Request) -> HttpResponse:
    """What the team decided of the questions that wait: visible to all, dated."""
    actor = request.actor
    in_force = queries.escalation_on(actor=actor, on=actor.today)
    context = {
        "page_title": "Quand une question attend",
        "lines": [_line(urgency, in_force.get(urgency)) for urgency in Urgency],
        "decided": next(iter(in_force.values()), None),
        "decisions": queries.escalation_decisions(actor=actor),
        "may_set": actor.may(QuestionPermission.SET_ESCALATION),
    }
    return render(request, "exchanges/escalation.html", context)


def _line(urgency: Urgency, rule: object) -> tuple[str, str, str]:
    target = getattr(rule, "target", "")
    if not target:
        return (urgency.label, "", "")
    said = words.delay_words(getattr(rule, "after_minutes", None))
    if getattr(rule, "counts_opening", False):
        said += " d’ouverture"
    return (urgency.label, said, EscalationTarget(target).label)


@page(Audience.TEAM, permission=QuestionPermission.SET_ESCALATION)
def set_escalation(request: Request) -> HttpResponse:
    """Record the team's decision."""
    return form_page(
        request,
        template="exchanges/set_escalation.html",
        build=lambda data, files: EscalationForm(data, initial={"starts_on": request.actor.today}),
        act=lambda actor, form: operations.set_escalation(
            actor=actor,
            starts_on=form.cleaned_data["starts_on"],
            decision=form.cleaned_data["decision"],
            waits=form.waits,  # type: ignore[attr-defined]
            counts_opening=form.counts_opening,  # type: ignore[attr-defined]
        ),
        done=lambda result: reverse("questions:escalation"),
        said="La décision est notée, visible de tous.",
        context={"page_title": "Noter la décision de l’équipe"},
    )
