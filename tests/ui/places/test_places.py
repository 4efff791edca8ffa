"""Being somewhere: two taps, a list of places, one's own week."""

from dataclasses import replace
from datetime import date, timedelta

from PySide6 import QtWidgets

from fieldapp.domain.ids import VisitId
from fieldapp.domain.places import Visit
from fieldapp.ui.field import targets
from fieldapp.ui.field.places.page import PlacesPage
from fieldapp.ui.field.places.week import by_place, monday_of
from fieldapp.ui.field.signal_page import SignalPage
from fieldapp.ui.shell.window import MainWindow
from fieldapp.workflow import presence
from fieldapp.workflow.session import Session
from tests.ui.field.worker import Keys, click, page_of, places, saw
from tests.ui.layout_checks import settle, texts


def shown(window: MainWindow) -> PlacesPage:
    window.go(targets.PLACES, targets.BeHere())
    settle(window)
    return page_of(window, PlacesPage)


def test_two_taps_save_a_presence(window: MainWindow, worker: Session) -> None:
    places(worker)
    yesterday = worker.now() - timedelta(days=1)
    known = next(place for place in presence.places(worker) if place.name == "Voedselbank Oost")
    presence.save_visit(worker, Visit(VisitId("6" * 32), known.id, yesterday, "aanwezigheid"))
    page = shown(window)
    assert not page.people.tiles[0].isEnabled()

    assert page.where.tiles[0].text() == "Voedselbank Oost", "where one was last comes first"
    click(page.where.tiles[0])
    click(page.people.tiles[3])

    row, _ = presence.visits(worker)
    assert (row.place_name, row.visit.people, row.visit.kind) == ("Voedselbank Oost", "10-19", "aanwezigheid")
    assert "Voedselbank Oost, 10–19 mensen. Je bent klaar." in page.people.note.text.text()
    assert "Zeg eerst goeiedag aan Lieve." in texts(page.place_card)


def test_another_number_changes_the_same_visit(window: MainWindow, worker: Session) -> None:
    page = shown(window)
    click(page.where.tiles[0])
    click(page.people.tiles[3])

    click(page.people.tiles[1])

    assert [row.visit.people for row in presence.visits(worker)] == ["1-4"]


def test_keys_tap_too(window: MainWindow, worker: Session) -> None:
    page = shown(window)
    keys = Keys(window)
    page.where.tiles[0].setFocus()

    keys.press("2")
    keys.until("0", exact=True)
    keys.press("Right", "Right", "Space")

    (row,) = presence.visits(worker)
    assert (row.place_name, row.visit.people) == (page.where.tiles[1].text(), "5-9")


def test_digits_typed_in_the_note_choose_no_place(window: MainWindow, worker: Session) -> None:
    page = shown(window)
    click(page.where.tiles[0])
    click(page.people.tiles[1])
    page.more.note.edit.setFocus()

    Keys(window).write("bus 2")
    page.more.note.edit.editingFinished.emit()

    (row,) = presence.visits(worker)
    assert row.visit.note == "bus 2"
    assert page.where.tiles[0].isChecked()


def test_digits_choose_no_place_while_another_list_is_in_front(window: MainWindow) -> None:
    page = shown(window)
    click(page.where.all_button)
    page.all_places.new_button.setFocus()

    Keys(window).press("2")

    assert not any(tile.isChecked() for tile in page.where.tiles)


def test_a_home_visit_needs_no_place_of_its_own(window: MainWindow, worker: Session) -> None:
    page = shown(window)

    click(page.where.tiles[-1])
    click(page.people.tiles[1])
    page.open(targets.BeHere())
    click(page.where.tiles[-1])
    click(page.people.tiles[1])

    rows = presence.visits(worker)
    assert [row.visit.kind for row in rows] == ["huisbezoek", "huisbezoek"]
    assert len({row.visit.place_id for row in rows}) == 1


def test_a_place_is_added_and_chosen(window: MainWindow, worker: Session) -> None:
    page = shown(window)
    click(page.where.all_button)
    assert page.left.currentWidget() is page.all_places
    click(page.all_places.new_button)

    click(page.form.save_button)
    assert page.form.name.problem.text() == "Hoe heet de plaats?"
    assert page.form.kind.problem.text() == "Wat voor plaats is het?"
    page.form.name.edit.setText("Wassalon Blink")
    page.form.kind.combo.setCurrentIndex(page.form.kind.combo.findData("wassalon"))
    page.form.rules.edit.setPlainText("Niet aan de machines zitten.")
    click(page.form.save_button)

    assert "Wassalon Blink" in [place.name for place in presence.places(worker)]
    assert page.left.currentIndex() == 0
    assert "Niet aan de machines zitten." in texts(page.place_card)


def test_a_place_that_reveals_something_says_so(window: MainWindow) -> None:
    page = shown(window)
    click(page.where.all_button)
    click(page.all_places.new_button)
    assert not page.form.reveals.isVisible()

    page.form.kind.combo.setCurrentIndex(page.form.kind.combo.findData("nachtopvang"))

    assert page.form.reveals.isVisible()


def test_something_wrong_is_put_right(window: MainWindow, worker: Session) -> None:
    page = shown(window)
    click(page.where.tiles[0])
    name = page.place_card.name.text()

    click(page.place_card.wrong_button)
    page.form.opening.edit.setText("ma–vr 9–17 u.")
    click(page.form.save_button)

    changed = next(place for place in presence.places(worker) if place.name == name)
    assert changed.opening == "ma–vr 9–17 u."


def test_a_signal_noted_after_the_taps_is_at_that_place(window: MainWindow, worker: Session) -> None:
    page = shown(window)
    click(page.where.tiles[0])
    click(page.people.tiles[2])

    click(page.more.signal_button)
    settle(window)

    form = page_of(window, SignalPage).collect()
    assert form.place_id == presence.visits(worker)[0].visit.place_id


def test_the_week_shows_each_day_until_today(window: MainWindow, worker: Session) -> None:
    saw(worker, "5-9")
    page = shown(window)

    said = texts(page.week)

    assert "ma 23" in said
    assert "niets genoteerd" in said
    assert "5–9" in said
    assert page.dates.text() == "23–29 november"


def test_four_weeks_count_days_not_visits(worker: Session) -> None:
    saw(worker)
    (row,) = presence.visits(worker)
    earlier = replace(row, visit=replace(row.visit, started=row.visit.started - timedelta(days=7)))
    too_old = replace(row, visit=replace(row.visit, started=row.visit.started - timedelta(days=60)))

    (line,) = by_place([row, row, earlier, too_old], date(2026, 11, 24))

    assert line.days == {date(2026, 11, 24), date(2026, 11, 17)}
    assert monday_of(date(2026, 11, 24)) == date(2026, 11, 23)


def test_nothing_about_the_week_is_a_control(window: MainWindow) -> None:
    """Presence is for the worker alone: there is no way to send or export it."""
    page = shown(window)

    assert page.week.findChildren(QtWidgets.QAbstractButton) == []
