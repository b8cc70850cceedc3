"""Opens the RPPS extraction as it was downloaded: the plain text, or the archive that holds it."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from typing import BinaryIO, cast

from maisonnee.foundation.files.containers import MEBIBYTE
from maisonnee.interop.rpps.extraction import ExtractionError

MOST_BYTES = 6 * 1024 * MEBIBYTE
EXPECTED = "ps_libreacces_personne_activite"


class _Bounded(io.RawIOBase):
    """A stream that stops with an error once it has given more bytes than an extraction has."""

    def __init__(self, stream: BinaryIO, most: int) -> None:
        self._stream, self._left = stream, most

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        try:
            data = self._stream.read(len(buffer))
        except (zipfile.BadZipFile, EOFError, OSError, RuntimeError, NotImplementedError) as error:
            raise _unreadable() from error
        self._left -= len(data)
        if self._left < 0:
            raise ExtractionError(
                "too_large",
                "Ce fichier est démesuré une fois décompressé. Déposez l’extraction RPPS telle que publiée.",
            )
        buffer[: len(data)] = data
        return len(data)


@contextmanager
def opened(file: BinaryIO, *, most: int = MOST_BYTES) -> Iterator[BinaryIO]:
    """Give the text of an extraction as a stream, read as it is asked for. Raises `ExtractionError`."""
    file.seek(0)
    start = file.read(4)
    file.seek(0)
    if start != b"PK\x03\x04":
        yield cast(BinaryIO, io.BufferedReader(_Bounded(file, most)))
        return
    try:
        archive = zipfile.ZipFile(file)
        inside = archive.open(_entry(archive))
    except (zipfile.BadZipFile, ValueError, OSError, RuntimeError, NotImplementedError) as error:
        raise _unreadable() from error
    with archive, inside:
        yield cast(BinaryIO, io.BufferedReader(_Bounded(cast(BinaryIO, inside), most), buffer_size=MEBIBYTE))


def _entry(archive: zipfile.ZipFile) -> zipfile.ZipInfo:
    texts = [entry for entry in archive.infolist() if entry.filename.lower().endswith(".txt")]
    wanted = [entry for entry in texts if EXPECTED in entry.filename.lower()]
    chosen = wanted or texts
    if len(chosen) != 1:
        raise ExtractionError(
            "not_in_archive",
            "Cette archive ne contient pas le fichier « PS_LibreAcces_Personne_activite ». "
            "Déposez l’archive telle que téléchargée, ou ce fichier seul.",
        )
    return chosen[0]


def _unreadable() -> ExtractionError:
    return ExtractionError(
        "damaged", "Cette archive est abîmée ou incomplète. Téléchargez-la de nouveau, puis déposez-la."
    )
