"""Carries sealed envelopes between stores of the invented network, as a hub would, without a hub.

post = Post(a_network(), {"laptop": field, "balie": desk})
post.carry()      # everything that waits goes to every device of its mailbox, and is opened there
"""

from dataclasses import dataclass, field

from fieldapp.domain.ids import EnvelopeId, MailboxId
from fieldapp.workflow.exchange.reading import Reader
from fieldapp.workflow.session import Session
from tests.sync.invented import Network
from tests.workflow.steps.invented import join


@dataclass
class Post:
    """The devices that take part, by (organisation, label); each gets the seeds of its mailboxes."""

    network: Network
    sessions: dict[tuple[str, str], Session]
    position: int = 0
    off: set[str] = field(default_factory=set)

    def __post_init__(self) -> None:
        for (organisation, label), session in self.sessions.items():
            join(session, self.network, organisation, label)
            owner = self.network.organisations[organisation]
            with session.database.transaction():
                for box in owner.document.mailboxes:
                    if owner.devices[label].device_id in box.members:
                        seed = owner.seeds[box.id].to_bytes()
                        session.directory.add_seed(MailboxId(box.id.hex()), 1, seed)

    def carry(self, turns: int = 3) -> None:
        """So often that answers to answers come too. Who is off neither sends nor hears, and hears later."""
        for _ in range(turns):
            self._deliver()
            for (_, label), session in self.sessions.items():
                if label not in self.off:
                    Reader(session, lambda: None).read()

    def _deliver(self) -> None:
        for (_, label), source in self.sessions.items():
            if label in self.off:
                continue
            for item in source.outbox.pending(500):
                line = source.outbox.line(EnvelopeId(item.env.hex()))
                assert line is not None
                self.position += 1
                self._put(line.mailbox, item.env, item.envelope)
                source.outbox.mark_stored(item.env, self.position, 0)

    def _put(self, mailbox: str, env: bytes, envelope: bytes) -> None:
        for session in self.sessions.values():
            assert session.membership is not None
            if mailbox in session.membership.mailboxes:
                with session.database.transaction():
                    session.inbox.keep(bytes.fromhex(mailbox), self.position, env, envelope)
