"""One person of the story: the program's own windows in a process of their own, worked by the driver.

Reads one JSON line for each step and answers with one, so the conductor needs to know nothing about screens.
"""

import json
import queue
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

from PySide6 import QtCore, QtTest, QtWidgets

from fieldapp.app import Options, Program
from fieldapp.demo import scenes
from fieldapp.demo.driver import Driver, NotOnScreen
from fieldapp.demo.scenes import Scene
from fieldapp.workflow.session import Session

T = TypeVar("T")
SIZE = QtCore.QSize(1366, 768)


class Stage:
    """The running program and the hands that work it; what a scene gets to play with."""

    def __init__(self, program: Program, driver: Driver, home: Path) -> None:
        self.program = program
        self.hands = driver
        self.home = home

    def look_up(self, work: Callable[[Session], T]) -> T:
        """Read something from the store, on the store's own thread, to compare with what the screen says."""
        window = self.program.window
        assert window is not None
        found: list[T] = []
        context = window.context
        context.read(work, window, found.append)
        self.hands.settle(lambda: bool(found), "the store")
        return found[0]

    def settled(self, holds: Callable[[Session], bool], what: str, seconds: float = 60) -> None:
        """Wait until the store says so.

        Raises:
            NotOnScreen: it did not in time.
        """
        end = time.monotonic() + seconds
        while not self.look_up(holds):
            if time.monotonic() > end:
                raise NotOnScreen(f"waited {seconds:.0f} s for {what}")
            QtTest.QTest.qWait(100)


def act(name: str, home: Path) -> int:
    """Play until the conductor closes the line."""
    app = QtWidgets.QApplication.instance() or QtWidgets.QApplication(["vindplaats"])
    assert isinstance(app, QtWidgets.QApplication)
    program = Program(app, Options(home=home))
    program.start()
    stage = Stage(program, Driver(), home)
    lines: queue.Queue[str] = queue.Queue()
    threading.Thread(target=_listen, args=(lines,), daemon=True).start()
    while True:
        try:
            line = lines.get_nowait()
        except queue.Empty:
            QtTest.QTest.qWait(10)
            continue
        if not line:
            break
        print(json.dumps(_play(stage, name, json.loads(line))), flush=True)
    program.leave()
    app.processEvents()
    return 0


def _listen(lines: "queue.Queue[str]") -> None:
    for line in sys.stdin:
        lines.put(line)
    lines.put("")


def _play(stage: Stage, name: str, order: dict[str, Any]) -> dict[str, Any]:
    facts = order["facts"]
    try:
        told = scenes.SCENES[order["step"]](Scene(stage, name, facts))
    except NotOnScreen as failure:
        return {"failed": f"{order['step']}: {failure}"}
    finally:
        stage.hands.picture(Path(facts["picture"]))
    return {**told, "pictures": [*told.get("pictures", []), facts["picture"]]}
