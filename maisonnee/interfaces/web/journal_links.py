"""Where the object of a journal entry is shown, by type of object. Each subject's sentences module says its own."""

from __future__ import annotations

from collections.abc import Mapping

from django.urls import NoReverseMatch, reverse

from maisonnee.foundation.journal.models import Entry

_LINKS: dict[str, str] = {}


def register(links: Mapping[str, str]) -> None:
    """Add links (`app.model → name of the page`, which takes the id, or nothing). A type is written once."""
    repeated = _LINKS.keys() & links.keys()
    if repeated:
        raise ValueError(f"Journal links written twice: {sorted(repeated)}")
    _LINKS.update(links)


def link_to(entry: Entry) -> str:
    """Return the address of an entry's object, or an empty text when it has no page."""
    name = _LINKS.get(entry.object_type)
    if name is None:
        return ""
    for arguments in ([entry.object_id], []):
        try:
            return reverse(name, args=arguments)
        except NoReverseMatch:
            continue
    return ""
