"""What was declared of a year stays, and its pages say when the figures have moved since."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from django.test import Client

from maisonnee.domains.contract.models import Transmission
from maisonnee.domains.contract.operations import exercises, states, transmissions
from maisonnee.foundation.access.actors import Actor
from maisonnee.foundation.access.enums import Role
from maisonnee.foundation.tenancy import context
from tests.factories import contract_years as years
from tests.factories import teams
from tests.factories.contract_years import YEAR

MOVED = "Les chiffres ont changé depuis la transmission"


def test_a_transmitted_year_says_that_its_figures_moved(
    client_as: Callable[[Actor], Client], db: None
) -> None:
    bodies = years.authorities()
    team = teams.make_structure("Maison du Test")
    lead = replace(teams.seat(team.pk, Role.COORDINATOR).actor, now=years.NOW)
    with context.entered(structure_id=team.pk):
        exercise = years.make_year(team, lead, bodies)
        years.attest(team, lead)
        dossier = years.build_dossier(lead)
        transmissions.transmit(actor=lead, year=YEAR, dossier_id=dossier.pk, recipient_ids=[bodies.cpam.pk])
        declared = Transmission.objects.get().statement["statement"]["points"]
    browser = client_as(lead)

    def says_so() -> list[bool]:
        pages = (f"/contrat/{YEAR}/", f"/contrat/{YEAR}/versements/")
        return [MOVED in browser.get(page).content.decode() for page in pages]

    assert says_so() == [False, False]

    with context.entered(structure_id=team.pk):
        exercises.give_figure(
            actor=lead,
            exercise=exercise,
            key="protocols",
            value=1,
            origin="Courrier de la CPAM",
            received_on=years.NOW.date(),
        )
    assert says_so() == [True, True]

    with context.entered(structure_id=team.pk):
        assert Transmission.objects.get().statement["statement"]["points"] == declared
        states.prepare_again(actor=lead, year=YEAR, reason="Un protocole de plus")
    assert says_so() == [False, False]
