"""The post of an evening: what each desk sealed comes to every desk that reads the mailbox, and is opened.

The envelopes are real, sealed and opened as anywhere; only the way between is short. The hub has proofs of
its own.
"""

from collections.abc import Iterable

from fieldapp.workflow.exchange.reading import Reader
from fieldapp.workflow.session import Session, lock
from sync.protocol import Envelope
from tests.proofs.week_work.desk import Desk

_AT_ONCE = 100
_OF_THE_OTHER = "thread_unknown"  # two workers read one mailbox: what answers the other waits here


def carry(desks: Iterable[Desk]) -> None:
    """Take out what waits everywhere, then open it where it belongs. What is not trusted stops the week."""
    sessions = [desk.session() for desk in desks if desk.joined]
    try:
        envelopes = [letter for session in sessions for letter in _taken(session)]
        for session in sessions:
            _given(session, envelopes)
    finally:
        for session in sessions:
            lock(session)


def _taken(session: Session) -> list[tuple[bytes, bytes, bytes]]:
    """(mailbox, id, envelope) of everything that waits; from now on it is at the post."""
    found = []
    for at, item in enumerate(session.outbox.pending(_AT_ONCE), 1):
        found.append((Envelope.decode(item.envelope).mailbox, item.env, item.envelope))
        session.outbox.mark_stored(item.env, at, round(session.now().timestamp() / 60))
    return found


def _given(session: Session, envelopes: list[tuple[bytes, bytes, bytes]]) -> None:
    reads = {bytes.fromhex(mailbox) for mailbox, _ in session.directory.all_seeds()}
    mine = [letter for letter in envelopes if letter[0] in reads]
    if not mine:
        return
    with session.database.transaction():
        for at, (mailbox, env, envelope) in enumerate(mine, 1):
            session.inbox.keep(mailbox, at, env, envelope)
    reader = Reader(session, lambda: None)
    reader.read()
    set_aside = [line.code for line in session.inbox.quarantined() if line.code != _OF_THE_OTHER]
    if set_aside:
        raise AssertionError(f"not trusted: {set_aside}")
