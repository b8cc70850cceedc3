"""The first start of an installation without demonstration: an account, and its structure."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.contrib import messages
from django.contrib.auth import login
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone

from maisonnee.domains.structures import operations as team
from maisonnee.foundation.access import operations as access
from maisonnee.foundation.access.actors import Actor
from maisonnee.foundation.access.enums import AccessPermission, Role
from maisonnee.foundation.accounts import operations as accounts
from maisonnee.foundation.accounts import queries
from maisonnee.foundation.accounts.models import User
from maisonnee.foundation.tenancy import context
from maisonnee.interfaces.web.accounts.role_forms import WelcomeForm
from maisonnee.interfaces.web.pages import Audience, page
from maisonnee.interfaces.web.sentences import sentence
from maisonnee.kernel.ids import new_id
from maisonnee.kernel.refusals import Refusal


@page(Audience.PUBLIC)
def welcome(request: Any) -> HttpResponse:
    """Create the first account and its structure; exists only while nobody has an account."""
    if not queries.is_first_run():
        return redirect("/")
    form = WelcomeForm(request.POST or None)
    if request.method != "POST" or not form.is_valid():
        return render(request, "welcome/index.html", {"form": form}, status=422 if form.errors else 200)
    try:
        user = _open(form.values())
    except Refusal as refusal:
        form.add_error(None, sentence(refusal))
        return render(request, "welcome/index.html", {"form": form}, status=422)
    login(request, user, backend=settings.AUTHENTICATION_BACKENDS[0])
    messages.success(request, "Votre maison est ouverte. Invitez maintenant vos collègues.")
    return redirect("accounts:invitations")


def _open(values: dict[str, Any]) -> User:
    structure_id = new_id()
    with context.entered(structure_id=structure_id):
        user = accounts.open_first_account(
            email=values["email"],
            password=values["password1"],
            family_name=values["family_name"],
            given_name=values["given_name"],
        )
        actor = Actor(
            name=user.full_name,
            structure_id=structure_id,
            now=timezone.now(),
            user_id=user.pk,
            roles=frozenset({Role.MANAGER}),
            permissions=frozenset({AccessPermission.OPEN_STRUCTURE}),
        )
        access.open_structure(actor=actor, name=values["name"])
        team.describe_new_structure(
            actor=actor, address=values["address"], postcode=values["postcode"], city=values["city"]
        )
    return user
