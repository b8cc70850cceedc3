"""Two patients of one team followed under its AVK protocol: INR signed by the nurse, one question, one call."""

from __future__ import annotations

from datetime import datetime, timedelta
from decimal import Decimal
from functools import partial
from typing import TYPE_CHECKING

from maisonnee.domains.exchanges import operations as exchanges
from maisonnee.domains.exchanges.enums import ReadyAnswer
from maisonnee.domains.patients.enums import InformationMeans
from maisonnee.domains.protocols import queries
from maisonnee.domains.protocols.enums import Splitting, VersionState
from maisonnee.domains.protocols.operations import running
from maisonnee.domains.protocols.operations.running import Decision, Found, Information, PreferenceFacts
from maisonnee.domains.protocols.rules.content import CareStep, Content
from maisonnee.domains.records import queries as records
from maisonnee.interfaces.commands.demonstration.stage import Stage

if TYPE_CHECKING:
    from maisonnee.domains.protocols.models import Inclusion

_TEAM = "tilleuls"
_DOCTOR, _NURSE = "gerance", "infirmier"
_USUAL = "Demi-comprimé de plus ou de moins par palier. M’écrire plutôt que m’appeler, je lis le soir."


def plan_running(stage: Stage) -> None:
    """Plan two inclusions and the INR that followed, in the team whose AVK protocol is in force."""
    if stage.house.slug == _TEAM:
        stage.at(stage.calendar.ago(50, 18), lambda moment: _include(stage, moment))


def _include(stage: Stage, moment: datetime) -> None:
    doctor = stage.actor(_DOCTOR, moment)
    protocol = queries.protocols(actor=doctor).filter(code="AVK").first()
    versions = queries.versions_of(actor=doctor, protocol=protocol) if protocol is not None else []
    version = next((one for one in versions if one.state == VersionState.IN_FORCE), None)
    if protocol is None or version is None:
        return
    content = queries.content_of(actor=doctor, version=version)
    step = next((one for one in content.steps if one.table), None)
    if step is None:
        return
    running.set_preference(
        actor=doctor,
        protocol=protocol,
        version=None,
        facts=PreferenceFacts(usual_steps=_USUAL, form_mg=Decimal("5"), splitting=Splitting.QUARTER),
        parameters={},
    )
    theirs = records.own_patients(actor=stage.actor(_NURSE, moment)).values("pk")
    mine = records.own_patients(actor=doctor).filter(pk__in=theirs, died_on=None, left_on=None)
    for number, patient in enumerate(mine.order_by("born_on")[:2]):
        inclusion = running.include_patient(
            actor=doctor,
            patient_id=patient.pk,
            version_id=version.pk,
            parameters=_parameters(content),
            information=Information(given_on=moment.date(), means=InformationMeans.SHEET),
            assigned={step.key: stage.member(_NURSE).pk},
            starts_on=moment.date(),
            review_on=moment.date() + timedelta(days=180),
        )
        _plan_acts(stage, inclusion, step, number)


def _parameters(content: Content) -> dict[str, str]:
    return {
        parameter.key: parameter.choices[0] if parameter.choices else "Fibrillation atriale"
        for parameter in content.parameters
        if parameter.is_required or parameter.key == "indication"
    }


def _plan_acts(stage: Stage, inclusion: Inclusion, step: CareStep, number: int) -> None:
    ago = stage.calendar.ago
    if number == 0:
        for days, typed in ((36, "2,4"), (15, "2,7")):
            stage.at(ago(days, 11), partial(_sign, stage, inclusion, step, typed))
        stage.at(ago(1, 11), lambda moment: _sign(stage, inclusion, step, "3,2", moment))
        return
    stage.at(ago(30, 16), lambda moment: _sign(stage, inclusion, step, "2,9", moment))
    stage.at(ago(8, 16), lambda moment: _ask(stage, inclusion, step, moment))


def _sign(stage: Stage, inclusion: Inclusion, step: CareStep, typed: str, moment: datetime) -> None:
    running.sign_act(
        actor=stage.actor(_NURSE, moment),
        patient_id=inclusion.patient_id,
        inclusion_id=inclusion.pk,
        step_key=step.key,
        found=Found(happened_on=moment.date(), typed=typed),
        decision=Decision(dose_mg=Decimal("5"), next_on=moment.date() + timedelta(days=14)),
    )


def _ask(stage: Stage, inclusion: Inclusion, step: CareStep, moment: datetime) -> None:
    nurse = stage.actor(_NURSE, moment)
    held = running.ask_prescriber(
        actor=nurse,
        patient_id=inclusion.patient_id,
        inclusion_id=inclusion.pk,
        step_key=step.key,
        found=Found(happened_on=moment.date(), typed="6,1"),
        proposes="Pas de prise ce soir, INR demain matin",
    )
    exchanges.answer_question(
        actor=stage.actor(_DOCTOR, moment + timedelta(minutes=50)),
        question_id=held.question_id,
        version=1,
        ready=ReadyAnswer.YES,
        text="Je le vois demain en fin de matinée.",
    )
    running.sign_held(
        actor=stage.actor(_NURSE, moment + timedelta(minutes=70)),
        patient_id=inclusion.patient_id,
        held_id=held.pk,
        version=held.version,
        decision=Decision(
            text="Pas de prise ce soir, INR demain matin", next_on=moment.date() + timedelta(days=1)
        ),
    )
