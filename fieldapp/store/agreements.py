"""What the partners agreed on, version by version, exactly as the root document names it.

The caller owns the transaction.
"""

from __future__ import annotations

from collections.abc import Collection
from datetime import date, timedelta
from typing import Final

from fieldapp.domain.agreements import Agreement, Law
from fieldapp.domain.ids import OrgId
from fieldapp.store.database import Database
from sync import directory as wire
from sync.directory import AgreementDocument

_FIRST_DAY: Final = date(1970, 1, 1)
_MINUTES_A_DAY: Final = 24 * 60

# Words of the policy and their codes on the wire, where a code has no capitals.
_DUTIES: Final = {"BG": "beroepsgeheim", "OD": "organisatie_discretie"}


class AgreementRepository:
    """The versions that this device holds."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def add(self, version: int, digest: bytes, body: bytes) -> None:
        """Keep a version; one that is held is never replaced."""
        self._database.execute(
            "INSERT INTO agreement (version, digest, body) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
            (version, digest, body),
        )

    def mark(self, accepted: Collection[bytes]) -> None:
        """Note which versions the own organisation said yes to, as its own document has it."""
        rows = self._database.rows("SELECT version, digest, accepted FROM agreement")
        changed = [
            (int(digest in accepted), version)
            for version, digest, before in rows
            if bool(before) != (digest in accepted)
        ]
        self._database.execute_many("UPDATE agreement SET accepted = ? WHERE version = ?", changed)

    def bodies(self) -> dict[int, bytes]:
        """Version → bytes, of all that are held."""
        return dict(self._database.rows("SELECT version, body FROM agreement ORDER BY version"))

    def get(self, version: int) -> Agreement | None:
        """One version."""
        return self._read("SELECT body FROM agreement WHERE version = ?", version)

    def newest(self) -> Agreement | None:
        """The newest version that is held, whoever said yes to it."""
        return self._read("SELECT body FROM agreement ORDER BY version DESC LIMIT 1")

    def in_force(self) -> Agreement | None:
        """The newest version that the own organisation said yes to."""
        return self._read("SELECT body FROM agreement WHERE accepted = 1 ORDER BY version DESC LIMIT 1")

    def _read(self, sql: str, *values: int) -> Agreement | None:
        body: bytes | None = self._database.value(sql, values)
        return None if body is None else said(AgreementDocument.decode(body))


def said(document: AgreementDocument) -> Agreement:
    """What a document says, in the program's own words."""
    return Agreement(
        version=document.version,
        states=dict(document.states),
        attempts=document.answer[2],
        fields=document.fields,
        heard_by=document.heard_by,
        overdue=document.overdue,
        catchment={OrgId(owner.hex()): codes for owner, codes in document.catchment},
        area=document.area,
        social_service=document.social_service,
        text=document.text,
        law=None if document.law is None else _law(document.law),
        issued=_FIRST_DAY + timedelta(days=document.issued // _MINUTES_A_DAY),
    )


def written(agreement: Agreement, net: bytes, prev: bytes, issued: int) -> AgreementDocument:
    """The document that says it. `prev`: digest of the version before; `issued` in minutes."""
    return AgreementDocument(
        net=net,
        version=agreement.version,
        prev=prev,
        issued=issued,
        states=tuple(sorted(agreement.states.items())),
        answer=(agreement.take_up, agreement.first_attempt, agreement.attempts),
        fields=agreement.fields,
        heard_by=agreement.heard_by,
        overdue=agreement.overdue,
        catchment=tuple(
            (bytes.fromhex(owner), codes) for owner, codes in sorted(agreement.catchment.items()) if codes
        ),
        area=agreement.area,
        social_service=agreement.social_service,
        text=agreement.text,
        law=None if agreement.law is None else _wire_law(agreement.law),
    )


def _law(law: wire.Law) -> Law:
    duties = {code: duty for duty, code in _DUTIES.items()}
    return Law(
        article=law.article,
        version=law.version,
        approved_by=law.approved_by,
        approved_on=_FIRST_DAY + timedelta(days=law.approved),
        positions=law.positions,
        duties=tuple(duties.get(code, code) for code in law.duties),
    )


def _wire_law(law: Law) -> wire.Law:
    approved = 0 if law.approved_on is None else (law.approved_on - _FIRST_DAY).days
    duties = tuple(_DUTIES[duty] for duty in law.duties)
    return wire.Law(law.article, law.version, law.approved_by, approved, law.positions, duties)
