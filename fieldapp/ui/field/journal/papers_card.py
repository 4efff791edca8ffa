"""Forms filled in together (7.6): which, with whom, by when, done. No copy of a document is kept."""

from collections.abc import Sequence
from datetime import date, datetime, timedelta

from PySide6 import QtCore, QtWidgets

from fieldapp.domain.journal import JournalEntry
from fieldapp.ui import theme
from fieldapp.ui.field.inputs import CaptionedChips
from fieldapp.ui.field.journal import words
from fieldapp.ui.widgets.buttons import LinkButton, PlainButton
from fieldapp.ui.widgets.cards import Card
from fieldapp.ui.widgets.chips import ChipGroup
from fieldapp.ui.widgets.fields import TextField
from fieldapp.ui.widgets.moments import DateTimeField
from fieldapp.ui.widgets.pages import Columns
from fieldapp.ui.widgets.rows import RowList
from fieldapp.ui.widgets.text import muted

NO_DAY, OTHER = "none", "other"


class PapersCard(Card):
    """The forms of one person, those to do first, and a line to add one."""

    planned = QtCore.Signal()
    ticked = QtCore.Signal(str, bool)  # id, done
    removed = QtCore.Signal(str)
    touched = QtCore.Signal()

    def __init__(self, now: datetime) -> None:
        super().__init__(self.tr("Papers together"), hint=self.tr("no copies"))
        self._now = now
        self._done: dict[str, bool] = {}
        self.which = TextField(
            self.tr("Which form?"), placeholder=self.tr("for example: rent support"), longest=200
        )
        self.beside = TextField(self.tr("With whom?"), placeholder=self.tr("need not"), longest=200)
        days = [
            (NO_DAY, self.tr("no day")),
            ("1", self.tr("tomorrow")),
            ("7", self.tr("in a week")),
            (OTHER, self.tr("another day")),
        ]
        self.when = CaptionedChips(self.tr("By when?"), ChipGroup(days, multi=False, may_clear=False))
        self.day = DateTimeField(self.tr("Which day"), now, only_day=True, future=True)
        self.button = PlainButton(self.tr("Add"))
        self.list = RowList(self.tr("Papers together"))
        self.empty = muted(self.tr("Nothing to fill in. What has a day stands in your agenda too."))
        self.done_button = PlainButton(self.tr("Done"), compact=True)
        self.remove_button = LinkButton(self.tr("Take away"))
        self._arrange()
        self._connect()
        self.begin()

    def _arrange(self) -> None:
        self.list.setMinimumHeight(theme.current().px(190))
        self.add(self.list, 1)
        self.add(self.empty)
        self.acts = QtWidgets.QWidget()
        acts = QtWidgets.QHBoxLayout(self.acts)
        acts.setContentsMargins(0, 0, 0, 0)
        acts.addWidget(self.done_button)
        acts.addWidget(self.remove_button)
        acts.addStretch(1)
        self.add(self.acts)
        row = Columns(1.3, 1, narrow=340, spacing=10)
        for column, field in zip(row.columns, (self.which, self.beside), strict=True):
            column.addWidget(field)
        self.add(row)
        self.add(self.when)
        self.add(self.day)
        foot = QtWidgets.QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self.button)
        self.add(foot)

    def _connect(self) -> None:
        self.button.clicked.connect(self.planned)
        for field in (self.which, self.beside):
            field.entered.connect(self.planned)
            field.changed.connect(lambda text: self._typed())
        self.when.changed.connect(lambda codes: self._fit())
        self.list.current.connect(lambda key: self._look())
        self.list.opened.connect(lambda key: self._tick())
        self.done_button.clicked.connect(self._tick)
        self.remove_button.clicked.connect(lambda: self.removed.emit(self.list.key()))

    def begin(self) -> None:
        """Empty, for the next form."""
        for field in (self.which, self.beside):
            field.set_text("")
        self.when.set_value((NO_DAY,))
        self._fit()
        self.which.set_problem("")

    def due(self) -> date | None:
        """The day it must be in, or None."""
        code = "".join(self.when.value())
        if code == NO_DAY:
            return None
        if code == OTHER:
            return self.day.day()
        return self._now.astimezone().date() + timedelta(days=int(code))

    def explain(self) -> None:
        """Say that it must be said which form."""
        self.which.set_problem(self.tr("Which form is it?"))
        self.which.edit.setFocus(QtCore.Qt.FocusReason.OtherFocusReason)

    def show_papers(self, papers: Sequence[JournalEntry], now: datetime) -> None:
        """List these."""
        self._now = now
        self._done = {paper.id: paper.done_at is not None for paper in papers}
        chosen = self.list.key()
        self.list.set_rows([words.paper_row(paper, now) for paper in papers])
        if papers and not self.list.choose(chosen, announce=False):
            self.list.choose_first()
        for widget in (self.list, self.acts):
            widget.setVisible(bool(papers))
        self.empty.setVisible(not papers)
        self._look()

    def _look(self) -> None:
        done = self._done.get(self.list.key(), False)
        self.done_button.set_text(self.tr("Not done yet") if done else self.tr("Done"))

    def _tick(self) -> None:
        key = self.list.key()
        if key in self._done:
            self.ticked.emit(key, not self._done[key])

    def _typed(self) -> None:
        self.which.set_problem("")
        self.touched.emit()

    def _fit(self) -> None:
        self.day.setVisible("".join(self.when.value()) == OTHER)
