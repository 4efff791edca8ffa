"""What the search of the coordinator finds: the members of the network."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6 import QtCore

from fieldapp.ui.shell.context import Context
from fieldapp.ui.shell.search.kinds import Asked, Hits, Item, SearchKind
from fieldapp.workflow import partnership, search
from fieldapp.workflow.session import Session

translate = QtCore.QCoreApplication.translate


def kinds(context: Context) -> Sequence[SearchKind]:
    """Members by name."""
    return (
        SearchKind(
            *("members", translate("finding_coordination", "Members"), "people", members),
            lambda key: context.go("members", key),
        ),
    )


def members(session: Session, asked: Asked) -> Hits:
    """Organisations of the network by name."""
    if session.membership is None:
        return Hits()
    rows = [row for row in partnership.members(session) if search.fits([row.name], asked.question)]
    return Hits([Item(row.org_id, row.name) for row in rows[: asked.limit]], len(rows))
