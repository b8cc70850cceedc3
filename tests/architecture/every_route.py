"""The routes of the product, as its resolver knows them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.urls import URLPattern, URLResolver, get_resolver


@dataclass(frozen=True)
class Route:
    """A named address, with the names of its parameters, what the page declares of itself, and the page."""

    name: str
    address: str
    parameters: frozenset[str]
    rule: Any
    view: Any


def all_routes(resolver: Any = None) -> list[Route]:
    """Return every route, named ones and others."""
    return list(_walk(resolver or get_resolver(), "", "", frozenset()))


def _walk(resolver: Any, address: str, space: str, known: frozenset[str]) -> Iterator[Route]:
    for entry in resolver.url_patterns:
        here = address + str(entry.pattern)
        parameters = known | frozenset(entry.pattern.regex.groupindex)
        if isinstance(entry, URLResolver):
            inner = f"{space}{entry.namespace}:" if entry.namespace else space
            yield from _walk(entry, here, inner, parameters)
        elif isinstance(entry, URLPattern):
            name = f"{space}{entry.name}" if entry.name else ""
            yield Route(name, here, parameters, getattr(entry.callback, "page_rule", None), entry.callback)
