"""Claims (kind 7) for the test vectors: what colleagues of one mailbox tell each other beside a take-up."""

from collections.abc import Mapping
from typing import Final

from sync.protocol import Claim, Kind
from tests.sync.invented import NOW, an_id

_OF = (an_id("thread"), an_id("mid"), bytes(range(32)), NOW)

GOOD: Final[Mapping[str, tuple[Kind, bytes]]] = {
    "claim-handed-on": (Kind.CLAIM, Claim(*_OF, an_id("earlier claim"), to=an_id("colleague")).encode()),
    "claim-how": (Kind.CLAIM, Claim(*_OF, how=(an_id("step"), "bezoek_niet_thuis", 20_781)).encode()),
}
