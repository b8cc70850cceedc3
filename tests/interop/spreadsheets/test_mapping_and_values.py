from datetime import date
from decimal import Decimal

import pytest

from maisonnee.interop.spreadsheets import values
from maisonnee.interop.spreadsheets.mapping import MEMBER_TARGETS, PATIENT_TARGETS, guess_mapping

TODAY = date(2026, 3, 12)


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        ("12/03/1950", date(1950, 3, 12)),
        ("1-2-1950", date(1950, 2, 1)),
        ("12.03.1950", date(1950, 3, 12)),
        ("1950-03-12", date(1950, 3, 12)),
        ("1950-03-12 00:00:00", date(1950, 3, 12)),
        ("12/03/1950 10:30", date(1950, 3, 12)),
        ("12 mars 1950", date(1950, 3, 12)),
        ("jeudi 1er Août 2024", date(2024, 8, 1)),
        ("12031950", date(1950, 3, 12)),
        ("19500312", date(1950, 3, 12)),
        ("18334", date(1950, 3, 12)),
        ("12/03/50", date(1950, 3, 12)),
        ("12/03/26", date(2026, 3, 12)),
        ("", None),
        ("NC", None),
    ],
)
def test_dates(cell, expected):
    assert values.parse_date(cell, today=TODAY) == (expected, "")


@pytest.mark.parametrize(
    "cell", ["31/02/1950", "hier", "12/13/1950", "13/03/2026", "01/01/1700", "99999999", "0"]
)
def test_impossible_dates_are_said(cell):
    value, fault = values.parse_date(cell, today=TODAY)
    assert value is None and fault.endswith(".")


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        ("F", "F"),
        ("Mme", "F"),
        ("2", "F"),
        ("Féminin", "F"),
        ("m", "M"),
        ("Monsieur", "M"),
        ("1", "M"),
        ("H", "M"),
        ("", None),
    ],
)
def test_sex(cell, expected):
    assert values.parse_sex(cell) == (expected, "")


@pytest.mark.parametrize(
    ("cell", "expected"),
    [("O", True), ("X", True), ("1", True), ("✓", True), ("ALD 8", True), ("E11", True), ("Diabète", True), ("8", True),
     ("N", False), ("non", False), ("0", False), ("-", False), ("pas d'ALD", False), ("Hors ALD", False), ("", None)],
)  # fmt: skip
def test_ald(cell, expected):
    assert values.parse_ald(cell) == (expected, "")


@pytest.mark.parametrize(
    ("cell", "expected"),
    [("C2S", "c2s"), ("CMU-C", "c2s"), ("CSS avec participation", "c2s"), ("AME", "ame"), ("O", "c2s"), ("N", "none"),
     ("Mutuelle", "none"), ("", None)],
)  # fmt: skip
def test_coverage(cell, expected):
    assert values.parse_coverage(cell) == (expected, "")


def test_ins_key_of_the_published_example():
    assert values.nir_key("2550814168025") == 38
    assert values.parse_ins("2 55 08 14 168 025 38") == ("255081416802538", "")
    assert values.parse_ins("2550814168025") == ("2550814168025", "")


def test_ins_of_corsica():
    key = values.nir_key("188072A123456")
    assert key == 97 - 1880719123456 % 97
    assert values.parse_ins(f"1 88 07 2a 123 456 {key:02d}") == (f"188072A123456{key:02d}", "")


def test_ins_damaged_by_a_spreadsheet_is_said():
    value, fault = values.parse_ins("2,55081E+14")
    assert value is None and "arrondi" in fault
    value, fault = values.parse_ins("255081416802500")
    assert value == "2550814168025" and "clé" in fault
    value, fault = values.parse_ins("255081416802539")
    assert value == "255081416802539" and "clé" in fault
    value, fault = values.parse_ins("25508141680253")
    assert value is None and "manque" in fault
    assert values.parse_ins("DUPONT")[0] is None
    assert values.parse_ins("955081416802538")[0] is None


def test_other_identifiers():
    assert values.parse_rpps("10005173140") == ("10005173140", "")
    assert values.parse_rpps("810005173140") == ("10005173140", "")
    assert values.parse_rpps("10005173141")[0] == "10005173141" and values.parse_rpps("10005173141")[1]
    assert values.parse_rpps("123")[0] is None
    assert values.parse_adeli("17000123") == ("017000123", "")
    assert values.parse_am_number("abc") == (
        None,
        "«\u00a0abc\u00a0» n’est pas un numéro d’Assurance Maladie (9 chiffres).",
    )
    assert values.parse_insee_code("1004") == ("01004", "")
    assert values.parse_insee_code("2a004") == ("2A004", "")
    assert values.parse_postcode("1000") == ("01000", "")
    assert values.parse_phone("+33 (0)6 12 34 56 78") == ("0612345678", "")
    assert values.parse_phone("612345678") == ("0612345678", "")
    assert values.parse_email(" Zoe@Exemple.FR ") == ("zoe@exemple.fr", "")
    assert values.parse_email("zoe@exemple")[0] is None
    assert values.parse_given_names("Marie-Hélène, Louise") == (("Marie-Hélène", "Louise"), "")
    assert values.parse_text("a\tb\u0000") == ("a b", "")


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        ("80 %", "0.8"),
        ("80", "0.8"),
        ("0,8", "0.8"),
        ("0.5 ETP", "0.5"),
        ("Temps plein", "1"),
        ("mi-temps", "0.5"),
        ("100%", "1"),
    ],
)
def test_shares(cell, expected):
    assert values.parse_share(cell) == (Decimal(expected), "")


@pytest.mark.parametrize("cell", ["120 %", "-5", "beaucoup"])
def test_absurd_shares_are_said(cell):
    value, fault = values.parse_share(cell)
    assert value is None and fault


@pytest.mark.parametrize(
    ("cell", "expected"),
    [("1 234,50 €", "1234.50"), ("1,234.50", "1234.50"), ("1.234,50", "1234.50"), ("-3", "-3")],
)
def test_decimals(cell, expected):
    assert values.parse_decimal(cell) == (Decimal(expected), "")
    assert values.parse_decimal("NaN")[1]


def test_mapping_of_a_clinical_software_export():
    headers = [
        "N° dossier",
        "NOM",
        "Nom usuel",
        "Prénom(s)",
        "Sexe",
        "DDN",
        "N° Sécu",
        "Méd. traitant",
        "ALD (O/N)",
        "CMU",
        "Tél.",
        "Code postal",
        "Divers",
    ]
    found = guess_mapping(headers, PATIENT_TARGETS)
    assert {target: guess.header for target, guess in found.items()} == {
        "file_number": "N° dossier",
        "birth_name": "NOM",
        "used_name": "Nom usuel",
        "given_names": "Prénom(s)",
        "sex": "Sexe",
        "birth_on": "DDN",
        "ins": "N° Sécu",
        "treating_doctor": "Méd. traitant",
        "ald": "ALD (O/N)",
        "coverage": "CMU",
        "phone": "Tél.",
        "postcode": "Code postal",
    }
    assert all(0.4 <= guess.confidence <= 1 for guess in found.values())


def test_birth_name_wins_over_name_when_both_are_there():
    found = guess_mapping(["Nom", "Nom de naissance", "Prénom", "dateNaissance"], PATIENT_TARGETS)
    assert found["birth_name"].header == "Nom de naissance"
    assert found["birth_on"].header == "dateNaissance"


def test_samples_confirm_contradict_and_find():
    headers = ["Nom", "Naissance", "Date", "Champ 7"]
    rows = [
        ["DURAND", "Rennes", "12/03/1950", "255081416802538"],
        ["PETIT", "Brest", "01/02/1960", "2550814168025"],
        ["X", "Vitré", "1/2/1970", "2550814168025"],
    ]
    found = guess_mapping(headers, PATIENT_TARGETS, rows)
    assert "birth_on" not in found
    assert found["ins"].header == "Champ 7"
    assert found["ins"].confidence == 0.5


def test_mapping_of_a_member_list():
    headers = [
        "Nom",
        "Prénom",
        "Profession",
        "N° RPPS",
        "ADELI",
        "N° AM",
        "Mail",
        "Date d'entrée",
        "Statut",
        "Part d'activité",
    ]
    found = guess_mapping(headers, MEMBER_TARGETS)
    assert [
        found[key].header
        for key in (
            "family_name",
            "given_name",
            "profession",
            "rpps",
            "adeli",
            "am_number",
            "email",
            "joined_on",
            "status",
            "activity_share",
        )
    ] == headers
    assert len({guess.header for guess in found.values()}) == len(found)
