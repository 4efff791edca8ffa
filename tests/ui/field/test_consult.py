"""Asking a case-overleg on the screen, following it up, and what Vandaag says of it."""

from datetime import timedelta
from pathlib import Path

from PySide6 import QtWidgets

from fieldapp.store.consultations import OUT
from fieldapp.ui.consult_words import CalendarFile
from fieldapp.ui.field import targets
from fieldapp.ui.field.consult.consults_page import ConsultsPage
from fieldapp.ui.field.people.person_page import PersonPage
from fieldapp.ui.field.requests_page import RequestsPage
from fieldapp.ui.field.today_page import TodayPage
from fieldapp.workflow import consult, person_rights, post
from tests.ui.consulting import a_table
from tests.ui.field.consult_screens import (
    agreeing,
    answered,
    asked,
    asking,
    chosen,
    held,
    says_yes,
    standing,
)
from tests.ui.field.screens import at
from tests.ui.field.worker import page_of
from tests.ui.layout_checks import settle, texts


def test_nothing_is_ticked_before_and_nobody_but_core_actors_is_offered(
    dressed: QtWidgets.QApplication,
) -> None:
    page = asking(a_table())

    assert [tick.isChecked() for tick in page.choose.partners.ticks.values()] == [False, False]
    assert [tick.text() for tick in page.choose.partners.ticks.values()] == [
        "CAW Lindenhoek",
        "OCMW Lindenhoek",
    ]
    assert page.choose.agenda.value() == ()
    asked(page)
    assert page.choose.agenda.problem.text() == "Kies minstens één punt."
    assert page.views.currentWidget() is page.choose


def test_each_service_has_its_own_yes_and_only_then_it_can_be_sealed(dressed: QtWidgets.QApplication) -> None:
    table = a_table()
    page = asked(chosen(asking(table)))
    session = table.worker
    assert page.views.currentWidget() is page.person
    assert not any(tick.isChecked() for tick in page.person.checks.ticks.values())
    read = texts(page.person.read)
    assert "CAW Lindenhoek leest je naam, Mia Claes" in read
    assert "De brief van de verhuurder" in read
    assert "Kan je nee zeggen?" in read

    says_yes(page)
    assert page.person.send.isHidden()
    assert not any(page.person.checks.ticks[code].isChecked() for code in ("free_to_speak", "only_needed"))
    assert "OCMW Lindenhoek leest je naam" in texts(page.person.read)
    assert consult.mine(session) == ()

    says_yes(page)
    assert page.person.yes.isHidden()
    page.person.send.click()
    settle(page.window())
    (each,) = consult.mine(session)
    assert [partner.name for partner in each.partners] == ["CAW Lindenhoek", "OCMW Lindenhoek"]
    shown = page_of(page.window(), ConsultsPage)  # type: ignore[arg-type]
    assert shown.view.title.text() == "Case-overleg voor Mia"


def test_a_yes_without_the_ticks_is_none(dressed: QtWidgets.QApplication) -> None:
    page = asked(chosen(asking(a_table())))

    page.person.yes.click()

    assert page.person.checks.problem.text()
    assert (
        page.context.session.database.value("SELECT count(*) FROM consent WHERE purpose = 'caseoverleg'") == 0
    )


def test_a_no_to_one_voids_the_yes_of_the_other_for_its_words_have_changed(
    dressed: QtWidgets.QApplication,
) -> None:
    table = a_table()
    page = says_yes(asked(chosen(asking(table))))

    page.person.no.click()
    settle(page.window())

    assert page.person.void.isVisible()
    assert "OCMW" not in texts(page.person.read)
    assert page.person.send.isHidden()
    says_yes(page)
    page.person.send.click()
    (each,) = consult.mine(table.worker)
    assert [partner.name for partner in each.partners] == ["CAW Lindenhoek"]


def test_how_it_was_asked_is_in_the_bytes_so_changing_it_asks_again(dressed: QtWidgets.QApplication) -> None:
    page = says_yes(asked(chosen(asking(a_table()))))

    page.person.how.present.radio("zelf_gekozen").click()
    settle(page.window())

    assert page.person.void.isVisible()
    assert page.person.send.isHidden()


def test_later_leaves_nothing_behind_at_anybody(dressed: QtWidgets.QApplication) -> None:
    table = a_table()
    page = asked(chosen(asking(table)))

    page.person.later.click()
    settle(page.window())

    assert consult.mine(table.worker) == ()
    page_of(page.window(), RequestsPage)  # type: ignore[arg-type]


def test_a_name_in_a_point_is_decided_first(dressed: QtWidgets.QApplication) -> None:
    page = asked(chosen(asking(a_table()), "Broer Karel Peeters belt"))
    assert page.views.currentWidget() is page.choose
    assert "Karel Peeters" in page.choose.agenda.found.text.text()

    page.choose.agenda.keep_button.click()
    settle(page.window())
    assert page.views.currentWidget() is page.person


def test_it_is_asked_from_a_request_and_from_the_page_of_the_person(dressed: QtWidgets.QApplication) -> None:
    table = a_table()
    window = at(table.worker, targets.REQUESTS, targets.ShowRequest(table.request_id))
    requests = page_of(window, RequestsPage)
    requests.view.consult_button.click()
    assert window.stack.currentWidget() is not requests

    person = consult.start(table.worker, table.request_id).person
    window.go(targets.PERSON, targets.ShowPerson(person.id, "consult"))
    settle(window)
    section = page_of(window, PersonPage).widget("consult")
    assert section.button.isEnabled()  # type: ignore[attr-defined]


def test_who_can_is_shown_per_moment_and_one_is_fixed(dressed: QtWidgets.QApplication) -> None:
    table = answered()
    page = standing(table)
    said = texts(page.view)
    assert "Kan: CAW Lindenhoek, OCMW Lindenhoek" in said
    assert "Kan: OCMW Lindenhoek · Kan niet: CAW Lindenhoek" in said
    each = consult.mine(table.worker)[0]

    page.view.fix.emit(each.moments[0])
    settle(page.window())

    assert consult.mine(table.worker)[0].fixed == each.moments[0]
    assert "vastgelegd" in [pill.text() for pill in page.findChildren(QtWidgets.QLabel)]


def test_only_who_what_and_when_leave_as_agreements(dressed: QtWidgets.QApplication) -> None:
    table = held()
    page = agreeing(table)

    page.view.agree.send.click()
    settle(page.window())

    (each,) = consult.mine(table.worker)
    assert each.outcome is not None
    assert [(line.what, line.text) for line in each.outcome.agreements] == [
        ("aanvraag", "Wachtlijst"),
        ("nakijken", ""),
    ]
    assert page.view.agree.form.isHidden()
    assert not page.view.agree.findChildren(QtWidgets.QPlainTextEdit), "there is no room for minutes"


def test_a_name_in_an_agreement_is_decided_first(dressed: QtWidgets.QApplication) -> None:
    page = standing(held())
    card = page.view.agree
    card.who.combo.setCurrentIndex(0)
    card.what.combo.setCurrentIndex(0)
    card.text.edit.setText("Karel Peeters belt haar")
    card.add_button.click()
    assert card.lines_shown() == ()
    assert "Karel Peeters" in card.found.text.text()

    card.keep_button.click()
    assert [line.text for line in card.lines_shown()] == ["Karel Peeters belt haar"]


def test_stopping_with_one_asks_once_more_and_leaves_the_other(dressed: QtWidgets.QApplication) -> None:
    table = answered()
    page = standing(table)
    caw = next(each for each in consult.mine(table.worker)[0].partners if "CAW" in each.name)

    page.view.stop_card.ask(caw, "Mia")
    assert consult.mine(table.worker)[0].partners[0].stopped is False
    page.view.stop_card.yes.click()
    settle(page.window())

    assert [each.stopped for each in consult.mine(table.worker)[0].partners] == [True, False]
    kept = table.worker.store.consultations.get(OUT, caw.thread)
    assert kept is not None
    assert kept.payload == b""


def test_the_calendar_file_has_hours_and_no_names(dressed: QtWidgets.QApplication, tmp_path: Path) -> None:
    table = answered()
    page = standing(table)

    CalendarFile(page.context, page.view).keep_in(tmp_path, consult.mine(table.worker)[0].moments)

    (file,) = tmp_path.glob("*.ics")
    text = file.read_text("utf-8")
    assert text.count("SUMMARY:Case-overleg") == 2
    assert not any(word in text for word in ("Mia", "OCMW", "Samira"))


def _cards(page: TodayPage) -> str:
    page.refresh()
    settle(page.window())
    return texts(page.todo)


def test_vandaag_says_what_waits_and_leads_there(dressed: QtWidgets.QApplication) -> None:
    table = a_table()
    table.ask()
    page = page_of(at(table.worker, targets.TODAY), TodayPage)
    assert "case-overleg" not in _cards(page).lower()

    table.answers(table.ocmw, (True, True))
    assert "Kies een moment voor het case-overleg van Mia" in _cards(page)
    assert "1 van 2 diensten antwoordden." in _cards(page)
    begun = table.clock.at
    each = consult.mine(table.worker)[0]
    table.clock.at = each.moments[0].at - timedelta(hours=1)
    assert "CAW Lindenhoek antwoordde niet over het case-overleg" in _cards(page)
    table.clock.at = each.moments[1].at + timedelta(days=1)
    assert "Er is geen moment vastgelegd" in _cards(page)

    table.clock.at = begun
    consult.fix(table.worker, each.id, each.moments[0])
    assert "case-overleg" not in _cards(page).lower()
    table.clock.at = each.moments[0].at - timedelta(hours=1)
    assert "Case-overleg voor Mia vandaag om" in _cards(page)
    table.clock.at = each.moments[0].at + timedelta(hours=2)
    assert "Wat is er afgesproken voor Mia?" in _cards(page)

    window = page.window()
    page.context.go(targets.CONSULTS, targets.ShowConsult(each.id))
    settle(window)
    assert page_of(window, ConsultsPage).list.key() == each.id  # type: ignore[arg-type]


def test_what_was_chosen_survives_a_lock_until_it_is_sealed(dressed: QtWidgets.QApplication) -> None:
    table = a_table()
    page = chosen(asking(table))
    for save in page.save_forms():
        save(table.worker)
    page.window().close()

    again = asking(table)
    assert [point.text for point in again.choose.agenda.value()] == ["", "De brief van de verhuurder"]
    assert again.choose.there.choice.value() == "erbij"
    assert len(again.choose.partners.value()) == 2
    assert len(again.choose.moments.value()) == 2

    says_yes(says_yes(asked(again))).person.send.click()
    settle(again.window())
    again.window().close()
    assert asking(table).choose.agenda.value() == ()


def test_agreements_that_were_added_survive_a_lock_until_they_are_sent(
    dressed: QtWidgets.QApplication,
) -> None:
    table = held()
    page = agreeing(table)
    lines = page.view.agree.lines_shown()
    page.window().close()

    again = standing(table)
    assert again.view.agree.lines_shown() == lines
    again.view.agree.send.click()
    settle(again.window())
    assert again.view.agree.lines_shown() == ()
    person = consult.start(table.worker, table.request_id).person
    assert (
        table.worker.database.value(
            "SELECT count(*) FROM draft WHERE kind LIKE 'consult%' AND body LIKE ?", (f"%{person.id}%",)
        )
        == 0
    )


def test_what_was_half_asked_goes_with_the_person(dressed: QtWidgets.QApplication) -> None:
    table = a_table()
    page = chosen(asking(table))
    for save in page.save_forms():
        save(table.worker)
    person = consult.start(table.worker, table.request_id).person
    kinds = "SELECT count(*) FROM draft WHERE kind = 'consult'"
    assert table.worker.database.value(kinds) == 1

    post.withdraw(table.worker, table.request_id, "persoon_wil_niet")
    person_rights.erase(table.worker, person.id)

    assert table.worker.database.value(kinds) == 0
