"""Hours over time, and what the contract reads of a year."""

from __future__ import annotations

from datetime import date, time
from decimal import Decimal

import pytest

from maisonnee.domains.agenda import operations, queries
from maisonnee.domains.agenda.models import OpeningHours
from maisonnee.foundation.access.actors import Actor, PermissionMissing
from maisonnee.kernel.refusals import Refusal
from tests.factories import registers as houses

DAY = [(time(8), time(12, 30)), (time(14), time(20))]


def _set(
    actor: Actor, house: houses.House, *, opens: int, closes: int, since: date, until: date | None = None
) -> None:
    operations.set_opening_hours(
        actor=actor,
        site=house.site,
        weekdays=range(5),
        spans=[(time(opens), time(closes))],
        starts_on=since,
        ends_on=until,
    )


def _care(actor: Actor, *, doctor_present: bool, since: date = date(2020, 1, 1)) -> None:
    operations.add_unscheduled_care(
        actor=actor,
        facts={
            "site": None,
            "kind": "slots",
            "slots_per_day": 6,
            "who": "Les médecins",
            "description": "",
            "doctor_present": doctor_present,
            "starts_on": since,
            "ends_on": None,
        },
    )


def test_summer_hours_and_the_usual_ones_after(manager: Actor) -> None:
    house = houses.make_house(manager.structure_id)
    _set(manager, house, opens=8, closes=20, since=date(2020, 1, 1))
    _set(manager, house, opens=9, closes=18, since=date(2026, 7, 1), until=date(2026, 8, 31))
    monday = OpeningHours.objects.filter(weekday=0).order_by("starts_on")
    assert [(row.starts_on, row.ends_on, row.opens_at) for row in monday] == [
        (date(2020, 1, 1), date(2026, 6, 30), time(8)),
        (date(2026, 7, 1), date(2026, 8, 31), time(9)),
        (date(2026, 9, 1), None, time(8)),
    ]
    access = queries.access_in(actor=manager, year=2026)
    assert access.weekday_hours == Decimal(9)
    assert access.sites[0].weakest.starts_on == date(2026, 7, 1)
    assert queries.access_in(actor=manager, year=2025).weekday_hours == Decimal(12)


def test_hours_that_overlap_or_are_known_are_refused(manager: Actor) -> None:
    house = houses.make_house(manager.structure_id)
    _set(manager, house, opens=8, closes=20, since=date(2026, 1, 1))
    with pytest.raises(Refusal, match="hours_known_later"):
        _set(manager, house, opens=9, closes=18, since=date(2026, 1, 1))
    with pytest.raises(Refusal, match="spans_overlap"):
        operations.set_opening_hours(
            actor=manager,
            site=house.site,
            weekdays=[5],
            spans=[(time(8), time(13)), (time(12), time(18))],
            starts_on=date(2026, 1, 1),
        )
    assert OpeningHours.objects.count() == 5


def test_a_professional_may_not_change_the_hours(manager: Actor, professional: Actor) -> None:
    house = houses.make_house(manager.structure_id)
    with pytest.raises(PermissionMissing):
        _set(professional, house, opens=8, closes=20, since=date(2026, 1, 1))
    assert OpeningHours.objects.count() == 0


def test_each_site_must_satisfy(manager: Actor) -> None:
    house = houses.make_house(manager.structure_id)
    _set(manager, house, opens=8, closes=20, since=date(2020, 1, 1))
    houses.make_site(manager.structure_id, "Annexe")
    access = queries.access_in(actor=manager, year=2026)
    assert access.weekday_hours == 0
    assert access.weakest_site is not None
    assert access.weakest_site.name == "Annexe"
    assert [site.weekday_hours for site in access.sites] == [Decimal(0), Decimal(12)]


def test_a_telephone_on_call_is_not_unscheduled_care(manager: Actor) -> None:
    houses.make_house(manager.structure_id)
    _care(manager, doctor_present=False)
    access = queries.access_in(actor=manager, year=2026)
    assert not access.unscheduled_care
    assert [left.code for left in access.unscheduled_left_out] == ["agenda.no_doctor_present"]
    _care(manager, doctor_present=True)
    assert queries.access_in(actor=manager, year=2026).unscheduled_care


def test_closures_of_the_house_close_every_site(manager: Actor) -> None:
    houses.make_house(manager.structure_id)
    operations.add_closure(
        actor=manager,
        facts={
            "site": None,
            "in_school_holidays": True,
            "reason": "Été",
            "starts_on": date(2026, 8, 3),
            "ends_on": date(2026, 8, 12),
        },
    )
    access = queries.access_in(actor=manager, year=2026)
    assert (access.closed_weeks_school_holidays, access.closed_weeks_other) == (Decimal("1.6"), Decimal(0))


def test_sas_engagements_are_those_of_today(manager: Actor) -> None:
    house = houses.make_house(manager.structure_id)
    houses.make_member(manager.structure_id, "10", "Morel")
    for member in (house.doctor, house.nurse):
        operations.add_sas_engagement(
            actor=manager,
            facts={"member": member, "note": "", "starts_on": date(2025, 1, 1), "ends_on": None},
        )
    sas = queries.sas_in(actor=manager, year=2026)
    assert (sas.on, len(sas.doctors), sas.engaged) == (manager.today, 2, (house.doctor,))
    assert [left.code for left in sas.left_out] == ["agenda.not_a_doctor_of_the_sas"]
    assert not sas.takes_all_requests
