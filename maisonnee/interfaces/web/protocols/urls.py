from __future__ import annotations

from django.urls import path

from maisonnee.interfaces.web.protocols import registers, views
from maisonnee.interfaces.web.registers import urls

app_name = "protocols"
urlpatterns = [
    path("", views.index, name="index"),
    path("liste/<uuid:row_id>/version/", views.open_version, name="open_version"),
    path("version/<uuid:version_id>/etape/", views.record_step, name="record_step"),
    path("version/<uuid:version_id>/role/", views.add_role, name="add_role"),
    path("version/<uuid:version_id>/texte/", views.text, name="text"),
    path("version/<uuid:version_id>/texte/joindre/", views.join_text, name="join_text"),
    path("role/<uuid:line_id>/retirer/", views.remove_role, name="remove_role"),
    path("parcours/<uuid:row_id>/decomptes/", views.declare_counts, name="declare_counts"),
    *(pattern for register in registers.REGISTERS for pattern in urls(register)),
]
