"""The drawing of a measure over time: values in, places on a picture out. `components/curve.html` draws them.

No chart library (docs/adr/0009): the picture takes the page's own colours, in light, dark and on paper, and needs no
style of its own under the content security policy.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

WIDTH, HEIGHT = 640, 260
LEFT, RIGHT, TOP, BOTTOM = 64, 16, 16, 40
STEPS = (Decimal(1), Decimal(2), Decimal("2.5"), Decimal(5), Decimal(10))
MOST_LINES = 5
MOST_DAYS = 4
ROOM_FOR_WORDS = 260


@dataclass(frozen=True)
class Value:
    """A value of a day; `second` is the lower one of a pair (diastolic pressure)."""

    on: date
    value: Decimal
    second: Decimal | None = None


@dataclass(frozen=True)
class Limit:
    """A threshold: over the whole picture, or over the days where it holds (a rise in 7 days)."""

    value: Decimal
    label: str
    first: date | None = None
    last: date | None = None


@dataclass(frozen=True)
class Dot:
    x: str
    y: str


@dataclass(frozen=True)
class Tick:
    """A mark of an axis: its place and what is written beside it."""

    at: str
    label: str
    anchor: str = "middle"


@dataclass(frozen=True)
class Line:
    """A threshold as drawn."""

    x1: str
    x2: str
    y: str
    label_x: str
    label_y: str
    label: str


@dataclass(frozen=True)
class Picture:
    """Everything the template draws, in units of the picture (`WIDTH` × `HEIGHT`)."""

    paths: Sequence[str]
    dots: Sequence[Sequence[Dot]]
    heights: Sequence[Tick]
    days: Sequence[Tick]
    limits: Sequence[Line]
    width: int = WIDTH
    height: int = HEIGHT
    left: int = LEFT
    right: int = WIDTH - RIGHT
    bottom: int = HEIGHT - BOTTOM


def picture(
    values: Sequence[Value],
    *,
    limits: Sequence[Limit] = (),
    written: Callable[[Decimal], str],
    day: Callable[[date], str],
) -> Picture | None:
    """Return the drawing of values (the earliest first); nothing when there is none.

    `written` and `day` say how a value and a day are written on the axes.
    """
    if not values:
        return None
    seconds = [row.second for row in values if row.second is not None]
    heights = [row.value for row in values] + seconds + [limit.value for limit in limits]
    marks = _round_marks(min(heights), max(heights))
    low, high = marks[0], marks[-1]
    first, last = _days(values)
    span = (last - first).days

    def x(on: date) -> float:
        within = min(max((on - first).days, 0), span)
        return LEFT + (WIDTH - LEFT - RIGHT) * within / span

    def y(value: Decimal) -> float:
        return TOP + (HEIGHT - TOP - BOTTOM) * float((high - value) / (high - low))

    series = [[(x(row.on), y(row.value)) for row in values]]
    if seconds:
        series.append([(x(row.on), y(row.second)) for row in values if row.second is not None])
    return Picture(
        paths=[" ".join(f"{_place(a)},{_place(b)}" for a, b in points) for points in series],
        dots=[[Dot(_place(a), _place(b)) for a, b in points] for points in series],
        heights=[Tick(_place(y(mark)), written(mark)) for mark in marks],
        days=_day_marks(first, last, x, day),
        limits=[_limit(limit, x, y) for limit in limits],
    )


def _days(values: Sequence[Value]) -> tuple[date, date]:
    """First and last day of the picture: never the same one."""
    first, last = values[0].on, values[-1].on
    if first == last:
        return first - timedelta(days=1), last + timedelta(days=1)
    return first, last


def _round_marks(low: Decimal, high: Decimal) -> list[Decimal]:
    """Round values that hold everything drawn, at most `MOST_LINES` + 1 of them."""
    room = (high - low) or max(abs(high) / 10, Decimal(1))
    if high == low:
        low, high = low - room / 2, high + room / 2
    least = room / (MOST_LINES - 1)
    size = Decimal(1).scaleb(least.adjusted())
    step = next(size * one for one in STEPS if size * one >= least)
    start = (low // step) * step
    if start > low:
        start -= step
    marks = [start]
    while marks[-1] < high:
        marks.append(marks[-1] + step)
    return marks


def _day_marks(first: date, last: date, x: Callable[[date], float], day: Callable[[date], str]) -> list[Tick]:
    span = (last - first).days
    count = min(MOST_DAYS, span + 1)
    found: list[Tick] = []
    for number in range(count):
        on = first + timedelta(days=round(span * number / max(count - 1, 1)))
        anchor = "start" if number == 0 else "end" if number == count - 1 else "middle"
        found.append(Tick(_place(x(on)), day(on), anchor))
    return found


def _limit(limit: Limit, x: Callable[[date], float], y: Callable[[Decimal], float]) -> Line:
    """What is written of a limit is before it when there is room, so that it hides no value; else above or below."""
    height = y(limit.value)
    start = LEFT if limit.first is None else x(limit.first)
    end = WIDTH - RIGHT if limit.last is None else x(limit.last)
    if start - LEFT >= ROOM_FOR_WORDS:
        at, level = start - 8, height + 5
    else:
        at, level = end, height - 6 if height > TOP + 20 else height + 18
    return Line(_place(start), _place(end), _place(height), _place(at), _place(level), limit.label)


def _place(value: float) -> str:
    return f"{value:.1f}"
