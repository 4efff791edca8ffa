"""Somebody telephones to stop: the number on the sheet finds which request that is."""

from collections.abc import Sequence

from PySide6 import QtCore, QtWidgets

from fieldapp.errors import FieldAppError
from fieldapp.ui import widgets as kit
from fieldapp.ui.shell.context import Context
from fieldapp.workflow import sheets
from fieldapp.workflow.sheets import StopMatch

translate = QtCore.QCoreApplication.translate


class StopCard(kit.Card):
    """Asks for the number, says whose it is; `chosen` carries the match one wants to see."""

    chosen = QtCore.Signal(object)

    def __init__(self, context: Context) -> None:
        super().__init__(translate("StopCard", "Somebody calls to stop"))
        self._context = context
        self.number = kit.TextField(
            translate("StopCard", "Number on the sheet"), placeholder="K7-204", longest=20
        )
        self.look_up = kit.PlainButton(translate("StopCard", "Find"))
        self.said = kit.NoteBox("", "info")
        self.answers = QtWidgets.QVBoxLayout()
        self.add(self.number)
        row = QtWidgets.QHBoxLayout()
        row.addWidget(self.look_up)
        row.addStretch(1)
        self.add(row)
        self.add(self.said)
        self.add(self.answers)
        self.said.hide()
        self.look_up.clicked.connect(self._find)
        self.number.entered.connect(self._find)
        self.number.changed.connect(lambda text: self._clear())

    def _find(self) -> None:
        typed = self.number.text()
        self._context.read(lambda session: sheets.find_stop(session, typed), self, self._show, self._unknown)

    def _unknown(self, error: FieldAppError) -> None:
        self._clear()
        self.number.set_problem(self.tr("A number is a letter and four digits, such as K7-204."))

    def _show(self, matches: Sequence[StopMatch]) -> None:
        self._clear()
        self.said.set_text(self._sentence(matches))
        self.said.show()
        for match in matches:
            button = kit.PlainButton(self._words(match))
            button.clicked.connect(lambda checked=False, match=match: self.chosen.emit(match))
            self.answers.addWidget(button, 0, QtCore.Qt.AlignmentFlag.AlignLeft)

    def _sentence(self, matches: Sequence[StopMatch]) -> str:
        if not matches:
            return self.tr("Nobody here has this number. Ask who gave the sheet, and call that person.")
        if len(matches) > 1:
            return self.tr("More than one has this number. Ask which service it is about.")
        return self.tr("Look at it together, then stop it there. The person need not say why.")

    def _words(self, match: StopMatch) -> str:
        who = match.title or self.tr("no name")
        if match.request_id is None:
            return self.tr("{who}: nothing was sent").format(who=who)
        if match.open:
            return self.tr("{who}, {service}").format(who=who, service=match.other)
        return self.tr("{who}, {service}: finished").format(who=who, service=match.other)

    def _clear(self) -> None:
        self.number.set_problem("")
        self.said.hide()
        while (item := self.answers.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
