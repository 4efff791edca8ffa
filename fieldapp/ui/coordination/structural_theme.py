"""One theme: where it stands, how heavy it weighs, which signals make it up, what was told of it."""

from datetime import date

from PySide6 import QtCore, QtWidgets

from fieldapp.domain.structural import LONGEST, PHASES
from fieldapp.ui import structural_words as words
from fieldapp.ui.coordination import structural_wording as wording
from fieldapp.ui.widgets.buttons import LinkButton, PrimaryButton
from fieldapp.ui.widgets.cards import Card, Pill
from fieldapp.ui.widgets.chips import ChipGroup
from fieldapp.ui.widgets.fields import Labelled, TextField
from fieldapp.ui.widgets.figures import Timeline
from fieldapp.ui.widgets.phases import PhaseTrack
from fieldapp.ui.widgets.rows import Row, RowList
from fieldapp.ui.widgets.text import Text, caption
from fieldapp.workflow.structural import ThemeDetail

_SHOWN = 2  # signals without scrolling
_ALIKE = "alike:"


class ThemeBoardCard(Card):
    """A theme. `weighed` carries a weight, `taken_out` and `added` a signal's id; `telling`: move it on."""

    weighed = QtCore.Signal(int)
    taken_out = QtCore.Signal(str)
    added = QtCore.Signal(str)
    telling = QtCore.Signal()
    renamed = QtCore.Signal(str)

    def __init__(self) -> None:
        self.pill = Pill("", "info")
        super().__init__(self.tr("Theme"), self.pill)
        self.track = PhaseTrack()
        self.weight = ChipGroup(wording.weights(), multi=False, may_clear=False, name=self.tr("How heavy?"))
        self.timeline = Timeline(self.tr("What was told"))
        self.signals_title = caption(self.tr("Signals in it, and what looks like it"))
        self.signals = RowList(self.tr("Signals in it, and what looks like it"))
        self.move_button = LinkButton(self.tr("Take out"))
        self.whole = Text("")
        self.tell_button = PrimaryButton(self.tr("Next step…"))
        self.name_button = LinkButton(self.tr("Another name"))
        self.name = TextField(self.tr("What goes wrong, in a few words"), longest=LONGEST["title"])
        self._texts: dict[str, str] = {}
        self._arrange()
        self._connect()

    def _arrange(self) -> None:
        self.add(self.track)
        self.add(Labelled(self.tr("How heavy?"), self.weight))
        head = QtWidgets.QHBoxLayout()
        head.addWidget(self.signals_title, 1)
        head.addWidget(self.move_button)
        self.add(head)
        below: tuple[QtWidgets.QWidget, ...] = (self.signals, self.whole, self.timeline)
        for widget in below:
            self.add(widget)
        self.add(self.name)
        self.name.hide()
        foot = QtWidgets.QHBoxLayout()
        foot.addWidget(self.name_button)
        foot.addStretch(1)
        foot.addWidget(self.tell_button)
        self.add(foot)

    def _connect(self) -> None:
        self.tell_button.clicked.connect(self.telling)
        self.name_button.clicked.connect(self._ask_name)
        self.name.entered.connect(lambda: self.renamed.emit(self.name.text()))
        self.name.changed.connect(lambda text: self.name.set_problem(""))
        self.weight.changed.connect(lambda codes: self.weighed.emit(int(codes[0])))
        self.signals.current.connect(self._chosen)
        self.move_button.clicked.connect(self._move)

    def show_theme(self, detail: ThemeDetail, today: date) -> None:
        """Show this one."""
        row = detail.row
        self.set_title(row.title)
        self.name.set_text(row.title)
        self.name.set_problem("")
        self.name.hide()
        self.pill.show_state(words.together(row.signals, row.services), "info")
        self.track.show_phase(words.phases(), PHASES.index(row.phase), words.spoken_phase(row.phase))
        self.weight.set_value((str(row.weight),))
        loose = self.tr("looks like it")
        rows = [
            Row(str(line.signal.id), line.signal.text, wording.came_from(line, today))
            for line in detail.signals
        ]
        rows += [
            Row(f"{_ALIKE}{one.signal_id}", one.title, one.line, (loose, "plain"), dim=True)
            for one in detail.alike
        ]
        self.signals.set_rows(rows)
        tall = sum(self.signals.sizeHintForRow(at) for at in range(min(len(rows), _SHOWN)))
        self.signals.setFixedHeight(max(tall, 60) + 4)
        self.tell_button.setVisible(detail.planned is None)
        self._texts = {str(line.signal.id): line.signal.text for line in detail.signals}
        self._chosen(self.signals.key())
        self.timeline.set_moments(words.moments(detail.steps, today))
        self.timeline.setVisible(bool(detail.steps))

    def say_wrong(self, reason: str) -> None:
        """The name cannot travel."""
        self.name.set_problem(wording.problem(reason))

    def _ask_name(self) -> None:
        self.name.setVisible(self.name.isHidden())
        self.name.edit.setFocus(QtCore.Qt.FocusReason.OtherFocusReason)

    def _chosen(self, key: str) -> None:
        self.move_button.setVisible(bool(key))
        self.whole.set_text(self._texts.get(key, ""))
        self.whole.setVisible(key in self._texts)
        adds = key.startswith(_ALIKE)
        self.move_button.set_text(self.tr("Add to the theme") if adds else self.tr("Take out"))

    def _move(self) -> None:
        key = self.signals.key()
        if key.startswith(_ALIKE):
            self.added.emit(key.removeprefix(_ALIKE))
        elif key:
            self.taken_out.emit(key)
