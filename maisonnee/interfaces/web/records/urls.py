from __future__ import annotations

from django.urls import path

from maisonnee.interfaces.web.records import documents, entries, filling, following, imports, leaving, record

app_name = "records"
urlpatterns = [
    *documents.urlpatterns,
    *filling.urlpatterns,
    *following.urlpatterns,
    *imports.urlpatterns,
    *leaving.urlpatterns,
    path("<uuid:patient_id>/", record.index, name="record"),
    path("<uuid:patient_id>/ordre/", record.arrange, name="arrange"),
    path("<uuid:patient_id>/ajouter/<slug:kind>/", entries.add, name="add"),
    path("<uuid:patient_id>/<uuid:entry_id>/", entries.detail, name="entry"),
    path("<uuid:patient_id>/<uuid:entry_id>/corriger/", entries.correct, name="correct"),
    path("<uuid:patient_id>/<uuid:entry_id>/retirer/", entries.withdraw, name="withdraw"),
    path("<uuid:patient_id>/<uuid:entry_id>/deplacer/", entries.move, name="move"),
    path("<uuid:patient_id>/<uuid:entry_id>/reserver/", entries.restrict, name="restrict"),
    path("<uuid:patient_id>/<uuid:entry_id>/echeance/", entries.close_due, name="close_due"),
    path("<uuid:patient_id>/<uuid:entry_id>/preciser/", entries.ask, name="ask"),
    path("<uuid:patient_id>/preciser/<uuid:clarification_id>/", entries.answer, name="answer"),
]
