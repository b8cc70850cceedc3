"""The request as pages receive it."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest
from django_htmx.middleware import HtmxDetails

from maisonnee.foundation.access.actors import Actor
from maisonnee.foundation.access.queries import Seat
from maisonnee.foundation.accounts.models import User


class Request(HttpRequest):
    """A request of a signed-in person sitting in a structure (`page` guarantees it, except public pages)."""

    user: User
    actor: Actor
    seat: Seat
    seats: list[Seat]
    htmx: HtmxDetails
    session: Any
