"""Sending and opening in the invented network, for tests."""

from dataclasses import dataclass, field, replace
from typing import Any

from sync.directory import Directory, Recipient
from sync.identity import DeviceKeys, MailboxKey
from sync.protocol import NO_CHAIN, Envelope, Header, Kind, payload_digest
from sync.sealing import Counters, Draft, Link, Models, Opened, Sealed, hpke, open_envelope, seal
from sync.sealing.frame import pack
from tests.sync.invented import NOW, TODAY, Network, a_network, an_id, dice

PAYLOAD = b'{"v":1,"kind":"request","vraag":"Mag iemand mij bellen?"}'
INC = b"incarn01"


@dataclass
class Memory:
    """What a receiver has opened before: a real one keeps this in its store."""

    envelopes: set[bytes] = field(default_factory=set)
    messages: set[bytes] = field(default_factory=set)
    threads: set[bytes] = field(default_factory=set)
    withdrawn: set[bytes] = field(default_factory=set)
    links: dict[tuple[bytes, bytes, bytes, int], Link] = field(default_factory=dict)

    def has_envelope(self, env: bytes) -> bool:
        return env in self.envelopes

    def has_message(self, mid: bytes) -> bool:
        return mid in self.messages

    def knows_thread(self, thread: bytes) -> bool:
        return thread in self.threads

    def is_withdrawn(self, thread: bytes) -> bool:
        return thread in self.withdrawn

    def link(self, device: bytes, inc: bytes, mailbox: bytes, n: int) -> Link | None:
        return self.links.get((device, inc, mailbox, n))

    def keep(self, opened: Opened) -> None:
        header = opened.header
        self.envelopes.add(header.env)
        self.messages.add(header.mid)
        self.threads.add(header.thread)
        self.links[header.from_, header.inc, header.to, header.n] = Link(header.prev, header.chain_value)


MODELS: Models = {Kind.REQUEST: bytes, Kind.STATUS: bytes}


class Post:
    """One sender (an outreach worker's laptop) and one receiver (the intake of the OCMW)."""

    def __init__(self) -> None:
        self.network: Network = a_network()
        self.roll = dice("post")
        self.sender: DeviceKeys = self.network.organisations["veld"].devices["laptop"]
        self.key: MailboxKey = self.network.organisations["ocmw"].seeds[an_id("onthaal")]
        self.theirs: Directory = self.network.directory("veld")
        self.ours: Directory = self.network.directory("ocmw")
        self.memory = Memory()

    def draft(self, **changes: Any) -> Draft:
        draft = Draft(
            kind=Kind.REQUEST,
            net=self.theirs.net,
            mid=self.roll(16),
            thread=an_id("thread"),
            time=NOW,
            until=TODAY + 90,
            expires=TODAY + 60,
            payload=PAYLOAD,
            heads=self.theirs.heads(self.network.organisations["ocmw"].id),
            anchor=bytes(32),
        )
        return replace(draft, **changes)

    def send(
        self,
        counters: Counters | None = None,
        *,
        to: str = "onthaal",
        recipient: Recipient | None = None,
        **changes: Any,
    ) -> Sealed:
        recipient = recipient or self.theirs.recipient(an_id(to), TODAY)
        place = counters or Counters(1, NO_CHAIN, INC)
        return seal(self.draft(**changes), self.sender, place, recipient, entropy=self.roll)

    def open(self, data: bytes, **changes: Any) -> Opened:
        keys = changes.pop("keys", {(an_id("onthaal"), 1): self.key})
        directory = changes.pop("directory", self.ours)
        models = changes.pop("models", MODELS)
        return open_envelope(data, keys, directory, self.memory, models, **changes)

    def forge(self, sealed: Sealed, **parts: Any) -> bytes:
        """An envelope that a sender with its own program could make: any part of the inside replaced.

        `header` (changes of fields, signed anew), `signed_header` (raw bytes, signed anew), `signature`,
        `salt`, `body` (payload under the same header), `message` (the whole padded plaintext).
        """
        header: Header = replace(sealed.kept.header, **parts.get("header", {}))
        payload, salt = parts.get("body", sealed.kept.payload), parts.get("salt", sealed.kept.salt)
        raw = parts.get("signed_header", header.encode())
        signature = parts.get("signature", self.sender.sig.sign("message", raw))
        message = parts.get("message", pack(raw, signature, salt, payload))
        return self.close(sealed.envelope, message)

    def close(self, outside: Envelope, message: bytes, **changes: Any) -> bytes:
        size = (2048, 8192, 32768, 131072).index(len(message))
        altered = replace(outside, **changes)
        info = altered.info(self.theirs.net, self.key.public, size)
        return replace(altered, sealed=hpke.close(message, self.key.public, info)).encode()


def resigned_pd(sealed: Sealed, payload: bytes) -> dict[str, bytes]:
    """Header changes for another payload under the same salt."""
    return {"pd": payload_digest(payload, sealed.kept.salt)}
