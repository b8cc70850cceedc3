"""The French sentence for each code a rule refuses with. Each domain's pages register theirs."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from maisonnee.interfaces.web import formats
from maisonnee.kernel.refusals import Refusal

_SENTENCES: dict[str, str] = {}


def register(sentences: Mapping[str, str]) -> None:
    """Add sentences (`code → text with {parameters}`). A code is written once."""
    repeated = _SENTENCES.keys() & sentences.keys()
    if repeated:
        raise ValueError(f"Sentences written twice: {sorted(repeated)}")
    _SENTENCES.update(sentences)


def sentence(refusal: Refusal) -> str:
    """Return what to tell the person: what was wrong, where, what to do."""
    return _SENTENCES[refusal.code].format(
        **{name: _readable(value) for name, value in refusal.params.items()}
    )


def _readable(value: Any) -> Any:
    return formats.number(value) if isinstance(value, Decimal) else value


def known_codes() -> frozenset[str]:
    return frozenset(_SENTENCES)
