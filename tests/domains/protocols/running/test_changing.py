"""What happens to included patients when something changes: version, retirement, departure, end; indicators."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from maisonnee.domains.exchanges.models import Question
from maisonnee.domains.patients.enums import CareGround
from maisonnee.domains.patients.models import FollowUp, Patient
from maisonnee.domains.protocols import operations
from maisonnee.domains.protocols.enums import (
    AfterRetirement,
    EndReason,
    NoticeKind,
    VersionState,
    VersionUse,
)
from maisonnee.domains.protocols.models import Inclusion, Notice, Preference, ProtocolAct, StepAssignment
from maisonnee.domains.protocols.operations import running
from maisonnee.domains.protocols.operations.running import PreferenceFacts
from maisonnee.domains.protocols.queries import running as queries
from maisonnee.domains.protocols.rules.content import Parameter
from maisonnee.domains.records.models import Entry
from maisonnee.domains.structures.models import Membership
from maisonnee.foundation.access.enums import Role
from maisonnee.kernel.refusals import Refusal, StaleVersion
from tests.factories import patients, records, teams
from tests.factories.running import AVK, TARGET, House, next_version

pytestmark = pytest.mark.django_db


def retire(house: House, after: str = "") -> None:
    operations.record_step(
        actor=teams.seat(house.doctor.structure_id, Role.COORDINATOR).actor,
        protocol_version=house.version,
        state=VersionState.RETIRED,
        on=house.doctor.today,
        after_retirement=after,
    )


def test_an_inclusion_writes_the_code_and_opens_the_care_team_where_needed(house: House) -> None:
    inclusion = house.include(assigned={"inr": records.member_of(house.other_nurse).pk})
    entry = inclusion.entry
    assert entry is not None
    assert (entry.code, entry.label) == ("AVK", "Suivi sous protocole\u00a0: AVK")
    opened = FollowUp.objects.get(member=records.member_of(house.other_nurse))
    assert (opened.ground, opened.ends_on) == (CareGround.PROTOCOL, None)
    assert Notice.objects.get().kind == NoticeKind.ASSIGNED
    assert house.sign(house.other_nurse, inclusion, "2.8").decision == "Même dose"

    running.end_inclusion(
        actor=house.doctor,
        patient_id=house.patient.pk,
        inclusion_id=inclusion.pk,
        version=inclusion.version,
        end_reason=EndReason.STOPPED,
        comment="",
        ends_on=house.doctor.today,
    )
    opened.refresh_from_db()
    assert opened.ends_on == house.doctor.today
    with pytest.raises(Refusal, match="inclusion_ended"):
        house.sign(house.nurse, inclusion, "2.9")


@pytest.mark.parametrize(
    ("given", "code"),
    [
        ({"parameters": {}}, "parameter_missing"),
        ({"review_on": teams.TODAY}, "review_before_start"),
        ({"starts_on": teams.TODAY + timedelta(days=1)}, "starts_in_the_future"),
    ],
)
def test_an_inclusion_that_cannot_be_writes_nothing(house: House, given: dict[str, Any], code: str) -> None:
    with pytest.raises(Refusal, match=code):
        house.include(**given)
    assert (Inclusion.objects.count(), Entry.objects.count()) == (0, 0)


def test_only_a_prescriber_includes_and_once(house: House) -> None:
    with pytest.raises(Refusal, match="by_prescriber"):
        house.include(house.nurse)
    with pytest.raises(Refusal, match="not_of_the_profession"):
        house.include(assigned={"inr": records.member_of(house.doctor).pk})
    house.include()
    with pytest.raises(Refusal, match="already_included"):
        house.include()
    with pytest.raises(Patient.DoesNotExist):
        house.include(records.make_reader(house.doctor.structure_id, "10"))


def test_a_draft_includes_nobody(house: House) -> None:
    draft = operations.open_version(actor=house.doctor, protocol=house.version.protocol, changes="x")
    with pytest.raises(Refusal, match="version_not_in_force"):
        house.include(version_id=draft.pk)


def test_preferences_said_once_hold_for_all_and_may_differ_for_one(house: House) -> None:
    running.set_preference(
        actor=house.doctor,
        protocol=house.version.protocol,
        version=None,
        facts=PreferenceFacts(usual_steps="Demi-comprimé de plus ou de moins"),
        parameters={"cible": TARGET},
    )
    inclusion = house.include()
    found = queries.preference_for(actor=house.nurse, inclusion=inclusion)
    assert found is not None and found.usual_steps == "Demi-comprimé de plus ou de moins"
    running.set_patient_preference(
        actor=house.doctor,
        patient_id=house.patient.pk,
        inclusion_id=inclusion.pk,
        version=None,
        facts=PreferenceFacts(usual_steps="M’appeler"),
    )
    own = queries.preference_for(actor=house.nurse, inclusion=inclusion)
    assert own is not None and own.usual_steps == "M’appeler"
    assert Preference.objects.count() == 2
    with pytest.raises(StaleVersion):
        running.set_preference(
            actor=house.doctor,
            protocol=house.version.protocol,
            version=7,
            facts=PreferenceFacts(),
            parameters={},
        )


def test_a_new_version_lists_the_patients_and_moves_them_in_one_act(house: House) -> None:
    inclusion = house.include()
    second = next_version(house.doctor, house.version.protocol)
    inclusion.refresh_from_db()
    standing = queries.use_of(
        actor=house.doctor,
        inclusion=queries.standing_inclusion(
            actor=house.doctor, patient_id=house.patient.pk, inclusion_id=inclusion.pk
        ),
    )
    assert (standing.use, standing.next_version) == (VersionUse.REPLACED, second)
    assert queries.followings(actor=house.doctor).to_move == [(second, 1)]
    assert queries.for_home(actor=house.doctor).to_move == 1
    assert house.sign(house.nurse, inclusion, "2.8").protocol_version == house.version

    moved = running.move_inclusions(actor=house.doctor, version=second)

    assert (moved.moved, moved.left) == (1, [])
    assert Inclusion.objects.get().protocol_version == second
    assert queries.for_home(actor=house.doctor).to_move == 0
    assert ProtocolAct.objects.get().protocol_version == house.version
    with pytest.raises(Refusal, match="nobody_to_move"):
        running.move_inclusions(actor=house.doctor, version=second)


def test_a_patient_whose_parameters_miss_something_stays_until_it_is_said(house: House) -> None:
    inclusion = house.include()
    asks_more = replace(
        AVK, parameters=(*AVK.parameters, Parameter(key="duree", name="Durée", is_required=True))
    )
    second = next_version(house.doctor, house.version.protocol, asks_more)
    moved = running.move_inclusions(actor=house.doctor, version=second)
    assert (moved.moved, [one.pk for one in moved.left]) == (0, [inclusion.pk])
    running.move_inclusion(
        actor=house.doctor,
        patient_id=house.patient.pk,
        inclusion_id=inclusion.pk,
        version=inclusion.version,
        parameters={"cible": TARGET, "duree": "3 mois"},
    )
    assert Inclusion.objects.get().parameters == {"cible": TARGET, "duree": "3 mois"}


def test_a_patient_may_stay_on_the_version_with_a_reason(house: House) -> None:
    inclusion = house.include()
    next_version(house.doctor, house.version.protocol)
    given: dict[str, Any] = {
        "actor": house.doctor,
        "patient_id": house.patient.pk,
        "inclusion_id": inclusion.pk,
    }
    with pytest.raises(Refusal, match="stay_without_reason"):
        running.keep_on_version(**given, version=1, reason=" ")
    running.keep_on_version(**given, version=1, reason="Équilibré depuis des années")
    assert queries.for_home(actor=house.doctor).to_move == 0
    assert house.sign(house.nurse, inclusion, "2.8").decision == "Même dose"


def test_a_protocol_retired_in_mid_use_ends_its_inclusions_and_says_so(house: House) -> None:
    inclusion = house.include(assigned={"inr": records.member_of(house.other_nurse).pk})
    retire(house, AfterRetirement.ENDED)
    inclusion.refresh_from_db()
    assert (inclusion.end_reason, inclusion.ends_on) == (EndReason.RETIRED, house.doctor.today)
    told = Notice.objects.filter(kind=NoticeKind.ENDED).values_list("member", flat=True)
    assert set(told) == {records.member_of(house.doctor).pk, records.member_of(house.other_nurse).pk}
    assert not StepAssignment.objects.filter(ends_on__isnull=True).exists()
    assert FollowUp.objects.get(member=records.member_of(house.other_nurse)).ends_on is not None
    with pytest.raises(Refusal, match="inclusion_ended"):
        house.sign(house.nurse, inclusion, "2.8")
    page = queries.journal(actor=house.nurse, patient_id=house.patient.pk, inclusion_id=inclusion.pk)
    assert page.rows[0].what == "Fin du suivi"


def test_retired_to_be_reviewed_nothing_is_signed_before_the_review(house: House) -> None:
    inclusion = house.include()
    retire(house, AfterRetirement.REVIEWED)
    with pytest.raises(Refusal, match="version_retired_in_use"):
        house.sign(house.nurse, inclusion, "2.8")
    assert Notice.objects.filter(kind=NoticeKind.RETIRED).count() == 1
    assert not Question.objects.exists()


def test_a_prescriber_who_leaves_is_listed_and_taken_over(house: House) -> None:
    inclusion = house.include()
    second = records.make_reader(house.doctor.structure_id, "10")
    records.in_care(second, house.patient)
    assert queries.for_home(actor=second).left == 0
    Membership.objects.filter(member=records.member_of(house.doctor)).update(
        ends_on=house.doctor.today - timedelta(days=1)
    )
    second = replace(second, now=second.now + timedelta(hours=1))
    assert queries.for_home(actor=second).left == 1
    assert [one.inclusion.pk for one in queries.followings(actor=second).left] == [inclusion.pk]
    running.take_over(actor=second, patient_id=house.patient.pk, inclusion_id=inclusion.pk)
    assert Inclusion.objects.get().prescriber == records.member_of(second)
    with pytest.raises(Refusal, match="already_yours"):
        running.take_over(actor=second, patient_id=house.patient.pk, inclusion_id=inclusion.pk)


def test_a_nurse_who_leaves_is_listed_and_replaced(house: House) -> None:
    inclusion = house.include()
    Membership.objects.filter(member=records.member_of(house.nurse)).update(
        ends_on=house.doctor.today - timedelta(days=1)
    )
    assert [one.inclusion.pk for one in queries.followings(actor=house.doctor).left] == [inclusion.pk]
    running.assign_step(
        actor=house.doctor,
        patient_id=house.patient.pk,
        inclusion_id=inclusion.pk,
        step_key="inr",
        member_id=records.member_of(house.other_nurse).pk,
    )
    later = replace(house.doctor, now=house.doctor.now + timedelta(hours=1))
    assert queries.followings(actor=later).left == []


def test_indicators_are_for_the_team_that_chose_them_and_hide_the_few(house: House) -> None:
    manager = teams.seat(house.doctor.structure_id, Role.MANAGER).actor
    protocol = house.version.protocol
    for number in range(2):
        patient = house.patient if number == 0 else patients.make_patient(house.nurse)
        if number:
            for actor in (house.doctor, house.nurse):
                records.in_care(actor, patient)
        inclusion = house.include(patient_id=patient.pk)
        one = replace(house, patient=patient)
        one.sign(house.nurse, inclusion, "2")
        one.sign(house.later(house.nurse, 10), inclusion, "4", text="Saut", after_call=True)
    later = house.later(manager, 11)
    assert queries.indicator_page(actor=later, protocol=protocol).figures == ()
    given: dict[str, Any] = {
        "actor": manager,
        "protocol": protocol,
        "is_shown": True,
        "decision": "Réunion du 12 mars",
    }
    running.decide_indicators(**given, starts_on=manager.today, smallest=2)
    figures = {
        one.wording: one.value for one in queries.indicator_page(actor=later, protocol=protocol).figures
    }
    assert figures == {
        "Patients inclus": "2",
        "Actes signés selon le tableau": "2 sans appel, 2 après appel",
        "Temps dans la cible": "50\u00a0% des jours connus",
        "Tests au monofilament": "0 sur 2",
        "Actes attendus": "2",
        "INR lus": "4",
    }
    running.decide_indicators(**given, starts_on=later.today, smallest=3)
    again = replace(later, now=later.now + timedelta(hours=1))
    hidden = queries.indicator_page(actor=again, protocol=protocol).figures
    assert [one.is_hidden for one in hidden] == [True] * len(hidden)
    with pytest.raises(Refusal, match="decided_that_day"):
        running.decide_indicators(**given, starts_on=later.today, smallest=3)
