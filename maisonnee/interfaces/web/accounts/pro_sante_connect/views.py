"""Leaving for Pro Santé Connect, coming back, and untying."""

from __future__ import annotations

from typing import Any

from allauth.socialaccount.models import SocialAccount
from allauth.socialaccount.providers.oauth2.views import OAuth2CallbackView, OAuth2LoginView
from django.contrib import messages
from django.http import Http404, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render

from maisonnee.interfaces.web.accounts.pro_sante_connect import provider
from maisonnee.interfaces.web.http import Request
from maisonnee.interfaces.web.pages import Audience, page


@page(Audience.PUBLIC)
def login(request: Any) -> HttpResponseBase:
    """Leave for Pro Santé Connect (POST). A page leads there: the security policy keeps our forms at home."""
    if not provider.is_configured():
        raise Http404
    if request.method != "POST":
        return redirect("account_login")
    answer: Any = OAuth2LoginView.adapter_view(provider.ProSanteConnectAdapter(request))(request)
    if answer.status_code == 302 and answer.url.startswith(("https://", "http://")):
        return render(request, "accounts/psc_leaving.html", {"address": answer.url})
    refused: HttpResponseBase = answer
    return refused


@page(Audience.PUBLIC)
def callback(request: Any) -> HttpResponseBase:
    """Come back with a code; every refusal is a sentence."""
    if not provider.is_configured():
        raise Http404
    answer: HttpResponseBase = OAuth2CallbackView.adapter_view(provider.ProSanteConnectAdapter(request))(
        request
    )
    return answer


# The answer of the provider is a GET, and it signs in or ties an account.
callback.writes_on_get = True  # type: ignore[attr-defined]


@page(Audience.SIGNED_IN)
def disconnect(request: Request) -> HttpResponse:
    """Untie the account from Pro Santé Connect (the RPPS number stays)."""
    if request.method != "POST":
        return redirect("accounts:index")
    SocialAccount.objects.filter(user=request.user, provider=provider.PROVIDER_ID).delete()
    messages.success(request, "Votre compte n’est plus relié à Pro Santé Connect.")
    return redirect("accounts:index")
