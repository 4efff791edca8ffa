"""Contact requests on both sides, and their events. The caller owns the transaction.

Events are the truth and never change. The standing of a request is a copy of the fold over them, kept for
lists; who adds an event folds again and keeps the new standing in the same transaction.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Final

from fieldapp.domain.ids import (
    ConsentId,
    DeviceId,
    EventId,
    MailboxId,
    MessageId,
    OrgId,
    PersonId,
    RequestId,
    SignalId,
    ThreadId,
)
from fieldapp.domain.requests import Event
from fieldapp.store.columns import (
    codes,
    marks,
    maybe_day,
    maybe_moment,
    moment,
    read_codes,
    read_maybe_day,
    read_maybe_moment,
    read_moment,
)
from fieldapp.store.database import Database, Row, Value

OUT: Final = "out"
IN: Final = "in"
# The next step of a ladder is no request yet while it lies with its holders.
_LEFT: Final = " AND (r.state <> '' OR r.thread NOT IN (SELECT g.next FROM rung g))"
FAR: Final = "9999-12-31"  # a request without a term comes after all that have one


@dataclass(frozen=True, slots=True)
class ContactRequest:
    """What was sealed or opened, once and for all. `payload` are the bytes that were shown.

    `title` and `about` are for lists: a codename or the shared name, and codes of life domains.
    """

    direction: str
    id: RequestId
    thread: ThreadId
    mid: MessageId
    recipient_org: OrgId
    recipient_mailbox: MailboxId
    recipient_name: str
    sender_org: OrgId
    sender_device: DeviceId
    sender_mailbox: MailboxId
    sender_name: str
    title: str
    about: tuple[str, ...]
    urgency: str
    feedback: bool
    made_at: datetime
    until: date
    digest: str
    payload: bytes
    signal_id: SignalId | None = None
    person_id: PersonId | None = None
    consent_id: ConsentId | None = None


@dataclass(frozen=True, slots=True)
class Standing:
    """How a request stands: the fold over its events, its term, and the device that took it up.

    `unknown` counts events of a newer program.
    """

    state: str
    owner: str
    since: datetime
    reason: str = ""
    attempts: int = 0
    pause_until: date | None = None
    term: date | None = None
    handler: str = ""
    unknown: int = 0


@dataclass(frozen=True, slots=True)
class RequestLine:
    """One request for a list. `delivery` is the state of its envelope in the outbox, empty when received."""

    id: RequestId
    thread: ThreadId
    mid: MessageId
    title: str
    about: tuple[str, ...]
    urgency: str
    recipient_name: str
    sender_name: str
    made_at: datetime
    standing: Standing
    delivery: str
    cursor: str


@dataclass(frozen=True, slots=True)
class RequestFilter:
    """Which requests: those that fit every part that is given."""

    states: Sequence[str] = ()
    owner: str = ""
    handler: str | None = None
    term_to: date | None = None
    since: datetime | None = None
    person_id: PersonId | None = None
    signal_id: SignalId | None = None


EVERYTHING: Final = RequestFilter()


class RequestRepository:
    """Requests sent (`OUT`) and received (`IN`), with their events."""

    _COLUMNS = (
        "direction, id, thread, mid, recipient_org, recipient_mailbox, recipient_name, sender_org,"
        " sender_device, sender_mailbox, sender_name, title, about, urgency, feedback, made_at, until,"
        " digest, payload, signal_id, person_id, consent_id"
    )
    _STANDING = "state, owner, since, reason, attempts, pause_until, term, handler, unknown"
    _LINE = (
        "r.id, r.thread, r.mid, r.title, r.about, r.urgency, r.recipient_name, r.sender_name, r.made_at,"
        " r.state, r.owner, r.since, r.reason, r.attempts, r.pause_until, r.term, r.handler, r.unknown,"
        " coalesce((SELECT o.state FROM outbox o WHERE o.mid = r.mid AND o.state <> 'replaced'), ''), r.n"
    )
    _EVENT = "thread, id, writer, seq, code, by, at, reason, of, until, meet_at, meet_where, alternative"

    def __init__(self, database: Database) -> None:
        self._database = database

    def add(self, request: ContactRequest) -> bool:
        """Keep a request; False, and nothing changed, when it is known."""
        changed = self._database.execute(
            f"INSERT INTO request ({self._COLUMNS}, since)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
            " ON CONFLICT DO NOTHING",
            (*_values(request), moment(request.made_at)),
        )
        return changed > 0

    def get(self, direction: str, request_id: RequestId) -> ContactRequest | None:
        return self._one("direction = ? AND id = ?", (direction, request_id))

    def of_thread(self, direction: str, thread: ThreadId) -> ContactRequest | None:
        return self._one("direction = ? AND thread = ?", (direction, thread))

    def of_message(self, mid: MessageId) -> ContactRequest | None:
        """The request that a message carried."""
        return self._one("mid = ?", (mid,))

    def standing(self, direction: str, request_id: RequestId) -> Standing | None:
        row = self._database.row(
            f"SELECT {self._STANDING} FROM request WHERE direction = ? AND id = ?", (direction, request_id)
        )
        return None if row is None else _standing(row)

    def keep_standing(self, direction: str, thread: ThreadId, standing: Standing) -> None:
        """Keep the copy of the fold, in the transaction that added the event."""
        s = standing
        self._database.execute(
            "UPDATE request SET state = ?, owner = ?, since = ?, reason = ?, attempts = ?, pause_until = ?,"
            " term = ?, handler = ?, unknown = ? WHERE direction = ? AND thread = ?",
            (
                *(s.state, s.owner, moment(s.since), s.reason, s.attempts, maybe_day(s.pause_until)),
                *(maybe_day(s.term), s.handler, s.unknown, direction, thread),
            ),
        )

    # --- lists ----------------------------------------------------------------------------------------

    def newest(
        self, direction: str, which: RequestFilter = EVERYTHING, after: str | None = None, limit: int = 100
    ) -> list[RequestLine]:
        """Those that changed last come first; `after` is the `cursor` of the line to read on from."""
        since, n = after.split("/") if after else ("~", "0")
        condition, params = _condition(direction, which)
        rows = self._database.rows(
            f"SELECT {self._LINE} FROM request r WHERE {condition} AND (r.since, r.n) < (?, ?)"
            " ORDER BY r.since DESC, r.n DESC LIMIT ?",
            (*params, since, int(n), limit),
        )
        return [_line(row, by_term=False) for row in rows]

    def most_urgent(
        self, direction: str, which: RequestFilter = EVERYTHING, after: str | None = None, limit: int = 100
    ) -> list[RequestLine]:
        """The first term comes first; `after` is the `cursor` of the line to read on from."""
        term, n = after.split("/") if after else ("", "0")
        condition, params = _condition(direction, which)
        rows = self._database.rows(
            f"SELECT {self._LINE} FROM request r WHERE {condition}"
            f" AND (coalesce(r.term, '{FAR}'), r.n) > (?, ?)"
            f" ORDER BY coalesce(r.term, '{FAR}'), r.n LIMIT ?",
            (*params, term, int(n), limit),
        )
        return [_line(row, by_term=True) for row in rows]

    def count(self, direction: str, which: RequestFilter = EVERYTHING) -> int:
        """How many fit."""
        condition, params = _condition(direction, which)
        return int(self._database.value(f"SELECT count(*) FROM request r WHERE {condition}", params))

    # --- events ---------------------------------------------------------------------------------------

    def count_in(self, mailboxes: Collection[str]) -> int:
        """How many requests that were received lie in one of these mailboxes."""
        return int(
            self._database.value(
                "SELECT count(*) FROM request WHERE direction = 'in' AND recipient_mailbox IN"
                f" ({marks(len(mailboxes))})",
                tuple(mailboxes),
            )
        )

    def add_event(self, event: Event) -> bool:
        """Keep an event, of a known request or not, known to this program or not; False when heard before."""
        e = event
        changed = self._database.execute(
            f"INSERT INTO event ({self._EVENT}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
            " ON CONFLICT DO NOTHING",
            (
                *(e.thread, e.id, e.writer, e.seq, e.code, e.by, moment(e.at), e.reason, e.of),
                *(maybe_day(e.until), maybe_moment(e.when), e.where, e.alternative),
            ),
        )
        return changed > 0

    def events(self, thread: ThreadId) -> list[Event]:
        """Every event of a thread; the fold puts them in order."""
        rows = self._database.rows(
            f"SELECT {self._EVENT} FROM event WHERE thread = ? ORDER BY seq, writer, id", (thread,)
        )
        return [_event(row) for row in rows]

    def events_since(self, direction: str, since: datetime, limit: int = 50) -> list[Event]:
        """The latest events of requests in this direction, newest first: what was heard."""
        rows = self._database.rows(
            "SELECT e.thread, e.id, e.writer, e.seq, e.code, e.by, e.at, e.reason, e.of, e.until,"
            " e.meet_at, e.meet_where, e.alternative"
            " FROM event e JOIN request r ON r.thread = e.thread"
            " WHERE r.direction = ? AND e.at >= ? ORDER BY e.at DESC, e.id LIMIT ?",
            (direction, moment(since), limit),
        )
        return [_event(row) for row in rows]

    def _one(self, condition: str, params: Sequence[Value]) -> ContactRequest | None:
        row = self._database.row(f"SELECT {self._COLUMNS} FROM request WHERE {condition}", params)
        return None if row is None else _request(row)


def _condition(direction: str, which: RequestFilter) -> tuple[str, list[Value]]:
    parts: list[tuple[str, list[Value]]] = [(f"r.direction = ?{_LEFT}", [direction])]
    if which.states:
        parts.append((f"r.state IN ({marks(len(which.states))})", list(which.states)))
    if which.term_to is not None:
        parts.append(("r.term <= ?", [which.term_to.isoformat()]))
    if which.since is not None:
        parts.append(("r.made_at >= ?", [moment(which.since)]))
    equal: tuple[tuple[str, str | None], ...] = (
        ("owner", which.owner or None),
        ("handler", which.handler),
        ("person_id", which.person_id),
        ("signal_id", which.signal_id),
    )
    parts += [(f"r.{column} = ?", [value]) for column, value in equal if value is not None]
    return " AND ".join(text for text, _ in parts), [value for _, values in parts for value in values]


def _values(request: ContactRequest) -> tuple[Value, ...]:
    r = request
    return (
        *(r.direction, r.id, r.thread, r.mid, r.recipient_org, r.recipient_mailbox, r.recipient_name),
        *(r.sender_org, r.sender_device, r.sender_mailbox, r.sender_name, r.title, codes(r.about), r.urgency),
        *(r.feedback, moment(r.made_at), r.until.isoformat(), r.digest, r.payload),
        *(r.signal_id, r.person_id, r.consent_id),
    )


def _request(row: Row) -> ContactRequest:
    direction, id_, thread, mid, org, mailbox, recipient, sender_org, device, sender_mailbox = row[:10]
    sender, title, about, urgency, feedback, made_at, until, digest, payload = row[10:19]
    signal_id, person_id, consent_id = row[19:]
    return ContactRequest(
        direction=direction,
        id=RequestId(id_),
        thread=ThreadId(thread),
        mid=MessageId(mid),
        recipient_org=OrgId(org),
        recipient_mailbox=MailboxId(mailbox),
        recipient_name=recipient,
        sender_org=OrgId(sender_org),
        sender_device=DeviceId(device),
        sender_mailbox=MailboxId(sender_mailbox),
        sender_name=sender,
        title=title,
        about=read_codes(about),
        urgency=urgency,
        feedback=bool(feedback),
        made_at=read_moment(made_at),
        until=date.fromisoformat(until),
        digest=digest,
        payload=payload,
        signal_id=signal_id,
        person_id=person_id,
        consent_id=consent_id,
    )


def _standing(row: Row) -> Standing:
    state, owner, since, reason, attempts, pause_until, term, handler, unknown = row
    return Standing(
        state,
        owner,
        read_moment(since),
        reason,
        attempts,
        read_maybe_day(pause_until),
        read_maybe_day(term),
        handler,
        unknown,
    )


def _line(row: Row, *, by_term: bool) -> RequestLine:
    id_, thread, mid, title, about, urgency, recipient, sender, made_at = row[:9]
    standing = _standing(row[9:18])
    place = (maybe_day(standing.term) or FAR) if by_term else moment(standing.since)
    return RequestLine(
        RequestId(id_),
        ThreadId(thread),
        MessageId(mid),
        title,
        read_codes(about),
        urgency,
        recipient,
        sender,
        read_moment(made_at),
        standing,
        delivery=row[18],
        cursor=f"{place}/{row[19]}",
    )


def _event(row: Row) -> Event:
    thread, id_, writer, seq, code, by, at, reason, of, until, when, where, alternative = row
    return Event(
        EventId(id_),
        ThreadId(thread),
        DeviceId(writer),
        seq,
        code,
        by,
        read_moment(at),
        reason,
        None if of is None else EventId(of),
        read_maybe_day(until),
        read_maybe_moment(when),
        where,
        alternative,
    )
