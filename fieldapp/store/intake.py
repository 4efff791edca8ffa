"""The mailbox of intake as a list: any stretch of it, how many fit, where one stands; and what is handed on.

The first term comes first. A list is walked along one narrow index, by key where a neighbour is known. The
caller owns the transaction.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Final

from fieldapp.domain.finding import Question
from fieldapp.domain.ids import DeviceId, EventId, MessageId, RequestId, ThreadId
from fieldapp.store.columns import marks, moment, read_codes, read_maybe_day, read_moment
from fieldapp.store.database import Database, Row, Value
from fieldapp.store.requests import FAR
from fieldapp.store.search import REQUEST_IN, match

_TERM: Final = f"coalesce(r.term, '{FAR}')"
# What a colleague handed on counts until somebody takes it up anew.
_STANDS: Final = (
    "coalesce((SELECT e.id FROM event e WHERE e.thread = h.thread AND e.code = 'opgenomen'"
    " ORDER BY e.seq DESC, e.id LIMIT 1), '') = h.claim"
)


@dataclass(frozen=True, slots=True)
class InboxPart:
    """Which requests that were received: those that fit every part that is given.

    `handlers`: held by one of these devices ("" is nobody); `others_than`: by none of these.
    `handed_to`: handed on to this device; `not_handed_to`: the others. `words`: found by these words.
    """

    states: tuple[str, ...] = ()
    without: tuple[str, ...] = ()
    owner: str = ""
    handlers: tuple[str, ...] = ()
    others_than: tuple[str, ...] = ()
    term_to: date | None = None
    handed_to: str = ""
    not_handed_to: str = ""
    words: Question | None = None


@dataclass(frozen=True, slots=True)
class InboxLine:
    """One request for the list. `handed_to` and `handed_by` are devices, empty when it was not handed on."""

    id: RequestId
    thread: ThreadId
    title: str
    about: tuple[str, ...]
    urgency: str
    sender_name: str
    made_at: datetime
    state: str
    owner: str
    attempts: int
    until: date | None
    term: date | None
    handler: str
    handed_to: str
    handed_by: str


@dataclass(frozen=True, slots=True)
class InboxStretch:
    """`limit` lines from `start` on, of `total`, `beside` stands right before it (`after`) or behind."""

    start: int
    limit: int
    total: int
    beside: RequestId | None = None
    after: bool = True


@dataclass(frozen=True, slots=True)
class Tally:
    """How many requests stand alike; `late` of them are past their term, `today` of them on its last day."""

    state: str
    owner: str
    handler: str
    late: int
    today: int
    count: int


@dataclass(frozen=True, slots=True)
class HandedOn:
    """A request that `by_device` hands on to `device`; `claim` is the take-up that is handed on, or empty.

    `n` is the number of the message: what one device says twice in a minute has an order.
    """

    thread: ThreadId
    mid: MessageId
    device: DeviceId
    by_device: DeviceId
    claim: str
    at: datetime
    n: int = 0


class IntakeRepository:
    """Requests that were received, as intake looks at them."""

    _LINE = (
        "r.id, r.thread, r.title, r.about, r.urgency, r.sender_name, r.made_at, r.state, r.owner, r.attempts,"
        f" r.pause_until, r.term, r.handler, CASE WHEN {_STANDS} THEN h.device ELSE '' END,"
        " coalesce(h.by_device, '')"
    )

    def __init__(self, database: Database) -> None:
        self._database = database

    def count(self, part: InboxPart) -> int:
        """How many fit."""
        condition, params = _condition(part)
        return int(self._database.value(f"SELECT count(*) FROM request r WHERE {condition}", params))

    def tally(self, today: date) -> list[Tally]:
        """All of them, counted in one walk along the index."""
        day = today.isoformat()
        rows = self._database.rows(
            f"SELECT r.state, r.owner, r.handler, sum({_TERM} < ?), sum({_TERM} = ?), count(*)"
            " FROM request r WHERE r.direction = 'in' GROUP BY r.state, r.owner, r.handler",
            (day, day),
        )
        return [Tally(*row) for row in rows]

    def stretch(self, part: InboxPart, where: InboxStretch) -> list[InboxLine]:
        """The lines of a part of the list, the first term first."""
        limit = max(min(where.limit, where.total - where.start), 0)
        down = where.start <= where.total // 2 if where.beside is None else where.after
        skip = where.start if down else max(where.total - where.start - limit, 0)
        rows = self._walk(part, "ASC" if down else "DESC", where.beside, skip, limit)
        return [_line(row) for row in (rows if down else reversed(rows))]

    def _walk(self, part: InboxPart, way: str, beside: RequestId | None, skip: int, limit: int) -> list[Row]:
        condition, params = _condition(part)
        sign = ">" if way == "ASC" else "<"
        near = f" AND ({_TERM}, r.n) {sign} (?, ?)" if beside else ""
        place = self._place(beside) if beside else ()
        return self._database.rows(
            f"SELECT {self._LINE} FROM (SELECT {_TERM} AS term, r.n AS n FROM request r"
            f" WHERE {condition}{near} ORDER BY {_TERM} {way}, r.n {way} LIMIT ? OFFSET ?) k"
            " JOIN request r ON r.n = k.n LEFT JOIN handed_on h ON h.thread = r.thread"
            f" ORDER BY k.term {way}, k.n {way}",
            (*params, *place, limit, 0 if beside else skip),
        )

    def _place(self, request_id: RequestId) -> Row:
        found = self._database.row(
            f"SELECT {_TERM}, r.n FROM request r WHERE r.direction = 'in' AND r.id = ?", (request_id,)
        )
        return found or ("", 0)

    def place_of(self, part: InboxPart, request_id: RequestId) -> int | None:
        """How many lines stand before this one in the list; None when it does not fit."""
        condition, params = _condition(part)
        here = self._database.value(
            f"SELECT 1 FROM request r WHERE {condition} AND r.id = ?", (*params, request_id)
        )
        if here is None:
            return None
        return int(
            self._database.value(
                f"SELECT count(*) FROM request r WHERE {condition} AND ({_TERM}, r.n) < (?, ?)",
                (*params, *self._place(request_id)),
            )
        )

    def names(self) -> list[tuple[RequestId, str]]:
        """Every request with a name that was shared and is not gone, the newest first."""
        rows = self._database.rows(
            "SELECT id, title FROM request WHERE direction = 'in' AND title <> '' ORDER BY n DESC"
        )
        return [(RequestId(id_), name) for id_, name in rows]

    # --- handed on ------------------------------------------------------------------------------------

    def hand_on(self, handed: HandedOn) -> bool:
        """Keep the latest hint of a thread, the same whatever order they come in; False when one is later."""
        changed = self._database.execute(
            "INSERT INTO handed_on (thread, mid, device, by_device, claim, at, n)"
            " VALUES (?, ?, ?, ?, ?, ?, ?)"
            " ON CONFLICT (thread) DO UPDATE SET mid = excluded.mid, device = excluded.device,"
            " by_device = excluded.by_device, claim = excluded.claim, at = excluded.at, n = excluded.n"
            " WHERE (excluded.at, excluded.n, excluded.mid) > (at, n, mid)",
            (
                *(handed.thread, handed.mid, handed.device, handed.by_device, handed.claim),
                *(moment(handed.at), handed.n),
            ),
        )
        return changed > 0

    def handed_on(self, thread: ThreadId) -> HandedOn | None:
        """To whom this one was handed on, as long as nobody took it up since."""
        row = self._database.row(
            "SELECT h.thread, h.mid, h.device, h.by_device, h.claim, h.at, h.n FROM handed_on h"
            f" WHERE h.thread = ? AND {_STANDS}",
            (thread,),
        )
        if row is None:
            return None
        thread_, mid, device, by_device, claim, at, n = row
        return HandedOn(
            ThreadId(thread_),
            MessageId(mid),
            DeviceId(device),
            DeviceId(by_device),
            EventId(claim),
            read_moment(at),
            n,
        )


def _condition(part: InboxPart) -> tuple[str, list[Value]]:
    found: list[tuple[str, list[Value]]] = [("r.direction = 'in'", [])]
    lists: tuple[tuple[str, str, tuple[str, ...]], ...] = (
        ("state", "IN", part.states),
        ("state", "NOT IN", part.without),
        ("handler", "IN", part.handlers),
        ("handler", "NOT IN", part.others_than),
        ("owner", "IN", (part.owner,) if part.owner else ()),
    )
    found += [
        (f"r.{column} {how} ({marks(len(values))})", list(values)) for column, how, values in lists if values
    ]
    if part.term_to is not None:
        found.append((f"{_TERM} <= ?", [part.term_to.isoformat()]))
    for how, device in (("IN", part.handed_to), ("NOT IN", part.not_handed_to)):
        if device:
            found.append((f"r.n {how} ({_HANDED})", [device]))
    if part.words is not None:
        found.append(
            (f"r.n IN ({_FOUND})", [match(part.words), REQUEST_IN]) if part.words.words else ("0", [])
        )
    return " AND ".join(text for text, _ in found), [value for _, values in found for value in values]


_HANDED: Final = (
    "SELECT q.n FROM handed_on h CROSS JOIN request q ON q.direction = 'in' AND q.thread = h.thread"
    f" WHERE h.device = ? AND q.handler <> h.device AND {_STANDS}"
)
_FOUND: Final = (
    "SELECT q.n FROM search_index f JOIN search_entry s ON s.n = f.rowid"
    " JOIN request q ON q.direction = 'in' AND q.id = s.ref WHERE search_index MATCH ? AND s.kind = ?"
)


def _line(row: Row) -> InboxLine:
    id_, thread, title, about, urgency, sender, made_at, state, owner, attempts = row[:10]
    until, term, handler, handed_to, handed_by = row[10:]
    return InboxLine(
        RequestId(id_),
        ThreadId(thread),
        title,
        read_codes(about),
        urgency,
        sender,
        read_moment(made_at),
        state,
        owner,
        attempts,
        read_maybe_day(until),
        read_maybe_day(term),
        handler,
        handed_to or "",
        handed_by if handed_to else "",
    )
