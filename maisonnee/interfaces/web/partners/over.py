"""What a partner reads when their access has ended, even in the middle of something."""

from __future__ import annotations

import uuid
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from maisonnee.domains.patients.policies import ended_partner_access
from maisonnee.foundation.access.enums import Role

_LONGEST = 20_000


def page_for_partner(request: HttpRequest) -> HttpResponse | None:
    """Return the page that says that an access is over, with what was being typed; None for anybody else."""
    actor: Any = getattr(request, "actor", None)
    match = request.resolver_match
    if actor is None or Role.PARTNER not in actor.roles or match is None:
        return None
    patient_id = match.kwargs.get("patient_id")
    if not isinstance(patient_id, uuid.UUID):
        return None
    ended = ended_partner_access(actor, patient_id=patient_id)
    if ended is None:
        return None
    # (Sentences only: dates and choices would be read as noise.)
    typed = [
        value.strip()
        for name, values in request.POST.lists()
        if not name.startswith("_") and name not in {"csrfmiddlewaretoken", "version"}
        for value in values
        if len(value.split()) > 1
    ]
    context = {"access": ended, "typed": "\n\n".join(typed)[:_LONGEST]}
    return render(request, "partners/over.html", context, status=404)
