from __future__ import annotations

import uuid
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from maisonnee.domains.contract.models import Proof
from maisonnee.domains.contract.operations import vault as operations
from maisonnee.domains.contract.operations.vault import Upload
from maisonnee.domains.contract.queries import vault as queries
from maisonnee.domains.protocols.enums import ProtocolTheme, VersionState
from maisonnee.domains.protocols.models import Protocol, ProtocolVersion, VersionStep
from maisonnee.domains.structures.enums import CoordinationKind
from maisonnee.domains.structures.models import CoordinationFunction, Member
from maisonnee.foundation.access.actors import Actor, PermissionMissing
from maisonnee.foundation.access.enums import Role
from maisonnee.foundation.files import attachments
from maisonnee.foundation.journal.models import Entry
from maisonnee.foundation.tenancy import context
from maisonnee.kernel.refusals import Refusal
from tests.factories import teams

TEXT = Upload("charte.txt", "Charte d’ouverture".encode())
YEAR: dict[str, Any] = {"starts_on": date(2026, 1, 1), "ends_on": date(2026, 12, 31)}
LAST_YEAR: dict[str, Any] = {"starts_on": date(2025, 1, 1), "ends_on": date(2025, 12, 31)}


def give(actor: Actor, **changes: object) -> Proof:
    given = {"indicator": "A1", "kind": "charter", "uploads": [TEXT], **YEAR, **changes}
    return operations.add_proofs(actor=actor, **given)[0]


def make_protocol(actor: Actor, code: str = "AVK") -> Protocol:
    protocol = Protocol.objects.create(
        structure_id=actor.structure_id,
        code=code,
        title=f"Protocole {code}",
        theme=ProtocolTheme.ANTICOAGULANTS,
    )
    put_in_force(actor, protocol, number=1, on=date(2025, 2, 1))
    return protocol


def put_in_force(actor: Actor, protocol: Protocol, *, number: int, on: date) -> ProtocolVersion:
    version = ProtocolVersion.objects.create(
        structure_id=actor.structure_id, protocol=protocol, number=number, state=VersionState.IN_FORCE
    )
    for state in (VersionState.ADOPTED, VersionState.IN_FORCE):
        VersionStep.objects.create(
            structure_id=actor.structure_id,
            protocol_version=version,
            state=state,
            reached_on=on,
            recorded_by="Essai",
        )
    return version


def test_without_proofs_every_uploaded_kind_is_missing(coordinator: Actor) -> None:
    found = queries.coverage(coordinator, 2026)
    assert found["A1"].missing == ["Charte d’ouverture signée, affichée dans les locaux"]
    assert not found["A1"].is_complete
    # Written from the records, nothing to send, or no row that needs its own proof.
    complete = {code for code, one in found.items() if one.is_complete}
    assert complete == {"A3.1", "A3.2", "A4.1", "A4.2", "A5", "A6", "A6i", "A8", "B2", "B3", "B4", "B7", "B9"}


def test_a_proof_given_covers_its_indicator_and_its_year(coordinator: Actor) -> None:
    proof = give(coordinator)
    assert (proof.title, proof.attested_by) == ("charte.txt", coordinator.name)
    assert queries.coverage(coordinator, 2026)["A1"].is_complete
    assert not queries.coverage(coordinator, 2027)["A1"].is_complete


def test_several_files_make_several_proofs_in_one_act(coordinator: Actor) -> None:
    rows = operations.add_proofs(
        actor=coordinator,
        indicator="B1",
        kind="coordination",
        uploads=[Upload("contrat.txt", b"contrat"), Upload("fiche.txt", b"fiche")],
        **YEAR,
    )
    assert [row.title for row in rows] == ["contrat.txt", "fiche.txt"]
    assert Entry.objects.filter(action="contract.add_proofs").count() == 1


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"uploads": []}, "contract.proof_without_file"),
        ({"ends_on": date(2025, 12, 31)}, "contract.proof_dates"),
        ({"kind": "associates", "indicator": "A3.1"}, "contract.proof_unknown_kind"),
        ({"kind": "unknown"}, "contract.proof_unknown_kind"),
        ({"kind": "protocol", "indicator": "B2"}, "contract.proof_needs_subject"),
        ({"uploads": [Upload("charte.pdf", b"MZ\x90")]}, "contract.proof_file_refused"),
    ],
)
def test_a_bad_proof_is_refused_and_nothing_is_kept(
    coordinator: Actor, changes: dict[str, object], code: str
) -> None:
    with pytest.raises(Refusal) as refused:
        give(coordinator, **changes)
    assert refused.value.code == code
    assert not Proof.objects.exists()


def test_each_protocol_needs_its_own_proof(coordinator: Actor) -> None:
    first, second = make_protocol(coordinator, "AVK"), make_protocol(coordinator, "PLAIES")
    give(
        coordinator,
        indicator="B2",
        kind="protocol",
        subject_type="protocols.protocol",
        subject_id=first.pk,
    )
    found = queries.coverage(coordinator, 2026)["B2"]
    assert found.missing == [f"Texte du protocole\u00a0: {second.title}"]
    assert found.subjects_missing == 1


def test_a_file_joined_by_a_register_proves_without_being_given_twice(coordinator: Actor) -> None:
    holder = Member.objects.create(
        structure_id=coordinator.structure_id, family_name="Coord", given_name="Anne", profession="60"
    )
    row = CoordinationFunction.objects.create(
        structure_id=coordinator.structure_id,
        holder=holder,
        kind=CoordinationKind.values[0],
        hours_per_week=10,
        starts_on=date(2024, 1, 1),
    )
    attachments.attach(actor=coordinator, row=row, name="contrat.txt", data=b"contrat de travail")
    found = queries.coverage(coordinator, 2026)["B1"]
    assert found.is_complete
    assert [(one.file.name, one.is_from_register) for one in found.proofs if one.file] == [
        ("contrat.txt", True)
    ]
    # The row ended: its file proves nothing of a later year.
    row.ends_on = date(2025, 6, 30)
    row.save()
    assert not queries.coverage(coordinator, 2026)["B1"].is_complete


def test_coverage_asks_the_same_number_of_questions_for_many_proofs(coordinator: Actor) -> None:
    def count() -> int:
        with CaptureQueriesContext(connection) as asked:
            queries.coverage(coordinator, 2026)
        return len(asked)

    for number in range(3):
        protocol = make_protocol(coordinator, f"P{number}")
        give(
            coordinator,
            indicator="B2",
            kind="protocol",
            subject_type="protocols.protocol",
            subject_id=protocol.pk,
        )
        attachments.attach(actor=coordinator, row=protocol, name="texte.txt", data=b"texte")
    few = count()
    for number in range(3, 30):
        protocol = make_protocol(coordinator, f"P{number}")
        give(
            coordinator,
            indicator="B2",
            kind="protocol",
            subject_type="protocols.protocol",
            subject_id=protocol.pk,
        )
        attachments.attach(actor=coordinator, row=protocol, name="texte.txt", data=b"texte")
    assert count() == few
    assert few <= 20


def test_carrying_keeps_the_file_and_names_who_attests(coordinator: Actor, professional: Actor) -> None:
    old = give(coordinator, **LAST_YEAR)
    (new,) = operations.carry_forward(actor=professional, year=2026, proof_ids=[old.pk])
    assert (new.file_id, new.carried_from_id) == (old.file_id, old.pk)
    assert (new.starts_on, new.ends_on) == (date(2026, 1, 1), date(2026, 12, 31))
    assert (new.attested_by, new.attested_at) == (professional.name, professional.now)
    assert queries.coverage(coordinator, 2026)["A1"].is_complete


def test_carrying_twice_is_refused_and_the_offer_is_gone(coordinator: Actor) -> None:
    old = give(coordinator, **LAST_YEAR)
    assert [one.proof.pk for one in queries.carriable_to(actor=coordinator, year=2026)] == [old.pk]
    operations.carry_forward(actor=coordinator, year=2026, proof_ids=[old.pk])
    assert queries.carriable_to(actor=coordinator, year=2026) == []
    with pytest.raises(Refusal) as refused:
        operations.carry_forward(actor=coordinator, year=2026, proof_ids=[old.pk])
    assert refused.value.code == "contract.proof_already_carried"
    assert Proof.objects.count() == 2


def test_a_protocol_that_changed_is_not_carried(coordinator: Actor) -> None:
    protocol = make_protocol(coordinator)
    old = give(
        coordinator,
        indicator="B2",
        kind="protocol",
        subject_type="protocols.protocol",
        subject_id=protocol.pk,
        **LAST_YEAR,
    )
    put_in_force(coordinator, protocol, number=2, on=date(2026, 2, 1))
    assert [one.why_not for one in queries.carriable_to(actor=coordinator, year=2026)] == [
        "contract.proof_subject_changed"
    ]
    with pytest.raises(Refusal) as refused:
        operations.carry_forward(actor=coordinator, year=2026, proof_ids=[old.pk])
    assert (refused.value.code, refused.value.params["title"]) == (
        "contract.proof_subject_changed",
        old.title,
    )


def test_one_that_cannot_be_carried_stops_them_all(coordinator: Actor) -> None:
    charter = give(coordinator, **LAST_YEAR)
    sworn = give(coordinator, indicator="B8", kind="sworn_statement", **LAST_YEAR)
    with pytest.raises(Refusal) as refused:
        operations.carry_forward(actor=coordinator, year=2026, proof_ids=[charter.pk, sworn.pk])
    assert refused.value.code == "contract.proof_of_its_year"
    assert Proof.objects.count() == 2


def test_withdrawing_keeps_the_row_and_its_reason(coordinator: Actor) -> None:
    proof = give(coordinator)
    operations.withdraw_proof(actor=coordinator, proof=proof, reason="mauvais fichier")
    proof.refresh_from_db()
    assert (proof.withdrawn_at, proof.withdrawal_reason) == (coordinator.now, "mauvais fichier")
    assert not queries.coverage(coordinator, 2026)["A1"].is_complete
    with pytest.raises(Refusal) as refused:
        operations.withdraw_proof(actor=coordinator, proof=proof, reason="encore")
    assert refused.value.code == "contract.proof_withdrawn"


def test_a_withdrawn_carry_may_be_done_again(coordinator: Actor) -> None:
    old = give(coordinator, **LAST_YEAR)
    (new,) = operations.carry_forward(actor=coordinator, year=2026, proof_ids=[old.pk])
    operations.withdraw_proof(actor=coordinator, proof=new, reason="à refaire")
    operations.carry_forward(actor=coordinator, year=2026, proof_ids=[old.pk])
    assert Proof.objects.filter(carried_from=old, withdrawn_at__isnull=True).count() == 1


def test_a_trainee_neither_sees_nor_gives_proofs(actor_as: Callable[[Role], Actor]) -> None:
    trainee = actor_as(Role.TRAINEE)
    with pytest.raises(PermissionMissing):
        queries.coverage(trainee, 2026)
    with pytest.raises(PermissionMissing):
        give(trainee)


def test_another_team_s_proof_does_not_exist(coordinator: Actor) -> None:
    other = teams.make_structure()
    stranger = teams.seat(other.id, Role.COORDINATOR).actor
    with context.entered(structure_id=other.id):
        theirs = give(stranger, **LAST_YEAR)
    with pytest.raises(Proof.DoesNotExist):
        queries.proof(actor=coordinator, proof_id=theirs.pk)
    with pytest.raises(Proof.DoesNotExist):
        operations.carry_forward(actor=coordinator, year=2026, proof_ids=[theirs.pk])
    with pytest.raises(Protocol.DoesNotExist):
        give(
            coordinator,
            indicator="B2",
            kind="protocol",
            subject_type="protocols.protocol",
            subject_id=uuid.uuid4(),
        )


def test_expiry_is_the_first_day_a_proof_stops(coordinator: Actor) -> None:
    give(coordinator, ends_on=date(2026, 6, 30))
    assert queries.coverage(coordinator, 2026)["A1"].expires_on == date(2026, 6, 30)
    give(replace(coordinator, now=datetime(2026, 7, 1, tzinfo=UTC)), starts_on=date(2026, 7, 1))
    assert queries.coverage(coordinator, 2026)["A1"].expires_on is None


def test_a_proof_begun_under_an_earlier_regime_still_proves_the_year(coordinator: Actor) -> None:
    give(
        coordinator,
        indicator="A2a",
        kind="crisis_plan",
        starts_on=date(2016, 1, 1),
        ends_on=date(2030, 12, 31),
    )

    assert queries.coverage(coordinator, 2026)["A2a"].is_complete


def test_a_proof_of_years_whose_rules_are_not_known_is_refused(coordinator: Actor) -> None:
    with pytest.raises(Refusal, match="year_without_regime"):
        give(coordinator, starts_on=date(2016, 1, 1), ends_on=date(2018, 12, 31))
    assert not Proof.objects.exists()
