"""On what an act of a step rests for whoever does it, said before it is done; without a basis, the lawful ways."""

from __future__ import annotations

import uuid
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any

from maisonnee.domains.delegations.enums import Gap, Way
from maisonnee.interfaces.web.delegations.ways import offered
from maisonnee.interfaces.web.http import Request
from maisonnee.kernel import professions

if TYPE_CHECKING:
    from maisonnee.domains.protocols.ports import Footing


def shown(request: Request, footings: Iterable[Footing], patient_id: uuid.UUID) -> list[Mapping[str, Any]]:
    """Return the acts of a step as `protocols/running/_footings.html` shows them, those without a basis first."""
    rows = [
        {
            "label": one.label,
            "rests_on": one.rests_on,
            "is_without": one.is_without,
            "is_guessed": one.is_guessed,
            "is_prescribed": one.is_prescribed,
            "gaps": [Gap(gap).label for gap in one.gaps],
            "ways": offered(request, (Way(way) for way in one.ways), patient_id),
            "held_by": ", ".join(professions.label(code).lower() for code in one.held_by),
        }
        for one in footings
    ]
    return sorted(rows, key=lambda row: not row["is_without"])
