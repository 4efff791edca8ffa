"""A case-overleg at intake: answer the moments, read what was fixed and agreed, stop when the person asks."""

from pathlib import Path

from PySide6 import QtWidgets

from fieldapp.store.consultations import IN
from fieldapp.ui.consult_words import CalendarFile
from fieldapp.workflow import consult
from tests.ui import stand_ins
from tests.ui.consulting import a_table
from tests.ui.gallery import render
from tests.ui.intake.consult_screens import agreed, asked, fixed, invited
from tests.ui.layout_checks import check_screen, texts


def test_ticks_start_off_and_the_answer_reaches_who_asked(dressed: QtWidgets.QApplication) -> None:
    table = asked()
    page = invited(table.ocmw)
    card = page.view.moments
    assert [tick.isChecked() for tick in card.ticks] == [False, False]
    assert "Samen Sterk · Samira Bouali" in texts(page.view)

    card.ticks[1].click()
    card.button.click()
    assert not card.button.isEnabled()
    table.post.carry()

    each = consult.mine(table.worker)[0]
    assert [partner.can for partner in each.partners if "OCMW" in partner.name] == [(False, True)]
    assert consult.waiting(table.ocmw) == 0
    card.ticks[0].click()
    assert card.button.isEnabled()


def test_a_service_that_can_at_no_moment_says_so(dressed: QtWidgets.QApplication) -> None:
    table = asked()
    page = invited(table.caw)
    page.view.moments.button.click()
    table.post.carry()

    each = consult.mine(table.worker)[0]
    assert [partner.can for partner in each.partners if "CAW" in partner.name] == [(False, False)]


def test_the_moment_and_the_agreements_are_read_and_nothing_else(dressed: QtWidgets.QApplication) -> None:
    page = invited(fixed().caw)
    assert page.view.fixed.text.text()
    assert page.view.moments.isHidden()
    assert page.view.agreed_card.isHidden()

    page = invited(agreed().caw)
    said = texts(page.view.agreed_card)
    assert "OCMW Lindenhoek" in said
    assert "Samen Sterk" in said
    assert "Wachtlijst" in said
    check_screen(render(lambda: page))


def test_the_person_can_stop_at_the_service_after_one_more_question(dressed: QtWidgets.QApplication) -> None:
    table = fixed()
    host = stand_ins.RecordingHost()
    page = invited(table.ocmw, host)
    thread = table.thread(table.ocmw)

    page.view.stop_button.click()
    kept = table.ocmw.store.consultations.get(IN, thread)
    assert kept is not None
    assert kept.stopped_at is None
    page.view.yes.click()
    table.post.carry()

    kept = table.ocmw.store.consultations.get(IN, thread)
    assert kept is not None
    assert kept.payload == b""
    assert "Mia" not in texts(page)
    stands = consult.mine(table.worker)[0]
    assert [each.stopped for each in stands.partners if "OCMW" in each.name] == [True]
    assert host.said


def test_the_calendar_file_names_nobody(dressed: QtWidgets.QApplication, tmp_path: Path) -> None:
    table = fixed()
    page = invited(table.ocmw)
    moment = consult.received(table.ocmw)[0].fixed
    assert moment is not None

    CalendarFile(page.context, page.view).keep_in(tmp_path, (moment,))

    (file,) = tmp_path.glob("*.ics")
    assert "Mia" not in file.read_text("utf-8")


def test_without_any_the_page_teaches(dressed: QtWidgets.QApplication) -> None:
    page = invited(a_table().caw)

    assert "Nog geen case-overleg" in texts(page)
    assert page.reader.isHidden()
