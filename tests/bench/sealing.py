"""Seal, sign and frame, and open and verify, against the bare HPKE and signature calls they rest on."""

import os
import statistics
import time
from collections.abc import Callable
from typing import Any

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from cryptography.hazmat.primitives.asymmetric.mlkem import MLKEM768PublicKey
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PublicKey
from cryptography.hazmat.primitives.hpke import AEAD, KDF, KEM, MLKEM768X25519PublicKey, Suite

from sync.protocol import NO_CHAIN, context
from sync.sealing import Counters, hpke, open_envelope, seal
from sync.sealing.frame import pack
from tests.sync.invented import TODAY, an_id
from tests.sync.post import INC, MODELS, Post

GOAL = 1.6
CALLS = 200


def measure(rounds: int) -> list[dict[str, Any]]:
    post = Post()
    recipient = post.theirs.recipient(an_id("onthaal"), TODAY)
    draft, counters = post.draft(payload=os.urandom(300).hex().encode()), Counters(1, NO_CHAIN, INC)
    sealed = seal(draft, post.sender, counters, recipient, entropy=os.urandom)
    envelope, header = sealed.envelope, sealed.signed_header
    info = envelope.info(draft.net, recipient.public_key, envelope.size_class)
    message = pack(header, sealed.signature, sealed.kept.salt, draft.payload)
    keys = {(recipient.mailbox, recipient.epoch): post.key}
    suite = Suite(KEM.MLKEM768_X25519, KDF.HKDF_SHA256, AEAD.CHACHA20_POLY1305)
    public = _public(recipient.public_key)
    device, signed = post.sender.sig, context("message") + header

    def bare_seal() -> None:
        device.sign("message", header)
        suite.encrypt(message, public, info)

    def bare_open() -> None:
        hpke.disclose(envelope.sealed, post.key, info)
        Ed25519PublicKey.from_public_bytes(device.public).verify(sealed.signature, signed)

    def full_seal() -> None:
        seal(draft, post.sender, counters, recipient, entropy=os.urandom)

    def full_open() -> None:
        open_envelope(sealed.data, keys, post.ours, post.memory, MODELS)

    return [
        _row("seal + sign + frame", rounds, full_seal, bare_seal),
        _row("open + verify", rounds, full_open, bare_open),
    ]


def _public(raw: bytes) -> MLKEM768X25519PublicKey:
    lattice = MLKEM768PublicKey.from_public_bytes(raw[:1184])
    return MLKEM768X25519PublicKey(lattice, X25519PublicKey.from_public_bytes(raw[1184:]))


def _row(name: str, rounds: int, full: Callable[[], None], bare: Callable[[], None]) -> dict[str, Any]:
    ratio = statistics.median(_round(full, bare) for _ in range(max(3, rounds)))
    return {
        "name": name,
        "ratio": ratio,
        "goal": GOAL,
        "ok": ratio <= GOAL,
        "unit": "x bare HPKE and Ed25519",
    }


def _round(full: Callable[[], None], bare: Callable[[], None]) -> float:
    """Call by call in turn: what else the machine does falls on both, and the medians leave it out."""
    times = [(_seconds(full), _seconds(bare)) for _ in range(CALLS)]
    return statistics.median(one for one, _ in times) / statistics.median(other for _, other in times)


def _seconds(call: Callable[[], None]) -> float:
    began = time.perf_counter()
    call()
    return time.perf_counter() - began
