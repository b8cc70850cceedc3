"""Long work: what is under way, what came out."""

from __future__ import annotations

import uuid

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from maisonnee.foundation.jobs import queries
from maisonnee.foundation.jobs.enums import JobState
from maisonnee.foundation.jobs.models import Job
from maisonnee.interfaces.web.downloads import file_response
from maisonnee.interfaces.web.http import Request
from maisonnee.interfaces.web.listing import Column, Filter, Listing
from maisonnee.interfaces.web.pages import Audience, page
from maisonnee.interfaces.web.sentences import sentence
from maisonnee.kernel.refusals import Refusal

REFRESH_SECONDS = 5
_FACTS = (("created", "Créés"), ("changed", "Modifiés"), ("unchanged", "Inchangés"), ("ignored", "Écartés"))


@page(Audience.TEAM)
def index(request: Request) -> HttpResponse:
    """The work one asked for; all of the structure's for those who lead it."""
    listing = Listing(
        request,
        queries.jobs(actor=request.actor),
        columns=[
            Column("demande", "Demandé", lambda job: job.asked_at, order="asked_at"),
            Column("travail", "Travail", lambda job: job.title),
            Column("par", "Par", lambda job: job.asked_by),
            Column("etat", "État", lambda job: JobState(job.state).label),
        ],
        sort="-demande",
        filters=[Filter("etat", "État", JobState.choices, lambda rows, value: rows.filter(state=value))],
    )
    return render(request, "jobs/index.html", {"listing": listing})


@page(Audience.TEAM)
def detail(request: Request, job_id: uuid.UUID) -> HttpResponse:
    """How far a piece of work is, and its report once it ends. Answers a fragment to its own polling."""
    job = queries.job(actor=request.actor, job_id=job_id)
    context = {
        "job": job,
        "poll_url": reverse("jobs:detail", args=[job.pk]),
        "report_url": reverse("jobs:report", args=[job.pk]) if job.report_id else "",
        "refresh_seconds": None if job.is_finished else REFRESH_SECONDS,
        "has_failed": job.state == JobState.FAILED,
        "reason": _reason(job),
        "facts": [(label, job.result[name]) for name, label in _FACTS if name in job.result],
    }
    template = "jobs/_progress.html" if request.htmx else "jobs/detail.html"
    return render(request, template, context)


@page(Audience.TEAM)
def report(request: Request, job_id: uuid.UUID) -> HttpResponse:
    """The report of a piece of work, line by line."""
    job = queries.job(actor=request.actor, job_id=job_id)
    if job.report is None:
        raise Http404
    return file_response(job.report)


def _reason(job: Job) -> str:
    """Say why a piece of work stopped."""
    return sentence(Refusal(job.error, **job.error_params)) if job.error else ""
