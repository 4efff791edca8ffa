"""The rights of a person on their page: how many by status, and the way to look at them together."""

from functools import partial

from PySide6 import QtWidgets

from fieldapp.domain.ids import PersonId
from fieldapp.ui import labels, terms
from fieldapp.ui.field import targets
from fieldapp.ui.field.people.sections import SectionWidget
from fieldapp.ui.field.rights import words
from fieldapp.ui.shell.context import Context
from fieldapp.ui.widgets.buttons import PrimaryButton
from fieldapp.ui.widgets.cards import Card, EmptyState
from fieldapp.ui.widgets.rows import Row, RowList
from fieldapp.ui.widgets.text import muted
from fieldapp.workflow import rights
from fieldapp.workflow.changes import Change
from fieldapp.workflow.rights import RightLine, RightSummary


class RightsSection(SectionWidget):
    """What was noted about the rights of one person."""

    def __init__(self, context: Context, person_id: PersonId) -> None:
        super().__init__()
        self._context, self._person_id = context, person_id
        self.button = PrimaryButton(self.tr("Look at rights together…"))
        self.card = Card(self.tr("Rights"), self.button)
        self.counts = muted("")
        self.list = RowList(self.tr("Rights"))
        self.empty = EmptyState(
            self.tr("No right was looked at yet"),
            self.tr("Look at the list together: what exists, what runs already, what the person wants."),
        )
        self.lists = QtWidgets.QStackedWidget()
        self.lists.addWidget(self.list)
        self.lists.addWidget(self.empty)
        self.lists.setMinimumHeight(200)
        self.card.add(self.counts)
        self.card.add(self.lists, 1)
        column = QtWidgets.QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.card, 1)
        self.button.clicked.connect(partial(self._look, ""))
        self.list.opened.connect(self._look)

    def refresh(self, change: object = None) -> None:
        """Read again when rights changed."""
        if change is None or (isinstance(change, Change) and change & Change.RIGHTS):
            person_id = self._person_id
            self._context.read(lambda session: rights.summary(session, person_id), self, self._show)

    def _show(self, summary: RightSummary) -> None:
        counted = [f"{n} {terms.word('e21_recht_status', code)}" for code, n in summary.counts]
        reach = terms.word("e08_bereik_status", summary.reach)
        self.counts.set_text(" · ".join((*counted, self.tr("reach: {reach}").format(reach=reach))))
        self.list.set_rows([self._row(line) for line in summary.lines])
        self.lists.setCurrentWidget(self.list if summary.lines else self.empty)
        self.grown.emit()

    def _row(self, line: RightLine) -> Row:
        why = terms.words("e06_reden_niet_opname", line.note.reasons)
        moment = labels.moment(line.note.noted_at, self._context.session.now())
        text = " · ".join(part for part in (moment, line.note.decision, why) if part)
        return Row(line.code, line.name, text, words.status_pill(line.note.status))

    def _look(self, code: str) -> None:
        self._context.go(targets.RIGHTS, targets.RightsWith(self._person_id, code))
