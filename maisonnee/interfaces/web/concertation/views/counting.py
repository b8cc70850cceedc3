"""How the year is counted: the rule, its rows, the team's decision."""

from __future__ import annotations

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from maisonnee.domains.concertation import operations, queries, rules
from maisonnee.domains.concertation.enums import ConcertationPermission, CountMethod, Verdict
from maisonnee.domains.patients.enums import PatientPermission
from maisonnee.interfaces.web.concertation.forms import CountingForm
from maisonnee.interfaces.web.concertation.views.home import rights
from maisonnee.interfaces.web.forms import form_page
from maisonnee.interfaces.web.http import Request
from maisonnee.interfaces.web.pages import Audience, page
from maisonnee.kernel import french


@page(Audience.TEAM, permission=PatientPermission.SEE_REGISTERS)
def counted(request: Request, year: int) -> HttpResponse:
    """Every figure of a year's gauge, with the rows it counts."""
    if not 2015 <= year <= request.actor.today.year + 1:
        raise Http404
    actor = request.actor
    rows = queries.discussed_in(actor=actor, year=year)
    measured = queries.year_gauge(actor=actor, year=year)
    context = {
        "page_title": f"Comment {year} est compté",
        "year": year,
        "year_gauge": measured,
        "gauge": measured.gauge,
        "rate_percent": french.rounded(measured.gauge.rate * 100, 2),
        "meetings": queries.meetings_in(actor=actor, year=year),
        "counted_rows": [row for row in rows if row.counts],
        "other_rows": [row for row in rows if not row.counts],
        "settings": queries.counting_settings(actor=actor),
        "each_discussion": measured.setting is None or measured.setting.method == CountMethod.EACH_DISCUSSION,
        "informal_apart": Verdict.INFORMAL_APART,
        "source": rules.SOURCE,
        "may": rights(request),
    }
    return render(request, "concertation/counted.html", context)


@page(Audience.TEAM, permission=ConcertationPermission.SET_COUNTING)
def set_counting(request: Request) -> HttpResponse:
    """A decision of the team on how to count, from a year on."""
    actor = request.actor
    setting = queries.counting_in(actor=actor, year=actor.today.year)
    current = setting.counting if setting is not None else rules.Counting()
    initial = {
        "method": current.method,
        "informal_counts_as_files": current.informal_counts_as_files,
        "informal_counts_as_meetings": current.informal_counts_as_meetings,
        "applies_from": actor.today.year,
        "decided_on": actor.today,
    }
    return form_page(
        request,
        template="concertation/set_counting.html",
        build=lambda data, files: CountingForm(data, initial=initial),
        act=lambda actor, form: operations.set_counting(
            actor=actor,
            **{**form.values(), "method": CountMethod(form.cleaned_data["method"])},  # type: ignore[attr-defined]
        ),
        done=lambda result: reverse("concertation:counted", args=[actor.today.year]),
        said="La décision est enregistrée. Les précédentes restent visibles.",
        context={"page_title": "Décider comment compter", "year": actor.today.year},
    )
