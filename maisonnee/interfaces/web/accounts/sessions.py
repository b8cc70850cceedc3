"""A session that nobody uses ends by itself: screens are shared."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any

from allauth.usersessions.models import UserSession
from django.conf import settings
from django.contrib import messages
from django.contrib.auth import logout
from django.http.response import HttpResponseBase

_SEEN = "seen_at"
_NOTED_EVERY = 60
"""Seconds between two notes of activity in the session."""


def end_idle_sessions(get_response: Callable[[Any], HttpResponseBase]) -> Callable[[Any], HttpResponseBase]:
    """Sign out who did nothing for `SESSION_IDLE_SECONDS`; what they were sending is kept by the page.

    Activity is noted once a minute, in the session and in the list of open sessions: reading a page writes
    nothing. (A sign-in and a change of password note the new session by themselves.)
    """

    def middleware(request: Any) -> HttpResponseBase:
        if request.user.is_authenticated:
            now = int(time.time())
            seen = int(request.session.get(_SEEN, now))
            if now - seen > settings.SESSION_IDLE_SECONDS:
                logout(request)
                messages.warning(request, "Vous avez été déconnecté parce que cette session ne servait plus.")
            elif _SEEN not in request.session or now - seen >= _NOTED_EVERY:
                request.session[_SEEN] = now
                if request.session.session_key:
                    UserSession.objects.create_from_request(request)
        return get_response(request)

    return middleware
