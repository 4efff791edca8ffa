"""The social map: what services exist, where they help, and whether somebody covers an address.

Brochure: articles 4 (catchment), 7.4 and 7.7 (offer, choosing together). Code list: E14 (kind of service).
A list of services is somebody else's: its source, licence and date stay with every row.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Final

from fieldapp.domain.ids import PersonId, ServiceId
from fieldapp.domain.municipalities import simple

# Of these somebody must cover every address (brochure article 3). Their words decide when a list has no kind.
CORE_KINDS: Final = ("ocmw", "caw", "dmw")
_CORE_WORDS: Final = (
    ("ocmw", re.compile(r"\b(ocmw|cpas|openbaar centrum voor maatschappelijk welzijn)\b")),
    ("caw", re.compile(r"\b(caw|centrum (voor )?algemeen welzijnswerk)\b")),
    ("dmw", re.compile(r"\b(dmw|dienst maatschappelijk werk)\b")),
)

FULL: Final = "vol"
CLOSED: Final = "gesloten"
LIMITED: Final = "beperkt"
FREE: Final = "vrij"
CAPACITIES: Final = (FULL, CLOSED, LIMITED, FREE)

MOST_COMPARED: Final = 3


@dataclass(frozen=True, slots=True)
class Area:
    """One part of a catchment: a NIS code, a name, or both; with `neighbourhood` only that part of it."""

    nis: str = ""
    name: str = ""
    neighbourhood: str = ""


@dataclass(frozen=True, slots=True)
class Capacity:
    """Whether there is room: a code of `CAPACITIES` or empty, until when, and on which day that was so."""

    state: str = ""
    until: date | None = None
    as_of: date | None = None

    def shown(self, today: date) -> bool:
        """Whether it still says something: a day that has passed does not."""
        return bool(self.state) and (self.until is None or self.until >= today)


NOT_SAID: Final = Capacity()  # a list that says nothing about room


@dataclass(frozen=True, slots=True)
class Listed:
    """One service as a list gives it. All texts are plain text, whatever they look like."""

    external_id: str
    name: str
    organisation: str = ""
    kind: str = ""
    description: str = ""
    address: str = ""
    municipality: str = ""
    opening: str = ""
    cost: str = ""
    languages: str = ""
    audience: str = ""
    apply: str = ""
    phone: str = ""
    email: str = ""
    url: str = ""
    words: str = ""
    capacity: Capacity = NOT_SAID
    checked_on: date | None = None
    areas: tuple[Area, ...] = ()


@dataclass(frozen=True, slots=True)
class Source:
    """Where a list came from. `checked_on` is the day that the list gives, or who read it in."""

    id: str
    name: str
    licence: str = ""
    checked_on: date | None = None
    imported_at: datetime | None = None
    count: int = 0


@dataclass(frozen=True, slots=True)
class Service:
    """One service of a list on this device."""

    id: ServiceId
    listed: Listed
    source: Source


@dataclass(frozen=True, slots=True)
class Remark:
    """A "klopt niet": what is wrong with a service, for whoever reads the list in next. Stays here."""

    id: str
    service_id: ServiceId
    service_name: str
    noted_at: datetime
    text: str
    done_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Discussed:
    """An offer that was looked at together with a person, and what the person decided (7.4).

    `decision` is a code of `offer_decision`; the names are copies, for a list is replaced.
    """

    id: str
    person_id: PersonId
    service_id: ServiceId
    service_name: str
    organisation: str
    at: datetime
    decision: str
    note: str = ""


def service_id(source_id: str, external_id: str) -> ServiceId:
    """The id of a service here: the same each time this service of this source is read in."""
    whole = f"{len(source_id)}:{source_id}{external_id}".encode()
    return ServiceId(hashlib.sha256(b"vindplaats/service/1\0" + whole).hexdigest()[:32])


def core_kind(*texts: str) -> str:
    """Which core actor these words name, the first text first; empty when none."""
    for text in texts:
        found = simple(text)
        for kind, words in _CORE_WORDS:
            if words.search(found):
                return kind
    return ""


def kind_of(listed: Listed, kinds: Mapping[str, str]) -> str:
    """A code of E14: as the list says (`kinds`: simple words → code), else from the name of who offers it."""
    said = kinds.get(simple(listed.kind), "")
    return said or core_kind(listed.kind, listed.organisation, listed.name)


@dataclass(frozen=True, slots=True)
class Coverage:
    """Who of one kind covers an address. `partly`: only a neighbourhood, which may not be the one meant."""

    kind: str
    services: tuple[ServiceId, ...] = ()
    partly: tuple[ServiceId, ...] = ()

    @property
    def covered(self) -> bool:
        return bool(self.services)


@dataclass(frozen=True, slots=True)
class Where:
    """An address as far as a catchment goes: codes of its municipality and what holds that, simple names."""

    around: tuple[str, ...]
    municipality: str
    neighbourhood: str = ""


def reaches(areas: Iterable[Area], where: Where) -> str:
    """ "whole" when one of the areas holds the address, "part" for another neighbourhood of it, else ""."""
    found = ""
    for area in areas:
        same = area.nis in where.around if area.nis else simple(area.name) == where.municipality
        if not same:
            continue
        if not area.neighbourhood or simple(area.neighbourhood) == where.neighbourhood:
            return "whole"
        found = "part"
    return found


def coverage(kind: str, candidates: Iterable[tuple[ServiceId, Sequence[Area]]], where: Where) -> Coverage:
    """Who of the candidates, all of this kind, covers the address."""
    whole, part = [], []
    for candidate, areas in candidates:
        reach = reaches(areas, where)
        if reach == "whole":
            whole.append(candidate)
        elif reach == "part":
            part.append(candidate)
    return Coverage(kind, tuple(whole), tuple(part))
