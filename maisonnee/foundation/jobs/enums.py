from __future__ import annotations

from django.db import models


class JobState(models.TextChoices):
    QUEUED = "queued", "En attente"
    RUNNING = "running", "En cours"
    DONE = "done", "Terminé"
    FAILED = "failed", "Arrêté sur une erreur"


FINISHED = frozenset({JobState.DONE, JobState.FAILED})
