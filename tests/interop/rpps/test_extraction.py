import io

import pytest

from maisonnee.interop.rpps.extraction import ExtractionError, Filter, read_extraction
from tests.interop.rpps.sample import TITLES, crowd, extraction, line, rpps_number

FINESS = "Numéro FINESS site"
SAMPLE = extraction(
    line(1, "LÉVÊQUE", "Zoé", "10", **{"Code savoir-faire": "SM54", FINESS: "350000001"}),
    line(
        2,
        "DURAND",
        "Luc",
        "60",
        **{FINESS: "350000001", "Adresse e-mail (coord. structure)": "Luc@mssante.test"},
    ),
    line(1, "LÉVÊQUE", "Zoé", "10", **{"Code savoir-faire": "SM99", FINESS: "350000001"}),
    line(
        1,
        "LÉVÊQUE",
        "Zoé",
        "10",
        **{FINESS: "350000002", "Code postal (coord. structure)": "35500", "Code mode exercice": "S"},
    ),
    line(3, "DURANTON", "Ana", "70", **{"Code postal (coord. structure)": "29000"}),
)


def test_a_person_is_grouped_with_every_activity_and_know_how():
    found = read_extraction(SAMPLE, Filter())
    assert [person.family_name for person in found.practitioners] == ["DURAND", "DURANTON", "LÉVÊQUE"]
    doctor = found.practitioners[2]
    assert (doctor.rpps, doctor.given_name, doctor.title, doctor.profession_code) == (
        rpps_number(1),
        "Zoé",
        "Madame",
        "10",
    )
    assert doctor.know_how_codes == ("SM54", "SM99")
    assert [(activity.finess, activity.practice_mode_code) for activity in doctor.activities] == [
        ("350000001", "L"),
        ("350000002", "S"),
    ]
    first = doctor.activities[0]
    assert (first.address, first.postcode, first.commune, first.site_name) == (
        "12 Rue des Essais",
        "35000",
        "Ville-Test",
        "MSP D'ESSAI",
    )
    assert found.practitioners[0].email == "luc@mssante.test"
    assert (found.lines_read, found.lines_damaged, found.truncated) == (5, 0, False)


@pytest.mark.parametrize(
    ("wanted", "names"),
    [
        (Filter(finess=frozenset({"350000001"})), ["DURAND", "LÉVÊQUE"]),
        (Filter(postcodes=frozenset({"35500", "29000"})), ["DURANTON", "LÉVÊQUE"]),
        (Filter(name="dur"), ["DURAND", "DURANTON"]),
        (Filter(name="leveque zo"), ["LÉVÊQUE"]),
        (Filter(rpps=frozenset({rpps_number(3)})), ["DURANTON"]),
        (Filter(finess=frozenset({"350000001"}), name="durand"), ["DURAND"]),
        (Filter(finess=frozenset({"999999999"})), []),
    ],
)
def test_filters(wanted, names):
    assert [person.family_name for person in read_extraction(SAMPLE, wanted).practitioners] == names


def test_the_address_of_a_filtered_person_is_the_one_asked_for():
    (doctor,) = read_extraction(SAMPLE, Filter(finess=frozenset({"350000002"}))).practitioners
    assert [activity.finess for activity in doctor.activities] == ["350000002"]


def test_columns_are_found_by_name_whatever_their_order_and_byte_order_mark():
    titles = list(reversed(TITLES))
    data = b"\xef\xbb\xbf" + extraction(line(5, "PETIT", "Rose", "91", titles=titles), titles=titles).replace(
        b"\n", b"\r\n"
    )
    (person,) = read_extraction(data, Filter()).practitioners
    assert (person.family_name, person.profession_code, person.rpps) == ("PETIT", "91", rpps_number(5))


def test_optional_columns_may_be_missing():
    titles = ["Identification nationale PP", "Nom d'exercice", "Prénom d'exercice", "Code profession"]
    (person,) = read_extraction(
        extraction(line(5, "PETIT", "Rose", "91", titles=titles), titles=titles), Filter()
    ).practitioners
    assert (person.rpps, person.activities, person.email, person.know_how_codes) == (
        rpps_number(5),
        (),
        "",
        (),
    )


def test_an_adeli_number_is_kept_apart():
    data = extraction(
        line(
            5,
            "PETIT",
            "Rose",
            "93",
            **{"Identifiant PP": "359300012", "Identification nationale PP": "0359300012"},
        )
    )
    (person,) = read_extraction(data, Filter()).practitioners
    assert (person.rpps, person.adeli) == ("", "359300012")


@pytest.mark.parametrize("title", ["Nom d'exercice", "Prénom d'exercice", "Code profession"])
def test_a_missing_mandatory_column_is_named(title):
    titles = [item for item in TITLES if item != title]
    with pytest.raises(ExtractionError) as caught:
        read_extraction(extraction(titles=titles), Filter())
    assert caught.value.code == "missing_column"
    assert title in caught.value.sentence


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "not_extraction"),
        (b"Nom;Prenom\nA;B\n", "not_extraction"),
        (b"PK\x03\x04....", "zipped"),
        ("Identifiant PP|Prénom d'exercice|x|y\n".encode("cp1252"), "encoding"),
        (b"a|" * 100_000, "long_line"),
    ],
)
def test_other_files_are_refused(data, code):
    with pytest.raises(ExtractionError) as caught:
        read_extraction(data, Filter())
    assert caught.value.code == code


def test_damaged_lines_are_counted_and_passed_over():
    found = read_extraction(
        SAMPLE + b"cassee|ligne\n" + line(9, "X", "Y", "60").replace(rpps_number(9), "").encode() + b"\n",
        Filter(),
    )
    assert (len(found.practitioners), found.lines_damaged) == (3, 2)


def test_reading_stops_at_the_most_wanted():
    found = read_extraction(SAMPLE, Filter(), most=2)
    assert (len(found.practitioners), found.truncated) == (2, True)


def test_a_large_file_is_read_as_a_stream(tmp_path):
    path = tmp_path / "extraction.txt"
    block = ("\n".join(crowd(20_000)) + "\n").encode()
    with path.open("wb") as target:
        target.write(extraction())
        for _ in range(5):
            target.write(block)
        target.write(line(99_999_999, "CHERCHÉE", "Ana", "60", **{FINESS: "350099999"}).encode())
    import tracemalloc

    tracemalloc.start()
    found = read_extraction(path, Filter(finess=frozenset({"350099999"})))
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert [person.family_name for person in found.practitioners] == ["CHERCHÉE"]
    assert found.lines_read == 100_001
    assert peak < 2_000_000


def test_a_stream_is_accepted():
    assert len(read_extraction(io.BytesIO(SAMPLE), Filter()).practitioners) == 3
