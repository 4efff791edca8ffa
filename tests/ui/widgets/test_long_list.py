"""A list of any length: only what is in sight is asked for; a row chosen before it came is announced."""

import pytest
from PySide6 import QtCore, QtTest

from fieldapp.ui.widgets.long_list import PAGE, LongList
from fieldapp.ui.widgets.rows import Row
from tests.ui.layout_checks import settle

KEY = QtCore.Qt.Key
MANY = 100_000


def rows(page: int, total: int = MANY) -> list[Row]:
    places = range(page * PAGE, min(total, page * PAGE + PAGE))
    return [Row(f"k{at}", f"Titel {at}", "tweede regel") for at in places]


@pytest.fixture
def asked() -> list[int]:
    return []


@pytest.fixture
def long_list(qtbot, asked: list[int]) -> LongList:
    made = LongList("Signalen")
    qtbot.addWidget(made)
    made.resize(400, 500)

    def answer(page: int) -> None:
        asked.append(page)
        made.rows.fill(page, rows(page))

    made.rows.wanted.connect(answer)
    made.set_rows([Row("draft", "Kladje", "zonder naam")], MANY, {0: rows(0)})
    made.show()
    settle(made)
    return made


def test_only_pages_in_sight_are_asked_for(long_list: LongList, asked: list[int]) -> None:
    assert asked == []

    bar = long_list.verticalScrollBar()
    bar.setValue(bar.maximum())
    settle(long_list)

    assert asked == [999]
    assert long_list.indexAt(QtCore.QPoint(5, 490)).data().startswith("Titel 99999")


def test_keys_walk_the_whole_list_and_announce_each_row(long_list: LongList) -> None:
    heard: list[str] = []
    long_list.setFocus()
    long_list.choose("k0")
    long_list.current.connect(heard.append)
    long_list.choose_first()

    for key in (KEY.Key_Down, KEY.Key_Down, KEY.Key_Up, KEY.Key_End, KEY.Key_Home):
        QtTest.QTest.keyClick(long_list, key)
        settle(long_list)

    assert heard == ["draft", "k0", "k1", "k0", "k99999", "draft"]


def test_return_and_a_double_click_open(long_list: LongList) -> None:
    opened: list[str] = []
    long_list.opened.connect(opened.append)
    long_list.choose("k3")

    QtTest.QTest.keyClick(long_list, KEY.Key_Return)
    where = long_list.visualRect(long_list.rows.index(2)).center()
    QtTest.QTest.mouseClick(long_list.viewport(), QtCore.Qt.MouseButton.LeftButton, pos=where)
    QtTest.QTest.mouseDClick(long_list.viewport(), QtCore.Qt.MouseButton.LeftButton, pos=where)

    assert opened == ["k3", "k1"]


def test_a_row_can_be_chosen_at_any_place_before_its_page_came(long_list: LongList, asked: list[int]) -> None:
    assert long_list.choose_at(50_001)
    settle(long_list)

    assert long_list.key() == "k50000"
    assert 500 in asked
    assert not long_list.choose_at(MANY + 1)


def test_a_page_on_its_way_has_rows_without_a_key(qtbot) -> None:
    made = LongList("Signalen")
    qtbot.addWidget(made)
    made.resize(400, 500)
    made.set_rows([], 300, {0: rows(0, 300)})
    made.show()
    made.choose_at(250)
    settle(made)
    assert made.key() == ""
    heard: list[str] = []
    made.current.connect(heard.append)

    made.rows.fill(2, rows(2, 300))

    assert (made.key(), heard) == ("k250", ["k250"])


def test_pages_far_behind_are_let_go_and_asked_for_again(long_list: LongList, asked: list[int]) -> None:
    for page in range(1, 40):
        long_list.rows.need(page * PAGE + 1, page * PAGE + 2)

    assert len(long_list.rows.pages()) < 30
    long_list.verticalScrollBar().setValue(0)
    settle(long_list)
    long_list.viewport().repaint()
    assert long_list.rows.row(1).key == "k0"
    assert asked[-1] == 0


def test_the_number_of_rows_may_become_known_later(long_list: LongList) -> None:
    for total in (50, 400, 0):
        long_list.rows.set_total(total)
        settle(long_list)

        assert long_list.rows.rowCount() == total + 1
        rows_tall = (total + 1) * long_list.row_height()
        assert long_list.verticalScrollBar().maximum() == max(rows_tall - long_list.viewport().height(), 0)


def test_typing_a_letter_does_not_read_the_list(long_list: LongList, asked: list[int]) -> None:
    long_list.setFocus()

    QtTest.QTest.keyClicks(long_list, "z")

    assert asked == []


def test_what_was_chosen_stays_chosen_and_in_place_when_the_list_is_read_again(long_list: LongList) -> None:
    long_list.choose("k40")
    top = long_list.verticalScrollBar().value()

    long_list.set_rows([], MANY, {0: rows(0)})

    assert long_list.key() == "k40"
    assert long_list.verticalScrollBar().value() == top
