"""The values that a look-up in the directory gives."""

from dataclasses import dataclass
from enum import Enum

from sync.directory.organisation import Device, Mailbox


@dataclass(frozen=True, slots=True)
class KnownDevice:
    """A device and the organisation whose document names it."""

    organisation: bytes
    device: Device


@dataclass(frozen=True, slots=True)
class KnownMailbox:
    """A mailbox and the organisation whose document names it."""

    organisation: bytes
    mailbox: Mailbox


@dataclass(frozen=True, slots=True)
class Recipient:
    """Where a message can be sealed to now: one mailbox, one epoch, one public key."""

    organisation: bytes
    mailbox: bytes
    epoch: int
    profile: int
    public_key: bytes


class Standing(Enum):
    """How the documents that a sender holds compare with ours."""

    LEVEL = "level"
    SENDER_BEHIND = "sender_behind"
    WE_ARE_BEHIND = "we_are_behind"
    FORK = "fork"
