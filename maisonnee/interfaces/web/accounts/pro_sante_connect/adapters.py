"""Which account somebody coming from Pro Santé Connect opens."""

from __future__ import annotations

from typing import Any

from allauth.core.exceptions import ImmediateHttpResponse
from allauth.socialaccount.adapter import DefaultSocialAccountAdapter
from allauth.socialaccount.models import SocialApp
from django.conf import settings
from django.contrib import messages
from django.http import HttpRequest
from django.shortcuts import redirect

from maisonnee.foundation.accounts import operations, queries
from maisonnee.interfaces.web.accounts.pro_sante_connect import provider
from maisonnee.interfaces.web.sentences import sentence
from maisonnee.kernel.refusals import Refusal

UNKNOWN = (
    "Pro Santé Connect vous a reconnu, mais aucun compte de Maisonnée ne porte votre numéro RPPS. "
    "Connectez-vous avec votre adresse e-mail, puis reliez votre compte depuis « Mon compte ». "
    "Sans compte, demandez une invitation à votre maison."
)
NO_RPPS = "Pro Santé Connect n’a pas donné de numéro RPPS. Connectez-vous avec votre adresse e-mail."


class SocialAccountAdapter(DefaultSocialAccountAdapter):  # type: ignore[misc]
    """Pro Santé Connect recognises an account that exists; it opens none."""

    def is_open_for_signup(self, request: HttpRequest, sociallogin: Any) -> bool:
        return False

    def list_apps(self, request: Any, provider: str | None = None, client_id: str | None = None) -> list[Any]:
        """The one client, from the settings; nothing configured in the database."""
        from maisonnee.interfaces.web.accounts.pro_sante_connect.provider import PROVIDER_ID, is_configured

        if not is_configured() or provider not in {None, PROVIDER_ID}:
            return []
        return [
            SocialApp(
                provider=PROVIDER_ID,
                provider_id=PROVIDER_ID,
                name="Pro Santé Connect",
                client_id=settings.PSC_CLIENT_ID,
                secret=settings.PSC_CLIENT_SECRET,
                settings={"server_url": settings.PSC_ISSUER},
            )
        ]

    def pre_social_login(self, request: Any, sociallogin: Any) -> None:
        """Find the account by its RPPS number, or tie this identity to the person signed in."""
        rpps = provider.rpps_of(sociallogin.account.extra_data)
        if not rpps:
            self._refuse(request, NO_RPPS)
        if sociallogin.state.get("process") == "connect":
            try:
                operations.prove_rpps(user=request.user, rpps=rpps)
            except Refusal as refusal:
                self._refuse(request, sentence(refusal))
            return
        user = queries.user_of_rpps(rpps)
        if user is None:
            self._refuse(request, UNKNOWN)
        # The number decides, whatever was tied before: an identity is never another person's.
        if sociallogin.is_existing and sociallogin.user != user:
            self._refuse(request, UNKNOWN)
        if not sociallogin.is_existing:
            sociallogin.connect(request, user)

    def get_connect_redirect_url(self, request: HttpRequest, socialaccount: Any) -> str:
        return "/compte/"

    def _refuse(self, request: HttpRequest, words: str) -> None:
        messages.error(request, words)
        goes_to = "accounts:index" if request.user.is_authenticated else "account_login"
        raise ImmediateHttpResponse(redirect(goes_to))
