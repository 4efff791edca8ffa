"""A lost device and the record of processing on the screen."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6 import QtWidgets

from fieldapp.interop.printable import plain_text
from fieldapp.ui import theme
from fieldapp.ui.shell.secrecy.lost_device import LostDeviceDialog
from fieldapp.ui.shell.secrecy.processing import ProcessingDialog
from fieldapp.ui.widgets.pages import Scroll
from fieldapp.workflow import processing
from fieldapp.workflow.session import Session
from sync.ledger import EntryKind
from tests.ui import stand_ins
from tests.ui.gallery import Factory, render
from tests.ui.incident.screens import desk, lost, screens
from tests.ui.layout_checks import check_screen


@pytest.fixture
def session(dressed: QtWidgets.QApplication) -> Iterator[Session]:
    made = desk()
    yield made
    made.close()


@pytest.mark.parametrize(("name", "factory"), screens(), ids=[name for name, _ in screens()])
def test_nothing_is_cut_at_either_end_of_the_text_scale(
    dressed: QtWidgets.QApplication, name: str, factory: Factory
) -> None:
    widget = render(factory)

    check_screen(widget)
    theme.apply(dressed, 2.0)
    check_screen(widget)
    for page in widget.findChildren(Scroll):
        assert not page.isVisible() or page.horizontalScrollBar().maximum() == 0, "scrolls sideways"


def test_nothing_follows_until_a_device_is_chosen(session: Session) -> None:
    dialog = LostDeviceDialog(stand_ins.context(session))

    assert not dialog.report_button.isEnabled()
    assert not dialog.follows.isVisibleTo(dialog)


def test_each_answer_changes_what_follows(dressed: QtWidgets.QApplication) -> None:
    dialog = lost()
    assert "Hoog" in dialog.risk.text.text()
    assert "27 november om" in dialog.deadline.text.text()
    assert "72 uur" in dialog.deadline.text.text()

    dialog.locked.set_value(("ja",))
    dialog.passphrase.set_value(("nee",))
    dialog._look()

    assert "Laag" in dialog.risk.text.text()
    assert "Ine D." in dialog.todo.text()


def test_the_report_names_nobody_and_has_its_line(dressed: QtWidgets.QApplication) -> None:
    dialog = lost()
    session = dialog.context.session

    dialog.report_button.click()

    text = plain_text(dialog.paper._printable)
    assert "Incident: een toestel is kwijt" in text
    assert "Mia" not in text
    newest = session.ledger.newest()
    assert newest is not None
    assert newest.kind == EntryKind.LOST_DEVICE
    dialog.paper.reject()


def test_what_is_typed_is_kept_and_the_record_kept_as_text(session: Session, tmp_path: Path) -> None:
    dialog = ProcessingDialog(stand_ins.context(session))
    assert dialog.controller.text() == "OCMW Lindenhoek"
    dialog.joint.set_text("Afspraak GBO 12 mei 2026")

    dialog.text_button.click()
    dialog._keep(tmp_path)

    assert processing.responsible(session).joint == "Afspraak GBO 12 mei 2026"
    files = list(tmp_path.iterdir())
    assert [file.suffix for file in files] == [".md"]
    assert "Afspraak GBO 12 mei 2026" in files[0].read_text("utf-8")
