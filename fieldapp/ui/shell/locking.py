"""The one path to the lock: save what is open, close the store, become a fresh process that knows nothing.

Deleting objects leaves copies of key, passphrase and text in memory; a new process leaves none. No questions.
"""

import os
import subprocess
import sys
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from PySide6 import QtCore, QtWidgets

from fieldapp.errors import FieldAppError
from fieldapp.ui.shell.background import Background

if TYPE_CHECKING:
    from fieldapp.workflow.session import Session

Save = Callable[["Session"], object]

_PATIENCE = (
    4.0  # seconds for the store to write drafts and close; after that the process is replaced all the same
)


class Lockable(Protocol):
    """The window, as the lock sees it."""

    def save_forms(self) -> Iterable[Save]: ...
    def conceal(self) -> None: ...
    def place(self) -> str: ...


@dataclass(frozen=True, slots=True)
class Restart:
    """How this program starts again, locked: the command without what may not be repeated."""

    profile: Path
    options: tuple[str, ...] = ()

    def command(self, place: str) -> list[str]:
        """The command line of the fresh process, at the same place of the screen."""
        where = ["--at", place] if place else []
        again = [sys.executable, "-m", "fieldapp", "--profile", str(self.profile), "--locked"]
        return [*again, *self.options, *where]

    def anew(self, place: str) -> list[str]:
        """The command line of a fresh process that knows no profile: this one was erased."""
        where = ["--at", place] if place else []
        return [sys.executable, "-m", "fieldapp", *self.options, *where]


def replace_process(command: Sequence[str]) -> None:
    """Become `command`. Where a process cannot do that (Windows), start it and leave."""
    sys.stdout.flush()
    sys.stderr.flush()
    if sys.platform == "win32":
        subprocess.Popen(command, close_fds=True)
        os._exit(0)
    os.execv(command[0], list(command))


class Locker(QtCore.QObject):
    """Locks, once. `replace` is the last step; tests hand in their own."""

    def __init__(
        self,
        session: "Session",
        background: Background,
        restart: Restart,
        close: Callable[["Session"], None],
        replace: Callable[[Sequence[str]], None] = replace_process,
    ) -> None:
        super().__init__()
        self._session, self._background = session, background
        self._restart, self._close, self._replace = restart, close, replace
        self._window: Lockable | None = None
        self._begun = False

    def guard(self, window: Lockable) -> None:
        """This is the window whose forms are saved."""
        self._window = window

    def lock(self) -> None:
        """Lock now: idle, key, menu and the desktop all come here."""
        place = self._window.place() if self._window is not None else ""
        if self.leave():
            self._replace(self._restart.command(place))

    def erase(self, erase: Callable[[Path], None]) -> None:
        """The same path for a profile that ends: closed, then erased, then a program that knows nothing."""
        place = self._window.place() if self._window is not None else ""
        if self.leave():
            erase(self._restart.profile)
            self._replace(self._restart.anew(place))

    def encrypt_anew(self, finish: Callable[[Path], None]) -> None:
        """The same path for a new passphrase: closed, encrypted anew, then locked. A full disk changes
        nothing: the old passphrase still opens.
        """
        place = self._window.place() if self._window is not None else ""
        if self.leave():
            try:
                finish(self._restart.profile)
            except FieldAppError as error:
                sys.stderr.write(f"the passphrase was not changed ({error.code})\n")
            self._replace(self._restart.command(place))

    def leave(self) -> bool:
        """Everything but the last step: save, hide, close. False when it was done before."""
        if self._begun:
            return False
        self._begun = True
        saves = list(self._window.save_forms()) if self._window is not None else []
        if self._window is not None:
            self._window.conceal()
        close_dialogs()
        self._background.settle(lambda: self._finish(saves), _PATIENCE)
        self._background.close()
        clipboard = QtWidgets.QApplication.clipboard()
        if clipboard.ownsClipboard():
            clipboard.clear()
        return True

    def _finish(self, saves: Iterable[Save]) -> None:
        """On the store's thread. A form that cannot be saved holds up neither the others nor the lock."""
        try:
            for save in saves:
                try:
                    save(self._session)
                except Exception as error:
                    sys.stderr.write(f"lock: a draft was not saved ({type(error).__name__})\n")
        finally:
            self._close(self._session)


def close_dialogs() -> None:
    """Close everything that stands over a window, without asking it."""
    app = QtWidgets.QApplication
    for _ in range(20):
        over = app.activePopupWidget() or app.activeModalWidget()
        if over is None:
            return
        over.hide()
        if isinstance(over, QtWidgets.QDialog):
            over.done(QtWidgets.QDialog.DialogCode.Rejected)
        else:
            over.close()
