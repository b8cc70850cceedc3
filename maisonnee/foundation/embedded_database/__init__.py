"""PostgreSQL without an installation: the server of a wheel, started, found again, stopped.

Plain Python, ignorant of Django. ``start`` or ``running`` give a :class:`Server` for a data folder;
``throwaway`` gives a fast one for tests.
"""

from __future__ import annotations

from maisonnee.foundation.embedded_database.errors import EmbeddedDatabaseError
from maisonnee.foundation.embedded_database.server import Server, address, attach, running, start
from maisonnee.foundation.embedded_database.throwaway import throwaway

__all__ = ["EmbeddedDatabaseError", "Server", "address", "attach", "running", "start", "throwaway"]
