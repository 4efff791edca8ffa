"""Sealing late: what waits in the outbox is sealed again when its epoch or its days no longer serve.

Another envelope, the same message: number, chain and Logboek entry stay as they are.
"""

from __future__ import annotations

import secrets
from collections.abc import Callable

from fieldapp.domain.ids import EnvelopeId
from fieldapp.errors import DirectoryProblem
from fieldapp.store.messages import Message
from fieldapp.store.outbox import OutboxLine
from fieldapp.workflow.network import hub_day, network_of
from fieldapp.workflow.post.outgoing import LIFE_DAYS, address, expect_answers, outgoing
from fieldapp.workflow.session import Session
from sync.directory import Recipient
from sync.engine import OutItem
from sync.protocol import Header, Kind
from sync.sealing import Kept, Sealed, reseal


class Resealing:
    """Implements `sync.engine.Renewal`; `refresh` fetches the address list."""

    def __init__(self, session: Session, refresh: Callable[[], None]) -> None:
        self._session = session
        self._refresh = refresh

    def refresh(self) -> None:
        """Fetch the address list from the hub."""
        self._refresh()

    def renew(self, item: OutItem, code: str) -> OutItem | None:
        """The item itself while it serves, another in its place when not, None when it has to wait."""
        line = self._session.outbox.line(EnvelopeId(item.env.hex()))
        if line is None:
            return None
        try:
            recipient = address(self._session, network_of(self._session), bytes.fromhex(line.mailbox))
        except DirectoryProblem:
            return None
        if not code and self._serves(line, recipient):
            return item
        message = self._session.messages.get(line.mid)
        if message is None or message.payload is None or message.salt is None:
            return None if code else item
        return self._again(line, message, recipient)

    def _serves(self, line: OutboxLine, recipient: Recipient) -> bool:
        today = hub_day(self._session)
        days_left = line.expires - today
        return line.epoch == recipient.epoch and 0 <= days_left <= LIFE_DAYS + 1

    def _again(self, line: OutboxLine, message: Message, recipient: Recipient) -> OutItem:
        session = self._session
        sealed = self._reseal(message, recipient)
        out = outgoing(session, sealed)
        with session.database.transaction():
            session.outbox.replace(line.env, out)
            session.messages.resealed(line.mid, out.env, out.epoch, sealed.signed_header, sealed.signature)
            if message.kind == Kind.REQUEST:  # a newer epoch may have other readers
                expect_answers(session, network_of(session), line.mid, recipient.mailbox)
        return OutItem(sealed.envelope.env, sealed.data)

    def _reseal(self, message: Message, recipient: Recipient) -> Sealed:
        network = network_of(self._session)
        kept = Kept(Header.decode(message.header), message.payload or b"", message.salt or b"")
        return reseal(
            kept,
            network.keys,
            recipient,
            heads=network.directory.heads(recipient.organisation),
            expires=hub_day(self._session) + LIFE_DAYS,
            entropy=secrets.token_bytes,
        )
