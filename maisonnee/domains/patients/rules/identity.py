"""What makes an identity acceptable (référentiel national d’identitovigilance, as summed up in the law notes)."""

from __future__ import annotations

import re
from datetime import date

from maisonnee.kernel.refusals import Refusal

_NIR = re.compile(r"[1-478][0-9]{4}[0-9](?:[0-9]|[AB])[0-9]{6}")
_OLDEST_YEARS = 130


def ins_key(number: str) -> str:
    """The two-figure key of a 13-character number: 97 − (N mod 97), with 2A → 19 and 2B → 18."""
    digits = number[:5] + {"2A": "19", "2B": "18"}.get(number[5:7], number[5:7]) + number[7:]
    return f"{97 - int(digits) % 97:02d}"


def ins_fault(number: str) -> str:
    """Why a number cannot be an INS (`patients.ins_length`, `patients.ins_form`, `patients.ins_key`), or nothing."""
    if len(number) != 15:
        return "patients.ins_length"
    if (
        not _NIR.fullmatch(number[:13])
        or not number[13:].isdigit()
        or (not number[5:7].isdigit() and number[5:7] not in {"2A", "2B"})
    ):
        return "patients.ins_form"
    return "" if number[13:] == ins_key(number[:13]) else "patients.ins_key"


def check_dates(*, today: date, born_on: date, died_on: date | None, left_on: date | None) -> None:
    """Refuse a birth, a death or a departure that cannot be."""
    if born_on > today:
        raise Refusal("patients.born_in_future", field="born_on")
    if born_on.year < today.year - _OLDEST_YEARS:
        raise Refusal("patients.born_too_early", field="born_on", years=_OLDEST_YEARS)
    if died_on is not None and died_on > today:
        raise Refusal("patients.died_in_future", field="died_on")
    if died_on is not None and died_on < born_on:
        raise Refusal("patients.died_before_birth", field="died_on")
    if left_on is not None and left_on > today:
        raise Refusal("patients.left_in_future", field="left_on")
    if left_on is not None and left_on < born_on:
        raise Refusal("patients.left_before_birth", field="left_on")


def check_trust(
    *,
    today: date,
    status: str,
    proof: str,
    proved_on: date | None,
    source: str,
    ins_number: str,
    ins_oid: str,
) -> None:
    """Refuse a trust level that nothing supports.

    Validated: a proof of identity was shown. Recovered: the number came from the INSi service, through the
    software that is named. Qualified: both. This product cannot ask INSi: it records who did, never more.
    """
    if ins_number and (fault := ins_fault(ins_number)):
        raise Refusal(fault, field="ins_number")
    if ins_number and not ins_oid:
        raise Refusal("patients.ins_without_authority", field="ins_oid")
    if ins_oid and not ins_number:
        raise Refusal("patients.authority_without_ins", field="ins_number")
    if status in {"recovered", "qualified"}:
        if not ins_number:
            raise Refusal("patients.status_needs_ins", field="ins_number")
        if not source:
            raise Refusal("patients.status_needs_source", field="identity_source")
    if status in {"validated", "qualified"}:
        if not proof:
            raise Refusal("patients.status_needs_proof", field="identity_proof")
        if proved_on is None:
            raise Refusal("patients.status_needs_proof_date", field="identity_proved_on")
    if proved_on is not None and proved_on > today:
        raise Refusal("patients.proved_in_future", field="identity_proved_on")
