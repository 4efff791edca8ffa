"""What the search of the coordinator finds: the members, and what goes wrong again and again."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6 import QtCore

from fieldapp.ui.coordination.structural_wording import LOOSE, THEME
from fieldapp.ui.shell.context import Context
from fieldapp.ui.shell.search.kinds import Asked, Hits, Item, SearchKind, item
from fieldapp.workflow import partnership, search
from fieldapp.workflow.session import Session

translate = QtCore.QCoreApplication.translate


def kinds(context: Context) -> Sequence[SearchKind]:
    """Members by name; themes, what was told of them, and what was signalled."""
    return (
        SearchKind(
            *("members", translate("finding_coordination", "Members"), "people", members),
            lambda key: context.go("members", key),
        ),
        SearchKind(
            *("structural", translate("finding_coordination", "Structural signals"), "speech", structural),
            lambda key: context.go("structural", key),
        ),
    )


def members(session: Session, asked: Asked) -> Hits:
    """Organisations of the network by name."""
    if session.membership is None:
        return Hits()
    rows = [row for row in partnership.members(session) if search.fits([row.name], asked.question)]
    return Hits([Item(row.org_id, row.name) for row in rows[: asked.limit]], len(rows))


def structural(session: Session, asked: Asked) -> Hits:
    """Themes and signals; no person is in any of them."""
    rows, total = search.board(session, asked.question, asked.limit)
    title = translate("finding_coordination", "Structural signal")
    keys = ((THEME if row.about == search.THEME else LOOSE) + row.ref for row in rows)
    return Hits([item(key, row.title or title, row.line) for key, row in zip(keys, rows, strict=True)], total)
