"""The ground of each step of the first run."""

from PySide6 import QtCore, QtWidgets

from fieldapp.ui import theme
from fieldapp.ui import widgets as kit

_WIDEST = 1000


class Step(QtWidgets.QWidget):
    """A heading, what it is for, the step itself, and the way on."""

    onward = QtCore.Signal()

    def __init__(self, heading: str, line: str) -> None:
        super().__init__()
        outer = QtWidgets.QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        scroll = kit.Scroll(margins=(20, 24, 20, 24))
        outer.addWidget(scroll)
        middle = QtWidgets.QWidget()
        middle.setMaximumWidth(max(_WIDEST, theme.current().px(_WIDEST)))
        row = QtWidgets.QHBoxLayout()
        row.addStretch(1)
        row.addWidget(middle, 1000)
        row.addStretch(1)
        scroll.body.addLayout(row, 1)
        self.body = QtWidgets.QVBoxLayout(middle)
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(14)
        words = QtWidgets.QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(kit.title(heading, 22))
        words.addWidget(kit.Text(line, tone="muted"))
        self.body.addLayout(words)
        self.next = kit.PrimaryButton(self.tr("Next"))
        self.next.setEnabled(False)
        self.next.clicked.connect(self.onward)
        self.foot = QtWidgets.QHBoxLayout()
        self.foot.setSpacing(12)

    def finish(self) -> None:
        """Put the way on below what was added."""
        self.body.addStretch(1)
        self.foot.addStretch(1)
        self.foot.addWidget(self.next)
        self.body.addLayout(self.foot)

    def busy(self, text: str) -> None:
        """Something is being done; not `next` again."""
        self.next.setEnabled(False)
        self.next.set_text(text)

    def ready(self, *, allowed: bool) -> None:
        """One may (not) go on."""
        self.next.set_text(self.tr("Next"))
        self.next.setEnabled(allowed)
