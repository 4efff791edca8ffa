"""What a workspace hands to the window: its pages, its badges, its shortcuts."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from PySide6 import QtCore, QtWidgets

from fieldapp.ui.shell.context import Context
from fieldapp.ui.shell.search.kinds import SearchKind

if TYPE_CHECKING:
    from fieldapp.workflow.session import Session


class PageWidget(QtWidgets.QWidget):
    """Ground of every page. The window shows its title, narrows its list and tells it where to go.

    Fill the page in `__init__` and read in `refresh`; the window calls `refresh` when the page comes into
    sight and after every change while it is in sight (the page asks `change` whether that touches it).
    """

    titled = QtCore.Signal(str)

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.context = context
        self._title = ""

    def title(self) -> str:
        """What the header says."""
        return self._title

    def set_title(self, title: str) -> None:
        """Change what the header says."""
        self._title = title
        self.titled.emit(title)

    def search_hint(self) -> str:
        """What narrowing the list of this page by words is called, or empty when it has no such list."""
        return ""

    def search(self, text: str) -> None:
        """Narrow the list to what has these words; an empty text shows all of it again."""

    def open(self, target: object) -> None:
        """Go to one thing of this page, for example the signal with this id."""

    def refresh(self, change: object = None) -> None:
        """Read again; `change` is None when the page comes into sight, else the `Change` flags."""

    def save_forms(self) -> Sequence[Callable[["Session"], object]]:
        """What must be written before the store closes: functions for the store's thread. Empty when nothing
        is open.
        """
        return ()


@dataclass(frozen=True, slots=True)
class Page:
    """One page of a workspace. `under` names the page whose entry of the menu stays lit; empty: it has its
    own. `whole`: it fills the window, without menu and header.
    """

    key: str
    label: str
    factory: Callable[[Context], PageWidget]
    under: str = ""
    icon: str = ""
    whole: bool = False


@dataclass(frozen=True, slots=True)
class Action:
    """A shortcut of the workspace, such as Ctrl+N for a new signal."""

    text: str
    shortcut: str
    run: Callable[[], None]
    icon: str = "document"


@dataclass(frozen=True, slots=True)
class Workspace:
    """Everything the window needs to know about a workspace. The first page is shown first.

    `badges` runs on the store's thread and gives a count per page key. `search` are the kinds of things that
    the search of everything finds here.
    """

    subtitle: str
    pages: Sequence[Page]
    badges: Callable[["Session"], Mapping[str, int]] = field(default=lambda session: {})
    actions: Sequence[Action] = ()
    search: Sequence[SearchKind] = ()
