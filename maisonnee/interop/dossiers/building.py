"""From the contents of a year to the bytes of its dossier: the same contents give the same bytes."""

from __future__ import annotations

import hashlib
import io
import json
import zipfile
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any

from maisonnee.domains.contract.operations.dossier import BuiltFiles, Reading
from maisonnee.domains.contract.queries import dossier as queries
from maisonnee.domains.contract.queries.dossier import Contents, ProofFile
from maisonnee.domains.contract.rules import dossier_files as names
from maisonnee.foundation.access.actors import Actor
from maisonnee.foundation.files import storing
from maisonnee.foundation.files.models import StoredFile
from maisonnee.interop.dossiers.annexes import annexes
from maisonnee.interop.dossiers.report import report
from maisonnee.interop.text_extraction.extracting import extract_text
from maisonnee.kernel.identity_search import IdentityIndex
from maisonnee.kernel.refusals import Refusal

if TYPE_CHECKING:
    from maisonnee.domains.contract.models import FileReading

_STAMP = (1980, 1, 1, 0, 0, 0)
_STORED = frozenset({"pdf", "png", "jpg", "docx", "xlsx", "odt", "ods"})


def read_files(files: Iterable[StoredFile]) -> list[Reading]:
    """Read the text of files; what cannot be read says why."""
    readings = []
    for file in files:
        found = extract_text(file.name, storing.content_of(file))
        readings.append(Reading(file, found.text, found.complete, found.reason))
    return readings


def unread_files(*, actor: Actor, contents: Contents) -> list[StoredFile]:
    """Return the files of a dossier that nobody read yet, each once."""
    files = {proof.file.pk: proof.file for proof in contents.proofs}
    known = queries.readings_of(actor=actor, files=list(files.values()))
    return [file for key, file in files.items() if key not in known]


def build(*, actor: Actor, contents: Contents) -> BuiltFiles:
    """Make the dossier. Every file must have been read (`unread_files` is empty).

    Raises `Refusal` `contract.patient_in_a_register` when words of a register, which the dossier repeats, name a
    patient: no file can be taken away there, the row is to be written otherwise.
    """
    people = queries.people_to_find(actor=actor)
    index = IdentityIndex(people)
    if any(index.find(words) for words in contents.typed_words):
        raise Refusal("contract.patient_in_a_register")
    readings = queries.readings_of(actor=actor, files=[proof.file for proof in contents.proofs])
    report_bytes = report(contents)
    files = [
        (names.REPORT, report_bytes),
        (names.ANNEXES, annexes(contents)),
        (names.EXERCISE, _json(contents.exercise)),
        (names.STATEMENT, _json(contents.statement)),
        *((proof.path, storing.content_of(proof.file)) for proof in contents.proofs),
    ]
    manifest = _manifest(contents, files)
    manifest_bytes = _json(manifest)
    digest = hashlib.sha256(manifest_bytes).hexdigest()
    files += [
        (names.MANIFEST_JSON, manifest_bytes),
        (names.MANIFEST_TEXT, _manifest_text(manifest, digest)),
    ]
    return BuiltFiles(
        archive=_archive(files),
        report=report_bytes,
        manifest=manifest,
        manifest_sha256=digest,
        findings=_findings(contents.proofs, readings, index),
        unread=_unread(contents.proofs, readings),
        patients_fingerprint=queries.fingerprint_of(people),
    )


def _findings(
    proofs: Sequence[ProofFile], readings: dict[Any, FileReading], index: IdentityIndex
) -> list[dict[str, Any]]:
    """Who was recognised where: file, patient, place. Never a name."""
    found: list[dict[str, Any]] = []
    known: set[tuple[str, str]] = set()
    texts = {key: queries.text_read(reading) for key, reading in readings.items()}
    for proof in proofs:
        whole = queries.searched_text(title=proof.title, text=texts.get(proof.file.pk, ""))
        for hit in index.find(whole):
            key = (str(proof.file.pk), hit.key)
            if key in known:
                continue
            known.add(key)
            found.append(
                {
                    "file_id": str(proof.file.pk),
                    "patient_id": hit.key,
                    "path": proof.path,
                    "title": proof.title,
                    "kind": hit.kind.value,
                    "offset": hit.offset,
                    "occurrences": hit.occurrences,
                }
            )
    return found


def _unread(proofs: Sequence[ProofFile], readings: dict[Any, FileReading]) -> list[dict[str, Any]]:
    found: dict[str, dict[str, Any]] = {}
    for proof in proofs:
        reading = readings.get(proof.file.pk)
        if reading is None:
            raise ValueError(f"file {proof.file.pk} was not read")
        if not reading.is_complete:
            found.setdefault(
                str(proof.file.pk),
                {
                    "file_id": str(proof.file.pk),
                    "path": proof.path,
                    "title": proof.title,
                    "reason": reading.reason,
                },
            )
    return list(found.values())


def _manifest(contents: Contents, files: Sequence[tuple[str, bytes]]) -> dict[str, Any]:
    """Name, size and SHA-256 of every file. Titles people typed stay out of it."""
    return {
        "structure": contents.structure_name,
        "finess": contents.finess,
        "year": contents.year,
        "attested_by": contents.attested_by,
        "attested_on": contents.attested_on.isoformat() if contents.attested_on else None,
        "files": [
            {"name": name, "size": len(content), "sha256": hashlib.sha256(content).hexdigest()}
            for name, content in files
        ],
        "proofs": [{"name": proof.path, "indicator": proof.indicator} for proof in contents.proofs],
    }


def _manifest_text(manifest: dict[str, Any], digest: str) -> bytes:
    """For people, and for `sha256sum --check` (its lines are « hash, two spaces, name »)."""
    lines = [
        f"# {manifest['structure']}, exercice {manifest['year']}",
        f"# Empreinte du manifeste (manifeste.json, SHA-256)\u00a0: {digest}",
        "# Vérifier\u00a0: sha256sum --check manifeste.txt",
    ]
    lines += [f"{file['sha256']}  {file['name']}" for file in manifest["files"]]
    lines.append(f"{digest}  {names.MANIFEST_JSON}")
    return ("\n".join(lines) + "\n").encode()


def _json(data: Any) -> bytes:
    return (json.dumps(data, ensure_ascii=False, indent=2, sort_keys=True) + "\n").encode()


def _archive(files: Sequence[tuple[str, bytes]]) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        for name, content in files:
            entry = zipfile.ZipInfo(name, date_time=_STAMP)
            entry.external_attr = 0o644 << 16
            entry.create_system = 3
            extension = name.rpartition(".")[2]
            entry.compress_type = zipfile.ZIP_STORED if extension in _STORED else zipfile.ZIP_DEFLATED
            archive.writestr(entry, content)
    return target.getvalue()
