"""What the hub forgets, and when. Run every ten minutes while it serves; running it twice changes nothing."""

from sync.hub.database import Database
from sync.hub.mailstore import MailStore
from sync.hub.registry import Registry
from sync.hub.service import DAY
from sync.protocol.calls import NONCE_LIFE
from sync.protocol.envelope import LONGEST_LIFE_DAYS

EVERY = 600
_WELCOME_LIFE = 7 * DAY
_ANCHOR_LIFE = 400 * DAY


def retain(database: Database, hub_time: int) -> int:
    """Delete expired bytes, old tombstones, nonces, counts, invitations; returns how many envelopes went."""
    today = hub_time // DAY
    with database.write() as connection:
        Registry(connection).forget(
            nonces=hub_time - NONCE_LIFE,
            usage_before=today,
            invitations=hub_time - _WELCOME_LIFE,
            anchors=hub_time - _ANCHOR_LIFE,
        )
        return MailStore(connection).expire(today, today - LONGEST_LIFE_DAYS)
