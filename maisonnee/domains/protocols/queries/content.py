"""What a version says, gathered from its lines, its content and its files."""

from __future__ import annotations

import uuid
from collections.abc import Iterable, Sequence
from dataclasses import replace

from maisonnee.domains.protocols.models import LeafletFile, ProtocolVersion, RoleLine
from maisonnee.domains.protocols.policies import visible
from maisonnee.domains.protocols.rules import content
from maisonnee.foundation.access.actors import Actor
from maisonnee.foundation.files.models import StoredFile


def content_of(*, actor: Actor, version: ProtocolVersion) -> content.Content:
    """Return the whole content of a version (two queries)."""
    return contents_of(actor=actor, versions=[version])[version.pk]


def contents_of(*, actor: Actor, versions: Sequence[ProtocolVersion]) -> dict[uuid.UUID, content.Content]:
    """Return the content of several versions by their id, in two queries."""
    found = [version.pk for version in versions]
    lines: dict[uuid.UUID, list[RoleLine]] = {}
    rows = (
        visible(actor, RoleLine).filter(protocol_version__in=found).order_by("protocol_version", "position")
    )
    for line in rows:
        lines.setdefault(line.protocol_version_id, []).append(line)
    names: dict[uuid.UUID, dict[str, str]] = {}
    files = visible(actor, LeafletFile).filter(protocol_version__in=found)
    for version_id, key, name in files.values_list("protocol_version_id", "key", "file__name"):
        names.setdefault(version_id, {})[key] = name
    return {
        version.pk: gathered(version, lines.get(version.pk, ()), names.get(version.pk, {}))
        for version in versions
    }


def leaflet_file(*, actor: Actor, version_id: uuid.UUID, key: str) -> StoredFile:
    """Return the file of a document for the patient. Raises `DoesNotExist`."""
    found = visible(actor, LeafletFile).filter(protocol_version_id=version_id, key=key)
    return found.select_related("file").get().file


def gathered(
    version: ProtocolVersion, lines: Iterable[RoleLine], file_names: dict[str, str]
) -> content.Content:
    """Return the content of a version from its rows."""
    written = content.content_from(version.content)
    return replace(
        written,
        steps=tuple(step_of(line) for line in lines),
        leaflets=tuple(
            replace(leaflet, file_name=file_names.get(leaflet.key, "")) for leaflet in written.leaflets
        ),
    )


def step_of(line: RoleLine) -> content.CareStep:
    """Return a line of the role table as a step."""
    return content.CareStep(
        key=line.key or f"ligne-{line.position}",
        who=line.who,
        does=line.does,
        when=line.when,
        professions=tuple(line.professions),
        act=line.act,
        trigger=line.trigger,
        every_days=line.every_days,
        after_days=line.after_days,
        table=line.table_key,
        cited=line.cited,
    )
