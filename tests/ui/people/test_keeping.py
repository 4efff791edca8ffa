"""The section "What we keep" through the window: report, putting right, using no further, erasing."""

from fieldapp.domain.ids import PersonId
from fieldapp.ui.field import targets
from fieldapp.ui.field.people import keeping
from fieldapp.ui.field.people.keeping import KeepingSection
from fieldapp.ui.field.people.people_page import PeoplePage
from fieldapp.ui.field.people.person_page import PersonPage
from fieldapp.ui.printing import output
from fieldapp.ui.printing.preview import PreviewDialog
from fieldapp.ui.shell.window import MainWindow
from fieldapp.workflow import follow_up, person_rights, report
from fieldapp.workflow.session import Session
from tests.ui.field.worker import page_of
from tests.ui.layout_checks import settle
from tests.workflow.steps.invented import mia, sent


def test_what_is_kept_and_who_got_it_is_said(window: MainWindow, worker: Session) -> None:
    section = _section(window, _sent(worker))

    text = section.told.text()
    assert "OCMW Lindenhoek" in text
    assert section.kept is not None
    assert dict(section.kept.counts)["signal"] == 1


def test_a_report_needs_both_answers_and_a_partner_gets_none(window: MainWindow, worker: Session) -> None:
    section = _section(window, _sent(worker))
    section.asks.set_value(keeping.REPORT)
    section._choose(keeping.REPORT)
    card = section.report
    assert not card.make_button.isEnabled()

    card.asker.set_value(report.SOMEBODY_ELSE)
    card.safe.set_value(("ja",))
    card._settle()
    assert not card.make_button.isEnabled()
    assert card.note.isVisibleTo(card)

    card.asker.set_value(report.ALONE)
    card._settle()
    card.make_button.click()
    dialog: PreviewDialog = card.dialog
    assert not dialog.keep.isEnabled()  # first: is it safe to give along?
    dialog.safe.setChecked(True)
    assert dialog.keep.isEnabled()
    assert output.pdf(dialog._printable).startswith(b"%PDF")
    dialog.reject()


def test_where_paper_is_not_safe_nothing_can_be_printed(window: MainWindow, worker: Session) -> None:
    section = _section(window, _sent(worker))
    card = section.report
    card.asker.set_value(report.ALONE)
    card.safe.set_value(("nee",))
    card._settle()
    card.make_button.click()
    dialog: PreviewDialog = card.dialog

    dialog.safe.setChecked(True)
    assert not dialog.print.isEnabled()
    assert not dialog.keep.isEnabled()
    dialog.reject()


def test_what_was_sent_is_put_right_and_any_change_asks_to_show_it_again(
    window: MainWindow, worker: Session
) -> None:
    person_id = _sent(worker)
    section = _section(window, person_id)
    card = section.correct
    request = person_rights.kept(worker, person_id).told[0].request_id
    card.which.set_value(request)
    card._choose(request)
    assert set(card.fields) == {"naam", "bereikbaar", "niet_doen", "vraag", "waarover"}

    card.show_button.click()
    assert card.problem.isVisibleTo(card)  # nothing is different yet
    card.fields["vraag"].edit.setText("Hulp bij post, geen schulden")
    card.show_button.click()
    card.read_aloud.setChecked(True)
    assert card.send_button.isEnabled()
    card.fields["vraag"].edit.setText("Hulp bij post")
    assert not card.send_button.isEnabled()
    card.show_button.click()
    card.read_aloud.setChecked(True)
    card.send_button.click()

    told = person_rights.kept(worker, person_id).told
    assert told[0].corrected == 1
    thread = worker.requests.newest("out")[0].thread
    kept = worker.store.person_rights.addenda("out", thread)
    assert b"Hulp bij post" in kept[0].payload


def test_using_no_further_and_lifting_it(window: MainWindow, worker: Session) -> None:
    person_id = _sent(worker)
    section = _section(window, person_id)
    card = section.restrict
    assert not card.restrict_button.isEnabled()

    card.ground.radio("bezwaar").click()
    card.restrict_button.click()
    settle(window)
    assert person_rights.hold(worker, person_id) == "bezwaar"
    section.refresh()
    assert section.restricted.isVisibleTo(section)
    card.lift_button.click()

    assert person_rights.hold(worker, person_id) == ""


def test_erasing_says_first_what_stays_and_then_the_list_is_shown(
    window: MainWindow, worker: Session
) -> None:
    signal = worker.signals.get(mia(worker, codename="Rosa"))
    assert signal is not None
    assert signal.person_id is not None
    section = _section(window, signal.person_id)
    card = section.erase
    assert "naam gewist" in card.stays.text() or "name erased" in card.stays.text()
    assert not card.erase_button.isEnabled()

    card.sure.setChecked(True)
    card.erase_button.click()

    page_of(window, PeoplePage)
    assert worker.people.get(signal.person_id) is None


def test_a_running_request_stops_the_erasing_with_a_sentence(window: MainWindow, worker: Session) -> None:
    section = _section(window, _sent(worker))

    assert section.erase.stopped.isVisibleTo(section.erase)
    assert not section.erase.sure.isEnabled()


def _sent(session: Session) -> PersonId:
    person_id = follow_up.request(session, sent(session)).person_id
    assert person_id is not None
    return person_id


def _section(window: MainWindow, person_id: PersonId) -> KeepingSection:
    window.go(targets.PERSON, targets.ShowPerson(person_id, "keeping"))
    settle(window)
    found = page_of(window, PersonPage).widget("keeping")
    assert isinstance(found, KeepingSection)
    return found
