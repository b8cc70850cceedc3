"""Reading the register of delegations, and what is to be told of their ends."""

from __future__ import annotations

import uuid
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.db.models import Q, QuerySet

from maisonnee.domains.delegations.enums import DelegationState, FollowState, NoticeKind, Regime
from maisonnee.domains.delegations.models import Acknowledgement, Delegation, Inclusion, Preparation
from maisonnee.domains.delegations.policies import visible_delegations
from maisonnee.domains.delegations.queries import periods
from maisonnee.domains.delegations.rules import ends
from maisonnee.domains.delegations.rules.ends import End
from maisonnee.domains.patients.policies import visible_patients
from maisonnee.domains.protocols import policies as protocol_policies
from maisonnee.domains.protocols.enums import VersionState
from maisonnee.domains.protocols.models import ProtocolVersion
from maisonnee.domains.structures.queries import own_member
from maisonnee.foundation.access.actors import Actor
from maisonnee.foundation.files import attachments
from maisonnee.foundation.files.models import Attachment
from maisonnee.foundation.journal.keeping import kept_until


@dataclass(frozen=True)
class DelegationView:
    """A delegation as it is read on a day."""

    row: Delegation
    state: DelegationState
    end: End | None
    patient_label: str
    is_mine: bool
    may_agree: bool

    @property
    def regime(self) -> str:
        return Regime(self.row.regime).label

    @property
    def end_words(self) -> str:
        return self.end.reason.label if self.end is not None else ""

    @property
    def is_over(self) -> bool:
        return self.state in (DelegationState.ENDED, DelegationState.DECLINED)


@dataclass(frozen=True)
class EndNotice:
    """An end announced, or come, that one of the two has not seen yet. No patient in it."""

    delegation_id: uuid.UUID
    act: str
    other: str
    on: date
    reason: str
    kind: NoticeKind


@dataclass(frozen=True)
class Waiting:
    """What waits for somebody in the register."""

    to_agree: tuple[tuple[uuid.UUID, str, str], ...]
    """Delegations that wait for one's agreement: its key, the act, who would do it."""
    notices: tuple[EndNotice, ...]
    proposed: int = 0
    """Patients proposed to the person, and the scheme of one of them."""
    proposed_scheme: str = ""
    to_validate: int = 0


_RELATED = (
    "delegating",
    "delegated",
    "patient",
    "cooperation",
    "authorisation",
    "protocol_version__protocol",
)


def delegations(*, actor: Actor) -> QuerySet[Delegation]:
    """Return the delegations the actor sees, with what they rest on."""
    return visible_delegations(actor).select_related(*_RELATED)


def delegation(*, actor: Actor, row_id: uuid.UUID) -> Delegation:
    """Return a delegation. Raises `Delegation.DoesNotExist`."""
    return delegations(actor=actor).get(pk=row_id)


def versions_in_force(*, actor: Actor) -> QuerySet[ProtocolVersion]:
    """Return the versions of protocols a delegation may rest on today."""
    return (
        protocol_policies.visible(actor, ProtocolVersion)
        .filter(state=VersionState.IN_FORCE)
        .select_related("protocol")
        .order_by("protocol__code", "number")
    )


def viewed(*, actor: Actor, rows: Iterable[Delegation]) -> list[DelegationView]:
    """Return delegations, already visible, as they stand today: a constant number of queries."""
    items = list(rows)
    dates = periods.dates_of(actor.structure_id, items)
    named = {row.patient_id for row in items if row.patient_id is not None}
    known = set(visible_patients(actor).filter(pk__in=named).values_list("pk", flat=True)) if named else set()
    me = own_member(actor=actor)
    found = []
    for row in items:
        end = periods.end_of(row, dates)
        state = state_of(row, end, actor.today)
        label = ""
        if row.patient is not None:
            label = str(row.patient) if row.patient_id in known else row.patient.initials
        found.append(
            DelegationView(
                row=row,
                state=state,
                end=end,
                patient_label=label,
                is_mine=me is not None and me.pk in (row.delegating_id, row.delegated_id),
                may_agree=me is not None and me.pk == row.delegating_id and state is DelegationState.PROPOSED,
            )
        )
    return found


def delegation_view(*, actor: Actor, row_id: uuid.UUID) -> DelegationView:
    """Return a delegation as it stands today. Raises `Delegation.DoesNotExist`."""
    return viewed(actor=actor, rows=[delegation(actor=actor, row_id=row_id)])[0]


def delegation_files(*, actor: Actor, row: Delegation) -> QuerySet[Attachment]:
    """Return the proofs joined to a delegation: training, insurance."""
    visible_delegations(actor).get(pk=row.pk)
    return attachments.attached_to(row)


def state_of(row: Delegation, end: End | None, today: date) -> DelegationState:
    return ends.state_on(
        today,
        is_agreed=row.agreed_at is not None,
        is_declined=row.declined_at is not None,
        starts_on=row.starts_on,
        end=end,
    )


@kept_until("delegations", "protocols", "structures")
def waiting_for(*, actor: Actor) -> Waiting:
    """Return the agreements the actor is asked for, and the ends they have not seen."""
    me = own_member(actor=actor)
    if me is None:
        return Waiting((), ())
    schemes = list(
        Inclusion.objects.filter(
            structure_id=actor.structure_id, follower=me, state=FollowState.PROPOSED
        ).values_list("scheme", flat=True)
    )
    prepared = Preparation.objects.filter(
        structure_id=actor.structure_id, doctor=me, validated_at__isnull=True
    ).count()
    counted = (len(schemes), schemes[0] if schemes else "", prepared)
    rows = list(
        Delegation.objects.filter(
            Q(delegating=me) | Q(delegated=me), structure_id=actor.structure_id, declined_at__isnull=True
        ).select_related("delegating", "delegated", "cooperation", "authorisation")
    )
    if not rows:
        return Waiting((), (), *counted)
    dates = periods.dates_of(actor.structure_id, rows)
    seen = set(
        Acknowledgement.objects.filter(structure_id=actor.structure_id, member=me).values_list(
            "delegation_id", "kind", "ends_on"
        )
    )
    to_agree, notices = [], []
    for row in rows:
        end = periods.end_of(row, dates)
        state = state_of(row, end, actor.today)
        if state is DelegationState.PROPOSED and row.delegating_id == me.pk:
            to_agree.append((row.pk, row.act_words, str(row.delegated)))
        kind = notice_kind(row, state)
        if kind is None or end is None or (row.pk, kind.value, end.on) in seen:
            continue
        other = row.delegated if row.delegating_id == me.pk else row.delegating
        notices.append(EndNotice(row.pk, row.act_words, str(other), end.on, end.reason.label, kind))
    notices.sort(key=lambda one: (one.on, str(one.delegation_id)))
    return Waiting(tuple(to_agree), tuple(notices), *counted)


def notice_kind(row: Delegation, state: DelegationState) -> NoticeKind | None:
    """Return what is to be told of a delegation that was agreed: its end announced, or come."""
    if row.agreed_at is None:
        return None
    if state is DelegationState.ENDING:
        return NoticeKind.COMING
    return NoticeKind.ENDED if state is DelegationState.ENDED else None
