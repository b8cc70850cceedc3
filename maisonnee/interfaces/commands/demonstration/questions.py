"""What two invented teams ask one another: a question answered, a request passed on, a prescription after the fact."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from maisonnee.domains.exchanges import operations
from maisonnee.domains.exchanges.enums import (
    Addressee,
    EscalationTarget,
    ReadyAnswer,
    RequestOrigin,
    RequestSubject,
    Urgency,
)
from maisonnee.domains.exchanges.operations import Address, AfterTheFact, Caller
from maisonnee.domains.records import queries as records
from maisonnee.interfaces.commands.demonstration.stage import Stage

if TYPE_CHECKING:
    from maisonnee.domains.patients.models import Patient

_TEAMS = frozenset({"tilleuls", "rivieres"})
_NURSE, _DOCTOR = "infirmier", "gerance"


def plan_questions(stage: Stage) -> None:
    """Plan the team's decision on what waits, then a few days of exchanges between the nurse and the lead doctor."""
    if stage.house.slug not in _TEAMS:
        return
    ago = stage.calendar.ago
    stage.at(ago(50, 13), lambda moment: _decide(stage, moment))
    stage.at(ago(3, 10), lambda moment: _ask_and_answer(stage, moment))
    stage.at(ago(1, 15), lambda moment: _call(stage, moment))
    stage.at(ago(1, 18), lambda moment: _regularise(stage, moment))
    stage.at(ago(0, 8), lambda moment: _ask_the_team(stage, moment))


def _decide(stage: Stage, moment: datetime) -> None:
    operations.set_escalation(
        actor=stage.actor("coordination", moment),
        starts_on=moment.date(),
        decision="Réunion d’équipe : personne ne reste sans réponse.",
        waits={
            Urgency.NOW: (20, EscalationTarget.CARE_TEAM),
            Urgency.TODAY: (360, EscalationTarget.SECRETARIAT),
            Urgency.WEEK: None,
        },
    )


def _patients(stage: Stage, moment: datetime) -> list[Patient]:
    """Return the patients whom both follow: those of the shared records."""
    mine = records.own_patients(actor=stage.actor(_DOCTOR, moment))
    theirs = records.own_patients(actor=stage.actor(_NURSE, moment)).values("pk")
    return list(mine.filter(pk__in=theirs, died_on__isnull=True, left_on__isnull=True).order_by("born_on"))


def _to(stage: Stage, key: str) -> Address:
    return Address(addressee=Addressee.MEMBER, to_member_id=stage.member(key).pk)


def _ask_and_answer(stage: Stage, moment: datetime) -> None:
    patient = _patients(stage, moment)[-1]
    question = operations.ask_question(
        actor=stage.actor(_NURSE, moment),
        patient_id=patient.pk,
        address=_to(stage, _DOCTOR),
        text="Le pansement est sec depuis trois passages : je passe à un jour sur deux ?",
        urgency=Urgency.TODAY,
    )
    operations.answer_question(
        actor=stage.actor(_DOCTOR, moment + timedelta(minutes=40)),
        question_id=question.pk,
        version=1,
        ready=ReadyAnswer.YES,
        text="Et photo dans une semaine.",
    )


def _call(stage: Stage, moment: datetime) -> None:
    """The pharmacy calls; the doctor says what to tell it; the secretariat has still to."""
    if "secretariat" not in stage.members:
        return
    question = operations.record_request(
        actor=stage.actor("secretariat", moment),
        patient_id=_patients(stage, moment)[0].pk,
        address=_to(stage, _DOCTOR),
        text="La pharmacie demande si le traitement de novembre est toujours à renouveler.",
        urgency=Urgency.TODAY,
        caller=Caller(
            origin=RequestOrigin.PHARMACY, subject=RequestSubject.CALL_BACK, name="Pharmacie de la Halle"
        ),
    )
    operations.answer_question(
        actor=stage.actor(_DOCTOR, moment + timedelta(hours=1)),
        question_id=question.pk,
        version=1,
        text="Oui, l’ordonnance est prête à l’accueil.",
        is_for_secretariat=True,
    )


def _regularise(stage: Stage, moment: datetime) -> None:
    operations.ask_prescription(
        actor=stage.actor(_NURSE, moment),
        patient_id=_patients(stage, moment)[-1].pk,
        address=Address(addressee=Addressee.PRESCRIBERS),
        text="Deux pansements de la semaine",
        urgency=Urgency.WEEK,
        after=AfterTheFact(
            done_on=moment.date() - timedelta(days=2), why="Pansement souillé, médecin en visite."
        ),
    )


def _ask_the_team(stage: Stage, moment: datetime) -> None:
    operations.ask_question(
        actor=stage.actor(_DOCTOR, moment),
        patient_id=_patients(stage, moment)[0].pk,
        address=Address(addressee=Addressee.CARE_TEAM),
        text="Qui passe cette semaine et peut reprendre le poids ?",
        urgency=Urgency.WEEK,
    )
