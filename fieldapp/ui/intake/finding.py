"""What the search of intake finds: the requests that were received."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6 import QtCore

from fieldapp.ui import terms
from fieldapp.ui.shell.context import Context
from fieldapp.ui.shell.search.kinds import Asked, Hits, SearchKind, item
from fieldapp.workflow import search
from fieldapp.workflow.session import Session

translate = QtCore.QCoreApplication.translate


def kinds(context: Context) -> Sequence[SearchKind]:
    """Requests, whoever follows them up."""
    return (
        SearchKind(
            *("requests", translate("finding_intake", "Requests"), "inbox", requests),
            lambda key: context.go("inbox", key),
        ),
    )


def requests(session: Session, asked: Asked) -> Hits:
    """From whom, through whom, the question as it was shared, and where it stands."""
    rows, total = search.requests(session, asked.question, asked.limit, sent=False)
    nameless = translate("finding_intake", "Name not shared")
    return Hits(
        [
            item(
                row.id, f"{row.codename or nameless} ← {row.other}", row.line, terms.word("states", row.state)
            )
            for row in rows
        ],
        total,
    )
