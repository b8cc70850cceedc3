"""Writing a version piece by piece. Two people may write at once: only the same piece makes a conflict."""

from __future__ import annotations

from dataclasses import fields, replace
from typing import Any

from maisonnee.domains.protocols.enums import ProtocolPermission
from maisonnee.domains.protocols.models import LeafletFile, ProtocolVersion
from maisonnee.domains.protocols.operations.content import open_to_changes, put
from maisonnee.domains.protocols.queries.content import content_of
from maisonnee.domains.protocols.rules import comparing
from maisonnee.domains.protocols.rules import content as rules
from maisonnee.foundation.access.actors import Actor
from maisonnee.foundation.files import attachments
from maisonnee.foundation.journal.operation import note, operation
from maisonnee.foundation.journal.versions import last_author
from maisonnee.kernel.refusals import Refusal, StaleVersion

File = tuple[str, bytes]


@operation(ProtocolPermission.WRITE)
def write_presentation(
    *, actor: Actor, protocol_version: ProtocolVersion, revision: int | None, texts: dict[str, str]
) -> ProtocolVersion:
    """Write the plain texts of a version (`comparing.TEXTS`). Raises `Refusal`, `StaleVersion`."""
    current = open_to_changes(protocol_version)
    said = content_of(actor=actor, version=current)
    if revision != presentation_revision(said):
        shown = {name: getattr(said, name) for name in comparing.TEXTS}
        raise StaleVersion(
            current={**shown, "version": presentation_revision(said)}, changed_by=last_author(current)
        )
    changes: Any = texts
    put(actor, current, replace(said, **changes))
    note(label=current.protocol.title, number=current.number)
    return current


@operation(ProtocolPermission.WRITE)
def add_item(
    *,
    actor: Actor,
    protocol_version: ProtocolVersion,
    part: str,
    item: rules.Item,
    file: File | None = None,
) -> ProtocolVersion:
    """Add an item at the end of a part (its key is chosen here). Raises `Refusal`."""
    current = open_to_changes(protocol_version)
    said = content_of(actor=actor, version=current)
    key = rules.new_key([each.key for each in said.items(part)], part[0])
    added = _with_file(actor, current, replace(item, key=key), file)
    put(actor, current, _replaced(said, part, (*said.items(part), added)))
    note(label=current.protocol.title, number=current.number)
    return current


@operation(ProtocolPermission.WRITE)
def change_item(
    *,
    actor: Actor,
    protocol_version: ProtocolVersion,
    part: str,
    revision: int | None,
    item: rules.Item,
    file: File | None = None,
) -> ProtocolVersion:
    """Change an item, named by its key.

    Raises `Refusal` (`protocols.item_gone` when somebody removed it), `StaleVersion` when `revision` is not that of
    the recorded one.
    """
    current = open_to_changes(protocol_version)
    said = content_of(actor=actor, version=current)
    recorded = said.item(part, item.key)
    if recorded is None:
        raise Refusal("protocols.item_gone")
    if revision != rules.revision(recorded):
        raise StaleVersion(
            current={**_shown(recorded), "version": rules.revision(recorded)},
            changed_by=last_author(current),
        )
    if isinstance(recorded, rules.Leaflet) and isinstance(item, rules.Leaflet):
        item = replace(item, file_name=recorded.file_name)
    changed = _with_file(actor, current, item, file)
    items = tuple(changed if each.key == item.key else each for each in said.items(part))
    put(actor, current, _replaced(said, part, items))
    note(label=current.protocol.title, number=current.number)
    return current


@operation(ProtocolPermission.WRITE)
def remove_item(*, actor: Actor, protocol_version: ProtocolVersion, part: str, key: str) -> ProtocolVersion:
    """Take an item off a version (its history is kept). Raises `Refusal`."""
    current = open_to_changes(protocol_version)
    said = content_of(actor=actor, version=current)
    if said.item(part, key) is None:
        raise Refusal("protocols.item_gone")
    kept = tuple(each for each in said.items(part) if each.key != key)
    put(actor, current, _replaced(said, part, kept))
    note(label=current.protocol.title, number=current.number)
    return current


@operation(ProtocolPermission.WRITE)
def raise_item(*, actor: Actor, protocol_version: ProtocolVersion, part: str, key: str) -> ProtocolVersion:
    """Put an item before the one that precedes it; the first one stays first. Raises `Refusal`."""
    current = open_to_changes(protocol_version)
    said = content_of(actor=actor, version=current)
    items = list(said.items(part))
    place = next((number for number, each in enumerate(items) if each.key == key), None)
    if place is None:
        raise Refusal("protocols.item_gone")
    if place:
        items[place - 1], items[place] = items[place], items[place - 1]
    put(actor, current, _replaced(said, part, tuple(items)))
    note(label=current.protocol.title, number=current.number)
    return current


def presentation_revision(content: rules.Content) -> int:
    """Return the revision of the plain texts alone."""
    texts: Any = {name: getattr(content, name) for name in comparing.TEXTS}
    return rules.revision(rules.Content(**texts))


def _replaced(content: rules.Content, part: str, items: tuple[rules.Item, ...]) -> rules.Content:
    changed: Any = {part: items}
    return replace(content, **changed)


def _shown(item: rules.Item) -> dict[str, Any]:
    return {field.name: getattr(item, field.name) for field in fields(item) if field.name != "key"}


def _with_file(actor: Actor, version: ProtocolVersion, item: rules.Item, file: File | None) -> rules.Item:
    if file is None or not isinstance(item, rules.Leaflet):
        return item
    name, data = file
    stored = attachments.keep_inspected(actor=actor, name=name, data=data, purpose="protocols.leafletfile")
    LeafletFile.objects.update_or_create(
        structure_id=actor.structure_id,
        protocol_version=version,
        key=item.key,
        defaults={"file": stored},
    )
    return replace(item, file_name=stored.name)
