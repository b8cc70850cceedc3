from __future__ import annotations

from django.urls import path

from maisonnee.interfaces.web.agenda import registers, views
from maisonnee.interfaces.web.registers import urls

app_name = "agenda"
urlpatterns = [
    path("", views.index, name="index"),
    path("horaires/fixer/", views.set_hours, name="set_hours"),
    path("crise/<uuid:row_id>/declaree/", views.declare_crisis, name="declare_crisis"),
    path("charte/", views.charter, name="charter"),
    path("charte/charte.pdf", views.charter_pdf, name="charter_pdf"),
    *(pattern for register in registers.REGISTERS for pattern in urls(register)),
]
