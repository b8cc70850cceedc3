"""Writes synthetic RPPS extractions, in the shape of the published file."""

import random
from typing import Any

TITLES = [
    "Type d'identifiant PP",
    "Identifiant PP",
    "Identification nationale PP",
    "Code civilité d'exercice",
    "Libellé civilité d'exercice",
    "Code civilité",
    "Libellé civilité",
    "Nom d'exercice",
    "Prénom d'exercice",
    "Code profession",
    "Libellé profession",
    "Code catégorie professionnelle",
    "Libellé catégorie professionnelle",
    "Code type savoir-faire",
    "Libellé type savoir-faire",
    "Code savoir-faire",
    "Libellé savoir-faire",
    "Code mode exercice",
    "Libellé mode exercice",
    "Numéro SIRET site",
    "Numéro SIREN site",
    "Numéro FINESS site",
    "Numéro FINESS établissement juridique",
    "Identifiant technique de la structure",
    "Raison sociale site",
    "Enseigne commerciale site",
    "Complément destinataire (coord. structure)",
    "Complément point géographique (coord. structure)",
    "Numéro Voie (coord. structure)",
    "Indice répétition voie (coord. structure)",
    "Code type de voie (coord. structure)",
    "Libellé type de voie (coord. structure)",
    "Libellé Voie (coord. structure)",
    "Mention distribution (coord. structure)",
    "Bureau cedex (coord. structure)",
    "Code postal (coord. structure)",
    "Code commune (coord. structure)",
    "Libellé commune (coord. structure)",
    "Code pays (coord. structure)",
    "Libellé pays (coord. structure)",
    "Téléphone (coord. structure)",
    "Adresse e-mail (coord. structure)",
    "Colonne inconnue",
]
DEFAULTS = {
    "Type d'identifiant PP": "8",
    "Libellé civilité d'exercice": "Madame",
    "Code mode exercice": "L",
    "Libellé mode exercice": "Libéral",
    "Code postal (coord. structure)": "35000",
    "Libellé commune (coord. structure)": "Ville-Test",
    "Raison sociale site": "MSP D'ESSAI",
    "Numéro Voie (coord. structure)": "12",
    "Libellé type de voie (coord. structure)": "Rue",
    "Libellé Voie (coord. structure)": "des Essais",
}


def rpps_number(rank: Any) -> Any:
    body = f"1{rank:09d}"
    total = 0
    for place, digit in enumerate(reversed(body)):
        value = int(digit) * (2 - place % 2)
        total += value - 9 if value > 9 else value
    return f"{body}{-total % 10}"


def line(rank: Any, name: Any, given: Any, profession: Any, titles: Any = TITLES, **cells: Any) -> Any:
    number = rpps_number(rank)
    values = {
        **DEFAULTS,
        "Identifiant PP": number,
        "Identification nationale PP": f"8{number}",
        "Nom d'exercice": name,
        "Prénom d'exercice": given,
        "Code profession": profession,
        **cells,
    }
    return "|".join(values.get(title, "") for title in titles)


def extraction(*lines: Any, titles: Any = TITLES) -> Any:
    return ("\n".join(["|".join(titles), *lines]) + "\n").encode()


def crowd(count: Any, seed: Any = 1) -> Any:
    """Many people in many places, for measures."""
    chance = random.Random(seed)
    return [
        line(
            rank,
            f"NOM{chance.randrange(9000)}",
            "Camille",
            chance.choice(["10", "21", "60", "70"]),
            **{
                "Code postal (coord. structure)": f"{chance.randrange(1000, 96000):05d}",
                "Numéro FINESS site": f"{chance.randrange(10**9):09d}",
            },
        )
        for rank in range(count)
    ]
