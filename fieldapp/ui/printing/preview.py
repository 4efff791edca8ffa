"""See it first, then print it or keep it as PDF."""

from collections.abc import Sequence
from pathlib import Path

from PySide6 import QtCore, QtPrintSupport, QtWidgets

from fieldapp.domain.contact import WRITE
from fieldapp.domain.ids import PersonId
from fieldapp.interop.printable import Printable
from fieldapp.ui import labels, terms
from fieldapp.ui import widgets as kit
from fieldapp.ui.printing import output
from fieldapp.ui.printing.pages import Page, pages
from fieldapp.ui.printing.saving import SaveCard
from fieldapp.ui.printing.sight import PageSight
from fieldapp.ui.shell.context import Context
from fieldapp.ui.shell.secrecy.safe_line import SafeLine
from fieldapp.workflow import outside
from fieldapp.workflow.changes import Change
from fieldapp.workflow.outside import Kept, Leaving
from fieldapp.workflow.session import Session

translate = QtCore.QCoreApplication.translate

WIDE, TALL = 1180, 720
DUTCH_ONLY = "only"  # what is chosen from a list needs a code


def show(context: Context, printable: Printable, *others: Printable) -> "PreviewDialog":
    """Open the preview over the window. `others` are the same in other second languages, to choose from."""
    dialog = PreviewDialog(context, (printable, *others), QtWidgets.QApplication.activeWindow())
    dialog.setAttribute(QtCore.Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()
    return dialog


class PreviewDialog(QtWidgets.QDialog):
    """The page on the left, what one can do with it on the right."""

    def __init__(
        self, context: Context, choices: Sequence[Printable], parent: QtWidgets.QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.context = context
        self._choices = {choice.second: choice for choice in choices}
        self._printable = choices[0]
        self._pages: list[Page] = []
        self._at = 0
        self.setWindowTitle("Vindplaats")
        self.setAccessibleName(self.tr("Print"))
        self.sight, self.saving = PageSight(), SaveCard()
        self._controls()
        self._arrange(parent)
        self._connect()
        self.choose(self._printable.second)
        self.language.set_value(self._printable.second or DUTCH_ONLY)
        first = self.safe if self._printable.carried else self.print
        first.setFocus(QtCore.Qt.FocusReason.OtherFocusReason)

    def _controls(self) -> None:
        self.heading = kit.title("")
        options = [(code or DUTCH_ONLY, _second(code)) for code in self._choices]
        self.language = kit.Choice(self.tr("Second language"), options)
        self.language.setVisible(len(options) > 1)
        self.draft = kit.NoteBox("", "warn")
        self.count = kit.muted("")
        self.previous = kit.PlainButton(self.tr("Previous page"), compact=True)
        self.next = kit.PlainButton(self.tr("Next page"), compact=True)
        self.safe = kit.Tick(self.tr("Giving a sheet along is safe"))
        self.safe_note = kit.muted(self.tr("Ask first: who sees this paper at home?"))
        self.unsafe = kit.NoteBox(
            self.tr("Last time it was not safe to give a sheet along. Ask again."), "bad"
        )
        self.agreed = SafeLine(WRITE)
        self.print = kit.PrimaryButton(self.tr("Print…"))
        self.keep = kit.PlainButton(self.tr("Keep as PDF…"))
        self.close_button = kit.PlainButton(self.tr("Close"))
        self.trouble = kit.NoteBox("", "warn")
        for widget in (self.saving, self.trouble):
            widget.hide()

    def _arrange(self, parent: QtWidgets.QWidget | None) -> None:
        outer = QtWidgets.QHBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        paper, controls = kit.Scroll(), kit.Scroll()
        outer.addWidget(paper, 8)
        outer.addWidget(controls, 5)
        paper.body.addWidget(self.sight)
        paper.body.addStretch(1)
        side = controls.body
        head: tuple[QtWidgets.QWidget, ...] = (self.heading, self.language, self.draft)
        tail: tuple[QtWidgets.QWidget, ...] = (
            self.agreed,
            self.unsafe,
            self.safe,
            self.safe_note,
            self.print,
            self.keep,
            self.saving,
        )
        for widget in head:
            side.addWidget(widget)
        turning = kit.FlowLayout(8)
        for button in (self.previous, self.next):
            turning.addWidget(button)
        turning.addWidget(self.count)
        side.addLayout(turning)
        for widget in (*tail, self.trouble):
            side.addWidget(widget)
        side.addStretch(1)
        side.addWidget(self.close_button)
        room = parent.size() if parent is not None else QtCore.QSize(1366, 768)
        self.setTabOrder(self.close_button, self.sight)
        self.resize(min(WIDE, room.width() - 40), min(TALL, room.height() - 40))

    def _connect(self) -> None:
        self.language.changed.connect(lambda code: self.choose("" if code == DUTCH_ONLY else code))
        self.previous.clicked.connect(lambda: self._turn(-1))
        self.next.clicked.connect(lambda: self._turn(1))
        self.safe.toggled.connect(lambda on: self._allow())
        self.print.clicked.connect(self._print)
        self.keep.clicked.connect(self._ask_folder)
        self.saving.confirmed.connect(self._keep)
        self.saving.cancelled.connect(self.saving.hide)
        self.close_button.clicked.connect(self.reject)

    # what is shown

    def choose(self, second: str) -> None:
        """Show the sheet with this second language."""
        self._printable = self._choices.get(second, self._printable)
        self._pages, self._at = pages(self._printable), 0
        self.heading.set_text(self._printable.title)
        self.draft.set_text(
            self.tr("Not yet read through by a native speaker. Give it with someone who explains.")
        )
        self.draft.setVisible(self._printable.draft)
        for widget in (self.safe, self.safe_note):
            widget.setVisible(self._printable.carried and not self._printable.only_shown)
        self.unsafe.setVisible(self._printable.unsafe)
        self.agreed.look(self.context, self._leaving().person_id)
        self._turn(0)
        self._allow()

    def _turn(self, by: int) -> None:
        self._at = min(max(self._at + by, 0), len(self._pages) - 1)
        page, several = self._pages[self._at], len(self._pages) > 1
        name = self.tr("Page {n} of {all}").format(n=self._at + 1, all=len(self._pages))
        self.sight.show_page(page, name, page.text)
        self.count.set_text(name)
        for widget, at_end in ((self.previous, 0), (self.next, len(self._pages) - 1)):
            widget.setVisible(several)
            widget.setEnabled(self._at != at_end)
        self.count.setVisible(several)

    def _allow(self) -> None:
        may = self.safe.isChecked() or not self._printable.carried
        may = may and not self._printable.only_shown
        self.print.setEnabled(may)
        self.keep.setEnabled(may)
        if not may:
            self.saving.hide()

    # what one does

    def _print(self) -> None:
        self.trouble.hide()
        if not QtPrintSupport.QPrinterInfo.availablePrinterNames():
            self._say(self.tr("No printer was found. Connect one, or keep the sheet as PDF."))
            return
        printer = output.printer_for(self._pages)
        dialog = QtPrintSupport.QPrintDialog(printer, self)
        # A file made there would have a name of its own and no line in the Logboek.
        dialog.setOption(QtPrintSupport.QAbstractPrintDialog.PrintDialogOption.PrintToFile, False)
        if dialog.exec() == QtWidgets.QDialog.DialogCode.Accepted:
            self._announce(printer)

    def _announce(self, printer: QtPrintSupport.QPrinter) -> None:
        """The Logboek first, then the paper."""
        what = self._leaving()
        if not self._printable.personal:
            self._send(printer)
            return
        self.context.act(lambda session: outside.printed(session, what), self, lambda: self._send(printer))

    def _send(self, printer: QtPrintSupport.QPrinter) -> None:
        if output.send(printer, self._pages):
            self.context.toast(self.tr("Sent to the printer."))
            self.accept()
        else:
            self._say(self.tr("The printer did not take it. Look whether it is on, then try again."))

    def _ask_folder(self) -> None:
        self.trouble.hide()
        self.saving.show()
        self.saving.ask(personal=self._printable.personal)

    def _keep(self, folder: Path) -> None:
        data, what, personal = output.pdf(self._printable), self._leaving(), self._printable.personal

        def work(session: Session) -> tuple[Kept, Change]:
            if personal:
                return outside.keep(session, folder, data, what)
            return outside.keep_blank(folder, data), Change.NONE

        self.context.act_with(work, self, self._kept, lambda error: self._say(str(labels.failure(error))))

    def _kept(self, kept: Kept) -> None:
        if kept.remove_on is None:
            self.context.toast(self.tr("Kept as {name}.").format(name=kept.name))
        else:
            text = self.tr("Kept as {name}. Remove it by {day}.")
            self.context.toast(text.format(name=kept.name, day=labels.long_day(kept.remove_on)))
        self.accept()

    def _leaving(self) -> Leaving:
        paper = self._printable
        person = PersonId(paper.person_id) if paper.person_id else None
        return Leaving(paper.code, paper.second, person, paper.carried, paper.number)

    def _say(self, text: str) -> None:
        self.trouble.set_text(text)
        self.trouble.show()


def _second(code: str) -> str:
    """What the list of languages says: none, or the language."""
    return terms.word("languages", code) if code else translate("PreviewDialog", "Only Dutch")
