"""Reading a list in from the screen: mapped, watched, stopped, refused with its line."""

from collections.abc import Callable
from pathlib import Path

import pytest

from fieldapp.ui.field.socialmap.page import ServicesPage
from fieldapp.ui.field.socialmap.reading import ReadingCard
from fieldapp.ui.shell.window import MainWindow
from fieldapp.workflow import socialmap
from fieldapp.workflow.session import Session
from tests.interop.listings import a_service, as_json
from tests.ui.field.worker import click
from tests.ui.layout_checks import settle, texts
from tests.ui.socialmap.lists import HEAD, ROWS, a_file


@pytest.fixture
def card(window: MainWindow, page: ServicesPage) -> ReadingCard:
    click(page.finder.lists_button)
    return page.reading


def until(window: MainWindow, done: Callable[[], bool]) -> None:
    for _ in range(3000):
        if done():
            return
        settle(window)
    raise AssertionError("it never ends")


def count(session: Session) -> dict[str, int]:
    return {source.name: source.count for source in socialmap.sources(session)}


def test_a_new_list_of_the_same_source_takes_the_place_of_the_one_before(
    window: MainWindow, page: ServicesPage, card: ReadingCard, worker: Session
) -> None:
    card.open_file(a_file(HEAD + "Nieuw" + ";" * 18 + "\n"))
    assert card.mapping.mapped()["name"] == 0
    card.source.edit.setText("sociale kaart noorderhaven")
    card.checked.edit.setText("20/11/2026")
    click(card.start_button)
    until(window, lambda: card.running.isHidden())

    assert count(worker) == {"sociale kaart noorderhaven": 1}
    assert [row.name for row in socialmap.find(worker, "")] == ["Nieuw"]
    assert page.right.currentWidget() is not card


def test_unknown_headers_are_mapped_by_hand(window: MainWindow, card: ReadingCard, worker: Session) -> None:
    card.open_file(a_file("kolom 1;kolom 2\nSchuldhulp;Gent\n", "ander.csv"))
    click(card.start_button)
    assert not card.mapping.problem.isHidden()
    card.mapping.choices["name"].combo.setCurrentIndex(1)
    card.mapping.choices["municipality"].combo.setCurrentIndex(2)
    click(card.start_button)
    until(window, lambda: card.running.isHidden())

    assert count(worker)["ander"] == 1


def test_a_nested_list_needs_no_columns(
    window: MainWindow, card: ReadingCard, worker: Session, tmp_path: Path
) -> None:
    path = tmp_path / "hsds.json"
    path.write_bytes(as_json(a_service()))
    card.open_file(path)

    assert card.mapping.isHidden()
    click(card.start_button)
    until(window, lambda: card.running.isHidden())
    assert count(worker)["hsds"] == 1


def test_a_broken_line_is_said_in_dutch_and_nothing_is_taken_over(
    window: MainWindow, card: ReadingCard, worker: Session
) -> None:
    before = count(worker)
    card.open_file(a_file(HEAD + ROWS + "te;weinig\n"))
    click(card.start_button)
    until(window, lambda: card.running.isHidden())

    assert card.trouble.text.text() == (
        "Er is niets overgenomen. Regel 7: Deze rij heeft geen 19 vakken, zoals de eerste rij."
    )
    assert count(worker) == before
    assert not card.pick_button.isHidden()


def test_a_file_of_another_kind_is_refused_at_once(card: ReadingCard, tmp_path: Path) -> None:
    path = tmp_path / "foto.png"
    path.write_bytes(b"\x89PNG\r\n\x1a\n\x00\x00")
    card.open_file(path)
    assert "ander soort bestand" in card.trouble.text.text()

    card.open_file(tmp_path / "weg.csv")
    assert "gaat niet open" in card.trouble.text.text()


def test_stopping_takes_nothing_over_and_the_bar_moves_until_then(
    window: MainWindow, card: ReadingCard, worker: Session
) -> None:
    before = count(worker)
    card.open_file(a_file("naam\n" + "\n".join(f"Dienst {n}" for n in range(8000)) + "\n"))
    click(card.start_button)
    until(window, lambda: card.bar.value() > 0)
    assert "ingelezen tot nu" in card.said.text()
    click(card.stop_button)
    for _ in range(20):
        settle(window)

    assert count(worker) == before
    assert card.running.isHidden()


def test_a_name_and_a_real_day_are_asked_for(card: ReadingCard) -> None:
    card.open_file(a_file())
    card.source.edit.setText(" ")
    card.checked.edit.setText("31/2/2026")
    click(card.start_button)

    assert card.source.problem.text()
    assert card.checked.problem.text() == "Schrijf een dag als 2/11/2026."
    assert card.running.isHidden()


def test_a_list_can_be_taken_away(
    window: MainWindow, page: ServicesPage, card: ReadingCard, worker: Session
) -> None:
    card.sources.findChildren(type(card.close_button))[0].click()
    settle(window)

    assert count(worker) == {}
    assert "Nog geen lijst met diensten" in texts(page.finder)
