"""What the field worker's search finds: each kind as lines of the results, and where a choice leads."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6 import QtCore

from fieldapp.domain.ids import PlaceId, RequestId, SignalId
from fieldapp.ui import labels, terms
from fieldapp.ui.field import targets, wording
from fieldapp.ui.shell.context import Context
from fieldapp.ui.shell.search.kinds import Asked, Hits, Item, SearchKind, item
from fieldapp.workflow import search
from fieldapp.workflow.session import Session

translate = QtCore.QCoreApplication.translate


def kinds(context: Context) -> Sequence[SearchKind]:
    """All kinds, in the order of the results."""
    return (
        SearchKind(
            "signals",
            translate("finding", "Signals"),
            "speech",
            signals,
            lambda key: context.go(targets.SIGNALS, targets.ShowSignal(SignalId(key))),
        ),
        SearchKind(
            "requests",
            translate("finding", "Requests"),
            "inbox",
            requests,
            lambda key: context.go(targets.REQUESTS, targets.ShowRequest(RequestId(key))),
        ),
        SearchKind(
            "places",
            translate("finding", "Places"),
            "pin",
            places,
            lambda key: context.go(targets.PLACES, targets.BeHere(PlaceId(key))),
        ),
    )


def signals(session: Session, asked: Asked) -> Hits:
    """Signals: whose, the words around the hit, when and where."""
    rows, total = search.signals(session, asked.question, asked.limit)
    today = session.now().astimezone().date()
    days = (labels.near_day(row.noted_at.astimezone().date(), today) for row in rows)
    return Hits([_signal(row, asked, day) for row, day in zip(rows, days, strict=True)], total)


def _signal(row: search.FoundSignal, asked: Asked, day: str) -> Item:
    title = row.codename or translate("finding", "Without a name")
    side = f"{day} · {row.place}"
    if not asked.quotes:
        about = terms.words("e16", row.domains[:3]) or terms.chip("e02", row.kind)
        return Item(row.id, title, about, side=side)
    said = search.excerpt(row.own_words, asked.question)
    seen = search.excerpt(row.observation, asked.question)
    if said.marks or not seen.marks:
        return item(row.id, title, said, side, quote=True)
    return item(row.id, title, seen, side)


def requests(session: Session, asked: Asked) -> Hits:
    """Requests: from whom to which service, the question, and where it stands."""
    rows, total = search.requests(session, asked.question, asked.limit)
    return Hits(
        [
            item(row.id, wording.from_to(row.codename, row.other), row.line, wording.state(row.state)[0])
            for row in rows
        ],
        total,
    )


def places(session: Session, asked: Asked) -> Hits:
    """Meeting places by name; never a home address."""
    rows, total = search.places(session, asked.question, asked.limit)
    return Hits([item(row.ref, row.title, row.line) for row in rows], total)
