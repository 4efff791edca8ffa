"""The page of sheets and the preview: seen, chosen, printed, kept; at both ends of the text scale."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6 import QtCore, QtPrintSupport, QtWidgets
from pytestqt.qtbot import QtBot

from fieldapp.domain.stopping import stop_number
from fieldapp.interop.printable import Paragraph, Printable
from fieldapp.store.requests import OUT
from fieldapp.ui import theme
from fieldapp.ui import widgets as kit
from fieldapp.ui.field import targets
from fieldapp.ui.field.passing.outcome import OutcomeView
from fieldapp.ui.field.requests_page import RequestsPage
from fieldapp.ui.field.sheets_section import SheetsSection
from fieldapp.ui.field.targets import ShowSheet
from fieldapp.ui.intake.sheets_page import IntakeSheetsPage
from fieldapp.ui.printing import output, preview
from fieldapp.ui.printing.pages import pages
from fieldapp.ui.printing.preview import PreviewDialog
from fieldapp.ui.printing.sheets_page import SheetsPage
from fieldapp.ui.shell.window import MainWindow
from fieldapp.ui.widgets.pages import Scroll
from fieldapp.workflow import outside, people, sheets
from fieldapp.workflow.outside import Leaving
from fieldapp.workflow.session import Session
from tests.ui.field.worker import a_window, a_worker, page_of
from tests.ui.gallery import render
from tests.ui.layout_checks import check_screen, settle, texts
from tests.ui.printing.screens import Factory, windows
from tests.ui.stand_ins import RecordingHost, context
from tests.workflow.steps.invented import FIELD, mia, sent


@pytest.fixture
def session() -> Iterator[Session]:
    """A worker who knows Mia."""
    made = a_worker(replace(FIELD, phone="09 000 00 00"))
    mia(made)
    yield made
    made.close()


@pytest.fixture
def window(session: Session) -> MainWindow:
    return a_window(session)


def at(window: MainWindow, target: ShowSheet) -> SheetsPage:
    window.context.go(targets.SHEETS, target)
    settle(window)
    return page_of(window, SheetsPage)


def dialog(session: Session, host: RecordingHost, *choices: Printable) -> PreviewDialog:
    made = PreviewDialog(context(session, host), choices)
    made.show()
    settle(made)
    return made


def for_mia(session: Session, code: str = "blad2") -> tuple[Printable, ...]:
    return sheets.sheet(session, code, people.page(session).rows[0].id)


@pytest.mark.parametrize(("name", "factory"), windows(), ids=[name for name, _ in windows()])
def test_nothing_is_cut_at_either_end_of_the_text_scale_and_every_control_has_a_name(
    dressed: QtWidgets.QApplication, name: str, factory: Factory
) -> None:
    widget = render(factory)
    check_screen(widget)
    theme.apply(dressed, 2.0)
    check_screen(widget)
    for page in widget.findChildren(Scroll):
        assert not page.isVisible() or page.horizontalScrollBar().maximum() == 0, "scrolls sideways"


# the page


def test_every_sheet_can_be_chosen_with_the_keyboard(window: MainWindow, qtbot: QtBot) -> None:
    page = at(window, ShowSheet("blad1"))
    seen = [page.heading.text()]
    for _ in range(8):
        qtbot.keyClick(page.list, QtCore.Qt.Key.Key_Down)
        settle(window)
        seen.append(page.heading.text())
    assert seen[:7] == [line.title for line in sheets.catalogue()]
    assert seen[7:] == ["Een zorg doorgeven", "Dat is oké."]


def test_a_screen_reader_reads_what_stands_on_the_sheet(window: MainWindow) -> None:
    page = at(window, ShowSheet("blad2"))
    assert page.sight.accessibleName() == "Bladzijde 1 van 1"
    assert "Alleen wat jij wil." in page.sight.accessibleDescription()


def test_a_draft_says_so_on_the_screen_too(window: MainWindow) -> None:
    page = at(window, ShowSheet("blad2"))
    assert not page.draft.isVisible()
    page.second.chip("ar").click()
    assert page.draft.isVisible()
    assert "من يقرأ ذلك؟" in page.sight.accessibleDescription()
    page.second.chip("fr").click()
    assert not page.draft.isVisible()


def test_languages_without_a_text_are_named_and_cannot_be_chosen(window: MainWindow) -> None:
    page = at(window, ShowSheet())
    said = texts(page)
    for own in ("Български", "Soomaali", "Română"):
        assert own in said
    offered = [chip.code for chip in page.second.findChildren(type(page.second.chip("fr"))) if chip.code]
    assert offered == ["only", "fr", "en", "ar", "tr", "uk"]


def test_for_a_person_and_then_for_nobody(window: MainWindow, session: Session) -> None:
    who = people.page(session).rows[0].id
    page = at(window, ShowSheet("kaart", who))
    number = sheets.number_of(session, who)
    assert page.person.text.text() == f"Voor Mia. Het nummer om te stoppen is {number}."
    assert number in page.sight.accessibleDescription()
    page.nobody.click()
    assert not page.person.isVisible()
    assert number not in page.sight.accessibleDescription()


def test_blank_for_a_paper_day(window: MainWindow) -> None:
    page = at(window, ShowSheet("kaart"))
    assert "09 000 00 00" in page.sight.accessibleDescription()
    page.blank.click()
    settle(window)
    assert "09 000 00 00" not in page.sight.accessibleDescription()


def test_hours_are_kept_while_one_types_and_at_a_lock(window: MainWindow, session: Session) -> None:
    page = at(window, ShowSheet("blad2"))
    page.hours.hours.edit.setText("maandag 9–12 u.")
    for save in page.save_forms():
        save(session)
    assert sheets.hours(session) == "maandag 9–12 u."
    page.refresh()
    assert "maandag 9–12 u" in page.sight.accessibleDescription()


def test_the_button_opens_the_preview_in_the_chosen_language(window: MainWindow) -> None:
    page = at(window, ShowSheet("blad2"))
    page.second.chip("uk").click()
    page.print.click()
    (opened,) = window.findChildren(PreviewDialog)
    assert opened.language.value() == "uk"
    assert opened.draft.isVisible()
    opened.reject()


# the preview


def test_paper_only_after_it_is_safe(session: Session, host: RecordingHost) -> None:
    opened = dialog(session, host, *for_mia(session))
    assert not opened.print.isEnabled()
    assert not opened.keep.isEnabled()
    opened.safe.click()
    assert opened.print.isEnabled()
    assert opened.keep.isEnabled()
    opened.keep.click()
    opened.safe.click()
    assert not opened.saving.isVisible()


def test_paper_for_a_wall_asks_nothing(session: Session, host: RecordingHost) -> None:
    opened = dialog(session, host, sheets.slip(session))
    assert not opened.safe.isVisible()
    assert opened.print.isEnabled()
    assert not opened.language.isVisible()


def test_a_pdf_is_kept_with_a_warning_a_line_and_a_day_to_remove_it(
    session: Session, host: RecordingHost, tmp_path: Path
) -> None:
    opened = dialog(session, host, *for_mia(session))
    opened.language.combo.setCurrentIndex(opened.language.combo.findData("fr"))
    opened.safe.click()
    opened.keep.click()
    assert "staat niet op slot" in texts(opened.saving)
    assert not opened.saving.save.isVisible()
    cloud = tmp_path / "Dropbox"
    cloud.mkdir()
    opened.saving.use(cloud)
    assert "cloud" in opened.saving.risks.text.text()
    assert opened.saving.save.text() == "Toch daar bewaren"
    before = session.ledger.count()
    opened.saving.save.click()
    (file,) = cloud.iterdir()
    assert file.read_bytes().startswith(b"%PDF")
    assert session.ledger.count() == before + 1
    assert host.said[-1][0] == f"Bewaard als {file.name}. Wis het tegen 8 december."
    (given,) = sheets.given(session, people.page(session).rows[0].id)
    assert (given.sheet, given.language) == ("blad2", "fr")
    assert not opened.isVisible()


def test_a_blank_sheet_may_be_kept_anywhere(session: Session, host: RecordingHost, tmp_path: Path) -> None:
    opened = dialog(session, host, *sheets.sheet(session, "blad2", blank=True))
    opened.safe.click()
    opened.keep.click()
    assert "niets over een persoon" in texts(opened.saving)
    before = session.ledger.count()
    opened.saving.use(tmp_path)
    opened.saving.save.click()
    assert len(list(tmp_path.iterdir())) == 1
    assert session.ledger.count() == before


def test_a_folder_that_refuses_is_said_and_the_preview_stays(
    session: Session, host: RecordingHost, tmp_path: Path
) -> None:
    opened = dialog(session, host, *for_mia(session))
    opened.safe.click()
    opened.keep.click()
    opened.saving.use(tmp_path / "weg")
    opened.saving.save.click()
    assert opened.isVisible()
    assert opened.trouble.text.text()
    assert host.said == []


def test_without_a_printer_one_hears_what_to_do(
    session: Session, host: RecordingHost, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QtPrintSupport.QPrinterInfo, "availablePrinterNames", staticmethod(list))
    opened = dialog(session, host, sheets.slip(session))
    opened.print.click()
    assert (
        opened.trouble.text.text()
        == "Er is geen printer gevonden. Sluit er een aan, of bewaar het blad als PDF."
    )


def test_the_line_in_the_logboek_comes_before_the_paper(
    session: Session, host: RecordingHost, monkeypatch: pytest.MonkeyPatch
) -> None:
    printed: list[int] = []

    class Chosen:
        """The system's own dialog, in which one presses Print."""

        def __init__(self, printer: QtPrintSupport.QPrinter, parent: QtWidgets.QWidget) -> None:
            self.options: list[object] = []

        def setOption(self, option: object, on: bool) -> None:
            assert (option, on) == (QtPrintSupport.QAbstractPrintDialog.PrintDialogOption.PrintToFile, False)

        def exec(self) -> QtWidgets.QDialog.DialogCode:
            return QtWidgets.QDialog.DialogCode.Accepted

    def send(printer: object, made: object) -> bool:
        printed.append(session.ledger.count())
        return True

    monkeypatch.setattr(QtPrintSupport.QPrinterInfo, "availablePrinterNames", staticmethod(lambda: ["p"]))
    monkeypatch.setattr(QtPrintSupport, "QPrintDialog", Chosen)
    monkeypatch.setattr(output, "send", send)
    opened = dialog(session, host, *for_mia(session, "kaart"))
    before = session.ledger.count()
    opened.safe.click()
    opened.print.click()
    assert printed == [before + 1]
    assert host.said[-1][0] == "Naar de printer gestuurd."


def test_a_printer_gets_every_page(tmp_path: Path) -> None:
    long = Printable("x", tuple(Paragraph(f"regel {n}") for n in range(120)))
    made = pages(long)
    printer = output.printer_for(made)
    printer.setOutputFormat(QtPrintSupport.QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "uit.pdf"))
    assert output.send(printer, made)
    data = (tmp_path / "uit.pdf").read_bytes()
    assert data.count(b"/Type /Page\n") == len(made) > 1
    assert b"regel" not in data


def test_several_pages_are_turned(session: Session, host: RecordingHost) -> None:
    long = Printable("x", tuple(Paragraph(f"regel {n}") for n in range(120)))
    opened = dialog(session, host, long)
    assert opened.count.text() == "Bladzijde 1 van 3"
    assert not opened.previous.isEnabled()
    opened.next.click()
    opened.next.click()
    assert not opened.next.isEnabled()
    assert "regel 119" in opened.sight.accessibleDescription()


def test_nothing_of_the_sheet_stands_in_the_title_of_the_window(
    session: Session, host: RecordingHost
) -> None:
    opened = dialog(session, host, *for_mia(session))
    assert opened.windowTitle() == "Vindplaats"


def test_show_opens_over_the_window(window: MainWindow, session: Session) -> None:
    opened = preview.show(window.context, sheets.slip(session))
    assert opened.isVisible()
    assert opened.parentWidget() is window
    opened.reject()


# somebody telephones to stop


def test_a_number_said_on_the_telephone_leads_to_the_request(window: MainWindow, session: Session) -> None:
    request_id = sent(session, codename="Nadia")
    request = session.requests.get(OUT, request_id)
    assert request is not None
    page = at(window, ShowSheet())
    page.stop.number.edit.setText(stop_number(request.thread).lower())
    page.stop.look_up.click()
    assert "Bekijk het samen" in page.stop.said.text.text()
    (answer,) = [button for button in page.stop.findChildren(kit.PlainButton) if "Nadia" in button.text()]
    assert answer.text() == "Nadia, OCMW Lindenhoek"
    answer.click()
    settle(window)
    assert page_of(window, RequestsPage).view.detail is not None


def test_a_number_that_nobody_has_says_what_to_do(window: MainWindow) -> None:
    page = at(window, ShowSheet())
    page.stop.number.edit.setText("K7-204")
    page.stop.look_up.click()
    assert "Niemand hier heeft dit nummer" in page.stop.said.text.text()
    page.stop.number.edit.setText("Mia")
    page.stop.look_up.click()
    assert "K7-204" in page.stop.number.problem.text()
    assert not page.stop.said.isVisible()


def test_intake_finds_the_request_too(window: MainWindow, session: Session, host: RecordingHost) -> None:
    page = IntakeSheetsPage(context(session, host))
    request_id = sent(session, codename="Nadia")
    request = session.requests.get(OUT, request_id)
    assert request is not None
    page.stop.number.edit.setText(stop_number(request.thread))
    page.stop.look_up.click()
    page.stop.findChildren(kit.PlainButton)[-1].click()
    assert host.went == [("stop", request_id)]


# where a sheet is given


@pytest.mark.parametrize(
    ("answer", "alone", "code"),
    [("ja", False, "blad4"), ("nee", False, "blad5"), ("nee", True, "kaart"), ("later", False, "blad2")],
)
def test_how_it_ended_offers_the_sheet_that_belongs_to_it(
    answer: str, alone: bool, code: str, session: Session, host: RecordingHost
) -> None:
    view = OutcomeView(context(session, host))
    asked: list[str] = []
    view.sheet.connect(asked.append)
    view.say(answer, "Mia", "OCMW Lindenhoek", alone=alone)
    view.sheet_button.click()
    assert asked == [code]


def test_the_page_of_a_person_shows_what_was_given_and_takes_it_back(
    window: MainWindow, session: Session
) -> None:
    who = people.page(session).rows[0].id
    section = SheetsSection(window.context, who)
    section.refresh()
    assert section.places.currentWidget() is section.empty
    (paper, *_) = for_mia(session, "kaart")
    outside.printed(session, Leaving("kaart", "fr", who, carried=True, number=paper.number))
    section.refresh()
    (row,) = section.list.rows.rows()
    assert row.title == "Jouw kaart"
    assert "Frans" in row.line
    assert paper.number in row.line
    assert paper.number in section.number.text()
    section.list.choose(row.key)
    section.take_back.click()
    assert sheets.given(session, who) == ()


def test_from_a_person_the_sheet_opens_filled_in(window: MainWindow, session: Session) -> None:
    who = people.page(session).rows[0].id
    section = SheetsSection(window.context, who)
    section.card.click()
    settle(window)
    page = page_of(window, SheetsPage)
    assert sheets.number_of(session, who) in page.sight.accessibleDescription()
