"""The register: agreements given by the doctor themself, ends that follow their basis, notices to both."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest

from maisonnee.domains.delegations import operations, queries
from maisonnee.domains.delegations.enums import DelegationState, EndReason, NoticeKind, Regime
from maisonnee.domains.delegations.models import Delegation
from maisonnee.domains.protocols import operations as protocols
from maisonnee.domains.protocols.enums import CooperationTheme
from maisonnee.domains.structures.models import Membership
from maisonnee.kernel.refusals import Refusal
from tests.factories import delegations, patients, records
from tests.factories.delegations import House


@pytest.fixture
def house(structure) -> House:
    return delegations.make_house(structure.id)


def _view(house: House, row: Delegation, *, days: int = 0) -> queries.DelegationView:
    return queries.delegation_view(actor=delegations.later(house.doctor, days), row_id=row.pk)


def test_proposed_by_the_nurse_it_waits_for_the_doctor_s_own_agreement(house):
    row = delegations.delegate(house, house.nurse)
    assert _view(house, row).state is DelegationState.PROPOSED
    assert len(queries.waiting_for(actor=house.doctor).to_agree) == 1
    for actor in (house.nurse, house.other_doctor):
        with pytest.raises(Refusal) as refused:
            operations.agree_to_delegation(actor=actor, delegation_id=row.pk)
        assert refused.value.code == "delegations.only_the_delegating"
    agreed = operations.agree_to_delegation(actor=house.doctor, delegation_id=row.pk)
    assert agreed.agreed_at == house.doctor.now
    assert _view(house, row).state is DelegationState.IN_FORCE
    with pytest.raises(Refusal) as twice:
        operations.agree_to_delegation(actor=house.doctor, delegation_id=row.pk)
    assert twice.value.code == "delegations.already_answered"


def test_a_doctor_declines_with_a_reason(house):
    row = delegations.delegate(house, house.nurse)
    with pytest.raises(Refusal) as refused:
        operations.decline_delegation(actor=house.doctor, delegation_id=row.pk, reason=" ")
    assert refused.value.code == "delegations.reason_missing"
    operations.decline_delegation(actor=house.doctor, delegation_id=row.pk, reason="Pas encore")
    assert _view(house, row).state is DelegationState.DECLINED


def test_when_the_doctor_leaves_both_are_told_before_and_after_and_it_stays_ended(house):
    row = delegations.delegate(house)
    situation = Membership.objects.get(member=house.doctor_member)
    last_day = house.doctor.today + timedelta(days=20)
    Membership.objects.filter(pk=situation.pk).update(ends_on=last_day)
    assert _view(house, row).state is DelegationState.ENDING
    for actor, other in ((house.doctor, house.nurse_member), (house.nurse, house.doctor_member)):
        notices = queries.waiting_for(actor=actor).notices
        assert [(one.kind, one.on, one.other) for one in notices] == [
            (NoticeKind.COMING, last_day, str(other))
        ]
    operations.acknowledge_end(actor=house.nurse, delegation_id=row.pk, kind=NoticeKind.COMING, on=last_day)
    assert queries.waiting_for(actor=house.nurse).notices == ()
    after = delegations.later(house.nurse, 21)
    notices = queries.waiting_for(actor=after).notices
    assert [(one.kind, one.reason) for one in notices] == [
        (NoticeKind.ENDED, EndReason.DELEGATING_LEFT.label)
    ]
    Membership.objects.create(
        structure_id=house.manager.structure_id,
        member=house.doctor_member,
        status=situation.status,
        starts_on=last_day + timedelta(days=30),
    )
    assert _view(house, row, days=90).state is DelegationState.ENDED


def test_the_end_of_an_adhesion_or_of_an_authorisation_ends_it(house):
    row = delegations.delegate(house)
    adhesion = queries.adhesions(actor=house.manager).get()
    operations.end_adhesion(actor=house.doctor, row=adhesion, version=adhesion.version, on=house.doctor.today)
    view = _view(house, row, days=1)
    assert (view.state, view.end.reason if view.end else None) == (
        DelegationState.ENDED,
        EndReason.ADHESION_ENDED,
    )


def test_a_protocol_version_retired_ends_what_rests_on_it(house):
    protocol = protocols.write_protocol(
        actor=house.manager,
        facts={
            "code": "AVK-1",
            "title": "AVK",
            "theme": "anticoagulants",
            "local_theme": "",
            "review_on": None,
        },
    )
    version = protocol.versions.get()
    with pytest.raises(Refusal) as refused:
        delegations.delegate(house, act="avk_adjustment", regime=Regime.PROTOCOL, protocol_version=version)
    assert refused.value.code == "delegations.version_not_in_force"


def test_a_national_protocol_asks_for_the_adhesion_of_the_team_and_the_declaration_of_the_member(house):
    adhesion = protocols.declare_cooperation(
        actor=house.manager,
        facts={
            "theme": CooperationTheme.SORE_THROAT,
            "delegate_professions": ["60"],
            "declared_on": date(2026, 1, 5),
            "note": "",
            "starts_on": date(2026, 1, 1),
            "ends_on": None,
        },
    )
    values: dict[str, Any] = {
        "act": "sore_throat",
        "regime": Regime.NATIONAL_PROTOCOL,
        "cooperation": adhesion,
    }
    with pytest.raises(Refusal) as refused:
        delegations.delegate(house, **values)
    assert (refused.value.code, refused.value.params["why"]) == (
        "delegations.ends_before_it_starts",
        EndReason.DECLARATION_ENDED.label,
    )
    operations.add_declaration(
        actor=house.nurse,
        facts={
            "member": house.nurse_member,
            "scheme": "national_protocol",
            "cooperation": adhesion,
            "reference": "D-7",
            "declared_on": date(2026, 1, 6),
            "training": "",
            "starts_on": date(2026, 1, 6),
            "ends_on": None,
        },
    )
    assert _view(house, delegations.delegate(house, **values)).state is DelegationState.IN_FORCE
    found = queries.basis_of(actor=house.nurse, member=house.nurse_member, act="sore_throat")
    assert found.reference == "Protocole national de coopération (PNC), déclaration D-7"


@pytest.mark.parametrize(
    ("values", "code"),
    [
        ({"act": "ecg"}, "delegations.no_authorisation"),
        ({"ends_on": date(2026, 3, 1)}, "period.ends_before_start"),
        ({"regime": Regime.PROTOCOL}, "delegations.version_missing"),
        ({"act": "made_up", "regime": Regime.PRESCRIPTION}, "structures.act_unknown"),
    ],
)
def test_a_delegation_that_rests_on_nothing_is_refused(house, values, code):
    with pytest.raises(Refusal) as refused:
        delegations.delegate(house, **values)
    assert refused.value.code == code
    assert Delegation.objects.count() == 0


def test_nobody_delegates_for_others_nor_to_themself_nor_twice(house):
    with pytest.raises(Refusal) as between:
        delegations.delegate(house, house.other_doctor)
    assert between.value.code == "delegations.between_others"
    with pytest.raises(Refusal) as oneself:
        delegations.delegate(house, delegated=house.doctor_member)
    assert oneself.value.code == "delegations.to_oneself"
    delegations.delegate(house)
    with pytest.raises(Refusal) as twice:
        delegations.delegate(house)
    assert twice.value.code == "delegations.already_delegated"


def test_an_assistant_is_never_delegated_what_a_text_keeps_from_them(house):
    assistant = patients.make_member(house.manager, profession="332")
    with pytest.raises(Refusal) as refused:
        delegations.delegate(house, delegated=assistant, act="prescription", regime=Regime.ASSISTANCE)
    assert refused.value.code == "delegations.excluded"


def test_a_delegation_about_a_patient_is_seen_by_the_two_and_the_care_team(house):
    row = delegations.delegate(house, patient=house.patient)
    for actor in (house.doctor, house.nurse, house.podiatrist):
        assert queries.delegations(actor=actor).filter(pk=row.pk).exists()
    for actor in (house.other_doctor, house.manager):
        assert not queries.delegations(actor=actor).filter(pk=row.pk).exists()


def test_either_of_the_two_ends_it_and_not_in_the_past(house):
    row = delegations.delegate(house)
    with pytest.raises(Refusal) as others:
        operations.end_delegation(
            actor=house.other_doctor,
            delegation_id=row.pk,
            version=row.version,
            on=house.doctor.today,
            reason="x",
        )
    assert others.value.code == "delegations.not_yours"
    tomorrow = delegations.later(house.nurse, 1)
    with pytest.raises(Refusal) as past:
        operations.end_delegation(
            actor=tomorrow, delegation_id=row.pk, version=row.version, on=house.doctor.today, reason="x"
        )
    assert past.value.code == "delegations.ends_in_the_past"
    operations.end_delegation(
        actor=house.nurse,
        delegation_id=row.pk,
        version=row.version,
        on=house.nurse.today,
        reason="Je change d’activité",
    )
    assert _view(house, row, days=1).state is DelegationState.ENDED


def test_one_records_one_s_own_adhesion_and_the_manager_anybody_s(house):
    other = records.member_of(house.other_doctor)
    with pytest.raises(Refusal) as refused:
        delegations.adhere(house.nurse, other)
    assert refused.value.code == "delegations.own_only"
    delegations.adhere(house.other_doctor, other)
    with pytest.raises(Refusal) as twice:
        delegations.adhere(house.manager, other)
    assert twice.value.code == "delegations.already_adheres"
    with pytest.raises(Refusal) as nurse:
        delegations.adhere(house.manager, house.nurse_member)
    assert nurse.value.code == "delegations.not_a_doctor"


def test_an_assistant_prepares_and_the_doctor_validates(house):
    assistant = records.make_reader(house.manager.structure_id, "332")
    records.in_care(assistant, house.patient)
    prepared = operations.prepare_consultation(
        actor=assistant,
        patient=house.patient,
        doctor=house.doctor_member,
        acts=["vital_signs", "reception"],
    )
    assert prepared.acts == ["vital_signs", "reception"]
    assert queries.waiting_for(actor=house.doctor).to_validate == 1
    with pytest.raises(Refusal) as never:
        operations.prepare_consultation(
            actor=assistant, patient=house.patient, doctor=house.doctor_member, acts=["prescription"]
        )
    assert never.value.code == "delegations.not_preparable"
    with pytest.raises(Refusal) as nurse:
        operations.prepare_consultation(
            actor=house.podiatrist,
            patient=house.patient,
            doctor=house.doctor_member,
            acts=["vital_signs"],
        )
    assert nurse.value.code == "delegations.not_an_assistant"
    operations.validate_preparation(actor=house.doctor, preparation_id=prepared.pk)
    assert queries.waiting_for(actor=house.doctor).to_validate == 0
