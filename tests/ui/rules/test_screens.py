"""The rules on screen: readable by everyone at both text sizes, in both themes."""

import pytest

from fieldapp.ui import theme
from tests.ui.gallery import SCREEN, render
from tests.ui.layout_checks import check_screen
from tests.ui.rules.screens import screens


@pytest.mark.parametrize(("name", "factory"), screens(), ids=[name for name, _ in screens()])
@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_the_rules_can_be_read_by_everyone(qtbot, dressed, name, factory, scale):
    theme.apply(dressed, scale, dark=scale > 1)

    widget = render(factory)
    qtbot.addWidget(widget)

    check_screen(widget)
    assert widget.width() <= SCREEN[0]
    assert widget.height() <= SCREEN[1]
