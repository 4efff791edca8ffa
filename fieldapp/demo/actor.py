"""One person of the story: the program's own windows in a process of their own, worked by the driver.

Reads one JSON line for each step and answers with one, so the conductor needs to know nothing about screens.
"""

import contextlib
import json
import os
import queue
import sys
import threading
import time
import traceback
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

from PySide6 import QtWidgets

from fieldapp.app import Options, Program
from fieldapp.demo import scenes
from fieldapp.demo.driver import Driver, NotOnScreen, wait
from fieldapp.demo.scenes import Scene
from fieldapp.workflow.session import Session

T = TypeVar("T")
LAST_WORDS = 15.0  # seconds for the way out once nobody listens; less than the conductor waits


class Stage:
    """The running program and the hands that work it; what a scene gets to play with."""

    def __init__(self, program: Program, driver: Driver, home: Path) -> None:
        self.program = program
        self.hands = driver
        self.home = home

    def look_up(self, work: Callable[[Session], T]) -> T:
        """Read something from the store, on the store's own thread, to compare with what the screen says."""
        window = self.program.window
        if window is None:
            raise NotOnScreen("the workspace is not open")
        found: list[tuple[T, None] | tuple[None, Exception]] = []

        def guarded(session: Session) -> tuple[T, None] | tuple[None, Exception]:
            try:
                return work(session), None
            except Exception as error:
                return None, error

        window.context.read(guarded, window, found.append)
        self.hands.settle(lambda: bool(found), "the store")
        value, error = found[0]
        if error is not None:
            raise error
        return value  # type: ignore[return-value]  # no error, so there is a value

    def settled(self, holds: Callable[[Session], bool], what: str, seconds: float = 60) -> None:
        """Wait until the store says so.

        Raises:
            NotOnScreen: it did not in time.
        """
        end = time.monotonic() + seconds
        while not self.look_up(holds):
            if time.monotonic() > end:
                raise NotOnScreen(f"waited {seconds:.0f} s for {what}")
            wait(100)


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
            wait(10)
            continue
        if not line:
            break
        try:
            print(json.dumps(_play(stage, name, json.loads(line))), flush=True)
        except BrokenPipeError:  # the conductor is gone; what was done is done
            break
    program.leave()
    app.processEvents()
    return 0


def _listen(lines: "queue.Queue[str]") -> None:
    for line in sys.stdin:
        lines.put(line)
    lines.put("")
    # The conductor is gone. A step that is under way then may wait for long: it ends as if by a kill.
    time.sleep(LAST_WORDS)
    os._exit(1)


def _play(stage: Stage, name: str, order: dict[str, Any]) -> dict[str, Any]:
    facts = order["facts"]
    try:
        told = scenes.SCENES[order["step"]](Scene(stage, name, facts))
    except NotOnScreen as failure:
        _last_look(stage, facts)
        return {"failed": f"{order['step']}: {failure}"}
    except Exception as error:
        traceback.print_exc()
        _last_look(stage, facts)
        return {"failed": f"{order['step']}: {type(error).__name__} {error} (see the log)"}
    try:
        stage.hands.picture(Path(facts["picture"]))
    except (NotOnScreen, OSError) as failure:
        return {"failed": f"{order['step']}: no picture of it: {failure}"}
    return told


def _last_look(stage: Stage, facts: dict[str, Any]) -> None:
    """What the screen was when it failed; the failure itself is what is told."""
    with contextlib.suppress(NotOnScreen, OSError):
        stage.hands.picture(Path(facts["picture"]))
