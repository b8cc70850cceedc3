"""What must hold for any exercise, and agreement with a second computation."""

import json
from decimal import Decimal
from fractions import Fraction

from hypothesis import given, settings
from hypothesis import strategies as st

from maisonnee.domains.contract import rules
from maisonnee.domains.contract.rules import json_text
from maisonnee.kernel.money import to_cents
from tests.domains.contract.rules import oracle
from tests.domains.contract.rules.strategies import exercises

MANY = settings(max_examples=300)
SOME = settings(max_examples=100)


def _compute(data: object) -> rules.Statement:
    return rules.compute(rules.parse_exercise(data))


@MANY
@given(exercises())
def test_agrees_with_the_second_computation(data):
    statement = _compute(data)
    assert {line.code: line.outcome.points for line in statement.lines} == oracle.points(data)
    assert list(statement.missing_prerequisites) == oracle.missing(data)
    assert statement.points == sum(oracle.points(data).values())
    assert statement.total == to_cents(oracle.total(data))
    assert statement.advance_due == to_cents(oracle.advance(data))
    paid = Decimal(data.get("payments", {}).get("advance_paid", "0"))
    assert statement.balance == statement.total - paid


@SOME
@given(exercises())
def test_nothing_is_ever_negative_nor_above_the_ceiling(data):
    exercise = rules.parse_exercise(data)
    statement, most = rules.compute(exercise), rules.ceiling(exercise)
    for line in statement.lines:
        assert 0 <= line.outcome.points <= most.points_by_code[line.code]
        assert line.gain is None or line.gain.points > 0
    assert 0 <= statement.base <= statement.total <= most.total
    assert 0 <= statement.precarity_rate <= Fraction(1, 4)
    assert statement.advance_due >= 12_000


@SOME
@given(exercises(), st.randoms(use_true_random=False))
def test_the_order_of_fields_and_of_missions_is_irrelevant(data, random):
    shuffled = {name: data[name] for name in random.sample(list(data), len(data))}
    missions = list(data.get("missions", []))
    random.shuffle(missions)
    if missions:
        shuffled["missions"] = missions
    assert rules.statement_to_json(_compute(shuffled)) == rules.statement_to_json(_compute(data))


@SOME
@given(
    exercises(),
    st.sampled_from(
        [
            "protocols",
            "trainees",
            "cooperation_protocols",
            "associates",
            "concertation.meetings",
            "concertation.files",
        ]
    ),
    st.integers(1, 5),
)
def test_doing_more_never_brings_less(data, path, more):
    before = _compute(data)
    *section, name = path.split(".")
    target = data.setdefault(section[0], {}) if section else data
    target[name] = target.get(name, 0) + more
    after = _compute(data)
    assert after.points >= before.points
    assert after.total >= before.total


@SOME
@given(exercises(), st.integers(0, 5000))
def test_more_patients_never_bring_less(data, more):
    before = _compute(data)
    data["patients"]["registered"] += more
    assert _compute(data).points >= before.points


@SOME
@given(exercises())
def test_written_then_read_the_exercise_is_the_same(data):
    exercise = rules.parse_exercise(data)
    text = json.dumps(rules.exercise_to_json(exercise))
    assert rules.parse_exercise(json_text.loads(text)) == exercise


@SOME
@given(exercises())
def test_the_published_numbers_read_back_to_the_exact_ones(data):
    statement = _compute(data)
    published = rules.statement_to_json(statement)
    assert rules.statement_to_text(statement) == json.dumps(published, ensure_ascii=False)
    for line, written in zip(statement.lines, published["indicators"], strict=True):
        assert abs(Fraction(written["points"]) - line.outcome.points) <= Fraction(1, 10**12)
        assert written["amount"] == f"{line.amount:.2f}"
    assert abs(Fraction(published["points"]) - statement.points) <= Fraction(1, 10**12)


_JUNK = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=10),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=6,
)


@MANY
@given(exercises(), _JUNK, st.data())
def test_a_corrupted_exercise_is_refused_or_computed_never_a_traceback(data, junk, choice):
    target = data
    name = choice.draw(st.sampled_from(sorted(data)))
    if isinstance(data[name], dict) and data[name] and choice.draw(st.booleans()):
        target, name = data[name], choice.draw(st.sampled_from(sorted(data[name])))
    target[name] = junk
    try:
        statement = _compute(data)
    except rules.ExerciseFaults as refused:
        assert refused.faults
        assert all(str(fault).endswith((".", "?")) and "\n" not in str(fault) for fault in refused.faults)
    else:
        json.dumps(rules.statement_to_json(statement))


@MANY
@given(st.text(max_size=200) | st.binary(max_size=200).map(lambda raw: raw.decode("latin-1")))
def test_any_text_is_json_or_a_sentence(text):
    try:
        rules.parse_exercise(json_text.loads(text))
    except (json_text.JsonFault, rules.ExerciseFaults) as refused:
        assert str(refused).endswith((".", "?"))
