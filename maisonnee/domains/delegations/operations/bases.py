"""Recording what delegations rest on: adhesions, authorisations, declarations. One's own; anybody's for those who lead."""

from __future__ import annotations

from datetime import date
from typing import TypedDict, TypeVar

from django.db import models

from maisonnee.domains.delegations.enums import DelegationPermission, Scheme
from maisonnee.domains.delegations.models import Adhesion, Authorisation, Declaration
from maisonnee.domains.delegations.rules import themes
from maisonnee.domains.protocols.models import CooperationProtocol
from maisonnee.domains.protocols.rules import DELEGATES
from maisonnee.domains.structures.models import Member
from maisonnee.domains.structures.queries import own_member
from maisonnee.foundation.access.actors import Actor
from maisonnee.foundation.access.enums import LEADS
from maisonnee.foundation.files import attachments
from maisonnee.foundation.files.models import Attachment
from maisonnee.foundation.journal.operation import note, operation
from maisonnee.foundation.journal.versions import change_versioned, check_period, end_versioned
from maisonnee.kernel import professions
from maisonnee.kernel.refusals import Refusal

M = TypeVar("M", bound=models.Model)
Base = Adhesion | Authorisation | Declaration
NURSES = frozenset({professions.NURSE, professions.PSYCHIATRIC_NURSE})


class AdhesionFacts(TypedDict):
    """What is said of a doctor's adhesion to Asalée."""

    doctor: Member
    is_carrier: bool
    note: str
    starts_on: date
    ends_on: date | None


class AuthorisationFacts(TypedDict):
    """What is said of an authorisation of the ARS."""

    nurse: Member
    act: str
    reference: str
    decided_on: date | None
    starts_on: date
    ends_on: date | None


class DeclarationFacts(TypedDict):
    """What is said of a declaration to the ARS."""

    member: Member
    scheme: str
    cooperation: CooperationProtocol | None
    reference: str
    declared_on: date
    training: str
    starts_on: date
    ends_on: date | None


@operation(DelegationPermission.DECLARE)
def add_adhesion(*, actor: Actor, facts: AdhesionFacts) -> Adhesion:
    """Record that a doctor adheres to Asalée. A doctor says it of themself; those who lead, of anybody.

    Raises `Refusal` `delegations.not_a_doctor`, `.own_only`, `.already_adheres`.
    """
    _check_adhesion(actor, facts, row=None)
    row = Adhesion.objects.create(structure_id=actor.structure_id, recorded_by=actor.name, **facts)
    note(label=str(row))
    return row


@operation(DelegationPermission.DECLARE)
def change_adhesion(*, actor: Actor, row: Adhesion, version: int | None, facts: AdhesionFacts) -> Adhesion:
    """Correct an adhesion. Raises `Refusal`, `StaleVersion`."""
    _check_adhesion(actor, facts, row=row)
    note(label=str(facts["doctor"]))
    return change_versioned(row, version, **facts)


@operation(DelegationPermission.DECLARE)
def end_adhesion(*, actor: Actor, row: Adhesion, version: int | None, on: date) -> Adhesion:
    """Say on which day an adhesion stops: the delegations that rest on it end with it. Raises `Refusal`."""
    _check_own(actor, row.doctor)
    note(label=str(row), on=on.isoformat())
    return end_versioned(row, version, on=on)


@operation(DelegationPermission.DECLARE)
def add_authorisation(*, actor: Actor, facts: AuthorisationFacts) -> Authorisation:
    """Record the ARS's authorisation of a nurse for one act. Raises `Refusal`."""
    _check_authorisation(actor, facts, row=None)
    row = Authorisation.objects.create(structure_id=actor.structure_id, recorded_by=actor.name, **facts)
    note(label=str(row))
    return row


@operation(DelegationPermission.DECLARE)
def change_authorisation(
    *, actor: Actor, row: Authorisation, version: int | None, facts: AuthorisationFacts
) -> Authorisation:
    """Correct an authorisation. Raises `Refusal`, `StaleVersion`."""
    _check_authorisation(actor, facts, row=row)
    changed = change_versioned(row, version, **facts)
    note(label=str(changed))
    return changed


@operation(DelegationPermission.DECLARE)
def end_authorisation(*, actor: Actor, row: Authorisation, version: int | None, on: date) -> Authorisation:
    """Say on which day an authorisation stops: acts after it have no basis any more. Raises `Refusal`."""
    _check_own(actor, row.nurse)
    note(label=str(row), on=on.isoformat())
    return end_versioned(row, version, on=on)


@operation(DelegationPermission.DECLARE)
def add_declaration(*, actor: Actor, facts: DeclarationFacts) -> Declaration:
    """Record that a member was declared to the ARS. Raises `Refusal`."""
    _check_declaration(actor, facts, row=None)
    row = Declaration.objects.create(structure_id=actor.structure_id, recorded_by=actor.name, **facts)
    note(label=str(row))
    return row


@operation(DelegationPermission.DECLARE)
def change_declaration(
    *, actor: Actor, row: Declaration, version: int | None, facts: DeclarationFacts
) -> Declaration:
    """Correct a declaration. Raises `Refusal`, `StaleVersion`."""
    _check_declaration(actor, facts, row=row)
    changed = change_versioned(row, version, **facts)
    note(label=str(changed))
    return changed


@operation(DelegationPermission.DECLARE)
def end_declaration(*, actor: Actor, row: Declaration, version: int | None, on: date) -> Declaration:
    """Say on which day a declaration stops. Raises `Refusal`, `StaleVersion`."""
    _check_own(actor, row.member)
    note(label=str(row), on=on.isoformat())
    return end_versioned(row, version, on=on)


@operation(DelegationPermission.DECLARE)
def attach_base_file(*, actor: Actor, row: Base, name: str, data: bytes, title: str) -> Attachment:
    """Join a proof to an adhesion, an authorisation or a declaration. Raises `Refusal`."""
    note(label=str(row), title=title or name)
    return attachments.attach(actor=actor, row=row, name=name, data=data, title=title)


@operation(DelegationPermission.DECLARE)
def withdraw_base_file(*, actor: Actor, attachment: Attachment, reason: str) -> Attachment:
    """Take a proof off one of these registers. Raises `Refusal`."""
    if attachment.owner_type not in {
        model._meta.label_lower for model in (Adhesion, Authorisation, Declaration)
    }:
        raise Refusal("files.of_another_register")
    note(label=str(attachment))
    return attachments.withdraw(actor=actor, attachment=attachment, reason=reason)


def _check_own(actor: Actor, member: Member) -> None:
    """One records what concerns oneself; those who lead the team, what concerns anybody."""
    if not actor.roles.isdisjoint(LEADS):
        return
    me = own_member(actor=actor)
    if me is None or me.pk != member.pk:
        raise Refusal("delegations.own_only", name=str(member))


def _check_adhesion(actor: Actor, facts: AdhesionFacts, *, row: Adhesion | None) -> None:
    check_period(facts["starts_on"], facts["ends_on"])
    doctor = facts["doctor"]
    if doctor.profession != professions.DOCTOR:
        raise Refusal("delegations.not_a_doctor", field="doctor", name=str(doctor))
    _check_own(actor, doctor)
    if row is not None:
        _check_own(actor, row.doctor)
    same = Adhesion.objects.filter(structure_id=actor.structure_id, doctor=doctor)
    _check_alone(same, row, facts["starts_on"], facts["ends_on"], "delegations.already_adheres", "doctor")


def _check_authorisation(actor: Actor, facts: AuthorisationFacts, *, row: Authorisation | None) -> None:
    check_period(facts["starts_on"], facts["ends_on"])
    if facts["nurse"].profession not in NURSES:
        raise Refusal("delegations.not_a_nurse", field="nurse", name=str(facts["nurse"]))
    if facts["act"] not in themes.DEROGATORY:
        raise Refusal("delegations.act_without_authorisation", field="act")
    if not facts["reference"].strip():
        raise Refusal("delegations.reference_missing", field="reference")
    _check_own(actor, facts["nurse"])
    if row is not None:
        _check_own(actor, row.nurse)
    same = Authorisation.objects.filter(
        structure_id=actor.structure_id, nurse=facts["nurse"], act=facts["act"]
    )
    _check_alone(same, row, facts["starts_on"], facts["ends_on"], "delegations.already_authorised", "act")


def _check_declaration(actor: Actor, facts: DeclarationFacts, *, row: Declaration | None) -> None:
    check_period(facts["starts_on"], facts["ends_on"])
    member, cooperation = facts["member"], facts["cooperation"]
    _check_own(actor, member)
    if row is not None:
        _check_own(actor, row.member)
    if facts["scheme"] == Scheme.NATIONAL_PROTOCOL:
        if cooperation is None:
            raise Refusal("delegations.cooperation_missing", field="cooperation")
        if member.profession not in DELEGATES[cooperation.theme]:
            raise Refusal("delegations.not_a_delegate", field="member", name=str(member))
    elif facts["scheme"] == Scheme.ADVANCED_PRACTICE:
        if cooperation is not None:
            raise Refusal("delegations.cooperation_out_of_place", field="cooperation")
        if not professions.is_advanced_practice_nurse(member.profession, member.know_how):
            raise Refusal("delegations.not_an_ipa", field="member", name=str(member))
    else:
        raise Refusal("delegations.scheme_without_declaration", field="scheme")
    same = Declaration.objects.filter(structure_id=actor.structure_id, member=member, cooperation=cooperation)
    _check_alone(same, row, facts["starts_on"], facts["ends_on"], "delegations.already_declared", "member")


def _check_alone(
    same: models.QuerySet[M],
    row: models.Model | None,
    starts_on: date,
    ends_on: date | None,
    code: str,
    field: str,
) -> None:
    others = same.exclude(pk=row.pk) if row is not None else same
    found = others.filter(models.Q(ends_on__isnull=True) | models.Q(ends_on__gte=starts_on))
    if ends_on is not None:
        found = found.filter(starts_on__lte=ends_on)
    if found.exists():
        raise Refusal(code, field=field)
