"""The only place that opens: what was seen before, which keys exist, and the fixed order of the checks."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Final

from fieldapp.domain.consultation import decode_consultation
from fieldapp.domain.disclosure.addendum import decode_addendum
from fieldapp.domain.disclosure.payload import decode_request
from fieldapp.domain.figures import decode_figures
from fieldapp.domain.handover import decode as decode_handover
from fieldapp.domain.ids import DeviceId, EnvelopeId, HandoverId, MailboxId, MessageId, ThreadId
from fieldapp.domain.requests.status import decode_status
from fieldapp.domain.structural import decode_feedback, decode_structural
from fieldapp.errors import InvalidInput
from fieldapp.store.messages import IN, Message
from fieldapp.store.requests import IN as RECEIVED
from fieldapp.store.requests import OUT as SENT
from fieldapp.workflow.network import network_of
from fieldapp.workflow.session import Session
from sync.directory import Directory
from sync.errors import Malformed, Quarantine, SignatureRefused
from sync.identity import MailboxKey
from sync.protocol import Header, Kind, Welcome, cbor
from sync.sealing import Link, Opened, open_envelope, peek_welcome, read_envelope, unseal, verified_payload

_NOBODY: Final = DeviceId("0" * 32)
_START: Final = datetime(1970, 1, 1, tzinfo=UTC)

MODELS: Final = {
    Kind.REQUEST: decode_request,
    Kind.STATUS: lambda payload: decode_status(payload, _NOBODY),
    Kind.COUNTS: decode_figures,
    Kind.HANDOVER: decode_handover,
    Kind.OWN_COPY: decode_handover,
    Kind.STRUCTURAL: decode_structural,
    Kind.STRUCTURAL_FEEDBACK: decode_feedback,
    Kind.CONSULTATION: decode_consultation,
    Kind.ADDENDUM: decode_addendum,
}


class SeenHere:
    """What this device has opened before: `sync.sealing.Seen` over the store."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def has_envelope(self, env: bytes) -> bool:
        return self._session.inbox.is_seen(EnvelopeId(env.hex()))

    def has_message(self, mid: bytes) -> bool:
        return self._session.messages.get(MessageId(mid.hex())) is not None

    def knows_thread(self, thread: bytes) -> bool:
        known = ThreadId(thread.hex())
        requests, handovers = self._session.requests, self._session.store.handovers
        return (
            any(requests.of_thread(way, known) is not None for way in (SENT, RECEIVED))
            or self._session.messages.thread_withdrawn(known)  # stopped before it came
            or bool(self._session.store.rungs.after(known))  # a next step lies here
            or self._session.store.stop_copies.get(known)
            is not None  # a colleague's, of which the team hears
            or any(self._session.store.consultations.get(way, known) for way in (SENT, RECEIVED))
            or handovers.get(SENT, HandoverId(known)) is not None
        )

    def is_withdrawn(self, thread: bytes) -> bool:
        return self._session.messages.thread_withdrawn(ThreadId(thread.hex()))

    def link(self, device: bytes, inc: bytes, mailbox: bytes, n: int) -> Link | None:
        found = self._session.messages.received_at_place(
            DeviceId(device.hex()), inc.hex(), MailboxId(mailbox.hex()), n
        )
        return Link(Header.decode(found[0].header).prev, found[0].chain) if found else None


def keys_of(session: Session) -> dict[tuple[bytes, int], MailboxKey]:
    """Every private key that still exists here."""
    return {
        (bytes.fromhex(mailbox), epoch): MailboxKey.from_seed(seed)
        for (mailbox, epoch), seed in session.directory.all_seeds().items()
    }


def open_one(
    session: Session, data: bytes, keys: Mapping[tuple[bytes, int], MailboxKey], *, fetched: bool
) -> Opened:
    """Open one envelope as it came. Raises Quarantine, nothing else."""
    directory = network_of(session).directory
    return open_envelope(data, keys, directory, SeenHere(session), MODELS, fetched=fetched)


def is_same_again(session: Session, data: bytes, keys: Mapping[tuple[bytes, int], MailboxKey]) -> bool:
    """Whether an envelope holds a message that was opened before: sealed twice, or carried twice."""
    envelope = read_envelope(data)
    header = unseal(envelope, keys[envelope.mailbox, envelope.epoch], network_of(session).net).header
    known = session.messages.get(MessageId(header.mid.hex()))
    return known is not None and known.direction == IN and known.chain == header.chain_value


def received_message(opened: Opened, at: datetime) -> Message:
    """A message as the store keeps it."""
    header = opened.header
    return Message(
        mid=MessageId(header.mid.hex()),
        direction=IN,
        kind=int(header.kind),
        thread=ThreadId(header.thread.hex()),
        mailbox=MailboxId(header.to.hex()),
        device=DeviceId(header.from_.hex()),
        inc=header.inc.hex(),
        n=header.n,
        chain=header.chain_value,
        env=EnvelopeId(header.env.hex()),
        epoch=header.epoch,
        until=header.until,
        at=at,
        header=opened.signed_header,
        signature=opened.signature,
        salt=opened.salt,
        payload=opened.payload,
    )


def minute(number: int) -> datetime:
    """A moment that travelled as minutes since 1970."""
    return _START + timedelta(minutes=number)


# --- the welcome of a newcomer ------------------------------------------------------------------------------


class _Nothing:
    """A newcomer has seen nothing."""

    def has_envelope(self, env: bytes) -> bool:
        return False

    def has_message(self, mid: bytes) -> bool:
        return False

    def knows_thread(self, thread: bytes) -> bool:
        return False

    def is_withdrawn(self, thread: bytes) -> bool:
        return False

    def link(self, device: bytes, inc: bytes, mailbox: bytes, n: int) -> Link | None:
        return None


def look_at_welcome(session: Session, data: bytes, net: bytes) -> Welcome:
    """What a welcome names; nothing of it may be believed before the words were compared."""
    return peek_welcome(data, session.keys.box, net)


def open_welcome(session: Session, data: bytes, directory: Directory) -> Opened:
    """The welcome once more, now against the documents it named. Raises Quarantine."""
    envelope = read_envelope(data)
    keys = {(session.keys.device_id, envelope.epoch): session.keys.box}
    return open_envelope(data, keys, directory, _Nothing(), MODELS, fetched=True)


# --- an envelope in a file ----------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Readable:
    """The inside of an envelope whose seal and signature hold."""

    kind: Kind
    sender: str
    payload: bytes

    def text(self) -> str:
        """The payload for reading: its own text, or what its CBOR says with bytes as hexadecimal."""
        if self.payload.startswith(b"{"):
            return self.payload.decode("utf-8")
        value = cbor.decode(self.payload)
        return json.dumps(value, ensure_ascii=False, default=lambda data: data.hex())


def read_file(session: Session, data: bytes) -> Readable:
    """Open an envelope that somebody kept, opened before or not; nothing in the store changes.

    Raises InvalidInput("envelope", code of the step that failed).
    """
    network = network_of(session)
    try:
        envelope = read_envelope(data)
        seed = session.directory.seeds(MailboxId(envelope.mailbox.hex())).get(envelope.epoch)
        if seed is None:
            raise Quarantine("not_mine")
        inside = unseal(envelope, MailboxKey.from_seed(seed), network.net)
        sender = network.directory.device(inside.header.from_)
        if sender is None:
            raise Quarantine("sender_unknown")
        payload = verified_payload(inside, sender.device.sig)
    except (Quarantine, Malformed, SignatureRefused) as error:
        raise InvalidInput("envelope", error.code) from error
    return Readable(inside.header.kind, sender.organisation.hex(), payload)
