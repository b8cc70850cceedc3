"""Addresses of patients followed under a protocol (included by `protocols.urls`)."""

from __future__ import annotations

from django.urls import path

from maisonnee.interfaces.web.protocols.running import acting, following, including, indicators

_INCLUSION = "patient/<uuid:patient_id>/<uuid:inclusion_id>"
_HELD = "patient/<uuid:patient_id>/attente/<uuid:held_id>"

urlpatterns = [
    path("suivis/", following.index, name="followings"),
    path("suivis/version/<uuid:version_id>/", following.move, name="move_followings"),
    path("patient/<uuid:patient_id>/", following.of_patient, name="of_patient"),
    path("patient/<uuid:patient_id>/inclure/<uuid:version_id>/", including.include, name="include"),
    path(f"{_HELD}/", acting.held, name="held"),
    path(f"{_HELD}/ecarter/", acting.drop, name="drop_held"),
    path(f"{_INCLUSION}/", following.inclusion, name="inclusion"),
    path(f"{_INCLUSION}/journal/", following.journal, name="inclusion_journal"),
    path(f"{_INCLUSION}/journal/pdf/", following.journal_pdf, name="inclusion_journal_pdf"),
    path(f"{_INCLUSION}/vu/", following.see, name="see_acts"),
    path(f"{_INCLUSION}/etape/<slug:step_key>/", acting.do_step, name="do_step"),
    path(f"{_INCLUSION}/etape/<slug:step_key>/confier/", including.assign, name="assign_step"),
    path(f"{_INCLUSION}/ecart/", acting.deviate, name="deviate"),
    path(f"{_INCLUSION}/parametres/", including.change, name="change_inclusion"),
    path(f"{_INCLUSION}/preferences/", including.patient_preferences, name="patient_preferences"),
    path(f"{_INCLUSION}/version/", including.move_one, name="move_inclusion"),
    path(f"{_INCLUSION}/rester/", including.stay, name="keep_on_version"),
    path(f"{_INCLUSION}/reprendre/", including.take_over, name="take_over"),
    path(f"{_INCLUSION}/arreter/", including.end, name="end_inclusion"),
    path("liste/<uuid:row_id>/preferences/", including.preferences, name="preferences"),
    path("liste/<uuid:row_id>/indicateurs/", indicators.indicators, name="indicators"),
    path("liste/<uuid:row_id>/indicateurs/decision/", indicators.decide, name="decide_indicators"),
]
