from __future__ import annotations

from django.urls import path

from maisonnee.interfaces.web.partners import views

app_name = "partners"
urlpatterns = [
    path("", views.index, name="index"),
    path("patient/<uuid:patient_id>/", views.of_patient, name="of_patient"),
    path("patient/<uuid:patient_id>/inviter/", views.invite, name="invite"),
    path("<uuid:access_id>/fermer/", views.end, name="end"),
    path("<uuid:access_id>/prolonger/", views.prolong, name="prolong"),
]
