"""The next version: begun from what is there, kept while it is written, checked, and proposed.

Proposing binds nobody: each organisation goes on by the version that it said yes to.
"""

from __future__ import annotations

import json
from dataclasses import asdict, replace
from datetime import date
from typing import Any, Final

from fieldapp.domain.agreements import (
    MOST_ATTEMPTS,
    MOST_DAYS,
    OVERDUE,
    TEAM,
    Agreement,
    Law,
    unagreed,
)
from fieldapp.domain.ids import OrgId
from fieldapp.domain.signals import clean_text
from fieldapp.errors import InvalidInput, NotConnected
from fieldapp.store.agreements import written
from fieldapp.store.directory import ROOT
from fieldapp.workflow import logbook
from fieldapp.workflow.changes import Change
from fieldapp.workflow.documents import AGREEMENT, NETWORK, keep_to_publish, next_root, publish
from fieldapp.workflow.network import Network, connect, hub_now, network_of, told
from fieldapp.workflow.scan import blocking_kinds
from fieldapp.workflow.session import Session, minute_number
from fieldapp.workflow.socialmap.finding import towns
from fieldapp.workflow.standing import local_day
from sync.directory import NO_DOCUMENT, TEXT_LENGTH
from sync.ledger import EntryKind
from sync.protocol import digest

_DRAFT: Final = "agreement_draft"


def draft(session: Session) -> Agreement:
    """The next version as it was left, or as it begins: what the newest one says."""
    network = network_of(session)
    version = len(network.directory.root.said.agreements) + 1
    kept = session.preferences.get(_DRAFT)
    begun = session.store.agreements.newest() or unagreed(session.rules.terms, session.rules.policy)
    known = begun if kept is None else _read(kept, begun)
    states = {**session.rules.terms.states, **known.states}
    return replace(known, version=version, states=states, issued=None)


def is_begun(session: Session) -> bool:
    """Whether a next version is being written."""
    return session.preferences.get(_DRAFT) is not None


def keep(session: Session, agreement: Agreement) -> Change:
    """Keep what is written so far; it is nobody's but this device's."""
    with session.database.transaction():
        session.preferences.set(_DRAFT, _plain(agreement))
    return Change.DIRECTORY


def drop(session: Session) -> Change:
    """Throw away what was written."""
    with session.database.transaction():
        session.preferences.forget(_DRAFT)
    return Change.DIRECTORY


def propose(session: Session, agreement: Agreement) -> tuple[int, Change]:
    """Publish the next version and name it in the root document (coordinator only). Gives its number.

    Raises InvalidInput(field, reason) for what is not right, NotConnected, HubProblem: then do it again.
    """
    if session.directory.secret(ROOT) is None:
        raise NotConnected
    ready = _cleaned(agreement)
    check(session, ready)
    client = connect(session)
    with told():
        publish(session, client)
    with session.database.transaction(), told():
        version = _enter(session, network_of(session), ready)
    session.refresh()
    with told():
        publish(session, client)
    return version, Change.DIRECTORY | Change.LEDGER


def _enter(session: Session, network: Network, agreement: Agreement) -> int:
    named = network.directory.root.said.agreements
    version, prev = len(named) + 1, named[-1] if named else NO_DOCUMENT
    document = written(
        replace(agreement, version=version), network.net, prev, minute_number(hub_now(session))
    )
    body = document.encode()
    named_by = digest(body)
    session.store.agreements.add(version, named_by, body)
    directory = next_root(session, network.directory, agreements=(*named, named_by))
    keep_to_publish(session, directory, AGREEMENT, NETWORK)
    session.preferences.forget(_DRAFT)
    logbook.enter(session, EntryKind.MEMBERSHIP, {"act": "agreement_proposed", "version": version})
    return version


# --- what is right -----------------------------------------------------------------------------------------


def check(session: Session, agreement: Agreement) -> None:
    """Raises InvalidInput with the field that is not right yet and why."""
    _check_terms(session, agreement)
    by_tick = session.rules.policy.data_set.by_tick
    if not agreement.fields or not set(agreement.fields) <= set(by_tick):
        raise InvalidInput("fields", "missing" if not agreement.fields else "unknown_value")
    if agreement.overdue not in OVERDUE or not set(agreement.heard_by) <= {TEAM}:
        raise InvalidInput("overdue", "unknown_value")
    if not agreement.social_service:
        raise InvalidInput("social_service", "missing")
    if len(agreement.text) > TEXT_LENGTH:
        raise InvalidInput("text", "too_long")
    if blocking_kinds([agreement.text]):
        raise InvalidInput("text", "blocked")
    _check_area(session, agreement)
    _check_law(session, agreement.law)
    newest = session.store.agreements.newest()
    if newest is not None and replace(newest, version=0, issued=None) == replace(
        agreement, version=0, issued=None
    ):
        raise InvalidInput("agreement", "same")


def _check_terms(session: Session, agreement: Agreement) -> None:
    if not set(session.rules.terms.states) <= set(agreement.states):
        raise InvalidInput("states", "missing")
    for state, days in agreement.states.items():
        if not 1 <= days <= MOST_DAYS:
            raise InvalidInput(f"states.{state}", "out_of_range")
    if not 1 <= agreement.attempts <= MOST_ATTEMPTS:
        raise InvalidInput("attempts", "out_of_range")


def _check_area(session: Session, agreement: Agreement) -> None:
    known = towns()
    codes = {*agreement.area, *(code for some in agreement.catchment.values() for code in some)}
    if any(known.name(code) == "" for code in codes):
        raise InvalidInput("area", "unknown_value")
    members = {member.organisation.hex() for member in network_of(session).directory.root.said.members}
    if not set(agreement.catchment) <= members:
        raise InvalidInput("catchment", "unknown_value")


def _check_law(session: Session, law: Law | None) -> None:
    if law is None:
        return
    lacking = law.lacks()
    if lacking:
        raise InvalidInput(f"law.{lacking[0]}", "missing")
    if law.approved_on is not None and law.approved_on > local_day(session.now()):
        raise InvalidInput("law.approved_on", "future")
    for name, longest in (("article", 200), ("version", 80), ("approved_by", 120)):
        if len(getattr(law, name)) > longest:
            raise InvalidInput(f"law.{name}", "too_long")


def _cleaned(agreement: Agreement) -> Agreement:
    """Texts without stray characters, lists in one order: the same agreement has the same bytes."""
    law = agreement.law
    if law is not None:
        law = replace(
            law,
            article=clean_text(law.article).strip(),
            version=clean_text(law.version).strip(),
            approved_by=clean_text(law.approved_by).strip(),
        )
    catchment = {owner: tuple(sorted(codes)) for owner, codes in agreement.catchment.items() if codes}
    return replace(
        agreement,
        text=clean_text(agreement.text).strip(),
        area=tuple(sorted(set(agreement.area))),
        catchment=catchment,
        law=law,
    )


# --- while it is written -----------------------------------------------------------------------------------


def _plain(agreement: Agreement) -> dict[str, Any]:
    plain = asdict(agreement)
    plain.pop("issued")
    if agreement.law is not None and agreement.law.approved_on is not None:
        plain["law"]["approved_on"] = agreement.law.approved_on.isoformat()
    return dict(json.loads(json.dumps(plain)))


def _read(plain: dict[str, Any], begun: Agreement) -> Agreement:
    law = plain["law"]
    if law is not None:
        on = law["approved_on"]
        papers = {**law, "approved_on": None if on is None else date.fromisoformat(on)}
        papers |= {name: tuple(law[name]) for name in ("positions", "duties")}
        law = Law(**papers)
    return replace(
        begun,
        states={str(state): int(days) for state, days in plain["states"].items()},
        attempts=int(plain["attempts"]),
        fields=tuple(plain["fields"]),
        heard_by=tuple(plain["heard_by"]),
        overdue=plain["overdue"],
        catchment={OrgId(owner): tuple(codes) for owner, codes in plain["catchment"].items()},
        area=tuple(plain["area"]),
        social_service=plain["social_service"],
        text=plain["text"],
        law=law,
    )
