from __future__ import annotations

from django.urls import path

from maisonnee.interfaces.web.welcome import views

urlpatterns = [path("", views.welcome, name="welcome")]
