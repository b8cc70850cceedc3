"""Server time of the working lists: 12,000 patients, 60,000 entries, for the doctor who has most of them in their care.

    bin/bench record_lists

Each request is asked 20 times; the median is shown. Every patient has a diabetes and one foot test or none, so that
the lists are as long as they can be. Then the plan of each list, as the application's role sees it under row-level
security. Target: 150 ms of server time.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from functools import partial
from typing import Any

from bench import record_structure
from bench.measuring import HEADER, measure
from bench.record_load import site

PATIENTS, ENTRIES, USERS = 12_000, 60_000, 14


def plans(actor: Any) -> None:
    """Print the plan of each list, and of the count that goes with it."""
    from maisonnee.domains.concertation.queries import never_discussed
    from maisonnee.domains.records.queries import lists
    from maisonnee.foundation.tenancy import context

    year_ago = actor.today - timedelta(days=365)
    with context.entered(structure_id=actor.structure_id):
        rows = {
            "patients": lists.care_list(actor=actor).order_by("sort_key", "pk"),
            "echeances": lists.due_list(actor=actor).order_by("next_due_on", "pk"),
            "changes": lists.changed_list(actor=actor, since=actor.today - timedelta(days=7)).order_by("-changed_at", "-pk"),
            "pas-vus": lists.unseen_list(actor=actor, since=year_ago).order_by("sort_key", "pk"),
            "diabete": lists.diabetic_list(actor=actor, without_test_since=year_ago).order_by("sort_key", "pk"),
            "jamais-discutes": never_discussed.never_discussed(actor=actor).order_by("sort_key", "pk"),
        }  # fmt: skip
        for key, found in rows.items():
            print(f"\n### {key}\n\n{found[:41].explain(analyze=True)}", flush=True)


def main() -> None:
    with site():
        import django

        django.setup()
        from django.conf import settings
        from django.test import Client
        from django.test.utils import setup_test_environment
        from django.utils import timezone

        from maisonnee.interfaces.web.records.worklists import LISTS
        from tests.factories import teams

        setup_test_environment()
        made = record_structure.make(patients=PATIENTS, entries=ENTRIES, users=USERS)
        doctor = max(made.people, key=lambda person: (person.profession == "10", len(person.patient_ids)))
        print(f"{len(doctor.patient_ids)} patients in care\n\n{HEADER}", flush=True)
        client = Client()
        user = teams.user_of(doctor.actor)
        client.force_login(user, backend=settings.AUTHENTICATION_BACKENDS[0])
        for key in LISTS:
            measure(key, partial(client.get, f"/dossier/listes/{key}/"))
        measure(
            "echeances, one item",
            partial(client.get, "/dossier/listes/echeances/?acte=foot_test&quand=retard"),
        )
        measure("patients, a name", partial(client.post, "/dossier/listes/patients/", {"q": "ba"}))
        measure("today, with alerts and calls", partial(client.get, "/"))
        measure("calls to make", partial(client.get, "/dossier/rappels/"))
        plans(replace(doctor.actor, now=timezone.now()))


if __name__ == "__main__":
    main()
