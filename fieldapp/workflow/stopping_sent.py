"""Somebody wants to stop, and says so at the worker's organisation: to the worker, or to whoever is there.

Found by the number on the sheet or by the name: among what was sent from this laptop, from another laptop of
the same worker, or by a colleague of the team. Of the latter two nothing here says who it is.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Final

from fieldapp.domain.finding import folded
from fieldapp.domain.handover import name_tag
from fieldapp.domain.ids import MailboxId, ThreadId
from fieldapp.domain.requests import OPEN_STATES
from fieldapp.domain.requests.table import WITHDRAWN
from fieldapp.domain.stopping import read_number, stop_number
from fieldapp.errors import InvalidInput
from fieldapp.store.requests import OUT, RequestLine
from fieldapp.store.stop_copies import KeptCopy
from fieldapp.workflow import post
from fieldapp.workflow.changes import Change
from fieldapp.workflow.network import network_of
from fieldapp.workflow.post import KnownThread
from fieldapp.workflow.session import Session

REASON: Final = "persoon_wil_stoppen"
_LIMIT: Final = 500
_LEAST: Final = 2  # letters of a name


@dataclass(frozen=True, slots=True)
class SentLine:
    """One request that may be the one. `title` is empty, and `mine` false, for what another laptop sent.

    `state` is empty then too: how far it is stands with who sent it. `heard` is the last step (an event) that
    the team heard of it, where the partners agreed that it hears.
    """

    thread: ThreadId
    title: str
    service: str
    sent_at: datetime
    state: str
    mine: bool
    stopped: bool
    heard: str = ""

    @property
    def open(self) -> bool:
        """Whether somebody still works on it, as far as is known here."""
        return not self.stopped and (self.state in OPEN_STATES or not self.mine)


def find(session: Session, typed: str) -> tuple[SentLine, ...]:
    """By the number on the sheet or by the name (of a colleague's only the whole name), newest first.

    Raises InvalidInput(typed: too_short).
    """
    number, words = read_number(typed), folded(typed).split()
    if not number and len("".join(words)) < _LEAST:
        raise InvalidInput("typed", "too_short")
    own = [each for each in session.requests.newest(OUT, limit=_LIMIT) if _fits(each, number, words)]
    known = {line.thread for line in own}
    copies = [
        kept
        for kept in session.store.stop_copies.all()
        if ThreadId(kept.copy.id) not in known and _is_it(kept, number, typed)
    ]
    return (*(_own(line) for line in own), *(_copied(session, kept) for kept in copies))


def line(session: Session, thread: ThreadId) -> SentLine:
    """One of them again. Raises InvalidInput(thread: missing)."""
    request = session.requests.of_thread(OUT, thread)
    standing = None if request is None else session.requests.standing(OUT, request.id)
    if request is not None and standing is not None:
        stopped = standing.state == WITHDRAWN
        return SentLine(
            thread, request.title, request.recipient_name, request.made_at, standing.state, True, stopped
        )
    kept = session.store.stop_copies.get(thread)
    if kept is None:
        raise InvalidInput("thread", "missing")
    return _copied(session, kept)


def stop(session: Session, thread: ThreadId) -> Change:
    """Take it back for good, whoever sent it; repeating it changes nothing."""
    request = session.requests.of_thread(OUT, thread)
    if request is not None:
        return post.withdraw(session, request.id, REASON)
    kept = session.store.stop_copies.get(thread)
    if kept is None:
        raise InvalidInput("thread", "missing")
    if kept.stopped_at is not None:
        return Change.NONE
    copy = kept.copy
    known = KnownThread(thread, copy.mids, copy.mailbox, copy.sender, copy.until, copy.envelopes)
    return post.withdraw_known(session, known, REASON)


def _fits(line: RequestLine, number: str, words: list[str]) -> bool:
    if number:
        return stop_number(line.thread) == number
    return bool(line.title) and all(word in folded(line.title) for word in words)


def _is_it(kept: KeptCopy, number: str, typed: str) -> bool:
    if number:
        return stop_number(kept.copy.id) == number
    return bool(kept.copy.tag) and name_tag(kept.copy.id, typed) == kept.copy.tag


def _own(line: RequestLine) -> SentLine:
    state = line.standing.state
    return SentLine(
        line.thread, line.title, line.recipient_name, line.made_at, state, True, state == WITHDRAWN
    )


def _copied(session: Session, kept: KeptCopy) -> SentLine:
    service = _service(session, kept.copy.mailbox)
    thread, stopped = ThreadId(kept.copy.id), kept.stopped_at is not None
    steps = sorted(session.requests.events(thread), key=lambda event: (event.at, event.seq))
    last = steps[-1].code if steps else ""
    return SentLine(thread, "", service, kept.copy.at, "", False, stopped, last)


def _service(session: Session, mailbox: MailboxId) -> str:
    directory = network_of(session).directory
    known = directory.mailbox(bytes.fromhex(mailbox))
    member = None if known is None else directory.active(known.organisation)
    return "" if member is None else member.name
