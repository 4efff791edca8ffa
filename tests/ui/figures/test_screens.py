"""Every screen of figures at both ends of the text scale: named, plain, uncut."""

from collections.abc import Callable

import pytest
from PySide6 import QtWidgets

from fieldapp.ui import theme
from tests.ui.figures.screens import screens
from tests.ui.gallery import render
from tests.ui.layout_checks import check_screen


@pytest.mark.parametrize("scale", [1.0, 2.0])
@pytest.mark.parametrize(("name", "factory"), screens(), ids=[name for name, _ in screens()])
def test_nothing_is_cut_and_every_control_has_a_name(
    dressed: QtWidgets.QApplication, name: str, factory: Callable[[], QtWidgets.QWidget], scale: float
) -> None:
    theme.apply(dressed, scale)

    widget = render(factory)

    check_screen(widget)
