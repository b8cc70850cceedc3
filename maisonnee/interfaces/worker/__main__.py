"""Start the background work; SIGTERM lets the work under way reach the end of its batch."""

from __future__ import annotations

import os

import django


def main() -> None:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
    django.setup()
    from maisonnee.interfaces.worker import running

    running.run_until_stopped()


if __name__ == "__main__":
    main()
