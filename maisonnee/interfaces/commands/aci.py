"""`maisonnee aci`: compute exercises from the command line, without a database.

    aci compute FILE [--json]            one exercise; `-` reads standard input
    aci compute-many FILE --json         one exercise per line, one statement per line, in order

Exit status: 0 with a statement; 2 with one sentence per fault on standard error and nothing on standard
output. `compute-many` reads every line before it writes: one faulty line refuses the whole file, and each
fault is told with its line number. Blank lines are skipped.
"""

import codecs
import contextlib
import gc
import io
import json
import os
import sys
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import BinaryIO

from maisonnee.domains.contract import rules
from maisonnee.domains.contract.rules import json_text
from maisonnee.interfaces.commands import aci_table
from maisonnee.kernel import side_by_side
from maisonnee.kernel.french import COLON

OK, REFUSED = 0, 2
MAX_EXERCISE_BYTES = 1_000_000
MAX_FILE_BYTES = 200_000_000
MAX_SENTENCES = 200
SHARED_FROM = 500
"""Exercises from which a second process takes half of them."""

USAGE = """\
Utilisation\N{NO-BREAK SPACE}:
  aci compute FICHIER [--json]        calcule un exercice (- pour l’entrée standard)
  aci compute-many FICHIER --json     calcule un exercice par ligne (NDJSON)
"""


class Refusal(Exception):
    """The command cannot be carried out; `sentences` say why."""

    def __init__(self, *sentences: str) -> None:
        self.sentences = sentences
        super().__init__(*sentences)


def main(argv: list[str]) -> int:
    """Run `aci` with the arguments that follow it; returns the exit status."""
    _speak_utf8()
    match [argument for argument in argv if argument != "--json"]:
        case ["compute", source]:
            return _run(lambda: _compute(source, as_json="--json" in argv))
        case ["compute-many", source] if "--json" in argv:
            return _run(lambda: _compute_many(source))
        case ["--help" | "-h"]:
            sys.stdout.write(USAGE)
            return OK
        case _:
            sys.stderr.write(USAGE)
            return REFUSED


def _run(command: Callable[[], str]) -> int:
    try:
        text = command()
    except Refusal as refusal:
        for sentence in refusal.sentences[:MAX_SENTENCES]:
            sys.stderr.write(f"{sentence}\n")
        if len(refusal.sentences) > MAX_SENTENCES:
            sys.stderr.write(f"… et {len(refusal.sentences) - MAX_SENTENCES} autres fautes.\n")
        return REFUSED
    return _write(text)


def _compute(source: str, *, as_json: bool) -> str:
    content = _read(source, MAX_EXERCISE_BYTES)
    try:
        statement = _statement(_decoded(content))
    except rules.ExerciseFaults as faults:
        raise Refusal(*map(str, faults.faults)) from None
    if as_json:
        return json.dumps(rules.statement_to_json(statement), ensure_ascii=False, indent=2) + "\n"
    return aci_table.render(statement)


def _compute_many(source: str) -> str:
    lines = list(_lines(_read(source, MAX_FILE_BYTES)))
    if not lines:
        raise Refusal(f"{_named(source)}{COLON}le fichier est vide.")
    with _collector_paused():
        if len(lines) >= SHARED_FROM and side_by_side.may_fork():
            computed = side_by_side.in_two(_computed, lines)
        else:
            computed = [_computed(lines)]
    sentences = [sentence for _, found in computed for sentence in found]
    if sentences:
        raise Refusal(*sentences)
    return "".join(text for text, _ in computed)


def _computed(lines: Sequence[tuple[int, bytes]]) -> tuple[str, list[str]]:
    """The statements of these lines, and the faults found; a fault makes the statements useless."""
    statements: list[str] = []
    sentences: list[str] = []
    for number, line in lines:
        try:
            statement = _statement(_decoded(line))
        except rules.ExerciseFaults as faults:
            sentences.extend(f"ligne {number}, {fault}" for fault in faults.faults)
        except Refusal as refusal:
            sentences.extend(f"ligne {number}, {sentence}" for sentence in refusal.sentences)
        else:
            if not sentences:
                statements.append(f"{rules.statement_to_text(statement)}\n")
        if len(sentences) > MAX_SENTENCES:
            break
    return "".join(statements), sentences


def _statement(text: str) -> rules.Statement:
    try:
        data = json_text.loads(text)
    except json_text.JsonFault as fault:
        raise Refusal(f"exercice{COLON}{fault}") from None
    return rules.compute(rules.parse_exercise(data))


def _lines(content: bytes) -> Iterator[tuple[int, bytes]]:
    """The lines that hold something, numbered from 1."""
    for number, line in enumerate(io.BytesIO(content), start=1):
        if line.strip():
            if len(line) > MAX_EXERCISE_BYTES:
                raise Refusal(
                    f"ligne {number}{COLON}trop longue, {MAX_EXERCISE_BYTES // 1_000_000} Mo au plus."
                )
            yield number, line.strip()


def _read(source: str, at_most: int) -> bytes:
    """The bytes of a file or of standard input, without their BOM."""
    try:
        if source == "-":
            content = _read_at_most(sys.stdin.buffer, at_most)
        else:
            with Path(source).open("rb") as file:
                content = _read_at_most(file, at_most)
    except (OSError, ValueError) as error:
        reason = _REASONS.get(type(error), "lecture impossible")
        raise Refusal(f"{_named(source)}{COLON}{reason}.") from None
    if len(content) > at_most:
        raise Refusal(f"{_named(source)}{COLON}fichier trop gros, {at_most // 1_000_000} Mo au plus.")
    return content.removeprefix(codecs.BOM_UTF8)


def _read_at_most(file: BinaryIO, at_most: int) -> bytes:
    return file.read(at_most + 1)


_REASONS: dict[type[Exception], str] = {
    FileNotFoundError: "fichier introuvable",
    IsADirectoryError: "c’est un dossier, pas un fichier",
    PermissionError: "lecture non autorisée",
}


def _decoded(content: bytes) -> str:
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError as error:
        raise Refusal(f"exercice{COLON}le texte n’est pas en UTF-8 (octet {error.start + 1}).") from None


def _named(source: str) -> str:
    return "entrée standard" if source == "-" else source


def _write(text: str) -> int:
    """Write everything; a reader who leaves early (`| head`) ends the command quietly."""
    try:
        sys.stdout.write(text)
        sys.stdout.flush()
    except BrokenPipeError:
        # The interpreter flushes again at exit: give it somewhere harmless to write.
        with contextlib.suppress(OSError, ValueError):
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return OK
    except OSError as error:
        sys.stderr.write(f"sortie standard{COLON}écriture impossible ({error.strerror}).\n")
        return REFUSED
    return OK


def _speak_utf8() -> None:
    """Statements hold French text whatever the terminal's locale says."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


@contextlib.contextmanager
def _collector_paused() -> Iterator[None]:
    """Thousands of statements and no cycle among them: collecting would only take time."""
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()
