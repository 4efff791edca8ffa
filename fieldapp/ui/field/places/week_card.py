"""The card of one's own week: seven days, what is planned, and the last four weeks by place."""

from collections.abc import Sequence
from datetime import date, timedelta

from PySide6 import QtCore, QtWidgets

from fieldapp.domain.places import monday_of
from fieldapp.ui import labels
from fieldapp.ui.field.places.week import PlaceDays, PresenceGrid, WeekTable
from fieldapp.ui.widgets.buttons import PlainButton
from fieldapp.ui.widgets.cards import Card
from fieldapp.ui.widgets.flow import FlowLayout
from fieldapp.ui.widgets.text import heading, muted
from fieldapp.workflow.agenda import AgendaItem
from fieldapp.workflow.presence import VisitRow


class WeekCard(Card):
    """Counts for nobody but the worker: nothing on it leaves but the hours of what is planned."""

    plan_wanted = QtCore.Signal()
    export_wanted = QtCore.Signal()

    def __init__(self) -> None:
        self.dates = muted("").one_line()
        super().__init__(self.tr("This week"), self.dates)
        self.week, self.grid = WeekTable(), PresenceGrid()
        self.plan_button = PlainButton(self.tr("Plan a visit"))
        self.export_button = PlainButton(self.tr("To calendar, without names"))
        self.month = heading(self.tr("Last 4 weeks"))
        self.together = muted("")
        self.add(self.week)
        said = muted(self.tr("A visit without a signal counts just as much."))
        said.setToolTip(self.tr("Your own week never leaves this laptop."))
        self.add(said)
        self.add(self._buttons())
        self.body.addSpacing(2)
        for widget in (self.month, self.grid, self.together):
            self.add(widget)
        self.fill()
        self.plan_button.clicked.connect(self.plan_wanted)
        self.export_button.clicked.connect(self.export_wanted)

    def _buttons(self) -> QtWidgets.QWidget:
        holder = QtWidgets.QWidget()
        holder.setLayout(row := FlowLayout(10))
        policy = QtWidgets.QSizePolicy(
            QtWidgets.QSizePolicy.Policy.Preferred, QtWidgets.QSizePolicy.Policy.Minimum
        )
        policy.setHeightForWidth(True)
        holder.setSizePolicy(policy)
        row.addWidget(self.plan_button)
        row.addWidget(self.export_button)
        return holder

    def show_week(self, visits: Sequence[VisitRow], planned: Sequence[AgendaItem], today: date) -> None:
        """The week that `today` is in."""
        monday = monday_of(today)
        self.dates.set_text(f"{monday.day}–{labels.long_day(monday + timedelta(days=6))}")
        self.week.show_week(visits, planned, today)

    def show_month(self, lines: Sequence[PlaceDays], together: int, today: date) -> None:
        """Four weeks, and how often people were brought together."""
        self.month.setVisible(bool(lines))
        self.grid.show_lines(lines, today)
        if together == 1:
            self.together.set_text(self.tr("Brought people together once."))
        else:
            self.together.set_text(self.tr("Brought people together {n} times.").format(n=together))
        self.together.setVisible(together > 0)
