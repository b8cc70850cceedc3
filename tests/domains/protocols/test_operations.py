"""The life of a protocol, and what counts of a year."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from maisonnee.domains.protocols import operations, queries
from maisonnee.domains.protocols.enums import VersionState
from maisonnee.domains.protocols.models import Protocol, RoleLine
from maisonnee.domains.protocols.rules.content import CareStep
from maisonnee.foundation.access.actors import Actor
from maisonnee.kernel.refusals import Refusal, StaleVersion
from tests.factories import registers as houses


def _protocol(actor: Actor, **changes: Any) -> Protocol:
    facts: Any = {
        "code": "P1",
        "title": "AVK",
        "theme": "anticoagulants",
        "local_theme": "",
        "review_on": None,
    }
    return operations.write_protocol(actor=actor, facts=facts | changes)


def _reach(actor: Actor, protocol: Protocol, *states: VersionState) -> None:
    version = protocol.versions.order_by("-number")[0]
    for state in states:
        operations.record_step(actor=actor, protocol_version=version, state=state, on=actor.today)


def test_a_protocol_counts_once_in_force(professional: Actor) -> None:
    protocol = _protocol(professional)
    year = queries.protocols_in(actor=professional, year=2026)
    assert (year.total, [left.code for left in year.left_out]) == (0, ["protocols.not_in_force"])
    _reach(professional, protocol, VersionState.ADOPTED, VersionState.IN_FORCE)
    year = queries.protocols_in(actor=professional, year=2026)
    assert (year.counted, year.left_out) == ((protocol,), ())
    assert queries.protocols_in(actor=professional, year=2025).total == 0


def test_a_protocol_of_past_years_is_recorded_at_its_true_dates(professional: Actor) -> None:
    protocol = _protocol(professional)
    version = protocol.versions.get()
    for state, on in ((VersionState.ADOPTED, date(2021, 5, 3)), (VersionState.IN_FORCE, date(2021, 6, 1))):
        operations.record_step(actor=professional, protocol_version=version, state=state, on=on)
    assert [queries.protocols_in(actor=professional, year=year).total for year in (2020, 2021, 2026)] == [
        0,
        1,
        1,
    ]


def test_a_local_theme_needs_the_ars(professional: Actor) -> None:
    protocol = _protocol(professional, theme="local", local_theme="Repérage de la fragilité")
    _reach(professional, protocol, VersionState.ADOPTED, VersionState.IN_FORCE)
    year = queries.protocols_in(actor=professional, year=2026)
    assert [left.code for left in year.left_out] == ["protocols.local_not_validated"]
    _reach(professional, protocol, VersionState.SENT_TO_ARS, VersionState.VALIDATED_BY_ARS)
    assert queries.protocols_in(actor=professional, year=2026).total == 1


def test_a_new_version_takes_the_roles_and_retires_the_former(professional: Actor) -> None:
    protocol = _protocol(professional)
    first = protocol.versions.get()
    operations.add_item(
        actor=professional,
        protocol_version=first,
        part="steps",
        item=CareStep(key="x", who="Infirmier", does="Prélève", when="Le mardi"),
    )
    _reach(professional, protocol, VersionState.ADOPTED, VersionState.IN_FORCE)
    with pytest.raises(Refusal, match="version_is_fixed"):
        operations.add_item(
            actor=professional,
            protocol_version=first,
            part="steps",
            item=CareStep(key="x", who="X", does="Y"),
        )
    second = operations.open_version(actor=professional, protocol=protocol, changes="Seuils")
    assert [(line.who, line.position) for line in RoleLine.objects.filter(protocol_version=second)] == [
        ("Infirmier", 1)
    ]
    with pytest.raises(Refusal, match="draft_already_open"):
        operations.open_version(actor=professional, protocol=protocol, changes="Encore")
    _reach(professional, protocol, VersionState.ADOPTED, VersionState.IN_FORCE)
    first.refresh_from_db()
    assert first.state == VersionState.RETIRED
    assert queries.protocols_in(actor=professional, year=2026).total == 1


def test_codes_and_themes_are_checked(professional: Actor) -> None:
    _protocol(professional)
    with pytest.raises(Refusal, match="code_taken"):
        _protocol(professional)
    with pytest.raises(Refusal, match="local_theme_unnamed"):
        _protocol(professional, code="P2", theme="local")
    assert Protocol.objects.count() == 1


def test_the_second_of_two_people_is_told_by_whom(manager: Actor, professional: Actor) -> None:
    protocol = _protocol(professional)
    facts: Any = {
        "code": "P1",
        "title": "AVK au domicile",
        "theme": "anticoagulants",
        "local_theme": "",
        "review_on": None,
    }
    operations.change_protocol(actor=professional, row=protocol, version=1, facts=facts)
    with pytest.raises(StaleVersion) as stale:
        operations.change_protocol(actor=manager, row=protocol, version=1, facts=facts | {"title": "INR"})
    assert (stale.value.current["title"], stale.value.current["version"]) == ("AVK au domicile", 2)
    assert stale.value.params["changed_by"] == professional.name


def test_an_adhesion_counts_with_a_delegate_in_the_team(manager: Actor) -> None:
    facts: Any = {
        "theme": "ankle_sprain",
        "delegate_professions": ["70"],
        "declared_on": date(2026, 1, 10),
        "note": "",
        "starts_on": date(2026, 1, 1),
        "ends_on": None,
    }
    operations.declare_cooperation(actor=manager, facts=facts)
    year = queries.cooperation_protocols_in(actor=manager, year=2026)
    assert [left.code for left in year.left_out] == ["protocols.no_delegate"]
    houses.make_member(manager.structure_id, "70", "Vidal")
    assert queries.cooperation_protocols_in(actor=manager, year=2026).total == 1
    with pytest.raises(Refusal, match="delegate_not_allowed"):
        operations.declare_cooperation(actor=manager, facts=facts | {"theme": "sore_throat"})


def test_three_counts_complete_the_heart_failure_pathway(manager: Actor) -> None:
    pathway = operations.declare_pathway(
        actor=manager,
        facts={
            "kind": "heart_failure",
            "protocol": _protocol(manager),
            "sworn_on": date(2026, 1, 5),
            "note": "",
            "starts_on": date(2026, 1, 1),
            "ends_on": None,
        },
    )
    year = queries.pathways_in(actor=manager, year=2026)
    assert [left.code for left in year.left_out] == ["protocols.pathway_counts_missing"]
    with pytest.raises(Refusal, match="three_counts"):
        operations.declare_counts(actor=manager, pathway=pathway, year=2026, counts=[("Patients", 3)])
    with pytest.raises(Refusal, match="counted_twice"):
        operations.declare_counts(
            actor=manager,
            pathway=pathway,
            year=2026,
            counts=[("Patients inclus", 12), ("patients  inclus ", 7), ("Hospitalisations", 2)],
        )
    counts = [("Patients inclus", 12), ("Patients titrés", 7), ("Hospitalisations", 2)]
    operations.declare_counts(actor=manager, pathway=pathway, year=2026, counts=counts)
    assert queries.pathways_in(actor=manager, year=2026).heart_failure
