"""Routes of the gallery."""

from __future__ import annotations

from django.urls import path

from maisonnee.interfaces.web.gallery import views

urlpatterns = [path("composants/", views.gallery, name="gallery")]
