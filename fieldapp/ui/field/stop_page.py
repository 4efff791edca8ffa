"""Somebody wants to stop what a worker of this organisation sent: find it, say what happens, stop it."""

from collections.abc import Sequence

from PySide6 import QtCore, QtWidgets

from fieldapp.domain.ids import ThreadId
from fieldapp.errors import FieldAppError
from fieldapp.ui import terms, theme
from fieldapp.ui import widgets as kit
from fieldapp.ui.field import stop_words
from fieldapp.ui.field.targets import ShowStop
from fieldapp.ui.shell.context import Context
from fieldapp.ui.shell.page import PageWidget
from fieldapp.workflow import stopping_sent
from fieldapp.workflow.changes import Change
from fieldapp.workflow.stopping_sent import SentLine

_TOUCHED = Change.REQUESTS | Change.OUTBOX
_ROWS = 220


class FieldStopPage(PageWidget):
    """Left: the number on the sheet, or the name. Right: what stopping does, and what it did."""

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.set_title(self.tr("Somebody wants to stop"))
        self._lines: dict[str, SentLine] = {}
        self._wanted = ""
        self.asked = kit.TextField(
            self.tr("Number on the sheet, or the name"), placeholder="K7-204", longest=80
        )
        self.hint = kit.muted(
            self.tr("Did a colleague send it? Then only the number or the whole name finds it.")
        )
        self.find_button = kit.PrimaryButton(self.tr("Find"))
        self.said = kit.NoteBox("")
        self.list = kit.RowList(self.tr("Requests found"))
        self.explained = kit.EmptyState(
            self.tr("Stopping is always possible"),
            self.tr(
                "The person need not say why, and need not wait for the colleague who sent it."
                " Ask for the number on the sheet. No sheet? The whole name will do."
            ),
        )
        self.who, self.words = kit.heading(""), kit.Text()
        self.done = kit.NoteBox("", "ok")
        self.yes_button = kit.DangerButton(self.tr("Yes, stop"))
        self.no_button = kit.PlainButton(self.tr("No, go on"))
        self._lay_out()
        self._connect()
        self._show_nothing()

    def _lay_out(self) -> None:
        scroll = kit.Scroll()
        outer = QtWidgets.QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scroll)
        sides = kit.Columns(430, 664)
        left = kit.Card(self.tr("Who is it?"))
        left.add(self.asked)
        left.add(self.hint)
        row = QtWidgets.QHBoxLayout()
        row.addWidget(self.find_button)
        row.addStretch(1)
        left.add(row)
        left.add(self.said)
        left.add(self.list)
        self.list.setMinimumHeight(theme.current().px(_ROWS))
        left.fill()
        sides.columns[0].addWidget(left, 1)
        sides.columns[1].addWidget(self._right(), 1)
        scroll.body.addWidget(sides, 1)

    def _right(self) -> kit.Card:
        card = kit.Card()
        for widget in (self.explained, self.who, self.words, self.done):
            card.add(widget)
        row = QtWidgets.QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self.no_button)
        row.addWidget(self.yes_button)
        card.add(row)
        card.fill()
        return card

    def _connect(self) -> None:
        self.find_button.clicked.connect(self._find)
        self.asked.entered.connect(self._find)
        self.asked.changed.connect(lambda text: self._clear())
        self.list.current.connect(self._choose)
        self.yes_button.clicked.connect(self._stop)
        self.no_button.clicked.connect(self._leave)

    def open(self, target: object) -> None:
        """One request, from its own page; or an empty search."""
        self._leave()
        if isinstance(target, ShowStop) and target.thread is not None:
            wanted = target.thread
            self.context.read(lambda session: (stopping_sent.line(session, wanted),), self, self._show)

    def refresh(self, change: object = None) -> None:
        if self._wanted and isinstance(change, Change) and change & _TOUCHED:
            wanted = ThreadId(self._wanted)
            self.context.read(lambda session: stopping_sent.line(session, wanted), self, self._again)

    def _find(self) -> None:
        typed = self.asked.text()
        self.context.read(
            lambda session: stopping_sent.find(session, typed), self, self._show, self._too_short
        )

    def _too_short(self, error: FieldAppError) -> None:
        self._clear()
        self.asked.set_problem(self.tr("Type the number, or at least two letters of the name."))

    def _show(self, found: Sequence[SentLine]) -> None:
        self._clear()
        self._lines = {line.thread: line for line in found}
        self.said.set_text(stop_words.found(len(found)))
        self.said.set_tone("warn" if len(found) != 1 else "")
        self.said.setVisible(len(found) != 1)
        self.list.set_rows([self._row(line) for line in found])
        self.list.setVisible(bool(found))
        if len(found) == 1:
            self.list.choose(found[0].thread)

    def _row(self, line: SentLine) -> kit.Row:
        to = self.tr("to {service}").format(service=line.service)
        state = terms.word("states", line.state) if line.state else self.tr("by a colleague")
        return kit.Row(line.thread, stop_words.name(line), f"{to} · {state}".strip(" ·"))

    def _clear(self) -> None:
        self.asked.set_problem("")
        self._lines, self._wanted = {}, ""
        self.list.set_rows([])
        self.list.hide()
        self.said.hide()
        self._show_nothing()

    def _choose(self, key: str) -> None:
        line = self._lines.get(key)
        if line is not None:
            self._wanted = key
            self._show_one(line)

    def _again(self, line: SentLine) -> None:
        if line.thread == self._wanted:
            self._lines[line.thread] = line
            self.list.set_rows([self._row(each) for each in self._lines.values()])
            self._choose(line.thread)

    def _show_one(self, line: SentLine) -> None:
        self.explained.hide()
        self.who.set_text(stop_words.heading(line))
        self.who.show()
        self.words.set_text("" if line.stopped else stop_words.before(line))
        self.words.setVisible(not line.stopped)
        self.done.set_text(stop_words.after(line) if line.stopped else "")
        self.done.setVisible(line.stopped)
        for button in (self.yes_button, self.no_button):
            button.setVisible(not line.stopped)
            button.setEnabled(True)

    def _show_nothing(self) -> None:
        for widget in (self.who, self.words, self.done, self.yes_button, self.no_button):
            widget.hide()
        self.explained.show()

    def _leave(self) -> None:
        self.asked.set_text("")
        self._clear()
        self.asked.edit.setFocus(QtCore.Qt.FocusReason.OtherFocusReason)

    def _stop(self) -> None:
        wanted = ThreadId(self._wanted)
        self.yes_button.setEnabled(False)
        self.context.act(lambda session: stopping_sent.stop(session, wanted), self, None, self._failed)

    def _failed(self, error: FieldAppError) -> None:
        self.yes_button.setEnabled(True)
        self.context.background.failed.emit(error)
