"""The checklist of one warm handover (7.7, E22): the form, the service, the steps, the moment."""

from dataclasses import replace
from datetime import datetime, time, timedelta

from PySide6 import QtCore, QtWidgets

from fieldapp.domain.journal import MOMENT, WarmHandover
from fieldapp.ui import terms
from fieldapp.ui.field.inputs import CaptionedChips
from fieldapp.ui.field.journal import words
from fieldapp.ui.field.places import words as hours
from fieldapp.ui.widgets.buttons import LinkButton, PlainButton
from fieldapp.ui.widgets.cards import Card
from fieldapp.ui.widgets.chips import ChipGroup
from fieldapp.ui.widgets.fields import TallTextField, TextField
from fieldapp.ui.widgets.moments import DateTimeField
from fieldapp.ui.widgets.pages import Columns
from fieldapp.ui.widgets.text import caption, muted
from fieldapp.ui.widgets.ticks import Tick
from fieldapp.workflow import warm_handover


class WarmCard(Card):
    """Picking a form begins; from then on every change is kept by itself."""

    begun = QtCore.Signal(str)  # a code of E22
    changed = QtCore.Signal()
    finished = QtCore.Signal(bool)
    removed = QtCore.Signal()
    grown = QtCore.Signal()

    def __init__(self, now: datetime) -> None:
        super().__init__(self.tr("Warm handover"), hint=self.tr("nothing leaves"))
        self._warm: WarmHandover | None = None
        self._now = now
        self.form = CaptionedChips(
            self.tr("How does the person get there?"),
            ChipGroup(words.begun(words.WARM), multi=False, may_clear=False),
        )
        self.service = TextField(
            self.tr("To which service?"), placeholder=self.tr("for example: social service"), longest=200
        )
        self.steps = {
            code: Tick(terms.word("warm_steps", code), code=code)
            for code, _ in terms.options("warm_steps")
            if code != MOMENT
        }
        self.moment = Tick(terms.word("warm_steps", MOMENT), code=MOMENT)
        self.day = DateTimeField(self.tr("Which day"), now + timedelta(days=1), only_day=True, future=True)
        self.clock = TextField(self.tr("What time"), placeholder=self.tr("need not, or: 14:30"), longest=8)
        self.where = TextField(self.tr("Where"), longest=200)
        self.note = TallTextField(self.tr("To remember"), self.tr("Stays on this device."), least=1, most=4)
        self.done_button = PlainButton(self.tr("It happened"), compact=True)
        self.remove_button = LinkButton(self.tr("Take away"))
        self.begin_line = muted(self.tr("Choose how. The steps to go through together appear then."))
        self._arrange()
        self._connect()
        self.show_warm(None)

    def _arrange(self) -> None:
        self.add(self.form)
        self.add(self.begin_line)
        self.rest = QtWidgets.QWidget()
        column = QtWidgets.QVBoxLayout(self.rest)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.service)
        column.addWidget(caption(self.tr("What is ready?")))
        ticks = list(self.steps.values())
        half = (len(ticks) + 1) // 2
        pair = Columns(1, 1, narrow=430, spacing=12)
        for side, group in zip(pair.columns, (ticks[:half], ticks[half:]), strict=True):
            side.setSpacing(6)
            for tick in group:
                side.addWidget(tick)
            side.addStretch(1)
        column.addWidget(pair)
        column.addWidget(self.moment)
        self.when = Columns(1.2, 0.8, 1.4, narrow=430, spacing=10)
        for side, field in zip(self.when.columns, (self.day, self.clock, self.where), strict=True):
            side.addWidget(field)
        column.addWidget(self.when)
        column.addWidget(self.note)
        foot = QtWidgets.QHBoxLayout()
        foot.addWidget(self.remove_button)
        foot.addStretch(1)
        foot.addWidget(self.done_button)
        column.addLayout(foot)
        self.add(self.rest)

    def _connect(self) -> None:
        self.form.changed.connect(self._formed)
        for field in (self.service, self.clock, self.where, self.note):
            field.changed.connect(lambda text: self._touched())
        for tick in self.steps.values():
            tick.toggled.connect(lambda on: self._touched())
        self.moment.toggled.connect(lambda on: self._agreed())
        self.day.changed.connect(lambda day: self._touched())
        self.done_button.clicked.connect(lambda: self.finished.emit(not self._is_done()))
        self.remove_button.clicked.connect(self.removed)

    def show_warm(self, warm: WarmHandover | None) -> None:
        """Show this one, or begin anew; nothing is announced."""
        self._warm = None
        self.form.set_value((warm.form,) if warm is not None else ())
        self.rest.setVisible(warm is not None)
        self.begin_line.setVisible(warm is None)
        if warm is not None:
            self._fill(warm)
        self._warm = warm
        self._fit()

    def _fill(self, warm: WarmHandover) -> None:
        for field, text in (
            (self.service, warm.service),
            (self.clock, hours.clock(warm.clock)),
            (self.where, warm.where),
            (self.note, warm.note),
        ):
            field.set_text(text)
        for code, tick in self.steps.items():
            tick.setChecked(code in warm.steps)
        self.moment.setChecked(warm.day is not None)
        if warm.day is not None:
            self.day.set_value(datetime.combine(warm.day, time(12)).astimezone())
        self.clock.set_problem("")

    def collect(self) -> WarmHandover:
        """The handover as it is on the screen."""
        assert self._warm is not None
        warm = replace(
            self._warm,
            form="".join(self.form.value()) or self._warm.form,
            service=self.service.text(),
            steps=tuple(code for code, tick in self.steps.items() if tick.isChecked()),
            note=self.note.text(),
        )
        day = self.day.day() if self.moment.isChecked() else None
        return warm_handover.with_moment(warm, day, hours.parse_hour(self.clock.text()), self.where.text())

    def _formed(self, codes: tuple[str, ...]) -> None:
        if self._warm is None and codes:
            self.begun.emit(codes[0])
        else:
            self._touched()

    def _agreed(self) -> None:
        self._fit()
        self._touched()

    def _touched(self) -> None:
        if self._warm is None:
            return
        wrong = bool(self.clock.text().strip()) and hours.parse_hour(self.clock.text()) is None
        self.clock.set_problem(self.tr("Write an hour, for example 14:30.") if wrong else "")
        self.changed.emit()

    def _is_done(self) -> bool:
        return self._warm is not None and self._warm.done_at is not None

    def _fit(self) -> None:
        self.when.setVisible(self.moment.isChecked())
        self.done_button.set_text(self.tr("Not over yet") if self._is_done() else self.tr("It happened"))
        self.grown.emit()
