"""Consents at rest: one question, one recipient, one answer. The caller owns the transaction."""

from __future__ import annotations

import json
from datetime import date, datetime

from fieldapp.domain.consent import Consent, Stroke
from fieldapp.domain.ids import ConsentId, MailboxId, OrgId, PersonId, SignalId
from fieldapp.store.columns import (
    codes,
    marks,
    maybe_moment,
    moment,
    read_codes,
    read_maybe_moment,
    read_moment,
)
from fieldapp.store.database import Database, Row, Value


class ConsentRepository:
    """What people agreed to, refused or left open. A record is never rewritten: it can only be withdrawn."""

    _COLUMNS = (
        "id, person_id, signal_id, recipient_org, recipient_mailbox, asked_at, answer, form, present,"
        " free_to_speak, own_words_back, only_needed, paper_safe, fields, payload_digest, until,"
        " feedback, interpreter_note,"
        " asked_by, language, ticks, withdrawn_at,"
        " asked_role, sheet, interpreter, understood, company, signed_on, signature, answered_by,"
        " allowed, forbidden, purpose, withdrawn_by, proposal"
    )

    def __init__(self, database: Database) -> None:
        self._database = database

    def add(self, consent: Consent) -> bool:
        """Record an answer; False, and nothing changed, when it was recorded before."""
        changed = self._database.execute(
            f"INSERT INTO consent ({self._COLUMNS}) VALUES ({marks(35)}) ON CONFLICT (id) DO NOTHING",
            _values(consent),
        )
        return changed > 0

    def get(self, consent_id: ConsentId) -> Consent | None:
        row = self._database.row(f"SELECT {self._COLUMNS} FROM consent WHERE id = ?", (consent_id,))
        return None if row is None else _consent(row)

    def of_signal(self, signal_id: SignalId) -> list[Consent]:
        """Latest first."""
        rows = self._database.rows(
            f"SELECT {self._COLUMNS} FROM consent WHERE signal_id = ? ORDER BY asked_at DESC, id",
            (signal_id,),
        )
        return [_consent(row) for row in rows]

    def of_person(self, person_id: PersonId) -> list[Consent]:
        """Latest first."""
        rows = self._database.rows(
            f"SELECT {self._COLUMNS} FROM consent WHERE person_id = ? ORDER BY asked_at DESC, id",
            (person_id,),
        )
        return [_consent(row) for row in rows]

    def withdraw(self, consent_id: ConsentId, now: datetime, by: str = "") -> bool:
        """Withdrawn stays withdrawn, at the first moment; False when there was nothing to withdraw."""
        changed = self._database.execute(
            "UPDATE consent SET withdrawn_at = ?, withdrawn_by = ? WHERE id = ? AND withdrawn_at IS NULL",
            (moment(now), by, consent_id),
        )
        return changed > 0


def _values(consent: Consent) -> tuple[Value, ...]:
    ticks = [[code, moment(at)] for code, at in consent.ticks]
    return (
        consent.id,
        consent.person_id,
        consent.signal_id,
        consent.recipient_org,
        consent.recipient_mailbox,
        moment(consent.asked_at),
        consent.answer,
        consent.form,
        consent.present,
        consent.free_to_speak,
        consent.own_words_back,
        consent.only_needed,
        consent.paper_safe,
        codes(consent.fields),
        consent.payload_digest,
        consent.until.isoformat(),
        consent.feedback,
        consent.interpreter_note,
        consent.asked_by,
        consent.language,
        json.dumps(ticks, ensure_ascii=False),
        maybe_moment(consent.withdrawn_at),
        consent.asked_role,
        consent.sheet,
        consent.interpreter,
        consent.understood,
        consent.company,
        consent.signed_on,
        json.dumps(consent.signature, separators=(",", ":")),
        consent.answered_by,
        codes(consent.allowed),
        codes(consent.forbidden),
        consent.purpose,
        consent.withdrawn_by,
        consent.proposal,
    )


def _consent(row: Row) -> Consent:
    id_, person_id, signal_id, org, mailbox, asked_at, answer, form, present = row[:9]
    free, own_words, needed, paper = (bool(value) for value in row[9:13])
    fields, digest, until, feedback, note, asked_by, language, ticks, withdrawn_at = row[13:22]
    role, sheet, interpreter, understood, company, signed_on, signature, answered_by = row[22:30]
    allowed, forbidden, purpose, withdrawn_by, proposal = row[30:]
    return Consent(
        id=ConsentId(id_),
        person_id=PersonId(person_id),
        signal_id=SignalId(signal_id),
        recipient_org=OrgId(org),
        recipient_mailbox=MailboxId(mailbox),
        asked_at=read_moment(asked_at),
        answer=answer,
        form=form,
        present=present,
        free_to_speak=free,
        own_words_back=own_words,
        only_needed=needed,
        paper_safe=paper,
        fields=read_codes(fields),
        payload_digest=digest,
        until=date.fromisoformat(until),
        feedback=bool(feedback),
        proposal=bool(proposal),
        interpreter_note=note,
        asked_by=asked_by,
        language=language,
        ticks=tuple((code, read_moment(at)) for code, at in json.loads(ticks)),
        withdrawn_at=read_maybe_moment(withdrawn_at),
        asked_role=role,
        sheet=sheet,
        interpreter=interpreter,
        understood=understood,
        company=company,
        signed_on=signed_on,
        signature=_strokes(signature),
        answered_by=answered_by,
        allowed=read_codes(allowed),
        forbidden=read_codes(forbidden),
        purpose=purpose,
        withdrawn_by=withdrawn_by,
    )


def _strokes(text: str) -> tuple[Stroke, ...]:
    return tuple(tuple((x, y) for x, y in stroke) for stroke in json.loads(text))
