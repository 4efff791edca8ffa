"""More about one place: what happens there, and whether help works there (its scorecard of the seven B's)."""

from datetime import timedelta

from PySide6 import QtCore, QtWidgets

from fieldapp.domain.places import Activity, Mark, MeetingPlace, monday_of
from fieldapp.ui import printing, terms
from fieldapp.ui.field.inputs import CaptionedChips
from fieldapp.ui.field.places import words
from fieldapp.ui.field.places.activity_form import ActivityForm
from fieldapp.ui.field.places.card import ACTIVITIES
from fieldapp.ui.field.places.sheet import sheet
from fieldapp.ui.shell.context import Context
from fieldapp.ui.widgets.buttons import PlainButton
from fieldapp.ui.widgets.cards import Card, EmptyState
from fieldapp.ui.widgets.chips import ChipGroup
from fieldapp.ui.widgets.flow import flowing
from fieldapp.ui.widgets.pages import Columns
from fieldapp.ui.widgets.rows import Row, RowList
from fieldapp.ui.widgets.text import muted
from fieldapp.workflow import presence


class Scorecard(QtWidgets.QWidget):
    """The seven B's, each with three marks; a tap is kept at once."""

    marked = QtCore.Signal(str, str)  # code of E01, mark or empty

    def __init__(self) -> None:
        super().__init__()
        column = QtWidgets.QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        said = self.tr(
            "What people tell you here. It stays with you; for a pattern, tell what often goes wrong."
        )
        column.addWidget(muted(said))
        columns = Columns(1, 1, narrow=520, spacing=24)
        column.addWidget(columns)
        column.addStretch(1)
        self.rows: dict[str, CaptionedChips] = {}
        codes = terms.lists()["e01_zeven_b"].codes
        for at, code in enumerate(codes):
            row = CaptionedChips(terms.word("e01_zeven_b", code).capitalize(), self._chips())
            row.changed.connect(lambda value, code=code: self.marked.emit(code, "".join(value)))
            columns.columns[at * 2 // len(codes)].addWidget(row)
            self.rows[code] = row
        for half in columns.columns:
            half.addStretch(1)

    def _chips(self) -> ChipGroup:
        return ChipGroup(terms.options("place_marks"), multi=False)

    def show_marks(self, marks: tuple[Mark, ...]) -> None:
        """Show these; B's without a mark are empty."""
        found = {mark.code: mark.mark for mark in marks}
        for code, row in self.rows.items():
            row.set_value([found[code]] if code in found else [])


class AboutPlace(Card):
    """One of two: activities, or the scorecard."""

    closed = QtCore.Signal()
    changed = QtCore.Signal()  # it may need another height

    def __init__(self, context: Context) -> None:
        super().__init__(self.tr("What happens here"))
        self._context = context
        self._place: MeetingPlace | None = None
        self._known: dict[str, Activity] = {}
        self.scorecard = Scorecard()
        self.list = RowList(self.tr("What happens here"))
        self.empty = EmptyState(
            self.tr("Nothing noted yet"),
            self.tr("Note what happens here and when. You can hang the week on the wall."),
            self.tr("+ Activity"),
        )
        self.form = ActivityForm(context)
        self.stack = QtWidgets.QStackedWidget()
        for widget in (self.list, self.empty, self.form, self.scorecard):
            self.stack.addWidget(widget)
        self.new_button = PlainButton(self.tr("+ Activity"))
        self.print_button = PlainButton(self.tr("Print this week…"))
        self.next_button = PlainButton(self.tr("Print next week…"))
        self.close_button = PlainButton(self.tr("Back"))
        self._arrange()
        self._connect()

    def _arrange(self) -> None:
        self.add(self.stack, 1)
        self.add(flowing(self.close_button, self.new_button, self.print_button, self.next_button))

    def _connect(self) -> None:
        self.scorecard.marked.connect(self._mark)
        self.list.opened.connect(self._open)
        self.list.clicked.connect(lambda index: self._open(self.list.key()))
        self.empty.pressed.connect(lambda: self._edit(None))
        self.new_button.clicked.connect(lambda: self._edit(None))
        self.print_button.clicked.connect(lambda: self.print_week(0))
        self.next_button.clicked.connect(lambda: self.print_week(1))
        self.close_button.clicked.connect(self.closed)
        self.form.saved.connect(self._save)
        self.form.removed.connect(self._remove)
        self.form.cancelled.connect(self._read)

    def show_place(self, place: MeetingPlace, what: str) -> None:
        """Activities or scorecard of this place."""
        self._place = place
        if what == ACTIVITIES:
            self.set_title(self.tr("What happens at {place}").format(place=place.name))
            self._read()
            return
        self.set_title(self.tr("Does help work at {place}?").format(place=place.name))
        self._buttons(on=False)
        self.stack.setCurrentWidget(self.scorecard)
        self._context.read(
            lambda session: presence.scorecard(session, place.id), self, self.scorecard.show_marks
        )

    def print_week(self, ahead: int) -> None:
        """The week that is `ahead` weeks from now, on paper."""
        if self._place is None:
            return
        place_id = self._place.id
        today = self._context.session.now().astimezone().date()
        monday = monday_of(today) + timedelta(weeks=ahead)
        self._context.read(
            lambda session: presence.week_sheet(session, monday, place_id),
            self,
            lambda found: printing.show(self._context, sheet(found)),
        )

    def _mark(self, code: str, mark: str) -> None:
        if self._place is not None:
            place_id = self._place.id
            self._context.act(lambda session: presence.mark(session, place_id, code, mark), self)

    def _read(self) -> None:
        if self._place is not None:
            place_id = self._place.id
            self._context.read(lambda session: presence.activities(session, place_id), self, self._show)

    def _show(self, activities: list[Activity]) -> None:
        self._known = {activity.id: activity for activity in activities}
        rows = [
            Row(
                activity.id,
                activity.title,
                " · ".join(filter(None, (words.when(activity), activity.note))),
            )
            for activity in activities
        ]
        self.list.set_rows(rows)
        self._buttons(on=bool(rows))
        self.stack.setCurrentWidget(self.list if rows else self.empty)
        self.changed.emit()

    def _buttons(self, *, on: bool) -> None:
        self.close_button.show()
        for button in (self.new_button, self.print_button, self.next_button):
            button.setVisible(on)

    def _open(self, key: str) -> None:
        if key in self._known:
            self._edit(self._known[key])

    def _edit(self, activity: Activity | None) -> None:
        if self._place is None:
            return
        self._buttons(on=False)
        self.close_button.hide()  # the form has a way back of its own
        self.form.show_activity(activity, self._place.id)
        self.stack.setCurrentWidget(self.form)
        self.form.name.edit.setFocus()
        self.changed.emit()

    def _save(self, activity: Activity) -> None:
        def saved() -> None:
            self._read()
            self._context.toast(self.tr("{title} is saved.").format(title=activity.title))

        self._context.act(lambda session: presence.save_activity(session, activity), self, saved)

    def _remove(self, activity: Activity) -> None:
        def back() -> None:
            self._context.act(lambda session: presence.save_activity(session, activity), self, self._read)

        def removed() -> None:
            self._read()
            self._context.toast(self.tr("{title} is removed.").format(title=activity.title), back)

        self._context.act(lambda session: presence.delete_activity(session, activity.id), self, removed)
