"""The addresses of what is filled in, and of what the team arranges."""

from __future__ import annotations

from django.urls import path

from maisonnee.interfaces.web.records import layout, visits

urlpatterns = [
    path("formulaires/", layout.index, name="layouts"),
    path("formulaires/<slug:form_key>/", layout.form_layout, name="form_layout"),
    path("formulaires/<slug:form_key>/regler/", layout.arrange_form, name="arrange_form"),
    path("rubriques/<slug:group>/", layout.arrange_view, name="arrange_view"),
    path("charte/", layout.charter, name="charter"),
    path("charte/ecrire/", layout.write_charter, name="write_charter"),
    path("charte/charte.pdf", layout.charter_pdf, name="charter_pdf"),
    path("<uuid:patient_id>/releve/", visits.reading, name="reading"),
    path("<uuid:patient_id>/visite/", visits.visit, name="visit"),
    path("<uuid:patient_id>/visite/<slug:form_key>/", visits.visit, name="visit_form"),
]
