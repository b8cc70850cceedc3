from __future__ import annotations

from django.urls import path

from maisonnee.interfaces.web.exchanges import alerts, asking, secretariat, showing, threads

app_name = "questions"
urlpatterns = [
    path("", threads.index, name="index"),
    path("tous/", threads.history, name="history"),
    path("tous/tableur/", threads.export_history, name="export_history"),
    path("demander/", asking.ask, name="ask"),
    path("ordonnance/", asking.ask_prescription, name="ask_prescription"),
    path("relais/", asking.ask_relay, name="ask_relay"),
    path("relais/preference/", showing.relay_preference, name="relay_preference"),
    path("patients/", asking.find_patients, name="find_patients"),
    path("patient/<uuid:patient_id>/", threads.of_patient, name="of_patient"),
    path("presence/", showing.presence, name="presence"),
    path("presence/retirer/", showing.stop_presence, name="stop_presence"),
    path("alertes/", alerts.alerts, name="alerts"),
    path("attente/", showing.escalation, name="escalation"),
    path("attente/decision/", showing.set_escalation, name="set_escalation"),
    path("secretariat/", secretariat.queue, name="queue"),
    path("secretariat/noter/", secretariat.record, name="record_request"),
    path("secretariat/<uuid:question_id>/transmis/", secretariat.pass_on, name="pass_on"),
    path("secretariat/<uuid:question_id>/orienter/", secretariat.route, name="route"),
    path("<uuid:question_id>/", threads.question, name="question"),
    path("<uuid:question_id>/laisser/", threads.release, name="release"),
    path("<uuid:question_id>/readresser/", threads.send_on, name="send_on"),
    path("<uuid:question_id>/clore/", threads.close, name="close"),
]
