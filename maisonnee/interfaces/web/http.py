"""The request as pages receive it."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest
from django_htmx.middleware import HtmxDetails

from maisonnee.foundation.access.actors import Actor
from maisonnee.foundation.access.queries import Seat
from maisonnee.foundation.accounts.models import User


class Request(HttpRequest):
    """A request of a signed-in person sitting in a structure (`page` guarantees it, except public pages).

    Before `page` let the person in, ask `seat_of`.
    """

    user: User
    actor: Actor
    seat: Seat
    seats: list[Seat]
    htmx: HtmxDetails
    session: Any


def seat_of(request: HttpRequest) -> Seat | None:
    """Return where the visitor sits: None without an account, or without a structure."""
    seat: Seat | None = getattr(request, "seat", None)
    return seat
