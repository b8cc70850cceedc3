"""The forms of each profession: whatever the team chooses, a form stays a form."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from types import SimpleNamespace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from maisonnee.domains.records.enums import RESERVED_SECTIONS, EntryKind
from maisonnee.domains.records.rules import catalogue, drafts, entries, forms
from maisonnee.domains.records.rules.form_fields import FIELDS, FormField, Shape
from maisonnee.domains.records.rules.forms import Filled, Placed
from maisonnee.kernel import professions
from maisonnee.kernel.refusals import Refusal

DAY = date(2026, 3, 12)
FORM = st.sampled_from(list(forms.FORMS.values()))
ROW = st.fixed_dictionaries(
    {"field": st.sampled_from([*FIELDS, "removed_since", ""])},
    optional={"required": st.booleans(), "wanted": st.booleans()},
)


@pytest.mark.parametrize(
    ("code", "keys"),
    [
        ("10", ["doctor"]),
        ("60", ["nurse_visit", "home_environment"]),
        ("50", ["midwife", "pregnancy"]),
        ("70", ["physiotherapist"]),
        ("80", ["podiatrist"]),
        ("95", ["dietitian"]),
        ("91", ["speech_therapist"]),
        ("93", ["psychologist"]),
        ("21", ["pharmacist"]),
        ("331", ["secretary"]),
        ("94", ["general"]),
        ("40", ["general"]),
    ],
)
def test_each_profession_has_its_forms(code: str, keys: list[str]) -> None:
    assert [form.key for form in forms.forms_for(code)] == keys


def test_an_asalee_nurse_finds_their_form_first() -> None:
    found = forms.forms_for(professions.NURSE, is_asalee=True)

    assert [form.key for form in found] == ["asalee", "nurse_visit", "home_environment"]


@pytest.mark.parametrize("form", forms.FORMS.values(), ids=lambda form: form.key)
def test_a_form_is_short_and_made_of_the_catalogue(form: forms.EntryForm) -> None:
    assert 6 <= len(form.fields) <= 10
    assert len(set(form.fields)) == len(form.fields)
    assert {FIELDS[key] for key in form.fields} <= set(forms.addable(form))


@pytest.mark.parametrize("field", FIELDS.values(), ids=lambda field: field.key)
def test_a_field_goes_to_a_section_it_may_go_to(field: FormField) -> None:
    section = entries.section_of(field.kind, field.item, field.section)

    assert section == (field.section or entries.section_of(field.kind, field.item))
    assert field.section in {"", *RESERVED_SECTIONS}
    assert bool(field.item) is (field.kind in {EntryKind.MEASURE, EntryKind.ACT})


def test_a_home_reading_holds_numbers_alone() -> None:
    reading = forms.FORMS[forms.HOME_READING]

    assert {field.shape for field in forms.addable(reading)} == {Shape.NUMBER}
    assert reading.fields == (
        "weight",
        "blood_pressure",
        "temperature",
        "spo2",
        "glycaemia",
        "inr",
        "pain",
    )


@given(form=FORM, rows=st.lists(ROW, max_size=30))
def test_any_layout_gives_a_form_in_the_order_chosen(
    form: forms.EntryForm, rows: list[dict[str, object]]
) -> None:
    placed = forms.arranged(form, rows)
    keys = [one.field.key for one in placed]
    allowed = {field.key for field in forms.addable(form)}
    wanted = [row["field"] for row in rows if row["field"] in allowed]

    assert keys == (list(dict.fromkeys(wanted)) or list(form.fields))
    again = forms.arranged(form, forms.layout_rows(form, placed))
    assert again == placed


def test_a_layout_without_field_is_refused() -> None:
    with pytest.raises(Refusal) as refused:
        forms.layout_rows(forms.FORMS["doctor"], [])

    assert refused.value.code == "records.form_without_field"


@given(
    key=st.sampled_from(list(FIELDS)),
    text=st.text(max_size=30),
    more=st.text(max_size=30),
    is_done=st.booleans(),
    months=st.sampled_from([None, *forms.DUE_MONTHS]),
)
def test_what_is_filled_becomes_one_fact_named_after_its_field(
    key: str, text: str, more: str, is_done: bool, months: int | None
) -> None:
    field = FIELDS[key]
    measure = catalogue.MEASURES.get(field.item)
    value = (measure.low + measure.high) / 2 if measure else None
    second = measure.pair_low + 1 if measure and measure.pair_label else None
    unit = measure.unit if measure else ""
    filled = Filled(text, more, field.options[:1], value, second, unit, is_done, months)

    try:
        draft = forms.draft_of(field, filled, DAY)
    except Refusal as refusal:
        assert (refusal.code, refusal.field, field.shape) == ("records.label_missing", key, Shape.LINE)
        return
    if draft is None:
        assert filled.is_empty
        return
    assert (draft.kind, draft.item, draft.name, draft.happened_on) == (field.kind, field.item, key, DAY)
    checked = drafts.checked(draft)
    assert checked.label
    assert checked.next_due_on is None or checked.next_due_on > DAY


def test_empty_fields_write_nothing_and_order_is_kept() -> None:
    fields = [FIELDS[key] for key in ("weight", "foot_test", "treatment", "note")]
    filled = {
        "note": Filled(text="Va mieux"),
        "treatment": Filled(text="Furosémide", more="40 mg le matin"),
        "foot_test": Filled(is_done=True, due_months=12),
        "weight": Filled(),
    }

    made = forms.drafts_of(fields, filled, DAY)

    assert [draft.name for draft in made] == ["foot_test", "treatment", "note"]
    assert made[0].next_due_on == date(2027, 3, 12)
    assert (made[1].label, made[1].text) == ("Furosémide", "40 mg le matin")
    assert (made[2].label, made[2].text) == ("Note", "Va mieux")


def test_a_refusal_is_said_beside_its_field() -> None:
    draft = forms.draft_of(FIELDS["blood_pressure"], Filled(value=Decimal(140), value_2=Decimal(150)), DAY)
    assert draft is not None

    with pytest.raises(Refusal) as refused:
        drafts.checked(draft)

    assert refused.value.field == "blood_pressure_2"


def test_what_a_field_asks_may_be_said_anywhere() -> None:
    wanted = [FIELDS[key] for key in ("weight", "housing", "allergy", "frailty", "goals")]

    def row(**values: object) -> SimpleNamespace:
        return SimpleNamespace(**{"kind": "note", "item": "", "label": "", "details": {}, **values})

    said = [
        row(kind="measure", item="weight"),
        row(kind="situation", label="Logement"),
        row(kind="allergy", label="Pénicilline"),
        row(kind="note", label="Objectif", details={"field": "goals"}),
    ]

    assert [field.key for field in forms.missing(wanted, said)] == ["frailty"]
    assert forms.missing(wanted, []) == wanted


def test_a_placed_field_says_what_the_team_wishes() -> None:
    rows = [{"field": "housing", "wanted": True}, {"field": "note", "required": True}]

    assert forms.arranged(forms.FORMS["general"], rows) == [
        Placed(FIELDS["housing"], is_wanted=True),
        Placed(FIELDS["note"], is_required=True),
    ]
