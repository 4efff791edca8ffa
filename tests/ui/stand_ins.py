"""Stand-ins for screens under test: a background without threads, a window that keeps what it was asked."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any

from PySide6 import QtCore

from fieldapp.errors import FieldAppError
from fieldapp.ui.shell.background import Background
from fieldapp.ui.shell.context import Context


class InstantBackground(Background):
    """Work is done at once, in the calling thread."""

    def _submit(
        self,
        pool: ThreadPoolExecutor,
        work: Callable[[], Any],
        owner: QtCore.QObject,
        then: Callable[[Any], object],
        failed: Callable[[FieldAppError], object] | None,
    ) -> None:
        try:
            result = work()
        except FieldAppError as error:
            if failed is not None:
                failed(error)
            else:
                self.failed.emit(error)
            return
        then(result)


class RecordingHost:
    """Keeps what a screen asked of the window."""

    def __init__(self) -> None:
        self.went: list[tuple[str, object]] = []
        self.said: list[tuple[str, Callable[[], None] | None]] = []
        self.asked: list[str] = []

    def go(self, page_key: str, target: object = None) -> None:
        self.went.append((page_key, target))

    def toast(self, text: str, undo: Callable[[], None] | None = None) -> None:
        self.said.append((text, undo))

    def lock(self) -> None:
        self.asked.append("lock")

    def sync_now(self) -> None:
        self.asked.append("sync")

    def danger(self) -> None:
        self.asked.append("danger")


def context(session: Any, host: RecordingHost | None = None) -> Context:
    """A context around `session` (a real one, or a stand-in) whose work is done at once."""
    return Context(session, InstantBackground(), host or RecordingHost())


class EmptyLedger:
    """A Logboek in which nothing stands."""

    def newest_of(self, kinds: tuple[int, ...]) -> None:
        """No entry of these kinds."""
