"""The two registers: the patients of the contract (`P` and `A`), and each profession's own active file."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from django.db import connection
from django.db.models import Count, Q, QuerySet

from maisonnee.domains.patients.enums import CoverageKind, PatientPermission
from maisonnee.domains.patients.models import AttendingDoctor, Coverage, FollowUp, LongTermIllness, Patient
from maisonnee.domains.patients.policies import counted_patients
from maisonnee.domains.patients.rules import registers as rules
from maisonnee.domains.patients.rules.registers import AgeRule
from maisonnee.domains.structures import queries as structures_queries
from maisonnee.domains.structures.models import Member
from maisonnee.foundation.access.actors import Actor, require
from maisonnee.foundation.journal.keeping import kept_until
from maisonnee.foundation.tenancy import statistics
from maisonnee.kernel import professions
from maisonnee.kernel.remembering import remembered


def _present(rows: QuerySet[Patient], on: date) -> QuerySet[Patient]:
    """Those alive, and not left, at the end of the day."""
    return rows.filter(_still_there(on))


def _still_there(on: date, *, path: str = "") -> Q:
    return (Q(**{f"{path}died_on__isnull": True}) | Q(**{f"{path}died_on__gt": on})) & (
        Q(**{f"{path}left_on__isnull": True}) | Q(**{f"{path}left_on__gt": on})
    )


def _attended(actor: Actor, on: date) -> QuerySet[AttendingDoctor]:
    doctors = structures_queries.contract_doctors_on(actor=actor, on=on)
    return AttendingDoctor.objects.on(on).filter(
        structure_id=actor.structure_id, member__in=[doctor.pk for doctor in doctors]
    )


def registered_on(*, actor: Actor, on: date) -> QuerySet[Patient]:
    """Return the contract base `P` on a day: patients of any age whose médecin traitant is a general
    practitioner of the contract, alive and not left (CNAM 2022, definition of P).

    To be counted, or shown through `names_of`. Raises `PermissionMissing`.
    """
    attended = Q(pk__in=_attended(actor, on).values("patient_id"))
    return _present(counted_patients(actor), on).filter(statistics.asked_once(attended))


def ald_or_over_75_on(*, actor: Actor, on: date, age_rule: AgeRule = "over_75") -> QuerySet[Patient]:
    """Return `A`: those of `P` in ALD or old enough on a day, nobody twice (CNAM 2022, p. 27)."""
    return registered_on(actor=actor, on=on).filter(_ill_or_old(actor, on, age_rule))


@dataclass(frozen=True)
class ContractBase:
    """The contract base on a day: `p` patients, `a` of them in ALD or old enough, `c2s` and `ame` covered."""

    p: int
    a: int
    c2s: int
    ame: int


@remembered
@kept_until("patients", "structures")
def contract_base_on(*, actor: Actor, on: date, age_rule: AgeRule = "over_75") -> ContractBase:
    """Return the counts of the contract base on a day, nobody twice, in one query. Raises `PermissionMissing`."""
    covered = Coverage.objects.on(on).filter(structure_id=actor.structure_id)
    counts = registered_on(actor=actor, on=on).aggregate(
        p=Count("pk"),
        a=Count("pk", filter=_ill_or_old(actor, on, age_rule)),
        c2s=Count("pk", filter=Q(pk__in=covered.filter(kind=CoverageKind.C2S).values("patient_id"))),
        ame=Count("pk", filter=Q(pk__in=covered.filter(kind=CoverageKind.AME).values("patient_id"))),
    )
    return ContractBase(**counts)


def _ill_or_old(actor: Actor, on: date, age_rule: AgeRule, *, path: str = "") -> Q:
    ill = LongTermIllness.objects.on(on).filter(structure_id=actor.structure_id)
    return Q(**{f"{path}pk__in": ill.values("patient_id")}) | Q(
        **{f"{path}born_on__lte": rules.born_at_latest(on, age_rule)}
    )


def precarity_rates_on(
    *, actor: Actor, on: date, base: ContractBase | None = None
) -> tuple[Decimal, Decimal] | None:
    """Return the shares of `P` covered by the C2S and by the AME on a day, as fractions of 1.

    Nothing when there is no patient, or when no coverage was ever recorded: unknown is not zero. `base` spares
    the query when it was already counted.
    """
    counts = base or contract_base_on(actor=actor, on=on)
    is_known = bool(counts.c2s or counts.ame)
    if not is_known and not Coverage.objects.filter(structure_id=actor.structure_id).exists():
        return None
    c2s, ame = rules.rate(counts.c2s, counts.p), rules.rate(counts.ame, counts.p)
    return None if c2s is None or ame is None else (c2s, ame)


def active_file_of(*, actor: Actor, member: Member, on: date) -> QuerySet[Patient]:
    """Return a member's own active file on a day: the patients they follow, or whose médecin traitant they
    are, alive and not left. To be counted, or shown through `names_of`."""
    rows = {"structure_id": actor.structure_id, "member": member}
    return _present(counted_patients(actor), on).filter(
        Q(pk__in=FollowUp.objects.on(on).filter(**rows).values("patient_id"))
        | Q(pk__in=AttendingDoctor.objects.on(on).filter(**rows).values("patient_id"))
    )


@dataclass(frozen=True)
class DoctorBase:
    """What a doctor brings to the contract base on a day. `a` holds those in ALD or over 75."""

    member: Member
    p: int
    a: int


@kept_until("patients", "structures")
def contract_base_by_doctor_on(*, actor: Actor, on: date, age_rule: AgeRule = "over_75") -> list[DoctorBase]:
    """Return the contract base by médecin traitant, doctors without patients included."""
    require(actor, PatientPermission.SEE_REGISTERS)
    rows = (
        _attended(actor, on)
        .filter(_still_there(on, path="patient__"), patient__merged_into__isnull=True)
        .order_by()
        .values_list("member_id")
        .annotate(
            p=Count("patient_id", distinct=True),
            a=Count("patient_id", distinct=True, filter=_ill_or_old(actor, on, age_rule, path="patient__")),
        )
    )
    counts = {member_id: (p, a) for member_id, p, a in rows}
    return [
        DoctorBase(doctor, *counts.get(doctor.pk, (0, 0)))
        for doctor in structures_queries.contract_doctors_on(actor=actor, on=on)
    ]


@dataclass(frozen=True)
class ActiveFile:
    """The own active file of a profession on a day. `outside_contract`: patients the contract does not count."""

    profession: str
    label: str
    members: Sequence[Member]
    patients: int
    outside_contract: int


@kept_until("patients", "structures")
def active_files_on(*, actor: Actor, on: date) -> list[ActiveFile]:
    """Return each profession's active file, every profession of the team included, the largest first."""
    require(actor, PatientPermission.SEE_REGISTERS)
    members = list(structures_queries.members_on(actor=actor, on=on))
    doctors = [doctor.pk for doctor in structures_queries.contract_doctors_on(actor=actor, on=on)]
    with connection.cursor() as cursor:
        cursor.execute(_ACTIVE_FILES, {"structure": actor.structure_id, "on": on, "doctors": doctors})
        counts = {profession: (patients, outside) for profession, patients, outside in cursor.fetchall()}
    known = sorted({member.profession for member in members} | counts.keys())
    files = [
        ActiveFile(
            profession,
            professions.label(profession),
            [member for member in members if member.profession == profession],
            *counts.get(profession, (0, 0)),
        )
        for profession in known
    ]
    return sorted(files, key=lambda file: (-file.patients, file.label))


# By profession: the patients followed by its members, or whose médecin traitant they are; and those of them
# whom no doctor of the contract has declared. (Each `IN` is answered from a table made once: a plan that does
# not depend on how many patients the planner expects.)
_ACTIVE_FILES = """
WITH linked AS (
    SELECT member_id, patient_id FROM patients_followup
    WHERE structure_id = %(structure)s AND starts_on <= %(on)s AND (ends_on IS NULL OR ends_on >= %(on)s)
    UNION ALL
    SELECT member_id, patient_id FROM patients_attendingdoctor
    WHERE structure_id = %(structure)s AND starts_on <= %(on)s AND (ends_on IS NULL OR ends_on >= %(on)s)
), pairs AS (
    SELECT DISTINCT member.profession, linked.patient_id
    FROM linked JOIN structures_member AS member ON member.id = linked.member_id
)
SELECT
    profession,
    count(*),
    count(*) FILTER (
        WHERE patient_id NOT IN (
            SELECT patient_id FROM patients_attendingdoctor
            WHERE structure_id = %(structure)s AND member_id = ANY(%(doctors)s)
            AND starts_on <= %(on)s AND (ends_on IS NULL OR ends_on >= %(on)s)
        )
    )
FROM pairs
WHERE patient_id NOT IN (
    SELECT id FROM patients_patient
    WHERE structure_id = %(structure)s
    AND (died_on <= %(on)s OR left_on <= %(on)s OR merged_into_id IS NOT NULL)
)
GROUP BY profession
"""
