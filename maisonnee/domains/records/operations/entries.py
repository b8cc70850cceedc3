"""Writing in a record: adding, correcting, withdrawing, moving, restricting. Nothing is deleted."""

from __future__ import annotations

import uuid
from collections.abc import Collection, Sequence
from datetime import date, timedelta
from typing import Any

from maisonnee.domains.patients import policies as patient_policies
from maisonnee.domains.patients.models import Patient
from maisonnee.domains.patients.policies import Access
from maisonnee.domains.patients.rules.sharing import group_of, part_of
from maisonnee.domains.records import policies
from maisonnee.domains.records.enums import LASTING_KINDS, DueState, EntryKind, RecordPermission
from maisonnee.domains.records.models import Entry
from maisonnee.domains.records.operations.alerts import raise_alerts
from maisonnee.domains.records.operations.dues import answer_if_done_since, answer_older_dues, reopen_dues
from maisonnee.domains.records.rules import drafts as draft_rules
from maisonnee.domains.records.rules import entries as rules
from maisonnee.domains.records.rules.drafts import Draft
from maisonnee.domains.structures.models import Member
from maisonnee.foundation.access.actors import Actor
from maisonnee.foundation.journal.operation import note, operation
from maisonnee.foundation.journal.versions import change_versioned
from maisonnee.kernel.ids import new_id
from maisonnee.kernel.refusals import Refusal
from maisonnee.kernel.texts import seen

SAME_SENDING = timedelta(minutes=5)
"""Within this time the same facts by the same person are taken for a form sent again, not for a second visit."""

SAID = ("kind", "item", "label", "text", "section", "series", "ends_on", "next_due_on")

CORRECTABLE = (
    "label",
    "text",
    "happened_on",
    "happened_at",
    "ends_on",
    "value",
    "value_2",
    "unit",
    "code_system",
    "code",
    "details",
    "next_due_on",
    "section",
    "series",
)


@operation(RecordPermission.WRITE_ENTRIES)
def write_entries(
    *,
    actor: Actor,
    patient_id: uuid.UUID,
    drafts: Sequence[Draft],
    form_key: str = "",
    is_typed: bool = False,
) -> tuple[Entry, ...]:
    """Write what a form holds: one entry a fact, all or none, in one visit.

    An act or a measure that answers an older due date closes it; a measure that passes a threshold alerts.
    `is_typed`: a person is writing, so the very same facts a few minutes apart are one sending too many.
    Raises `Refusal`, `Patient.DoesNotExist` outside the care team.
    """
    access = patient_policies.access_to(actor, patient_id=patient_id, for_writing=True)
    if not drafts:
        raise Refusal("records.nothing_written")
    visit_id = new_id()
    made = [_made(actor, access, draft, visit_id, form_key) for draft in drafts]
    if is_typed:
        _check_not_just_written(actor, made)
    Entry.objects.bulk_create(made)
    for entry in made:
        answer_older_dues(actor, entry)
        answer_if_done_since(actor, entry)
        raise_alerts(actor, entry)
    note(entries=len(made), kinds=sorted({entry.kind for entry in made}))
    return tuple(made)


def _check_not_just_written(actor: Actor, made: Sequence[Entry]) -> None:
    """Raise `Refusal` when the same person wrote exactly these facts a few minutes ago, in another sending."""
    lately = Entry.objects.filter(
        structure_id=actor.structure_id,
        patient_id=made[0].patient_id,
        author_id=made[0].author_id,
        written_at__gt=actor.now - SAME_SENDING,
        withdrawn_at__isnull=True,
    ).order_by()
    known = {_said(entry) for entry in lately}
    if known and all(_said(entry) in known for entry in made):
        raise Refusal("records.just_written")


def _said(entry: Entry) -> tuple[object, ...]:
    return tuple(getattr(entry, name) for name in (*SAID, "happened_on", "happened_at", "value", "value_2"))


def _made(actor: Actor, access: Access, draft: Draft, visit_id: uuid.UUID, form_key: str) -> Entry:
    if draft.restricted_to is not None:
        check_readers(access, draft.restricted_to, actor.today)
    entry = built(actor, access.patient, access.member, draft, visit_id, form_key)
    check_granted(access, entry.section, entry.author_group)
    return entry


def check_granted(access: Access, section: str, author_group: str) -> None:
    """Raise `Refusal` when a partner writes in a part of the record that was not granted to them."""
    if not access.writes(part_of(section, author_group)):
        raise Refusal("records.part_not_granted")


def built(
    actor: Actor, patient: Patient, member: Member, draft: Draft, visit_id: uuid.UUID, form_key: str = ""
) -> Entry:
    """Return the entry a draft becomes, not saved yet. Raises `Refusal` when it cannot be one."""
    checked = draft_rules.checked(draft)
    _check_dates(actor, patient, draft.happened_on, draft.ends_on, checked.next_due_on)
    return Entry(
        structure_id=actor.structure_id,
        patient=patient,
        kind=draft.kind,
        item=draft.item,
        section=rules.section_of(draft.kind, draft.item, draft.section),
        label=checked.label,
        text=seen(draft.text),
        code_system=checked.code_system,
        code=checked.code,
        happened_on=draft.happened_on,
        happened_at=draft.happened_at,
        ends_on=draft.ends_on,
        value=checked.value,
        value_2=checked.value_2,
        unit=checked.unit,
        details=dict(draft.details),
        next_due_on=checked.next_due_on,
        due_state=rules.due_state(checked.next_due_on),
        file_id=draft.file_id,
        series=seen(draft.series),
        visit_id=visit_id,
        form_key=form_key,
        source=draft.source,
        author=member,
        author_group=group_of(member.profession),
        restricted_to=None if draft.restricted_to is None else sorted(draft.restricted_to),
        restriction_reason=draft.restriction_reason.strip() if draft.restricted_to is not None else "",
        written_at=actor.now,
        changed_at=actor.now,
        changed_by=member,
    )


def _check_dates(
    actor: Actor, patient: Patient, happened_on: date, ends_on: date | None, next_due_on: date | None
) -> None:
    rules.check_dates(
        happened_on=happened_on,
        today=actor.today,
        born_on=patient.born_on,
        died_on=patient.died_on,
        ends_on=ends_on,
        next_due_on=next_due_on,
    )


@operation(RecordPermission.WRITE_ENTRIES, keeps_reason=False)
def correct_entry(
    *,
    actor: Actor,
    patient_id: uuid.UUID,
    entry_id: uuid.UUID,
    version: int | None,
    reason: str,
    values: dict[str, Any],
) -> Entry:
    """Correct an entry, with a reason; the version before stays readable.

    Its author corrects anything; colleagues keep up the lists that belong to everyone (`LASTING_KINDS`).
    """
    entry, access = _standing(actor, patient_id, entry_id)
    if entry.author_id != access.member.pk and entry.kind not in LASTING_KINDS:
        raise Refusal("records.only_its_author")
    if not reason.strip():
        raise Refusal("records.correction_without_reason", field="reason")
    given = {name: value for name, value in values.items() if name in CORRECTABLE}
    draft = Draft(
        kind=EntryKind(entry.kind),
        item=entry.item,
        **{
            name: given.get(name, getattr(entry, name))
            for name in ("label", "happened_on", "value", "value_2", "unit", "next_due_on")
        },
    )
    checked = draft_rules.checked(draft)
    ends_on = given.get("ends_on", entry.ends_on)
    _check_dates(actor, access.patient, draft.happened_on, ends_on, checked.next_due_on)
    given |= {name: seen(str(given[name] or "")) for name in ("text", "series") if name in given}
    given |= {
        "label": checked.label,
        "value": checked.value,
        "value_2": checked.value_2,
        "unit": checked.unit,
    }
    if "section" in given:
        given["section"] = rules.section_of(EntryKind(entry.kind), entry.item, str(given["section"] or ""))
        check_granted(access, given["section"], entry.author_group)
    if checked.next_due_on != entry.next_due_on:
        given |= {
            "next_due_on": checked.next_due_on,
            "due_state": rules.due_state(checked.next_due_on),
            "due_closed_on": None,
            "due_closed_by": "",
            "due_closed_reason": "",
            "answered_by": None,
        }
    changed = change_versioned(
        entry,
        version,
        **given,
        changed_at=actor.now,
        changed_by=access.member,
        change_reason=reason.strip(),
    )
    raise_alerts(actor, changed)
    return changed


@operation(RecordPermission.WRITE_ENTRIES, keeps_reason=False)
def withdraw_entry(*, actor: Actor, patient_id: uuid.UUID, entry_id: uuid.UUID, reason: str) -> Entry:
    """Withdraw an entry written by mistake: it leaves the record and stays in its history, with the reason."""
    entry, access = _standing(actor, patient_id, entry_id)
    if entry.author_id != access.member.pk:
        raise Refusal("records.only_its_author")
    return _withdrawn(actor, entry, access.member, reason)


def _withdrawn(actor: Actor, entry: Entry, member: Member, reason: str) -> Entry:
    if not reason.strip():
        raise Refusal("records.withdrawal_without_reason", field="reason")
    entry.withdrawn_at = actor.now
    entry.withdrawn_by = actor.name
    entry.withdrawal_reason = reason.strip()
    entry.changed_at = actor.now
    entry.changed_by = member
    entry.version += 1
    entry.save(
        update_fields=[
            "withdrawn_at",
            "withdrawn_by",
            "withdrawal_reason",
            "changed_at",
            "changed_by",
            "version",
        ]
    )
    reopen_dues(actor, Entry.objects.filter(pk=entry.pk))
    return entry


@operation(RecordPermission.WRITE_ENTRIES, keeps_reason=False)
def move_entry(
    *, actor: Actor, patient_id: uuid.UUID, entry_id: uuid.UUID, to_patient_id: uuid.UUID, reason: str
) -> Entry:
    """Move an entry written in the wrong record to the right one; both keep the trace.

    Its author must take part in the care of both patients. Returns the entry in the right record.
    """
    # (Both identities in the same order whoever moves what: two moves that cross wait for one another.)
    both = {
        pk: patient_policies.access_to(actor, patient_id=pk, for_writing=True)
        for pk in sorted({patient_id, to_patient_id})
    }
    entry, access = _standing(actor, patient_id, entry_id)
    if entry.author_id != access.member.pk:
        raise Refusal("records.only_its_author")
    if to_patient_id == patient_id:
        raise Refusal("records.same_patient", field="to_patient_id")
    target = both[to_patient_id]
    check_granted(target, entry.section, entry.author_group)
    _check_dates(actor, target.patient, entry.happened_on, entry.ends_on, entry.next_due_on)
    moved = Entry.objects.get(pk=entry.pk)
    moved.pk = new_id()
    moved.patient = target.patient
    moved.moved_from = entry
    moved.written_at = moved.changed_at = actor.now
    moved.version = 1
    moved.change_reason = reason.strip()
    moved.answered_by = None
    if moved.restricted_to is not None:
        moved.restricted_to = [access.member.pk]
    moved.save(force_insert=True)
    _withdrawn(actor, entry, access.member, reason)
    answer_older_dues(actor, moved)
    answer_if_done_since(actor, moved)
    raise_alerts(actor, moved)
    return moved


@operation(RecordPermission.WRITE_ENTRIES, keeps_reason=False)
def restrict_entry(
    *,
    actor: Actor,
    patient_id: uuid.UUID,
    entry_id: uuid.UUID,
    member_ids: Collection[uuid.UUID] | None,
    reason: str = "",
) -> Entry:
    """Keep an entry of one's own to a few of the care team, with a reason; `None` opens it again."""
    entry, access = _standing(actor, patient_id, entry_id)
    if entry.author_id != access.member.pk:
        raise Refusal("records.only_its_author")
    if member_ids is not None:
        check_readers(access, member_ids, actor.today)
        if not reason.strip():
            raise Refusal("records.restriction_without_reason", field="reason")
    entry.restricted_to = None if member_ids is None else sorted(set(member_ids))
    entry.restriction_reason = reason.strip() if member_ids is not None else ""
    entry.changed_at = actor.now
    entry.changed_by = access.member
    # (The reason of an earlier correction is that of an earlier version: it may have been kept to a few.)
    entry.change_reason = ""
    entry.version += 1
    fields = ["restricted_to", "restriction_reason", "changed_at", "changed_by", "change_reason", "version"]
    entry.save(update_fields=fields)
    return entry


def check_readers(access: Access, member_ids: Collection[uuid.UUID], today: date) -> None:
    """Raise `Refusal` unless each member named takes part in the care of the patient."""
    for member_id in member_ids:
        if not patient_policies.in_care_team(member_id=member_id, patient_id=access.patient.pk, on=today):
            raise Refusal("records.reader_outside_care_team", field="member_ids")


@operation(RecordPermission.WRITE_ENTRIES, keeps_reason=False)
def close_due(
    *, actor: Actor, patient_id: uuid.UUID, entry_id: uuid.UUID, state: DueState, reason: str = ""
) -> Entry:
    """Act on the due date of an entry, once for everybody: done elsewhere, or set aside with a reason."""
    entry, _ = _standing(actor, patient_id, entry_id)
    if entry.due_state != DueState.OPEN:
        raise Refusal("records.due_already_closed", by=entry.due_closed_by, on=entry.due_closed_on)
    if state == DueState.SET_ASIDE and not reason.strip():
        raise Refusal("records.set_aside_without_reason", field="reason")
    if state not in {DueState.DONE, DueState.SET_ASIDE}:
        raise Refusal("records.due_state_unknown", field="state")
    entry.due_state = state
    entry.due_closed_on = actor.today
    entry.due_closed_by = actor.name
    entry.due_closed_reason = reason.strip()
    entry.version += 1
    entry.save(update_fields=["due_state", "due_closed_on", "due_closed_by", "due_closed_reason", "version"])
    return entry


def _standing(actor: Actor, patient_id: uuid.UUID, entry_id: uuid.UUID) -> tuple[Entry, Access]:
    """Return an entry the actor reads, locked, not withdrawn, and the access to its record."""
    access = patient_policies.access_to(actor, patient_id=patient_id, for_writing=True)
    found = policies.readable_entries(actor).get(patient_id=patient_id, pk=entry_id)
    entry = Entry.objects.select_for_update(of=("self",)).select_related("author").get(pk=found.pk)
    if entry.withdrawn_at is not None:
        raise Refusal("records.withdrawn")
    return entry, access
