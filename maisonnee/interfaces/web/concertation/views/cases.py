"""Proposing a case, and the page of one."""

from __future__ import annotations

import uuid
from typing import TYPE_CHECKING, Any

from django.db.models import QuerySet
from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_POST

from maisonnee.domains.concertation import operations, queries
from maisonnee.domains.concertation.enums import ConcertationPermission, Theme, Urgency
from maisonnee.domains.patients import queries as patient_queries
from maisonnee.domains.structures import queries as structure_queries
from maisonnee.interfaces.web.concertation.addresses import as_uuid
from maisonnee.interfaces.web.concertation.forms import CaseForm, PatientForm, ProposalForm, ReasonForm
from maisonnee.interfaces.web.concertation.views.home import rights
from maisonnee.interfaces.web.concertation.views.meetings import page_of
from maisonnee.interfaces.web.concertation.views.session import session_url
from maisonnee.interfaces.web.forms import form_page
from maisonnee.interfaces.web.http import Request
from maisonnee.interfaces.web.pages import Audience, page

if TYPE_CHECKING:
    from maisonnee.domains.concertation.models import Meeting
    from maisonnee.domains.patients.models import Patient

SHORTEST_SEARCH = 2


def finder(request: Request) -> Any:
    """Return the function that finds the person's patients by what is typed."""

    def find(text: str) -> QuerySet[Patient]:
        rows = patient_queries.patients(actor=request.actor)
        return patient_queries.found_by(rows, text) if text else rows

    return find


@page(Audience.TEAM, permission=ConcertationPermission.PROPOSE)
@require_POST
def find_patients(request: Request) -> HttpResponse:
    """The patients that match what is being typed, as choices of the form (never in an address)."""
    text = request.POST.get("patient_text", "").strip()
    form = PatientForm(None, find=finder(request))
    if len(text) >= SHORTEST_SEARCH:
        form.matches = list(form.find(text)[:9])
        form.chosen_id = form.matches[0].pk if len(form.matches) == 1 else None
    context = {"form": form, "is_answer": True, "searched": len(text) >= SHORTEST_SEARCH}
    return render(request, "concertation/_patient_choices.html", context)


def preselected(request: Request) -> dict[str, Any]:
    """Return the patient named by identifier in the address, for a form's initial values."""
    chosen = as_uuid(request.GET.get("patient", ""))
    return {"patient": chosen} if chosen is not None else {}


@page(Audience.TEAM, permission=ConcertationPermission.PROPOSE)
def propose_case(request: Request) -> HttpResponse:
    """Anyone brings a case: a patient, a question, when. With `?reunion=` it joins that agenda at once."""
    actor = request.actor
    meeting = _meeting(request)
    members = structure_queries.members_on(actor=actor, on=actor.today)
    return form_page(
        request,
        template="concertation/propose_case.html",
        build=lambda data, files: ProposalForm(
            data,
            find=finder(request),
            members=members,
            initial={"urgency": Urgency.NEXT_MEETING, **preselected(request)},
        ),
        act=lambda actor, form: operations.propose_case(
            actor=actor,
            meeting=meeting,
            **_proposal(form),
        ),
        done=lambda case: _after_proposal(meeting, case),
        said=_said,
        object_of=lambda object_id: queries.case_view(actor=actor, case_id=uuid.UUID(object_id)).case,
        context={
            "page_title": "Proposer un cas",
            "meeting": meeting,
            "sees_patients": patient_queries.patients(actor=actor).exists(),
        },
    )


def _meeting(request: Request) -> Meeting | None:
    meeting_id = as_uuid(request.GET.get("reunion", ""))
    return queries.meeting(actor=request.actor, meeting_id=meeting_id) if meeting_id else None


def _proposal(form: Any) -> dict[str, Any]:
    values = form.values()
    theme = Theme(values["theme"]) if values["theme"] else None
    return {**values, "theme": theme, "urgency": Urgency(values["urgency"])}


def _said(case: Any) -> str:
    if not case.is_joined:
        return "Le cas est proposé."
    return (
        f"Un cas de ce patient attendait déjà, proposé par {case.proposer_name} "
        f"le {case.proposed_at:%d/%m/%Y}\u00a0: vos mots y sont joints."
    )


def _after_proposal(meeting: Meeting | None, case: Any) -> str:
    if case.is_joined:
        return reverse("concertation:case", args=[case.pk])
    if meeting is None:
        return reverse("concertation:index")
    if meeting.is_under_way:
        return session_url(meeting.pk, case.position)
    return page_of(meeting)


@page(Audience.TEAM, permission=ConcertationPermission.SEE)
def case(request: Request, case_id: uuid.UUID) -> HttpResponse:
    """A case: the question, what was decided, the tasks."""
    actor = request.actor
    view = queries.case_view(actor=actor, case_id=case_id)
    contributions = queries.contributions_of(actor=actor, case_ids=[case_id]).get(case_id, [])
    context = {
        "view": view,
        "page_title": view.patient_label,
        "contributions": contributions,
        "has_contributed": any(one.is_own for one in contributions),
        "may_contribute": queries.may_contribute(actor=actor, view=view),
        "information": queries.information_of(actor=actor, case=view.case),
        "before": queries.earlier_cases(actor=actor, view=view) if view.is_readable else [],
        "guests": queries.guests_of(actor=actor, meeting=view.case.meeting)
        if view.case.meeting is not None
        else (),
        "tasks": queries.viewed_tasks(actor, view.tasks),
        "may": rights(request),
    }
    return render(request, "concertation/case.html", context)


@page(Audience.TEAM, permission=ConcertationPermission.PROPOSE)
def change_case(request: Request, case_id: uuid.UUID) -> HttpResponse:
    """Complete or rewrite the question, until it is discussed."""
    view = queries.readable_case(actor=request.actor, case_id=case_id)
    initial = {name: getattr(view.case, name) for name in ("question", "theme", "urgency", "version")}
    return form_page(
        request,
        template="concertation/change_case.html",
        build=lambda data, files: CaseForm(data, initial=initial),
        act=lambda actor, form: operations.change_case(
            actor=actor,
            case=view.case,
            version=form.cleaned_data["version"] or view.case.version,
            **_proposal(form),
        ),
        done=lambda result: reverse("concertation:case", args=[case_id]),
        context={"page_title": "Compléter la question", "view": view},
    )


@page(Audience.TEAM, permission=ConcertationPermission.PROPOSE)
def withdraw_case(request: Request, case_id: uuid.UUID) -> HttpResponse:
    """The case is no longer to be discussed."""
    view = queries.case_view(actor=request.actor, case_id=case_id)
    return form_page(
        request,
        template="concertation/withdraw_case.html",
        build=lambda data, files: ReasonForm(data),
        act=lambda actor, form: operations.withdraw_case(
            actor=actor, case=view.case, reason=form.cleaned_data["reason"]
        ),
        done=lambda result: reverse("concertation:index"),
        said="Le cas est retiré.",
        context={
            "page_title": "Retirer ce cas",
            "view": view,
            "consequences": [
                "Le cas quitte l’ordre du jour.",
                "Il reste lisible, avec le motif du retrait.",
            ],
        },
    )
