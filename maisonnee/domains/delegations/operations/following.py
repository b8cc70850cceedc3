"""Proposing a patient, including them with their consent, doing the acts, deciding with the doctor, ending."""

from __future__ import annotations

import uuid
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

from maisonnee.domains.delegations.enums import (
    ConsentMeans,
    CriterionKind,
    DelegationPermission,
    FollowState,
    Gap,
    Position,
    Scheme,
)
from maisonnee.domains.delegations.models import DelegatedAct, Inclusion, JointDecision
from maisonnee.domains.delegations.policies import visible_inclusions
from maisonnee.domains.delegations.queries import bases, following, settings
from maisonnee.domains.delegations.rules import themes
from maisonnee.domains.delegations.rules.bases import Verdict
from maisonnee.domains.patients import operations as patients
from maisonnee.domains.patients import policies as patient_policies
from maisonnee.domains.patients.enums import CareGround
from maisonnee.domains.patients.models import FollowUp, Patient
from maisonnee.domains.patients.policies import shared_patients
from maisonnee.domains.records import operations as records
from maisonnee.domains.records.enums import EntryKind
from maisonnee.domains.records.models import Entry
from maisonnee.domains.records.rules import catalogue
from maisonnee.domains.records.rules.drafts import Draft
from maisonnee.domains.structures.models import Member
from maisonnee.domains.structures.queries import own_member
from maisonnee.foundation.access.actors import Actor
from maisonnee.foundation.journal.operation import note, operation
from maisonnee.kernel import professions
from maisonnee.kernel.french import COLON
from maisonnee.kernel.ids import new_id
from maisonnee.kernel.refusals import Refusal, StaleVersion


@dataclass(frozen=True, kw_only=True)
class Done:
    """An act as it is written down: when, what was found (by field), and when it is due again."""

    act: str
    done_on: date
    results: Mapping[str, str] = field(default_factory=dict)
    comment: str = ""
    next_due_on: date | None = None


@operation(DelegationPermission.FOLLOW, keeps_reason=False)
def propose_patient(
    *, actor: Actor, patient: Patient, scheme: Scheme, theme: str, follower: Member, why: str
) -> Inclusion:
    """Propose a patient one takes care of to whoever follows under a scheme. Anyone of the care team may.

    Raises `Patient.DoesNotExist` outside the care team; `Refusal` `delegations.not_a_member`, `.theme_unknown`,
    `.not_a_follower`, `.why_missing`, `.already_followed`.
    """
    patient = shared_patients(actor).get(pk=patient.pk)
    me = _me(actor)
    if theme not in dict(following.theme_choices(scheme)):
        raise Refusal("delegations.theme_unknown", field="theme")
    if not bases.followers(actor=actor, scheme=scheme).filter(pk=follower.pk).exists():
        raise Refusal("delegations.not_a_follower", field="follower", name=str(follower))
    if not why.strip():
        raise Refusal("delegations.why_missing", field="why")
    Patient.objects.select_for_update(no_key=True).get(pk=patient.pk)
    same = Inclusion.objects.filter(
        structure_id=actor.structure_id,
        patient=patient,
        scheme=scheme,
        theme=theme,
        state__in=(FollowState.PROPOSED, FollowState.INCLUDED),
    )
    if same.exists():
        raise Refusal("delegations.already_followed", field="theme")
    row = Inclusion.objects.create(
        structure_id=actor.structure_id,
        patient=patient,
        scheme=scheme,
        theme=theme,
        follower=follower,
        state=FollowState.PROPOSED,
        proposed_by=me,
        proposed_on=actor.today,
        why=why.strip(),
    )
    note(label=Scheme(scheme).label, follower=str(follower))
    return row


@operation(DelegationPermission.FOLLOW)
def include_patient(
    *,
    actor: Actor,
    inclusion_id: uuid.UUID,
    version: int | None,
    consented_on: date,
    means: ConsentMeans,
    ticked: Collection[str] = (),
) -> Inclusion:
    """Include a patient one was proposed, with their consent: it opens their record to whoever follows them.

    Asalée asks for a médecin traitant who adheres; the criteria of the theme are kept as they were ticked.
    Raises `Refusal` `delegations.not_the_follower`, `.already_answered`, `.consent_in_the_future`,
    `.no_adhering_doctor`, `.not_declared`, `.criterion_missing`, `.criterion_excludes`; `StaleVersion`.
    """
    row = _to_answer(actor, inclusion_id, version)
    if consented_on > actor.today:
        raise Refusal("delegations.consent_in_the_future", field="consented_on")
    if consented_on < row.patient.born_on:
        raise Refusal("delegations.consent_too_old", field="consented_on")
    criteria = settings.criteria_for(actor=actor, scheme=Scheme(row.scheme), theme=row.theme)
    doctor = following.doctor_for(actor=actor, row=row)
    _check_scheme(actor, row, doctor)
    themes.check_criteria(criteria, ticked)
    row.follow_up = _joined(actor, row)
    row.state, row.starts_on = FollowState.INCLUDED, actor.today
    row.consented_on, row.consent_means, row.doctor = consented_on, means, doctor
    row.criteria = _kept(criteria, ticked, actor.today)
    row.version += 1
    row.save()
    note(label=Scheme(row.scheme).label)
    return row


@operation(DelegationPermission.FOLLOW, keeps_reason=False)
def decline_patient(
    *,
    actor: Actor,
    inclusion_id: uuid.UUID,
    version: int | None,
    reason: str,
    ticked: Collection[str] | None = None,
) -> Inclusion:
    """Say that a patient proposed is not included, and why; `ticked` keeps the criteria that were looked at.

    Raises `Refusal`, `StaleVersion`.
    """
    row = _to_answer(actor, inclusion_id, version)
    if not reason.strip():
        raise Refusal("delegations.reason_missing", field="reason")
    criteria = settings.criteria_for(actor=actor, scheme=Scheme(row.scheme), theme=row.theme)
    row.state, row.answer = FollowState.DECLINED, reason.strip()
    row.criteria = [] if ticked is None else _kept(criteria, ticked, actor.today)
    row.version += 1
    row.save(update_fields=["state", "answer", "criteria", "version"])
    note(label=Scheme(row.scheme).label)
    return row


@operation(DelegationPermission.FOLLOW, keeps_reason=False)
def end_inclusion(*, actor: Actor, inclusion_id: uuid.UUID, version: int | None, reason: str) -> Inclusion:
    """End the follow-up of a patient today: the place in the care team that it opened ends with it.

    Raises `Refusal` `delegations.not_included`, `.reason_missing`; `StaleVersion`.
    """
    row = _mine(actor, inclusion_id)
    _check_version(row, version)
    if row.state != FollowState.INCLUDED:
        raise Refusal("delegations.not_included")
    if not reason.strip():
        raise Refusal("delegations.reason_missing", field="reason")
    row.state, row.ends_on, row.answer = FollowState.ENDED, actor.today, reason.strip()
    row.version += 1
    row.save(update_fields=["state", "ends_on", "answer", "version"])
    _leave_care_team(actor, row)
    note(label=Scheme(row.scheme).label)
    return row


@operation(DelegationPermission.FOLLOW)
def do_act(*, actor: Actor, inclusion_id: uuid.UUID, done: Done) -> DelegatedAct:
    """Write an act done for a patient followed: once, in the shared record, with what it rested on that day.

    Raises `Refusal` `delegations.act_refused` when nothing gives it a basis that day (nothing is written),
    `.not_included`, `.act_of_another_theme`, `.done_in_the_future`, `.done_before_inclusion`, `.nothing_found`.
    """
    row = _mine(actor, inclusion_id)
    return _act(actor, row, done, session_id=None)


@operation(DelegationPermission.FOLLOW)
def hold_session(*, actor: Actor, inclusion_ids: Sequence[uuid.UUID], done: Done) -> tuple[DelegatedAct, ...]:
    """Write a session of therapeutic education in the record of each patient present, all or none.

    Raises `Refusal` `delegations.nobody_present`, and those of `do_act`.
    """
    if not inclusion_ids:
        raise Refusal("delegations.nobody_present", field="present")
    session = new_id()
    made = tuple(_act(actor, _mine(actor, pk), done, session_id=session) for pk in sorted(set(inclusion_ids)))
    note(count=len(made))
    return made


@operation(DelegationPermission.FOLLOW)
def note_decision(
    *,
    actor: Actor,
    inclusion_id: uuid.UUID,
    doctor: Member,
    decided_on: date,
    position: Position,
    text: str,
) -> JointDecision:
    """Note what was decided with the doctor, or the disagreement: its words land in the record.

    Raises `Refusal` `delegations.decision_missing`, `.done_in_the_future`, `.not_a_doctor`, `.not_included`.
    """
    row = _mine(actor, inclusion_id)
    if row.state != FollowState.INCLUDED:
        raise Refusal("delegations.not_included")
    if doctor.profession != professions.DOCTOR:
        raise Refusal("delegations.not_a_doctor", field="doctor", name=str(doctor))
    if decided_on > actor.today:
        raise Refusal("delegations.done_in_the_future", field="decided_on")
    if not text.strip():
        raise Refusal("delegations.decision_missing", field="text")
    label = f"{Scheme(row.scheme).label}{COLON}{Position(position).label.lower()} avec {doctor}"
    entries = _written(
        actor, row, Draft(kind=EntryKind.ACT, happened_on=decided_on, label=label, text=text.strip())
    )
    note(label=Scheme(row.scheme).label)
    return JointDecision.objects.create(
        structure_id=actor.structure_id,
        inclusion=row,
        with_doctor=doctor,
        decided_on=decided_on,
        position=position,
        entry_id=entries[0].pk,
        noted_by=_me(actor),
    )


def _act(actor: Actor, row: Inclusion, done: Done, *, session_id: uuid.UUID | None) -> DelegatedAct:
    if row.state != FollowState.INCLUDED or row.starts_on is None:
        raise Refusal("delegations.not_included")
    if done.act not in themes.acts_of(row.scheme, row.theme):
        raise Refusal("delegations.act_of_another_theme", field="act")
    if done.done_on > actor.today:
        raise Refusal("delegations.done_in_the_future", field="done_on")
    if done.done_on < row.starts_on:
        raise Refusal("delegations.done_before_inclusion", field="done_on", since=row.starts_on)
    me = _me(actor)
    verdict = bases.basis_of(actor=actor, member=me, act=done.act, patient=row.patient, on=done.done_on)
    if verdict.is_refused:
        raise Refusal("delegations.act_refused", **_explained(verdict))
    results = {label: value.strip() for label, value in done.results.items() if value.strip()}
    if not results and not done.comment.strip():
        raise Refusal("delegations.nothing_found", field="comment")
    authorisation = bases.authorisation_on(actor=actor, nurse=me, act=done.act, on=done.done_on)
    entries = _written(actor, row, _draft(row, done, results, verdict))
    note(label=Scheme(row.scheme).label)
    return DelegatedAct.objects.create(
        structure_id=actor.structure_id,
        inclusion=row,
        act=done.act,
        done_on=done.done_on,
        done_by=me,
        authorisation=authorisation,
        rested_on=verdict.reference[:300],
        entry_ids=[entry.pk for entry in entries],
        session_id=session_id,
        recorded_at=actor.now,
    )


def _draft(row: Inclusion, done: Done, results: Mapping[str, str], verdict: Verdict) -> Draft:
    lines = [f"{label}{COLON}{value}" for label, value in results.items()]
    if done.comment.strip():
        lines.append(done.comment.strip())
    lines.append(f"Fait sur la base{COLON}{verdict.reference}.")
    is_known = done.act in catalogue.ACTS
    return Draft(
        kind=EntryKind.ACT,
        item=done.act if is_known else "",
        label="" if is_known else verdict.act.label,
        happened_on=done.done_on,
        text="\n".join(lines),
        details={"scheme": row.scheme, "theme": row.theme, "results": dict(results)},
        next_due_on=done.next_due_on,
        source=Scheme(row.scheme).label,
    )


def _written(actor: Actor, row: Inclusion, draft: Draft) -> tuple[Entry, ...]:
    """Write in the shared record, through its own door. Raises `Patient.DoesNotExist` outside the care team."""
    return records.write_entries(
        actor=replace(actor, submission=None),
        patient_id=row.patient_id,
        drafts=[draft],
        form_key=row.scheme,
        is_typed=True,
    )


def _explained(verdict: Verdict) -> dict[str, Any]:
    return {
        "act": verdict.act.label,
        "gaps": " ".join(gap.label for gap in verdict.gaps),
        "ways": ", ".join(way.label.lower() for way in verdict.ways),
    }


def _check_scheme(actor: Actor, row: Inclusion, doctor: Member | None) -> None:
    if row.scheme == Scheme.ASALEE:
        if doctor is None or doctor.pk not in bases.adhering_on(actor=actor, on=actor.today):
            raise Refusal("delegations.no_adhering_doctor", name=str(doctor) if doctor is not None else "")
    elif row.scheme == Scheme.NATIONAL_PROTOCOL:
        verdict = bases.basis_of(actor=actor, member=row.follower, act=row.theme, patient=row.patient)
        if Gap.NO_COOPERATION in verdict.gaps or Gap.NO_DECLARATION in verdict.gaps:
            raise Refusal("delegations.not_declared", gaps=" ".join(gap.label for gap in verdict.gaps))


def _joined(actor: Actor, row: Inclusion) -> FollowUp | None:
    """Give whoever follows a place in the care team, on the ground of the inclusion; nothing when they have one."""
    if patient_policies.in_care_team(member_id=row.follower_id, patient_id=row.patient_id, on=actor.today):
        return None
    theme = following.theme_words(row.scheme, row.theme)
    return patients.join_care_team(
        actor=replace(actor, submission=None),
        patient_id=row.patient_id,
        ground=CareGround.INCLUSION,
        reason=f"{Scheme(row.scheme).label}{COLON}{theme}",
        starts_on=actor.today,
    )


def _leave_care_team(actor: Actor, row: Inclusion) -> None:
    """End the place the inclusion opened, unless another inclusion of the same person still needs it."""
    if row.follow_up_id is None:
        return
    others = Inclusion.objects.filter(
        structure_id=actor.structure_id,
        patient_id=row.patient_id,
        follower_id=row.follower_id,
        state=FollowState.INCLUDED,
    ).exclude(pk=row.pk)
    other = others.first()
    if other is not None:
        if other.follow_up_id is None:
            other.follow_up_id = row.follow_up_id
            other.save(update_fields=["follow_up"])
        return
    open_place = FollowUp.objects.filter(pk=row.follow_up_id, ends_on__isnull=True).first()
    if open_place is not None:
        patients.stop_following(
            actor=replace(actor, submission=None),
            patient_id=row.patient_id,
            period_id=open_place.pk,
            ends_on=actor.today,
        )


def _kept(criteria: Sequence[themes.Criterion], ticked: Collection[str], today: date) -> list[dict[str, Any]]:
    blocking = {item.key for item in themes.unmet(criteria, ticked)}
    return [
        {
            "key": item.key,
            "kind": CriterionKind(item.kind).value,
            "text": item.text,
            "met": item.key in ticked,
            "blocks": item.key in blocking,
            "on": today.isoformat(),
        }
        for item in criteria
    ]


def _me(actor: Actor) -> Member:
    me = own_member(actor=actor)
    if me is None:
        raise Refusal("delegations.not_a_member")
    return me


def _mine(actor: Actor, inclusion_id: uuid.UUID) -> Inclusion:
    row = (
        visible_inclusions(actor)
        .select_for_update(of=("self",))
        .select_related("patient", "follower")
        .get(pk=inclusion_id)
    )
    if row.follower_id != _me(actor).pk:
        raise Refusal("delegations.not_the_follower", name=str(row.follower))
    return row


def _to_answer(actor: Actor, inclusion_id: uuid.UUID, version: int | None) -> Inclusion:
    row = _mine(actor, inclusion_id)
    _check_version(row, version)
    if row.state != FollowState.PROPOSED:
        raise Refusal("delegations.already_answered")
    return row


def _check_version(row: Inclusion, version: int | None) -> None:
    if version is not None and version != row.version:
        raise StaleVersion(current={"version": row.version}, changed_by=str(row.follower))
