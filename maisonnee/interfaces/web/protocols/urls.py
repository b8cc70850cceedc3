from __future__ import annotations

from django.urls import path

from maisonnee.interfaces.web.protocols import registers, sharing, versions, views, writing
from maisonnee.interfaces.web.protocols.running import urls as running
from maisonnee.interfaces.web.registers import urls

app_name = "protocols"
urlpatterns = [
    path("", views.index, name="index"),
    *running.urlpatterns,
    path("liste/<uuid:row_id>/version/", views.open_version, name="open_version"),
    path("version/<uuid:version_id>/etape/", views.record_step, name="record_step"),
    path("version/<uuid:version_id>/", versions.version, name="version"),
    path("version/<uuid:version_id>/comparer/", versions.compare, name="compare"),
    path("version/<uuid:version_id>/fiche/", versions.version_sheet, name="version_sheet"),
    path("version/<uuid:version_id>/adoption/", versions.adopt, name="adopt"),
    path("version/<uuid:version_id>/document/<slug:key>/", versions.leaflet_file, name="leaflet_file"),
    path("version/<uuid:version_id>/ecrire/", writing.write_presentation, name="write_presentation"),
    path("version/<uuid:version_id>/ecrire/<slug:part>/", writing.add_item, name="add_item"),
    path("version/<uuid:version_id>/ecrire/<slug:part>/<slug:key>/", writing.change_item, name="change_item"),
    path(
        "version/<uuid:version_id>/ecrire/<slug:part>/<slug:key>/retirer/",
        writing.remove_item,
        name="remove_item",
    ),
    path(
        "version/<uuid:version_id>/ecrire/<slug:part>/<slug:key>/monter/",
        writing.raise_item,
        name="raise_item",
    ),
    path("version/<uuid:version_id>/partager/", sharing.share, name="share"),
    path("version/<uuid:version_id>/partager/fichier/", sharing.give_file, name="give_file"),
    path("version/<uuid:version_id>/partager/equipe/", sharing.offer, name="offer"),
    path("partage/<uuid:offer_id>/retirer/", sharing.withdraw_offer, name="withdraw_offer"),
    path("recevoir/", sharing.receive, name="receive"),
    path("recevoir/<uuid:offer_id>/", sharing.offer_received, name="offer_received"),
    path("modeles/", sharing.starters, name="starters"),
    path("modeles/<slug:slug>/", sharing.starter, name="starter"),
    path("version/<uuid:version_id>/texte/", views.text, name="text"),
    path("version/<uuid:version_id>/texte/joindre/", views.join_text, name="join_text"),
    path("parcours/<uuid:row_id>/decomptes/", views.declare_counts, name="declare_counts"),
    *(pattern for register in registers.REGISTERS for pattern in urls(register)),
]
