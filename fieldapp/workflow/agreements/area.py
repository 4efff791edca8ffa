"""The area that the network means to cover, who works where, and the white spots where somebody is missing.

What counts is what the core actors said and agreed on; the social map beside it only hints.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from fieldapp.domain.agreements import Agreement
from fieldapp.domain.ids import OrgId
from fieldapp.domain.services import CORE_KINDS
from fieldapp.errors import InvalidInput
from fieldapp.workflow.agreements.reading import partners
from fieldapp.workflow.agreements.writing import draft, is_begun, keep
from fieldapp.workflow.changes import Change
from fieldapp.workflow.network import network_of
from fieldapp.workflow.session import Session
from fieldapp.workflow.socialmap import covers
from fieldapp.workflow.socialmap.finding import towns
from sync.directory import CORE_ACTORS


@dataclass(frozen=True, slots=True)
class Actor:
    """A core actor that takes part."""

    org_id: OrgId
    name: str
    kind: str


@dataclass(frozen=True, slots=True)
class Covered:
    """One municipality of the area. `by`: ids of the core actors that work there; `mapped`: kinds that the
    social map of this device knows of there.
    """

    nis: str
    name: str
    by: frozenset[OrgId]
    missing: tuple[str, ...]
    mapped: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class WhiteSpot:
    """A municipality where nobody of one kind works, as far as was agreed."""

    nis: str
    name: str
    kind: str


@dataclass(frozen=True, slots=True)
class Area:
    """What the page shows. `begun`: it is not proposed yet; `may_write`: the coordinator's page."""

    actors: tuple[Actor, ...]
    municipalities: tuple[Covered, ...]
    begun: bool
    may_write: bool

    @property
    def white_spots(self) -> tuple[WhiteSpot, ...]:
        """Every gap, by municipality."""
        return tuple(
            WhiteSpot(town.nis, town.name, kind) for town in self.municipalities for kind in town.missing
        )


def read_area(session: Session) -> Area:
    """The area of the version that is being written, or else of the newest. Raises NotConnected."""
    membership, network = session.membership, network_of(session)
    may_write = membership is not None and membership.is_coordinator
    begun = may_write and is_begun(session)
    agreement = draft(session) if begun else session.store.agreements.newest()
    actors = tuple(
        Actor(partner.org_id, partner.name, partner.org_class)
        for partner in partners(network.directory)
        if partner.org_class in CORE_ACTORS
    )
    towns_of = () if agreement is None else _towns(session, agreement, actors)
    return Area(actors, towns_of, begun, may_write)


def _towns(session: Session, agreement: Agreement, actors: tuple[Actor, ...]) -> tuple[Covered, ...]:
    names = {nis: towns().name(nis) for nis in agreement.area}
    return tuple(
        _covered(session, (nis, name), agreement.catchment, actors)
        for nis, name in sorted(names.items(), key=lambda pair: pair[1])
    )


def _covered(
    session: Session,
    town: tuple[str, str],
    catchment: Mapping[OrgId, tuple[str, ...]],
    actors: tuple[Actor, ...],
) -> Covered:
    nis, name = town
    around = set(towns().around(nis))
    there = [actor for actor in actors if around & set(catchment.get(actor.org_id, ()))]
    kinds = {actor.kind for actor in there}
    missing = tuple(kind for kind in CORE_KINDS if kind not in kinds)
    mapped = tuple(kind for kind in missing if covers(session, name, kind).covered)
    return Covered(nis, name, frozenset(actor.org_id for actor in there), missing, mapped)


# --- changing it: always in the version that is being written -------------------------------------------


def municipality_choices(session: Session) -> tuple[tuple[str, str], ...]:
    """(NIS code, name) of every municipality that is not in the area yet, by name."""
    taken = {town.nis for town in read_area(session).municipalities}
    return tuple((town.nis, town.name) for town in towns().all() if town.nis not in taken)


def add_municipality(session: Session, text: str) -> Change:
    """Take a municipality into the area. Raises InvalidInput (municipality: unknown, missing)."""
    if not text.strip():
        raise InvalidInput("municipality", "missing")
    nis = towns().find(text).nis
    if not nis:
        raise InvalidInput("municipality", "unknown")
    agreement = draft(session)
    return keep(session, replace(agreement, area=tuple(sorted({*agreement.area, nis}))))


def remove_municipality(session: Session, nis: str) -> Change:
    """Take a municipality out of the area; nobody works there for this network any more."""
    agreement = draft(session)
    catchment = {
        owner: tuple(code for code in codes if code != nis) for owner, codes in agreement.catchment.items()
    }
    area = tuple(code for code in agreement.area if code != nis)
    return keep(session, replace(agreement, area=area, catchment=catchment))


def set_actors(session: Session, nis: str, org_ids: frozenset[OrgId]) -> Change:
    """Say which core actors work in a municipality of the area."""
    agreement = draft(session)
    if nis not in agreement.area:
        raise InvalidInput("municipality", "unknown")
    known = {actor.org_id for actor in read_area(session).actors}
    catchment = dict(agreement.catchment)
    for owner in known | set(catchment):
        others = [code for code in catchment.get(owner, ()) if code != nis]
        catchment[owner] = tuple(sorted([*others, nis] if owner in org_ids & known else others))
    return keep(session, replace(agreement, catchment=catchment))
