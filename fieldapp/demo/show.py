"""The demonstration on a screen: an invented network full of people, and two windows to click through."""

import json
import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from PySide6 import QtCore, QtWidgets

from fieldapp.app import Options, Program, forbid_core_dumps
from fieldapp.demo.population import populate
from fieldapp.demo.processes import Holding, StepFailed
from fieldapp.demo.relay import Relay
from fieldapp.errors import FieldAppError
from fieldapp.ui.shell.memory import LOCK_MINUTES, Memory
from fieldapp.workflow.session import lock

WINDOWS = ("field", "intake")
LAPTOP = QtCore.QSize(1366, 730)  # a window of which everything fits
ROOMY = QtCore.QSize(1500, 850)  # a screen on which two such windows can be told apart
TITLE_BAR = 32
MARK = "verzonnen.txt"
NOTE = "Alles in deze map is verzonnen, voor de demonstratie van Vindplaats. Ze mag weg.\n"


def show(out: Path, say: Callable[[str], None]) -> int:
    """Make the network once, open both windows, and end the relay when they are closed."""
    folder = out / "network"
    holding = Holding(out)
    try:
        holding.take()
        _show(folder, holding, say)
    except StepFailed as failure:
        say(f"failed: {failure}")
        return 1
    except OSError as error:
        say(f"failed: {folder}: {error.strerror}")
        return 1
    except FieldAppError as error:
        say(f"failed: the invented network could not be built: {error}")
        return 1
    except KeyboardInterrupt:
        say("broken off")
    finally:
        holding.release()
    say(f"the data of this demonstration lies in {folder}")
    return 0


def _show(folder: Path, holding: Holding, say: Callable[[str], None]) -> None:
    if not (folder / "keys.json").exists():
        _clear(folder)
    (folder / "logs").mkdir(parents=True, exist_ok=True)
    (folder / MARK).write_text(NOTE, encoding="utf-8")
    relay = Relay(folder, lambda pid: holding.note([pid]))
    try:
        passphrases = _passphrases(folder, relay, say)
        windows = [_open(folder, name, passphrases[name]) for name in WINDOWS]
        holding.note([relay.pid, *(window.pid for window in windows)])
        say("two windows open: the outreach worker's and the OCMW intake's; close both to end")
        say("on a small screen one lies behind the other; after a quarter of an hour untouched they lock:")
        for name in WINDOWS:
            say(f"  {name} unlocks with: {passphrases[name]}")
        say(f"the coordinator's window, with the figures: fieldapp --profile {_profile(folder)}")
        say(f"  coordinator unlocks with: {passphrases['coordinator']}")
        for window in windows:
            window.wait()
    finally:
        relay.stop()


def _clear(folder: Path) -> None:
    """Throw away a network that was broken off half made, and nothing that is not such a network."""
    if (folder / MARK).exists():
        shutil.rmtree(folder)


def _passphrases(folder: Path, relay: Relay, say: Callable[[str], None]) -> dict[str, str]:
    kept = folder / "keys.json"
    if not kept.exists():
        say("building an invented network; this takes about a quarter of a minute")
        made = populate(folder, relay.facts, lambda line: say(f"  {line}"))
        for laptop in made.laptops.values():
            lock(laptop.session)
        found = {name: laptop.passphrase for name, laptop in made.laptops.items()}
        for name in WINDOWS:
            Memory(folder / name).change(lock_minutes=LOCK_MINUTES[-1])
        draft = kept.with_suffix(".part")
        draft.write_text(json.dumps(found), encoding="utf-8")
        draft.replace(kept)  # its being there says that the network is whole
    passphrases: dict[str, str] = json.loads(kept.read_text(encoding="utf-8"))
    return passphrases


def _profile(folder: Path) -> Path:
    """The profile of the coordinator: one may open it beside the two windows, or afterwards."""
    return next(found.parent for found in sorted((folder / "coordinator").glob("*/profile.json")))


def _open(folder: Path, name: str, passphrase: str) -> "subprocess.Popen[str]":
    command = [sys.executable, "-m", "fieldapp", "demo", "--window", "--actor", name, "--out", str(folder)]
    home = {"FIELDAPP_HOME": str(folder / name)}
    window = subprocess.Popen(command, stdin=subprocess.PIPE, text=True, env=os.environ | home)
    assert window.stdin is not None
    window.stdin.write(passphrase + "\n")
    window.stdin.close()
    return window


def open_window(home: Path, passphrase: str) -> int:
    """The program's windows on one profile, unlocked as by its owner."""
    forbid_core_dumps()
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    app = QtWidgets.QApplication.instance() or QtWidgets.QApplication(["vindplaats"])
    assert isinstance(app, QtWidgets.QApplication)
    program = Program(app, Options(home=home, place=_place(app, home.name)))
    program.left.connect(app.quit)
    program.start()
    if program.unlock is not None:
        program.unlock.submitted.emit(passphrase, False)
    return app.exec()


def _place(app: QtWidgets.QApplication, name: str) -> str:
    """Each in a corner of its own where both can be seen; else nothing: then they fill the screen."""
    free = app.primaryScreen().availableGeometry()
    if free.width() < ROOMY.width() or free.height() < ROOMY.height():
        return ""
    x, y = free.left(), free.top() + TITLE_BAR
    if name != WINDOWS[0]:
        x, y = free.right() + 1 - LAPTOP.width(), free.bottom() + 1 - LAPTOP.height()
    return f"{x},{y},{LAPTOP.width()},{LAPTOP.height()}"
