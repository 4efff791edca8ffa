"""The supervisor's list: only what was handed over, asked again, followed up, closed; and slips of paper."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6 import QtWidgets

from fieldapp.domain.handover import (
    AGREED,
    AGREES,
    ASKS_AGAIN,
    CONTACT,
    GOES_ON,
    NOT_AGREED,
    NOT_ASKED,
    READ,
    TAKEN_OVER,
)
from fieldapp.domain.ids import PersonId
from fieldapp.store.handovers import IN
from fieldapp.ui.field import targets
from fieldapp.ui.field.handovers.page import HandoversPage
from fieldapp.ui.field.handovers.slip_page import SlipPage
from fieldapp.ui.field.signal_page import SignalPage
from fieldapp.ui.handing.parts import HearPart, NoticePart, WishPart
from fieldapp.ui.printing.preview import PreviewDialog
from fieldapp.workflow import record, upkeep
from fieldapp.workflow.handover import giving, people, receiving
from fieldapp.workflow.session import Session
from tests.ui.field.worker import a_window as a_field_window
from tests.ui.field.worker import a_worker, click, page_of
from tests.ui.homecare import supervisor
from tests.ui.homecare.supervisor import asked, at_list, at_slip, came, offered
from tests.ui.layout_checks import settle, texts
from tests.workflow.steps.invented import sent


@pytest.fixture
def boss(dressed: QtWidgets.QApplication) -> Iterator[Session]:
    session = supervisor.a_supervisor()
    yield session
    session.close()


def standing(session: Session, handover: str) -> str:
    line = session.store.handovers.get(IN, handover)  # type: ignore[arg-type]
    assert line is not None
    return line.standing


def test_looking_at_it_tells_the_aide_that_it_was_read(boss: Session) -> None:
    handover = came(boss)
    window = at_list(boss, handover)

    assert standing(boss, handover) == READ
    assert window.nav is not None
    assert page_of(window, HandoversPage).worry.title.text() == "Rosa"


def test_it_is_asked_again_then_goes_on_as_a_signal(boss: Session) -> None:
    handover = came(boss)
    window = at_list(boss, handover)
    page = page_of(window, HandoversPage)

    click(page.worry.again_button)
    assert standing(boss, handover) == ASKS_AGAIN
    click(page.worry.on_button)
    assert isinstance(window.stack.currentWidget(), SignalPage)
    assert standing(boss, handover) == GOES_ON
    [draft] = record.drafts(boss)
    form = record.open_draft(boss, draft.draft_id)
    assert (form.codename, form.wish, form.own_words) == (
        "Rosa", "dienst", "Ik durf de brieven niet open te doen."
    )  # fmt: skip
    assert "De post blijft liggen" in form.observation


@pytest.mark.parametrize(("agrees", "code"), [(True, AGREED), (False, NOT_AGREED)])
def test_a_second_pair_of_eyes_is_answered_with_yes_or_no(boss: Session, agrees: bool, code: str) -> None:
    handover = asked(boss)
    page = page_of(at_list(boss, handover), HandoversPage)

    assert page.approval.isVisible()
    settle(page)
    assert "bewindvoerder over de persoon" in texts(page.approval)
    click(page.approval.yes if agrees else page.approval.no)
    assert standing(boss, handover) == code
    click(page.filters.chip("done"))
    assert not page.approval.yes.isVisible()
    assert "Beantwoord." in texts(page.approval)
    assert boss.database.value("SELECT count(*) FROM handover WHERE payload IS NOT NULL") == 0


def test_it_is_closed_with_a_code_and_the_content_is_erased(boss: Session) -> None:
    handover = came(boss)
    page = page_of(at_list(boss, handover), HandoversPage)

    click(page.worry.close_button)
    click(page.worry.yes)
    assert standing(boss, handover) == READ, "nothing was chosen yet"
    page.worry.outcomes.set_value((CONTACT,))
    click(page.worry.yes)

    assert standing(boss, handover) == CONTACT
    assert receiving.detail(boss, handover).worry is None
    assert boss.database.value("SELECT count(*) FROM handover WHERE payload IS NOT NULL") == 0
    assert page.lists.currentWidget() is page.empty


def test_who_was_not_asked_stands_there_without_a_name(boss: Session) -> None:
    handover = came(boss, NOT_ASKED)
    page = page_of(at_list(boss, handover), HandoversPage)

    assert page.worry.title.text() == "Iemand zonder naam"
    assert "Vraag het eerst" in page.worry.note.text.text()
    assert "Rosa" not in " ".join(label.text() for label in page.findChildren(QtWidgets.QLabel))


def test_a_person_is_taken_over_with_a_task_to_telephone_the_service(boss: Session) -> None:
    handover = offered(boss)
    page = page_of(at_list(boss, handover), HandoversPage)
    click(page.offer.take_button)

    person = boss.people.get(PersonId("8" * 32))
    assert person is not None
    assert (person.codename, person.full_name) == ("Mia", "Mia Claes")
    assert len(boss.signals.of_person(person.id)) == 1
    assert standing(boss, handover) == TAKEN_OVER
    tasks = boss.database.rows("SELECT title FROM agenda_item WHERE person_id = ?", (person.id,))
    assert {title for (title,) in tasks} == {"OCMW Lindenhoek", "Zeg wat je bewaart, en geef blad 1"}


def test_a_slip_is_entered_with_the_same_three_steps(boss: Session) -> None:
    window = at_slip(boss)
    page = page_of(window, SlipPage)
    wizard = page.wizard
    click(wizard.next)
    assert wizard.problem.text() == "Van wie is het strookje?"

    page.slip.who.combo.setCurrentIndex(page.slip.who.combo.findText("poets"))
    notice, wish, hear = wizard.parts
    assert isinstance(notice, NoticePart)
    assert isinstance(wish, WishPart)
    assert isinstance(hear, HearPart)
    notice.worries.cards[3].click()
    notice.name.edit.setText("Albert")
    click(wizard.next)
    wish.answers.card(AGREES).click()
    click(wizard.next)
    assert not hear.who.isVisible()
    click(wizard.next)

    assert isinstance(window.stack.currentWidget(), HandoversPage)
    [row] = receiving.received(boss)
    assert (row.title, row.giver, row.standing) == ("Albert", "poets", READ)
    assert row.paper is not None
    assert giving.unfinished(boss) == []


def test_what_nobody_closed_is_erased_after_its_last_day(boss: Session) -> None:
    handover = came(boss)
    assert not receiving.expire_one(boss)

    boss.store.clock.forward(days=60)  # type: ignore[attr-defined]
    while upkeep.rest(boss):
        pass
    assert receiving.detail(boss, handover).worry is None


def test_empty_slips_are_printed(boss: Session) -> None:
    page = page_of(at_list(boss), HandoversPage)
    click(page.print_button)

    dialogs = [w for w in QtWidgets.QApplication.topLevelWidgets() if isinstance(w, PreviewDialog)]
    assert dialogs
    dialogs[-1].close()


def test_a_worker_outside_a_team_has_no_such_page(dressed: QtWidgets.QApplication) -> None:
    session = a_worker(joined=False)
    window = a_field_window(session)

    assert window.nav is not None
    assert targets.HANDOVERS not in window.nav.items
    session.close()


def test_who_hands_over_a_person_keeps_a_date_and_no_name(dressed: QtWidgets.QApplication) -> None:
    session = a_worker()
    request = sent(session, codename="Mia")
    assert request
    form = people.new_move(session, session.people.all()[0].id)
    form = replace(form, to=people.colleagues(session)[0], agreed=True)
    people.move(session, people.preview(session, form))
    window = a_field_window(session)
    window.go(targets.HANDOVERS)
    page = page_of(window, HandoversPage)
    page._filter("done")

    [row] = page.list.rows.rows()
    assert row.title == "Persoon overgedragen aan het hele team"
    assert "Mia" not in f"{row.title} {row.line}"
    session.close()
