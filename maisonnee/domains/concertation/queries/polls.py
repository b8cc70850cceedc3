"""Reading polls: for each slot who could come, and who would be left out."""

from __future__ import annotations

import uuid
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from django.db.models import Exists, OuterRef, QuerySet

from maisonnee.domains.concertation.enums import Answer, Coming, ConcertationPermission, PollState
from maisonnee.domains.concertation.models import Poll, PollAnswer, PollInvitee, PollSlot
from maisonnee.domains.concertation.queries.availability import people
from maisonnee.domains.concertation.rules import slots
from maisonnee.domains.structures.models import Member
from maisonnee.domains.structures.queries import own_member
from maisonnee.foundation.access.actors import Actor, require
from maisonnee.foundation.journal.keeping import nothing_kept_until
from maisonnee.kernel import professions


def all_polls(*, actor: Actor) -> QuerySet[Poll]:
    """Return the team's polls, the latest first."""
    require(actor, ConcertationPermission.SEE)
    return Poll.objects.filter(structure_id=actor.structure_id).select_related("meeting")


def poll(*, actor: Actor, poll_id: uuid.UUID) -> Poll:
    """Return a poll. Raises `Poll.DoesNotExist`."""
    return all_polls(actor=actor).get(pk=poll_id)


def open_polls(*, actor: Actor) -> QuerySet[Poll]:
    """Return the polls that wait for answers or for a choice."""
    return all_polls(actor=actor).filter(state=PollState.OPEN)


@nothing_kept_until("concertation", "structures")
def polls_to_answer(*, actor: Actor) -> list[Poll]:
    """Return the open polls where the actor is asked and has not said a thing of some slot to come (one query)."""
    me = own_member(actor=actor)
    if me is None:
        return []
    answered = PollAnswer.objects.filter(slot_id=OuterRef("pk"), member=me)
    waiting = PollSlot.objects.filter(
        ~Exists(answered), structure_id=actor.structure_id, poll_id=OuterRef("pk"), held_on__gte=actor.today
    )
    asked = PollInvitee.objects.filter(structure_id=actor.structure_id, poll_id=OuterRef("pk"), member=me)
    return list(open_polls(actor=actor).filter(Exists(waiting), Exists(asked)))


@dataclass(frozen=True)
class Left:
    """A profession of which nobody could come, or somebody who could not, and how it is known."""

    name: str
    why: str


@dataclass(frozen=True)
class SlotView:
    """A slot of a poll, or one that is proposed (`row` is `None`)."""

    row: PollSlot | None
    slot: slots.Slot
    sure: int
    if_needed: int
    unknown: int
    total: int
    professions_out: tuple[str, ...]
    people_out: tuple[Left, ...]
    own: Answer | None
    is_past: bool
    is_best: bool = False

    @property
    def leaves_nobody_out(self) -> bool:
        return not self.people_out and not self.professions_out


def viewed(
    *, actor: Actor, attendances: Sequence[slots.Attendance], members: Iterable[Member]
) -> list[SlotView]:
    """Return how slots that are only proposed look, for those to bring."""
    known = {member.pk: member for member in members}
    return [_view(actor, None, one, known, None) for one in attendances]


def slot_views(*, actor: Actor, poll: Poll) -> list[SlotView]:
    """Return the slots of a poll by date, each with who could come; the best one to come is marked."""
    members = {member.pk: member for member in invited(actor=actor, poll=poll)}
    known = people(actor=actor, members=members.values())
    answers: dict[uuid.UUID, dict[uuid.UUID, Answer]] = {}
    rows = list(PollSlot.objects.filter(structure_id=actor.structure_id, poll=poll))
    for said in PollAnswer.objects.filter(structure_id=actor.structure_id, slot__poll=poll):
        answers.setdefault(said.slot_id, {})[said.member_id] = Answer(said.answer)
    me = own_member(actor=actor)
    weighed = [
        (
            row,
            slots.attendance(slots.Slot(row.held_on, row.starts_at, row.ends_at), known, answers.get(row.pk)),
        )
        for row in rows
    ]
    to_come = [one for row, one in weighed if row.held_on >= actor.today]
    best = min(to_come, key=lambda one: one.rank, default=None)
    return [
        _view(
            actor,
            row,
            one,
            members,
            answers.get(row.pk, {}).get(me.pk) if me is not None else None,
            is_best=one is best and len(to_come) > 1,
        )
        for row, one in weighed
    ]


def _view(
    actor: Actor,
    row: PollSlot | None,
    one: slots.Attendance,
    members: dict[uuid.UUID, Member],
    own: Answer | None,
    *,
    is_best: bool = False,
) -> SlotView:
    out = [members[person_id] for person_id in one.left_out]
    apart = [member for member in out if member.profession not in one.professions_out]
    return SlotView(
        row=row,
        slot=one.slot,
        sure=one.count(Coming.YES, Coming.USUALLY),
        if_needed=one.count(Coming.IF_NEEDED),
        unknown=one.count(Coming.UNKNOWN),
        total=len(one.by_person),
        professions_out=tuple(sorted(professions.label(code) for code in one.professions_out)),
        people_out=tuple(
            Left(str(member), str(one.by_person[member.pk].label))
            for member in sorted(apart, key=lambda item: (item.family_name.casefold(), item.given_name))
        ),
        own=own,
        is_past=one.slot.held_on < actor.today,
        is_best=is_best,
    )


def invited(*, actor: Actor, poll: Poll) -> QuerySet[Member]:
    """Return the members a poll asks, by name."""
    asked = PollInvitee.objects.filter(structure_id=actor.structure_id, poll=poll)
    return Member.objects.filter(structure_id=actor.structure_id, pk__in=asked.values("member_id"))


@dataclass(frozen=True)
class AnswerLine:
    """What a member said of each slot of a poll, in the order of the slots (`None`: nothing said)."""

    member: Member
    profession: str
    answers: tuple[Answer | None, ...]

    @property
    def has_answered(self) -> bool:
        return any(self.answers)


def answer_lines(*, actor: Actor, poll: Poll) -> list[AnswerLine]:
    """Return what everybody asked said, by name."""
    order = list(
        PollSlot.objects.filter(structure_id=actor.structure_id, poll=poll).values_list("pk", flat=True)
    )
    said: dict[tuple[uuid.UUID, uuid.UUID], Answer] = {}
    for row in PollAnswer.objects.filter(structure_id=actor.structure_id, slot__poll=poll):
        said[row.member_id, row.slot_id] = Answer(row.answer)
    return [
        AnswerLine(
            member, professions.label(member.profession), tuple(said.get((member.pk, slot)) for slot in order)
        )
        for member in invited(actor=actor, poll=poll)
    ]


def slots_to_propose(*, actor: Actor, members: Iterable[Member], minutes: int) -> list[SlotView]:
    """Return the best slots of the coming four weeks for these members, from what they usually do."""
    items = list(members)
    found = slots.proposed(
        people(actor=actor, members=items), after=actor.today + timedelta(days=6), days=21, minutes=minutes
    )
    return viewed(actor=actor, attendances=found, members=items)


@dataclass(frozen=True)
class Series:
    """Slots that alternate, each with who is left out, and how often each one is over the whole series."""

    views: list[SlotView]
    left_out: list[tuple[str, int]]

    @property
    def worst(self) -> int:
        return max((count for _, count in self.left_out), default=0)


def series(
    *, actor: Actor, members: Iterable[Member], first_on: date, count: int, every_weeks: int, minutes: int
) -> Series:
    """Propose a series of meetings whose slots alternate so that it is not always the same people who miss."""
    items = list(members)
    monday = first_on - timedelta(days=first_on.weekday())
    weeks = [monday + timedelta(weeks=every_weeks * index) for index in range(count)]
    chosen = slots.rotation(people(actor=actor, members=items), weeks, minutes=minutes, not_before=first_on)
    names = {member.pk: str(member) for member in items}
    missed = slots.times_left_out(chosen)
    return Series(
        viewed(actor=actor, attendances=chosen, members=items),
        sorted(((names[key], times) for key, times in missed.items()), key=lambda line: (-line[1], line[0])),
    )
