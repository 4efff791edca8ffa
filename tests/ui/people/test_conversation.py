"""A conversation through the window, and the folded part of the signal form."""

from dataclasses import replace

from fieldapp.domain.ids import PersonId
from fieldapp.ui.field import targets
from fieldapp.ui.field.passing.page import PassOnPage
from fieldapp.ui.field.people.person_page import PersonPage
from fieldapp.ui.field.people.talk_page import ConversationPage
from fieldapp.ui.field.signal_page import SignalPage
from fieldapp.ui.field.signals_page import SignalsPage
from fieldapp.ui.shell.window import MainWindow
from fieldapp.workflow import conversation, people, record
from fieldapp.workflow.session import Session
from tests.ui.field.worker import Keys, a_window, click, page_of
from tests.ui.layout_checks import settle, texts
from tests.workflow.steps.invented import mia


def talk_page(window: MainWindow, **target: object) -> ConversationPage:
    window.go(targets.CONVERSATION, targets.ShowConversation(**target))  # type: ignore[arg-type]
    settle(window)
    return page_of(window, ConversationPage)


def rosa(session: Session) -> PersonId:
    return people.add(session, "Rosa")[0]


def test_strengths_come_first_and_have_the_focus(window: MainWindow, worker: Session) -> None:
    page = talk_page(window, person_id=rosa(worker))

    assert page.strengths.words.answer.edit.hasFocus()
    order = [part for part in texts(page).split("\n") if part[:2] in [f"{n}." for n in range(1, 9)]]
    assert [part[:2] for part in order] == [f"{n}." for n in range(1, 9)]


def test_it_is_kept_while_one_types(window: MainWindow, worker: Session, qtbot: object) -> None:
    person_id = rosa(worker)
    page = talk_page(window, person_id=person_id)

    with qtbot.waitSignal(page.keeper.saved, timeout=2000):  # type: ignore[attr-defined]
        Keys(window).write("Kookt graag")

    assert [talk.strengths_text for talk in conversation.of_person(worker, person_id)] == ["Kookt graag"]


def test_every_field_is_there_after_closing_and_opening(window: MainWindow, worker: Session) -> None:
    person_id = rosa(worker)
    page = talk_page(window, person_id=person_id)
    page.strengths.words.answer.edit.setPlainText("buren")
    click(page.strengths.chips.chip("netwerk"))
    for name, statement in page.question.statements.items():
        statement.answer.edit.setPlainText(f"woorden {name}")
    page.question.statements["tried"].source.setCurrentIndex(2)
    click(page.question.wish.chips.chip("dienst"))
    assert page.advice.ladder.rungs.value() == ("6_kernactor",), "lit by the wish"
    assert page.advice.ladder.why.isVisibleTo(page)
    page.advice.ladder.why.edit.setText("lukt alleen niet")
    click(page.advice.ladder.rungs.chips.chip("4_info_advies"))
    page.advice.offer.edit.setText("Papierwinkel")
    click(page.advice.add_button)
    for field in page.advice.texts.values():
        field.edit.setPlainText("iets")
    click(page.advice.specialist.chips.chip("nee"))
    click(page.agreed.understood.chips.chip("wisselend"))
    assert page.agreed.again.isVisibleTo(page)
    click(page.agreed.trusted)
    click(page.agreed.tick)
    before = page.collect()
    click(page.done_button)
    assert page_of(window, PersonPage).section() == "talks"

    again = talk_page(a_window(worker), conversation_id=before.id).collect()

    assert again == before
    assert again.sources == (("tried", "van_horen_zeggen"),)
    assert again.rungs == ("4_info_advies", "6_kernactor")
    assert again.agreed_at == worker.now()


def test_a_text_that_changes_takes_the_yes_away(window: MainWindow, worker: Session) -> None:
    page = talk_page(window, person_id=rosa(worker))
    page.advice.texts["advice"].edit.setPlainText("samen sorteren")
    click(page.agreed.tick)
    assert page.agreed.line.text().startswith("Akkoord op")

    page.advice.texts["advice"].edit.setPlainText("samen sorteren en bellen")

    assert not page.agreed.tick.isChecked()
    assert page.agreed.line.text() == "Er is iets veranderd. Lees het opnieuw voor."
    assert page.collect().agreed_at is None


def test_another_wish_lights_another_rung_until_it_is_corrected(window: MainWindow, worker: Session) -> None:
    page = talk_page(window, person_id=rosa(worker))
    ladder = page.advice.ladder
    click(page.question.wish.chips.chip("zelf"))
    assert ladder.rungs.value() == ("1_zelf",)
    click(ladder.rungs.chips.chip("5_praktisch"))
    click(page.question.wish.chips.chip("dienst"))

    assert ladder.rungs.value() == ("1_zelf", "5_praktisch"), "what was corrected stays"
    assert page.collect().rungs == ("1_zelf", "5_praktisch")


def test_the_lock_keeps_what_was_typed_last(window: MainWindow, worker: Session) -> None:
    person_id = rosa(worker)
    talk_page(window, person_id=person_id)
    Keys(window).write("half een zin")

    for save in window.save_forms():
        save(worker)

    assert conversation.of_person(worker, person_id)[0].strengths_text == "half een zin"


def test_putting_away_can_be_undone(window: MainWindow, worker: Session) -> None:
    person_id = rosa(worker)
    page = talk_page(window, person_id=person_id)
    page.advice.texts["advice"].edit.setPlainText("x")
    page.keeper.flush()

    click(page.delete_button)
    assert conversation.of_person(worker, person_id) == ()
    click(window._toast.button)  # type: ignore[union-attr]

    assert len(conversation.of_person(worker, person_id)) == 1


# --- the signal form --------------------------------------------------------------------------------------


def test_passing_on_asks_first_what_the_person_wants(window: MainWindow, worker: Session) -> None:
    signal_id = mia(worker, wish="")
    window.go(targets.SIGNALS, targets.ShowSignal(signal_id))
    click(page_of(window, SignalsPage).signal.pass_on_button)
    settle(window)
    page = page_of(window, SignalPage)

    click(page.pass_on_button)
    assert page.wish.problem.text() == "Vraag dit eerst. Dan kan je doorgeven."
    assert page.wish.options.card("zelf").hasFocus()
    click(page.wish.options.card("dienst"))
    assert page.wish.problem.isHidden()
    click(page.pass_on_button)

    page_of(window, PassOnPage)


def test_the_folded_part_is_kept_and_unfolds_by_itself_when_it_holds_something(
    window: MainWindow, worker: Session
) -> None:
    signal_id = mia(worker)
    window.go(targets.SIGNAL, targets.EditSignal(signal_id))
    page = page_of(window, SignalPage)
    assert page.more.isHidden()
    click(page.wish.more)
    assert page.more.ladder.rungs.value() == ("6_kernactor",)
    page.more.own_source.setCurrentIndex(2)
    page.more.seen_source.setCurrentIndex(2)
    for chips, code in (
        (page.more.channel, "aan_huis"),
        (page.more.acting, "proactief"),
        (page.more.approach, "aangesproken"),
        (page.more.barriers, "betaalbaar"),
        (page.more.specialist, "nee"),
        (page.more.ladder.rungs, "1_zelf"),
    ):
        click(chips.chips.chip(code))
    click(page.more.agreed)
    page.save()

    form = record.edit_form(worker, signal_id)
    assert (form.own_source, form.seen_source) == ("van_horen_zeggen", "van_horen_zeggen")
    assert (form.channel, form.acting, form.barriers) == ("aan_huis", "proactief", ("betaalbaar",))
    assert form.approach == "aangesproken"
    assert (form.specialist, form.rungs) == ("nee", ("1_zelf", "6_kernactor"))
    assert form.agreed_at == worker.now()
    again = a_window(worker)
    again.go(targets.SIGNAL, targets.EditSignal(signal_id))
    opened = page_of(again, SignalPage)
    assert not opened.more.isHidden()
    assert replace(opened.collect(), draft_id=form.draft_id) == form
    opened.words.own.edit.setPlainText("Iets anders.")
    assert opened.collect().agreed_at is None
    again.go(targets.SIGNALS, targets.ShowSignal(signal_id))
    assert "Van horen zeggen" in texts(page_of(again, SignalsPage).signal)


def test_a_signal_is_written_out_as_a_conversation(window: MainWindow, worker: Session) -> None:
    signal_id = mia(worker, wish="later")
    window.go(targets.SIGNALS, targets.ShowSignal(signal_id))
    click(page_of(window, SignalsPage).signal.talk_button)
    settle(window)
    page = page_of(window, ConversationPage)
    assert page.question.wish.value() == ("later",)
    click(page.question.wish.chips.chip("dienst"))
    page.question.statements["weighs"].answer.edit.setPlainText("de dochter")

    click(page.done_button)
    settle(window)

    assert record.edit_form(worker, signal_id).wish == "dienst"
    assert page_of(window, SignalsPage).list.key() == signal_id
