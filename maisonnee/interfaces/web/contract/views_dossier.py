"""The dossier of a year: prepare, build, check, attest."""

from __future__ import annotations

import uuid
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from maisonnee.domains.contract.enums import ContractPermission, ExerciseState
from maisonnee.domains.contract.operations import dossier as operations
from maisonnee.domains.contract.operations import states
from maisonnee.domains.contract.queries import dossier as queries
from maisonnee.domains.contract.queries import exercises, transmissions
from maisonnee.domains.contract.queries.year import year_view
from maisonnee.domains.contract.rules.states import ORDER, State
from maisonnee.foundation.jobs import queries as jobs
from maisonnee.foundation.jobs.models import Job
from maisonnee.interfaces.web import formats
from maisonnee.interfaces.web.contract import words
from maisonnee.interfaces.web.contract.forms_dossier import LookedAtForm, NotPatientsForm, ReasonForm
from maisonnee.interfaces.web.downloads import file_response
from maisonnee.interfaces.web.forms import Form, form_page
from maisonnee.interfaces.web.http import Request
from maisonnee.interfaces.web.pages import Audience, page
from maisonnee.interfaces.web.sentences import sentence
from maisonnee.kernel.refusals import Refusal


def steps_of(state: State) -> list[dict[str, str]]:
    """The steps of the dossier, as the steps component shows them."""
    now = ORDER.index(state)
    return [
        {
            "label": ExerciseState(step.value).label,
            "state": "done" if place < now else "current" if place == now else "next",
        }
        for place, step in enumerate(ORDER)
    ]


@page(Audience.TEAM, permission=ContractPermission.SEE_CONTRACT)
def dossier(request: Request, year: int) -> HttpResponse:
    """Where the dossier of a year stands, and what to do next."""
    going = transmissions.outgoing(actor=request.actor, year=year)
    state = transmissions.state_of(actor=request.actor, exercise=going.exercise)
    latest = going.dossier
    context = {
        "page_title": f"Dossier {year}",
        "year": year,
        "exercise": going.exercise,
        "state": state.value,
        "state_label": ExerciseState(state.value).label,
        "steps": steps_of(state),
        "going": going,
        "dossier": latest,
        "is_current": latest is not None and "contract.dossier_outdated" not in going.obstacles,
        "file_count": len(latest.manifest["files"]) + 2 if latest else 0,
        "proof_count": len(going.contents.proofs),
        "statement": going.contents.view.statement,
        "missing_count": sum(
            len(found.missing)
            for code, found in going.contents.view.coverage.items()
            if going.contents.view.statement.line(code).attained
        ),
        "job": _running_job(request, year),
        "obstacles": [sentence(Refusal(code)) for code in going.obstacles],
        "sent": list(transmissions.transmissions(actor=request.actor, year=year)),
        "attestation": queries.attestation_of(actor=request.actor, year=year),
        "may": words.rights(request),
    }
    return render(request, "contract/dossier.html", context)


def _running_job(request: Request, year: int) -> Job | None:
    """The work under way on a dossier, when the person may see it."""
    rows = jobs.jobs(actor=request.actor).filter(kind=operations.BUILD_KIND, parameters__year=year)
    latest = rows.order_by("-asked_at").first()
    return latest if latest is not None and not latest.is_finished else None


@page(Audience.TEAM, permission=ContractPermission.MANAGE_EXERCISE)
def build(request: Request, year: int) -> HttpResponse:
    """Have the dossier built (POST); the work shows its progress."""
    return form_page(
        request,
        template="contract/vault_confirm.html",
        build=lambda data, files: Form(data),
        act=lambda actor, form: operations.ask_dossier(actor=actor, year=year),
        done=lambda job: reverse("jobs:detail", args=[getattr(job, "pk", job)]),
        said="Le dossier se construit. Vous pouvez quitter cette page et la retrouver.",
        context={
            "page_title": f"Construire le dossier {year}",
            "year": year,
            "back_url": reverse("contract:dossier", args=[year]),
            "title": "Construire le dossier",
            "submit": "Construire",
            "consequences": [
                "Le rapport annuel (PDF), les annexes (XLSX), les preuves et leur manifeste sont réunis dans une archive.",
                "Chaque preuve est relue : le nom d’un patient qui s’y trouverait vous est montré.",
                "Rien n’est transmis.",
            ],
        },
    )


@page(Audience.TEAM, permission=ContractPermission.MANAGE_EXERCISE)
def prepare(request: Request, year: int) -> HttpResponse:
    """Begin to prepare, or come back to it with a reason."""
    exercise = exercises.exercise_of(actor=request.actor, year=year)
    back = reverse("contract:dossier", args=[year])
    is_first = exercise.state == ExerciseState.OPEN
    sent = transmissions.transmissions(actor=request.actor, year=year).exists()
    consequences = ["L’exercice passe « en préparation »."]
    if not is_first:
        consequences.append("L’attestation ne vaut plus : il faudra attester de nouveau.")
    if sent:
        consequences.append(
            "Ce qui a été transmis ne change pas : la correction sera une nouvelle version, avec son motif."
        )
    return form_page(
        request,
        template="contract/vault_confirm.html",
        build=lambda data, files: Form(data) if is_first else ReasonForm(data),
        act=lambda actor, form: (
            states.start_preparing(actor=actor, year=year)
            if is_first
            else states.prepare_again(actor=actor, year=year, reason=form.cleaned_data["reason"])
        ),
        done=lambda result: back,
        said="L’exercice est en préparation.",
        context={
            "page_title": f"Préparer le dossier {year}" if is_first else f"Corriger le dossier {year}",
            "year": year,
            "back_url": back,
            "title": "Préparer le dossier" if is_first else "Revenir à la préparation",
            "submit": "Commencer" if is_first else "Revenir à la préparation",
            "consequences": consequences,
        },
    )


@page(Audience.TEAM, permission=ContractPermission.ATTEST)
def attest(request: Request, year: int) -> HttpResponse:
    """A manager attests the figures, shown in full before."""
    view = year_view(actor=request.actor, year=year)
    back = reverse("contract:dossier", args=[year])
    return form_page(
        request,
        template="contract/dossier_attest.html",
        build=lambda data, files: Form(data),
        act=lambda actor, form: states.attest(actor=actor, year=year),
        done=lambda result: back,
        said="Les chiffres sont attestés. Construisez le dossier, puis transmettez-le.",
        context={
            "page_title": f"Attester l’exercice {year}",
            "year": year,
            "back_url": back,
            "statement": view.statement,
            "parsed": view.figures.parsed,
            "title": "Attester ces chiffres",
            "submit": "J’atteste ces chiffres",
            "missing_proofs": [
                sentence_
                for code, found in view.coverage.items()
                if view.statement.line(code).attained
                for sentence_ in found.missing
            ],
            "consequences": [
                f"Vous, {request.actor.name}, attestez que ces chiffres sont exacts.",
                "Ils sont gardés tels quels, avec votre nom et la date.",
                "Rien n’est encore transmis.",
            ],
            "afterwards": "Avant la transmission, vous pouvez revenir à la préparation, avec un motif.",
        },
    )


@page(Audience.TEAM, permission=ContractPermission.MANAGE_EXERCISE)
def close_paid(request: Request, year: int) -> HttpResponse:
    """The year is paid."""
    exercise = exercises.exercise_of(actor=request.actor, year=year)
    back = reverse("contract:dossier", args=[year])
    payments = list(exercises.payments_of(actor=request.actor, exercise=exercise))
    received = ", ".join(
        f"{row.get_kind_display().lower()} de {formats.euros(row.amount)}" for row in payments
    )
    return form_page(
        request,
        template="contract/vault_confirm.html",
        build=lambda data, files: Form(data),
        act=lambda actor, form: states.close_paid(actor=actor, year=year),
        done=lambda result: back,
        said=f"L’année {year} est payée.",
        context={
            "page_title": f"L’année {year} est payée",
            "year": year,
            "back_url": back,
            "title": "Clore l’année",
            "submit": "L’année est payée",
            "consequences": [
                f"Versements inscrits : {received or 'aucun'}.",
                "L’exercice passe à « payé ».",
            ],
        },
    )


@page(Audience.TEAM, permission=ContractPermission.SEE_CONTRACT)
def download(request: Request, year: int, what: str) -> HttpResponse:
    """The archive or the report of the latest dossier. The archive waits for the checks to be done."""
    latest = queries.latest_dossier(actor=request.actor, year=year)
    if latest is None:
        raise Http404
    if not queries.checks_of(actor=request.actor, dossier=latest).are_done:
        messages.error(
            request, "Des preuves restent à vérifier : le dossier se télécharge une fois qu’elles le sont."
        )
        return redirect("contract:dossier_checks", year)
    return file_response(latest.report if what == "rapport" else latest.archive, inline=what == "rapport")


@page(Audience.TEAM, permission=ContractPermission.TRANSMIT)
def checks(request: Request, year: int) -> HttpResponse:
    """Names of patients found in proofs, and files that no machine could read."""
    latest = queries.latest_dossier(actor=request.actor, year=year)
    if latest is None:
        raise Http404
    found = queries.checks_of(actor=request.actor, dossier=latest)
    back = reverse("contract:dossier_checks", args=[year])
    looks = request.POST.get("act") == "looked"

    def built(data: Any, files: Any) -> Any:
        if looks:
            return LookedAtForm(data, unread=found.unread)
        return NotPatientsForm(data, findings=found.findings)

    def act(actor: Any, form: Any) -> Any:
        if looks:
            return operations.declare_looked_at(actor=actor, dossier=latest, file_ids=form.chosen())
        return operations.declare_not_patients(
            actor=actor, dossier=latest, found=form.chosen(), reason=form.cleaned_data["reason"]
        )

    return form_page(
        request,
        template="contract/dossier_checks.html",
        build=built,
        act=act,
        done=lambda result: back,
        said="C’est noté, à votre nom.",
        context={
            "page_title": f"Vérifier les preuves {year}",
            "year": year,
            "checks": found,
            "dossier": latest,
            "looked_form": LookedAtForm(unread=found.unread),
            "not_patients_form": NotPatientsForm(findings=found.findings),
            "back_url": reverse("contract:dossier", args=[year]),
            "kinds": {"name": "nom et prénom", "birth_date": "date de naissance", "ins": "numéro INS"},
        },
    )


@page(Audience.TEAM, permission=ContractPermission.TRANSMIT)
def checked_file(request: Request, year: int, file_id: uuid.UUID) -> HttpResponse:
    """A file to look at before it is transmitted."""
    latest = queries.latest_dossier(actor=request.actor, year=year)
    if latest is None:
        raise Http404
    found = queries.file_of_dossier(actor=request.actor, dossier=latest, file_id=file_id)
    return file_response(found, inline=True)
