"""The foot of a sending screen: always in sight, however long the page is."""

from PySide6 import QtWidgets

from fieldapp.ui.widgets.pages import Columns


class Foot(Columns):
    """Two places that stand under the two columns of the page: `left` and `right`."""

    def __init__(self, *stretches: float) -> None:
        super().__init__(*stretches)
        self.setContentsMargins(0, 0, 0, 0)
        layout = self.layout()
        assert layout is not None
        layout.setContentsMargins(20, 0, 20, 16)
        self.left, self.right = QtWidgets.QHBoxLayout(), QtWidgets.QHBoxLayout()
        for column, row in zip(self.columns, (self.left, self.right), strict=True):
            row.setSpacing(10)
            column.addLayout(row)
        self.setSizePolicy(QtWidgets.QSizePolicy.Policy.Preferred, QtWidgets.QSizePolicy.Policy.Maximum)
