from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

import pytest
from django.apps import apps
from django.db import IntegrityError, ProgrammingError, connection, transaction

from maisonnee.domains.contract.enums import ExerciseState, Verdict
from maisonnee.domains.contract.models import Exercise, IndicatorAnswer, Message, Proof, Transmission
from maisonnee.domains.contract.operations import states, transmissions
from maisonnee.domains.contract.queries import transmissions as team_queries
from maisonnee.domains.contract.rules.states import State
from maisonnee.domains.oversight import operations, queries
from maisonnee.foundation.access.actors import Actor, PermissionMissing
from maisonnee.foundation.access.enums import Role
from maisonnee.foundation.files import storing
from maisonnee.foundation.files.models import StoredFile
from maisonnee.foundation.journal.models import Entry
from maisonnee.foundation.tenancy import context
from maisonnee.foundation.tenancy.models import Structure
from maisonnee.foundation.tenancy.row_security import tenant_models
from maisonnee.kernel.refusals import Refusal
from tests.factories import contract_years as years
from tests.factories import teams
from tests.factories.contract_years import YEAR, Authorities


@dataclass(frozen=True)
class Scene:
    team: Structure
    lead: Actor
    bodies: Authorities
    cpam: Actor
    ars: Actor
    facilitator: Actor


@pytest.fixture
def scene(db: None) -> Iterator[Scene]:
    """A team that transmitted its year to its CPAM and its ARS; no context is entered."""
    bodies = years.authorities()
    team = teams.make_structure("Maison du Test")
    lead = replace(teams.seat(team.pk, Role.COORDINATOR).actor, now=years.NOW)
    with context.entered(structure_id=team.pk):
        years.make_patients(team)
        years.make_year(team, lead, bodies)
        years.give_proof(lead, "fiche.txt", b"Temps de coordination")
        years.attest(team, lead)
        send(lead, bodies)
    yield Scene(
        team,
        lead,
        bodies,
        replace(teams.seat(bodies.cpam.pk, Role.CPAM_OFFICER).actor, now=years.NOW),
        replace(teams.seat(bodies.ars.pk, Role.ARS_OFFICER).actor, now=years.NOW),
        replace(teams.seat(bodies.federation.pk, Role.FACILITATOR).actor, now=years.NOW),
    )


def send(lead: Actor, bodies: Authorities, reason: str = "") -> tuple[Transmission, ...]:
    dossier = years.build_dossier(lead)
    return transmissions.transmit(
        actor=lead,
        year=YEAR,
        dossier_id=dossier.pk,
        recipient_ids=[bodies.cpam.pk, bodies.ars.pk],
        correction_reason=reason,
    )


def received_by(actor: Actor) -> Transmission:
    return queries.dossiers_received(actor=actor).get(number=1)


def test_each_recipient_has_its_own_frozen_copy(scene: Scene) -> None:
    with context.entered(structure_id=scene.team.pk):
        rows = list(Transmission.objects.order_by("recipient_name"))
        assert [row.recipient_name for row in rows] == ["ARS d’Essai", "CPAM d’Essai"]
        assert len({row.archive_id for row in rows}) == 2
        assert Exercise.objects.get().state == ExerciseState.TRANSMITTED
        entry = Entry.objects.get(action="contract.transmit")
        assert entry.details["recipients"] == "CPAM d’Essai, ARS d’Essai"
    with context.entered(structure_id=scene.bodies.cpam.pk):
        sent = received_by(scene.cpam)
        check = queries.manifest_check(actor=scene.cpam, transmission=sent)
        assert check.agrees
        assert len(check.files) == 5
        assert storing.content_of(sent.report).startswith(b"%PDF")


def test_an_officer_reads_nothing_but_what_was_transmitted(scene: Scene) -> None:
    allowed = {Transmission, Message, IndicatorAnswer}
    with context.entered(structure_id=scene.bodies.cpam.pk, user_id=scene.cpam.user_id):
        seen = {
            model: rows
            for model in tenant_models()
            if (rows := model._default_manager.filter(structure_id=scene.team.pk).count())
        }
        assert {model for model in seen if model is not StoredFile} <= allowed
        # Of the files, the two copies made for it: neither the team's own archive nor a proof.
        assert seen[StoredFile] == 2
        assert set(StoredFile.objects.values_list("recipient_id", flat=True)) == {scene.bodies.cpam.pk}
        assert not Proof.objects.exists()
        assert apps.get_model("patients", "Patient").objects.count() == 0


def test_the_federation_sees_nothing_that_was_not_given_to_it(scene: Scene) -> None:
    with context.entered(structure_id=scene.bodies.federation.pk):
        assert not queries.dossiers_received(actor=scene.facilitator).exists()
        assert Transmission.objects.count() == 0


def test_what_was_transmitted_never_changes(scene: Scene) -> None:
    with context.entered(structure_id=scene.team.pk):
        sent = Transmission.objects.first()
        assert sent is not None
        for statement in (
            "UPDATE contract_transmission SET year = 2020",
            "DELETE FROM contract_transmission",
            "TRUNCATE contract_transmission CASCADE",
        ):
            with pytest.raises((ProgrammingError, IntegrityError)), transaction.atomic():
                _run(statement)
        with pytest.raises(IntegrityError), transaction.atomic():
            StoredFile.objects.filter(pk=sent.archive_id).update(name="autre.zip")


def _run(statement: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute(statement)


def test_a_precision_asked_waits_for_the_team_until_the_indicator_is_settled(scene: Scene) -> None:
    def answered(verdict: Verdict) -> list[tuple[str, ...]]:
        with context.entered(structure_id=scene.bodies.cpam.pk):
            operations.answer_indicator(
                actor=scene.cpam,
                transmission=received_by(scene.cpam),
                indicator="B1",
                verdict=verdict,
                reason="Combien d’heures ?",
            )
        with context.entered(structure_id=scene.team.pk):
            return [one.indicators for one in team_queries.waiting_replies(actor=scene.lead)]

    assert answered(Verdict.ASKED) == [("B1",)]
    assert answered(Verdict.ACCEPTED) == []


def test_a_question_and_its_reply_are_read_by_both_sides(scene: Scene) -> None:
    with context.entered(structure_id=scene.bodies.ars.pk):
        asked = operations.ask_question(
            actor=scene.ars, transmission=received_by(scene.ars), indicator="B1", body="Combien d’heures ?"
        )
        assert asked.recipient_id == scene.team.pk
    with context.entered(structure_id=scene.team.pk):
        (waiting,) = team_queries.waiting_replies(actor=scene.lead)
        assert (waiting.transmission.recipient_name, waiting.indicators) == ("ARS d’Essai", ("B1",))
        sent = Transmission.objects.get(recipient_id=scene.bodies.ars.pk)
        transmissions.reply(actor=scene.lead, transmission=sent, indicator="B1", body="Dix heures.")
        assert team_queries.waiting_replies(actor=scene.lead) == []
    with context.entered(structure_id=scene.bodies.ars.pk):
        threads = queries.threads(actor=scene.ars, transmission=received_by(scene.ars))
        (thread,) = [one for one in threads if one.code == "B1"]
        assert [one.body for one in thread.messages] == ["Combien d’heures ?", "Dix heures."]
    with context.entered(structure_id=scene.bodies.cpam.pk):
        # The other authority reads none of it.
        assert not Message.objects.exists()


def test_a_message_goes_between_the_two_sides_only(scene: Scene) -> None:
    with context.entered(structure_id=scene.team.pk):
        sent = Transmission.objects.get(recipient_id=scene.bodies.ars.pk)
    values = {
        "transmission_id": sent.pk,
        "indicator": "B1",
        "body": "x",
        "author_name": "x",
        "author_structure_name": "x",
        "sent_at": years.NOW,
    }
    for writer, reader in (
        (scene.bodies.cpam, scene.team),
        (scene.team, scene.bodies.cpam),
        (scene.bodies.ars, scene.bodies.cpam),
    ):
        with context.entered(structure_id=writer.pk), pytest.raises(IntegrityError), transaction.atomic():
            Message.objects.create(structure_id=writer.pk, recipient_id=reader.pk, **values)
    with context.entered(structure_id=scene.team.pk), pytest.raises(IntegrityError), transaction.atomic():
        IndicatorAnswer.objects.create(
            structure_id=scene.team.pk,
            recipient_id=scene.team.pk,
            transmission_id=sent.pk,
            indicator="B1",
            verdict=Verdict.ACCEPTED,
            author_name="x",
            answered_at=years.NOW,
        )


def test_once_every_claimed_indicator_is_decided_the_team_reads_answered(scene: Scene) -> None:
    with context.entered(structure_id=scene.bodies.cpam.pk):
        sent = received_by(scene.cpam)
        claimed = [one.code for one in queries.threads(actor=scene.cpam, transmission=sent) if one.is_claimed]
        for code in claimed[:-1]:
            operations.answer_indicator(
                actor=scene.cpam, transmission=sent, indicator=code, verdict=Verdict.ACCEPTED
            )
        with pytest.raises(Refusal) as refused:
            operations.answer_indicator(
                actor=scene.cpam, transmission=sent, indicator=claimed[-1], verdict=Verdict.REFUSED
            )
        assert refused.value.code == "oversight.reason_needed"
    assert team_state(scene) is State.TRANSMITTED
    with context.entered(structure_id=scene.bodies.cpam.pk):
        operations.answer_indicator(
            actor=scene.cpam, transmission=sent, indicator=claimed[-1], verdict=Verdict.REFUSED, reason="non"
        )
    assert team_state(scene) is State.ANSWERED


def team_state(scene: Scene) -> State:
    with context.entered(structure_id=scene.team.pk):
        return team_queries.state_of(actor=scene.lead, exercise=Exercise.objects.get())


def test_only_the_cpam_decides_and_the_federation_only_reads(scene: Scene) -> None:
    with context.entered(structure_id=scene.bodies.ars.pk):
        sent = received_by(scene.ars)
        with pytest.raises(PermissionMissing):
            operations.answer_indicator(
                actor=scene.ars, transmission=sent, indicator="B1", verdict=Verdict.ACCEPTED
            )
    with context.entered(structure_id=scene.bodies.federation.pk):
        with pytest.raises(PermissionMissing):
            operations.ask_question(actor=scene.facilitator, transmission=sent, indicator="", body="?")
        with pytest.raises(Transmission.DoesNotExist):
            queries.dossier_received(actor=scene.facilitator, transmission_id=sent.pk)


def test_a_correction_is_a_new_version_with_its_reason(scene: Scene) -> None:
    with context.entered(structure_id=scene.team.pk):
        with pytest.raises(Refusal) as refused:
            states.prepare_again(actor=scene.lead, year=YEAR, reason="")
        assert refused.value.code == "contract.reason_needed"
        states.prepare_again(actor=scene.lead, year=YEAR, reason="une preuve oubliée")
        manager = replace(teams.seat(scene.team.pk, Role.MANAGER).actor, now=years.NOW)
        states.attest(actor=manager, year=YEAR)
        with pytest.raises(Refusal) as needed:
            send(scene.lead, scene.bodies)
        assert needed.value.code == "contract.correction_needs_reason"
        send(scene.lead, scene.bodies, "preuve oubliée")
        assert sorted(Transmission.objects.values_list("number", flat=True)) == [1, 1, 2, 2]
    with context.entered(structure_id=scene.bodies.cpam.pk):
        first = received_by(scene.cpam)
        with pytest.raises(Refusal) as late:
            operations.answer_indicator(
                actor=scene.cpam, transmission=first, indicator="B1", verdict=Verdict.ACCEPTED
            )
        assert late.value.code == "oversight.newer_dossier"


def test_figures_that_change_after_the_attestation_block(scene: Scene) -> None:
    with context.entered(structure_id=scene.team.pk):
        states.prepare_again(actor=scene.lead, year=YEAR, reason="correction")
        going = team_queries.outgoing(actor=scene.lead, year=YEAR)
        assert going.obstacles[0] == "contract.not_attested"
        with pytest.raises(Refusal):
            send(scene.lead, scene.bodies, "x")
        assert Transmission.objects.count() == 2
