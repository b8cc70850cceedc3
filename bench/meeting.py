"""Server time of the pages of a meeting under way, on a structure of 12,000 patients.

    bin/bench meeting, or python -m bench.meeting [PATIENTS]

A meeting of six cases, half of them decided with everybody's opinion, after twelve closed ones. The same for a team of
120 patients first: the number of queries must not change. Target: 50 ms of processor. Uses a database of its own.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from functools import partial

from bench import throwaway
from bench.measuring import HEADER, TARGET_MS, measure

MEMBERS = 12
CASES = 6


def measured(patients: int, analyze: Callable[[], None]) -> float:
    """Print a line for each page; return the milliseconds of the meeting's screen."""
    from django.conf import settings
    from django.test import Client
    from django.utils import timezone

    from maisonnee.domains.concertation import operations
    from maisonnee.domains.concertation.enums import Stance, Theme
    from maisonnee.domains.concertation.operations import NewOpinion
    from maisonnee.domains.patients.models import Patient
    from maisonnee.foundation.tenancy import context
    from tests.factories import concertations, contracts, records, teams

    structure = teams.make_structure(f"Mesure {patients}")
    with context.entered(structure_id=structure.id):
        contracts.make_team(structure.id, patients=patients, meetings=12, files_by_meeting=6)
        people = [concertations.make_person(structure) for _ in range(MEMBERS)]
        nurse = replace(people[0], actor=replace(people[0].actor, now=timezone.now()))
        discussed = list(Patient.objects.order_by("pk")[: 2 * CASES])
        for patient in discussed:
            records.in_care(nurse.actor, patient, since=date(2020, 1, 1))
        today = nurse.actor.today
        concertations.hold(nurse, discussed[CASES:], held_on=today - timedelta(days=28))
        meeting = operations.open_meeting(
            actor=nurse.actor, meeting=concertations.plan(nurse.actor, held_on=today)
        )
        members = [person.member for person in people]
        operations.mark_everyone(actor=nurse.actor, meeting=meeting, members=members)
        for number, patient in enumerate(discussed[:CASES]):
            case = concertations.propose(nurse.actor, patient, meeting=meeting)
            if number < CASES // 2:
                operations.write_case_note(
                    actor=nurse.actor,
                    case=case,
                    version=None,
                    decision="Décharge et pansement adapté.",
                    theme=Theme.COMPLEX,
                    opinions=[NewOpinion(member=member, stance=Stance.AGREEMENT) for member in members],
                )
            operations.create_task(actor=nurse.actor, what="Rappeler", patient=patient)
    analyze()
    browser = Client()
    browser.force_login(teams.user_of(nurse.actor), backend=settings.AUTHENTICATION_BACKENDS[0])
    screen = f"/concertation/reunions/{meeting.pk}/"
    pages = {
        "meeting’s screen, first case": f"{screen}seance/1/",
        "meeting’s screen, case to decide": f"{screen}seance/",
        "shared screen": f"{screen}partage/",
        "closing": f"{screen}clore/",
        "my tasks": "/concertation/taches/",
        "team’s tasks": "/concertation/taches/?qui=equipe",
        "decisions": "/concertation/decisions/",
    }
    times = [
        measure(f"{title}, {patients:,} patients", partial(browser.get, path))
        for title, path in pages.items()
    ]
    return max(times[:2])


def main() -> None:
    """Measure, then print a table in Markdown."""
    patients = int(sys.argv[1]) if len(sys.argv) > 1 else 12_000
    print(HEADER)
    with throwaway.database() as analyze:
        measured(120, analyze)
        whole = measured(patients, analyze)
    reached = "reached" if whole <= TARGET_MS else "missed"
    print(f"\nTarget for the meeting’s screen: {TARGET_MS} ms on {patients:,} patients: {reached}.")


if __name__ == "__main__":
    main()
