"""Opening what came in: withdrawals before all else, then the rest in the order of arrival.

Whatever does not hold is set aside under its code and holds up nothing.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Final

from fieldapp.errors import DirectoryProblem, GuardRefused, InvalidInput
from fieldapp.store.inbox import Incoming
from fieldapp.workflow.changes import Change
from fieldapp.workflow.exchange.effects import apply
from fieldapp.workflow.exchange.opening import is_same_again, keys_of, open_one
from fieldapp.workflow.exchange.refusing import refuse
from fieldapp.workflow.session import Session
from sync.errors import Quarantine
from sync.protocol import Kind
from sync.sealing import RETRY, Keys, Opened

_BEHIND: Final = "directory_behind"


@dataclass(slots=True)
class Reader:
    """One round's reading. `refetch` fetches the address list; it may raise a `HubError`."""

    session: Session
    refetch: Callable[[], object]
    opened: int = 0
    quarantined: int = 0
    changes: Change = Change.NONE
    _fetched: bool = False
    _keys: Keys = field(default_factory=dict)
    _set_aside: set[str] = field(default_factory=set)

    def read(self) -> Change:
        """Open everything that waits, and once more what a later document or message may have resolved."""
        self._keys = keys_of(self.session)
        before, self.changes = self.changes, Change.NONE
        self._try_again()
        waiting = self.session.inbox.to_open(max(self.session.inbox.waiting(), 1))
        later = [incoming for incoming in waiting if not self._is_withdrawal(incoming)]
        for incoming in later:
            self._open(incoming)
        news, self.changes = self.changes, before | self.changes
        return news

    def _try_again(self) -> None:
        with self.session.database.transaction():
            for line in self.session.inbox.quarantined():
                if line.code in RETRY:
                    self._set_aside.add(line.env)
            for code in RETRY:
                self.session.inbox.try_again(code)

    def _is_withdrawal(self, incoming: Incoming) -> bool:
        """Apply it at once if it is one: then what it takes back is never shown."""
        try:
            opened = self._opened(incoming)
        except Quarantine:
            return False
        if opened.header.kind is not Kind.WITHDRAWAL:
            return False
        self._apply(incoming, opened)
        return True

    def _open(self, incoming: Incoming) -> None:
        if self._is_own(incoming):
            return
        try:
            opened = self._opened(incoming)
        except Quarantine as error:
            self._put_aside(incoming, error.code)
            return
        self._apply(incoming, opened)

    def _opened(self, incoming: Incoming) -> Opened:
        """A sender that holds newer documents than we do: fetch them once, then look again."""
        try:
            return open_one(self.session, incoming.envelope, self._keys, fetched=self._fetched)
        except Quarantine as error:
            if error.code != _BEHIND or self._fetched:
                raise
        self.refetch()
        self._fetched = True
        return open_one(self.session, incoming.envelope, self._keys, fetched=True)

    def _apply(self, incoming: Incoming, opened: Opened) -> None:
        try:
            self.changes |= apply(self.session, opened)
        except Quarantine as error:
            self._put_aside(incoming, error.code)
        except (InvalidInput, GuardRefused, DirectoryProblem):
            self._put_aside(incoming, "payload")
        else:
            self.opened += 1

    def _is_own(self, incoming: Incoming) -> bool:
        """What this device sent to a mailbox it reads itself: the hub has it, in its order."""
        line = self.session.outbox.line(incoming.env)
        if line is None:
            return False
        with self.session.database.transaction():
            self.session.inbox.mark_opened(incoming.env, line.epoch)
            self.session.outbox.mark_answered(line.mid)
        self.changes |= Change.REQUESTS
        return True

    def _put_aside(self, incoming: Incoming, code: str) -> None:
        again = code == "repeated" and is_same_again(self.session, incoming.envelope, self._keys)
        with self.session.database.transaction():
            if again:
                self.session.inbox.mark_opened(incoming.env, 0)
            elif code == "withdrawn":
                self.session.inbox.withdrawn(bytes.fromhex(incoming.mailbox), bytes.fromhex(incoming.env))
            else:
                self.session.inbox.quarantine(incoming.env, code)
                self.changes |= refuse(self.session, incoming.envelope, self._keys, code)
        if not again and code != "withdrawn" and incoming.env not in self._set_aside:
            self._set_aside.add(incoming.env)
            self.quarantined += 1
        self.changes |= Change.INBOX
