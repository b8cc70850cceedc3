"""Asking about a dossier received, and answering it. Officers write in their own structure."""

from __future__ import annotations

from maisonnee.domains.contract.enums import Verdict
from maisonnee.domains.contract.models import IndicatorAnswer, Message, Transmission
from maisonnee.domains.oversight import queries
from maisonnee.domains.oversight.enums import OversightPermission
from maisonnee.foundation.access.actors import Actor
from maisonnee.foundation.journal.operation import note, operation
from maisonnee.kernel.refusals import Refusal


@operation(OversightPermission.ASK)
def ask_question(*, actor: Actor, transmission: Transmission, indicator: str, body: str) -> Message:
    """Ask the team something about an indicator (empty: about the whole).

    Raises `Refusal` `oversight.message_empty` or `oversight.indicator_unknown`.
    """
    sent = _received(actor, transmission, indicator)
    if not body.strip():
        raise Refusal("oversight.message_empty", field="body")
    note(year=sent.year, indicator=indicator, label=sent.sender_name)
    return Message.objects.create(
        structure_id=actor.structure_id,
        transmission=sent,
        recipient_id=sent.structure_id,
        indicator=indicator,
        body=body.strip(),
        author_name=actor.name,
        author_structure_name=queries.own_structure_name(actor=actor),
        sent_at=actor.now,
    )


@operation(OversightPermission.ANSWER)
def answer_indicator(
    *, actor: Actor, transmission: Transmission, indicator: str, verdict: Verdict, reason: str = ""
) -> IndicatorAnswer:
    """Say what the CPAM decides of an indicator: accepted, asked or refused. The latest answer holds.

    Raises `Refusal` `oversight.reason_needed`, `oversight.indicator_unknown` or `oversight.newer_dossier`.
    """
    sent = _received(actor, transmission, indicator)
    if not indicator:
        raise Refusal("oversight.indicator_unknown", field="verdict")
    if verdict != Verdict.ACCEPTED and not reason.strip():
        raise Refusal("oversight.reason_needed", field="reason")
    if not queries.is_latest(actor=actor, transmission=sent):
        raise Refusal("oversight.newer_dossier")
    note(year=sent.year, indicator=indicator, label=sent.sender_name, verdict=Verdict(verdict).label.lower())
    return IndicatorAnswer.objects.create(
        structure_id=actor.structure_id,
        transmission=sent,
        recipient_id=sent.structure_id,
        indicator=indicator,
        verdict=verdict,
        reason=reason.strip(),
        author_name=actor.name,
        answered_at=actor.now,
    )


def _received(actor: Actor, transmission: Transmission, indicator: str) -> Transmission:
    sent = queries.dossier_received(actor=actor, transmission_id=transmission.pk)
    if indicator and indicator not in {line["code"] for line in sent.statement["statement"]["indicators"]}:
        raise Refusal("oversight.indicator_unknown", field="indicator")
    return sent
