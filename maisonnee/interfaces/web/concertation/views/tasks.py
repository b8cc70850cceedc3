"""Tasks that come from cases and exchanges."""

from __future__ import annotations

import uuid

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_POST

from maisonnee.domains.concertation import operations, queries
from maisonnee.domains.concertation.enums import ConcertationPermission, TaskState
from maisonnee.domains.structures import queries as structure_queries
from maisonnee.interfaces.web.concertation.acts import carried_out
from maisonnee.interfaces.web.concertation.forms import ReasonForm, TaskForm
from maisonnee.interfaces.web.forms import form_page
from maisonnee.interfaces.web.http import Request
from maisonnee.interfaces.web.pages import Audience, page

SHOWN = 100


@page(Audience.TEAM, permission=ConcertationPermission.SEE)
def tasks(request: Request) -> HttpResponse:
    """My tasks, or the team's (`?qui=equipe`); those to do first."""
    actor = request.actor
    whole_team = request.GET.get("qui") == "equipe"
    rows = queries.tasks_list(actor=actor)
    if not whole_team:
        rows = rows.filter(member=structure_queries.own_member(actor=actor))
    open_rows = rows.filter(state=TaskState.OPEN)
    ended = rows.exclude(state=TaskState.OPEN).order_by("-ended_on", "-id")
    context = {
        "page_title": "Tâches de l’équipe" if whole_team else "Mes tâches",
        "whole_team": whole_team,
        "open_tasks": queries.viewed_tasks(actor, open_rows[:SHOWN]),
        "ended_tasks": queries.viewed_tasks(actor, ended[:20]),
    }
    return render(request, "concertation/tasks.html", context)


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
