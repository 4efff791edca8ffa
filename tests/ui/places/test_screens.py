"""Places, agenda and Vandaag at both ends of the text scale: named, plain, uncut; those pictured fit."""

import pytest
from PySide6 import QtWidgets

from fieldapp.ui import theme
from fieldapp.ui.field.places.page import PlacesPage
from fieldapp.ui.shell.window import MainWindow
from fieldapp.ui.widgets.pages import Scroll
from tests.ui.field.test_screens import assert_fits
from tests.ui.field.worker import page_of
from tests.ui.gallery import render
from tests.ui.layout_checks import check_screen, settle
from tests.ui.places.screens import Factory, screens

NAMES = [name for name, _ in screens() if name != "places-week-sheet"]  # printing tests its own preview
PICTURED = ("places", "places-full-week", "today", "today-full", "today-first-day", "agenda", "agenda-plan")


@pytest.mark.parametrize("name", NAMES)
def test_nothing_is_cut_or_scrolls_sideways_and_what_is_pictured_fits(
    dressed: QtWidgets.QApplication, name: str
) -> None:
    factory: Factory = dict(screens())[name]
    widget = render(factory)

    check_screen(widget)
    if name in PICTURED:
        assert_fits(widget)
    theme.apply(dressed, 2.0)
    check_screen(widget)
    for page in widget.findChildren(Scroll):
        assert not page.isVisible() or page.horizontalScrollBar().maximum() == 0, "scrolls sideways"


@pytest.mark.parametrize("scale", [1.0, 1.5, 2.0])
def test_no_word_of_a_place_is_broken(dressed: QtWidgets.QApplication, scale: float) -> None:
    widget = render(dict(screens())["places-names"])
    theme.apply(dressed, scale)
    settle(widget)

    assert isinstance(widget, MainWindow)
    tiles = page_of(widget, PlacesPage).where.tiles

    assert [(tile.width(), tile.least_width()) for tile in tiles if tile.width() < tile.least_width()] == []
