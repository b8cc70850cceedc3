"""Run the measurements one after the other, each in a process of its own: `python -m bench [NAME…] [--option…]`."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Sequence

MEASUREMENTS = {
    "engine": "the contract's engine",
    "year_page": "the contract's year page",
    "patient_import": "importing a list of patients",
    "record_import": "importing measures into the records",
    "patient_search": "the patients' pages",
    "record_lists": "the lists people work from",
    "meeting": "the pages of a meeting under way",
    "dossier": "a dossier of 300 proofs",
    "record_load": "the shared record under load",
    "startup": "first and second start of bin/run",
}


def main(names: Sequence[str]) -> int:
    """Print the tables of the named measurements, or of all; 1 when one fails. What follows a `--` word is theirs."""
    first_option = next((n for n, word in enumerate(names) if word.startswith("-")), len(names))
    names, options = names[:first_option], names[first_option:]
    unknown = [name for name in names if name not in MEASUREMENTS]
    if unknown:
        sys.stderr.write(f"Unknown: {', '.join(unknown)}. Known: {', '.join(MEASUREMENTS)}.\n")
        return 2
    failed = []
    for name in names or MEASUREMENTS:
        print(f"\n## {name}: {MEASUREMENTS[name]}\n", flush=True)
        if subprocess.run([sys.executable, "-m", f"bench.{name}", *options], check=False).returncode:
            failed.append(name)
    if failed:
        sys.stderr.write(f"\nFailed: {', '.join(failed)}.\n")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
