"""The foot of a sending screen: always in sight, however long the page is."""

from PySide6 import QtGui, QtWidgets

from fieldapp.ui import theme
from fieldapp.ui.widgets.pages import Columns
from fieldapp.ui.widgets.text import muted

_NARROW = 860


class Foot(Columns):
    """Two places under the two columns of the page: `left` and `right`, with a text before the buttons.

    When the text is too large for both, only the buttons stay: they are what one came for. What the text says
    then stands at the end of the page, as `below`.
    """

    def __init__(self, *stretches: float) -> None:
        super().__init__(*stretches, narrow=_NARROW)
        layout = self.layout()
        assert layout is not None
        layout.setContentsMargins(20, 0, 20, 16)
        self.text, self.below = muted(""), muted("")
        self.left, self.right = QtWidgets.QHBoxLayout(), QtWidgets.QHBoxLayout()
        for column, row in zip(self.columns, (self.left, self.right), strict=True):
            row.setSpacing(10)
            column.addLayout(row)
        said = QtWidgets.QVBoxLayout()
        said.addStretch(1)
        said.addWidget(self.text)
        said.addStretch(1)
        self.right.addLayout(said, 1)
        self.setSizePolicy(QtWidgets.QSizePolicy.Policy.Preferred, QtWidgets.QSizePolicy.Policy.Maximum)

    def set_text(self, text: str) -> None:
        """Say this beside the buttons, or at the end of the page."""
        self.text.set_text(text)
        self.below.set_text(text)
        self._place()

    def resizeEvent(self, event: QtGui.QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def _place(self) -> None:
        wide = self.width() >= _NARROW * theme.current().scale
        holder = self.columns[0].parentWidget()
        if holder is not None:
            holder.setVisible(wide)
        self.text.setVisible(wide)
        self.below.setVisible(not wide)
