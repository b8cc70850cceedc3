"""Reading the patients followed under a scheme: one's own list, a patient's page, what is to be done again."""

from __future__ import annotations

import uuid
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from django.db.models import QuerySet

from maisonnee.domains.delegations.enums import FollowState, Scheme
from maisonnee.domains.delegations.models import DelegatedAct, Inclusion, JointDecision
from maisonnee.domains.delegations.policies import visible_inclusions
from maisonnee.domains.delegations.queries import bases, settings
from maisonnee.domains.delegations.rules import themes
from maisonnee.domains.delegations.rules.bases import Verdict
from maisonnee.domains.delegations.rules.themes import Due
from maisonnee.domains.patients import policies as patient_policies
from maisonnee.domains.patients import queries as patient_queries
from maisonnee.domains.patients.models import AttendingDoctor, Patient
from maisonnee.domains.patients.rules.sharing import part_of
from maisonnee.domains.protocols.enums import CooperationTheme
from maisonnee.domains.records import policies as record_policies
from maisonnee.domains.records.models import Entry
from maisonnee.domains.records.rules.catalogue import months_later
from maisonnee.domains.structures.models import Member
from maisonnee.domains.structures.queries import own_member
from maisonnee.foundation.access.actors import Actor
from maisonnee.kernel import professions


@dataclass(frozen=True)
class Followed:
    """A patient of a list, with what is to be done again for them."""

    inclusion: Inclusion
    theme: str
    dues: tuple[Due, ...] = ()
    has_lost_doctor: bool = False

    @property
    def patient(self) -> Patient:
        return self.inclusion.patient


@dataclass(frozen=True)
class Workspace:
    """What somebody follows under a scheme."""

    scheme: Scheme
    to_answer: tuple[Followed, ...]
    followed: tuple[Followed, ...]
    proposed_by_me: tuple[Followed, ...]


@dataclass(frozen=True)
class OfferedAct:
    """An act of the scheme for a patient: on what basis, or why not."""

    key: str
    verdict: Verdict


@dataclass(frozen=True)
class InclusionPage:
    """A patient followed, as whoever takes care of them reads it."""

    followed: Followed
    is_mine: bool
    acts: tuple[OfferedAct, ...]
    done: Sequence[DelegatedAct]
    decisions: Sequence[tuple[JointDecision, str]]
    criteria: Sequence[themes.Criterion]

    @property
    def inclusion(self) -> Inclusion:
        return self.followed.inclusion


_RELATED = ("patient", "follower", "proposed_by", "doctor", "follow_up")


def inclusions(*, actor: Actor) -> QuerySet[Inclusion]:
    """Return the patients followed or proposed that the actor sees."""
    return visible_inclusions(actor).select_related(*_RELATED)


def inclusion(*, actor: Actor, row_id: uuid.UUID) -> Inclusion:
    """Return a patient followed or proposed. Raises `Inclusion.DoesNotExist`."""
    return inclusions(actor=actor).get(pk=row_id)


def in_progress(*, actor: Actor, patient_id: uuid.UUID) -> list[Inclusion]:
    """Return what a patient is followed under or proposed for today, as the actor sees it: a line each in the record."""
    rows = visible_inclusions(actor).filter(
        patient_id=patient_id, state__in=(FollowState.PROPOSED, FollowState.INCLUDED)
    )
    return list(rows.select_related("follower").order_by("proposed_on", "pk"))


def theme_words(scheme: str, theme: str) -> str:
    """Return a theme as the team says it."""
    labels = dict(theme_choices(Scheme(scheme)))
    return labels.get(theme, theme)


def theme_choices(scheme: Scheme) -> list[tuple[str, str]]:
    """Return the themes of a scheme: those of Asalée, the national protocols, the know-hows of an IPA."""
    if scheme is Scheme.ASALEE:
        return themes.labels_of(scheme)
    if scheme is Scheme.NATIONAL_PROTOCOL:
        return list(CooperationTheme.choices)
    return [
        (code, professions.KNOW_HOW_BY_CODE[code].label)
        for code in sorted(professions.ADVANCED_PRACTICE_CODES)
    ]


def workspace(*, actor: Actor, scheme: Scheme) -> Workspace:
    """Return what somebody follows under a scheme, and what waits for their answer. Leaves a trace."""
    me = own_member(actor=actor)
    if me is None:
        return Workspace(scheme, (), (), ())
    rows = list(inclusions(actor=actor).filter(scheme=scheme).order_by("patient__sort_key", "pk"))
    mine = [row for row in rows if row.follower_id == me.pk]
    active = [row for row in mine if row.state == FollowState.INCLUDED]
    dues = dues_of(actor=actor, inclusions=active, place="list_delegations")
    adhering = bases.adhering_on(actor=actor, on=actor.today) if scheme is Scheme.ASALEE else set()
    attending = _attending(actor, active) if scheme is Scheme.ASALEE else {}
    return Workspace(
        scheme,
        to_answer=tuple(_plain(row) for row in mine if row.state == FollowState.PROPOSED),
        followed=tuple(
            Followed(
                row,
                theme_words(scheme, row.theme),
                tuple(dues.get(row.pk, ())),
                scheme is Scheme.ASALEE and attending.get(row.patient_id) not in adhering,
            )
            for row in active
        ),
        proposed_by_me=tuple(
            _plain(row)
            for row in rows
            if row.proposed_by_id == me.pk
            and row.follower_id != me.pk
            and row.state in (FollowState.PROPOSED, FollowState.DECLINED)
        ),
    )


def inclusion_page(*, actor: Actor, row_id: uuid.UUID) -> InclusionPage:
    """Return a patient followed: acts and their bases, what was done, what is due. Leaves a trace when it is read."""
    row = inclusion(actor=actor, row_id=row_id)
    me = own_member(actor=actor)
    is_mine = me is not None and row.follower_id == me.pk
    criteria = settings.criteria_for(actor=actor, scheme=Scheme(row.scheme), theme=row.theme)
    if row.state in (FollowState.PROPOSED, FollowState.DECLINED):
        return InclusionPage(_plain(row), is_mine, (), (), (), criteria)
    dues = dues_of(actor=actor, inclusions=[row], place="delegations")
    adhering = bases.adhering_on(actor=actor, on=actor.today)
    lost = (
        row.scheme == Scheme.ASALEE
        and row.state == FollowState.INCLUDED
        and bases.attending_doctor_id(actor, row.patient, actor.today) not in adhering
    )
    return InclusionPage(
        Followed(row, theme_words(row.scheme, row.theme), tuple(dues.get(row.pk, ())), lost),
        is_mine,
        acts=tuple(
            OfferedAct(
                key,
                bases.basis_of(actor=actor, member=row.follower, act=key, patient=row.patient),
            )
            for key in themes.acts_of(row.scheme, row.theme)
        )
        if row.state == FollowState.INCLUDED
        else (),
        done=list(row.acts.select_related("done_by").order_by("-done_on", "-pk")[:50]),
        decisions=_decisions(actor, row),
        criteria=criteria,
    )


def dues_of(*, actor: Actor, inclusions: Iterable[Inclusion], place: str) -> dict[uuid.UUID, list[Due]]:
    """Return what is to be done again for patients followed, the late first; leaves the trace of what was read.

    Whoever did it last, in whatever form: the record says it once.
    """
    rows = list(inclusions)
    local = settings.local_intervals(actor=actor)
    wanted = {row.pk: themes.intervals(row.theme, actor.today, local=local) for row in rows}
    items = {one.item for found in wanted.values() for one in found}
    if not items:
        return {}
    patients = {row.patient_id: row.patient for row in rows}
    latest = (
        record_policies.standing_entries(actor)
        .filter(patient__in=list(patients), item__in=sorted(items))
        .order_by("patient_id", "item", "-happened_on", "-pk")
        .distinct("patient_id", "item")
    )
    last: dict[tuple[uuid.UUID, str], date] = {}
    read: dict[Patient, set[str]] = {}
    for patient_id, item, happened_on, section, group in latest.values_list(
        "patient_id", "item", "happened_on", "section", "author_group"
    ):
        last[patient_id, item] = happened_on
        read.setdefault(patients[patient_id], set()).add(part_of(section, group).key)
    _leave_trace(actor, read, place)
    return {
        row.pk: sorted(
            (_due(one, last.get((row.patient_id, one.item))) for one in wanted[row.pk]),
            key=lambda due: (due.due_on is None, due.due_on or date.max, due.item),
        )
        for row in rows
    }


def acts_of(*, actor: Actor, row: Inclusion) -> QuerySet[DelegatedAct]:
    """Return the acts done for a patient followed."""
    visible_inclusions(actor).get(pk=row.pk)
    return DelegatedAct.objects.filter(structure_id=actor.structure_id, inclusion=row)


def group_for(*, actor: Actor, scheme: Scheme) -> QuerySet[Inclusion]:
    """Return the patients the actor follows under a scheme: those an education session may gather."""
    me = own_member(actor=actor)
    rows = inclusions(actor=actor).filter(scheme=scheme, state=FollowState.INCLUDED)
    return rows.filter(follower=me) if me is not None else rows.none()


def doctor_for(*, actor: Actor, row: Inclusion) -> Member | None:
    """Return the médecin traitant of a patient today, if the team knows one."""
    pk = bases.attending_doctor_id(actor, row.patient, actor.today)
    return None if pk is None else Member.objects.get(structure_id=actor.structure_id, pk=pk)


def _plain(row: Inclusion) -> Followed:
    return Followed(row, theme_words(row.scheme, row.theme))


def _due(interval: themes.Interval, last_on: date | None) -> Due:
    due_on = None
    if last_on is not None and interval.months is not None:
        due_on = months_later(last_on, interval.months)
    return Due(interval.item, last_on, due_on, interval)


def _leave_trace(actor: Actor, read: dict[Patient, set[str]], place: str) -> None:
    if not read:
        return
    if place.startswith("list"):
        patient_queries.leave_list_trace(actor=actor, place=place, parts_read=read)
        return
    for patient, parts in read.items():
        access = patient_policies.access_to(actor, patient_id=patient.pk)
        patient_queries.leave_trace(actor=actor, access=access, place=place, parts=parts)


def _attending(actor: Actor, rows: Sequence[Inclusion]) -> dict[uuid.UUID, uuid.UUID]:
    found = AttendingDoctor.objects.on(actor.today).filter(
        structure_id=actor.structure_id, patient__in=[row.patient_id for row in rows]
    )
    return dict(found.values_list("patient_id", "member_id"))


def _decisions(actor: Actor, row: Inclusion) -> list[tuple[JointDecision, str]]:
    """What was decided together: its words are read in the record, by whoever may."""
    decisions = list(row.decisions.select_related("with_doctor", "noted_by"))
    if not decisions:
        return []
    entries: QuerySet[Entry] = record_policies.standing_entries(actor).filter(
        pk__in=[decision.entry_id for decision in decisions]
    )
    words = {entry.pk: entry for entry in entries}
    if words:
        access = patient_policies.access_to(actor, patient_id=row.patient_id)
        parts = {part_of(entry.section, entry.author_group).key for entry in words.values()}
        patient_queries.leave_trace(actor=actor, access=access, place="delegations", parts=parts)
    return [
        (decision, words[decision.entry_id].text if decision.entry_id in words else "")
        for decision in decisions
    ]
