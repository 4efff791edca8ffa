"""People at rest: on this device only. The caller owns the transaction."""

from __future__ import annotations

import unicodedata
from typing import NamedTuple

from fieldapp.domain.ids import PersonId
from fieldapp.domain.people import Person, SafeContact
from fieldapp.store.columns import codes, read_codes
from fieldapp.store.database import Database, Row, Value


class Named(NamedTuple):
    """The names that one person, and whoever they trust, are known by."""

    id: PersonId
    codename: str
    full_name: str
    trusted_person: str


class PersonRepository:
    """People, found by codename without regard to case and accents."""

    _COLUMNS = (
        "id, codename, folded, age_class, age_about, full_name, municipality, address, phone, birth_year,"
        " language, interpreter, contact_allowed, contact_forbid, contact_note, household,"
        " trusted_person, health_fund"
    )

    def __init__(self, database: Database) -> None:
        self._database = database

    def save(self, person: Person) -> None:
        """Add or change. After a new codename the signals follow (`SignalRepository.rename_step`)."""
        self._database.execute(
            f"INSERT INTO person ({self._COLUMNS})"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
            " ON CONFLICT (id) DO UPDATE SET codename = excluded.codename, folded = excluded.folded,"
            " age_class = excluded.age_class, age_about = excluded.age_about, full_name = excluded.full_name,"
            " municipality = excluded.municipality, address = excluded.address, phone = excluded.phone,"
            " birth_year = excluded.birth_year, language = excluded.language,"
            " interpreter = excluded.interpreter,"
            " contact_allowed = excluded.contact_allowed, contact_forbid = excluded.contact_forbid,"
            " contact_note = excluded.contact_note, household = excluded.household,"
            " trusted_person = excluded.trusted_person, health_fund = excluded.health_fund,"
            " stale = stale OR codename <> excluded.codename",
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


def fold(name: str) -> str:
    """A name without case, accents and extra spaces: "Zoë" and "zoe" are one."""
    apart = unicodedata.normalize("NFKD", name.casefold())
    return " ".join("".join(c for c in apart if not unicodedata.combining(c)).split())


def _values(person: Person) -> tuple[Value, ...]:
    contact = person.safe_contact
    return (
        person.id,
        person.codename,
        fold(person.codename),
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
    )


def _person(row: Row) -> Person:
    id_, codename, _, age_class, age_about, full_name, municipality, address, phone = row[:9]
    birth_year, language, interpreter, allowed, forbidden, note = row[9:15]
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
        *row[15:],
    )
