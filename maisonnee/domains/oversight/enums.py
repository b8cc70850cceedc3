"""What officers of the authorities may do with the dossiers transmitted to their structure."""

from __future__ import annotations

from maisonnee.foundation.access.enums import OUTSIDE_ROLES, Permission, Role


class OversightPermission(Permission):
    READ = "oversight.read", OUTSIDE_ROLES
    ASK = "oversight.ask", frozenset({Role.ARS_OFFICER, Role.CPAM_OFFICER})
    ANSWER = "oversight.answer", frozenset({Role.CPAM_OFFICER})
