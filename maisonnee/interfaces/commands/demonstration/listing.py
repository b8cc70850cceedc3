"""Who signs in to the demonstration, as data and as a table to read."""

from __future__ import annotations

import os

from maisonnee.foundation.accounts.models import User
from maisonnee.foundation.accounts.operations import change_demonstration_password
from maisonnee.interfaces.commands.demonstration import passwords
from maisonnee.interfaces.commands.demonstration.cast import accounts as every_account
from maisonnee.interfaces.commands.demonstration.cast import profession_label
from maisonnee.kernel.french import COLON

Account = dict[str, str]


def accounts() -> list[Account]:
    """Return the accounts that exist: structure, role, profession, name, email, password.

    The password is empty for somebody who chose another one since. One asked for by the environment is first
    given to those who still have the shared one.
    """
    everyone = every_account()
    held = dict(
        User.objects.filter(pk__in=[player.user_id for _, player in everyone]).values_list("pk", "password")
    )
    shared = _shared(list(held.values()))
    wanted = os.environ.get("MAISONNEE_DEMO_PASSWORD")
    if held and wanted and wanted != passwords.kept():
        change_demonstration_password(people=list(held), encoded_before=shared, password=wanted)
        passwords.keep(wanted)
    return [
        {
            "structure": house.name,
            "role": ", ".join(role.label for role in player.roles),
            "profession": profession_label(player),
            "name": player.full_name,
            "email": player.email,
            "password": passwords.kept() if held[player.user_id] == shared else "",
        }
        for house, player in everyone
        if player.user_id in held
    ]


def _shared(encoded: list[str]) -> str:
    """The encoded password that most accounts have: they were all given the same."""
    return max(set(encoded), key=encoded.count) if encoded else ""


def as_text(rows: list[Account]) -> str:
    """The accounts by structure, then the password."""
    if not rows:
        return "Cette installation n’a pas de compte de démonstration."
    lines: list[str] = []
    width = max(len(row["email"]) for row in rows)
    structure = ""
    for row in rows:
        if row["structure"] != structure:
            structure = row["structure"]
            lines += ["", structure]
        what = row["role"] if not row["profession"] else f"{row['role']} ({row['profession'].lower()})"
        lines.append(f"  {row['email']:<{width}}  {row['name']}, {what}")
    return "\n".join([f"Comptes de démonstration, mot de passe{COLON}{passwords.kept()}", *lines])
