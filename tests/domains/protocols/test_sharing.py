"""A protocol goes from a team to another, sealed, with its origin, and without opening one team to the other."""

from __future__ import annotations

import json
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from django.db import connection

from maisonnee.domains.protocols import operations, queries
from maisonnee.domains.protocols.enums import OriginKind
from maisonnee.domains.protocols.models import Protocol, ProtocolOffer, ProtocolVersion
from maisonnee.domains.protocols.rules import content, sharing
from maisonnee.domains.protocols.rules.starters import starters
from maisonnee.foundation.access.actors import Actor
from maisonnee.foundation.access.enums import Role
from maisonnee.foundation.tenancy import context
from maisonnee.kernel.refusals import Refusal
from tests.domains.protocols.test_content import WHOLE
from tests.domains.protocols.test_writing import a_version, adopted
from tests.factories import teams

PACKAGE = sharing.Package(
    protocol_id="01a2",
    title="AVK",
    code="AVK-1",
    theme="anticoagulants",
    local_theme="",
    structure="Maison des Tilleuls",
    number=2,
    dated_on=date(2026, 2, 3),
    agreed_by="Dr Roy",
    changes="",
    content=WHOLE,
)


def test_a_file_says_the_same_after_the_way() -> None:
    assert sharing.read_bytes(sharing.written(PACKAGE)) == PACKAGE


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"title": "INR"}, "seal_broken"),
        ({"content": {}}, "seal_broken"),
        ({"format": "autre"}, "package_unreadable"),
        ({"edition": 2}, "package_too_recent"),
    ],
)
def test_a_file_changed_on_the_way_is_refused(changes: dict[str, Any], code: str) -> None:
    with pytest.raises(Refusal, match=code):
        sharing.opened({**sharing.sealed(PACKAGE), **changes})


@pytest.mark.parametrize("raw", [b"", b"{", b"[]", b"\xff\xfe", b"[" * 100_000, b'{"a":' * 50_000])
def test_a_file_that_is_nothing_is_refused(raw: bytes) -> None:
    with pytest.raises(Refusal, match="package_unreadable"):
        sharing.read_bytes(raw)


def test_a_file_too_heavy_is_refused() -> None:
    with pytest.raises(Refusal, match="package_too_heavy"):
        sharing.read_bytes(b" " * 1_000_001)


@contextmanager
def _in_the_house_of(actor: Actor) -> Iterator[Actor]:
    with context.entered(structure_id=actor.structure_id, user_id=actor.user_id):
        yield actor


@pytest.fixture
def other_team(db: None) -> Actor:
    return teams.seat(teams.make_structure().pk, Role.PROFESSIONAL).actor


@pytest.fixture
def given(professional: Actor) -> ProtocolVersion:
    version = a_version(professional)
    operations.write_content(actor=professional, protocol_version=version, version=1, content=WHOLE)
    return adopted(professional, version)


def test_only_an_adopted_version_is_given_with_an_agreement(professional: Actor) -> None:
    version = a_version(professional)
    with pytest.raises(Refusal, match="share_not_adopted"):
        operations.give_file(actor=professional, protocol_version=version, agreed_by="Dr Roy")
    with pytest.raises(Refusal, match="share_without_agreement"):
        operations.give_file(
            actor=professional, protocol_version=adopted(professional, version), agreed_by=" "
        )


def test_an_offer_is_read_by_its_recipient_alone(
    professional: Actor, given: ProtocolVersion, other_team: Actor
) -> None:
    third = teams.seat(teams.make_structure().pk, Role.PROFESSIONAL).actor
    with _in_the_house_of(professional):
        offer = operations.offer_version(
            actor=professional,
            protocol_version=given,
            recipient=other_team.structure_id,
            recipient_name="Les Chênes",
            agreed_by="Dr Roy",
        )
        with pytest.raises(Refusal, match="already_offered"):
            operations.offer_version(
                actor=professional,
                protocol_version=given,
                recipient=other_team.structure_id,
                recipient_name="Les Chênes",
                agreed_by="Dr Roy",
            )
        with pytest.raises(Refusal, match="offer_to_oneself"):
            operations.offer_version(
                actor=professional,
                protocol_version=given,
                recipient=professional.structure_id,
                recipient_name="Nous",
                agreed_by="Dr Roy",
            )
    with _in_the_house_of(third):
        assert ProtocolOffer.objects.count() == 0
    with _in_the_house_of(other_team):
        assert [row.pk for row in queries.offers_received(actor=other_team)] == [offer.pk]
        assert (Protocol.objects.count(), ProtocolVersion.objects.count()) == (0, 0)
        with pytest.raises(ProtocolOffer.DoesNotExist):
            operations.withdraw_offer(actor=other_team, offer=offer)
    with _in_the_house_of(professional):
        operations.withdraw_offer(actor=professional, offer=offer)
    with _in_the_house_of(other_team):
        assert queries.offers_received(actor=other_team).count() == 0
        # Whatever is asked of the table itself: the database answers nothing.
        assert not ProtocolOffer.objects.filter(pk=offer.pk).exists()
        with connection.cursor() as cursor:
            cursor.execute("SELECT package FROM protocols_protocoloffer WHERE id = %s", [offer.pk])
            assert cursor.fetchone() is None
            cursor.execute("SELECT 1 FROM protocols_protocolofferevent WHERE pgh_obj_id = %s", [offer.pk])
            assert cursor.fetchone() is None
    with _in_the_house_of(professional):
        assert ProtocolOffer.objects.get(pk=offer.pk).withdrawn_at == professional.now


def test_a_copy_keeps_its_origin_and_a_newer_one_shows_what_changed(
    professional: Actor, given: ProtocolVersion, other_team: Actor
) -> None:
    with _in_the_house_of(professional):
        first = queries.package_of(actor=professional, version=given, agreed_by="Dr Roy")
        second = operations.open_version(actor=professional, protocol=given.protocol, changes="Seuils")
        newer = replace(WHOLE, need="Moins d’appels", authors=())
        operations.write_content(
            actor=professional, protocol_version=second, version=second.version, content=newer
        )
        later = queries.package_of(
            actor=professional, version=adopted(professional, second), agreed_by="Dr Roy"
        )
    with _in_the_house_of(other_team):
        copy = operations.receive_copy(actor=other_team, package=first, code="AVK", title="AVK ici")
        ours = queries.content_of(actor=other_team, version=copy.versions.get())
        assert ours == replace(WHOLE, authors=())
        with pytest.raises(Refusal, match="already_received"):
            operations.receive_newer(actor=other_team, protocol=copy, package=first)
        operations.receive_newer(actor=other_team, protocol=copy, package=later)
        origins = queries.origins_of(actor=other_team, protocol=copy)
        assert [(origin.number, origin.agreed_by) for origin in origins] == [(2, "Dr Roy"), (1, "Dr Roy")]
        assert queries.origin_content(origins[0]).need == "Moins d’appels"
        assert queries.content_of(actor=other_team, version=copy.versions.get()) == ours
        with pytest.raises(Refusal, match="older_than_received"):
            operations.receive_newer(
                actor=other_team, protocol=copy, package=replace(first, changes="Autre sceau")
            )
        with pytest.raises(Refusal, match="other_origin"):
            operations.receive_newer(
                actor=other_team, protocol=copy, package=replace(first, protocol_id=str(uuid.uuid4()))
            )


def test_a_theme_unknown_here_is_received_as_a_local_one(professional: Actor) -> None:
    odd = replace(PACKAGE, theme="astrologie")
    copy = operations.receive_copy(actor=professional, package=odd, code="X", title="X")
    assert (copy.theme, copy.local_theme) == ("local", "AVK")


def test_a_content_that_contradicts_itself_is_not_received(professional: Actor) -> None:
    wrong = replace(PACKAGE, content=replace(WHOLE, flags=WHOLE.flags * 2))
    with pytest.raises(Refusal, match="key_repeated"):
        operations.receive_copy(actor=professional, package=wrong, code="X", title="X")
    assert Protocol.objects.count() == 0


def test_nothing_of_a_patient_is_in_the_file(professional: Actor, given: ProtocolVersion) -> None:
    package = queries.package_of(actor=professional, version=given, agreed_by="Dr Roy")
    assert set(json.loads(sharing.written(package))) == {
        "format",
        "edition",
        "seal",
        "protocol_id",
        "title",
        "code",
        "theme",
        "local_theme",
        "structure",
        "number",
        "dated_on",
        "agreed_by",
        "changes",
        "content",
    }


def test_the_starters_are_ten_sourced_and_sound() -> None:
    found = starters()
    assert len(found) == 10
    for starter in found.values():
        said = starter.content
        assert content.blocking(said) is None, starter.slug
        assert said.authors == ()
        assert all(source.citation for source in said.sources)
        assert said.sources, starter.slug
        assert content.content_from(content.to_json(said)) == said
        for table in said.tables:
            assert all(row.cited for row in table.rows if row.proposal), (starter.slug, table.key)
            gaps = [issue.code for issue in content.table_issues(table)]
            assert set(gaps) <= {"protocols.row_to_complete"}, (starter.slug, gaps)
        assert all(flag.cited for flag in said.flags), starter.slug


@pytest.mark.parametrize(
    ("key", "value", "proposal", "asks"),
    [
        ("inr-2-5", "3.9", "Pas de saut de prise, pas d’apport de vitamine K", False),
        ("inr-2-5", "4", "Saut d’une prise, pas d’apport de vitamine K", False),
        ("inr-2-5", "6", "Arrêt du traitement, 1 à 2 mg de vitamine K par voie orale", True),
        ("inr-2-5", "10", "Arrêt du traitement, 5 mg de vitamine K par voie orale", True),
        ("inr-3", "5.9", "Pas de saut de prise, pas d’apport de vitamine K", False),
        ("inr-3", "10", "Avis spécialisé sans délai ou hospitalisation", True),
    ],
)
def test_the_table_of_the_has_is_the_published_one(
    key: str, value: str, proposal: str, *, asks: bool
) -> None:
    table = starters()["avk"].content.table(key)
    assert table is not None
    row = content.read(table, Decimal(value)).row
    assert row is not None
    assert (row.proposal, row.asks_prescriber) == (proposal, asks)


def test_a_step_applies_the_table_of_the_patients_target() -> None:
    said = starters()["avk"].content
    step = next(step for step in said.steps if step.table)
    three = content.table_for(said, step, {"cible": "3 ou plus"})
    assert three is not None
    assert three.key == "inr-3"
    assert content.table_for(said, step, {}) is None


def test_a_starter_becomes_the_teams_draft_with_its_origin(professional: Actor) -> None:
    starter = starters()["fragiles"]
    copy = operations.copy_starter(actor=professional, starter=starter, code="FRAG", title="Fragiles")
    assert queries.content_of(actor=professional, version=copy.versions.get()) == starter.content
    (origin,) = queries.origins_of(actor=professional, protocol=copy)
    assert (origin.kind, origin.dated_on) == (OriginKind.STARTER, starter.written_on)
    assert copy.local_theme == starter.local_theme
