"""The widget kit: readable by everyone, usable without a mouse, plain text only, never cut."""

import pytest
from PySide6 import QtCore, QtGui, QtTest, QtWidgets

from fieldapp.ui import theme
from fieldapp.ui import widgets as kit
from fieldapp.ui.widgets.pages import Columns
from tests.ui.layout_checks import accessible_name, assert_nothing_cut, check_screen, settle
from tests.ui.widgets.kit import AT, every_widget

LEFT, RIGHT, SPACE = QtCore.Qt.Key.Key_Left, QtCore.Qt.Key.Key_Right, QtCore.Qt.Key.Key_Space


def shown(qtbot, widget: QtWidgets.QWidget, width: int = 1150, height: int = 700) -> QtWidgets.QWidget:
    qtbot.addWidget(widget)
    widget.resize(width, height)
    widget.show()
    settle(widget)
    return widget


@pytest.mark.parametrize("scale", [1.0, 1.5, 2.0])
@pytest.mark.parametrize("dark", [False, True])
def test_nothing_is_cut_or_nameless_at_any_text_size(qtbot, dressed, scale, dark):
    theme.apply(dressed, scale, dark=dark)

    check_screen(shown(qtbot, every_widget()))


def test_the_text_size_changes_under_an_open_page(qtbot, dressed):
    page = shown(qtbot, every_widget())

    theme.apply(dressed, 2.0)

    check_screen(page)


def test_text_is_shown_as_typed():
    """Markup in a label stays visible as text."""
    label = kit.Text("<b>lives alone</b>", lead="<i>x</i>")

    assert label.textFormat() == QtCore.Qt.TextFormat.PlainText
    assert label.text() == "<i>x</i> <b>lives alone</b>"


def test_one_chip_of_a_single_choice_is_on(qtbot):
    chips = shown(qtbot, kit.ChipGroup([("a", "A"), ("b", "B")], multi=False))
    heard = []
    chips.changed.connect(heard.append)

    chips.chip("a").click()
    chips.chip("b").click()

    assert heard == [("a",), ("b",)]
    assert chips.value() == ("b",)


def test_chips_are_one_tab_stop_and_arrow_keys_move_inside(qtbot):
    chips = shown(qtbot, kit.ChipGroup([("a", "A"), ("b", "B"), ("c", "C")]))
    chips.activateWindow()
    chips.chip("a").setFocus(QtCore.Qt.FocusReason.TabFocusReason)

    QtTest.QTest.keyClick(chips.chip("a"), RIGHT)
    QtTest.QTest.keyClick(chips.chip("b"), SPACE)
    QtTest.QTest.keyClick(chips.chip("b"), LEFT)

    assert chips.value() == ("b",)
    assert chips.chip("a").hasFocus()
    stops = [
        chip for chip in chips.findChildren(kit.Chip) if chip.focusPolicy() & QtCore.Qt.FocusPolicy.TabFocus
    ]
    assert stops == [chips.chip("a")]


def test_folded_chips_show_what_was_picked_and_unfold_on_request(qtbot):
    chips = kit.ChipGroup([(c, c) for c in "abcde"], more_after=2, more_text="+ {n} meer")
    shown(qtbot, chips)

    chips.set_value(["e"])

    assert [c for c in "abcde" if chips.chip(c).isVisible()] == ["a", "b", "e"]
    chips.unfold()
    assert all(chips.chip(c).isVisible() for c in "abcde")


def test_an_option_that_is_not_available_cannot_be_chosen(qtbot):
    options = [kit.Option("a", "A"), kit.Option("b", "B", "Kan niet.", enabled=False)]
    group = shown(qtbot, kit.OptionGroup(options))

    group.card("b").click()
    group.set_value("b")

    assert group.value() == ""


def test_a_screen_reader_hears_role_name_and_state(qtbot):
    group = shown(qtbot, kit.OptionGroup([kit.Option("a", "Zelf bellen", "Er vertrekt niets.")]))
    group.card("a").click()

    heard = QtGui.QAccessible.queryAccessibleInterface(group.card("a"))

    assert heard.text(QtGui.QAccessible.Text.Name) == "Zelf bellen"
    assert heard.text(QtGui.QAccessible.Text.Description) == "Er vertrekt niets."
    assert heard.state().checked


def test_a_required_field_says_so_to_everyone(qtbot):
    field = shown(qtbot, kit.TextField("Plaats", required=True))

    assert field.caption.text() == "Plaats (verplicht)"
    assert accessible_name(field.edit) == "Plaats (verplicht)"


def test_control_characters_do_not_enter_and_odd_scripts_do():
    field = kit.TallTextField("Wat zegt Mia?")
    odd = "‏مرحبا\u200b 👩\u200d👧 e\u0301\tx\ny"

    field.set_text("a\x00b\x1b[31m" + odd)

    assert field.text() == "ab[31m" + odd


def test_a_long_paste_is_kept_up_to_the_limit():
    field = kit.TallTextField("Wat zegt Mia?")
    paste = QtCore.QMimeData()
    paste.setText("x" * 250_000)

    field.edit.insertFromMimeData(paste)

    assert len(field.text()) == 199_999


def test_a_table_keeps_the_focus_while_its_rows_are_refreshed(qtbot):
    table = shown(qtbot, kit.FieldTable())
    table.set_rows([kit.FieldRow("vraag", "Vraag", "Hulp", ticked=True, editable=True)])
    edit = table.edit("vraag")

    edit.insertPlainText("Meer ")
    table.set_rows([kit.FieldRow("vraag", "Vraag", "Meer Hulp", ticked=False, editable=True)])

    assert table.edit("vraag") is edit
    assert edit.toPlainText() == "Meer Hulp"
    assert not table.tick("vraag").isChecked()


def test_a_long_name_beside_a_pill_wraps_and_a_short_one_stands_before_it(qtbot):
    table = shown(qtbot, kit.FieldTable(label_width=100))
    table.resize(420, 200)
    long = "Openbaar centrum voor maatschappelijk welzijn van Noorderhaven en omstreken, sociale dienst"
    rows = [
        kit.FieldRow("short", "Van", "OCMW", pill=("echt, nagekeken", "ok")),
        kit.FieldRow("long", "Van", long, pill=("echt, nagekeken", "ok")),
    ]
    table.set_rows(rows)

    assert_nothing_cut(table)

    short, tall = (row.text for row in table._shown)
    beside, below = (row.pill for row in table._shown)
    assert tall.width() <= 320
    assert tall.height() > 2 * short.height()
    assert beside.mapTo(table, beside.rect().center()).x() > short.mapTo(table, short.rect().center()).x()
    middle = [each.mapTo(table, each.rect().center()).y() for each in (short, beside)]
    assert abs(middle[0] - middle[1]) <= 2
    assert below.mapTo(table, QtCore.QPoint()).y() >= tall.mapTo(table, QtCore.QPoint(0, tall.height())).y()


def test_words_are_typed_one_after_the_other(qtbot):
    field = shown(qtbot, kit.WordsField())
    heard = []
    field.complete.connect(lambda: heard.append(field.words()))

    field.setFocus()
    for letter in "Egel wind zee uil":
        QtTest.QTest.keyClicks(QtWidgets.QApplication.focusWidget(), letter)
    QtTest.QTest.keyClick(QtWidgets.QApplication.focusWidget(), QtCore.Qt.Key.Key_Return)

    assert field.words() == ("egel", "wind", "zee", "uil")
    assert heard == [("egel", "wind", "zee", "uil")]


def test_a_list_asks_for_the_next_page_and_reads_rows_aloud(qtbot):
    rows = shown(qtbot, kit.RowList("Signalen"), height=200)
    wanted = []
    rows.rows.wanted.connect(lambda: wanted.append(True))

    rows.set_rows([kit.Row(str(n), f"Signaal {n}", "lijn", ("nieuw", "ok")) for n in range(100)], more=True)
    rows.scrollToBottom()
    settle(rows)

    assert wanted == [True]
    spoken = rows.rows.index(0).data(QtCore.Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "Signaal 0, nieuw, lijn"


def test_arrow_keys_pass_over_headings(qtbot):
    rows = shown(qtbot, kit.RowList("Postvak"))
    rows.set_rows([kit.Row("1", "Karel"), kit.Row("", "Van mij", heading=True), kit.Row("2", "Mia")])
    heard = []
    rows.current.connect(heard.append)
    rows.choose_first()

    QtTest.QTest.keyClick(rows, QtCore.Qt.Key.Key_Down)

    assert heard == ["1", "2"]


def test_undo_in_the_toast_works_once(qtbot):
    window = shown(qtbot, QtWidgets.QWidget())
    toast = kit.Toast(window)
    undone = []

    toast.say("Signaal gewist.", lambda: undone.append(True))
    toast.button.click()
    toast.button.click()

    assert undone == [True]
    assert not toast.isVisible()


def test_a_moment_is_said_as_people_say_it_and_changes_by_hand(qtbot):
    field = shown(qtbot, kit.DateTimeField("Datum", AT))
    heard = []
    field.changed.connect(heard.append)

    field._picked(AT.replace(day=20))

    assert heard == [AT.replace(day=20)]
    assert field.value() == AT.replace(day=20)


@pytest.mark.parametrize("colours", [theme.LIGHT, theme.DARK])
@pytest.mark.parametrize(
    ("ink", "ground", "least"),
    [
        ("ink", "bg", 4.5),
        ("muted", "surface", 4.5),
        ("muted", "bg", 4.5),
        ("on_brand", "brand", 4.5),
        ("brand", "brand_soft", 4.5),
        ("warn", "warn_soft", 4.5),
        ("danger", "danger_soft", 4.5),
        ("info", "info_soft", 4.5),
        ("plain_ink", "soft", 4.5),
        ("on_accent", "accent", 4.5),
        ("nav_ink", "nav", 4.5),
        ("nav_muted", "nav", 4.5),
        ("sos", "nav", 4.5),
        ("danger", "surface", 4.5),
        ("ink", "opt_on", 4.5),
        ("dis_ink", "dis", 3.0),
        ("edge", "field", 3.0),
        ("edge", "surface", 3.0),
        ("brand", "field", 3.0),
    ],
)
def test_contrast(colours, ink, ground, least):
    """Text can be read and the edges of controls can be seen, in both themes."""
    assert contrast(colours[ink], colours[ground]) >= least


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def luminance(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def test_words_to_read_out_are_heard_after_their_name_and_each_on_its_own(qtbot):
    boxes = shown(qtbot, kit.WordBoxes("Woorden om voor te lezen"))
    boxes.show_words(("klaproos", "mantel"))

    heard = QtGui.QAccessible.queryAccessibleInterface(boxes).text(QtGui.QAccessible.Text.Name)
    assert heard == "Woorden om voor te lezen: klaproos mantel"
    assert [label.text() for label in boxes.findChildren(QtWidgets.QLabel)] == ["klaproos", "mantel"]

    boxes.show_words(("fysica",))
    assert boxes.words() == ("fysica",)
    assert [label.text() for label in boxes.findChildren(QtWidgets.QLabel)] == ["fysica"]


def test_words_that_are_forgotten_are_not_heard_any_more(qtbot):
    boxes = shown(qtbot, kit.WordBoxes("Herstelcode"))
    boxes.show_words(("AAAA", "BBBB"))

    boxes.show_words(())

    assert boxes.accessibleName() == "Herstelcode"
    assert boxes.words() == ()


@pytest.mark.parametrize("scale", [1.0, 1.5, 2.0])
def test_a_line_has_room_for_arabic(qtbot, dressed, scale):
    """It is higher than Latin, and Qt cuts what does not fit inside the padding."""
    theme.load_script_fonts()
    theme.apply(dressed, scale)
    edit = shown(qtbot, QtWidgets.QLineEdit("مرحبا بك Lieve"), 300, 60)
    layout = QtGui.QTextLayout(edit.text(), edit.font())
    layout.beginLayout()
    layout.createLine()
    layout.endLayout()
    option = QtWidgets.QStyleOptionFrame()
    edit.initStyleOption(option)
    option.rect.setHeight(edit.sizeHint().height())

    inside = edit.style().subElementRect(QtWidgets.QStyle.SubElement.SE_LineEditContents, option, edit)

    assert inside.height() >= layout.boundingRect().height()


def test_a_sign_for_more_says_how_many(qtbot, dressed):
    group = kit.ChipGroup([("a", "A"), ("b", "B"), ("c", "C")], more_after=1, more_text="+")
    shown(qtbot, group)

    assert group._more.text() == "+"
    assert accessible_name(group._more) == "nog 2"


def test_a_column_of_which_nothing_is_shown_leaves_its_room_to_the_others(qtbot, dressed):
    columns = Columns(1, 1)
    left, right = QtWidgets.QPushButton("list"), QtWidgets.QPushButton("one of them")
    left.setSizePolicy(QtWidgets.QSizePolicy.Policy.Expanding, QtWidgets.QSizePolicy.Policy.Fixed)
    right.setSizePolicy(left.sizePolicy())
    for column, widget in zip(columns.columns, (left, right), strict=True):
        column.addWidget(widget)
    right.hide()
    shown(qtbot, columns, 1000, 200)
    alone = left.width()

    right.show()
    settle(columns)
    beside = left.width()
    right.hide()
    settle(columns)

    assert (alone, left.width()) == (1000, 1000)
    assert beside == right.width() < 500
