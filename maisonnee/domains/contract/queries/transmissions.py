"""Reading what was transmitted, what the authorities said of it, and what would be transmitted now."""

from __future__ import annotations

import uuid
from collections.abc import Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from django.db.models import QuerySet

from maisonnee.domains.contract.enums import ExerciseState, Verdict
from maisonnee.domains.contract.models import (
    Dossier,
    Exercise,
    IndicatorAnswer,
    Message,
    Transmission,
)
from maisonnee.domains.contract.policies import visible
from maisonnee.domains.contract.queries import dossier as dossier_queries
from maisonnee.domains.contract.queries import exercises
from maisonnee.domains.contract.queries.dossier import Checks, Contents
from maisonnee.domains.contract.rules.states import State, shown_state
from maisonnee.foundation.access.actors import Actor
from maisonnee.foundation.tenancy.enums import StructureKind
from maisonnee.foundation.tenancy.models import Structure

_DECIDED = frozenset({Verdict.ACCEPTED, Verdict.REFUSED})


@dataclass(frozen=True)
class Recipient:
    """An outside body that may receive the dossier; `is_party` when it signed the contract."""

    id: uuid.UUID
    name: str
    kind: StructureKind
    is_party: bool


@dataclass(frozen=True)
class Outgoing:
    """What would be transmitted now, and the codes of what stands in the way."""

    exercise: Exercise
    contents: Contents
    dossier: Dossier | None
    checks: Checks | None
    recipients: tuple[Recipient, ...]
    number: int
    obstacles: tuple[str, ...]


@dataclass(frozen=True)
class IndicatorThread:
    """An indicator of a transmitted dossier (empty code: the whole), the latest answer, the messages."""

    code: str
    label: str
    line: dict[str, Any] | None
    answer: IndicatorAnswer | None
    answers: tuple[IndicatorAnswer, ...]
    messages: tuple[Message, ...]
    files: tuple[dict[str, Any], ...] = field(default=())

    @property
    def is_claimed(self) -> bool:
        return self.line is not None and self.line["status"] in ("attained", "partial")


def recipients_of(*, actor: Actor, year: int) -> tuple[Recipient, ...]:
    """Return who may receive the dossier: the contract's CPAM and ARS, then the federations."""
    contract = exercises.contract_in(actor=actor, year=year)
    parties = [one for one in (contract.cpam_id, contract.ars_id) if one] if contract else []
    bodies = {
        row.pk: row for row in Structure.objects.filter(kind__in=set(StructureKind) - {StructureKind.TEAM})
    }
    chosen = [bodies[key] for key in parties if key in bodies]
    federations = [row for row in bodies.values() if row.kind == StructureKind.FEDERATION]
    return tuple(
        Recipient(row.pk, row.name, StructureKind(row.kind), row in chosen) for row in (*chosen, *federations)
    )


def outgoing(*, actor: Actor, year: int) -> Outgoing:
    """Return what would be transmitted now. Raises `Exercise.DoesNotExist`."""
    contents = dossier_queries.contents_of(actor=actor, year=year)
    exercise = contents.view.exercise
    dossier = dossier_queries.latest_dossier(actor=actor, year=year)
    checks = dossier_queries.checks_of(actor=actor, dossier=dossier) if dossier else None
    recipients = recipients_of(actor=actor, year=year)
    return Outgoing(
        exercise=exercise,
        contents=contents,
        dossier=dossier,
        checks=checks,
        recipients=recipients,
        number=next_number(actor=actor, exercise=exercise),
        obstacles=tuple(_obstacles(actor, contents, dossier, checks, recipients)),
    )


def _obstacles(
    actor: Actor,
    contents: Contents,
    dossier: Dossier | None,
    checks: Checks | None,
    recipients: Sequence[Recipient],
) -> list[str]:
    found = []
    if contents.view.exercise.state != ExerciseState.ATTESTED:
        found.append("contract.not_attested")
    else:
        attestation = dossier_queries.attestation_of(actor=actor, year=contents.year)
        if attestation is None or attestation.statement != contents.statement:
            found.append("contract.attested_figures_changed")
    if dossier is None:
        found.append("contract.no_dossier")
    elif dossier.fingerprint != contents.fingerprint():
        found.append("contract.dossier_outdated")
    elif dossier.patients_fingerprint != dossier_queries.present_patients_fingerprint(actor=actor):
        found.append("contract.patients_changed")
    if checks is not None and checks.open_findings:
        found.append("contract.patients_found")
    if checks is not None and checks.open_unread:
        found.append("contract.files_to_look_at")
    if not any(one.is_party for one in recipients):
        found.append("contract.no_recipient")
    return found


def next_number(*, actor: Actor, exercise: Exercise) -> int:
    """Return the number that the next transmission of an exercise would bear."""
    last = transmissions(actor=actor, year=exercise.year).order_by("-number").first()
    return last.number + 1 if last else 1


def transmissions(*, actor: Actor, year: int) -> QuerySet[Transmission]:
    """Return what was transmitted for a year, the latest first."""
    return visible(actor, Transmission).filter(year=year).select_related("archive", "report")


@dataclass(frozen=True)
class Declared:
    """What the latest version transmitted of a year declares."""

    number: int
    points: Decimal
    total: Decimal


def declared_in(*, actor: Actor, exercise: Exercise) -> Declared | None:
    """Return what was declared of a year that is transmitted or paid; None before."""
    if exercise.state not in (ExerciseState.TRANSMITTED, ExerciseState.PAID):
        return None
    sent = visible(actor, Transmission).filter(exercise=exercise).order_by("-number")
    found = sent.values_list("number", "statement__statement__points", "statement__statement__total").first()
    return Declared(found[0], Decimal(found[1]), Decimal(found[2])) if found else None


def transmission(*, actor: Actor, transmission_id: uuid.UUID) -> Transmission:
    """Return a transmission of the team. Raises `Transmission.DoesNotExist`."""
    return (
        visible(actor, Transmission).select_related("archive", "report", "exercise").get(pk=transmission_id)
    )


def threads_of(sent: Transmission) -> list[IndicatorThread]:
    """Return every indicator of a transmission with what was said of it; the whole first.

    The caller was allowed to reach the transmission: row-level security shows the words of its two sides.
    """
    messages = list(Message.objects.filter(transmission=sent))
    answers = list(IndicatorAnswer.objects.filter(transmission=sent))
    lines = {line["code"]: line for line in sent.statement["statement"]["indicators"]}
    proofs = sent.statement["proofs"]
    threads = []
    for code in ("", *lines):
        about = [one for one in answers if one.indicator == code]
        threads.append(
            IndicatorThread(
                code=code,
                label=lines[code]["label"] if code else "Le dossier dans son ensemble",
                line=lines.get(code),
                answer=about[-1] if about else None,
                answers=tuple(about),
                messages=tuple(one for one in messages if one.indicator == code),
                files=tuple(proof for proof in proofs if proof["indicator"] == code),
            )
        )
    return threads


@dataclass(frozen=True)
class WaitingReply:
    """A transmission on which an authority had the last word, and the indicators concerned (empty: the whole)."""

    transmission: Transmission
    indicators: tuple[str, ...]


def waiting_replies(*, actor: Actor) -> list[WaitingReply]:
    """Return where authorities wait for the team: a message, or a precision asked, that nobody answered."""
    heard = Message.objects.filter(recipient_id=actor.structure_id)
    asked = IndicatorAnswer.objects.filter(recipient_id=actor.structure_id)
    last: dict[tuple[uuid.UUID, str], Any] = {}
    for sent, indicator, at in heard.values_list("transmission_id", "indicator", "sent_at"):
        last[(sent, indicator)] = max(at, last.get((sent, indicator), at))
    # (The latest decision of an indicator holds: one that is settled asks for nothing more.)
    for sent, indicator, at, verdict in asked.values_list(
        "transmission_id", "indicator", "answered_at", "verdict"
    ).order_by("answered_at", "id"):
        if verdict == Verdict.ASKED:
            last[(sent, indicator)] = max(at, last.get((sent, indicator), at))
        elif at >= last.get((sent, indicator), at):
            last.pop((sent, indicator), None)
    if not last:
        return []
    own = visible(actor, Message).values_list("transmission_id", "indicator", "sent_at")
    for sent, indicator, at in own:
        if (sent, indicator) in last and at >= last[(sent, indicator)]:
            del last[(sent, indicator)]
    waiting: dict[uuid.UUID, list[str]] = {}
    for sent, indicator in sorted(last):
        waiting.setdefault(sent, []).append(indicator)
    rows = visible(actor, Transmission).filter(pk__in=waiting).order_by("-year", "-number", "recipient_name")
    return [WaitingReply(row, tuple(waiting[row.pk])) for row in rows]


def state_of(*, actor: Actor, exercise: Exercise) -> State:
    """Return the state people see. « Answered » is read from the CPAM's answers to the latest transmission."""
    stored = State(exercise.state)
    if stored is not State.TRANSMITTED:
        return stored
    cpams = set(Structure.objects.filter(kind=StructureKind.CPAM).values_list("pk", flat=True))
    sent = (
        transmissions(actor=actor, year=exercise.year)
        .filter(recipient_id__in=cpams)
        .order_by("-number")
        .first()
    )
    if sent is None:
        return stored
    decided = {
        row.indicator: row.verdict
        for row in IndicatorAnswer.objects.filter(transmission=sent).order_by("answered_at", "id")
    }
    claimed = frozenset(
        line["code"]
        for line in sent.statement["statement"]["indicators"]
        if line["status"] in ("attained", "partial")
    )
    return shown_state(
        stored,
        claimed=claimed,
        decided=frozenset(code for code, verdict in decided.items() if verdict in _DECIDED),
    )
