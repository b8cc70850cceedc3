"""The French sentence of each journal entry, by action: « a ajouté {label} à l’équipe »."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping

from maisonnee.foundation.journal.models import Entry

_SENTENCES: dict[str, str] = {}


def register(sentences: Mapping[str, str]) -> None:
    """Add sentences (`action → text with {details}`). An action is written once."""
    repeated = _SENTENCES.keys() & sentences.keys()
    if repeated:
        raise ValueError(f"Journal sentences written twice: {sorted(repeated)}")
    _SENTENCES.update(sentences)


def known_actions() -> frozenset[str]:
    return frozenset(_SENTENCES)


def told(entry: Entry) -> str:
    """Return what an entry says, after the name of the person: « a ajouté Paul Martin à l’équipe »."""
    text = _SENTENCES.get(entry.action)
    if text is None:
        return f"a fait « {entry.action} »"
    return text.format_map(defaultdict(str, entry.details))
