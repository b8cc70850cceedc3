"""Small real documents: what a team would have scanned. They hold no patient's name and no person's."""

from __future__ import annotations

from maisonnee.foundation.documents import rendering, schemas
from maisonnee.interfaces.commands.demonstration.stage import Stage

_MENTION = "Document de démonstration"


def piece(stage: Stage, title: str, *paragraphs: str, year: int | None = None) -> tuple[str, bytes]:
    """Return the name and the bytes of a document of one page."""
    shown = f"{title} ({year})" if year else title
    day = stage.calendar.before(1, 1, 15) if year is None else stage.calendar.before(stage.year - year, 1, 15)
    content = rendering.render_pdf(
        "note",
        schemas.Note(structure=stage.plan.name, title=shown, paragraphs=paragraphs, note=_MENTION),
        title=shown,
        created_on=day,
    )
    return f"{shown}.pdf".replace("/", "-").replace(" :", ","), content
