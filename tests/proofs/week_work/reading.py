"""What the week wrote, read back through the workflow functions that the screens read it by; never by SQL."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterable
from datetime import date, timedelta
from typing import Final

from fieldapp.domain.ids import PersonId
from fieldapp.workflow import (
    agenda,
    code_lists,
    consult,
    conversation,
    decisions,
    follow_up,
    inbox,
    journal,
    local_help,
    logbook,
    people,
    presence,
    record,
    rights,
    sheets,
    socialmap,
    structural,
    warm_handover,
)
from fieldapp.workflow.handover import giving, receiving, taking
from fieldapp.workflow.network import network_of
from fieldapp.workflow.session import Session

Rows = Iterable[object]

_FROM: Final = date(2026, 1, 1)
_TO: Final = _FROM + timedelta(days=900)


def values(session: Session, column: str) -> list[object]:
    """What the screens know of "table.column", one value for each row."""
    table, name = column.split(".")
    special = OF_INTAKE if session.profile.workspace == "intake" else OF_WORKER
    path = special.get(column) or PATHS.get(column, name)
    return [_dig(row, path) for row in READERS[table](session)]


def as_text(value: object) -> str:
    """A value as one text: lists with their parts, moments as ISO, yes as 1, nothing as empty."""
    if value is None or value is False:
        return ""
    if value is True:
        return "1"
    if isinstance(value, date):  # a moment too
        return value.isoformat()
    if isinstance(value, dict):
        return " ".join(f"{key} {as_text(part)}" for key, part in value.items()).strip()
    if isinstance(value, tuple | list | set | frozenset):
        return " ".join(as_text(part) for part in value).strip()
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return " ".join(as_text(getattr(value, field.name)) for field in dataclasses.fields(value)).strip()
    return str(value)


def _dig(row: object, path: str) -> object:
    for name in path.split("/"):
        row = getattr(row, name)
    return row


# --- readers ----------------------------------------------------------------------------------------------


def _of_people(read: Callable[[Session, PersonId], Rows]) -> Callable[[Session], Rows]:
    def rows(session: Session) -> Rows:
        return [found for row in people.page(session).rows for found in read(session, row.id)]

    return rows


def _signals(session: Session) -> Rows:
    return [record.edit_form(session, row.id) for row in record.page(session, limit=200).rows]


def _persons(session: Session) -> Rows:
    return [people.known(session, row.id) for row in people.page(session).rows]


def _marks(session: Session) -> Rows:
    return [mark for place in presence.places(session) for mark in presence.scorecard(session, place.id)]


def _visits(session: Session) -> Rows:
    return [row.visit for row in presence.visits(session, 200)]


def _services(session: Session) -> Rows:
    return [
        detail.service.listed
        for row in socialmap.find(session, "gent")
        if (detail := socialmap.detail(session, row.id)) is not None
    ]


def _areas(session: Session) -> Rows:
    return [area for listed in _services(session) for area in listed.areas]  # type: ignore[attr-defined]


def _sent(session: Session) -> Rows:
    listed = (follow_up.requests(session, which).rows for which in ("open", "closed"))
    return [follow_up.request(session, row.id) for rows in listed for row in rows]


def _received(session: Session) -> Rows:
    pages = inbox.listing(session, inbox.ALL, [0], 50).pages
    found = [entry for entries in pages.values() for entry in entries]
    return [inbox.detail(session, row.request_id) for row in found if isinstance(row, inbox.InboxRow)]


def _requests(session: Session) -> Rows:
    return _received(session) if session.profile.workspace == "intake" else _sent(session)


def _steps(session: Session) -> Rows:
    return [step for request in _requests(session) for step in request.timeline]  # type: ignore[attr-defined]


def _consents(session: Session, person_id: PersonId) -> Rows:
    return [each.consent for each in decisions.of_person(session, person_id) if each.consent is not None]


def _documents(session: Session) -> Rows:
    return [network_of(session).directory.root.said]


@dataclasses.dataclass(frozen=True, slots=True)
class _Handover:
    """What came in, as its reader sees it."""

    what: str
    role: str
    answer: str
    payload: object
    signals: object


def _handovers(session: Session) -> Rows:
    worries = [(row, receiving.detail(session, row.id).worry, ()) for row in receiving.received(session)]
    offers = [(row, taking.offer(session, row.id).moved) for row in taking.offered(session)]
    moved = [(row, found, found.signals if found else ()) for row, found in offers]
    return [
        _Handover(row.what, row.role, row.answer, found, signals)
        for row, found, signals in (*worries, *moved)
    ]


def _logged(session: Session) -> Rows:
    return [
        found
        for line in logbook.page(session).lines
        if (found := logbook.detail(session, line.n)) is not None
    ]


def _told(session: Session) -> Rows:
    if session.profile.workspace == "coordination":
        return [step for theme in _themes(session) for step in theme.steps]  # type: ignore[attr-defined]
    themes = {row.theme_id for row in structural.mine(session) if row.theme_id is not None}
    return [step for theme_id in themes for step in structural.timeline(session, theme_id)]


def _themes(session: Session) -> Rows:
    return [structural.theme(session, row.id) for row in structural.board(session).themes]


READERS: Final[dict[str, Callable[[Session], Rows]]] = {
    "signal": _signals,
    "circumstance": _signals,
    "person": _persons,
    "conversation": _of_people(conversation.of_person),
    "journal_entry": _of_people(lambda session, who: journal.of_person(session, who).entries),
    "warm_handover": _of_people(warm_handover.of_person),
    "agenda_item": lambda session: agenda.items(session, _FROM, _TO),
    "right_note": _of_people(lambda session, who: rights.exploration(session, who).notes.values()),
    "reach_note": _of_people(lambda session, who: [rights.exploration(session, who)]),
    "service": _services,
    "service_area": _areas,
    "service_discussed": _of_people(socialmap.discussed),
    "sheet_given": _of_people(sheets.given),
    "request": _requests,
    "event": _steps,
    "consent": _of_people(_consents),
    "consultation": consult.mine,
    "consultation_step": consult.mine,
    "ledger_entry": _logged,
    "document": _documents,
    "handover": _handovers,
    "answer_count": lambda session: [_Count(*row) for row in giving.counts(session)],
    "worry": lambda session: [giving.open_form(session, row.draft_id) for row in giving.unfinished(session)],
    "place": presence.places,
    "place_mark": _marks,
    "activity": presence.activities,
    "visit": _visits,
    "local_term": code_lists.own_terms,
    "structural": lambda session: [kept.signal for kept in session.store.structural.newest("out")],
    "structural_step": _told,
    "structural_theme": _themes,
    "helper": local_help.every,
}

PATHS: Final = {
    "person.vulnerable": "situation/vulnerable",
    "person.key_moments": "situation/key_moments",
    "person.groups": "situation/groups",
    "person.thin_network": "situation/thin_network",
    "person.director": "situation/director",
    "person.lead_actor": "situation/lead_actor",
    "person.co_actors": "situation/co_actors",
    "person.case_manager": "situation/case_manager",
    "right_note.right_code": "right",
    "request.recipient_org": "recipient",
    "request.payload": "knows",
    "request.handler": "mine",
    "request.reason": "timeline",
    "consultation_step.step": "fixed",
    "ledger_entry.entry": "line/kind",
    "document.body": "name",
    "structural_theme.weight": "row/weight",
    "structural_theme.phase": "row/phase",
    "answer_count.n": "said",
}
# Where a screen calls it otherwise than the store does, by desk: what was sent, and what came in.
OF_INTAKE: Final = {"event.code": "code", "event.reason": "reason", "request.payload": "rows"}
OF_WORKER: Final = {"event.code": "text_code"}


@dataclasses.dataclass(frozen=True, slots=True)
class _Count:
    """How often an answer was given in a month."""

    month: str
    answer: str
    n: int

    @property
    def said(self) -> str:
        """The answer, and how often."""
        return f"{self.answer} {self.n}"
