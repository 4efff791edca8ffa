"""Pictures of what happened keep clear of their words at every size of text."""

import pytest
from PySide6 import QtWidgets

from fieldapp.ui import theme
from fieldapp.ui.widgets.figures import Bar, Bars, Moment, Timeline
from fieldapp.ui.widgets.text import Text
from tests.ui.layout_checks import settle


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_dots_of_a_timeline_do_not_touch_the_text(dressed: QtWidgets.QApplication, scale: float) -> None:
    timeline = Timeline("Wat er gebeurde")
    timeline.set_moments([Moment("vandaag 10:12", "opgenomen")])
    timeline.show()
    settle(timeline)

    theme.apply(dressed, scale)
    settle(timeline)

    (words,) = timeline.findChildren(Text)
    look = theme.current()
    assert words.x() >= look.px(7) + look.px(10) / 2 + look.px(8)


def test_low_bars_take_less_room(dressed: QtWidgets.QApplication) -> None:
    bars = Bars([Bar("Signalen", 3), Bar("Opgenomen", 1)])
    before = bars.sizeHint().height()

    bars.set_row_height(30)

    assert bars.sizeHint().height() == 2 * 30 < before
