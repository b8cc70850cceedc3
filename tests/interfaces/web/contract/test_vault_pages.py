"""The vault's pages: what is sent twice is done once, and what is no longer offered is said."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from maisonnee.domains.contract.models import Proof
from maisonnee.domains.contract.operations import vault
from maisonnee.foundation.access.actors import Actor
from maisonnee.foundation.access.enums import Role
from maisonnee.foundation.tenancy.models import Structure
from tests.factories import contract_years as years
from tests.factories.contract_years import YEAR

LAST_YEAR: dict[str, Any] = {
    "starts_on": years.PERIOD["starts_on"].replace(year=YEAR - 1),
    "ends_on": years.PERIOD["ends_on"].replace(year=YEAR - 1),
}
URL = f"/contrat/{YEAR}/preuves/reconduire/"


@pytest.fixture
def lead(actor_as: Callable[[Role], Actor]) -> Actor:
    return replace(actor_as(Role.COORDINATOR), now=years.NOW)


@pytest.fixture
def proof(structure: Structure, lead: Actor) -> Proof:
    years.make_year(structure, lead)
    charter = vault.Upload("charte.txt", b"charte")
    return vault.add_proofs(actor=lead, indicator="A1", kind="charter", uploads=[charter], **LAST_YEAR)[0]


def test_carrying_forward_sent_twice_is_done_once_and_said(
    client_as: Callable[[Actor], Client], lead: Actor, proof: Proof
) -> None:
    browser = client_as(lead)
    found = re.search(r'name="_ticket" value="([^"]+)"', browser.get(URL).content.decode())
    assert found is not None
    sent = {"proofs": [str(proof.pk)], "_ticket": found[1]}

    first, second = browser.post(URL, sent), browser.post(URL, sent, follow=True)

    assert first.status_code == 302
    assert second.redirect_chain == [(reverse("contract:vault", args=[YEAR]), 302)]
    assert "rien n’a été fait deux fois" in second.content.decode()
    assert Proof.objects.filter(carried_from=proof).count() == 1


def test_a_proof_carried_meanwhile_is_refused_with_a_sentence(
    client_as: Callable[[Actor], Client], lead: Actor, proof: Proof
) -> None:
    vault.carry_forward(actor=lead, year=YEAR, proof_ids=[proof.pk])

    refused = client_as(lead).post(URL, {"proofs": [str(proof.pk)]})

    assert refused.status_code == 422
    assert "elle l’a déjà été, ou une autre la remplace" in refused.content.decode()
    assert Proof.objects.filter(carried_from=proof).count() == 1
