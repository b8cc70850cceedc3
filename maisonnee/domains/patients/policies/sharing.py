"""Which parts of which shared records an actor reads.

The boundary is the care team of each patient: outside it a record does not exist. Inside, the team's grid says what
each profession reads, the patient may keep a part from somebody, an author may keep an entry to a few. An emergency
access takes the place of the care team and of the grid for a few hours; what the patient wanted kept even then, and
what an author restricted, stays hidden.

`access_to` answers for one patient; `readable` narrows rows of many patients in the database. Both say the same
thing as `rules.sharing.reads`: tests compare them on random teams.
"""

from __future__ import annotations

import uuid
from dataclasses import dataclass, field
from datetime import date
from typing import Any, TypeVar

from django.db.models import BooleanField, ExpressionWrapper, F, Q, QuerySet

from maisonnee.domains.patients.enums import AccessGround, PatientPermission, Section
from maisonnee.domains.patients.models import (
    AttendingDoctor,
    EmergencyAccess,
    FollowUp,
    GridDecision,
    Patient,
    ReadingReviewer,
    SharedRow,
    SharingObjection,
)
from maisonnee.domains.patients.policies import conditions
from maisonnee.domains.patients.policies.partners import (
    guest,
    guest_patients,
    may_be_guest,
    open_partner_accesses,
    partner_access_to,
)
from maisonnee.domains.patients.rules import sharing as rules
from maisonnee.domains.patients.rules.sharing import Grid, Item, Objection, Part, Reader
from maisonnee.domains.structures.models import Member, Membership
from maisonnee.foundation.access.actors import Actor, require
from maisonnee.kernel.remembering import remembered

R = TypeVar("R", bound=SharedRow)


@remembered
def own_reader(actor: Actor) -> Member | None:
    """Return the member who reads, if the actor is one, takes part in the team today and may open records at all.

    Who left the team reads no record any more, even while their account and what they followed are still open.
    A partner outside the team reads by invitation (`policies.partners`).
    """
    if actor.user_id is None or not actor.may(PatientPermission.OPEN_RECORDS):
        return None
    if may_be_guest(actor) and guest(actor) is not None:
        return guest(actor) if open_partner_accesses(actor) else None
    return (
        Member.objects.filter(structure_id=actor.structure_id, user_id=actor.user_id)
        .filter(pk__in=Membership.objects.on(actor.today).values("member_id"))
        .first()
    )


def is_guest(actor: Actor) -> bool:
    """Whether the actor is a partner outside the team: only what was granted is theirs to read."""
    return may_be_guest(actor) and guest(actor) is not None


@remembered
def grid_decision(actor: Actor) -> GridDecision | None:
    """Return the grid voted by the team that holds today, if it voted one."""
    return (
        GridDecision.objects.filter(structure_id=actor.structure_id, starts_on__lte=actor.today)
        .order_by("-starts_on")
        .first()
    )


@remembered
def grid_in_force(actor: Actor) -> Grid:
    """Return the grid that holds today: the one voted, else the one proposed."""
    decision = grid_decision(actor)
    if decision is None:
        return rules.proposed_grid()
    return Grid({group: frozenset(keys) for group, keys in decision.reads.items()})


def patients_in_care_of(member_id: uuid.UUID, *, on: date) -> Q:
    """Patients of whose care team a member is a part on a day (a condition on `Patient`)."""
    return conditions.in_care(patient_id=F("pk"), member_id=member_id, on=on)


def care_patients(actor: Actor) -> QuerySet[Patient]:
    """Return the patients whose shared record the actor may open today as a part of their care team, or as a guest."""
    member = own_reader(actor)
    if member is None:
        return Patient.objects.none()
    return guest_patients(actor) if is_guest(actor) else _cared_for_by(member, actor)


def _cared_for_by(member: Member, actor: Actor) -> QuerySet[Patient]:
    rows = Patient.objects.filter(structure_id=actor.structure_id, merged_into__isnull=True)
    return rows.filter(patients_in_care_of(member.pk, on=actor.today))


def shared_patients(actor: Actor) -> QuerySet[Patient]:
    """Return the patients in the actor's care who did not keep their whole record from them.

    For what is said of a patient outside the sections of the record (a case, an exchange between colleagues): a guest
    reads the parts granted and nothing of this.
    """
    member = own_reader(actor)
    if member is None or is_guest(actor):
        return Patient.objects.none()
    return _cared_for_by(member, actor).filter(~keeps_whole_record_from(member))


def keeps_whole_record_from(member: Member, *, patient: str = "pk") -> Q:
    """Rows whose patient (named by the column `patient`) keeps their whole record from a member today (a condition)."""
    return conditions.kept_whole(patient_id=F(patient), **_reader(member))


def in_care_team(*, member_id: uuid.UUID, patient_id: uuid.UUID, on: date) -> bool:
    """Whether a member is a part of the care team of a patient on a day."""
    return any(
        model.objects.on(on)
        .filter(member_id=member_id, patient_id=patient_id, patient__merged_into__isnull=True)
        .exists()
        for model in (FollowUp, AttendingDoctor)
    )


def open_emergency(actor: Actor, *, member_id: uuid.UUID, patient_id: uuid.UUID) -> EmergencyAccess | None:
    """Return the emergency access a member has to a patient at this moment."""
    return EmergencyAccess.objects.filter(
        structure_id=actor.structure_id,
        member_id=member_id,
        patient_id=patient_id,
        starts_at__lte=actor.now,
        ends_at__gt=actor.now,
    ).first()


def objections_of(patient_id: uuid.UUID) -> list[Objection]:
    """Return what a patient objects to today."""
    return [
        Objection(row.section, row.author_group, row.reader_group, row.reader_id, row.stays_in_emergency)
        for row in SharingObjection.objects.filter(patient_id=patient_id, lifted_on__isnull=True)
    ]


@dataclass(frozen=True)
class Access:
    """What an actor reads of one record, and on what ground."""

    patient: Patient
    member: Member
    ground: AccessGround
    grid: Grid
    objections: tuple[Objection, ...]
    emergency: EmergencyAccess | None = field(default=None)

    @property
    def reader(self) -> Reader:
        return Reader(
            self.member.pk, rules.group_of(self.member.profession), self.ground is AccessGround.EMERGENCY
        )

    def opens(self, part: Part) -> bool:
        """Whether entries of this part, written by others, are shown."""
        if self.ground is not AccessGround.EMERGENCY and not self.grid.opens(self.reader.group, part):
            return False
        return not rules.is_objected(part, self.reader, self.objections)

    @property
    def is_restricted(self) -> bool:
        """Whether the patient keeps something from this reader: said discreetly, without saying what."""
        return any(objection.is_against(self.reader) for objection in self.objections)

    def writes(self, part: Part) -> bool:
        """Whether entries of this part may be written: a partner writes only in the parts granted."""
        return self.ground is not AccessGround.PARTNER or self.opens(part)

    def reads(self, row: SharedRow) -> bool:
        kept = None if row.restricted_to is None else frozenset(row.restricted_to)
        item = Item(rules.part_of(row.section, row.author_group), row.author_id, kept)
        return rules.reads(item, self.reader, grid=self.grid, objections=self.objections)


def access_to(actor: Actor, *, patient_id: uuid.UUID, for_writing: bool = False) -> Access:
    """Return the access of an actor to a record.

    `for_writing`, inside an operation: the identity is not merged into another until what is written is committed,
    else it would stay where nobody reads any more.
    Raises `PermissionMissing` for a role that opens no record, `Patient.DoesNotExist` outside the care team.
    """
    require(actor, PatientPermission.OPEN_RECORDS)
    member = own_reader(actor)
    if member is None:
        raise Patient.DoesNotExist
    rows = Patient.objects.filter(structure_id=actor.structure_id, merged_into__isnull=True)
    if for_writing:
        rows = rows.select_for_update(no_key=True)
    if is_guest(actor):
        return _access_of_guest(actor, member, rows, patient_id)
    cared = ExpressionWrapper(patients_in_care_of(member.pk, on=actor.today), BooleanField())
    patient = rows.annotate(is_cared=cared).get(pk=patient_id)
    emergency = open_emergency(actor, member_id=member.pk, patient_id=patient_id)
    if emergency is None and not patient.is_cared:
        raise Patient.DoesNotExist
    ground = AccessGround.CARE_TEAM if emergency is None else AccessGround.EMERGENCY
    return Access(patient, member, ground, grid_in_force(actor), tuple(objections_of(patient_id)), emergency)


def _access_of_guest(actor: Actor, member: Member, rows: QuerySet[Patient], patient_id: uuid.UUID) -> Access:
    """The access of a partner: the parts granted take the place of the team's grid."""
    granted = partner_access_to(actor, patient_id=patient_id)
    if granted is None:
        raise Patient.DoesNotExist
    grid = Grid({rules.group_of(member.profession): frozenset(granted.parts)})
    objections = tuple(objections_of(patient_id))
    return Access(rows.get(pk=patient_id), member, AccessGround.PARTNER, grid, objections)


def readable_in(access: Access, rows: QuerySet[R]) -> QuerySet[R]:
    """Narrow rows of the one record an access was given to, to those its holder reads: as `readable`, in fewer words.

    The access says that the record is open; what is left to the database is to compare columns.
    """
    plain = [part for part in Section.values if part != Section.NOTES and access.opens(Part(part))]
    shown = Q(section__in=plain)
    if access.ground is not AccessGround.EMERGENCY:
        keys = access.grid.reads.get(access.reader.group, frozenset())
        notes = [part for part in map(Part.of_key, keys) if part.section == Section.NOTES]
        shown |= Q(
            section=Section.NOTES, author_group__in=[part.author for part in notes if access.opens(part)]
        )
    elif access.opens(Part(Section.NOTES)):
        named = {objection.author for objection in access.objections if objection.author}
        hidden = [group for group in named if not access.opens(Part(Section.NOTES, group))]
        shown |= Q(section=Section.NOTES) & ~Q(author_group__in=hidden)
    not_kept = Q(restricted_to__isnull=True) | Q(restricted_to__contains=[access.member.pk])
    return rows.filter(
        Q(author_id=access.member.pk) | (not_kept & shown),
        structure_id=access.patient.structure_id,
        patient_id=access.patient.pk,
    )


def readable(actor: Actor, rows: QuerySet[R]) -> QuerySet[R]:
    """Narrow rows of shared records, of any patients, to those the actor reads."""
    member = own_reader(actor)
    if member is None:
        return rows.none()
    if is_guest(actor):
        return _readable_by_guest(actor, rows)
    group = rules.group_of(member.profession)
    opened = [Part.of_key(key) for key in grid_in_force(actor).reads.get(group, frozenset())]
    plain = [part.section for part in opened if part.section != Section.NOTES and not part.author]
    notes = [part.author for part in opened if part.section == Section.NOTES]
    in_grid = Q(section__in=plain) | Q(section=Section.NOTES, author_group__in=notes)
    # Conditions on each row, each said once, instead of lists of patients: for one record the database looks at a few
    # rows of an index; for lists it reads the care teams once, by itself.
    own = Q(author_id=member.pk)
    not_kept = Q(restricted_to__isnull=True) | Q(restricted_to__contains=[member.pk])
    row = {"patient_id": F("patient_id"), "section": F("section"), "author_group": F("author_group")}
    usual = own | (in_grid & not_kept & ~conditions.objected(**row, **_reader(member)))
    even_then = own | (not_kept & ~conditions.objected_even_then(**row, **_reader(member)))
    merged = conditions.merged(structure_id=actor.structure_id, patient_id=F("patient_id"))
    in_emergency = conditions.in_emergency(
        structure_id=actor.structure_id, member_id=member.pk, patient_id=F("patient_id"), now=actor.now
    )
    cared = _cared_today(actor, member)
    return rows.filter(~merged, (cared & usual) | (in_emergency & even_then), structure_id=actor.structure_id)


def _readable_by_guest(actor: Actor, rows: QuerySet[R]) -> QuerySet[R]:
    """Rows of the few records a partner is invited to, each through its own access."""
    found = rows.none()
    for granted in open_partner_accesses(actor):
        access = access_to(actor, patient_id=granted.patient_id)
        found = found | readable_in(access, rows)
    return found


def in_shared_care(actor: Actor, column: str = "patient_id") -> Q:
    """Rows that name a patient of `shared_patients`: a condition on each row, for tables of many rows."""
    member = own_reader(actor)
    if member is None or is_guest(actor):
        return Q(pk__in=[])
    return conditions.shared(
        structure_id=actor.structure_id, patient_id=F(column), on=actor.today, **_reader(member)
    )


def not_kept_from(actor: Actor, rows: QuerySet[R]) -> QuerySet[R]:
    """Narrow rows of shared records to those the patient does not keep from the actor, whoever is in the care team.

    For what was sent to somebody by name, before they are a part of the care team.
    """
    member = own_reader(actor)
    if member is None:
        return rows.none()
    row = {"patient_id": F("patient_id"), "section": F("section"), "author_group": F("author_group")}
    objected = conditions.objected(**row, **_reader(member))
    return rows.filter(~objected, patient__merged_into__isnull=True, structure_id=actor.structure_id)


def _reader(member: Member) -> dict[str, Any]:
    """Who reads, as objections name them."""
    return {"member_id": member.pk, "group": rules.group_of(member.profession)}


def _cared_today(actor: Actor, member: Member) -> Q:
    """Rows that name a patient (`patient_id`) of whose care team a member is a part today."""
    return conditions.cared(
        structure_id=actor.structure_id, patient_id=F("patient_id"), member_id=member.pk, on=actor.today
    )


def is_reviewer(actor: Actor) -> bool:
    """Whether the team chose the actor to review readings."""
    if actor.user_id is None or not actor.may(PatientPermission.REVIEW_READINGS):
        return False
    return (
        ReadingReviewer.objects.on(actor.today)
        .filter(structure_id=actor.structure_id, member__user_id=actor.user_id)
        .exists()
    )
