"""The two registers: the patients of the contract (`P` and `A`), and each profession's own active file."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from django.db.models import Count, Q, QuerySet

from maisonnee.domains.patients.enums import CoverageKind
from maisonnee.domains.patients.models import AttendingDoctor, Coverage, FollowUp, LongTermIllness, Patient
from maisonnee.domains.patients.policies import counted_patients
from maisonnee.domains.patients.rules import registers as rules
from maisonnee.domains.patients.rules.registers import AgeRule
from maisonnee.domains.structures import queries as structures_queries
from maisonnee.domains.structures.models import Member
from maisonnee.foundation.access.actors import Actor
from maisonnee.kernel import professions


def _present(rows: QuerySet[Patient], on: date) -> QuerySet[Patient]:
    """Those alive, and not left, at the end of the day."""
    return rows.filter(Q(died_on__isnull=True) | Q(died_on__gt=on), Q(left_on__isnull=True) | Q(left_on__gt=on))


def _attended(actor: Actor, on: date) -> QuerySet[AttendingDoctor]:
    doctors = structures_queries.contract_doctors_on(actor=actor, on=on)
    return AttendingDoctor.objects.on(on).filter(
        structure_id=actor.structure_id, member__in=doctors.order_by().values("pk")
    )


def registered_on(*, actor: Actor, on: date) -> QuerySet[Patient]:
    """Return the contract base `P` on a day: patients of any age whose médecin traitant is a general
    practitioner of the contract, alive and not left (CNAM 2022, definition of P).

    To be counted, or shown through `names_of`. Raises `PermissionMissing`.
    """
    return _present(counted_patients(actor), on).filter(pk__in=_attended(actor, on).values("patient_id"))


def ald_or_over_75_on(*, actor: Actor, on: date, age_rule: AgeRule = "over_75") -> QuerySet[Patient]:
    """Return `A`: those of `P` in ALD or old enough on a day, nobody twice (CNAM 2022, p. 27)."""
    ill = LongTermIllness.objects.on(on).filter(structure_id=actor.structure_id)
    return registered_on(actor=actor, on=on).filter(
        Q(pk__in=ill.values("patient_id")) | Q(born_on__lte=rules.born_at_latest(on, age_rule))
    )


def precarity_rates_on(*, actor: Actor, on: date) -> tuple[Decimal, Decimal] | None:
    """Return the shares of `P` covered by the C2S and by the AME on a day, as fractions of 1.

    Nothing when there is no patient, or when no coverage was ever recorded: unknown is not zero.
    """
    if not Coverage.objects.filter(structure_id=actor.structure_id).exists():
        return None
    base = registered_on(actor=actor, on=on)
    covered = Coverage.objects.on(on).filter(structure_id=actor.structure_id)
    counts = base.aggregate(
        everybody=Count("pk"),
        c2s=Count("pk", filter=Q(pk__in=covered.filter(kind=CoverageKind.C2S).values("patient_id"))),
        ame=Count("pk", filter=Q(pk__in=covered.filter(kind=CoverageKind.AME).values("patient_id"))),
    )
    c2s, ame = rules.rate(counts["c2s"], counts["everybody"]), rules.rate(counts["ame"], counts["everybody"])
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


def contract_base_by_doctor_on(*, actor: Actor, on: date, age_rule: AgeRule = "over_75") -> list[DoctorBase]:
    """Return the contract base by médecin traitant, doctors without patients included."""
    counted = dict(_by_member(_attended(actor, on), registered_on(actor=actor, on=on)))
    old_or_ill = dict(
        _by_member(_attended(actor, on), ald_or_over_75_on(actor=actor, on=on, age_rule=age_rule))
    )
    return [
        DoctorBase(doctor, counted.get(doctor.pk, 0), old_or_ill.get(doctor.pk, 0))
        for doctor in structures_queries.contract_doctors_on(actor=actor, on=on)
    ]


def _by_member(rows: QuerySet[AttendingDoctor], base: QuerySet[Patient]) -> QuerySet[AttendingDoctor, tuple[object, int]]:
    return (
        rows.filter(patient__in=base)
        .order_by()
        .values_list("member_id")
        .annotate(count=Count("patient_id", distinct=True))
    )


@dataclass(frozen=True)
class ActiveFile:
    """The own active file of a profession on a day. `outside_contract`: patients the contract does not count."""

    profession: str
    label: str
    members: Sequence[Member]
    patients: int
    outside_contract: int


def active_files_on(*, actor: Actor, on: date) -> list[ActiveFile]:
    """Return each profession's active file, every profession of the team included, the largest first."""
    members = list(structures_queries.members_on(actor=actor, on=on))
    present = _present(counted_patients(actor), on)
    everybody: dict[str, set[object]] = {}
    for model in (FollowUp, AttendingDoctor):
        pairs = (
            model.objects.on(on)
            .filter(structure_id=actor.structure_id, patient__in=present)
            .order_by()
            .values_list("member__profession", "patient_id")
        )
        for profession, patient_id in pairs:
            everybody.setdefault(profession, set()).add(patient_id)
    base = set(registered_on(actor=actor, on=on).order_by().values_list("pk", flat=True))
    known = sorted({member.profession for member in members} | everybody.keys())
    files = [
        ActiveFile(
            profession,
            professions.label(profession),
            [member for member in members if member.profession == profession],
            len(everybody.get(profession, ())),
            len(everybody.get(profession, set()) - base),
        )
        for profession in known
    ]
    return sorted(files, key=lambda file: (-file.patients, file.label))
