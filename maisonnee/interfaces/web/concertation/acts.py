"""One-button acts: carry out, say what happened, go back. A refusal is a sentence at the top of the page."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect

from maisonnee.foundation.access.actors import Actor
from maisonnee.interfaces.web import kept_forms
from maisonnee.interfaces.web.http import Request
from maisonnee.interfaces.web.sentences import sentence
from maisonnee.kernel.refusals import AlreadyDone, Refusal


def tried(request: Request, act: Callable[[Actor], Any], *, said: str = "") -> bool:
    """Carry out an operation for the person; tell them; return whether it was done."""
    ticket = kept_forms.read_ticket(request)
    try:
        act(request.actor.with_submission(ticket[0] if ticket else None))
    except AlreadyDone:
        return True
    except Refusal as refusal:
        messages.error(request, sentence(refusal))
        return False
    if said:
        messages.success(request, said)
    return True


def carried_out(request: Request, act: Callable[[Actor], Any], *, back: str, said: str = "") -> HttpResponse:
    """Carry out an operation and go back to a page."""
    tried(request, act, said=said)
    return redirect(back)
