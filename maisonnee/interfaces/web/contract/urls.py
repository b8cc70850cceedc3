from __future__ import annotations

from django.urls import path, re_path

from maisonnee.interfaces.web.contract import (
    urls_dossier,
    views_figures,
    views_payments,
    views_rules,
    views_simulation,
    views_year,
)

app_name = "contract"
urlpatterns = [
    *urls_dossier.urlpatterns,
    path("", views_year.index, name="index"),
    path("termes/", views_rules.terms, name="terms"),
    path("termes/inscrire/", views_rules.add_terms, name="add_terms"),
    path("termes/<uuid:contract_id>/modifier/", views_rules.change_terms, name="change_terms"),
    path("termes/<uuid:contract_id>/contrat/", views_rules.terms_file, name="terms_file"),
    path("chiffres/<uuid:override_id>/document/", views_figures.given_file, name="given_file"),
    path("versements/<uuid:payment_id>/modifier/", views_payments.change, name="change_payment"),
    path("versements/<uuid:payment_id>/retirer/", views_payments.withdraw, name="withdraw_payment"),
    path("simulations/<uuid:simulation_id>/", views_simulation.simulation, name="simulation"),
    path("simulations/<uuid:simulation_id>/supprimer/", views_simulation.remove, name="remove_simulation"),
    path("<int:year>/", views_year.year, name="year"),
    path("<int:year>/ouvrir/", views_year.open_exercise, name="open_exercise"),
    path("<int:year>/regles/", views_rules.options, name="options"),
    path("<int:year>/exercice.json", views_year.exercise_json, name="exercise_json"),
    path("<int:year>/chiffres/<str:key>/", views_figures.figure, name="figure"),
    path("<int:year>/chiffres/<str:key>/caisse/", views_figures.give, name="give_figure"),
    path("<int:year>/chiffres/<str:key>/retirer/", views_figures.withdraw, name="withdraw_figure"),
    path("<int:year>/simuler/", views_simulation.simulate, name="simulate"),
    path("<int:year>/simulations/", views_simulation.simulations, name="simulations"),
    path("<int:year>/simulations/comparer/", views_simulation.compare, name="compare"),
    path("<int:year>/versements/", views_payments.index, name="payments"),
    path("<int:year>/versements/inscrire/", views_payments.add, name="add_payment"),
    # The codes of the grid (A1, A3.2, A6i…): never the name of another page.
    re_path(r"^(?P<year>\d{4})/(?P<code>[A-C]\d[a-z]?(?:\.\d)?)/$", views_year.indicator, name="indicator"),
]
