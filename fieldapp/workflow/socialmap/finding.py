"""Finding a service by words and place, and whether a core actor covers an address."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Final

from fieldapp.domain.ids import ServiceId
from fieldapp.domain.municipalities import Municipalities, simple
from fieldapp.domain.services import (
    CORE_KINDS,
    NOT_SAID,
    Capacity,
    Coverage,
    Remark,
    Service,
    Source,
    Where,
    coverage,
)
from fieldapp.domain.signals import clean_text
from fieldapp.store.socialmap import ServiceLine
from fieldapp.workflow.session import Session
from resources import load_toml

_PLACE: Final = "socialmap_place"


@dataclass(frozen=True, slots=True)
class ServiceRow:
    """One service as a list shows it: `line` says what it is, `where` the municipality."""

    id: ServiceId
    name: str
    line: str
    where: str
    kind: str = ""
    capacity: Capacity = NOT_SAID


@dataclass(frozen=True, slots=True)
class ServicePage:
    """A window on the list. `next` is what `page` reads on after; None at the end and for a search.

    `total` counts all services here, not what was found.
    """

    rows: tuple[ServiceRow, ...]
    total: int
    next: str | None = None


@dataclass(frozen=True, slots=True)
class ServiceDetail:
    """One service with what was said about it here."""

    service: Service
    remarks: tuple[Remark, ...]
    compared: bool


def find(session: Session, text: str, municipality: str = "", limit: int = 50) -> tuple[ServiceRow, ...]:
    """The services in which all words begin like these; with a municipality only those that help there."""
    lines = session.store.social_map.page(text, _where(municipality), limit=limit)
    return tuple(_row(line) for line in lines)


def page(
    session: Session, text: str = "", municipality: str = "", after: str | None = None, limit: int = 100
) -> ServicePage:
    """The list of the screen, by name, page after page."""
    lines = session.store.social_map.page(text, _where(municipality), after or "", limit)
    more = not text.strip() and len(lines) == limit
    return ServicePage(
        tuple(_row(line) for line in lines),
        session.store.social_map.count(),
        lines[-1].cursor if more else None,
    )


def service(session: Session, service_id: ServiceId) -> Service | None:
    """One service, or None when the list in use does not have it."""
    return session.store.social_map.get(service_id)


def detail(session: Session, service_id: ServiceId) -> ServiceDetail | None:
    """One service with the remarks on it."""
    found = service(session, service_id)
    if found is None:
        return None
    remarks = tuple(session.store.social_map.remarks(service_id))
    return ServiceDetail(found, remarks, service_id in compared_ids(session))


def sources(session: Session) -> tuple[Source, ...]:
    """Where the lists here came from, with licence and dates."""
    return tuple(session.store.social_map.sources())


def covers(session: Session, municipality: str, kind: str, neighbourhood: str = "") -> Coverage:
    """Who of one kind (E14) covers an address, as the lists here say; they can be wrong or incomplete."""
    where = _where(municipality, neighbourhood)
    if where is None:
        return Coverage(kind)
    return coverage(kind, session.store.social_map.of_kind(kind, where), where)


def core_coverage(session: Session, municipality: str, neighbourhood: str = "") -> tuple[Coverage, ...]:
    """The same for each core actor: OCMW, CAW, DMW. Empty without a municipality or without any list."""
    if not municipality.strip() or not session.store.social_map.count():
        return ()
    return tuple(covers(session, municipality, kind, neighbourhood) for kind in CORE_KINDS)


def municipality_names(session: Session) -> tuple[str, ...]:
    """What can be picked: the municipalities of Flanders, and what else the lists here name."""
    names = {simple(town.name): town.name for town in towns().all()}
    for name in session.store.social_map.places():
        names.setdefault(simple(towns().find(name).name), name)
    return tuple(sorted(names.values(), key=simple))


def remembered_place(session: Session) -> tuple[str, str]:
    """The municipality and neighbourhood that were looked at last: a worker mostly works in one."""
    kept = session.preferences.get(_PLACE, ("", ""))
    return str(kept[0]), str(kept[1])


def remember_place(session: Session, municipality: str, neighbourhood: str = "") -> None:
    """Begin here next time."""
    if remembered_place(session) != (municipality, neighbourhood):
        with session.database.transaction():
            session.preferences.set(_PLACE, [clean_text(municipality), clean_text(neighbourhood)])


def compared_ids(session: Session) -> tuple[ServiceId, ...]:
    """The services that lie beside each other."""
    return tuple(ServiceId(one) for one in session.preferences.get("socialmap_compared", ()))


@cache
def towns() -> Municipalities:
    """The list of municipalities, read once."""
    return Municipalities.from_data(load_toml("socialmap/municipalities.toml"))


def _where(municipality: str, neighbourhood: str = "") -> Where | None:
    if not municipality.strip():
        return None
    found = towns().find(municipality)
    return Where(towns().around(found.nis), simple(found.name), simple(neighbourhood))


def _row(line: ServiceLine) -> ServiceRow:
    said = line.organisation if simple(line.organisation) != simple(line.name) else ""
    about = " ".join(line.excerpt.split())
    return ServiceRow(
        line.id, line.name, said or about, line.municipality, kind=line.kind, capacity=line.capacity
    )
