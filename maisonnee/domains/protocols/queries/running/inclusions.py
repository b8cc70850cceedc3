"""Lists of patients followed under a protocol: those of one's care, of one patient, what waits on the home page."""

from __future__ import annotations

import uuid
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from django.db.models import Count, Exists, OuterRef, Q

from maisonnee.domains.patients import policies as patient_policies
from maisonnee.domains.patients import queries as patient_queries
from maisonnee.domains.patients.enums import Section
from maisonnee.domains.patients.models import Patient
from maisonnee.domains.patients.policies import Access
from maisonnee.domains.patients.rules.sharing import Part
from maisonnee.domains.protocols.enums import VersionState
from maisonnee.domains.protocols.models import (
    HeldReading,
    Inclusion,
    Notice,
    Preference,
    Protocol,
    ProtocolVersion,
    StepAssignment,
)
from maisonnee.domains.protocols.policies import (
    own_inclusions,
    own_notices,
    prescribes,
    readable_acts,
    readable_held,
    readable_inclusions,
    visible,
)
from maisonnee.domains.protocols.policies.running import left_by
from maisonnee.domains.protocols.queries.content import contents_of
from maisonnee.domains.protocols.queries.running import reading as read
from maisonnee.domains.protocols.queries.running.reading import Standing
from maisonnee.domains.protocols.rules import running as rules
from maisonnee.domains.structures.models import Member, Membership
from maisonnee.foundation.access.actors import Actor
from maisonnee.foundation.journal.keeping import nothing_kept_until

ACTS_PART = Part(Section.ACTS).key


@dataclass(frozen=True)
class Followed:
    """An inclusion in a list: its state, what is due and when, what waits."""

    inclusion: Inclusion
    standing: Standing
    dues: Sequence[rules.DueStep]
    held: Sequence[HeldReading]
    today: date
    is_left: bool = False

    @property
    def next_due(self) -> rules.DueStep | None:
        return self.dues[0] if self.dues else None

    @property
    def is_late(self) -> bool:
        return self.next_due is not None and self.next_due.on < self.today


def _followed(actor: Actor, rows: Sequence[Inclusion]) -> list[Followed]:
    """Return inclusions as lines, in a constant number of queries."""
    if not rows:
        return []
    versions = {row.protocol_version_id: row.protocol_version for row in rows}
    contents = contents_of(actor=actor, versions=list(versions.values()))
    standings = read.standings(actor, rows)
    done: dict[uuid.UUID, list[rules.Done]] = {}
    acts = readable_acts(actor).filter(inclusion__in=[row.pk for row in rows])
    for act in acts.only("inclusion_id", "step_key", "happened_on", "next_on", "kind"):
        done.setdefault(act.inclusion_id, []).extend(read.done([act]))
    held: dict[uuid.UUID, list[HeldReading]] = {}
    waiting = readable_held(actor).filter(
        inclusion__in=[row.pk for row in rows], act__isnull=True, dropped_at__isnull=True
    )
    for one in waiting.select_related("question"):
        held.setdefault(one.inclusion_id, []).append(one)
    found = [
        Followed(
            row,
            standings[row.pk],
            rules.due_steps(
                contents[row.protocol_version_id], starts_on=row.starts_on, done=done.get(row.pk, ())
            )
            if row.is_open
            else (),
            held.get(row.pk, ()),
            actor.today,
            getattr(row, "is_left", False),
        )
        for row in rows
    ]
    return sorted(
        found, key=lambda one: (one.next_due.on if one.next_due else date.max, str(one.inclusion.patient))
    )


@dataclass(frozen=True)
class Followings:
    """The patients of one's care followed under a protocol. `to_move`: versions in force, with how many of one's patients
    stand on an earlier one."""

    rows: Sequence[Followed]
    to_move: Sequence[tuple[ProtocolVersion, int]]
    left: Sequence[Followed]
    prescribes: bool


def followings(*, actor: Actor) -> Followings:
    """Return every open inclusion of the actor's care, and leave the trace that the list was read."""
    inclusions = list(
        readable_inclusions(actor)
        .filter(ends_on__isnull=True)
        .annotate(is_left=_is_left(actor))
        .select_related("patient", "protocol", "protocol_version__protocol", "prescriber")
    )
    rows = _followed(actor, inclusions)
    member = patient_policies.own_reader(actor)
    may_prescribe = member is not None and prescribes(actor, member)
    to_move: dict[uuid.UUID, tuple[ProtocolVersion, int]] = {}
    if may_prescribe and member is not None:
        for one in rows:
            version = one.standing.next_version
            mine = one.inclusion.prescriber_id == member.pk or one.is_left
            if version is not None and mine and not one.inclusion.stays_because:
                to_move[version.pk] = (version, to_move.get(version.pk, (version, 0))[1] + 1)
    patient_queries.leave_list_trace(
        actor=actor,
        place="protocols",
        parts_read={one.inclusion.patient: [ACTS_PART] for one in rows},
    )
    return Followings(rows, list(to_move.values()), [one for one in rows if one.is_left], may_prescribe)


def _is_left(actor: Actor) -> Exists:
    """Whether the prescriber, or somebody who does a step, left: nobody answers any more."""
    present = Membership.objects.on(actor.today).filter(
        structure_id=actor.structure_id, member_id=OuterRef("member_id")
    )
    gone = StepAssignment.objects.filter(~Exists(present), inclusion_id=OuterRef("pk"), ends_on__isnull=True)
    orphan = Inclusion.objects.filter(left_by(actor, "prescriber"), pk=OuterRef("pk"))
    return Exists(orphan) | Exists(gone)  # type: ignore[return-value]


@dataclass(frozen=True)
class VersionChoice:
    """A protocol that a patient may be included in: its version in force."""

    version: ProtocolVersion
    is_included: bool


@dataclass(frozen=True)
class PatientFollowings:
    """What a patient is, or was, followed under."""

    access: Access
    rows: Sequence[Followed]
    past: Sequence[Inclusion]
    may_include: bool
    offered: Sequence[VersionChoice]


def of_patient(*, actor: Actor, patient_id: uuid.UUID) -> PatientFollowings:
    """Return the protocols of a patient, and leave the trace. Raises `Patient.DoesNotExist` outside the care team."""
    access = patient_queries.access(actor=actor, patient_id=patient_id)
    inclusions = list(
        readable_inclusions(actor)
        .filter(patient_id=patient_id)
        .annotate(is_left=_is_left(actor))
        .select_related("patient", "protocol", "protocol_version__protocol", "prescriber")
    )
    current = [row for row in inclusions if row.is_open]
    may_include = prescribes(actor, access.member)
    patient_queries.leave_trace(actor=actor, access=access, place="protocols", parts=[ACTS_PART])
    return PatientFollowings(
        access,
        _followed(actor, current),
        [row for row in inclusions if not row.is_open],
        may_include,
        versions_offered(actor=actor, inclusions=current) if may_include else (),
    )


def in_progress(*, actor: Actor, patient_id: uuid.UUID) -> list[Inclusion]:
    """Return the protocols a patient is followed under today, as the actor reads them: a line each in the record."""
    rows = readable_inclusions(actor).filter(patient_id=patient_id, ends_on__isnull=True)
    return list(rows.select_related("protocol", "prescriber").order_by("starts_on", "pk"))


def versions_offered(*, actor: Actor, inclusions: Sequence[Inclusion] = ()) -> list[VersionChoice]:
    """Return the versions in force, and whether a patient is already included in their protocol."""
    included = {row.protocol_id for row in inclusions}
    rows = visible(actor, ProtocolVersion).filter(state=VersionState.IN_FORCE).select_related("protocol")
    return [
        VersionChoice(row, row.protocol_id in included) for row in rows.order_by("protocol__title", "number")
    ]


def own_preference(*, actor: Actor, protocol: Protocol) -> Preference | None:
    """Return what the actor said once of a protocol, if they did."""
    member = patient_policies.own_reader(actor)
    if member is None:
        return None
    return Preference.objects.filter(
        structure_id=actor.structure_id, member=member, protocol=protocol, inclusion__isnull=True
    ).first()


def preference_for(*, actor: Actor, inclusion: Inclusion) -> Preference | None:
    """Return the preferences that hold for an inclusion the actor reads."""
    return read.preferences(actor, [inclusion]).get(inclusion.pk)


@dataclass(frozen=True)
class HomeNews:
    """For « Aujourd’hui »: notices by protocol, values answered and to be signed, patients to move, left by others."""

    notices: Sequence[Notice]
    answered: Sequence[HeldReading]
    to_move: int
    left: int


@nothing_kept_until("protocols", "exchanges", "patients", "structures")
def for_home(*, actor: Actor) -> HomeNews:
    """Return what waits for the actor, in four queries."""
    member = patient_policies.own_reader(actor)
    if member is None:
        return HomeNews((), (), 0, 0)
    notices = own_notices(actor).select_related("inclusion__patient", "inclusion__protocol", "act__author")
    answered = readable_held(actor).filter(
        act__isnull=True,
        dropped_at__isnull=True,
        question__answered_at__isnull=False,
        author=member,
    )
    to_move = left = 0
    if prescribes(actor, member):
        newer = ProtocolVersion.objects.filter(
            protocol_id=OuterRef("protocol_id"), state=VersionState.IN_FORCE
        ).exclude(pk=OuterRef("protocol_version_id"))
        counts = own_inclusions(actor).aggregate(
            to_move=Count("pk", filter=Q(stays_because="") & Q(Exists(newer))),
            left=Count("pk", filter=~Q(prescriber=member)),
        )
        to_move, left = counts["to_move"], counts["left"]
    return HomeNews(
        list(notices[:30]), list(answered.select_related("patient", "inclusion__protocol")), to_move, left
    )


def assigned_members(actor: Actor, inclusion: Inclusion) -> Mapping[str, Sequence[Member]]:
    """Return who does each step of an inclusion, by the key of the step."""
    rows = StepAssignment.objects.filter(
        structure_id=actor.structure_id, inclusion=inclusion, ends_on__isnull=True
    ).select_related("member")
    found: dict[str, list[Member]] = {}
    for row in rows:
        found.setdefault(row.step_key, []).append(row.member)
    return found


def readable_patient(actor: Actor, patient_id: uuid.UUID) -> Patient:
    """Return a patient of the actor's care. Raises `Patient.DoesNotExist`."""
    return patient_queries.access(actor=actor, patient_id=patient_id).patient
