"""Cases that a rule points at: a person accepts or declines, nothing enters an agenda alone."""

from __future__ import annotations

from maisonnee.domains.concertation.enums import CaseOrigin, ConcertationPermission, SuggestionState
from maisonnee.domains.concertation.models import Case, Suggestion
from maisonnee.domains.concertation.operations.agenda import propose_case
from maisonnee.domains.concertation.queries import suggestions as suggestion_queries
from maisonnee.domains.concertation.queries.habits import case_rules_on
from maisonnee.domains.patients.models import Patient
from maisonnee.domains.patients.policies import shared_patients, visible_patients
from maisonnee.foundation.access.actors import PARIS, Actor
from maisonnee.foundation.journal.operation import note, operation
from maisonnee.kernel.refusals import Refusal

QUESTIONS = {
    CaseOrigin.DISCHARGED: "Sortie d’hôpital\u00a0: que faut-il organiser ensemble\u00a0?",
    CaseOrigin.OVERDUE: "La date de revue est passée\u00a0: où en est-on\u00a0?",
    CaseOrigin.NEVER_DISCUSSED: "Jamais discuté ensemble\u00a0: la situation demande-t-elle quelque chose\u00a0?",
}
"""What is asked of the team when nobody writes better."""


@operation(ConcertationPermission.PROPOSE)
def note_discharge(*, actor: Actor, patient: Patient) -> Suggestion:
    """Say that a patient came out of hospital: their care team is asked whether to discuss it.

    Raises `Patient.DoesNotExist`, `Refusal` `concertation.discharge_known` (by whom, when), `.rule_off`.
    """
    patient = visible_patients(actor).get(pk=patient.pk)
    if not case_rules_on(actor=actor, on=actor.today).discharged:
        raise Refusal("concertation.rule_off")
    Patient.objects.select_for_update(no_key=True).get(pk=patient.pk, structure_id=actor.structure_id)
    known = Suggestion.objects.filter(
        structure_id=actor.structure_id,
        patient=patient,
        origin=CaseOrigin.DISCHARGED,
        state=SuggestionState.OPEN,
    ).first()
    if known is not None:
        raise Refusal(
            "concertation.discharge_known",
            said_by=known.said_by,
            said_on=f"{known.said_at.astimezone(PARIS):%d/%m/%Y}",
        )
    return Suggestion.objects.create(
        structure_id=actor.structure_id,
        patient=patient,
        origin=CaseOrigin.DISCHARGED,
        said_by_id=actor.user_id,
        said_by=actor.name,
        said_at=actor.now,
    )


@operation(ConcertationPermission.PROPOSE)
def accept_suggestion(*, actor: Actor, patient: Patient, origin: CaseOrigin, question: str = "") -> Case:
    """Propose the case a rule points at (or join the one that waits). It waits for a meeting, as any other.

    Raises `Patient.DoesNotExist`, `Refusal` `concertation.suggestion_over`.
    """
    suggestion = _pointed_at(actor, patient, origin)
    case = propose_case(
        actor=actor,
        patient=patient,
        question=question.strip() or QUESTIONS[origin],
        origin=origin,
    )
    _settle(actor, suggestion, SuggestionState.ACCEPTED, case)
    note(origin=str(origin.label))
    return case


@operation(ConcertationPermission.PROPOSE)
def decline_suggestion(*, actor: Actor, patient: Patient, origin: CaseOrigin) -> Suggestion:
    """Not now: the rule will not point at this patient again before the months the team set.

    Raises `Patient.DoesNotExist`, `Refusal` `concertation.suggestion_over`.
    """
    suggestion = _pointed_at(actor, patient, origin)
    _settle(actor, suggestion, SuggestionState.DECLINED, None)
    note(origin=str(origin.label))
    return suggestion


def _pointed_at(actor: Actor, patient: Patient, origin: CaseOrigin) -> Suggestion:
    """Return the suggestion, a new row when a rule makes it, once nobody else can settle it."""
    shared_patients(actor).get(pk=patient.pk)
    Patient.objects.select_for_update(no_key=True).get(pk=patient.pk, structure_id=actor.structure_id)
    if origin is CaseOrigin.DISCHARGED:
        row = suggestion_queries.open_discharges(actor).filter(patient=patient).first()
        if row is None:
            raise Refusal("concertation.suggestion_over")
        return row
    if not suggestion_queries.is_pointed_at(actor=actor, patient=patient, origin=origin):
        raise Refusal("concertation.suggestion_over")
    return Suggestion(
        structure_id=actor.structure_id,
        patient=patient,
        origin=origin,
        said_by="",
        said_at=actor.now,
    )


def _settle(actor: Actor, suggestion: Suggestion, state: SuggestionState, case: Case | None) -> None:
    suggestion.state, suggestion.case = state, case
    suggestion.settled_by, suggestion.settled_at = actor.name, actor.now
    suggestion.save()
