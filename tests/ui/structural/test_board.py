"""The coordinator's board by hand: put together, weigh, test with people, prepare, undo, send."""

from collections.abc import Iterator

import pytest
from PySide6 import QtWidgets

from fieldapp.domain.structural import decode_feedback
from fieldapp.ui.coordination import structural_wording
from fieldapp.ui.coordination.structural import StructuralBoard
from fieldapp.workflow import structural
from fieldapp.workflow.session import Session
from tests.ui.layout_checks import texts
from tests.ui.structural.screens import a_coordinator, board, board_of, came_in


@pytest.fixture
def desk() -> Iterator[Session]:
    session = a_coordinator()
    yield session
    session.close()


@pytest.fixture
def page(desk: Session, dressed: QtWidgets.QApplication) -> StructuralBoard:
    """The board with three signals of two organisations about one thing, the first one chosen."""
    ids = came_in(desk, 3)
    window = board(desk, f"loose:{ids[0]}")
    page = board_of(window)
    page.setProperty("window", window)  # kept alive
    return page


def sealed(session: Session) -> list[bytes]:
    rows = session.database.rows("SELECT payload FROM message WHERE direction = 'out' ORDER BY rowid")
    return [payload for (payload,) in rows]


def bundled(page: StructuralBoard) -> None:
    """One theme of all that looks alike."""
    for tick in page.loose.ticks:
        tick.click()
    page.loose.name.edit.setText("Afspraak enkel online")
    page.loose.bundle_button.click()


def titles(page: StructuralBoard) -> list[str]:
    return [row.title for row in page.list.rows.rows()]


def test_a_signal_shows_its_organisation_and_what_looks_like_it(page: StructuralBoard) -> None:
    assert "Samen Sterk" in page.loose.source.text()
    assert len(page.loose.ticks) == 2
    assert titles(page)[0] == "Opmerken, nog in geen thema · 3"


@pytest.mark.parametrize(
    ("seen", "words"), [("1", "één keer"), ("2_4", "2 tot 4 keer"), ("5_meer", "5 keer of meer"), ("9", "9")]
)
def test_how_often_it_was_seen_says_that_it_counts_times(
    dressed: QtWidgets.QApplication, seen: str, words: str
) -> None:
    assert structural_wording.times(seen) == words


def test_the_board_says_gezien_with_the_word_keer(page: StructuralBoard) -> None:
    assert "Gezien 2 tot 4 keer" in " ".join(texts(page.loose.facts).split())


def test_a_theme_needs_a_name_without_a_person(page: StructuralBoard) -> None:
    page.loose.bundle_button.click()
    assert page.loose.name.problem.text() == "Geef het een naam die zegt wat misloopt."
    page.loose.name.edit.setText("Linde 12")
    page.loose.bundle_button.click()

    assert page.loose.name.problem.text() == "Dit wijst naar een persoon. Schrijf het zonder."
    assert "Bundelen" not in " ".join(titles(page))


def test_what_is_one_problem_becomes_one_theme_by_phase(page: StructuralBoard, desk: Session) -> None:
    bundled(page)

    assert titles(page) == ["Bundelen · 1", "Afspraak enkel online"]
    assert "3 signalen · 2 diensten" in texts(page.theme)
    assert page.theme.track.accessibleName() == "fase 3 van 8: Bundelen"
    page.theme.weight.chip("3").click()
    assert structural.board(desk).themes[0].weight == 3
    assert "dringend" in page.list.rows.rows()[1].line


def test_a_theme_can_get_another_name_without_a_person(page: StructuralBoard, desk: Session) -> None:
    bundled(page)
    page.theme.name_button.click()
    page.theme.name.edit.setText("Linde 12")
    page.theme.name.edit.returnPressed.emit()
    assert page.theme.name.problem.text() == "Dit wijst naar een persoon. Schrijf het zonder."
    page.theme.name.edit.setText("Geen afspraak zonder computer")
    page.theme.name.edit.returnPressed.emit()

    assert structural.board(desk).themes[0].title == "Geen afspraak zonder computer"
    assert page.theme.name.isHidden()


def test_a_signal_can_be_taken_out_and_put_back(page: StructuralBoard, desk: Session) -> None:
    bundled(page)
    first = page.theme.signals.rows.rows()[0].key
    page.theme.signals.choose(first)
    page.theme.move_button.click()

    assert len(structural.board(desk).loose) == 1
    page.theme.signals.choose(f"alike:{first}")
    assert page.theme.move_button.text() == "Erbij leggen"
    page.theme.move_button.click()
    assert structural.board(desk).loose == ()


def test_a_step_is_prepared_read_undone_and_sent(page: StructuralBoard, desk: Session) -> None:
    bundled(page)
    page.theme.tell_button.click()
    page.tell.phase.chip("rapporteren").click()
    page.tell.said.edit.setPlainText("Gemeld aan de dienst Wonen.")
    page.tell.tick.click()
    page.tell.group.edit.setText("Praatgroep De Kring")
    page.tell.people.edit.setText("9")
    page.tell.plan_button.click()

    shown = texts(page.prepared)
    for part in (
        "Gemeld aan de dienst Wonen.",
        "Besproken met Praatgroep De Kring, 9 mensen",
        "nog niets vertrokken",
    ):
        assert part in shown
    assert sealed(desk) == []
    page.prepared.undo_button.click()
    assert page.prepared.isHidden()
    page.theme.tell_button.click()
    assert page.tell.said.text() == "Gemeld aan de dienst Wonen."
    page.tell.plan_button.click()
    page.prepared.send_button.click()

    told = [decode_feedback(payload) for payload in sealed(desk)]
    assert [len(one.signals) for one in told] == [2, 1] or [len(one.signals) for one in told] == [1, 2]
    assert {one.phase for one in told} == {"rapporteren"}
    assert {one.checked for one in told} == {"Praatgroep De Kring"}
    assert titles(page)[0] == "Melden · 1"


def test_a_person_in_what_is_told_stops_it(page: StructuralBoard, desk: Session) -> None:
    bundled(page)
    page.theme.tell_button.click()
    page.tell.said.edit.setPlainText("Mevrouw Peeters belt terug.")
    page.look()

    assert not page.tell.plan_button.isEnabled()
    page.tell.notes.buttons[0].click()
    page.look()
    assert page.tell.said.text() == "Mevrouw belt terug."
    assert page.tell.plan_button.isEnabled()


def test_what_is_typed_survives_the_lock(page: StructuralBoard, desk: Session) -> None:
    bundled(page)
    page.theme.tell_button.click()
    page.tell.said.edit.setPlainText("Half geschreven")
    (write,) = page.save_forms()
    write(desk)

    theme_id = structural.board(desk).themes[0].id
    again = board_of(board(desk, f"theme:{theme_id}"))
    again.theme.tell_button.click()
    assert again.tell.said.text() == "Half geschreven"
