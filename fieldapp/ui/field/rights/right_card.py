"""One right, as it is told to a person: what it is, where to ask, what to bring, what goes with it."""

from PySide6 import QtCore, QtWidgets

from fieldapp.domain.rights import Right
from fieldapp.ui.field.rights import words
from fieldapp.ui.widgets.buttons import LinkButton, PlainButton
from fieldapp.ui.widgets.cards import NoteBox
from fieldapp.ui.widgets.flow import FlowLayout
from fieldapp.ui.widgets.pages import Columns
from fieldapp.ui.widgets.text import Text, caption, muted, title


class RightView(QtWidgets.QWidget):
    """The explanation. `related` carries the code of a right to look at; `printing`: print a sheet of it."""

    related = QtCore.Signal(str)
    printing = QtCore.Signal()

    def __init__(self) -> None:
        super().__init__()
        self.right: Right | None = None
        self.name = title("")
        self.print_button = PlainButton(self.tr("Print a sheet"), compact=True)
        self.plain, self.apply_at, self.bring = Text(), Text(), Text()
        self.links = QtWidgets.QWidget()
        self._links = FlowLayout(8, 0)
        self.links.setLayout(self._links)
        policy = QtWidgets.QSizePolicy(
            QtWidgets.QSizePolicy.Policy.Preferred, QtWidgets.QSizePolicy.Policy.Minimum
        )
        policy.setHeightForWidth(True)
        self.links.setSizePolicy(policy)
        self.to_check = muted("")
        self.decides = NoteBox("", "warn")
        self._arrange()
        self.print_button.clicked.connect(self.printing)

    def _arrange(self) -> None:
        column = QtWidgets.QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        head = QtWidgets.QHBoxLayout()
        head.addWidget(self.name, 1, QtCore.Qt.AlignmentFlag.AlignVCenter)
        head.addWidget(self.print_button)
        column.addLayout(head)
        column.addWidget(self.plain)
        three = Columns(1, 1, 1.1, narrow=480, spacing=20)
        parts = (
            (self.tr("Where do you ask it?"), self.apply_at),
            (self.tr("What do you bring?"), self.bring),
            (self.tr("Goes together with"), self.links),
        )
        for place, (label, widget) in zip(three.columns, parts, strict=True):
            place.setSpacing(4)
            place.addWidget(caption(label))
            place.addWidget(widget)
            place.addStretch(1)
        self.links.setAccessibleName(self.tr("Goes together with"))
        column.addWidget(three)
        column.addWidget(self.decides)
        column.addWidget(self.to_check)

    def show_right(self, right: Right, names: dict[str, str], who: str) -> None:
        """Show this one; `names` are those of all rights by code, `who` the person or a word for one."""
        self.right = right
        self.name.set_text(right.name)
        self.plain.set_text(right.plain)
        self.apply_at.set_text(right.apply_at)
        self.bring.set_text(right.bring)
        source = str(right.extra.get("source", ""))
        whence = words.whence(right.to_check, source)
        self.to_check.set_text(words.checked(right.to_check, right.checked))
        self.to_check.setToolTip(whence)
        self.to_check.setAccessibleDescription(whence)
        text = self.tr("The app decides nothing. Only the service can say whether {who} is entitled to this.")
        self.decides.set_text(text.format(who=who))
        self._show_links([(code, names[code]) for code in right.related if code in names])

    def _show_links(self, links: list[tuple[str, str]]) -> None:
        while (item := self._links.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        for code, name in links:
            link = LinkButton(name)
            link.clicked.connect(lambda checked=False, code=code: self.related.emit(code))
            self._links.addWidget(link)
        self.links.updateGeometry()
