"""Asalée: a patient proposed by anyone, included, examined within what the nurse is authorised to do."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from maisonnee.domains.delegations import operations, queries
from maisonnee.domains.delegations.enums import ConsentMeans, FollowState, Gap, Position, Scheme
from maisonnee.domains.delegations.models import DelegatedAct, Inclusion
from maisonnee.domains.delegations.operations import Done
from maisonnee.domains.patients.enums import CareGround
from maisonnee.domains.patients.models import FollowUp, Patient, Reading
from maisonnee.domains.records.enums import EntryKind
from maisonnee.domains.records.models import Entry
from maisonnee.foundation.journal.models import Entry as JournalEntry
from maisonnee.kernel.refusals import Refusal, StaleVersion
from tests.factories import delegations, patients, records
from tests.factories.delegations import House


@pytest.fixture
def house(structure) -> House:
    return delegations.make_house(structure.id)


FOOT = Done(
    act="foot_test",
    done_on=date(2026, 3, 12),
    results={"Grade": "2", "Monofilament, ce qui est perçu": "rien à droite"},
)


def test_a_podiatrist_proposes_a_patient_whom_the_nurse_sees_and_others_do_not(house):
    row = delegations.propose(house)
    assert row.state == FollowState.PROPOSED
    assert [one.pk for one in queries.inclusions(actor=house.nurse)] == [row.pk]
    assert [one.pk for one in queries.inclusions(actor=house.podiatrist)] == [row.pk]
    assert [one.pk for one in queries.inclusions(actor=house.doctor)] == [row.pk]
    assert list(queries.inclusions(actor=house.other_doctor)) == []
    assert list(queries.inclusions(actor=house.manager)) == []
    assert not FollowUp.objects.filter(member=house.nurse_member).exists()


def test_nobody_proposes_a_patient_they_do_not_take_care_of(house):
    with pytest.raises(Patient.DoesNotExist):
        operations.propose_patient(
            actor=house.other_doctor,
            patient=house.patient,
            scheme=Scheme.ASALEE,
            theme="diabetes",
            follower=house.nurse_member,
            why="Suivi",
        )


@pytest.mark.parametrize(
    ("values", "code"),
    [
        ({"theme": "asthma"}, "delegations.theme_unknown"),
        ({"why": "  "}, "delegations.why_missing"),
    ],
)
def test_a_proposal_says_its_theme_and_why(house, values, code):
    with pytest.raises(Refusal) as refused:
        delegations.propose(house, **values)
    assert refused.value.code == code
    assert Inclusion.objects.count() == 0


def test_a_patient_is_proposed_once_for_a_theme(house):
    delegations.propose(house)
    with pytest.raises(Refusal) as refused:
        delegations.propose(house)
    assert refused.value.code == "delegations.already_followed"


def test_an_inclusion_opens_the_record_on_its_ground_and_ends_with_it(house):
    row = delegations.include(house)
    place = FollowUp.objects.get(member=house.nurse_member, patient=house.patient)
    assert (place.ground, place.reason, place.ends_on) == (
        CareGround.INCLUSION,
        "Asalée\u00a0: Diabète de type 2",
        None,
    )
    assert row.follow_up_id == place.pk
    operations.end_inclusion(actor=house.nurse, inclusion_id=row.pk, version=row.version, reason="Déménage")
    place.refresh_from_db()
    assert place.ends_on == house.nurse.today
    assert list(queries.inclusions(actor=delegations.later(house.nurse, 1))) == []


def test_an_inclusion_asks_for_a_doctor_who_adheres(house):
    other = patients.make_patient(house.podiatrist)
    patients.attended_by(house.podiatrist, other, records.member_of(house.other_doctor))
    records.in_care(house.podiatrist, other)
    row = delegations.propose(house, patient=other)
    with pytest.raises(Refusal) as refused:
        delegations.include(house, row)
    assert refused.value.code == "delegations.no_adhering_doctor"
    row.refresh_from_db()
    assert row.state == FollowState.PROPOSED
    assert not FollowUp.objects.filter(member=house.nurse_member).exists()


@pytest.mark.parametrize(
    ("days", "code"), [(1, "delegations.consent_in_the_future"), (-40_000, "delegations.consent_too_old")]
)
def test_a_consent_has_a_day_that_can_be(house, days, code):
    row = delegations.propose(house)
    with pytest.raises(Refusal) as refused:
        delegations.include(house, row, consented_on=house.nurse.today + timedelta(days=days))
    assert refused.value.code == code


def test_only_the_nurse_answers_and_only_once(house):
    row = delegations.propose(house)
    with pytest.raises(Refusal) as refused:
        operations.include_patient(
            actor=house.podiatrist,
            inclusion_id=row.pk,
            version=row.version,
            consented_on=house.podiatrist.today,
            means=ConsentMeans.SPOKEN,
        )
    assert refused.value.code == "delegations.not_the_follower"
    included = delegations.include(house, row)
    with pytest.raises(StaleVersion):
        operations.decline_patient(actor=house.nurse, inclusion_id=row.pk, version=row.version, reason="Non")
    with pytest.raises(Refusal) as twice:
        operations.decline_patient(
            actor=house.nurse, inclusion_id=row.pk, version=included.version, reason="Non"
        )
    assert twice.value.code == "delegations.already_answered"


def test_an_authorised_act_lands_in_the_record_once_with_what_it_rests_on(house):
    row = delegations.include(house)
    act = operations.do_act(actor=house.nurse, inclusion_id=row.pk, done=FOOT)
    entry = Entry.objects.get(patient=house.patient)
    assert (entry.kind, entry.item, entry.author_id) == (
        EntryKind.ACT,
        "foot_test",
        house.nurse_member.pk,
    )
    assert "Grade\u00a0: 2" in entry.text
    assert "autorisation ARS-2025-foot" in entry.text
    assert act.entry_ids == [entry.pk]
    assert act.rested_on == "Autorisation Asalée, acte par acte, autorisation ARS-2025-foot"
    assert act.authorisation is not None
    assert act.authorisation.act == "foot_test"


def test_an_act_without_an_authorisation_is_refused_explained_and_nothing_is_written(house):
    row = delegations.include(house)
    with pytest.raises(Refusal) as refused:
        operations.do_act(
            actor=house.nurse,
            inclusion_id=row.pk,
            done=Done(act="ecg", done_on=house.nurse.today, comment="Sinusal"),
        )
    assert refused.value.code == "delegations.act_refused"
    assert refused.value.params["gaps"] == Gap.NO_AUTHORISATION.label
    assert refused.value.params["ways"].startswith("demander une prescription, adresser")
    assert Entry.objects.count() == 0
    assert DelegatedAct.objects.count() == 0


def test_an_act_is_judged_on_the_day_it_was_done(house):
    house_actor = house.manager
    delegations.authorise(
        house_actor, house.nurse_member, "ecg", starts_on=house.nurse.today + timedelta(days=2)
    )
    row = delegations.include(house)
    later = delegations.later(house.nurse, 3)
    early = Done(act="ecg", done_on=house.nurse.today, comment="Sinusal")
    with pytest.raises(Refusal):
        operations.do_act(actor=later, inclusion_id=row.pk, done=early)
    done = operations.do_act(
        actor=later, inclusion_id=row.pk, done=Done(act="ecg", done_on=later.today, comment="Sinusal")
    )
    assert done.done_on == later.today


def test_after_the_adhering_doctor_left_no_act_has_a_basis_and_the_nurse_is_told(house):
    row = delegations.include(house)
    adhesion = queries.adhesions(actor=house.manager).get()
    operations.end_adhesion(actor=house.manager, row=adhesion, version=adhesion.version, on=house.nurse.today)
    later = delegations.later(house.nurse, 1)
    with pytest.raises(Refusal) as refused:
        operations.do_act(
            actor=later, inclusion_id=row.pk, done=Done(act="foot_test", done_on=later.today, comment="x")
        )
    assert refused.value.params["gaps"] == Gap.NO_ADHERING_DOCTOR.label
    space = queries.workspace(actor=later, scheme=Scheme.ASALEE)
    assert [one.has_lost_doctor for one in space.followed] == [True]


@pytest.mark.parametrize(
    ("done", "code"),
    [
        (Done(act="spirometry", done_on=date(2026, 3, 12), comment="x"), "delegations.act_of_another_theme"),
        (Done(act="foot_test", done_on=date(2026, 3, 13), comment="x"), "delegations.done_in_the_future"),
        (Done(act="foot_test", done_on=date(2026, 3, 11), comment="x"), "delegations.done_before_inclusion"),
        (Done(act="foot_test", done_on=date(2026, 3, 12)), "delegations.nothing_found"),
    ],
)
def test_an_act_that_cannot_be_is_refused(house, done, code):
    row = delegations.include(house)
    with pytest.raises(Refusal) as refused:
        operations.do_act(actor=house.nurse, inclusion_id=row.pk, done=done)
    assert refused.value.code == code
    assert Entry.objects.count() == 0


def test_a_session_lands_in_the_record_of_each_patient_present(house):
    other = patients.make_patient(house.podiatrist)
    patients.attended_by(house.podiatrist, other, house.doctor_member)
    records.in_care(house.podiatrist, other)
    first = delegations.include(house)
    second = delegations.include(house, delegations.propose(house, patient=other))
    made = operations.hold_session(
        actor=house.nurse,
        inclusion_ids=[first.pk, second.pk],
        done=Done(act="education_session", done_on=house.nurse.today, comment="Alimentation"),
    )
    assert len({act.session_id for act in made}) == 1
    assert sorted(Entry.objects.values_list("patient_id", flat=True)) == sorted([house.patient.pk, other.pk])
    with pytest.raises(Refusal) as refused:
        operations.hold_session(actor=house.nurse, inclusion_ids=[], done=FOOT)
    assert refused.value.code == "delegations.nobody_present"


def test_a_disagreement_is_noted_and_its_words_are_in_the_record_alone(house):
    row = delegations.include(house)
    decision = operations.note_decision(
        actor=house.nurse,
        inclusion_id=row.pk,
        doctor=house.doctor_member,
        decided_on=house.nurse.today,
        position=Position.DISAGREEMENT,
        text="Je préfère attendre le contrôle",
    )
    entry = Entry.objects.get(pk=decision.entry_id)
    assert entry.text == "Je préfère attendre le contrôle"
    page = queries.inclusion_page(actor=house.doctor, row_id=row.pk)
    assert [words for _, words in page.decisions] == ["Je préfère attendre le contrôle"]


def test_what_is_due_comes_from_the_record_whoever_did_it_and_leaves_a_trace(house):
    row = delegations.include(house)
    records.write(
        house.doctor,
        house.patient,
        kind=EntryKind.ACT,
        item="foot_test",
        label="",
        happened_on=date(2025, 1, 10),
    )
    before = Reading.objects.count()
    space = queries.workspace(actor=house.nurse, scheme=Scheme.ASALEE)
    dues = {due.item: due for due in space.followed[0].dues}
    assert dues["foot_test"].due_on == date(2026, 1, 10)
    assert dues["foot_test"].is_late(house.nurse.today)
    assert dues["ecg"].last_on is None
    assert dues["ecg"].due_on is None
    assert Reading.objects.count() == before + 1
    assert row.pk == space.followed[0].inclusion.pk


def test_the_journal_tells_of_inclusions_without_a_word_on_health(house):
    row = delegations.include(house)
    operations.do_act(actor=house.nurse, inclusion_id=row.pk, done=FOOT)
    texts = " ".join(
        f"{entry.reason} {entry.details}"
        for entry in JournalEntry.objects.filter(action__startswith="delegations.")
        if entry.action
        in ("delegations.propose_patient", "delegations.include_patient", "delegations.do_act")
    )
    assert texts
    for word in ("sensibilité", "diabète", "Diabète", "pied", "monofilament", "Grade", "foot"):
        assert word not in texts


def test_a_report_counts_by_theme_and_act_and_one_s_own_apart(house):
    row = delegations.include(house)
    operations.do_act(actor=house.nurse, inclusion_id=row.pk, done=FOOT)
    found = queries.report(
        actor=house.manager, scheme=Scheme.ASALEE, first=date(2026, 1, 1), last=date(2026, 12, 31)
    )
    assert (found.patients, found.acts) == (1, 1)
    assert found.themes[0].acts == (("Examen du pied diabétique (monofilament, grade)", 1),)
    assert (found.themes[0].proposed, found.themes[0].included, found.themes[0].followed) == (1, 1, 1)
    before = queries.report(
        actor=house.manager, scheme=Scheme.ASALEE, first=date(2025, 1, 1), last=date(2025, 12, 31)
    )
    assert (before.patients, before.acts, before.themes) == (0, 0, ())
    own = queries.report(
        actor=house.doctor,
        scheme=Scheme.ASALEE,
        first=date(2026, 1, 1),
        last=date(2026, 12, 31),
        own=True,
    )
    assert (own.patients, own.acts) == (0, 0)


def test_once_declined_a_patient_is_read_by_whoever_proposed_them_and_no_more_by_the_nurse(house):
    row = delegations.propose(house)
    operations.decline_patient(
        actor=house.nurse, inclusion_id=row.pk, version=row.version, reason="Pas de diabète"
    )
    assert not queries.inclusions(actor=house.nurse).filter(pk=row.pk).exists()
    assert queries.inclusion(actor=house.podiatrist, row_id=row.pk).answer == "Pas de diabète"
