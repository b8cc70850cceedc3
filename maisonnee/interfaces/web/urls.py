"""The pages' addresses, one module per subject."""

from __future__ import annotations

from django.urls import URLPattern, URLResolver, include, path

from maisonnee.interfaces.web.patients import search

urlpatterns: list[URLPattern | URLResolver] = [
    path("", include("maisonnee.interfaces.web.today.urls")),
    path("", include("maisonnee.interfaces.web.appearance.urls")),
    path("", include("maisonnee.interfaces.web.gallery.urls")),
    path("", include("maisonnee.interfaces.web.accounts.urls")),
    path("bienvenue/", include("maisonnee.interfaces.web.welcome.urls")),
    path("aide/", include("maisonnee.interfaces.web.help.urls")),
    path("journal/", include("maisonnee.interfaces.web.journal.urls")),
    path("travaux/", include("maisonnee.interfaces.web.jobs.urls")),
    path("patients/", include("maisonnee.interfaces.web.patients.urls")),
    path("dossier/", include("maisonnee.interfaces.web.records.urls")),
    path("recherche", search.index, name="search"),
    path("protocoles/", include("maisonnee.interfaces.web.protocols.urls")),
    path("delegations/", include("maisonnee.interfaces.web.delegations.urls")),
    path("acces/", include("maisonnee.interfaces.web.agenda.urls")),
    path("acces/", include("maisonnee.interfaces.web.exchanges.urls")),
    path("echanges/", include("maisonnee.interfaces.web.exchanges.question_urls")),
    path("adressages/", include("maisonnee.interfaces.web.referrals.urls")),
    path("consultations-avancees/", include("maisonnee.interfaces.web.advanced.urls")),
    path("partenaires/", include("maisonnee.interfaces.web.partners.urls")),
    path("prevention/", include("maisonnee.interfaces.web.prevention.urls")),
    path("qualite/", include("maisonnee.interfaces.web.quality.urls")),
    path("equipe/moyens/", include("maisonnee.interfaces.web.resources.urls")),
    path("equipe/", include("maisonnee.interfaces.web.structures.urls")),
    path("dossiers-recus/", include("maisonnee.interfaces.web.oversight.urls")),
    path("concertation/", include("maisonnee.interfaces.web.concertation.urls")),
    path("parcours/", include("maisonnee.interfaces.web.pathways.urls")),
    path("contrat/", include("maisonnee.interfaces.web.contract.urls")),
]
