"""The calls about the directory: founding, access lists, sealed documents, ledger anchors.

Whose keys count. An organisation's id is a hash of its first public keys, so the hub needs nobody's word
for them: the first access list must be signed by keys that give this id, and a later one by the keys that the
list before it names, or by keys whose hash that list promised. The organisation that founded the network
names in its own list which others may keep one here.
"""

from sync.errors import Malformed, SignatureRefused
from sync.hub import gate
from sync.hub.gate import Refused
from sync.hub.registry import Device, StoredAccess, StoredDocument
from sync.hub.service import Desk, HubService, Incoming, Reply, by_device, json_reply
from sync.protocol import bodies, calls
from sync.protocol.access import AccessList
from sync.protocol.bodies import DocumentBody
from sync.protocol.calls import Code
from sync.protocol.contexts import Publics, digest, next_digest, organisation_id
from sync.signatures import verify_pair

_DOCUMENTS = "documents"


def by_token(desk: Desk, incoming: Incoming) -> None:
    """Whoever holds the token that `fieldhub init` printed."""
    gate.check_mac(incoming.signed, desk.registry.network().token_check)


def by_listed_device(desk: Desk, incoming: Incoming) -> Device | None:
    """A known device, or one that the access list in this very call makes known; the list is judged later."""
    known = desk.registry.device(incoming.signed.net_id)
    if known is not None:
        return by_device(desk, incoming)
    access = _read_access(incoming.model(bodies.AccessBody))
    key = access.keys_by_net_id.get(incoming.signed.net_id)
    if key is None:
        raise Refused(401, Code.UNKNOWN_DEVICE)
    gate.check_signature(incoming.signed, key)
    return Device(incoming.signed.net_id, access.organisation, key, True)


def found(desk: Desk, incoming: Incoming) -> Reply:
    """Bind this hub to a network: the coordinator's access list and the first two documents."""
    body = incoming.model(bodies.FoundBody)
    access = _read_access(body.access)
    network = desk.registry.network()
    if network.net is not None:
        # The reply to the founding call was lost and it comes again: the same list, the same answer.
        stored = desk.registry.access(access.organisation)
        if stored is not None and stored.digest == digest(calls.from_base64(body.access.document)):
            return desk.done()
        raise Refused(409, Code.FOUNDED)
    _check_first(access)
    _check_signature(access.publics, body.access)
    desk.registry.found(access.net, access.organisation)
    desk.registry.put_access(access, _stored(access, body.access), founder=True)
    _keep(desk, _document("root", access.net, body.root.version, body.root))
    _keep(desk, _document("org", access.organisation, body.organisation.version, body.organisation))
    return desk.done(201)


def put_access(desk: Desk, incoming: Incoming) -> Reply:
    """Replace an organisation's access list by a later one."""
    body = incoming.model(bodies.AccessBody)
    access = _read_access(body)
    network = desk.registry.network()
    if incoming.id("org") != access.organisation or desk.caller.org != access.organisation:
        raise Refused(403, Code.NOT_ALLOWED)
    if network.net != access.net:
        raise Refused(422, Code.BAD_LIST)
    if not desk.registry.is_admitted(access.organisation):
        raise Refused(403, Code.NOT_ALLOWED)
    new, current = _stored(access, body), desk.registry.access(access.organisation)
    if current is not None and (current.version, current.digest) == (new.version, new.digest):
        return desk.done()
    if current is not None and new.version <= current.version:
        raise Refused(409, Code.CONFLICT)
    _check_follows(current, access, body)
    if desk.registry.takes_from_others(access):
        raise Refused(409, Code.TAKEN)
    desk.registry.put_access(access, new, founder=access.organisation == network.founder)
    return desk.done(201)


def _read_access(body: bodies.AccessBody) -> AccessList:
    try:
        return AccessList.decode(calls.from_base64(body.document))
    except Malformed as error:
        raise Refused(422, Code.BAD_LIST) from error


def _stored(access: AccessList, body: bodies.AccessBody) -> StoredAccess:
    document = calls.from_base64(body.document)
    return StoredAccess(access.version, digest(document), document)


def _check_first(access: AccessList) -> None:
    if organisation_id(access.publics) != access.organisation:
        raise Refused(422, Code.BAD_LIST)


def _check_follows(current: StoredAccess | None, access: AccessList, body: bodies.AccessBody) -> None:
    """Signed by the keys that count: the first ones, those of the list before, or those it promised."""
    if current is None:
        _check_first(access)
        _check_signature(access.publics, body)
        return
    before = AccessList.decode(current.document)
    planned = next_digest(access.publics) == before.next_keys
    _check_signature(access.publics if planned else before.publics, body)


def _check_signature(publics: Publics, body: bodies.AccessBody) -> None:
    try:
        document, signature = calls.from_base64(body.document), calls.from_base64(body.signature)
        verify_pair(publics, signature, "access", document)
    except (SignatureRefused, Malformed) as error:
        raise Refused(422, Code.BAD_LIST) from error


def index(desk: Desk, _incoming: Incoming) -> Reply:
    """The newest version of every document and access list."""
    entries = tuple(
        bodies.IndexEntry(
            kind=held.kind, owner=held.owner.hex(), version=held.version, digest=held.digest.hex()
        )
        for held in desk.registry.index()
    )
    return json_reply(bodies.IndexBody(documents=entries, hub_time=desk.hub_time))


def get_document(desk: Desk, incoming: Incoming) -> Reply:
    """One version of one document, sealed."""
    version = _version(incoming)
    held = desk.registry.document(incoming.path.get("kind", ""), incoming.id("owner"), version)
    if held is None:
        raise Refused(404, Code.NOT_FOUND)
    sealed = calls.to_base64(held.sealed)
    return json_reply(DocumentBody(digest=held.digest.hex(), sealed=sealed))


def put_document(desk: Desk, incoming: Incoming) -> Reply:
    """Keep a version: root and agreements from the founding organisation, its own document from each.

    Any version that is not here yet is taken, so that a hub restored from an older copy can be given what
    it lost. Which version holds is for the clients to judge; they can read the document and the hub cannot.
    """
    kind, owner = incoming.path.get("kind", ""), incoming.id("owner")
    network = desk.registry.network()
    may = {
        "root": network.founder == desk.caller.org and owner == network.net,
        "org": owner == desk.caller.org,
        "agreement": network.founder == desk.caller.org and owner == network.net,
    }
    if not may.get(kind, False):
        raise Refused(403, Code.NOT_ALLOWED)
    if desk.registry.used(desk.caller.net_id, desk.today, _DOCUMENTS) >= desk.limits.documents:
        raise Refused(429, Code.BUSY)
    if not _keep(desk, _document(kind, owner, _version(incoming), incoming.model(DocumentBody))):
        return desk.done()
    desk.registry.use(desk.caller.net_id, desk.today, _DOCUMENTS, 1)
    return desk.done(201)


def _version(incoming: Incoming) -> int:
    text = incoming.path.get("version", "")
    if not text.isascii() or not text.isdigit() or len(text) > 15 or text.startswith("0"):
        raise Refused(404, Code.NOT_FOUND)
    return int(text)


def _document(kind: str, owner: bytes, version: int, body: DocumentBody) -> StoredDocument:
    try:
        sealed = calls.from_base64(body.sealed)
    except Malformed as error:
        raise Refused(400, Code.MALFORMED) from error
    return StoredDocument(kind, owner, version, bytes.fromhex(body.digest), sealed)


def _keep(desk: Desk, new: StoredDocument) -> bool:
    """False when exactly this stands here already; Refused when something else does."""
    held = desk.registry.document(new.kind, new.owner, new.version)
    if held is None:
        desk.registry.put_document(new)
        return True
    if held != new:
        raise Refused(409, Code.CONFLICT)
    return False


class Witness:
    """The call that has a ledger anchor witnessed; it needs the hub's key."""

    def __init__(self, service: HubService) -> None:
        self._service = service

    def __call__(self, desk: Desk, incoming: Incoming, /) -> Reply:
        """Sign when this anchor was first seen."""
        anchor = bytes.fromhex(incoming.model(bodies.AnchorBody).anchor)
        seen = desk.registry.witness(anchor, desk.hub_time)
        signature = calls.to_base64(self._service.witness(anchor, seen))
        return json_reply(bodies.WitnessBody(anchor=anchor.hex(), hub_time=seen, signature=signature))
