"""Seeds that come by grant or welcome, taken only when they are what the organisation published."""

from collections.abc import Iterable

from sync.directory import Directory
from sync.errors import Quarantine
from sync.identity import MailboxKey


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
