"""The forms somebody fills, as their team arranged them; the order of views; the filling charter; what is missing."""

from __future__ import annotations

import uuid
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from maisonnee.domains.patients import queries as patient_queries
from maisonnee.domains.patients.policies import Access
from maisonnee.domains.patients.rules.sharing import group_label, group_of, groups, part_of
from maisonnee.domains.records import policies
from maisonnee.domains.records.enums import RecordPermission
from maisonnee.domains.records.models import Entry, FillingCharter, FormLayout, ViewLayout
from maisonnee.domains.records.queries.record import Record, parts_read
from maisonnee.domains.records.rules import entries as entry_rules
from maisonnee.domains.records.rules import forms as rules
from maisonnee.domains.records.rules import views as view_rules
from maisonnee.domains.records.rules.form_fields import FormField
from maisonnee.domains.records.rules.forms import EntryForm, Placed
from maisonnee.domains.structures import queries as structures_queries
from maisonnee.domains.structures.enums import MemberStatus
from maisonnee.domains.structures.models import Member
from maisonnee.foundation.access.actors import Actor, require
from maisonnee.kernel.refusals import Refusal


@dataclass(frozen=True)
class ArrangedForm:
    """A form with its fields in the team's order; `layout` is the version in force, if the team chose one."""

    form: EntryForm
    fields: Sequence[Placed]
    layout: FormLayout | None


@dataclass(frozen=True)
class VisitPage:
    """What somebody fills in about a patient: the forms of their profession, the last values they read."""

    access: Access
    forms: Sequence[EntryForm]
    arranged: ArrangedForm
    last: Mapping[str, Entry]


def own_forms(*, actor: Actor, member: Member) -> list[EntryForm]:
    """Return the forms of a member's profession, and of their Asalée status today."""
    asalee = structures_queries.members_in_status(
        actor=actor,
        rows=Member.objects.filter(structure_id=actor.structure_id, pk=member.pk),
        statuses=(MemberStatus.ASALEE,),
        on=actor.today,
    ).exists()
    return rules.forms_for(group_of(member.profession), is_asalee=asalee)


def visit_page(*, actor: Actor, patient_id: uuid.UUID, form_key: str = "") -> VisitPage:
    """Return a form about a patient (the first of one's profession by default); reading the last values is written down.

    Raises `Patient.DoesNotExist` outside the care team, `Entry.DoesNotExist` for a form of another profession.
    """
    access = patient_queries.access(actor=actor, patient_id=patient_id)
    forms = own_forms(actor=actor, member=access.member)
    form = forms[0]
    if form_key:
        known = [*forms, rules.FORMS[rules.HOME_READING]]
        found = [one for one in known if one.key == form_key]
        if not found:
            raise Entry.DoesNotExist
        form = found[0]
    arranged = arranged_forms(actor=actor, forms=[form])[0]
    last = _last_values(actor, patient_id, [placed.field for placed in arranged.fields])
    patient_queries.leave_trace(
        actor=actor, access=access, place="visit", parts=parts_read(list(last.values()))
    )
    return VisitPage(access, forms, arranged, last)


def _last_values(actor: Actor, patient_id: uuid.UUID, fields: Sequence[FormField]) -> dict[str, Entry]:
    """Return, for each field with a name of its own in the record, the last entry the actor reads."""
    by_label = {field.entry_label: field.key for field in fields}
    rows = (
        policies.standing_entries(actor)
        .filter(patient_id=patient_id, label__in=list(by_label))
        .select_related("author")
        .order_by("label", "-happened_on", "-written_at")
        .distinct("label")
    )
    return {by_label[row.label]: row for row in rows}


def arranged_forms(*, actor: Actor, forms: Collection[EntryForm]) -> list[ArrangedForm]:
    """Return forms as the team arranged them today."""
    rows = (
        FormLayout.objects.filter(
            structure_id=actor.structure_id,
            form_key__in=[form.key for form in forms],
            starts_on__lte=actor.today,
        )
        .order_by("form_key", "-starts_on")
        .distinct("form_key")
    )
    layouts = {row.form_key: row for row in rows}
    return [
        ArrangedForm(
            form,
            rules.arranged(form, layouts[form.key].fields if form.key in layouts else None),
            layouts.get(form.key),
        )
        for form in forms
    ]


def arranged_form(*, actor: Actor, form_key: str) -> ArrangedForm:
    """Return a form as it is today. Raises `FormLayout.DoesNotExist` when there is no such form."""
    require(actor, RecordPermission.SEE_FORMS)
    form = rules.FORMS.get(form_key)
    if form is None:
        raise FormLayout.DoesNotExist
    return arranged_forms(actor=actor, forms=[form])[0]


def all_forms(*, actor: Actor) -> list[ArrangedForm]:
    require(actor, RecordPermission.SEE_FORMS)
    return arranged_forms(actor=actor, forms=list(rules.FORMS.values()))


def layout_versions(*, actor: Actor, form_key: str) -> list[FormLayout]:
    """Return every version of a form the team chose, the latest first, those to come included."""
    require(actor, RecordPermission.SEE_FORMS)
    return list(
        FormLayout.objects.filter(structure_id=actor.structure_id, form_key=form_key).order_by("-starts_on")
    )


@dataclass(frozen=True)
class View:
    """The order of the blocks of a record for a profession; `version` is empty until the team arranges it."""

    group: str
    label: str
    blocks: Sequence[str]
    version: int | None

    @property
    def titles(self) -> list[str]:
        return [view_rules.BLOCKS[block] for block in self.blocks]


def views(*, actor: Actor) -> list[View]:
    """Return the view of each profession that has members, in the order of the nomenclature."""
    require(actor, RecordPermission.SEE_FORMS)
    present = {
        group_of(member.profession) for member in structures_queries.members_on(actor=actor, on=actor.today)
    }
    rows = {
        row.group: row for row in ViewLayout.objects.filter(structure_id=actor.structure_id).exclude(group="")
    }
    return [_view(group, rows.get(group)) for group in groups() if group in present or group in rows]


def view(*, actor: Actor, group: str) -> View:
    """Return the view of a profession. Raises `ViewLayout.DoesNotExist` when there is no such line of the grid."""
    require(actor, RecordPermission.SEE_FORMS)
    if group not in groups():
        raise ViewLayout.DoesNotExist
    return _view(group, ViewLayout.objects.filter(structure_id=actor.structure_id, group=group).first())


def _view(group: str, row: ViewLayout | None) -> View:
    blocks = view_rules.usual_blocks(group) if row is None else view_rules.arranged(row.blocks)
    return View(group, group_label(group), blocks, None if row is None else row.version)


def charters(*, actor: Actor) -> list[FillingCharter]:
    """Return every version of the filling charter, the latest first, those to come included."""
    require(actor, RecordPermission.SEE_FORMS)
    return list(FillingCharter.objects.filter(structure_id=actor.structure_id).order_by("-starts_on"))


def charter(*, actor: Actor) -> FillingCharter | None:
    """Return the filling charter in force today, if the team wrote one."""
    return next((row for row in charters(actor=actor) if row.starts_on <= actor.today), None)


@dataclass(frozen=True)
class Gap:
    """A field the team wishes to find in each record, and the form where the reader may fill it."""

    field: FormField
    form: EntryForm


def gaps(*, actor: Actor, record: Record) -> list[Gap]:
    """Return what the team wishes from the reader's profession and that nothing they read says.

    Only where the reader reads the part concerned: what is kept from them is neither asked for nor hinted at.
    """
    if not actor.may(RecordPermission.WRITE_ENTRIES) or record.is_restricted:
        return []
    found: dict[str, Gap] = {}
    for one in arranged_forms(actor=actor, forms=own_forms(actor=actor, member=record.access.member)):
        for placed in one.fields:
            if placed.is_wanted and _is_read(record.access, placed.field):
                found.setdefault(placed.field.key, Gap(placed.field, one.form))
    absent = rules.missing([gap.field for gap in found.values()], record.entries)
    return [found[field.key] for field in absent]


def _is_read(access: Access, field: FormField) -> bool:
    try:
        section = entry_rules.section_of(field.kind, field.item, field.section)
    except Refusal:
        return False
    return access.opens(part_of(section, access.reader.group))
