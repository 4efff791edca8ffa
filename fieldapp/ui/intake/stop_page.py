"""Somebody wants to stop, and says so here or by telephone: find the request, say what happens, stop it."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6 import QtCore, QtWidgets

from fieldapp.domain.ids import RequestId
from fieldapp.errors import FieldAppError
from fieldapp.ui import terms, theme
from fieldapp.ui import widgets as kit
from fieldapp.ui.intake import stop_words
from fieldapp.ui.intake.access import AccessCard
from fieldapp.ui.shell.context import Context
from fieldapp.ui.shell.page import PageWidget
from fieldapp.workflow import stopping
from fieldapp.workflow.changes import Change
from fieldapp.workflow.session import Session
from fieldapp.workflow.stopping import StopLine, StopOutcome

_TOUCHED = Change.REQUESTS | Change.INBOX | Change.OUTBOX
_ROWS = 220


@dataclass(frozen=True, slots=True)
class _Look:
    """One request and what became of stopping it; `outcome` is None while it was not stopped."""

    line: StopLine
    outcome: StopOutcome | None
    in_dossier: bool


def _look(session: Session, line: StopLine) -> _Look:
    outcome = stopping.outcome(session, line.request_id) if line.is_stopped else None
    return _Look(line, outcome, stopping.dossier(session, line.request_id))


class StopPage(PageWidget):
    """Left: the number on the sheet, or the name. Right: what stopping does, and what it did."""

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._title = self.tr("Somebody wants to stop")
        self._lines: dict[str, StopLine] = {}
        self._wanted = ""
        self.asked = kit.TextField(
            self.tr("Number on the sheet, or the name"), placeholder="K7-204", longest=80
        )
        self.find_button = kit.PrimaryButton(self.tr("Find"))
        self.said = kit.NoteBox("")
        self.list = kit.RowList(self.tr("Requests found"))
        self.explained = kit.EmptyState(
            self.tr("Stopping is always possible"),
            self.tr(
                "The person need not say why, and need not go back to who sent it."
                " Ask for the number on the sheet. No sheet? The name will do."
            ),
        )
        self.who, self.words = kit.heading(""), kit.Text()
        self.dossier, self.done = kit.NoteBox("", "warn"), kit.NoteBox("", "ok")
        self.yes_button = kit.DangerButton(self.tr("Yes, stop"))
        self.no_button = kit.PlainButton(self.tr("No, go on"))
        self.access = AccessCard(context)
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
        for widget in (self.asked, self.said, self.list):
            left.add(widget)
            if widget is self.asked:
                row = QtWidgets.QHBoxLayout()
                row.addWidget(self.find_button)
                row.addStretch(1)
                left.add(row)
        self.list.setMinimumHeight(theme.current().px(_ROWS))
        left.fill()
        sides.columns[0].addWidget(left, 1)
        sides.columns[1].addWidget(self._right(), 1)
        scroll.body.addWidget(sides, 1)

    def _right(self) -> kit.Card:
        card = kit.Card()
        card.add(self.explained)
        for widget in (self.who, self.words, self.dossier, self.done):
            card.add(widget)
        row = QtWidgets.QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self.no_button)
        row.addWidget(self.yes_button)
        card.add(row)
        card.add(self.access)
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
        """One request, from its own page."""
        if isinstance(target, str):
            wanted = RequestId(target)
            self.context.read(lambda session: (stopping.line(session, wanted),), self, self._show)

    def refresh(self, change: object = None) -> None:
        if self._wanted and isinstance(change, Change) and change & _TOUCHED:
            wanted = RequestId(self._wanted)
            self.context.read(lambda session: stopping.line(session, wanted), self, self._again)

    # --- finding ----------------------------------------------------------------------------------------

    def _find(self) -> None:
        typed = self.asked.text()
        self.context.read(lambda session: stopping.find(session, typed), self, self._show, self._too_short)

    def _too_short(self, error: FieldAppError) -> None:
        self._clear()
        self.asked.set_problem(self.tr("Type the number, or at least two letters of the name."))

    def _show(self, found: Sequence[StopLine]) -> None:
        self._clear()
        self._lines = {line.request_id: line for line in found}
        self.said.set_text(stop_words.found(len(found)))
        self.said.set_tone("warn" if len(found) != 1 else "")
        self.said.setVisible(len(found) != 1)
        self.list.set_rows([self._row(line) for line in found])
        self.list.setVisible(bool(found))
        if len(found) == 1:
            self.list.choose(found[0].request_id)

    def _row(self, line: StopLine) -> kit.Row:
        from_whom = self.tr("from {sender}").format(sender=line.sender)
        state = terms.word("states", line.state) if line.state else ""
        return kit.Row(line.request_id, stop_words.name(line), f"{from_whom} · {state}".strip(" ·"))

    def _clear(self) -> None:
        self.asked.set_problem("")
        self._lines, self._wanted = {}, ""
        self.list.set_rows([])
        self.list.hide()
        self.said.hide()
        self._show_nothing()

    # --- stopping ---------------------------------------------------------------------------------------

    def _choose(self, key: str) -> None:
        line = self._lines.get(key)
        if line is not None:
            self._wanted = key
            self.context.read(lambda session: _look(session, line), self, self._show_one)

    def _again(self, line: StopLine) -> None:
        if line.request_id == self._wanted:
            self._lines[line.request_id] = line
            self.list.set_rows([self._row(each) for each in self._lines.values()])
            self._choose(line.request_id)

    def _show_one(self, look: _Look) -> None:
        if look.line.request_id != self._wanted:
            return
        self.explained.hide()
        self.who.set_text(stop_words.heading(look.line))
        self.who.show()
        stopped = look.outcome is not None
        self.words.set_text("" if stopped else stop_words.before(look.line))
        self.words.setVisible(not stopped)
        self.done.set_text(stop_words.after(look.outcome) if look.outcome is not None else "")
        self.done.setVisible(stopped)
        self.dossier.set_text(stop_words.dossier())
        self.dossier.setVisible(look.in_dossier)
        self.access.show_request(None if stopped else look.line.request_id)
        for button in (self.yes_button, self.no_button):
            button.setVisible(not stopped)
            button.setEnabled(True)

    def _show_nothing(self) -> None:
        for widget in (self.who, self.words, self.dossier, self.done, self.yes_button, self.no_button):
            widget.hide()
        self.access.show_request(None)
        self.explained.show()

    def _leave(self) -> None:
        self.asked.set_text("")
        self._clear()
        self.asked.edit.setFocus(QtCore.Qt.FocusReason.OtherFocusReason)

    def _stop(self) -> None:
        wanted = RequestId(self._wanted)
        self.yes_button.setEnabled(False)
        self.context.act(lambda session: stopping.stop(session, wanted), self, None, self._failed)

    def _failed(self, error: FieldAppError) -> None:
        self.yes_button.setEnabled(True)
        self.context.background.failed.emit(error)
