"""Nothing on paper is cut, nothing is lost, and everything stands in the order in which it was written."""

import re
import zlib

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6 import QtCore, QtGui

from fieldapp.interop.printable import (
    A4,
    A6,
    BOX,
    NUMBER,
    Block,
    Bullets,
    Columns,
    FillLine,
    Heading,
    Note,
    Paragraph,
    Pictogram,
    Printable,
    Rule,
    Table,
    plain_text,
    texts,
    walk,
)
from fieldapp.ui.printing.output import pdf, picture
from fieldapp.ui.printing.pages import Page, pages
from fieldapp.ui.printing.strips import Piece
from fieldapp.ui.widgets import icons
from tests.ui.printing.screens import paper

SLACK = 0.5  # a twentieth of a millimetre

LATIN = "abcdefghijklmnopqrstuvwxyzéèëïüçğşıİ0123456789"
ARABIC = "ابتثجحخدذرزسشصضطظعغفقكلمنهوي"
CYRILLIC = "абвгґдеєжзиіїйклмнопрстуфхцчшщьюя"


def inside(page: Page) -> None:
    """Every piece lies on the page, and above its foot."""
    assert max(piece.top + piece.height for piece in page.pieces) <= page.foot[0].top
    for piece in (*page.pieces, *page.foot):
        assert piece.left >= -SLACK, piece
        assert piece.top >= -SLACK, piece
        assert piece.left + piece.width <= page.width + SLACK, piece
        assert piece.top + piece.height <= page.height + SLACK, piece


def letters(text: str) -> str:
    """Letters and figures only: where lines break and which marks are drawn is not what counts."""
    return re.sub(r"[\W_]", "", text)


def counted(text: str) -> dict[str, int]:
    return {letter: text.count(letter) for letter in set(text)}


@pytest.fixture(scope="module")
def products(qapp: object) -> dict[str, Printable]:
    """Everything that the program prints."""
    return paper()


def test_each_sheet_is_one_page_and_nothing_on_it_is_cut(products: dict[str, Printable]) -> None:
    for name, printable in products.items():
        made = pages(printable)
        assert len(made) == 1, name
        inside(made[0])


def test_every_word_is_on_the_page_in_order(products: dict[str, Printable]) -> None:
    for name, printable in products.items():
        on_page = letters("".join(page.text for page in pages(printable)))
        at = 0
        for text in [text for block in printable.blocks for text in own(block)]:
            found = on_page.find(letters(text), at)
            assert found >= 0, (name, text)
            at = found
        for text in plain_text(printable).splitlines():
            assert letters(text) in on_page, (name, text)


def own(block: Block) -> list[str]:
    """Every text inside one block, in reading order, unless it is a table: that one reads by row."""
    return [] if isinstance(block, Table) else [text for inner in walk((block,)) for text in texts(inner)]


def test_every_pictogram_exists(products: dict[str, Printable]) -> None:
    for printable in products.values():
        for block in walk(printable.blocks):
            if isinstance(block, Pictogram):
                assert block.icon in icons.known()


def test_pages_are_painted_with_ink_where_pieces_are(products: dict[str, Printable]) -> None:
    page = pages(products["paper-blad2-ar"])[0]
    image = picture(page, 400)
    assert image.width() == 400
    white = QtGui.QColor("white").rgb()
    dark = [y for y in range(image.height()) if any(image.pixel(x, y) != white for x in range(0, 400, 3))]
    assert dark[0] > 5
    assert dark[-1] < image.height() - 5
    edges = [image.pixel(x, y) for y in range(image.height()) for x in (0, 5, 394, 399)]
    assert set(edges) == {white}


def test_arabic_begins_at_the_right(products: dict[str, Printable]) -> None:
    page = pages(products["paper-blad2-ar"])[0]
    begins = [piece for piece in page.pieces if piece.text.startswith("ماذا نكتب")]
    assert len(begins) == 1
    right = page.width - 143
    assert begins[0].left + begins[0].width == pytest.approx(right, abs=2)


def test_a_number_in_arabic_keeps_its_groups_in_order() -> None:
    line = FillLine("اتصل:", "09 000 11 22", language="ar")
    page = pages(Printable("x", (line,)))[0]
    number = next(piece for piece in page.pieces if piece.text == "09 000 11 22")
    alone = pages(Printable("x", (Paragraph("09 000 11 22", bold=True),)))[0]
    want = next(piece for piece in alone.pieces if piece.text == "09 000 11 22")
    assert picture_of(number) == picture_of(want)


def picture_of(piece: Piece) -> bytes:
    image = QtGui.QImage(round(piece.width) + 2, 80, QtGui.QImage.Format.Format_Grayscale8)
    image.fill(255)
    painter = QtGui.QPainter(image)
    piece.draw(painter, QtCore.QPointF(1, 0))
    painter.end()
    return bytes(image.constBits())


def test_the_pdf_has_the_pages_and_tells_nothing_in_its_properties(products: dict[str, Printable]) -> None:
    printable = products["paper-referral"]
    data = pdf(printable)
    assert data.startswith(b"%PDF-")
    assert data.count(b"/Type /Page\n") == len(pages(printable))
    head = b"".join(data.split(b"stream")[::2])
    assert b"/Title ()" in head or b"/Title" not in head
    assert printable.title.encode() not in head
    assert "Samira".encode("utf-16-be") not in data
    for raw in re.findall(rb"stream\r?\n(.*?)endstream", data, re.S):
        try:
            raw = zlib.decompress(raw)
        except zlib.error:
            continue
        assert b"Samira" not in raw  # words are glyphs there, not letters that a search of the disk finds


def test_a_card_is_a_card(products: dict[str, Printable]) -> None:
    card = pages(products["paper-kaart-nl"])[0]
    assert (card.width, card.height) == (1480, 1050)


def test_a_long_table_repeats_its_head_on_every_page() -> None:
    rows = tuple((f"dag {n}", "tekst " * (n % 9), "x" * n) for n in range(90))
    made = pages(Printable("lang", (Heading("Titel", 1), Table(("Wanneer", "Wat", "Waar"), rows))))
    assert len(made) > 3
    for page in made:
        inside(page)
        assert page.text.count("Wanneer") == 1
    whole = "".join(page.text for page in made)
    for n in range(90):
        assert f"dag {n}\n" in whole + "\n"


def test_a_heading_is_never_last_on_a_page() -> None:
    blocks: list[Block] = []
    for n in range(40):
        blocks += [Heading(f"Kop {n}", 2), Paragraph(f"woorden onder kop {n} " * 6)]
    for page in pages(Printable("lang", tuple(blocks)))[:-1]:
        last = [line for line in page.text.splitlines() if not re.fullmatch(r"\d+ / \d+", line)][-1]
        assert not last.startswith("Kop")


@pytest.mark.parametrize("size", [A4, A6])
def test_what_is_taller_than_a_page_goes_on_on_the_next(size: str) -> None:
    words = tuple(f"w{n}" for n in range(3000))
    long = (Paragraph(" ".join(words)),)
    short = (Paragraph("kort"),)
    table = Table(("links", "rechts"), ((" ".join(words), "kort"),))
    for block in (Columns((long, short)), Note(long), Columns((short, (Note(long),))), table):
        made = pages(Printable("lang", (block,), size))
        assert len(made) > 1
        for page in made:
            inside(page)
        shown = " ".join(page.text for page in made).split()
        assert [word for word in shown if word in set(words)] == list(words)


def word_of(alphabet: str) -> st.SearchStrategy[str]:
    return st.text(alphabet, min_size=1, max_size=60)


def some_text(alphabet: str) -> st.SearchStrategy[str]:
    return st.lists(word_of(alphabet), min_size=1, max_size=40).map(" ".join)


@st.composite
def blocks(draw: st.DrawFn) -> Block:
    alphabet, language = draw(st.sampled_from([(LATIN, "nl"), (ARABIC, "ar"), (CYRILLIC, "uk")]))
    text = some_text(alphabet)
    kind = draw(st.integers(0, 7))
    if kind == 0:
        return Heading(draw(text), draw(st.integers(1, 3)), language)
    if kind == 1:
        items = tuple(draw(st.lists(text, min_size=1, max_size=4)))
        return Bullets(items, draw(st.sampled_from([BOX, NUMBER])), language=language)
    if kind == 2:
        return FillLine(draw(text), draw(st.sampled_from(["", "x"])) and draw(text), language=language)
    if kind == 3:
        return Table(
            (draw(text), draw(text)), ((draw(text), draw(text)), (draw(text), "")), language=language
        )
    if kind == 4:
        side = (Paragraph(draw(text), language=language),)
        return Columns(((Pictogram("eye"),), side, (Note(side),)), (0.0, 1.0, 1.0), (120, 0, 0), ruled=True)
    if kind == 5:
        return Note((Paragraph(draw(text), language=language), Rule()), strong=True)
    return Paragraph(draw(text), draw(st.sampled_from(["small", "huge"])), language=language)


@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large]
)
@given(st.lists(blocks(), min_size=1, max_size=8), st.sampled_from([A4, A6]))
def test_whatever_is_printed_is_whole_and_on_paper(made: list[Block], size: str) -> None:
    printable = Printable("x", tuple(made), size, foot=("links", "rechts"))
    found = pages(printable)
    for page in found:
        inside(page)
    wanted = counted(letters(plain_text(printable)))
    shown = counted(letters("".join(page.text for page in found)))
    for letter, times in wanted.items():
        assert shown.get(letter, 0) >= times, letter
