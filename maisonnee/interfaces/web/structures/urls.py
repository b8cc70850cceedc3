from __future__ import annotations

from django.urls import path

from maisonnee.interfaces.web.structures.views import directory, house, imports, member, team

app_name = "structures"
urlpatterns = [
    path("", team.index, name="index"),
    path("export/", team.export_members, name="export_members"),
    path("minimum-legal/", team.legal_minimum, name="legal_minimum"),
    path("arrivee/", member.add_member, name="add_member"),
    path("membre/<uuid:member_id>/", member.member, name="member"),
    path("membre/<uuid:member_id>/modifier/", member.change_member, name="change_member"),
    path("membre/<uuid:member_id>/situation/", member.change_situation, name="change_situation"),
    path("membre/<uuid:member_id>/depart/", member.record_departure, name="record_departure"),
    path("membre/<uuid:member_id>/retour/", member.record_return, name="record_return"),
    path("membre/<uuid:member_id>/historique/", member.history, name="member_history"),
    path("membre/<uuid:member_id>/competences/", directory.member_sheet, name="member_sheet"),
    path("situation/<uuid:membership_id>/corriger/", member.correct_situation, name="correct_situation"),
    path("situation/<uuid:membership_id>/signature/", member.record_signature, name="record_signature"),
    path("a-qui-m-adresser/", directory.directory, name="directory"),
    path("a-qui-m-adresser/<str:profession>/modifier/", directory.profession_sheet, name="profession_sheet"),
    path("structure/", house.house, name="house"),
    path("structure/modifier/", house.change_profile, name="change_profile"),
    path("structure/historique/", house.history, name="house_history"),
    path("structure/forme/", house.add_legal_form, name="add_legal_form"),
    path("structure/forme/<uuid:legal_form_id>/", house.change_legal_form, name="change_legal_form"),
    path("structure/site/", house.add_site, name="add_site"),
    path("structure/site/<uuid:site_id>/", house.change_site, name="change_site"),
    path("structure/locaux/", house.add_premises, name="add_premises"),
    path("structure/locaux/<uuid:premises_id>/", house.change_premises, name="change_premises"),
    path("importer-rpps/", imports.from_rpps, name="import_rpps"),
    path("importer-tableur/", imports.from_spreadsheet, name="import_spreadsheet"),
    path("importer/<uuid:import_id>/", imports.reconciliation, name="import"),
    path("importer/<uuid:import_id>/colonnes/", imports.columns, name="import_columns"),
]
