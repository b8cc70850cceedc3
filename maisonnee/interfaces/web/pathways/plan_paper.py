"""The plan on paper: large print and plain words for the patient; for the team, who does what."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.http import Http404

from maisonnee.domains.pathways.enums import LineState, PlanPart
from maisonnee.foundation.documents.care_plans import Action, CarePlanPaper, Part
from maisonnee.foundation.documents.rendering import render_pdf
from maisonnee.kernel import professions

if TYPE_CHECKING:
    from maisonnee.domains.pathways.queries.plans import LineView, PlanPage
    from maisonnee.foundation.access.actors import Actor

READERS = {"patient": True, "equipe": False}
PLAIN = {
    PlanPart.PRIORITY: "Ce qui compte pour vous",
    PlanPart.PREFERENCE: "Ce que vous préférez",
    PlanPart.SURROUNDINGS: "Vous et votre entourage",
    PlanPart.PROBLEM: "Vos problèmes de santé",
    PlanPart.PROJECT: "Votre projet",
    PlanPart.CRITERION: "Ce que nous surveillons ensemble",
    PlanPart.WARNING: "Que faire si…",
}
TITLES = (PlanPart.PRIORITY, PlanPart.PREFERENCE, PlanPart.PROJECT, PlanPart.SURROUNDINGS, PlanPart.PROBLEM)
AFTER = (PlanPart.WARNING, PlanPart.CRITERION)


def is_for_patient(reader: str) -> bool:
    """Return whose paper an address names. Raises `Http404`."""
    if reader not in READERS:
        raise Http404
    return READERS[reader]


def plan_pdf(found: PlanPage, *, actor: Actor, structure: str, for_patient: bool) -> bytes:
    """Return the plan as an archivable and tagged PDF: only what its reader reads."""
    title = "Votre plan d’accompagnement" if for_patient else "Plan personnalisé de coordination en santé"
    plan = found.plan
    referent = ""
    if plan.referent is not None and plan.has_referent:
        referent = f"{plan.referent}, {professions.label(plan.referent.profession).lower()}"
    paper = CarePlanPaper(
        structure=structure,
        title=title,
        name=str(found.patient),
        born_on=found.patient.born_on,
        for_patient=for_patient,
        referent=referent,
        consent=_consent(found),
        review_on=plan.review_on,
        before=tuple(_part(found, part, for_patient=for_patient) for part in TITLES),
        actions=tuple(_action(line) for line in found.of_part(PlanPart.ACTION)),
        after=tuple(_part(found, part, for_patient=for_patient) for part in AFTER),
        not_reached=tuple(_action(line) for line in found.not_reached),
        team=tuple(f"{one.member}, {professions.label(one.member.profession).lower()}" for one in found.team),
        made=f"Imprimé le {actor.today:%d/%m/%Y} par {actor.name}.",
    )
    return render_pdf("care_plan", paper, title=title, created_on=actor.today)


def _part(found: PlanPage, part: PlanPart, *, for_patient: bool) -> Part:
    title = PLAIN[part] if for_patient else str(part.label)
    lines = [line.text for line in found.of_part(part)]
    if part is PlanPart.SURROUNDINGS:
        lines = [f"{one.name}, {one.get_kind_display().lower()}" for one in found.relatives] + lines
    return Part(title=title, lines=tuple(lines))


def _action(line: LineView) -> Action:
    state = "fait" if line.state is LineState.DONE else str(line.state.label)
    return Action(
        what=line.text,
        objective=line.line.objective,
        who=line.who,
        due_on=line.due_on,
        state=state,
        reason=line.reason,
    )


def _consent(found: PlanPage) -> str:
    plan = found.plan
    if plan.consent_on is None:
        return ""
    by = str(plan.get_consent_by_display()).lower()
    return f"donné le {plan.consent_on:%d/%m/%Y} par {by} ({str(plan.get_consent_how_display()).lower()})."
