from __future__ import annotations

from django.urls import path

from maisonnee.interfaces.web.patients import imports, lists, periods, registers, sheets, visibility

app_name = "patients"
urlpatterns = [
    path("", lists.index, name="index"),
    path("tableur/", lists.export, name="export"),
    path("nouveau/", sheets.add, name="add"),
    path("registres/", registers.index, name="registers"),
    path("registres/tableur/", registers.export, name="export_registers"),
    path("identites/", visibility.index, name="visibility"),
    path("importer/", imports.index, name="imports"),
    path("importer/<uuid:batch_id>/", imports.detail, name="import"),
    path("importer/<uuid:batch_id>/colonnes/", imports.columns, name="import_columns"),
    path("importer/<uuid:batch_id>/lancer/", imports.start, name="import_start"),
    path("importer/<uuid:batch_id>/avancement/", imports.progress, name="import_progress"),
    path("importer/<uuid:batch_id>/compte-rendu/", imports.report, name="import_report"),
    path("importer/<uuid:batch_id>/differences/", imports.differences, name="import_differences"),
    path("<uuid:patient_id>/", sheets.sheet, name="sheet"),
    path("<uuid:patient_id>/modifier/", sheets.edit, name="edit"),
    path("<uuid:patient_id>/medecin-traitant/", periods.declare_doctor, name="declare_doctor"),
    path("<uuid:patient_id>/ald/", periods.declare_illness, name="declare_illness"),
    path("<uuid:patient_id>/couverture/", periods.declare_coverage, name="declare_coverage"),
    path("<uuid:patient_id>/suivi/", periods.follow, name="follow"),
    path("<uuid:patient_id>/<slug:kind>/<uuid:period_id>/fin/", periods.end, name="end_period"),
]
