"""Every field screen at both ends of the text scale: named, plain, uncut; those pictured fit one screen."""

import pytest
from PySide6 import QtWidgets

from fieldapp.ui import theme
from fieldapp.ui.widgets.pages import Scroll
from tests.ui.field.screens import Factory, screens
from tests.ui.field.worker import a_window, a_worker
from tests.ui.gallery import render
from tests.ui.layout_checks import check_screen

NAMES = [name for name, _ in screens()]
PICTURED = (
    "field-today",
    "field-signals",
    "field-signal",
    "field-pass-on-chosen",
    "field-pass-on-agreed",
    "field-ask",
    "field-requests",
)


@pytest.mark.parametrize(("name", "factory"), screens(), ids=NAMES)
def test_nothing_is_cut_at_either_end_of_the_text_scale_and_every_control_has_a_name(
    dressed: QtWidgets.QApplication, name: str, factory: Factory
) -> None:
    widget = render(factory)

    check_screen(widget)
    if name in PICTURED:
        assert_fits(widget)
    theme.apply(dressed, 2.0)
    check_screen(widget)
    for page in widget.findChildren(Scroll):
        assert not page.isVisible() or page.horizontalScrollBar().maximum() == 0, "scrolls sideways"


def assert_fits(widget: QtWidgets.QWidget) -> None:
    """What the mock-ups show is seen without scrolling."""
    for page in widget.findChildren(Scroll):
        if page.isVisible():
            bars = (page.verticalScrollBar().maximum(), page.horizontalScrollBar().maximum())
            assert bars == (0, 0), type(page.parentWidget()).__name__


def test_no_widget_flashes_as_a_window_of_its_own(dressed: QtWidgets.QApplication) -> None:
    window = a_window(a_worker())
    before = set(QtWidgets.QApplication.topLevelWidgets())

    for key in ("signals", "signal", "pass_on", "places", "requests", "today"):
        window.go(key)

    shown = [w for w in QtWidgets.QApplication.topLevelWidgets() if w not in before and w.isVisible()]
    assert shown == []
    assert window.isActiveWindow(), "nothing took the focus away"
