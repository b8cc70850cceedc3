"""The public format refuses with one sentence per problem, naming the field."""

import pytest

from maisonnee.domains.contract import rules
from maisonnee.domains.contract.rules import json_text
from tests.domains.contract.rules.builders import MINIMAL, faults


def test_only_three_fields_are_required():
    exercise = rules.parse_exercise(MINIMAL)
    assert exercise.regime == "aci-2022"
    assert exercise.concertation.minimum_meetings is None
    assert faults({}) == [
        "year\u00a0: champ obligatoire, absent.",
        "patients.registered\u00a0: champ obligatoire, absent.",
        "associates\u00a0: champ obligatoire, absent.",
    ]


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"concertation": {"files": -3}}, "concertation.files : attendu un entier positif ou nul, reçu -3."),
        ({"protocols": True}, "protocols : attendu un entier positif ou nul, reçu true."),
        ({"protocols": "5"}, 'protocols : attendu un entier positif ou nul, reçu "5".'),
        ({"protocols": None}, "protocols : attendu un entier positif ou nul, reçu null."),
        ({"protocols": 2.0}, "protocols : attendu un entier positif ou nul, reçu 2.0."),
        ({"protocols": 10**8}, "protocols : attendu au plus 10\u202f000\u202f000, reçu 100000000."),
        (
            {"protocols": 10**400},
            "protocols : attendu au plus 10\u202f000\u202f000, reçu un nombre démesuré.",
        ),
        ({"has_ipa": 1}, "has_ipa : attendu true ou false, reçu 1."),
        ({"users": {"level_1": "oui"}}, 'users.level_1 : attendu true ou false, reçu "oui".'),
        ({"access": []}, "access : attendu un objet { … }, reçu une liste."),
        ({"missions": {}}, "missions : attendu une liste [ … ], reçu un objet."),
        ({"missions": ["etp"]}, 'missions[0] : attendu un objet { … }, reçu "etp".'),
        ({"missions": [{"kind": "prs"}]}, "missions[0].theme : champ obligatoire, absent."),
        ({"protocole": 1}, "protocole : champ inconnu\u202f; vouliez-vous dire « protocols »\u202f?"),
        ({"zzz": 1}, "zzz : champ inconnu."),
        (
            {"users": {"level_3": True}},
            "users.level_3 : champ inconnu\u202f; vouliez-vous dire « level_2 »\u202f?",
        ),
        (
            {"patients": {"registered": 1, "c2s_rate": 0.081}},
            'patients.c2s_rate : attendu un nombre positif ou nul, entier ou entre guillemets ("0.5")'
            " et jamais un nombre à virgule flottante, reçu 0.081.",
        ),
        (
            {"patients": {"registered": 1, "c2s_rate": "8,1"}},
            'patients.c2s_rate : attendu un nombre positif ou nul, entier ou entre guillemets ("0.5") avec un point, reçu "8,1".',
        ),
        (
            {"patients": {"registered": 1, "c2s_rate": "8.1"}},
            'patients.c2s_rate : attendu au plus 1 (8,1 % s’écrit "0.081"), reçu "8.1".',
        ),
        (
            {"patients": {"registered": 10, "ald_or_over_75": 11}},
            "patients.ald_or_over_75 : 11 dépasse le nombre de patients inscrits (10).",
        ),
        (
            {"vacations": {"days_per_month": "2", "days_per_week": "1"}},
            "vacations.days_per_week : donnez days_per_month ou days_per_week, pas les deux.",
        ),
        (
            {"sas": {"doctors": 2, "engaged": 3}},
            "sas.engaged : 3 médecins engagés dépassent les 2 médecins (sas.doctors).",
        ),
        (
            {"information_system": {"acquired_on": "2025-02-29"}},
            'information_system.acquired_on : attendu une date du calendrier ("2019-03-01"), reçu "2025-02-29".',
        ),
        (
            {"options": {"few_meetings": "none"}},
            'options.few_meetings : attendu "zero" ou "prorata", reçu "none".',
        ),
        (
            {"payments": {"advance_paid": "0.001"}},
            'payments.advance_paid : attendu 2 décimales au plus, reçu "0.001".',
        ),
        (
            {"access": {"weekday_hours": "24.5"}},
            'access.weekday_hours : attendu au plus 24 heures, reçu "24.5".',
        ),
        ({"year": 1999}, "year : attendu une année entre 2000 et 2100, reçu 1999."),
        ({"year": 2014}, "year : aucun régime connu pour 2014 (le premier commence en 2015)."),
        (
            {"year": 2021, "regime": "aci-2022"},
            "year : le régime aci-2022 s’applique à partir de 2022, reçu 2021.",
        ),
        (
            {"regime": "aci-2030"},
            'regime : régime inconnu : "aci-2030" (connus : aci-2015, aci-2017, aci-2022).',
        ),
        ({"regime": ""}, 'regime : attendu un texte d’une ligne, reçu "".'),
    ],
)
def test_each_fault_is_one_sentence(changes, sentence):
    received = [one.replace("\u00a0", " ") for one in faults({**MINIMAL, **changes})]
    assert received == [sentence.replace("\u00a0", " ")]


def test_a_national_mission_bears_a_theme_of_annex_2():
    (sentence,) = faults({**MINIMAL, "missions": [{"theme": "marche", "kind": "national"}]})
    assert sentence.startswith(
        'missions[0].theme\u00a0: "marche" n’est pas un thème de l’annexe 2 (vaccination, '
    )
    assert faults({**MINIMAL, "missions": [{"theme": "marche", "kind": "prs"}]}) == []


@pytest.mark.parametrize(
    "text",
    [
        "-0.5",
        "+1",
        "1e3",
        "NaN",
        "Infinity",
        "",
        " 1",
        "1 ",
        ".5",
        "5.",
        "1_0",
        "٣",
        "0x1",
        "1" * 40,
        "0." + "1" * 31,
    ],
)
def test_a_decimal_is_plain_digits(text):
    assert len(faults({**MINIMAL, "access": {"weekday_hours": text}})) == 1


@pytest.mark.parametrize("literal", ["8.1", "8.0", "1e1", "NaN", "Infinity", "-Infinity", "1" * 5000])
def test_a_json_number_that_is_not_a_plain_integer_is_refused(literal):
    text = '{"year": 2025, "patients": {"registered": 10}, "associates": 1, "access": {"weekday_hours": %s}}'
    with pytest.raises(rules.ExerciseFaults) as refused:
        rules.parse_exercise(json_text.loads(text % literal))
    (fault,) = refused.value.faults
    assert fault.path == "access.weekday_hours"
    assert len(str(fault)) < 250


def test_a_repeated_field_is_refused():
    text = '{"year": 2025, "patients": {"registered": 10, "registered": 20}, "associates": 1}'
    with pytest.raises(rules.ExerciseFaults) as refused:
        rules.parse_exercise(json_text.loads(text))
    assert str(refused.value) == "patients.registered\u00a0: champ écrit plusieurs fois."


def test_every_fault_is_told_at_once():
    assert len(faults({**MINIMAL, "protocols": -1, "trainees": -1, "zzz": 1})) == 3


def test_hostile_names_and_values_are_told_short_and_printable():
    (sentence,) = faults({**MINIMAL, "\x1b[31m" + "x" * 10_000: 1})
    assert sentence.isprintable() or sentence.replace("\u00a0", " ").replace("\u202f", " ").isprintable()
    assert len(sentence) < 120
    (sentence,) = faults({**MINIMAL, "missions": [{"theme": "\ud800", "kind": "prs"}]})
    sentence.encode("utf-8")


def test_too_many_faults_are_cut():
    assert len(faults({**MINIMAL, **{f"x{number}": 1 for number in range(1000)}})) == 200


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("", "le fichier est vide."),
        (" \n", "le fichier est vide."),
        ("{", "ce n’est pas du JSON valide (ligne 1, colonne 2)."),
        ("[" * 100_000, "trop de niveaux imbriqués."),
    ],
)
def test_what_is_not_json_is_said(text, sentence):
    with pytest.raises(json_text.JsonFault) as refused:
        json_text.loads(text)
    assert str(refused.value) == sentence


@pytest.mark.parametrize("value", [None, [], "x", 3, True])
def test_an_exercise_is_an_object(value):
    with pytest.raises(rules.ExerciseFaults) as refused:
        rules.parse_exercise(value)
    assert str(refused.value).startswith("exercice\u00a0: attendu un objet { … }, reçu ")
