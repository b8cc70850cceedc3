"""Every address of the product."""

from __future__ import annotations

from django.urls import include, path

urlpatterns = [
    path("", include("maisonnee.interfaces.web.urls")),
]

handler400 = "maisonnee.interfaces.web.errors.bad_request"
handler403 = "maisonnee.interfaces.web.errors.forbidden"
handler404 = "maisonnee.interfaces.web.errors.not_found"
handler429 = "maisonnee.interfaces.web.errors.too_many"  # called by the login library
handler500 = "maisonnee.interfaces.web.errors.server_error"
