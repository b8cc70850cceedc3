"""What holds of sharing whatever the grid, the objections and the people: nobody's profession is an exception."""

from __future__ import annotations

import uuid
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from maisonnee.domains.patients.enums import Section
from maisonnee.domains.patients.rules import sharing
from maisonnee.domains.patients.rules.sharing import Grid, Item, Objection, Part, Reader

GROUPS = sharing.groups()
PARTS = sharing.parts(GROUPS)
PEOPLE = [uuid.UUID(int=number) for number in range(1, 6)]

people = st.sampled_from(PEOPLE)
some_groups = st.sampled_from(["10", "50", "60", "69", "81-85", "93", "331"])
every_group = st.sampled_from(GROUPS)
parts = st.sampled_from(PARTS)
readers = st.builds(Reader, people, some_groups, st.booleans())
items = st.builds(Item, parts, people, st.none() | st.frozensets(people, max_size=3))
grids = st.dictionaries(some_groups, st.frozensets(parts.map(lambda part: part.key))).map(Grid)


@st.composite
def _objections(draw: st.DrawFn) -> Objection:
    """An objection the database takes: to a part or to a reader at least, to notes alone when it names their author."""
    part = draw(st.just(Part("")) | parts)
    reader_id = draw(st.none() | people)
    reader_group = "" if reader_id else draw(st.just("") | some_groups)
    if not part.section and not reader_group and reader_id is None:
        reader_group = draw(some_groups)
    author = part.author if draw(st.booleans()) else ""
    return Objection(part.section, author, reader_group, reader_id, draw(st.booleans()))


objections = st.lists(_objections(), max_size=4)


@given(items, readers, grids, objections)
def test_an_author_reads_what_they_wrote(
    item: Item, reader: Reader, grid: Grid, said: list[Objection]
) -> None:
    own = replace(item, author_id=reader.member_id)
    assert sharing.reads(own, reader, grid=grid, objections=said)


@given(items, readers, grids, objections, _objections())
def test_an_objection_opens_nothing_and_lifting_it_restores_exactly(
    item: Item, reader: Reader, grid: Grid, said: list[Objection], another: Objection
) -> None:
    before = sharing.reads(item, reader, grid=grid, objections=said)
    after = sharing.reads(item, reader, grid=grid, objections=[*said, another])
    assert before or not after
    assert sharing.reads(item, reader, grid=grid, objections=[*said, another][:-1]) is before
    if not (another.covers(item.part) and another.is_against(reader)):
        assert after is before


@given(items, readers, grids, objections, _objections())
def test_an_objection_hides_all_it_covers_from_whom_it_names_but_its_author(
    item: Item, reader: Reader, grid: Grid, said: list[Objection], another: Objection
) -> None:
    """In emergency only those that the patient wanted to hold even then."""
    concerns = another.covers(item.part) and another.is_against(reader)
    holds = another.stays_in_emergency or not reader.is_emergency
    if concerns and holds and item.author_id != reader.member_id:
        assert not sharing.reads(item, reader, grid=grid, objections=[*said, another])


@given(items, readers, grids, objections)
def test_an_emergency_closes_nothing_that_the_care_team_opens(
    item: Item, reader: Reader, grid: Grid, said: list[Objection]
) -> None:
    usual = sharing.reads(item, replace(reader, is_emergency=False), grid=grid, objections=said)
    urgent = sharing.reads(item, replace(reader, is_emergency=True), grid=grid, objections=said)
    assert urgent or not usual


@given(items, readers, grids, objections)
def test_an_emergency_keeps_what_an_author_restricted_and_what_the_patient_wanted_kept_even_then(
    item: Item, reader: Reader, grid: Grid, said: list[Objection]
) -> None:
    urgent = replace(reader, is_emergency=True)
    if item.author_id == urgent.member_id:
        return
    restricted = replace(item, restricted_to=(item.restricted_to or frozenset()) - {urgent.member_id})
    assert not sharing.reads(restricted, urgent, grid=grid, objections=said)
    kept = Objection(item.part.section, stays_in_emergency=True)
    assert not sharing.reads(item, urgent, grid=grid, objections=[*said, kept])


@given(items, readers, grids, objections, st.frozensets(people, max_size=3))
def test_a_restriction_opens_nothing(
    item: Item, reader: Reader, grid: Grid, said: list[Objection], kept: frozenset[uuid.UUID]
) -> None:
    free, restricted = replace(item, restricted_to=None), replace(item, restricted_to=kept)
    opened = sharing.reads(free, reader, grid=grid, objections=said)
    still = sharing.reads(restricted, reader, grid=grid, objections=said)
    assert still is (opened and (reader.member_id in kept or reader.member_id == item.author_id))


@given(items, readers, grids, objections)
def test_a_box_of_the_grid_holds_alike_for_whoever_reads_and_whoever_wrote(
    item: Item, reader: Reader, grid: Grid, said: list[Objection]
) -> None:
    """Only the box decides: with every box open anybody reads, with none nobody does but the author."""
    usual = replace(reader, is_emergency=False)
    plain = replace(item, restricted_to=None)
    is_author = item.author_id == reader.member_id
    every = Grid({reader.group: frozenset(part.key for part in PARTS)})
    assert sharing.reads(plain, usual, grid=every, objections=[])
    assert sharing.reads(plain, usual, grid=Grid({}), objections=said) is is_author
    box = item.part.key in grid.reads.get(reader.group, frozenset())
    assert sharing.reads(plain, usual, grid=grid, objections=[]) is (is_author or box)


@given(st.text(max_size=5).filter(lambda code: code not in GROUPS), items, people, grids, st.booleans())
def test_an_unknown_profession_reads_its_own_writings_alone(
    code: str, item: Item, person: uuid.UUID, grid: Grid, is_voted: bool
) -> None:
    reader = Reader(person, sharing.group_of(code))
    asked = (
        Grid({key: kept for key, kept in grid.reads.items() if key != reader.group})
        if is_voted
        else sharing.proposed_grid()
    )
    if reader.group in GROUPS:  # (the code of an orthotist: a known profession)
        return
    assert sharing.reads(item, reader, grid=asked, objections=[]) is (item.author_id == person)


@given(parts)
def test_a_box_is_written_and_read_back(part: Part) -> None:
    assert Part.of_key(part.key) == part
    assert sharing.part_of(part.section, part.author) == part


def test_each_box_has_a_key_of_its_own() -> None:
    assert len({part.key for part in PARTS}) == len(PARTS) == len(Section.values) - 1 + len(GROUPS)


@given(st.sampled_from(Section.values), every_group)
def test_only_notes_are_told_apart_by_their_author(section: str, group: str) -> None:
    assert sharing.part_of(section, group) == Part(section, group if section == "notes" else "")


@given(every_group, every_group)
def test_the_proposed_grid_opens_notes_to_their_profession_alone_and_so_both_ways(
    one: str, other: str
) -> None:
    grid = sharing.proposed_grid()
    assert grid.opens(one, Part(Section.NOTES, other)) is (one == other)
    assert grid.opens(one, Part(Section.NOTES, other)) is grid.opens(other, Part(Section.NOTES, one))


@given(every_group)
def test_the_proposed_grid_is_careful(group: str) -> None:
    """Mental and sexual health for those who care for it; of the rest, all that care shares or none of it."""
    reads = sharing.proposed_grid().reads[group]
    assert (Section.MENTAL_HEALTH in reads) is (group in {"10", "69", "72", "93"})
    assert (Section.SEXUAL_HEALTH in reads) is (group in {"10", "50"})
    care = {"problems", "treatments", "allergies", "measures", "acts", "documents"}
    assert reads & care in (frozenset(), care)
    if not reads & care:
        assert reads <= {f"notes:{group}", "social", "mental_health"}


def test_the_proposed_grid_treats_the_care_professions_alike() -> None:
    """Doctors read of others what others read of them: the sections that care shares, and no notes."""
    grid = sharing.proposed_grid()
    reserved = {Section.MENTAL_HEALTH.value, Section.SEXUAL_HEALTH.value}
    caring = [group for group in GROUPS if "problems" in grid.reads[group]]
    shared = {frozenset(grid.reads[group] - reserved - {f"notes:{group}"}) for group in caring}
    assert len(shared) == 1
    assert {"10", "21", "40", "50", "60", "69", "70", "93"} <= set(caring)
