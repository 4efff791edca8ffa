"""C3 (1.1, E03): worried about a neighbour, one sees what one can do: advise who worries, plan an own visit.
No identity of the other is kept or leaves.
"""

from __future__ import annotations

import pytest

from fieldapp.domain.journal import WORRY
from fieldapp.ui.field import targets
from fieldapp.ui.field.journal.worry_page import WorryPage
from fieldapp.ui.field.signal_page import SignalPage
from tests.practice.worlds import looking, working
from tests.ui.conftest import dressed as dressed
from tests.ui.field.worker import click, page_of
from tests.ui.layout_checks import settle, texts


@pytest.mark.usefixtures("dressed")
def test_the_screen_says_what_one_can_do_and_takes_no_name() -> None:
    with working() as session, looking(session) as window:
        people = session.people.count()
        window.go(targets.SIGNAL, targets.NewSignal())
        settle(window)
        click(page_of(window, SignalPage).who.about.chips.chip("bezorgd_om_ander"))
        settle(window)
        page = page_of(window, WorryPage)
        said = " ".join(texts(page).split())

        assert "Schrijf geen naam en geen adres van die ander op" in said
        assert page.give_button.isVisible()
        assert page.visit_button.text() == "Een bezoek plannen…"
        click(page.steps.chips.chip("raad_gegeven"))
        click(page.done_button)
        settle(window)

        (entry,) = session.store.journal.open(WORRY)
        assert (entry.codes, entry.text, entry.person_id) == (("raad_gegeven",), "", None)
        assert session.people.count() == people
        assert session.outbox.waiting() == 0
