"""The decisions of a meeting, kept in the records of the patients they are about: nothing is typed twice."""

from __future__ import annotations

import uuid
from collections.abc import Collection

from maisonnee.domains.concertation.enums import CaseState, Stance, Theme
from maisonnee.domains.concertation.models import Case, CaseNote, InformalExchange, Meeting
from maisonnee.domains.concertation.queries.carrying import carrier_of, members_present
from maisonnee.domains.patients import policies as patient_policies
from maisonnee.domains.patients.enums import Section
from maisonnee.domains.records import operations as records
from maisonnee.domains.records.enums import EntryKind
from maisonnee.domains.records.rules.drafts import Draft
from maisonnee.foundation.access.actors import Actor
from maisonnee.kernel import french

ITEM = "concertation"


def keep_in_records(actor: Actor, meeting: Meeting, *, but: Collection[uuid.UUID] = ()) -> int:
    """Write each decision of a meeting in its patient's record, and return how many could be.

    Inside an operation. `but`: cases whose patient objects to it. What cannot be (nobody present follows the patient,
    the patient died before the meeting…) is left in the minutes alone: the meeting closes all the same.
    """
    there = members_present(actor, meeting)
    cases = list(
        Case.objects.filter(structure_id=actor.structure_id, meeting=meeting, state=CaseState.DISCUSSED)
        .exclude(pk__in=but)
        .select_related("patient", "note__decider", "proposed_by")
        .prefetch_related("note__opinions__member")
    )
    carers = patient_policies.carers_among(
        structure_id=actor.structure_id,
        patient_ids=[case.patient_id for case in cases],
        members=there,
        on=actor.today,
    )
    decided = [
        records.Decided(case.patient_id, author, draft_of(meeting, case, case.note))
        for case in cases
        if (author := carrier_of(actor, case, there, carers.get(case.patient_id, ()))) is not None
    ]
    if not decided:
        return 0
    kept = records.keep_decisions(actor=actor, decided=decided)
    for case in cases:
        if case.patient_id in kept:
            case.note.entry = kept[case.patient_id]
            case.note.save(update_fields=["entry"])
    return len(kept)


def draft_of(meeting: Meeting, case: Case, note: CaseNote) -> Draft:
    """Return what the record says of a decision: an act of the team, due again on its review date.

    A case about psychic or social troubles goes to the section that the grid reserves.
    """
    lines = [note.decision, f"Qui décide{french.COLON}{note.decider or 'l’équipe'}"]
    for stance in Stance:
        said = [item for item in note.opinions.all() if item.stance == stance]
        if said:
            names = ", ".join(
                f"{item.member} («{french.NBSP}{item.words}{french.NBSP}»)"
                if item.words
                else str(item.member)
                for item in said
            )
            lines.append(f"{stance.label}{french.COLON}{names}")
    lines.append(f"Thème{french.COLON}{Theme(note.theme).label}")
    if note.next_review_on:
        lines.append(f"À revoir le {note.next_review_on:%d/%m/%Y}")
    lines.append(f"Noté en réunion par {note.written_by}")
    return Draft(
        kind=EntryKind.ACT,
        item=ITEM,
        happened_on=meeting.held_on,
        text="\n".join(lines),
        next_due_on=note.next_review_on,
        section=Section.MENTAL_HEALTH if note.theme == Theme.PSYCHIC_OR_SOCIAL else "",
        details={"concertation_case": str(case.pk)},
        source=f"Concertation du {meeting.held_on:%d/%m/%Y}",
    )


def exchange_draft(exchange: InformalExchange) -> Draft:
    """Return what the record says of an exchange between two professionals."""
    lines = [f"Entre {exchange.noted_by} et {exchange.other}", exchange.subject]
    if exchange.decision:
        lines.append(f"Décidé{french.COLON}{exchange.decision}")
    return Draft(
        kind=EntryKind.ACT,
        label="Échange entre professionnels",
        happened_on=exchange.held_on,
        text="\n".join(lines),
        section=Section.MENTAL_HEALTH if exchange.theme == Theme.PSYCHIC_OR_SOCIAL else "",
        details={"concertation_exchange": str(exchange.pk)},
        source="Échange informel",
    )
