"""What was last seen of each journal, kept outside the database.

The chain and its seal betray a change, a gap, a forged or cut entry. One thing they cannot: putting back, in the
database, an older state that was once true (a backup of the tables, seal included). The last end seen by a
verification is therefore also kept in a file of the data folder, sealed with the same key.
"""

from __future__ import annotations

import hmac
import json
import os
import uuid
from dataclasses import dataclass
from pathlib import Path

from django.conf import settings

from maisonnee.foundation.journal import chain


@dataclass(frozen=True)
class Anchor:
    """The end of a structure's journal when it was last verified sound."""

    sequence: int
    mac: str


def path() -> Path:
    return Path(settings.DATA_FOLDER) / "journal" / "anchors.json"


def read() -> dict[uuid.UUID, Anchor]:
    """Return the anchors that bear our seal; a line that was tampered with raises `ValueError`."""
    try:
        kept = json.loads(path().read_text(encoding="utf-8"))
    except FileNotFoundError:
        return {}
    found = {}
    for key, (sequence, mac, seal) in kept.items():
        structure_id = uuid.UUID(key)
        if not hmac.compare_digest(seal, chain.seal(structure_id=structure_id, sequence=sequence, mac=mac)):
            raise ValueError(key)
        found[structure_id] = Anchor(sequence, mac)
    return found


def write(anchors: dict[uuid.UUID, Anchor]) -> None:
    """Keep the anchors, whole or not at all."""
    lines = {
        str(key): [
            anchor.sequence,
            anchor.mac,
            chain.seal(structure_id=key, sequence=anchor.sequence, mac=anchor.mac),
        ]
        for key, anchor in anchors.items()
    }
    place = path()
    place.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    temporary = place.with_suffix(f".{os.getpid()}.new")
    temporary.write_text(json.dumps(lines, indent=1), encoding="utf-8")
    temporary.replace(place)
