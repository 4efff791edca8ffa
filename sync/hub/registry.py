"""Everything the hub knows that is not mail: network, organisations, devices, documents, invitations.

The caller owns the transaction.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, bindparam, delete, func, insert, select, update

from sync.hub.prepared import Prepared
from sync.hub.schema import (
    admitted,
    anchor,
    device,
    document,
    enrolment,
    invitation,
    mailbox,
    network,
    nonce,
    organisation,
    slip,
    usage,
)
from sync.protocol.access import AccessList, MailboxAccess
from sync.protocol.calls import NO_HEAD
from sync.protocol.contexts import key_id

_DEVICE = Prepared(
    select(device, admitted.c.org.label("in_network"), slip.c.net_id.label("stopped"))
    .outerjoin(admitted, admitted.c.org == device.c.org)
    .outerjoin(slip, slip.c.net_id == device.c.net_id)
    .where(device.c.net_id == bindparam("id")),
    "id",
)
_SPEND = Prepared(insert(nonce), "nonce", "seen")
_THIS_USE = (
    (usage.c.net_id == bindparam("id")) & (usage.c.day == bindparam("on")) & (usage.c.what == bindparam("of"))
)
_USED = Prepared(select(usage.c.count).where(_THIS_USE), "id", "on", "of")
_USE = Prepared(
    update(usage).where(_THIS_USE).values(count=usage.c.count + bindparam("more")), "more", "id", "on", "of"
)


@dataclass(frozen=True, slots=True)
class Network:
    """The network this hub carries; `net` and `founder` are None until it is founded."""

    token_check: bytes
    net: bytes | None
    founder: bytes | None


@dataclass(frozen=True, slots=True)
class Device:
    """One device as its organisation's access list names it; `active` when nothing ended it."""

    net_id: bytes
    org: bytes
    key: bytes
    active: bool


@dataclass(frozen=True, slots=True)
class StoredAccess:
    """The access list that counts now, as it was signed, and its digest."""

    version: int
    digest: bytes
    document: bytes


@dataclass(frozen=True, slots=True)
class StoredDocument:
    """One version of a sealed directory document."""

    kind: str
    owner: bytes
    version: int
    digest: bytes
    sealed: bytes


@dataclass(frozen=True, slots=True)
class Invitation:
    """What lets one new device ask."""

    inv: bytes
    org: bytes
    check: bytes
    until: int
    ended: bool
    welcome: bytes | None


class Registry:
    """Reads and writes of the hub's own books."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    # --- network and organisations ---

    def network(self) -> Network:
        """The one row that `fieldhub init` made."""
        row = self._connection.execute(select(network)).one()
        return Network(row.token_check, row.net, row.founder)

    def prepare(self, token_check: bytes) -> None:
        """Make the hub ready to be founded, once."""
        self._connection.execute(insert(network), {"id": 1, "token_check": token_check})

    def is_prepared(self) -> bool:
        """Whether `prepare` was called on this database."""
        return self._connection.execute(select(func.count()).select_from(network)).scalar_one() > 0

    def found(self, net: bytes, founder: bytes) -> None:
        """Bind the hub to one network, for good."""
        self._connection.execute(update(network).values(net=net, founder=founder))

    def device(self, net_id: bytes) -> Device | None:
        """The device of this net id; not active when revoked, stopped by its slip, or not admitted."""
        row = _DEVICE.first(self._connection, net_id)
        if row is None:
            return None
        found, org, key, revoked, in_network, stopped = row
        return Device(found, org, key, in_network is not None and not revoked and stopped is None)

    def stop(self, net_id: bytes, slip_bytes: bytes, hub_time: int) -> bool:
        """Keep a slip; False when the device was stopped before."""
        known = self._connection.execute(select(slip.c.net_id).where(slip.c.net_id == net_id)).first()
        if known is not None:
            return False
        values = {"net_id": net_id, "slip": slip_bytes, "seen": hub_time}
        self._connection.execute(insert(slip), values)
        return True

    def slips(self, limit: int) -> Sequence[bytes]:
        """What was handed in, the newest first."""
        query = select(slip.c.slip).order_by(slip.c.seen.desc(), slip.c.net_id).limit(limit)
        return self._connection.execute(query).scalars().all()

    def is_admitted(self, org: bytes) -> bool:
        """Whether the founding organisation lets this one keep an access list here."""
        return self._connection.execute(select(admitted).where(admitted.c.org == org)).first() is not None

    def access(self, org: bytes) -> StoredAccess | None:
        """The access list of an organisation that counts now."""
        row = self._connection.execute(select(organisation).where(organisation.c.org == org)).one_or_none()
        return None if row is None else StoredAccess(row.version, row.digest, row.access)

    def takes_from_others(self, access: AccessList) -> bool:
        """Whether the list names a mailbox or a device that another organisation has."""
        org = access.organisation
        ids = [box.mailbox for box in access.mailboxes]
        net_ids = [key_id(key) for key in access.net_keys]
        boxes = select(mailbox.c.mailbox).where(mailbox.c.mailbox.in_(ids), mailbox.c.org != org)
        devices = select(device.c.net_id).where(device.c.net_id.in_(net_ids), device.c.org != org)
        first = self._connection.execute(boxes.limit(1)).first()
        return first is not None or self._connection.execute(devices.limit(1)).first() is not None

    def put_access(self, access: AccessList, stored: StoredAccess, *, founder: bool) -> None:
        """Replace what the organisation said before; mailboxes keep their mail, listed or not."""
        org = access.organisation
        self._connection.execute(delete(organisation).where(organisation.c.org == org))
        self._connection.execute(
            insert(organisation),
            {"org": org, "version": stored.version, "digest": stored.digest, "access": stored.document},
        )
        self._put_devices(access)
        self._connection.execute(update(mailbox).where(mailbox.c.org == org).values(listed=False))
        for box in access.mailboxes:
            self._put_mailbox(org, box)
        if founder:
            self._connection.execute(delete(admitted))
            rows = [{"org": each} for each in sorted({org, *access.admitted})]
            self._connection.execute(insert(admitted), rows)

    def _put_devices(self, access: AccessList) -> None:
        self._connection.execute(delete(device).where(device.c.org == access.organisation))
        rows = [
            {
                "net_id": key_id(key),
                "org": access.organisation,
                "key": key,
                "revoked": key_id(key) in access.revoked,
            }
            for key in sorted(set(access.net_keys))
        ]
        if rows:
            self._connection.execute(insert(device), rows)

    def _put_mailbox(self, org: bytes, box: MailboxAccess) -> None:
        values = {
            "listed": True,
            "open_to_all": box.open_to_all,
            "readers": b"".join(sorted(box.readers)),
            "epochs": b"".join(epoch.to_bytes(4, "big") for epoch in sorted(box.epochs)),
        }
        changed = self._connection.execute(
            update(mailbox).where(mailbox.c.mailbox == box.mailbox).values(**values)
        )
        if changed.rowcount == 0:
            fresh = {"mailbox": box.mailbox, "org": org, "position": 0, "head": NO_HEAD, "live": 0}
            self._connection.execute(insert(mailbox), {**fresh, **values})

    # --- documents ---

    def index(self) -> list[StoredDocument]:
        """The newest version of each document, without its bytes, and of each access list."""
        newest = (
            select(document.c.kind, document.c.owner, func.max(document.c.version).label("version"))
            .group_by(document.c.kind, document.c.owner)
            .subquery()
        )
        query = select(document.c.kind, document.c.owner, document.c.version, document.c.digest).join(
            newest,
            (document.c.kind == newest.c.kind)
            & (document.c.owner == newest.c.owner)
            & (document.c.version == newest.c.version),
        )
        held = [StoredDocument(*row, b"") for row in self._connection.execute(query)]
        lists = select(organisation.c.org, organisation.c.version, organisation.c.digest)
        held += [StoredDocument("access", *row, b"") for row in self._connection.execute(lists)]
        return sorted(held, key=lambda entry: (entry.kind, entry.owner))

    def document(self, kind: str, owner: bytes, version: int) -> StoredDocument | None:
        """One version of one document."""
        query = select(document).where(
            document.c.kind == kind, document.c.owner == owner, document.c.version == version
        )
        row = self._connection.execute(query).one_or_none()
        return None if row is None else StoredDocument(*row)

    def put_document(self, new: StoredDocument) -> None:
        """Keep a version that is not here yet."""
        values = {
            "kind": new.kind,
            "owner": new.owner,
            "version": new.version,
            "digest": new.digest,
            "sealed": new.sealed,
        }
        self._connection.execute(insert(document), values)

    # --- enrolment ---

    def invitation(self, inv: bytes) -> Invitation | None:
        """One invitation, whatever became of it."""
        row = self._connection.execute(select(invitation).where(invitation.c.inv == inv)).one_or_none()
        if row is None:
            return None
        return Invitation(row.inv, row.org, row.check, row.until, row.ended, row.welcome)

    def add_invitation(self, new: Invitation) -> None:
        """Keep a new invitation."""
        values = {
            "inv": new.inv,
            "org": new.org,
            "check": new.check,
            "until": new.until,
            "ended": new.ended,
            "welcome": new.welcome,
        }
        self._connection.execute(insert(invitation), values)

    def end_invitation(self, inv: bytes) -> None:
        """Nobody may ask under it any more."""
        self._connection.execute(update(invitation).where(invitation.c.inv == inv).values(ended=True))

    def put_welcome(self, inv: bytes, sealed: bytes) -> None:
        """What the new device will fetch."""
        self._connection.execute(update(invitation).where(invitation.c.inv == inv).values(welcome=sealed))

    def enrolments(self, inv: bytes) -> Sequence[bytes]:
        """What was asked under an invitation, oldest first."""
        query = select(enrolment.c.sealed).where(enrolment.c.inv == inv)
        ordered = query.order_by(enrolment.c.asked, enrolment.c.digest)
        return self._connection.execute(ordered).scalars().all()

    def add_enrolment(self, inv: bytes, digest: bytes, sealed: bytes, hub_time: int) -> None:
        """Keep one more asking."""
        values = {"inv": inv, "digest": digest, "asked": hub_time, "sealed": sealed}
        self._connection.execute(insert(enrolment), values)

    # --- bookkeeping ---

    def is_spent(self, once: bytes) -> bool:
        """Whether this call that writes was carried out before."""
        return self._connection.execute(select(nonce.c.seen).where(nonce.c.nonce == once)).first() is not None

    def spend(self, once: bytes, hub_time: int) -> None:
        """Remember a call that writes; an IntegrityError when it was seen before."""
        _SPEND.change(self._connection, once, hub_time)

    def used(self, net_id: bytes, day: int, what: str) -> int:
        """How many of these the device had today."""
        found = _USED.first(self._connection, net_id, day, what)
        return 0 if found is None else int(found[0])

    def use(self, net_id: bytes, day: int, what: str, more: int) -> None:
        """Count more of these for the device."""
        if _USE.change(self._connection, more, net_id, day, what) == 0:
            values = {"net_id": net_id, "day": day, "what": what, "count": more}
            self._connection.execute(insert(usage), values)

    def witness(self, value: bytes, hub_time: int) -> int:
        """When an anchor was first seen: now, or earlier."""
        query = select(anchor.c.seen).where(anchor.c.anchor == value)
        seen = self._connection.execute(query).scalar_one_or_none()
        if seen is not None:
            return int(seen)
        self._connection.execute(insert(anchor), {"anchor": value, "seen": hub_time})
        return hub_time

    def forget(self, *, nonces: int, usage_before: int, invitations: int, anchors: int) -> None:
        """Delete what is older than these moments (`usage_before` is a day)."""
        old = select(invitation.c.inv).where(invitation.c.until < invitations)
        self._connection.execute(delete(nonce).where(nonce.c.seen < nonces))
        self._connection.execute(delete(usage).where(usage.c.day < usage_before))
        self._connection.execute(delete(enrolment).where(enrolment.c.inv.in_(old)))
        self._connection.execute(delete(invitation).where(invitation.c.until < invitations))
        self._connection.execute(delete(anchor).where(anchor.c.seen < anchors))
