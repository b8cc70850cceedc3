"""A visit written on a telephone at a patient's home: the forms of one's profession, and the home reading.

With JavaScript (`static/maisonnee/js/offline.js`) what is typed is kept on the telephone until the server has it;
without it the form is a plain one. The script says so by a header and is answered by the address to go to: it could
not tell a form carried out from a session that has expired by following a redirection.
"""

from __future__ import annotations

import uuid

from django.http import HttpResponse, HttpResponseRedirect, JsonResponse
from django.urls import reverse

from maisonnee.domains.records import operations
from maisonnee.domains.records.enums import RecordPermission
from maisonnee.domains.records.queries import layout as queries
from maisonnee.domains.records.queries.layout import VisitPage
from maisonnee.domains.records.rules.forms import HOME_READING
from maisonnee.interfaces.web.forms import form_page
from maisonnee.interfaces.web.http import Request
from maisonnee.interfaces.web.pages import Audience, page
from maisonnee.interfaces.web.records.visit_forms import VisitForm

SENT_BY_SCRIPT = "X-Maisonnee-Kept"


@page(Audience.TEAM, permission=RecordPermission.WRITE_ENTRIES)
def visit(request: Request, patient_id: uuid.UUID, form_key: str = "") -> HttpResponse:
    """A form of one's profession about a patient."""
    found = queries.visit_page(actor=request.actor, patient_id=patient_id, form_key=form_key)
    return _filled(
        request,
        found,
        context={
            "page_title": found.arranged.form.title,
            "tabs": [
                (form.title, _address(found, form.key), form is found.arranged.form) for form in found.forms
            ]
            if len(found.forms) > 1
            else [],
            "submit": "Ajouter au dossier",
        },
    )


@page(Audience.TEAM, permission=RecordPermission.WRITE_ENTRIES)
def reading(request: Request, patient_id: uuid.UUID) -> HttpResponse:
    """A home reading: numbers alone, one button."""
    found = queries.visit_page(actor=request.actor, patient_id=patient_id, form_key=HOME_READING)
    return _filled(
        request,
        found,
        context={"page_title": "Relevé", "tabs": [], "submit": "Enregistrer le relevé"},
        is_reading=True,
    )


def _address(found: VisitPage, form_key: str) -> str:
    return reverse("records:visit_form", args=[found.access.patient.pk, form_key])


def _filled(
    request: Request, found: VisitPage, *, context: dict[str, object], is_reading: bool = False
) -> HttpResponse:
    patient, form = found.access.patient, found.arranged.form
    back_url = reverse("records:record", args=[patient.pk])
    was_done_before = False

    def done(result: object) -> str:
        nonlocal was_done_before
        was_done_before = not isinstance(result, tuple)
        return back_url

    response = form_page(
        request,
        template="records/visit/page.html",
        build=lambda data, files: VisitForm(
            data,
            form=form,
            placed=found.arranged.fields,
            today=request.actor.today,
            last=found.last,
            focus=is_reading and data is None,
        ),
        act=lambda actor, filled: operations.write_entries(
            actor=actor,
            patient_id=patient.pk,
            drafts=filled.drafts(),  # type: ignore[attr-defined]
            form_key=form.key,
            is_typed=True,
        ),
        done=done,
        said="C’est dans le dossier.",
        context={
            **context,
            "patient": patient,
            "access": found.access,
            "layout": found.arranged.layout,
            "back_url": back_url,
            "kept_for": request.user.pk,
            "is_reading": is_reading,
        },
    )
    if SENT_BY_SCRIPT in request.headers and isinstance(response, HttpResponseRedirect):
        return JsonResponse({"to": response.url, "repeated": was_done_before})
    return response
