"""From the hub to the inbox: page by page, each checked against the running digest of its mailbox."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Final

from sync.engine.ports import START, Cursor, Hub, Inbox
from sync.errors import HubError, HubNotGenuine, HubRefused
from sync.protocol.calls import MAX_PAGE, Code, Page, next_head

PAGE: Final = 500


@dataclass(frozen=True, slots=True)
class PullOutcome:
    """What one run of `pull_all` did.

    `rewound`: mailboxes whose hub was restored from an older copy or emptied; they were read again from the
    start. `closed`: mailboxes this device may not read (any more). `inconsistent`: mailboxes whose history
    does not add up even from the start; what came was kept, and they are read again next time.
    """

    received: int = 0
    withdrawn: int = 0
    rewound: tuple[bytes, ...] = ()
    closed: tuple[bytes, ...] = ()
    inconsistent: tuple[bytes, ...] = ()
    problem: HubError | None = None


def pull_all(inbox: Inbox, hub: Hub, mailboxes: Iterable[bytes], *, limit: int = PAGE) -> PullOutcome:
    """Read every mailbox to its end; doing it again takes nothing in twice."""
    run = _Pull(inbox, hub, min(limit, MAX_PAGE))
    try:
        for mailbox in mailboxes:
            run.read(mailbox)
    except HubError as error:
        run.problem = error
    return PullOutcome(
        run.received,
        run.withdrawn,
        tuple(run.rewound),
        tuple(run.closed),
        tuple(run.inconsistent),
        run.problem,
    )


@dataclass(slots=True)
class _Pull:
    """One run."""

    inbox: Inbox
    hub: Hub
    limit: int
    received: int = 0
    withdrawn: int = 0
    rewound: list[bytes] = field(default_factory=list)
    closed: list[bytes] = field(default_factory=list)
    inconsistent: list[bytes] = field(default_factory=list)
    problem: HubError | None = None

    def read(self, mailbox: bytes) -> None:
        """One mailbox, to its end."""
        try:
            self._read(mailbox)
        except HubRefused as refusal:
            if refusal.code != Code.NOT_ALLOWED:
                raise
            self.closed.append(mailbox)

    def _read(self, mailbox: bytes) -> None:
        cursor = self.inbox.cursor(mailbox)
        while True:
            page = self.hub.pull(mailbox, cursor.position, self.limit)
            reached = follow(cursor, page)
            if reached is not None:
                self._take_in(mailbox, page, reached)
                if not page.items:
                    return
                cursor = reached
            elif mailbox in self.rewound or cursor == START:
                self._take_in(mailbox, page, START)
                self.inconsistent.append(mailbox)
                self.problem = HubNotGenuine("head")
                return
            else:
                self.rewound.append(mailbox)
                cursor = START

    def _take_in(self, mailbox: bytes, page: Page, reached: Cursor) -> None:
        """One transaction: the page and how far it goes, or neither."""
        with self.inbox.transaction():
            for item in page.items:
                if item.envelope is not None:
                    self.received += self.inbox.keep(mailbox, item.position, item.env, item.envelope)
            for env in page.withdrawn:
                self.inbox.withdrawn(mailbox, env)
            self.withdrawn += len(page.withdrawn)
            self.inbox.advance(mailbox, reached)


def follow(cursor: Cursor, page: Page) -> Cursor | None:
    """Where the page leads from here, or None if it is not the continuation of what was read before."""
    position, head = cursor.position, cursor.head
    for item in page.items:
        if item.position != position + 1:
            return None
        position += 1
        head = next_head(head, position, item.env)
    return Cursor(position, head) if head == page.head else None
