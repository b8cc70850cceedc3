"""One's own account."""

from __future__ import annotations

from typing import Any

from allauth.account.adapter import get_adapter
from allauth.mfa.models import Authenticator
from allauth.socialaccount.models import SocialAccount
from allauth.usersessions.models import UserSession
from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render

from maisonnee.interfaces.web.accounts import devices
from maisonnee.interfaces.web.accounts.pro_sante_connect import provider
from maisonnee.interfaces.web.http import Request
from maisonnee.interfaces.web.pages import Audience, page


@page(Audience.SIGNED_IN)
def index(request: Request) -> HttpResponse:
    """Name, houses, and everything that protects the account."""
    kinds = list(Authenticator.objects.filter(user=request.user).values_list("type", flat=True))
    context = {
        "has_application": Authenticator.Type.TOTP in kinds,
        "keys": kinds.count(Authenticator.Type.WEBAUTHN),
        "sessions": UserSession.objects.filter(user=request.user).count(),
        "psc_offered": provider.is_configured(),
        "psc_tied": SocialAccount.objects.filter(user=request.user, provider=provider.PROVIDER_ID).exists(),
    }
    return render(request, "accounts/index.html", context)


@page(Audience.SIGNED_IN)
def sessions(request: Request) -> HttpResponse:
    """The devices signed in, with a way to sign each of them out."""
    if request.method == "POST":
        return _end_sessions(request)
    current = request.session.session_key
    open_sessions = UserSession.objects.filter(user=request.user).order_by("-last_seen_at")
    rows = [
        devices.Row(
            session.pk,
            devices.named(session.user_agent),
            session.ip,
            session.created_at,
            session.last_seen_at,
        )
        for session in open_sessions
        if session.session_key != current and session.exists()
    ]
    here = devices.named(request.headers.get("User-Agent", ""))
    context = {"rows": rows, "here": here, "here_ip": get_adapter().get_client_ip(request)}
    return render(request, "accounts/sessions.html", context)


def _end_sessions(request: Request) -> HttpResponse:
    others = UserSession.objects.filter(user=request.user).exclude(session_key=request.session.session_key)
    wanted = request.POST.get("session", "")
    if wanted != "all":
        if not wanted.isdigit():
            raise Http404
        others = others.filter(pk=int(wanted))
    ended: list[Any] = list(others)
    if wanted != "all" and not ended:
        raise Http404
    for session in ended:
        session.end()
    one = len(ended) == 1
    messages.success(
        request, "L’appareil est déconnecté." if one else "Les autres appareils sont déconnectés."
    )
    return redirect("usersessions_list")
