"""Payload of a rung: the sealed request of a ladder's next step, in the hands of who may send it on."""

from dataclasses import dataclass, field
from typing import Any

from sync.protocol import cbor, shapes
from sync.protocol.envelope import MAX_ENVELOPE, Envelope

_SHAPE = shapes.fields(
    {1: shapes.IDENTITY, 2: shapes.DAY, 3: shapes.blob(MAX_ENVELOPE), 4: shapes.IDENTITY},
)


@dataclass(frozen=True, slots=True)
class Rung:
    """One further step. The thread of the step before stands in the header of the message.

    `thread` is the one of the request inside `envelope`, which only the mailbox on it can open. `term`: day
    since 1970 after which silence of the mailbox `before`, where the step before went, counts as a no.
    """

    thread: bytes
    term: int
    envelope: bytes = field(repr=False)
    before: bytes

    def encode(self) -> bytes:
        value = {1: self.thread, 2: self.term, 3: self.envelope, 4: self.before}
        _check(value)
        return cbor.encode(value)

    @classmethod
    def decode(cls, data: bytes) -> "Rung":
        value = shapes.read(data, _SHAPE, "payload")
        _check(value)
        return cls(value[1], value[2], value[3], value[4])

    @property
    def inside(self) -> Envelope:
        """What is to be sent on, as anybody can read it: its outside."""
        return Envelope.decode(self.envelope)


def _check(value: dict[int, Any]) -> None:
    """A whole envelope, and for another mailbox than the one before: nobody is asked twice in a row."""
    shapes.require(value, _SHAPE, "payload")
    shapes.require(Envelope.decode(value[3]).mailbox != value[4], shapes.one_of(True), "payload")
