"""No byte of an envelope can be changed: each one of `info` and of `sealed` in turn, and none opens.

The control leaves out what protects them: an `info` that is empty for everybody, and a stream cipher that
drops the tag. Then every change passes.
"""

import os
from collections.abc import Callable, Iterator

from cryptography.hazmat.primitives.ciphers import Cipher, algorithms

from sync.errors import Quarantine
from sync.identity import MailboxKey
from sync.sealing import hpke
from tests.proofs import Proof

_SHORT_STEP = 23
_INFO, _MESSAGE = 140, 2048

Opens = Callable[[bytes, bytes], bool]


def prove(*, full: bool) -> Proof:
    step = 1 if full else _SHORT_STEP
    info, message = os.urandom(_INFO), os.urandom(_MESSAGE)
    changes = list(_changes(info, _sealed_length(message), step))
    return Proof(
        name="seal-bytes",
        tried=len(changes),
        figure=_opened(_real(info, message), info, changes),
        goal=0,
        control=_opened(_unprotected(message), info, changes),
    )


def _sealed_length(message: bytes) -> int:
    return 1120 + len(message) + 16


def _changes(info: bytes, sealed_length: int, step: int) -> Iterator[tuple[int, int]]:
    """Which part (0 info, 1 sealed) and which byte."""
    yield from ((0, at) for at in range(0, len(info), step))
    yield from ((1, at) for at in range(0, sealed_length, step))


def _opened(opener: tuple[bytes, Opens], info: bytes, changes: list[tuple[int, int]]) -> int:
    """How many of the changed ones open."""
    sealed, opens = opener
    if not opens(sealed, info):
        raise AssertionError("the unchanged one must open")
    found = 0
    for part, at in changes:
        parts = [bytearray(info), bytearray(sealed)]
        parts[part][at] ^= 1 + os.urandom(1)[0] % 255
        found += opens(bytes(parts[1]), bytes(parts[0]))
    return found


def _real(info: bytes, message: bytes) -> tuple[bytes, Opens]:
    key = MailboxKey.generate(os.urandom)

    def opens(sealed: bytes, given: bytes) -> bool:
        try:
            return bool(hpke.disclose(sealed, key, given))
        except Quarantine:
            return False

    return hpke.close(message, key.public, info), opens


def _unprotected(message: bytes) -> tuple[bytes, Opens]:
    """The same lengths and the same cipher without its tag, bound to nothing."""
    key, nonce = os.urandom(32), os.urandom(16)

    def run(data: bytes) -> bytes:
        return Cipher(algorithms.ChaCha20(key, nonce), mode=None).encryptor().update(data)

    def opens(sealed: bytes, _given: bytes) -> bool:
        return len(run(sealed[1120:-16])) == len(message)

    return os.urandom(1120) + run(message) + os.urandom(16), opens
