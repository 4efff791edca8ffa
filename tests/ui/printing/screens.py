"""The sheets, the preview and the other paper for the gallery; every page of paper as it is printed."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from functools import cache, partial
from pathlib import Path

from PySide6 import QtCore, QtGui, QtWidgets

from fieldapp.domain.ids import PersonId
from fieldapp.interop.papers import Leaving, Referral
from fieldapp.interop.printable import Printable
from fieldapp.ui.field import targets
from fieldapp.ui.field.targets import ShowSheet
from fieldapp.ui.printing.output import picture
from fieldapp.ui.printing.pages import Page, pages
from fieldapp.ui.printing.preview import PreviewDialog
from fieldapp.ui.shell.window import MainWindow
from fieldapp.workflow import people, sheets
from fieldapp.workflow.session import Session
from tests.ui.field.worker import a_window, a_worker, places
from tests.ui.layout_checks import settle
from tests.ui.stand_ins import context
from tests.workflow.steps.invented import FIELD, mia

Factory = Callable[[], QtWidgets.QWidget]

MIA = "Mia"


@cache
def worker() -> Session:
    """A worker with a telephone, hours, places and one person. Only looked at."""
    session = a_worker(replace(FIELD, name="Samira Bouali", phone="09 000 00 00"))
    places(session)
    mia(session, codename=MIA)
    sheets.keep_hours(session, "elke werkdag 9–16 u.")
    return session


def somebody(session: Session) -> PersonId:
    """The one person there is."""
    return people.page(session).rows[0].id


def a_referral(person_id: str = "") -> Referral:
    """A paper referral with everything on it."""
    return Referral(
        service="CAW Noorderhaven, onthaal",
        address="Dorpsstraat 12, Noorderhaven",
        phone="09 111 11 11",
        hours="ma, di en do 9–12 u.",
        when="dinsdag 1 december om 10 u.",
        ask="Hulp bij brieven over de huur. Vraag naar het onthaal.",
        bring=("de brieven van de huisbaas", "een lijst met wat je betaalt"),
        agreed="Samira belt woensdag hoe het ging.",
        person_id=person_id,
    )


def paper() -> dict[str, Printable]:
    """Every product on paper, by the name of its picture."""
    session = worker()
    who = somebody(session)
    made: dict[str, Printable] = {}
    for line in sheets.catalogue():
        for printable in sheets.sheet(session, line.code, who):
            made[f"paper-{line.code}-{printable.second or 'nl'}"] = printable
    made["paper-blad2-blank"] = sheets.sheet(session, "blad2", blank=True)[0]
    made["paper-kaart-blank"] = sheets.sheet(session, "kaart", blank=True)[0]
    made["paper-slip"] = sheets.slip(session)
    made["paper-refusal"] = sheets.refusal(session)
    made["paper-referral"] = sheets.referral(session, a_referral(who))
    made["paper-referral-blank"] = sheets.referral(session, Referral(""))
    told = Leaving(
        "Samira Bouali",
        "Buurtwerk Noord",
        date(2026, 11, 24),
        3,
        12,
        ("Jan Peeters",),
        "laptop 4",
        True,
        True,
    )
    made["paper-leaving"] = sheets.leaving(session, told)
    return made


class PaperSight(QtWidgets.QWidget):
    """One page at the size of the mock-up."""

    def __init__(self, page: Page) -> None:
        super().__init__()
        self._image: QtGui.QImage = picture(page, 794 if page.height > page.width else 560)
        self.setFixedSize(self._image.size())

    def paintEvent(self, event: QtGui.QPaintEvent) -> None:
        QtGui.QPainter(self).drawImage(QtCore.QPoint(0, 0), self._image)


def first_page(printable: Printable) -> QtWidgets.QWidget:
    """The first page as it is printed."""
    return PaperSight(pages(printable)[0])


def window(target: ShowSheet) -> MainWindow:
    """The worker's window at the sheets."""
    shown = a_window(worker())
    shown.context.go(targets.SHEETS, target)
    settle(shown)
    return shown


def preview(code: str, second: str) -> PreviewDialog:
    """The preview of a sheet for the person, in this second language."""
    session = worker()
    choices = sheets.sheet(session, code, somebody(session))
    ordered = sorted(choices, key=lambda choice: choice.second != second)
    return PreviewDialog(context(session), ordered)


def saving(folder: str) -> PreviewDialog:
    """The preview when one keeps a PDF in a folder."""
    dialog = preview("blad2", "fr")
    dialog.safe.setChecked(True)
    dialog.keep.click()
    dialog.saving.use(Path(folder))
    return dialog


def windows() -> list[tuple[str, Factory]]:
    """Names and factories of what stands on a screen, for the gallery and the tests of layout."""
    return [
        ("printing-sheets", lambda: window(ShowSheet("blad2"))),
        ("printing-sheets-person", lambda: window(ShowSheet("blad4", somebody(worker())))),
        ("printing-sheets-other", lambda: window(ShowSheet("slip"))),
        ("printing-preview", lambda: preview("blad2", "fr")),
        ("printing-preview-draft", lambda: preview("blad3", "ar")),
        ("printing-preview-saving", lambda: saving("/tmp")),
    ]


def screens() -> list[tuple[str, Factory]]:
    """The same, and every page of paper."""
    return [*windows(), *((name, partial(first_page, printable)) for name, printable in paper().items())]
