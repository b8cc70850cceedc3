"""Reading advanced consultations: partnerships, liaison forms, what is to be presented, what is to be evaluated."""

from __future__ import annotations

import uuid
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from django.db.models import Count, Q, QuerySet

from maisonnee.domains.exchanges.enums import AdvancedPermission, LiaisonState
from maisonnee.domains.exchanges.models import (
    AdvancedEvaluation,
    AdvancedProgramme,
    DirectTalk,
    LiaisonForm,
)
from maisonnee.domains.exchanges.policies.advanced import (
    forms_in_hand,
    readable_forms,
    visible_programmes,
)
from maisonnee.domains.exchanges.queries.referrals import access_of_row
from maisonnee.domains.exchanges.rules import advanced as rules
from maisonnee.domains.patients.policies import access_to, own_reader
from maisonnee.domains.patients.queries import leave_trace
from maisonnee.domains.patients.rules.sharing import part_of
from maisonnee.foundation.access.actors import Actor, require
from maisonnee.foundation.journal.keeping import nothing_kept_until

_OVER = (LiaisonState.CLOSED, LiaisonState.DECLINED)


@dataclass(frozen=True)
class Programme:
    """A partnership, with the days that come: no patient."""

    programme: AdvancedProgramme
    next_presentation: date
    evaluations_due: Sequence[date]
    next_evaluation: date


def programmes(*, actor: Actor) -> list[Programme]:
    """Return the partnerships under way, each with what comes next."""
    rows = list(visible_programmes(actor).on(actor.today).select_related("visitor"))
    done = _evaluated(actor, rows)
    return [_with_days(row, done.get(row.pk, set()), actor.today) for row in rows]


def programme(*, actor: Actor, programme_id: uuid.UUID) -> Programme:
    """Return a partnership, under way or not. Raises `AdvancedProgramme.DoesNotExist`."""
    row = visible_programmes(actor).select_related("visitor").get(pk=programme_id)
    return _with_days(row, _evaluated(actor, [row]).get(row.pk, set()), actor.today)


def _evaluated(actor: Actor, rows: Sequence[AdvancedProgramme]) -> dict[uuid.UUID, set[date]]:
    found: dict[uuid.UUID, set[date]] = {}
    known = AdvancedEvaluation.objects.filter(
        structure_id=actor.structure_id, programme__in=[row.pk for row in rows]
    ).order_by()
    for programme_id, due_on in known.values_list("programme_id", "due_on"):
        found.setdefault(programme_id, set()).add(due_on)
    return found


def _with_days(row: AdvancedProgramme, done: set[date], today: date) -> Programme:
    until = rules.months_later(today, row.evaluation_every_months + row.first_evaluation_months)
    days = list(
        rules.evaluation_days(
            starts_on=row.starts_on,
            until=until,
            first_months=row.first_evaluation_months,
            every_months=row.evaluation_every_months,
        )
    )
    return Programme(
        row,
        rules.presentation_on_or_after(
            today, first=row.first_presentation_on, every_days=row.presentation_every_days
        ),
        [day for day in days if day <= today and day not in done],
        next(day for day in days if day > today),
    )


def evaluations(*, actor: Actor, programme_id: uuid.UUID) -> QuerySet[AdvancedEvaluation]:
    """Return the evaluations of a partnership, the latest first."""
    row = visible_programmes(actor).get(pk=programme_id)
    return AdvancedEvaluation.objects.filter(structure_id=actor.structure_id, programme=row)


def counts_until(*, actor: Actor, programme: AdvancedProgramme, due_on: date) -> rules.Counts:
    """Count the forms sent between the evaluation before and this one: days only, nobody is named."""
    require(actor, AdvancedPermission.SEE)
    since = _previous(programme, due_on)
    rows = (
        LiaisonForm.objects.filter(
            structure_id=actor.structure_id, programme=programme, sent_on__gte=since, sent_on__lte=due_on
        )
        .order_by()
        .annotate(talk_count=Count("talks"))
        .values_list("sent_on", "seen_on", "presented_on", "returned_on", "state", "talk_count")
    )
    return rules.counts(
        rules.Course(sent, seen, presented, returned, state == LiaisonState.DECLINED, talks)
        for sent, seen, presented, returned, state, talks in rows
    )


def _previous(programme: AdvancedProgramme, due_on: date) -> date:
    """The day after the evaluation before, or the start."""
    before = [
        day
        for day in rules.evaluation_days(
            starts_on=programme.starts_on,
            until=due_on,
            first_months=programme.first_evaluation_months,
            every_months=programme.evaluation_every_months,
        )
        if day < due_on
    ]
    return before[-1] + timedelta(days=1) if before else programme.starts_on


@dataclass(frozen=True)
class LiaisonPage:
    """A liaison form with its text and its talks, and what the reader is."""

    form: LiaisonForm
    talks: Sequence[DirectTalk]
    is_visitor: bool
    is_author: bool
    next_presentation: date


def liaison(*, actor: Actor, form_id: uuid.UUID) -> LiaisonPage:
    """Return a liaison form and leave the trace that it was read. Raises `LiaisonForm.DoesNotExist`."""
    row = _joined(readable_forms(actor)).get(pk=form_id)
    part = part_of(row.section, row.author_group)
    leave_trace(actor=actor, access=access_of_row(actor, row), place="liaison", parts=[part.key])
    own = own_reader(actor)
    return LiaisonPage(
        row,
        list(row.talks.all()),
        own is not None and row.programme.visitor_id == own.pk,
        own is not None and row.author_id == own.pk,
        rules.presentation_on_or_after(
            actor.today,
            first=row.programme.first_presentation_on,
            every_days=row.programme.presentation_every_days,
        ),
    )


@dataclass(frozen=True)
class LiaisonDesk:
    """What the actor has under way: forms in their hands, returns to read, forms that follow their course."""

    in_hand: Sequence[LiaisonForm]
    returned: Sequence[LiaisonForm]
    moving: Sequence[LiaisonForm]


@nothing_kept_until("exchanges", "patients", "structures")
def liaison_desk(*, actor: Actor) -> LiaisonDesk:
    """Return the open liaison forms of the actor, without their text (three columns are not read)."""
    own = own_reader(actor)
    if own is None or not actor.may(AdvancedPermission.TAKE_PART):
        return LiaisonDesk((), (), ())
    mine = readable_forms(actor).filter(author=own).exclude(state__in=_OVER)
    in_hand = forms_in_hand(actor).exclude(state=LiaisonState.RETURNED)
    rows = LiaisonForm.objects.filter(Q(pk__in=mine.values("pk")) | Q(pk__in=in_hand.values("pk")))
    found = list(_joined(rows).defer(*_TEXTS).order_by("since", "id"))
    sent = [row for row in found if row.author_id == own.pk]
    return LiaisonDesk(
        [row for row in found if row.author_id != own.pk],
        [row for row in sent if row.state == LiaisonState.RETURNED],
        [row for row in sent if row.state != LiaisonState.RETURNED],
    )


_TEXTS = ("reason", "question", "known", "seen_text", "presented_text", "returned_text")


def liaisons_of(*, actor: Actor, patient_id: uuid.UUID) -> list[LiaisonForm]:
    """Return the liaison forms of a patient, without their text. Raises `Patient.DoesNotExist`."""
    access_to(actor, patient_id=patient_id)
    return list(_joined(readable_forms(actor)).defer(*_TEXTS).filter(patient_id=patient_id))


def to_present(*, actor: Actor, programme_id: uuid.UUID) -> list[LiaisonForm]:
    """Return the patients seen and not presented yet, with what to say of them, and leave the traces.

    Only for the one who comes to see the patients.
    """
    rows = forms_in_hand(actor).filter(programme_id=programme_id, state=LiaisonState.SEEN)
    found = list(_joined(rows).order_by("seen_on", "id"))
    for row in found:
        part = part_of(row.section, row.author_group)
        leave_trace(actor=actor, access=access_of_row(actor, row), place="liaison_list", parts=[part.key])
    return found


def evaluations_due(*, actor: Actor) -> list[Programme]:
    """Return the partnerships whose evaluation is due, for those who record it."""
    if not actor.may(AdvancedPermission.ARRANGE):
        return []
    return [one for one in programmes(actor=actor) if one.evaluations_due]


def _joined(rows: QuerySet[LiaisonForm]) -> QuerySet[LiaisonForm]:
    return rows.select_related("patient", "author", "programme", "programme__visitor")
