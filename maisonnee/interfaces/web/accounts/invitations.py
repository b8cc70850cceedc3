"""Inviting somebody, and accepting an invitation."""

from __future__ import annotations

import logging
import uuid
from functools import partial
from typing import Any

from django.conf import settings
from django.contrib import messages
from django.contrib.auth import login
from django.core.mail import send_mail
from django.db import transaction
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import timezone

from maisonnee.domains.structures import operations as team
from maisonnee.domains.structures import queries as team_queries
from maisonnee.foundation.access import invitation_links, operations, queries, rules
from maisonnee.foundation.access.actors import Actor
from maisonnee.foundation.access.enums import AccessPermission, Role
from maisonnee.foundation.access.models import Invitation
from maisonnee.foundation.accounts import operations as accounts
from maisonnee.foundation.accounts import queries as account_queries
from maisonnee.foundation.accounts.models import User
from maisonnee.foundation.tenancy import context
from maisonnee.interfaces.web import sealed
from maisonnee.interfaces.web.accounts.role_forms import AcceptForm, ConfirmForm, InviteForm
from maisonnee.interfaces.web.forms import form_page
from maisonnee.interfaces.web.http import Request
from maisonnee.interfaces.web.pages import Audience, page
from maisonnee.interfaces.web.sentences import sentence
from maisonnee.kernel.refusals import Refusal

log = logging.getLogger(__name__)
_LINK = "invitation_link"


@page(Audience.TEAM, permission=AccessPermission.INVITE)
def index(request: Request) -> HttpResponse:
    """The invitations, those that wait first."""
    rows = list(queries.invitations(actor=request.actor)[:200])
    now = request.actor.now
    context = {
        "waiting": [row for row in rows if row.is_open_at(now)],
        "over": [row for row in rows if not row.is_open_at(now)],
    }
    return render(request, "accounts/invitations.html", context)


@page(Audience.TEAM, permission=AccessPermission.INVITE)
def invite(request: Request) -> HttpResponse:
    """Invite somebody, a member of the team or not."""
    members = list(team_queries.members_without_account(actor=request.actor, on=request.actor.today))
    reach = rules.roles_within_reach(request.actor.roles, request.seat.kind)
    given = {"member": request.GET.get("membre", "")}

    def act(actor: Actor, form: Any) -> Invitation:
        values = form.values()
        member = next((member for member in members if str(member.pk) == values["member"]), None)
        invitation, token = operations.invite(
            actor=actor,
            email=values["email"],
            roles=[Role(role) for role in values["roles"]],
            family_name=member.family_name if member else values["family_name"],
            given_name=member.given_name if member else values["given_name"],
            member_id=member.pk if member else None,
            rpps=member.rpps if member else "",
        )
        link = request.build_absolute_uri(reverse("accounts:accept_invitation", args=[token]))
        request.session[_LINK] = sealed.seal({"id": str(invitation.pk), "link": link})
        transaction.on_commit(partial(send, invitation, request.seat.structure_name, link))
        return invitation

    return form_page(
        request,
        template="accounts/invite.html",
        build=lambda data, files: InviteForm(data, initial=given, members=members, roles=reach),
        act=act,
        done=lambda invitation: reverse("accounts:invitation", args=[getattr(invitation, "pk", invitation)]),
        said=lambda invitation: f"L’invitation part vers {invitation.email}.",
    )


@page(Audience.TEAM, permission=AccessPermission.INVITE)
def sent(request: Request, invitation_id: uuid.UUID) -> HttpResponse:
    """An invitation; its link shows once, right after it was made."""
    invitation = queries.invitation(actor=request.actor, invitation_id=invitation_id)
    kept = sealed.unseal(request.session.get(_LINK, ""))
    link = ""
    if kept and kept["id"] == str(invitation.pk):
        link = kept["link"]
        del request.session[_LINK]
    return render(
        request,
        "accounts/invitation.html",
        {"invitation": invitation, "link": link, "is_open": invitation.is_open_at(request.actor.now)},
    )


@page(Audience.TEAM, permission=AccessPermission.INVITE)
def revoke(request: Request, invitation_id: uuid.UUID) -> HttpResponse:
    """Make a link useless."""
    invitation = queries.invitation(actor=request.actor, invitation_id=invitation_id)
    return form_page(
        request,
        template="accounts/revoke_invitation.html",
        build=lambda data, files: ConfirmForm(data),
        act=lambda actor, form: operations.revoke_invitation(actor=actor, invitation_id=invitation_id),
        done=lambda result: reverse("accounts:invitations"),
        said="L’invitation est annulée : son lien ne fonctionne plus.",
        context={"invitation": invitation},
    )


@page(Audience.PUBLIC)
def accept(request: Any, token: str) -> HttpResponse:
    """Join a structure with an invitation's link: with one's account, or by opening it."""
    invitation = invitation_links.invitation_of(token)
    if invitation is None or not invitation.is_open_at(timezone.now()):
        return render(request, "accounts/invitation_over.html", status=410)
    extra = {"invitation": invitation, "structure": _structure_name(invitation), "token": token}
    if request.user.is_authenticated:
        if request.method == "POST":
            return _joined(request, invitation, request.user)
        other = f"Elle est partie vers {invitation.email}. Continuez seulement si cette adresse est aussi la vôtre."
        return render(request, "accounts/join.html", {**extra, "other_address": other})
    if account_queries.user_of_email(invitation.email) is not None:
        return render(request, "accounts/join_signed_out.html", extra)
    initial = {"family_name": invitation.family_name, "given_name": invitation.given_name}
    form = AcceptForm(request.POST or None, initial=initial, email=invitation.email)
    if request.method == "POST" and form.is_valid():
        return _opened(request, invitation, form, extra)
    return render(
        request, "accounts/join_new.html", {**extra, "form": form}, status=422 if form.errors else 200
    )


def _opened(
    request: Request, invitation: Invitation, form: AcceptForm, extra: dict[str, Any]
) -> HttpResponse:
    values = form.values()
    try:
        with transaction.atomic():
            user = accounts.open_account(
                email=invitation.email,
                password=values["password1"],
                family_name=values["family_name"],
                given_name=values["given_name"],
                rpps=invitation.rpps,
            )
            _join(invitation, user)
    except Refusal as refusal:
        form.add_error(None, sentence(refusal))
        return render(request, "accounts/join_new.html", {**extra, "form": form}, status=422)
    login(request, user, backend=settings.AUTHENTICATION_BACKENDS[0])
    messages.success(request, f"Bienvenue, {user.given_name}. Votre compte est ouvert.")
    return redirect("/")


def _joined(request: Request, invitation: Invitation, user: User) -> HttpResponse:
    try:
        _join(invitation, user)
    except Refusal as refusal:
        messages.error(request, sentence(refusal))
        return redirect("accounts:index")
    request.session["structure"] = str(invitation.structure_id)
    messages.success(request, f"Vous faites maintenant partie de {_structure_name(invitation)}.")
    return redirect("/")


def _join(invitation: Invitation, user: User) -> None:
    now = timezone.now()
    actor = operations.actor_of_link(invitation, user, now)
    with context.entered(structure_id=invitation.structure_id, user_id=user.pk):
        operations.accept_invitation(actor=actor, invitation_id=invitation.pk)
        if invitation.member_id is not None:
            team.link_account(
                actor=team.actor_linking_account(actor), member_id=invitation.member_id, user_id=user.pk
            )


def _structure_name(invitation: Invitation) -> str:
    with context.entered(structure_id=invitation.structure_id):
        invitation.structure.refresh_from_db()
        return invitation.structure.name


def send(invitation: Invitation, structure: str, link: str) -> None:
    words = {"invitation": invitation, "structure": structure, "link": link}
    try:
        send_mail(
            f"{invitation.invited_by} vous invite dans Maisonnée",
            render_to_string("accounts/mail/invitation.txt", words),
            None,
            [invitation.email],
        )
    except OSError:
        # The link is on the screen of the person who invites: the invitation stands without the message.
        log.exception("The message of invitation %s could not be sent.", invitation.pk)
