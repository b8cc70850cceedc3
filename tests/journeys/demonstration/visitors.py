"""Who opens each page in the walks: somebody of the team who may, and who uses it most."""

from __future__ import annotations

from collections.abc import Mapping

from maisonnee.foundation.access.enums import Role
from tests.architecture.permission_table import TABLE
from tests.journeys.demonstration import record_places, referral_places, running_places

PEOPLE: Mapping[str, frozenset[Role]] = {
    "coordination": frozenset({Role.COORDINATOR}),
    "gerance": frozenset({Role.MANAGER, Role.PROFESSIONAL}),
    "infirmier": frozenset({Role.PROFESSIONAL}),
    "secretariat": frozenset({Role.SECRETARY}),
    "stagiaire": frozenset({Role.TRAINEE}),
    "partenaire": frozenset({Role.PARTNER}),
}
SECOND_FACTOR = frozenset(
    {
        "mfa_index",
        "mfa_deactivate_totp",
        "mfa_view_recovery_codes",
        "mfa_generate_recovery_codes",
        "mfa_download_recovery_codes",
        "mfa_list_webauthn",
        "mfa_remove_webauthn",
        "mfa_edit_webauthn",
        "mfa_reauthenticate",
    }
)
"""The pages of somebody who has a second factor."""


def visitor(name: str) -> str:
    """Return who opens a page (nobody for the public ones): of those who may, the one who uses it most."""
    line = TABLE[name]
    if name == "account_logout":
        return "infirmier"
    if line.audience == "public":
        return ""
    if line.audience == "outside":
        return "agent"
    if name in SECOND_FACTOR:
        return "medecin"
    if name in record_places.PRESCRIBED:
        return "gerance"
    if name in running_places.NURSE:
        return "infirmier"
    if name.startswith(referral_places.PREFIXES):
        return referral_places.PEOPLE.get(name, "gerance")
    first = (
        ("infirmier",)
        if name.startswith(
            ("patients:", "concertation:", "records:", "delegations:", "pathways:", "questions:")
        )
        else ()
    )
    people: tuple[str, ...] = (*first, *PEOPLE)
    return next(key for key in people if PEOPLE[key] & line.roles)
