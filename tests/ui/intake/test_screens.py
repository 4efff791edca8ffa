"""Every intake screen at both ends of the text scale: named, plain, uncut."""

from collections.abc import Callable

import pytest
from PySide6 import QtWidgets

from fieldapp.ui import theme
from fieldapp.ui.intake import inbox
from tests.ui.gallery import render
from tests.ui.intake.screens import LONG, a_strange_request, page, screens
from tests.ui.layout_checks import check_screen, texts


@pytest.fixture(autouse=True)
def _looked_at_briefly(monkeypatch: pytest.MonkeyPatch) -> None:
    """However slow the machine: what comes after a request was read belongs to other tests."""
    monkeypatch.setattr(inbox, "READ_AFTER_MS", 600_000)


@pytest.mark.parametrize("scale", [1.0, 2.0])
@pytest.mark.parametrize(("name", "factory"), screens(), ids=[name for name, _ in screens()])
def test_nothing_is_cut_and_every_control_has_a_name(
    dressed: QtWidgets.QApplication, name: str, factory: Callable[[], QtWidgets.QWidget], scale: float
) -> None:
    theme.apply(dressed, scale)

    widget = render(factory)

    check_screen(widget)


def test_what_the_sender_wrote_is_shown_letter_by_letter(dressed: QtWidgets.QApplication) -> None:
    widget = render(lambda: page(a_strange_request(), "x"))

    assert LONG.strip() in texts(widget)
