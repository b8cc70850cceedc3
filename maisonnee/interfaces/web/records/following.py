"""Addresses of what is followed: measures, thresholds, alerts, recalls, working lists (included by `urls`)."""

from __future__ import annotations

from django.urls import path

from maisonnee.interfaces.web.records import list_actions, lists, measures, recalls, watches

urlpatterns = [
    path("listes/", lists.index, name="lists"),
    path("listes/rappeler/", list_actions.recall, name="list_recall"),
    path("listes/proposer/", list_actions.propose, name="list_propose"),
    path("listes/visites/", list_actions.visits, name="list_visits"),
    path("listes/fait/", list_actions.outcome, name="list_outcome"),
    path("listes/<slug:key>/", lists.detail, name="list"),
    path("listes/<slug:key>/tableur/", lists.export, name="list_export"),
    path("rappels/", recalls.index, name="recalls"),
    path("rappels/demandes/", recalls.asked, name="recalls_asked"),
    path("rappels/<uuid:recall_id>/", recalls.close, name="close_recall"),
    path("<uuid:patient_id>/mesure/<slug:item>/", measures.measure, name="measure"),
    path("<uuid:patient_id>/seuils/", watches.index, name="watches"),
    path("<uuid:patient_id>/seuils/nouveau/", watches.add, name="add_watch"),
    path("<uuid:patient_id>/seuils/<uuid:watch_id>/lever/", watches.end, name="end_watch"),
    path("<uuid:patient_id>/alerte/<uuid:alert_id>/", watches.alert, name="alert"),
]
