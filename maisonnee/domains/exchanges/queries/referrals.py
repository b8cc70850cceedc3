"""Reading referrals: one, those of a patient, those that wait for somebody, the secretariat's list."""

from __future__ import annotations

import uuid
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from django.db.models import Count, Q, QuerySet

from maisonnee.domains.exchanges.enums import ReferralAct, ReferralPermission, ReferralState
from maisonnee.domains.exchanges.models import Referral, ReferralDelays, ReferralStep
from maisonnee.domains.exchanges.policies import (
    followed_referrals,
    readable_referrals,
    received_referrals,
    tracked_referrals,
)
from maisonnee.domains.exchanges.rules import referrals as rules
from maisonnee.domains.exchanges.rules.referrals import Delays
from maisonnee.domains.patients.enums import AccessGround, PatientPermission
from maisonnee.domains.patients.models import Patient, SharedRow
from maisonnee.domains.patients.policies import Access, access_to, own_reader
from maisonnee.domains.patients.queries import attended_by, leave_trace, patients
from maisonnee.domains.patients.rules.sharing import Grid, Part, part_of
from maisonnee.domains.structures import queries as structures
from maisonnee.foundation.access.actors import Actor, require
from maisonnee.foundation.journal.keeping import nothing_kept_until
from maisonnee.kernel import professions
from maisonnee.kernel.remembering import remembered

if TYPE_CHECKING:
    from maisonnee.domains.structures.models import Member

_DELAY_NAMES = (
    "choose",
    "answer_today",
    "answer_week",
    "answer_month",
    "answer_unhurried",
    "book",
    "come",
    "reply",
    "care",
)


@remembered
def delays_decision(*, actor: Actor) -> ReferralDelays | None:
    """Return the delays the team set that hold today, if it set some."""
    return (
        ReferralDelays.objects.filter(structure_id=actor.structure_id, starts_on__lte=actor.today)
        .order_by("-starts_on")
        .first()
    )


def delays(*, actor: Actor) -> Delays:
    """Return the delays that hold today: the team's, else those proposed."""
    decision = delays_decision(actor=actor)
    if decision is None:
        return Delays()
    return Delays(**{name: getattr(decision, name) for name in _DELAY_NAMES})


@dataclass(frozen=True)
class Line:
    """A referral in a list: who, towards what, where it stands. No clinical text."""

    referral: Referral
    is_mine: bool
    is_for_me: bool
    overdue_since: date | None
    addressee_left: bool

    @property
    def is_overdue(self) -> bool:
        return self.overdue_since is not None

    @property
    def waits_for_me(self) -> bool:
        """Whether the next step is the reader's, as the professional chosen."""
        state = self.referral.state
        return self.is_for_me and state not in {ReferralState.ANSWERED, ReferralState.CLOSED}


@dataclass(frozen=True)
class Desk:
    """What the actor has under way: received, answered to them, sent and silent, sent and moving."""

    received: Sequence[Line]
    answers: Sequence[Line]
    stuck: Sequence[Line]
    moving: Sequence[Line]


@nothing_kept_until("exchanges", "patients", "structures")
def desk(*, actor: Actor) -> Desk:
    """Return the open referrals of the actor. Those of a referrer who left are kept by the médecin traitant."""
    require(actor, ReferralPermission.SEE)
    own = own_reader(actor)
    if own is None:
        return Desk((), (), (), ())
    sent = (
        readable_referrals(actor)
        .filter(Q(author=own) | _of_those_who_left(actor, own))
        .exclude(state=ReferralState.CLOSED)
    )
    received = received_referrals(actor).exclude(state=ReferralState.ANSWERED)
    rows = Referral.objects.filter(Q(pk__in=sent.values("pk")) | Q(pk__in=received.values("pk")))
    lines = _lines(actor, _joined(rows).order_by("since", "id"), own)
    mine = [line for line in lines if not line.is_for_me]
    answers = [line for line in mine if line.referral.state == ReferralState.ANSWERED]
    others = [line for line in mine if line.referral.state != ReferralState.ANSWERED]
    return Desk(
        [line for line in lines if line.is_for_me],
        answers,
        [line for line in others if line.is_overdue or line.addressee_left or _is_declined(line)],
        [line for line in others if not (line.is_overdue or line.addressee_left or _is_declined(line))],
    )


def _is_declined(line: Line) -> bool:
    return line.referral.state in {ReferralState.DECLINED, ReferralState.MISSED}


def _of_those_who_left(actor: Actor, own: Member) -> Q:
    present = structures.members_on(actor=actor, on=actor.today)
    attended = attended_by(patients(actor=actor), str(own.pk), on=actor.today)
    return Q(patient__in=attended) & ~Q(author__in=present)


def secretariat_list(*, actor: Actor) -> list[Line]:
    """Return the referrals the secretariat follows, the oldest step first: who and when, no text."""
    rows = tracked_referrals(actor).defer("reason", "question", "answer")
    return _lines(actor, _joined(rows).order_by("since", "id")[:200], own_reader(actor))


def followed(*, actor: Actor, referral_id: uuid.UUID) -> Line:
    """Return a referral whose course the actor may record, without its text. Raises `Referral.DoesNotExist`."""
    row = _joined(followed_referrals(actor)).defer("reason", "question", "answer").get(pk=referral_id)
    return _lines(actor, [row], own_reader(actor))[0]


def may_read(*, actor: Actor, referral_id: uuid.UUID) -> bool:
    """Tell whether the actor reads the text of a referral."""
    return readable_referrals(actor).filter(pk=referral_id).exists()


def tracked(*, actor: Actor, referral_id: uuid.UUID) -> Line:
    """Return a referral as the secretariat follows it, without its text. Raises `Referral.DoesNotExist`."""
    row = _joined(tracked_referrals(actor)).defer("reason", "question", "answer").get(pk=referral_id)
    return _lines(actor, [row], own_reader(actor))[0]


def line_of(row: Referral, *, actor: Actor) -> Line:
    """Return where a referral stands for the actor, inside an operation."""
    return _lines(actor, [row], own_reader(actor))[0]


def _joined(rows: QuerySet[Referral]) -> QuerySet[Referral]:
    return rows.select_related("patient", "author", "addressee")


def _lines(actor: Actor, rows: Iterable[Referral], own: Member | None) -> list[Line]:
    found = list(rows)
    if not found:
        return []
    limits = delays(actor=actor)
    chosen = {row.addressee_id for row in found if row.addressee_id}
    here: set[uuid.UUID] = set()
    if chosen:
        present = structures.members_on(actor=actor, on=actor.today).filter(pk__in=chosen)
        here = set(present.values_list("pk", flat=True))
    return [_line(row, own, limits, here, actor.today) for row in found]


def _line(row: Referral, own: Member | None, limits: Delays, here: set[uuid.UUID], today: date) -> Line:
    overdue = rules.overdue_since(
        state=row.state,
        urgency=row.urgency,
        since=row.since,
        appointment_on=row.appointment_on,
        answers_here=row.answers_here,
        today=today,
        delays=limits,
    )
    gone = row.addressee_id is not None and row.addressee_id not in here
    return Line(
        referral=row,
        is_mine=own is not None and row.author_id == own.pk,
        is_for_me=own is not None and row.addressee_id == own.pk,
        overdue_since=overdue,
        addressee_left=gone and row.state not in {ReferralState.ANSWERED, ReferralState.CLOSED},
    )


@dataclass(frozen=True)
class Counts:
    """Where the loops of the team stand, by profession: nobody is named, nobody is ranked."""

    profession: str
    open: int
    closed_with_answer: int
    closed_without: int


def counts(*, actor: Actor, since: date) -> list[Counts]:
    """Count the referrals made since a day, by profession, in alphabetical order."""
    require(actor, ReferralPermission.SEE)
    is_closed = Q(state=ReferralState.CLOSED)
    rows = (
        Referral.objects.filter(structure_id=actor.structure_id, created_at__date__gte=since)
        .order_by()
        .values("profession")
        .annotate(
            open=Count("pk", filter=~is_closed),
            closed_with_answer=Count("pk", filter=is_closed & Q(answered_on__isnull=False)),
            closed_without=Count("pk", filter=is_closed & Q(answered_on__isnull=True)),
        )
    )
    found = [
        Counts(
            professions.label(row["profession"]),
            row["open"],
            row["closed_with_answer"],
            row["closed_without"],
        )
        for row in rows
    ]
    return sorted(found, key=lambda one: one.profession)


@dataclass(frozen=True)
class ReferralPage:
    """A referral with its text and history, and what the reader may do about it."""

    line: Line
    steps: Sequence[ReferralStep]
    acts: frozenset[ReferralAct]

    @property
    def referral(self) -> Referral:
        return self.line.referral


_OF_ADDRESSEE = {ReferralAct.ACCEPT, ReferralAct.DECLINE}
_OF_THE_OTHERS = {ReferralAct.CHOOSE, ReferralAct.POSTPONE, ReferralAct.CLOSE}


def may_do(act: ReferralAct, *, line: Line, actor: Actor) -> bool:
    """Tell whether an act is the reader's to do: accepting is for the one chosen, choosing for the others."""
    if not actor.may(ReferralPermission.FOLLOW):
        return False
    if act in _OF_ADDRESSEE:
        return line.is_for_me and actor.may(ReferralPermission.REFER)
    if act in _OF_THE_OTHERS or (act == ReferralAct.ANSWER and not line.is_for_me):
        is_theirs = actor.may(ReferralPermission.REFER) and not line.is_for_me
        return is_theirs and (
            act != ReferralAct.ANSWER or not line.referral.answers_here or line.addressee_left
        )
    return True


def acts_of(line: Line, *, actor: Actor) -> frozenset[ReferralAct]:
    """Return what the reader may do now about a referral."""
    answers_here = line.referral.answers_here and not line.addressee_left
    possible = rules.acts_possible(line.referral.state, answers_here=answers_here)
    return frozenset(act for act in possible if may_do(act, line=line, actor=actor))


def referral(*, actor: Actor, referral_id: uuid.UUID, place: str = "referral") -> ReferralPage:
    """Return a referral and leave the trace that it was read. Raises `Referral.DoesNotExist`."""
    row = _joined(readable_referrals(actor)).get(pk=referral_id)
    _leave_trace(actor, row, place)
    line = _lines(actor, [row], own_reader(actor))[0]
    return ReferralPage(line, list(row.steps.all()), acts_of(line, actor=actor))


def _leave_trace(actor: Actor, row: Referral, place: str) -> None:
    part = part_of(row.section, row.author_group)
    leave_trace(actor=actor, access=access_of_row(actor, row), place=place, parts=[part.key])


def access_of_row(actor: Actor, row: SharedRow) -> Access:
    """Return the access a row sent to somebody is read by: the record's, or that of whom it was sent to."""
    try:
        return access_to(actor, patient_id=row.patient_id)
    except Patient.DoesNotExist:
        member = own_reader(actor)
        if member is None:
            raise
        return Access(row.patient, member, AccessGround.REFERRAL, Grid({}), ())


@dataclass(frozen=True)
class OfPatient:
    """The referrals of a patient the reader may open, and whether they may make one."""

    patient: Patient
    lines: Sequence[Line]
    sections: Sequence[Part]


def referrals_of(*, actor: Actor, patient_id: uuid.UUID) -> OfPatient:
    """Return the referrals of a patient, without their text. Raises `Patient.DoesNotExist` outside the care team."""
    require(actor, ReferralPermission.SEE)
    if not actor.may(PatientPermission.OPEN_RECORDS):
        raise Patient.DoesNotExist
    access = access_to(actor, patient_id=patient_id)
    rows = readable_referrals(actor).filter(patient_id=patient_id).order_by("-created_at", "-id")
    own = own_reader(actor)
    return OfPatient(access.patient, _lines(actor, _joined(rows), own), sections_of(access))


def sections_of(access: Access) -> list[Part]:
    """Return the parts of the record to which a referral of this author may belong."""
    return [part for part in map(Part, rules.SECTIONS) if access.opens(part)]
