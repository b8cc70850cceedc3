"""What can prevent the embedded database from running, as sentences a person can act on."""

from __future__ import annotations

from pathlib import Path


class EmbeddedDatabaseError(Exception):
    """The embedded database cannot run; the message, in French, says what to do."""


def not_writable(folder: Path, reason: OSError) -> EmbeddedDatabaseError:
    detail = reason.strerror or str(reason)
    return EmbeddedDatabaseError(
        f"Impossible d’écrire dans «\u00a0{folder}\u00a0» ({detail}). "
        "Donnez-vous ce droit, libérez de la place, ou choisissez un autre dossier avec MAISONNEE_DATA."
    )


def belongs_to_another(folder: Path, account: str) -> EmbeddedDatabaseError:
    return EmbeddedDatabaseError(
        f"La base de «\u00a0{folder}\u00a0» appartient au compte {account}. "
        "Lancez Maisonnée avec le compte utilisé la première fois, "
        "ou choisissez un autre dossier avec MAISONNEE_DATA."
    )


def in_use(folder: Path, pid: int) -> EmbeddedDatabaseError:
    return EmbeddedDatabaseError(
        f"Le dossier «\u00a0{folder}\u00a0» est déjà utilisé par un autre PostgreSQL (processus {pid}). "
        "Arrêtez-le, ou choisissez un autre dossier avec MAISONNEE_DATA."
    )


def wrong_version(folder: Path, found: str, carried: int) -> EmbeddedDatabaseError:
    return EmbeddedDatabaseError(
        f"La base de «\u00a0{folder}\u00a0» a été créée par PostgreSQL {found}, "
        f"et cette version de Maisonnée apporte PostgreSQL {carried}. "
        "Rien n’a été modifié. Sauvegardez-la avec la version précédente (pg_dump), "
        "puis restaurez-la dans un dossier neuf\u00a0: voir docs/operating.md."
    )


def incomplete(folder: Path) -> EmbeddedDatabaseError:
    return EmbeddedDatabaseError(
        f"Le dossier «\u00a0{folder}\u00a0» existe mais ne contient pas de base PostgreSQL. "
        "Rien n’a été modifié. Rétablissez-le depuis une sauvegarde, "
        "ou choisissez un autre dossier avec MAISONNEE_DATA."
    )


def copied(folder: Path, original: Path, place: Path) -> EmbeddedDatabaseError:
    return EmbeddedDatabaseError(
        f"«\u00a0{folder}\u00a0» est une copie de «\u00a0{original}\u00a0», dont la base est dans "
        f"«\u00a0{place}\u00a0» et sert encore à l’original. Pour commencer une base neuve ici, supprimez "
        f"«\u00a0{folder / 'location.json'}\u00a0»\u00a0; pour reprendre les données, restaurez une sauvegarde."
    )


def lost(folder: Path, place: Path) -> EmbeddedDatabaseError:
    return EmbeddedDatabaseError(
        f"La base de «\u00a0{folder}\u00a0» devrait être dans «\u00a0{place}\u00a0», qui n’existe plus. "
        "Rétablissez ce dossier depuis une sauvegarde, ou, pour commencer une base neuve, "
        f"supprimez «\u00a0{folder / 'location.json'}\u00a0»."
    )


def did_not_start(folder: Path, log: str) -> EmbeddedDatabaseError:
    return EmbeddedDatabaseError(
        f"PostgreSQL n’a pas démarré dans «\u00a0{folder}\u00a0». Il a répondu\u00a0:\n{log.strip()}"
    )
