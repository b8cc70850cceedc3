"""The users' guides: Markdown files of `docs/guide/`, read once."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from django.utils.safestring import SafeString, mark_safe
from markdown_it import MarkdownIt

FOLDER = Path(__file__).resolve().parents[4] / "docs" / "guide"
FIRST = "premiers-pas"


@dataclass(frozen=True)
class Guide:
    """A guide: its name in the address, its title, the sentence under it, its body as HTML."""

    name: str
    title: str
    summary: str
    body: SafeString


@lru_cache(maxsize=1)
def all_guides() -> dict[str, Guide]:
    """Return every guide by name, the first steps first."""
    found = {path.stem: _read(path) for path in sorted(FOLDER.glob("*.md"))}
    return dict(sorted(found.items(), key=lambda item: (item[0] != FIRST, item[1].title)))


def _read(path: Path) -> Guide:
    text = path.read_text(encoding="utf-8").strip()
    title, _, rest = text.partition("\n")
    summary, _, body = rest.strip().partition("\n\n")
    # The guides are ours, and raw HTML in them is escaped all the same.
    renderer = MarkdownIt("commonmark", {"html": False}).enable("table")
    html = renderer.render(body)
    return Guide(path.stem, re.sub(r"^#\s*", "", title), summary.replace("\n", " "), mark_safe(html))
