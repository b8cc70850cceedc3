"""Time until `bin/run` answers: first start (database created, demonstration loaded), then the second.

    bin/bench startup

Uses a data folder and a port of its own, gone at the end. Targets: 60 s for the demonstration, 10 s for the
second start. The environment of Python is already filled: its installation depends on the network. The seconds of
processor, of everything that was started until it stopped, say something on a busy machine too; its load is given.
"""

from __future__ import annotations

import os
import resource
import signal
import socket
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from pathlib import Path

CHECKOUT = Path(__file__).resolve().parent.parent
TIMEOUT = 1200.0
TARGETS = {"first start": 60.0, "second start": 10.0}


def free_port() -> int:
    """Return a port nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def started(folder: str, port: int) -> tuple[float, float]:
    """Start, wait for the site to answer, stop; return the seconds until it answered, and those of processor."""
    environment = {**os.environ, "MAISONNEE_DATA": folder, "MAISONNEE_PORT": str(port)}
    environment.pop("DATABASE_URL", None)
    begun, used = time.perf_counter(), processor()
    process = subprocess.Popen([CHECKOUT / "bin" / "run"], env=environment, stdout=subprocess.DEVNULL)
    try:
        while not answers(port):
            if process.poll() is not None:
                raise SystemExit(f"bin/run ended with status {process.returncode}")
            if time.perf_counter() - begun > TIMEOUT:
                raise SystemExit("bin/run does not answer")
            time.sleep(0.05)
        answered = time.perf_counter() - begun
    finally:
        if process.poll() is None:
            process.send_signal(signal.SIGTERM)
        process.wait(TIMEOUT)
    return answered, processor() - used


def processor() -> float:
    """Return the seconds of processor of the programs started here and ended."""
    spent = resource.getrusage(resource.RUSAGE_CHILDREN)
    return spent.ru_utime + spent.ru_stime


def answers(port: int) -> bool:
    try:
        with urllib.request.urlopen(f"http://127.0.0.1:{port}/healthz", timeout=2) as answer:
            return bool(answer.status == 200)
    except (urllib.error.URLError, OSError):
        return False


def main() -> int:
    """Print a table in Markdown."""
    print("| What | Time | Target | Processor | Load |\n|---|---:|---:|---:|---:|")
    with tempfile.TemporaryDirectory(prefix="bench-") as folder:
        for title, target in TARGETS.items():
            answered, spent = started(folder, free_port())
            load = os.getloadavg()[0]
            print(f"| {title} | {answered:.1f} s | {target:.0f} s | {spent:.1f} s | {load:.1f} |", flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
