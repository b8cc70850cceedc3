"""Finding the right profession, and making a referral."""

from __future__ import annotations

import uuid
from typing import TYPE_CHECKING, Any

from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from maisonnee.domains.exchanges import operations, queries
from maisonnee.domains.exchanges.enums import AdvancedPermission, ReferralPermission
from maisonnee.domains.exchanges.rules.needs import PRESCRIPTIONS
from maisonnee.interfaces.web import formats
from maisonnee.interfaces.web.concertation.forms import PatientForm
from maisonnee.interfaces.web.concertation.views.cases import finder
from maisonnee.interfaces.web.forms import form_page
from maisonnee.interfaces.web.http import Request
from maisonnee.interfaces.web.pages import Audience, page
from maisonnee.interfaces.web.referrals import forms
from maisonnee.interfaces.web.referrals.views import in_words
from maisonnee.kernel import professions

if TYPE_CHECKING:
    from maisonnee.domains.exchanges.queries import Profession
    from maisonnee.foundation.access.actors import Actor


def _shown(entry: Profession) -> dict[str, Any]:
    """A profession as the directory shows it."""
    delays = entry.delays
    return {
        "entry": entry,
        "delay": " à ".join(formats.counted(days, "jour") for days in sorted({delays[0], delays[-1]}))
        if delays
        else "",
        "people": [forms.person_label(person) for person in entry.people],
    }


@page(Audience.TEAM, permission=ReferralPermission.SEE)
def find(request: Request) -> HttpResponse:
    """« Cor, panaris » : which professions meet a need, prescription needed or not, delays."""
    text = request.GET.get("besoin", "").strip()[:200]
    context = {
        "page_title": "À qui adresser",
        "text": text,
        "entries": [_shown(entry) for entry in queries.professions_for(actor=request.actor, text=text)],
    }
    return render(request, "referrals/find.html", context)


@page(Audience.TEAM, permission=ReferralPermission.REFER)
def start(request: Request) -> HttpResponse:
    """Whom does one refer? The name is typed in the page, never in an address."""
    form = PatientForm(request.POST or None, find=finder(request))
    if request.method == "POST" and form.is_valid() and form.cleaned_data["patient"] is not None:
        return redirect("referrals:refer", form.cleaned_data["patient"].pk)
    context = {"page_title": "Adresser un patient", "form": form}
    return render(request, "referrals/start.html", context, status=422 if form.errors else 200)


@page(Audience.TEAM, permission=ReferralPermission.FOLLOW)
def of_patient(request: Request, patient_id: uuid.UUID) -> HttpResponse:
    """The referrals of a patient that one may read."""
    found = queries.referrals_of(actor=request.actor, patient_id=patient_id)
    context = {
        "page_title": "Adressages",
        "patient": found.patient,
        "rows": [in_words(line, request.actor.today) for line in found.lines],
        "liaisons": queries.liaisons_of(actor=request.actor, patient_id=patient_id)
        if request.actor.may(AdvancedPermission.TAKE_PART)
        else [],
        "may_refer": request.actor.may(ReferralPermission.REFER),
    }
    return render(request, "referrals/of_patient.html", context)


@page(Audience.TEAM, permission=ReferralPermission.REFER)
def refer(request: Request, patient_id: uuid.UUID) -> HttpResponse:
    """First the profession, found by need; then why, and what the patient chose."""
    actor = request.actor
    found = queries.referrals_of(actor=actor, patient_id=patient_id)
    code = request.GET.get("profession", "")
    if not code:
        return _professions(request, actor, found)
    if code not in professions.BY_CODE:
        raise Http404
    offered = queries.profession_offered(actor=actor, code=code)
    return form_page(
        request,
        template="referrals/refer.html",
        build=lambda data, files: forms.ReferralForm(data, profession=offered, sections=found.sections),
        act=lambda actor, form: operations.refer(
            actor=actor, patient_id=patient_id, facts=_facts(form, code), choice=_choice(form)
        ),
        done=lambda result: reverse("referrals:referral", args=[getattr(result, "pk", result)]),
        said="L’adressage est noté.",
        context={
            "page_title": f"Adresser\u00a0: {professions.label(code).lower()}",
            "patient": found.patient,
            "offered": offered,
            "prescription": PRESCRIPTIONS.get(code),
            "back_url": reverse("referrals:refer", args=[patient_id]),
        },
    )


def _facts(form: Any, code: str) -> operations.ReferralFacts:
    facts: operations.ReferralFacts = form.facts(code)
    return facts


def _choice(form: Any) -> operations.Choice:
    choice: operations.Choice = form.chosen()
    return choice


def _professions(request: Request, actor: Actor, found: queries.OfPatient) -> HttpResponse:
    text = request.GET.get("besoin", "").strip()[:200]
    entries = queries.professions_for(actor=actor, text=text)
    here = {entry.code for entry in entries}
    others = [
        (item.code, item.label)
        for item in professions.PROFESSIONS
        if item.code in _OUTSIDE_TOO and item.code not in here
    ]
    context = {
        "page_title": "À qui adresser",
        "patient": found.patient,
        "text": text,
        "entries": [_shown(entry) for entry in entries],
        "others": others,
        "refer_url": reverse("referrals:refer", args=[found.patient.pk]),
    }
    return render(request, "referrals/professions.html", context)


_OUTSIDE_TOO = frozenset(
    {"10", "21", "26", "28", "40", "41", "50", "60", "70", "80", "91", "92", "93", "94", "95", "96"}
)
"""Professions to whom one may refer outside the house when nobody of the house has them."""
