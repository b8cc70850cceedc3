"""For random grids, objections and restrictions, what leaves a record is what its giver reads, and no more."""

from __future__ import annotations

from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from maisonnee.domains.patients.models import GridDecision, SharingObjection
from maisonnee.domains.patients.rules import sharing
from maisonnee.domains.patients.rules.sharing import Grid, Item, Objection, Reader
from maisonnee.domains.records.enums import EntryKind
from maisonnee.domains.records.models import Entry
from maisonnee.domains.records.queries import exports, packs
from maisonnee.domains.records.queries.synthesis import synthesis, timeline
from maisonnee.foundation.tenancy.models import Structure
from tests.factories import records
from tests.factories.patients import make_patient

GROUPS = ("10", "60", "93")
SECTIONS = ("problems", "treatments", "social", "mental_health", "notes")
KEYS = ("problems", "treatments", "social", "mental_health", "notes:10", "notes:60", "notes:93")
KINDS = {
    "problems": (EntryKind.PROBLEM, ""),
    "treatments": (EntryKind.TREATMENT, ""),
    "social": (EntryKind.SITUATION, ""),
    "mental_health": (EntryKind.PROBLEM, "mental_health"),
    "notes": (EntryKind.NOTE, ""),
}


@settings(
    max_examples=8,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(data=st.data())
def test_no_way_out_reveals_what_the_policy_refuses(structure: Structure, data: Any) -> None:
    readers = {group: records.make_reader(structure.pk, group) for group in GROUPS}
    members = {group: records.member_of(actor) for group, actor in readers.items()}
    patient = make_patient(readers["10"])
    for actor in readers.values():
        records.in_care(actor, patient)
    reads = data.draw(st.fixed_dictionaries({group: st.sets(st.sampled_from(KEYS)) for group in GROUPS}))
    GridDecision.objects.all().delete()
    records.vote(readers["10"], {group: sorted(keys) for group, keys in reads.items()})
    objections = []
    for section, reader in data.draw(
        st.lists(st.tuples(st.sampled_from(SECTIONS), st.sampled_from(("", *GROUPS))), max_size=2)
    ):
        objections.append(Objection(section, reader_group=reader))
        SharingObjection.objects.create(
            structure_id=structure.pk,
            patient=patient,
            section=section,
            reader_group=reader,
            said_on=readers["10"].today,
            recorded_by="Essai",
            recorded_at=readers["10"].now,
        )
    for number, section in enumerate(SECTIONS):
        author = data.draw(st.sampled_from(GROUPS))
        kept = data.draw(st.none() | st.sets(st.sampled_from(GROUPS)))
        kind, reserved = KINDS[section]
        records.write(
            readers[author],
            patient,
            kind=kind,
            section=reserved,
            label=f"Fait{number}",
            restricted_to=None if kept is None else frozenset(members[group].pk for group in kept),
            restriction_reason="" if kept is None else "Essai",
        )
    grid = Grid({group: frozenset(keys) for group, keys in reads.items()})
    rows = list(Entry.objects.filter(patient=patient))
    for group, actor in readers.items():
        reader = Reader(members[group].pk, group)
        allowed = {row.label for row in rows if _reads(row, reader, grid, objections)}
        outside = {
            row.label
            for row in rows
            if row.label in allowed and (row.restricted_to is None or row.author_id == members[group].pk)
        }
        found = synthesis(actor=packs.night_actor(members[group], now=actor.now), patient_id=patient.pk)
        assert {entry.label for entry in found.record.entries} == allowed
        assert {entry.label for entry in timeline(actor=actor, patient_id=patient.pk).entries} == allowed
        given_out = exports.for_patient(actor=actor, patient_id=patient.pk)
        assert {entry.label for entry in given_out.entries} == allowed
        offered = [part.key for part in exports.parts_offered(actor=actor, patient_id=patient.pk)]
        sent = exports.for_colleague(actor=actor, patient_id=patient.pk, parts=[*offered, *KEYS])
        assert {entry.label for entry in sent.entries} == outside


def _reads(row: Entry, reader: Reader, grid: Grid, objections: list[Objection]) -> bool:
    kept = None if row.restricted_to is None else frozenset(row.restricted_to)
    item = Item(sharing.part_of(row.section, row.author_group), row.author_id, kept)
    return sharing.reads(item, reader, grid=grid, objections=objections)
