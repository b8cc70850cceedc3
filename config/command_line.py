"""``bin/maisonnee``: find the command, give it the database it needs, report errors as sentences."""

from __future__ import annotations

import importlib
import os
import signal
import sys
from collections.abc import Sequence
from types import FrameType
from typing import cast

COMMANDS = {
    "run": "démarrer Maisonnée (base, site, tâches de fond)",
    "aci": "calculer un exercice du contrat ACI : « aci --help »",
    "demo": "données de démonstration : « demo accounts [--json] », « demo reset »",
    "journal": "vérifier le journal : « journal verify »",
    "dossier": "produire le dossier d’une année : « dossier build STRUCTURE ANNÉE DOSSIER »",
    "backup": "sauvegarder tout dans un fichier : « backup ARCHIVE.tar »",
    "restore": "restaurer dans un dossier vide : « restore ARCHIVE.tar »",
    "structure": "sortir ou reprendre tout ce que contient une structure : « structure --help »",
    "baseline": "écrire le schéma complet d’une base vide : « baseline write »",
    "migrate": "mettre la base au niveau de cette version",
    "django": "commande de Django : « django check »",
}
USAGE = "Usage : bin/maisonnee COMMANDE [ARGUMENTS]"
WITH_DATABASE = {"demo", "journal", "dossier", "structure"}
READS_EVERY_STRUCTURE = {"journal", "dossier", "structure"}
AS_OWNER = {"migrate", "flush", "sqlflush", "pgtrigger"}


def usage() -> str:
    """The help, listing every command."""
    lines = [f"  {name:<9} {role}" for name, role in COMMANDS.items()]
    return (
        "\n".join([USAGE, "", *lines])
        .replace(" :", "\u00a0:")
        .replace("« ", "«\u00a0")
        .replace(" »", "\u00a0»")
    )


def main(argv: Sequence[str]) -> int:
    """Run one command; returns the status of the process."""
    if not argv or argv[0] in {"-h", "--help", "help", "aide"}:
        print(usage())
        return 0 if argv else 2
    name, *arguments = argv
    if name not in COMMANDS:
        print(f"Commande inconnue\u00a0: «\u00a0{name}\u00a0».\n\n{usage()}", file=sys.stderr)
        return 2
    if name == "aci":
        return _command("aci", arguments)
    if name == "baseline":
        from config import baseline

        return baseline.main(arguments)
    if name == "run":
        from config import supervisor

        return supervisor.main(arguments)
    return _with_sentences(name, arguments)


def _with_sentences(name: str, arguments: list[str]) -> int:
    """Run a command that uses the database; what prevents it is said in a sentence, not a traceback."""
    from config import database, secrets
    from maisonnee.foundation.embedded_database import EmbeddedDatabaseError

    signal.signal(signal.SIGTERM, _leave)
    try:
        if name in {"backup", "restore"}:
            from config import backup

            return backup.main(name, arguments)
        with database.available():
            if name == "django":
                return _django(arguments)
            if name == "migrate":
                return _django(["migrate", *arguments])
            from config import migrations

            migrations.apply_if_needed()
            if name in READS_EVERY_STRUCTURE:
                os.environ["MAISONNEE_DB_ROLE"] = "owner"
            return _command(name, arguments, prepared=True)
    except (database.DatabaseUnavailable, EmbeddedDatabaseError, secrets.SecretUnusable) as error:
        print(error, file=sys.stderr)
        return 1


def _command(name: str, arguments: list[str], *, prepared: bool = False) -> int:
    if prepared:
        _set_up_django()
    module = importlib.import_module(f"maisonnee.interfaces.commands.{name}")
    return cast(int, module.main(arguments))


def _django(arguments: list[str]) -> int:
    if arguments and arguments[0] in AS_OWNER:
        os.environ["MAISONNEE_DB_ROLE"] = "owner"
    _set_up_django()
    from django.core.management import execute_from_command_line

    execute_from_command_line(["maisonnee django", *arguments])
    return 0


def _set_up_django() -> None:
    import django

    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
    django.setup()


def _leave(number: int, frame: FrameType | None) -> None:
    sys.exit(128 + number)


if __name__ == "__main__":
    try:
        status = main(sys.argv[1:])
        sys.stdout.flush()
    except KeyboardInterrupt:
        status = 130
    except BrokenPipeError:
        # The reader left (`| head`): nothing more to say to anybody.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        status = 0
    sys.exit(status)
