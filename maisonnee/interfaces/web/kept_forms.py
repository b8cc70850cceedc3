"""What was typed when a session expired: kept encrypted in the next session, for the same person only."""

from __future__ import annotations

import base64
import json
import uuid

from cryptography.fernet import Fernet, InvalidToken
from django.conf import settings
from django.core import signing
from django.http import HttpRequest, QueryDict

from maisonnee.interfaces.web.http import Request
from maisonnee.kernel.ids import new_id

TICKET = "_ticket"
_SESSION_KEY = "kept_form"
_SECRET_FIELDS = frozenset({"csrfmiddlewaretoken", TICKET, "password"})
_LARGEST = 200_000


def new_ticket(user_id: uuid.UUID) -> str:
    """Return the hidden value of a form: it names the sending once, and who was filling it in."""
    return signing.dumps([str(new_id()), str(user_id)], salt="form", compress=False)


def read_ticket(request: HttpRequest) -> tuple[uuid.UUID, uuid.UUID] | None:
    """Return (submission, user) of a received form, or nothing when it has no genuine ticket."""
    try:
        submission, user_id = signing.loads(request.POST.get(TICKET, ""), salt="form")
        return uuid.UUID(submission), uuid.UUID(user_id)
    except (signing.BadSignature, ValueError, TypeError):
        return None


def keep(request: HttpRequest) -> None:
    """Keep the form an expired session was sending, if its ticket says whose it was."""
    if request.method != "POST":
        return
    ticket = read_ticket(request)
    if ticket is None:
        return
    fields = {name: request.POST.getlist(name) for name in request.POST if name not in _SECRET_FIELDS}
    text = json.dumps({"user": str(ticket[1]), "path": request.path, "fields": fields})
    if len(text) <= _LARGEST:
        request.session[_SESSION_KEY] = _cipher().encrypt(text.encode()).decode()


def take_back(request: Request) -> QueryDict | None:
    """Return, once, what this person had typed on this page before their session expired."""
    sealed = request.session.get(_SESSION_KEY)
    if not sealed or not request.user.is_authenticated:
        return None
    try:
        kept = json.loads(_cipher().decrypt(sealed.encode()))
    except (InvalidToken, ValueError):
        del request.session[_SESSION_KEY]
        return None
    if kept["user"] != str(request.user.pk):
        del request.session[_SESSION_KEY]
        return None
    if kept["path"] != request.path:
        return None
    del request.session[_SESSION_KEY]
    data = QueryDict(mutable=True)
    for name, values in kept["fields"].items():
        data.setlist(name, values)
    return data


def _cipher() -> Fernet:
    return Fernet(base64.urlsafe_b64encode(settings.FILES_KEY))
