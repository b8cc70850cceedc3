"""A fast server for tests: nothing is flushed to disk, everything disappears at the end."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from maisonnee.foundation.embedded_database import binaries, cluster, places, server, system_user

FAST = {
    "fsync": "off",
    "full_page_writes": "off",
    "synchronous_commit": "off",
    "autovacuum": "off",
    "max_wal_size": "4GB",
}


@contextmanager
def throwaway(
    *,
    settings: Mapping[str, str] | None = None,
    installation: binaries.Installation | None = None,
    say: server.Say = server.say_on_stderr,
) -> Iterator[server.Server]:
    """A new empty server in a temporary folder, gone at the end, or with this process if it is killed."""
    carried = installation or binaries.carried()
    account = system_user.for_new_data(say)
    usable = places.reachable(carried, account, say)
    folder = _folder(account)
    where = places.Places(folder, folder / "cluster")
    socket_dir = places.private_temporary_folder(account)
    running: server.Server | None = None
    try:
        cluster.create(where.cluster, usable, account, synced=False)
        running = server.launched(
            where, usable, account, socket_dir, {**FAST, **(settings or {})}, bound=True
        )
        yield running
    finally:
        if running is not None:
            running.stop(timeout=20)
        shutil.rmtree(folder, ignore_errors=True)
        shutil.rmtree(socket_dir, ignore_errors=True)


def _folder(account: system_user.Account) -> Path:
    base = Path(tempfile.gettempdir())
    if not account.can_enter(base):
        base = Path("/var/tmp")  # noqa: S108 - mkdtemp makes an unpredictable private folder in it
    made = Path(tempfile.mkdtemp(prefix="maisonnee-throwaway-", dir=base))
    if os.geteuid() == 0:
        made.chmod(0o711)
    return made
