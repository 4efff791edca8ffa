"""Every screen of coordination and devices at both ends of the text scale: named, plain, uncut."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6 import QtWidgets

from fieldapp.ui import theme
from tests.ui.coordination.network import a_full_network
from tests.ui.coordination.screens import members, screens
from tests.ui.gallery import render
from tests.ui.layout_checks import check_screen, texts

LONG = "<b>vet</b> مرحبا " + "organisatiezonderspatiesdiemaardoorgaat" * 4


@pytest.mark.parametrize("scale", [1.0, 2.0])
@pytest.mark.parametrize(("name", "factory"), screens(), ids=[name for name, _ in screens()])
def test_nothing_is_cut_and_every_control_has_a_name(
    dressed: QtWidgets.QApplication, name: str, factory: Callable[[], QtWidgets.QWidget], scale: float
) -> None:
    theme.apply(dressed, scale)

    widget = render(factory)

    check_screen(widget)


def test_a_name_with_markup_is_shown_letter_by_letter(dressed: QtWidgets.QApplication) -> None:
    network = a_full_network()
    network.members[1] = replace(network.members[1], name=LONG)
    network.enrolments[0] = replace(network.enrolments[0], organisation=LONG + "2")

    member = render(lambda: members(network, lambda page: page.open("ocmw")))
    newcomer = render(lambda: members(network, lambda page: page.open("waiting:kind")))

    assert LONG in texts(member)
    assert LONG + "2" in texts(newcomer)
    check_screen(member)
    check_screen(newcomer)
