from __future__ import annotations

from django.urls import path

from maisonnee.interfaces.web.registers import urls
from maisonnee.interfaces.web.resources import registers, views

app_name = "resources"
urlpatterns = [
    path("", views.index, name="index"),
    *(pattern for register in registers.REGISTERS for pattern in urls(register)),
]
