"""Taking the Logboek along: a sheet for the person, a list for the officer, a file that anybody can check."""

from pathlib import Path

from PySide6 import QtCore, QtWidgets

from fieldapp.ui import widgets as kit
from fieldapp.ui.shell.context import Context
from fieldapp.workflow import outside
from fieldapp.workflow.logbook import exporting
from fieldapp.workflow.outside import Kept

translate = QtCore.QCoreApplication.translate


class TakeCard(kit.Card):
    """`person` and `officer` ask for paper; the file is written here, after a look at its folder."""

    person = QtCore.Signal()
    officer = QtCore.Signal()

    def __init__(self, context: Context) -> None:
        super().__init__(translate("logbook", "Take along"))
        self._context = context
        self._folder: Path | None = None
        self.for_one = kit.PlainButton("", compact=True)
        self.for_officer = kit.PlainButton(self.tr("For the DPO"), compact=True)
        self.to_check = kit.PlainButton(self.tr("Check it yourself"), compact=True)
        self.note = kit.muted(
            self.tr("The file shows that nothing was changed. Not when you opened the program, and no names.")
        )
        self.risky = kit.NoteBox(self.tr("Others can look into this folder. Keep it there anyway?"), "warn")
        self.anyway = kit.PlainButton(self.tr("Keep there anyway"), compact=True)
        row = kit.FlowLayout(8)
        for button in (self.for_one, self.for_officer, self.to_check):
            row.addWidget(button)
        self.add(row)
        for widget in (self.note, self.risky, self.anyway):
            self.add(widget)
        for widget in (self.risky, self.anyway):
            widget.hide()
        self.for_one.clicked.connect(self.person)
        self.for_officer.clicked.connect(self.officer)
        self.to_check.clicked.connect(self._choose)
        self.anyway.clicked.connect(self._keep)
        self.for_person("")

    def for_person(self, name: str) -> None:
        """Who is chosen in the filter: for that person there can be a sheet."""
        self.for_one.set_text(self.tr("Sheet for {name}").format(name=name))
        self.for_one.setVisible(bool(name))

    def _choose(self) -> None:
        start = QtCore.QStandardPaths.writableLocation(
            QtCore.QStandardPaths.StandardLocation.DocumentsLocation
        )
        chosen = QtWidgets.QFileDialog.getExistingDirectory(self, self.tr("Choose a folder"), start)
        if chosen:
            self.use(Path(chosen))

    def use(self, folder: Path) -> None:
        """This folder was chosen: say what is wrong with it before anything is written."""
        self._folder = folder
        risky = bool(outside.risks(folder))
        for widget in (self.risky, self.anyway):
            widget.setVisible(risky)
        if not risky:
            self._keep()

    def _keep(self) -> None:
        folder = self._folder
        if folder is None:
            return
        for widget in (self.risky, self.anyway):
            widget.hide()
        self._context.act_with(lambda session: exporting.export(session, folder), self, self._kept)

    def _kept(self, kept: Kept) -> None:
        self._context.toast(
            self.tr("{file} is there. Check it with: python -m sync.ledger {file}").format(file=kept.name)
        )
