"""Writing what a version says, until it is adopted."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from django.db import DatabaseError, transaction

from maisonnee.domains.protocols import operations, queries
from maisonnee.domains.protocols.enums import VersionState
from maisonnee.domains.protocols.models import ProtocolVersion, RoleLine
from maisonnee.domains.protocols.rules import content
from maisonnee.foundation.access.actors import Actor
from maisonnee.kernel.refusals import Refusal, StaleVersion
from tests.domains.protocols.test_content import WHOLE

pytestmark = pytest.mark.django_db


def a_version(actor: Actor, code: str = "AVK-1") -> ProtocolVersion:
    protocol = operations.write_protocol(
        actor=actor,
        facts={
            "code": code,
            "title": "AVK",
            "theme": "anticoagulants",
            "local_theme": "",
            "review_on": None,
        },
    )
    return protocol.versions.get()


def adopted(actor: Actor, version: ProtocolVersion) -> ProtocolVersion:
    operations.record_step(
        actor=actor, protocol_version=version, state=VersionState.ADOPTED, on=date(2026, 2, 3)
    )
    version.refresh_from_db()
    return version


def test_what_is_written_is_read_again(professional: Actor) -> None:
    version = a_version(professional)
    operations.write_content(actor=professional, protocol_version=version, version=1, content=WHOLE)
    version.refresh_from_db()
    assert queries.content_of(actor=professional, version=version) == WHOLE
    shorter = replace(WHOLE, steps=(content.CareStep(key="e2", who="Médecin", does="Inclut"),))
    operations.write_content(actor=professional, protocol_version=version, version=2, content=shorter)
    assert [(line.key, line.position) for line in RoleLine.objects.all()] == [("e2", 1)]


def test_the_second_writer_is_told(professional: Actor, manager: Actor) -> None:
    version = a_version(professional)
    operations.write_content(actor=professional, protocol_version=version, version=1, content=WHOLE)
    with pytest.raises(StaleVersion):
        operations.write_content(
            actor=manager, protocol_version=version, version=1, content=content.Content()
        )
    version.refresh_from_db()
    assert queries.content_of(actor=professional, version=version) == WHOLE


def test_a_contradictory_content_is_not_written(professional: Actor) -> None:
    version = a_version(professional)
    wrong = replace(WHOLE, flags=WHOLE.flags * 2)
    with pytest.raises(Refusal, match="key_repeated"):
        operations.write_content(actor=professional, protocol_version=version, version=1, content=wrong)
    version.refresh_from_db()
    assert (version.content, version.version) == ({}, 1)


def test_an_adopted_version_never_changes(professional: Actor) -> None:
    version = a_version(professional)
    operations.write_content(actor=professional, protocol_version=version, version=1, content=WHOLE)
    version = adopted(professional, version)
    with pytest.raises(Refusal, match="version_is_fixed"):
        operations.write_content(
            actor=professional, protocol_version=version, version=version.version, content=WHOLE
        )
    with pytest.raises(Refusal, match="no_draft_any_more"):
        operations.record_step(
            actor=professional, protocol_version=version, state=VersionState.DRAFT, on=date(2026, 2, 4)
        )
    with pytest.raises(DatabaseError, match="never changes"), transaction.atomic():
        ProtocolVersion.objects.filter(pk=version.pk).update(content={})
    with pytest.raises(DatabaseError, match="never changes"), transaction.atomic():
        RoleLine.objects.filter(protocol_version=version).update(does="Autre chose")
    with pytest.raises(DatabaseError, match="never changes"), transaction.atomic():
        RoleLine.objects.filter(protocol_version=version).delete()
    assert queries.content_of(actor=professional, version=version) == WHOLE


def test_the_next_version_says_the_same_without_its_authors(professional: Actor) -> None:
    version = a_version(professional)
    operations.write_content(actor=professional, protocol_version=version, version=1, content=WHOLE)
    adopted(professional, version)
    second = operations.open_version(actor=professional, protocol=version.protocol, changes="Seuils")
    assert queries.content_of(actor=professional, version=second) == replace(WHOLE, authors=())
