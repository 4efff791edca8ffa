"""Which of the received fields go into our own dossier."""

from collections.abc import Sequence

from PySide6 import QtCore, QtWidgets

from fieldapp.ui import terms, visible
from fieldapp.ui import widgets as kit
from fieldapp.workflow import dossier


class FieldsCard(kit.Card):
    """A tick per field that was received, all of them on at first. `changed` when another choice is made."""

    changed = QtCore.Signal()

    def __init__(self) -> None:
        super().__init__(self.tr("1. What do you take over?"))
        self.ticks: dict[str, kit.Tick] = {}
        self._rows: tuple[tuple[str, str], ...] = ()
        self.always = kit.muted(self.tr("What must not be done always goes along."))
        self._list = QtWidgets.QVBoxLayout()
        self._list.setSpacing(8)
        self.all_button = kit.LinkButton("")
        self.all_button.clicked.connect(self._turn_all)
        self.add(self._list)
        self.add(self.always)
        row = kit.FlowLayout(8)
        row.addWidget(self.all_button)
        self.add(row)

    def show_rows(self, rows: Sequence[tuple[str, str]]) -> None:
        """These fields; what was ticked off stays so while the fields are the same."""
        if tuple(rows) == self._rows:
            return
        self._rows = tuple(rows)
        for tick in self.ticks.values():
            self._list.removeWidget(tick)
            tick.hide()
            tick.deleteLater()
        self.ticks = {code: self._tick(code, text) for code, text in rows}
        self.always.setVisible(dossier.ALWAYS in self.ticks)
        self._say_all()

    def chosen(self) -> tuple[str, ...]:
        """The codes of the ticked fields, in order."""
        return tuple(code for code, tick in self.ticks.items() if tick.isChecked())

    def _tick(self, code: str, text: str) -> kit.Tick:
        tick = kit.Tick(f"{terms.word('fields', code)}: {visible.shown(text)}", code=code)
        tick.setChecked(True)
        tick.setEnabled(code != dossier.ALWAYS)
        tick.toggled.connect(self._toggled)
        self._list.addWidget(tick)
        return tick

    def _toggled(self) -> None:
        self._say_all()
        self.changed.emit()

    def _turn_all(self) -> None:
        on = len(self.chosen()) < len(self.ticks)
        for tick in self.ticks.values():
            tick.setChecked(on or not tick.isEnabled())

    def _say_all(self) -> None:
        every = len(self.chosen()) == len(self.ticks)
        self.all_button.set_text(self.tr("Tick nothing") if every else self.tr("Tick everything"))
