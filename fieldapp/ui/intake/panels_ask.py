"""Questions of steps that ask the sender something, in codes: one question, a moment for a first talk."""

from datetime import date, datetime, time, timedelta

from PySide6 import QtCore

from fieldapp.ui import terms
from fieldapp.ui.intake import steps, wording
from fieldapp.ui.intake.panels import Panel
from fieldapp.ui.widgets.buttons import PrimaryButton
from fieldapp.ui.widgets.cards import NoteBox
from fieldapp.ui.widgets.chips import ChipGroup
from fieldapp.ui.widgets.moments import DateTimeField
from fieldapp.workflow.inbox import InboxDetail

_MORNING = time(10)
_AHEAD = timedelta(days=7)


class AskPanel(Panel):
    """One question to the sender. Without agreement to feedback it says what can be done instead."""

    def __init__(self, detail: InboxDetail) -> None:
        super().__init__(self.tr("What do you ask {worker}?").format(worker=wording.worker(detail)))
        self._detail = detail
        self.choice = ChipGroup(
            terms.options("questions"), multi=False, may_clear=False, name=self.tr("Which question")
        )
        self.note = NoteBox("")
        self.button = PrimaryButton(self.tr("Ask"))
        self.button.setEnabled(False)
        self.choice.changed.connect(lambda codes: self._settle())
        self.button.clicked.connect(
            lambda: self.chosen.emit(steps.ask(detail.request_id, self.choice.value()[0]))
        )
        self.column.addWidget(self.choice)
        self.column.addWidget(self.note)
        self.foot(self.button)
        if not detail.feedback:
            self._explain()
        else:
            self.note.set_text(
                self.tr(
                    "One question at a time, and no words of your own. Your term stands still until then."
                )
            )

    def begin(self) -> None:
        if self._detail.feedback:
            first = terms.options("questions")[0][0]
            self.choice.chip(first).setFocus(QtCore.Qt.FocusReason.TabFocusReason)
        else:
            super().begin()

    def _settle(self) -> None:
        code = self.choice.value()[0]
        self.button.setEnabled(True)
        words = self.tr("{worker} reads: “{question}” Your term stands still until the answer comes.")
        self.note.set_text(
            words.format(worker=wording.worker(self._detail), question=terms.word("questions", code))
        )

    def _explain(self) -> None:
        """That something is unclear here would tell the sender how it goes."""
        self.choice.hide()
        self.button.hide()
        self.note.set_tone("warn")
        words = self.tr(
            "{person} did not agree that {worker} hears how it goes, and a question would tell that. Is too"
            " much unclear? Then give it back: “te weinig informatie”. {worker} reads only that it came back."
        )
        self.note.set_text(
            words.format(
                person=wording.capital(wording.person(self._detail)), worker=wording.worker(self._detail)
            )
        )


class ProposePanel(Panel):
    """A moment and a kind of place for a first talk; no address, no words."""

    def __init__(self, detail: InboxDetail, now: datetime) -> None:
        super().__init__(
            self.tr("When can the first talk be?"),
            wording.whole(
                self.tr("{worker} hears the moment and the kind of place, and asks {person}.").format(
                    worker=wording.worker(detail), person=wording.person(detail)
                )
            ),
        )
        self._detail, self._now = detail, now
        self.when = DateTimeField(self.tr("When"), _in_a_week(now), future=True)
        self.where = ChipGroup(
            terms.options("meeting_spots"), multi=False, may_clear=False, name=self.tr("What kind of place")
        )
        self.past = NoteBox(self.tr("This moment has passed. Choose a later one."), "warn")
        self.button = PrimaryButton(self.tr("Propose"))
        self.when.changed.connect(lambda moment: self._settle())
        self.where.changed.connect(lambda codes: self._settle())
        self.button.clicked.connect(self._choose)
        for part in (self.when, self.where, self.past):
            self.column.addWidget(part)
        self.foot(self.button)
        self._settle()

    def begin(self) -> None:
        first = terms.options("meeting_spots")[0][0]
        self.where.chip(first).setFocus(QtCore.Qt.FocusReason.TabFocusReason)

    def _settle(self) -> None:
        ahead = self.when.value() > self._now
        self.past.setVisible(not ahead)
        self.button.setEnabled(ahead and bool(self.where.value()))

    def _choose(self) -> None:
        where = self.where.value()[0]
        self.chosen.emit(steps.propose(self._detail.request_id, self.when.value(), where))


def _in_a_week(now: datetime) -> datetime:
    """Ten o'clock, a week from now, on a weekday."""
    here = now.astimezone()
    day: date = here.date() + _AHEAD
    while day.weekday() > 4:
        day += timedelta(days=1)
    return datetime.combine(day, _MORNING, here.tzinfo)
