"""Who reads the patients' identities: the team's decision, dated and visible."""

from __future__ import annotations

from django.http import HttpResponse
from django.urls import reverse

from maisonnee.domains.patients import operations, policies, queries
from maisonnee.domains.patients.enums import PatientPermission
from maisonnee.interfaces.web.forms import form_page
from maisonnee.interfaces.web.http import Request
from maisonnee.interfaces.web.pages import Audience, page
from maisonnee.interfaces.web.patients.forms import VisibilityForm


@page(Audience.TEAM, permission=PatientPermission.DECIDE_VISIBILITY)
def index(request: Request) -> HttpResponse:
    """The decisions made, and the next one."""
    return form_page(
        request,
        template="patients/visibility.html",
        build=lambda data, files: VisibilityForm(data, initial={"starts_on": request.actor.today}),
        act=lambda actor, form: operations.decide_visibility(
            actor=actor,
            coordination_sees=form.cleaned_data["coordination_sees"],
            starts_on=form.cleaned_data["starts_on"],
            reason=form.cleaned_data["reason"],
        ),
        done=lambda result: reverse("patients:visibility"),
        said="La décision est notée.",
        context={
            "decisions": queries.visibility_decisions(actor=request.actor),
            "in_force": policies.visibility_in_force(request.actor),
        },
    )
