"""Finding an entry by what one types: accents, case and the order of words do not matter."""

from __future__ import annotations

from collections.abc import Iterable

from maisonnee.kernel.identity_search import words_of

MOST_WORDS = 8


def typed(text: str) -> tuple[str, ...]:
    """Return the words to find, made comparable."""
    return tuple(dict.fromkeys(words_of(text)))[:MOST_WORDS]


def matches(wanted: tuple[str, ...], texts: Iterable[str]) -> bool:
    """Tell whether each word wanted begins a word of the texts."""
    words = [word for text in texts for word in words_of(text)]
    return all(any(word.startswith(one) for word in words) for one in wanted)
