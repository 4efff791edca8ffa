"""Proposing moments: up to three, each with a kind of place."""

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta

from PySide6 import QtCore, QtWidgets

from fieldapp.domain.consultation import MOST_MOMENTS, Moment
from fieldapp.ui import terms
from fieldapp.ui.widgets.buttons import LinkButton
from fieldapp.ui.widgets.cards import Card
from fieldapp.ui.widgets.fields import Choice
from fieldapp.ui.widgets.flow import flowing
from fieldapp.ui.widgets.moments import DateTimeField
from fieldapp.ui.widgets.text import Text

_MORNING = time(10)
_AHEAD = 7  # days to the first moment that is proposed


class MomentLine(QtWidgets.QWidget):
    """One moment and its kind of place, with a way to take it out."""

    changed = QtCore.Signal()
    removed = QtCore.Signal()

    def __init__(self, number: int, moment: Moment) -> None:
        super().__init__()
        self.when = DateTimeField(self.tr("Moment {n}").format(n=number), moment.at, future=True)
        self.where = Choice(self.tr("Where"), terms.options("meeting_spots"))
        self.where.set_value(moment.where)
        self.remove = LinkButton(self.tr("Take out"))
        self.remove.setAccessibleName(self.tr("Take out moment {n}").format(n=number))
        row = QtWidgets.QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        row.addWidget(self.when, 1)
        row.addWidget(self.where, 1)
        row.addWidget(self.remove, 0, QtCore.Qt.AlignmentFlag.AlignBottom)
        self.when.changed.connect(lambda value: self.changed.emit())
        self.where.changed.connect(lambda code: self.changed.emit())
        self.remove.clicked.connect(self.removed)

    def value(self) -> Moment:
        """What stands here."""
        at = self.when.value().replace(second=0, microsecond=0)
        return Moment(at, self.where.value())


class MomentsCard(Card):
    """When it could be: one to three moments."""

    changed = QtCore.Signal()

    def __init__(self) -> None:
        super().__init__(self.tr("When can it be?"))
        self._lines: list[MomentLine] = []
        self._now = datetime.now().astimezone()
        self._column = QtWidgets.QVBoxLayout()
        self._column.setSpacing(8)
        self.add(self._column)
        self.more = LinkButton(self.tr("+ Another moment"))
        self.more.clicked.connect(self._another)
        self.add(flowing(self.more))
        self.problem = Text(size=13, tone="danger")
        self.problem.hide()
        self.add(self.problem)

    def begin(self, now: datetime, moments: Sequence[Moment] = ()) -> None:
        """Show these; without any, one that can be changed."""
        self._now = now
        self._show(list(moments) or [Moment(_later(now, _AHEAD), "bij_de_dienst")])

    def lines(self) -> tuple[MomentLine, ...]:
        """What stands on the screen."""
        return tuple(self._lines)

    def value(self) -> tuple[Moment, ...]:
        """The moments, in the order of the screen."""
        return tuple(line.value() for line in self._lines)

    def say(self, problem: str) -> None:
        """Say what is wrong, or nothing."""
        self.problem.set_text(problem)
        self.problem.setVisible(bool(problem))

    def _another(self) -> None:
        held = list(self.value())
        last = held[-1]
        at = _later(last.at, 1).astimezone(last.at.tzinfo)
        self._show([*held, Moment(at, last.where)])
        self._lines[-1].when.setFocus(QtCore.Qt.FocusReason.OtherFocusReason)
        self.changed.emit()

    def _remove(self, line: MomentLine) -> None:
        self._show([other.value() for other in self._lines if other is not line])
        self.more.setFocus(QtCore.Qt.FocusReason.OtherFocusReason)
        self.changed.emit()

    def _show(self, moments: Sequence[Moment]) -> None:
        while (item := self._column.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self._lines = [self._line(at, moment) for at, moment in enumerate(moments)]
        for line in self._lines:
            line.remove.setVisible(len(self._lines) > 1)
        self.more.setVisible(len(self._lines) < MOST_MOMENTS)
        self.say("")

    def _line(self, at: int, moment: Moment) -> MomentLine:
        line = MomentLine(at + 1, moment)
        line.changed.connect(self._touched)
        line.removed.connect(lambda: self._remove(line))
        self._column.addWidget(line)
        return line

    def _touched(self) -> None:
        self.say("")
        self.changed.emit()


def _later(at: datetime, days: int) -> datetime:
    """Ten o'clock, so many days later, on a weekday."""
    here = at.astimezone()
    day: date = here.date() + timedelta(days=days)
    while day.weekday() > 4:
        day += timedelta(days=1)
    return datetime.combine(day, _MORNING).astimezone()
