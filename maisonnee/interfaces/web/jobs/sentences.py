from __future__ import annotations

SENTENCES = {
    "unexpected": "Une erreur imprévue a arrêté ce travail. Ce qui était fait est gardé ; l’incident est noté.",
}

LINKS = {"jobs.job": "jobs:detail"}
