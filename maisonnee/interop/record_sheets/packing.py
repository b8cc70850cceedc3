"""A pack: one encrypted PDF a patient and their list, in a ZIP whose file names say nothing."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Sequence
from datetime import date

import pypdf

from maisonnee.domains.records.queries import packs as queries
from maisonnee.domains.records.queries.packs import ToPack
from maisonnee.domains.records.queries.synthesis import synthesis
from maisonnee.domains.records.rules import leaving
from maisonnee.foundation.access.actors import Actor
from maisonnee.foundation.documents.rendering import render_pdf
from maisonnee.foundation.documents.sheets import PackIndex, PackLine
from maisonnee.interop.record_sheets.synthesis import made_line, synthesis_pdf

INDEX = "00-liste.pdf"
README = "LISEZMOI.txt"
_DAYS = ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche")
_README = """\
Pack de secours Maisonnée

Chaque PDF s'ouvre avec votre mot de passe de pack, dans n'importe quel lecteur de PDF (AES-256).
Commencez par 00-liste.pdf : il dit quel fichier est celui de quel patient.
Le mot de passe se lit sur la page « Mon pack » tant que le serveur répond : notez-le avant.
Effacez ce pack quand il ne vous sert plus.
"""


def make_pack(*, actor: Actor, structure: str) -> tuple[int, bytes] | None:
    """Return how many patients a pack holds, and its ZIP; None when there is nobody to pack for.

    Reading for a pack leaves the same trace as any reading.
    """
    chosen = queries.patients_to_pack(actor=actor)
    if not chosen:
        return None
    password = queries.password_of(actor=actor)
    files = []
    for number, one in enumerate(chosen, start=1):
        found = synthesis(actor=actor, patient_id=one.patient.pk, place="list_pack")
        paper = synthesis_pdf(found, actor=actor, structure=structure)
        files.append((f"{number:02d}.pdf", encrypted(paper, password)))
    index = render_pdf(
        "pack_index", _index(chosen, actor, structure), title="Pack de secours", created_on=actor.today
    )
    files.append((INDEX, encrypted(index, password)))
    return len(chosen), _zipped(sorted(files))


def encrypted(paper: bytes, password: str) -> bytes:
    """Return a PDF that opens with a password only (AES-256, as PDF 2.0)."""
    writer = pypdf.PdfWriter(clone_from=pypdf.PdfReader(io.BytesIO(paper)))
    writer.encrypt(password, algorithm="AES-256")
    target = io.BytesIO()
    writer.write(target)
    return target.getvalue()


def _index(chosen: Sequence[ToPack], actor: Actor, structure: str) -> PackIndex:
    lines = tuple(
        PackLine(f"{number:02d}.pdf", str(one.patient), one.patient.born_on, _seen(one.days))
        for number, one in enumerate(chosen, start=1)
    )
    owner = str(queries.own_member(actor))
    return PackIndex(structure, owner, made_line(actor), leaving.last_day(actor.today), lines)


def _seen(days: Sequence[date]) -> str:
    if not days:
        return "à faire cette semaine"
    return ", ".join(f"{_DAYS[one.weekday()]} {one:%d/%m}" for one in days)


def _zipped(files: Sequence[tuple[str, bytes]]) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_STORED) as archive:
        archive.writestr(zipfile.ZipInfo(README), _README)
        for name, content in files:
            archive.writestr(zipfile.ZipInfo(name), content)
    return target.getvalue()
