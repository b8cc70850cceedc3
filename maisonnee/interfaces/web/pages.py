"""`@page`: who may open a page, said where the page is written and read by the permission table."""

from __future__ import annotations

import functools
from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum
from typing import Any, cast

from django.http import Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse

from maisonnee.foundation.access.actors import require
from maisonnee.foundation.access.enums import Permission
from maisonnee.foundation.tenancy.enums import StructureKind
from maisonnee.interfaces.web import kept_forms
from maisonnee.interfaces.web.http import Request, seat_of

View = Callable[..., HttpResponseBase]


class Audience(Enum):
    """For whom a page exists; for the others it does not (404)."""

    PUBLIC = "public"
    SIGNED_IN = "signed_in"
    TEAM = "team"
    OUTSIDE = "outside"


@dataclass(frozen=True)
class PageRule:
    """What `@page` declared, kept on the view as `page_rule`."""

    audience: Audience
    permission: Permission | None


def page(
    audience: Audience = Audience.TEAM, *, permission: Permission | None = None
) -> Callable[[View], View]:
    """Declare who may open a page.

    Anonymous people are sent to sign in (what they had typed is kept for them); the wrong audience gets a 404;
    a missing permission a 403.
    """

    def declare(view: View) -> View:
        @functools.wraps(view)
        def guarded(request: Request, *args: Any, **kwargs: Any) -> HttpResponseBase:
            if audience is not Audience.PUBLIC:
                refused = _refusal(request, audience, permission)
                if refused is not None:
                    return refused
                if permission is not None:
                    require(request.actor, permission)
            return view(request, *args, **kwargs)

        guarded.page_rule = PageRule(audience, permission)  # type: ignore[attr-defined]
        return cast(View, guarded)

    return declare


def _refusal(request: HttpRequest, audience: Audience, permission: Permission | None) -> HttpResponse | None:
    if not request.user.is_authenticated:
        kept_forms.keep(request)
        return redirect(f"{reverse('account_login')}?next={request.path}")
    if audience is Audience.SIGNED_IN and permission is None:
        return None
    seat = seat_of(request)
    if seat is None:
        return render(request, "accounts/no_structure.html", status=403)
    if audience is Audience.SIGNED_IN:
        return None
    if (seat.kind == StructureKind.TEAM) is not (audience is Audience.TEAM):
        raise Http404
    return None
