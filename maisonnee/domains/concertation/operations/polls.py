"""Asking the team which slot suits, answering, choosing."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from maisonnee.domains.concertation.enums import Answer, ConcertationPermission, MeetingKind, PollState
from maisonnee.domains.concertation.models import Meeting, Poll, PollAnswer, PollInvitee, PollSlot
from maisonnee.domains.concertation.operations.invitations import asked_members, invite
from maisonnee.domains.concertation.operations.planning import plan_meeting
from maisonnee.domains.concertation.queries import polls as poll_queries
from maisonnee.domains.concertation.queries.availability import usual_members
from maisonnee.domains.concertation.queries.habits import default_link
from maisonnee.domains.concertation.rules import is_plausible_day
from maisonnee.domains.concertation.rules.slots import Slot
from maisonnee.domains.structures.models import Member
from maisonnee.domains.structures.queries import own_member
from maisonnee.foundation.access.actors import PARIS, Actor, PermissionMissing
from maisonnee.foundation.journal.operation import note, operation
from maisonnee.kernel.refusals import Refusal

MOST_SLOTS = 20


@operation(ConcertationPermission.ORGANISE)
def start_poll(
    *,
    actor: Actor,
    slots: Collection[Slot],
    members: Collection[Member],
    kind: MeetingKind = MeetingKind.CONCERTATION,
    subject: str = "",
    place: str = "",
    remote_link: str = "",
) -> Poll:
    """Ask members which of these slots suit them.

    Raises `Refusal` `concertation.no_slot`, `.too_many_slots`, `.slot_past` (with the slot), `.slot_twice`,
    `.ends_before_start`, `.implausible_day`, `.nobody_asked`, `.not_in_team` (with the name).
    """
    _check(actor, slots)
    asked = asked_members(actor, members)
    poll = Poll.objects.create(
        structure_id=actor.structure_id,
        kind=kind,
        subject=subject.strip(),
        place=place.strip(),
        remote_link=remote_link,
        asked_by_id=actor.user_id,
        asked_by_name=actor.name,
        asked_at=actor.now,
    )
    for slot in sorted(slots):
        PollSlot.objects.create(
            structure_id=actor.structure_id,
            poll=poll,
            held_on=slot.held_on,
            starts_at=slot.starts_at,
            ends_at=slot.ends_at,
        )
    for member in asked:
        PollInvitee.objects.create(structure_id=actor.structure_id, poll=poll, member=member)
    note(kind=str(kind.label), slots=len(slots), members=len(asked))
    return poll


def _check(actor: Actor, slots: Collection[Slot]) -> None:
    if not slots:
        raise Refusal("concertation.no_slot", field="slot_1_on")
    if len(slots) > MOST_SLOTS:
        raise Refusal("concertation.too_many_slots", most=MOST_SLOTS)
    for slot in slots:
        refuse_past(actor, slot)
        if slot.ends_at <= slot.starts_at:
            raise Refusal("concertation.ends_before_start")
        if not is_plausible_day(slot.held_on, today=actor.today):
            raise Refusal("concertation.implausible_day")
    if len({(slot.held_on, slot.starts_at) for slot in slots}) < len(slots):
        raise Refusal("concertation.slot_twice")


def refuse_past(actor: Actor, slot: Slot) -> None:
    """Raise `Refusal` `concertation.slot_past` when a slot has begun."""
    now = actor.now.astimezone(PARIS)
    if (slot.held_on, slot.starts_at) <= (now.date(), now.time()):
        raise Refusal("concertation.slot_past", slot=said(slot))


def said(slot: Slot) -> str:
    return f"{slot.held_on:%d/%m/%Y} à {slot.starts_at:%H:%M}"


@operation(ConcertationPermission.SEE)
def answer_slot(*, actor: Actor, slot: PollSlot, answer: Answer, member: Member | None = None) -> PollAnswer:
    """Say whether one could come to a slot; those who organise also note what somebody told them (`member`).

    Raises `Refusal` `concertation.poll_over` (with who ended it), `.slot_past`, `.not_asked`, `.not_a_member`;
    `PermissionMissing` for somebody else's answer.
    """
    slot = PollSlot.objects.select_related("poll").get(pk=slot.pk, structure_id=actor.structure_id)
    poll = _locked(actor, slot.poll)
    me = own_member(actor=actor)
    if member is None:
        member = me
    if member is None:
        raise Refusal("concertation.not_a_member")
    if (me is None or me.pk != member.pk) and not actor.may(ConcertationPermission.ORGANISE):
        raise PermissionMissing(ConcertationPermission.ORGANISE)
    if not PollInvitee.objects.filter(structure_id=actor.structure_id, poll=poll, member=member).exists():
        raise Refusal("concertation.not_asked")
    refuse_past(actor, Slot(slot.held_on, slot.starts_at, slot.ends_at))
    answered, _ = PollAnswer.objects.update_or_create(
        structure_id=actor.structure_id,
        slot=slot,
        member=member,
        defaults={"answer": answer, "answered_by": actor.name, "answered_at": actor.now},
    )
    note(member=str(member))
    return answered


def _locked(actor: Actor, poll: Poll) -> Poll:
    locked = Poll.objects.select_for_update(of=("self",)).get(pk=poll.pk, structure_id=actor.structure_id)
    if not locked.is_open:
        assert locked.ended_at is not None
        raise Refusal(
            "concertation.poll_over",
            ended_by=locked.ended_by,
            ended_on=f"{locked.ended_at.astimezone(PARIS):%d/%m/%Y}",
        )
    return locked


@operation(ConcertationPermission.ORGANISE)
def choose_slot(*, actor: Actor, slot: PollSlot, secretary: Member | None = None) -> Meeting:
    """Choose a slot: the meeting is planned from it, for those who were asked.

    Raises `Refusal` `concertation.poll_over`, `.slot_past`, and what `plan_meeting` raises.
    """
    slot = PollSlot.objects.select_related("poll").get(pk=slot.pk, structure_id=actor.structure_id)
    poll = _locked(actor, slot.poll)
    refuse_past(actor, Slot(slot.held_on, slot.starts_at, slot.ends_at))
    meeting = plan_meeting(
        actor=actor,
        kind=MeetingKind(poll.kind),
        subject=poll.subject,
        held_on=slot.held_on,
        starts_at=slot.starts_at,
        ends_at=slot.ends_at,
        place=poll.place,
        remote_link=poll.remote_link,
        secretary=secretary,
    )
    asked = {member.pk: member for member in poll_queries.invited(actor=actor, poll=poll)}
    usual = set(usual_members(actor=actor, on=slot.held_on).values_list("pk", flat=True))
    if asked.keys() != usual:
        invite(actor, meeting, asked.values())
    poll.state, poll.meeting = PollState.CHOSEN, meeting
    poll.ended_by, poll.ended_at = actor.name, actor.now
    poll.save()
    note(label=str(meeting))
    return meeting


@operation(ConcertationPermission.ORGANISE)
def drop_poll(*, actor: Actor, poll: Poll) -> Poll:
    """Stop asking; what was answered stays. Raises `Refusal` `concertation.poll_over`."""
    poll = _locked(actor, poll)
    poll.state, poll.ended_by, poll.ended_at = PollState.DROPPED, actor.name, actor.now
    poll.save()
    note(kind=str(MeetingKind(poll.kind).label))
    return poll


@operation(ConcertationPermission.ORGANISE)
def plan_series(
    *,
    actor: Actor,
    slots: Sequence[Slot],
    kind: MeetingKind = MeetingKind.CONCERTATION,
    subject: str = "",
    place: str = "",
) -> list[Meeting]:
    """Plan a meeting on each of these slots, or none. Raises `Refusal` as `start_poll` and `plan_meeting` do."""
    _check(actor, slots)
    planned = [
        plan_meeting(
            actor=actor,
            kind=kind,
            subject=subject,
            held_on=slot.held_on,
            starts_at=slot.starts_at,
            ends_at=slot.ends_at,
            place=place,
            remote_link=default_link(actor=actor, kind=kind, on=slot.held_on),
        )
        for slot in sorted(slots)
    ]
    note(count=len(planned), kind=str(kind.label))
    return planned
