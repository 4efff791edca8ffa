"""The figures of the network: as charts, as a table, as a report with charts, as a list for a spreadsheet."""

from dataclasses import dataclass

from PySide6 import QtCore, QtWidgets

from fieldapp.domain.figures import Quarter
from fieldapp.interop.year_report import listed, printable
from fieldapp.ui import printing
from fieldapp.ui import widgets as kit
from fieldapp.ui.coordination.figures import wording
from fieldapp.ui.coordination.figures.cards import (
    AboutCard,
    AnsweringCard,
    FunnelCard,
    OtherwiseCard,
    PaceCard,
    ReachedCard,
    WhyBox,
)
from fieldapp.ui.coordination.figures.care import CareCard, CareForm
from fieldapp.ui.coordination.figures.taking import ListCard
from fieldapp.ui.shell.context import Context
from fieldapp.ui.shell.page import PageWidget
from fieldapp.ui.widgets.rows import Row, RowList
from fieldapp.workflow import figures as work
from fieldapp.workflow.changes import Change
from fieldapp.workflow.figures import NetworkFigures, Period
from fieldapp.workflow.session import Session

OWN_FIGURES = "own_figures"
_MOST_CHIPS = 6


@dataclass(frozen=True, slots=True)
class Read:
    """What the page shows, read at once."""

    figures: NetworkFigures | None
    periods: tuple[Period, ...]


def read(session: Session, period: Period | None) -> Read:
    """The figures of a period, and what else can be chosen; nothing without a network."""
    if session.membership is None:
        return Read(None, ())
    return Read(work.network_figures(session, period), work.periods(session))


class FiguresPage(PageWidget):
    """For the coordinator. Which period is chosen stays while the page lives."""

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._title = self.tr("Figures of the network")
        self._figures: NetworkFigures | None = None
        self._periods: tuple[Period, ...] = ()
        self._period: Period | None = None
        self._offered: list[tuple[str, str]] = []
        self._query = ""
        self.chooser = kit.ChipGroup(
            [], multi=False, may_clear=False, more_after=_MOST_CHIPS, name=self.tr("Period")
        )
        self.as_table = kit.PlainButton(self.tr("Show as table"), compact=True)
        self.report = kit.PlainButton(self.tr("Report (pdf)…"), compact=True)
        self.list_button = kit.PlainButton(self.tr("CSV…"), compact=True)
        self.own = kit.LinkButton(self.tr("Figures of your own service"))
        self.sent = kit.muted("")
        self.empty = kit.EmptyState(
            self.tr("No figures yet."),
            self.tr("After each quarter every service makes one table and sends it. They arrive here."),
            self.tr("Figures of your own service"),
        )
        self.funnel, self.about, self.pace, self.reached = (
            FunnelCard(),
            AboutCard(),
            PaceCard(),
            ReachedCard(),
        )
        self.care, self.why = CareCard(), WhyBox()
        self.otherwise, self.answering = OtherwiseCard(), AnsweringCard()
        self.form, self.taking = CareForm(context), ListCard(context)
        self.table = RowList(self.tr("Figures as a table"))
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        outer = QtWidgets.QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        self.stack, self.body = QtWidgets.QStackedWidget(), kit.Scroll(spacing=12)
        outer.addWidget(self.stack)
        for page in (self.empty, self.body):
            self.stack.addWidget(page)
        self.charts = self._charts()
        for widget in (self._head(), self.taking, self.form, self.charts):
            self.body.body.addWidget(widget)
        self.table_card = kit.Card(self.tr("Figures as a table"))
        self.table_card.add(self.table, 1)
        self.body.body.addWidget(self.table_card, 1)
        self.body.body.addWidget(self._foot())
        self._only_charts(True)

    def _charts(self) -> QtWidgets.QWidget:
        charts = QtWidgets.QWidget()
        column = QtWidgets.QVBoxLayout(charts)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(_beside(1, self.funnel, 1, self.about))
        column.addWidget(_beside(648, self.pace, 448, self.reached))
        column.addWidget(_beside(648, self.care, 448, self.why))
        column.addWidget(_beside(1, self.otherwise, 1, self.answering))
        return charts

    def _foot(self) -> QtWidgets.QWidget:
        foot, line = QtWidgets.QWidget(), kit.FlowLayout(12)
        line.addWidget(self.sent)
        line.addWidget(self.own)
        foot.setLayout(line)
        return foot

    def _head(self) -> QtWidgets.QWidget:
        """Which period on the left, what one can do with it on the right; below each other when narrow."""
        head = kit.Columns(1.35, 1, narrow=980)
        head.columns[0].addWidget(self.chooser)
        buttons = QtWidgets.QWidget()
        row = kit.FlowLayout(10)
        for button in (self.as_table, self.report, self.list_button):
            row.addWidget(button)
        buttons.setLayout(row)
        head.columns[1].addWidget(buttons)
        return head

    def _connect(self) -> None:
        self.chooser.changed.connect(self._chosen)
        self.as_table.clicked.connect(lambda: self._only_charts(self.table_card.isVisibleTo(self)))
        self.report.clicked.connect(self._report)
        self.list_button.clicked.connect(self._take_list)
        self.own.clicked.connect(lambda: self.context.go(OWN_FIGURES))
        self.empty.pressed.connect(lambda: self.context.go(OWN_FIGURES))
        self.care.asked.connect(lambda: self._ask(True))
        self.form.left.connect(lambda: self._ask(False))
        self.form.hide()
        self.taking.hide()

    # what the window asks

    def refresh(self, change: object = None) -> None:
        touched = Change.FIGURES | Change.DIRECTORY | Change.STRUCTURAL
        if change is None or (isinstance(change, Change) and change & touched):
            period = self._period
            self.context.read(lambda session: read(session, period), self, self._show)

    def search_hint(self) -> str:
        return self.tr("Search in figures… (Ctrl+K)")

    def search(self, text: str) -> None:
        """Words narrow the table, and bring it up."""
        self._query = text.casefold().strip()
        if self._query:
            self._only_charts(False)
        self._show_table()

    # showing

    def _show(self, found: Read) -> None:
        self._figures, self._periods = found.figures, found.periods
        figures = found.figures
        if figures is None or not found.periods:
            self.stack.setCurrentWidget(self.empty)
            return
        self.stack.setCurrentWidget(self.body)
        self._show_periods(figures.period)
        cards = (self.funnel, self.about, self.pace, self.reached, self.care, self.otherwise, self.answering)
        for card in cards:
            card.show_figures(figures)
        self.form.show_figures(figures)
        words = wording.who_sent(figures)
        if figures.missing:
            words = self.tr("{sent}. Not yet: {names}.").format(sent=words, names=", ".join(figures.missing))
        self.sent.set_text(words)
        self._show_table()

    def _show_periods(self, now: Period) -> None:
        quarters = [one for one in map(_quarter, self._periods) if one is not None]
        options = [(_code(each), _label(each, quarters)) for each in self._periods]
        if options != self._offered:  # a chip that was just pressed keeps its place
            self._offered = options
            self.chooser.set_options(options)
        if self.chooser.value() != (_code(now),):
            self.chooser.set_value([_code(now)])

    def _chosen(self, codes: tuple[str, ...]) -> None:
        self._period = next((each for each in self._periods if _code(each) in codes), None)
        self.refresh()

    def _only_charts(self, charts: bool) -> None:
        self.charts.setVisible(charts)
        self.table_card.setVisible(not charts)
        self.table.setMinimumHeight(0 if charts else 420)
        self.as_table.set_text(self.tr("Show as table") if charts else self.tr("Show as charts"))
        self.taking.hide()

    def _show_table(self) -> None:
        if self._figures is None:
            return
        rows: list[Row] = []
        for at, part in enumerate(wording.report(self._figures).parts):
            lines = [line for line in part.lines if self._query in f"{part.title} {line.label}".casefold()]
            if lines:
                rows.append(Row("", part.title, heading=True))
            for place, line in enumerate(lines):
                said = line.said if part.drawn else ""
                below = line.mark_said if part.drawn else line.said
                pill = (said, "plain" if line.value is None else "ok") if said else None
                rows.append(Row(f"{at}/{place}", line.label, below, pill))
        self.table.set_rows(rows)

    def _ask(self, on: bool) -> None:
        self.form.setVisible(on)
        self.charts.setVisible(not on)
        self.table_card.hide()
        if on:
            self.form.text.edit.setFocus(QtCore.Qt.FocusReason.OtherFocusReason)
        else:
            self._only_charts(True)

    # taking along

    def _report(self) -> None:
        if self._figures is not None:
            printing.show(self.context, printable(wording.report(self._figures)))

    def _take_list(self) -> None:
        if self._figures is not None:
            self.taking.take(listed(wording.report(self._figures)))


def _beside(
    wide: float, left: QtWidgets.QWidget, narrow: float, right: QtWidgets.QWidget
) -> QtWidgets.QWidget:
    sides = kit.Columns(wide, narrow, spacing=14)
    for column, widget in zip(sides.columns, (left, right), strict=True):
        column.addWidget(widget, 1)
    return sides


def _quarter(period: Period) -> Quarter | None:
    return Quarter(period.year, period.number) if period.number else None


def _code(period: Period) -> str:
    return f"{period.year}/{period.number}"


def _label(period: Period, quarters: list[Quarter]) -> str:
    quarter = _quarter(period)
    if quarter is not None:
        return f"{wording.short_quarter(quarter)} {quarter.year}"
    return wording.period(period, sorted(quarters))
