"""Room at the intake: "vol tot …", seen by who sends before choosing, over by itself."""

from collections.abc import Sequence
from datetime import UTC, date, datetime, time, timedelta

from PySide6 import QtCore, QtWidgets

from fieldapp.errors import FieldAppError, InvalidInput
from fieldapp.ui import labels
from fieldapp.ui.coordination.errands import Errand
from fieldapp.ui.shell.context import Context
from fieldapp.ui.widgets.buttons import PlainButton, PrimaryButton
from fieldapp.ui.widgets.cards import Card, NoteBox
from fieldapp.ui.widgets.chips import ChipGroup
from fieldapp.ui.widgets.moments import DateTimeField
from fieldapp.ui.widgets.text import caption, muted
from fieldapp.workflow import capacity
from fieldapp.workflow.capacity import Room
from fieldapp.workflow.changes import Change
from fieldapp.workflow.session import Session

_WEEKS = (1, 2, 4, 8)
_USUAL = 2


class RoomCard(Card):
    """One intake mailbox: is there room, and if not until when."""

    def __init__(self, context: Context) -> None:
        super().__init__(self.tr("Room at our intake"))
        self._context = context
        self._room: Room | None = None
        self._today = context.session.now().astimezone().date()
        self.state = NoteBox("", "ok")
        self.weeks = ChipGroup([], multi=False, name=self.tr("Full for how long?"))
        self._question = caption(self.tr("Full for how long?"))
        self.day = DateTimeField(self.tr("Or until this day"), labels.local_now(), only_day=True, future=True)
        self.full_button = PrimaryButton(self.tr("Say that we are full"))
        self.room_button = PlainButton(self.tr("There is room again"))
        self.explained = muted(
            self.tr(
                "Who wants to send something to you reads it before choosing. They can still send: nobody is"
                " refused by it. On the day itself it still holds; after that it is over by itself."
            )
        )
        for widget in (self.state, self._question, self.weeks, self.day):
            self.add(widget)
        row = QtWidgets.QHBoxLayout()
        row.setSpacing(10)
        row.addStretch(1)
        row.addWidget(self.room_button)
        row.addWidget(self.full_button)
        self.add(row)
        self.add(self.explained)
        self._full = Errand(context, self.full_button, self._settle)
        self._again = Errand(context, self.room_button, self._settle)
        self.weeks.changed.connect(self._weeks_chosen)
        self.day.changed.connect(self._day_chosen)
        self.full_button.clicked.connect(lambda: self._set(self.day.day(), self._full))
        self.room_button.clicked.connect(lambda: self._set(None, self._again))

    def show_rooms(self, rooms: Sequence[Room], today: date, *, may_set: bool) -> None:
        """Show the room of the first intake mailbox; the card is away for who has none."""
        self.setVisible(bool(rooms))
        if not rooms:
            return
        self._room, self._today = rooms[0], today
        until = self._room.full_until
        if until is None:
            self.state.set_tone("ok")
            self.state.set_text(self.tr("Who sends sees nothing special."), self.tr("There is room."))
        else:
            self.state.set_tone("warn")
            lead = self.tr("No room until {day}.").format(day=labels.long_day(until))
            self.state.set_text(self.tr("Who sends sees this before choosing."), lead)
        self.weeks.set_options(_weeks(today))
        if until is None:
            self.weeks.set_value((str(_USUAL),))
        self.day.set_value(_noon(until or today + timedelta(weeks=_USUAL)))
        for widget in (self._question, self.weeks, self.day, self.full_button):
            widget.setVisible(may_set)
        self.room_button.setVisible(may_set and until is not None)
        self._settle()

    def _weeks_chosen(self, codes: tuple[str, ...]) -> None:
        if codes:
            self.day.set_value(_noon(self._today + timedelta(weeks=int(codes[0]))))
            self.day.set_problem("")

    def _day_chosen(self, day: object) -> None:
        self.weeks.set_value(())
        self.day.set_problem("")

    def _settle(self) -> None:
        busy = self._full.is_running or self._again.is_running
        self.full_button.setEnabled(not busy)
        self.room_button.setEnabled(not busy)

    def _set(self, until: date | None, errand: Errand) -> None:
        if self._room is None:
            return
        mailbox = self._room.mailbox_id

        def work(session: Session) -> tuple[date | None, Change]:
            return until, capacity.set_full(session, mailbox, until)

        errand.run(work, self._done, self._refused)

    def _done(self, until: date | None) -> None:
        if until is None:
            self._context.toast(self.tr("There is room again. Everybody reads it at the next connection."))
        else:
            day = labels.long_day(until)
            self._context.toast(self.tr("No room until {day}. Everybody reads it now.").format(day=day))

    def _refused(self, error: FieldAppError) -> None:
        if not isinstance(error, InvalidInput):
            self._context.background.failed.emit(error)
            return
        known = {
            "past": self.tr("This day is past."),
            "too_far": self.tr("At most half a year ahead. Longer? Then say it again by then."),
        }
        self.day.set_problem(known.get(error.reason, self.tr("Choose another day.")))
        self.day.setFocus(QtCore.Qt.FocusReason.OtherFocusReason)


def _weeks(today: date) -> list[tuple[str, str]]:
    translate = QtCore.QCoreApplication.translate
    one, more = translate("own", "1 week"), translate("own", "{n} weeks")
    return [(str(n), one if n == 1 else more.format(n=n)) for n in _WEEKS]


def _noon(day: date) -> datetime:
    return datetime.combine(day, time(12), UTC)
