"""Own words in the code lists: added here, good on this device, never sent as a code."""

from collections.abc import Sequence

from PySide6 import QtCore, QtWidgets

from fieldapp.domain.taxonomy import LocalTerm
from fieldapp.errors import FieldAppError, InvalidInput
from fieldapp.ui import labels, terms, theme
from fieldapp.ui import widgets as kit
from fieldapp.ui.shell.context import Context
from fieldapp.workflow import code_lists


class OwnTermsDialog(QtWidgets.QDialog):
    """Choose a list, add a word, or offer one no longer."""

    def __init__(self, context: Context, parent: QtWidgets.QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._lines: list[kit.Line] = []
        self.setWindowTitle("Vindplaats")
        self.setAccessibleName(self.tr("Own words in lists"))
        self.which = kit.Choice(self.tr("Which list?"))
        self.word = kit.TextField(self.tr("New word"), longest=code_lists.LONGEST)
        self.add_button = kit.PrimaryButton(self.tr("Add"))
        self.close_button = kit.PlainButton(self.tr("Close"))
        self.own = kit.Card(self.tr("Own words of this device"))
        self._arrange()
        self._connect()
        lists = [known for known in terms.lists().lists.values() if known.extensible]
        self.which.set_options([(known.name, known.title) for known in lists])
        self.which.set_value(lists[0].name)
        self.read()

    def _arrange(self) -> None:
        outer = QtWidgets.QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        scroll = kit.Scroll(margins=(24, 20, 24, 20))
        outer.addWidget(scroll)
        scroll.body.addWidget(kit.title(self.tr("Own words in lists")))
        scroll.body.addWidget(
            kit.Text(
                self.tr(
                    "Is a word missing? Add it. It stays on this device and is marked as your own."
                    " A service elsewhere does not know it: it never leaves as a code."
                )
            )
        )
        scroll.body.addWidget(self.which)
        scroll.body.addLayout(self._adding())
        self.lines = QtWidgets.QVBoxLayout()
        self.lines.setSpacing(0)
        self.empty = kit.muted(self.tr("Nothing added to this list yet. Type a word above."))
        self.own.add(self.empty)
        self.own.add(self.lines)
        scroll.body.addWidget(self.own)
        scroll.body.addWidget(kit.muted(self.tr("Screens that are open show it after the next lock.")))
        scroll.body.addStretch(1)
        foot = QtWidgets.QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self.close_button)
        scroll.body.addLayout(foot)
        look = theme.current()
        self.resize(min(look.px(740), 1200), min(look.px(570), 720))

    def _adding(self) -> QtWidgets.QHBoxLayout:
        row = QtWidgets.QHBoxLayout()
        row.setSpacing(10)
        row.addWidget(self.word, 1)
        row.addWidget(self.add_button, 0, QtCore.Qt.AlignmentFlag.AlignBottom)
        return row

    def _connect(self) -> None:
        self.which.changed.connect(lambda code: self.read())
        self.word.changed.connect(lambda text: self.word.set_problem(""))
        self.word.entered.connect(self._add)
        self.add_button.clicked.connect(self._add)
        self.close_button.clicked.connect(self.accept)

    def read(self) -> None:
        """Read the own words again."""
        self._context.read(code_lists.own_terms, self, self._show)

    def _show(self, own: Sequence[LocalTerm]) -> None:
        terms.show_local(own)
        for line in self._lines:
            self.lines.removeWidget(line)
            line.hide()
            line.deleteLater()
        offered = [term for term in own if term.list == self.which.value() and not term.retired]
        self._lines = [self._line(term) for term in offered]
        for line in self._lines:
            self.lines.addWidget(line)
        self.empty.setVisible(not offered)

    def _line(self, term: LocalTerm) -> kit.Line:
        line = kit.Line(term.words, self.tr("own word"), button=self.tr("Offer no longer"))
        line.pressed.connect(lambda code=term.code: self._put_away(code))
        return line

    def _add(self) -> None:
        name, words = self.which.value(), self.word.text()
        self._context.act_with(
            lambda session: code_lists.add_term(session, name, words), self, self._added, self._refused
        )

    def _added(self, code: str) -> None:
        self.word.set_text("")
        self.read()

    def _put_away(self, code: str) -> None:
        self._context.act(lambda session: code_lists.put_away(session, code), self, self.read)

    def _refused(self, error: FieldAppError) -> None:
        said = {
            "missing": self.tr("Type a word first."),
            "doubled_term": self.tr("This word is in the list already."),
        }
        reason = error.reason if isinstance(error, InvalidInput) else ""
        self.word.set_problem(said.get(reason) or str(labels.failure(error)))
        self.word.edit.setFocus(QtCore.Qt.FocusReason.OtherFocusReason)
