"""How signing in differs from the library's defaults."""

from __future__ import annotations

import base64
import time
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from allauth.account.adapter import DefaultAccountAdapter
from allauth.core.internal import ratelimit
from allauth.mfa.adapter import DefaultMFAAdapter
from allauth.mfa.models import Authenticator
from cryptography.fernet import Fernet
from django.conf import settings
from django.core.cache import cache
from django.core.exceptions import ValidationError
from django.http import HttpRequest

from maisonnee.foundation.accounts.models import User
from maisonnee.interfaces.web import formats

_APP, _FAILED = "allauth.account", "login_failed"


class AccountAdapter(DefaultAccountAdapter):  # type: ignore[misc]
    """Accounts are opened by invitation only; a closed account says when it opens again."""

    error_messages = {
        **DefaultAccountAdapter.error_messages,
        "email_password_mismatch": "L’adresse e-mail ou le mot de passe n’est pas le bon. Vérifiez-les, ou choisissez un nouveau mot de passe.",
        "incorrect_password": "Ce n’est pas votre mot de passe. Réessayez.",
        "incorrect_code": "Ce code n’est pas le bon, ou il a expiré. Attendez le code suivant et réessayez.",
        "too_many_login_attempts": "Trop d’essais de suite. Réessayez dans dix minutes.",
        "rate_limited": "Trop d’essais de suite. Réessayez dans une minute.",
    }

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        return False

    def pre_authenticate(self, request: HttpRequest, **credentials: Any) -> None:
        try:
            super().pre_authenticate(request, **credentials)
        except ValidationError as refusal:
            until = self._open_again_at(request, **credentials)
            if until is None:
                raise
            raise ValidationError(
                f"Trop d’essais de suite. Réessayez après {formats.hour(until.time())}.",
                code="too_many_login_attempts",
            ) from refusal

    def _open_again_at(self, request: HttpRequest, **credentials: Any) -> datetime | None:
        """Return when the next try will be looked at, rounded up to the minute."""
        key = self._get_login_attempts_cache_key(request, **credentials)
        ends = []
        for rate in ratelimit.get_rates(app=_APP, action=_FAILED):
            tries = cache.get(
                ratelimit.get_cache_key(request, app=_APP, action=_FAILED, rate=rate, key=key), []
            )
            recent = [at for at in tries if at > time.time() - rate.duration]
            if len(recent) >= rate.amount:
                ends.append(min(recent) + rate.duration)
        if not ends:
            return None
        return datetime.fromtimestamp(-(-max(ends) // 60) * 60, ZoneInfo(settings.TIME_ZONE))

    def reauthenticate(self, user: User, password: str) -> bool:
        found = self.authenticate(self.request, email=user.email, password=password)
        return found is not None and found.pk == user.pk


class SecondFactorAdapter(DefaultMFAAdapter):  # type: ignore[misc]
    """Secrets of the second factor are encrypted with the installation's key."""

    error_messages = {
        **DefaultMFAAdapter.error_messages,
        "incorrect_code": "Ce code n’est pas le bon, ou il a expiré. Attendez le code suivant et réessayez.",
    }

    def encrypt(self, text: str) -> str:
        return _cipher().encrypt(text.encode()).decode()

    def decrypt(self, encrypted_text: str) -> str:
        return _cipher().decrypt(encrypted_text.encode()).decode()

    def generate_authenticator_name(self, user: User, type: Authenticator.Type) -> str:  # noqa: A002
        known = Authenticator.objects.filter(user_id=user.pk, type=type).count()
        return "Ma clé" if known == 0 else f"Ma clé n° {known + 1}"


def _cipher() -> Fernet:
    return Fernet(base64.urlsafe_b64encode(settings.FILES_KEY))
