"""Known twice: offered while typing, compared side by side, made one by hand, taken apart again."""

import pytest
from PySide6 import QtWidgets

from fieldapp.domain.ids import PersonId
from fieldapp.ui import theme
from fieldapp.ui.field import targets
from fieldapp.ui.field.people.about import AboutForm
from fieldapp.ui.field.people.compare_page import ComparePage
from fieldapp.ui.field.people.people_page import PeoplePage
from fieldapp.ui.field.people.person_page import PersonPage
from fieldapp.ui.field.signal_page import SignalPage
from fieldapp.ui.shell.window import MainWindow
from fieldapp.ui.widgets.text import Text
from fieldapp.workflow import people
from fieldapp.workflow.session import Session
from tests.ui.field.worker import Keys, click, page_of
from tests.ui.layout_checks import settle, texts
from tests.ui.people.test_people import person_of, person_page
from tests.workflow.steps.invented import mia


def test_who_is_known_nearly_by_this_name_is_offered_while_typing(
    window: MainWindow, worker: Session, qtbot: object
) -> None:
    mia(worker, codename="Achmed")
    window.go(targets.SIGNAL, targets.NewSignal())
    page = page_of(window, SignalPage)
    page.who.codename.setFocus()
    Keys(window).write("Ahmed")

    qtbot.waitUntil(lambda: page.who.known.isVisible(), timeout=2000)  # type: ignore[attr-defined]
    click(page.who.known._buttons[0])

    assert page.who.codename.value() == "Achmed"
    page.where.place.set_value(worker.places.places()[0].id)
    click(page.where.kind.chips.chip("zorg"))
    page.save()
    assert len(worker.people.all()) == 1


def two_of_them(window: MainWindow, worker: Session) -> tuple[PersonId, PersonId]:
    mia(worker)
    mia(worker)
    one, other = (person.id for person in worker.people.by_codename("Mia"))
    people.change(worker, one, {"household": "alleen"})
    people.change(worker, other, {"household": "met hond", "phone": "0470"})
    return one, other


def test_two_persons_are_compared_and_joined_by_hand_with_undo(window: MainWindow, worker: Session) -> None:
    one, other = two_of_them(window, worker)
    page = person_page(window, one)
    before = worker.people.all()
    form = page.widget("who")
    assert isinstance(form, AboutForm)
    assert "Twee partners zijn twee personen." in texts(form.twice)
    click(next(button for button in form.twice.findChildren(QtWidgets.QPushButton) if button.isVisible()))
    compare = page_of(window, ComparePage)
    assert list(compare.choices) == ["household"]
    click(compare.choices["household"].card("other"))

    click(compare.merge_button)
    settle(window)

    shown = page_of(window, PersonPage)
    only = person_of(worker)
    assert (only.id, only.household, only.phone) == (one, "met hond", "0470")
    assert worker.people.get(other) is None
    twice = shown.widget("who")
    assert isinstance(twice, AboutForm)
    click(twice.twice.undo)
    assert worker.people.all() == before


def test_where_somebody_lives_is_compared_only_when_asked(window: MainWindow, worker: Session) -> None:
    one, other = two_of_them(window, worker)
    people.change(worker, one, {"address": "Kaai 3"})
    people.change(worker, other, {"address": "Kaai 5"})
    window.go(targets.COMPARE, targets.ComparePeople(one, other))
    settle(window)
    page = page_of(window, ComparePage)
    assert not page.choices["address"].isVisible()

    click(page.show_address)
    settle(window)

    assert page.choices["address"].isVisible()
    assert page.chosen() == ()


def test_no_two_persons_leaves_them_as_they_are(window: MainWindow, worker: Session) -> None:
    one, other = two_of_them(window, worker)
    window.go(targets.COMPARE, targets.ComparePeople(one, other))

    click(page_of(window, ComparePage).cancel_button)

    page_of(window, PersonPage)
    assert len(worker.people.all()) == 2


def test_a_link_to_somebody_who_was_joined_finds_who_remained(window: MainWindow, worker: Session) -> None:
    one, other = two_of_them(window, worker)
    people.merge(worker, one, other)

    page = person_page(window, other)

    assert page.who.text() == "Mia"
    assert page._person_id == one


def test_a_person_who_is_gone_is_said_to_be_gone(window: MainWindow, worker: Session) -> None:
    page = person_page(window, PersonId("9" * 32))

    assert not page.nobody.isHidden()
    page.nobody.button.click()  # type: ignore[union-attr]
    page_of(window, PeoplePage)


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_each_name_stands_above_what_it_says(
    window: MainWindow, worker: Session, dressed: QtWidgets.QApplication, scale: float
) -> None:
    theme.apply(dressed, scale)
    one, other = two_of_them(window, worker)
    window.go(targets.COMPARE, targets.ComparePeople(one, other))
    page = page_of(window, ComparePage)
    settle(window)
    rows = [page.rows.itemAt(at).widget() for at in range(2)]

    def lefts(row: QtWidgets.QWidget) -> list[int]:
        said = [text for text in row.findChildren(Text) if text.text() == "Mia"]
        return sorted(text.mapTo(page, text.rect().topLeft()).x() for text in said)

    assert len(set(lefts(rows[0]))) == 2
    assert lefts(rows[0]) == lefts(rows[1])
