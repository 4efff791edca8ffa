"""Every screen of home care at both ends of the text scale: named, plain, uncut, never below 17 pixels."""

import pytest
from PySide6 import QtWidgets

from fieldapp.ui import theme
from fieldapp.ui.handing.wizard import Wizard
from fieldapp.ui.widgets.pages import Scroll
from tests.ui.gallery import render
from tests.ui.homecare.screens import Factory, screens
from tests.ui.layout_checks import check_screen

NAMES = [name for name, _ in screens()]
ON_ONE_SCREEN = ("homecare-start", "homecare-1", "homecare-2", "homecare-3-no", "homecare-3-not-asked")


@pytest.mark.parametrize(("name", "factory"), screens(), ids=NAMES)
def test_nothing_is_cut_at_either_end_of_the_text_scale_and_every_control_has_a_name(
    dressed: QtWidgets.QApplication, name: str, factory: Factory
) -> None:
    widget = render(factory)

    check_screen(widget)
    if name in ON_ONE_SCREEN:
        assert all(not page.isVisible() or _still(page) for page in widget.findChildren(Scroll))
    theme.apply(dressed, 2.0)
    check_screen(widget)
    for page in widget.findChildren(Scroll):
        assert not page.isVisible() or page.horizontalScrollBar().maximum() == 0, "scrolls sideways"


def _still(page: Scroll) -> bool:
    return (page.verticalScrollBar().maximum(), page.horizontalScrollBar().maximum()) == (0, 0)


LARGE = [*NAMES[2:8], "homecare-slip"]


@pytest.mark.parametrize("name", LARGE)
def test_nothing_in_the_three_steps_is_smaller_than_17_pixels(
    dressed: QtWidgets.QApplication, name: str
) -> None:
    widget = render(dict(screens())[name])
    wizard = widget.findChildren(Wizard)[0]

    for label in wizard.findChildren(QtWidgets.QLabel):
        assert not label.isVisible() or getattr(label, "_size", 17) >= 17, label.text()
    for kind in (
        QtWidgets.QPushButton,
        QtWidgets.QLineEdit,
        QtWidgets.QPlainTextEdit,
        QtWidgets.QComboBox,
    ):
        for control in wizard.findChildren(kind):
            assert not control.isVisible() or control.font().pixelSize() >= 17
