"""Practice A13: own words that name third parties are struck in the person's report, and off for leaving."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from fieldapp.domain.people import Person, TrustedPerson
from fieldapp.errors import InvalidInput
from fieldapp.interop.printable import plain_text
from fieldapp.workflow import advise, disclose, people, report
from fieldapp.workflow.report import ReportForm
from fieldapp.workflow.session import Session
from tests.sync.invented import a_network
from tests.workflow.steps.invented import FIELD, Clock, a_send_form, a_session, join, mia

WORDS = "Fatima Belkacem leent mij geld, bel 0478 12 34 56. Mijn broer Rik weet van niets."


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    made = a_session(tmp_path / "field", FIELD, Clock())
    join(made, a_network(), "veld", "laptop")
    yield made
    made.close()


def test_other_people_are_struck_from_the_report(session: Session) -> None:
    person = _known(session)

    made, _ = report.make(session, ReportForm(person.id, report.ALONE, safe=True, also=("Rik",)))

    text = plain_text(made)
    assert "[geschrapt] leent mij geld, bel [geschrapt]. Mijn broer [geschrapt] weet van niets." in text
    for other in ("Fatima", "Belkacem", "0478 12 34 56", "Rik", "Ghislaine", "0477 99 88 77"):
        assert other not in text
    assert "0470 11 22 33" in text  # the own telephone is the person's own


def test_a_text_that_names_another_stays_off_until_somebody_decides(session: Session) -> None:
    """Nothing starts ticked, own words are no field, and a name of another stops the request by itself."""
    _other(session)
    form = a_send_form(session)
    started = advise.start(session, form.signal_id)
    assert "Ik doe mijn brieven niet meer open." not in [choice.text for choice in started.fields]
    assert not any(choice.ticked for choice in advise.start(session, mia(session, codename="Leo")).fields)

    named = form.with_field("toelichting", text="Fatima Belkacem leent geld", ticked=True)
    with pytest.raises(InvalidInput, match="undecided_name"):
        disclose.preview(session, named)


def _known(session: Session) -> Person:
    _other(session)
    mia(session, own_words=WORDS)
    person = session.people.by_codename("Mia")[0]
    more = {
        "full_name": "Mia Claes",
        "phone": "0470 11 22 33",
        "trusted_person": "Ghislaine Peeters",
        "trusted": TrustedPerson(relation="buurvrouw", contact="0477 99 88 77"),
    }
    people.change(session, person.id, more)
    return replace(person, **more)  # type: ignore[arg-type]


def _other(session: Session) -> None:
    other, _ = people.add(session, "Fatima")
    people.change(session, other, {"full_name": "Fatima Belkacem"})
