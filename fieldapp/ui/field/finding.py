"""What the field worker's search finds: each kind as lines of the results, and where a choice leads."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6 import QtCore

from fieldapp.domain.ids import (
    AgendaId,
    ConversationId,
    HandoverId,
    LocalHelperId,
    PersonId,
    PlaceId,
    RequestId,
    ServiceId,
    SignalId,
    ThemeId,
)
from fieldapp.ui import labels, terms
from fieldapp.ui.field import targets, wording
from fieldapp.ui.shell.context import Context
from fieldapp.ui.shell.search.kinds import Asked, Hits, Item, SearchKind, item
from fieldapp.workflow import search
from fieldapp.workflow.session import Session

translate = QtCore.QCoreApplication.translate


def kinds(context: Context) -> Sequence[SearchKind]:
    """All kinds, in the order of the results."""
    go = context.go
    return (
        SearchKind(
            *("signals", translate("finding", "Signals"), "speech", signals),
            lambda key: go(targets.SIGNALS, targets.ShowSignal(SignalId(key))),
        ),
        SearchKind(
            *("people", translate("finding", "People"), "people", people),
            lambda key: go(targets.PERSON, targets.ShowPerson(PersonId(key))),
        ),
        SearchKind(
            *("conversations", translate("finding", "Conversations"), "heart", conversations),
            lambda key: go(targets.CONVERSATION, targets.ShowConversation(ConversationId(key))),
        ),
        SearchKind(
            *("notes", translate("finding", "Notes"), "document", notes),
            lambda key: go(*_note_target(key)),
        ),
        SearchKind(
            *("requests", translate("finding", "Requests"), "inbox", requests),
            lambda key: go(targets.REQUESTS, targets.ShowRequest(RequestId(key))),
        ),
        SearchKind(
            *("handovers", translate("finding", "Worries of colleagues"), "heart", handed_over),
            lambda key: go(targets.HANDOVERS, targets.ShowHandover(HandoverId(key))),
        ),
        *_kinds_without_a_person(context),
        *_kinds_of_services(context),
    )


def _note_target(key: str) -> tuple[str, object]:
    """Where a note leads: to whom it is about, to its signal, or to what was done about a worry."""
    about, _, ref = key.partition("/")
    if about == search.PERSON:
        return targets.PERSON, targets.ShowPerson(PersonId(ref))
    if about == search.SIGNAL:
        return targets.SIGNALS, targets.ShowSignal(SignalId(ref))
    return targets.WORRY, None


def _kinds_without_a_person(context: Context) -> Sequence[SearchKind]:
    go = context.go
    return (
        SearchKind(
            *("places", translate("finding", "Places"), "pin", places),
            lambda key: go(targets.PLACES, targets.BeHere(PlaceId(key))),
        ),
        SearchKind(
            *("visits", translate("finding", "Presences"), "walker", visits),
            lambda key: go(targets.PLACES, targets.BeHere(PlaceId(key))),
        ),
        SearchKind(
            *("agenda", translate("finding", "Agenda"), "clock", planned),
            lambda key: go(targets.AGENDA, targets.ShowAgenda(AgendaId(key))),
        ),
        SearchKind(
            *("structural", translate("finding", "Structural signals"), "eye", structural),
            lambda key: go(targets.STRUCTURAL, targets.ShowStructural(ThemeId(key)) if key else None),
        ),
    )


def _kinds_of_services(context: Context) -> Sequence[SearchKind]:
    go = context.go
    return (
        SearchKind(
            *("rights", translate("finding", "Rights"), "book", rights),
            lambda key: go(targets.RIGHTS, targets.RightsWith(code=key)),
            words=search.words_of_rights,
        ),
        SearchKind(
            *("services", translate("finding", "Social map"), "compass", services),
            lambda key: go(targets.SERVICES, targets.ShowService(ServiceId(key))),
        ),
        SearchKind(
            *("remarks", translate("finding", "Notes with a service"), "document", remarks),
            lambda key: go(targets.SERVICES, targets.ShowService(ServiceId(key))),
        ),
        SearchKind(
            *("helpers", translate("finding", "Helpers in the area"), "heart", helpers),
            lambda key: go(targets.HELPERS, targets.ShowHelper(LocalHelperId(key))),
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
    side = translate("finding", "on the card of the place")
    return Hits([item(row.ref, row.title, row.line, side if row.elsewhere else "") for row in rows], total)


def people(session: Session, asked: Asked) -> Hits:
    """People by their names; the municipality is the finest place that shows."""
    rows, total = search.people(session, asked.question, asked.limit)
    nameless = translate("finding", "Without a name")
    side = translate("finding", "in what is noted of this person")
    return Hits(
        [item(row.ref, row.title or nameless, row.line, side if row.elsewhere else "") for row in rows], total
    )


def conversations(session: Session, asked: Asked) -> Hits:
    """Conversations: with whom, the words around the hit, when."""
    rows, total = search.conversations(session, asked.question, asked.limit)
    today = session.now().astimezone().date()
    nameless = translate("finding", "Without a name")
    return Hits(
        [
            item(
                row.id,
                row.codename or nameless,
                row.line if asked.quotes else search.Excerpt(""),
                labels.near_day(row.held_at.astimezone().date(), today),
            )
            for row in rows
        ],
        total,
    )


def structural(session: Session, asked: Asked) -> Hits:
    """Own structural signals; a choice leads to what became of its theme."""
    rows, total = search.structural(session, asked.question, asked.limit)
    title = translate("finding", "Structural signal")
    return Hits([item(row.ref, row.title or title, row.line) for row in rows], total)


def rights(session: Session, asked: Asked) -> Hits:
    """Rights of the checklist, with who grants them."""
    rows, total = search.all_rights(session, asked.question, asked.limit)
    return Hits([item(row.ref, row.title, row.line, row.side) for row in rows], total)


def services(session: Session, asked: Asked) -> Hits:
    """Services of the social map, with their municipality."""
    rows, total = search.services(session, asked.question, asked.limit)
    lines = ((row, search.excerpt(row.line, asked.question)) for row in rows)
    return Hits([item(row.id, row.name, line, row.where) for row, line in lines], total)


def notes(session: Session, asked: Asked) -> Hits:
    """What was noted with a person or a signal; without quotes only with whom."""
    rows, total = search.notes(session, asked.question, asked.limit)
    nameless = translate("finding", "Without a name")
    lines = ((row, row.line if asked.quotes else search.Excerpt("")) for row in rows)
    return Hits([item(f"{row.about}/{row.ref}", row.title or nameless, line) for row, line in lines], total)


def handed_over(session: Session, asked: Asked) -> Hits:
    """What colleagues handed over: who it is about, never its words."""
    rows, total = search.handed_over(session, asked.question, asked.limit)
    nameless = translate("finding", "Without a name")
    return Hits([Item(row.ref, row.title or nameless) for row in rows], total)


def planned(session: Session, asked: Asked) -> Hits:
    """What stands in the agenda."""
    rows, total = search.planned(session, asked.question, asked.limit)
    nameless = translate("finding", "Without a name")
    return Hits([item(row.ref, row.title or nameless, row.line) for row in rows], total)


def visits(session: Session, asked: Asked) -> Hits:
    """Notes of presences, with the place."""
    rows, total = search.visits(session, asked.question, asked.limit)
    lines = ((row, row.line if asked.quotes else search.Excerpt("")) for row in rows)
    return Hits([item(row.ref, row.title, line) for row, line in lines], total)


def helpers(session: Session, asked: Asked) -> Hits:
    """Helpers in the area, with what was agreed."""
    rows, total = search.helpers(session, asked.question, asked.limit)
    return Hits([item(row.ref, row.title, row.line) for row in rows], total)


def remarks(session: Session, asked: Asked) -> Hits:
    """What was noted with a service: which service, and without quotes nothing more."""
    rows, total = search.remarks(session, asked.question, asked.limit)
    lines = ((row, row.line if asked.quotes else search.Excerpt("")) for row in rows)
    return Hits([item(row.ref, row.title, line) for row, line in lines], total)
