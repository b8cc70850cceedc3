from __future__ import annotations

from django.urls import path

from maisonnee.interfaces.web.help import views

app_name = "help"
urlpatterns = [
    path("", views.index, name="index"),
    path("<slug:name>/", views.guide, name="guide"),
]
