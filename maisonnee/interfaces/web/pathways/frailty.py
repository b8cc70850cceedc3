"""The pathway of a frail patient, its concertation, what is set aside, its end."""

from __future__ import annotations

import uuid
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST

from maisonnee.domains.concertation import queries as concertation_queries
from maisonnee.domains.concertation.enums import InformationMeans
from maisonnee.domains.pathways import operations
from maisonnee.domains.pathways.enums import PathwayOutcome, PathwayPermission, StepKind
from maisonnee.domains.pathways.operations.calling import NewMeeting
from maisonnee.domains.pathways.queries import frailty as queries
from maisonnee.domains.patients import queries as patient_queries
from maisonnee.interfaces.web import formats
from maisonnee.interfaces.web.concertation.acts import tried
from maisonnee.interfaces.web.forms import form_page
from maisonnee.interfaces.web.http import Request
from maisonnee.interfaces.web.pages import Audience, page
from maisonnee.interfaces.web.pathways.forms import NEW, NEXT, CallForm, ColleagueForm, EndForm, ReasonForm
from maisonnee.interfaces.web.pathways.words import STEP_SLUGS, step_of

if TYPE_CHECKING:
    from maisonnee.domains.pathways.models import PathwayStep
    from maisonnee.foundation.access.actors import Actor

ACTORS = {
    StepKind.VISIT: "pathways:visit",
    StepKind.FILE: "pathways:visit",
    StepKind.CONCERTATION: "pathways:call_concertation",
    StepKind.FOLLOW_UP: "pathways:set_follow_up",
}


def page_of(pathway_id: uuid.UUID) -> str:
    return reverse("pathways:pathway", args=[pathway_id])


def around(pathway: Any) -> dict[str, Any]:
    """What the forms of a pathway show around them."""
    return {"back_url": page_of(pathway.pk), "back_label": str(pathway.patient), "patient": pathway.patient}


@page(Audience.TEAM, permission=PathwayPermission.OPEN)
def pathway(request: Request, pathway_id: uuid.UUID) -> HttpResponse:
    """Each step, who acts, what is next."""
    found = queries.pathway_page(actor=request.actor, pathway_id=pathway_id)
    may_act = request.actor.may(PathwayPermission.ANSWER) and found.pathway.is_open
    return render(
        request,
        "pathways/pathway.html",
        {
            "page_title": f"Parcours de fragilité, {found.patient}",
            "found": found,
            "pathway": found.pathway,
            "patient": found.patient,
            "steps": [(step, STEP_SLUGS[step.kind], ACTORS[step.kind]) for step in found.steps],
            "shown_steps": [
                {
                    "label": step.kind.label,
                    "state": "done" if step.is_over else "current" if step.is_next else "next",
                    "href": "",
                }
                for step in found.steps
            ],
            "may_act": may_act,
            "may_plan": request.actor.may(PathwayPermission.WRITE_PLANS),
        },
    )


@page(Audience.TEAM, permission=PathwayPermission.ANSWER)
@require_POST
def open_pathway(request: Request, patient_id: uuid.UUID) -> HttpResponse:
    """Open a pathway without a report."""
    patient_queries.access(actor=request.actor, patient_id=patient_id)
    made: list[Any] = []
    tried(
        request,
        lambda actor: made.append(operations.open_pathway(actor=actor, patient_id=patient_id)),
        said="Le parcours est ouvert.",
    )
    return redirect(page_of(made[0].pk) if made else reverse("pathways:patient", args=[patient_id]))


@page(Audience.TEAM, permission=PathwayPermission.ANSWER)
def call_concertation(request: Request, pathway_id: uuid.UUID) -> HttpResponse:
    """Call the concertation: the question, the meeting, the patient and those close to them."""
    actor = request.actor
    row = queries.step(actor=actor, pathway_id=pathway_id, kind=StepKind.CONCERTATION)
    pathway = queries.readable_pathway(actor=actor, pathway_id=pathway_id)
    upcoming = concertation_queries.upcoming_meetings(actor=actor)
    meetings = [
        (
            str(one.pk),
            f"À la réunion du {formats.day(one.held_on, actor.today)}, {formats.hour(one.starts_at)}",
        )
        for one in upcoming[:10]
    ]
    close = patient_queries.relatives(actor=actor, patient_id=pathway.patient_id).filter(
        ended_on__isnull=True
    )
    relatives = [(one.pk, f"{one.name} ({one.get_kind_display().lower()})") for one in close]
    return form_page(
        request,
        template="pathways/call.html",
        build=lambda data, files: CallForm(
            data,
            meetings=meetings,
            relatives=relatives,
            initial={
                **_called_already(actor, row, [pk for pk, _ in meetings]),
                "invites_patient": row.patient_invited is not False,
                "means": InformationMeans.FACE_TO_FACE,
                "relative_ids": [str(pk) for pk in row.relative_ids],
            },
        ),
        act=lambda actor, form: _called(actor, pathway_id, form.cleaned_data),
        done=lambda result: page_of(pathway_id),
        said="La concertation est convoquée.",
        context={
            "page_title": "Convoquer la concertation",
            "has_relatives": bool(relatives),
            **around(pathway),
        },
    )


def _called_already(actor: Actor, step: PathwayStep, meetings: Sequence[str]) -> dict[str, Any]:
    """What was asked when the concertation was called before, while its case waits; else the next meeting."""
    if step.case_id is not None:
        view = concertation_queries.case_view(actor=actor, case_id=step.case_id)
        if view.case.is_pending:
            meeting = str(view.case.meeting_id)
            return {"question": view.question, "meeting": meeting if meeting in meetings else NEXT}
    return {"meeting": meetings[0] if meetings else NEXT}


def _called(actor: Any, pathway_id: uuid.UUID, values: dict[str, Any]) -> Any:
    chosen = values["meeting"]
    new = None
    if chosen == NEW:
        new = NewMeeting(
            held_on=values["held_on"],
            starts_at=values["starts_at"],
            ends_at=values["ends_at"],
            place=values["place"],
        )
    return operations.call_concertation(
        actor=actor,
        pathway_id=pathway_id,
        question=values["question"],
        meeting_id=uuid.UUID(chosen) if chosen not in (NEW, NEXT) else None,
        new_meeting=new,
        invites_patient=values["invites_patient"],
        relative_ids=values.get("relative_ids", []),
        means=InformationMeans(values["means"]),
    )


@page(Audience.TEAM, permission=PathwayPermission.ANSWER)
def set_step_aside(request: Request, pathway_id: uuid.UUID, step: str) -> HttpResponse:
    """Do without a step, and say why."""
    kind = step_of(step)
    pathway = queries.readable_pathway(actor=request.actor, pathway_id=pathway_id)
    queries.step(actor=request.actor, pathway_id=pathway_id, kind=kind)
    return form_page(
        request,
        template="records/form.html",
        build=lambda data, files: ReasonForm(data),
        act=lambda actor, form: operations.set_step_aside(
            actor=actor, pathway_id=pathway_id, kind=kind, reason=form.cleaned_data["reason"]
        ),
        done=lambda result: page_of(pathway_id),
        said="L’étape est écartée, avec sa raison.",
        context={
            "page_title": f"Se passer de cette étape\u00a0: {kind.label.lower()}",
            "intro_text": "Rien n’est imposé\u00a0: l’équipe garde seulement la raison.",
            "submit": "Écarter cette étape",
            **around(pathway),
        },
    )


@page(Audience.TEAM, permission=PathwayPermission.ANSWER)
def hand_over(request: Request, pathway_id: uuid.UUID) -> HttpResponse:
    """Give the pathway to a colleague of the care team."""
    actor = request.actor
    pathway = queries.readable_pathway(actor=actor, pathway_id=pathway_id)
    colleagues = queries.carers(actor=actor, patient_id=pathway.patient_id)
    return form_page(
        request,
        template="records/form.html",
        build=lambda data, files: ColleagueForm(
            data,
            colleagues=[one for one in colleagues if one[0] != pathway.lead_id],
            initial={"version": pathway.version},
        ),
        act=lambda actor, form: operations.hand_over_pathway(
            actor=actor,
            pathway_id=pathway_id,
            version=form.cleaned_data["version"],
            member_id=form.cleaned_data["member_id"],
        ),
        done=lambda result: page_of(pathway_id),
        said=lambda result: f"{result.lead} mène maintenant ce parcours.",
        context={
            "page_title": "Confier ce parcours",
            "intro_text": "Avec ce qui reste à faire. La personne doit être de l’équipe de soins.",
            "submit": "Confier",
            **around(pathway),
        },
    )


@page(Audience.TEAM, permission=PathwayPermission.ANSWER)
def end(request: Request, pathway_id: uuid.UUID) -> HttpResponse:
    """How it ends."""
    pathway = queries.readable_pathway(actor=request.actor, pathway_id=pathway_id)
    return form_page(
        request,
        template="records/form.html",
        build=lambda data, files: EndForm(data, initial={"version": pathway.version}),
        act=lambda actor, form: operations.end_pathway(
            actor=actor,
            pathway_id=pathway_id,
            version=form.cleaned_data["version"],
            outcome=PathwayOutcome(form.cleaned_data["outcome"]),
            ending_note=form.cleaned_data["ending_note"],
        ),
        done=lambda result: page_of(pathway_id),
        said="Le parcours est terminé. Il reste lisible.",
        context={
            "page_title": "Terminer le parcours",
            "intro_text": "Ce qui restait à faire est clos avec lui.",
            "submit": "Terminer",
            **around(pathway),
        },
    )
