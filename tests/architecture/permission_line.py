"""One line of the permission table: who opens a route, and what its address needs."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from maisonnee.foundation.access.enums import OUTSIDE_ROLES, Role

LETTERS: Mapping[str, Role] = {
    "P": Role.PROFESSIONAL,
    "C": Role.COORDINATOR,
    "S": Role.SECRETARY,
    "M": Role.MANAGER,
    "T": Role.TRAINEE,
    "X": Role.PARTNER,
    "A": Role.ARS_OFFICER,
    "H": Role.CPAM_OFFICER,
    "F": Role.FACILITATOR,
}


@dataclass(frozen=True)
class Line:
    """Who opens a route, and the objects its address needs."""

    audience: str
    roles: frozenset[Role]
    objects: Mapping[str, str]

    @property
    def is_about_an_object(self) -> bool:
        return any(not value.startswith("=") for value in self.objects.values())

    def status_for(self, role: Role | None, *, has_account: bool = True) -> int | None:
        """Return the status of a refusal (302 to sign in, 403, 404), or None when the visitor is let in."""
        if self.audience == "public":
            return None
        if not has_account:
            return 302
        if self.audience == "signed_in":
            return None
        if role is None:
            return 403
        if (role in OUTSIDE_ROLES) is not (self.audience == "outside"):
            return 404
        return None if role in self.roles else 403


def public(**objects: str) -> Line:
    return Line("public", frozenset(Role), objects)


def signed_in(**objects: str) -> Line:
    return Line("signed_in", frozenset(Role), objects)


def team(letters: str, **objects: str) -> Line:
    return Line("team", frozenset(LETTERS[letter] for letter in letters), objects)


def outside(letters: str, **objects: str) -> Line:
    return Line("outside", frozenset(LETTERS[letter] for letter in letters), objects)
