from __future__ import annotations

from django.urls import path

from maisonnee.interfaces.web.quality import registers, views
from maisonnee.interfaces.web.registers import urls

app_name = "quality"
urlpatterns = [path("", views.index, name="index"), *urls(registers.STEPS)]
