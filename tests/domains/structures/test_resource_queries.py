"""The means of the team, counted by year."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from maisonnee.domains.structures import queries
from maisonnee.domains.structures.models import Traineeship
from maisonnee.domains.structures.operations import resources as operations
from maisonnee.foundation.access.actors import Actor, PermissionMissing
from maisonnee.kernel.refusals import Refusal
from tests.factories import registers as houses


def _placement(actor: Actor, name: str, **changes: Any) -> Traineeship:
    facts: Any = {
        "family_name": name,
        "given_name": "Zoé",
        "profession": "60",
        "school": "",
        "tutor": None,
        "agreement_signed_on": None,
        "is_apprenticeship": False,
        "starts_on": date(2026, 2, 2),
        "ends_on": date(2026, 3, 27),
    }
    return operations.add_traineeship(actor=actor, facts=facts | changes)


def test_different_trainees_of_a_year(manager: Actor) -> None:
    first = _placement(manager, "Caron")
    _placement(manager, "CARON", starts_on=date(2026, 5, 4), ends_on=date(2026, 6, 5))
    second = _placement(manager, "Blanc")
    _placement(manager, "Noël", is_apprenticeship=True)
    year = queries.trainees_in(actor=manager, year=2026)
    assert set(year.counted) == {first, second}
    assert sorted(left.code for left in year.left_out) == [
        "structures.apprenticeship",
        "structures.same_trainee",
    ]


def test_dates_in_order_and_permission(manager: Actor, professional: Actor) -> None:
    with pytest.raises(Refusal, match=r"period\.ends_before_start"):
        _placement(manager, "Caron", ends_on=date(2026, 1, 1))
    with pytest.raises(PermissionMissing):
        _placement(professional, "Caron")
    assert Traineeship.objects.count() == 0


def test_an_associate_is_not_a_visitor(manager: Actor) -> None:
    houses.make_member(manager.structure_id, "50", "Garnier", rpps="10005173140")
    facts: Any = {
        "family_name": "Garnier",
        "given_name": "Élise",
        "profession": "50",
        "specialty": "",
        "rpps": "10005173140",
        "am_number": "",
        "days": Decimal(3),
        "rhythm": "per_month",
        "starts_on": date(2020, 1, 1),
        "ends_on": None,
    }
    operations.add_vacation(actor=manager, facts=facts)
    operations.add_vacation(actor=manager, facts=facts | {"family_name": "Caron", "rpps": ""})
    year = queries.vacations_in(actor=manager, year=2026)
    assert ([str(row) for row in year.counted], year.presence.days_per_month) == (["Élise Caron"], Decimal(3))
    assert [left.code for left in year.left_out] == ["structures.vacation_of_an_associate"]


def test_the_label_counts_from_its_first_acquisition(manager: Actor) -> None:
    for name, label, since in (
        ("Ancien", "none", 2015),
        ("Commun", "standard", 2021),
        ("Plus", "advanced", 2026),
    ):
        operations.add_software(
            actor=manager,
            facts={
                "name": name,
                "publisher": "",
                "label": label,
                "label_proved_on": None,
                "starts_on": date(since, 4, 1),
                "ends_on": None,
            },
        )
    year = queries.shared_software_in(actor=manager, year=2026)
    assert (year.standard, year.advanced, year.acquired_on) == (True, True, date(2021, 4, 1))
    assert [left.code for left in year.left_out] == ["structures.software_without_label"]
    assert not queries.shared_software_in(actor=manager, year=2025).advanced
