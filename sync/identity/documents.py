"""Directory documents as the hub holds them: closed under `dirkey`, so that no name can be read there."""

from typing import Literal, TypeAlias

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from sync.errors import Malformed
from sync.protocol import context, digest

DocumentKind: TypeAlias = Literal["root", "org", "agreement"]

_ZERO_NONCE = bytes(12)
"""Safe here: the key is made of the document's own hash, so no key ever closes two texts."""


def seal_document(dirkey: bytes, document: bytes, kind: DocumentKind) -> bytes:
    """What is put at the hub beside H(document) and the signatures."""
    cipher = ChaCha20Poly1305(_key(dirkey, digest(document), kind))
    return cipher.encrypt(_ZERO_NONCE, document, None)


def open_document(dirkey: bytes, document_digest: bytes, sealed: bytes, kind: DocumentKind) -> bytes:
    """The document; Malformed("document_seal") if it does not open or is not the one that was named."""
    try:
        document = ChaCha20Poly1305(_key(dirkey, document_digest, kind)).decrypt(_ZERO_NONCE, sealed, None)
    except (InvalidTag, ValueError) as error:
        raise Malformed("document_seal") from error
    if digest(document) != document_digest:
        raise Malformed("document_seal")
    return document


def _key(dirkey: bytes, document_digest: bytes, kind: DocumentKind) -> bytes:
    return HKDF(algorithm=SHA256(), length=32, salt=document_digest, info=context(kind)).derive(dirkey)
