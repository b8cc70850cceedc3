"""Synthetic identities only."""

import random
from datetime import date
from typing import Any

import pytest

from maisonnee.kernel.identity_search import HitKind, IdentityIndex, Person, find_identities

MARIE = Person(
    "p1", "Le Goff", "Dupond-Martin", ("Marie-Hélène", "Louise"), date(1950, 3, 1), "250032912345612"
)
PETIT = Person("p2", "Petit", "", ("Rose",), date(1941, 12, 25), "2411299999999")
CORSE = Person("p3", "Çelik", "", ("François",), date(1988, 7, 9), "1 88 07 2A 123 456 78")
PEOPLE = (MARIE, PETIT, CORSE)


@pytest.mark.parametrize(
    "text",
    [
        "Vu Mme LE GOFF Marie-Hélène ce jour",
        "Marie Helene Le Goff",
        "marie-hélène LEGOFF",
        "Nom : Le Goff\nPrénom : Marie-Hélène",
        "DUPOND MARTIN née LE GOFF, Marie-Hélène",
        "Dupond-\nMartin Louise",
        "le\ngoff\nmarie\nhélène",
        "Le Go-\nff Marie-Hélène",
        "LE GOFF;F;01/03/1950;LOUISE",
        "Marie-He\u0301le\u0300ne Dupond\u2011Martin",
        "LE\u00a0GOFF Marie\u00adHélène",
        "compte_rendu_le_goff_marie_helene.pdf",
    ],
)
def test_surname_with_given_name_is_found(text):
    hits = [hit for hit in find_identities(text, PEOPLE) if hit.kind is HitKind.NAME]
    assert [hit.key for hit in hits] == ["p1"]


@pytest.mark.parametrize(
    "text",
    [
        "Un petit effort pour la rose du jardin",
        "Petit déjeuner à 8 h",
        "Le Goff",
        "Marie-Hélène anime la réunion avec M. Le Goffic",
        "Mme Le Goff a rencontré le médecin. Louise est absente",
        "Rendez-vous le 25/12/1941",
        "",
    ],
)
def test_single_names_and_dates_alone_are_not_hits(text):
    assert find_identities(text, PEOPLE) == []


@pytest.mark.parametrize(
    "text",
    [
        "INS 2 50 03 29 123 456 12",
        "250032912345612",
        "n°2500329123456",
        "2.50.03.29.123.456",
        "ref250032912345612x",
        "2 50 03 29 123\n456 12",
    ],
)
def test_ins_alone_is_a_hit(text):
    (hit,) = find_identities(text, PEOPLE)
    assert (hit.key, hit.kind) == ("p1", HitKind.INS)


def test_ins_of_corsica_is_found_in_lower_case():
    (hit,) = find_identities("numéro 188072a12345678", PEOPLE)
    assert (hit.key, hit.kind) == ("p3", HitKind.INS)


@pytest.mark.parametrize(
    "written",
    [
        "25/12/1941",
        "25-12-1941",
        "25.12.41",
        "1941-12-25",
        "25 décembre 1941",
        "25 DEC 1941",
        "25121941",
        "19411225",
    ],
)
def test_birth_date_beside_a_single_name_is_a_hit(written):
    (hit,) = find_identities(f"M. Petit, né le {written}", PEOPLE)
    assert (hit.key, hit.kind) == ("p2", HitKind.BIRTH_DATE)


def test_first_of_the_month_in_letters():
    (hit,) = find_identities("Louise, née le 1er mars 1950", PEOPLE)
    assert (hit.key, hit.kind) == ("p1", HitKind.BIRTH_DATE)


def test_excerpt_and_count_say_where():
    text = "x" * 60 + " Rose Petit puis encore PETIT Rose " + "y" * 60
    (hit,) = find_identities(text, PEOPLE)
    assert hit.matched == "Rose Petit"
    assert hit.occurrences == 2
    assert hit.offset == 61
    assert hit.excerpt.startswith("… xxx") and hit.excerpt.endswith("yyy …")


def test_homonyms_are_all_returned():
    twin = Person("p9", "Petit", "", ("Rose",), None, "")
    assert [hit.key for hit in find_identities("Rose Petit", (PETIT, twin))] == ["p2", "p9"]


def test_twelve_thousand_people_and_three_hundred_documents_stay_quick():
    chance = random.Random(7)
    syllables = ["ba", "do", "ri", "lan", "mou", "ger", "vin", "chau", "tel", "nor", "pé", "ris", "cot", "lé"]

    def name() -> Any:
        return "".join(chance.choices(syllables, k=3)).capitalize()

    people = [
        Person(str(n), name(), "", (name(),), date(1930 + n % 80, 1 + n % 12, 1 + n % 28), f"1{n:012d}")
        for n in range(12_000)
    ]
    filler = [name() for _ in range(500)] + [
        "le",
        "la",
        "de",
        "petit",
        "dossier",
        "réunion",
        "12",
        "03",
        "2024",
    ] * 30
    planted = people[4321]
    documents = [" ".join(chance.choices(filler, k=1_000)) for _ in range(300)]
    documents[17] += f" {planted.given_names[0].upper()} {planted.birth_name}"
    index = IdentityIndex(people)
    hits = [index.find(document) for document in documents]
    assert planted.key in {hit.key for hit in hits[17]}
