"""Practice A8, last sentences: an access request never reveals safe contact or observations to a partner."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from fieldapp.domain.ids import PersonId
from fieldapp.domain.people import SafeContact
from fieldapp.errors import InvalidInput
from fieldapp.interop.printable import Printable, plain_text
from fieldapp.workflow import post, report
from fieldapp.workflow.changes import Change
from fieldapp.workflow.report import ReportForm
from fieldapp.workflow.session import Session
from sync.ledger import EntryKind
from tests.sync.invented import a_network
from tests.workflow.steps.invented import FIELD, Clock, a_send_form, a_session, agreed, join

SEEN = "Blauwe plek op de arm, keek telkens naar de deur."
SAFE = SafeContact(("via_place",), ("home_call",), "nooit als hij thuis is")
SECRETS = (SEEN, "nooit als hij thuis is", "Niet thuis bellen", "vrij spreken")


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    made = a_session(tmp_path / "field", FIELD, Clock())
    join(made, a_network(), "veld", "laptop")
    yield made
    made.close()


@pytest.fixture
def person_id(session: Session) -> PersonId:
    """Mia, with a request that was sent."""
    form = a_send_form(session, observation=SEEN, safe_contact=SAFE)
    post.seal_and_queue(session, *agreed(session, form))
    return form.person.id


def test_a_partner_gets_nothing(session: Session, person_id: PersonId) -> None:
    before = session.ledger.count()

    with pytest.raises(InvalidInput, match="somebody_else"):
        report.make(session, ReportForm(person_id, report.SOMEBODY_ELSE, safe=True))

    assert session.ledger.count() == before


def test_who_asks_must_be_said(session: Session, person_id: PersonId) -> None:
    with pytest.raises(InvalidInput, match="asker: missing"):
        report.make(session, ReportForm(person_id))


@pytest.mark.parametrize("asker", [report.CHOSEN, report.ON_BEHALF])
def test_with_somebody_beside_the_second_part_stays_away(
    session: Session, person_id: PersonId, asker: str
) -> None:
    text = plain_text(_made(session, person_id, asker)[0])

    assert "Hulp bij ongeopende post" in text
    for secret in SECRETS:
        assert secret.casefold() not in text.casefold()
    assert "krijg je alleen als je er alleen om vraagt" in text


def test_alone_everything_is_there(session: Session, person_id: PersonId) -> None:
    made, change = _made(session, person_id, report.ALONE)

    text = plain_text(made)
    for secret in SECRETS:
        assert secret.casefold() in text.casefold()
    assert change & Change.LEDGER
    assert session.ledger.of_person(person_id)[-1].kind == EntryKind.RIGHTS


def test_when_paper_is_not_safe_it_is_only_read_on_the_screen(session: Session, person_id: PersonId) -> None:
    form = ReportForm(person_id, report.ALONE, safe=False)

    assert report.make(session, form)[0].only_shown
    assert not _made(session, person_id, report.ALONE)[0].only_shown


def _made(session: Session, person_id: PersonId, asker: str) -> tuple[Printable, Change]:
    return report.make(session, ReportForm(person_id, asker, safe=True))
