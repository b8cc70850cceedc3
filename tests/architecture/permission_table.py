"""Who opens what: one line per route, a module of `routes` per subject. A route without its line fails the build.

`team("PCSMTX")` gives the team roles that open the page (P professional, C coordination, S secretariat,
M management, T trainee, X partner), `outside("AHF")` the officers (A agency, H health insurance, F federation),
`signed_in()` everyone with an account, `public()` everyone. A route with an object says which:
`patient_id="patients.patient"` (a tenant table) or `year="=2026"` (a plain value).
Regenerate `docs/permissions.md` with `python -m tests.architecture.permission_page`.
"""

from __future__ import annotations

from collections.abc import Mapping
from importlib import import_module
from pathlib import Path

from tests.architecture.permission_line import Line


def _all_routes() -> dict[str, Line]:
    found: dict[str, Line] = {}
    for path in sorted((Path(__file__).parent / "routes").glob("[a-z]*.py")):
        routes: Mapping[str, Line] = import_module(f"tests.architecture.routes.{path.stem}").ROUTES
        assert not found.keys() & routes.keys(), path.stem
        found |= routes
    return found


TABLE: Mapping[str, Line] = _all_routes()
