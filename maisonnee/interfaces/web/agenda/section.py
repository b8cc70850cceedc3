"""The tabs of « Accès aux soins »."""

from __future__ import annotations

from maisonnee.interfaces.web.registers import Section

SECTION = Section(
    "Accès aux soins",
    (
        ("Vue d’ensemble", "agenda:index"),
        ("Horaires", "agenda:hours_list"),
        ("Fermetures", "agenda:closure_list"),
        ("Soins non programmés", "agenda:unscheduled_list"),
        ("Dérogation PDSA", "agenda:derogation_list"),
        ("SAS", "agenda:sas_list"),
        ("Crise sanitaire", "agenda:crisis_plan_list"),
        ("Partenaires", "exchanges:partner_list"),
        ("Charte", "agenda:charter"),
    ),
)
