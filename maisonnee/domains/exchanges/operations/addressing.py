"""To whom a question goes: somebody who may read it, who is in the team, and who is there."""

from __future__ import annotations

import uuid
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from django.db.models import QuerySet

from maisonnee.domains.exchanges import ports
from maisonnee.domains.exchanges.enums.questions import Addressee, QuestionState, Urgency
from maisonnee.domains.exchanges.models import Message, Question
from maisonnee.domains.exchanges.policies import (
    careful_readers,
    own_part,
    patients_to_exchange_about,
    prescribes,
    reachable_members,
)
from maisonnee.domains.exchanges.queries import presence as presence_queries
from maisonnee.domains.exchanges.rules import questions as rules
from maisonnee.domains.patients import queries as patient_queries
from maisonnee.domains.patients.models import Patient
from maisonnee.domains.patients.policies import visible_patients
from maisonnee.domains.structures.models import Member
from maisonnee.foundation.access.actors import Actor
from maisonnee.kernel import professions
from maisonnee.kernel.refusals import Refusal


@dataclass(frozen=True, kw_only=True)
class Address:
    """To whom: a person, a profession, those who follow the patient, or a prescriber among them.

    `even_if_absent`: sent all the same to somebody who shows that they are absent.
    """

    addressee: Addressee
    to_member_id: uuid.UUID | None = None
    profession: str = ""
    even_if_absent: bool = False


def own_member_of(actor: Actor) -> Member:
    """Return who asks or answers. Raises `Refusal` `exchanges.not_a_member`."""
    member = own_part(actor)
    if member is None:
        raise Refusal("exchanges.not_a_member")
    return member


def _locked(actor: Actor, patient_id: uuid.UUID, seen: QuerySet[Patient]) -> Patient | None:
    """Return a patient among those seen, locked against a merge; the identity that took its place when it was merged.

    Asked twice: a merge that was under way may have ended while this waited for it.
    """
    for _ in range(2):
        kept = patient_queries.standing_identity(actor=actor, patient_id=patient_id)
        patient_id = patient_id if kept is None else kept.pk
        rows = Patient.objects.select_for_update(no_key=True).filter(merged_into__isnull=True, pk=patient_id)
        found = rows.filter(pk__in=seen.filter(pk=patient_id).values("pk")).first()
        if found is not None:
            return found
    return None


def followed_patient(actor: Actor, patient_id: uuid.UUID) -> Patient:
    """Return a patient of the actor's care, locked against a merge until what is written is committed.

    Raises `Patient.DoesNotExist` when the actor does not see them, `Refusal` when they only know their identity.
    """
    patient = _locked(actor, patient_id, patients_to_exchange_about(actor))
    if patient is None:
        known_patient(actor, patient_id)
        raise Refusal("exchanges.patient_not_followed", field="patient_text")
    return patient


def known_patient(actor: Actor, patient_id: uuid.UUID) -> Patient:
    """Return a patient whose identity the actor reads, locked as above. Raises `Patient.DoesNotExist`."""
    patient = _locked(actor, patient_id, visible_patients(actor))
    if patient is None:
        raise Patient.DoesNotExist
    return patient


def check_address(actor: Actor, patient: Patient | None, address: Address, *, asker: Member) -> Member | None:
    """Return the member a question goes to, if it goes to one; refuse an address nobody would answer from."""
    readers = (
        list(reachable_members(actor))
        if patient is None
        else careful_readers(
            actor, patient_id=patient.pk, with_partners=address.addressee is Addressee.MEMBER
        )
    )
    others = [member for member in readers if member.pk != asker.pk]
    if address.addressee is Addressee.MEMBER:
        return _person(actor, patient, address, others, asker=asker)
    if patient is None and address.addressee is not Addressee.PROFESSION:
        raise Refusal("exchanges.nobody_to_follow", field="addressee")
    if address.addressee is Addressee.PROFESSION:
        if not any(member.profession == address.profession for member in others):
            raise Refusal(
                "exchanges.nobody_of_profession" if patient is not None else "exchanges.profession_not_here",
                field="profession",
                profession=professions.label(address.profession).lower(),
                others=_names(others),
            )
    elif address.addressee is Addressee.PRESCRIBERS:
        if not any(prescribes(actor, member) for member in others):
            raise Refusal("exchanges.no_prescriber_follows", field="addressee")
    elif not others:
        raise Refusal("exchanges.nobody_follows", field="addressee")
    return None


def _person(
    actor: Actor, patient: Patient | None, address: Address, others: list[Member], *, asker: Member
) -> Member:
    if address.to_member_id is None:
        raise Refusal("exchanges.nobody_chosen", field="to_member")
    if address.to_member_id == asker.pk:
        raise Refusal("exchanges.to_oneself", field="to_member")
    found = next((member for member in others if member.pk == address.to_member_id), None)
    if found is None:
        person = Member.objects.get(structure_id=actor.structure_id, pk=address.to_member_id)
        is_here = reachable_members(actor).filter(pk=person.pk).exists()
        raise Refusal(
            "exchanges.recipient_outside_care" if is_here else "exchanges.recipient_gone",
            field="to_member",
            name=str(person),
            others=_names(others),
        )
    shown = presence_queries.presences(actor=actor, member_ids=[found.pk]).get(found.pk)
    if presence_queries.is_absent(shown) and not address.even_if_absent:
        assert shown is not None
        raise Refusal(
            "exchanges.recipient_absent",
            field="to_member",
            name=str(found),
            until=rules.last_day(shown.ends_at),
            others=_names(member for member in others if member.pk != found.pk),
        )
    return found


def _names(members: Iterable[Member]) -> str:
    return ", ".join(f"{one} ({professions.label(one.profession).lower()})" for one in list(members)[:6])


def escalation_of(actor: Actor, urgency: Urgency) -> dict[str, Any]:
    """Return when a question asked now is shown to others, and to whom, by the team's decision in force."""
    decided = presence_queries.escalation_on(actor=actor, on=actor.today).get(urgency)
    at: datetime | None = None
    if decided is not None:
        open_on = None
        if decided.counts_opening:
            last = actor.today + timedelta(days=rules.LOOKED_AHEAD_DAYS)
            open_on = ports.open_between(actor=actor, first=actor.today, last=last)
        at = rules.escalates_at(actor.now, decided.after_minutes, open_on)
    return {"escalates_at": at, "escalates_to": decided.target if decided is not None and at else ""}


def addressed(actor: Actor, patient: Patient | None, address: Address, *, asker: Member) -> dict[str, Any]:
    """Return the columns of an address, checked."""
    to_member = check_address(actor, patient, address, asker=asker)
    return {
        "addressee": address.addressee,
        "to_member": to_member,
        "profession": to_member.profession
        if to_member is not None
        else address.profession
        if address.addressee is Addressee.PROFESSION
        else "",
    }


def sent_on(
    actor: Actor, question: Question, address: Address, *, author: Member, **message: Any
) -> Question:
    """Address a question anew: it waits again, and its time starts again."""
    columns = addressed(actor, question.patient, address, asker=question.asked_by)
    columns |= escalation_of(actor, Urgency(question.urgency))
    for name, value in columns.items():
        setattr(question, name, value)
    question.state, question.taken_by, question.taken_at = QuestionState.WAITING, None, None
    question.version += 1
    question.save()
    Message.objects.create(
        structure_id=actor.structure_id, question=question, author=author, at=actor.now, **message
    )
    return question
