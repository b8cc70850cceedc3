"""Every act has its sentence in the journal, every refusal its sentence for the person."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

import maisonnee
from maisonnee.foundation.journal.operation import REGISTRY
from maisonnee.interfaces.web import journal_sentences, sentences

SOURCES = Path(maisonnee.__file__).parent


def _trees() -> Iterator[tuple[Path, ast.Module]]:
    for path in sorted(SOURCES.rglob("*.py")):
        if "migrations" not in path.parts:
            yield path, ast.parse(path.read_text(encoding="utf-8"))


def refusal_codes(tree: ast.AST) -> set[str]:
    """Return the codes written in calls of `Refusal("…")`."""
    return {
        node.args[0].value
        for node in ast.walk(tree)
        if isinstance(node, ast.Call)
        and getattr(node.func, "attr", getattr(node.func, "id", "")) == "Refusal"
        and node.args
        and isinstance(node.args[0], ast.Constant)
        and isinstance(node.args[0].value, str)
    }


def test_every_operation_has_its_sentence() -> None:
    for path in (SOURCES / "domains").rglob("operations*"):
        if path.name == "operations.py" or path.is_dir():
            parts = path.relative_to(SOURCES.parent).with_suffix("").parts
            import_module(".".join(parts))
    import_module("maisonnee.foundation.access.operations")
    assert set(REGISTRY) - journal_sentences.known_actions() == set()


def test_every_refusal_has_its_sentence() -> None:
    missing = {
        (code, path.relative_to(SOURCES).as_posix())
        for path, tree in _trees()
        for code in refusal_codes(tree)
        if code not in sentences.known_codes()
    }
    assert missing == set()


def test_the_walk_finds_a_code() -> None:
    tree = ast.parse("def f():\n    raise refusals.Refusal('x.y', field='z')\n    Refusal(other)\n")
    assert refusal_codes(tree) == {"x.y"}
