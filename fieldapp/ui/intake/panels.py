"""Small questions that a step asks before it is taken. Each stays inside the card of actions."""

from collections.abc import Callable, Sequence
from datetime import date, timedelta

from PySide6 import QtCore, QtGui, QtWidgets

from fieldapp.ui import labels, terms
from fieldapp.ui.intake import steps, wording
from fieldapp.ui.intake.steps import Step
from fieldapp.ui.widgets.buttons import PlainButton, PrimaryButton
from fieldapp.ui.widgets.cards import NoteBox
from fieldapp.ui.widgets.chips import ChipGroup
from fieldapp.ui.widgets.flow import flowing
from fieldapp.ui.widgets.options import Option, OptionGroup
from fieldapp.ui.widgets.text import heading, muted
from fieldapp.workflow.inbox import InboxDetail

translate = QtCore.QCoreApplication.translate

_ATTEMPT_DAYS = 3  # today and two days back


class Panel(QtWidgets.QWidget):
    """A question with a way back. `chosen` carries the `Step`, `left` goes back to the actions."""

    chosen = QtCore.Signal(object)
    left = QtCore.Signal()

    def __init__(self, question: str, explained: str = "") -> None:
        super().__init__()
        self.column = QtWidgets.QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(8)
        self.column.addWidget(heading(question))
        self.explained = muted(explained)
        self.back_button = PlainButton(self.tr("Back"))
        self.back_button.clicked.connect(self.left)

    def keyPressEvent(self, event: QtGui.QKeyEvent) -> None:
        if event.key() == QtCore.Qt.Key.Key_Escape:
            self.left.emit()
            return
        super().keyPressEvent(event)

    def begin(self) -> None:
        """Put the focus where the answer is given."""
        self.back_button.setFocus(QtCore.Qt.FocusReason.OtherFocusReason)

    def foot(self, *buttons: QtWidgets.QWidget) -> None:
        """Explanation, the way back, and `buttons` at the end."""
        row = QtWidgets.QHBoxLayout()
        row.setSpacing(10)
        row.addWidget(self.explained, 1, QtCore.Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.back_button)
        for button in buttons:
            row.addWidget(button)
        self.column.addLayout(row)


class AttemptPanel(Panel):
    """What was tried; one press is enough, for today. What the person asked not to do stands last."""

    def __init__(self, detail: InboxDetail, today: date) -> None:
        who = wording.worker(detail)
        super().__init__(
            self.tr("How did you try?"),
            self.tr("Only your colleagues see how. {worker} hears only: an attempt.").format(worker=who)
            if detail.feedback
            else self.tr("Only your colleagues see how."),
        )
        self._detail, self._today = detail, today
        self.day = ChipGroup(_days_back(today), multi=False, may_clear=False, name=self.tr("On which day"))
        self.day.set_value(["0"])
        known = dict(terms.options("attempts"))
        allowed = [code for code in known if code not in detail.offer.forbidden]
        asked_not = [code for code in known if code in detail.offer.forbidden]
        self.buttons: dict[str, QtWidgets.QPushButton] = {}
        for code in (*allowed, *asked_not):
            button = PlainButton(known[code]) if self.buttons else PrimaryButton(known[code])
            button.clicked.connect(lambda checked, code=code: self._tried(code))
            self.buttons[code] = button
        self.column.addWidget(flowing(*(self.buttons[code] for code in allowed), spacing=8))
        if asked_not:
            self._warn(detail.do_not, [self.buttons[code] for code in asked_not])
        self.column.addWidget(self.day)
        self.foot()

    def _warn(self, do_not: str, buttons: Sequence[QtWidgets.QPushButton]) -> None:
        """It may have happened all the same, and then it is noted."""
        words = self.tr("The person asked: {do_not}. Press this only if it happened all the same.")
        self.warning = NoteBox(words.format(do_not=do_not.strip().rstrip(".")), "warn")
        self.column.addWidget(self.warning)
        self.column.addWidget(flowing(*buttons, spacing=8))

    def begin(self) -> None:
        next(iter(self.buttons.values())).setFocus(QtCore.Qt.FocusReason.OtherFocusReason)

    def _tried(self, code: str) -> None:
        day = self._today - timedelta(days=int(self.day.value()[0]))
        self.chosen.emit(steps.attempt(self._detail.request_id, code, day))


def _days_back(today: date) -> list[tuple[str, str]]:
    return [(str(n), labels.near_day(today - timedelta(days=n), today)) for n in range(_ATTEMPT_DAYS)]


class DayPanel(Panel):
    """Until or on which day: some weeks from now. `make` is the step of the day that was chosen."""

    def __init__(
        self, words: tuple[str, str, str], today: date, weeks: Sequence[int], make: Callable[[date], Step]
    ) -> None:
        question, explained, do = words
        super().__init__(question, explained)
        self._today, self._first = today, str(weeks[0])
        self.choice = ChipGroup(week_options(today, weeks), multi=False, may_clear=False, name=question)
        self.button = PrimaryButton(do)
        self.choice.changed.connect(lambda codes: self.button.setEnabled(True))
        self.button.setEnabled(False)
        self.button.clicked.connect(lambda: self.chosen.emit(make(self._day())))
        self.column.addWidget(self.choice)
        self.foot(self.button)

    def begin(self) -> None:
        self.choice.chip(self._first).setFocus(QtCore.Qt.FocusReason.TabFocusReason)

    def _day(self) -> date:
        return self._today + timedelta(weeks=int(self.choice.value()[0]))


def week_options(today: date, weeks: Sequence[int]) -> list[tuple[str, str]]:
    """(number of weeks, "2 weeks, until 8 December") of each."""
    one = translate("intake", "1 week, until {day}")
    more = translate("intake", "{n} weeks, until {day}")
    return [
        (str(n), (one if n == 1 else more).format(n=n, day=labels.long_day(today + timedelta(weeks=n))))
        for n in weeks
    ]


def pause_panel(detail: InboxDetail, today: date) -> DayPanel:
    """Until when the person wants to wait."""
    words = (
        translate("intake", "On hold until when?"),
        translate("intake", "On that day it stands in your list again."),
        translate("intake", "On hold"),
    )
    return DayPanel(words, today, (1, 2, 4, 8), lambda day: steps.pause(detail.request_id, day))


def aftercare_panel(detail: InboxDetail, today: date) -> DayPanel:
    """When somebody asks once more how it goes."""
    words = (
        translate("intake", "When do you ask once more how it goes?"),
        translate("intake", "It stays yours. On that day it stands in your list again; then you close it."),
        translate("intake", "Agree on aftercare"),
    )
    return DayPanel(words, today, (2, 4, 8, 12), lambda day: steps.aftercare(detail.request_id, day))


class ClosePanel(Panel):
    """How it ended. That the person wants no help is the person's answer, not a refusal of the service."""

    def __init__(self, detail: InboxDetail) -> None:
        super().__init__(
            self.tr("How did it end?"),
            self.tr("After this it stands under Over. Do you refuse it yourself? Then give it back."),
        )
        offered = {
            "afgerond_hulp_gestart": Option(
                "hulp_gestart",
                self.tr("Help has started"),
                self.tr("The help itself stays in your own file."),
            ),
            "afgerond_geen_hulp": Option(
                "geen_hulp_gewenst",
                self.tr("The person wants no help"),
                self.tr("That is fine. The choice is respected."),
            ),
        }
        options = [option for event, option in offered.items() if event in detail.actions]
        self.choice = OptionGroup(options, columns=len(options) or 1, name=self.tr("How did it end?"))
        self.button = PrimaryButton(self.tr("Close"))
        self.choice.changed.connect(lambda code: self.button.setEnabled(True))
        self.button.setEnabled(False)
        self.button.clicked.connect(
            lambda: self.chosen.emit(steps.close(detail.request_id, self.choice.value()))
        )
        self.column.addWidget(self.choice)
        self.foot(self.button)

    def begin(self) -> None:
        self.choice.setFocus(QtCore.Qt.FocusReason.TabFocusReason)
