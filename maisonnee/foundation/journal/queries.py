"""Reading the journal, and checking it."""

from __future__ import annotations

import uuid
from dataclasses import dataclass

from django.db.models import QuerySet

from maisonnee.foundation.access.actors import Actor, require
from maisonnee.foundation.journal import chain
from maisonnee.foundation.journal.anchors import Anchor
from maisonnee.foundation.journal.enums import JournalPermission
from maisonnee.foundation.journal.models import Entry, Head


def entries(*, actor: Actor) -> QuerySet[Entry]:
    """Return the structure's entries, latest first. Raises `PermissionMissing`."""
    require(actor, JournalPermission.SEE_JOURNAL)
    return Entry.objects.filter(structure_id=actor.structure_id)


def is_carried_out(*, actor: Actor, submission: uuid.UUID) -> bool:
    """Tell whether what was sent under this number has already been done in the structure."""
    return Entry.objects.filter(structure_id=actor.structure_id, submission=submission).exists()


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
    last_mac: str
    alterations: tuple[Alteration, ...]

    @property
    def is_sound(self) -> bool:
        return not self.alterations


def verify(structure_id: uuid.UUID, *, anchor: Anchor | None = None) -> Verification:
    """Walk one structure's chain (in its context) and report every alteration.

    Kinds: `content` (an entry was changed), `missing` (entries before this one were removed), `link` (an entry
    does not follow the one before), `head` (the end was cut or forged), `absent` (there is no journal at all),
    `rewound` (the journal ends before, or otherwise than, what an earlier verification saw).
    """
    found: list[Alteration] = []
    expected, previous, count = 1, "", 0
    seen_at_anchor = "" if anchor is None or anchor.sequence else anchor.mac
    rows = Entry.objects.filter(structure_id=structure_id).order_by("sequence")
    for entry in rows.iterator(chunk_size=2000):
        count += 1
        if entry.sequence != expected:
            found.append(Alteration(entry.sequence, "missing"))
        elif entry.previous_mac != previous:
            found.append(Alteration(entry.sequence, "link"))
        if chain.entry_mac({name: getattr(entry, name) for name in chain.FIELDS}) != entry.mac:
            found.append(Alteration(entry.sequence, "content"))
        if anchor is not None and entry.sequence == anchor.sequence:
            seen_at_anchor = entry.mac
        expected, previous = entry.sequence + 1, entry.mac
    found.extend(_end(structure_id, expected - 1, previous))
    if anchor is not None and (expected - 1 < anchor.sequence or seen_at_anchor != anchor.mac):
        found.append(Alteration(anchor.sequence, "rewound"))
    return Verification(structure_id, count, previous, tuple(found))


def _end(structure_id: uuid.UUID, last: int, mac: str) -> list[Alteration]:
    head = Head.objects.filter(pk=structure_id).first()
    if head is None:
        return [Alteration(last, "absent" if last == 0 else "head")]
    sealed = (
        chain.seal(structure_id=structure_id, sequence=head.sequence, mac=head.mac) if head.sequence else ""
    )
    if (head.sequence, head.mac, head.seal) != (last, mac, sealed):
        return [Alteration(max(head.sequence, last), "head")]
    return []
