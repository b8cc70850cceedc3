"""The postmaster as its own files and the kernel show it."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Postmaster:
    """What ``postmaster.pid`` says: process, socket folder, port, whether it accepts connections."""

    pid: int
    socket_dir: Path | None
    port: int
    is_ready: bool

    @property
    def is_answering(self) -> bool:
        """Whether the socket accepts a connection."""
        if self.socket_dir is None:
            return False
        path = self.socket_dir / f".s.PGSQL.{self.port}"
        try:
            with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as probe:
                probe.settimeout(2)
                probe.connect(os.fspath(path))
        except OSError:
            return False
        return True


def read(cluster: Path) -> Postmaster | None:
    """The postmaster recorded in ``cluster``, alive or not; ``None`` when none is recorded."""
    try:
        lines = (cluster / "postmaster.pid").read_text(encoding="utf-8").splitlines()
        return Postmaster(
            pid=abs(int(lines[0])),
            port=int(lines[3]),
            socket_dir=Path(lines[4]) if lines[4].strip() else None,
            is_ready=len(lines) > 7 and lines[7].strip() == "ready",
        )
    except (OSError, ValueError, IndexError):
        return None


def is_alive(pid: int) -> bool:
    """Whether a process of this number exists and has not ended."""
    return _exists(pid) and not _is_zombie(pid)


def serves(pid: int, cluster: Path) -> bool:
    """Whether process ``pid`` is a live PostgreSQL of ``cluster``, and not another that took its number."""
    if not is_alive(pid):
        return False
    if Path("/proc/self/cwd").exists():
        try:
            return Path(f"/proc/{pid}/cwd").samefile(cluster)
        except OSError:
            return False
    asked = subprocess.run(
        ["/bin/ps", "-o", "command=", "-p", str(pid)], capture_output=True, text=True, check=False
    )
    return "postgres" in asked.stdout


def clear_remains(cluster: Path, socket_dir: Path) -> None:
    """Remove what a killed server left and that would prevent the next one, if none of its processes lives.

    PostgreSQL recovers alone unless the number of the killed process is taken (by another program, or by its
    own remains that nobody has reaped): it then fears a live server and keeps the lock files.
    """
    recorded = read(cluster)
    if recorded is not None and serves(recorded.pid, cluster):
        return
    if sys.platform == "linux" and any(
        serves(int(entry.name), cluster) for entry in Path("/proc").iterdir() if entry.name.isdigit()
    ):
        return
    if recorded is not None and _exists(recorded.pid):
        (cluster / "postmaster.pid").unlink(missing_ok=True)
    for left in socket_dir.glob(".s.PGSQL.*"):
        left.unlink(missing_ok=True)


def _exists(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    return True


def _is_zombie(pid: int) -> bool:
    try:
        state = Path(f"/proc/{pid}/stat").read_text(encoding="utf-8", errors="replace")
    except OSError:
        return False
    return state.rpartition(")")[2].split()[:1] == ["Z"]
