"""People at rest: on this device only. The caller owns the transaction."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Final, NamedTuple

from fieldapp.domain.duplicates import Traits
from fieldapp.domain.ids import PersonId
from fieldapp.domain.people import Person, Representative, SafeContact, Situation, TrustedPerson
from fieldapp.store.columns import codes, marks, read_codes, read_maybe_moment
from fieldapp.store.database import Database, Row, Value

COLUMNS: Final = (
    *(
        "id",
        "codename",
        "folded",
        "found_by",
        "name_folded",
        "age_class",
        "age_about",
        "full_name",
        "municipality",
    ),
    *("address", "phone", "birth_year", "language", "interpreter", "contact_allowed", "contact_forbid"),
    *("contact_note", "household", "trusted_person", "health_fund", "vulnerable", "thin_network"),
    *("key_moments", "groups", "director", "lead_actor", "co_actors", "case_manager"),
    *("trusted_relation", "trusted_contact", "trusted_present", "trusted_informed", "trusted_since"),
    *("trusted_chosen", "represented_by", "representative_name", "representative_contact"),
    "representative_proof",
)
_DERIVED: Final = ("folded", "found_by", "name_folded")
_READ: Final = tuple(name for name in COLUMNS if name not in _DERIVED)


class Named(NamedTuple):
    """The names that one person, and whoever they trust, are known by."""

    id: PersonId
    codename: str
    full_name: str
    trusted_person: str


@dataclass(frozen=True, slots=True)
class PersonLine:
    """One person for a list; `cursor` is what `page` takes to read on after it."""

    id: PersonId
    codename: str
    full_name: str
    age_class: str
    age_about: str
    municipality: str
    signals: int
    last_at: datetime | None
    waiting: bool
    cursor: str


class PersonRepository:
    """People, found by codename without regard to case and accents."""

    _COLUMNS = ", ".join(_READ)
    _KEPT = ", ".join(f"{name} = excluded.{name}" for name in COLUMNS if name != "id")
    _LINE = (
        "p.id, p.codename, p.full_name, p.age_class, p.age_about, p.municipality,"
        " (SELECT count(*) FROM signal s WHERE s.person_id = p.id AND s.deleted_at IS NULL),"
        " (SELECT max(noted_at) FROM signal s WHERE s.person_id = p.id AND s.deleted_at IS NULL), p.folded"
    )

    def __init__(self, database: Database) -> None:
        self._database = database

    def save(self, person: Person) -> None:
        """Add or change. After a new codename the signals follow (`SignalRepository.rename_step`)."""
        self._database.execute(
            f"INSERT INTO person ({', '.join(COLUMNS)}) VALUES ({marks(len(COLUMNS))})"
            f" ON CONFLICT (id) DO UPDATE SET {self._KEPT}, stale = stale OR codename <> excluded.codename",
            _values(person),
        )

    def get(self, person_id: PersonId) -> Person | None:
        row = self._database.row(f"SELECT {self._COLUMNS} FROM person WHERE id = ?", (person_id,))
        return None if row is None else _person(row)

    def all(self) -> list[Person]:
        """Everybody, by codename."""
        rows = self._database.rows(f"SELECT {self._COLUMNS} FROM person ORDER BY folded, id")
        return [_person(row) for row in rows]

    def named(self) -> list[Named]:
        """By which names everybody is known, in no order: for a look through a text while somebody types."""
        return [
            Named(*row)
            for row in self._database.rows("SELECT id, codename, full_name, trusted_person FROM person")
        ]

    def folded_names(self) -> list[tuple[PersonId, str, str]]:
        """Everybody by codename and full name, both folded, in no order: to look for names that are alike."""
        return self._database.rows("SELECT id, folded, name_folded FROM person")

    def traits(self, person_ids: Iterable[PersonId]) -> list[Traits]:
        """What of these is compared with somebody else."""
        wanted = tuple(person_ids)
        rows = self._database.rows(
            "SELECT id, folded, name_folded, birth_year, municipality FROM person"
            f" WHERE id IN ({marks(len(wanted))})",
            wanted,
        )
        return [Traits(*row) for row in rows]

    def by_codename(self, codename: str) -> list[Person]:
        """Those known by this codename, whatever the case and accents."""
        rows = self._database.rows(
            f"SELECT {self._COLUMNS} FROM person WHERE folded = ? ORDER BY id", (fold(codename),)
        )
        return [_person(row) for row in rows]

    def by_start(self, start: str, limit: int = 20) -> list[Person]:
        """Those whose codename begins like this, by codename."""
        folded = fold(start)
        rows = self._database.rows(
            f"SELECT {self._COLUMNS} FROM person"
            " WHERE folded >= ? AND folded < ? ORDER BY folded, id LIMIT ?",
            (folded, folded + "\U0010ffff", limit),
        )
        return [_person(row) for row in rows]

    def page(
        self, query: str, after: str | None, limit: int, open_states: Iterable[str] = ()
    ) -> list[PersonLine]:
        """A window on the list by codename, those without one last, after the line with this `cursor`.

        `waiting`: a request for this person is in one of `open_states`.
        """
        condition, params = _matches(query)
        id_, folded = (after[:32], after[32:]) if after else ("", "")
        last = bool(after) and not folded
        states = tuple(open_states)
        rows = self._database.rows(
            f"SELECT {self._LINE}, EXISTS (SELECT 1 FROM request r WHERE r.person_id = p.id"
            f" AND r.direction = 'out' AND r.state IN ({marks(len(states))})) FROM person p"
            f" WHERE {condition} AND ((p.folded = ''), p.folded, p.id) > (?, ?, ?)"
            " ORDER BY (p.folded = ''), p.folded, p.id LIMIT ?",
            (*states, *params, last, folded, id_, limit),
        )
        return [_line(row) for row in rows]

    def count(self, query: str = "") -> int:
        """How many there are, or how many `query` finds."""
        condition, params = _matches(query)
        return int(self._database.value(f"SELECT count(*) FROM person p WHERE {condition}", params))


def fold(name: str) -> str:
    """A name without case, accents and extra spaces: "Zoë" and "zoe" are one."""
    apart = unicodedata.normalize("NFKD", name.casefold())
    return " ".join("".join(c for c in apart if not unicodedata.combining(c)).split())


def _matches(query: str) -> tuple[str, list[Value]]:
    words = fold(query).split()
    likes = [f"%{word.translate(_ESCAPED)}%" for word in words]
    return " AND ".join(["1", *("p.found_by LIKE ? ESCAPE '\\'" for _ in likes)]), list(likes)


_ESCAPED: Final = str.maketrans({"\\": "\\\\", "%": "\\%", "_": "\\_"})


def _line(row: Row) -> PersonLine:
    id_, codename, full_name, age_class, age_about, municipality, signals, last_at, folded, waiting = row
    return PersonLine(
        PersonId(id_),
        codename,
        full_name,
        age_class,
        age_about,
        municipality,
        signals,
        read_maybe_moment(last_at),
        bool(waiting),
        f"{id_}{folded}",
    )


def _values(person: Person) -> tuple[Value, ...]:
    contact = person.safe_contact
    told = (person.codename, person.full_name, person.municipality, person.birth_year)
    return (
        person.id,
        person.codename,
        fold(person.codename),
        fold(" ".join(told)),
        fold(person.full_name),
        person.age_class,
        person.age_about,
        person.full_name,
        person.municipality,
        person.address,
        person.phone,
        person.birth_year,
        person.language,
        person.interpreter,
        codes(contact.allowed),
        codes(contact.forbidden),
        contact.note,
        person.household,
        person.trusted_person,
        person.health_fund,
        *_situation_values(person.situation),
        *_others_values(person.trusted, person.representative),
    )


def _situation_values(situation: Situation) -> tuple[Value, ...]:
    return (
        codes(situation.vulnerable),
        situation.thin_network,
        codes(situation.key_moments),
        codes(situation.groups),
        situation.director,
        situation.lead_actor,
        situation.co_actors,
        situation.case_manager,
    )


def _others_values(trusted: TrustedPerson, representative: Representative) -> tuple[Value, ...]:
    return (
        *(trusted.relation, trusted.contact, trusted.present, trusted.may_be_informed),
        *(trusted.since, trusted.chosen),
        *(representative.kind, representative.name, representative.contact, representative.proof),
    )


def _person(row: Row) -> Person:
    id_, codename, age_class, age_about, full_name, municipality, address, phone = row[:8]
    birth_year, language, interpreter, allowed, forbidden, note = row[8:14]
    household, trusted_person, health_fund = row[14:17]
    return Person(
        PersonId(id_),
        codename,
        age_class,
        age_about,
        full_name,
        municipality,
        address,
        phone,
        birth_year,
        language,
        bool(interpreter),
        SafeContact(read_codes(allowed), read_codes(forbidden), note),
        household,
        trusted_person,
        health_fund,
        _situation(row[17:25]),
        _trusted(row[25:31]),
        Representative(*row[31:35]),
    )


def _situation(row: Row) -> Situation:
    vulnerable, thin_network, key_moments, groups, *rest = row
    return Situation(
        read_codes(vulnerable),
        bool(thin_network),
        read_codes(key_moments),
        read_codes(groups),
        *rest,
    )


def _trusted(row: Row) -> TrustedPerson:
    relation, contact, present, may_be_informed, since, chosen = row
    return TrustedPerson(relation, contact, bool(present), bool(may_be_informed), since, bool(chosen))
