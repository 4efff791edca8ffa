"""The social map at rest: lists of services of others, remarks on them, what was discussed with whom.

A list is an edition of its source. It is staged in short batches beside the live one; `go_live` changes two
words in one transaction. Searching joins the live editions, so nobody sees half a list. The caller owns the
transactions.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Final
from uuid import uuid4

from fieldapp.domain.finding import words_of
from fieldapp.domain.ids import PersonId, ServiceId
from fieldapp.domain.municipalities import simple
from fieldapp.domain.services import (
    Area,
    Capacity,
    Discussed,
    Listed,
    Remark,
    Service,
    Source,
    Where,
    service_id,
)
from fieldapp.store.columns import (
    marks,
    maybe_day,
    maybe_moment,
    moment,
    read_maybe_day,
    read_maybe_moment,
    read_moment,
)
from fieldapp.store.database import Database, Row, Value
from fieldapp.store.people import fold

SERVICE_INDEX: Final = "service_index"
STAGED: Final = "staged"
LIVE: Final = "live"
OLD: Final = "old"

_MOST_FOUND: Final = 400  # hits that are looked at before the best are chosen
_CLEARED: Final = 40  # rows per step

_TEXTS: Final = (
    "name", "organisation", "kind", "municipality", "opening", "address", "cost", "languages", "audience",
    "apply", "phone", "email", "url", "words", "description",
)  # fmt: skip
_COLUMNS: Final = (
    "edition", "id", "external_id", "folded", "capacity", "capacity_until", "capacity_as_of", "checked_on",
    *_TEXTS,
)  # fmt: skip
_LIVE: Final = "JOIN service_edition e ON e.n = s.edition AND e.state = 'live'"
_LINE: Final = (
    "s.n, s.folded, s.id, s.name, s.organisation, s.municipality, s.kind, s.capacity, s.capacity_until,"
    " substr(s.description, 1, 120)"
)


@dataclass(frozen=True, slots=True)
class ServiceLine:
    """One service for a list; `cursor` is what `page` reads on after."""

    id: ServiceId
    name: str
    organisation: str
    municipality: str
    kind: str
    capacity: Capacity
    excerpt: str
    cursor: str


class SocialMapRepository:
    """Services of every source, found by the beginnings of words and by place."""

    def __init__(self, database: Database) -> None:
        self._database = database

    # reading a list in

    def begin(self, source: Source, now: datetime) -> int:
        """Start an edition of this source, named or known; answers its number. What was left half goes."""
        self._database.execute("UPDATE service_edition SET state = 'old' WHERE state = 'staged'")
        self._database.execute(
            "INSERT INTO service_source (id, name, folded) VALUES (?, ?, ?)"
            " ON CONFLICT (id) DO UPDATE SET name = excluded.name, folded = excluded.folded",
            (source.id, source.name, fold(source.name)),
        )
        self._database.execute(
            "INSERT INTO service_edition (source_id, state, licence, checked_on, read_at)"
            " VALUES (?, 'staged', ?, ?, ?)",
            (source.id, source.licence, maybe_day(source.checked_on), moment(now)),
        )
        return int(self._database.value("SELECT last_insert_rowid()"))

    def is_staged(self, edition: int) -> bool:
        """Whether this edition is still being read in."""
        state = self._database.value("SELECT state FROM service_edition WHERE n = ?", (edition,))
        return bool(state == STAGED)

    def stage(self, edition: int, source_id: str, listed: Listed, areas: Iterable[Area], own: bool) -> None:
        """Add one service to a staged edition; `own`: its areas are only where it is itself."""
        sid = service_id(source_id, listed.external_id)
        held = ", ".join(_COLUMNS)
        self._database.execute(
            f"INSERT INTO service ({held}) VALUES ({marks(len(_COLUMNS))})", _values(edition, sid, listed)
        )
        rows = [(a.nis, a.name, simple(a.name), a.neighbourhood, int(own)) for a in areas]
        self._database.execute_many(
            "INSERT INTO service_area (service, nis, name, place, neighbourhood, own)"
            " VALUES ((SELECT n FROM service WHERE edition = ? AND id = ?), ?, ?, ?, ?, ?)",
            [(edition, sid, *row) for row in rows],
        )

    def go_live(self, edition: int, count: int) -> None:
        """The staged edition takes the place of the one before it."""
        self._database.execute(
            "UPDATE service_edition SET state = 'old' WHERE state = 'live'"
            " AND source_id = (SELECT source_id FROM service_edition WHERE n = ?)",
            (edition,),
        )
        self._database.execute(
            "UPDATE service_edition SET state = 'live', services = ? WHERE n = ? AND state = 'staged'",
            (count, edition),
        )

    def drop(self, edition: int) -> bool:
        """What was staged will not be used; False when it is in use already."""
        changed = self._database.execute(
            "UPDATE service_edition SET state = 'old' WHERE n = ? AND state = 'staged'", (edition,)
        )
        return changed > 0

    def remove_source(self, source_id: str) -> None:
        """The list of this source is not used any more; remarks and what was discussed stay."""
        self._database.execute(
            "UPDATE service_edition SET state = 'old' WHERE source_id = ? AND state = 'live'", (source_id,)
        )

    def has_old(self) -> bool:
        """Whether `clear_step` has something to do."""
        return self._database.value("SELECT 1 FROM service_edition WHERE state = 'old' LIMIT 1") is not None

    def clear_step(self) -> bool:
        """Remove a few rows of what was replaced; True while there is more."""
        edition = self._database.value("SELECT n FROM service_edition WHERE state = 'old' LIMIT 1")
        if edition is None:
            return False
        gone = self._database.execute(
            "DELETE FROM service WHERE n IN (SELECT n FROM service WHERE edition = ? LIMIT ?)",
            (edition, _CLEARED),
        )
        if gone < _CLEARED:
            self._database.execute("DELETE FROM service_edition WHERE n = ?", (edition,))
        return True

    # finding

    def sources(self) -> list[Source]:
        """Every source that has a list here, by name."""
        rows = self._database.rows(
            "SELECT o.id, o.name, e.licence, e.checked_on, e.read_at, e.services FROM service_source o"
            " JOIN service_edition e ON e.source_id = o.id AND e.state = 'live' ORDER BY o.folded"
        )
        return [_source(row) for row in rows]

    def source_named(self, name: str) -> Source | None:
        """The source of this name, whatever its case, also one without a list now."""
        row = self._database.row("SELECT id, name FROM service_source WHERE folded = ?", (fold(name),))
        return None if row is None else Source(row[0], row[1])

    def count(self) -> int:
        """How many services there are."""
        return int(
            self._database.value(
                "SELECT coalesce(sum(services), 0) FROM service_edition WHERE state = 'live'"
            )
        )

    def page(
        self, query: str = "", where: Where | None = None, after: str = "", limit: int = 100
    ) -> list[ServiceLine]:
        """By name, those after the line with this `cursor`; a search has one page, the name's hits first."""
        words = words_of(query)
        if query.strip() and not words:
            return []
        if words:
            return [] if after else self._found(words, where, limit)
        place, params = _at(where)
        start = _cursor(after)
        rows = self._database.rows(
            f"SELECT {_LINE} FROM service s {_LIVE} WHERE (s.folded, s.n) > (?, ?) {place}"
            " ORDER BY s.folded, s.n LIMIT ?",
            (*start, *params, limit),
        )
        return [_line(row) for row in rows]

    def get(self, sid: ServiceId) -> Service | None:
        """One service as the list in use has it."""
        row = self._database.row(
            f"SELECT s.n, s.{', s.'.join(_COLUMNS[1:])}, o.id, o.name, e.licence, e.checked_on, e.read_at,"
            f" e.services FROM service s {_LIVE} JOIN service_source o ON o.id = e.source_id WHERE s.id = ?",
            (sid,),
        )
        if row is None:
            return None
        return _service(row, self._areas_of(row[0]))

    def of_kind(self, kind: str, where: Where) -> list[tuple[ServiceId, tuple[Area, ...]]]:
        """Services of a kind (E14) that help at an address or in part of it, with their catchment."""
        place, params = _at(where)
        rows = self._database.rows(
            "SELECT k.id, a.nis, a.name, a.neighbourhood FROM ("
            f"SELECT s.n, s.id, s.folded FROM service s {_LIVE} WHERE s.kind = ? AND s.kind <> '' {place}"
            f" ORDER BY s.folded, s.n LIMIT {_MOST_FOUND}) k"
            " JOIN service_area a ON a.service = k.n ORDER BY k.folded, k.n",
            (kind, *params),
        )
        found: dict[str, list[Area]] = {}
        for sid, nis, name, neighbourhood in rows:
            found.setdefault(sid, []).append(Area(nis, name, neighbourhood))
        return [(ServiceId(sid), tuple(areas)) for sid, areas in found.items()]

    def places(self) -> list[str]:
        """The municipalities of the services, as the lists write them."""
        rows = self._database.rows(
            f"SELECT DISTINCT s.municipality FROM service s {_LIVE} WHERE s.municipality <> ''"
        )
        return [name for (name,) in rows]

    # remarks, and what was discussed

    def add_remark(self, remark: Remark) -> None:
        """Keep a "klopt niet"."""
        self._database.execute(
            "INSERT INTO service_remark (id, service_id, service_name, noted_at, text, done_at)"
            " VALUES (?, ?, ?, ?, ?, ?)",
            (remark.id, remark.service_id, remark.service_name, moment(remark.noted_at), remark.text,
             maybe_moment(remark.done_at)),
        )  # fmt: skip

    def remarks(self, sid: ServiceId | None = None) -> list[Remark]:
        """Those of one service, or all that are open; newest first."""
        which, params = ("done_at IS NULL", ()) if sid is None else ("service_id = ?", (sid,))
        rows = self._database.rows(
            "SELECT id, service_id, service_name, noted_at, text, done_at FROM service_remark"
            f" WHERE {which} ORDER BY noted_at DESC, id",
            params,
        )
        return [
            Remark(row[0], ServiceId(row[1]), row[2], read_moment(row[3]), row[4], read_maybe_moment(row[5]))
            for row in rows
        ]

    def settle_remark(self, remark_id: str, now: datetime | None) -> None:
        """It is right now, or with None: it is not."""
        self._database.execute(
            "UPDATE service_remark SET done_at = ? WHERE id = ?", (maybe_moment(now), remark_id)
        )

    def add_discussed(self, discussed: Discussed) -> None:
        """Keep what was looked at together."""
        self._database.execute(
            "INSERT INTO service_discussed (id, person_id, service_id, service_name, organisation, at,"
            " decision, note) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            (discussed.id, discussed.person_id, discussed.service_id, discussed.service_name,
             discussed.organisation, moment(discussed.at), discussed.decision, discussed.note),
        )  # fmt: skip

    def forget_discussed(self, discussed_id: str) -> bool:
        """Take it back."""
        return self._database.execute("DELETE FROM service_discussed WHERE id = ?", (discussed_id,)) > 0

    def discussed(self, person_id: PersonId) -> list[Discussed]:
        """What was looked at with this person, newest first."""
        rows = self._database.rows(
            "SELECT id, person_id, service_id, service_name, organisation, at, decision, note"
            " FROM service_discussed WHERE person_id = ? ORDER BY at DESC, id",
            (person_id,),
        )
        return [
            Discussed(
                row[0], PersonId(row[1]), ServiceId(row[2]), row[3], row[4], read_moment(row[5]), *row[6:]
            )
            for row in rows
        ]

    def _found(self, words: Sequence[str], where: Where | None, limit: int) -> list[ServiceLine]:
        terms = " AND ".join(f'"{word}"*' for word in words)
        found = self._hits(f"{{name}} : ({terms})", where)
        if len(found) < limit:
            known = {line.id for line in found}
            found += [line for line in self._hits(terms, where) if line.id not in known]
        return found[:limit]

    def _hits(self, match: str, where: Where | None) -> list[ServiceLine]:
        place, params = _at(where)
        rows = self._database.rows(
            f"SELECT {_LINE} FROM service_index f JOIN service s ON s.n = f.rowid {_LIVE}"
            f" WHERE service_index MATCH ? {place} LIMIT {_MOST_FOUND}",
            (match, *params),
        )
        return [_line(row) for row in sorted(rows, key=lambda row: (row[1], row[0]))]

    def _areas_of(self, n: int) -> tuple[Area, ...]:
        rows = self._database.rows(
            "SELECT nis, name, neighbourhood FROM service_area WHERE service = ? AND own = 0 ORDER BY rowid",
            (n,),
        )
        return tuple(Area(*row) for row in rows)


def new_source(name: str) -> Source:
    """A source that was not here before."""
    return Source(uuid4().hex, name)


def _at(where: Where | None) -> tuple[str, tuple[Value, ...]]:
    """Only services that help at an address or stand in its municipality."""
    if where is None:
        return "", ()
    codes = where.around or ("",)
    return (
        "AND s.n IN (SELECT service FROM service_area WHERE nis <> '' AND nis IN"
        f" ({marks(len(codes))}) UNION ALL SELECT service FROM service_area WHERE nis = '' AND place = ?)",
        (*codes, where.municipality),
    )


def _values(edition: int, sid: ServiceId, listed: Listed) -> tuple[Value, ...]:
    capacity = listed.capacity
    return (
        edition,
        sid,
        listed.external_id,
        fold(listed.name),
        capacity.state,
        maybe_day(capacity.until),
        maybe_day(capacity.as_of),
        maybe_day(listed.checked_on),
        *(getattr(listed, name) for name in _TEXTS),
    )


def _service(row: Row, areas: tuple[Area, ...]) -> Service:
    texts = dict(zip(_TEXTS, row[8 : 8 + len(_TEXTS)], strict=True))
    listed = Listed(
        external_id=row[2],
        capacity=Capacity(row[4], read_maybe_day(row[5]), read_maybe_day(row[6])),
        checked_on=read_maybe_day(row[7]),
        areas=areas,
        **texts,
    )
    return Service(ServiceId(row[1]), listed, _source(row[8 + len(_TEXTS) :]))


def _source(row: Row) -> Source:
    sid, name, licence, checked_on, read_at, count = row
    return Source(sid, name, licence, read_maybe_day(checked_on), read_moment(read_at), count)


def _line(row: Row) -> ServiceLine:
    n, folded, sid, name, organisation, municipality, kind, state, until, excerpt = row
    day: date | None = read_maybe_day(until)
    return ServiceLine(
        ServiceId(sid), name, organisation, municipality, kind, Capacity(state, day), excerpt, f"{n}/{folded}"
    )


def _cursor(after: str) -> tuple[str, int]:
    n, _, folded = after.partition("/")
    return (folded, int(n)) if after else ("", 0)
