"""Tasks: from cases and exchanges, or of themselves; mine, given, the team’s, those left behind."""

from __future__ import annotations

import uuid
from typing import TYPE_CHECKING

from django.db.models import Q, QuerySet
from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_POST

from maisonnee.domains.concertation import operations, queries
from maisonnee.domains.concertation.enums import ConcertationPermission, TaskState
from maisonnee.domains.structures import queries as structure_queries
from maisonnee.foundation.access.actors import Actor
from maisonnee.interfaces.web.concertation.acts import carried_out
from maisonnee.interfaces.web.concertation.addresses import as_uuid
from maisonnee.interfaces.web.concertation.forms import ReasonForm, TaskForm
from maisonnee.interfaces.web.concertation.task_forms import FreeTaskForm, HandingForm
from maisonnee.interfaces.web.concertation.views.cases import finder, preselected
from maisonnee.interfaces.web.concertation.views.home import rights
from maisonnee.interfaces.web.forms import form_page
from maisonnee.interfaces.web.http import Request
from maisonnee.interfaces.web.pages import Audience, page
from maisonnee.kernel import professions

if TYPE_CHECKING:
    from maisonnee.domains.concertation.models import Task

SHOWN = 100


WAYS = ("", "equipe", "confiees", "reprendre")


@page(Audience.TEAM, permission=ConcertationPermission.SEE)
def tasks(request: Request) -> HttpResponse:
    """My tasks, those I gave, the team's (by profession), those nobody has any more; of one patient, or one meeting."""
    actor = request.actor
    way = request.GET.get("qui", "")
    patient, meeting = as_uuid(request.GET.get("patient", "")), as_uuid(request.GET.get("reunion", ""))
    if way not in WAYS or (way == "reprendre" and not actor.may(ConcertationPermission.ORGANISE)):
        raise Http404
    whole_team = way == "equipe" or patient is not None or meeting is not None
    rows = _rows(actor, way, whole_team=whole_team)
    if patient is not None:
        rows = rows.filter(
            Q(case__patient_id=patient) | Q(exchange__patient_id=patient) | Q(subject_id=patient)
        )
    if meeting is not None:
        rows = rows.filter(case__meeting_id=meeting)
    here = structure_queries.members_on(actor=actor, on=actor.today)
    trades = sorted(set(here.values_list("profession", flat=True).order_by()))
    trade = request.GET.get("profession", "")
    if whole_team and trade:
        rows = rows.filter(member__profession=trade)
    left = queries.tasks_left(actor=actor) if actor.may(ConcertationPermission.ORGANISE) else []
    context = {
        "page_title": _title(way, patient=patient, meeting=meeting),
        "way": way,
        "is_narrowed": patient is not None or meeting is not None,
        "whole_team": whole_team,
        "shows_member": whole_team or way == "confiees",
        "proposed": queries.tasks_proposed(actor=actor) if not way and not whole_team else [],
        "left": left,
        "open_tasks": queries.viewed_tasks(actor, rows.filter(state=TaskState.OPEN)[:SHOWN]),
        "ended_tasks": queries.viewed_tasks(
            actor, rows.exclude(state=TaskState.OPEN).order_by("-ended_on", "-id")[:20]
        ),
        "professions": [(code, professions.label(code)) for code in trades],
        "profession": trade,
        "may": rights(request),
    }
    return render(request, "concertation/tasks.html", context)


def _rows(actor: Actor, way: str, *, whole_team: bool) -> QuerySet[Task]:
    if whole_team:
        return queries.tasks_list(actor=actor)
    return queries.tasks_given(actor=actor) if way == "confiees" else queries.tasks_of_member(actor=actor)


def _title(way: str, *, patient: object, meeting: object) -> str:
    if patient is not None:
        return "Tâches de ce patient"
    if meeting is not None:
        return "Tâches de cette réunion"
    return {
        "": "Mes tâches",
        "equipe": "Tâches de l’équipe",
        "confiees": "Tâches que j’ai confiées",
        "reprendre": "Tâches à reprendre",
    }[way]


@page(Audience.TEAM, permission=ConcertationPermission.FOLLOW_TASKS)
def create_task(request: Request) -> HttpResponse:
    """Something to do, of its own: for oneself or proposed, once or every so often."""
    actor = request.actor
    return form_page(
        request,
        template="concertation/create_task.html",
        build=lambda data, files: FreeTaskForm(
            data,
            find=finder(request),
            members=structure_queries.members_on(actor=actor, on=actor.today),
            initial=preselected(request),
        ),
        act=lambda actor, form: operations.create_task(actor=actor, **form.values()),  # type: ignore[attr-defined]
        done=lambda result: reverse("concertation:tasks"),
        said=lambda task: f"C’est proposé à {task.proposed_to}." if task.proposed_to else "C’est noté.",
        object_of=lambda object_id: queries.task_view(actor=actor, task_id=uuid.UUID(object_id)).task,
        context={"page_title": "Noter une tâche"},
    )


@page(Audience.TEAM, permission=ConcertationPermission.FOLLOW_TASKS)
def propose_task(request: Request, task_id: uuid.UUID) -> HttpResponse:
    """Ask a colleague to take one's task."""
    actor = request.actor
    task = queries.tasks_list(actor=actor).get(pk=task_id)
    return form_page(
        request,
        template="concertation/hand_task.html",
        build=lambda data, files: HandingForm(
            data, members=structure_queries.members_on(actor=actor, on=actor.today)
        ),
        act=lambda actor, form: operations.propose_task(
            actor=actor, task=task, member=form.cleaned_data["member"]
        ),
        done=lambda result: reverse("concertation:tasks"),
        said="C’est proposé\u00a0: la tâche reste la vôtre jusqu’à son accord.",
        context={"page_title": "Proposer cette tâche", "what": task.what, "submit": "Proposer"},
    )


@page(Audience.TEAM, permission=ConcertationPermission.FOLLOW_TASKS)
@require_POST
def accept_task(request: Request, task_id: uuid.UUID) -> HttpResponse:
    """Yes, I take it."""
    task = queries.tasks_list(actor=request.actor).get(pk=task_id)
    return carried_out(
        request,
        lambda actor: operations.accept_task(actor=actor, task=task),
        back=_back(request),
        said="La tâche est la vôtre.",
    )


@page(Audience.TEAM, permission=ConcertationPermission.FOLLOW_TASKS)
def decline_task(request: Request, task_id: uuid.UUID) -> HttpResponse:
    """No, and why."""
    task = queries.tasks_list(actor=request.actor).get(pk=task_id)
    return form_page(
        request,
        template="concertation/drop_task.html",
        build=lambda data, files: ReasonForm(data),
        act=lambda actor, form: operations.decline_task(
            actor=actor, task=task, reason=form.cleaned_data["reason"]
        ),
        done=lambda result: reverse("concertation:tasks"),
        said="C’est dit\u00a0: la tâche reste à qui vous la proposait.",
        context={"page_title": "Décliner cette tâche", "task": task, "submit": "Décliner"},
    )


@page(Audience.TEAM, permission=ConcertationPermission.ORGANISE)
def hand_over_task(request: Request, task_id: uuid.UUID) -> HttpResponse:
    """A task of somebody who left goes to somebody who is there."""
    actor = request.actor
    view = queries.task_view(actor=actor, task_id=task_id)
    return form_page(
        request,
        template="concertation/hand_task.html",
        build=lambda data, files: HandingForm(
            data, members=structure_queries.members_on(actor=actor, on=actor.today)
        ),
        act=lambda actor, form: operations.hand_over_task(
            actor=actor, task=view.task, member=form.cleaned_data["member"]
        ),
        done=lambda result: reverse("concertation:tasks") + "?qui=reprendre",
        said="La tâche est confiée.",
        context={
            "page_title": "Confier une tâche laissée",
            "what": f"{view.what}, laissée par {view.task.member}",
            "submit": "Confier",
        },
    )


def _back(request: Request) -> str:
    wanted = request.POST.get("next", "")
    if url_has_allowed_host_and_scheme(wanted, allowed_hosts=None):
        return wanted
    return reverse("concertation:tasks")


@page(Audience.TEAM, permission=ConcertationPermission.FOLLOW_TASKS)
@require_POST
def complete_task(request: Request, task_id: uuid.UUID) -> HttpResponse:
    """Done."""
    task = queries.tasks_list(actor=request.actor).get(pk=task_id)
    return carried_out(
        request,
        lambda actor: operations.complete_task(actor=actor, task=task),
        back=_back(request),
        said="C’est fait.",
    )


@page(Audience.TEAM, permission=ConcertationPermission.FOLLOW_TASKS)
@require_POST
def reopen_task(request: Request, task_id: uuid.UUID) -> HttpResponse:
    """To do again."""
    task = queries.tasks_list(actor=request.actor).get(pk=task_id)
    return carried_out(
        request, lambda actor: operations.reopen_task(actor=actor, task=task), back=_back(request)
    )


@page(Audience.TEAM, permission=ConcertationPermission.FOLLOW_TASKS)
def drop_task(request: Request, task_id: uuid.UUID) -> HttpResponse:
    """Given up, with its reason."""
    task = queries.tasks_list(actor=request.actor).get(pk=task_id)
    return form_page(
        request,
        template="concertation/drop_task.html",
        build=lambda data, files: ReasonForm(data),
        act=lambda actor, form: operations.drop_task(
            actor=actor, task=task, reason=form.cleaned_data["reason"]
        ),
        done=lambda result: reverse("concertation:tasks"),
        said="La tâche est abandonnée.",
        context={"page_title": "Abandonner cette tâche", "task": task},
    )


@page(Audience.TEAM, permission=ConcertationPermission.FOLLOW_TASKS)
def add_task(request: Request, case_id: uuid.UUID) -> HttpResponse:
    """Something more to do after a case."""
    actor = request.actor
    view = queries.readable_case(actor=actor, case_id=case_id)
    return form_page(
        request,
        template="concertation/add_task.html",
        build=lambda data, files: TaskForm(
            data, members=structure_queries.members_on(actor=actor, on=actor.today)
        ),
        act=lambda actor, form: operations.add_task(
            actor=actor,
            case=view.case,
            **form.values(),  # type: ignore[attr-defined]
        ),
        done=lambda result: reverse("concertation:case", args=[case_id]),
        said="La tâche est confiée.",
        context={"page_title": "Confier une tâche", "view": view},
    )
