"""The choice between light and dark, kept in a cookie the server reads: pages never flash."""

from __future__ import annotations

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_POST

from maisonnee.interfaces.web.pages import Audience, page

COOKIE = "theme"
CHOICES = frozenset({"light", "dark"})
ONE_YEAR = 365 * 24 * 3600


@page(Audience.PUBLIC)
@require_POST
def choose(request: HttpRequest) -> HttpResponse:
    """Remember `theme` (light, dark; anything else follows the device) and go back to `next`."""
    target = request.POST.get("next", "")
    if not url_has_allowed_host_and_scheme(target, {request.get_host()}, require_https=request.is_secure()):
        target = "/"
    response = HttpResponseRedirect(target)
    theme = request.POST.get("theme", "")
    if theme in CHOICES:
        response.set_cookie(
            COOKIE,
            theme,
            max_age=ONE_YEAR,
            httponly=True,
            samesite="Lax",
            secure=settings.SESSION_COOKIE_SECURE,
        )
    else:
        response.delete_cookie(COOKIE, samesite="Lax")
    return response
