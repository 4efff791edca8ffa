"""A signed document as received, and the checks that both kinds of document share."""

from dataclasses import dataclass

from sync.errors import Malformed, SignatureRefused
from sync.protocol import digest
from sync.signatures import check_ed25519_key

STALE_AFTER_DAYS = 60
NO_DOCUMENT = bytes(32)
"""`prev` of the first version of a document."""


@dataclass(frozen=True, slots=True)
class SignedDocument:
    """A document and its pair of signatures, as received: nobody encodes it again to check it."""

    document: bytes
    signatures: bytes

    @property
    def digest(self) -> bytes:
        return digest(self.document)


def check_keys(keys: list[bytes], what: str) -> None:
    try:
        for key in keys:
            check_ed25519_key(key)
    except SignatureRefused as error:
        raise Malformed(what) from error


def require(holds: bool, what: str) -> None:
    if not holds:
        raise Malformed(what)
