"""The lock: it saves what is open, closes, never asks, and becomes another process."""

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest
from PySide6 import QtWidgets

from fieldapp.store.keyslots import CHEAPEST
from fieldapp.ui import labels
from fieldapp.ui.shell.background import Background
from fieldapp.ui.shell.locking import Locker, Restart
from fieldapp.ui.shell.placing import place_of, put
from fieldapp.workflow import record, session
from tests.ui.layout_checks import texts
from tests.ui.shell import sample


@pytest.fixture
def commands():
    return []


@pytest.fixture
def window(qtbot, tmp_path, commands):
    made = sample.window(tmp_path, replace=commands.append)
    qtbot.addWidget(made)
    made.show()
    return made


def test_what_is_being_typed_is_saved_before_the_store_closes(window, commands):
    window.go("signal")
    page = window.stack.currentWidget()
    page.field.set_text("Had een tas vol brieven bij.")

    window.lock()

    assert page.kept == ["Had een tas vol brieven bij."]
    assert window.context.session.closed == [True]
    assert len(commands) == 1


def test_the_fresh_process_is_the_same_profile_locked_at_the_same_place(window, commands, tmp_path):
    window.lock()

    command = commands[0]
    assert command[1:5] == ["-m", "fieldapp", "--profile", str(tmp_path)]
    assert "--locked" in command
    assert command[command.index("--at") + 1] == place_of(window)


def test_after_the_lock_nothing_is_shown(window):
    window.go("signal")
    window.stack.currentWidget().field.set_text("Had een tas vol brieven bij.")

    window.lock()

    assert texts(window) == ""


def test_the_lock_closes_dialogs_without_asking(window, commands):
    window.show_settings()
    question = QtWidgets.QMessageBox(window)
    question.open()

    window.lock()

    assert QtWidgets.QApplication.activeModalWidget() is None
    assert len(commands) == 1


def test_a_form_that_cannot_be_saved_does_not_hold_up_the_lock(window, commands, capsys):
    window.go("signal")
    page = window.stack.currentWidget()
    page.save_forms = lambda: (lambda session: 1 / 0, lambda session: page.kept.append("tweede"))

    window.lock()

    assert page.kept == ["tweede"]
    assert window.context.session.closed == [True]
    assert len(commands) == 1
    assert capsys.readouterr().err == "lock: a draft was not saved (ZeroDivisionError)\n"


def test_the_lock_happens_once(window, commands):
    window.lock()
    window.lock()

    assert len(commands) == 1


def test_closing_the_window_saves_too_and_starts_nothing(window, commands):
    locker = window._locker
    window.go("signal")
    page = window.stack.currentWidget()
    page.field.set_text("Moe.")

    locker.leave()

    assert page.kept == ["Moe."]
    assert commands == []


def test_a_store_that_hangs_does_not_hold_up_the_lock(qtbot, tmp_path, commands, monkeypatch):
    """The store's thread is busy with something that does not end; the process is replaced all the same."""
    monkeypatch.setattr("fieldapp.ui.shell.locking._PATIENCE", 0.2)
    background, release = Background(), []
    background.run(lambda: _until(lambda: release), background, lambda _: None)
    locker = Locker(sample.session(), background, Restart(tmp_path), lambda closed: None, commands.append)

    began = time.monotonic()
    locker.lock()
    took = time.monotonic() - began
    release.append(True)

    assert len(commands) == 1
    assert took < 2


def test_a_place_that_is_on_no_screen_is_not_used(qtbot):
    window = QtWidgets.QWidget()
    qtbot.addWidget(window)

    assert not put(window, "99999,99999,800,600")
    assert not put(window, "rubbish")
    assert put(window, "10,20,640,480")
    assert place_of(window) == "10,20,640,480"


def _until(holds):
    while not holds():
        time.sleep(0.01)


# the real thing, in a process of its own


CANARY = "kanarie-in-eigen-woorden-4471"
_SCRIPT = """
import os, sys
from pathlib import Path
from PySide6 import QtCore, QtWidgets
from fieldapp import app
given = dict(line.rstrip("\\n").split("=", 1) for line in (sys.stdin.readline(), sys.stdin.readline()))
application = QtWidgets.QApplication(["vindplaats"])
loop = QtCore.QEventLoop()
def wait():  # unlike QTest.qWait, a loop of events leaves the other threads their turn
    QtCore.QTimer.singleShot(20, loop.quit)
    loop.exec()
folder = Path(given["folder"])
program = app.Program(application, app.Options(folder.parent, folder, place="30,40,900,600"))
program.start()
program.unlock.field.setText(given["words"])
program.unlock.button.click()
while program.window is None:
    wait()
program.window.go("signal")
page = program.window.stack.currentWidget()
while page._form is None:
    wait()
page.words.own.edit.insertPlainText(sys.argv[1][::-1])
print("typed", flush=True)
sys.stdin.readline()
program.window.lock()
"""


@pytest.mark.skipif(sys.platform != "linux", reason="reads the memory of a process through /proc")
def test_the_process_is_replaced_and_the_new_one_knows_nothing(tmp_path):
    """Text and passphrase are in the memory of the process before the lock, not after; the draft is kept."""
    words, folder = _profile(tmp_path)
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    process = subprocess.Popen(
        [sys.executable, "-c", _SCRIPT, CANARY[::-1]],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=environment,
    )  # fmt: skip
    try:
        process.stdin.write(f"folder={folder}\nwords={words}\n")
        process.stdin.flush()
        assert process.stdout.readline() == "typed\n"
        assert _remembers(process.pid, CANARY)
        assert _remembers(process.pid, words)

        process.stdin.write("lock\n")
        process.stdin.flush()
        _wait_for(lambda: "--locked" in _command(process.pid))
        _wait_for(lambda: _is_settled(process.pid))

        assert process.poll() is None
        assert "30,40,900,600" in _command(process.pid)
        assert not _remembers(process.pid, CANARY)
        assert not _remembers(process.pid, words)
    finally:
        process.kill()
        process.communicate()
    opened = session.unlock(folder, words, now=labels.local_now)
    drafts = record.drafts(opened)
    assert record.open_draft(opened, drafts[0].draft_id).own_words == CANARY
    session.lock(opened)


def test_a_signal_of_the_computer_saves_what_is_open(tmp_path):
    """SIGTERM while someone types: the draft is in the store."""
    words, folder = _profile(tmp_path)
    script = _SCRIPT.replace(
        "sys.stdin.readline()\nprogram.window.lock()",
        "program.left.connect(application.quit)\napplication.exec()",
    )
    process = subprocess.Popen(
        [sys.executable, "-c", script, CANARY[::-1]],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
    )  # fmt: skip
    process.stdin.write(f"folder={folder}\nwords={words}\n")
    process.stdin.flush()
    assert process.stdout.readline() == "typed\n"

    process.terminate()
    process.communicate(timeout=20)

    assert process.returncode == 0
    opened = session.unlock(folder, words, now=labels.local_now)
    assert record.open_draft(opened, record.drafts(opened)[0].draft_id).own_words == CANARY
    session.lock(opened)


def _profile(home: Path) -> tuple[str, Path]:
    words = session.propose_passphrase()
    profile = session.Profile("Samira B.", "outreach_basisactor", "Buurtwerk Noord")
    made = session.create_profile(
        home, session.NewProfile(profile, "Werk", words), now=labels.local_now, calibration=CHEAPEST
    )
    session.lock(made.session)
    return words, made.folder


def _command(pid: int) -> str:
    return Path(f"/proc/{pid}/cmdline").read_bytes().replace(b"\0", b" ").decode()


def _is_settled(pid: int) -> bool:
    """Whether the fresh process has read the rest of the program, so that all it will hold is there."""
    return b"sqlcipher3" in Path(f"/proc/{pid}/maps").read_bytes()


def _remembers(pid: int, text: str) -> bool:
    needles = (text.encode(), text.encode("utf-16-le"))
    with open(f"/proc/{pid}/mem", "rb", buffering=0) as memory:
        for line in Path(f"/proc/{pid}/maps").read_text().splitlines():
            span, rights = line.split()[:2]
            if not rights.startswith("rw"):
                continue
            start, end = (int(part, 16) for part in span.split("-"))
            try:
                memory.seek(start)
                held = memory.read(end - start)
            except (OSError, ValueError, OverflowError):
                continue
            if any(needle in held for needle in needles):
                return True
    return False


def _wait_for(holds, seconds: float = 20) -> None:
    end = time.monotonic() + seconds
    while not holds():
        assert time.monotonic() < end
        time.sleep(0.1)
