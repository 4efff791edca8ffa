"""What the search finds beside signals and people leads to where it stands, in every workspace."""

from dataclasses import replace
from datetime import time

import pytest
from PySide6 import QtWidgets

from fieldapp.domain.ids import ActivityId, PersonId
from fieldapp.domain.people import Situation
from fieldapp.domain.places import Activity
from fieldapp.ui.coordination.workspace import workspace as coordination_workspace
from fieldapp.ui.field.handovers.page import HandoversPage
from fieldapp.ui.field.journal.helpers_page import HelpersPage
from fieldapp.ui.field.people.person_page import PersonPage
from fieldapp.ui.field.places.page import PlacesPage
from fieldapp.ui.field.signals_page import SignalsPage
from fieldapp.ui.field.socialmap.page import ServicesPage
from fieldapp.ui.homecare.worry_page import WorryPage
from fieldapp.ui.shell.own_terms import OwnTermsDialog
from fieldapp.ui.shell.search.card import SearchCard
from fieldapp.ui.shell.window import MainWindow
from fieldapp.workflow import (
    code_lists,
    journal,
    local_help,
    people,
    presence,
    search,
    socialmap,
    structural,
)
from fieldapp.workflow.handover import giving, receiving
from fieldapp.workflow.session import Profile, Session
from tests.store.values import new_id
from tests.ui.field.worker import SCREEN, Keys, a_worker, page_of
from tests.ui.homecare.aide import a_window as homecare_window
from tests.ui.homecare.aide import an_aide
from tests.ui.intake.in_window import in_window
from tests.ui.layout_checks import settle
from tests.ui.search.worker import searching, titles
from tests.ui.socialmap.lists import read_in
from tests.ui.structural.screens import a_coordinator, board_of, came_in
from tests.workflow.steps.invented import KRING, mia

_BOSS = Profile("Hilde M.", "leidinggevende_signaalbeheerder", "Samen Sterk", "field")


def everything() -> Session:
    """A supervisor with one of each."""
    session = a_worker(_BOSS)
    read_in(session)
    person_id, _ = people.add(session, "Zoë")
    people.change(session, person_id, {"situation": Situation(lead_actor="Trekdienst")})
    journal.plan_paper(session, person_id, "Formulier", "Bijstaander Hortensia")
    mia(session, rungs=("5_praktisch",), why_not_lower="Ontoereikende zelfhulp")
    presence.save_activity(
        session, Activity(ActivityId(new_id()), KRING, "Soepnamiddag", time(14), weekday=3)
    )
    helper = replace(local_help.new(), name="Garage Willibrord", what="Kilometerafspraak")
    local_help.save(session, helper)
    service = socialmap.find(session, "papierwinkel")[0]
    socialmap.remark(session, service.id, "Loket verhuisde naar Turnzaal")
    code_lists.add_term(session, "e06", "Brievenschroom")
    form = replace(giving.paper_form(session), aide="Jolanda", worries=("post",), name="Emerentia")
    form = replace(form, words="De Gasmeter tikt niet.", answer="ja", reach=("home_visit",))
    receiving.from_paper(session, form, giving.preview(session, form))
    return session


def search_card(window: MainWindow) -> SearchCard:
    card = window.findChild(SearchCard)
    assert card is not None
    return card


@pytest.mark.parametrize(
    ("text", "heading", "page"),
    [
        ("trekdienst", "Mensen:", PersonPage),
        ("hortensia", "Notities:", PersonPage),
        ("ontoereikende", "Notities:", SignalsPage),
        ("soepnamidag", "Aanwezigheid:", PlacesPage),
        ("kilometerafspraak", "Helpers in de buurt:", HelpersPage),
        ("turnzaal", "Notities bij een dienst:", ServicesPage),
        ("gasmeter", "Zorgen van collega's:", HandoversPage),
    ],
)
def test_each_leads_to_where_it_stands(text: str, heading: str, page: type) -> None:
    window, card = searching(everything(), text)
    assert titles(card)[0] == heading

    Keys(window).press("Enter")

    page_of(window, page)


def test_an_own_word_leads_to_the_lists() -> None:
    window, card = searching(everything(), "brievenschrom")
    assert titles(card)[:2] == ["Eigen woorden in lijsten:", "Brievenschroom"]

    Keys(window).press("Enter")

    dialog = window.findChild(OwnTermsDialog)
    assert dialog is not None
    dialog.close()


def test_a_helper_that_was_found_is_the_one_in_sight() -> None:
    session = everything()
    for name in ("Aldo", "Zita"):
        local_help.save(session, replace(local_help.new(), name=name))
    window, _ = searching(session, "willibrord")

    Keys(window).press("Enter")

    page = page_of(window, HelpersPage)
    assert page.form.collect().name == "Garage Willibrord"


@pytest.mark.parametrize("text", ["hortensia", "ontoereikende", "turnzaal", "gasmeter", "trekdienst"])
def test_without_quotes_it_is_found_and_no_word_of_it_shows(text: str) -> None:
    session = everything()
    search.keep_quotes(session, wanted=False)

    _, card = searching(session, text)

    lines = [card.model.line(row) for row in range(card.model.rowCount())]
    items = [line.item for line in lines if line is not None and line.item is not None and line.kind != "do"]
    assert len(items) == 1
    assert text not in f"{items[0].title} {items[0].line} {items[0].side}".casefold()


def test_what_is_found_in_the_background_of_a_person_is_said_to_stand_there() -> None:
    _, card = searching(everything(), "trekdienst")

    line = card.model.line(1)
    assert line is not None
    assert line.item is not None
    assert (line.item.title, line.item.side) == ("Zoë", "in de gegevens van deze persoon")


def test_the_coordinator_finds_themes_and_what_was_signalled(dressed: QtWidgets.QApplication) -> None:
    desk = a_coordinator()
    ids = came_in(desk, 2)
    structural.bundle(desk, ids[:1], title="Trappenhuis zonder leuning")
    window = in_window(desk, coordination_workspace)
    window.resize(*SCREEN)
    window.show()

    window.search("trapenhuis")
    settle(window)

    card = search_card(window)
    assert titles(card)[:2] == ["Structurele signalen:", "Trappenhuis zonder leuning"]
    card._open()
    assert "Trappenhuis zonder leuning" in board_of(window).theme.accessibleName() or board_of(
        window
    ).list.key().startswith("theme:")
    desk.close()


def test_an_aide_finds_what_is_not_finished() -> None:
    aide = an_aide()
    giving.autosave(aide, replace(giving.new_form(aide), name="Berta", words="De Gasmeter tikt niet."))
    window = homecare_window(aide)

    window.search("gasmeter")
    settle(window)

    card = search_card(window)
    assert titles(card)[:2] == ["Nog niet klaar:", "Berta"]
    card._open()
    page_of(window, WorryPage)
    aide.close()


def test_a_person_id_is_no_word(dressed: QtWidgets.QApplication) -> None:
    session = everything()
    person = PersonId(search.people(session, search.Question.of("trekdienst"), 1)[0][0].ref)

    _, card = searching(session, person[:12])

    assert card.nothing.isVisible()
