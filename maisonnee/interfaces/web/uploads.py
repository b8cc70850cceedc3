"""Taking in a file larger than the others, on one page only and from those who may use that page."""

from __future__ import annotations

import functools
from collections.abc import Callable
from typing import Any, cast

from django.conf import settings
from django.http.response import HttpResponseBase
from django.views.decorators.csrf import csrf_protect

from maisonnee.foundation.access.enums import Permission
from maisonnee.interfaces.web import errors
from maisonnee.interfaces.web.http import Request

View = Callable[..., HttpResponseBase]


def large_upload(limit: int, *, permission: Permission) -> Callable[[View], View]:
    """Let a page receive up to `limit` bytes. Written above `@page`.

    The person's right is checked before the body is read (the forgery check, which reads it, comes after), so
    that nobody else can fill the disk; the body is then written to a temporary file, never held in memory.
    """

    def declare(view: View) -> View:
        protected = csrf_protect(view)

        @functools.wraps(view)
        def guarded(request: Request, *args: Any, **kwargs: Any) -> HttpResponseBase:
            length = int(request.headers.get("Content-Length") or 0)
            may = request.actor is not None and request.actor.may(permission)
            if length > settings.LARGEST_REQUEST and not may:
                return errors.too_large(request)
            return protected(request, *args, **kwargs)

        guarded.largest_request = limit  # type: ignore[attr-defined]
        guarded.csrf_exempt = True  # type: ignore[attr-defined]
        return cast(View, guarded)

    return declare
