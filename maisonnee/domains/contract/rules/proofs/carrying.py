"""« Reconduire, inchangé »: when a proof may be carried to the next year."""

from datetime import date

from maisonnee.domains.contract.rules.proofs.requirements import Requirement


def why_not_carried(
    *,
    requirement: Requirement | None,
    to_year: int,
    proof_ends_on: date,
    is_withdrawn: bool,
    already_carried: bool,
    subject_version: int | None,
    current_version: int | None,
    subject_ends_on: date | None,
) -> str | None:
    """The code of the reason for which a proof is not carried to a year; None when it may be.

    `subject_version` is the version of the thing proved when the proof was given, `current_version` the
    present one: a proof of an older text proves nothing of the new one.
    """
    first = date(to_year, 1, 1)
    if is_withdrawn:
        return "contract.proof_withdrawn"
    if requirement is None or not requirement.carriable:
        return "contract.proof_of_its_year"
    if already_carried:
        return "contract.proof_already_carried"
    if proof_ends_on >= first:
        return "contract.proof_still_holds"
    if subject_ends_on is not None and subject_ends_on < first:
        return "contract.proof_subject_over"
    if subject_version is not None and subject_version != current_version:
        return "contract.proof_subject_changed"
    return None
