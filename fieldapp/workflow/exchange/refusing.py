"""A request that cannot be read here is refused with its code: its sender need not wait for the term to know.

Only what certainly comes from its sender is answered: seal, signature and address list hold.
"""

from __future__ import annotations

from typing import Final

from fieldapp.domain.ids import DeviceId, EnvelopeId, MailboxId, MessageId, ThreadId
from fieldapp.errors import DirectoryProblem, GuardRefused
from fieldapp.store.messages import IN, Message
from fieldapp.workflow.changes import Change
from fieldapp.workflow.network import Network, network_of
from fieldapp.workflow.post import queue_receipt
from fieldapp.workflow.session import Session
from sync.errors import Quarantine, SignatureRefused
from sync.protocol import Kind
from sync.protocol.payloads import What
from sync.sealing import Keys, Unsealed, read_envelope, unseal, verified_payload

# What no later document, grant or message can mend, only the sender.
_FINAL: Final = frozenset({"payload", "inflate", "digest"})


def refuse(session: Session, data: bytes, keys: Keys, code: str) -> Change:
    """Put the refusal in line, in the caller's transaction; nothing when there is nobody to tell."""
    if code not in _FINAL:
        return Change.NONE
    network = network_of(session)
    try:
        envelope = read_envelope(data)
        inside = unseal(envelope, keys[envelope.mailbox, envelope.epoch], network.net)
        if not _is_genuine(network, inside):
            return Change.NONE
        return queue_receipt(session, network, _message(session, inside), What.REFUSED, code=code)
    except (Quarantine, KeyError, GuardRefused, DirectoryProblem):
        return Change.NONE


def _is_genuine(network: Network, inside: Unsealed) -> bool:
    header, directory = inside.header, network.directory
    sender = directory.device(header.from_)
    if header.kind is not Kind.REQUEST or sender is None or sender.device.revoked is not None:
        return False
    if not directory.may(header.kind, header.from_, header.to):
        return False
    try:
        verified_payload(inside, sender.device.sig)
    except SignatureRefused:
        return False
    except Quarantine as error:
        return error.code in _FINAL
    return True


def _message(session: Session, inside: Unsealed) -> Message:
    """What the receipt names; nothing of it is kept."""
    header = inside.header
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
        at=session.now(),
        header=inside.frame.header,
        signature=inside.frame.signature,
        salt=None,
        payload=None,
    )
