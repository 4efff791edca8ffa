"""The list of requests with its filters, however long it is."""

from collections.abc import Mapping, Sequence

from PySide6 import QtCore, QtWidgets

from fieldapp.ui import theme
from fieldapp.ui.intake import row_words
from fieldapp.ui.widgets.buttons import LinkButton
from fieldapp.ui.widgets.cards import Card, EmptyState, Rule
from fieldapp.ui.widgets.chips import ChipGroup
from fieldapp.ui.widgets.long_list import LongList
from fieldapp.ui.widgets.rows import Row
from fieldapp.ui.widgets.text import muted
from fieldapp.workflow import inbox

_MAIN = 4  # filters that are always in sight; the others fold


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
            [(code, row_words.filter_name(code, 0)) for code in inbox.FILTERS],
            multi=False,
            may_clear=False,
            more_after=_MAIN,
            name=self.tr("Which requests"),
        )
        self.filters.set_value([which])
        self.filters.changed.connect(lambda codes: self.filtered.emit(codes[0]))
        top = QtWidgets.QVBoxLayout()
        top.setContentsMargins(14, 11, 14, 11)
        top.addWidget(self.filters)
        self.add(top)
        self.rows = LongList(self.tr("Requests"))
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

    def show_rows(self, total: int, pages: Mapping[int, Sequence[Row]], empty: tuple[str, str]) -> None:
        """Show the pages at hand of `total` rows, or what to do when there are none."""
        self.rows.set_rows((), total, pages)
        self.rows.setVisible(total > 0)
        if not total:
            self.body.removeWidget(self.empty)
            self.empty.hide()
            self.empty.deleteLater()
            self.empty = EmptyState(*empty)
            self.body.insertWidget(self.body.indexOf(self.foot), self.empty, 1)
        self.empty.setVisible(not total)

    def show_counts(self, counts: Sequence[tuple[str, int]]) -> None:
        """Show how many each filter has."""
        for code, count in counts:
            self.filters.set_label(code, row_words.filter_name(code, count))

    def show_untrusted(self, count: int) -> None:
        """Say how many messages were not trusted; nothing when all were."""
        words = row_words.untrusted(count)
        self.untrusted.set_text(words)
        self.look_button.setAccessibleDescription(words)
        self.foot.setVisible(count > 0)

    def leave(self) -> None:
        """Choose no request."""
        self.rows.setCurrentIndex(QtCore.QModelIndex())
        self.rows.clearSelection()

    def step(self, by: int) -> None:
        """Choose the next (+1) or previous (-1) request."""
        self.rows.step(by)
