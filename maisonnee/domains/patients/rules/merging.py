"""Whether two identities may be said to be one person, and which of the two stays.

Source: référentiel national d’identitovigilance, as summed up in the law notes: a qualified identity carries an INS
asked from INSi and a proof of identity; nothing here makes an identity surer than it was.
"""

from __future__ import annotations

from dataclasses import dataclass

from maisonnee.domains.patients.enums import IdentityStatus
from maisonnee.kernel.refusals import Refusal

_TRUST = (
    IdentityStatus.PROVISIONAL,
    IdentityStatus.RECOVERED,
    IdentityStatus.VALIDATED,
    IdentityStatus.QUALIFIED,
)


@dataclass(frozen=True)
class Trust:
    """How sure an identity is, and by which number."""

    status: str
    ins_number: str
    ins_oid: str


def check_pair(*, kept: Trust, absorbed: Trust) -> None:
    """Refuse a merge that would lose trust, or join two persons whom INSi tells apart. Raises `Refusal`."""
    both = {kept.status, absorbed.status}
    if both == {IdentityStatus.QUALIFIED.value} and (kept.ins_number, kept.ins_oid) != (
        absorbed.ins_number,
        absorbed.ins_oid,
    ):
        raise Refusal("patients.merge_two_persons")
    if _TRUST.index(IdentityStatus(absorbed.status)) > _TRUST.index(IdentityStatus(kept.status)):
        raise Refusal("patients.merge_keeps_the_surer", field="kept_id")
