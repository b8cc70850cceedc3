"""Who opens the pages of journal."""

from __future__ import annotations

from collections.abc import Mapping

from tests.architecture.permission_line import Line, team

ROUTES: Mapping[str, Line] = {
    "journal:index": team("CM"),
    "journal:export": team("CM"),
}
