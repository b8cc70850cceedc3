from __future__ import annotations

from django.urls import path

from maisonnee.interfaces.web.structures import views

app_name = "structures"
urlpatterns = [
    path("", views.index, name="index"),
    path("arrivee/", views.add_member, name="add_member"),
]
