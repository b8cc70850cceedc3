"""The structures of the demonstration, as the tests speak of them."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from django.utils import timezone

from maisonnee.foundation.access.actors import Actor
from maisonnee.foundation.accounts.models import User
from maisonnee.interfaces.commands.demonstration import cast
from maisonnee.interfaces.commands.demonstration.stage import actor_of


@dataclass(frozen=True)
class House:
    """A structure of the demonstration, as the tests speak of it."""

    slug: str

    @property
    def id(self) -> UUID:
        return self._cast.id

    @property
    def name(self) -> str:
        return self._cast.name

    @property
    def _cast(self) -> cast.House:
        return next(house for house in cast.houses() if house.slug == self.slug)

    def user(self, key: str) -> User:
        """Return the account of one of its people."""
        return User.objects.get(pk=self._cast.player(key).user_id)

    def actor(self, key: str) -> Actor:
        """Return one of its people, acting now."""
        return actor_of(self.id, self._cast.player(key), timezone.now())
