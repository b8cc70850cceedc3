"""A protocol is given to another team and taken from it, through the pages."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from maisonnee.domains.protocols import operations
from maisonnee.domains.protocols.enums import VersionState
from maisonnee.domains.protocols.models import Protocol, ProtocolOffer, ProtocolVersion
from maisonnee.domains.protocols.rules import sharing
from maisonnee.domains.protocols.rules.starters import starters
from maisonnee.foundation.access.actors import Actor
from maisonnee.foundation.access.enums import Role
from maisonnee.foundation.journal.models import Entry
from maisonnee.foundation.tenancy import context
from tests.domains.protocols.test_content import WHOLE
from tests.domains.protocols.test_sharing import PACKAGE
from tests.domains.protocols.test_writing import a_version, adopted
from tests.factories import rows, teams
from tests.interfaces.web.protocols.test_writing_pages import page, send

pytestmark = pytest.mark.django_db


@pytest.fixture
def client(professional: Actor, client_as: Callable[..., Client]) -> Client:
    return client_as(professional)


@pytest.fixture
def given(professional: Actor) -> ProtocolVersion:
    version = a_version(professional)
    operations.write_content(actor=professional, protocol_version=version, version=1, content=WHOLE)
    return adopted(professional, version)


def upload(package: sharing.Package) -> SimpleUploadedFile:
    return SimpleUploadedFile("protocole.json", sharing.written(package), content_type="application/json")


def test_a_file_is_downloaded_with_an_agreement_and_leaves_its_entry(
    client: Client, given: ProtocolVersion
) -> None:
    assert send(client, "give_file", given.pk, agreed_by="").status_code == 422
    response = send(client, "give_file", given.pk, agreed_by="Dr Roy")
    assert response.headers["Content-Type"] == "application/json"
    assert "attachment" in response.headers["Content-Disposition"]
    package = sharing.read_bytes(response.content)
    assert (package.agreed_by, package.content) == ("Dr Roy", WHOLE)
    assert Entry.objects.filter(action="protocols.give_file").count() == 1


def test_a_file_received_becomes_a_draft_and_a_second_one_shows_the_differences(client: Client) -> None:
    assert send(client, "receive", file=upload(PACKAGE)).status_code == 302
    copy = Protocol.objects.get()
    detail = client.get(reverse("protocols:protocol", args=[copy.pk])).content.decode()
    assert "Maison des Tilleuls" in detail
    assert "Dr Roy" in detail
    newer = replace(PACKAGE, number=3, content=replace(WHOLE, need="Autre besoin"))
    assert send(client, "receive", file=upload(newer)).status_code == 302
    assert Protocol.objects.count() == 1
    origin = copy.origins.get(number=3)
    text = page(client, "compare", copy.versions.get().pk, avec=str(origin.pk))
    assert "<del>Autre besoin</del>" in text
    assert "Maison des Tilleuls, version 3" in text


@pytest.mark.parametrize("raw", [b"{}", b"pas un fichier", b"[" * 50_000])
def test_a_file_that_is_no_protocol_is_refused_in_words(raw: bytes, client: Client) -> None:
    response = send(client, "receive", file=SimpleUploadedFile("x.json", raw))
    assert response.status_code == 422
    assert "n’est pas un protocole partagé" in response.content.decode()
    assert Protocol.objects.count() == 0


def test_an_offer_travels_from_a_team_to_another(
    client: Client, given: ProtocolVersion, professional: Actor, client_as: Callable[..., Client]
) -> None:
    other = teams.seat(teams.make_structure("Les Chênes").pk, Role.PROFESSIONAL).actor
    there = client_as(other)
    assert str(other.structure_id) in page(there, "receive")
    typed: dict[str, Any] = {
        "recipient": str(other.structure_id),
        "recipient_name": "Les Chênes",
        "agreed_by": "Dr Roy",
    }
    assert send(client, "offer", given.pk, **{**typed, "recipient": "abc"}).status_code == 422
    assert send(client, "offer", given.pk, **typed).status_code == 302
    assert "Les Chênes" in page(client, "share", given.pk)
    offer = ProtocolOffer.objects.get()
    assert "AVK" in page(there, "receive")
    assert "Saignement" in page(there, "offer_received", offer.pk)
    assert client.get(reverse("protocols:offer_received", args=[offer.pk])).status_code == 404
    assert send(there, "offer_received", offer.pk, code="AVK-1", title="AVK chez nous").status_code == 302
    with context.entered(structure_id=other.structure_id, user_id=other.user_id):
        assert [row.title for row in Protocol.objects.all()] == ["AVK chez nous"]
    assert "Vous en avez une copie" in page(there, "offer_received", offer.pk)
    assert send(there, "withdraw_offer", offer.pk).status_code == 404
    assert send(client, "withdraw_offer", offer.pk).status_code == 302
    assert there.get(reverse("protocols:offer_received", args=[offer.pk])).status_code == 404


def test_every_starter_is_read_and_copied(client: Client) -> None:
    listed = page(client, "starters")
    for starter in starters().values():
        assert starter.title in listed
        text = page(client, "starter", starter.slug)
        assert all(source.citation.split(",")[0] in text for source in starter.content.sources)
        assert (
            send(client, "starter", starter.slug, code=starter.code, title=starter.title).status_code == 302
        )
    assert Protocol.objects.count() == 10
    again = send(client, "starter", "avk", code="AVK", title="AVK")
    assert again.status_code == 422
    assert "déjà celui d’un autre protocole" in again.content.decode()
    assert client.get(reverse("protocols:starter", args=["inconnu"])).status_code == 404


def test_the_page_of_the_day_says_what_is_to_review_and_what_is_offered(
    manager: Actor, professional: Actor, client_as: Callable[..., Client]
) -> None:
    leader, colleague = client_as(manager), client_as(professional)
    protocol = adopted(professional, a_version(professional)).protocol
    facts: Any = {
        "code": "AVK-1",
        "title": "AVK",
        "theme": "anticoagulants",
        "local_theme": "",
        "review_on": manager.today,
    }
    operations.change_protocol(actor=professional, row=protocol, version=1, facts=facts)
    assert "Protocole à revoir" not in leader.get("/").content.decode()
    version = protocol.versions.get()
    operations.record_step(
        actor=professional, protocol_version=version, state=VersionState.IN_FORCE, on=date(2026, 2, 4)
    )
    offer = rows.make_row(
        "protocols.protocoloffer",
        teams.make_structure().pk,
        recipient_id=manager.structure_id,
        package=sharing.sealed(PACKAGE),
        sender_name="Maison des Tilleuls",
    )
    seen = leader.get("/").content.decode()
    assert "Protocole à revoir" in seen
    assert "Maison des Tilleuls vous propose un protocole" in seen
    assert "vous propose un protocole" not in colleague.get("/").content.decode()
    assert send(leader, "offer_received", offer.pk, code="AVK-2", title="AVK d’ailleurs").status_code == 302
    assert "vous propose un protocole" not in leader.get("/").content.decode()
