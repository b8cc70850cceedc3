"""`bin/maisonnee demo`: the demonstration's accounts, and putting it back as it was.

demo accounts [--json]     who signs in, where, as what, with which password
demo reset                 everything as on the first day; refused when a structure is not of the demonstration
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Sequence

from maisonnee.interfaces.commands.demonstration import listing, loading, resetting
from maisonnee.kernel.french import COLON

USAGE = f"Usage{COLON}bin/maisonnee demo accounts [--json] | demo reset"
load_if_empty = loading.load_if_empty


def main(argv: Sequence[str]) -> int:
    """Run one of the commands; 1 when it cannot be done, 2 when it is not understood."""
    match list(argv):
        case ["accounts"]:
            print(listing.as_text(listing.accounts()))
            return 0
        case ["accounts", "--json"]:
            print(json.dumps(listing.accounts(), ensure_ascii=False, indent=2))
            return 0
        case ["reset"]:
            return _reset()
        case ["-h"] | ["--help"]:
            print(USAGE)
            return 0
        case _:
            print(USAGE, file=sys.stderr)
            return 2


def _reset() -> int:
    """Empty as the owner of the tables, in a process of its own, then load as the application."""
    if os.environ.get("MAISONNEE_DB_ROLE") == "owner":
        return _empty()
    done = subprocess.run(
        [sys.executable, "-P", "-c", _EMPTY],
        env={**os.environ, "MAISONNEE_DB_ROLE": "owner", "DJANGO_SETTINGS_MODULE": "config.settings"},
        check=False,
    )
    if done.returncode != 0:
        return done.returncode
    print("Démonstration vidée. Chargement (moins d’une minute)…", flush=True)
    loading.load_if_empty()
    loading.refresh_statistics()
    print("La démonstration est comme au premier jour.")
    return 0


_EMPTY = (
    "import sys, django; django.setup(); from maisonnee.interfaces.commands import demo; "
    "sys.exit(demo.main(['reset']))"
)


def _empty() -> int:
    found = resetting.others()
    if found:
        print(
            f"Rien n’a été touché{COLON}{', '.join(found)} n’est pas une structure de démonstration. "
            "« demo reset » efface tout, et ne s’utilise que sur une installation de démonstration.".replace(
                "« ", "«\u00a0"
            ).replace(" »", "\u00a0»"),
            file=sys.stderr,
        )
        return 1
    resetting.empty()
    return 0
