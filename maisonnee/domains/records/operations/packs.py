"""Keeping, downloading and forgetting packs; their password; the visits they are made from."""

from __future__ import annotations

import uuid
from datetime import timedelta
from functools import partial

from django.db import transaction

from maisonnee.domains.records.enums import RecordPermission
from maisonnee.domains.records.models import DailyPack, PlannedVisit
from maisonnee.domains.records.queries import packs as queries
from maisonnee.domains.records.rules import leaving
from maisonnee.domains.structures.models import Member
from maisonnee.foundation.access.actors import Actor
from maisonnee.foundation.files import storage, storing
from maisonnee.foundation.jobs import running
from maisonnee.foundation.jobs.models import Job
from maisonnee.foundation.journal.operation import note, operation

PACKS_KIND = "records.packs"


@operation(RecordPermission.MAKE_PACKS)
def ask_pack(*, actor: Actor) -> Job:
    """Have one's own pack prepared now."""
    member = queries.own_member(actor)
    return running.ask(
        actor=actor, kind=PACKS_KIND, title="Pack de secours", parameters={"member_id": str(member.pk)}
    )


@operation(RecordPermission.MAKE_PACKS)
def ask_night_packs(*, actor: Actor) -> Job:
    """Have the packs of every care professional prepared."""
    return running.ask(actor=actor, kind=PACKS_KIND, title="Packs de secours de la nuit", parameters={})


@operation(RecordPermission.MAKE_PACKS)
def keep_pack(*, actor: Actor, patients: int, content: bytes) -> DailyPack:
    """Keep the pack just made for the actor."""
    member = queries.own_member(actor)
    file = storing.keep(
        actor=actor,
        name="pack-de-secours.zip",
        content_type="application/zip",
        content=content,
        purpose="records.pack",
    )
    note(count=patients)
    return DailyPack.objects.create(
        structure_id=actor.structure_id,
        member=member,
        made_at=actor.now,
        first_on=actor.today,
        last_on=leaving.last_day(actor.today),
        patients=patients,
        file=file,
    )


@operation(RecordPermission.MAKE_PACKS)
def download_pack(*, actor: Actor, pack_id: uuid.UUID) -> DailyPack:
    """Record that one downloads one's own pack. Raises `DailyPack.DoesNotExist`."""
    found = queries.own_pack(actor=actor, pack_id=pack_id)
    pack = DailyPack.objects.select_for_update(of=("self",)).select_related("file").get(pk=found.pk)
    pack.downloaded_at = pack.downloaded_at or actor.now
    pack.save(update_fields=["downloaded_at"])
    return pack


@operation(RecordPermission.MAKE_PACKS)
def show_pack_password(*, actor: Actor) -> tuple[Member, str]:
    """Return the password of one's own packs."""
    return queries.own_member(actor), queries.password_of(actor=actor)


@operation(RecordPermission.MAKE_PACKS)
def renew_pack_password(*, actor: Actor) -> Member:
    """Change the password of the packs to come; those already downloaded keep theirs."""
    return queries.own_member(actor)


@operation(RecordPermission.MAKE_PACKS)
def forget_old_packs(*, actor: Actor) -> int:
    """Remove the files of the packs older than `PACK_KEPT_DAYS`; return how many. Their trace stays."""
    rows = DailyPack.objects.select_for_update(of=("self",)).filter(
        structure_id=actor.structure_id,
        made_at__lt=actor.now - timedelta(days=leaving.PACK_KEPT_DAYS),
        file__isnull=False,
    )
    gone = 0
    for pack in rows:
        assert pack.file_id is not None
        remove = partial(storage.remove, structure_id=actor.structure_id, file_id=pack.file_id)
        pack.file = None
        pack.save(update_fields=["file"])
        transaction.on_commit(remove)
        gone += 1
    note(count=gone)
    return gone


@operation(RecordPermission.MAKE_PACKS)
def unplan_visit(*, actor: Actor, visit_id: uuid.UUID) -> PlannedVisit:
    """Take back a visit one planned. Raises `PlannedVisit.DoesNotExist`."""
    visit = queries.own_visits(actor=actor).get(pk=visit_id)
    key = visit.pk
    visit.delete()
    visit.pk = key
    return visit
