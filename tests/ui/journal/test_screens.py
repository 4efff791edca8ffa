"""Every screen of the journal at both ends of the text scale: named, plain, uncut; the ones pictured fit."""

import pytest
from PySide6 import QtWidgets

from fieldapp.ui import theme
from fieldapp.ui.widgets.pages import Scroll
from tests.ui.field.test_screens import assert_fits
from tests.ui.gallery import render
from tests.ui.journal.screens import Factory, screens
from tests.ui.layout_checks import assert_choices_whole, check_screen

NAMES = [name for name, _ in screens()]
PICTURED = ("journal-helpers", "journal-worry", "journal-pressing")


@pytest.mark.parametrize(("name", "factory"), screens(), ids=NAMES)
def test_nothing_is_cut_at_either_end_of_the_text_scale_and_every_control_has_a_name(
    dressed: QtWidgets.QApplication, name: str, factory: Factory
) -> None:
    widget = render(factory)

    check_screen(widget)
    assert_choices_whole(widget)
    if name in PICTURED:
        assert_fits(widget)
    theme.apply(dressed, 2.0)
    check_screen(widget)
    assert_choices_whole(widget)
    for page in widget.findChildren(Scroll):
        assert not page.isVisible() or page.horizontalScrollBar().maximum() == 0, "scrolls sideways"
