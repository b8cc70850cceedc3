"""Addresses of an identity merged into another: what is asked or sent there goes to the identity that stands."""

from __future__ import annotations

import uuid
from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect

from maisonnee.domains.patients import queries
from maisonnee.interfaces.web.http import Request

_SAID = "Cette fiche a été réunie avec celle-ci."


def answer(request: Request) -> HttpResponse | None:
    """Answer a page asked about a merged identity; None when it was not merged, or into one that the person does not see.

    A page goes to the same page of the identity that stands. A form is carried out there: what was typed before the
    merge is not lost. The page itself decides who opens it, as for any address.
    """
    match = request.resolver_match
    patient_id = match.kwargs.get("patient_id") if match is not None else None
    if match is None or not isinstance(patient_id, uuid.UUID) or request.actor is None:
        return None
    standing = queries.standing_identity(actor=request.actor, patient_id=patient_id)
    if standing is None:
        return None
    if request.method in {"GET", "HEAD"}:
        messages.info(request, _SAID)
        return redirect(request.get_full_path().replace(str(patient_id), str(standing.pk), 1))
    there: dict[str, Any] = {**match.kwargs, "patient_id": standing.pk}
    response: HttpResponse = match.func(request, *match.args, **there)
    messages.info(request, _SAID)
    return response
