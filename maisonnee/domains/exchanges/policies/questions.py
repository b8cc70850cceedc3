"""Who sees which questions, who reads what is said in them, and for whom they wait.

A question about a patient is read by the patient's care team (`patients.policies.shared_patients`), or, when it was
asked « entre nous », by those who take part in it as long as they are in that care team. One about nobody is read by
those who take part in it and those it was addressed to. A partner invited for a patient reads the threads they take
part in, while they are invited. What the secretariat takes down, the secretariat sees: who
asks, about what, how far it is, and what it is to pass on; the rest of the thread only as anybody else would.

A question waits for whoever it was addressed to. If that person leaves the team or the care team, or has no account,
it waits for the whole care team (docs/adr/0010). After the time the team decided, it also waits for others.
"""

from __future__ import annotations

import uuid
from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

from django.db.models import Exists, F, OuterRef, Q, QuerySet

from maisonnee.domains.exchanges.enums.questions import (
    Addressee,
    EscalationTarget,
    QuestionKind,
    QuestionPermission,
    QuestionState,
)
from maisonnee.domains.exchanges.models.questions import Message, Question
from maisonnee.domains.exchanges.models.requests import SecretariatRequest
from maisonnee.domains.exchanges.rules import prescribing
from maisonnee.domains.patients import policies as patient_policies
from maisonnee.domains.patients.models import (
    AttendingDoctor,
    FollowUp,
    PartnerAccess,
    Patient,
    SharingObjection,
)
from maisonnee.domains.patients.policies import care_patients, conditions, objections_of, shared_patients
from maisonnee.domains.patients.rules.sharing import Reader, group_of
from maisonnee.domains.structures.models import Member, Membership
from maisonnee.foundation.access.actors import Actor, require
from maisonnee.foundation.access.enums import Role
from maisonnee.foundation.tenancy.conditions import written_once
from maisonnee.kernel.remembering import remembered

GUESTS = frozenset({Role.TRAINEE, Role.PARTNER})


@remembered
def own_part(actor: Actor) -> Member | None:
    """Return the member the actor is, if they take part in the team today, or as long as they are invited as a partner.

    Who left asks and answers no more.
    """
    if actor.user_id is None:
        return None
    if patient_policies.is_guest(actor):
        return patient_policies.own_reader(actor)
    return (
        Member.objects.filter(structure_id=actor.structure_id, user_id=actor.user_id)
        .filter(pk__in=Membership.objects.on(actor.today).values("member_id"))
        .first()
    )


def patients_to_exchange_about(actor: Actor) -> QuerySet[Patient]:
    """Return the patients the actor may exchange about: those of their care, or whom a partner is invited for."""
    if not patient_policies.is_guest(actor):
        return shared_patients(actor)
    kept = SharingObjection.objects.filter(
        reader=own_part(actor), section="", lifted_on__isnull=True, patient_id=OuterRef("pk")
    )
    return care_patients(actor).filter(~Exists(kept))


def is_guest(actor: Actor) -> bool:
    """Whether the actor takes part for a time only: they exchange about the patients they follow, and nothing else."""
    return actor.roles <= GUESTS


def prescribes(actor: Actor, member: Member) -> bool:
    return prescribing.prescribes(member.profession, member.know_how, on=actor.today)


def _of_team(actor: Actor) -> QuerySet[Question]:
    require(actor, QuestionPermission.SEE)
    return Question.objects.filter(structure_id=actor.structure_id)


@written_once
def _wrote(*, question_id: Any, member_id: Any) -> Exists:
    """Somebody who wrote in a thread."""
    return Exists(Message.objects.filter(question_id=question_id, author_id=member_id))


@written_once
def _was_taken_down(*, question_id: Any) -> Exists:
    """A question that is a request taken down by the secretariat."""
    return Exists(SecretariatRequest.objects.filter(question_id=question_id))


def takes_part(member: Member) -> Q:
    """Questions a member asked, received, took in hand or answered."""
    wrote = _wrote(question_id=F("pk"), member_id=member.pk)
    return Q(asked_by=member) | Q(to_member=member) | Q(taken_by=member) | wrote


def readable_questions(actor: Actor) -> QuerySet[Question]:
    """Return the questions the actor reads wholly: for a few, those under way or of a patient."""
    return _readable(actor, patient_policies.in_shared_care(actor))


def every_readable_question(actor: Actor) -> QuerySet[Question]:
    """Return the same, for the list of all of them: care teams are read once, rather than for each question."""
    return _readable(actor, Q(patient__in=shared_patients(actor).values("pk")))


def _readable(actor: Actor, in_care: Q) -> QuerySet[Question]:
    rows = _of_team(actor)
    member = own_part(actor)
    if member is None:
        return rows.none()
    part = takes_part(member)
    if patient_policies.is_guest(actor):
        return rows.filter(part, patient__in=patients_to_exchange_about(actor).values("pk"))
    for_all = Q(addressee=Addressee.PROFESSION, profession=member.profession)
    # What the secretariat takes down is read by those it is for: whoever wrote it down follows it in the queue.
    concerned = Q(to_member=member) | Q(taken_by=member) | (~_was_taken_down(question_id=F("pk")) & part)
    about_nobody = Q(patient__isnull=True) & (concerned | for_all | _escalated_about_nobody(actor, member))
    about_somebody = Q(patient__isnull=False) & in_care & (Q(is_reserved=False) | part)
    if is_guest(actor):
        return rows.filter(about_somebody)
    return rows.filter(about_nobody | about_somebody)


def waiting_questions(actor: Actor) -> QuerySet[Question]:
    """Return what waits for the actor to answer: addressed to them, in their hands, escalated or lost by others."""
    return readable_questions(actor).filter(waits_for(actor))


def waits_for(actor: Actor) -> Q:
    """Questions that wait for the actor, among those they read (a condition)."""
    member = own_part(actor)
    if member is None:
        return Q(pk__in=[])
    free = Q(state=QuestionState.WAITING)
    mine = Q(state=QuestionState.TAKEN, taken_by=member)
    mine |= free & (
        Q(addressee=Addressee.MEMBER, to_member=member)
        | Q(addressee=Addressee.PROFESSION, profession=member.profession)
        | Q(addressee=Addressee.CARE_TEAM)
    )
    if prescribes(actor, member):
        mine |= free & Q(addressee=Addressee.PRESCRIBERS)
    mine |= free & _escalated(actor, member)
    mine |= _lost(actor, team_today(actor)) & _falls_back_on(actor, member)
    return mine & ~Q(asked_by=member) & Q(state__in=(QuestionState.WAITING, QuestionState.TAKEN))


def escalated_questions(actor: Actor) -> QuerySet[Question]:
    """Return the questions nobody took that waited longer than the team decided, and that the actor is to see."""
    member = own_part(actor)
    if member is None:
        return _of_team(actor).none()
    rows = readable_questions(actor).filter(_escalated(actor, member), state=QuestionState.WAITING)
    return rows.exclude(asked_by=member)


def questions_to_reach(actor: Actor) -> QuerySet[Question]:
    """Return the questions that wait too long and that the secretariat is to have answered: who asks whom, no more."""
    rows = _of_team(actor)
    if Role.SECRETARY not in actor.roles:
        return rows.none()
    return rows.filter(
        state=QuestionState.WAITING,
        escalates_at__lte=actor.now,
        escalates_to=EscalationTarget.SECRETARIAT,
    )


def queued_requests(actor: Actor) -> QuerySet[Question]:
    """Return the requests taken down by the secretariat, as something to route and pass on, not to read."""
    require(actor, QuestionPermission.RECORD_REQUEST)
    rows = Question.objects.filter(structure_id=actor.structure_id, secretariat__isnull=False)
    if Role.SECRETARY in actor.roles:
        return rows
    member = own_part(actor)
    return rows.filter(asked_by=member) if member is not None else rows.none()


def _is_due(actor: Actor, *targets: EscalationTarget) -> Q:
    return Q(escalates_at__lte=actor.now, escalates_to__in=targets)


def _escalated_about_nobody(actor: Actor, member: Member) -> Q:
    """Without a patient nobody follows anybody: it goes to the profession that was asked."""
    due = _is_due(
        actor,
        EscalationTarget.CARE_TEAM,
        EscalationTarget.ATTENDING_DOCTOR,
        EscalationTarget.SAME_PROFESSION,
    )
    return due & Q(state=QuestionState.WAITING, profession=member.profession)


def _escalated(actor: Actor, member: Member) -> Q:
    attended = conditions.attended(
        structure_id=actor.structure_id, member_id=member.pk, patient_id=F("patient_id"), on=actor.today
    )
    about_somebody = Q(patient__isnull=False) & (
        _is_due(actor, EscalationTarget.CARE_TEAM)
        | (_is_due(actor, EscalationTarget.ATTENDING_DOCTOR) & attended)
        | (_is_due(actor, EscalationTarget.SAME_PROFESSION) & Q(profession=member.profession))
    )
    return about_somebody | (Q(patient__isnull=True) & _escalated_about_nobody(actor, member))


@dataclass(frozen=True)
class Team:
    """The members who take part today and have an account, and those of them who prescribe."""

    reached: Collection[uuid.UUID]
    prescribers: Collection[uuid.UUID]


@remembered
def team_today(actor: Actor) -> Team:
    """Return who can be reached by a question today: the team, and the partners invited for a patient."""
    members = list(_reached(actor))
    return Team([m.pk for m in members], [m.pk for m in members if prescribes(actor, m)])


def _reached(actor: Actor) -> QuerySet[Member]:
    return Member.objects.filter(
        Q(pk__in=Membership.objects.on(actor.today).values("member_id"))
        | Q(pk__in=PartnerAccess.objects.open_on(actor.today).values("member_id")),
        structure_id=actor.structure_id,
        user__isnull=False,
    )


def reachable_members(actor: Actor) -> QuerySet[Member]:
    """Return the members who take part today and have an account."""
    return Member.objects.filter(
        structure_id=actor.structure_id,
        user__isnull=False,
        pk__in=Membership.objects.on(actor.today).values("member_id"),
    )


@written_once
def _follows(*, patient_id: Any, member_id: Any, on: Any) -> Q:
    """A patient of whose care team a member is a part on a day, or whom they are invited for as a partner."""
    invited = PartnerAccess.objects.open_on(on).filter(patient_id=patient_id, member_id=member_id)
    cared: Q = conditions.in_care(patient_id=patient_id, member_id=member_id, on=on)
    return cared | Q(Exists(invited))


def _lost(actor: Actor, team: Team) -> Q:
    def away(field: str) -> Q:
        gone = ~Q(**{f"{field}__in": team.reached})
        follows = _follows(patient_id=F("patient_id"), member_id=F(f"{field}_id"), on=actor.today)
        left = Q(patient__isnull=False) & ~follows
        return Q(**{f"{field}__isnull": False}) & (gone | left)

    waiting = Q(state=QuestionState.WAITING, addressee=Addressee.MEMBER) & away("to_member")
    return waiting | (Q(state=QuestionState.TAKEN) & away("taken_by"))


def _falls_back_on(actor: Actor, member: Member) -> Q:
    """Whom a lost question falls back on: the care team (its prescribers, for a prescription), else the profession."""
    about_nobody = Q(patient__isnull=True, profession=member.profession)
    about_somebody = Q(patient__isnull=False)  # (among those they read)
    if not prescribes(actor, member):
        about_somebody &= ~Q(kind=QuestionKind.PRESCRIPTION)
    return about_nobody | about_somebody


def careful_readers(actor: Actor, *, patient_id: uuid.UUID, with_partners: bool = False) -> list[Member]:
    """Return the members who would read a question about a patient: the care team, account open, nothing kept whole.

    `with_partners`: also the partners invited for this patient, who read what is addressed to them by name.
    """
    declared = AttendingDoctor.objects.on(actor.today).filter(patient_id=patient_id).values("member_id")
    followed = FollowUp.objects.on(actor.today).filter(patient_id=patient_id).values("member_id")
    invited = PartnerAccess.objects.open_on(actor.today).filter(patient_id=patient_id).values("member_id")
    present = Q(pk__in=Membership.objects.on(actor.today).values("member_id"))
    wanted = present & (Q(pk__in=declared) | Q(pk__in=followed))
    if with_partners:
        wanted |= ~present & Q(pk__in=invited)
    kept = [one for one in objections_of(patient_id) if not one.section]
    return [
        member
        for member in _reached(actor).filter(wanted)
        if not any(one.is_against(Reader(member.pk, group_of(member.profession))) for one in kept)
    ]
