from __future__ import annotations

from django.urls import path

from maisonnee.interfaces.web.journal import views

app_name = "journal"
urlpatterns = [
    path("", views.index, name="index"),
    path("export/", views.export, name="export"),
]
