"""The real windows on the profile of the field worker, in a process of its own, for the proof `canaries`.

`python -m tests.proofs.canary_window PROFILE lock|crash`, with the passphrase on standard input: looks at
every page, searches, copies, previews a sheet, leaves a draft half-way; then locks, or kills itself in the
middle of a write. What that leaves behind on the disk is searched by whoever started it.
"""

import os
import signal
import sys
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6 import QtCore, QtWidgets

from fieldapp.app import Options, Program, tell_of_bugs
from fieldapp.interop.printable import Heading, Paragraph, Printable
from fieldapp.ui import printing
from fieldapp.ui.shell.window import MainWindow
from fieldapp.workflow import people, record
from fieldapp.workflow.session import Session

_LOOK_SECONDS = 0.08
_PATIENCE_SECONDS = 60.0


def main(folder: Path, end: str) -> None:
    """Work for a moment, then end so."""
    app = QtWidgets.QApplication(["vindplaats"])
    program = Program(app, Options(home=folder.parent, profile=folder, locked=True))
    program.opened.connect(lambda: tell_of_bugs(program))
    program.start()
    _until(lambda: program.unlock is not None)
    assert program.unlock is not None
    program.unlock.submitted.emit(sys.stdin.readline().rstrip("\n"), False)
    _until(lambda: program.window is not None)
    assert program.window is not None
    context = program.window.context
    heard: list[str] = []
    context.read(_words, program, heard.append)
    _until(lambda: bool(heard))
    _look(program.window, heard[0])
    if end == "crash":
        context.read(lambda session: _crash(session, heard[0]), program, heard.append)
        _until(lambda: False)
    assert program.locker is not None
    program.locker._replace = lambda command: os._exit(0)  # the fresh process would wait for a passphrase
    program.window.lock()


def _words(session: Session) -> str:
    """What one sees of the people on this device, with the canaries in it."""
    rows = people.page(session).rows
    return " ".join(f"{row.codename} {row.line}" for row in rows)


def _look(window: MainWindow, words: str) -> None:
    assert window._workspace is not None
    for page in window._workspace.pages:  # from a timer: what goes wrong is told as the program tells it
        QtCore.QTimer.singleShot(0, partial(window.go, page.key))
        _spin()
    window.search(words.split()[0])
    _spin()
    QtWidgets.QApplication.clipboard().setText(words)
    preview = printing.show(window.context, Printable("Blad", (Heading(words), Paragraph(words))))
    _spin()
    preview.grab()
    window.grab()
    window.hide_screen()
    _spin()


def _crash(session: Session, words: str) -> None:
    record.autosave(session, record.replace(record.new_form(session), own_words=words))
    with session.database.transaction():
        session.preferences.set("half-way", words)
        os.kill(os.getpid(), signal.SIGKILL)


def _spin(seconds: float = _LOOK_SECONDS) -> None:
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        QtCore.QCoreApplication.processEvents(QtCore.QEventLoop.ProcessEventsFlag.AllEvents, 20)


def _until(holds: Callable[[], bool]) -> None:
    end = time.monotonic() + _PATIENCE_SECONDS
    while not holds():
        if time.monotonic() > end:
            raise TimeoutError
        _spin(0.02)


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2])
