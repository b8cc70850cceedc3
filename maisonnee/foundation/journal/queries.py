"""Reading the journal, and checking it."""

from __future__ import annotations

import uuid
from dataclasses import dataclass

from django.db.models import QuerySet

from maisonnee.foundation.access.actors import Actor, require
from maisonnee.foundation.journal import chain
from maisonnee.foundation.journal.enums import JournalPermission
from maisonnee.foundation.journal.models import Entry, Head


def entries(*, actor: Actor) -> QuerySet[Entry]:
    """Return the structure's entries, latest first. Raises `PermissionMissing`."""
    require(actor, JournalPermission.SEE_JOURNAL)
    return Entry.objects.filter(structure_id=actor.structure_id)


@dataclass(frozen=True)
class Alteration:
    """Something in a chain that nobody could write through the product."""

    sequence: int
    kind: str


@dataclass(frozen=True)
class Verification:
    """What checking one structure's chain found."""

    structure_id: uuid.UUID
    entries: int
    alterations: tuple[Alteration, ...]

    @property
    def is_sound(self) -> bool:
        return not self.alterations


def verify(structure_id: uuid.UUID) -> Verification:
    """Walk one structure's chain (in its context) and report every alteration.

    Kinds: `content` (an entry was changed), `missing` (entries were removed), `link` (an entry does not
    follow the one before), `head` (the end was cut or forged).
    """
    found: list[Alteration] = []
    expected, previous, count = 1, "", 0
    for entry in Entry.objects.filter(structure_id=structure_id).order_by("sequence").iterator(chunk_size=2000):
        count += 1
        if entry.sequence != expected:
            found.append(Alteration(expected, "missing"))
        elif entry.previous_mac != previous:
            found.append(Alteration(entry.sequence, "link"))
        if chain.entry_mac({name: getattr(entry, name) for name in chain.FIELDS}) != entry.mac:
            found.append(Alteration(entry.sequence, "content"))
        expected, previous = entry.sequence + 1, entry.mac
    head = Head.objects.filter(pk=structure_id).first()
    if head is None:
        if count:
            found.append(Alteration(count, "head"))
    elif (
        head.sequence != expected - 1
        or head.mac != previous
        or head.seal != chain.seal(structure_id=structure_id, sequence=head.sequence, mac=head.mac)
    ):
        found.append(Alteration(head.sequence, "head"))
    return Verification(structure_id, count, tuple(found))
