"""What the search can do beside finding: the workspace's own actions, its pages, the list in sight."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6 import QtCore

from fieldapp.ui.shell.page import Workspace
from fieldapp.ui.shell.search.looking import Task

translate = QtCore.QCoreApplication.translate

_FIRST = 2


def tasks(workspace: Workspace, go: Callable[[str], None]) -> Sequence[Task]:
    """The actions (the first ones always), then every page of the menu."""
    actions = [
        Task(action.text, _anyway(action.run), action.shortcut, action.icon, first=at < _FIRST)
        for at, action in enumerate(workspace.actions)
    ]
    pages = [page for page in workspace.pages if not page.under]
    return [
        *actions,
        *(
            Task(
                translate("search", "To {page}").format(page=page.label),
                _anyway(partial(go, page.key)),
                f"Ctrl+{at}" if at <= 9 else "",
                page.icon or "door",
            )
            for at, page in enumerate(pages, 1)
        ),
    ]


def _anyway(run: Callable[[], None]) -> Callable[[str], None]:
    """Does the same whatever was typed."""
    return lambda typed: run()
