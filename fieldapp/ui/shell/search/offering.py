"""What the search offers in every workspace: its actions, its pages, and the own words in the lists."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6 import QtCore

from fieldapp.ui.shell.page import Workspace
from fieldapp.ui.shell.search.kinds import Asked, Hits, SearchKind, item
from fieldapp.ui.shell.search.looking import Task
from fieldapp.workflow import search
from fieldapp.workflow.session import Session

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


def own_words(show: Callable[[], None]) -> SearchKind:
    """Words that this device added to the lists; a choice leads to the lists."""
    label = translate("search", "Own words in lists")
    return SearchKind("terms", label, "book", _own_words, lambda key: show())


def _own_words(session: Session, asked: Asked) -> Hits:
    rows, total = search.own_terms(session, asked.question, asked.limit)
    return Hits([item(row.ref, row.title, row.line) for row in rows], total)


def _anyway(run: Callable[[], None]) -> Callable[[str], None]:
    """Does the same whatever was typed."""
    return lambda typed: run()
