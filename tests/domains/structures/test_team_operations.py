"""Arrivals, changes, departures: what they write, what they refuse, what stays true."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from django.db import IntegrityError, transaction

from maisonnee.domains.structures import operations, queries
from maisonnee.domains.structures.enums import MemberStatus
from maisonnee.domains.structures.models import LegalForm, Member, MemberImport, Membership, Profile
from maisonnee.domains.structures.operations import ArrivalChoice, Choices
from maisonnee.domains.structures.rules.reconciliation import Candidate
from maisonnee.foundation.access.actors import PermissionMissing
from maisonnee.foundation.journal.models import Entry
from maisonnee.foundation.tenancy import context
from maisonnee.kernel.refusals import Refusal, StaleVersion
from tests.factories import teams

START = date(2020, 1, 1)


def join(actor, profession="10", status="associate", starts_on=START, **values):
    number = Member.objects.count()
    facts = {"family_name": f"Nom{number:02d}", "given_name": "Camille", **values}
    return operations.add_member(
        actor=actor, profession=profession, status=status, starts_on=starts_on, **facts
    )


def situation(**values):
    return {
        "status": "collaborator", "share_of_activity": 50, "project_signed_on": None, "site": None,
        "collaborator_of": None, "in_concertation": True, "in_secretariat": False, **values,
    }  # fmt: skip


def test_a_change_of_situation_ends_one_and_starts_another(coordinator):
    member = join(coordinator)
    operations.change_situation(
        actor=coordinator, member_id=member.pk, version=1, starts_on=date(2024, 7, 1), facts=situation()
    )
    rows = queries.situations(actor=coordinator, member=member)
    assert [(r.status, r.starts_on, r.ends_on) for r in rows] == [
        ("associate", START, date(2024, 6, 30)),
        ("collaborator", date(2024, 7, 1), None),
    ]
    on = date(2024, 6, 30)
    assert list(queries.associates_on(actor=coordinator, on=on)) == [member]
    assert list(queries.associates_on(actor=coordinator, on=date(2024, 7, 1))) == []


def test_the_second_of_two_people_changing_a_situation_is_told(coordinator):
    member = join(coordinator)
    operations.change_situation(
        actor=coordinator, member_id=member.pk, version=1, starts_on=date(2024, 7, 1), facts=situation()
    )
    with pytest.raises(StaleVersion):
        operations.record_departure(
            actor=coordinator, member_id=member.pk, version=9, ends_on=date(2025, 1, 1), reason="retraite"
        )
    assert Membership.objects.filter(member=member, ends_on=None).count() == 1


def test_overlapping_situations_are_refused_by_the_operation_and_by_the_database(coordinator):
    member = join(coordinator)
    with pytest.raises(Refusal) as refusal:
        operations.record_return(
            actor=coordinator, member_id=member.pk, starts_on=date(2021, 1, 1), facts=situation()
        )
    assert refusal.value.code == "structures.overlapping_memberships"
    with pytest.raises(IntegrityError, match="membership_overlaps"), transaction.atomic():
        Membership.objects.create(
            structure_id=coordinator.structure_id, member=member, status="locum", starts_on=date(2022, 1, 1)
        )
    assert Membership.objects.filter(member=member).count() == 1


@pytest.mark.parametrize("profession", ["93", "71"])
def test_a_psychologist_or_an_osteopath_is_not_an_associate(coordinator, profession):
    with pytest.raises(Refusal) as refusal:
        join(coordinator, profession)
    assert refusal.value.code == "structures.cannot_be_associate"
    assert Member.objects.count() == 0


def test_a_departure_then_its_correction_with_a_reason(coordinator):
    member = join(coordinator)
    operations.record_departure(
        actor=coordinator, member_id=member.pk, version=1, ends_on=date(2025, 6, 30), reason="retraite"
    )
    row = Membership.objects.get(member=member)
    assert (row.ends_on, row.departure_reason, row.version) == (date(2025, 6, 30), "retraite", 2)
    operations.correct_situation(
        actor=coordinator, membership_id=row.pk, version=2, starts_on=START, ends_on=date(2025, 12, 31),
        facts=situation(status="associate", share_of_activity=100), reason="statuts relus",
    )  # fmt: skip
    row.refresh_from_db()
    assert (row.ends_on, row.departure_reason) == (date(2025, 12, 31), "retraite")
    entry = Entry.objects.get(action="structures.correct_situation")
    assert entry.reason == "statuts relus"
    history = queries.versions_of(actor=coordinator, rows=[row])
    assert [(v.number, v.reason) for v in history] == [(3, "statuts relus"), (2, "retraite"), (1, "")]
    assert {v.changed_by for v in history} == {coordinator.name}


def test_only_leads_change_the_team(professional):
    with pytest.raises(PermissionMissing):
        join(professional)
    assert Member.objects.count() == 0


def test_another_structures_member_does_not_exist(coordinator):
    other = teams.make_structure()
    stranger = teams.seat(other.pk).actor
    with context.entered(structure_id=other.pk):
        member = join(stranger)
    with pytest.raises(Member.DoesNotExist):
        operations.record_departure(
            actor=coordinator, member_id=member.pk, version=1, ends_on=date(2025, 1, 1), reason="non"
        )


def test_a_malformed_number_is_refused_and_a_doubtful_one_is_kept(coordinator):
    with pytest.raises(Refusal) as refusal:
        join(coordinator, rpps="123")
    assert (refusal.value.code, refusal.value.field) == ("structures.rpps_malformed", "rpps")
    assert join(coordinator, rpps="1000517314 1").rpps == "10005173141"


def test_a_wrong_siret_is_refused_and_a_finess_with_a_wrong_key_is_kept(manager):
    blank: Any = dict.fromkeys(
        ("legal_name", "finess_msp", "finess_sisa", "siret", "phone", "email", "website"), ""
    )
    with pytest.raises(Refusal) as refusal:
        operations.change_profile(
            actor=manager, version=1, name="Maison", facts=blank | {"siret": "12345678901234"}
        )
    assert refusal.value.code == "structures.siret_malformed"
    operations.change_profile(
        actor=manager, version=1, name="Maison", facts=blank | {"finess_msp": "350000001"}
    )
    assert Profile.objects.get().finess_msp == "350000001"


def test_contract_doctors_count_collaborators_of_associate_doctors_only(coordinator):
    boss = join(coordinator)
    join(coordinator, status="collaborator", collaborator_of=boss)
    nurse = join(coordinator, "60")
    join(coordinator, status="collaborator", collaborator_of=nurse)
    join(coordinator, know_how=["SM04"])
    join(coordinator, "60", status="asalee")
    on = date(2024, 1, 1)
    names = [member.family_name for member in queries.contract_doctors_on(actor=coordinator, on=on)]
    assert names == ["Nom00", "Nom01"]
    counted = queries.contract_professionals_on(actor=coordinator, on=on)
    assert [member.family_name for member in counted] == ["Nom00", "Nom01", "Nom02", "Nom04"]


def test_an_ipa_counts_while_present_and_not_as_a_trainee(coordinator):
    nurse = join(coordinator, "60", know_how=["si01"])
    join(coordinator, "60", status="trainee", know_how=["SI02"], starts_on=date(2010, 1, 1))
    assert queries.has_ipa_on(actor=coordinator, on=START)
    assert not queries.has_ipa_on(actor=coordinator, on=date(2019, 12, 31))
    assert queries.ipas_on(actor=coordinator, on=START) == {nurse.pk}


def test_a_departure_that_breaks_the_legal_minimum_is_foreseen(coordinator):
    LegalForm.objects.create(structure_id=coordinator.structure_id, kind="sisa", starts_on=START)
    leaving, _, _ = join(coordinator), join(coordinator), join(coordinator, "60")
    assert queries.legal_minimum_on(actor=coordinator, on=START).is_met
    assert queries.legal_minimum_alerts(actor=coordinator) == []
    effects = queries.departure_effects(actor=coordinator, member=leaving, ends_on=date(2026, 6, 30))
    assert effects.loses_minimum
    assert effects.is_contract_doctor
    assert (effects.professionals_before, effects.professionals_after) == (3, 2)
    operations.record_departure(
        actor=coordinator, member_id=leaving.pk, version=1, ends_on=date(2026, 6, 30), reason="retraite"
    )
    (alert,) = queries.legal_minimum_alerts(actor=coordinator)
    assert (alert.period.start, alert.period.end, alert.missing_doctors) == (date(2026, 7, 1), None, 1)


def test_a_professional_writes_their_own_sheet_only(professional, coordinator):
    mine, other = join(coordinator, "60"), join(coordinator, "70")
    Member.objects.filter(pk=mine.pk).update(user_id=professional.user_id)
    facts: Any = {
        "does": "Pansements", "on_prescription": "", "without_prescription": "", "how_to_refer": "",
        "usual_delay_days": 2,
    }  # fmt: skip
    operations.write_member_sheet(actor=professional, member_id=mine.pk, version=None, facts=facts)
    operations.write_profession_sheet(actor=professional, profession="60", version=None, facts=facts)
    for refused in (
        lambda: operations.write_member_sheet(
            actor=professional, member_id=other.pk, version=None, facts=facts
        ),
        lambda: operations.write_profession_sheet(
            actor=professional, profession="70", version=None, facts=facts
        ),
    ):
        with pytest.raises(PermissionMissing):
            refused()
    found = queries.directory_on(actor=professional, on=START, text="pansements")
    assert [entry.code for entry in found] == ["60"]


def test_a_list_applies_what_is_ticked_once_and_then_proposes_nothing(coordinator):
    gone = join(coordinator, "60", rpps="10005173140")
    candidates = [
        Candidate(key="a", family_name="Roux", given_name="Lou", profession="50", rpps="10000000001"),
        Candidate(key="b", family_name="Blanc", given_name="Noé", profession="70", rpps="10000000002"),
    ]

    def received():
        return operations.receive_extraction(
            actor=coordinator, file_name="rpps.txt", criteria={}, is_whole=True, candidates=candidates,
            lines_read=2, lines_damaged=0,
        )  # fmt: skip

    row = received()
    assert Member.objects.count() == 1
    with pytest.raises(Refusal, match="nothing_ticked"):
        operations.apply_list(actor=coordinator, import_id=row.pk, choices=Choices())
    choices = Choices(
        arrivals={key: ArrivalChoice(MemberStatus.SIGNATORY, date(2026, 3, 1)) for key in ("a", "b")},
        departures={gone.pk: date(2026, 2, 28)},
        departure_reason="absent",
    )
    operations.apply_list(actor=coordinator, import_id=row.pk, choices=choices)
    assert MemberImport.objects.get().counts == {"arrivals": 2, "changes": 0, "departures": 1}
    assert Membership.objects.get(member=gone).ends_on == date(2026, 2, 28)
    with pytest.raises(Refusal, match="import_applied"):
        operations.apply_list(actor=coordinator, import_id=row.pk, choices=choices)
    assert queries.proposals_of(actor=coordinator, row=received()).is_empty


def test_one_refused_arrival_applies_nothing(coordinator):
    row = operations.receive_extraction(
        actor=coordinator, file_name="rpps.txt", criteria={}, is_whole=False, lines_read=2, lines_damaged=0,
        candidates=[
            Candidate(key="a", family_name="Roux", given_name="Lou", profession="50"),
            Candidate(key="b", family_name="Blanc", given_name="Noé", profession="93"),
        ],
    )  # fmt: skip
    choices = Choices(arrivals={key: ArrivalChoice("associate", date(2026, 3, 1)) for key in ("a", "b")})
    with pytest.raises(Refusal) as refusal:
        operations.apply_list(actor=coordinator, import_id=row.pk, choices=choices)
    assert refusal.value.field == "status-b"
    assert Member.objects.count() == 0
