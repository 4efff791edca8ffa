"""The figures of a period on paper and as a list: the same lines, and no cell a spreadsheet would run."""

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fieldapp.interop.printable import BarChart, plain_text, walk
from fieldapp.interop.year_report import CODE, Line, Part, Report, cell, listed, printable

REPORT = Report(
    title="Cijfers van het netwerk",
    period="Januari – september 2026",
    sent="7 van 9 diensten stuurden hun tabel",
    parts=(
        Part("Van signaal tot hulp", (Line("Signalen", 1240, "1.240"), Line("Zin", None, "minder dan 5"))),
        Part("Werkdagen", (Line("Tot opnemen", 2, "2", 5, "afspraak 5"),), "de helft gaat sneller"),
        Part("Verantwoord", (Line("kwaliteit", 395, '=HYPERLINK("x")'),), drawn=False),
    ),
    why="Niemand is te herkennen.",
    head=("Wat", "Hoe het staat"),
    columns=("Periode", "Deel", "Wat", "Aantal", "In woorden"),
)


def rows(report: Report) -> list[list[str]]:
    return list(csv.reader(io.StringIO(listed(report).decode("utf-8-sig")), delimiter=";"))


def test_paper_and_list_say_the_same() -> None:
    paper = plain_text(printable(REPORT))
    for part in REPORT.parts:
        for line in part.lines:
            assert line.label in paper
            assert line.said in paper
            assert any(line.label == row[2] and row[1] == part.title for row in rows(REPORT))
    assert REPORT.why in paper
    assert rows(REPORT)[1] == [
        "Januari – september 2026",
        "Van signaal tot hulp",
        "Signalen",
        "1240",
        "1.240",
    ]
    assert rows(REPORT)[2][3:] == ["", "minder dan 5"]
    assert rows(REPORT)[3][4] == "2 · afspraak 5"


def test_the_report_gets_its_line_like_every_file_outside() -> None:
    """Practice A14: personal means a line in the Logboek, a warning and a day to remove it."""
    made = printable(REPORT)
    assert made.personal
    assert made.code == CODE
    assert sum(isinstance(block, BarChart) for block in walk(made.blocks)) == 2


@pytest.mark.parametrize("begin", ["=", "+", "-", "@", "\t=", "\r=", " ="])
def test_what_a_spreadsheet_would_run_is_quoted(begin: str) -> None:
    assert cell(f"{begin}1+1").startswith("'")


@given(st.text(alphabet=st.characters(codec="utf-8", exclude_categories=("Cs",)), max_size=40))
def test_no_cell_of_the_list_begins_like_a_formula(text: str) -> None:
    part = Part(text, (Line(text, None, text),))
    made = Report(text, text, text, (part,), text, (text, text), (text,) * 5)
    reader = csv.reader(io.StringIO(listed(made).decode("utf-8-sig"), newline=""), delimiter=";")
    for row in reader:
        assert not [each for each in row if each.startswith(("=", "+", "-", "@", "\t", "\r"))]
