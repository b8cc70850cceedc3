"""Coming in, and going from one structure to another."""

from __future__ import annotations

from typing import Any

from allauth.account import views as account
from django.http import Http404, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render

from maisonnee.foundation.access import operations
from maisonnee.foundation.access.queries import actor_for_seat
from maisonnee.foundation.accounts import queries
from maisonnee.foundation.tenancy import context
from maisonnee.interfaces.web.http import Request
from maisonnee.interfaces.web.middleware import CHOSEN_STRUCTURE
from maisonnee.interfaces.web.pages import Audience, page


def sign_in(request: Any) -> HttpResponseBase:
    """E-mail address and password; the very first time, the creation of the structure instead."""
    if request.method == "GET" and not request.user.is_authenticated and queries.is_first_run():
        return redirect("welcome")
    answer: HttpResponseBase = account.login(request)
    return answer


@page(Audience.SIGNED_IN)
def choose_structure(request: Request) -> HttpResponse:
    """Go to another structure of one's own."""
    if request.method != "POST":
        return render(request, "accounts/choose_structure.html")
    wanted = request.POST.get("structure", "")
    seat = next((seat for seat in request.seats if str(seat.structure_id) == wanted), None)
    if seat is None:
        raise Http404
    if request.seat is None or seat.structure_id != request.seat.structure_id:
        actor = actor_for_seat(
            seat, user_id=request.user.pk, name=request.user.full_name, now=request.actor.now
        )
        with context.entered(structure_id=seat.structure_id, user_id=request.user.pk):
            operations.enter_structure(actor=actor)
    request.session[CHOSEN_STRUCTURE] = str(seat.structure_id)
    return redirect("/")
