"""A second, naive computation of the 2022 grid, written straight from its table, to compare with the engine.

It shares nothing with the engine: no data file, no helper, plain dictionaries of the public format.
"""

from datetime import date
from fractions import Fraction
from itertools import combinations
from typing import Any


def points(e: dict[str, Any]) -> dict[str, Fraction]:
    p, n, year = e["patients"]["registered"], e["associates"], e["year"]
    k, ipa = Fraction(p, 4000), e.get("has_ipa", False)
    get = lambda section, name, default=False: e.get(section, {}).get(name, default)  # noqa: E731
    r: dict[str, Fraction] = {}
    r["A1"] = Fraction(_a1(e))
    plan = get("crisis", "plan")
    r["A2a"] = Fraction(100 if plan else 0)
    crisis = plan and get("crisis", "declared") and get("crisis", "actions") and year != 2022
    r["A2b"] = 350 * k if crisis else Fraction(0)
    first = get("diversity", "medical_professions", 0) + get("diversity", "specialties", 0)
    first += get("diversity", "pharmacists", 0)
    auxiliary = get("diversity", "auxiliary_professions", 0) >= 3
    r["A3.1"] = Fraction(300 if first or auxiliary else 0)
    r["A3.2"] = Fraction(300 if first and auxiliary else 0)
    v = e.get("vacations", {})
    month, week = Fraction(v.get("days_per_month", 0)), Fraction(v.get("days_per_week", 0))
    r["A4.1"] = Fraction(300 if month >= 2 or week >= Fraction(1, 2) else 0)
    r["A4.2"] = Fraction(300 if month >= Fraction(130, 12) or week >= Fraction(5, 2) else 0)
    r["A5"] = Fraction(200 if get("cstm", "doctors", 0) and get("cstm", "under_dense_zone") else 0)
    m = e.get("missions", [])
    pair = any(
        a["theme"] != b["theme"] and not (a["kind"] == b["kind"] == "prs") for a, b in combinations(m, 2)
    )
    r["A6"] = 350 * k * (2 if pair else 1 if m else 0)
    r["A6i"] = Fraction(200 if ipa and len(m) >= 2 else 0)
    r["A7.1"] = Fraction(200 if get("users", "level_1") else 0)
    r["A7.2"] = 300 * k if get("users", "level_1") and get("users", "level_2") else Fraction(0)
    doctors, engaged = get("sas", "doctors", 0), get("sas", "engaged", 0)
    if get("sas", "takes_all_requests") or (doctors and engaged == doctors):
        r["A8"] = Fraction(200)
    else:
        r["A8"] = Fraction(100 if doctors and 2 * engaged >= doctors else 0)
    r["B1"] = 1000 + Fraction(1700 * min(p, 8000) + 1100 * max(p - 8000, 0), 4000)
    if not get("coordination", "in_place"):
        r["B1"] = Fraction(0)
    r["B2"] = Fraction((140 if ipa else 100) * min(e.get("protocols", 0), 8))
    r["B3"] = _b3(e) * k * (1200 if ipa else 1000)
    r["B4"] = Fraction({0: 0, 1: 0, 2: 450, 3: 675}.get(e.get("trainees", 0), 900))
    r["B5"] = 200 * k if e.get("external_coordination") else Fraction(0)
    q = e.get("quality", {})
    r["B6.1"] = Fraction(100 if q.get("level_1") else 0)
    r["B6.2"] = 200 * k if q.get("level_1") and q.get("level_2") else Fraction(0)
    r["B6.3"] = 300 * k if q.get("level_1") and q.get("level_2") and q.get("level_3") else Fraction(0)
    r["B7"] = Fraction(100 * min(e.get("cooperation_protocols", 0), 6))
    r["B8"] = 100 * k if e.get("heart_failure_pathway") else Fraction(0)
    held = len(m) >= 2 or (len(m) == 1 and m[0]["theme"] == "child_obesity")
    r["B9"] = Fraction(100 if e.get("child_obesity_pathway") and held else 0)
    share = _share(year, get("information_system", "acquired_on", None))
    c1 = 500 + 200 * min(n, 16) + 150 * max(n - 16, 0)
    r["C1"] = c1 * share if get("information_system", "standard") else Fraction(0)
    r["C2"] = 100 * share if get("information_system", "advanced") else Fraction(0)
    return r


def missing(e: dict[str, Any]) -> list[str]:
    needed = ["A1", "A2a", "B1", "C1"] if e["year"] != 2022 else ["A1", "B1", "C1"]
    brought = points(e)
    return [code for code in needed if brought[code] == 0]


def total(e: dict[str, Any]) -> Fraction:
    """Exact, before rounding."""
    if missing(e):
        return Fraction(0)
    p = e["patients"]
    c2s = max(Fraction(0), Fraction(p.get("c2s_rate", "0")) - Fraction(p.get("national_c2s_rate", "0.075")))
    ame = max(Fraction(0), Fraction(p.get("ame_rate", "0")) - Fraction(p.get("national_ame_rate", "0.004")))
    earned: Fraction = sum(points(e).values(), Fraction(0))
    return earned * 7 * (1 + min(Fraction(1, 4), c2s + ame))


def advance(e: dict[str, Any]) -> Fraction:
    p, n, ipa = e["patients"]["registered"], e["associates"], e.get("has_ipa")
    k = Fraction(p, 4000)
    socle = Fraction(800) + (0 if e["year"] == 2022 else 100)
    socle += 1000 + Fraction(1700 * min(p, 8000) + 1100 * max(p - 8000, 0), 4000)
    socle += (1120 + 1200 * k) if ipa else (800 + 1000 * k)
    socle += 500 + 200 * min(n, 16) + 150 * max(n - 16, 0)
    if e.get("options", {}).get("crisis_in_advance_base") and e["year"] != 2022:
        socle += 350 * k
    paid: Fraction = max(Fraction(12000), Fraction(6, 10) * 7 * socle)
    return paid


def _a1(e: dict[str, Any]) -> int:
    a = e.get("access", {})
    if not a.get("unscheduled_care"):
        return 0
    school, other = (
        Fraction(a.get("closed_weeks_school_holidays", "0")),
        Fraction(a.get("closed_weeks_other", "0")),
    )
    if school > 3 or other > 1:
        return 0
    hours = Fraction(a.get("weekday_hours", "0"))
    if a.get("pdsa_derogation"):
        if e.get("options", {}).get("pdsa_derogation") == "cancels_reductions":
            return 800
        best = 800
    else:
        best = 800 if hours >= 12 else 740 if hours >= 10 else 650 if hours >= 8 else 0
    if best == 0:
        return 0
    return best - (0 if a.get("saturday_morning") else 120) - (20 if school or other else 0)


def _b3(e: dict[str, Any]) -> Fraction:
    c, options = e.get("concertation", {}), e.get("options", {})
    base = e["patients"].get("ald_or_over_75", 0)
    if not base:
        return Fraction(0)
    rate = Fraction(c.get("files", 0), base)
    if options.get("rate_rounding") != "exact":
        rate = Fraction(int(rate * 10000), 10000)
    share = min(Fraction(1), rate * 20)
    held, needed = c.get("meetings", 0), c.get("minimum_meetings", 6)
    if held < needed:
        share *= Fraction(held, needed) if options.get("few_meetings") == "prorata" else 0
    return share


def _share(year: int, acquired_on: str | None) -> Fraction:
    if acquired_on is None:
        return Fraction(1)
    acquired = date.fromisoformat(acquired_on)
    if acquired.year != year:
        return Fraction(1 if acquired.year < year else 0)
    days_of_year = (date(year + 1, 1, 1) - date(year, 1, 1)).days
    return Fraction((date(year + 1, 1, 1) - acquired).days, days_of_year)
