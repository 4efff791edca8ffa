"""The explanation and the own words at both ends of the text scale: named, plain, uncut."""

import pytest
from PySide6 import QtWidgets

from fieldapp.ui import theme
from fieldapp.ui.widgets.pages import Scroll
from tests.ui.gallery import render
from tests.ui.glossary.screens import Factory, screens
from tests.ui.layout_checks import check_screen

NAMES = [name for name, _ in screens()]


@pytest.mark.parametrize(("name", "factory"), screens(), ids=NAMES)
def test_nothing_is_cut_at_either_end_of_the_text_scale_and_every_control_has_a_name(
    dressed: QtWidgets.QApplication, name: str, factory: Factory
) -> None:
    widget = render(factory)

    check_screen(widget)
    theme.apply(dressed, 2.0)
    check_screen(widget)
    for page in widget.findChildren(Scroll):
        assert not page.isVisible() or page.horizontalScrollBar().maximum() == 0, "scrolls sideways"
