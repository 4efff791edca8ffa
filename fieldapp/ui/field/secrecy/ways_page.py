""" "Hoe verder?": a signal that stays here, and everything one can do with it."""

from PySide6 import QtWidgets

from fieldapp.domain.ids import SignalId
from fieldapp.errors import FieldAppError
from fieldapp.ui import labels, terms
from fieldapp.ui.field import targets, wording
from fieldapp.ui.field.page import FieldPage
from fieldapp.ui.field.secrecy import note_words
from fieldapp.ui.field.secrecy.way_lines import About, WayLines, go
from fieldapp.ui.shell.context import Context
from fieldapp.ui.widgets.buttons import PlainButton, PrimaryButton
from fieldapp.ui.widgets.cards import Card, NoteBox
from fieldapp.ui.widgets.text import Text, muted
from fieldapp.workflow import ways
from fieldapp.workflow.changes import Change
from fieldapp.workflow.ways import Ways

_TOUCHES = Change.SIGNALS | Change.PEOPLE | Change.CONSENTS


class WaysPage(FieldPage):
    """Left what one can do, right what one may note without sending anything."""

    def __init__(self, context: Context) -> None:
        super().__init__(context, 1.2, 1)
        self._signal_id: SignalId | None = None
        self._ways: Ways | None = None
        self.why = NoteBox("", "info")
        self.lines = WayLines()
        self.records = QtWidgets.QVBoxLayout()
        self.records.setSpacing(10)
        self.note_buttons: dict[str, PlainButton] = {}
        self.pass_on = PrimaryButton(self.tr("Pass on to a service…"))
        self.back = PlainButton(self.tr("To the signal"))
        self._arrange()
        self.lines.pressed.connect(self._way)
        self.pass_on.clicked.connect(lambda: self._leave(targets.PASS_ON))
        self.back.clicked.connect(lambda: self._leave(targets.SIGNALS))
        self.set_title(self.tr("What now?"))

    def _arrange(self) -> None:
        left, right = self.columns.columns
        can = Card(self.tr("What you can do"))
        can.add(self.why)
        can.add(self.lines)
        can.fill()
        left.addWidget(can, 1)
        note = Card(self.tr("Note what you decided"))
        note.add(muted(self.tr("The program sends nothing and telephones nobody here. You do, and note it.")))
        note.add(self.records)
        note.fill()
        right.addWidget(note, 1)
        row = QtWidgets.QHBoxLayout()
        row.setSpacing(10)
        row.addStretch(1)
        row.addWidget(self.back)
        row.addWidget(self.pass_on)
        holder = QtWidgets.QWidget()
        row.setContentsMargins(20, 0, 20, 16)
        holder.setLayout(row)
        self.pin(holder)

    def open(self, target: object) -> None:
        """The ways of one signal."""
        if isinstance(target, targets.ShowWays):
            self._signal_id = target.signal_id

    def refresh(self, change: object = None) -> None:
        """Read again what can be done."""
        signal_id = self._signal_id
        if signal_id is None or not (change is None or (isinstance(change, Change) and change & _TOUCHES)):
            return
        self.context.read(lambda session: ways.ways(session, signal_id), self, self._show, self._gone)

    def _gone(self, error: FieldAppError) -> None:
        self.context.toast(str(labels.failure(error)))
        self.context.go(targets.SIGNALS)

    def _show(self, found: Ways) -> None:
        self._ways = found
        who = wording.called(found.codename)
        self.set_title(self.tr("What now? Signal of {who}").format(who=who))
        lacking = ", ".join(terms.word("missing", code) for code in found.missing)
        self.why.set_text(
            self.tr("It stays here as long as this is missing: {what}.").format(what=lacking)
            if lacking
            else self.tr("It stays here until you both decide otherwise.")
        )
        self.lines.show_ways(found.can_do)
        self._show_records(found)
        self.settle()

    def _show_records(self, found: Ways) -> None:
        self.note_buttons = {}
        while (item := self.records.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for kind in found.records:
            self.records.addWidget(self._record(kind, ""))
        for closed in found.closed:
            lacking = ", ".join(terms.word("missing", code) for code in closed.missing)
            why = self.tr("Not with your role. Missing: {what}.").format(what=lacking)
            self.records.addWidget(self._record(closed.kind, why))

    def _record(self, kind: str, closed: str) -> QtWidgets.QWidget:
        line = QtWidgets.QWidget()
        row = QtWidgets.QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        words = QtWidgets.QVBoxLayout()
        words.setSpacing(1)
        words.addWidget(Text(wording.upper_first(terms.word("secrecy_kinds", kind)), bold=True))
        words.addWidget(muted(closed or note_words.when(kind)))
        row.addLayout(words, 1)
        if not closed:
            button = PlainButton(self.tr("Note"), compact=True)
            button.setAccessibleName(self.tr("Note: {what}").format(what=terms.word("secrecy_kinds", kind)))
            button.clicked.connect(lambda checked=False: self._note(kind))
            self.note_buttons[kind] = button
            row.addWidget(button)
        return line

    def _note(self, kind: str) -> None:
        if self._ways is not None:
            person_id, signal_id = self._ways.person_id, self._ways.signal_id
            self.context.go(targets.NOTE, targets.NoteSecrecy(kind, person_id, signal_id))

    def _way(self, code: str) -> None:
        if self._ways is not None:
            go(self.context, code, About(self._ways.signal_id, self._ways.person_id, self._ways.place_id))

    def _leave(self, page: str) -> None:
        if self._signal_id is not None:
            to = targets.PassOn if page == targets.PASS_ON else targets.ShowSignal
            self.context.go(page, to(self._signal_id))
