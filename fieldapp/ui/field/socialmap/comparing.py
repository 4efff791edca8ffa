"""Two or three services side by side: what, where, when, cost, language, for whom."""

from collections.abc import Sequence
from datetime import date

from PySide6 import QtCore, QtWidgets

from fieldapp.domain.services import Service
from fieldapp.ui import theme
from fieldapp.ui.field.socialmap import words
from fieldapp.ui.widgets.buttons import LinkButton, PlainButton
from fieldapp.ui.widgets.cards import Card, Rule
from fieldapp.ui.widgets.flow import FlowLayout
from fieldapp.ui.widgets.text import Text, caption, muted


class CompareCard(Card):
    """A table with a column per service. `removed` carries the id of one that is taken away."""

    removed = QtCore.Signal(str)
    cleared = QtCore.Signal()
    back = QtCore.Signal()
    shown = QtCore.Signal(str)

    def __init__(self) -> None:
        super().__init__(self.tr("Side by side"))
        self.hint = muted("")
        self.holder = QtWidgets.QWidget()
        self.back_button = PlainButton(self.tr("Back"))
        self.clear_button = PlainButton(self.tr("Empty"))
        self._place = QtWidgets.QVBoxLayout()
        self.add(self.hint)
        self.add(self._place)
        buttons = FlowLayout(10)
        buttons.addWidget(self.back_button)
        buttons.addWidget(self.clear_button)
        self.add(buttons)
        self.fill()
        self.back_button.clicked.connect(self.back)
        self.clear_button.clicked.connect(self.cleared)

    def show_services(self, services: Sequence[Service], today: date) -> None:
        """Show these beside each other."""
        few = self.tr("Pick another one in the list and press Compare.")
        self.hint.set_text(few if len(services) < 2 else "")
        self.hint.setVisible(len(services) < 2)
        self.holder.hide()
        self._place.removeWidget(self.holder)
        self.holder.deleteLater()
        self.holder = QtWidgets.QWidget()
        grid = QtWidgets.QGridLayout(self.holder)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(14)
        grid.setVerticalSpacing(7)
        for column, service in enumerate(services, 1):
            grid.setColumnStretch(column, 1)
            grid.addWidget(self._head(service), 0, column, QtCore.Qt.AlignmentFlag.AlignTop)
        self._fill(grid, services, today)
        self._place.addWidget(self.holder)

    def _fill(self, grid: QtWidgets.QGridLayout, services: Sequence[Service], today: date) -> None:
        row = 1
        top = QtCore.Qt.AlignmentFlag.AlignTop
        for label, texts in self._rows(services, today):
            if not any(texts):
                continue
            grid.addWidget(Rule(), row, 0, 1, len(services) + 1)
            grid.addWidget(caption(label), row + 1, 0, top)
            for column, text in enumerate(texts, 1):
                grid.addWidget(
                    Text(text or self.tr("not said"), tone="ink" if text else "muted"), row + 1, column, top
                )
            row += 2

    def _head(self, service: Service) -> QtWidgets.QWidget:
        holder = QtWidgets.QWidget()
        column = QtWidgets.QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(Text(service.listed.name, bold=True))
        column.addWidget(muted(service.listed.organisation))
        buttons = FlowLayout(10)
        look, away = LinkButton(self.tr("Show")), LinkButton(self.tr("Take away"))
        for button in (look, away):
            button.setAccessibleDescription(service.listed.name)
            buttons.addWidget(button)
        look.clicked.connect(lambda: self.shown.emit(service.id))
        away.clicked.connect(lambda: self.removed.emit(service.id))
        column.addLayout(buttons)
        return holder

    def _rows(self, services: Sequence[Service], today: date) -> list[tuple[str, list[str]]]:
        listed = [service.listed for service in services]
        rooms = [words.capacity(one.capacity, today) for one in listed]
        return [
            (self.tr("What"), [_short(one.description) for one in listed]),
            (self.tr("Where"), [one.address or one.municipality for one in listed]),
            (self.tr("When"), [one.opening for one in listed]),
            (self.tr("Cost"), [one.cost for one in listed]),
            (self.tr("Language"), [one.languages for one in listed]),
            (self.tr("For whom"), [one.audience for one in listed]),
            (self.tr("Room"), [room[0] if room else "" for room in rooms]),
            (self.tr("Telephone"), [one.phone for one in listed]),
        ]

    def sizeHint(self) -> QtCore.QSize:
        hint = super().sizeHint()
        return QtCore.QSize(max(hint.width(), theme.current().px(320)), hint.height())


def _short(text: str, most: int = 300) -> str:
    return text if len(text) <= most else text[:most].rsplit(" ", 1)[0] + "…"
