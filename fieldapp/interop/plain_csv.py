"""A plain list of services: a CSV whose columns are known by their Dutch or English header, or by hand."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Final, TypeAlias

from fieldapp.domain.municipalities import simple
from fieldapp.domain.services import CLOSED, FREE, FULL, LIMITED, Area, Capacity, Listed
from fieldapp.errors import BrokenFile
from fieldapp.interop.dates import read_day
from fieldapp.interop.tabular import Table

Mapped: TypeAlias = Mapping[str, int]  # field → column, from 0

# Field → headers that mean it, without case, accents and signs. The order is also that of the dialog.
HEADERS: Final[dict[str, tuple[str, ...]]] = {
    "name": ("naam", "dienst", "naam dienst", "dienstnaam", "aanbod", "titel", "name", "service",
             "service name"),
    "organisation": ("organisatie", "voorziening", "naam organisatie", "aanbieder", "organization",
                     "organisation"),
    "description": ("beschrijving", "omschrijving", "wat", "uitleg", "doel", "description"),
    "kind": ("soort", "type", "soort dienst", "categorie", "kind", "category"),
    "address": ("adres", "straat", "straat en nummer", "address", "address 1", "street"),
    "postcode": ("postcode", "postal code", "zip"),
    "municipality": ("gemeente", "stad", "plaats", "woonplaats", "municipality", "city", "town"),
    "nis": ("nis", "niscode", "nis code", "ins", "refnis"),
    "area": ("werkingsgebied", "werkgebied", "regio", "gemeenten", "service area", "area", "catchment"),
    "neighbourhood": ("wijk", "buurt", "wijken", "neighbourhood", "neighborhood", "district"),
    "opening": ("openingsuren", "openingstijden", "uren", "wanneer", "opening hours", "hours", "schedule"),
    "cost": ("kost", "kosten", "prijs", "kostprijs", "tarief", "cost", "price", "fees", "fees description"),
    "languages": ("taal", "talen", "language", "languages"),
    "audience": ("doelgroep", "voor wie", "wie", "audience", "eligibility", "eligibility description"),
    "apply": ("aanmelden", "aanmelding", "hoe aanmelden", "apply", "application process"),
    "phone": ("telefoon", "tel", "telefoonnummer", "gsm", "phone", "telephone"),
    "email": ("e mail", "email", "mail", "e mailadres", "emailadres"),
    "url": ("website", "url", "web", "site", "webadres"),
    "capacity": ("capaciteit", "plaats vrij", "vrije plaatsen", "capacity", "status plaatsen"),
    "capacity_until": ("vol tot", "geen plaats tot", "volzet tot", "full until"),
    "checked_on": ("nagekeken", "nagekeken op", "bijgewerkt", "laatst gewijzigd", "datum", "assured date",
                   "last modified", "updated"),
    "words": ("trefwoorden", "thema", "thema s", "labels", "keywords", "tags"),
    "id": ("id", "nummer", "identificatie", "code", "uuid", "identifier"),
}  # fmt: skip
_ONE_LINE: Final = ("name", "organisation", "kind", "address", "municipality", "phone", "email", "url")
_SEVERAL = re.compile(r"[;|\n]|,(?!\d)")
_STATES: Final = (
    (FULL, ("vol", "volzet", "wachtlijst vol", "geen plaats", "full", "0")),
    (CLOSED, ("gesloten", "tijdelijk gesloten", "closed", "temporarily closed")),
    (LIMITED, ("beperkt", "wachtlijst", "limited", "waiting list")),
    (FREE, ("vrij", "plaats", "open", "available", "free")),
)


def guess(headers: Sequence[str]) -> dict[str, int]:
    """Field → column for the headers that are known."""
    found: dict[str, int] = {}
    for field, known in HEADERS.items():
        for column, header in enumerate(headers):
            if simple(header) in known and column not in found.values():
                found[field] = column
                break
    return found


def services(table: Table, mapped: Mapped) -> Iterator[tuple[int, Listed]]:
    """Each row as a service, with its line. Raises BrokenFile: without a name, or an id that came before."""
    if "name" not in mapped:
        raise BrokenFile("no_name_column", 1)
    rows = table.rows()
    next(rows, None)
    lines: dict[str, int] = {}
    for line, row in rows:
        cells = {field: row[column] for field, column in mapped.items() if column < len(row)}
        if not cells["name"]:
            raise BrokenFile("no_name", line, part=table.part)
        listed = _listed(cells)
        if "id" not in mapped or not cells.get("id"):
            listed = _with_own_id(listed, lines)
        elif listed.external_id in lines:
            raise BrokenFile("double_id", line, part=table.part, limit=lines[listed.external_id])
        lines[listed.external_id] = line
        yield line, listed


def _listed(cells: Mapping[str, str]) -> Listed:
    for field in _ONE_LINE:
        if "\n" in cells.get(field, ""):
            cells = {**cells, field: " ".join(cells[field].split())}
    place = " ".join(part for part in (cells.get("postcode", ""), cells.get("municipality", "")) if part)
    address = cells.get("address", "")
    texts = ("organisation", "kind", "description", "municipality", "opening", "cost", "languages")
    more = ("audience", "apply", "phone", "email", "url", "words")
    return Listed(
        external_id=cells.get("id", ""),
        name=cells["name"],
        address=", ".join(part for part in (address, place) if part),
        capacity=capacity(cells.get("capacity", ""), cells.get("capacity_until", "")),
        checked_on=read_day(cells.get("checked_on", "")),
        areas=_areas(cells),
        **{field: cells.get(field, "") for field in (*texts, *more)},
    )


def capacity(words: str, until: str = "") -> Capacity:
    """From words as lists have them: "vol tot 3/12/2026", "wachtlijst"; nothing known gives nothing."""
    day = read_day(until) or next((read_day(part) for part in words.split() if read_day(part)), None)
    said = simple(words)
    for state, known in _STATES:
        if any(said == word or said.startswith(word + " ") for word in known):
            return Capacity(state, day)
    return Capacity(FULL, day) if day is not None else Capacity()


def _areas(cells: Mapping[str, str]) -> tuple[Area, ...]:
    """The catchment: named municipalities, or the one of the address, each with the neighbourhoods named."""
    named = [part.strip() for part in _SEVERAL.split(cells.get("area", "")) if part.strip()]
    codes = [part.strip() for part in re.split(r"[;,|\s]+", cells.get("nis", "")) if part.strip()]
    parts = [part.strip() for part in _SEVERAL.split(cells.get("neighbourhood", "")) if part.strip()]
    whole = [Area(name=name) for name in named] or [Area(nis=code) for code in codes]
    if not parts:
        return tuple(whole)
    here = whole or [Area(name=cells.get("municipality", ""))]
    return tuple(Area(area.nis, area.name, part) for area in here for part in parts)


def _with_own_id(listed: Listed, taken: Mapping[str, int]) -> Listed:
    """A row without an id is known by name, organisation and address; the second such row is another one."""
    words = "\0".join((listed.name, listed.organisation, listed.address)).encode()
    base = hashlib.sha256(words).hexdigest()[:24]
    number, own = 1, base
    while own in taken:
        number += 1
        own = f"{base}-{number}"
    fields = {name: getattr(listed, name) for name in Listed.__slots__}
    return Listed(**{**fields, "external_id": own})
