"""What a program and everything it started used of the processor (Linux tells it in /proc; elsewhere: nothing)."""

from __future__ import annotations

import os
from collections.abc import Collection
from pathlib import Path


def processor_seconds(roots: Collection[int]) -> float:
    """Return the seconds of processor used so far by these processes and their descendants, ended ones included."""
    parents: dict[int, int] = {}
    used: dict[int, int] = {}
    for path in Path("/proc").glob("[0-9]*/stat"):
        try:
            fields = path.read_text().rpartition(")")[2].split()
        except OSError:
            continue
        pid = int(path.parent.name)
        parents[pid] = int(fields[1])
        used[pid] = sum(int(value) for value in fields[11:15])
    return sum(ticks for pid, ticks in used.items() if _descends(pid, parents, roots)) / os.sysconf(
        "SC_CLK_TCK"
    )


def _descends(pid: int, parents: dict[int, int], roots: Collection[int]) -> bool:
    while pid > 1:
        if pid in roots:
            return True
        pid = parents.get(pid, 0)
    return False


def parent_of(pid: int) -> int:
    """Return the process that started another (0: not known)."""
    path = Path(f"/proc/{pid}/stat")
    return int(path.read_text().rpartition(")")[2].split()[1]) if path.is_file() else 0
