"""What a vote changes, and whether professions read each other alike."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from maisonnee.domains.patients.enums import Section
from maisonnee.domains.patients.rules import grids, sharing
from maisonnee.domains.patients.rules.sharing import Grid, Part

GROUPS = ["10", "60", "93"]
SHOWN = sharing.parts(GROUPS)
KEYS = [part.key for part in SHOWN]
KEY_SETS = st.frozensets(st.sampled_from(KEYS))


def test_what_was_not_shown_stays_as_it_was() -> None:
    before = Grid({"10": frozenset({"acts", "notes:50"}), "50": frozenset({"acts", "notes:10"})})
    after = grids.completed(before, {"10": ["measures"]}, SHOWN)
    assert after == {"10": ["measures", "notes:10", "notes:50"], "50": ["acts", "notes:10"]}


@given(
    st.fixed_dictionaries(dict.fromkeys(GROUPS, KEY_SETS)),
    st.fixed_dictionaries(dict.fromkeys(GROUPS, KEY_SETS)),
)
def test_the_changes_told_are_exactly_those_made(
    before: dict[str, frozenset[str]], chosen: dict[str, frozenset[str]]
) -> None:
    old = Grid(before)
    new = Grid({group: frozenset(keys) for group, keys in grids.completed(old, chosen, SHOWN).items()})
    replayed = {group: set(before[group]) for group in GROUPS}
    for change in grids.changes(old, new, GROUPS, SHOWN):
        replayed[change.group] |= {part.key for part in change.opened}
        replayed[change.group] -= {part.key for part in change.closed}
    assert replayed == {group: set(new.reads[group]) for group in GROUPS}
    for group in GROUPS:
        assert new.reads[group] == chosen[group] | {f"notes:{group}"}


def test_the_mirror_of_the_proposed_grid_is_even() -> None:
    found = grids.mirrors(sharing.proposed_grid(), GROUPS, SHOWN)
    assert [(mirror.group, mirror.is_even) for mirror in found] == [("60", True), ("93", True)]


def test_a_grid_that_reads_one_way_is_seen() -> None:
    grid = Grid({"10": frozenset({"notes:10", "notes:60", "acts"}), "60": frozenset({"notes:60", "social"})})
    mirror = grids.mirrors(grid, ["10", "60"], sharing.parts(["10", "60"]))[0]
    assert (mirror.doctors_read_their_notes, mirror.they_read_doctors_notes, mirror.is_even) == (
        True,
        False,
        False,
    )
    assert (list(mirror.only_doctors), list(mirror.only_they)) == (
        [Part(Section.ACTS)],
        [Part(Section.SOCIAL)],
    )
