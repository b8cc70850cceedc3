"""Addresses of what leaves a record: synthesis, timeline, exports, packs (included by `urls`)."""

from __future__ import annotations

from django.urls import path

from maisonnee.interfaces.web.records import archives, exports, packs, synthesis

urlpatterns = [
    path("<uuid:patient_id>/synthese/", synthesis.synthesis, name="synthesis"),
    path("<uuid:patient_id>/synthese/pdf/", synthesis.synthesis_file, name="synthesis_file"),
    path("<uuid:patient_id>/chronologie/", synthesis.timeline, name="timeline"),
    path("<uuid:patient_id>/copie/", exports.for_patient, name="export_for_patient"),
    path("<uuid:patient_id>/remis/", exports.shares, name="shares"),
    path("<uuid:patient_id>/remis/nouveau/", exports.give, name="give"),
    path("<uuid:patient_id>/remis/<uuid:share_id>/", exports.share, name="share"),
    path("<uuid:patient_id>/remis/<uuid:share_id>/fermer/", exports.revoke, name="revoke_share"),
    path("remis/<str:token>/", exports.open_share, name="open_share"),
    path("mon-pack/", packs.index, name="pack"),
    path("mon-pack/mot-de-passe/", packs.show_password, name="pack_password"),
    path("mon-pack/changer/", packs.renew_password, name="renew_pack_password"),
    path("mon-pack/preparer/", packs.make, name="make_pack"),
    path("mon-pack/<uuid:pack_id>/", packs.download, name="download_pack"),
    path("mes-visites/", packs.visits, name="visits"),
    path("mes-visites/prevoir/", packs.plan, name="plan_visits"),
    path("mes-visites/<uuid:visit_id>/retirer/", packs.unplan, name="unplan_visit"),
    path("archive/", archives.index, name="archive"),
    path("archive/code/", archives.codes, name="archive_codes"),
    path("archive/<uuid:job_id>/code/", archives.show_code, name="archive_code"),
]
