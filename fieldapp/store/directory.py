"""The directory as received, the keys of this device, and invitations. The caller owns the transaction."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from fieldapp.domain.ids import MailboxId
from fieldapp.store.columns import moment, read_moment
from fieldapp.store.database import Database, Row
from sync.directory import Directory, Evidence, SignedDocument
from sync.protocol.slip import Slip

# Names of secrets. Their bytes are those of `to_bytes` of the keys in `sync.identity`.
DEVICE: Final = "device"
INCARNATION: Final = "incarnation"
DIRKEY: Final = "dirkey"
DIRKEYS_BEFORE: Final = "dirkeys_before"  # 32 bytes each, the latest first
ORGANISATION: Final = "organisation"
ORGANISATION_NEXT: Final = "organisation_next"
ROOT: Final = "root"
ROOT_NEXT: Final = "root_next"

_OWN: Final = "own_organisation"


@dataclass(frozen=True, slots=True)
class InvitationLine:
    """An invitation handed out by this device (`issued`) or used by it.

    `state`, `tries_left` and `body` belong to the steps of enrolment; `enrolment` are the bytes of the
    newcomer's message E, empty until it is there.
    """

    id: str
    issued: bool
    state: str
    until: datetime
    tries_left: int
    secret: bytes
    enrolment: bytes
    body: dict[str, Any]


class DirectoryRepository:
    """Documents exactly as they were signed, and every private key of this device."""

    _INVITATION = "id, issued, state, until, tries_left, secret, enrolment, body"

    def __init__(self, database: Database) -> None:
        self._database = database

    # --- documents ------------------------------------------------------------------------------------

    def save(self, directory: Directory) -> None:
        """Keep what was accepted; documents that did not change are left alone."""
        root = directory.root
        self._keep("root", root.said.net.hex(), root.said.version, root.signed)
        for owner, held in directory.organisations.items():
            self._keep("org", owner.hex(), held.said.version, held.signed)
        self._database.execute_many(
            "INSERT INTO organisation (id, first_seen) VALUES (?, ?) ON CONFLICT DO NOTHING",
            [(owner.hex(), day) for owner, day in directory.first_seen.items()],
        )
        for evidence in directory.evidence:
            self._keep_evidence(evidence)
        self.set_secret(_OWN, directory.own)

    def load(self) -> Directory | None:
        """The directory as it was last accepted; None when this device belongs to no network."""
        root = self._database.row("SELECT body, signatures FROM document WHERE kind = 'root'")
        if root is None:
            return None
        organisations = self._database.rows(
            "SELECT body, signatures FROM document WHERE kind = 'org' ORDER BY owner"
        )
        seen = self._database.rows("SELECT id, first_seen FROM organisation")
        evidence = self._database.rows(
            "SELECT owner, version, first_body, first_signatures, second_body, second_signatures"
            " FROM evidence"
            " ORDER BY owner, version, second_digest"
        )
        return Directory.restore(
            SignedDocument(*root),
            [SignedDocument(*row) for row in organisations],
            own=self.secret(_OWN) or b"",
            first_seen={bytes.fromhex(owner): day for owner, day in seen},
            evidence=[_evidence(row) for row in evidence],
            stopped=self.stopped(),
        )

    def stopped(self) -> frozenset[bytes]:
        """Devices that somebody ended with their slip."""
        rows = self._database.rows("SELECT device FROM stopped_device")
        return frozenset(bytes.fromhex(device) for (device,) in rows)

    def note_stopped(self, slip: Slip, at: datetime) -> bool:
        """Keep a slip that was checked; False when it was known."""
        return (
            self._database.execute(
                "INSERT INTO stopped_device (device, net, slip, seen_at) VALUES (?, ?, ?, ?)"
                " ON CONFLICT DO NOTHING",
                (slip.device.hex(), slip.net_id.hex(), slip.encode(), moment(at)),
            )
            > 0
        )

    def versions(self) -> dict[tuple[str, str], tuple[int, bytes]]:
        """(kind, owner) → version and digest of every document held, without reading them."""
        rows = self._database.rows("SELECT kind, owner, version, digest FROM document")
        return {(kind, owner): (version, digest) for kind, owner, version, digest in rows}

    def _keep(self, kind: str, owner: str, version: int, signed: SignedDocument) -> None:
        self._database.execute(
            "INSERT INTO document (kind, owner, version, digest, body, signatures) VALUES (?, ?, ?, ?, ?, ?)"
            " ON CONFLICT (kind, owner) DO UPDATE SET version = excluded.version, digest = excluded.digest,"
            " body = excluded.body, signatures = excluded.signatures WHERE digest <> excluded.digest",
            (kind, owner, version, signed.digest, signed.document, signed.signatures),
        )

    def _keep_evidence(self, evidence: Evidence) -> None:
        first, second = evidence.first, evidence.second
        self._database.execute(
            "INSERT INTO evidence (owner, version, first_body, first_signatures, second_body,"
            " second_signatures, second_digest) VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
            (
                *(evidence.owner.hex(), evidence.version, first.document, first.signatures),
                *(second.document, second.signatures, second.digest),
            ),
        )

    # --- keys -----------------------------------------------------------------------------------------

    def secret(self, name: str) -> bytes | None:
        """A private key or other secret of this device, by name."""
        found: bytes | None = self._database.value("SELECT value FROM secret WHERE name = ?", (name,))
        return found

    def set_secret(self, name: str, value: bytes) -> None:
        self._database.execute(
            "INSERT INTO secret (name, value) VALUES (?, ?)"
            " ON CONFLICT (name) DO UPDATE SET value = excluded.value",
            (name, value),
        )

    def forget_secret(self, name: str) -> None:
        self._database.execute("DELETE FROM secret WHERE name = ?", (name,))

    def seeds(self, mailbox: MailboxId) -> dict[int, bytes]:
        """Epoch → seed of a mailbox that this device may read."""
        rows = self._database.rows(
            "SELECT epoch, seed FROM mailbox_seed WHERE mailbox = ? ORDER BY epoch", (mailbox,)
        )
        return dict(rows)

    def all_seeds(self) -> dict[tuple[MailboxId, int], bytes]:
        """(mailbox, epoch) → seed, of every mailbox that this device may read."""
        rows = self._database.rows("SELECT mailbox, epoch, seed FROM mailbox_seed ORDER BY mailbox, epoch")
        return {(MailboxId(mailbox), epoch): seed for mailbox, epoch, seed in rows}

    def add_seed(self, mailbox: MailboxId, epoch: int, seed: bytes) -> None:
        """Keep a seed; one that is held is never replaced."""
        self._database.execute(
            "INSERT INTO mailbox_seed (mailbox, epoch, seed) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
            (mailbox, epoch, seed),
        )

    def forget_seed(self, mailbox: MailboxId, epoch: int) -> None:
        """After this nothing sealed to that epoch can be opened here any more."""
        self._database.execute("DELETE FROM mailbox_seed WHERE mailbox = ? AND epoch = ?", (mailbox, epoch))

    # --- invitations ----------------------------------------------------------------------------------

    def save_invitation(self, invitation: InvitationLine) -> None:
        """Add an invitation or keep how far it is."""
        i = invitation
        self._database.execute(
            f"INSERT INTO invitation ({self._INVITATION}) VALUES (?, ?, ?, ?, ?, ?, ?, ?)"
            " ON CONFLICT (id) DO UPDATE SET state = excluded.state, until = excluded.until,"
            " tries_left = excluded.tries_left, secret = excluded.secret, enrolment = excluded.enrolment,"
            " body = excluded.body",
            (
                *(i.id, i.issued, i.state, moment(i.until), i.tries_left, i.secret, i.enrolment),
                json.dumps(i.body, ensure_ascii=False),
            ),
        )

    def invitation(self, invitation_id: str) -> InvitationLine | None:
        row = self._database.row(f"SELECT {self._INVITATION} FROM invitation WHERE id = ?", (invitation_id,))
        return None if row is None else _invitation(row)

    def invitations(self, *, issued: bool) -> list[InvitationLine]:
        """Those handed out, or those used; the longest valid first."""
        rows = self._database.rows(
            f"SELECT {self._INVITATION} FROM invitation WHERE issued = ? ORDER BY until DESC, id", (issued,)
        )
        return [_invitation(row) for row in rows]


def _evidence(row: Row) -> Evidence:
    owner, version, first, first_signatures, second, second_signatures = row
    return Evidence(
        bytes.fromhex(owner),
        version,
        SignedDocument(first, first_signatures),
        SignedDocument(second, second_signatures),
    )


def _invitation(row: Row) -> InvitationLine:
    id_, issued, state, until, tries_left, secret, enrolment, body = row
    return InvitationLine(
        id_, bool(issued), state, read_moment(until), tries_left, secret, enrolment, json.loads(body)
    )
