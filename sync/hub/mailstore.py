"""Envelopes at rest: stored once per id, in one order per mailbox, until withdrawn or expired.

The caller owns the transaction. Positions and heads are given out under a lock on the mailbox's row, so a
reader never passes over a position that is committed late.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import (
    Connection,
    Row,
    bindparam,
    delete,
    func,
    insert,
    literal,
    select,
    union_all,
    update,
)

from sync.hub.prepared import Prepared
from sync.hub.schema import envelope, mailbox, tombstone, withdrawal
from sync.protocol.batches import Outside
from sync.protocol.calls import MAX_BODY, Page, PageItem, next_head

WITHDRAWN = "withdrawn"
EXPIRED = "expired"

_BOX = select(mailbox).where(mailbox.c.mailbox == bindparam("id"))
_FIND_BOX = Prepared(_BOX, "id")
_LOCK_BOX = Prepared(_BOX.with_for_update(), "id")
_FIND_KNOWN = select(envelope).where(envelope.c.env.in_(bindparam("ids", expanding=True)))
_FIND_GONE = select(envelope.c.env, envelope.c.gone).where(
    envelope.c.env.in_(bindparam("ids", expanding=True))
)
_FIND_TOMBSTONES = select(tombstone.c.env, tombstone.c.wc).where(
    tombstone.c.env.in_(bindparam("ids", expanding=True))
)
_ANY_TOMBSTONE = Prepared(select(select(tombstone.c.day).exists()))
_ADD = Prepared(insert(envelope), *[column.name for column in envelope.columns])
_MOVE = Prepared(
    update(mailbox)
    .where(mailbox.c.mailbox == bindparam("id"))
    .values(position=bindparam("to"), head=bindparam("new_head"), live=bindparam("now_live")),
    *("to", "new_head", "now_live", "id"),
)
_TAKE_AWAY = (
    update(envelope).where(envelope.c.env == bindparam("id")).values(gone=bindparam("why"), data=None)
)


@dataclass(slots=True)
class Box:
    """One mailbox while its row is locked; `position`, `head` and `live` move as envelopes are added."""

    mailbox: bytes
    org: bytes
    listed: bool
    open_to_all: bool
    readers: frozenset[bytes]
    epochs: frozenset[int]
    position: int
    head: bytes
    live: int

    def next_position(self, env: bytes) -> int:
        """Give the next position to an envelope or a withdrawal."""
        self.position += 1
        self.head = next_head(self.head, self.position, env)
        return self.position


@dataclass(frozen=True, slots=True)
class Known:
    """An envelope id the hub has seen; `data` is None when the bytes are gone, and `gone` says why."""

    env: bytes
    mailbox: bytes
    position: int
    wc: bytes
    gone: str
    data: bytes | None


class Additions:
    """What one push adds, written in one go by `MailStore.write`."""

    def __init__(self) -> None:
        self.boxes: dict[bytes, Box] = {}
        self.rows: list[tuple[object, ...]] = []

    def add(self, box: Box, outside: Outside, data: bytes) -> int:
        """Give the envelope its place; returns its position."""
        position = box.next_position(outside.env)
        box.live += 1
        self.boxes[box.mailbox] = box
        self.rows.append(
            (outside.env, box.mailbox, position, box.head, outside.expires, outside.wc, "", data)
        )
        return position


class MailStore:
    """Envelopes, withdrawals and tombstones on one connection."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def lock(self, mailboxes: Collection[bytes]) -> Mapping[bytes, Box]:
        """The mailboxes that exist, locked in the order of their ids until the transaction ends."""
        rows = [_LOCK_BOX.first(self._connection, each) for each in sorted(mailboxes)]
        return {row[0]: _box(row) for row in rows if row is not None}

    def box(self, mailbox_id: bytes) -> Box | None:
        """One mailbox, not locked."""
        row = _FIND_BOX.first(self._connection, mailbox_id)
        return None if row is None else _box(row)

    def known(self, envs: Collection[bytes]) -> dict[bytes, Known]:
        """Those of the ids that were stored here before, with their bytes."""
        rows = self._connection.execute(_FIND_KNOWN, {"ids": list(envs)})
        return {
            row.env: Known(row.env, row.mailbox, row.position, row.wc, row.gone, row.data) for row in rows
        }

    def states(self, envs: Collection[bytes]) -> dict[bytes, str]:
        """Those of the ids that were stored here: empty while the bytes are here, or why they are not."""
        rows = self._connection.execute(_FIND_GONE, {"ids": list(envs)})
        return {row.env: row.gone for row in rows}

    def forbidden(self, envs: Collection[bytes]) -> frozenset[tuple[bytes, bytes]]:
        """Withdrawals that came before their envelope, as (env, wc); there are hardly ever any at all."""
        if _ANY_TOMBSTONE.rows(self._connection) in ([(0,)], [(False,)]):
            return frozenset()
        rows = self._connection.execute(_FIND_TOMBSTONES, {"ids": list(envs)})
        return frozenset((row.env, row.wc) for row in rows)

    def write(self, additions: Additions) -> None:
        """Store what a push adds."""
        if additions.rows:
            _ADD.insert(self._connection, additions.rows)
            self._move(additions.boxes.values())

    def page(self, box: Box, after: int, limit: int) -> Page:
        """Positions after `after`, at most `limit` and at most 4 MiB of envelopes."""
        places = self._places(box.mailbox, after, limit)
        if not places:
            return Page((), (), box.head)
        items: list[PageItem] = []
        total = 0
        contents = iter(self._contents(box.mailbox, after, places[-1].position))
        for place in places:
            data = None if place.marks else next(contents)
            total += len(data or b"")
            if total > MAX_BODY and items:
                break
            items.append(PageItem(place.position, place.env, data))
        shown = places[: len(items)]
        return Page(tuple(items), _withdrawn(shown), shown[-1].head)

    def _places(
        self, mailbox_id: bytes, after: int, limit: int
    ) -> Sequence[Row[tuple[int, bytes, bytes, str, bool]]]:
        stored = select(
            envelope.c.position,
            envelope.c.env,
            envelope.c.head,
            envelope.c.gone,
            literal(False).label("marks"),
        ).where(envelope.c.mailbox == mailbox_id, envelope.c.position > after)
        taken = select(
            withdrawal.c.position, withdrawal.c.env, withdrawal.c.head, literal(WITHDRAWN), literal(True)
        ).where(withdrawal.c.mailbox == mailbox_id, withdrawal.c.position > after)
        both = union_all(stored, taken).order_by("position").limit(limit)
        return self._connection.execute(both).all()

    def _contents(self, mailbox_id: bytes, after: int, last: int) -> Iterator[bytes | None]:
        query = (
            select(envelope.c.data)
            .where(envelope.c.mailbox == mailbox_id, envelope.c.position > after, envelope.c.position <= last)
            .order_by(envelope.c.position)
        )
        with self._connection.execution_options(stream_results=True).execute(query) as rows:
            yield from rows.scalars()

    def withdraw(self, known: Known) -> None:
        """Delete the bytes and tell who reads the mailbox, by a position of its own."""
        box = self.lock([known.mailbox])[known.mailbox]
        position = box.next_position(known.env)
        box.live -= 1
        self._connection.execute(_TAKE_AWAY, {"id": known.env, "why": WITHDRAWN})
        self._connection.execute(
            insert(withdrawal),
            {"mailbox": box.mailbox, "position": position, "head": box.head, "env": known.env},
        )
        self._move([box])

    def forbid(self, env: bytes, wc: bytes, day: int) -> None:
        """Keep a withdrawal whose envelope is not here, for when it comes."""
        self._connection.execute(insert(tombstone), {"env": env, "wc": wc, "day": day})

    def expire(self, today: int, tombstones_before: int) -> int:
        """Delete the bytes of what is past its day, and old tombstones; returns how many envelopes went."""
        past = (envelope.c.expires < today) & (envelope.c.gone == "")
        boxes = self.lock(
            self._connection.execute(select(envelope.c.mailbox).where(past).distinct()).scalars().all()
        )
        counts = self._connection.execute(
            select(envelope.c.mailbox, func.count().label("many"))
            .where(past, envelope.c.mailbox.in_(list(boxes)))
            .group_by(envelope.c.mailbox)
        ).all()
        for row in counts:
            boxes[row.mailbox].live -= row.many
        expired = past & envelope.c.mailbox.in_(list(boxes))
        self._connection.execute(update(envelope).where(expired).values(gone=EXPIRED, data=None))
        self._connection.execute(delete(tombstone).where(tombstone.c.day < tombstones_before))
        self._move(boxes.values())
        return sum(row.many for row in counts)

    def count(self) -> int:
        """Envelopes whose bytes are here."""
        total = self._connection.execute(select(func.coalesce(func.sum(mailbox.c.live), 0))).scalar_one()
        return int(total)

    def _move(self, boxes: Iterable[Box]) -> None:
        for box in boxes:
            _MOVE.change(self._connection, box.position, box.head, box.live, box.mailbox)


def _withdrawn(places: Sequence[Row[tuple[int, bytes, bytes, str, bool]]]) -> tuple[bytes, ...]:
    """Each withdrawn id of these positions once, in order."""
    return tuple(dict.fromkeys(place.env for place in places if place.gone == WITHDRAWN))


def _box(row: tuple[Any, ...]) -> Box:
    """A box out of a row of the table, whose columns stand in the order of the fields."""
    mailbox_id, org, listed, open_to_all, readers, epochs, position, head, live = row
    return Box(
        mailbox_id,
        org,
        bool(listed),
        bool(open_to_all),
        split_ids(readers),
        split_numbers(epochs),
        position,
        head,
        live,
    )


def split_ids(joined: bytes) -> frozenset[bytes]:
    """Ids out of the bytes of a row."""
    return frozenset(joined[at : at + 16] for at in range(0, len(joined), 16))


def split_numbers(joined: bytes) -> frozenset[int]:
    """Epochs out of the bytes of a row."""
    return frozenset(int.from_bytes(joined[at : at + 4], "big") for at in range(0, len(joined), 4))
