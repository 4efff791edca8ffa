"""What is found of people: themselves, their signals, conversations and requests, and what was noted."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from fieldapp.domain.finding import Question, excerpt, fits
from fieldapp.domain.ids import ConversationId, RequestId
from fieldapp.store import search as index
from fieldapp.store.requests import IN, OUT
from fieldapp.store.search import Entry
from fieldapp.store.signals import FoundSignal
from fieldapp.workflow.handover import giving
from fieldapp.workflow.search.values import Found, FoundConversation, FoundRequest, Rows, entries
from fieldapp.workflow.session import Session

PERSON: Final = "person"
SIGNAL: Final = "signal"
NOBODY: Final = "nobody"
"""What a note is about."""


def signals(session: Session, asked: Question, limit: int) -> tuple[tuple[FoundSignal, ...], int]:
    """The newest signals that fit, and how many there are (up to `COUNTED`)."""
    rows = tuple(session.signals.found(asked, limit))
    return rows, len(rows) if len(rows) < limit else session.signals.count_found(asked)


def people(session: Session, asked: Question, limit: int) -> Rows:
    """People by their names and municipality.

    Their telephone, whom they trust, which services follow and how to reach them find them and are not shown.
    """
    return entries(session, asked, index.PERSON, limit)


def conversations(session: Session, asked: Question, limit: int) -> tuple[tuple[FoundConversation, ...], int]:
    """What was talked about, newest first, with whom and when."""
    found, total = entries(session, asked, index.CONVERSATION, limit)
    shown = (_conversation(session, entry) for entry in found)
    return tuple(conversation for conversation in shown if conversation is not None), total


def notes(session: Session, asked: Question, limit: int) -> Rows:
    """What was noted beside signals and conversations; `ref` is whom or what it is about, `title` who."""
    found: list[Found] = []
    total = 0
    for kind in index.NOTES:
        rows = session.search.entries(asked, kind, limit)
        total += len(rows) if len(rows) < limit else session.search.count(asked, kind)
        found += [_note(session, row, asked) for row in rows]
    return tuple(found[:limit]), total


def requests(
    session: Session, asked: Question, limit: int, *, sent: bool = True
) -> tuple[tuple[FoundRequest, ...], int]:
    """Requests that were sent (or received) by name, the other side's name, and what was shared."""
    kind, direction = (index.REQUEST_OUT, OUT) if sent else (index.REQUEST_IN, IN)
    found, total = entries(session, asked, kind, limit)
    added, more = entries(session, asked, index.ADDENDA[kind], limit)
    known = {row.ref for row in found}
    refs = ((session.search.request_of(direction, row.ref), row) for row in added)
    later = [replace(row, ref=ref) for ref, row in refs if ref is not None and ref not in known]
    shown = (_request(session, direction, row) for row in (*found, *later))
    return tuple(request for request in shown if request is not None)[:limit], total + more


def handed_over(session: Session, asked: Question, limit: int) -> Rows:
    """What colleagues handed over. Its words find it and are not shown: reading is noted."""
    return entries(session, asked, index.HANDOVER, limit)


def worries(session: Session, asked: Question, limit: int) -> Rows:
    """Own worries that are not finished, by the name and the words that were typed."""
    found = []
    for row in giving.unfinished(session):
        form = giving.open_form(session, row.draft_id)
        texts = (form.name, form.words, form.reach_note, form.municipality)
        if fits(texts, asked):
            line = excerpt(form.words, asked)
            found.append(Found(row.draft_id, form.name, line, elsewhere=not fits(texts[:2], asked)))
    return tuple(found[:limit]), len(found)


def _note(session: Session, row: Entry, asked: Question) -> Found:
    person_id, signal_id = session.search.about(row)
    person = session.people.get(person_id) if person_id else None
    title, line = person.codename if person else "", excerpt(row.body, asked)
    if signal_id and (person is None or row.kind == "circumstance"):
        return Found(signal_id, title, line, about=SIGNAL)
    if person is None:
        return Found("", title, line, about=NOBODY)
    return Found(person.id, title, line, about=PERSON)


def _conversation(session: Session, entry: Found) -> FoundConversation | None:
    found = session.store.conversations.get(ConversationId(entry.ref))
    if found is None:
        return None
    person = session.people.get(found.person_id) if found.person_id else None
    return FoundConversation(found.id, person.codename if person else "", found.held_at, entry.line)


def _request(session: Session, direction: str, entry: Found) -> FoundRequest | None:
    request_id = RequestId(entry.ref)
    request = session.requests.get(direction, request_id)
    standing = session.requests.standing(direction, request_id)
    if request is None or standing is None:
        return None
    other = request.recipient_name if direction == OUT else request.sender_name
    return FoundRequest(request_id, request.title, other, standing.state, entry.line)
