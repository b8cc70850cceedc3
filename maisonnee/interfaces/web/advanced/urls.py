from __future__ import annotations

from django.urls import path

from maisonnee.interfaces.web.advanced import views

app_name = "advanced"
urlpatterns = [
    path("", views.index, name="index"),
    path("equipes/nouvelle/", views.add_programme, name="add_programme"),
    path("equipes/<uuid:programme_id>/", views.programme, name="programme"),
    path("equipes/<uuid:programme_id>/modifier/", views.change_programme, name="change_programme"),
    path("equipes/<uuid:programme_id>/terminer/", views.end_programme, name="end_programme"),
    path("equipes/<uuid:programme_id>/a-presenter/", views.presentation, name="presentation"),
    path("equipes/<uuid:programme_id>/evaluation/<str:due_on>/", views.evaluate, name="evaluate"),
    path("patient/<uuid:patient_id>/", views.fill, name="fill"),
    path("<uuid:form_id>/", views.liaison, name="liaison"),
    path("<uuid:form_id>/visite/", views.visit, name="visit"),
    path("<uuid:form_id>/presentation/", views.present, name="present"),
    path("<uuid:form_id>/retour/", views.give_back, name="give_back"),
    path("<uuid:form_id>/ne-pas-suivre/", views.decline, name="decline"),
    path("<uuid:form_id>/lu/", views.close, name="close"),
    path("<uuid:form_id>/echange/", views.talk, name="talk"),
]
