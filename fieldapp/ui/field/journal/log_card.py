"""Everything that was done with a person, the newest first."""

from collections.abc import Sequence
from datetime import datetime

from PySide6 import QtCore, QtWidgets

from fieldapp.domain.journal import ASSERTIVE, LocalHelper
from fieldapp.interop.papers import REFERRAL
from fieldapp.ui import theme
from fieldapp.ui.field.journal import words
from fieldapp.ui.widgets.buttons import LinkButton
from fieldapp.ui.widgets.cards import Card, EmptyState
from fieldapp.ui.widgets.rows import RowList
from fieldapp.workflow.journal import Journal


class LogCard(Card):
    """One list of help, papers, information and sheets; the chosen one can be taken away."""

    removed = QtCore.Signal(str)  # the id of an entry

    def __init__(self) -> None:
        super().__init__(self.tr("What you did"))
        self._own: set[str] = set()
        self.list = RowList(self.tr("What you did"))
        self.empty = EmptyState(
            self.tr("Nothing noted yet"), self.tr("Tap on a help, or note which information you gave.")
        )
        self.places = QtWidgets.QStackedWidget()
        for widget in (self.list, self.empty):
            self.places.addWidget(widget)
        self.places.setMinimumHeight(theme.current().px(150))
        self.remove_button = LinkButton(self.tr("Take away"))
        self.add(self.places, 1)
        foot = QtWidgets.QHBoxLayout()
        foot.addWidget(self.remove_button)
        foot.addStretch(1)
        self.add(foot)
        self.list.current.connect(lambda key: self._fit())
        self.remove_button.clicked.connect(lambda: self.removed.emit(self.list.key()))

    def show_journal(self, journal: Journal, helpers: Sequence[LocalHelper], now: datetime) -> None:
        """List everything, sheets among the rest."""
        names = {helper.id: helper.name for helper in helpers}
        # Why one presses on has a place of its own: this list is looked at together.
        shown = [entry for entry in journal.entries if entry.kind != ASSERTIVE]
        rows = [(entry.at, words.entry_row(entry, names, now)) for entry in shown]
        sheets = [given for given in journal.sheets if given.sheet != REFERRAL]  # noted with the helper
        rows += [(given.given_at, words.sheet_row(given, now)) for given in sheets]
        rows.sort(key=lambda pair: pair[0], reverse=True)
        self._own = {entry.id for entry in journal.entries}
        self.list.set_rows([row for _, row in rows])
        self.places.setCurrentWidget(self.list if rows else self.empty)
        self._fit()

    def _fit(self) -> None:
        self.remove_button.setVisible(self.list.key() in self._own)
