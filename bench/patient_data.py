"""12,000 invented patients as a clinical software exports them."""

from __future__ import annotations

import random
from datetime import date, timedelta

_FIRST = [
    "ba",
    "be",
    "bi",
    "bo",
    "bu",
    "ca",
    "co",
    "da",
    "de",
    "do",
    "fa",
    "fo",
    "ga",
    "go",
    "la",
    "le",
    "li",
    "lo",
    "ma",
    "me",
    "mi",
    "mo",
    "na",
    "ne",
    "no",
    "pa",
    "pe",
    "po",
    "ra",
    "re",
    "ri",
    "ro",
    "sa",
    "so",
    "ta",
    "te",
    "to",
    "va",
    "ve",
    "vi",
]
_GIVEN = [
    "Marie",
    "Anne",
    "Jean",
    "Paul",
    "Luc",
    "Zoé",
    "Élise",
    "Inès",
    "Noé",
    "Léo",
    "Rose",
    "Jules",
    "Adèle",
    "Hugo",
    "Lina",
    "Camille",
    "Yann",
    "Maël",
    "Nora",
    "Théo",
    "Alice",
    "Éva",
]
TITLES = "Nom de naissance;Prénoms;Date de naissance;Sexe;N° dossier;Médecin traitant;ALD;C2S;Infirmier;Adresse;Code postal;Ville;Téléphone"


def name(chance: random.Random) -> str:
    return "".join(chance.choice(_FIRST) for _ in range(chance.randint(2, 4))).capitalize()


def patient_list(count: int, *, doctors: list[str], nurses: list[str]) -> str:
    """A CSV of `count` patients, always the same."""
    chance = random.Random(2022)
    lines = [TITLES]
    for number in range(count):
        born = date(1930, 1, 1) + timedelta(days=chance.randrange(34_000))
        lines.append(
            ";".join(
                (
                    name(chance), chance.choice(_GIVEN), f"{born:%d/%m/%Y}", chance.choice("FM"), str(10_000 + number),
                    chance.choice(doctors), chance.choice(("O", "N", "N", "N")), chance.choice(("C2S", "", "", "", "")),
                    chance.choice((*nurses, "", "")), f"{chance.randint(1, 99)} rue de l’Église", "35600", "Redon",
                    f"06{chance.randrange(10**8):08d}",
                )
            )
        )  # fmt: skip
    return "\n".join(lines) + "\n"
