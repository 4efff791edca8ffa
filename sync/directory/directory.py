"""The directory of one network as one device holds it: an immutable value that documents are added to."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property

from sync.directory.kinds import RULES, Sender, Target
from sync.directory.lookalike import look_alikes
from sync.directory.lookups import KnownDevice, KnownMailbox, Recipient, Standing
from sync.directory.organisation import Device, Epoch, Mailbox, OrganisationDocument
from sync.directory.root import Member, RootDocument
from sync.directory.rules import Evidence, Held, Step, check_signature, follow
from sync.directory.signed import SignedDocument
from sync.errors import DirectoryRefused, SignatureRefused
from sync.protocol import NO_HEAD, Head, Heads, Kind, key_id, network_id, organisation_id
from sync.protocol.slip import Slip
from sync.signatures import verify_ed25519

NEW_DAYS = 7
"""An organisation younger than this is marked "new" wherever a recipient is chosen."""

MINUTES_A_DAY = 24 * 60


@dataclass(frozen=True)
class Directory:
    """Root document, organisation documents, and what this device has seen of them.

    `own` is the organisation that this device belongs to. `first_seen` holds the day on which an
    organisation first appeared here; those of the first root document count as known. `stopped` are devices
    that somebody ended with their slip: as good as revoked until a document says so.
    """

    root: Held[RootDocument]
    organisations: Mapping[bytes, Held[OrganisationDocument]] = field(default_factory=dict)
    own: bytes = b""
    first_seen: Mapping[bytes, int] = field(default_factory=dict)
    evidence: tuple[Evidence, ...] = ()
    stopped: frozenset[bytes] = frozenset()

    # --- taking documents in -------------------------------------------------------------------------

    @classmethod
    def begin(cls, signed: SignedDocument, root_digest: bytes, own: bytes) -> "Directory":
        """From the one root document whose digest is known from the invitation."""
        held = _read_root(signed)
        if held.digest != root_digest:
            raise DirectoryRefused("other_root")
        check_signature(held.said, signed, held.said.publics)
        _check_first_root(held.said)
        return cls(root=held, own=own)

    @classmethod
    def restore(
        cls,
        root: SignedDocument,
        organisations: Iterable[SignedDocument],
        *,
        own: bytes,
        first_seen: Mapping[bytes, int],
        evidence: Iterable[Evidence] = (),
        stopped: Iterable[bytes] = (),
    ) -> "Directory":
        """From the store: documents that were accepted before are read, not judged again."""
        held = [_read_organisation(signed) for signed in organisations]
        by_owner = {document.said.organisation: document for document in held}
        kept = _read_root(root), by_owner, own, dict(first_seen), tuple(evidence)
        return cls(*kept, frozenset(stopped))

    def accept_root(self, signed: SignedDocument, today: int) -> "Accepted":
        """The next root document, or the same one again. Raises DirectoryRefused when it breaks a rule."""
        offered = _read_root(signed)
        step = follow(self.root, offered)
        if step is not Step.NEXT:
            return self._not_next(step, self.root.signed, signed, offered.said)
        if offered.said.min_profile < self.root.said.min_profile:
            raise DirectoryRefused("profile_lowered")
        if look_alikes(offered.said.members):
            raise DirectoryRefused("lookalike")
        if not _goes_on(self.root.said.agreements, offered.said.agreements):
            raise DirectoryRefused("agreements_rewritten")
        known = {member.organisation for member in self.root.said.members}
        fresh = {
            member.organisation: today for member in offered.said.members if member.organisation not in known
        }
        return Accepted(replace(self, root=offered, first_seen={**fresh, **self.first_seen}), changed=True)

    def accept_org(self, signed: SignedDocument, *, pinned: bytes | None = None) -> "Accepted":
        """The next document of an organisation, the same one again, or its first one here.

        `pinned` is the digest that the four words down confirmed; without it a first document must be
        signed by the keys that the organisation's id is made of.
        """
        offered = _read_organisation(signed)
        owner = offered.said.organisation
        if offered.said.net != self.net or self.root.said.member(owner) is None:
            raise DirectoryRefused("unknown_org")
        held = self.organisations.get(owner)
        if held is None:
            _check_first_organisation(offered, pinned)
        else:
            step = follow(held, offered)
            if step is not Step.NEXT:
                return self._not_next(step, held.signed, signed, offered.said)
        self._check_not_taken(offered.said)
        known = set() if held is None else {device.id for device in held.said.devices}
        fresh = tuple(device for device in offered.said.devices if device.id not in known)
        documents = {**self.organisations, owner: offered}
        return Accepted(replace(self, organisations=documents), changed=True, new_devices=fresh)

    def _not_next(
        self,
        step: Step,
        held: SignedDocument,
        offered: SignedDocument,
        said: RootDocument | OrganisationDocument,
    ) -> "Accepted":
        if step is Step.SAME:
            return Accepted(self, changed=False)
        found = Evidence(said.owner, said.version, held, offered)
        kept = self.evidence if found in self.evidence else (*self.evidence, found)
        return Accepted(replace(self, evidence=kept), changed=kept != self.evidence, evidence=found)

    def _check_not_taken(self, document: OrganisationDocument) -> None:
        """No device and no mailbox stands in the documents of two organisations."""
        devices, mailboxes = self._devices, self._mailboxes
        owners = {devices[device.id].organisation for device in document.devices if device.id in devices}
        for mailbox in document.mailboxes:
            if mailbox.id in mailboxes:
                owners.add(mailboxes[mailbox.id].organisation)
        if owners - {document.organisation}:
            raise DirectoryRefused("taken")

    # --- looking things up ---------------------------------------------------------------------------

    @property
    def net(self) -> bytes:
        return self.root.said.net

    @cached_property
    def _devices(self) -> dict[bytes, KnownDevice]:
        return {
            device.id: KnownDevice(owner, self._as_it_stands(device))
            for owner, held in self.organisations.items()
            for device in held.said.devices
        }

    def _as_it_stands(self, device: Device) -> Device:
        """A device that its slip stopped is revoked, whatever its document says yet."""
        stopped = device.id in self.stopped and device.revoked is None
        return replace(device, revoked=device.since) if stopped else device

    def stops(self, slip: Slip) -> bool:
        """Whether a slip is about a device of this network and carries both its signatures."""
        known = self._devices.get(slip.device)
        if known is None or slip.net != self.net or key_id(known.device.net) != slip.net_id:
            return False
        try:
            verify_ed25519(known.device.sig, slip.by_device, slip.signed)
            verify_ed25519(known.device.net, slip.by_net, slip.signed)
        except SignatureRefused:
            return False
        return True

    @cached_property
    def _mailboxes(self) -> dict[bytes, KnownMailbox]:
        return {
            mailbox.id: KnownMailbox(owner, mailbox)
            for owner, held in self.organisations.items()
            for mailbox in held.said.mailboxes
        }

    def device(self, device: bytes) -> KnownDevice | None:
        return self._devices.get(device)

    def mailbox(self, mailbox: bytes) -> KnownMailbox | None:
        return self._mailboxes.get(mailbox)

    def member_of(self, device: bytes) -> tuple[Mailbox, ...]:
        """The mailboxes of a device, its own box among them."""
        known = self.device(device)
        if known is None:
            return ()
        mailboxes = self.organisations[known.organisation].said.mailboxes
        return tuple(mailbox for mailbox in mailboxes if device in mailbox.members)

    def active(self, organisation: bytes) -> Member | None:
        """Its entry in the root document, if it takes part and has not said itself that it stops."""
        member = self.root.said.member(organisation)
        held = self.organisations.get(organisation)
        stopped = held is not None and held.said.left is not None
        return member if member is not None and member.active and not stopped else None

    def is_new(self, organisation: bytes, today: int) -> bool:
        """Younger than seven days, by the coordinator's word or by our own eyes, whichever is later."""
        member = self.root.said.member(organisation)
        if member is None:
            return True
        return today < max(member.since, self.first_seen.get(organisation, 0)) + NEW_DAYS

    def recipient(self, mailbox: bytes, today: int, *, at_least: int = 0) -> Recipient:
        """Where to seal to now. Both are needed: an active organisation, and a key that it signed itself.

        `at_least` is the newest epoch used before for this mailbox. Raises DirectoryRefused:
        `unknown_mailbox`, `not_active`, `forked`, `unconfirmed_successor`, `no_epoch`, `profile`.
        """
        known = self.mailbox(mailbox)
        if known is None:
            raise DirectoryRefused("unknown_mailbox")
        self.check_sealable(known.organisation)
        epoch = _current(known.mailbox.epochs, today, at_least)
        if epoch.profile < self.root.said.min_profile:
            raise DirectoryRefused("profile")
        return Recipient(known.organisation, mailbox, epoch.number, epoch.profile, epoch.public_key)

    def check_sealable(self, organisation: bytes) -> None:
        """Raises DirectoryRefused when nothing may be sealed to this organisation now."""
        member = self.active(organisation)
        if member is None:
            raise DirectoryRefused("not_active")
        if any(found.owner == organisation for found in self.evidence):
            raise DirectoryRefused("forked")
        if member.succeeds is not None and not self._confirmed(organisation):
            raise DirectoryRefused("unconfirmed_successor")

    def _confirmed(self, successor: bytes) -> bool:
        """Has an administrator of our own organisation compared four words with it by telephone?"""
        ours = self.organisations.get(self.own)
        return successor == self.own or (ours is not None and successor in ours.said.successors)

    def heads(self, receiver: bytes) -> Heads:
        """What goes into field 15 of a message to a mailbox of this organisation."""
        return self._root_head, self._head(self.own), self._head(receiver)

    @property
    def _root_head(self) -> Head:
        return Head(self.root.said.version, self.root.digest)

    def _head(self, organisation: bytes) -> Head:
        held = self.organisations.get(organisation)
        return NO_HEAD if held is None else Head(held.said.version, held.digest)

    def compare(self, heads: Heads, sender: bytes, receiver: bytes) -> Standing:
        """How what a sender of organisation `sender` holds compares with ours; the worst of three counts."""
        ours = (self._root_head, self._head(sender), self._head(receiver))
        standings = [_compare(head, our) for head, our in zip(heads, ours, strict=True)]
        for worst in (Standing.FORK, Standing.WE_ARE_BEHIND, Standing.SENDER_BEHIND):
            if worst in standings:
                return worst
        return Standing.LEVEL

    def stale(self, today: int) -> dict[bytes, int]:
        """Owners of documents that nothing new was heard of for too long, with the day of the last word."""
        documents: list[RootDocument | OrganisationDocument] = [self.root.said]
        documents.extend(held.said for held in self.organisations.values())
        found = {}
        for said in documents:
            issued = said.issued // MINUTES_A_DAY
            if today > issued + said.stale_after:
                found[said.owner] = issued
        return found

    def may(self, kind: Kind, device: bytes, mailbox: bytes) -> bool:
        """May this kind of message go from this device to this mailbox? No, unless the table says so."""
        sender = self._sender(device)
        if sender is None:
            return False
        known = self.mailbox(mailbox)
        if known is None:
            # the first device of a new organisation: its box stands in no document yet
            return kind is Kind.WELCOME and sender.is_coordinator
        member = self.active(known.organisation)
        if member is None and kind is Kind.GRANT and known.organisation == self.own:
            # let back in by a document that takes this very key to read
            member = self.root.said.member(self.own)
        if member is None:
            return False
        coordinates = known.organisation == self.root.said.coordinator
        return RULES[kind](sender, Target(known.organisation, member.kind, known.mailbox, coordinates))

    def _sender(self, device: bytes) -> Sender | None:
        known = self.device(device)
        if known is None or known.device.revoked is not None:
            return None
        member = self.active(known.organisation)
        if member is None:
            return None
        coordinates = known.organisation == self.root.said.coordinator
        return Sender(known.organisation, member.kind, known.device, self.member_of(device), coordinates)


@dataclass(frozen=True, slots=True)
class Accepted:
    """The directory after a document was offered.

    `evidence` is there when the document was signed as it should be but another one of the same version is
    held: the directory keeps both and sealing to that organisation stops. `new_devices` were not in the
    document held before; in one's own organisation they are shown.
    """

    directory: Directory
    changed: bool
    evidence: Evidence | None = None
    new_devices: tuple[Device, ...] = ()


def _goes_on(before: tuple[bytes, ...], after: tuple[bytes, ...]) -> bool:
    """Agreements are added, never taken out or changed: a digest stands at the place of its version."""
    return after[: len(before)] == before


def _read_root(signed: SignedDocument) -> Held[RootDocument]:
    return Held(signed, RootDocument.decode(signed.document), signed.digest)


def _read_organisation(signed: SignedDocument) -> Held[OrganisationDocument]:
    return Held(signed, OrganisationDocument.decode(signed.document), signed.digest)


def _check_first_root(root: RootDocument) -> None:
    if root.version == 1 and root.net != network_id(root.publics):
        raise DirectoryRefused("other_owner")
    if look_alikes(root.members):
        raise DirectoryRefused("lookalike")


def _check_first_organisation(offered: Held[OrganisationDocument], pinned: bytes | None) -> None:
    """Nothing is held yet: the id must be the hash of the keys, unless this very document was confirmed."""
    said = offered.said
    if pinned is not None and pinned != offered.digest:
        raise DirectoryRefused("other_document")
    if pinned is None and organisation_id(said.publics) != said.organisation:
        raise DirectoryRefused("swapped_key")
    check_signature(said, offered.signed, said.publics)


def _current(epochs: tuple[Epoch, ...], today: int, at_least: int) -> Epoch:
    """The newest epoch that has begun. A clock that runs behind must not stop the work: then the first."""
    usable = [epoch for epoch in epochs if epoch.revoked is None and epoch.number >= at_least]
    if not usable:
        raise DirectoryRefused("no_epoch")
    begun = [epoch for epoch in usable if epoch.from_day <= today]
    return begun[-1] if begun else usable[0]


def _compare(theirs: Head, ours: Head) -> Standing:
    if theirs.version > ours.version:
        return Standing.WE_ARE_BEHIND
    if theirs.version < ours.version:
        return Standing.SENDER_BEHIND
    return Standing.LEVEL if theirs.digest == ours.digest else Standing.FORK
