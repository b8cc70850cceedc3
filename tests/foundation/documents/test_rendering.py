import io
from dataclasses import replace
from datetime import date
from typing import Any

import pypdf
import pytest

from maisonnee.foundation.documents import rendering
from maisonnee.foundation.documents.rendering import DocumentError, plain_data, render_one_page, render_pdf
from tests.foundation.documents import samples

DAY = date(2026, 1, 31)
DOCUMENTS = {
    "minutes": samples.minutes,
    "charter": samples.charter,
    "annual_report": samples.annual_report,
    "information_sheet": samples.information_sheet,
    "objection_form": samples.objection_form,
    "reading_list": samples.reading_list,
    "care_journal": samples.care_journal,
}


def text_of(pdf: Any) -> Any:
    return "\n".join(page.extract_text() for page in pypdf.PdfReader(io.BytesIO(pdf)).pages)


@pytest.mark.parametrize("name", DOCUMENTS)
def test_documents_are_archivable_tagged_and_in_french(name):
    pdf = render_pdf(name, DOCUMENTS[name](), title="Un titre", created_on=DAY)
    reader: Any = pypdf.PdfReader(io.BytesIO(pdf))
    root = reader.trailer["/Root"]
    assert root["/MarkInfo"]["/Marked"] == True  # noqa: E712
    assert root["/Lang"] == "fr-FR"
    assert "/StructTreeRoot" in root
    assert root["/ViewerPreferences"]["/DisplayDocTitle"] == True  # noqa: E712
    xmp = root["/Metadata"].get_data().decode()
    assert "<pdfaid:part>2</pdfaid:part>" in xmp
    assert "<pdfaid:conformance>A</pdfaid:conformance>" in xmp
    assert "<pdfuaid:part>1</pdfuaid:part>" in xmp
    assert reader.metadata.title == "Un titre"
    for page in reader.pages:
        for font in page["/Resources"]["/Font"].values():
            descriptor = font.get_object()["/DescendantFonts"][0].get_object()["/FontDescriptor"]
            assert {"/FontFile2", "/FontFile3"} & set(descriptor)


@pytest.mark.parametrize("name", DOCUMENTS)
def test_the_same_content_gives_the_same_bytes(name):
    first = render_pdf(name, DOCUMENTS[name](), title="Un titre", created_on=DAY)
    rendering._compiler.cache_clear()
    assert render_pdf(name, DOCUMENTS[name](), title="Un titre", created_on=DAY) == first
    assert render_pdf(name, DOCUMENTS[name](), title="Autre titre", created_on=DAY) != first


def test_minutes_say_everything():
    text = text_of(render_pdf("minutes", samples.minutes(), title="Compte rendu", created_on=DAY))
    for words in (
        "jeu.\u00a012\u00a0mars\u00a02026",
        "Plaie chronique",
        "Douleur la nuit",
        "20/03/2026",
        "à distance",
        "page 1 /",
    ):
        assert words in text


def test_annual_report_follows_the_agreement():
    text = text_of(render_pdf("annual_report", samples.annual_report(), title="Rapport", created_on=DAY))
    places = [text.index(f"Détail de l’article {article}") for article in ("3.1", "3.2", "3.3")]
    assert places == sorted(places)
    for words in (
        "86\u202f419,20\u00a0€",
        "12\u202f345,6",
        "10005173140",
        "3 h 30",
        "dim.\u00a09\u00a0février\u00a02025",
    ):
        assert words in text
    assert "preuves/B1/contrat-de-travail-0.pdf" in text.replace("\u200b", "").replace("\n", "")
    assert "8\u00a0réunions, 48\u00a0dossiers examinés" in text.replace("\n", " ")
    assert "C1 – logiciel partagé labellisé" in text


def test_nothing_typed_becomes_markup():
    report = replace(samples.annual_report(), structure=samples.HOSTILE, notes=(samples.HOSTILE,))
    for name, data in (("minutes", samples.minutes(samples.HOSTILE)), ("annual_report", report)):
        text = " ".join(text_of(render_pdf(name, data, title=samples.HOSTILE, created_on=DAY)).split())
        for piece in (
            '#panic("x")',
            "*gras*",
            "_i_",
            "$x$",
            "= titre",
            "`code`",
            "@ref",
            "<b>",
            "[x]",
            "// commentaire",
        ):
            assert piece in text


def test_control_and_direction_characters_are_removed():
    text = text_of(
        render_pdf(
            "minutes", samples.minutes("avant\u202eaprès\x00\x07 fin\ud800."), title="T", created_on=DAY
        )
    )
    assert "avantaprès fin." in text


def test_table_headers_are_repeated_on_every_page():
    pdf = render_pdf("annual_report", samples.annual_report(meetings=120), title="Rapport", created_on=DAY)
    pages = [page.extract_text() for page in pypdf.PdfReader(io.BytesIO(pdf)).pages]
    assert sum("Nombre de dossiers" in page for page in pages) >= 3
    assert all(f"page {number} / {len(pages)}" in page for number, page in enumerate(pages, start=1))


def test_empty_lists_are_said():
    report = replace(samples.annual_report(), associates=(), vacations=(), meetings=(), notes=(), articles=())
    text = text_of(render_pdf("annual_report", report, title="Rapport", created_on=DAY))
    assert "Aucun associé." in text and "Aucune réunion cette année." in text and "0\u00a0réunion" in text


@pytest.mark.parametrize("sites", [1, 2])
def test_the_charter_holds_on_one_page_in_large_print(sites):
    pdf = render_one_page("charter", samples.charter(sites), title="Horaires", created_on=DAY)
    assert len(pypdf.PdfReader(io.BytesIO(pdf)).pages) == 1
    assert text_of(pdf).count("20 h") == 5 * sites


def test_a_wordy_charter_is_made_smaller_rather_than_cut():
    data = replace(
        samples.charter(2),
        commitments=tuple(f"Engagement numéro {n}, tenu par toute l’équipe." for n in range(14)),
    )
    assert len(pypdf.PdfReader(io.BytesIO(render_pdf("charter", data, title="H", created_on=DAY))).pages) == 2
    pdf = render_one_page("charter", data, title="H", created_on=DAY)
    assert len(pypdf.PdfReader(io.BytesIO(pdf)).pages) == 1
    assert "Engagement numéro 13" in text_of(pdf)


@pytest.mark.parametrize("name", ["", "../base", "/etc/passwd", "absent", "minutes.typ", "MINUTES"])
def test_unknown_templates_are_refused(name):
    with pytest.raises(DocumentError):
        render_pdf(name, {}, title="T", created_on=DAY)


def test_a_document_without_title_or_with_strange_data_is_refused():
    with pytest.raises(DocumentError):
        render_pdf("minutes", samples.minutes(), title=" ", created_on=DAY)
    with pytest.raises(DocumentError):
        render_pdf("minutes", {"title": "x"}, title="T", created_on=DAY)
    with pytest.raises(DocumentError):
        plain_data(object())


def test_a_report_holds_three_hundred_proofs():
    data = samples.annual_report(proofs=75)
    pdf = render_pdf("annual_report", data, title="Rapport", created_on=DAY)
    assert text_of(pdf).count("Contrat de travail n°") == 300


def test_patients_sheets_are_in_large_print_and_readings_keep_their_headers():
    sizes = {}
    for name in ("information_sheet", "objection_form"):
        found: list[float] = []
        reader = pypdf.PdfReader(
            io.BytesIO(render_pdf(name, DOCUMENTS[name](), title="Note", created_on=DAY))
        )
        for page in reader.pages:

            def measure(
                text: str, cm: Any, tm: Any, font: Any, size: float, kept: list[float] = found
            ) -> None:
                kept.extend([size] * len(text.strip()))

            page.extract_text(visitor_text=measure)
        sizes[name] = sorted(found)[len(found) // 2]
    assert {name: round(float(size)) for name, size in sizes.items()} == {
        "information_sheet": 16,
        "objection_form": 15,
    }
    pdf = render_pdf("reading_list", samples.reading_list(samples.HOSTILE), title="Lectures", created_on=DAY)
    pages = [page.extract_text() for page in pypdf.PdfReader(io.BytesIO(pdf)).pages]
    assert len(pages) >= 2
    assert all("À quel titre" in page for page in pages)
    assert "#panic" in "".join(pages)
