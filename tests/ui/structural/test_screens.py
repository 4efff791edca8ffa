"""Every screen of structural signals at both ends of the text scale: named, plain, uncut."""

from collections.abc import Callable

import pytest
from PySide6 import QtWidgets

from fieldapp.ui import theme
from tests.ui.gallery import render
from tests.ui.layout_checks import check_screen, texts
from tests.ui.structural.screens import LONG, fresh, screens, with_form


@pytest.mark.parametrize("scale", [1.0, 2.0])
@pytest.mark.parametrize(("name", "factory"), screens(), ids=[name for name, _ in screens()])
def test_nothing_is_cut_and_every_control_has_a_name(
    dressed: QtWidgets.QApplication, name: str, factory: Callable[[], QtWidgets.QWidget], scale: float
) -> None:
    theme.apply(dressed, scale)

    widget = render(factory)

    check_screen(widget)


def test_markup_is_shown_letter_by_letter(dressed: QtWidgets.QApplication) -> None:
    window = render(lambda: with_form(fresh(), text=LONG))

    assert "<b>vet</b>" in texts(window)
