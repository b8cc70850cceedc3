"""`bin/maisonnee journal verify`: find any alteration of the journals made behind the product's back."""

from __future__ import annotations

import sys
from collections.abc import Sequence

from django.db import connection

from maisonnee.foundation.journal import anchors, queries
from maisonnee.foundation.journal.queries import Alteration, Verification
from maisonnee.foundation.tenancy import context
from maisonnee.foundation.tenancy.models import Structure
from maisonnee.kernel.french import COLON, count

USAGE = f"Usage{COLON}bin/maisonnee journal verify"
SENTENCES = {
    "content": "l’entrée n° {sequence} a été modifiée.",
    "missing": "des entrées manquent juste avant l’entrée n° {sequence}.",
    "link": "l’entrée n° {sequence} ne suit pas celle d’avant : elle a été ajoutée ou remplacée.",
    "head": "la fin du journal a été coupée ou réécrite, vers l’entrée n° {sequence}.",
    "absent": "le journal a été retiré en entier.",
    "rewound": "le journal a été remis dans un état ancien : l’entrée n° {sequence}, déjà vérifiée, n’y est plus.",
}


def main(argv: Sequence[str]) -> int:
    """Verify every structure's journal; 1 when something was altered, 2 when the command is not understood."""
    if list(argv) in (["-h"], ["--help"]):
        print(USAGE)
        return 0
    if list(argv) != ["verify"]:
        print(USAGE, file=sys.stderr)
        return 2
    if not _sees_every_structure():
        print(
            "Cette vérification se lance par bin/maisonnee, avec les droits du propriétaire de la base.",
            file=sys.stderr,
        )
        return 2
    return _verify_all()


def _verify_all() -> int:
    try:
        known = anchors.read()
    except ValueError:
        print(f"Le fichier {anchors.path()} a été modifié{COLON}il ne porte plus notre sceau.")
        return 1
    structures = {structure.pk: structure.name for structure in Structure.objects.order_by("name", "id")}
    altered, total, kept = 0, 0, dict(known)
    for structure_id, name in structures.items():
        with context.entered(structure_id=structure_id):
            found = queries.verify(structure_id, anchor=known.get(structure_id))
        total += found.entries
        if found.is_sound:
            kept[structure_id] = anchors.Anchor(found.entries, found.last_mac)
        altered += _told(name, found)
    for structure_id in known.keys() - structures.keys():
        print(f"Structure {structure_id}{COLON}elle a disparu de la base, avec son journal.")
        altered += 1
    if altered:
        return 1
    anchors.write(kept)
    print(
        f"{count(len(structures), 'journal vérifié', 'journaux vérifiés')}, {count(total, 'entrée')}"
        f"{COLON}aucune altération."
    )
    return 0


def _told(name: str, found: Verification) -> int:
    for alteration in found.alterations:
        print(f"{name}{COLON}{_sentence(alteration)}")
    return len(found.alterations)


def _sentence(alteration: Alteration) -> str:
    return SENTENCES[alteration.kind].format(sequence=alteration.sequence)


def _sees_every_structure() -> bool:
    """Tell whether we are connected as the owner of the tables, who alone may list the structures."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT pg_get_userbyid(relowner) = current_user FROM pg_class WHERE relname = %s AND relkind = 'r'",
            [Structure._meta.db_table],
        )
        row = cursor.fetchone()
    return bool(row and row[0])
