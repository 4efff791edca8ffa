"""Being somewhere: two taps, a list of places, one's own week."""

from datetime import timedelta

from fieldapp.domain.ids import VisitId
from fieldapp.domain.places import Visit
from fieldapp.ui.field import targets
from fieldapp.ui.field.places.page import PlacesPage
from fieldapp.ui.field.places.taps import WhereTap
from fieldapp.ui.field.signal_page import SignalPage
from fieldapp.ui.shell.window import MainWindow
from fieldapp.workflow import presence
from fieldapp.workflow.session import Session
from tests.ui.field.worker import Keys, click, page_of, places
from tests.ui.layout_checks import settle, texts
from tests.ui.stand_ins import RecordingHost, context
from tests.workflow.steps.invented import KRING


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
    click(page.more.note_button)
    page.more.duration.chips.chip("halve_dag").click()
    page.more.note.edit.setFocus()

    Keys(window).write("bus 2")
    page.more.note.edit.editingFinished.emit()

    (row,) = presence.visits(worker)
    assert (row.visit.note, row.visit.duration) == ("bus 2", "halve_dag")
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


def test_two_keys_from_the_page_save_a_presence(window: MainWindow, worker: Session) -> None:
    page = shown(window)
    keys = Keys(window)

    keys.press("1", "4")

    assert keys.count == 2
    (row,) = presence.visits(worker)
    assert (row.place_name, row.visit.people) == (page.where.tiles[0].text(), "10-19")


def test_two_keys_work_too_after_choosing_the_page_in_the_menu(window: MainWindow, worker: Session) -> None:
    window.go(targets.PLACES)
    settle(window)

    Keys(window).press("2", "1")

    (row,) = presence.visits(worker)
    assert row.visit.people == "0"


def test_a_presence_is_taken_back(window: MainWindow, worker: Session) -> None:
    page = shown(window)
    Keys(window).press("1", "4")
    assert page.people.undo_button.isVisible()

    click(page.people.undo_button)

    assert presence.visits(worker) == []
    assert not page.people.note.isVisible()
    assert not any(tile.isChecked() for tile in page.people.tiles)
    Keys(window).press("2")
    assert [row.visit.people for row in presence.visits(worker)] == ["1-4"], (
        "another one can be noted at once"
    )


def test_topics_and_help_are_added_to_the_presence_at_once(window: MainWindow, worker: Session) -> None:
    page = shown(window)
    assert not page.more.topics.isEnabled(), "first the two taps"
    Keys(window).press("1", "3")

    click(page.more.topics.chips.chip("energie"))
    click(page.more.help.chips.chip("mensen_samengebracht"))

    (row,) = presence.visits(worker)
    assert (row.visit.topics, row.visit.help) == (("energie",), ("mensen_samengebracht",))
    assert "1 keer mensen samengebracht" in texts(page.week_card)
    click(page.where.tiles[1])
    assert page.more.topics.value() == (), "another presence begins anew"


def test_topics_help_and_length_are_reached_by_keyboard(window: MainWindow, worker: Session) -> None:
    shown(window)
    keys = Keys(window)
    keys.press("1", "3")
    for name in ("Energie", "Babbel", "+ Duur, notitie"):
        keys.until(name)
        keys.press("Space")
    keys.press("Space")

    (row,) = presence.visits(worker)
    assert (row.visit.topics, row.visit.help, row.visit.duration) == (("energie",), ("babbel",), "kort")


def test_what_often_goes_wrong_is_told_without_a_person(
    window: MainWindow, worker: Session, host: RecordingHost
) -> None:
    page = PlacesPage(context(worker, host))
    page.open(targets.BeHere(KRING))
    page.refresh()

    page.more.wrong_button.click()

    assert host.went == [(targets.STRUCTURAL, targets.NewStructural(KRING))]


def test_a_place_that_is_named_is_chosen_also_when_the_page_is_new(
    window: MainWindow, worker: Session
) -> None:
    window.go(targets.PLACES, targets.BeHere(KRING))
    settle(window)

    Keys(window).press("3")

    assert [row.visit.place_id for row in presence.visits(worker)] == [KRING]


def test_going_to_a_home_visit_makes_one_place_of_it(window: MainWindow, worker: Session) -> None:
    for _ in range(2):
        window.go(targets.PLACES, targets.BeHere(None, home=True))
        settle(window)
    assert [place.kind for place in presence.places(worker)].count("thuis") == 1

    Keys(window).press("2")

    assert presence.visits(worker)[0].visit.kind == "huisbezoek"


def test_marks_of_the_scorecard_are_kept_at_once(window: MainWindow, worker: Session) -> None:
    window.go(targets.PLACES, targets.BeHere(KRING))
    settle(window)
    page = page_of(window, PlacesPage)

    click(page.place_card.scorecard_button)
    page.about.scorecard.rows["betaalbaar"].chips.chip("lukt_niet").click()

    assert [(mark.code, mark.mark) for mark in presence.scorecard(worker, KRING)] == [
        ("betaalbaar", "lukt_niet")
    ]
    click(page.about.close_button)
    assert page.left.currentIndex() == 0


def test_a_form_half_done_comes_back_and_goes_once_saved(window: MainWindow, worker: Session) -> None:
    page = shown(window)
    page._edit(None)
    page.form.name.edit.setText("Wassalon Bl")

    for save in page.save_forms():
        save(worker)
    after = PlacesPage(context(worker))
    after._edit(None)
    assert after.form.name.text() == "Wassalon Bl"

    after.form.kind.set_value("wassalon")
    after.form.save_button.click()
    after._edit(None)
    assert after.form.name.text() == ""


def test_the_way_to_all_places_speaks_of_one_as_of_many(worker: Session) -> None:
    tap = WhereTap()
    assert (tap.keys.text(), tap.all_button.text()) == ("toets 1 ·", "plaats toevoegen")

    found = presence.places(worker)
    tap.show_places(found[:1], 1)
    assert (tap.keys.text(), tap.all_button.text()) == ("toetsen 1 tot 2 ·", "alle plaatsen")

    tap.show_places(found[:2], 2)
    assert tap.all_button.text() == "alle 2 plaatsen"
