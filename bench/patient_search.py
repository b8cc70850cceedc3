"""Server time of the patients' pages on a structure of 12,000 patients, with the part spent in SQL.

    bin/bench patient_search

Each request is asked 20 times; the median is shown. Target: 50 ms.
"""

from __future__ import annotations

from functools import partial
from typing import Any

from bench import patient_import, throwaway
from bench.measuring import HEADER, measure


def plan(actor: Any, text: str) -> None:
    """Print the plan of a search, as the application's role sees it."""
    from maisonnee.domains.patients import queries
    from maisonnee.foundation.tenancy import context

    with context.entered(structure_id=actor.structure_id):
        print(queries.found_by(queries.patients(actor=actor), text)[:50].explain(analyze=True), flush=True)


def main() -> None:
    with throwaway.database() as analyze:
        from django.conf import settings
        from django.test import Client

        from maisonnee.foundation.accounts.models import User
        from maisonnee.foundation.tenancy import context

        actor, content = patient_import.a_team()
        print(patient_import.imported(actor, content)["counts"])
        analyze()
        client = Client()
        client.force_login(User.objects.get(pk=actor.user_id), backend=settings.AUTHENTICATION_BACKENDS[0])
        with context.entered(structure_id=actor.structure_id):
            from maisonnee.domains.patients.models import Patient

            patient_id = Patient.objects.values_list("pk", flat=True)[6000]
        print(HEADER)
        measure("list, first page", lambda: client.get("/patients/"))
        for text in ("b", "ba", "bal marie", "12/03/1950", "1203", "10500"):
            ask = partial(client.post, "/patients/", {"q": text}, headers={"HX-Request": "true"})
            measure(f"search « {text} »", ask)
        measure("list, ALD", lambda: client.get("/patients/?situation=ald"))
        measure("top bar", lambda: client.post("/recherche", {"q": "bal"}))
        measure("sheet", lambda: client.get(f"/patients/{patient_id}/"))
        measure("registers", lambda: client.get("/patients/registres/"))
        plan(actor, "bal marie")


if __name__ == "__main__":
    main()
