import io
import zipfile
from datetime import date
from typing import Any

import openpyxl
import pypdf
import pytest

from maisonnee.foundation.documents.rendering import render_pdf
from maisonnee.interop.text_extraction.extracting import ReadingLimits, extract_text
from maisonnee.kernel.identity_search import HitKind, IdentityIndex, Person
from tests.foundation.documents import samples

TYPES = b'<?xml version="1.0"?><Types/>'
W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
OFFICE = 'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"'
PERSON = Person("p1", "Lévêque", "", ("Rose-Marie",), date(1950, 3, 12), "255081416802538")


def zipped(parts: Any) -> Any:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return target.getvalue()


def docx(*paragraphs: Any, **parts: Any) -> Any:
    body = "".join(
        f"<w:p>{''.join(f'<w:r><w:t>{run}</w:t></w:r>' for run in runs)}</w:p>" for runs in paragraphs
    )
    document = f'<w:document xmlns:w="{W}"><w:body>{body}</w:body></w:document>'.encode()
    return zipped({"[Content_Types].xml": TYPES, "word/document.xml": document, **parts})


def xlsx(*rows: Any) -> Any:
    workbook = openpyxl.Workbook()
    hidden = workbook.create_sheet("Cachée")
    hidden.sheet_state = "hidden"
    for row in rows:
        hidden.append(row)
    target = io.BytesIO()
    workbook.save(target)
    return target.getvalue()


def pdf_of_minutes(summary: Any) -> Any:
    return render_pdf("minutes", samples.minutes(summary), title="Compte rendu", created_on=date(2026, 3, 13))


def blank_pdf(pages: Any = 1, **more: Any) -> Any:
    writer = pypdf.PdfWriter()
    for _ in range(pages):
        writer.add_blank_page(595, 842)
    for name, value in more.items():
        getattr(writer, name)(*value)
    target = io.BytesIO()
    writer.write(target)
    return target.getvalue()


DOCUMENTS = {
    "note.docx": docx(("Vu ce jour Ma", "dame Rose-", "Marie"), ("LEVEQUE",)),
    "note.odt": zipped(
        {
            "mimetype": b"application/vnd.oasis.opendocument.text",
            "content.xml": f"<office:document-content {OFFICE}><text:p>Vu <text:span>Rose</text:span>-Marie Lév<text:span>êque</text:span> ce jour</text:p></office:document-content>".encode(),
        }
    ),
    "liste.xlsx": xlsx(["Nom", "Prénom"], ["Lévêque", "Rose-Marie"]),
    "liste.csv": "Nom;Prénom\nLévêque;Rose-Marie\n".encode("cp1252"),
    "note.txt": "Rose Marie\nLÉVÊQUE".encode("utf-16"),
    "compte-rendu.pdf": pdf_of_minutes("Échange avec Rose-Marie Lévêque, née le 12 mars 1950."),
}


@pytest.mark.parametrize("name", DOCUMENTS)
def test_a_name_is_found_in_every_kind_of_document(name):
    extraction = extract_text(name, DOCUMENTS[name])
    assert (extraction.complete, extraction.reason) == (True, "")
    hits = IdentityIndex([PERSON]).find(extraction.text)
    assert HitKind.NAME in {hit.kind for hit in hits}


def test_a_number_in_a_spreadsheet_is_found():
    extraction = extract_text("liste.xlsx", xlsx(["INS"], [255081416802538]))
    assert [hit.kind for hit in IdentityIndex([PERSON]).find(extraction.text)] == [HitKind.INS]


def test_headers_comments_and_properties_are_read():
    data = docx(
        ("Rien",),
        **{
            "word/header1.xml": f'<w:hdr xmlns:w="{W}"><w:p><w:t>En-tête</w:t></w:p></w:hdr>'.encode(),
            "word/comments.xml": f'<w:c xmlns:w="{W}"><w:t>Remarque</w:t></w:c>'.encode(),
            "docProps/core.xml": b"<c><title>Titre</title><creator>Auteur</creator></c>",
        },
    )
    text = extract_text("note.docx", data).text
    assert all(word in text.split() for word in ("Rien", "En-tête", "Remarque", "Titre", "Auteur"))


def test_charts_forms_and_descriptions_are_read():
    data = docx(
        ("Rien",),
        **{
            "word/charts/chart1.xml": b"<c><v>Lev\xc3\xaaque</v><v>Rose-Marie</v></c>",
            "customXml/item1.xml": b"<form><nom>Formulaire</nom></form>",
            "word/header1.xml": f'<w:hdr xmlns:w="{W}"><w:docPr descr="Portrait"/></w:hdr>'.encode(),
        },
    )
    extraction = extract_text("note.docx", data)
    assert extraction.complete
    assert all(
        word in extraction.text.split()
        for word in ("Rien", "Levêque", "Rose-Marie", "Formulaire", "Portrait")
    )


def test_bookmarks_of_a_pdf_are_read():
    writer = pypdf.PdfWriter(clone_from=io.BytesIO(DOCUMENTS["compte-rendu.pdf"]))
    chapter = writer.add_outline_item(title="Chapitre", page_number=0)
    writer.add_outline_item(title="Signet Durand", page_number=0, parent=chapter)
    target = io.BytesIO()
    writer.write(target)
    assert "Signet Durand" in extract_text("a.pdf", target.getvalue()).text


@pytest.mark.parametrize(
    ("name", "data", "words"),
    [
        ("photo.png", b"\x89PNG\r\n\x1a\n" + b"\x00" * 50, "image"),
        ("photo.jpg", b"\xff\xd8\xff\xe0" + b"\x00" * 50, "image"),
        ("scan.pdf", blank_pdf(), "La page 1"),
        ("scan.pdf", blank_pdf(3), "Les pages 1, 2, 3"),
        ("secret.pdf", blank_pdf(encrypt=("motdepasse",)), "mot de passe"),
        ("abime.pdf", b"%PDF-1.7\n" + b"\xff\x00" * 400, "abîmé"),
        ("abime.pdf", DOCUMENTS["compte-rendu.pdf"][:2000], "abîmé"),
        ("abime.xlsx", DOCUMENTS["liste.xlsx"][:-50], "abîmé"),
        ("abime.docx", docx(("a",)).replace(b"PK\x05\x06", b"PK\x05\x07"), "abîmé"),
        ("vieux.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 600, "ancien format"),
        ("binaire.bin", bytes(range(256)) * 4, "Ce type de fichier"),
        ("archive.zip", zipped({"a.txt": b"a"}), "archive"),
        ("bombe.docx", docx(("a" * 50_000_000,)), "démesurée"),
        (
            "entites.docx",
            docx(("a",), **{"word/footer1.xml": b'<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>'}),
            "entités",
        ),
        ("casse.docx", docx(("a",), **{"word/footer1.xml": b"<x><y></x>"}), "abîmé"),
        ("image.docx", docx(("a",), **{"word/media/image1.png": b"x"}), "images"),
        ("objet.docx", docx(("a",), **{"word/embeddings/oleObject1.bin": b"x"}), "d’autres documents"),
        (
            "objet.odt",
            zipped(
                {
                    "mimetype": b"application/vnd.oasis.opendocument.text",
                    "content.xml": b"<p>a</p>",
                    "ObjectReplacements/Object 1": b"x",
                }
            ),
            "d’autres documents",
        ),
    ],
)
def test_what_could_not_be_read_is_said(name, data, words):
    extraction = extract_text(name, data)
    assert not extraction.complete
    assert words in extraction.reason and extraction.reason.endswith(".")


def test_limits_of_pages_characters_bytes_and_time():
    long = blank_pdf(5)
    assert "plus de 3 pages" in extract_text("a.pdf", long, limits=ReadingLimits(pages=3)).reason
    extraction = extract_text("a.txt", b"x" * 500, limits=ReadingLimits(characters=100))
    assert (len(extraction.text), extraction.complete) == (100, False)
    assert not extract_text("a.txt", b"x" * 500, limits=ReadingLimits(file_bytes=100)).complete
    ticks = iter(range(0, 1000, 6))
    extraction = extract_text("a.pdf", long, clock=lambda: float(next(ticks)))
    assert not extraction.complete and "trop long" in extraction.reason


def test_pdf_metadata_form_fields_and_attachments():
    data = blank_pdf(add_metadata=({"/Title": "Dossier Lévêque Rose-Marie"},), add_attachment=("a.txt", b"x"))
    extraction = extract_text("a.pdf", data)
    assert "Dossier Lévêque Rose-Marie" in extraction.text
    assert not extraction.complete


def test_an_empty_file_has_an_empty_text():
    assert extract_text("vide.txt", b"") == type(extract_text("a.txt", b"a"))("", complete=True)
