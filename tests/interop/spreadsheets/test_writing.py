import io
import zipfile
from datetime import date
from decimal import Decimal

import openpyxl
import pytest

from maisonnee.interop.spreadsheets.reading import read_table
from maisonnee.interop.spreadsheets.writing import CellType, Column, Sheet, write_csv, write_workbook

COLUMNS = (
    Column("Nom"),
    Column("Entrée", CellType.DATE),
    Column("Montant", CellType.MONEY),
    Column("Points", CellType.INTEGER),
    Column("Taux", CellType.PERCENT),
)
ROWS = (
    ("Lévêque", date(2024, 9, 1), Decimal("1234.50"), 12, Decimal("0.0461")),
    ("=1+1", None, Decimal("-3"), 0, None),
)
DANGEROUS = [
    "=1+1",
    "+33",
    "-2",
    "@SUM(A1)",
    "\t=1",
    "\r=1",
    " =1",
    "＝1",
    '=HYPERLINK("http://x")',
    "=cmd|' /C calc'!A0",
]


def test_the_same_content_gives_the_same_bytes():
    sheet = Sheet("Associés", COLUMNS, ROWS, notes=("Source : RPPS",))
    first = write_workbook([sheet], title="Annexe 1", created_on=date(2026, 1, 31))
    assert first == write_workbook([sheet], title="Annexe 1", created_on=date(2026, 1, 31))
    with zipfile.ZipFile(io.BytesIO(first)) as archive:
        assert {entry.date_time for entry in archive.infolist()} == {(2026, 1, 31, 0, 0, 0)}
        core = archive.read("docProps/core.xml").decode()
    assert core.count("2026-01-31T00:00:00Z") == 2
    assert "<dc:title>Annexe 1</dc:title>" in core and "fr-FR" in core


def test_cells_are_typed_and_the_header_is_a_table_row():
    workbook = openpyxl.load_workbook(io.BytesIO(write_workbook([Sheet("Associés", COLUMNS, ROWS)])))
    sheet = workbook["Associés"]
    assert sheet["B2"].is_date and sheet["B2"].value.date() == date(2024, 9, 1)
    assert (sheet["C2"].value, sheet["C2"].number_format) == (1234.5, "#,##0.00\\ [$€-40C]")
    assert (sheet["D2"].value, sheet["E2"].number_format) == (12, "0.00\\ %")
    assert sheet["B3"].value is None
    assert sheet.freeze_panes == "A2" and sheet.print_title_rows == "$1:$1"
    (table,) = sheet.tables.values()
    assert (table.ref, table.headerRowCount) == ("A1:E3", 1)
    assert [column.name for column in table.tableColumns] == [column.title for column in COLUMNS]
    assert workbook.properties.title == "Associés"


@pytest.mark.parametrize("text", DANGEROUS)
def test_no_text_becomes_a_formula(text):
    data = write_workbook([Sheet("S", (Column(text),), ((text,),))])
    sheet = openpyxl.load_workbook(io.BytesIO(data)).worksheets[0]
    assert sheet["A2"].data_type == "s"
    assert sheet["A2"].quotePrefix
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert b"<f>" not in archive.read("xl/worksheets/sheet1.xml")
    csv_lines = write_csv((Column("Texte"),), ((text,),)).decode("utf-8-sig").split("\r\n", 1)
    assert csv_lines[1].lstrip('"').startswith("'")


def test_csv_is_read_back_and_opens_in_french_spreadsheets():
    data = write_csv(COLUMNS, ROWS)
    assert data.startswith(b"\xef\xbb\xbfNom;")
    table = read_table(data)
    assert table.rows[0].cells == ("Lévêque", "01/09/2024", "1234,50", "12", "4,61 %")
    assert table.rows[1].cells == ("'=1+1", "", "-3,00", "0", "")


def test_workbook_is_read_back():
    rows = read_table(write_workbook([Sheet("S", COLUMNS, ROWS)])).rows
    assert rows[0].cells[:4] == ("Lévêque", "2024-09-01", "1234.5", "12")


def test_forbidden_characters_and_names_are_cleaned():
    sheets = [
        Sheet("A/B:[x]*?" + "é" * 40, (Column(""), Column("")), (("a\x00b\ud800", "\ufffe"),)),
        Sheet("A/B:[x]*?" + "é" * 40, (Column("T"),), ()),
    ]
    workbook = openpyxl.load_workbook(io.BytesIO(write_workbook(sheets)))
    assert all(len(name) <= 31 and "/" not in name for name in workbook.sheetnames)
    assert len(set(workbook.sheetnames)) == 2
    first = workbook.worksheets[0]
    assert (first["A1"].value, first["B1"].value, first["A2"].value) == ("Colonne 1", "Colonne 2", "ab")


def test_impossible_sheets_are_refused():
    with pytest.raises(ValueError):
        write_workbook([])
    with pytest.raises(ValueError):
        write_workbook([Sheet("S", (), ())])
    with pytest.raises(ValueError):
        write_workbook([Sheet("S", (Column("A"),), (("a", "b"),))])
