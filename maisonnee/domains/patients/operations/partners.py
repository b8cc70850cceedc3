"""Inviting a partner outside the team to one patient, for a time, with the patient's agreement; ending it."""

from __future__ import annotations

import uuid
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, timedelta

from django.db.models import Q

from maisonnee.domains.patients import queries
from maisonnee.domains.patients.enums import (
    AccessGround,
    AgreementMeans,
    GuestKind,
    PatientPermission,
    Section,
)
from maisonnee.domains.patients.models import PartnerAccess, Patient
from maisonnee.domains.patients.policies import Access, access_to
from maisonnee.domains.patients.rules import partners as rules
from maisonnee.domains.patients.rules.sharing import Part, group_of
from maisonnee.domains.structures import operations as structures
from maisonnee.domains.structures.models import Member
from maisonnee.foundation.access import operations as access_operations
from maisonnee.foundation.access import queries as access_queries
from maisonnee.foundation.access.actors import Actor
from maisonnee.foundation.access.enums import Role
from maisonnee.foundation.journal.operation import note, operation
from maisonnee.kernel.refusals import Refusal


@dataclass(frozen=True, kw_only=True)
class Partner:
    """Who is invited."""

    family_name: str
    given_name: str
    profession: str
    email: str
    kind: GuestKind
    organisation: str = ""


@dataclass(frozen=True, kw_only=True)
class Agreement:
    """What the patient (or `by`, who may agree for them) agreed to, when and how (art. L1110-4)."""

    on: date
    means: AgreementMeans
    by: str = ""


@operation(PatientPermission.INVITE_PARTNERS, keeps_reason=False)
def invite_partner(
    *,
    actor: Actor,
    patient_id: uuid.UUID,
    partner: Partner,
    parts: Collection[str],
    reason: str,
    ends_on: date,
    agreement: Agreement,
) -> tuple[PartnerAccess, str]:
    """Open parts of a record to a partner, up to a day; return the access and the token of the invitation's link.

    The token is empty when the partner signs in here already. One opens only what one reads oneself. Raises
    `Refusal`, and `Patient.DoesNotExist` for whoever is not a part of the care team.
    """
    access = access_to(actor, patient_id=patient_id, for_writing=True)
    if access.ground is not AccessGround.CARE_TEAM:
        raise Patient.DoesNotExist
    if not reason.strip():
        raise Refusal("patients.partner_unexplained", field="reason")
    rules.check_period(today=actor.today, agreed_on=agreement.on, ends_on=ends_on)
    member = _known_guest(actor, partner)
    if member is None:
        member = structures.welcome_guest(
            actor=actor,
            family_name=partner.family_name,
            given_name=partner.given_name,
            profession=partner.profession,
            email=partner.email,
        )
    elif PartnerAccess.objects.open_on(actor.today).filter(patient=access.patient, member=member).exists():
        raise Refusal("patients.partner_already_invited", field="email", name=str(member))
    row = PartnerAccess.objects.create(
        structure_id=actor.structure_id,
        patient=access.patient,
        member=member,
        kind=partner.kind,
        organisation=partner.organisation.strip(),
        parts=_granted(access, parts, member),
        reason=reason.strip(),
        starts_on=actor.today,
        ends_on=ends_on,
        agreed_on=agreement.on,
        agreement_means=agreement.means,
        agreed_by=agreement.by.strip(),
        opened_by=access.member,
        opened_at=actor.now,
    )
    note(label=str(member), ends_on=ends_on.isoformat())
    return row, _invited(actor, partner, member)


@operation(PatientPermission.SEE_PARTNERS, keeps_reason=False)
def end_partner_access(*, actor: Actor, access_id: uuid.UUID, reason: str = "") -> PartnerAccess:
    """End an access at once, even in the middle of something: closing is open to the care team and to the leads."""
    row = _locked(actor, access_id)
    row.ended_at, row.ended_by, row.end_reason = actor.now, actor.name, reason.strip()
    row.save(update_fields=["ended_at", "ended_by", "end_reason"])
    note(label=str(row.member))
    return row


@operation(PatientPermission.INVITE_PARTNERS)
def prolong_partner_access(
    *, actor: Actor, access_id: uuid.UUID, ends_on: date, agreement: Agreement
) -> PartnerAccess:
    """Let an access follow the one under way, with the patient's agreement anew: same parts, one who opens them."""
    row = _locked(actor, access_id)
    access = access_to(actor, patient_id=row.patient_id, for_writing=True)
    if access.ground is not AccessGround.CARE_TEAM:
        raise Patient.DoesNotExist
    starts_on = row.ends_on + timedelta(days=1)
    if ends_on < starts_on:
        raise Refusal("patients.partner_not_later", field="ends_on", on=row.ends_on)
    rules.check_period(today=actor.today, agreed_on=agreement.on, ends_on=ends_on)
    if PartnerAccess.objects.filter(
        patient=row.patient, member=row.member, starts_on=starts_on, ended_at__isnull=True
    ).exists():
        raise Refusal("patients.partner_already_prolonged", field="ends_on")
    note(label=str(row.member), ends_on=ends_on.isoformat())
    return PartnerAccess.objects.create(
        structure_id=actor.structure_id,
        patient=row.patient,
        member=row.member,
        kind=row.kind,
        organisation=row.organisation,
        parts=_granted(access, row.parts, row.member),
        reason=row.reason,
        starts_on=starts_on,
        ends_on=ends_on,
        agreed_on=agreement.on,
        agreement_means=agreement.means,
        agreed_by=agreement.by.strip(),
        opened_by=access.member,
        opened_at=actor.now,
    )


def _locked(actor: Actor, access_id: uuid.UUID) -> PartnerAccess:
    queries.partner_accesses_to_handle(actor=actor).get(pk=access_id)
    row = (
        PartnerAccess.objects.select_for_update(of=("self",))
        .select_related("member", "patient")
        .get(structure_id=actor.structure_id, pk=access_id)
    )
    if row.ended_at is not None or row.ends_on < actor.today:
        raise Refusal("patients.partner_already_over")
    return row


def _known_guest(actor: Actor, partner: Partner) -> Member | None:
    """Return who already has this address; refuse somebody of the team, who is brought into the care team instead."""
    address = partner.email.strip().lower()
    found = Member.objects.filter(
        Q(email__iexact=address) | Q(user__email__iexact=address), structure_id=actor.structure_id
    ).first()
    if found is not None and found.memberships.exists():
        raise Refusal("patients.partner_of_the_team", field="email", name=str(found))
    return found


def _granted(access: Access, keys: Collection[str], member: Member) -> list[str]:
    """Return the parts granted: of those one reads oneself, and the notes of the partner's own profession."""
    own_notes = Part(Section.NOTES, group_of(member.profession))
    parts = {Part.of_key(key) for key in keys}
    if not parts:
        raise Refusal("patients.partner_without_part", field="parts")
    if any(part != own_notes and not access.opens(part) for part in parts):
        raise Refusal("patients.partner_beyond_own", field="parts")
    return sorted(part.key for part in parts)


def _invited(actor: Actor, partner: Partner, member: Member) -> str:
    """Invite the partner to sign in, unless they do already; return the link's token."""
    if member.user_id is not None and access_queries.holds_role(
        actor=actor, user_id=member.user_id, role=Role.PARTNER
    ):
        return ""
    _, token = access_operations.invite(
        actor=access_operations.actor_inviting_partner(actor),
        email=partner.email,
        roles=[Role.PARTNER],
        family_name=member.family_name,
        given_name=member.given_name,
        member_id=member.pk,
    )
    return token
