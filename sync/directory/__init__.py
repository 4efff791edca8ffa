"""The directory: signed documents of the network and of each organisation, and the rules of taking them in.

Only signatures and hashes: the hub may import this package, and nothing here can open anything.
"""

from sync.directory.agreement import TEXT_LENGTH, AgreementDocument, Law, read_agreement
from sync.directory.directory import NEW_DAYS, Accepted, Directory
from sync.directory.kinds import BASE_ACTORS, CORE_ACTORS, SENDING_ROLES
from sync.directory.lookalike import look_alikes, skeleton
from sync.directory.lookups import KnownDevice, KnownMailbox, Recipient, Standing
from sync.directory.organisation import Device, Epoch, Mailbox, MailboxKind, OrganisationDocument
from sync.directory.root import HubAddress, Member, RootDocument
from sync.directory.rules import Evidence, Held
from sync.directory.signed import NO_DOCUMENT, STALE_AFTER_DAYS, SignedDocument

__all__ = [
    "BASE_ACTORS",
    "CORE_ACTORS",
    "NEW_DAYS",
    "NO_DOCUMENT",
    "SENDING_ROLES",
    "STALE_AFTER_DAYS",
    "TEXT_LENGTH",
    "Accepted",
    "AgreementDocument",
    "Device",
    "Directory",
    "Epoch",
    "Evidence",
    "Held",
    "HubAddress",
    "KnownDevice",
    "KnownMailbox",
    "Law",
    "Mailbox",
    "MailboxKind",
    "Member",
    "OrganisationDocument",
    "Recipient",
    "RootDocument",
    "SignedDocument",
    "Standing",
    "look_alikes",
    "read_agreement",
    "skeleton",
]
