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


def object_of(*, actor: Actor) -> str | None:
    """Return the object of what the actor's submission already did; None when it did nothing yet."""
    if actor.submission is None:
        return None
    done = Entry.objects.filter(structure_id=actor.structure_id, submission=actor.submission)
    return done.order_by("sequence").values_list("object_id", flat=True).first()


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
    walk = _Walk(structure_id, anchor)
    walk.go_on()
    # While entries were read others may have been added. The lock, held until the caller's transaction ends,
    # stops them for the instant of the comparison: the end is then the end.
    head = Head.objects.select_for_update().filter(pk=structure_id).first()
    walk.go_on()
    found = [*walk.found, *_end(head, structure_id, walk.last, walk.mac)]
    if anchor is not None and (walk.last < anchor.sequence or walk.seen_at_anchor != anchor.mac):
        found.append(Alteration(anchor.sequence, "rewound"))
    return Verification(structure_id, walk.count, walk.mac, tuple(found))


class _Walk:
    """A reading of a chain, that can be taken up again where it stopped."""

    def __init__(self, structure_id: uuid.UUID, anchor: Anchor | None) -> None:
        self.structure_id, self.anchor = structure_id, anchor
        self.found: list[Alteration] = []
        self.last, self.mac, self.count = 0, "", 0
        self.seen_at_anchor = "" if anchor is None or anchor.sequence else anchor.mac

    def go_on(self) -> None:
        """Check the entries that follow the last one read."""
        rows = Entry.objects.filter(structure_id=self.structure_id, sequence__gt=self.last)
        for entry in rows.order_by("sequence").iterator(chunk_size=2000):
            self.count += 1
            if entry.sequence != self.last + 1:
                self.found.append(Alteration(entry.sequence, "missing"))
            elif entry.previous_mac != self.mac:
                self.found.append(Alteration(entry.sequence, "link"))
            if chain.entry_mac({name: getattr(entry, name) for name in chain.FIELDS}) != entry.mac:
                self.found.append(Alteration(entry.sequence, "content"))
            if self.anchor is not None and entry.sequence == self.anchor.sequence:
                self.seen_at_anchor = entry.mac
            self.last, self.mac = entry.sequence, entry.mac


def _end(head: Head | None, structure_id: uuid.UUID, last: int, mac: str) -> list[Alteration]:
    if head is None:
        return [Alteration(last, "absent" if last == 0 else "head")]
    sealed = (
        chain.seal(structure_id=structure_id, sequence=head.sequence, mac=head.mac) if head.sequence else ""
    )
    if (head.sequence, head.mac, head.seal) != (last, mac, sealed):
        return [Alteration(max(head.sequence, last), "head")]
    return []
