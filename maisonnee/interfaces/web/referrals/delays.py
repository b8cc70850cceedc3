"""The team's delays: from when a referral is called back to mind."""

from __future__ import annotations

from django.http import HttpResponse
from django.urls import reverse

from maisonnee.domains.exchanges import operations, queries
from maisonnee.domains.exchanges.enums import ReferralPermission
from maisonnee.interfaces.web.forms import form_page
from maisonnee.interfaces.web.http import Request
from maisonnee.interfaces.web.pages import Audience, page
from maisonnee.interfaces.web.referrals.forms import DelaysForm


@page(Audience.TEAM, permission=ReferralPermission.SET_DELAYS)
def set_delays(request: Request) -> HttpResponse:
    """Record the delays decided by the team."""
    actor = request.actor
    return form_page(
        request,
        template="referrals/delays.html",
        build=lambda data, files: DelaysForm(
            data, current=queries.delays(actor=actor), initial={"starts_on": actor.today}
        ),
        act=lambda actor, form: operations.set_referral_delays(
            actor=actor,
            delays=form.delays(),  # type: ignore[attr-defined]
            decision=form.cleaned_data["decision"],
            starts_on=form.cleaned_data["starts_on"],
        ),
        done=lambda result: reverse("today"),
        said="Les délais sont fixés.",
        context={"page_title": "Délais des adressages", "decision": queries.delays_decision(actor=actor)},
    )
