"""One signal that came in: what it says, what it looks like, and putting them together into one theme."""

from datetime import date

from PySide6 import QtCore, QtWidgets

from fieldapp.domain.ids import StructuralId, ThemeId
from fieldapp.domain.structural import LONGEST
from fieldapp.ui.coordination import structural_wording as wording
from fieldapp.ui.widgets.buttons import PlainButton, PrimaryButton
from fieldapp.ui.widgets.cards import Card
from fieldapp.ui.widgets.fields import TextField
from fieldapp.ui.widgets.tables import FieldRow, FieldTable
from fieldapp.ui.widgets.text import Text, caption, muted
from fieldapp.ui.widgets.ticks import Tick
from fieldapp.workflow.structural import LooseDetail, Suggestion


class LooseCard(Card):
    """A signal without a theme. `bundled` carries (signals, theme or None, title)."""

    bundled = QtCore.Signal(object, object, str)

    def __init__(self) -> None:
        super().__init__(self.tr("Signal"))
        self._signal_id: StructuralId | None = None
        self.text = Text("")
        self.source = muted("")
        self.facts = FieldTable()
        self.alike_title = caption(self.tr("Looks like this. Put together?"))
        self.alike = QtWidgets.QVBoxLayout()
        self.alike.setSpacing(6)
        self.ticks: list[Tick] = []
        self.theme_buttons: list[PlainButton] = []
        self.name = TextField(
            self.tr("What goes wrong, in a few words"),
            placeholder=self.tr("for example: Appointment only online"),
            longest=LONGEST["title"],
        )
        self.bundle_button = PrimaryButton(self.tr("Make a theme of it"))
        for widget in (self.source, self.text, self.facts, self.alike_title):
            self.add(widget)
        self.add(self.alike)
        self.add(self.name)
        foot = QtWidgets.QHBoxLayout()
        foot.addWidget(muted(self.tr("The name travels to everybody who signalled it: no persons in it.")), 1)
        foot.addWidget(self.bundle_button, 0, QtCore.Qt.AlignmentFlag.AlignBottom)
        self.add(foot)
        self.bundle_button.clicked.connect(self._bundle)
        self.name.entered.connect(self._bundle)
        self.name.changed.connect(lambda text: self.name.set_problem(""))

    def show_signal(self, detail: LooseDetail, today: date) -> None:
        """Show this one; what was typed for another goes."""
        signal = detail.line.signal
        if self._signal_id != signal.id:
            self.name.set_text("")
            self.name.set_problem("")
        self._signal_id = signal.id
        self.text.set_text(signal.text)
        self.source.set_text(wording.came_from(detail.line, today))
        self.facts.set_rows([FieldRow(label, label, text) for label, text in wording.facts(signal)])
        self._suggest(detail.alike)

    def say_wrong(self, reason: str) -> None:
        """The name cannot travel."""
        self.name.set_problem(wording.problem(reason))
        self.name.edit.setFocus(QtCore.Qt.FocusReason.OtherFocusReason)

    def _suggest(self, alike: tuple[Suggestion, ...]) -> None:
        for widget in (*self.ticks, *self.theme_buttons):
            self.alike.removeWidget(widget)
            widget.hide()
            widget.deleteLater()
        self.ticks, self.theme_buttons = [], []
        for one in alike:
            if one.theme_id is None:
                shown = " · ".join(part for part in (one.title, one.line) if part)
                tick = Tick(shown, code=str(one.signal_id))
                self.ticks.append(tick)
                self.alike.addWidget(tick)
            else:
                self._offer(one.theme_id, one.title)
        self.alike_title.setVisible(bool(alike))

    def _offer(self, theme_id: ThemeId, title: str) -> None:
        button = PlainButton(self.tr("Add to ‘{title}’").format(title=title), compact=True)
        button.clicked.connect(lambda: self.bundled.emit(self._chosen(), theme_id, ""))
        self.theme_buttons.append(button)
        self.alike.addWidget(button, 0, QtCore.Qt.AlignmentFlag.AlignLeft)

    def _chosen(self) -> list[StructuralId]:
        assert self._signal_id is not None
        ticked = [StructuralId(tick.code) for tick in self.ticks if tick.isChecked()]
        return [self._signal_id, *ticked]

    def _bundle(self) -> None:
        if not self.name.text().strip():
            self.say_wrong("missing")
            return
        self.bundled.emit(self._chosen(), None, self.name.text())
