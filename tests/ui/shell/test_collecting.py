"""A Qt object that became rubbish is destroyed on the screen's thread, however busy the others are."""

import gc
import threading
from typing import ClassVar

from PySide6 import QtCore
from pytestqt.qtbot import QtBot

from fieldapp.ui.shell.background import Background, collect


class Tracked:
    """Notes on which thread it is finalised; hangs in a cycle with itself, so only the collector ends it."""

    ended: ClassVar[list[str]] = []

    def __init__(self) -> None:
        self.me = self

    def __del__(self) -> None:
        self.ended.append(threading.current_thread().name)


def allocate_a_lot() -> int:
    """Enough new containers to make Python collect on this thread, if it still did so by itself."""
    return len([[number] for number in range(200_000)])


def test_the_threads_of_the_background_never_collect(qtbot: QtBot) -> None:
    Tracked.ended.clear()
    background = Background()
    owner = QtCore.QObject()
    done: list[int] = []
    Tracked()

    background.run(allocate_a_lot, owner, done.append)
    qtbot.waitUntil(lambda: bool(done), timeout=5000)
    gc.collect()

    assert not gc.isenabled()
    assert Tracked.ended == [threading.main_thread().name]
    background.close()


def test_the_screens_thread_collects_what_is_due() -> None:
    Tracked.ended.clear()
    Tracked()
    kept = [[number] for number in range(2 * gc.get_threshold()[0])]

    collect()

    assert kept
    assert Tracked.ended == [threading.main_thread().name]
