"""Case-overleg at rest: per partner a thread, with what was said in it. The caller owns the transaction."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Final

from fieldapp.domain.ids import (
    ConsentId,
    ConsultationId,
    ConsultStepId,
    MailboxId,
    MessageId,
    OrgId,
    PersonId,
    RequestId,
    ThreadId,
)
from fieldapp.store.columns import marks, maybe_moment, moment, read_maybe_moment, read_moment
from fieldapp.store.database import Database, Row

OUT: Final = "out"
IN: Final = "in"


@dataclass(frozen=True, slots=True)
class Kept:
    """One thread of a case-overleg. `mailbox` is the partner's, `home` that of who asks.

    `other` and `name`: the organisation on the other side. `payload` is the invitation, empty once erased.
    """

    direction: str
    thread: ThreadId
    consultation: ConsultationId
    mailbox: MailboxId
    home: MailboxId
    other: OrgId
    name: str
    mid: MessageId
    at: datetime
    until: date
    payload: bytes = field(repr=False)
    digest: str
    stopped_at: datetime | None = None
    consent_id: ConsentId | None = None
    request: RequestId | None = None
    person_id: PersonId | None = None


@dataclass(frozen=True, slots=True)
class KeptStep:
    """One step, as its bytes."""

    direction: str
    thread: ThreadId
    id: ConsultStepId
    step: str
    at: datetime
    payload: bytes = field(repr=False)


class ConsultationRepository:
    """Threads of both directions, and their steps."""

    _COLUMNS = (
        "direction, thread, consultation, mailbox, home, other, name, mid, at, until, payload, digest,"
        " stopped_at, consent_id, request, person_id"
    )
    _STEP = "direction, thread, id, step, at, payload"

    def __init__(self, database: Database) -> None:
        self._database = database

    def add(self, kept: Kept) -> bool:
        """Keep an invitation; False, and nothing changed, when it was kept before."""
        changed = self._database.execute(
            f"INSERT INTO consultation ({self._COLUMNS}) VALUES ({marks(16)}) ON CONFLICT DO NOTHING",
            (
                kept.direction,
                kept.thread,
                kept.consultation,
                kept.mailbox,
                kept.home,
                kept.other,
                kept.name,
                kept.mid,
                moment(kept.at),
                kept.until.isoformat(),
                kept.payload,
                kept.digest,
                maybe_moment(kept.stopped_at),
                kept.consent_id,
                kept.request,
                kept.person_id,
            ),
        )
        return changed > 0

    def get(self, direction: str, thread: ThreadId) -> Kept | None:
        found = self._where("direction = ? AND thread = ?", direction, thread)
        return found[0] if found else None

    def together(self, consultation: ConsultationId) -> list[Kept]:
        """Every partner of one that was asked here, by name."""
        return self._where("consultation = ? AND direction = ?", consultation, OUT)

    def of_direction(self, direction: str) -> list[Kept]:
        """All of one direction, those with a partner of the same name together."""
        return self._where("direction = ?", direction)

    def of_person(self, person_id: PersonId) -> list[Kept]:
        """Those asked for one person."""
        return self._where("person_id = ? AND direction = ?", person_id, OUT)

    def past(self, day: date) -> list[Kept]:
        """Those whose day has passed and whose words are still here, asked and received."""
        return self._where("until < ? AND payload <> x''", day.isoformat())

    def _where(self, condition: str, *values: str) -> list[Kept]:
        rows = self._database.rows(
            f"SELECT {self._COLUMNS} FROM consultation WHERE {condition} ORDER BY name, at, thread", values
        )
        return [_kept(row) for row in rows]

    def stop(self, direction: str, thread: ThreadId, at: datetime) -> None:
        """The person stopped with this partner: the words go, that it was asked stays."""
        self._database.execute(
            "UPDATE consultation SET stopped_at = coalesce(stopped_at, ?) WHERE direction = ? AND thread = ?",
            (moment(at), direction, thread),
        )
        self.erase(direction, thread)

    def erase(self, direction: str, thread: ThreadId) -> None:
        """The words of one thread, and what was said in it."""
        self._database.execute(
            "UPDATE consultation SET payload = x'', digest = '' WHERE direction = ? AND thread = ?",
            (direction, thread),
        )
        self._database.execute(
            "DELETE FROM consultation_step WHERE direction = ? AND thread = ?", (direction, thread)
        )
        self._database.execute(
            "UPDATE message SET salt = NULL, payload = NULL WHERE thread = ? AND direction = ?",
            (thread, direction),
        )

    def add_step(self, step: KeptStep) -> bool:
        """Keep a step; False, and nothing changed, when it was kept before."""
        changed = self._database.execute(
            f"INSERT INTO consultation_step ({self._STEP}) VALUES ({marks(6)}) ON CONFLICT DO NOTHING",
            (step.direction, step.thread, step.id, step.step, moment(step.at), step.payload),
        )
        return changed > 0

    def steps(self, direction: str, thread: ThreadId) -> list[KeptStep]:
        """What was said in a thread after the invitation, oldest first."""
        rows = self._database.rows(
            f"SELECT {self._STEP} FROM consultation_step WHERE direction = ? AND thread = ? ORDER BY at, id",
            (direction, thread),
        )
        return [
            KeptStep(way, ThreadId(of), ConsultStepId(id_), step, read_moment(at), payload)
            for way, of, id_, step, at, payload in rows
        ]


def _kept(row: Row) -> Kept:
    direction, thread, consultation, mailbox, home, other, name, mid, at, until, payload, digest = row[:12]
    stopped_at, consent_id, request, person_id = row[12:]
    return Kept(
        direction=direction,
        thread=ThreadId(thread),
        consultation=ConsultationId(consultation),
        mailbox=MailboxId(mailbox),
        home=MailboxId(home),
        other=OrgId(other),
        name=name,
        mid=MessageId(mid),
        at=read_moment(at),
        until=date.fromisoformat(until),
        payload=payload,
        digest=digest,
        stopped_at=read_maybe_moment(stopped_at),
        consent_id=None if consent_id is None else ConsentId(consent_id),
        request=None if request is None else RequestId(request),
        person_id=None if person_id is None else PersonId(person_id),
    )
