"""A protocol in force and the people who run it on a patient. Tables invented for tests: no medical norm."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from maisonnee.domains.patients.enums import InformationMeans
from maisonnee.domains.patients.models import Patient
from maisonnee.domains.protocols import operations
from maisonnee.domains.protocols.enums import VersionState
from maisonnee.domains.protocols.models import Inclusion, Protocol, ProtocolVersion
from maisonnee.domains.protocols.operations import running
from maisonnee.domains.protocols.operations.running import Decision, Found, Information
from maisonnee.domains.protocols.rules.content import (
    CareStep,
    Content,
    DecisionRow,
    DecisionTable,
    Indicator,
    Parameter,
    RedFlag,
)
from maisonnee.foundation.access.actors import Actor
from tests.factories import patients, records

TARGET = "2,5 (fenêtre de 2 à 3)"


def _d(number: str) -> Decimal:
    return Decimal(number)


AVK = Content(
    need="Essai",
    record_code="AVK",
    steps=(
        CareStep(key="inr", who="Infirmier", does="Lit l’INR et adapte la dose", professions=("60",), trigger="result", table="inr"),
        CareStep(key="foot", who="Infirmier", does="Teste la sensibilité du pied", professions=("60",), act="foot_test", trigger="interval", every_days=365, after_days=30),
        CareStep(key="free", who="À préciser", does="Cherche la cause d’une variation", trigger="sign"),
    ),
    tables=(
        DecisionTable(
            key="inr",
            title="INR cible 2,5",
            name="INR",
            low=_d("0.5"),
            high=_d("20"),
            decimals=1,
            parameter="cible",
            choice=TARGET,
            rows=(
                DecisionRow(lower=None, upper=_d("2")),
                DecisionRow(lower=_d("2"), upper=_d("3"), proposal="Même dose", next_days=28),
                DecisionRow(lower=_d("3"), upper=_d("4"), proposal="Pas de saut de prise", next_days=7),
                DecisionRow(lower=_d("4"), proposal="Arrêt", next_days=1, asks_prescriber=True),
            ),
        ),
    ),
    flags=(RedFlag(key="bleeding", sign="Saignement", action="Consultation sans attendre"),),
    parameters=(
        Parameter(key="cible", name="INR cible", kind="choice", choices=(TARGET, "3 ou plus"), is_required=True),
        Parameter(key="poids", name="Poids", kind="number", unit="kg", low=_d("2"), high=_d("300")),
    ),
    indicators=(
        Indicator(key="i1", wording="Temps dans la cible", kind="time_in_range", table="inr", low=_d("2"), high=_d("3")),
        Indicator(key="i2", wording="Tests au monofilament", kind="test_done", step="foot"),
        Indicator(key="i3", wording="Actes attendus", kind="acts_due"),
        Indicator(key="i4", wording="INR lus", kind="acts_done", step="inr"),
    ),
)  # fmt: skip


def put_in_force(actor: Actor, content: Content = AVK, *, code: str = "AVK") -> ProtocolVersion:
    """Write a protocol, adopt it and put it in force a month before the actor's day."""
    protocol = operations.write_protocol(
        actor=actor,
        facts={
            "code": code,
            "title": "AVK",
            "theme": "anticoagulants",
            "local_theme": "",
            "review_on": None,
        },
    )
    return enforce(actor, protocol.versions.get(), content)


def enforce(
    actor: Actor, version: ProtocolVersion, content: Content, *, on: date | None = None
) -> ProtocolVersion:
    """Give a draft its content, adopt it and put it in force."""
    operations.write_content(actor=actor, protocol_version=version, version=version.version, content=content)
    for state in (VersionState.ADOPTED, VersionState.IN_FORCE):
        operations.record_step(
            actor=actor,
            protocol_version=version,
            state=state,
            on=on or actor.today - timedelta(days=30),
        )
    version.refresh_from_db()
    return version


def next_version(actor: Actor, protocol: Protocol, content: Content = AVK) -> ProtocolVersion:
    opened = operations.open_version(actor=actor, protocol=protocol, changes="Seuils")
    return enforce(actor, opened, content, on=actor.today)


@dataclass(frozen=True)
class House:
    """A doctor and a nurse follow a patient; another nurse does not; AVK is in force."""

    doctor: Actor
    nurse: Actor
    other_nurse: Actor
    patient: Patient
    version: ProtocolVersion

    def later(self, actor: Actor, days: int) -> Actor:
        return replace(actor, now=actor.now + timedelta(days=days))

    def include(self, actor: Actor | None = None, **more: Any) -> Inclusion:
        who = actor or self.doctor
        given: dict[str, Any] = {
            "patient_id": self.patient.pk,
            "version_id": self.version.pk,
            "parameters": {"cible": TARGET},
            "information": Information(given_on=who.today, means=InformationMeans.SPOKEN),
            "assigned": {"inr": records.member_of(self.nurse).pk},
            "starts_on": who.today,
        }
        return running.include_patient(actor=who, **{**given, **more})

    def sign(
        self, actor: Actor, inclusion: Inclusion, typed: str, step_key: str = "inr", **decision: Any
    ) -> Any:
        return running.sign_act(
            actor=actor,
            patient_id=self.patient.pk,
            inclusion_id=inclusion.pk,
            step_key=step_key,
            found=Found(happened_on=actor.today, typed=typed),
            decision=Decision(**decision),
        )

    def ask(self, actor: Actor, inclusion: Inclusion, typed: str, **found: Any) -> Any:
        return running.ask_prescriber(
            actor=actor,
            patient_id=self.patient.pk,
            inclusion_id=inclusion.pk,
            step_key="inr",
            found=Found(happened_on=actor.today, typed=typed, **found),
            proposes="Saut d’une prise",
        )


def make_house(structure_id: Any) -> House:
    doctor, nurse = records.make_reader(structure_id, "10"), records.make_reader(structure_id, "60")
    patient = patients.make_patient(nurse)
    for actor in (doctor, nurse):
        records.in_care(actor, patient)
    return House(doctor, nurse, records.make_reader(structure_id, "60"), patient, put_in_force(doctor))
