"""Files of a record, and a wound over time."""

from __future__ import annotations

import uuid
from collections.abc import Sequence
from dataclasses import dataclass

from maisonnee.domains.patients import queries as patient_queries
from maisonnee.domains.patients.policies import Access
from maisonnee.domains.patients.rules.sharing import part_of
from maisonnee.domains.records import policies
from maisonnee.domains.records.enums import EntryKind
from maisonnee.domains.records.models import Entry
from maisonnee.foundation.access.actors import Actor
from maisonnee.foundation.files.models import StoredFile


def file_of(*, actor: Actor, patient_id: uuid.UUID, entry_id: uuid.UUID) -> StoredFile:
    """Return the file of an entry the actor reads, and leave the trace. Raises `Entry.DoesNotExist`.

    The file of a withdrawn entry stays readable by those who read its history.
    """
    access = patient_queries.access(actor=actor, patient_id=patient_id)
    entry = (
        policies.readable_entries(actor)
        .select_related("file")
        .get(patient_id=patient_id, pk=entry_id, file__isnull=False)
    )
    part = part_of(entry.section, entry.author_group)
    patient_queries.leave_trace(actor=actor, access=access, place="document", parts=[part.key])
    assert entry.file is not None
    return entry.file


@dataclass(frozen=True)
class PhotoSeries:
    """Photographs followed together, the earliest first, and the two looked at side by side."""

    access: Access
    title: str
    photos: Sequence[Entry]
    before: Entry
    after: Entry


def photo_series(
    *, actor: Actor, patient_id: uuid.UUID, entry_id: uuid.UUID, compared_with: uuid.UUID | None = None
) -> PhotoSeries:
    """Return the photographs of the same follow-up as one of them, and leave the trace.

    Compared: the one given, or the first of the series, with the one asked for (or the last when it is the first).
    Raises `Entry.DoesNotExist`, or `Patient.DoesNotExist` outside the care team.
    """
    access = patient_queries.access(actor=actor, patient_id=patient_id)
    rows = (
        policies.standing_entries(actor)
        .filter(patient_id=patient_id, kind=EntryKind.PHOTO)
        .select_related("author")
        .order_by("happened_on", "written_at", "id")
    )
    asked = rows.get(pk=entry_id)
    photos = list(rows.filter(series=asked.series)) if asked.series else [asked]
    by_key = {photo.pk: photo for photo in photos}
    other = by_key.get(compared_with) if compared_with else None
    if other is None:
        other = photos[0] if asked.pk != photos[0].pk else photos[-1]
    before, after = sorted((asked, other), key=photos.index)
    patient_queries.leave_trace(
        actor=actor,
        access=access,
        place="photos",
        parts=sorted({part_of(photo.section, photo.author_group).key for photo in photos}),
    )
    return PhotoSeries(access, asked.series, photos, before, after)


def series_titles(*, actor: Actor, patient_id: uuid.UUID) -> list[str]:
    """Return the titles of the follow-ups by photographs that the actor reads: what a new one may join."""
    titles = (
        policies.standing_entries(actor)
        .filter(patient_id=patient_id, kind=EntryKind.PHOTO)
        .exclude(series="")
        .order_by("series")
        .values_list("series", flat=True)
        .distinct()
    )
    return list(titles)
