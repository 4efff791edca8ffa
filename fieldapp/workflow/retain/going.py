"""Letting go: begun with one entry in the Logboek that names nobody, done in pieces, never left half-way."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any, Final
from uuid import uuid4

from fieldapp.domain.calendar import add_months
from fieldapp.domain.ids import PersonId
from fieldapp.domain.requests import OPEN_STATES
from fieldapp.domain.retention import REFUSED
from fieldapp.errors import InvalidInput
from fieldapp.store.retention import DRAFT as DRAFTS
from fieldapp.store.retention import PERSON, REQUEST, WEEK, Clock
from fieldapp.workflow import logbook, post
from fieldapp.workflow.changes import Change
from fieldapp.workflow.retain.terms import policy, today
from fieldapp.workflow.session import Session
from sync.ledger import EntryKind

BY_HAND: Final = "met_de_hand"
GONE: Final = "gewist"  # told to partners of a case-overleg; a code, and no reason of the person
_SCRUB: Final = "retention_scrub"
_SCRUBBED: Final = "retention_scrubbed"  # up to this entry of the Logboek
_REWRITTEN: Final = "retention_rewritten"
_MERGE, _END = "merge", "end"
_TOUCHED: Final = ~Change.NONE  # anything may have spoken of a person

# What a draft says of a person: emptied, when the rest of the draft stays.
_IDENTITY: Final = ("codename", "age_about", "own_words", "observation", "why_not_lower")
_NO_CONTACT: Final = {"allowed": [], "forbidden": [], "note": ""}


def let_go(session: Session, person_id: PersonId) -> Change:
    """Erase a person now, because somebody decided so (article 17, or the button on the list).

    Raises InvalidInput(person_id, missing | open_request | restricted): then nothing is erased.
    """
    return _now(session, person_id, BY_HAND)


def refused(session: Session, person_id: PersonId, *, leave: bool = False) -> Change:
    """The person said no: erase now. `leave`: they ask not to be approached; a codename stays for that.

    Raises InvalidInput like `let_go`.
    """
    person = session.people.get(person_id)
    codename = person.codename if person is not None else ""
    change = _now(session, person_id, REFUSED)
    if leave and codename:
        with session.database.transaction():
            session.store.retention.leave_alone(uuid4().hex, codename, today(session))
    return change


def leave_alone(session: Session) -> list[tuple[str, str]]:
    """(id, codename) of those who asked not to be approached."""
    return [(id_, codename) for id_, codename, _ in session.store.retention.left_alone()]


def approach_again(session: Session, id_: str) -> Change:
    """The request not to be approached counts no longer: the codename goes too."""
    with session.database.transaction():
        session.store.retention.approach_again(id_)
    return Change.RETENTION


def _now(session: Session, person_id: PersonId, why: str) -> Change:
    if session.people.get(person_id) is None:
        raise InvalidInput("person_id", "missing")
    standing = session.store.retention.standing(person_id, OPEN_STATES)
    if standing.open:
        raise InvalidInput("person_id", "open_request")
    known = session.store.retention.get(PERSON, person_id)
    if known is not None and known.hold:
        raise InvalidInput("person_id", "restricted")
    clock = known or Clock(PERSON, person_id, today(session))
    clock = replace(clock, newest=standing.newest, contacts=standing.contacts)
    with session.database.transaction():
        clock = begin(session, clock, why)
    while (now := session.store.retention.get(PERSON, clock.ref)) is not None and now.going:
        go_on(session, now)
    return _TOUCHED


def begin(session: Session, clock: Clock, why: str) -> Clock:
    """Note in the Logboek that something goes, and that it was begun; in the caller's transaction.

    The entry holds counts and the kind of thing, and no reference to anybody (A17: "naam gewist"). A
    case-overleg ends first: its partners are told while it is still known who they are.
    """
    counts = session.store.eraser.counts(clock.ref) if clock.object == PERSON else {}
    if clock.object == PERSON:
        post.end_with(session, PersonId(clock.ref), GONE)
    enter(session, why or clock.rule, counts)
    begun = replace(clock, going=True)
    session.store.retention.save(begun)
    return begun


def enter(session: Session, rule: str, counts: Mapping[str, int]) -> None:
    """One line in the Logboek, in the caller's transaction; because of it `scrub` cleans later."""
    facts = {"act": "erased", "object": rule, "rows": dict(counts), "policy": policy(session).version}
    logbook.enter(session, EntryKind.ERASURE, facts)


def go_on(session: Session, clock: Clock) -> bool:
    """Erase one piece of what was begun; True while there is more. What grew meanwhile is left alone."""
    with session.database.transaction():
        more = _PIECES[clock.object if clock.object in _PIECES else REQUEST](session, clock)
        if not more:
            session.store.retention.forget(clock.object, clock.ref)
    return more


def _person_piece(session: Session, clock: Clock) -> bool:
    standing = session.store.retention.standing(clock.ref, OPEN_STATES)
    if standing.newest > clock.newest or standing.open:
        kept = replace(clock.anew(), going=False, newest=standing.newest, contacts=standing.contacts)
        session.store.retention.save(replace(kept, counted_from=today(session)))
        return True
    closed_on = clock.closed_on or today(session)
    _, more = session.store.eraser.piece(clock.ref, closed_on.isoformat())
    return more


def _week_piece(session: Session, clock: Clock) -> bool:
    there = session.store.retention.there_by(clock.counted_from)
    found = session.store.retention.loose(0, there, 1)
    for signal_id in found:
        session.store.eraser.signal(signal_id, today(session).isoformat())
    return bool(found)


def _request_piece(session: Session, clock: Clock) -> bool:
    direction = clock.object.removeprefix(REQUEST)
    closed_on = clock.closed_on or today(session)
    session.store.eraser.request(direction, clock.ref, closed_on.isoformat())
    return False


def _draft_piece(session: Session, clock: Clock) -> bool:
    """A signal begun keeps its codes and loses whom it is about; of any other form nothing stays."""
    draft = next((d for d in session.store.retention.drafts((clock.ref,))), None)
    if draft is None:
        return False
    if draft.kind in policy(session).stripped_drafts and draft.for_id is None:
        session.drafts.save(replace(draft, body=stripped(draft.body)))
    else:
        session.drafts.discard(draft.id)
    return False


_PIECES: Final = {PERSON: _person_piece, WEEK: _week_piece, REQUEST: _request_piece, DRAFTS: _draft_piece}


def names_somebody(body: Mapping[str, Any]) -> bool:
    """Whether a draft of a signal says anything of a person beyond codes."""
    contact = body.get("safe_contact") or {}
    told = any(body.get(name) for name in (*_IDENTITY, "person_id"))
    return told or any(contact.get(name) for name in _NO_CONTACT)


def stripped(body: Mapping[str, Any]) -> dict[str, Any]:
    """The draft without the person: codes, place and day stay."""
    empty: dict[str, Any] = dict.fromkeys((name for name in _IDENTITY if name in body), "")
    return {**body, **empty, "person_id": None, "safe_contact": dict(_NO_CONTACT), "agreed_at": None}


# --- what erasing leaves behind -----------------------------------------------------------------------------


def scrub(session: Session) -> bool:
    """One step of cleaning indexes, free pages, journal and copies; True while there is more to do.

    Whoever erased: the Logboek has an entry of it. Writing a large file anew takes long, so once a day.
    """
    at, scrubber = session.preferences.get(_SCRUB, ""), session.store.scrubber
    if not at:
        newest = session.store.retention.newest_erasure()
        if newest <= session.preferences.get(_SCRUBBED, 0):
            return False
        scrubber.begin()
        _scrub_at(session, _MERGE, newest)
    elif at == _MERGE and not scrubber.step():
        _scrub_at(session, _END)
    elif at == _END:
        day = today(session).isoformat()
        if scrubber.is_big() and session.preferences.get(_REWRITTEN, "") == day:
            return False
        if not scrubber.end():
            return False  # somebody is at work: at the next quiet moment
        with session.database.transaction():
            session.preferences.set(_REWRITTEN, day)
        _scrub_at(session, "")
        scrubber.fold()
    return True


def _scrub_at(session: Session, where: str, newest: int | None = None) -> None:
    with session.database.transaction():
        session.preferences.set(_SCRUB, where)
        if newest is not None:
            session.preferences.set(_SCRUBBED, newest)


# --- the end of what stays without a name -------------------------------------------------------------------


def end_one_decision(session: Session, before_months: int) -> bool:
    """Erase one kept decision past its term; True when there was one."""
    found = session.store.retention.ended_decision(add_months(today(session), -before_months))
    if found is None:
        return False
    with session.database.transaction():
        session.store.retention.forget_decision(*found)
        enter(session, "beslissing", {"kept_decision": 1})
    return True
