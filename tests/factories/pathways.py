"""A team with somebody in charge of frailty, and what it does, made through the operations."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Any

from maisonnee.domains.pathways import operations
from maisonnee.domains.pathways.enums import ReportOutcome, SheetKind
from maisonnee.domains.pathways.models import CarePlan, FrailtyPathway, SignReport, SignSheet
from maisonnee.domains.pathways.rules import signs
from maisonnee.domains.patients.models import Patient
from maisonnee.foundation.access.actors import Actor
from maisonnee.foundation.tenancy.models import Structure
from tests.factories import records
from tests.factories.patients import make_patient


@dataclass(frozen=True)
class Team:
    """A nurse in charge, her deputy, a doctor and a podiatrist of the care team, somebody outside it; a patient."""

    nurse: Actor
    deputy: Actor
    doctor: Actor
    podiatrist: Actor
    outsider: Actor
    patient: Patient

    @property
    def today(self) -> Any:
        return self.nurse.today


def make_team(structure: Structure) -> Team:
    """Make the team; the doctor and the podiatrist follow the patient, the nurses do not yet."""
    nurse, deputy, doctor, podiatrist, outsider = (
        records.make_reader(structure.pk, code) for code in ("60", "60", "10", "80", "70")
    )
    patient = make_patient(doctor, birth_family_name="Lambert", birth_given_names="Odette")
    for actor in (doctor, podiatrist):
        records.in_care(actor, patient)
    return Team(nurse, deputy, doctor, podiatrist, outsider, patient)


def decide(team: Team, kind: SheetKind = SheetKind.FRAILTY, **values: Any) -> SignSheet:
    """Record the team's decision: the nurse answers, her deputy supplies."""
    given: dict[str, Any] = {
        "starts_on": team.today,
        "signs": "\n".join(signs.FRAILTY_SIGNS),
        "referent_id": records.member_of(team.nurse).pk,
        "deputy_id": records.member_of(team.deputy).pk,
        "decision": "Réunion d’équipe",
    }
    return operations.set_sheet(actor=team.doctor, kind=kind, **{**given, **values})


def report(team: Team, by: Actor | None = None, **values: Any) -> SignReport:
    """Report a fall and a loss of weight (the podiatrist, by default)."""
    given: dict[str, Any] = {"kind": SheetKind.FRAILTY, "signs": ["Chute", "Amaigrissement"]}
    return operations.report_signs(
        actor=by or team.podiatrist, patient_id=team.patient.pk, **{**given, **values}
    )


def under_way(team: Team) -> FrailtyPathway:
    """Report, take in hand, plan a visit today: the nurse leads the pathway."""
    made = report(team)
    operations.take_report(actor=team.nurse, report_id=made.pk)
    answered = operations.answer_report(
        actor=team.nurse, report_id=made.pk, outcome=ReportOutcome.VISIT, on=team.today
    )
    assert answered.pathway is not None
    return answered.pathway


def plan(team: Team, **values: Any) -> CarePlan:
    """Open a plan to be reviewed in three months (by the doctor)."""
    given = {"review_on": team.today + timedelta(days=90)}
    return operations.open_plan(actor=team.doctor, patient_id=team.patient.pk, **{**given, **values})


def later(actor: Actor, days: int) -> Actor:
    """Return the same person some days later."""
    return replace(actor, now=actor.now + timedelta(days=days))
