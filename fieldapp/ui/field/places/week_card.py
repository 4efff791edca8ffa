"""The card of one's own week: seven days, what is planned, and the last four weeks by place."""

from collections.abc import Sequence
from datetime import date, timedelta

from PySide6 import QtCore

from fieldapp.domain.places import monday_of
from fieldapp.ui import labels
from fieldapp.ui.field.places.week import PlaceDays, PresenceGrid, WeekTable
from fieldapp.ui.widgets.buttons import PlainButton
from fieldapp.ui.widgets.cards import Card
from fieldapp.ui.widgets.flow import flowing
from fieldapp.ui.widgets.text import Text, muted
from fieldapp.workflow.agenda import AgendaItem
from fieldapp.workflow.presence import VisitRow


class WeekCard(Card):
    """Counts for nobody but the worker: nothing on it leaves but the hours of what is planned."""

    plan_wanted = QtCore.Signal()
    export_wanted = QtCore.Signal()

    def __init__(self) -> None:
        self.dates = muted("").one_line()
        super().__init__(self.tr("This week"), self.dates)
        self.body.setSpacing(6)
        self.week, self.grid = WeekTable(), PresenceGrid()
        self.plan_button = PlainButton(self.tr("Plan a visit"), compact=True)
        self.export_button = PlainButton(self.tr("To calendar, without names"), compact=True)
        self.month = Text("", lead=self.tr("Last 4 weeks"), size=13, tone="muted").with_lead(
            tone="ink", size=15
        )
        self.add(self.week)
        said = muted(self.tr("A visit without a signal counts just as much."))
        said.setToolTip(self.tr("Your own week never leaves this laptop."))
        self.add(said)
        self.add(flowing(self.plan_button, self.export_button))
        for widget in (self.month, self.grid):
            self.add(widget)
        self.fill()
        self.plan_button.clicked.connect(self.plan_wanted)
        self.export_button.clicked.connect(self.export_wanted)

    def show_week(self, visits: Sequence[VisitRow], planned: Sequence[AgendaItem], today: date) -> None:
        """The week that `today` is in."""
        monday = monday_of(today)
        self.dates.set_text(f"{monday.day}–{labels.long_day(monday + timedelta(days=6))}")
        self.week.show_week(visits, planned, today)

    def show_month(self, lines: Sequence[PlaceDays], together: int, today: date) -> None:
        """Four weeks, and how often people were brought together."""
        self.month.setVisible(bool(lines))
        self.grid.show_lines(lines, today)
        once = self.tr("brought people together once")
        often = self.tr("brought people together {n} times").format(n=together)
        said = "" if not together else once if together == 1 else often
        self.month.set_text(said)
