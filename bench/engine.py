"""Time of the contract engine: one exercise, and 2,800 through `aci compute-many`.

    bin/bench engine

2,800 is the number of maisons de santé in France: the whole country should fit in a couple of seconds.
"""

import json
import random
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from maisonnee.domains.contract import rules
from maisonnee.domains.contract.rules import json_text
from maisonnee.domains.contract.rules.next_steps import next_steps

REPOSITORY = Path(__file__).parents[1]
MANY = 2_800
ROUNDS = 300
THEMES = ("vaccination", "etp", "elderly", "perinatal", "child_obesity")


def exercise(randomness: random.Random) -> dict[str, Any]:
    """A plausible exercise, every section filled."""
    registered = randomness.randint(2_000, 15_000)
    doctors = randomness.randint(2, 12)
    return {
        "year": 2025,
        "patients": {
            "registered": registered,
            "ald_or_over_75": registered * randomness.randint(8, 25) // 100,
            "c2s_rate": f"0.{randomness.randint(20, 200):03d}",
        },
        "associates": randomness.randint(5, 50),
        "has_ipa": randomness.random() < 0.3,
        "access": {
            "unscheduled_care": True,
            "weekday_hours": randomness.choice(["10", "11.5", "12"]),
            "saturday_morning": randomness.random() < 0.7,
            "closed_weeks_school_holidays": randomness.choice(["0", "2"]),
        },
        "crisis": {"plan": randomness.random() < 0.95},
        "diversity": {
            "medical_professions": randomness.randint(0, 2),
            "auxiliary_professions": randomness.randint(0, 6),
        },
        "vacations": {"days_per_month": str(randomness.randint(0, 12))},
        "missions": [{"theme": theme, "kind": "national"} for theme in randomness.sample(THEMES, 2)],
        "users": {"level_1": True, "level_2": randomness.random() < 0.3},
        "sas": {"doctors": doctors, "engaged": randomness.randint(0, doctors)},
        "coordination": {"in_place": True},
        "protocols": randomness.randint(1, 10),
        "concertation": {"meetings": randomness.randint(4, 12), "files": randomness.randint(0, 120)},
        "trainees": randomness.randint(0, 5),
        "external_coordination": randomness.random() < 0.8,
        "quality": {"level_1": True, "level_2": randomness.random() < 0.5},
        "information_system": {"standard": True},
        "payments": {"advance_paid": "35700.00"},
    }


def mean(act: Callable[[], object]) -> float:
    """Mean seconds of an act, after one warm-up."""
    act()
    started = time.perf_counter()
    for _ in range(ROUNDS):
        act()
    return (time.perf_counter() - started) / ROUNDS


def many(exercises: list[dict[str, Any]]) -> float:
    """Seconds of the whole command, interpreter included."""
    command = "import sys; from maisonnee.interfaces.commands import aci; sys.exit(aci.main(sys.argv[1:]))"
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "exercises.ndjson")
        path.write_text("\n".join(map(json.dumps, exercises)), "utf-8")
        started = time.perf_counter()
        done = subprocess.run(
            [sys.executable, "-c", command, "compute-many", str(path), "--json"],
            cwd=REPOSITORY,
            capture_output=True,
            check=True,
        )
        elapsed = time.perf_counter() - started
    assert done.stdout.count(b"\n") == len(exercises)
    return elapsed


def main() -> None:
    """Measure, then print a table in Markdown."""
    randomness = random.Random(2025)
    exercises = [exercise(randomness) for _ in range(MANY)]
    text = json.dumps(exercises[0])
    parsed = rules.parse_exercise(json_text.loads(text))
    rows = [
        ("read and check one exercise", mean(lambda: rules.parse_exercise(json_text.loads(text)))),
        ("compute one statement", mean(lambda: rules.compute(parsed))),
        (
            "one exercise, JSON to JSON",
            mean(
                lambda: json.dumps(
                    rules.statement_to_json(rules.compute(rules.parse_exercise(json_text.loads(text))))
                )
            ),
        ),
        ("next steps of one exercise", mean(lambda: next_steps(parsed))),
        (f"{MANY} exercises through `aci compute-many`", many(exercises)),
    ]
    print("| What | Time |\n|---|---:|")
    for name, seconds in rows:
        print(f"| {name} | {seconds * 1000:,.2f} ms |")


if __name__ == "__main__":
    main()
