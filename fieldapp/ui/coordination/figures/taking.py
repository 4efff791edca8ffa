"""Keeping the figures as a list: a folder, what is wrong with it, what a file outside the cipher means."""

from pathlib import Path

from PySide6 import QtCore, QtWidgets

from fieldapp.interop.year_report import CODE
from fieldapp.ui import labels
from fieldapp.ui import widgets as kit
from fieldapp.ui.shell.context import Context
from fieldapp.workflow import outside
from fieldapp.workflow.outside import Kept, Leaving

translate = QtCore.QCoreApplication.translate


class ListCard(kit.Card):
    """Says what a file is, asks for a folder, and writes the list there (practice A14)."""

    def __init__(self, context: Context) -> None:
        super().__init__(translate("figures", "Keep as a list (CSV)"))
        self._context, self._data = context, b""
        self._folder: Path | None = None
        self.note = kit.NoteBox(
            translate(
                "figures",
                "A file is not locked: whoever can see the folder can read it. The Logboek keeps that you"
                " made it. After two weeks you get a reminder to remove it.",
            ),
            "warn",
        )
        self.where = kit.muted("")
        self.risky = kit.NoteBox(
            translate("figures", "Others can look into this folder. Keep it there anyway?"), "bad"
        )
        self.choose = kit.PlainButton(translate("figures", "Choose a folder…"))
        self.keep = kit.PrimaryButton(translate("figures", "Keep"))
        self.back = kit.PlainButton(translate("figures", "Cancel"))
        row = kit.FlowLayout(8)
        for button in (self.choose, self.keep, self.back):
            row.addWidget(button)
        for widget in (self.note, self.where, self.risky):
            self.add(widget)
        self.add(row)
        self.choose.clicked.connect(self._choose)
        self.keep.clicked.connect(self._keep)
        self.back.clicked.connect(self.hide)

    def take(self, data: bytes) -> None:
        """Begin, with these bytes."""
        self._data = data
        self._use(None)
        self.show()
        self.choose.setFocus(QtCore.Qt.FocusReason.OtherFocusReason)

    def use(self, folder: Path) -> None:
        """This folder was chosen: say what is wrong with it before anything is written."""
        self._use(folder)
        self.keep.setFocus(QtCore.Qt.FocusReason.OtherFocusReason)

    def _use(self, folder: Path | None) -> None:
        self._folder = folder
        risky = folder is not None and bool(outside.risks(folder))
        self.where.set_text("" if folder is None else str(folder))
        self.where.setVisible(folder is not None)
        self.risky.setVisible(risky)
        self.keep.setVisible(folder is not None)
        self.keep.set_text(
            translate("figures", "Keep there anyway") if risky else translate("figures", "Keep")
        )

    def _choose(self) -> None:
        start = QtCore.QStandardPaths.writableLocation(
            QtCore.QStandardPaths.StandardLocation.DocumentsLocation
        )
        title = translate("figures", "Choose a folder")
        chosen = QtWidgets.QFileDialog.getExistingDirectory(self, title, start)
        if chosen:
            self.use(Path(chosen))

    def _keep(self) -> None:
        folder, data = self._folder, self._data
        if folder is None:
            return
        self._context.act_with(
            lambda session: outside.keep(session, folder, data, Leaving(CODE), suffix=".csv"),
            self,
            self._kept,
            failed=lambda error: self._context.toast(str(labels.failure(error))),
        )

    def _kept(self, kept: Kept) -> None:
        self.hide()
        day = "" if kept.remove_on is None else labels.long_day(kept.remove_on)
        said = translate("figures", "{file} is there. On {day} you get a reminder to remove it.")
        self._context.toast(said.format(file=kept.name, day=day))
