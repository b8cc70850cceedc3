from __future__ import annotations

from maisonnee.kernel.choices import TextChoices


class JobState(TextChoices):
    QUEUED = "queued", "En attente"
    RUNNING = "running", "En cours"
    DONE = "done", "Terminé"
    FAILED = "failed", "Arrêté sur une erreur"


FINISHED = frozenset({JobState.DONE, JobState.FAILED})
