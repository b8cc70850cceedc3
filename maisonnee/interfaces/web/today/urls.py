from __future__ import annotations

from django.urls import path

from maisonnee.interfaces.web.today import views

urlpatterns = [path("", views.today, name="today")]
