"""Files of real life and hostile ones, all built here; identities are synthetic."""

import io
import time
import tracemalloc
import zipfile
from datetime import date, datetime
from typing import Any

import openpyxl
import pytest

from maisonnee.interop.spreadsheets.reading import read_table, stream_table
from maisonnee.interop.spreadsheets.tables import Limits, Row, SpreadsheetError

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
CSV = "Nom de naissance;Prénom;Né(e) le;N° Sécu\r\nLévêque;Zoé;12/03/1950;250032912345612\r\nÇelik;Aïcha;09/07/1988;\r\n"


def xlsx(rows: Any, title: Any = "Patients", **more_sheets: Any) -> Any:
    workbook = openpyxl.Workbook()
    sheet: Any = workbook.active
    sheet.title = title
    for row in rows:
        sheet.append(row)
    for name, content in more_sheets.items():
        other = workbook.create_sheet(name)
        for row in content:
            other.append(row)
    target = io.BytesIO()
    workbook.save(target)
    return target.getvalue()


def repacked(data: Any, **changes: Any) -> Any:
    target = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(data)) as source,
        zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive,
    ):
        for name in source.namelist():
            content = source.read(name)
            for key, change in changes.items():
                if key in name.replace("/", "_").replace(".", "_"):
                    content = change(content)
            archive.writestr(name, content)
    return target.getvalue()


def ods(body: Any) -> Any:
    content = (
        '<?xml version="1.0" encoding="UTF-8"?><office:document-content '
        'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
        'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" '
        'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" office:version="1.3"><office:body><office:spreadsheet>'
        f'<table:table table:name="Feuille1">{body}</table:table></office:spreadsheet></office:body></office:document-content>'
    )
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        archive.writestr("content.xml", content)
        archive.writestr("META-INF/manifest.xml", "<manifest/>")
    return target.getvalue()


def ods_row(*cells: Any, repeated: Any = 1) -> Any:
    inner = "".join(
        f'<table:table-cell office:value-type="string"><text:p>{cell}</text:p></table:table-cell>'
        for cell in cells
    )
    return f'<table:table-row table:number-rows-repeated="{repeated}">{inner}</table:table-row>'


@pytest.mark.parametrize(
    ("encoding", "found"),
    [
        ("utf-8", "utf-8"),
        ("utf-8-sig", "utf-8-sig"),
        ("cp1252", "cp1252"),
        ("utf-16", "utf-16"),
        ("utf-16-le", "utf-16-le"),
        ("utf-16-be", "utf-16-be"),
        ("mac-roman", "mac-roman"),
        ("cp850", "cp850"),
    ],
)
@pytest.mark.parametrize("separator", [";", ",", "\t", "|"])
def test_encoding_and_separator_are_recognised(encoding, found, separator):
    table = read_table(CSV.replace(";", separator).encode(encoding))
    assert (table.encoding, table.separator) == (found, separator)
    assert table.headers == ("Nom de naissance", "Prénom", "Né(e) le", "N° Sécu")
    assert table.rows == (
        Row(2, ("Lévêque", "Zoé", "12/03/1950", "250032912345612")),
        Row(3, ("Çelik", "Aïcha", "09/07/1988", "")),
    )


@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
def test_a_damaged_byte_does_not_spoil_the_other_accents(mark):
    text = "Nom;Prénom\r\n" + "Lévêque;Zoé\r\n" * 3 + "NOËL;Aïcha\r\n"
    table = read_table(mark + text.encode().replace("Ë".encode(), b"\xcb"))
    assert table.encoding == ("utf-8-sig" if mark else "utf-8")
    assert [row.cells for row in table.rows] == [("Lévêque", "Zoé")] * 3 + [("NO\ufffdL", "Aïcha")]
    assert table.warnings == (
        "Des caractères sont illisibles (ligne 5)\u00a0: corrigez-les dans votre logiciel, "
        "ou vérifiez ces noms après l’import.",
    )


def test_latin_nine_is_told_from_windows():
    table = read_table("Nom;Prénom\r\nLecœur;Zoé\r\nBœuf;Lœtitia\r\n".encode("iso8859-15"))
    assert table.rows[0].cells == ("Lecœur", "Zoé")


def test_header_is_found_under_titles_and_blank_lines():
    text = 'Export du 12/03/2026;;;\n\n;;;\nCabinet des Halles\n"Nom de\nnaissance";Prénom;DDN;\nDURAND;Léa;01/02/1960;\n\n\nNOËL;Luc;05/06/1970;\n'
    table = read_table(text.encode())
    assert table.headers == ("Nom de naissance", "Prénom", "DDN")
    assert table.header_line == 5
    assert [row.line for row in table.rows] == [7, 10]
    assert table.rows[1].cells == ("NOËL", "Luc", "05/06/1970")


def test_missing_and_repeated_titles_are_named_and_said():
    table = read_table("Nom;;Nom;Téléphone\na;b;c;0102030405\n".encode())
    assert table.headers == ("Nom", "Colonne 2", "Nom (2)", "Téléphone")
    assert len(table.warnings) == 2


def test_a_file_without_titles_is_numbered():
    table = read_table(
        b"DURAND;12/03/1950;0102030405\nMARTIN;01/01/1960;0607080910\nPETIT;01/02/1961;0607080911\n"
    )
    assert table.headers == ("Colonne 1", "Colonne 2", "Colonne 3")
    assert len(table.rows) == 3
    assert table.header_line == 0


def test_short_and_long_rows_are_squared_and_said():
    table = read_table(b"Nom;Prenom\nA\nB;C;D\nE;F;;\n")
    assert [row.cells for row in table.rows] == [("A", ""), ("B", "C"), ("E", "F")]
    assert len(table.warnings) == 1 and table.warnings[0].startswith("Ligne 3")


def test_quotes_separators_and_line_ends_inside_cells():
    table = read_table(b'Nom;Adresse\n"DU ""PONT""";"1; rue\nBasse"\nX;Y\n')
    assert table.rows == (Row(2, ('DU "PONT"', "1; rue\nBasse")), Row(4, ("X", "Y")))


def test_excel_separator_line_is_obeyed():
    table = read_table(b"sep=,\r\nNom,Prenom\r\nA;1,B\r\n")
    assert (table.headers, table.rows[0].cells) == (("Nom", "Prenom"), ("A;1", "B"))


def test_rows_are_streamed():
    stream = stream_table(b"Nom;Prenom\n" + b"A;B\n" * 5_000)
    assert next(stream.rows) == Row(2, ("A", "B"))
    assert sum(1 for _ in stream.rows) == 4_999


def test_a_path_is_read(tmp_path):
    path = tmp_path / "liste.csv"
    path.write_bytes(CSV.encode("cp1252"))
    assert len(read_table(path).rows) == 2


def test_workbook_cells_become_text_without_loss():
    data = xlsx(
        [
            ["Patients du cabinet"],
            [],
            ["Nom", "Né le", "INS", "Dossier", "ALD", "Part", "Vu"],
            ["Durand", date(1950, 3, 12), 250032912345612, "000123", True, 0.8, datetime(2026, 1, 2, 9, 30)],  # noqa: DTZ001
            [None] * 7,
            ["Noël", "05/06/1970", 1234567890123456, 42, False, 1.0, None],
        ]
    )
    table = read_table(data)
    assert (table.sheet, table.encoding, table.separator, table.header_line) == ("Patients", "", "", 3)
    assert table.rows == (
        Row(4, ("Durand", "1950-03-12", "250032912345612", "000123", "oui", "0.8", "2026-01-02 09:30:00")),
        Row(6, ("Noël", "05/06/1970", "1234567890123456", "42", "non", "1", "")),
    )
    assert any("15 chiffres" in warning and "Ligne 6" in warning for warning in table.warnings)


def test_every_fifteen_digit_number_of_a_workbook_is_exact():
    numbers = [100000000000000 + step * 7_919_191_919_19 for step in range(500)] + [299999999999999]
    table = read_table(xlsx([["INS"]] + [[number] for number in numbers]))
    assert [row.cells[0] for row in table.rows] == [str(number) for number in numbers]


def test_line_numbers_are_those_the_spreadsheet_shows_when_the_top_is_blank():
    workbook = openpyxl.Workbook()
    sheet: Any = workbook.active
    for column, title in enumerate(("Nom", "Prénom"), start=3):
        sheet.cell(row=5, column=column, value=title)
        sheet.cell(row=6, column=column, value="x")
    target = io.BytesIO()
    workbook.save(target)
    table = read_table(target.getvalue())
    assert (table.header_line, table.rows[0].line) == (5, 6)
    assert table.headers[-2:] == ("Nom", "Prénom")


def test_the_fullest_visible_sheet_is_read_and_said():
    data = xlsx([["Notice"]], title="Lisez-moi", Base=[["Nom", "Prénom"], ["A", "B"], ["C", "D"]])
    table = read_table(data)
    assert (table.sheet, len(table.rows), table.sheets) == ("Base", 2, ("Lisez-moi", "Base"))
    assert any("2 feuilles" in warning for warning in table.warnings)
    with pytest.raises(SpreadsheetError) as caught:
        read_table(data, sheet="Autre")
    assert caught.value.code == "no_sheet"


def test_open_document_sheet_with_its_endless_blank_rows():
    filler = '<table:table-row table:number-rows-repeated="1048000"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>'
    number = '<table:table-row><table:table-cell office:value-type="string"><text:p>Zoé</text:p></table:table-cell><table:table-cell office:value-type="float" office:value="250032912345612"/></table:table-row>'
    table = read_table(ods(ods_row("Nom", "INS") + number + filler))
    assert (table.sheet, table.headers) == ("Feuille1", ("Nom", "INS"))
    assert [row.cells for row in table.rows] == [("Zoé", "250032912345612")]


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "empty"),
        (b"\n\n;;;\n", "empty"),
        (b"Nom;Prenom\nA\x00;B\n", "not_text"),
        (b"Nom;Prenom\nA;" + b'"jamais referme\n' + b"x;y\n" * 60, "open_quote"),
        (b"a;" * 1_000_000 + b"\n", "too_wide"),
        (b"a" * 1_000_000 + b"\n", "long_line"),
        (b"x;y\n" + b";".join([b"a"] * 300) + b"\n", "too_wide"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 600, "old_format"),
        (b"\xd0\xcf\x11\xe0" + "EncryptedPackage".encode("utf-16-le"), "encrypted"),
        (xlsx([["Nom"], ["A"]])[:-200], "broken"),
        (xlsx([["Nom"], ["A"]])[:400], "broken"),
        (xlsx([]), "empty"),
        (xlsx([["Nom"] * 300, ["a"] * 300]), "too_wide"),
    ],
)
def test_bad_files_are_refused_with_a_sentence(data, code):
    with pytest.raises(SpreadsheetError) as caught:
        read_table(data)
    assert caught.value.code == code
    assert len(caught.value.sentence) > 30 and caught.value.sentence.endswith(".")


def test_size_and_row_limits():
    with pytest.raises(SpreadsheetError) as caught:
        read_table(b"Nom\n" * 100, limits=Limits(file_bytes=50))
    assert caught.value.code == "too_large"
    with pytest.raises(SpreadsheetError) as caught:
        read_table(b"Nom;P\n" + b"a;b\n" * 11, limits=Limits(rows=10))
    assert caught.value.code == "too_long"
    assert len(read_table(b"Nom;P\n" + b"a;b\n" * 10, limits=Limits(rows=10)).rows) == 10


def test_a_cell_at_the_far_corner_does_not_fill_the_memory():
    far = repacked(
        xlsx([["Nom"], ["A"]]), sheet1_xml=lambda content: content.replace(b'r="A2"', b'r="XFD1048576"')
    )
    tracemalloc.start()
    with pytest.raises(SpreadsheetError) as caught:
        read_table(far)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert caught.value.code == "too_wide"
    assert peak < 10_000_000


def shared_text_workbook(text: Any, count: Any) -> Any:
    rows = "".join(
        f'<row r="{n}"><c r="A{n}" t="s"><v>{min(n - 1, 1)}</v></c></row>' for n in range(1, count + 2)
    )
    shared = f'<?xml version="1.0"?><sst xmlns="{MAIN}"><si><t>Nom</t></si><si><t>{text}</t></si></sst>'
    data = repacked(
        xlsx([["Nom"]]),
        sheet1_xml=lambda _: f'<worksheet xmlns="{MAIN}"><sheetData>{rows}</sheetData></worksheet>'.encode(),
    )
    link = (
        b'<Relationship Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings" '
        b'Target="/xl/sharedStrings.xml" Id="rId90"/></Relationships>'
    )
    data = repacked(data, workbook_xml_rels=lambda content: content.replace(b"</Relationships>", link))
    target = io.BytesIO(data)
    with zipfile.ZipFile(target, "a", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/sharedStrings.xml", shared)
    return target.getvalue()


def test_a_shared_text_repeated_too_often_is_refused():
    assert read_table(shared_text_workbook("Durand", 50)).rows[49].cells == ("Durand",)
    with pytest.raises(SpreadsheetError) as caught:
        read_table(shared_text_workbook("A" * 100_000, 20_000))
    assert caught.value.code == "too_many_cells"


def test_repeated_rows_of_an_open_document_bomb_are_refused():
    cell = '<table:table-cell table:number-columns-repeated="250" office:value-type="string"><text:p>x</text:p></table:table-cell>'
    row = f'<table:table-row table:number-rows-repeated="900">{cell}</table:table-row>'
    with pytest.raises(SpreadsheetError) as caught:
        read_table(ods(row * 100))
    assert caught.value.code == "too_many_cells"


@pytest.mark.parametrize("end", ["", "<table:table-row>", "<<v>1</v>/table:table>"])
def test_an_open_document_that_is_not_well_formed_is_refused(end):
    whole = ods(ods_row("Nom", "B"))
    cut = repacked(whole, content_xml=lambda content: content.replace(b"</table:table>", end.encode()))
    with pytest.raises(SpreadsheetError) as caught:
        read_table(cut)
    assert caught.value.code == "broken"


def test_zip_bomb_entities_and_macros():
    plain = xlsx([["Nom", "Prénom"], ["A", "B"]])
    with pytest.raises(SpreadsheetError) as caught:
        read_table(repacked(plain, sheet1_xml=lambda content: content + b" " * 60_000_000))
    assert caught.value.code == "bomb"
    laughs = b'<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>'
    with pytest.raises(SpreadsheetError) as caught:
        read_table(repacked(plain, sheet1_xml=lambda content: laughs + content))
    assert caught.value.code == "entities"
    target = io.BytesIO(plain)
    with zipfile.ZipFile(target, "a") as archive:
        archive.writestr("xl/vbaProject.bin", b"x")
    table = read_table(target.getvalue())
    assert len(table.rows) == 1 and "macros" in table.warnings[0]


@pytest.mark.parametrize("kind", ["csv", "xlsx"])
def test_the_time_to_read_grows_as_the_number_of_lines(kind):
    few, many = (min(_processor_seconds(kind, count) for _ in range(3)) for count in (1_000, 4_000))
    assert many < 10 * few


def _processor_seconds(kind: str, count: int) -> float:
    header = ["Nom", "Prénom", "Né le", "Sexe", "INS", "ALD", "MT", "Ville", "CP", "Tél", "Mail", "Dossier"]
    same = ["Zoé", "12/03/1950", "F", "N", "Dr X", "Ville", "01000", "0102030405", "a@b.fr"]
    rows: list[list[Any]] = [[f"Nom{n}", *same[:3], 250032912345612 + n, *same[3:], n] for n in range(count)]
    data = (
        xlsx([header, *rows])
        if kind == "xlsx"
        else "\r\n".join(";".join(map(str, row)) for row in [header, *rows]).encode("cp1252")
    )
    start = time.process_time()
    assert len(read_table(data).rows) == count
    return time.process_time() - start
