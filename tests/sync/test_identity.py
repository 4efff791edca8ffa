"""Private keys: they come back from their seeds, and ids are made of them."""

import hashlib

import pytest
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from sync.errors import Malformed
from sync.identity import DeviceKeys, MailboxKey, SigningKey, open_document, seal_document
from sync.protocol import context, digest
from tests.sync.invented import dice, refused

XWING_SEED = bytes.fromhex("7f9c2ba4e88f827d616045507605853ed73b8093f6efbc88eb1a6eacfa66ef26")
XWING_PUBLIC_BEGINS = "e2236b35a8c24b39b10aa1323a96a919"
"""First seed and first bytes of the public key of the test vectors in the draft of X-Wing."""


def test_a_mailbox_key_is_an_x_wing_key() -> None:
    key = MailboxKey.from_seed(XWING_SEED)

    assert len(key.public) == 1216
    assert key.public.hex().startswith(XWING_PUBLIC_BEGINS)
    assert MailboxKey.from_seed(key.to_bytes()).public == key.public


def test_a_seed_of_another_length_is_no_mailbox_key() -> None:
    with pytest.raises(ValueError, match="32 bytes"):
        MailboxKey.from_seed(bytes(31))


def test_the_keys_of_a_device_come_back_from_the_store() -> None:
    keys = DeviceKeys.generate(dice("device"))

    again = DeviceKeys.from_bytes(keys.to_bytes())

    assert (again.sig.public, again.net.public, again.box.public) == (
        keys.sig.public,
        keys.net.public,
        keys.box.public,
    )
    assert again.device_id == hashlib.sha256(keys.sig.public).digest()[:16]
    assert again.net_id == hashlib.sha256(keys.net.public).digest()[:16]


def test_the_three_keys_of_a_device_are_different() -> None:
    keys = DeviceKeys.generate(dice("device"))

    assert len({keys.sig.to_bytes(), keys.net.to_bytes(), keys.box.to_bytes()}) == 3


def test_damaged_device_keys_are_refused() -> None:
    with refused(Malformed, "device_keys"):
        DeviceKeys.from_bytes(DeviceKeys.generate(dice("device")).to_bytes()[:-1])


def test_no_private_key_shows_itself() -> None:
    keys = DeviceKeys.generate(dice("device"))

    shown = repr(keys) + repr(keys.sig) + repr(keys.box)

    assert keys.sig.to_bytes().hex() not in shown
    assert repr(keys.sig.to_bytes()) not in shown


def test_signing_is_the_same_every_time() -> None:
    key = SigningKey(b"s" * 32)

    assert key.sign("message", b"x") == key.sign("message", b"x")


def test_a_document_at_the_hub_opens_with_the_key_of_the_directory_only() -> None:
    dirkey, document = b"d" * 32, b"OCMW Lindenhoek and its devices"
    sealed = seal_document(dirkey, document, "org")

    assert open_document(dirkey, digest(document), sealed, "org") == document
    assert b"Lindenhoek" not in sealed
    for attempt in (
        (b"x" * 32, digest(document), sealed, "org"),
        (dirkey, digest(b"another"), sealed, "org"),
        (dirkey, digest(document), sealed, "root"),
        (dirkey, digest(document), sealed[:-1] + bytes((sealed[-1] ^ 1,)), "org"),
        (dirkey, digest(document), b"", "org"),
    ):
        with refused(Malformed, "document_seal"):
            open_document(*attempt)  # type: ignore[arg-type]


def test_who_knows_the_key_of_the_directory_can_still_not_put_one_document_in_the_place_of_another() -> None:
    dirkey, named = b"d" * 32, digest(b"the document that was named")
    key = HKDF(algorithm=SHA256(), length=32, salt=named, info=context("org")).derive(dirkey)
    other = ChaCha20Poly1305(key).encrypt(bytes(12), b"another document", None)

    with refused(Malformed, "document_seal"):
        open_document(dirkey, named, other, "org")
