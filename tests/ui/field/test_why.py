"""Beside what may not leave stands "Waarom?": the rules, filled in with what the sending screen holds."""

import pytest

from fieldapp.ui.shell.secrecy.rules import RulesDialog
from fieldapp.ui.shell.window import MainWindow
from tests.ui.field.sending import begun
from tests.ui.field.worker import click
from tests.ui.layout_checks import settle, texts


@pytest.mark.parametrize(("position", "row"), [("refuses", 4), ("cannot_decide", 12), ("goes_self", 5)])
def test_why_shows_the_row_that_decided(window: MainWindow, position: str, row: int) -> None:
    page = begun(window)
    click(page.choose.positions.options.card(position))
    settle(page)

    click(page.choose.why)

    (opened,) = window.findChildren(RulesDialog)
    assert opened.choices["person"].value() == position
    assert opened.choices["role"].value() == "outreach_basisactor"
    assert f"Rij {row} van de tabel" in texts(opened.answer)
    opened.close_button.click()
