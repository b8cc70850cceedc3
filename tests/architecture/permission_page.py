"""`docs/permissions.md`, written from the permissions and the table: `python -m tests.architecture.permission_page`."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

PLACE = Path(__file__).resolve().parents[2] / "docs" / "permissions.md"
HEAD = """# Permissions

Written from the code by `python -m tests.architecture.permission_page`; a test compares it.
A route outside one's structure does not exist (404); inside, a missing permission is refused (403).
"""


def text() -> str:
    """Return the whole page."""
    from maisonnee.foundation.access.enums import Permission, Role
    from tests.architecture.every_route import all_routes
    from tests.architecture.permission_table import TABLE

    # (The routes first: reading them imports every page, and with it every permission.)
    addresses = {route.name: route.address for route in all_routes()}
    columns = list(Role)

    def table(first: str, lines: Iterator[tuple[str, frozenset[Role]]]) -> str:
        head = [
            f"| {first} | {' | '.join(role.value for role in columns)} |",
            "|---" * (len(columns) + 1) + "|",
        ]
        marks = [
            f"| `{name}` | {' | '.join('x' if role in held else '' for role in columns)} |"
            for name, held in lines
        ]
        return "\n".join([*head, *marks])

    kinds = [
        kind
        for base in [Permission]
        for kind in base.__subclasses__()
        if kind.__module__.startswith("maisonnee.")
    ]
    permissions = sorted(
        ((p.value, p.holders) for kind in kinds for p in kind), key=lambda item: str(item[0])
    )
    routes = sorted(
        (f"/{addresses[name]}", line.roles)
        for name, line in TABLE.items()
        if line.audience in {"team", "outside"}
    )
    everyone = sorted(
        f"- `/{addresses[name]}` ({'everyone' if line.audience == 'public' else 'with an account'})"
        for name, line in TABLE.items()
        if line.audience in {"public", "signed_in"}
    )
    return "\n".join(
        [
            HEAD,
            "## Named permissions\n",
            "One held by no role is given for a single act (an invitation's link, the first start).\n",
            table("Permission", iter(permissions)),
            "\n## Pages\n",
            table("Page", iter(routes)),
            "\n## Pages for all roles\n",
            "\n".join(everyone),
            "",
        ]
    )


if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
    import django

    django.setup()
    PLACE.write_text(text(), encoding="utf-8")
