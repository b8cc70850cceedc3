from __future__ import annotations

from django.urls import path

from maisonnee.interfaces.web.pathways import (
    follow_up,
    frailty,
    home,
    plan_lines,
    plans,
    reports,
    sheets,
    visits,
)

app_name = "pathways"
urlpatterns = [
    path("", home.index, name="index"),
    path("patient/<uuid:patient_id>/", home.patient, name="patient"),
    path("patient/<uuid:patient_id>/ouvrir/", frailty.open_pathway, name="open_pathway"),
    path("fiches/", sheets.index, name="sheets"),
    path("fiches/<slug:kind>/", sheets.set_sheet, name="set_sheet"),
    path("signaler/<slug:kind>/", reports.report_signs, name="report_signs"),
    path("signalements/<uuid:report_id>/", reports.report, name="report"),
    path("signalements/<uuid:report_id>/prendre/", reports.take, name="take_report"),
    path("signalements/<uuid:report_id>/confier/", reports.hand_over, name="hand_over_report"),
    path("signalements/<uuid:report_id>/suite/", reports.conclude, name="conclude_report"),
    path("signalements/<uuid:report_id>/lu/", reports.read_back, name="read_back"),
    path("fragilite/<uuid:pathway_id>/", frailty.pathway, name="pathway"),
    path("fragilite/<uuid:pathway_id>/visite/prevoir/", visits.plan_visit, name="plan_visit"),
    path("fragilite/<uuid:pathway_id>/visite/", visits.visit, name="visit"),
    path("fragilite/<uuid:pathway_id>/concertation/", frailty.call_concertation, name="call_concertation"),
    path("fragilite/<uuid:pathway_id>/suivi/", follow_up.set_follow_up, name="set_follow_up"),
    path("fragilite/<uuid:pathway_id>/suivi/<uuid:check_id>/", follow_up.record_check, name="record_check"),
    path(
        "fragilite/<uuid:pathway_id>/suivi/<uuid:check_id>/non-fait/", follow_up.miss_check, name="miss_check"
    ),
    path(
        "fragilite/<uuid:pathway_id>/etape/<slug:step>/ecarter/",
        frailty.set_step_aside,
        name="set_step_aside",
    ),
    path("fragilite/<uuid:pathway_id>/confier/", frailty.hand_over, name="hand_over_pathway"),
    path("fragilite/<uuid:pathway_id>/terminer/", frailty.end, name="end_pathway"),
    path("patient/<uuid:patient_id>/plan/", plans.open_plan, name="open_plan"),
    path("plan/<uuid:plan_id>/", plans.plan, name="plan"),
    path("plan/<uuid:plan_id>/ajouter/<slug:part>/", plan_lines.add_line, name="add_line"),
    path("plan/<uuid:plan_id>/reprendre/", plan_lines.take_up, name="take_up"),
    path("plan/<uuid:plan_id>/ligne/<uuid:line_id>/", plan_lines.change_line, name="change_line"),
    path("plan/<uuid:plan_id>/ligne/<uuid:line_id>/etat/", plan_lines.settle_line, name="settle_line"),
    path("plan/<uuid:plan_id>/referent/", plans.ask_referent, name="ask_referent"),
    path("plan/<uuid:plan_id>/referent/repondre/", plans.answer_as_referent, name="answer_as_referent"),
    path("plan/<uuid:plan_id>/accord/", plans.record_consent, name="record_consent"),
    path("plan/<uuid:plan_id>/revue/", plans.review, name="review_plan"),
    path("plan/<uuid:plan_id>/versions/", plans.versions, name="plan_versions"),
    path("plan/<uuid:plan_id>/imprimer/<slug:reader>/", plans.paper, name="plan_paper"),
    path("plan/<uuid:plan_id>/terminer/", plans.end, name="end_plan"),
]
