"""Having the text of files read in the background as soon as they are given, so that nobody waits for it later."""

from __future__ import annotations

from collections.abc import Iterable

from maisonnee.foundation.access.actors import Actor
from maisonnee.foundation.files.models import StoredFile
from maisonnee.foundation.jobs import running

KIND = "files.read"


def ask(*, actor: Actor, files: Iterable[StoredFile]) -> None:
    """Queue the reading of files just kept. Called inside an operation: it starts only if that commits."""
    running.ask(
        actor=actor,
        kind=KIND,
        title="Relecture de pièces jointes",
        parameters={"file_ids": [str(file.pk) for file in files]},
    )
