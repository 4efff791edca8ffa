"""The checks of screens find what they are for."""

import pytest
from PySide6 import QtCore, QtWidgets

from fieldapp.ui import widgets as kit
from fieldapp.ui.widgets.fields import Combo
from tests.ui.layout_checks import (
    assert_all_named,
    assert_choices_whole,
    assert_nothing_cut,
    assert_plain_text,
    check_screen,
    settle,
)


@pytest.fixture
def ground(qtbot):
    made = QtWidgets.QWidget()
    qtbot.addWidget(made)
    made.resize(300, 200)
    made.show()
    return made


def put(ground: QtWidgets.QWidget, widget: QtWidgets.QWidget, width: int, height: int) -> QtWidgets.QWidget:
    widget.setParent(ground)
    widget.setGeometry(0, 0, width, height)
    widget.show()
    settle(ground)
    return widget


@pytest.mark.parametrize(
    ("make", "width", "height"),
    [
        (lambda: kit.Text("Wat zag of hoorde jij vandaag in het buurthuis?"), 90, 20),
        (lambda: kit.Text("Wat zag of hoorde jij?").one_line(), 60, 20),
        (lambda: kit.PlainButton("Bewaren en sluiten"), 80, 40),
        (lambda: kit.PlainButton("Bewaren en sluiten"), 200, 20),
        (lambda: kit.Tick("Mia zei in eigen woorden wat er gebeurt"), 120, 20),
        (lambda: kit.OptionCard("Zelf bellen of samen gaan", "Er vertrekt niets."), 250, 30),
        (lambda: kit.Chip("Inkomen, schulden, papieren"), 90, 32),
        (lambda: kit.Pill("klaar om te versturen", "plain"), 60, 26),
    ],
)
def test_what_has_too_little_room_is_found(ground, make, width, height):
    put(ground, make(), width, height)

    with pytest.raises(AssertionError, match="cut"):
        assert_nothing_cut(ground)


def test_what_reaches_out_of_its_parent_is_found_and_what_scrolls_is_not(ground):
    put(ground, kit.PlainButton("Bewaren"), 400, 40)
    with pytest.raises(AssertionError, match="reaches out"):
        assert_nothing_cut(ground)
    area = kit.Scroll()
    area.body.addWidget(kit.Text("x\n" * 60))
    put(ground, area, 300, 200)
    ground.findChild(kit.PlainButton).hide()

    assert_nothing_cut(ground)


def test_a_control_without_a_name_is_found(ground):
    put(ground, QtWidgets.QLineEdit(), 200, 40)

    with pytest.raises(AssertionError, match="without a name"):
        assert_all_named(ground)


@pytest.mark.parametrize("kind", [QtWidgets.QLabel, QtWidgets.QTextEdit])
def test_what_would_render_markup_is_found(ground, kind):
    put(ground, kind(), 200, 40)

    with pytest.raises(AssertionError):
        assert_plain_text(ground)


def test_a_rich_tool_tip_is_found(ground):
    put(ground, kit.PlainButton("Bewaren"), 200, 40).setToolTip("<b>Mia</b>")

    with pytest.raises(AssertionError, match="tool tip"):
        assert_plain_text(ground)


def test_a_good_screen_passes(ground):
    put(ground, kit.PlainButton("Bewaren"), 200, 42)
    field = put(ground, kit.TextField("Plaats"), 200, 80)
    field.move(0, 60)

    check_screen(ground)
    assert field.edit.alignment() & QtCore.Qt.AlignmentFlag.AlignLeft


def test_a_choice_that_is_cut_is_found(ground):
    combo = Combo()
    combo.addItem("Jonger dan 18")
    put(ground, combo, 100, 45)
    with pytest.raises(AssertionError, match="Jonger dan 18"):
        assert_choices_whole(ground)

    put(ground, combo, 200, 45)

    assert_choices_whole(ground)
