"""A field worker with something to find, and the window with the search open."""

from dataclasses import replace
from datetime import timedelta
from functools import cache

from fieldapp.domain.ids import PersonId
from fieldapp.domain.people import Person
from fieldapp.ui.shell.search.card import SearchCard
from fieldapp.ui.shell.window import MainWindow
from fieldapp.workflow import record
from fieldapp.workflow.session import Session
from tests.store.values import new_id
from tests.ui.field.worker import a_window, a_worker, answered, places
from tests.ui.layout_checks import settle
from tests.workflow.steps.invented import FIELD, NIGHT, mia, sent

LONG = (
    "<b>vet</b> مرحبا بك 👩‍👧 rekening "
    + "heel erg lang woordvanvijftigletterszonderenkelespatieertussen " * 4
)


def filled(*, joined: bool = True) -> Session:
    """Signals of Mia and the gardener, a request, a person with an address, places."""
    session = a_worker(replace(FIELD, name="Samira Bouali"), joined=joined)
    places(session)
    week_ago = session.now() - timedelta(days=7)
    mia(
        session,
        own_words="Ik doe mijn brieven niet open, het zijn toch altijd rekeningen.",
        noted_at=week_ago,
    )
    mia(
        session,
        codename="De tuinier",
        own_words="De rekening van het ziekenhuis Barbara blijft liggen.",
        noted_at=week_ago - timedelta(days=5),
        place_id=NIGHT,
    )
    mia(session, codename="", own_words="", observation="Een doos vol rekeningen onder de tafel.")
    if joined:
        steps = ("ontvangen", "geopend", "opgenomen", "poging", "contact_gelegd")
        answered(session, sent(session, own_words="Post blijft liggen.", codename="Mia"), *steps)
    with session.database.transaction():
        session.people.save(
            Person(PersonId(new_id()), "Rekenmeester", full_name="Omar Haddad", address="Geheimstraat 12")
        )
    return session


@cache
def shown() -> Session:
    """The same, only looked at."""
    return filled()


def searching(session: Session, text: str = "") -> tuple[MainWindow, SearchCard]:
    """The window, with the search open and `text` typed."""
    window = a_window(session)
    window.search(text)
    settle(window)
    card = window.findChild(SearchCard)
    assert card is not None
    return window, card


def titles(card: SearchCard) -> list[str]:
    """The lines of the results; a heading ends with a colon."""
    lines = [card.model.line(row) for row in range(card.model.rowCount())]
    return [line.item.title if line.item else f"{line.label}:" for line in lines if line is not None]


def put_away(session: Session, codename: str) -> None:
    """Put the signal of this codename away."""
    row = next(row for row in record.page(session).rows if row.codename == codename)
    record.delete(session, row.id)
