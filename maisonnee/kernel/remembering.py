"""Reading the same thing once while a page is made.

    @remembered
    def protocols_in(*, actor, year): ...

    with once():
        protocols_in(actor=actor, year=2026)
        protocols_in(actor=actor, year=2026)  # the same answer, without a query

Outside `once` nothing is kept. Meant for reads alone: nothing may change while a `once` is open.
"""

from __future__ import annotations

import functools
import inspect
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any, ParamSpec, TypeVar, cast

P = ParamSpec("P")
R = TypeVar("R")

_KNOWN: ContextVar[dict[Any, Any] | None] = ContextVar("known", default=None)


@contextmanager
def once() -> Iterator[None]:
    """Keep, until the end of the block, what the functions marked `remembered` answer."""
    token = _KNOWN.set({})
    try:
        yield
    finally:
        _KNOWN.reset(token)


def is_open() -> bool:
    """Tell whether we are within `once`: something is being read, and nothing changes meanwhile."""
    return _KNOWN.get() is not None


def remembered(function: Callable[P, R]) -> Callable[P, R]:
    """Answer the same question once within `once`; its arguments are hashable."""
    signature = inspect.signature(function)

    @functools.wraps(function)
    def ask(*args: P.args, **kwargs: P.kwargs) -> R:
        known = _KNOWN.get()
        if known is None:
            return function(*args, **kwargs)
        asked = signature.bind(*args, **kwargs)
        asked.apply_defaults()
        key = (function, *asked.arguments.values())
        if key not in known:
            known[key] = function(*args, **kwargs)
        return cast(R, known[key])

    return ask
