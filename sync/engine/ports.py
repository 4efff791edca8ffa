"""What the engine asks of the outbox, the inbox, the hub and the flows; see the package's docstring."""

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from typing import Protocol, TypeVar

from sync.protocol.calls import NO_HEAD, BatchAnswer, Page

A = TypeVar("A")
B = TypeVar("B")


@dataclass(frozen=True, slots=True)
class OutItem:
    """One envelope that waits to leave; `attempts` counts the pushes that ended without an answer for it."""

    env: bytes
    envelope: bytes
    attempts: int = 0


@dataclass(frozen=True, slots=True)
class Withdrawal:
    """One envelope to be taken back at the hub, with the token only its sender has."""

    env: bytes
    wt: bytes


@dataclass(frozen=True, slots=True)
class Cursor:
    """How far a mailbox was read: the last position, and the running digest up to it."""

    position: int
    head: bytes


START = Cursor(0, NO_HEAD)


class Outbox(Protocol):
    """What waits to leave. Each method is one short transaction of its own."""

    def pending(self, limit: int, skip: Collection[bytes]) -> Sequence[OutItem]:
        """The oldest items neither stored nor refused, without those whose env is in `skip`."""

    def mark_stored(self, env: bytes, position: int, hub_time: int) -> None:
        """The hub has it (201 or 208), by its own signed word at its own time (unix seconds)."""

    def mark_refused(self, env: bytes, code: str) -> None:
        """Will not be tried again: set aside under this code, shown and exportable."""

    def mark_unknown(self, envs: Sequence[bytes]) -> None:
        """Sent, and no answer came: one more attempt; it stays pending."""

    def withdrawals(self, limit: int) -> Sequence[Withdrawal]:
        """Withdrawals that the hub has not confirmed, oldest first."""

    def mark_withdrawn(self, env: bytes, hub_time: int) -> None:
        """The hub holds a tombstone for it."""

    def left(self, after: bytes | None, limit: int) -> Sequence[bytes]:
        """Ids by rising id after `after`, of what the hub said it stored and no recipient has answered yet,
        not withdrawn and not past its expiry day."""

    def requeue(self, env: bytes) -> None:
        """The hub lost it (restored from an older copy): pending again, same id."""

    def taken_back(self, after: bytes | None, limit: int) -> Sequence[bytes]:
        """Ids by rising id after `after` of confirmed withdrawals of envelopes not past their expiry day."""

    def requeue_withdrawal(self, env: bytes) -> None:
        """The hub forgot the tombstone: to be withdrawn again."""


class Inbox(Protocol):
    """What came in. `transaction` wraps the handling of one page, so it is kept whole or not at all."""

    def transaction(self) -> AbstractContextManager[object]:
        """One write transaction."""

    def cursor(self, mailbox: bytes) -> Cursor:
        """Where to read on; `START` for a mailbox never read."""

    def keep(self, mailbox: bytes, position: int, env: bytes, envelope: bytes) -> bool:
        """Take in one envelope, to be opened later. False, and nothing changed, when its env was seen."""

    def withdrawn(self, mailbox: bytes, env: bytes) -> None:
        """The sender took this one back; repeating it changes nothing, and nothing undoes it."""

    def advance(self, mailbox: bytes, cursor: Cursor) -> None:
        """Remember how far the mailbox was read; may go back, after the hub was restored."""


class Hub(Protocol):
    """The calls the engine makes. They raise the `HubError`s of `sync.errors`."""

    def push(self, envelopes: Sequence[bytes]) -> BatchAnswer:
        """Store a batch of at most 100; one answer per item, in order."""

    def look_up(self, envs: Sequence[bytes]) -> BatchAnswer:
        """Whether the hub has these: 208 yes, 410 withdrawn or expired, 404 no."""

    def withdraw(self, env: bytes, wt: bytes) -> int:
        """Delete at the hub and leave a tombstone; returns the hub's time."""

    def pull(self, mailbox: bytes, after: int, limit: int) -> Page:
        """The positions after `after`, in order."""


class Executor(Protocol):
    """Runs the flows of a push. `concurrent.futures.Executor` is one; `InTurn` is the other."""

    def map(self, work: Callable[[A], B], items: Iterable[A], /) -> Iterator[B]:
        """The results in the order of the items."""


class Renewal(Protocol):
    """Late sealing: envelopes whose epoch or expiry no longer serves are sealed again before they leave."""

    def refresh(self) -> None:
        """Fetch the directory, before each push and when the hub says an epoch is closed.

        Raises a `HubError` when the hub cannot be reached; then nothing is pushed.
        """

    def renew(self, item: OutItem, code: str) -> OutItem | None:
        """The item to push instead: itself when it is still current, another (same message, new env, already
        in the outbox in its place) when not, None when it must wait. `code` is empty before a push, and
        the hub's refusal ("epoch_closed", "expires") after one; then the same item is never returned."""
