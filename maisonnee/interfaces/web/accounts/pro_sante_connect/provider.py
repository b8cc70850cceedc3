"""The provider, as the login library finds it: PKCE, a nonce, and a signature that is always checked."""

from __future__ import annotations

import secrets
from collections.abc import Mapping
from typing import Any

from allauth.socialaccount.internal import jwtkit
from allauth.socialaccount.providers.oauth2.client import OAuth2Error
from allauth.socialaccount.providers.openid_connect.provider import OpenIDConnectProvider
from allauth.socialaccount.providers.openid_connect.views import OpenIDConnectOAuth2Adapter
from django.conf import settings
from django.http import HttpRequest
from django.urls import reverse

from maisonnee.interfaces.web.accounts.pro_sante_connect import claims

PROVIDER_ID = "pro_sante_connect"
_NONCE = "psc_nonce"
_SIGNATURES = ("RS256", "PS256", "ES256")


class ProSanteConnectAdapter(OpenIDConnectOAuth2Adapter):  # type: ignore[misc]
    """Exchanges the code and checks the identity token: signature, issuer, audience, dates, nonce."""

    provider_id = PROVIDER_ID

    def __init__(self, request: HttpRequest, provider_id: str = PROVIDER_ID) -> None:
        super().__init__(request, provider_id)

    @property
    def openid_config(self) -> Mapping[str, Any]:
        config: Mapping[str, Any] = super().openid_config
        if config.get("issuer") != settings.PSC_ISSUER:
            raise OAuth2Error("The provider does not announce the configured issuer.")
        return config

    def get_callback_url(self, request: HttpRequest, app: Any) -> str:
        base = settings.PUBLIC_ADDRESS.rstrip("/") or f"{request.scheme}://{request.get_host()}"
        return f"{base}{reverse('psc_callback')}"

    def complete_login(self, request: HttpRequest, app: Any, token: Any, **kwargs: Any) -> Any:
        expected = request.session.pop(_NONCE, None)
        credential = kwargs["response"].get("id_token")
        if not credential or not expected:
            raise OAuth2Error("No identity token, or no sign-in under way.")
        identity = self._verified(app, credential)
        if not secrets.compare_digest(str(identity.get("nonce", "")), expected):
            raise OAuth2Error("The identity token answers another request.")
        person = self._fetch_user_info(token.token)
        if person.get("sub") != identity.get("sub"):
            raise OAuth2Error("The person described is not the one who signed in.")
        return self.get_provider().sociallogin_from_response(
            request, {"userinfo": claims.kept(person), "id_token": claims.kept(identity)}
        )

    def _verified(self, app: Any, credential: str) -> Mapping[str, Any]:
        try:
            algorithm = jwtkit.jwt.get_unverified_header(credential).get("alg")
        except jwtkit.jwt.PyJWTError as error:
            raise OAuth2Error("The identity token cannot be read.") from error
        if algorithm not in _SIGNATURES:
            raise OAuth2Error("The identity token is not signed as it must be.")
        identity: Mapping[str, Any] = jwtkit.verify_and_decode(
            credential=credential,
            keys_url=self.openid_config["jwks_uri"],
            issuer=settings.PSC_ISSUER,
            audience=app.client_id,
            lookup_kid=jwtkit.lookup_kid_jwk,
        )
        if "exp" not in identity or "sub" not in identity:
            raise OAuth2Error("The identity token lacks its end or its subject.")
        return identity


class ProSanteConnectProvider(OpenIDConnectProvider):  # type: ignore[misc]
    """Recognises people by their RPPS number; never opens an account."""

    id = PROVIDER_ID
    name = "Pro Santé Connect"
    oauth2_adapter_class = ProSanteConnectAdapter
    pkce_enabled_default = True

    def get_login_url(self, request: HttpRequest, **kwargs: Any) -> str:
        return reverse("psc_login")

    def get_callback_url(self) -> str:
        return reverse("psc_callback")

    def get_scope_from_request(self, request: HttpRequest) -> list[str]:
        return list(settings.PSC_SCOPES)

    def get_auth_params_from_request(self, request: HttpRequest, action: str) -> dict[str, str]:
        nonce = secrets.token_urlsafe(24)
        request.session[_NONCE] = nonce
        extra = {"acr_values": settings.PSC_ACR_VALUES} if settings.PSC_ACR_VALUES else {}
        return {"nonce": nonce, **extra}

    def extract_uid(self, data: Mapping[str, Any]) -> str:
        return str(data["id_token"]["sub"])

    def extract_email_addresses(self, data: Mapping[str, Any]) -> list[Any]:
        # Accounts are never recognised by an address given by the provider.
        return []


def rpps_of(data: Mapping[str, Any]) -> str:
    """Return the RPPS number of who signed in, or an empty text."""
    return claims.rpps_in(data.get("userinfo") or {}) or claims.rpps_in(data.get("id_token") or {})


def is_configured() -> bool:
    return bool(settings.PSC_ISSUER and settings.PSC_CLIENT_ID)


provider_classes = [ProSanteConnectProvider]
