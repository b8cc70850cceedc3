"""Routes of the appearance."""

from __future__ import annotations

from django.urls import path

from maisonnee.interfaces.web.appearance import views

urlpatterns = [path("apparence/", views.choose, name="appearance")]
