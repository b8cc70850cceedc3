from __future__ import annotations

from django.urls import path

from maisonnee.interfaces.web.jobs import views

app_name = "jobs"
urlpatterns = [
    path("", views.index, name="index"),
    path("<uuid:job_id>/", views.detail, name="detail"),
    path("<uuid:job_id>/compte-rendu/", views.report, name="report"),
]
