"""Room at an intake mailbox: "vol tot …", said by the core actor itself, seen by who sends before choosing.

It stands in the organisation's own signed document and ends by itself on its day.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from fieldapp.errors import InvalidInput, NotConnected
from fieldapp.store.directory import ORGANISATION
from fieldapp.workflow import logbook
from fieldapp.workflow.changes import Change
from fieldapp.workflow.documents import ORG, keep_to_publish, next_organisation, publish
from fieldapp.workflow.network import connect, network_of, told
from fieldapp.workflow.session import Session
from fieldapp.workflow.standing import local_day
from sync.directory import Directory
from sync.ledger import EntryKind

LONGEST: Final = 184
"""Days ahead: half a year. Who is full for longer says so again, or takes no part."""

_FIRST_DAY: Final = date(1970, 1, 1)


@dataclass(frozen=True, slots=True)
class Room:
    """One intake mailbox of the own organisation and until when it takes nothing new."""

    mailbox_id: str
    full_until: date | None


def rooms(session: Session) -> tuple[Room, ...]:
    """The intake mailboxes of the own organisation; none for who is no core actor or in no network."""
    try:
        network = network_of(session)
    except NotConnected:
        return ()
    today = local_day(session.now())
    return tuple(
        Room(box.id.hex(), full_until(network.directory, box.id, today))
        for box in network.own_document.mailboxes
        if box.kind == "intake"
    )


def full_until(directory: Directory, mailbox: bytes, today: date) -> date | None:
    """The last day on which a mailbox takes nothing new; None once that day is past."""
    known = directory.mailbox(mailbox)
    held = None if known is None else directory.organisations.get(known.organisation)
    said = None if held is None else dict(held.said.full).get(mailbox)
    day = None if said is None else _FIRST_DAY + timedelta(days=said)
    return day if day is not None and day >= today else None


def set_full(session: Session, mailbox_id: str, until: date | None) -> Change:
    """Say until when the mailbox is full, or with None that there is room again (its administrator only).

    Raises InvalidInput (mailbox: unknown; until: past, too_far), NotConnected, HubProblem.
    """
    if session.directory.secret(ORGANISATION) is None:
        raise NotConnected
    _check(session, mailbox_id, until)
    client = connect(session)
    with told():
        publish(session, client)
    with session.database.transaction(), told():
        network = network_of(session)
        today = (local_day(session.now()) - _FIRST_DAY).days
        said = {box: day for box, day in network.own_document.full if day >= today}
        said.pop(bytes.fromhex(mailbox_id), None)
        if until is not None:
            said[bytes.fromhex(mailbox_id)] = (until - _FIRST_DAY).days
        keep_to_publish(
            session, next_organisation(session, network.directory, full=tuple(sorted(said.items()))), ORG
        )
        facts = {"act": "full" if until else "room", "mailbox": mailbox_id}
        logbook.enter(session, EntryKind.MEMBERSHIP, facts)
    with told():
        publish(session, client)
    return Change.DIRECTORY | Change.LEDGER


def _check(session: Session, mailbox_id: str, until: date | None) -> None:
    if mailbox_id not in {room.mailbox_id for room in rooms(session)}:
        raise InvalidInput("mailbox", "unknown")
    today = local_day(session.now())
    if until is not None and until < today:
        raise InvalidInput("until", "past")
    if until is not None and until > today + timedelta(days=LONGEST):
        raise InvalidInput("until", "too_far")
