"""The enrolment message E: what a new device says about itself, signed by everything it names."""

import hmac
from dataclasses import dataclass
from hashlib import sha256

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from sync.errors import EnrolmentRefused, Malformed, SignatureRefused
from sync.identity.device import DeviceKeys
from sync.identity.mailbox import PUBLIC_LENGTH
from sync.identity.signing import Entropy, PairKey
from sync.protocol import Invitation, Publics, cbor, context, digest, shapes
from sync.signatures import PAIR_SIGNATURE, verify_ed25519, verify_pair

MAX_POSTED = 32 * 1024
_NONCE_LENGTH = 12

_SHAPE = shapes.fields(
    {
        1: shapes.IDENTITY,
        2: shapes.IDENTITY,
        3: shapes.HASH,
        4: shapes.octets(32),
        5: shapes.text(80, least=1),
        6: shapes.octets(32),
        7: shapes.octets(32),
        8: shapes.items(shapes.octets(PUBLIC_LENGTH), least=1, most=3),
        9: shapes.octets(32),
    },
    {10: shapes.row(shapes.PUBLICS, shapes.HASH)},
)
_POSTED = shapes.fields(
    {1: shapes.blob(MAX_POSTED), 2: shapes.octets(64), 3: shapes.octets(64), 5: shapes.HASH},
    {4: shapes.octets(PAIR_SIGNATURE)},
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Enrolment:
    """E. It names the invitation's root document and hub, so an altered invitation gives other words.

    `organisation` (public keys, and the hash of those that will follow) is there only for the first device
    of a new organisation, which makes the organisation's keys itself.
    """

    net: bytes
    inv: bytes
    root_digest: bytes
    hub_key: bytes
    label: str
    sig: bytes
    net_key: bytes
    boxes: tuple[bytes, ...]
    nonce: bytes
    organisation: tuple[Publics, bytes] | None = None

    def encode(self) -> bytes:
        value: dict[int, object] = {
            1: self.net,
            2: self.inv,
            3: self.root_digest,
            4: self.hub_key,
            5: self.label,
            6: self.sig,
            7: self.net_key,
            8: list(self.boxes),
            9: self.nonce,
        }
        if self.organisation is not None:
            publics, next_keys = self.organisation
            value[10] = [list(publics), next_keys]
        shapes.require(value, _SHAPE, "enrolment")
        return cbor.encode(value)

    @classmethod
    def decode(cls, data: bytes) -> "Enrolment":
        value = shapes.read(data, _SHAPE, "enrolment")
        organisation = None
        if 10 in value:
            (classic, lattice), next_keys = value[10]
            organisation = ((classic, lattice), next_keys)
        return cls(
            net=value[1],
            inv=value[2],
            root_digest=value[3],
            hub_key=value[4],
            label=value[5],
            sig=value[6],
            net_key=value[7],
            boxes=tuple(value[8]),
            nonce=value[9],
            organisation=organisation,
        )


def hub_token(secret: bytes) -> bytes:
    """What the newcomer shows the hub, so that it takes the enrolment message of this invitation."""
    return _derive(secret, b"hub")


def hub_check(secret: bytes) -> bytes:
    """What the inviter leaves at the hub: the hash of the token."""
    return digest(hub_token(secret))


def build_enrolment(
    invitation: Invitation,
    keys: DeviceKeys,
    label: str,
    entropy: Entropy,
    organisation: tuple[PairKey, bytes] | None = None,
) -> bytes:
    """E for this device. `organisation`: its new pair, and the digest of the pair that will follow."""
    named = None if organisation is None else (organisation[0].publics, organisation[1])
    message = Enrolment(
        net=invitation.net,
        inv=invitation.inv,
        root_digest=invitation.root_digest,
        hub_key=invitation.hub_key,
        label=label,
        sig=keys.sig.public,
        net_key=keys.net.public,
        boxes=(keys.box.public,),
        nonce=entropy(32),
        organisation=named,
    )
    return message.encode()


def seal_enrolment(
    secret: bytes, message: bytes, keys: DeviceKeys, entropy: Entropy, pair: PairKey | None = None
) -> bytes:
    """Sign E with every key it names, add the MAC of the invitation, and close it for the inviter."""
    posted: dict[int, object] = {
        1: message,
        2: keys.sig.sign("enrol", message),
        3: keys.net.sign("enrol", message),
        5: _mac(secret, message),
    }
    if pair is not None:
        posted[4] = pair.sign("enrol", message)
    nonce = entropy(_NONCE_LENGTH)
    sealed = ChaCha20Poly1305(_derive(secret, b"box")).encrypt(nonce, cbor.encode(posted), None)
    return nonce + sealed


def open_enrolment(invitation: Invitation, posted: bytes) -> tuple[bytes, Enrolment]:
    """E as received, and what it says, after every check that needs no human.

    Raises EnrolmentRefused: `enrolment_seal` (not closed with this invitation), `enrolment` (not well
    formed), `enrolment_mac`, `enrolment_signature`, `enrolment_invitation` (made from an altered invitation),
    `enrolment_organisation` (organisation keys where there should be none, or the reverse).
    """
    parts = _unpack(invitation.secret, posted)
    message: bytes = parts[1]
    if not hmac.compare_digest(_mac(invitation.secret, message), parts[5]):
        raise EnrolmentRefused("enrolment_mac")
    enrolment = _decode(message)
    _check_signatures(enrolment, parts)
    named = (enrolment.net, enrolment.inv, enrolment.root_digest, enrolment.hub_key)
    if named != (invitation.net, invitation.inv, invitation.root_digest, invitation.hub_key):
        raise EnrolmentRefused("enrolment_invitation")
    if (enrolment.organisation is None) != (invitation.organisation is not None):
        raise EnrolmentRefused("enrolment_organisation")
    return message, enrolment


def _unpack(secret: bytes, posted: bytes) -> dict[int, bytes]:
    if len(posted) > MAX_POSTED:
        raise EnrolmentRefused("enrolment")
    nonce, sealed = posted[:_NONCE_LENGTH], posted[_NONCE_LENGTH:]
    try:
        plain = ChaCha20Poly1305(_derive(secret, b"box")).decrypt(nonce, sealed, None)
        return shapes.read(plain, _POSTED, "enrolment")
    except (InvalidTag, ValueError) as error:
        raise EnrolmentRefused("enrolment_seal") from error
    except Malformed as error:
        raise EnrolmentRefused("enrolment") from error


def _decode(message: bytes) -> Enrolment:
    try:
        return Enrolment.decode(message)
    except Malformed as error:
        raise EnrolmentRefused("enrolment") from error


def _check_signatures(enrolment: Enrolment, parts: dict[int, bytes]) -> None:
    message, signed = parts[1], context("enrol") + parts[1]
    try:
        verify_ed25519(enrolment.sig, parts[2], signed)
        verify_ed25519(enrolment.net_key, parts[3], signed)
        if enrolment.organisation is not None:
            verify_pair(enrolment.organisation[0], parts.get(4, b""), "enrol", message)
    except SignatureRefused as error:
        raise EnrolmentRefused("enrolment_signature") from error


def _derive(secret: bytes, purpose: bytes) -> bytes:
    return HKDF(algorithm=SHA256(), length=32, salt=None, info=context("enrol") + purpose).derive(secret)


def _mac(secret: bytes, message: bytes) -> bytes:
    return hmac.new(_derive(secret, b"mac"), message, sha256).digest()
