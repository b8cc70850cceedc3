"""What an invented team refers: a loop whose answer waits to be read, one that waits, one that is silent; a partner."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from maisonnee.domains.exchanges import operations
from maisonnee.domains.exchanges.enums import ReferralKind, ReferralUrgency
from maisonnee.domains.exchanges.operations import Choice, ReferralFacts
from maisonnee.domains.patients import operations as patients
from maisonnee.domains.patients.enums import AgreementMeans, GuestKind, Section
from maisonnee.domains.patients.operations import Agreement, Partner
from maisonnee.domains.records import queries as records
from maisonnee.domains.records.queries import lists
from maisonnee.interfaces.commands.demonstration.stage import Stage

if TYPE_CHECKING:
    from maisonnee.domains.exchanges.models import Referral
    from maisonnee.domains.patients.models import Patient

_TEAM = "chenes"
_DOCTOR, _PODIATRIST = "gerance", "podologue"


def plan_referrals(stage: Stage) -> None:
    """Plan three referrals of the lead doctor and one partner, over the last weeks."""
    if stage.house.slug != _TEAM:
        return
    ago = stage.calendar.ago
    stage.at(ago(40, 10), lambda moment: _outside(stage, moment))
    stage.at(ago(20, 11), lambda moment: _answered(stage, moment))
    stage.at(ago(12, 9), lambda moment: _partner(stage, moment))
    stage.at(ago(0, 8), lambda moment: _today(stage, moment))


def _patients(stage: Stage, moment: datetime) -> list[Patient]:
    mine = records.own_patients(actor=stage.actor(_DOCTOR, moment))
    return list(mine.filter(died_on__isnull=True, left_on__isnull=True).order_by("born_on", "pk")[:4])


def _refer(stage: Stage, moment: datetime, patient: Patient, choice: Choice, **said: str) -> Referral:
    return operations.refer(
        actor=stage.actor(_DOCTOR, moment),
        patient_id=patient.pk,
        facts=ReferralFacts(
            kind=ReferralKind.RECOMMENDATION,
            profession="80",
            reason=said["reason"],
            question=said["question"],
            urgency=ReferralUrgency.MONTH,
            section=Section.PROBLEMS,
            only_to_addressee=False,
        ),
        choice=choice,
    )


def _chosen(stage: Stage) -> Choice:
    return Choice(
        member_id=stage.member(_PODIATRIST).pk,
        only_one_reason="Seule podologue de la maison, choisie par le patient.",
    )


def _outside(stage: Stage, moment: datetime) -> None:
    """A letter given to the patient, and no news since."""
    _refer(
        stage,
        moment,
        _patients(stage, moment)[1],
        Choice(outside_name="Cabinet de pédicurie du Verdon", outside_details="La Chapelle-Verdon"),
        reason="Ongle épaissi, douloureux à la marche.",
        question="Soin, et conseils de chaussage.",
    )


def _answered(stage: Stage, moment: datetime) -> None:
    """From the choice to the answer, that the doctor has still to read."""
    row = _refer(
        stage,
        moment,
        _patients(stage, moment)[0],
        _chosen(stage),
        reason="Cor douloureux, traité en pharmacie sans résultat.",
        question="Est-ce bien un cor ? Soin et prévention.",
    )
    day = moment.date()
    row = operations.accept_referral(
        actor=stage.actor(_PODIATRIST, moment + timedelta(hours=3)),
        referral_id=row.pk,
        version=row.version,
        appointment_on=day + timedelta(days=6),
    )
    seen = moment + timedelta(days=6)
    row = operations.record_coming(
        actor=stage.actor(_PODIATRIST, seen), referral_id=row.pk, version=row.version, came=True
    )
    operations.answer_referral(
        actor=stage.actor(_PODIATRIST, seen + timedelta(minutes=30)),
        referral_id=row.pk,
        version=row.version,
        answer="Cor retiré en une séance. Chaussures trop étroites : conseils donnés. Revoir dans trois mois si gêne.",
    )


def _today(stage: Stage, moment: datetime) -> None:
    _refer(
        stage,
        moment,
        _patients(stage, moment)[2],
        _chosen(stage),
        reason="Pied à risque : peau sèche, callosités.",
        question="Bilan et soins.",
    )


def _partner(stage: Stage, moment: datetime) -> None:
    """The nurse of the nursing home, for one of its residents: the oldest patient whose measures are recorded, if any."""
    doctor = stage.actor(_DOCTOR, moment)
    written = lists.changed_list(actor=doctor, since=moment.date() - timedelta(days=365))
    measured = written.filter(section=Section.MEASURES).order_by("patient__born_on", "pk")
    resident = measured.values_list("patient_id", flat=True).first() or _patients(stage, moment)[0].pk
    nurse = stage.house.player("partenaire")
    patients.invite_partner(
        actor=doctor,
        patient_id=resident,
        partner=Partner(
            family_name=nurse.family_name,
            given_name=nurse.given_name,
            profession=nurse.profession,
            email=nurse.email,
            kind=GuestKind.EHPAD,
            organisation="EHPAD du Verdon",
        ),
        parts=["measures", "treatments", "notes:60"],
        reason="Résident de l’EHPAD\u00a0: surveillance du poids.",
        ends_on=moment.date() + timedelta(days=90),
        agreement=Agreement(on=moment.date(), means=AgreementMeans.SPOKEN),
    )
