"""Carries envelopes between the outbox and inbox of a device and the hub, in small repeatable steps.

The outbox is the only thing a user action writes; the engine empties it. Doing any step again ends the
same way: ids were chosen when the envelope was queued, so a repeat after a lost reply stores nothing new. No
clock, no thread and no sleep in here, and no transaction is open while the network is used; who calls decides
when to try again (`sync.retry`). Outbox and inbox are called from the caller's thread, whatever the executor.

    push_all        outbox -> hub, in batches that shrink on failure; a poison item never blocks the rest
    withdraw_all    outbox's withdrawals -> hub
    pull_all        hub -> inbox, every page checked against the running digest of its mailbox
    recheck         asks the hub whether it still has what it said it stored; what it lacks goes again

`recheck` is for after a pull that reports a rewound mailbox (the hub was restored from an older copy, or is
empty), and once a day besides. Nothing the hub says or lacks ever deletes anything here.

What the store implements:

`Outbox`   what waits to leave, oldest first, and what the hub said of it. States of an item:
           pending -> stored | refused ; pending -> unknown (sent, no answer came) -> stored | refused.
           Pending and unknown both come back from `pending`; unknown is what the screen shows as
           "Onbekend, wordt nagekeken". Withdrawals wait in the same way.
`Inbox`    per mailbox: cursor (position and head), the envelopes taken in, the ids withdrawn.

What the hub side implements: `Hub` (`sync.transport.HubClient`, and the fakes of the tests). `Renewal` is
the workflow's: it seals again what would be refused. A failure of the line or the hub is no exception here
but the `problem` of the outcome, so that what was reached until then is known.
"""

from sync.engine.ports import (
    START,
    Cursor,
    Executor,
    Hub,
    Inbox,
    Outbox,
    OutItem,
    Renewal,
    Withdrawal,
)
from sync.engine.pull import PullOutcome, pull_all
from sync.engine.push import PushOutcome, push_all
from sync.engine.settle import SettleOutcome, recheck, withdraw_all

__all__ = [
    "START",
    "Cursor",
    "Executor",
    "Hub",
    "Inbox",
    "OutItem",
    "Outbox",
    "PullOutcome",
    "PushOutcome",
    "Renewal",
    "SettleOutcome",
    "Withdrawal",
    "pull_all",
    "push_all",
    "recheck",
    "withdraw_all",
]
