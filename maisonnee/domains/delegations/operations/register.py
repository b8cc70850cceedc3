"""The life of a delegation: proposed, agreed to by the delegating person themself, or declined; ended; seen to end."""

from __future__ import annotations

import uuid
from datetime import date
from typing import TypedDict

from maisonnee.domains.delegations.enums import (
    DelegationPermission,
    DelegationState,
    EndReason,
    NoticeKind,
    Regime,
)
from maisonnee.domains.delegations.models import Acknowledgement, Authorisation, Delegation
from maisonnee.domains.delegations.policies import visible_delegations
from maisonnee.domains.delegations.queries import bases, periods, register
from maisonnee.domains.patients.models import Patient
from maisonnee.domains.patients.policies import shared_patients
from maisonnee.domains.protocols.enums import VersionState
from maisonnee.domains.protocols.models import CooperationProtocol, ProtocolVersion
from maisonnee.domains.structures.models import Member
from maisonnee.domains.structures.queries import own_member
from maisonnee.foundation.access.actors import Actor
from maisonnee.foundation.files import attachments
from maisonnee.foundation.files.models import Attachment
from maisonnee.foundation.journal.operation import note, operation
from maisonnee.foundation.journal.versions import change_versioned, check_period
from maisonnee.kernel import professions
from maisonnee.kernel.refusals import Refusal

MEDICAL = frozenset({professions.DOCTOR, professions.MIDWIFE, professions.DENTIST})


class DelegationFacts(TypedDict):
    """What is said of a delegation."""

    delegating: Member
    delegated: Member
    patient: Patient | None
    act: str
    regime: str
    protocol_version: ProtocolVersion | None
    cooperation: CooperationProtocol | None
    training: str
    trained_on: date | None
    insurance: str
    insured_until: date | None
    starts_on: date
    ends_on: date | None


@operation(DelegationPermission.DELEGATE)
def propose_delegation(*, actor: Actor, facts: DelegationFacts) -> Delegation:
    """Propose a delegation; it holds once the delegating person agreed. Proposed by them, it is agreed at once.

    Raises `Refusal`, among which the code of what it would rest on and that does not hold on its first day
    (`delegations.ends_before_it_starts`); `Patient.DoesNotExist` outside the care team.
    """
    me = _me(actor)
    authorisation = _checked(actor, me, facts)
    row = Delegation(
        structure_id=actor.structure_id,
        authorisation=authorisation,
        proposed_by=me,
        proposed_at=actor.now,
        agreed_at=actor.now if me.pk == facts["delegating"].pk else None,
        **facts,
    )
    _check_holds(actor, row)
    row.save(force_insert=True)
    note(label=_label(row), delegating=str(row.delegating), delegated=str(row.delegated))
    return row


@operation(DelegationPermission.DELEGATE)
def agree_to_delegation(*, actor: Actor, delegation_id: uuid.UUID) -> Delegation:
    """Give one's agreement, dated, as the delegating person: nobody gives it in their name. Raises `Refusal`."""
    row = _locked(actor, delegation_id)
    _check_answer(actor, row)
    _check_holds(actor, row)
    row.agreed_at = actor.now
    row.version += 1
    row.save(update_fields=["agreed_at", "version"])
    note(label=_label(row), delegated=str(row.delegated))
    return row


@operation(DelegationPermission.DELEGATE, keeps_reason=False)
def decline_delegation(*, actor: Actor, delegation_id: uuid.UUID, reason: str) -> Delegation:
    """Decline a delegation one is asked for, with a reason. Raises `Refusal`."""
    row = _locked(actor, delegation_id)
    _check_answer(actor, row)
    if not reason.strip():
        raise Refusal("delegations.reason_missing", field="reason")
    row.declined_at, row.decline_reason = actor.now, reason.strip()
    row.version += 1
    row.save(update_fields=["declined_at", "decline_reason", "version"])
    note(label=_label(row), delegated=str(row.delegated))
    return row


@operation(DelegationPermission.DELEGATE, keeps_reason=False)
def end_delegation(
    *, actor: Actor, delegation_id: uuid.UUID, version: int | None, on: date, reason: str
) -> Delegation:
    """End a delegation after a day: either of the two may, with a reason. What was done before stays as it was.

    Raises `Refusal` `delegations.not_yours`, `.already_over`, `.ends_in_the_past`, `.reason_missing`; `StaleVersion`.
    """
    row = _locked(actor, delegation_id)
    me = _me(actor)
    if me.pk not in (row.delegating_id, row.delegated_id):
        raise Refusal("delegations.not_yours")
    end = periods.end_of(row, periods.dates_of(actor.structure_id, [row]))
    if register.state_of(row, end, actor.today) in (DelegationState.ENDED, DelegationState.DECLINED):
        raise Refusal("delegations.already_over")
    if on < row.starts_on:
        raise Refusal("period.ends_before_start", field="on")
    if on < actor.today and row.agreed_at is not None:
        raise Refusal("delegations.ends_in_the_past", field="on")
    if not reason.strip():
        raise Refusal("delegations.reason_missing", field="reason")
    note(label=_label(row), on=on.isoformat())
    return change_versioned(row, version, ends_on=on, ended_by=actor.name, end_reason=reason.strip())


@operation(DelegationPermission.DELEGATE)
def acknowledge_end(*, actor: Actor, delegation_id: uuid.UUID, kind: NoticeKind, on: date) -> Acknowledgement:
    """Take note that a delegation ends, or has ended, on a day. Twice is once."""
    row = visible_delegations(actor).get(pk=delegation_id)
    me = _me(actor)
    if me.pk not in (row.delegating_id, row.delegated_id):
        raise Refusal("delegations.not_yours")
    note(label=_label(row))
    seen, _ = Acknowledgement.objects.get_or_create(
        structure_id=actor.structure_id,
        delegation=row,
        member=me,
        kind=kind,
        ends_on=on,
        defaults={"seen_at": actor.now},
    )
    return seen


@operation(DelegationPermission.DELEGATE)
def attach_delegation_file(
    *, actor: Actor, row: Delegation, name: str, data: bytes, title: str
) -> Attachment:
    """Join a proof (training, insurance) to a delegation one is bound by. Raises `Refusal`."""
    row = visible_delegations(actor).get(pk=row.pk)
    if _me(actor).pk not in (row.delegating_id, row.delegated_id):
        raise Refusal("delegations.not_yours")
    note(label=_label(row), title=title or name)
    return attachments.attach(actor=actor, row=row, name=name, data=data, title=title)


def _me(actor: Actor) -> Member:
    me = own_member(actor=actor)
    if me is None:
        raise Refusal("delegations.not_a_member")
    return me


def _label(row: Delegation) -> str:
    """What the journal says of a delegation: the act, unless it is that of one patient."""
    return row.act_words if row.patient_id is None else Regime(row.regime).label


def _locked(actor: Actor, delegation_id: uuid.UUID) -> Delegation:
    return (
        visible_delegations(actor)
        .select_for_update(of=("self",))
        .select_related("delegating", "delegated", "cooperation", "authorisation")
        .get(pk=delegation_id)
    )


def _check_answer(actor: Actor, row: Delegation) -> None:
    if _me(actor).pk != row.delegating_id:
        raise Refusal("delegations.only_the_delegating", name=str(row.delegating))
    if row.agreed_at is not None or row.declined_at is not None:
        raise Refusal("delegations.already_answered")


def _check_holds(actor: Actor, row: Delegation) -> None:
    """Refuse a delegation that rests on something that does not hold on its first day, or that is already over."""
    end = periods.end_of(row, periods.dates_of(actor.structure_id, [row]))
    if end is None or (end.on >= row.starts_on and end.on >= actor.today):
        return
    if end.reason is EndReason.CHOSEN:
        raise Refusal("delegations.already_over", field="ends_on")
    raise Refusal("delegations.ends_before_it_starts", why=end.reason.label)


def _checked(actor: Actor, me: Member, facts: DelegationFacts) -> Authorisation | None:
    check_period(facts["starts_on"], facts["ends_on"])
    delegating, delegated = facts["delegating"], facts["delegated"]
    if delegating.pk == delegated.pk:
        raise Refusal("delegations.to_oneself", field="delegated")
    if me.pk not in (delegating.pk, delegated.pk):
        raise Refusal("delegations.between_others", field="delegating")
    if delegating.profession not in MEDICAL:
        raise Refusal("delegations.delegating_is_medical", field="delegating", name=str(delegating))
    if facts["patient"] is not None:
        shared_patients(actor).get(pk=facts["patient"].pk)
    regime = Regime(facts["regime"])
    _check_regime(actor, facts, regime)
    if regime is Regime.ASSISTANCE or regime is Regime.PRESCRIPTION:
        excluded = bases.basis_of(actor=actor, member=delegated, act=facts["act"], on=facts["starts_on"])
        if excluded.excluded_by is not None:
            raise Refusal(
                "delegations.excluded",
                field="act",
                act=excluded.act.label,
                source=excluded.excluded_by.source,
            )
    # (Two proposals at once wait for one another: the second one finds the first.)
    Member.objects.select_for_update(no_key=True).get(structure_id=actor.structure_id, pk=delegated.pk)
    same = Delegation.objects.filter(
        structure_id=actor.structure_id,
        delegating=delegating,
        delegated=delegated,
        patient=facts["patient"],
        act=facts["act"],
        declined_at__isnull=True,
        ends_on__isnull=True,
    ).select_related("cooperation", "authorisation")
    for other in same:
        end = periods.end_of(other, periods.dates_of(actor.structure_id, [other]))
        if end is None or end.on >= facts["starts_on"]:
            raise Refusal("delegations.already_delegated", field="act")
    if regime is Regime.ASALEE:
        found = bases.authorisation_on(actor=actor, nurse=delegated, act=facts["act"], on=facts["starts_on"])
        if found is None:
            raise Refusal("delegations.no_authorisation", field="act", name=str(delegated))
        return found
    return None


def _check_regime(actor: Actor, facts: DelegationFacts, regime: Regime) -> None:
    version, cooperation = facts["protocol_version"], facts["cooperation"]
    if regime is Regime.PROTOCOL:
        if version is None:
            raise Refusal("delegations.version_missing", field="protocol_version")
        if version.state != VersionState.IN_FORCE:
            raise Refusal("delegations.version_not_in_force", field="protocol_version")
    elif version is not None:
        raise Refusal("delegations.version_out_of_place", field="protocol_version")
    if regime is Regime.NATIONAL_PROTOCOL:
        if cooperation is None:
            raise Refusal("delegations.cooperation_missing", field="cooperation")
        if cooperation.theme != facts["act"]:
            raise Refusal("delegations.cooperation_of_another_act", field="act", theme=str(cooperation))
    elif cooperation is not None:
        raise Refusal("delegations.cooperation_out_of_place", field="cooperation")
    try:
        bases.act_named(actor=actor, key=facts["act"])
    except LookupError:
        raise Refusal("structures.act_unknown", field="act") from None
