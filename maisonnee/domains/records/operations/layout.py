"""What the team arranges without code: its forms, its views, its filling charter. Dated, and nothing is overwritten."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from maisonnee.domains.patients.rules.sharing import groups
from maisonnee.domains.records.enums import RecordPermission
from maisonnee.domains.records.models import FillingCharter, FormLayout, ViewLayout
from maisonnee.domains.records.rules import forms as rules
from maisonnee.domains.records.rules import views as view_rules
from maisonnee.domains.records.rules.forms import Placed
from maisonnee.foundation.access.actors import Actor
from maisonnee.foundation.journal.operation import note, operation
from maisonnee.foundation.journal.versions import change_versioned
from maisonnee.kernel.refusals import Refusal


@operation(RecordPermission.ARRANGE_FORMS)
def arrange_form(
    *, actor: Actor, form_key: str, placed: Sequence[Placed], starts_on: date, decision: str
) -> FormLayout:
    """Record the fields of a form that the team decided, from a day on.

    Earlier versions stay; deciding twice for the same day replaces that day's (its history keeps both).
    Raises `FormLayout.DoesNotExist` for an unknown form, `Refusal`.
    """
    form = rules.FORMS.get(form_key)
    if form is None:
        raise FormLayout.DoesNotExist
    rows = rules.layout_rows(form, placed)
    _check_decided(actor, starts_on, decision)
    note(label=form.title, starts_on=starts_on.isoformat())
    layout, _ = FormLayout.objects.update_or_create(
        structure_id=actor.structure_id,
        form_key=form_key,
        starts_on=starts_on,
        defaults={
            "fields": rows,
            "decision": decision.strip(),
            "recorded_by": actor.name,
            "recorded_at": actor.now,
        },
    )
    return layout


@operation(RecordPermission.ARRANGE_FORMS)
def arrange_view(*, actor: Actor, group: str, blocks: Sequence[str], version: int | None) -> ViewLayout:
    """Record the order of the blocks for a profession; whoever chose their own order keeps it.

    Raises `ViewLayout.DoesNotExist` for an unknown profession, `StaleVersion`.
    """
    if group not in groups():
        raise ViewLayout.DoesNotExist
    note(group=group)
    row, is_new = ViewLayout.objects.get_or_create(
        structure_id=actor.structure_id, group=group, defaults={"blocks": view_rules.arranged(blocks)}
    )
    return row if is_new else change_versioned(row, version, blocks=view_rules.arranged(blocks))


@operation(RecordPermission.ARRANGE_FORMS)
def write_charter(*, actor: Actor, text: str, starts_on: date, decision: str) -> FillingCharter:
    """Record how the team decided to fill the shared record, from a day on; earlier versions stay readable."""
    if not text.strip():
        raise Refusal("records.charter_without_text", field="text")
    _check_decided(actor, starts_on, decision)
    note(starts_on=starts_on.isoformat())
    charter, _ = FillingCharter.objects.update_or_create(
        structure_id=actor.structure_id,
        starts_on=starts_on,
        defaults={
            "text": text.strip(),
            "decision": decision.strip(),
            "recorded_by": actor.name,
            "recorded_at": actor.now,
        },
    )
    return charter


def _check_decided(actor: Actor, starts_on: date, decision: str) -> None:
    if starts_on < actor.today:
        raise Refusal("records.layout_in_the_past", field="starts_on")
    if not decision.strip():
        raise Refusal("records.layout_without_decision", field="decision")
