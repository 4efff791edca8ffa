"""Seeds that come by grant or welcome, taken only when they are what the organisation published."""

from collections.abc import Iterable

from sync.directory import Directory
from sync.errors import Quarantine
from sync.identity import MailboxKey, PairKey
from sync.protocol import Grant


def accept_seeds(
    directory: Directory, sender: bytes, mailbox: bytes, seeds: Iterable[tuple[int, bytes]]
) -> dict[tuple[bytes, int], MailboxKey]:
    """Keys by mailbox and epoch. Raises Quarantine("grant") if the sending device is not a member of the
    mailbox, or a seed does not give the public key that stands in the organisation's own document.
    """
    known = directory.mailbox(mailbox)
    if known is None or sender not in known.mailbox.members:
        raise Quarantine("grant")
    keys = {}
    for number, seed in seeds:
        epoch, key = known.mailbox.epoch(number), MailboxKey.from_seed(seed)
        if epoch is None or epoch.public_key != key.public:
            raise Quarantine("grant")
        keys[mailbox, number] = key
    return keys


def accept_dirkey(directory: Directory, sender: bytes, grant: Grant) -> tuple[bytes, ...]:
    """The keys of the directory documents, the present one first; empty when the grant brings none.

    Raises Quarantine("grant") unless they come from a member of the coordination mailbox.
    """
    if grant.dirkey is None:
        if grant.earlier:
            raise Quarantine("grant")
        return ()
    known = directory.mailbox(grant.mailbox)
    if known is None or known.organisation != directory.root.said.coordinator:
        raise Quarantine("grant")
    if known.mailbox.kind != "coordination" or sender not in known.mailbox.members:
        raise Quarantine("grant")
    return grant.dirkey, *grant.earlier


def accept_pairs(directory: Directory, sender: bytes, grant: Grant) -> tuple[bytes | None, bytes | None]:
    """Seeds of the pairs that sign for the network and for the own organisation, as the grant has them.

    Raises Quarantine("grant") unless they come from a member of the mailbox of that office and give exactly
    the keys that sign now.
    """
    if grant.root is None and grant.organisation is None:
        return None, None
    known, own = directory.mailbox(grant.mailbox), directory.organisations.get(directory.own)
    if known is None or own is None or known.organisation != directory.own:
        raise Quarantine("grant")
    if sender not in known.mailbox.members:
        raise Quarantine("grant")
    coordinates = directory.own == directory.root.said.coordinator
    offices = {
        "coordination": (grant.organisation is None and coordinates, grant.root, directory.root.said.publics),
        "administration": (grant.root is None, grant.organisation, own.said.publics),
    }
    allowed, seed, publics = offices.get(known.mailbox.kind, (False, None, own.said.publics))
    if not allowed or seed is None or PairKey.from_seed(seed).publics != publics:
        raise Quarantine("grant")
    return grant.root, grant.organisation
