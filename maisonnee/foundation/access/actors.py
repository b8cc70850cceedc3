"""Who acts, for which structure, with which rights, and when. Every operation and query receives one."""

from __future__ import annotations

import uuid
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from zoneinfo import ZoneInfo

from maisonnee.foundation.access.enums import Permission, Role

PARIS = ZoneInfo("Europe/Paris")


@dataclass(frozen=True, kw_only=True)
class Actor:
    """A person in a structure, or a job of ours, at a moment.

    `now` is the injected clock of everything done with this actor. `submission` identifies the form being
    sent, so that the same form received twice acts once. `permissions` is what a job was given explicitly;
    a person's rights follow from `roles`.
    """

    name: str
    structure_id: uuid.UUID
    now: datetime
    user_id: uuid.UUID | None = None
    roles: frozenset[Role] = frozenset()
    permissions: frozenset[Permission] = field(default=frozenset())
    submission: uuid.UUID | None = None

    @property
    def today(self) -> date:
        """The civil date in metropolitan France."""
        return self.now.astimezone(PARIS).date()

    @property
    def is_system(self) -> bool:
        return self.user_id is None

    def may(self, permission: Permission) -> bool:
        """Tell whether this actor holds a permission."""
        return permission in self.permissions or not self.roles.isdisjoint(permission.holders)

    def with_submission(self, submission: uuid.UUID | None) -> Actor:
        return replace(self, submission=submission)


def system_actor(
    name: str, *, structure_id: uuid.UUID, now: datetime, permissions: Iterable[Permission]
) -> Actor:
    """Return the actor of a job: named in the journal, holding only the permissions given here."""
    return Actor(name=name, structure_id=structure_id, now=now, permissions=frozenset(permissions))


class PermissionMissing(Exception):
    """The actor does not hold the permission an operation or a query asks for."""

    def __init__(self, permission: Permission) -> None:
        super().__init__(str(permission.value))
        self.permission = permission


def require(actor: Actor, permission: Permission) -> None:
    """Raise `PermissionMissing` unless the actor holds the permission."""
    if not actor.may(permission):
        raise PermissionMissing(permission)
