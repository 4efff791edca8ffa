"""Keeping a PDF: where, what is wrong with that folder, and what a file outside the cipher means."""

from pathlib import Path

from PySide6 import QtCore, QtWidgets

from fieldapp.ui import widgets as kit
from fieldapp.workflow import outside

translate = QtCore.QCoreApplication.translate


class SaveCard(kit.Card):
    """Asks for a folder; `confirmed` carries it once the risks were seen, `cancelled` is a change of mind."""

    confirmed = QtCore.Signal(object)
    cancelled = QtCore.Signal()

    def __init__(self, title: str = "", warning: str = "") -> None:
        """`title` and `warning` of a file about a person that is no PDF."""
        super().__init__(title or translate("SaveCard", "Keep as PDF"))
        self._folder: Path | None = None
        self._warning = warning
        self.warning = kit.NoteBox("", "warn")
        self.where = kit.Text("", size=13, tone="muted")
        self.risks = kit.NoteBox("", "bad")
        self.choose = kit.PlainButton(translate("SaveCard", "Choose a folder…"))
        self.save = kit.PrimaryButton(translate("SaveCard", "Keep"))
        self.back = kit.PlainButton(translate("SaveCard", "Cancel"))
        for widget in (self.warning, self.choose, self.where, self.risks):
            self.add(widget)
        row = kit.FlowLayout(8)
        row.addWidget(self.save)
        row.addWidget(self.back)
        self.add(row)
        self.choose.clicked.connect(self._choose)
        self.save.clicked.connect(lambda: self.confirmed.emit(self._folder))
        self.back.clicked.connect(self.cancelled)

    def ask(self, *, personal: bool) -> None:
        """Begin anew."""
        self.warning.set_text((self._warning or _personal()) if personal else _blank())
        self.warning.set_tone("warn" if personal else "info")
        self._show(None)
        self.choose.setFocus(QtCore.Qt.FocusReason.OtherFocusReason)

    def use(self, folder: Path) -> None:
        """This folder was chosen: say what is wrong with it before anything is written."""
        self._show(folder)
        self.save.setFocus(QtCore.Qt.FocusReason.OtherFocusReason)

    def _choose(self) -> None:
        start = QtCore.QStandardPaths.writableLocation(
            QtCore.QStandardPaths.StandardLocation.DocumentsLocation
        )
        chosen = QtWidgets.QFileDialog.getExistingDirectory(self, self.tr("Choose a folder"), start)
        if chosen:
            self.use(Path(chosen))

    def _show(self, folder: Path | None) -> None:
        self._folder = folder
        found = outside.risks(folder) if folder is not None else ()
        self.where.set_text(str(folder) if folder is not None else "")
        self.where.setVisible(folder is not None)
        self.risks.set_text(" ".join(_risk(code) for code in found))
        self.risks.setVisible(bool(found))
        self.save.setVisible(folder is not None)
        self.save.set_text(self.tr("Keep there anyway") if found else self.tr("Keep"))


def _personal() -> str:
    return translate(
        "SaveCard",
        "A PDF is not locked. Whoever can see the folder can read it."
        " The Logboek keeps that you made it. After two weeks you get a reminder to remove it.",
    )


def _blank() -> str:
    return translate("SaveCard", "Nothing about a person stands on this sheet. You may keep it anywhere.")


def _risk(code: str) -> str:
    words = {
        outside.READABLE: translate("SaveCard", "Other users of this computer can look into this folder."),
        outside.WRITABLE: translate("SaveCard", "Others can change files in this folder."),
        outside.PUBLIC: translate("SaveCard", "This looks like a folder for everybody."),
        outside.CLOUD: translate("SaveCard", "This folder is copied to a cloud."),
        outside.NETWORK: translate("SaveCard", "This folder is on the network: colleagues can read along."),
        outside.STICK: translate("SaveCard", "This is a stick or disk that can get lost."),
    }
    return words[code]
