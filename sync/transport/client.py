"""The calls of the hub, one method each, over a `Connection`."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TypeVar

import pydantic

from sync.errors import HubNotGenuine, HubRefused, HubUnreachable, Malformed, SignatureRefused
from sync.protocol import batches, bodies, calls
from sync.protocol.bodies import Body, IndexEntry
from sync.protocol.calls import BatchAnswer, Code, Page
from sync.signatures import verify_ed25519
from sync.transport.connection import Call, CallSigner, Connection, read_model

M = TypeVar("M", bound=Body)
S = TypeVar("S")
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class HeldDocument:
    """A directory document as the hub holds it; `digest` is H(document), the salt it is sealed with."""

    version: int
    digest: bytes
    sealed: bytes


@dataclass(frozen=True, slots=True)
class SignedAccess:
    """An access list as encoded, and the signature of its organisation's pair."""

    document: bytes
    signature: bytes


@dataclass(frozen=True, slots=True)
class Witness:
    """The hub's signed word on when it saw a ledger anchor: Ed25519 over `calls.witness_bytes`."""

    anchor: bytes
    hub_time: int
    signature: bytes


class HubClient:
    """Calls to one hub. `net` may be missing before enrolment: then only MACed calls can be made.

    May be used by several threads at once. `abort` (from any thread) closes the connections; every later
    call raises `HubUnreachable("aborted")`.
    """

    def __init__(
        self,
        url: str,
        hub_key: bytes,
        net: CallSigner | None = None,
        *,
        now: Callable[[], datetime],
        entropy: Callable[[int], bytes],
        timeouts: tuple[float, float] = (5.0, 25.0),
    ) -> None:
        self._hub_key = hub_key
        self._connection = Connection(url, hub_key, net, now=now, entropy=entropy, timeouts=timeouts)

    @property
    def clock_offset(self) -> int:
        """Seconds to add to this device's clock to get the hub's; changed only by the hub's signed word."""
        return self._connection.clock_offset

    # --- envelopes ---

    def push(self, envelopes: Sequence[bytes]) -> BatchAnswer:
        """Store a batch of at most 100 envelopes; one signed answer per item, in order."""
        body = batches.encode_batch(envelopes)
        reply = self._connection.answer(
            Call("POST", calls.ENVELOPES, body=body, content_type=calls.CBOR_TYPE)
        )
        return _as_many(_read(batches.decode_answers, reply), len(envelopes))

    def look_up(self, envs: Sequence[bytes]) -> BatchAnswer:
        """Whether the hub has these: 208 yes, 410 withdrawn or expired, 404 no."""
        body = batches.encode_batch(envs)
        reply = self._connection.answer(Call("POST", calls.LOOK_UP, body=body, content_type=calls.CBOR_TYPE))
        return _as_many(_read(batches.decode_answers, reply), len(envs))

    def withdraw(self, env: bytes, wt: bytes) -> int:
        """Delete an envelope at the hub, or forbid it if it is not there yet; returns the hub's time."""
        path = calls.ENVELOPE.format(env=env.hex())
        return self._done("DELETE", path, bodies.WithdrawBody(wt=wt.hex()))

    def pull(self, mailbox: bytes, after: int = 0, limit: int = calls.MAX_PAGE) -> Page:
        """The positions after `after`, in order; an empty page is the end of the mailbox."""
        path = calls.MAILBOX.format(mailbox=mailbox.hex())
        return _read(
            batches.decode_page, self._connection.answer(Call("GET", path, f"after={after}&limit={limit}"))
        )

    # --- directory ---

    def documents_index(self) -> tuple[IndexEntry, ...]:
        """The newest version of each root, organisation document and access list at the hub."""
        return self._model(Call("GET", calls.DOCUMENTS), bodies.IndexBody).documents

    def get_document(self, kind: str, owner: bytes, version: int) -> HeldDocument:
        """One version, sealed under the network's key; `HubRefused(404)` when the hub lacks it."""
        path = calls.DOCUMENT.format(kind=kind, owner=owner.hex(), version=version)
        held = self._model(Call("GET", path), bodies.DocumentBody)
        return HeldDocument(version, bytes.fromhex(held.digest), _from_base64(held.sealed))

    def put_document(self, kind: str, owner: bytes, held: HeldDocument) -> int:
        """Hand in a sealed document ("root" or "org"); the same again changes nothing."""
        path = calls.DOCUMENT.format(kind=kind, owner=owner.hex(), version=held.version)
        return self._done("PUT", path, _document_body(held))

    def put_access(self, organisation: bytes, access: SignedAccess) -> int:
        """Hand in an access list. Its first may come from a device that only this list makes known."""
        path = calls.ACCESS.format(org=organisation.hex())
        return self._done("PUT", path, _access_body(access))

    def found(self, token: str, access: SignedAccess, root: HeldDocument, organisation: HeldDocument) -> int:
        """Found the network at a hub that has none, with the token that `fieldhub init` printed.

        `Malformed("token")` when the text cannot be one.
        """
        body = bodies.FoundBody(
            access=_access_body(access),
            root=_numbered_body(root),
            organisation=_numbered_body(organisation),
        )
        return self._done("POST", calls.FOUND, body, secret=calls.read_token(token))

    # --- enrolment ---

    def post_invitation(self, inv: bytes, check: bytes, until: int) -> int:
        """Let one device ask. `check` is `calls.check_value` of the invitation's hub secret."""
        body = bodies.InvitationBody(check=check.hex(), until=until)
        return self._done("PUT", calls.INVITATION.format(inv=inv.hex()), body)

    def end_invitation(self, inv: bytes) -> int:
        """Nobody may ask under it any more; a welcome that stands there stays until the end date."""
        return self._done("DELETE", calls.INVITATION.format(inv=inv.hex()), None)

    def post_enrolment(self, inv: bytes, secret: bytes, sealed: bytes) -> int:
        """The new device asks. `secret` is `HKDF(S, C(enrol) ‖ "hub")`."""
        body = bodies.SealedBody(sealed=calls.to_base64(sealed))
        return self._done("POST", calls.ENROLMENTS.format(inv=inv.hex()), body, secret=secret)

    def fetch_enrolments(self, inv: bytes) -> tuple[bytes, ...]:
        """What was asked under an invitation of the own organisation, oldest first."""
        path = calls.ENROLMENTS.format(inv=inv.hex())
        asked = self._model(Call("GET", path), bodies.EnrolmentsBody)
        return tuple(_from_base64(sealed) for sealed in asked.sealed)

    def put_welcome(self, inv: bytes, sealed: bytes) -> int:
        """Leave what the new device needs; a later one takes the place of an earlier one."""
        body = bodies.SealedBody(sealed=calls.to_base64(sealed))
        return self._done("PUT", calls.WELCOME.format(inv=inv.hex()), body)

    def fetch_welcome(self, inv: bytes, secret: bytes) -> bytes | None:
        """The new device looks whether it is welcome; None while it is not."""
        call = Call("GET", calls.WELCOME.format(inv=inv.hex()), secret=secret)
        try:
            return _from_base64(self._model(call, bodies.SealedBody).sealed)
        except HubRefused as refusal:
            if refusal.code == Code.NOT_FOUND:
                return None
            raise

    # --- slips for the night ---

    def hand_in_slip(self, slip: bytes) -> int:
        """Stop a device with its slip. Needs no key of one's own: whoever holds the slip may."""
        body = bodies.SlipBody(slip=calls.to_base64(slip))
        return self._done("POST", calls.SLIPS, body, secret=slip)

    def slips(self) -> tuple[bytes, ...]:
        """Every slip that was handed in; what they prove is for the caller to check."""
        return tuple(map(_from_base64, self._model(Call("GET", calls.SLIPS), bodies.SlipsBody).slips))

    # --- ledger, health ---

    def put_anchor(self, anchor: bytes) -> Witness:
        """Have the hub witness a ledger anchor; its word is checked and can be shown to others."""
        call = Call("PUT", calls.ANCHORS, body=_json(bodies.AnchorBody(anchor=anchor.hex())))
        word = self._model(call, bodies.WitnessBody)
        signature = _from_base64(word.signature)
        try:
            verify_ed25519(self._hub_key, signature, calls.witness_bytes(anchor, word.hub_time))
        except SignatureRefused as error:
            raise HubNotGenuine("signature") from error
        return Witness(anchor, word.hub_time, signature)

    def health(self) -> bool:
        """Whether something there says it is well. Not signed: good for a light on a screen, no more."""
        try:
            status, body = self._connection.fetch_unsigned(calls.HEALTH)
            return status == 200 and bodies.HealthBody.model_validate_json(body).status == "ok"
        except (HubUnreachable, HubNotGenuine, pydantic.ValidationError):
            return False

    def hub_now(self) -> datetime:
        """The hub's clock, as far as it is known."""
        return datetime.fromtimestamp(self._connection.seconds(), UTC)

    def abort(self) -> None:
        """Drop the connections; a call in progress ends as unknown, a later one as unreachable."""
        self._connection.abort()

    # --- how ---

    def _done(self, method: str, path: str, body: Body | None, secret: bytes | None = None) -> int:
        data = b"" if body is None else _json(body)
        return self._model(Call(method, path, body=data, secret=secret), bodies.DoneBody).hub_time

    def _model(self, call: Call, model: type[M]) -> M:
        return read_model(model, self._connection.answer(call))


def _json(body: Body) -> bytes:
    return body.model_dump_json().encode("utf-8")


def _read(decode: Callable[[S], T], body: S) -> T:
    try:
        return decode(body)
    except Malformed as error:
        raise HubNotGenuine("reply") from error


def _from_base64(text: str) -> bytes:
    return _read(calls.from_base64, text)


def _as_many(answer: BatchAnswer, count: int) -> BatchAnswer:
    """One answer per item, or none of it can be matched with what was sent."""
    if len(answer.items) != count:
        raise HubNotGenuine("reply")
    return answer


def _document_body(held: HeldDocument) -> bodies.DocumentBody:
    return bodies.DocumentBody(digest=held.digest.hex(), sealed=calls.to_base64(held.sealed))


def _numbered_body(held: HeldDocument) -> bodies.NumberedDocumentBody:
    return bodies.NumberedDocumentBody(
        version=held.version, digest=held.digest.hex(), sealed=calls.to_base64(held.sealed)
    )


def _access_body(access: SignedAccess) -> bodies.AccessBody:
    return bodies.AccessBody(
        document=calls.to_base64(access.document), signature=calls.to_base64(access.signature)
    )
