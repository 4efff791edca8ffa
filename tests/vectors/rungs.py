"""Rungs (kind 8) for the test vectors: the sealed request of a next step, and payloads that no reader takes.

Inside lies something of the form of an envelope: who holds a rung cannot open it, and nor can a reader here.
"""

from collections.abc import Mapping
from typing import Final

from sync.protocol import Envelope, Kind, Rung, cbor
from sync.protocol.envelope import ENC_LENGTH, SIZE_CLASSES, TAG_LENGTH
from tests.sync.invented import TODAY, an_id, dice

STEP_BEFORE: Final = an_id("vectors: onthaal")


def inside(size_class: int = 0, mailbox: bytes = an_id("vectors: caw")) -> bytes:
    """An envelope for the mailbox of the next step."""
    roll = dice(f"vectors: inside a rung {size_class}")
    return Envelope(
        env=roll(16),
        mailbox=mailbox,
        epoch=3,
        expires=TODAY + 59,
        wc=roll(32),
        sealed=roll(ENC_LENGTH + SIZE_CLASSES[size_class] + TAG_LENGTH),
    ).encode()


def rung(envelope: bytes) -> Rung:
    return Rung(an_id("next thread"), TODAY + 7, envelope, STEP_BEFORE)


GOOD: Final = {
    "rung": (Kind.RUNG, rung(inside()).encode()),
    "rung-long": (Kind.RUNG, rung(inside(1)).encode()),
}

_WHOLE: Final = {1: an_id("next thread"), 2: TODAY + 7, 3: inside(), 4: STEP_BEFORE}


def _but(**changes: object) -> bytes:
    """The payload with some keys otherwise, or (None) without them."""
    changed = _WHOLE | {int(key[1:]): value for key, value in changes.items()}
    return cbor.encode({key: value for key, value in changed.items() if value is not None})


BROKEN: Final[Mapping[str, bytes]] = {
    "without the thread inside": _but(k1=None),
    "a thread of another length": _but(k1=bytes(15)),
    "without a term": _but(k2=None),
    "without an envelope": _but(k3=None),
    "an envelope cut off": _but(k3=inside()[:-1]),
    "something behind the envelope": _but(k3=inside() + b"\x00"),
    "without the mailbox before": _but(k4=None),
    "back to the mailbox before": _but(k3=inside(mailbox=STEP_BEFORE)),
    "one key more": _but(k5=1),
    "nothing": b"",
}
