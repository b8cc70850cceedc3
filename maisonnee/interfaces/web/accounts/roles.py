"""Who holds which role, since when; giving and withdrawing roles."""

from __future__ import annotations

import uuid

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse

from maisonnee.foundation.access import operations, queries, rules
from maisonnee.foundation.access.enums import AccessPermission, Role
from maisonnee.foundation.access.models import RoleGrant
from maisonnee.interfaces.web.accounts.role_forms import GiveRoleForm, WithdrawForm
from maisonnee.interfaces.web.forms import form_page
from maisonnee.interfaces.web.http import Request
from maisonnee.interfaces.web.pages import Audience, page


@page(Audience.TEAM, permission=AccessPermission.SEE_ROLES)
def index(request: Request) -> HttpResponse:
    """Everyone who has an account here, with their roles."""
    today = request.actor.today
    grants = list(queries.role_grants(actor=request.actor))
    current = [_row(request, grant) for grant in grants if _is_held(grant, today)]
    others = [_row(request, grant) for grant in grants if not _is_held(grant, today)]
    return render(request, "accounts/roles.html", {"current": current, "others": others, "today": today})


@page(Audience.TEAM, permission=AccessPermission.MANAGE_ROLES)
def give(request: Request) -> HttpResponse:
    """Give a role to somebody who has an account here."""
    people = queries.people(actor=request.actor)
    reach = rules.roles_within_reach(request.actor.roles, request.seat.kind)
    initial = {"starts_on": request.actor.today, "user_id": request.GET.get("personne", "")}
    return form_page(
        request,
        template="accounts/give_role.html",
        build=lambda data, files: GiveRoleForm(data, people=people, roles=reach, initial=initial),
        act=lambda actor, form: operations.give_role(actor=actor, **form.values()),  # type: ignore[attr-defined]
        done=lambda grant: reverse("accounts:roles"),
        said="Le rôle est donné.",
    )


@page(Audience.TEAM, permission=AccessPermission.MANAGE_ROLES)
def withdraw(request: Request, grant_id: uuid.UUID) -> HttpResponse:
    """Withdraw a role, at once or from a day."""
    grant = queries.role_grant(actor=request.actor, grant_id=grant_id)
    return form_page(
        request,
        template="accounts/withdraw_role.html",
        build=lambda data, files: WithdrawForm(data),
        act=lambda actor, form: operations.withdraw_role(
            actor=actor, grant_id=grant_id, ends_on=form.cleaned_data["ends_on"]
        ),
        done=lambda result: reverse("accounts:roles"),
        said="Le rôle est retiré.",
        context={"grant": grant, "role": Role(grant.role).label},
    )


def _is_held(grant: RoleGrant, today: object) -> bool:
    ended = grant.withdrawn_at is not None or (grant.ends_on is not None and grant.ends_on < today)  # type: ignore[operator]
    return not ended and grant.starts_on <= today  # type: ignore[operator]


def _row(request: Request, grant: RoleGrant) -> dict[str, object]:
    return {
        "grant": grant,
        "role": Role(grant.role).label,
        "may_withdraw": grant.withdrawn_at is None
        and (grant.ends_on is None or grant.ends_on >= request.actor.today)
        and rules.may_handle(request.actor.roles, Role(grant.role)),
    }
