"""A medical assistant prepares a consultation; the doctor validates it."""

from __future__ import annotations

import uuid
from collections.abc import Collection

from maisonnee.domains.delegations.enums import DelegationPermission
from maisonnee.domains.delegations.models import Preparation
from maisonnee.domains.delegations.policies import visible_preparations
from maisonnee.domains.delegations.queries import preparing
from maisonnee.domains.patients.models import Patient
from maisonnee.domains.patients.policies import in_care_team, shared_patients
from maisonnee.domains.structures.models import Member
from maisonnee.domains.structures.queries import own_member
from maisonnee.foundation.access.actors import Actor
from maisonnee.foundation.journal.operation import note, operation
from maisonnee.kernel import professions
from maisonnee.kernel.refusals import Refusal


@operation(DelegationPermission.PREPARE)
def prepare_consultation(
    *, actor: Actor, patient: Patient, doctor: Member, acts: Collection[str]
) -> Preparation:
    """Tick what was prepared of a consultation: acts an assistant may do, nothing else.

    Raises `Patient.DoesNotExist` outside the care team; `Refusal` `delegations.not_an_assistant`, `.not_a_doctor`,
    `.doctor_outside_care_team`, `.nothing_prepared`, `.not_preparable`.
    """
    patient = shared_patients(actor).get(pk=patient.pk)
    me = own_member(actor=actor)
    if me is None or not preparing.is_assistant(actor=actor, member=me):
        raise Refusal("delegations.not_an_assistant")
    if doctor.profession != professions.DOCTOR:
        raise Refusal("delegations.not_a_doctor", field="doctor", name=str(doctor))
    if not in_care_team(member_id=doctor.pk, patient_id=patient.pk, on=actor.today):
        raise Refusal("delegations.doctor_outside_care_team", field="doctor", name=str(doctor))
    allowed = [item.act.key for item in preparing.may_prepare(actor=actor)]
    if not acts:
        raise Refusal("delegations.nothing_prepared", field="acts")
    if not set(acts) <= set(allowed):
        raise Refusal("delegations.not_preparable", field="acts")
    note(label=str(doctor))
    return Preparation.objects.create(
        structure_id=actor.structure_id,
        patient=patient,
        prepared_by=me,
        doctor=doctor,
        prepared_on=actor.today,
        acts=[key for key in dict.fromkeys(allowed) if key in set(acts)],
    )


@operation(DelegationPermission.VALIDATE)
def validate_preparation(*, actor: Actor, preparation_id: uuid.UUID) -> Preparation:
    """Validate, as the doctor it was made for, what an assistant prepared. Raises `Refusal`."""
    row = (
        visible_preparations(actor)
        .select_for_update(of=("self",))
        .select_related("doctor", "prepared_by")
        .get(pk=preparation_id)
    )
    me = own_member(actor=actor)
    if me is None or me.pk != row.doctor_id:
        raise Refusal("delegations.only_that_doctor", name=str(row.doctor))
    if row.validated_at is not None:
        raise Refusal("delegations.already_validated")
    row.validated_at, row.validated_by = actor.now, me
    row.version += 1
    row.save(update_fields=["validated_at", "validated_by", "version"])
    note(label=str(row.prepared_by))
    return row
