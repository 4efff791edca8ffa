"""Private keys of devices, organisations and mailboxes, and what only their holder can do with them.

Nothing that the hub runs may import this package: here are the KEM, X25519 and the AEAD.
"""

from sync.identity.device import FIRST_BOX_EPOCH, DeviceKeys
from sync.identity.documents import DocumentKind, open_document, seal_document
from sync.identity.enrolment import (
    Enrolment,
    build_enrolment,
    hub_check,
    hub_token,
    open_enrolment,
    seal_enrolment,
)
from sync.identity.mailbox import MailboxKey
from sync.identity.paper import from_paper, to_paper
from sync.identity.signing import Entropy, PairKey, SigningKey
from sync.identity.words import (
    TRIES,
    FourWords,
    check_words,
    four_words_down,
    four_words_of_successor,
    four_words_up,
    same_words,
    word_list,
)

__all__ = [
    "FIRST_BOX_EPOCH",
    "TRIES",
    "DeviceKeys",
    "DocumentKind",
    "Enrolment",
    "Entropy",
    "FourWords",
    "MailboxKey",
    "PairKey",
    "SigningKey",
    "build_enrolment",
    "check_words",
    "four_words_down",
    "four_words_of_successor",
    "four_words_up",
    "from_paper",
    "hub_check",
    "hub_token",
    "open_document",
    "open_enrolment",
    "same_words",
    "seal_document",
    "seal_enrolment",
    "to_paper",
    "word_list",
]
