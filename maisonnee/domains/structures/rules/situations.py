"""Which status goes with which profession, and periods that may not overlap."""

from __future__ import annotations

from collections.abc import Iterable

from maisonnee.domains.structures.enums import MemberStatus
from maisonnee.kernel import professions
from maisonnee.kernel.periods import Period
from maisonnee.kernel.professions import Association

SOURCE = professions.SISA_LAW
NURSES = frozenset({professions.NURSE, professions.PSYCHIATRIC_NURSE})


def association_of(profession: str) -> Association:
    """Tell whether a profession may hold shares of the SISA; an unknown profession is to be confirmed."""
    known = professions.BY_CODE.get(profession)
    return known.association if known else Association.TO_CONFIRM


def status_fault(*, status: str, profession: str) -> str | None:
    """Return the code of the reason why a status does not go with a profession, or nothing.

    A psychologist or an osteopath cannot be an associate (L4041-2); the Asalée status is a nurse's, and is not
    that of an associate.
    """
    if status == MemberStatus.ASSOCIATE and association_of(profession) is Association.REFUSED:
        return "structures.cannot_be_associate"
    if status == MemberStatus.ASALEE and profession not in NURSES:
        return "structures.asalee_is_a_nurse"
    return None


def association_is_doubtful(*, status: str, profession: str) -> bool:
    """Tell whether the right to be an associate must be checked with the Order or the accountant."""
    return status == MemberStatus.ASSOCIATE and association_of(profession) is Association.TO_CONFIRM


def overlapping(period: Period, others: Iterable[Period]) -> Period | None:
    """Return the first of the other periods that shares a day with one, or nothing."""
    return next((other for other in others if other.overlaps(period)), None)
