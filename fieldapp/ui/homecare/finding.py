"""What the search of home care finds: own worries that are not finished."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6 import QtCore

from fieldapp.domain.ids import DraftId
from fieldapp.ui.homecare.targets import WORRY, OpenWorry
from fieldapp.ui.shell.context import Context
from fieldapp.ui.shell.search.kinds import Asked, Hits, SearchKind, item
from fieldapp.workflow import search
from fieldapp.workflow.session import Session

translate = QtCore.QCoreApplication.translate


def kinds(context: Context) -> Sequence[SearchKind]:
    """Forms that wait, by name and words."""
    return (
        SearchKind(
            *("worries", translate("finding_homecare", "Not finished"), "heart", worries),
            lambda key: context.go(WORRY, OpenWorry(DraftId(key))),
        ),
    )


def worries(session: Session, asked: Asked) -> Hits:
    """Who it is about, and the words around the hit."""
    rows, total = search.worries(session, asked.question, asked.limit)
    nameless = translate("finding_homecare", "Without a name")
    lines = ((row, row.line if asked.quotes else search.Excerpt("")) for row in rows)
    return Hits([item(row.ref, row.title or nameless, line, quote=True) for row, line in lines], total)
