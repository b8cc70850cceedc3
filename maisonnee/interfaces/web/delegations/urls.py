from __future__ import annotations

from django.urls import path

from maisonnee.interfaces.web.delegations import registers
from maisonnee.interfaces.web.delegations.views import assistants, following, matrix, register, reports
from maisonnee.interfaces.web.registers import urls

app_name = "delegations"
urlpatterns = [
    path("", matrix.index, name="index"),
    path("matrice/", matrix.matrix, name="matrix"),
    path("base/", matrix.basis, name="basis"),
    path("registre/", register.delegation_list, name="delegation_list"),
    path("registre/proposer/", register.propose_delegation, name="propose_delegation"),
    path("registre/<uuid:row_id>/", register.delegation, name="delegation"),
    path("registre/<uuid:row_id>/accord/", register.agree, name="agree"),
    path("registre/<uuid:row_id>/refuser/", register.decline, name="decline"),
    path("registre/<uuid:row_id>/fin/", register.end, name="end"),
    path("registre/<uuid:row_id>/vu/", register.acknowledge, name="acknowledge"),
    path("registre/<uuid:row_id>/piece/", register.join_file, name="join_delegation_file"),
    path("registre/<uuid:row_id>/piece/<uuid:file_id>/", register.delegation_file, name="delegation_file"),
    path("asalee/", following.asalee, name="asalee"),
    path("asalee/seance/", following.hold_session, name="hold_session"),
    path("ipa/", following.advanced_practice, name="advanced_practice"),
    path("pnc/", following.national_protocol, name="national_protocol"),
    path("proposer/<slug:slug>/", following.propose_patient, name="propose_patient"),
    path("activite/<slug:slug>/", reports.report, name="report"),
    path("suivi/<uuid:row_id>/", following.inclusion, name="inclusion"),
    path("suivi/<uuid:row_id>/inclure/", following.include, name="include"),
    path("suivi/<uuid:row_id>/ne-pas-inclure/", following.decline, name="decline_inclusion"),
    path("suivi/<uuid:row_id>/terminer/", following.end_inclusion, name="end_inclusion"),
    path("suivi/<uuid:row_id>/acte/<slug:act>/", following.do_act, name="do_act"),
    path("suivi/<uuid:row_id>/decision/", following.note_decision, name="note_decision"),
    path("suivi/<uuid:inclusion_id>/deleguer/", register.propose_for_patient, name="propose_for_patient"),
    path("assistants/", assistants.assistants, name="assistants"),
    path("assistants/preparer/", assistants.prepare, name="prepare"),
    path("assistants/<uuid:row_id>/valider/", assistants.validate, name="validate"),
    *(pattern for one in registers.REGISTERS for pattern in urls(one)),
]
