"""Reading the dossiers received."""

from __future__ import annotations

import hashlib
import io
import uuid
import zipfile
from dataclasses import dataclass

from django.db.models import Exists, OuterRef, QuerySet

from maisonnee.domains.contract.models import IndicatorAnswer, Message, Transmission
from maisonnee.domains.contract.queries.transmissions import IndicatorThread, threads_of
from maisonnee.domains.oversight.policies import received
from maisonnee.foundation.access.actors import Actor
from maisonnee.foundation.files import storing
from maisonnee.foundation.tenancy.models import Structure


@dataclass(frozen=True)
class CheckedFile:
    """A file of the archive: what the manifest says of it, and whether its bytes agree."""

    name: str
    size: int
    sha256: str
    agrees: bool


@dataclass(frozen=True)
class ManifestCheck:
    """Whether the archive is what the manifest says, file by file, and nothing more."""

    files: tuple[CheckedFile, ...]
    manifest_sha256: str
    manifest_agrees: bool
    extra: tuple[str, ...]

    @property
    def agrees(self) -> bool:
        return self.manifest_agrees and not self.extra and all(file.agrees for file in self.files)


def dossiers_received(*, actor: Actor) -> QuerySet[Transmission]:
    """Return the dossiers received, each with `is_latest` and `has_answers`, the latest first."""
    later = Transmission.objects.filter(
        exercise_id=OuterRef("exercise_id"),
        recipient_id=OuterRef("recipient_id"),
        number__gt=OuterRef("number"),
    )
    answers = IndicatorAnswer.objects.filter(transmission=OuterRef("pk"))
    messages = Message.objects.filter(transmission=OuterRef("pk"))
    return received(actor).annotate(
        is_latest=~Exists(later), has_answers=Exists(answers), has_messages=Exists(messages)
    )


def is_latest(*, actor: Actor, transmission: Transmission) -> bool:
    """Tell whether no later version of a dossier was received."""
    rows = received(actor).filter(exercise_id=transmission.exercise_id, number__gt=transmission.number)
    return not rows.exists()


def years_received(*, actor: Actor) -> list[int]:
    """Return the years of the dossiers received, the latest first."""
    return sorted(set(received(actor).values_list("year", flat=True)), reverse=True)


def senders(*, actor: Actor) -> list[tuple[str, str]]:
    """Return the structures that transmitted something: key and name, by name."""
    rows = dict(received(actor).order_by("transmitted_at").values_list("structure_id", "sender_name"))
    return sorted(((str(key), name) for key, name in rows.items()), key=lambda row: row[1].casefold())


def dossier_received(*, actor: Actor, transmission_id: uuid.UUID) -> Transmission:
    """Return a dossier received. Raises `Transmission.DoesNotExist`."""
    return received(actor).select_related("archive", "report").get(pk=transmission_id)


def threads(*, actor: Actor, transmission: Transmission) -> list[IndicatorThread]:
    """Return what was said of each indicator of a dossier received."""
    received(actor).get(pk=transmission.pk)
    return threads_of(transmission)


def file_received(*, actor: Actor, transmission: Transmission, path: str) -> bytes:
    """Return a file of the archive received. Raises `KeyError` for a name its manifest does not hold."""
    received(actor).get(pk=transmission.pk)
    if path not in {file["name"] for file in transmission.manifest["files"]}:
        raise KeyError(path)
    with zipfile.ZipFile(io.BytesIO(storing.content_of(transmission.archive))) as archive:
        return archive.read(path)


def manifest_check(*, actor: Actor, transmission: Transmission) -> ManifestCheck:
    """Compute again the hash of each file received, and compare with the frozen manifest."""
    received(actor).get(pk=transmission.pk)
    manifest = transmission.manifest
    with zipfile.ZipFile(io.BytesIO(storing.content_of(transmission.archive))) as archive:
        present = set(archive.namelist())
        files = tuple(
            CheckedFile(
                name=file["name"],
                size=file["size"],
                sha256=file["sha256"],
                agrees=file["name"] in present
                and hashlib.sha256(archive.read(file["name"])).hexdigest() == file["sha256"],
            )
            for file in manifest["files"]
        )
        written = archive.read("manifeste.json") if "manifeste.json" in present else b""
    known = {file.name for file in files} | {"manifeste.json", "manifeste.txt"}
    return ManifestCheck(
        files=files,
        manifest_sha256=manifest["manifest_sha256"],
        manifest_agrees=hashlib.sha256(written).hexdigest() == manifest["manifest_sha256"],
        extra=tuple(sorted(present - known)),
    )


def own_structure_name(*, actor: Actor) -> str:
    """Return the name of the officer's structure."""
    return str(Structure.objects.values_list("name", flat=True).get(pk=actor.structure_id))
