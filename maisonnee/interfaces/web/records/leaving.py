"""Addresses of what leaves a record: synthesis, timeline, exports, packs (included by `urls`)."""

from __future__ import annotations

from django.urls import path

from maisonnee.interfaces.web.records import synthesis

urlpatterns = [
    path("<uuid:patient_id>/synthese/", synthesis.synthesis, name="synthesis"),
    path("<uuid:patient_id>/synthese/pdf/", synthesis.synthesis_file, name="synthesis_file"),
    path("<uuid:patient_id>/chronologie/", synthesis.timeline, name="timeline"),
]
