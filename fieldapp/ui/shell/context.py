"""What every screen is handed: the session, the background, and the few things it may ask of the window."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Protocol, TypeVar

from PySide6 import QtCore

from fieldapp.errors import FieldAppError
from fieldapp.ui.shell.background import Background

if TYPE_CHECKING:
    from fieldapp.workflow.changes import Change
    from fieldapp.workflow.session import Session

T = TypeVar("T")
Failed = Callable[[FieldAppError], object] | None


class Host(Protocol):
    """What the window does for a screen."""

    def go(self, page_key: str, target: object = None) -> None: ...
    def toast(self, text: str, undo: Callable[[], None] | None = None) -> None: ...
    def lock(self) -> None: ...
    def sync_now(self) -> None: ...
    def danger(self) -> None: ...


class Context(QtCore.QObject):
    """Handed to every page. `changed` carries `Change` flags after every action that changed something.

    Work always runs on the store's thread: `read` for what changes nothing, `act` for what returns a
    `Change`, `act_with` for what returns a value and a `Change`. Results come back on the screen's thread,
    and only while `owner` is alive.
    """

    changed = QtCore.Signal(object)

    def __init__(self, session: "Session", background: Background, host: Host) -> None:
        super().__init__()
        self.session = session
        self.background = background
        self._host = host

    def read(
        self,
        work: Callable[["Session"], T],
        owner: QtCore.QObject,
        then: Callable[[T], object],
        failed: Failed = None,
    ) -> None:
        """Run `work(session)` and hand the result to `then`."""
        self.background.run(lambda: work(self.session), owner, then, failed)

    def act(
        self,
        work: Callable[["Session"], "Change"],
        owner: QtCore.QObject,
        then: Callable[[], object] | None = None,
        failed: Failed = None,
    ) -> None:
        """Run an action that returns what it changed, announce that, then call `then`."""

        def done(change: "Change") -> None:
            self.changed.emit(change)
            if then is not None:
                then()

        self.background.run(lambda: work(self.session), owner, done, failed)

    def act_with(
        self,
        work: Callable[["Session"], tuple[T, "Change"]],
        owner: QtCore.QObject,
        then: Callable[[T], object],
        failed: Failed = None,
    ) -> None:
        """Run an action that returns a value and what it changed."""

        def done(result: tuple[T, "Change"]) -> None:
            self.changed.emit(result[1])
            then(result[0])

        self.background.run(lambda: work(self.session), owner, done, failed)

    def go(self, page_key: str, target: object = None) -> None:
        """Show another page of the workspace, at `target`."""
        self._host.go(page_key, target)

    def toast(self, text: str, undo: Callable[[], None] | None = None) -> None:
        """Say for a moment that something was done."""
        self._host.toast(text, undo)

    def lock(self) -> None:
        """Lock now."""
        self._host.lock()

    def sync_now(self) -> None:
        """Connect now."""
        self._host.sync_now()

    def danger(self) -> None:
        """Show the card for danger."""
        self._host.danger()
