"""Noting a signal through the window: fast, safe, and exactly as typed."""

import pytest
from PySide6 import QtGui

from fieldapp.ui import labels
from fieldapp.ui.field import targets
from fieldapp.ui.field.signal_page import SignalPage
from fieldapp.ui.field.signals_page import SignalsPage
from fieldapp.ui.shell.window import MainWindow
from fieldapp.workflow import presence, record
from fieldapp.workflow.session import Session
from tests.ui.field.worker import Keys, a_window, click, page_of, saw
from tests.ui.layout_checks import settle, texts
from tests.workflow.steps.invented import mia

STRANGE = (
    "“Ik slaap 🛋️ in de zetel.”\nمرحبا بك في هذا المكان\nze\u200bro\u200dwid\u2060th <b>vet</b> & <img src=x>"
)


def form_in(window: MainWindow, target: object = None) -> SignalPage:
    window.go(targets.SIGNAL, target or targets.NewSignal())
    settle(window)
    return page_of(window, SignalPage)


def only_signal(session: Session) -> record.SignalForm:
    rows = record.page(session).rows
    assert len(rows) == 1
    return record.edit_form(session, rows[0].id)


def test_a_signal_with_codename_and_two_chips_takes_twelve_keys_beyond_its_text(worker: Session) -> None:
    """From Vandaag until it is saved, with the keyboard alone."""
    saw(worker)
    window = a_window(worker)
    keys = Keys(window)

    keys.press("Ctrl+N", "Space", "Tab")
    keys.write("Ik doe mijn brieven niet meer open.")
    keys.press("Tab", "Tab", "Tab", "Space", "Tab", "Tab")
    keys.write("Mia")
    keys.press("Ctrl+S")

    assert keys.count <= 12
    saved = only_signal(worker)
    assert (saved.codename, saved.kind, saved.domains) == ("Mia", "materieel", ("inkomen_schulden",))
    assert saved.own_words == "Ik doe mijn brieven niet meer open."
    page_of(window, SignalsPage)


def test_a_signal_belongs_to_the_visit_of_today_until_it_was_elsewhere(
    window: MainWindow, worker: Session
) -> None:
    saw(worker)
    here = presence.visits(worker, 1)[0].visit
    elsewhere = next(place for place in presence.places(worker) if place.id != here.place_id)
    page = form_in(window)
    shown = page.where.visit.value()

    page.where.place.combo.setCurrentIndex(page.where.place.combo.findData(elsewhere.id))
    click(page.where.kind.chips.chip("zorg"))
    page.save()

    assert shown == here.people
    saved = only_signal(worker)
    assert (saved.place_id, saved.visit_people) == (elsewhere.id, "")
    assert len(presence.visits(worker, 9)) == 1


def test_what_is_missing_is_said_at_the_field_and_gets_the_focus(window: MainWindow, worker: Session) -> None:
    page = form_in(window)

    page.save()

    assert page.where.place.problem.text() == "Waar was het?"
    assert page.where.kind.problem.text() == "Kies waarover de vraag ging."
    assert page.where.place.combo.hasFocus() or page.where.place.combo.lineEdit().hasFocus()  # type: ignore[union-attr]
    assert record.page(worker).total == 0
    assert "(verplicht)" in texts(page)


def test_a_moment_that_cannot_be_read_is_explained_and_nothing_is_saved(
    window: MainWindow, worker: Session
) -> None:
    page = form_in(window)
    page.where.place.set_value(presence.places(worker)[0].id)
    click(page.where.kind.chips.chip("zorg"))
    page.where.when.edit.clear()
    Keys(window).until("Datum", "Tab")
    Keys(window).write("ergens vorige week")

    page.save()

    assert page.where.when.problem.text().startswith("Schrijf bijvoorbeeld")
    assert record.page(worker).total == 0


def test_typing_is_kept_as_a_draft_by_itself_within_two_seconds(
    window: MainWindow, worker: Session, qtbot: object
) -> None:
    page = form_in(window)
    page.words.own.edit.setFocus()

    with qtbot.waitSignal(page.keeper.saved, timeout=2000):  # type: ignore[attr-defined]
        Keys(window).write("Mijn verwarming staat af")

    assert (
        record.open_draft(worker, record.drafts(worker)[0].draft_id).own_words == "Mijn verwarming staat af"
    )
    assert page.where.saved.text() == f"vanzelf bewaard om {labels.clock(worker.now(), seconds=True)}"


def test_the_lock_keeps_what_was_typed_last(window: MainWindow, worker: Session) -> None:
    page = form_in(window)
    page.words.own.edit.setFocus()
    Keys(window).write("half een zin")

    for save in window.save_forms():
        save(worker)

    assert record.open_draft(worker, record.drafts(worker)[0].draft_id).own_words == "half een zin"


def test_a_draft_is_taken_up_where_it_was_left(window: MainWindow, worker: Session) -> None:
    page = form_in(window)
    page.where.place.set_value(presence.places(worker)[0].id)
    page.who.codename.setText("Karel P.")
    page.keeper.flush()
    window.go(targets.SIGNALS, targets.ShowDrafts())
    listed = page_of(window, SignalsPage)
    assert listed.draft.title.text() == "Karel P."

    click(listed.draft.resume_button)

    assert page_of(window, SignalPage).who.codename.value() == "Karel P."


def test_a_draft_can_be_thrown_away(window: MainWindow, worker: Session) -> None:
    page = form_in(window)
    page.who.codename.setText("Karel P.")
    page.keeper.flush()
    window.go(targets.SIGNALS, targets.ShowDrafts())

    click(page_of(window, SignalsPage).draft.discard_button)

    assert record.drafts(worker) == []


LINE = "Ik doe mijn brieven niet meer open, het zijn toch altijd rekeningen. " * 6
WORDS = {"strange": STRANGE, "long": f"{LINE}\n" * 480, "emoji": "👩‍👧 " * 2_000}


@pytest.mark.parametrize("words", WORDS.values(), ids=WORDS.keys())
def test_own_words_come_back_exactly(window: MainWindow, worker: Session, words: str) -> None:
    saw(worker)
    page = form_in(window)
    page.words.own.edit.setPlainText(words)
    click(page.where.kind.chips.chip("zorg"))

    page.save()

    assert only_signal(worker).own_words == words
    listed = page_of(window, SignalsPage)
    assert words[:3000] in texts(listed), "shown letter by letter, markup too"


def test_a_paste_with_control_characters_keeps_only_what_can_be_read(
    window: MainWindow, worker: Session
) -> None:
    saw(worker)
    page = form_in(window)
    QtGui.QGuiApplication.clipboard().setText("een\x00twee\x1b[31m\r\ndrie\tvier")
    page.words.own.edit.setFocus()
    page.words.own.edit.paste()
    click(page.where.kind.chips.chip("zorg"))

    page.save()

    assert only_signal(worker).own_words == "eentwee[31m\ndrie\tvier"


def test_a_new_place_is_added_without_leaving_the_form(window: MainWindow, worker: Session) -> None:
    page = form_in(window)
    Keys(window).until("Plaats")
    Keys(window).write("Wassalon Blink")
    assert page.where.new_place.isVisible()

    click(page.where.new_place.button)
    assert page.where.new_place.kind.problem.text() == "Wat voor plaats is het?"
    page.where.new_place.kind.combo.setCurrentIndex(page.where.new_place.kind.combo.findData("wassalon"))
    click(page.where.new_place.button)
    click(page.where.kind.chips.chip("zorg"))
    page.save()

    added = next(place for place in presence.places(worker) if place.name == "Wassalon Blink")
    assert only_signal(worker).place_id == added.id


def test_a_name_typed_over_a_place_is_not_saved_as_that_place(window: MainWindow, worker: Session) -> None:
    saw(worker)
    page = form_in(window)
    click(page.where.kind.chips.chip("zorg"))
    page.where.place.combo.setEditText("Ergens anders")

    page.save()

    assert page.where.place.problem.text() == "Waar was het?"
    assert record.page(worker).total == 0


def test_danger_opens_the_card_and_is_never_a_level_of_urgency(window: MainWindow, worker: Session) -> None:
    page = form_in(window)
    click(page.where.more)
    asked: list[str] = []
    page.where.danger.connect(lambda: asked.append("danger"))

    click(page.where.urgency.chips.chip("gevaar"))

    assert asked == ["danger"]
    assert page.where.urgency.value() == ()


def test_the_same_person_is_offered_and_brings_the_safe_contact_rules(
    window: MainWindow, worker: Session, qtbot: object
) -> None:
    mia(worker)
    page = form_in(window)
    page.who.codename.setText("mia")
    qtbot.waitUntil(lambda: page.who.known.isVisible(), timeout=2000)  # type: ignore[attr-defined]

    click(page.who.known._buttons[0])

    assert page.who.codename.value() == "Mia"
    assert page.who.safe.note.text.text() == "Niet thuis bellen. Dinsdag 9-12 u."
    assert page.collect().person_id is not None


def test_another_name_is_another_person(window: MainWindow, worker: Session, qtbot: object) -> None:
    mia(worker)
    page = form_in(window)
    page.who.codename.setText("Mia")
    qtbot.waitUntil(lambda: page.who.known.isVisible(), timeout=2000)  # type: ignore[attr-defined]
    click(page.who.known._buttons[0])

    page.who.codename.setText("Rosa")

    assert page.collect().person_id is None


def test_a_signal_is_opened_changed_and_saved_as_the_same_signal(window: MainWindow, worker: Session) -> None:
    signal_id = mia(worker)
    window.go(targets.SIGNALS, targets.ShowSignal(signal_id))
    click(page_of(window, SignalsPage).signal.edit_button)
    page = page_of(window, SignalPage)
    page.words.own.edit.setPlainText("Het is anders gegaan.")

    page.save()

    assert only_signal(worker).own_words == "Het is anders gegaan."
    assert record.page(worker).rows[0].id == signal_id


def test_putting_away_can_be_undone(window: MainWindow, worker: Session) -> None:
    signal_id = mia(worker)
    window.go(targets.SIGNALS, targets.ShowSignal(signal_id))
    page = page_of(window, SignalsPage)

    click(page.signal.delete_button)
    settle(window)
    assert record.page(worker).total == 0
    assert page.places.currentWidget() is page.empty

    assert window._toast is not None
    click(window._toast.button)
    settle(window)
    assert record.page(worker).total == 1
    assert page.list.key() == signal_id


def test_search_finds_by_word_and_says_so_when_nothing_fits(
    window: MainWindow, worker: Session, qtbot: object
) -> None:
    mia(worker)
    mia(worker, codename="Omar", own_words="De trap gaat niet meer.")
    keys = Keys(window)
    window.go(targets.SIGNALS)

    keys.press("Ctrl+K")
    keys.write("trap")
    keys.press("Down", "Enter")  # past the signal itself: only in this list
    page = page_of(window, SignalsPage)
    qtbot.waitUntil(lambda: page.count.text() == "1 gevonden", timeout=2000)  # type: ignore[attr-defined]
    assert (page.list.rows.rowCount(), page.list.rows.row(0).title) == (1, "Omar")

    page.search("trapxyz")
    qtbot.waitUntil(lambda: page.places.currentWidget() is page.nothing, timeout=2000)  # type: ignore[attr-defined]


def test_a_long_list_is_read_in_pages(window: MainWindow, worker: Session) -> None:
    for number in range(130):
        mia(worker, codename=f"P{number}", person_id=None)
    window.go(targets.SIGNALS)
    page = page_of(window, SignalsPage)
    assert page.count.text() == "130 signalen"
    assert page.list.rows.pages() == {0}

    page.list.verticalScrollBar().setValue(page.list.verticalScrollBar().maximum())
    settle(window)

    assert page.list.rows.pages() == {0, 1}
    assert page.list.rows.row(129).title == "P0"


def test_a_signal_far_down_a_long_list_is_brought_into_sight(window: MainWindow, worker: Session) -> None:
    first = mia(worker, codename="Eerste", person_id=None)
    for number in range(230):
        mia(worker, codename=f"P{number}", person_id=None)

    window.go(targets.SIGNALS, targets.ShowSignal(first))
    settle(window)

    page = page_of(window, SignalsPage)
    assert page.list.key() == first
    assert page.signal.isVisible()
    row = page.list.visualRect(page.list.currentIndex())
    assert page.list.viewport().rect().contains(row)
