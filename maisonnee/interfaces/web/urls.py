"""The pages' addresses, one module per subject."""

from __future__ import annotations

from django.urls import URLPattern, URLResolver, include, path

urlpatterns: list[URLPattern | URLResolver] = [
    path("", include("maisonnee.interfaces.web.appearance.urls")),
    path("", include("maisonnee.interfaces.web.gallery.urls")),
    path("equipe/", include("maisonnee.interfaces.web.structures.urls")),
]
