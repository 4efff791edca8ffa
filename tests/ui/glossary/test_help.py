"""F1 explains the word of the control with the focus; the explanation can be searched; own words in lists."""

import re
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6 import QtCore, QtTest, QtWidgets

from fieldapp.errors import InvalidInput
from fieldapp.ui import terms
from fieldapp.ui.coordination.workspace import workspace as coordination_workspace
from fieldapp.ui.field import targets
from fieldapp.ui.field.rights.page import RightsPage
from fieldapp.ui.field.signal_page import SignalPage
from fieldapp.ui.field.workspace import workspace as field_workspace
from fieldapp.ui.homecare.workspace import workspace as homecare_workspace
from fieldapp.ui.intake.workspace import workspace as intake_workspace
from fieldapp.ui.shell.glossary import GlossaryDialog, subject
from fieldapp.ui.shell.own_terms import OwnTermsDialog
from fieldapp.ui.shell.window import MainWindow
from fieldapp.workflow import code_lists, glossary, presence
from fieldapp.workflow.session import Session
from tests.ui.field.worker import click, page_of
from tests.ui.layout_checks import settle
from tests.ui.rights.screens import person
from tests.ui.stand_ins import context

ANNEX = (
    "onthaal",
    "onthaal_caw",
    "onthaal_dmw",
    "intake",
    "casemanagement",
    "mdo",
    "proactief",
    "outreach",
    "regie",
    "coordinatie",
    "netwerkmodel",
)


def f1(window: MainWindow) -> GlossaryDialog:
    """Press F1 where the focus is."""
    target = QtWidgets.QApplication.focusWidget() or window
    QtTest.QTest.keyClick(target, QtCore.Qt.Key.Key_F1)
    settle(window)
    return window.findChildren(GlossaryDialog)[-1]


def test_f1_opens_at_the_term_of_the_control(window: MainWindow, worker: Session) -> None:
    window.go(targets.RIGHTS, targets.RightsWith(person(worker), "igo"))
    settle(window)
    page_of(window, RightsPage).noting.reasons.chip("kent_recht_niet").setFocus()

    dialog = f1(window)

    assert dialog.title.text() == "Onderbescherming"
    assert "kent het recht niet (brochure)" in dialog.codes.text()
    assert "wachtlijst (toegevoegd)" in dialog.codes.text()


def test_f1_elsewhere_opens_the_help_of_the_page(window: MainWindow) -> None:
    window.go(targets.PLACES)
    window.setFocus()
    settle(window)
    focused = QtWidgets.QApplication.focusWidget()
    if focused is not None:
        focused.clearFocus()

    assert f1(window).title.text() == "Vindplaatsen en bezoeken"


def test_f1_knows_a_control_by_what_it_stands_in(window: MainWindow) -> None:
    window.go(targets.SIGNAL, targets.NewSignal())
    settle(window)
    page_of(window, SignalPage).where.kind.chips.chip("materieel").setFocus()

    assert f1(window).title.text() == "Vraag verhelderen"


def test_a_control_may_name_its_term_itself(window: MainWindow) -> None:
    button = QtWidgets.QPushButton("x", window)
    button.setProperty("term", "kernactor")

    found = subject(button, "today")

    assert found is not None
    assert found.title == "Kernactor"


@pytest.mark.parametrize(
    ("said", "key"),
    [
        ("Hoe ver staat het?", "rechten"),
        ("Soort vraag (verplicht)", "vraagsoort"),
        ("Wat loopt goed, wie helpt al?", "kracht"),
        ("Waarom lukt een recht niet?", "onderbescherming"),
        ("Leeftijd", "jeugd"),
        ("Sleutelmoment", "sleutelmoment"),
        ("Bewaren", None),
    ],
)
def test_the_name_of_a_control_leads_to_its_term(said: str, key: str | None) -> None:
    found = glossary.about(said)

    expected = {"vraagsoort": "vraagverheldering"}.get(key or "", key)
    assert (found.key if found is not None else None) == expected


def test_every_working_definition_of_the_annex_is_there_with_its_words() -> None:
    """The quotes are literal: they stand in the brochure, wherever a line was broken."""
    brochure = Path(__file__).parents[4] / "shared/seed/000_dac65759cc9cf83b.txt"
    known = {entry.key: entry for entry in glossary.entries() if entry.kind == glossary.TERM}

    assert set(ANNEX) <= set(known)
    assert all("Bijlage" in known[key].section for key in ANNEX)
    assert all(entry.quote and entry.plain and entry.section for entry in known.values())
    if brochure.is_file():
        text = re.sub(r"\s+", " ", brochure.read_text(encoding="utf-8"))
        assert [entry.key for entry in known.values() if entry.quote not in text] == []


def test_every_list_named_by_an_entry_exists_and_every_seed_list_is_explained() -> None:
    named = {name for entry in glossary.entries() for name in entry.lists}

    assert all(terms.lists()[name] for name in named)
    assert {f"e{n:02}" for n in range(1, 30)} - named <= {"e03", "e04", "e05"}


def test_help_says_that_databases_are_not_linked_and_that_workers_are_not_watched() -> None:
    (linking, *_) = glossary.find("databanken koppelen")
    assert linking.kind == glossary.ABOUT
    assert "bewust niet" in f"{linking.title} {linking.plain}"
    assert "controle" in linking.plain
    (watched, *_) = glossary.find("controle werker")
    assert "Niets over één werker verlaat dit toestel" in watched.plain


def test_words_are_found_without_accents_and_nothing_found_says_what_to_do(window: MainWindow) -> None:
    dialog = f1(window)
    dialog.query.setText("coordinatie")
    dialog._fill()
    assert dialog.list.rows.rows()[0].title == "Coördinatie"

    dialog.query.setText("zzz")
    dialog._fill()
    assert dialog.places.currentWidget() is dialog.nothing


def test_an_own_word_is_kept_offered_and_marked(worker: Session) -> None:
    dialog = OwnTermsDialog(context(worker))
    dialog.which.set_value("e24_vindplaats_soort")
    dialog.read()
    dialog.word.set_text("  Kapsalon   om de hoek ")
    click(dialog.add_button)

    (code,) = [code for code, label in terms.options("e24") if label == "Kapsalon om de hoek (eigen woord)"]
    assert terms.is_local("e24", code)
    assert code not in [each for each, _ in terms.options("e24", local=False)]
    assert not terms.is_local("e24", "station")
    place = presence.places(worker)[0]
    presence.save_place(worker, replace(place, kind=code))
    assert worker.twin().taxonomies["e24"].label(code) == "Kapsalon om de hoek"

    assert dialog._lines[0].button is not None
    click(dialog._lines[0].button)
    assert code not in [each for each, _ in terms.options("e24")]
    assert terms.word("e24", code) == "Kapsalon om de hoek (eigen woord)", "what was noted keeps its words"


def test_an_own_word_that_is_there_already_is_refused_with_a_reason(worker: Session) -> None:
    dialog = OwnTermsDialog(context(worker))
    dialog.which.set_value("e23_praktische_hulp")
    dialog.word.set_text("Vervoer")
    click(dialog.add_button)
    assert dialog.word.problem.text() == "Dit woord staat al in de lijst."

    dialog.word.set_text("")
    click(dialog.add_button)
    assert dialog.word.problem.text() == "Typ eerst een woord."


def test_a_list_that_all_must_share_takes_no_own_words(worker: Session) -> None:
    with pytest.raises(InvalidInput) as refused:
        code_lists.add_term(worker, "e29", "geen zin")

    assert refused.value.reason == "not_extensible"


def test_every_page_of_every_workspace_has_help(window: MainWindow) -> None:
    known = {entry.key for entry in glossary.entries() if entry.kind == glossary.PAGE}
    spaces = (field_workspace, homecare_workspace, intake_workspace, coordination_workspace)

    for space in spaces:
        assert {page.key for page in space(window.context).pages} <= known
