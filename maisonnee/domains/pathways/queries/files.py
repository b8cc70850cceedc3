"""The coordination file: read from the shared record, part by part."""

from __future__ import annotations

import uuid
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from maisonnee.domains.pathways.enums import PathwayPermission
from maisonnee.domains.pathways.rules import files as rules
from maisonnee.domains.patients import queries as patient_queries
from maisonnee.domains.patients.models import Patient, Relative
from maisonnee.domains.patients.policies import Access
from maisonnee.domains.patients.queries import Participant
from maisonnee.domains.records import queries as record_queries
from maisonnee.domains.records.models import Entry
from maisonnee.foundation.access.actors import Actor, require


@dataclass(frozen=True)
class CoordinationFile:
    """The file as its reader reads it: identity, relatives, care team, then the facts of each part."""

    access: Access
    relatives: Sequence[Relative]
    team: Sequence[Participant]
    facts: Mapping[str, Sequence[Entry]]

    @property
    def patient(self) -> Patient:
        return self.access.patient

    @property
    def parts(self) -> list[tuple[rules.FilePart, Sequence[Entry]]]:
        return [(part, self.facts[part.key]) for part in rules.PARTS]


def coordination_file(*, actor: Actor, patient_id: uuid.UUID) -> CoordinationFile:
    """Return the file of a patient, and leave the trace. Raises `Patient.DoesNotExist` outside the care team."""
    require(actor, PathwayPermission.OPEN)
    record = record_queries.open_record(actor=actor, patient_id=patient_id, place="coordination_file")
    standing = [entry for entry in record.entries if entry.ends_on is None or entry.ends_on > actor.today]
    relatives = patient_queries.relatives(actor=actor, patient_id=patient_id)
    return CoordinationFile(
        record.access,
        list(relatives.filter(ended_on__isnull=True)),
        patient_queries.care_team(actor=actor, patient_id=patient_id),
        rules.sorted_facts(standing),
    )
