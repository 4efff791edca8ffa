"""The store is tidied while nobody works, in the real window on a real store."""

from dataclasses import replace

import pytest
from PySide6 import QtCore, QtTest

from fieldapp import app
from fieldapp.store.keyslots import CHEAPEST
from fieldapp.ui import labels
from fieldapp.ui.shell import resting
from fieldapp.workflow import record, session
from fieldapp.workflow.changes import Change
from tests.ui.layout_checks import settle


@pytest.fixture
def program(dressed, qtbot, tmp_path, monkeypatch):
    """A worker's window, open, in which quiet begins after a third of a second."""
    monkeypatch.setattr(resting.Resting.__init__, "__defaults__", (330,))
    words = session.propose_passphrase()
    who = session.Profile("Samira B.", "outreach_basisactor", "Buurtwerk Noord")
    made = session.create_profile(
        tmp_path, session.NewProfile(who, "Werk", words), now=labels.local_now, calibration=CHEAPEST
    )
    session.lock(made.session)
    opened = app.Program(dressed, app.Options(tmp_path, made.folder))
    opened.start()
    opened.unlock.field.setText(words)
    opened.unlock.button.click()
    qtbot.waitUntil(lambda: opened.window is not None, timeout=20_000)
    settle(opened.window)
    yield opened
    opened.leave()
    opened.window.hide()
    opened.deleteLater()


def note(program, qtbot, observation):
    """A draft is kept, as a form does it; gives the bytes of the file it is not folded into yet."""
    done = []

    def work(held):
        record.autosave(held, replace(record.new_form(held), observation=observation))
        return Change.DRAFTS

    program.window.context.act(work, program.window, lambda: done.append(True))
    qtbot.waitUntil(lambda: bool(done))
    return stored(program)


def stored(program):
    return (program._folder / "store.db").read_bytes()


def test_what_was_noted_is_folded_into_the_store_once_it_is_quiet(program, qtbot):
    before = note(program, qtbot, "ziet er moe uit " * 50)

    qtbot.waitUntil(lambda: stored(program) != before, timeout=5_000)

    steps = []
    program.window.context.read(lambda held: held.store.idle(), program.window, steps.append)
    qtbot.waitUntil(lambda: steps == [False])


def test_while_somebody_types_nothing_is_tidied(program, qtbot):
    before = note(program, qtbot, "ziet er moe uit " * 50)

    for _ in range(12):
        qtbot.wait(100)
        QtTest.QTest.keyClick(program.window.windowHandle(), QtCore.Qt.Key.Key_Shift)
    assert stored(program) == before

    qtbot.waitUntil(lambda: stored(program) != before, timeout=5_000)


def test_work_of_the_store_goes_first(program, qtbot):
    before = note(program, qtbot, "ziet er moe uit " * 50)
    background = program.background
    release = QtCore.QSemaphore(0)
    background.run(release.acquire, program.window, lambda _: None)

    qtbot.wait(700)
    assert background.is_busy()
    assert stored(program) == before
    release.release()

    qtbot.waitUntil(lambda: stored(program) != before, timeout=5_000)


def test_it_goes_on_in_steps_until_there_is_no_more_to_do(program, qtbot, monkeypatch):
    answers = [True, True, False]
    monkeypatch.setattr(resting.upkeep, "rest", lambda held: answers.pop(0))
    note(program, qtbot, "x")

    qtbot.waitUntil(lambda: answers == [], timeout=5_000)
    qtbot.wait(500)

    assert answers == []
