"""Writing what a version says, while it is not adopted."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from maisonnee.domains.protocols.enums import ProtocolPermission
from maisonnee.domains.protocols.models import OPEN_STATES, LeafletFile, ProtocolVersion, RoleLine
from maisonnee.domains.protocols.rules import content as rules
from maisonnee.foundation.access.actors import Actor
from maisonnee.foundation.journal.operation import note, operation
from maisonnee.foundation.journal.versions import last_author
from maisonnee.kernel.refusals import Refusal, StaleVersion


@operation(ProtocolPermission.WRITE)
def write_content(
    *, actor: Actor, protocol_version: ProtocolVersion, version: int | None, content: rules.Content
) -> ProtocolVersion:
    """Write the whole content of a version not yet adopted.

    Raises `Refusal` `protocols.version_is_fixed`, the first blocking issue of the content (field `content`), or
    `StaleVersion` when somebody wrote in the meantime.
    """
    current = open_to_changes(protocol_version)
    if version != current.version:
        raise StaleVersion(current={"version": current.version}, changed_by=last_author(current))
    put(actor, current, content)
    note(label=current.protocol.title, number=current.number)
    return current


def open_to_changes(version: ProtocolVersion) -> ProtocolVersion:
    """Return the version, locked. Raises `Refusal` `protocols.version_is_fixed` once it is adopted."""
    current = ProtocolVersion.objects.select_for_update(of=("self",)).get(pk=version.pk)
    if current.state not in OPEN_STATES:
        raise Refusal("protocols.version_is_fixed")
    return current


def put(actor: Actor, version: ProtocolVersion, content: rules.Content) -> None:
    """Store a content that has been checked against its blocking issues. Raises `Refusal`."""
    issue = rules.blocking(content)
    if issue is not None:
        raise Refusal(issue.code, field="content", **issue.params)
    _put_steps(actor, version, content.steps)
    kept = {leaflet.key for leaflet in content.leaflets if leaflet.file_name}
    LeafletFile.objects.filter(protocol_version=version).exclude(key__in=kept).delete()
    plain = replace(
        content, steps=(), leaflets=tuple(replace(each, file_name="") for each in content.leaflets)
    )
    version.content = rules.to_json(plain)
    version.version += 1
    version.save(update_fields=["content", "version"])


def _put_steps(actor: Actor, version: ProtocolVersion, steps: Sequence[rules.CareStep]) -> None:
    known = {line.key or f"ligne-{line.position}": line for line in version.roles.order_by("position")}
    for position, step in enumerate(steps, start=1):
        line = known.pop(step.key, None) or RoleLine(
            structure_id=actor.structure_id, protocol_version=version
        )
        wanted = {
            "position": position,
            "key": step.key,
            "who": step.who,
            "does": step.does,
            "when": step.when,
            "professions": list(step.professions),
            "act": step.act,
            "trigger": step.trigger,
            "every_days": step.every_days,
            "after_days": step.after_days,
            "table_key": step.table,
            "cited": step.cited,
        }
        if any(getattr(line, name) != value for name, value in wanted.items()) or line._state.adding:
            for name, value in wanted.items():
                setattr(line, name, value)
            line.save()
    for line in known.values():
        line.delete()
