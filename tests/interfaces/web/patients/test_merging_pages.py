"""Doublons et homonymes: compared, proposed, confirmed by another, undone; old addresses lead to the sheet kept."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from maisonnee.domains.patients import operations
from maisonnee.domains.patients.models import IdentityMerge, Patient, Relative
from maisonnee.foundation.access.actors import Actor
from maisonnee.foundation.access.enums import Role
from maisonnee.foundation.tenancy.models import Structure
from tests.factories import patients as make
from tests.factories import teams

SignIn = Callable[[Actor], Client]


def _text(response: Any) -> str:
    return str(response.content.decode()).replace("\u00a0", " ")


@pytest.fixture
def pair(professional: Actor) -> tuple[Patient, Patient]:
    made = [
        make.make_patient(professional, birth_family_name="Durand", birth_given_names="Marie", city=city)
        for city in ("Redon", "Vitré")
    ]
    return made[0], made[1]


@pytest.fixture
def second(structure: Structure) -> Actor:
    return teams.seat(structure.id, Role.SECRETARY).actor


def test_two_readers_merge_and_undo(
    client_as: SignIn, professional: Actor, second: Actor, pair: tuple[Patient, Patient]
) -> None:
    kept, absorbed = pair
    first, other = client_as(professional), client_as(second)
    compare = f"/patients/{kept.pk}/fusion/{absorbed.pk}/"
    assert compare in _text(first.get("/patients/doublons/"))
    page = _text(first.get(compare))
    assert ("Redon" in page, "Vitré" in page, "différent" in page, "pareil" in page) == (True,) * 4
    assert first.post(compare, {"kept_id": str(kept.pk), "reason": ""}).status_code == 422
    assert first.post(compare, {"kept_id": str(kept.pk), "reason": "Même carte"}).status_code == 302
    merge = f"/patients/doublons/{IdentityMerge.objects.get().pk}/"
    assert "C’est la même personne" not in _text(first.get(merge))
    assert "quelqu’un d’autre" in _text(first.post(f"{merge}confirmer/"))
    assert Patient.objects.filter(merged_into__isnull=False).count() == 0

    assert "Même carte" in _text(other.get("/patients/doublons/"))
    assert other.get(f"{merge}confirmer/").status_code == 200
    assert other.post(f"{merge}confirmer/").headers["Location"] == merge
    assert first.get(f"/patients/{absorbed.pk}/").headers["Location"] == f"/patients/{kept.pk}/"
    changing = first.get(f"/patients/{absorbed.pk}/modifier/")
    assert changing.headers["Location"] == f"/patients/{kept.pk}/modifier/"
    assert str(absorbed.pk) not in _text(first.post("/patients/", {"q": "durand"}))

    assert first.post(f"{merge}annuler/", {"reason": ""}).status_code == 422
    assert first.post(f"{merge}annuler/", {"reason": "Deux cousines"}).status_code == 302
    assert "Deux cousines" in _text(first.get(merge))
    assert first.get(f"/patients/{absorbed.pk}/").status_code == 200


def test_a_proposal_is_refused_without_moving_anything(
    client_as: SignIn, professional: Actor, second: Actor, pair: tuple[Patient, Patient]
) -> None:
    row = operations.propose_merge(
        actor=professional, kept_id=pair[0].pk, absorbed_id=pair[1].pk, reason="Même nom"
    )
    browser = client_as(second)
    assert browser.get(f"/patients/doublons/{row.pk}/refuser/").status_code == 200
    assert browser.post(f"/patients/doublons/{row.pk}/refuser/").status_code == 302
    assert browser.post(f"/patients/doublons/{row.pk}/confirmer/").status_code == 422
    assert Patient.objects.filter(merged_into__isnull=False).count() == 0


def test_any_pair_is_found_without_a_name_in_an_address(
    client_as: SignIn, professional: Actor, pair: tuple[Patient, Patient]
) -> None:
    typo = make.make_patient(professional, birth_family_name="Duran", birth_given_names="Marie")
    browser, address = client_as(professional), f"/patients/{typo.pk}/fusion/"
    assert f"/patients/{typo.pk}/fusion/{pair[0].pk}/" not in _text(browser.get(f"{address}?q=durand"))
    page = _text(browser.post(address, {"q": "durand"}))
    for row in pair:
        assert f"/patients/{typo.pk}/fusion/{row.pk}/" in page


def test_the_sheet_warns_of_a_duplicate_and_of_a_homonym(
    client_as: SignIn, professional: Actor, pair: tuple[Patient, Patient]
) -> None:
    browser = client_as(professional)
    assert "doublon probable" in _text(browser.get(f"/patients/{pair[0].pk}/"))
    alone = make.make_patient(professional)
    assert "homonyme" not in _text(browser.get(f"/patients/{alone.pk}/")).lower()
    make.make_patient(
        professional,
        birth_family_name=alone.birth_family_name,
        birth_given_names=alone.birth_given_names,
        born_on=date(1990, 1, 1),
    )
    page = _text(browser.get(f"/patients/{alone.pk}/"))
    assert ("homonyme" in page, "doublon probable" in page) == (True, False)


def test_the_duplicates_cost_the_same_for_two_and_twenty(client_as: SignIn, professional: Actor) -> None:
    browser = client_as(professional)

    def cost() -> int:
        browser.get("/patients/doublons/")
        with CaptureQueriesContext(connection) as found:
            assert browser.get("/patients/doublons/").status_code == 200
        return len(found)

    counts = []
    for total in (2, 20):
        for number in range(total):
            make.make_patient(professional, birth_family_name=f"Double{total}x{number // 2}")
        counts.append(cost())
    assert counts[0] == counts[1]


def test_a_form_opened_before_the_merge_is_carried_out_on_the_identity_that_stands(
    client_as: SignIn, professional: Actor, second: Actor, pair: tuple[Patient, Patient]
) -> None:
    kept, absorbed = pair
    browser, typed = client_as(professional), {"name": "Jeanne Durand", "kind": "relative", "link": "sa sœur"}
    address = f"/patients/{absorbed.pk}/proches/"
    assert browser.get(address).status_code == 200
    row = operations.propose_merge(
        actor=professional, kept_id=kept.pk, absorbed_id=absorbed.pk, reason="Même carte"
    )
    operations.confirm_merge(actor=second, merge_id=row.pk)
    sent = browser.post(address, typed)
    assert (sent.status_code, sent.headers["Location"]) == (302, f"/patients/{kept.pk}/")
    assert Relative.objects.get().patient_id == kept.pk
    assert "Cette fiche a été réunie avec celle-ci." in _text(browser.get(f"/patients/{kept.pk}/"))


def test_a_merged_identity_of_another_structure_does_not_exist(
    client_as: SignIn, professional: Actor, second: Actor, pair: tuple[Patient, Patient]
) -> None:
    kept, absorbed = pair
    row = operations.propose_merge(
        actor=professional, kept_id=kept.pk, absorbed_id=absorbed.pk, reason="Même carte"
    )
    operations.confirm_merge(actor=second, merge_id=row.pk)
    stranger = client_as(teams.seat(teams.make_structure("Ailleurs").pk, Role.PROFESSIONAL).actor)
    assert stranger.get(f"/patients/{absorbed.pk}/modifier/").status_code == 404
    assert stranger.post(f"/patients/{absorbed.pk}/langue/", {"spoken_language": "x"}).status_code == 404
