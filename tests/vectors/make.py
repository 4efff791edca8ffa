"""Make the envelope vectors: `python -m tests.vectors.make [--fresh]`.

Writes the vectors that are missing; `--fresh` writes all of them anew. Everything but the encapsulation of
HPKE, which is random, comes out the same every time. What is committed is the truth: a change of the format
that needs other vectors is a change of the protocol.
"""

import argparse
import json
import sys
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from sync.directory import Recipient
from sync.identity import DeviceKeys, MailboxKey
from sync.protocol import (
    NO_CHAIN,
    Claim,
    Envelope,
    EpochOffer,
    Head,
    Kind,
    Receipt,
    What,
    Withdrawal,
    cbor,
    payload_digest,
    size_class,
)
from sync.sealing import Counters, Draft, Sealed, hpke, seal
from sync.sealing.frame import pack
from tests.sync.invented import NOW, TODAY, an_id, dice
from tests.vectors import claims, consultations, rungs, steps
from tests.vectors.payloads import (
    ADDENDUM,
    HANDOVER_BESIDE,
    HANDOVER_PERSON,
    HANDOVER_STEP,
    HANDOVER_WORRY,
    MAILBOX,
    OCMW,
    REQUEST,
    STATUS,
    STRUCTURAL,
    STRUCTURAL_FEEDBACK,
    UNICODE,
)

FOLDER = Path(__file__).parent / "envelopes"
NET = an_id("vectors: network")
EPOCH = 7
SMALL_ORDER_KEY = b"\x01" + bytes(31)
FITS_EVERYTHING = b"\x01" + bytes(63)

SENDER = DeviceKeys.generate(dice("vectors: sender"))
KEY = MailboxKey.generate(dice("vectors: mailbox"))
RECIPIENT = Recipient(OCMW, MAILBOX, EPOCH, 1, KEY.public)


def noise(length: int) -> bytes:
    """Text that hardly compresses."""
    return dice("vectors: noise")(length // 2).hex().encode()


GOOD: dict[str, tuple[Kind, bytes]] = {
    "request": (Kind.REQUEST, REQUEST),
    "status": (Kind.STATUS, STATUS),
    "receipt": (Kind.RECEIPT, Receipt(an_id("mid"), bytes(range(32)), What.OPENED, NOW).encode()),
    "withdrawal": (
        Kind.WITHDRAWAL,
        Withdrawal(an_id("thread"), (an_id("mid"),), "persoon_wil_niet").encode(),
    ),
    "withdrawal-at-recipient": (
        Kind.WITHDRAWAL,
        Withdrawal(an_id("thread"), (an_id("mid"),), "gestopt_bij_ontvanger").encode(),
    ),
    "epoch-offer-of-nothing": (Kind.EPOCH_OFFER, EpochOffer().encode()),
    "claim": (Kind.CLAIM, Claim(an_id("thread"), an_id("mid"), bytes(range(32)), NOW).encode()),
    "handover-worry": (Kind.HANDOVER, HANDOVER_WORRY),
    "handover-person": (Kind.HANDOVER, HANDOVER_PERSON),
    "handover-person-beside": (Kind.HANDOVER, HANDOVER_BESIDE),
    "handover-step": (Kind.HANDOVER, HANDOVER_STEP),
    "structural": (Kind.STRUCTURAL, STRUCTURAL),
    "structural-feedback": (Kind.STRUCTURAL_FEEDBACK, STRUCTURAL_FEEDBACK),
    "addendum": (Kind.ADDENDUM, ADDENDUM),
    **steps.GOOD,
    **claims.GOOD,
    **rungs.GOOD,
    **consultations.GOOD,
    "unicode": (Kind.REQUEST, UNICODE),
    "empty": (Kind.OWN_COPY, b""),
    "compressed-2k": (Kind.REQUEST, b"Zoals vorige keer. " * 1000),
    "compressed-8k": (Kind.HANDOVER, noise(9_000) + b"Zoals vorige keer. " * 400),
    "plain-8k": (Kind.RUNG, dice("vectors: rung")(3_268)),
    "plain-32k": (Kind.HANDOVER, dice("vectors: large")(20_000)),
    "full-2k": (Kind.REQUEST, noise(1_604)),
}


@dataclass(frozen=True)
class Case:
    """What becomes one file."""

    name: str
    expect: str
    outside: Envelope
    info: bytes
    payload: bytes
    message: bytes | None
    net: bytes = NET
    sender: bytes = SENDER.sig.public

    def to_json(self) -> dict[str, Any]:
        value: dict[str, Any] = {
            "profile": self.outside.profile,
            "network": self.net.hex(),
            "mailbox": self.outside.mailbox.hex(),
            "epoch": self.outside.epoch,
            "envelope_id": self.outside.env.hex(),
            "recipient_seed": KEY.to_bytes().hex(),
            "sender_public_key": self.sender.hex(),
            "info": self.info.hex(),
            "sealed": self.outside.sealed.hex(),
        }
        if self.message is not None:
            value["message"] = self.message.hex()
        return value | {"payload": self.payload.hex(), "expect": self.expect}


def sealed(name: str, kind: Kind, payload: bytes) -> Sealed:
    roll = dice(f"vectors: {name}")
    draft = Draft(
        kind=kind,
        net=NET,
        mid=roll(16),
        thread=an_id("thread"),
        time=NOW,
        until=TODAY + 90,
        expires=TODAY + 60,
        payload=payload,
        heads=(Head(3, roll(32)), Head(1, roll(32)), Head(12, roll(32))),
        anchor=roll(32),
    )
    counters = Counters(1, NO_CHAIN, roll(8)) if name != "claim" else Counters(300, roll(32), roll(8))
    return seal(draft, SENDER, counters, RECIPIENT, entropy=roll)


def good() -> Iterator[Case]:
    for name, (kind, payload) in GOOD.items():
        one = sealed(name, kind, payload)
        message = pack(one.signed_header, one.signature, one.kept.salt, payload)
        yield Case(f"good-{name}", "opens", one.envelope, info_of(one.envelope), payload, message)


def info_of(outside: Envelope, net: bytes = NET) -> bytes:
    return outside.info(net, KEY.public, outside.size_class)


class Forge:
    """A request that a sender or a hub with its own program has tampered with."""

    def __init__(self, name: str, expect: str) -> None:
        self.name, self.expect = name, expect
        self.one = sealed(name, Kind.REQUEST, REQUEST)
        self.header = self.one.kept.header
        self.salt = self.one.kept.salt

    def outside(self, *, net: bytes = NET, **changes: Any) -> Case:
        """What the hub can do: other claims on the outside of something that was sealed well."""
        altered = replace(self.one.envelope, **changes)
        size = self.one.envelope.size_class
        info = altered.info(net, KEY.public, size)
        return Case(self.name, self.expect, altered, info, REQUEST, None, net)

    def flipped(self, at: int) -> Case:
        data = bytearray(self.one.envelope.sealed)
        data[at] ^= 1
        return self.outside(sealed=bytes(data))

    def message(self, message: bytes, *, sender: bytes = SENDER.sig.public) -> Case:
        """What a sender can do: any plaintext under a good seal."""
        info = self.one.envelope.info(NET, KEY.public, size_class(len(message)))
        outside = replace(self.one.envelope, sealed=hpke.close(message, KEY.public, info))
        return Case(self.name, self.expect, outside, info, REQUEST, message, sender=sender)

    def raw(self, header: bytes, signature: bytes | None = None, body: bytes = REQUEST) -> Case:
        signed = SENDER.sig.sign("message", header) if signature is None else signature
        return self.message(pack(header, signed, self.salt, body))

    def inside(self, **changes: Any) -> Case:
        return self.raw(replace(self.header, **changes).encode())

    def value(self, change: dict[int, Any]) -> Case:
        return self.raw(cbor.encode(cbor.decode(self.header.encode()) | change))

    def patched(self, at: int, put: bytes) -> Case:
        message = pack(self.one.signed_header, self.one.signature, self.salt, REQUEST)
        return self.message(message[:at] + put + message[at + len(put) :])

    def compressed(self, body: bytes, pd: bytes) -> Case:
        header = replace(self.header, pd=pd).encode()
        signature = SENDER.sig.sign("message", header)
        prefix = b"VP1\x01" + len(header).to_bytes(2, "big") + len(body).to_bytes(4, "big")
        parts = prefix + header + signature + self.salt + body
        return self.message(parts.ljust(131072 if len(parts) > 2048 else 2048, b"\0"))


def broken_outside() -> Iterator[Case]:
    yield Forge("seal-lattice-flipped", "seal").flipped(100)
    yield Forge("seal-curve-flipped", "seal").flipped(1100)
    yield Forge("seal-text-flipped", "seal").flipped(1500)
    yield Forge("seal-tag-flipped", "seal").flipped(-1)
    yield Forge("seal-other-epoch", "seal").outside(epoch=EPOCH + 1)
    yield Forge("seal-other-mailbox", "seal").outside(mailbox=an_id("vectors: other mailbox"))
    yield Forge("seal-other-network", "seal").outside(net=an_id("vectors: other network"))
    yield Forge("seal-other-envelope", "seal").outside(env=an_id("vectors: other envelope"))
    yield Forge("seal-expires-later", "seal").outside(expires=TODAY + 61)
    yield Forge("seal-other-withdrawal-check", "seal").outside(wc=bytes(32))
    yield Forge("profile-unknown", "profile").outside(profile=2)
    one = Forge("envelope-cut-off", "envelope")
    yield one.outside(sealed=one.one.envelope.sealed[:-1])


def broken_frame() -> Iterator[Case]:
    forge = Forge("frame-other-magic", "frame")
    body_at = 10 + len(forge.one.signed_header) + 64 + 16
    yield forge.patched(0, b"VP2")
    yield Forge("frame-unknown-flag", "frame").patched(3, b"\x02")
    yield Forge("frame-header-too-long", "frame").patched(4, b"\xff\xff")
    yield Forge("frame-body-too-long", "frame").patched(6, (2048).to_bytes(4, "big"))
    yield Forge("padding-body-longer-than-it-says", "padding").patched(
        6, (len(REQUEST) - 1).to_bytes(4, "big")
    )
    yield Forge("padding-first-byte", "padding").patched(body_at + len(REQUEST), b"\x01")
    yield Forge("padding-last-byte", "padding").patched(2047, b"\x80")


def broken_header() -> Iterator[Case]:
    forge = Forge("header-number-not-shortest", "header")
    header = forge.one.signed_header
    yield forge.raw(header.replace(b"\x07\x07\x08", b"\x07\x18\x07\x08", 1))
    yield Forge("header-unknown-key", "header").value({17: 0})
    yield Forge("header-key-repeated", "header").raw(b"\xb1\x01\x01" + header[1:])
    yield Forge("header-keys-out-of-order", "header").raw(b"\xb0" + header[3:] + header[1:3])
    yield Forge("header-trailing-byte", "header").raw(header + b"\0")
    yield Forge("header-indefinite", "header").raw(b"\xbf" + header[1:] + b"\xff")
    yield Forge("header-kind-unknown", "header").value({1: 19})
    yield Forge("header-two-heads", "header").value({15: [[1, bytes(32)], [1, bytes(32)]]})
    yield Forge("header-tag", "header").raw(header.replace(b"\x07\x07\x08", b"\x07\xc1\x07\x08", 1))
    yield Forge("outside-other-epoch", "outside").inside(epoch=EPOCH + 1)
    yield Forge("outside-other-mailbox", "outside").inside(to=an_id("vectors: other mailbox"))
    yield Forge("outside-other-network", "outside").inside(net=an_id("vectors: other network"))
    yield Forge("outside-other-envelope", "outside").inside(env=an_id("vectors: other envelope"))


def broken_content() -> Iterator[Case]:
    other = DeviceKeys.generate(dice("vectors: somebody else"))
    forge = Forge("signature-of-another-device", "signature")
    yield forge.raw(forge.one.signed_header, other.sig.sign("message", forge.one.signed_header))
    forge = Forge("signature-for-another-use", "signature")
    yield forge.raw(forge.one.signed_header, SENDER.sig.sign("ledger", forge.one.signed_header))
    forge = Forge("signature-of-another-header", "signature")
    yield forge.raw(replace(forge.header, until=1).encode(), forge.one.signature)
    forge = Forge("signature-key-of-small-order", "signature")
    message = pack(forge.one.signed_header, FITS_EVERYTHING, forge.salt, REQUEST)
    yield forge.message(message, sender=SMALL_ORDER_KEY)
    forge = Forge("digest-other-body", "digest")
    yield forge.raw(forge.one.signed_header, body=REQUEST.replace("Zoë".encode(), b"Zo??"))
    forge = Forge("digest-other-salt", "digest")
    forge.salt = bytes(16)
    yield forge.raw(forge.one.signed_header)
    large = bytes(1_400_000)
    forge = Forge("inflate-bomb", "inflate")
    yield forge.compressed(zlib.compress(large, 9), payload_digest(large, forge.salt))
    stream = zlib.compress(REQUEST, 9)
    forge = Forge("inflate-second-stream", "inflate")
    yield forge.compressed(stream + zlib.compress(b"more", 9), payload_digest(REQUEST, forge.salt))
    forge = Forge("inflate-cut-off", "inflate")
    yield forge.compressed(stream[:-1], payload_digest(REQUEST, forge.salt))
    forge = Forge("inflate-not-zlib", "inflate")
    yield forge.compressed(REQUEST, payload_digest(REQUEST, forge.salt))


def cases() -> Iterator[Case]:
    yield from good()
    for family in (broken_outside, broken_frame, broken_header, broken_content):
        for case in family():
            yield replace(case, name=f"broken-{case.name}")


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.vectors.make", description=__doc__)
    parser.add_argument("--fresh", action="store_true", help="write all of them anew")
    options = parser.parse_args(arguments)
    FOLDER.mkdir(exist_ok=True)
    for case in cases():
        path = FOLDER / f"{case.name}.json"
        if options.fresh or not path.exists():
            path.write_text(json.dumps(case.to_json(), indent=1) + "\n", encoding="ascii")
            print(path.name)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
