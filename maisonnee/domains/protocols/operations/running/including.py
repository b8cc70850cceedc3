"""Including a patient in a protocol, what the prescriber says once, who does which step."""

from __future__ import annotations

import uuid
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from maisonnee.domains.patients import operations as patients
from maisonnee.domains.patients import policies as patient_policies
from maisonnee.domains.patients.enums import CareGround, InformationMeans, Section
from maisonnee.domains.protocols.enums import (
    EventKind,
    NoticeKind,
    RunningPermission,
    Telling,
    VersionState,
)
from maisonnee.domains.protocols.models import (
    Inclusion,
    Preference,
    Protocol,
    ProtocolVersion,
    StepAssignment,
)
from maisonnee.domains.protocols.operations.running import common
from maisonnee.domains.protocols.queries.content import content_of
from maisonnee.domains.protocols.rules import running as rules
from maisonnee.domains.protocols.rules.content import CareStep, Content
from maisonnee.domains.records import operations as records
from maisonnee.domains.records.enums import CodeSystem, EntryKind
from maisonnee.domains.records.rules.drafts import Draft
from maisonnee.domains.structures import queries as structures
from maisonnee.domains.structures.models import Member
from maisonnee.foundation.access.actors import Actor
from maisonnee.foundation.journal.operation import note, operation
from maisonnee.foundation.journal.versions import change_versioned
from maisonnee.kernel import professions
from maisonnee.kernel.refusals import Refusal, StaleVersion


@dataclass(frozen=True, kw_only=True)
class Information:
    """What the patient was told, when and how, and who agreed if it is not the patient."""

    given_on: date
    means: InformationMeans
    agreed_by: str = ""


@dataclass(frozen=True, kw_only=True)
class PreferenceFacts:
    """How a prescriber works under a protocol."""

    telling: Telling = Telling.EVERY_ACT
    also_told_id: uuid.UUID | None = None
    usual_steps: str = ""
    form_mg: Decimal | None = None
    splitting: str = ""


@operation(RunningPermission.INCLUDE)
def include_patient(
    *,
    actor: Actor,
    patient_id: uuid.UUID,
    version_id: uuid.UUID,
    parameters: Mapping[str, str],
    information: Information,
    assigned: Mapping[str, uuid.UUID],
    starts_on: date,
    review_on: date | None = None,
) -> Inclusion:
    """Include a patient in a version in force; `assigned` says who does a step, by its key.

    Whoever does a step and is not of the care team enters it, on the ground of the protocol, until the inclusion ends.
    The code of the protocol is written in the record. Raises `Refusal`, `DoesNotExist` outside the care team.
    """
    access = patient_policies.access_to(actor, patient_id=patient_id, for_writing=True)
    common.require_prescriber(actor, access.member)
    version = ProtocolVersion.objects.select_related("protocol").get(
        structure_id=actor.structure_id, pk=version_id
    )
    if version.state != VersionState.IN_FORCE:
        raise Refusal("protocols.version_not_in_force", title=str(version))
    _check_days(actor, information.given_on, starts_on, review_on)
    if Inclusion.objects.filter(
        structure_id=actor.structure_id,
        patient=access.patient,
        protocol=version.protocol,
        ends_on__isnull=True,
    ).exists():
        raise Refusal("protocols.already_included", title=str(version.protocol))
    content = content_of(actor=actor, version=version)
    kept = rules.checked_parameters(content, parameters)
    entry = records.write_entries(
        actor=actor,
        patient_id=access.patient.pk,
        drafts=[_code_draft(version, content, starts_on)],
    )[0]
    inclusion = Inclusion.objects.create(
        **common.shared(access, Section.ACTS),
        protocol=version.protocol,
        protocol_version=version,
        prescriber=access.member,
        parameters=kept,
        informed_on=information.given_on,
        information_means=information.means,
        agreed_by=information.agreed_by.strip(),
        starts_on=starts_on,
        review_on=review_on,
        included_at=actor.now,
        entry=entry,
    )
    common.write_line(actor, access, inclusion, EventKind.INCLUDED, _parameters_words(content, kept))
    for step in content.steps:
        if step.key in assigned:
            _assign(actor, access, inclusion, step, assigned[step.key])
    note(label=str(version.protocol), number=version.number)
    return inclusion


def _code_draft(version: ProtocolVersion, content: Content, starts_on: date) -> Draft:
    return Draft(
        kind=EntryKind.ACT,
        label=f"Suivi sous protocole\u00a0: {version.protocol}"[:200],
        text=f"Version {version.number}",
        happened_on=starts_on,
        code_system=CodeSystem.OTHER if content.record_code else CodeSystem.NONE,
        code=content.record_code[:20],
        source=f"Protocole {version}"[:200],
    )


@operation(RunningPermission.INCLUDE)
def change_inclusion(
    *,
    actor: Actor,
    patient_id: uuid.UUID,
    inclusion_id: uuid.UUID,
    version: int | None,
    parameters: Mapping[str, str],
    review_on: date | None,
) -> Inclusion:
    """Change the personal parameters or the planned review. Raises `Refusal`, `StaleVersion`."""
    inclusion, access = common.opened(actor, patient_id, inclusion_id)
    common.require_prescriber(actor, access.member)
    if review_on is not None and review_on <= inclusion.starts_on:
        raise Refusal("protocols.review_before_start", field="review_on")
    content = content_of(actor=actor, version=inclusion.protocol_version)
    kept = rules.checked_parameters(content, parameters)
    change_versioned(inclusion, version, parameters=kept, review_on=review_on)
    common.write_line(actor, access, inclusion, EventKind.CHANGED, _parameters_words(content, kept))
    note(label=str(inclusion.protocol))
    return inclusion


@operation(RunningPermission.INCLUDE)
def assign_step(
    *, actor: Actor, patient_id: uuid.UUID, inclusion_id: uuid.UUID, step_key: str, member_id: uuid.UUID
) -> StepAssignment:
    """Entrust a step to somebody of a profession it names; whoever had it stops. Raises `Refusal`.

    Any professional of the care team may, so that nothing waits when somebody leaves.
    """
    inclusion, access = common.opened(actor, patient_id, inclusion_id)
    content = content_of(actor=actor, version=inclusion.protocol_version)
    step = content.step(step_key)
    if step is None:
        raise Refusal("protocols.step_unknown", field="step_key")
    standing = StepAssignment.objects.filter(
        structure_id=actor.structure_id, inclusion=inclusion, step_key=step_key, ends_on__isnull=True
    )
    if standing.filter(member_id=member_id).exists():
        raise Refusal("protocols.already_assigned", field="member_id")
    for row in standing.select_for_update(of=("self",)):
        stop_assignment(actor, row)
    made = _assign(actor, access, inclusion, step, member_id)
    note(label=str(inclusion.protocol))
    return made


def _assign(
    actor: Actor,
    access: patient_policies.Access,
    inclusion: Inclusion,
    step: CareStep,
    member_id: uuid.UUID,
) -> StepAssignment:
    member: Member = structures.member(actor=actor, member_id=member_id)
    if step.professions and member.profession not in step.professions:
        raise Refusal(
            "protocols.not_of_the_profession",
            field=f"s_{step.key}",
            name=str(member),
            who=", ".join(professions.label(code).lower() for code in step.professions),
        )
    follow_up = None
    if not patient_policies.in_care_team(
        member_id=member.pk, patient_id=inclusion.patient_id, on=actor.today
    ):
        follow_up = patients.follow_patient(
            actor=actor,
            patient_id=inclusion.patient_id,
            member_id=member.pk,
            starts_on=actor.today,
            ground=CareGround.PROTOCOL,
            reason=f"Protocole {inclusion.protocol}"[:200],
        )
    made = StepAssignment.objects.create(
        structure_id=actor.structure_id,
        inclusion=inclusion,
        step_key=step.key,
        member=member,
        follow_up=follow_up,
        starts_on=actor.today,
    )
    common.write_line(actor, access, inclusion, EventKind.ASSIGNED, f"{step.does}\u00a0: {member}")
    common.tell(actor, inclusion, NoticeKind.ASSIGNED, [member], but=access.member)
    return made


def stop_assignment(actor: Actor, row: StepAssignment) -> None:
    """End who does a step, and the part in the care team that it had opened, unless another step needs it."""
    row.ends_on = max(actor.today, row.starts_on)
    row.save(update_fields=["ends_on"])
    if row.follow_up_id is None:
        return
    other = StepAssignment.objects.filter(
        structure_id=actor.structure_id,
        member_id=row.member_id,
        inclusion__patient_id=row.inclusion.patient_id,
        ends_on__isnull=True,
    ).first()
    if other is not None:
        if other.follow_up_id is None:
            other.follow_up_id = row.follow_up_id
            other.save(update_fields=["follow_up"])
        return
    if row.follow_up is not None and row.follow_up.ends_on is None:
        patients.stop_following(
            actor=actor,
            patient_id=row.inclusion.patient_id,
            period_id=row.follow_up_id,
            ends_on=actor.today,
        )


@operation(RunningPermission.SET_PREFERENCES)
def set_preference(
    *,
    actor: Actor,
    protocol: Protocol,
    version: int | None,
    facts: PreferenceFacts,
    parameters: Mapping[str, str],
) -> Preference:
    """Say once how one works under a protocol: it holds for all one's patients. Raises `Refusal`, `StaleVersion`."""
    member = patient_policies.own_reader(actor)
    if member is None:
        raise Refusal("protocols.by_prescriber")
    common.require_prescriber(actor, member)
    row = Preference.objects.filter(
        structure_id=actor.structure_id, member=member, protocol=protocol, inclusion__isnull=True
    ).first()
    note(label=str(protocol))
    usual = {key: " ".join(value.split()) for key, value in parameters.items() if value.strip()}
    return _put_preference(actor, row, version, facts, member=member, protocol=protocol, parameters=usual)


@operation(RunningPermission.INCLUDE)
def set_patient_preference(
    *,
    actor: Actor,
    patient_id: uuid.UUID,
    inclusion_id: uuid.UUID,
    version: int | None,
    facts: PreferenceFacts,
) -> Preference:
    """Say how this patient is followed otherwise than one's usual patients. Raises `Refusal`, `StaleVersion`."""
    inclusion, access = common.opened(actor, patient_id, inclusion_id)
    common.require_prescriber(actor, access.member)
    row = Preference.objects.filter(structure_id=actor.structure_id, inclusion=inclusion).first()
    made = _put_preference(
        actor,
        row,
        version,
        facts,
        member=inclusion.prescriber,
        protocol=inclusion.protocol,
        inclusion=inclusion,
        parameters={},
    )
    common.write_line(actor, access, inclusion, EventKind.PREFERRED, facts.usual_steps.strip())
    note(label=str(inclusion.protocol))
    return made


def _put_preference(
    actor: Actor, row: Preference | None, version: int | None, facts: PreferenceFacts, **of: Any
) -> Preference:
    if (facts.form_mg is None) is not (not facts.splitting):
        raise Refusal(
            "protocols.form_incomplete", field="splitting" if facts.form_mg is not None else "form_mg"
        )
    if facts.form_mg is not None and facts.form_mg <= 0:
        raise Refusal("protocols.form_incomplete", field="form_mg")
    also_told = (
        None if facts.also_told_id is None else structures.member(actor=actor, member_id=facts.also_told_id)
    )
    values: dict[str, Any] = {
        "telling": facts.telling,
        "also_told": also_told,
        "usual_steps": facts.usual_steps.strip(),
        "form_mg": facts.form_mg,
        "splitting": facts.splitting,
    }
    if row is None:
        if version not in (None, 0):
            raise StaleVersion(current={"version": 0})
        return Preference.objects.create(structure_id=actor.structure_id, **of, **values)
    if "inclusion" not in of:
        values["parameters"] = of["parameters"]
    return change_versioned(row, version, **values)


def _check_days(actor: Actor, informed_on: date, starts_on: date, review_on: date | None) -> None:
    if informed_on > actor.today:
        raise Refusal("protocols.informed_in_the_future", field="informed_on")
    if starts_on > actor.today:
        raise Refusal("protocols.starts_in_the_future", field="starts_on")
    if informed_on > starts_on:
        raise Refusal("protocols.informed_after_start", field="informed_on")
    if review_on is not None and review_on <= starts_on:
        raise Refusal("protocols.review_before_start", field="review_on")


def _parameters_words(content: Content, kept: Mapping[str, str]) -> str:
    names = {parameter.key: parameter.name for parameter in content.parameters}
    return " ; ".join(f"{names.get(key, key)}\u00a0: {value}" for key, value in kept.items())
