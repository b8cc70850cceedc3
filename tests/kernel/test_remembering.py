from __future__ import annotations

import pytest

from maisonnee.kernel.remembering import once, remembered


def test_nothing_is_kept_outside_a_block_and_each_question_is_asked_once_within() -> None:
    asked: list[tuple[int, str]] = []

    @remembered
    def answer(number: int, *, word: str = "a") -> str:
        asked.append((number, word))
        return f"{number}{word}"

    assert [answer(1), answer(1)] == ["1a", "1a"]
    assert asked == [(1, "a"), (1, "a")]
    asked.clear()
    with once():
        assert [answer(1), answer(number=1, word="a"), answer(1, word="b"), answer(2)] == [
            "1a",
            "1a",
            "1b",
            "2a",
        ]
    assert asked == [(1, "a"), (1, "b"), (2, "a")]
    answer(2)
    assert asked[-1] == (2, "a")
    assert len(asked) == 4


def test_a_failure_is_not_kept_and_the_block_ends_with_it() -> None:
    tries: list[int] = []

    @remembered
    def fragile() -> int:
        tries.append(1)
        if len(tries) == 1:
            raise LookupError
        return len(tries)

    with once():
        with pytest.raises(LookupError):
            fragile()
        assert [fragile(), fragile()] == [2, 2]
    with pytest.raises(ZeroDivisionError), once():
        raise ZeroDivisionError
    assert fragile() == 3
