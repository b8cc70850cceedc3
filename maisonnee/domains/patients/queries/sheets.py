"""Finding patients and reading the sheet of one."""

from __future__ import annotations

import uuid
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from django.db.models import Prefetch, Q, QuerySet

from maisonnee.domains.patients.models import (
    AttendingDoctor,
    Coverage,
    FollowUp,
    IdentityVisibility,
    LongTermIllness,
    Patient,
    Relative,
    SearchWord,
)
from maisonnee.domains.patients.policies import is_guest, reads_every_identity, visible_patients
from maisonnee.domains.patients.queries.merging import Lookalikes, lookalikes_of
from maisonnee.domains.patients.queries.sharing import Participant, participants
from maisonnee.domains.patients.rules import names
from maisonnee.domains.patients.rules.registers import born_at_latest
from maisonnee.domains.structures.models import Member
from maisonnee.foundation.access.actors import Actor
from maisonnee.foundation.access.enums import TEAM_ROLES
from maisonnee.foundation.journal.keeping import reading
from maisonnee.foundation.journal.recording import record, record_reading

SHEET_OPENED = reading("patients.open_sheet")


def patients(*, actor: Actor) -> QuerySet[Patient]:
    """Return the patients whose identity the actor reads, in alphabetical order."""
    return visible_patients(actor)


def patients_with_situation(*, actor: Actor, on: date) -> QuerySet[Patient]:
    """Return the same patients, each with their `current_doctors` and `current_illnesses` of a day."""
    doctors = AttendingDoctor.objects.on(on).select_related("member")
    return patients(actor=actor).prefetch_related(  # type: ignore[type-var]
        Prefetch("attending_doctors", queryset=doctors, to_attr="current_doctors"),
        Prefetch("long_term_illnesses", queryset=LongTermIllness.objects.on(on), to_attr="current_illnesses"),
    )


def found_by(rows: QuerySet[Patient], text: str) -> QuerySet[Patient]:
    """Narrow patients to those found by what was typed: beginnings of names, a birth date, a record number."""
    for forms in names.typed_words(text):
        wanted = Q()
        for form in forms:
            wanted |= Q(word__begins_with=form)
        rows = rows.filter(pk__in=SearchWord.objects.filter(wanted).values("patient_id"))
    return rows


def patient(*, actor: Actor, patient_id: uuid.UUID, for_writing: bool = False) -> Patient:
    """Return a patient the actor sees. Raises `Patient.DoesNotExist`.

    `for_writing`, inside an operation: the identity is not merged into another before the commit, as for
    `policies.access_to`.
    """
    rows = visible_patients(actor)
    return (rows.select_for_update(no_key=True) if for_writing else rows).get(pk=patient_id)


@dataclass(frozen=True)
class Sheet:
    """What is known of a patient outside the record, each list with the latest first."""

    patient: Patient
    attending_doctors: Sequence[AttendingDoctor]
    long_term_illnesses: Sequence[LongTermIllness]
    coverages: Sequence[Coverage]
    follow_ups: Sequence[FollowUp]
    relatives: Sequence[Relative]
    lookalikes: Lookalikes
    today: date

    @property
    def care_team(self) -> list[Participant]:
        """Who takes part in the care today: the médecin traitant, then the others, the earliest first."""
        doctors = [row for row in self.attending_doctors if _holds(row, self.today)]
        return participants(doctors, sorted(self.current_follow_ups, key=lambda row: (row.starts_on, row.pk)))

    @property
    def attending_doctor(self) -> AttendingDoctor | None:
        return next((row for row in self.attending_doctors if _holds(row, self.today)), None)

    @property
    def long_term_illness(self) -> LongTermIllness | None:
        return next((row for row in self.long_term_illnesses if _holds(row, self.today)), None)

    @property
    def coverage(self) -> Coverage | None:
        return next((row for row in self.coverages if _holds(row, self.today)), None)

    @property
    def current_follow_ups(self) -> list[FollowUp]:
        return [row for row in self.follow_ups if _holds(row, self.today)]

    @property
    def past_follow_ups(self) -> list[FollowUp]:
        return [row for row in self.follow_ups if not _holds(row, self.today)]

    @property
    def age(self) -> int:
        """Age today, or at death."""
        day, born = self.patient.died_on or self.today, self.patient.born_on
        return day.year - born.year - ((day.month, day.day) < (born.month, born.day))


def _holds(row: AttendingDoctor | LongTermIllness | Coverage | FollowUp, day: date) -> bool:
    return row.starts_on <= day and (row.ends_on is None or row.ends_on >= day)


def _opened(actor: Actor, found: Patient) -> None:
    record(actor=actor, action=SHEET_OPENED, subject=found, patient_id=found.pk)


def sheet(*, actor: Actor, patient_id: uuid.UUID) -> Sheet:
    """Return a patient's sheet and leave the trace that it was opened. Raises `Patient.DoesNotExist`."""
    found = patient(actor=actor, patient_id=patient_id)
    record_reading(lambda: _opened(actor, found))
    if is_guest(actor):
        return _sheet_for_guest(actor, found)
    return Sheet(
        found,
        list(found.attending_doctors.select_related("member")),
        list(found.long_term_illnesses.all()),
        list(found.coverages.all()),
        list(found.follow_ups.select_related("member")),
        list(found.relatives.filter(ended_on__isnull=True)),
        lookalikes_of(actor=actor, patient=found),
        actor.today,
    )


def _sheet_for_guest(actor: Actor, found: Patient) -> Sheet:
    """For a partner: the identity, and who takes care of the patient. The rest is not theirs."""
    doctors = AttendingDoctor.objects.on(actor.today).filter(patient=found).select_related("member")
    follow_ups = list(FollowUp.objects.on(actor.today).filter(patient=found).select_related("member"))
    for row in follow_ups:
        row.reason = ""
    return Sheet(found, list(doctors), [], [], follow_ups, [], Lookalikes((), ()), actor.today)


def matching_identity(
    *,
    actor: Actor,
    birth_family_name: str,
    birth_given_names: str,
    born_on: date,
    sex: str,
    ins_number: str = "",
    leaving_out: uuid.UUID | None = None,
) -> list[Patient]:
    """Return the patients who seem to be the person described: same INS, else same traits."""
    rows = visible_patients(actor)
    if leaving_out is not None:
        rows = rows.exclude(pk=leaving_out)
    same_ins = list(rows.filter(ins_number=ins_number)[:10]) if ins_number else []
    key = names.traits_key(birth_family_name, birth_given_names, born_on)
    known = {row.pk for row in same_ins}
    return same_ins + [
        row
        for row in rows.filter(traits_key=key)[:10]
        if row.pk not in known and names.same_sex(row.sex, sex)
    ]


def names_of(*, actor: Actor, patient_ids: Iterable[uuid.UUID]) -> dict[uuid.UUID, str]:
    """Return how each patient is written for the actor: the name for those who read it, else « M. D. 1950 ».

    For the pages that mention a patient (a case, a register): initials keep the work possible without the
    identity. Someone outside the team gets nothing.
    """
    if actor.roles.isdisjoint(TEAM_ROLES) and not actor.permissions:
        return {}
    rows = Patient.objects.filter(structure_id=actor.structure_id, pk__in=set(patient_ids))
    if reads_every_identity(actor):
        return {row.pk: str(row) for row in rows}
    named = set(visible_patients(actor).filter(pk__in=rows.values("pk")).values_list("pk", flat=True))
    return {row.pk: str(row) if row.pk in named else row.initials for row in rows}


def visibility_decisions(*, actor: Actor) -> QuerySet[IdentityVisibility]:
    """Return the team's decisions about who reads identities, the latest first."""
    return IdentityVisibility.objects.filter(structure_id=actor.structure_id)


def attended_by(rows: QuerySet[Patient], doctor_id: str, *, on: date) -> QuerySet[Patient]:
    """Narrow to those whose médecin traitant is a member (`doctor_id`), or nobody of the team (« aucun »)."""
    periods = AttendingDoctor.objects.on(on)
    if doctor_id == "aucun":
        return rows.exclude(pk__in=periods.values("patient_id"))
    return rows.filter(pk__in=periods.filter(member_id=doctor_id).values("patient_id"))


def in_situation(rows: QuerySet[Patient], situation: str, *, on: date) -> QuerySet[Patient]:
    """Narrow to those in ALD (`ald`), over 75 (`age`), dead or gone (`partis`)."""
    if situation == "ald":
        return rows.filter(pk__in=LongTermIllness.objects.on(on).values("patient_id"))
    if situation == "age":
        return rows.filter(born_on__lte=born_at_latest(on, "over_75"))
    return rows.filter(Q(died_on__isnull=False) | Q(left_on__isnull=False))


def linked_to(rows: QuerySet[Patient], member: Member, link: str, *, on: date) -> QuerySet[Patient]:
    """Narrow to a member's own patients: followed (`suivis`), declared to them (`declares`), or either (`moi`)."""
    followed = Q(pk__in=FollowUp.objects.on(on).filter(member=member).values("patient_id"))
    declared = Q(pk__in=AttendingDoctor.objects.on(on).filter(member=member).values("patient_id"))
    return rows.filter({"suivis": followed, "declares": declared}.get(link, followed | declared))
