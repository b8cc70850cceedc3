from __future__ import annotations

from django.urls import path

from maisonnee.interfaces.web.prevention import registers, views
from maisonnee.interfaces.web.registers import urls

app_name = "prevention"
urlpatterns = [
    path("", views.index, name="index"),
    path("missions/<uuid:row_id>/action/", views.record_action, name="record_action"),
    *(pattern for register in registers.REGISTERS for pattern in urls(register)),
]
