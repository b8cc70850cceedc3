"""Starter protocols: drafts for a team to complete and adopt, one file each, written only from what is cited.

What no source says is an empty cell, « à compléter par l’équipe ». A starter never applies by itself. Pure.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from maisonnee.domains.protocols.enums import ProtocolTheme
from maisonnee.domains.protocols.rules.content import Content, content_from

_FILES = Path(__file__).parent.parent / "starters"


@dataclass(frozen=True, slots=True)
class Starter:
    """A starter: the name of its file, its theme, what it is in a sentence, the day it was written, its content."""

    slug: str
    title: str
    code: str
    theme: str
    local_theme: str
    summary: str
    written_on: date
    content: Content

    @property
    def theme_words(self) -> str:
        return self.local_theme or ProtocolTheme(self.theme).label


@cache
def starters() -> Mapping[str, Starter]:
    """Return every starter by its slug: the themes of the HAS first, in alphabetical order."""
    found = [_read(path) for path in sorted(_FILES.glob("*.toml"))]
    found.sort(key=lambda starter: (starter.theme == ProtocolTheme.LOCAL, starter.title))
    return {starter.slug: starter for starter in found}


def _read(path: Path) -> Starter:
    data = tomllib.loads(path.read_text("utf-8"))
    return Starter(
        slug=path.stem,
        title=data["title"],
        code=data["code"],
        theme=ProtocolTheme(data["theme"]).value,
        local_theme=data.get("local_theme", ""),
        summary=data["summary"],
        written_on=data["written_on"],
        content=content_from(_plain(data["content"])),
    )


def _plain(value: Any) -> Any:
    if isinstance(value, dict):
        return {name: _plain(each) for name, each in value.items()}
    if isinstance(value, list):
        return [_plain(each) for each in value]
    return value.isoformat() if isinstance(value, date) else value
