"""The gallery's pictures of what partners agreed on: a service without room, and a law in place of a yes."""

from dataclasses import replace
from datetime import date

from fieldapp.domain.agreements import Agreement, Law, unagreed
from fieldapp.store.agreements import written
from fieldapp.ui.field import targets
from fieldapp.ui.field.passing.page import PassOnPage
from fieldapp.workflow.session import Session
from sync.directory import NO_DOCUMENT, AgreementDocument
from sync.protocol import digest
from tests.sync.invented import NOW, Network, a_network, an_id
from tests.ui.field.screens import WORDS, Factory, at, ticked
from tests.ui.field.worker import a_worker, page_of
from tests.ui.layout_checks import settle
from tests.workflow.steps.invented import FIELD, join, mia

FULL_UNTIL = date(2027, 1, 12)
LAW = Law(
    article="art. 9 decreet",
    version="tekst van 1 januari 2026",
    approved_by="mr. A. Jurist",
    approved_on=date(2026, 10, 14),
    positions=("cannot_decide",),
    duties=("OD", "BG"),
)


def said(network: Network, organisation: str, **changes: object) -> None:
    """Let an organisation of the invented network say something of itself."""
    held = network.organisations[organisation]
    held.document = replace(held.document, **changes)  # type: ignore[arg-type]


def a_full_service(session: Session) -> Session:
    """The OCMW takes nothing new until 12 January."""
    network = a_network()
    day = (FULL_UNTIL - date(1970, 1, 1)).days
    said(network, "ocmw", full=((an_id("onthaal"), day),))
    join(session, network, "veld", "laptop")
    return session


def with_agreement(session: Session, *, theirs: bool = True, **changes: object) -> Session:
    """Version 1, to which the worker's organisation said yes, and the OCMW as well if `theirs`."""
    network = a_network()
    begun = unagreed(session.rules.terms, session.rules.policy)
    agreement = replace(begun, version=1, **changes)  # type: ignore[arg-type]
    body = _document(agreement, network).encode()
    named = (digest(body),)
    network.root = replace(network.root, agreements=named)
    said(network, "veld", accepted=named)
    if theirs:
        said(network, "ocmw", accepted=named)
    with session.database.transaction():
        session.store.agreements.add(1, named[0], body)
    join(session, network, "veld", "laptop")
    return session


def _document(agreement: Agreement, network: Network) -> AgreementDocument:
    return written(agreement, network.root.net, NO_DOCUMENT, NOW)


def at_the_ocmw(session: Session) -> PassOnPage:
    """The sending screen of a signal of Mia with the OCMW chosen."""
    signal_id = mia(session, own_words=WORDS)
    page = page_of(at(session, targets.PASS_ON, targets.PassOn(signal_id)), PassOnPage)
    page.choose.recipients.options._cards[0].click()
    settle(page)
    return page


def by_law(session: Session) -> PassOnPage:
    """Mia cannot decide it alone; the law that the partners agreed on speaks of that."""
    page = ticked(at_the_ocmw(session))
    page.choose.positions.options.card("cannot_decide").click()
    settle(page)
    return page


def a_field_worker(*, joined: bool = False) -> Session:
    """Somebody who belongs to no network yet."""
    return a_worker(replace(FIELD, name="Samira Bouali"), joined=joined)


def screens() -> list[tuple[str, Factory]]:
    """Name and factory of every screen."""
    return [
        ("field-no-room", lambda: ticked(at_the_ocmw(a_full_service(a_field_worker()))).window()),
        ("field-by-law", lambda: by_law(with_agreement(a_field_worker(), law=LAW)).window()),
    ]
