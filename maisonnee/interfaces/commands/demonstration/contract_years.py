"""The contract of a team: last year finished to the payment, this one under way."""

from __future__ import annotations

import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, datetime
from decimal import Decimal
from typing import TYPE_CHECKING

from django.db import connection

from maisonnee.domains.contract.enums import PaymentKind, Verdict
from maisonnee.domains.contract.operations import dossier as dossiers
from maisonnee.domains.contract.operations import exercises, payments, states, transmissions, vault
from maisonnee.domains.contract.queries import dossier as dossier_queries
from maisonnee.domains.contract.queries import exercises as exercise_queries
from maisonnee.domains.contract.queries import transmissions as transmission_queries
from maisonnee.domains.contract.queries import vault as vault_queries
from maisonnee.domains.contract.queries import year as years
from maisonnee.domains.oversight import operations as oversight
from maisonnee.domains.structures import operations as structures
from maisonnee.domains.structures import queries as structure_queries
from maisonnee.foundation.tenancy import context
from maisonnee.interfaces.commands.demonstration.cast import houses, id_of
from maisonnee.interfaces.commands.demonstration.pieces import piece
from maisonnee.interfaces.commands.demonstration.stage import Stage, actor_of
from maisonnee.interop.dossiers.building import build, read_files, unread_files
from maisonnee.interop.dossiers.jobs import PERMISSIONS

if TYPE_CHECKING:
    from maisonnee.domains.contract.models import Transmission


@contextmanager
def _whole_base() -> Iterator[None]:
    """Count over tables that were filled a moment ago, of which the database has no statistics yet."""
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL enable_nestloop = off")
        yield
        cursor.execute("SET LOCAL enable_nestloop = on")


_ANSWERS = {
    Verdict.REFUSED: "La pièce jointe ne permet pas de retenir cet indicateur.",
    Verdict.ASKED: "Pouvez-vous préciser la pièce jointe ?",
}


def plan_contract(stage: Stage) -> None:
    """Plan the contract's life in the order it had."""
    calendar, last = stage.calendar, stage.year - 1
    is_late = stage.plan.contract_months < 0
    stage.at(calendar.last(2, 27) if is_late else calendar.last(1, 7, 9), lambda moment: _sign(stage, moment))
    stage.at(
        calendar.last(3, 3) if is_late else calendar.last(1, 8, 9), lambda moment: _open(stage, moment, last)
    )
    stage.at(
        calendar.last(4, 28),
        lambda moment: _pay(stage, moment, last, PaymentKind.ADVANCE, Decimal(stage.plan.advance)),
    )
    stage.at(calendar.last(12, 15), lambda moment: _give_proofs(stage, moment, last))
    stage.at(calendar.settled(1, 5), lambda moment: _open(stage, moment, stage.year))
    stage.at(calendar.settled(1, 8), lambda moment: _prepare(stage, moment, last))
    stage.at(calendar.settled(1, 19), lambda moment: _transmit(stage, moment, last))
    stage.at(calendar.settled(3, 10), lambda moment: _answered(stage, moment, last))
    stage.at(calendar.settled(3, 12), lambda moment: _reply(stage, moment, last))
    stage.at(calendar.settled(4, 20), lambda moment: _settled(stage, moment, last))
    stage.at(
        calendar.this(4, 28),
        lambda moment: _pay(stage, moment, stage.year, PaymentKind.ADVANCE, Decimal(stage.plan.advance)),
    )
    stage.at(calendar.this(9, 8), lambda moment: _carry_some(stage, moment))
    if stage.plan.departure:
        stage.at(calendar.this(9, 30), lambda moment: _retire(stage, moment))


def _sign(stage: Stage, moment: datetime) -> None:
    months = stage.plan.contract_months
    starts_on = date(stage.year - 1, 3, 1) if months < 0 else date(stage.year - 3, 1, 1)
    name, data = piece(stage, "Contrat tripartite signé", "Structure, caisse et agence ont signé.")
    exercises.record_contract(
        actor=stage.actor("coordination", moment),
        signed_on=moment.date() if months < 0 else date(stage.year - 4, 12, 12),
        starts_on=starts_on,
        ends_on=date(starts_on.year + 4, 12, 31),
        cpam_id=id_of("structure", "cpam"),
        ars_id=id_of("structure", "ars"),
        upload=exercises.Upload(name, data),
    )


def _open(stage: Stage, moment: datetime, year: int) -> None:
    exercises.open_exercise(actor=stage.actor("coordination", moment), year=year)


def _pay(stage: Stage, moment: datetime, year: int, kind: PaymentKind, amount: Decimal) -> None:
    actor = stage.actor("coordination", moment)
    payments.record_payment(
        actor=actor,
        exercise=exercise_queries.exercise_of(actor=actor, year=year),
        kind=kind,
        amount=amount,
        paid_on=moment.date(),
        reference=f"ACI {year}",
    )


def _give_proofs(stage: Stage, moment: datetime, year: int) -> None:
    """A document for each thing that lacks its proof."""
    actor = stage.actor("coordination", moment)
    with _whole_base():
        view = years.year_view(actor=actor, year=year)
    held = {line.code for line in view.planned.lines if line.attained}
    for code, found in vault_queries.coverage(actor, year).items():
        if code not in held:
            continue
        for missing in found.missing_proofs:
            subject, requirement = missing.subject, missing.requirement
            title = f"{requirement.label}{f', {subject.label}' if subject else ''}"
            name, data = piece(stage, title[:120], "Pièce telle que l’équipe l’a donnée.", year=year)
            vault.add_proofs(
                actor=actor,
                indicator=code,
                kind=requirement.kind,
                starts_on=date(year, 1, 1),
                ends_on=date(year, 12, 31),
                uploads=[vault.Upload(name, data)],
                title=title[:200],
                subject_type=subject.type if subject else "",
                subject_id=uuid.UUID(subject.id) if subject else None,
            )


def _prepare(stage: Stage, moment: datetime, year: int) -> None:
    actor = stage.actor("coordination", moment)
    states.start_preparing(actor=actor, year=year)
    if stage.plan.given_registered is None:
        return
    with _whole_base():
        exercises.give_figure(
            actor=actor,
            exercise=exercise_queries.exercise_of(actor=actor, year=year),
            key="patients.registered",
            value=stage.plan.given_registered,
            origin="Courrier de la CPAM",
            received_on=moment.date(),
        )


def _transmit(stage: Stage, moment: datetime, year: int) -> None:
    with _whole_base():
        _send(stage, moment, year)


def _send(stage: Stage, moment: datetime, year: int) -> None:
    states.attest(actor=stage.actor("gerance", moment), year=year)
    worker = stage.loader(moment, *PERMISSIONS)
    contents = dossier_queries.contents_of(actor=worker, year=year)
    readings = read_files(unread_files(actor=worker, contents=contents))
    if readings:
        dossiers.keep_readings(actor=worker, year=year, readings=readings)
    files = build(actor=worker, contents=contents)
    dossier = dossiers.keep_dossier(actor=worker, contents=contents, files=files)
    recipients = [id_of("structure", slug) for slug in ("cpam", "ars")]
    if stage.plan.slug in ("chenes", "lisiere"):
        recipients.append(id_of("structure", "federation"))
    transmissions.transmit(
        actor=stage.actor("coordination", moment),
        year=year,
        dossier_id=dossier.pk,
        recipient_ids=recipients,
    )


def _answered(stage: Stage, moment: datetime, year: int) -> None:
    """The CPAM answers each indicator from its own structure, within the same transaction."""
    cpam = next(house for house in houses() if house.slug == "cpam")
    sent = _sent_to_cpam(stage, moment, year)
    with context.entered(structure_id=cpam.id, user_id=cpam.players[0].user_id):
        officer = actor_of(cpam.id, cpam.players[0], moment)
        for line in sent.statement["statement"]["indicators"]:
            code = line["code"]
            if line["status"] not in ("attained", "partial"):
                continue
            verdict = Verdict.ACCEPTED
            if code in stage.plan.refused:
                verdict = Verdict.REFUSED
            elif code in stage.plan.asked:
                oversight.ask_question(
                    actor=officer, transmission=sent, indicator=code, body=_ANSWERS[Verdict.ASKED]
                )
            oversight.answer_indicator(
                actor=officer,
                transmission=sent,
                indicator=code,
                verdict=verdict,
                reason=_ANSWERS.get(verdict, ""),
            )


def _reply(stage: Stage, moment: datetime, year: int) -> None:
    for code in stage.plan.asked[:1]:
        sent = _sent_to_cpam(stage, moment, year)
        asked = {line["code"] for line in sent.statement["statement"]["indicators"]}
        if code in asked:
            transmissions.reply(
                actor=stage.actor("coordination", moment),
                transmission=sent,
                indicator=code,
                body="La pièce décrit l’action tenue dans l’année, les dates sont à la deuxième ligne.",
            )


def _sent_to_cpam(stage: Stage, moment: datetime, year: int) -> Transmission:
    actor = stage.actor("coordination", moment)
    sent = transmission_queries.transmissions(actor=actor, year=year)
    return sent.get(recipient_id=id_of("structure", "cpam"))


def _settled(stage: Stage, moment: datetime, year: int) -> None:
    actor = stage.actor("coordination", moment)
    with _whole_base():
        total = years.year_view(actor=actor, year=year).statement.total
    balance = total - Decimal(stage.plan.advance)
    kind = PaymentKind.BALANCE
    _pay(stage, moment, year, kind, max(balance, Decimal(1)))
    states.close_paid(actor=actor, year=year)


def _carry_some(stage: Stage, moment: datetime) -> None:
    """A few proofs of last year already said unchanged; the others wait for somebody to say so."""
    actor = stage.actor("coordination", moment)
    found = [
        one.proof.pk
        for one in vault_queries.carriable_to(actor=actor, year=stage.year)
        if one.why_not is None
    ]
    if found and stage.plan.carried:
        vault.carry_forward(actor=actor, year=stage.year, proof_ids=found[: stage.plan.carried])


def _retire(stage: Stage, moment: datetime) -> None:
    """A doctor retires; the patients stay until each declares another doctor."""
    leaver = next(
        key
        for key, player in ((one.key, one) for one in reversed(stage.house.players))
        if player.profession == "10" and key not in ("stagiaire", "medecin", "gerance")
    )
    member = stage.member(leaver)
    actor = stage.actor("coordination", moment)
    membership = structure_queries.situations(actor=actor, member=member)[-1]
    structures.record_departure(
        actor=actor,
        member_id=member.pk,
        version=membership.version,
        ends_on=moment.date(),
        reason="Retraite",
    )
