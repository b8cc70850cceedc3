import pytest

from maisonnee.kernel import professions
from maisonnee.kernel.professions import Association, Diversity, Family


def test_codes_are_unique_and_every_entry_is_sourced():
    assert len(professions.BY_CODE) == len(professions.PROFESSIONS) == 35
    assert len(professions.KNOW_HOW_BY_CODE) == len(professions.KNOW_HOW) == 9
    assert all(entry.source and entry.label for entry in professions.PROFESSIONS)
    assert all(entry.source and entry.label for entry in professions.KNOW_HOW)


def test_general_practice_codes_are_marked_unconfirmed():
    unconfirmed = {entry.code for entry in professions.KNOW_HOW if not entry.confirmed}
    assert unconfirmed == professions.GENERAL_PRACTICE_CODES == {"SM26", "SM53", "SM54"}


@pytest.mark.parametrize(
    ("code", "know_how", "expected"),
    [
        ("10", ["SM54"], (Diversity.NONE, "10")),
        ("10", [], (Diversity.NONE, "10")),
        ("10", ["SM04"], (Diversity.SPECIALIST, "10")),
        ("10", ["SM04", "SM26"], (Diversity.NONE, "10")),
        ("21", [], (Diversity.PHARMACIST, "21")),
        ("40", [], (Diversity.OTHER_MEDICAL, "40")),
        ("50", [], (Diversity.OTHER_MEDICAL, "50")),
        ("60", [], (Diversity.AUXILIARY, "60")),
        ("69", [], (Diversity.AUXILIARY, "60")),
        ("60", ["SI03"], (Diversity.AUXILIARY, "ipa")),
        ("60", ["SI08"], (Diversity.AUXILIARY, "60")),
        ("81", [], (Diversity.AUXILIARY, "81-85")),
        ("313", [], (Diversity.AUXILIARY, "313")),
        ("93", [], (Diversity.NONE, "93")),
        ("71", [], (Diversity.NONE, "71")),
        ("999", [], (Diversity.NONE, "999")),
    ],
)
def test_diversity(code, know_how, expected):
    assert professions.diversity(code, know_how) == expected


def test_psychologists_osteopaths_and_secretaries_cannot_be_associates():
    refused = {entry.code for entry in professions.PROFESSIONS if entry.association is Association.REFUSED}
    assert {"71", "72", "93", "331", "41"} <= refused
    assert all(
        entry.association is Association.ALLOWED
        for entry in professions.PROFESSIONS
        if entry.family in (Family.MEDICAL, Family.PHARMACIST, Family.AUXILIARY)
    )


def test_general_practitioner_and_advanced_practice_nurse():
    assert professions.is_general_practitioner("10", ["SM26"])
    assert not professions.is_general_practitioner("60", ["SM26"])
    assert all(
        professions.is_advanced_practice_nurse("60", [code])
        for code in ("SI01", "SI02", "SI03", "SI04", "SI05")
    )
    assert not professions.is_advanced_practice_nurse("60", ["SI08"])
    assert not professions.is_advanced_practice_nurse("10", ["SI01"])


def test_an_unknown_code_is_shown():
    assert professions.label("60") == "Infirmier"
    assert "999" in professions.label("999")
