"""What two invented teams do about frail patients: a sheet decided, a pathway under way, a plan, a report that waits."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from maisonnee.domains.pathways import operations
from maisonnee.domains.pathways.enums import PlanPart, ReportOutcome, SheetKind, Trend
from maisonnee.domains.pathways.queries import frailty
from maisonnee.domains.pathways.rules import signs
from maisonnee.domains.records import queries as records
from maisonnee.foundation.access.actors import Actor
from maisonnee.interfaces.commands.demonstration.stage import Stage

if TYPE_CHECKING:
    from maisonnee.domains.pathways.models import FrailtyPathway
    from maisonnee.domains.patients.models import Patient

_TEAMS = frozenset({"tilleuls", "chenes"})
_NURSE, _DOCTOR = "infirmier", "gerance"


def plan_pathways(stage: Stage) -> None:
    """Plan the team's decision, then what is done about two patients whom the nurse and the lead doctor follow."""
    if stage.house.slug not in _TEAMS:
        return
    ago = stage.calendar.ago
    stage.at(ago(60, 13), lambda moment: _decide(stage, moment))
    stage.at(ago(31, 18), lambda moment: _begin(stage, moment))
    stage.at(ago(1, 17), lambda moment: _report(stage, moment, _patients(stage, moment)[-1], ("Chute",)))


def _decide(stage: Stage, moment: datetime) -> None:
    operations.set_sheet(
        actor=stage.actor("coordination", moment),
        kind=SheetKind.FRAILTY,
        starts_on=moment.date(),
        signs="\n".join(signs.FRAILTY_SIGNS),
        referent_id=stage.member(_NURSE).pk,
        decision="Réunion d’équipe\u00a0: l’infirmier répond, les visites se font dans la semaine.",
    )


def _patients(stage: Stage, moment: datetime) -> list[Patient]:
    """Return the patients whom both follow: those of the shared records."""
    mine = records.own_patients(actor=stage.actor(_DOCTOR, moment))
    theirs = records.own_patients(actor=stage.actor(_NURSE, moment)).values("pk")
    return list(mine.filter(pk__in=theirs, died_on__isnull=True, left_on__isnull=True).order_by("born_on"))


def _report(stage: Stage, moment: datetime, patient: Patient, ticked: tuple[str, ...]) -> None:
    operations.report_signs(
        actor=stage.actor(_DOCTOR, moment), patient_id=patient.pk, kind=SheetKind.FRAILTY, signs=ticked
    )


def _begin(stage: Stage, moment: datetime) -> None:
    """A report, a visit planned the next day; the rest follows in its time."""
    patient = _patients(stage, moment)[0]
    nurse = stage.actor(_NURSE, moment)
    report = operations.report_signs(
        actor=stage.actor(_DOCTOR, moment),
        patient_id=patient.pk,
        kind=SheetKind.FRAILTY,
        signs=("Chute", "Amaigrissement"),
        text="Deux chutes en un mois.",
    )
    answered = operations.answer_report(
        actor=nurse,
        report_id=report.pk,
        outcome=ReportOutcome.VISIT,
        on=moment.date() + timedelta(days=1),
        reply="J’y passe demain.",
    )
    pathway = answered.pathway
    assert pathway is not None

    def then(days: int, hour: int, act: Callable[[Actor, FrailtyPathway], None], key: str = _NURSE) -> None:
        stage.at(stage.calendar.ago(days, hour), lambda at: act(stage.actor(key, at), pathway))

    then(30, 10, _visit)
    then(30, 11, _call)
    then(23, 10, _check)
    then(12, 19, _plan, _DOCTOR)


def _visit(actor: Actor, pathway: FrailtyPathway) -> None:
    operations.record_visit(
        actor=actor,
        pathway_id=pathway.pk,
        visited_on=actor.today,
        note_text="Fatiguée, mange peu depuis trois semaines. Tapis retiré de l’entrée.",
        signs=("Chute", "Amaigrissement"),
        added={
            "family": "Vit seule, une fille à vingt kilomètres.",
            "aids": "Aide-ménagère deux heures par semaine.",
        },
        file_is_complete=True,
    )


def _call(actor: Actor, pathway: FrailtyPathway) -> None:
    operations.call_concertation(
        actor=actor,
        pathway_id=pathway.pk,
        question="Comment éviter une nouvelle chute et une hospitalisation\u00a0?",
        invites_patient=True,
    )
    operations.set_follow_up(
        actor=actor,
        pathway_id=pathway.pk,
        starts_on=actor.today,
        weeks=4,
        every_days=7,
        member_id=pathway.lead_id,
    )


def _check(actor: Actor, pathway: FrailtyPathway) -> None:
    due = frailty.pathway_page(actor=actor, pathway_id=pathway.pk).next_check
    assert due is not None
    operations.record_check(
        actor=actor,
        pathway_id=pathway.pk,
        check_id=due.check.pk,
        done_on=actor.today,
        trend=Trend.BETTER,
        seen_text="Mange mieux, n’est pas retombée.",
    )


def _plan(actor: Actor, pathway: FrailtyPathway) -> None:
    plan = operations.open_plan(
        actor=actor, patient_id=pathway.patient_id, review_on=actor.today + timedelta(days=90)
    )
    operations.add_line(
        actor=actor, plan_id=plan.pk, part=PlanPart.PRIORITY, text="Rester chez elle et continuer son jardin."
    )
    operations.add_line(
        actor=actor,
        plan_id=plan.pk,
        part=PlanPart.ACTION,
        text="Repérer les obstacles du logement avec sa fille",
        objective="Ne plus tomber",
        member_id=pathway.lead_id,
        due_on=actor.today + timedelta(days=20),
    )
    operations.ask_referent(actor=actor, plan_id=plan.pk, version=plan.version, member_id=pathway.lead_id)
