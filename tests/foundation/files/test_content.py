"""Hostile files are built here, never stored."""

import io
import struct
import zipfile
import zlib
from typing import Any

import pytest

from maisonnee.foundation.files.containers import ContainerError, ContainerLimits, open_container
from maisonnee.foundation.files.content import MAX_PIXELS, inspect_upload
from maisonnee.foundation.files.names import safe_name

CONTENT_TYPES = (
    b'<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'
)
XLSX_PARTS = {"[Content_Types].xml": CONTENT_TYPES, "xl/workbook.xml": b"<workbook/>"}
PDF = b"%PDF-1.7\n1 0 obj\n<< /Type /Catalog /OpenAction [3 0 R /Fit] >>\nendobj\n%%EOF\n"


def zipped(parts: Any, method: Any = zipfile.ZIP_DEFLATED) -> Any:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", method) as archive:
        for name, data in parts.items():
            archive.writestr(zipfile.ZipInfo(name), data, compress_type=method)
    return target.getvalue()


def png(width: Any, height: Any) -> Any:
    def chunk(kind: Any, data: Any) -> Any:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    header = chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0))
    return b"\x89PNG\r\n\x1a\n" + header + chunk(b"IEND", b"")


def jpeg(width: Any, height: Any) -> Any:
    return (
        b"\xff\xd8\xff\xe0\x00\x10JFIF\x00"
        + b"\x00" * 9
        + b"\xff\xc0\x00\x11\x08"
        + struct.pack(">HH", height, width)
        + b"\x03" * 12
    )


@pytest.mark.parametrize(
    ("name", "data", "kind"),
    [
        ("charte.pdf", PDF, "pdf"),
        ("photo.PNG", png(800, 600), "png"),
        ("photo.jpg", jpeg(800, 600), "jpeg"),
        ("liste.xlsx", zipped(XLSX_PARTS), "xlsx"),
        ("note.docx", zipped({"[Content_Types].xml": CONTENT_TYPES, "word/document.xml": b"<w/>"}), "docx"),
        (
            "note.odt",
            zipped({"mimetype": b"application/vnd.oasis.opendocument.text", "content.xml": b"<o/>"}),
            "odt",
        ),
        ("liste.ods", zipped({"mimetype": b"application/vnd.oasis.opendocument.spreadsheet"}), "ods"),
        ("liste.csv", "nom;prénom\r\nDurand;Léa\r\n".encode("cp1252"), "csv"),
        ("liste.txt", "﻿nom|rpps\n".encode("utf-16"), "txt"),
        ("liste.csv", "nom;prénom\r\nDurand;Léa\r\n".encode("utf-16-le"), "csv"),
        ("liste.csv", "nom;prénom\r\nDurand;Léa\r\n".encode("utf-16-be"), "csv"),
    ],
)
def test_ordinary_documents_are_accepted(name, data, kind):
    verdict = inspect_upload(name, data)
    assert (verdict.accepted, verdict.kind, verdict.sentence, verdict.size) == (True, kind, "", len(data))


@pytest.mark.parametrize(
    ("name", "data", "code"),
    [
        ("vide.pdf", b"", "empty"),
        ("outil.pdf", b"MZ\x90\x00" + b"\x00" * 100, "executable"),
        ("script.txt", b"#!/bin/sh\nrm -rf /\n", "executable"),
        ("IMG_0001.HEIC", b"\x00\x00\x00\x18ftypheic\x00\x00\x00\x00mif1heic", "other_picture"),
        ("image.webp", b"RIFF\x24\x00\x00\x00WEBPVP8 ", "other_picture"),
        ("image.jpg", b"GIF89a\x01\x00\x01\x00\x80\x00\x00", "other_picture"),
        ("image.svg", b'<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>', "markup"),
        ("image.png", b'\xef\xbb\xbf <?xml version="1.0"?><svg/>', "markup"),
        ("page.html", b"<!DOCTYPE html><html></html>", "markup"),
        ("page.pdf", b"bonjour\n<script>alert(1)</script>", "markup"),
        ("vieux.xls", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 512, "old_office"),
        (
            "secret.xlsx",
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"),
            "encrypted",
        ),
        ("dossier.zip", zipped({"a.txt": b"a"}), "archive"),
        ("liste.xlsx", zipped(XLSX_PARTS)[:-30], "broken"),
        ("liste.xlsx", zipped({**XLSX_PARTS, "xl/media/inner.zip": b"PK"}), "nested"),
        ("liste.xlsx", zipped({**XLSX_PARTS, "xl/vbaProject.bin": b"x"}), "macros"),
        (
            "charte.pdf",
            PDF.replace(b"/OpenAction [3 0 R /Fit]", b"/OpenAction << /S /JavaScript /JS (x) >>"),
            "active_pdf",
        ),
        (
            "charte.pdf",
            PDF.replace(b"/OpenAction [3 0 R /Fit]", b"/OpenAction << /S /Laun#63h /F (x) >>"),
            "active_pdf",
        ),
        ("photo.pdf", png(10, 10), "mismatch"),
        ("photo", png(10, 10), "no_extension"),
        ("bombe.png", png(100_000, 100_000), "huge_image"),
        ("bombe.jpg", jpeg(60_000, 60_000), "huge_image"),
        ("tronquee.png", png(10, 10)[:12], "broken"),
        ("coupe.pdf", PDF.removesuffix(b"%%EOF\n"), "broken"),
        ("faux.pdf", b"%PDF-1.7 et puis autre chose", "broken"),
        ("binaire.txt", b"abc\x00def", "unknown"),
        ("binaire.txt", b"a\x00b\x00\x01\x00c\x00", "unknown"),
        ("son.pdf", b"ID3\x03\x00\x00\x00" + b"\x00\x01\x02" * 300, "unknown"),
    ],
)
def test_refusals_say_why_and_what_to_do(name, data, code):
    verdict = inspect_upload(name, data)
    assert (verdict.accepted, verdict.code) == (False, code)
    assert verdict.sentence.endswith(".") and len(verdict.sentence) > 30


def test_script_hidden_in_an_object_stream_is_found():
    packed = zlib.compress(b"5 0 << /S /JavaScript /JS (app.alert(1)) >>")
    data = (
        PDF
        + b"9 0 obj << /Type /ObjStm /Filter /FlateDecode >>\nstream\n"
        + packed
        + b"\nendstream\nendobj\n"
    )
    assert inspect_upload("charte.pdf", data).code == "active_pdf"


def test_image_bytes_that_look_like_a_script_name_are_no_script():
    data = PDF + b"9 0 obj << /Subtype /Image >>\nstream\n\x01\x02/JS \x03\nendstream\nendobj\n"
    assert inspect_upload("charte.pdf", data).accepted


def test_pdf_attachments_are_said_and_accepted():
    verdict = inspect_upload("charte.pdf", PDF + b"<< /Type /EmbeddedFile >>")
    assert verdict.accepted and "pièces jointes" in verdict.warnings[0]


def test_size_limit_is_applied_to_a_stream_without_reading_it_all():
    class Endless(io.BytesIO):
        taken = 0

        def read(self, size: Any = -1) -> Any:
            self.taken += size
            return b"a" * size

    stream = Endless()
    verdict = inspect_upload("gros.txt", stream, max_bytes=3_000_000)
    assert verdict.code == "too_large"
    assert stream.taken == 3_000_001


def test_allowed_kinds_may_be_narrowed():
    verdict = inspect_upload("photo.png", png(10, 10), allowed=("csv", "xlsx"))
    assert verdict.code == "not_allowed"
    assert "CSV ou Excel (.xlsx)" in verdict.sentence


def test_external_links_are_said():
    rels = b'<Relationships><Relationship Type="x/externalLink" Target="file:///c" TargetMode="External"/></Relationships>'
    verdict = inspect_upload("liste.xlsx", zipped({**XLSX_PARTS, "xl/_rels/workbook.xml.rels": rels}))
    assert verdict.accepted and "liens" in verdict.warnings[0]
    hyperlink = rels.replace(b"externalLink", b"hyperlink")
    assert (
        inspect_upload("l.xlsx", zipped({**XLSX_PARTS, "xl/_rels/workbook.xml.rels": hyperlink})).warnings
        == ()
    )


def test_the_pixel_limit_is_exact():
    assert inspect_upload("a.png", png(10_000, MAX_PIXELS // 10_000)).accepted
    assert not inspect_upload("a.png", png(10_000, MAX_PIXELS // 10_000 + 1)).accepted


@pytest.mark.parametrize(
    ("given", "shown"),
    [
        ("../../etc/passwd", "passwd"),
        ("C:\\Users\\x\\charte.pdf", "charte.pdf"),
        ("fac\u202efdp.exe", "facfdp.exe"),
        ("a\x00b\nc.pdf", "abc.pdf"),
        ("CON.pdf", "document-CON.pdf"),
        ("nul", "document-nul"),
        ("...", "document"),
        ("", "document"),
        ("  .htaccess ", "htaccess"),
        ("compte rendu <1>.pdf", "compte rendu -1.pdf"),
        ("été.pdf", "été.pdf"),
        ("e\u0301te\u0301.pdf", "été.pdf"),
        ("x" * 300 + ".pdf", "x" * 116 + ".pdf"),
    ],
)
def test_names_are_made_safe(given, shown):
    assert safe_name(given) == shown


def test_zip_bomb_is_refused_by_ratio_and_by_total():
    bomb = zipped({**XLSX_PARTS, "xl/big.xml": b"0" * (40 * 1024 * 1024)})
    assert len(bomb) < 100_000
    assert inspect_upload("liste.xlsx", bomb).code == "bomb"
    with pytest.raises(ContainerError, match="démesurée"):
        open_container(zipped({"a.xml": b"ab" * 1000}), ContainerLimits(total_bytes=1_999))


def test_lying_sizes_do_not_help_a_bomb():
    data = bytearray(zipped({**XLSX_PARTS, "xl/big.xml": b"0" * (40 * 1024 * 1024)}))
    true_size = struct.pack("<I", 40 * 1024 * 1024)
    assert data.count(true_size) == 2
    lied = bytes(data).replace(true_size, struct.pack("<I", 1000))
    assert inspect_upload("liste.xlsx", lied).code == "bomb"


def test_overlapping_entries_are_refused():
    data = bytearray(zipped({"a.xml": b"x" * 500, "b.xml": b"x" * 500}, zipfile.ZIP_STORED))
    directory = data.rindex(b"PK\x01\x02")
    data[directory + 42 : directory + 46] = struct.pack("<I", 0)
    with pytest.raises(ContainerError) as caught:
        open_container(bytes(data))
    assert caught.value.code == "bomb"


@pytest.mark.parametrize("name", ["../evil.xml", "/etc/evil.xml", "a/../../b.xml", "c:evil.xml"])
def test_escaping_entries_are_refused(name):
    assert inspect_upload("liste.xlsx", zipped({**XLSX_PARTS, name: b"<a/>"})).code == "broken"


def test_entity_bomb_is_refused():
    laughs = b'<?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY lol "lol"><!ENTITY l2 "&lol;&lol;">]><a>&l2;</a>'
    assert (
        inspect_upload("liste.xlsx", zipped({**XLSX_PARTS, "xl/sharedStrings.xml": laughs})).code
        == "entities"
    )
    hidden = laughs.decode().encode("utf-16")
    assert (
        inspect_upload("liste.xlsx", zipped({**XLSX_PARTS, "xl/sharedStrings.xml": hidden})).code == "broken"
    )


def test_encrypted_entry_is_refused():
    data = bytearray(zipped(XLSX_PARTS))
    for signature, shift in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        data[data.index(signature) + shift] |= 1
    assert inspect_upload("liste.xlsx", bytes(data)).code == "encrypted"


def test_repacked_container_keeps_only_verified_parts():
    container = open_container(zipped({**XLSX_PARTS, "xl/media/image1.png": b"\x89PNG"}))
    with zipfile.ZipFile(io.BytesIO(container.repacked())) as archive:
        assert archive.namelist() == ["[Content_Types].xml", "xl/workbook.xml"]
        assert archive.testzip() is None


@pytest.mark.parametrize(
    ("name", "content", "kind"),
    [
        ("volet.xml", b'<?xml version="1.0"?><ClinicalDocument/>', "xml"),
        ("volet.xml", '\ufeff<?xml version="1.0" encoding="UTF-16"?><a/>'.encode("utf-16-le"), "xml"),
        ("dossier.json", b'{"resourceType": "Bundle"}', "json"),
    ],
)
def test_what_software_writes_is_accepted_only_where_it_is_named(
    name: str, content: bytes, kind: str
) -> None:
    assert inspect_upload(name, content, allowed=("xml", "json")).kind == kind
    assert not inspect_upload(name, content).accepted


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("page.xml", b"<html><script>1</script></html>"),
        ("dessin.xml", b"<svg onload='1'/>"),
        ("faux.json", b"MZ\x90\x00"),
        ("faux.json", b"bonjour"),
    ],
)
def test_pages_and_programs_do_not_pass_for_data(name: str, content: bytes) -> None:
    assert not inspect_upload(name, content, allowed=("xml", "json")).accepted
