"""The list of what will go; the chosen one can be kept longer for a reason, or let go now."""

from collections.abc import Sequence
from datetime import date

from PySide6 import QtCore, QtWidgets

from fieldapp.domain.ids import PersonId
from fieldapp.errors import FieldAppError, InvalidInput
from fieldapp.ui import labels, theme
from fieldapp.ui import widgets as kit
from fieldapp.ui.shell.context import Context
from fieldapp.ui.shell.secrecy import retention_words as words
from fieldapp.workflow import retain
from fieldapp.workflow.retain import AnnouncedRow

_PERSON = "persoon"
_REFUSED = "geweigerd"
_ROWS_IN_SIGHT = 4


class GoingCard(kit.Card):
    """What was announced, the first to go first."""

    def __init__(self, context: Context) -> None:
        super().__init__(self.tr("Will be erased"))
        self._context = context
        self._rows: dict[str, AnnouncedRow] = {}
        self.list = kit.RowList(self.tr("Will be erased"))
        self.empty = kit.muted(self.tr("Nothing will be erased in the next days. You need do nothing."))
        self.who, self.stays = kit.Text("", bold=True), kit.muted("")
        self.why = kit.Choice(self.tr("Why keep it longer?"), placeholder=self.tr("Choose a reason"))
        self.keep_button = kit.PrimaryButton(self.tr("Keep longer"))
        self.go_button = kit.DangerButton(self.tr("Let go now"))
        self.leave = kit.Tick(self.tr("They ask not to be approached again: keep only the codename for that"))
        self.note = kit.NoteBox("")
        self.chosen = QtWidgets.QWidget()
        self._arrange()
        self._connect()

    def _arrange(self) -> None:
        self.add(self.empty)
        self.add(self.list)
        below = QtWidgets.QVBoxLayout(self.chosen)
        below.setContentsMargins(0, 4, 0, 0)
        below.setSpacing(8)
        for widget in (self.who, self.stays, self.why, self.leave):
            below.addWidget(widget)
        row = QtWidgets.QHBoxLayout()
        row.addWidget(self.keep_button)
        row.addWidget(self.go_button)
        row.addStretch(1)
        below.addLayout(row)
        self.add(self.chosen)
        self.add(self.note)
        self.note.hide()

    def _connect(self) -> None:
        self.list.current.connect(self._choose)
        self.why.changed.connect(lambda code: self.keep_button.setEnabled(bool(code)))
        self.keep_button.clicked.connect(self._keep)
        self.go_button.clicked.connect(self._let_go)

    def show_rows(self, rows: Sequence[AnnouncedRow]) -> None:
        """Show these."""
        self._rows = {f"{row.object}/{row.ref}": row for row in rows}
        self.list.set_rows(
            [kit.Row(key, words.called(row), words.line(row)) for key, row in self._rows.items()]
        )
        self.list.setVisible(bool(rows))
        self.list.setFixedHeight(theme.current().px(68) * max(1, min(len(rows), _ROWS_IN_SIGHT)))
        self.empty.setVisible(not rows)
        if self.list.key() not in self._rows:
            self.list.choose_first()
        self._choose(self.list.key())

    def _choose(self, key: str) -> None:
        row = self._rows.get(key)
        self.chosen.setVisible(row is not None)
        if row is None:
            return
        self.who.set_text(words.called(row))
        self.stays.set_text(words.remains(row))
        self.why.set_options([(code, words.why(code)) for code in row.reasons])
        self.why.setVisible(bool(row.reasons))
        self.keep_button.setVisible(bool(row.reasons))
        self.keep_button.setEnabled(bool(self.why.value()))
        self.go_button.setVisible(row.object == _PERSON)
        self.leave.setVisible(row.rule == _REFUSED)
        self.leave.setChecked(False)

    def _keep(self) -> None:
        row, reason = self._rows.get(self.list.key()), self.why.value()
        if row is None or not reason:
            return
        who = words.called(row)
        self._context.act_with(
            lambda session: retain.keep_longer(session, row.object, row.ref, reason),
            self,
            lambda until: self._kept(who, until),
            self._refused,
        )

    def _kept(self, who: str, until: date) -> None:
        text = self.tr("{who} is kept until {day}, and will be announced again.")
        self._say(text.format(who=who, day=labels.full_day(until)), "ok")

    def _let_go(self) -> None:
        row = self._rows.get(self.list.key())
        if row is None:
            return
        sure = QtWidgets.QMessageBox(self)
        sure.setTextFormat(QtCore.Qt.TextFormat.PlainText)
        sure.setWindowTitle("Vindplaats")
        sure.setText(self.tr("Let go now? We erase what we may erase. This cannot be undone."))
        go = sure.addButton(self.tr("Let go now"), QtWidgets.QMessageBox.ButtonRole.DestructiveRole)
        sure.addButton(self.tr("Not yet"), QtWidgets.QMessageBox.ButtonRole.RejectRole)
        sure.setAttribute(QtCore.Qt.WidgetAttribute.WA_DeleteOnClose)
        sure.buttonClicked.connect(lambda button: self.let_go(row) if button is go else None)
        sure.open()

    def let_go(self, row: AnnouncedRow) -> None:
        """Erase the person of this line now."""
        person_id, leave = PersonId(row.ref), self.leave.isChecked()
        no = row.rule == _REFUSED
        self._context.act(
            lambda session: (
                retain.refused(session, person_id, leave=leave) if no else retain.let_go(session, person_id)
            ),
            self,
            lambda: self._say(self.tr("Gone. Only numbers stayed."), "ok"),
            self._refused,
        )

    def _refused(self, error: FieldAppError) -> None:
        said = {
            "open_request": self.tr("There is an open request. Close it or take it back first."),
            "restricted": self.tr("“Do not use any further” holds for this person: nothing is erased now."),
            "at_the_limit": self.tr("It cannot be kept longer than this. Ask the person, or let it go."),
        }
        reason = error.reason if isinstance(error, InvalidInput) else ""
        self._say(said.get(reason) or str(labels.failure(error)), "warn")

    def _say(self, text: str, tone: str) -> None:
        self.note.set_text(text)
        self.note.set_tone(tone)
        self.note.show()
