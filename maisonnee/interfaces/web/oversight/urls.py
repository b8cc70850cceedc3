from __future__ import annotations

from django.urls import path

from maisonnee.interfaces.web.oversight import views

app_name = "oversight"
urlpatterns = [
    path("", views.index, name="index"),
    path("<uuid:transmission_id>/", views.dossier, name="dossier"),
    path("<uuid:transmission_id>/rapport/", views.report, name="report"),
    path("<uuid:transmission_id>/archive/", views.archive, name="archive"),
    path("<uuid:transmission_id>/empreintes/", views.manifest, name="manifest"),
    path("<uuid:transmission_id>/piece/<int:number>/", views.file, name="file"),
    path("<uuid:transmission_id>/indicateur/<str:code>/", views.indicator, name="indicator"),
]
