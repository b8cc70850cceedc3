"""Asalée in an invented team: two doctors adhere, the nurse holds two authorisations, patients are proposed and seen."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from maisonnee.domains.delegations import operations
from maisonnee.domains.delegations.enums import ConsentMeans, Position, Regime, Scheme
from maisonnee.domains.delegations.operations import Done
from maisonnee.domains.records import queries as records
from maisonnee.interfaces.commands.demonstration.stage import Stage

if TYPE_CHECKING:
    from maisonnee.domains.delegations.models import Inclusion
    from maisonnee.domains.patients.models import Patient

_TEAMS = frozenset({"lisiere"})
_NURSE, _DOCTOR, _PROPOSES = "asalee", "gerance", "infirmier"


def plan_delegations(stage: Stage) -> None:
    """Plan the bases a year ago, then a few weeks of follow-up."""
    if stage.house.slug not in _TEAMS:
        return
    ago = stage.calendar.ago
    stage.at(ago(300, 12), lambda moment: _bases(stage, moment))
    stage.at(ago(290, 12), lambda moment: _delegate(stage, moment))
    stage.at(ago(40, 11), lambda moment: _follow(stage, moment))
    stage.at(ago(2, 16), lambda moment: _ask_again(stage, moment))


def _bases(stage: Stage, moment: datetime) -> None:
    actor = stage.actor("coordination", moment)
    for key, is_carrier in ((_DOCTOR, True), ("medecin", False)):
        operations.add_adhesion(
            actor=actor,
            facts={
                "doctor": stage.member(key),
                "is_carrier": is_carrier,
                "note": "",
                "starts_on": moment.date(),
                "ends_on": None,
            },
        )
    for act in ("foot_test", "memory_test"):
        operations.add_authorisation(
            actor=actor,
            facts={
                "nurse": stage.member(_NURSE),
                "act": act,
                "reference": f"ARS-99-{moment.year}-{'114' if act == 'foot_test' else '115'}",
                "decided_on": moment.date(),
                "starts_on": moment.date(),
                "ends_on": None,
            },
        )


def _delegate(stage: Stage, moment: datetime) -> None:
    row = operations.propose_delegation(
        actor=stage.actor(_NURSE, moment),
        facts={
            "delegating": stage.member(_DOCTOR),
            "delegated": stage.member(_NURSE),
            "patient": None,
            "act": "foot_test",
            "regime": Regime.ASALEE,
            "protocol_version": None,
            "cooperation": None,
            "training": "Formation Asalée",
            "trained_on": moment.date(),
            "insurance": "",
            "insured_until": None,
            "starts_on": moment.date(),
            "ends_on": None,
        },
    )
    operations.agree_to_delegation(actor=stage.actor(_DOCTOR, moment), delegation_id=row.pk)


def _propose(stage: Stage, moment: datetime, number: int, why: str) -> Inclusion | None:
    """Propose somebody of the lead doctor's whom the nurse who visits follows too."""
    patients = _patients(stage, moment)
    if len(patients) < abs(number):
        return None
    return operations.propose_patient(
        actor=stage.actor(_PROPOSES, moment),
        patient=patients[number],
        scheme=Scheme.ASALEE,
        theme="diabetes",
        follower=stage.member(_NURSE),
        why=why,
    )


def _ask_again(stage: Stage, moment: datetime) -> None:
    _propose(stage, moment, -2, "Marche moins, pieds froids")


def _follow(stage: Stage, moment: datetime) -> None:
    row = _propose(stage, moment, -1, "Perd la sensibilité des pieds")
    if row is None:
        return
    nurse = stage.actor(_NURSE, moment)
    operations.include_patient(
        actor=nurse,
        inclusion_id=row.pk,
        version=row.version,
        consented_on=moment.date(),
        means=ConsentMeans.SPOKEN,
    )
    operations.do_act(
        actor=nurse,
        inclusion_id=row.pk,
        done=Done(act="foot_test", done_on=moment.date(), results={"Grade": "1"}, comment="Peau sèche."),
    )
    operations.note_decision(
        actor=nurse,
        inclusion_id=row.pk,
        doctor=stage.member(_DOCTOR),
        decided_on=moment.date(),
        position=Position.RESERVE,
        text="Chaussage à revoir avant d’augmenter la marche.",
    )


def _patients(stage: Stage, moment: datetime) -> list[Patient]:
    mine = records.own_patients(actor=stage.actor(_DOCTOR, moment))
    theirs = records.own_patients(actor=stage.actor(_PROPOSES, moment)).values("pk")
    member = stage.member(_DOCTOR)
    return list(
        mine.filter(
            pk__in=theirs,
            died_on__isnull=True,
            left_on__isnull=True,
            attending_doctors__member=member,
            attending_doctors__ends_on__isnull=True,
        ).order_by("born_on")
    )
