"""Work cut in two keeps its order, and does without a process that dies."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

REPOSITORY = Path(__file__).parents[2]
SCRIPT = """
import os, sys
from maisonnee.kernel import side_by_side

def work(items):
    if sys.argv[1] == "dies" and os.getpid() != parent:
        os._exit(1)
    return [item * 2 for item in items]

parent = os.getpid()
print(side_by_side.in_two(work, [1, 2, 3, 4, 5]))
"""


def _said(how: str) -> str:
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT, how], cwd=REPOSITORY, capture_output=True, check=True, encoding="utf-8"
    )
    return done.stdout.strip()


def test_the_two_halves_come_in_order():
    assert _said("lives") == "[[2, 4, 6], [8, 10]]"


def test_the_half_of_a_process_that_dies_is_worked_here():
    assert _said("dies") == "[[2, 4, 6], [8, 10]]"
