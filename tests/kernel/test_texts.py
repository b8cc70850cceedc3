"""Characters nobody sees are left out of what is kept."""

from __future__ import annotations

import pytest

from maisonnee.kernel.texts import seen


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("  Plaie du talon\r\nfond propre\t1 cm ", "Plaie du talon\nfond propre\t1 cm"),
        ("\u202egpj.exe\u202c", "gpj.exe"),
        ("\u200b\u2060\ufeff", ""),
        ("a\x00b\x07\x1b[31m", "ab[31m"),
        ("l’\u00a0été, 37,5\u202f°C", "l’\u00a0été, 37,5\u202f°C"),
        ("👩\u200d⚕️", "👩\u200d⚕️"),
        ("سكري", "سكري"),
    ],
)
def test_only_what_nobody_sees_is_left_out(typed: str, kept: str) -> None:
    assert seen(typed) == kept
