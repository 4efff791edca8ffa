"""Withdrawals to the hub, and the check that the hub still has what it said it stored."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from sync.engine.ports import Hub, Outbox
from sync.errors import HubError, HubRefused
from sync.protocol.calls import MAX_ITEMS, Code

_GONE: Final = 410
_LACKING: Final = 404


@dataclass(frozen=True, slots=True)
class SettleOutcome:
    """How many were done, or queued again; `problem` when it ended early."""

    done: int = 0
    problem: HubError | None = None


def withdraw_all(outbox: Outbox, hub: Hub) -> SettleOutcome:
    """Tell the hub everything that was taken back; a repeat after a lost reply changes nothing there."""
    done = 0
    not_ours: set[bytes] = set()
    try:
        while True:
            waiting = [
                each for each in outbox.withdrawals(MAX_ITEMS + len(not_ours)) if each.env not in not_ours
            ]
            if not waiting:
                return SettleOutcome(done)
            for each in waiting:
                try:
                    outbox.mark_withdrawn(each.env, hub.withdraw(each.env, each.wt))
                    done += 1
                except HubRefused as refusal:
                    if refusal.code != Code.NOT_ALLOWED:
                        raise
                    # The hub holds another token for this id: it stays queued and holds up nothing.
                    not_ours.add(each.env)
    except HubError as error:
        return SettleOutcome(done, error)


def recheck(outbox: Outbox, hub: Hub) -> SettleOutcome:
    """Queue again what the hub lost: envelopes it said it stored, and withdrawals it confirmed."""
    done = 0
    try:
        for env, status in _look_up(outbox.left, hub):
            if status == _LACKING:
                outbox.requeue(env)
                done += 1
        for env, status in _look_up(outbox.taken_back, hub):
            if status != _GONE:
                outbox.requeue_withdrawal(env)
                done += 1
    except HubError as error:
        return SettleOutcome(done, error)
    return SettleOutcome(done)


def _look_up(ids: Callable[[bytes | None, int], Sequence[bytes]], hub: Hub) -> Iterator[tuple[bytes, int]]:
    """Each of the ids with its status at the hub."""
    after: bytes | None = None
    while envs := ids(after, MAX_ITEMS):
        for env, answer in zip(envs, hub.look_up(envs).items, strict=True):
            yield env, answer.status
        after = envs[-1]
