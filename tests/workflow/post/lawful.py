"""The invented network after it agreed on a law: for somebody who cannot decide."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from fieldapp.domain.agreements import Agreement, Law
from fieldapp.domain.disclosure import Preview
from fieldapp.store.agreements import written
from fieldapp.workflow import advise, disclose
from fieldapp.workflow.session import Session
from sync.directory import NO_DOCUMENT
from sync.protocol import digest
from tests.sync.invented import NOW, Network, a_network
from tests.workflow.steps.invented import RULES, a_send_form

LAW = Law("art. 9 decreet", "2026-01-01", "mr. A. Jurist", date(2026, 1, 2), ("cannot_decide",), ("BG", "OD"))


def agreement(network: Network, version: int = 1, prev: bytes = NO_DOCUMENT) -> bytes:
    """The document that says it."""
    said = Agreement(
        version, dict(RULES.terms.states), RULES.terms.attempts, RULES.policy.data_set.by_tick, law=LAW
    )
    return written(said, network.root.net, prev, NOW).encode()


def agreed_on_a_law() -> Network:
    """Both organisations said yes to the first version."""
    network = a_network()
    first = digest(agreement(network))
    network.root = replace(network.root, agreements=(first,))
    for organisation in network.organisations.values():
        organisation.document = replace(organisation.document, accepted=(first,))
    return network


def knows(session: Session, network: Network) -> None:
    """The device holds the text, and that its organisation said yes."""
    body = agreement(network)
    with session.database.transaction():
        session.store.agreements.add(1, digest(body), body)
        session.store.agreements.mark((digest(body),))
    session.refresh()


def shown_by_law(session: Session) -> Preview:
    """What would go of somebody who cannot decide, and for whom nobody speaks."""
    form = replace(a_send_form(session), position=advise.CANNOT_DECIDE)
    return disclose.preview(session, form)
