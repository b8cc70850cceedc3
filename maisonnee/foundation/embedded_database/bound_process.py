"""Run a program that ends with the process that started it, even when that one is killed.

Executed as a script, so that the change happens in the child alone:
``python -I -S bound_process.py PARENT SIGNAL UID GID PROGRAM ARGUMENT…`` (UID ``-`` to keep the account).
On Linux the kernel delivers SIGNAL when the parent dies; elsewhere the program is simply run.
"""

from __future__ import annotations

import ctypes
import os
import signal
import sys
from collections.abc import Sequence
from pathlib import Path

PR_SET_PDEATHSIG = 1


def command(
    program: Sequence[str | Path],
    *,
    at_death: signal.Signals = signal.SIGTERM,
    account: tuple[int, int] | None = None,
) -> list[str]:
    """The argument list that runs ``program`` bound to this process, as ``account`` (uid, gid) if given.

    The kernel watches the thread that starts the program: start it from one that lives as long as you do.
    """
    uid, gid = (str(number) for number in account) if account else ("-", "-")
    prefix = [sys.executable, "-I", "-S", __file__, str(os.getpid()), str(at_death.value), uid, gid]
    return prefix + [os.fspath(word) for word in program]


def _main(arguments: Sequence[str]) -> None:
    parent, number, uid, gid, *program = arguments
    if uid != "-":
        os.setgroups([])
        os.setgid(int(gid))
        os.setuid(int(uid))
    if sys.platform == "linux":
        ctypes.CDLL(None, use_errno=True).prctl(PR_SET_PDEATHSIG, int(number), 0, 0, 0)
        if os.getppid() != int(parent):
            sys.exit(1)
    os.execv(program[0], program)  # noqa: S606 - an argument list, no shell


if __name__ == "__main__":
    _main(sys.argv[1:])
