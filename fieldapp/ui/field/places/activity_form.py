"""One activity of a place: every week, or once."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date, datetime, time
from uuid import uuid4

from PySide6 import QtCore, QtWidgets

from fieldapp.domain.ids import ActivityId, PlaceId
from fieldapp.domain.places import Activity
from fieldapp.ui.field.inputs import CaptionedChips
from fieldapp.ui.field.places import words
from fieldapp.ui.field.places.keeping import FormKeeper
from fieldapp.ui.shell.context import Context
from fieldapp.ui.widgets.buttons import DangerButton, PlainButton, PrimaryButton
from fieldapp.ui.widgets.chips import ChipGroup
from fieldapp.ui.widgets.fields import TextField
from fieldapp.ui.widgets.moments import DateTimeField
from fieldapp.ui.widgets.pages import Columns
from fieldapp.workflow import half_done
from fieldapp.workflow.session import Session

ONCE = "once"


class ActivityForm(QtWidgets.QWidget):
    """What, when, and for whom."""

    saved = QtCore.Signal(object)  # Activity
    removed = QtCore.Signal(object)
    cancelled = QtCore.Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._activity: Activity | None = None
        self._place_id = PlaceId("")
        self.name = TextField(self.tr("What happens?"), required=True, longest=80)
        days = ChipGroup([*words.weekdays(), (ONCE, self.tr("once"))], multi=False, may_clear=False)
        self.weekday = CaptionedChips(self.tr("Every week on"), days)
        self.day = DateTimeField(self.tr("Which day"), context.session.now(), only_day=True, future=True)
        hint = self.tr("for example: 14:30")
        self.start = TextField(self.tr("From"), required=True, placeholder=hint, longest=8)
        self.end = TextField(self.tr("Until"), placeholder=hint, longest=8)
        self.note = TextField(
            self.tr("For whom, what to bring"),
            placeholder=self.tr("no names: this hangs on the wall"),
            longest=120,
        )
        self.save_button = PrimaryButton(self.tr("Save"))
        self.cancel_button = PlainButton(self.tr("Cancel"))
        self.remove_button = DangerButton(self.tr("Remove"))
        self.keeper = FormKeeper(context, half_done.ACTIVITY, self, self._texts, self._restore)
        self._arrange()
        self._connect()

    def _arrange(self) -> None:
        column = QtWidgets.QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(self.name)
        column.addWidget(self.weekday)
        column.addWidget(self.day)
        hours = Columns(1, 1, narrow=300, spacing=10)
        hours.columns[0].addWidget(self.start)
        hours.columns[1].addWidget(self.end)
        column.addWidget(hours)
        column.addWidget(self.note)
        column.addStretch(1)
        foot = QtWidgets.QHBoxLayout()
        foot.addWidget(self.remove_button)
        foot.addStretch(1)
        foot.addWidget(self.cancel_button)
        foot.addWidget(self.save_button)
        column.addLayout(foot)

    def _connect(self) -> None:
        for field in self._fields().values():
            field.changed.connect(lambda text: self.keeper.touch())
        self.weekday.changed.connect(lambda codes: self._once(codes == (ONCE,)))
        self.save_button.clicked.connect(self._save)
        self.cancel_button.clicked.connect(self._cancel)
        self.remove_button.clicked.connect(self._remove)

    def show_activity(self, activity: Activity | None, place_id: PlaceId) -> None:
        """Change this one, or make a new one at `place_id`."""
        self._activity, self._place_id = activity, place_id
        today = self._context.session.now().astimezone().date()
        shown = activity or Activity(ActivityId(""), place_id, "", time(14), weekday=today.isoweekday())
        self.name.set_text(shown.title)
        self.weekday.set_value([ONCE if shown.weekday is None else str(shown.weekday)])
        self.day.set_value(_noon(shown.day or today))
        self.start.set_text(words.clock(shown.start) if activity is not None else "")
        self.end.set_text(words.clock(shown.end))
        self.note.set_text(shown.note)
        for field in (self.name, self.start, self.end):
            field.set_problem("")
        self.remove_button.setVisible(activity is not None)
        self._once(shown.weekday is None)
        self.keeper.begin(activity.id if activity is not None else f"{place_id}")

    def save_forms(self) -> Sequence[Callable[[Session], object]]:
        """For the lock: what was typed and is not kept yet."""
        return self.keeper.save_forms()

    def _fields(self) -> dict[str, TextField]:
        return {"name": self.name, "start": self.start, "end": self.end, "note": self.note}

    def _texts(self) -> dict[str, str]:
        return {name: field.text() for name, field in self._fields().items()}

    def _restore(self, texts: dict[str, str]) -> None:
        for name, field in self._fields().items():
            field.set_text(texts.get(name, field.text()))

    def _once(self, on: bool) -> None:
        self.day.setVisible(on)

    def _problems(self) -> bool:
        start, end = words.parse_hour(self.start.text()), words.parse_hour(self.end.text())
        self.name.set_problem("" if self.name.text().strip() else self.tr("What happens there?"))
        self.start.set_problem("" if start else self.tr("Write an hour, for example 14:30."))
        wrong = ""
        if self.end.text().strip() and end is None:
            wrong = self.tr("Write an hour, for example 14:30.")
        elif start and end and end <= start:
            wrong = self.tr("This is before it begins.")
        self.end.set_problem(wrong)
        for field in (self.name, self.start, self.end):
            if field.problem.text():
                field.edit.setFocus()
                return True
        return False

    def _save(self) -> None:
        start = words.parse_hour(self.start.text())
        if self._problems() or start is None:
            return
        code = "".join(self.weekday.value())
        known = self._activity or Activity(ActivityId(uuid4().hex), self._place_id, "", start, weekday=1)
        self.keeper.finished()
        self.saved.emit(
            replace(
                known,
                title=self.name.text().strip(),
                start=start,
                end=words.parse_hour(self.end.text()),
                weekday=None if code == ONCE else int(code),
                day=self.day.day() if code == ONCE else None,
                note=self.note.text().strip(),
            )
        )

    def _cancel(self) -> None:
        self.keeper.finished()
        self.cancelled.emit()

    def _remove(self) -> None:
        self.keeper.finished()
        if self._activity is not None:
            self.removed.emit(self._activity)


def _noon(day: date) -> datetime:
    return datetime.combine(day, time(12)).astimezone()
