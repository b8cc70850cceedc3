from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from maisonnee.interfaces.web import curves
from maisonnee.interfaces.web.curves import Limit, Value


def _drawn(values, limits=()):
    return curves.picture(values, limits=limits, written=str, day=lambda on: on.isoformat())


def test_nothing_is_drawn_of_nothing() -> None:
    assert _drawn([]) is None


def test_values_go_from_left_to_right_and_the_highest_is_the_highest() -> None:
    first = date(2026, 3, 1)
    found = _drawn([Value(first, Decimal(70)), Value(first + timedelta(days=10), Decimal(80))])

    assert found is not None
    assert [tick.label for tick in found.heights] == ["70.0", "72.5", "75.0", "77.5", "80.0"]
    assert found.paths == ["64.0,220.0 624.0,16.0"]
    assert [(tick.label, tick.anchor) for tick in found.days] == [
        ("2026-03-01", "start"),
        ("2026-03-04", "middle"),
        ("2026-03-08", "middle"),
        ("2026-03-11", "end"),
    ]


def test_a_pair_is_two_lines_and_a_limit_is_inside_the_picture() -> None:
    on = date(2026, 3, 1)
    found = _drawn([Value(on, Decimal(135), Decimal(80))], [Limit(Decimal(160), "alerte")])

    assert found is not None
    assert len(found.paths) == 2
    # One day alone is drawn in the middle.
    assert found.dots[0][0].x == "344.0"
    assert (found.limits[0].x1, found.limits[0].x2) == ("64.0", "624.0")
    assert 16 <= float(found.limits[0].y) < float(found.dots[0][0].y)


_values = st.builds(
    Value,
    st.dates(date(2000, 1, 1), date(2030, 1, 1)),
    st.decimals(Decimal("0.1"), Decimal(2000), places=2),
    st.none() | st.decimals(Decimal("0.1"), Decimal(2000), places=2),
)


@given(st.lists(_values, min_size=1, max_size=30), st.lists(st.decimals(1, 3000, places=1), max_size=3))
def test_everything_drawn_is_inside_the_picture(values: list[Value], limits: list[Decimal]) -> None:
    ordered = sorted(values, key=lambda value: value.on)
    found = _drawn(ordered, [Limit(value, "alerte", ordered[0].on, ordered[-1].on) for value in limits])

    assert found is not None
    assert 2 <= len(found.heights) <= curves.MOST_LINES + 1
    for dots in found.dots:
        for dot in dots:
            assert found.left <= float(dot.x) <= found.right
            assert 0 <= float(dot.y) <= found.bottom
    for line in found.limits:
        assert found.left <= float(line.x1) <= float(line.x2) <= found.right
        assert 0 <= float(line.y) <= found.bottom
