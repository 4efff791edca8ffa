"""Founding through the real window: a silent hub holds up nothing, a good one shows at once."""

import socket
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from PySide6 import QtWidgets
from pytestqt.qtbot import QtBot

from fieldapp import app
from fieldapp.ui.coordination.founding import FoundingForm
from fieldapp.ui.coordination.members import MembersPage
from fieldapp.workflow import record, session
from fieldapp.workflow.changes import Change
from tests.hub_server import running_hub
from tests.journeys.network import COORDINATOR, PASSPHRASE, new_device


@pytest.fixture
def program(dressed: QtWidgets.QApplication, qtbot: QtBot, tmp_path: Path) -> Iterator[app.Program]:
    """The coordinator's window, open, with no network yet."""
    device = new_device(tmp_path, COORDINATOR)
    session.lock(device.session)
    opened = app.Program(dressed, app.Options(tmp_path, device.folder))
    opened.start()
    assert opened.unlock is not None
    opened.unlock.submitted.emit(PASSPHRASE, False)
    qtbot.waitUntil(lambda: opened.window is not None, timeout=20_000)
    yield opened
    opened.leave()
    if opened.window is not None:
        opened.window.hide()
    opened.deleteLater()


def fill_in(program: app.Program, qtbot: QtBot, url: str, key: str, token: str) -> FoundingForm:
    assert program.window is not None
    page = program.window.stack.currentWidget()
    assert isinstance(page, MembersPage)
    qtbot.waitUntil(lambda: page.founding is not None, timeout=5_000)
    form = page.founding
    assert form is not None
    form.network.edit.setText("Noorderhaven")
    form.hub_url.edit.setText(url)
    form.hub_key.edit.setText(key)
    form.token.edit.setText(token)
    return form


def test_a_hub_that_keeps_silent_holds_up_no_save(program: app.Program, qtbot: QtBot, tmp_path: Path) -> None:
    window = program.window
    assert window is not None
    with running_hub(tmp_path / "hub") as hub:
        key, token = hub.key.hex(), hub.token
    saved: list[bool] = []

    def work(held: session.Session) -> Change:
        record.autosave(held, record.new_form(held))
        return Change.DRAFTS

    with closing(socket.create_server(("127.0.0.1", 0))) as silent:
        form = fill_in(program, qtbot, f"http://127.0.0.1:{silent.getsockname()[1]}", key, token)
        form.button.click()
        asked, _ = silent.accept()
        with closing(asked):
            assert form.button.text() == "Even geduld…"
            assert not form.button.isEnabled()
            window.context.act(work, window, lambda: saved.append(True))
            qtbot.waitUntil(lambda: bool(saved), timeout=3_000)
            assert form.button.text() == "Even geduld…"

    qtbot.waitUntil(form.button.isEnabled, timeout=20_000)
    assert form.button.text() == "Netwerk starten"
    assert window.context.session.membership is None


def test_the_menu_names_the_network_as_soon_as_it_is_founded(
    program: app.Program, qtbot: QtBot, tmp_path: Path
) -> None:
    window = program.window
    assert window is not None
    assert window.nav is not None
    assert window.nav.subtitle.text() == "Regie"
    with running_hub(tmp_path / "hub") as hub:
        form = fill_in(program, qtbot, hub.url, hub.key.hex(), hub.token)

        form.button.click()

        qtbot.waitUntil(lambda: "Noorderhaven" in window.nav.subtitle.text(), timeout=20_000)
        page = window.stack.currentWidget()
        assert isinstance(page, MembersPage)
        qtbot.waitUntil(lambda: page.founding is None, timeout=5_000)
        qtbot.waitUntil(lambda: bool(page.list.list.rows.rows()), timeout=5_000)
        program.leave()
