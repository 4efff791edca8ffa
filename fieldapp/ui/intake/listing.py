"""The list of requests with its filters."""

from collections.abc import Sequence

from PySide6 import QtCore, QtWidgets

from fieldapp.ui import theme
from fieldapp.ui.intake import wording
from fieldapp.ui.widgets.buttons import LinkButton
from fieldapp.ui.widgets.cards import Card, EmptyState, Rule
from fieldapp.ui.widgets.chips import ChipGroup
from fieldapp.ui.widgets.rows import Row, RowList
from fieldapp.ui.widgets.text import muted


class RequestList(Card):
    """Filters with counts above rows, oldest term first. `filtered` carries a filter, `chosen` a request.

    At the foot, when there are any: how many messages were not trusted; `look` asks to see them.
    """

    filtered = QtCore.Signal(str)
    chosen = QtCore.Signal(str)
    look = QtCore.Signal()

    def __init__(self, which: str) -> None:
        super().__init__(padding=0)
        self.setAccessibleName(self.tr("Requests"))
        self.body.setSpacing(0)
        self.filters = ChipGroup(
            [(code, wording.filter_name(code, 0)) for code in wording.FILTERS],
            multi=False,
            may_clear=False,
            name=self.tr("Which requests"),
        )
        self.filters.set_value([which])
        self.filters.changed.connect(lambda codes: self.filtered.emit(codes[0]))
        top = QtWidgets.QVBoxLayout()
        top.setContentsMargins(14, 11, 14, 11)
        top.addWidget(self.filters)
        self.add(top)
        self.rows = RowList(self.tr("Requests"))
        self.rows.setMinimumHeight(theme.current().px(220))
        self.rows.current.connect(self.chosen)
        self.empty = EmptyState("")
        self.empty.hide()
        self.add(Rule())
        self.add(self.rows, 1)
        self.add(self.empty, 1)
        self.untrusted = muted("")
        self.look_button = LinkButton(self.tr("View"))
        self.look_button.clicked.connect(self.look)
        self.foot = self._foot()
        self.add(self.foot)

    def _foot(self) -> QtWidgets.QWidget:
        foot = QtWidgets.QWidget()
        row = QtWidgets.QHBoxLayout(foot)
        row.setContentsMargins(14, 9, 14, 9)
        row.addWidget(self.untrusted, 1, QtCore.Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.look_button)
        foot.hide()
        return foot

    def show_rows(self, rows: Sequence[Row], empty: tuple[str, str]) -> None:
        """Show `rows`, or what to do when there are none."""
        self.rows.set_rows(rows)
        there = any(not row.heading for row in rows)
        self.rows.setVisible(there)
        if not there:
            self.body.removeWidget(self.empty)
            self.empty.hide()
            self.empty.deleteLater()
            self.empty = EmptyState(*empty)
            self.body.insertWidget(self.body.indexOf(self.foot), self.empty, 1)
        self.empty.setVisible(not there)

    def show_counts(self, counts: Sequence[tuple[str, int]]) -> None:
        """Show how many each filter has."""
        for code, count in counts:
            if code in wording.FILTERS:
                self.filters.set_label(code, wording.filter_name(code, count))

    def show_untrusted(self, count: int) -> None:
        """Say how many messages were not trusted; nothing when all were."""
        words = wording.untrusted(count)
        self.untrusted.set_text(words)
        self.look_button.setAccessibleDescription(words)
        self.foot.setVisible(count > 0)

    def leave(self) -> None:
        """Choose no request."""
        self.rows.setCurrentIndex(QtCore.QModelIndex())
        self.rows.clearSelection()

    def step(self, by: int) -> None:
        """Choose the next (+1) or previous (-1) request."""
        keys = [row.key for row in self.rows.rows.rows() if not row.heading]
        if not keys:
            return
        here = keys.index(self.rows.key()) if self.rows.key() in keys else (-1 if by > 0 else len(keys))
        at = min(max(here + by, 0), len(keys) - 1)
        self.rows.choose(keys[at])
