"""Random exercises of the public format, valid by construction."""

from datetime import date
from typing import Any

from hypothesis import strategies as st

THEMES = (
    "vaccination", "tuberculosis", "child_obesity", "youth_mental_health",
    "suicide_prevention", "elderly", "perinatal", "etp",
)  # fmt: skip


def _decimals(top: int, places: int = 4) -> st.SearchStrategy[str]:
    return st.decimals(0, top, places=places, allow_nan=False).map(lambda number: format(number, "f"))


_missions = st.one_of(
    st.fixed_dictionaries({"theme": st.sampled_from(THEMES), "kind": st.just("national")}),
    st.fixed_dictionaries(
        {"theme": st.sampled_from(["vaccination", "marche à pied"]), "kind": st.just("prs")}
    ),
)


@st.composite
def exercises(draw: st.DrawFn) -> dict[str, Any]:
    """One exercise, any section of which may be left out."""
    registered = draw(st.integers(0, 20_000))
    doctors = draw(st.integers(0, 12))
    standard = draw(st.booleans())
    flag = st.booleans()
    built: dict[str, Any] = {
        "year": draw(st.integers(2022, 2030)),
        "patients": {
            "registered": registered,
            "ald_or_over_75": draw(st.integers(0, min(registered, 2500))),
            "c2s_rate": draw(_decimals(1)),
            "ame_rate": draw(_decimals(1)),
        },
        "associates": draw(st.integers(0, 60)),
    }
    optional = {
        "options": st.fixed_dictionaries(
            {},
            optional={
                "rate_rounding": st.sampled_from(["truncate", "exact"]),
                "few_meetings": st.sampled_from(["zero", "prorata"]),
                "pdsa_derogation": st.sampled_from(["tree", "cancels_reductions"]),
                "crisis_in_advance_base": flag,
            },
        ),
        "has_ipa": flag,
        "access": st.fixed_dictionaries(
            {
                "unscheduled_care": st.sampled_from([True, True, False]),
                "weekday_hours": st.sampled_from(["7.99", "8", "9.5", "10", "11.99", "12", "14"]),
                "saturday_morning": flag,
                "closed_weeks_school_holidays": st.sampled_from(["0", "0.2", "3", "3.1"]),
                "closed_weeks_other": st.sampled_from(["0", "0.5", "1", "1.01"]),
                "pdsa_derogation": flag,
            }
        ),
        "crisis": st.fixed_dictionaries({"plan": flag, "declared": flag, "actions": flag}),
        "diversity": st.fixed_dictionaries(
            {
                "medical_professions": st.integers(0, 2),
                "specialties": st.integers(0, 1),
                "pharmacists": st.integers(0, 1),
                "auxiliary_professions": st.integers(0, 5),
            }
        ),
        "vacations": st.one_of(
            st.fixed_dictionaries(
                {"days_per_month": st.sampled_from(["0", "1.99", "2", "10.83", "10.84", "12"])}
            ),
            st.fixed_dictionaries(
                {"days_per_week": st.sampled_from(["0", "0.49", "0.5", "2.49", "2.5", "3"])}
            ),
        ),
        "cstm": st.fixed_dictionaries({"doctors": st.integers(0, 2), "under_dense_zone": flag}),
        "missions": st.lists(_missions, max_size=4),
        "users": st.fixed_dictionaries({"level_1": flag, "level_2": flag}),
        "sas": st.fixed_dictionaries(
            {
                "doctors": st.just(doctors),
                "engaged": st.integers(0, doctors),
                "takes_all_requests": st.sampled_from([False, False, True]),
            }
        ),
        "coordination": st.fixed_dictionaries({"in_place": st.sampled_from([True, True, False])}),
        "protocols": st.integers(0, 12),
        "concertation": st.fixed_dictionaries(
            {"meetings": st.integers(0, 14), "files": st.integers(0, 300)},
            optional={"minimum_meetings": st.integers(0, 6)},
        ),
        "trainees": st.integers(0, 6),
        "external_coordination": flag,
        "quality": st.fixed_dictionaries({"level_1": flag, "level_2": flag, "level_3": flag}),
        "cooperation_protocols": st.integers(0, 8),
        "heart_failure_pathway": flag,
        "child_obesity_pathway": flag,
        "information_system": st.fixed_dictionaries(
            {"standard": st.just(standard), "advanced": flag},
            optional={"acquired_on": st.dates(date(2021, 1, 1), date(2031, 12, 31)).map(str)},
        ),
        "payments": st.fixed_dictionaries({"advance_paid": _decimals(100_000, places=2)}),
    }
    for name, strategy in optional.items():
        if draw(st.integers(0, 9)):
            built[name] = draw(strategy)
    return built
