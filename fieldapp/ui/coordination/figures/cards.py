"""The cards of the figures: bars, working days, shares of a hundred, and why nobody can be recognised."""

from PySide6 import QtCore, QtWidgets

from fieldapp.domain.figures import Quarter
from fieldapp.domain.figures import cells as c
from fieldapp.domain.figures.reading import Shown
from fieldapp.ui import widgets as kit
from fieldapp.ui.coordination.figures import wording
from fieldapp.ui.widgets.charts import ChartBars, ChartPair, ChartPairs
from fieldapp.ui.widgets.phases import Pillars
from fieldapp.workflow.figures import NetworkFigures

translate = QtCore.QCoreApplication.translate

_MOST_BARS = 8
_FUNNEL = (c.SIGNALS, c.WANTS_CONTACT, c.PASSED_ON, c.TAKEN_UP, c.CONTACT, c.HELP)


class FunnelCard(kit.Card):
    """From signal to help: how many got how far."""

    def __init__(self) -> None:
        super().__init__(wording.block(c.STEP))
        self.chart = ChartBars()
        self.add(self.chart)
        self.fill()

    def show_figures(self, figures: NetworkFigures) -> None:
        """Show these."""
        lines = dict(zip((each.code for each in figures.steps), wording.funnel(figures), strict=True))
        self.chart.show_rows([wording.row(lines[code]) for code in _FUNNEL], wording.block(c.STEP))


class AboutCard(kit.Card):
    """What signals are about, what stands in the way, why a right does not work out: one at a time."""

    def __init__(self) -> None:
        self._figures: NetworkFigures | None = None
        self.choice = kit.ChipGroup(
            [
                (c.DOMAIN, translate("figures", "About")),
                (c.BARRIER, translate("figures", "In the way")),
                (c.REASON, translate("figures", "Rights")),
            ],
            multi=False,
            may_clear=False,
            name=translate("figures", "What to show"),
        )
        self.choice.set_value([c.DOMAIN])
        super().__init__(wording.block(c.DOMAIN))
        self.head.addWidget(self.choice, 0, QtCore.Qt.AlignmentFlag.AlignTop)
        self.chart = ChartBars(row_height=26, bar=20)
        self.more = kit.muted("")
        self.add(self.chart)
        self.add(self.more)
        self.fill()
        self.choice.changed.connect(lambda codes: self._show())

    def show_figures(self, figures: NetworkFigures) -> None:
        """Show these."""
        self._figures = figures
        self._show()

    def _show(self) -> None:
        figures, chosen = self._figures, self.choice.value()
        if figures is None or not chosen:
            return
        code = chosen[0]
        cells = {c.DOMAIN: figures.domains, c.BARRIER: figures.barriers, c.REASON: figures.reasons}[code]
        self.set_title(wording.block(code))
        lines = wording.counts(code, _first(cells))
        self.chart.show_rows([wording.row(line) for line in lines], wording.block(code))
        left = len(cells) - len(lines)
        words = translate("figures", "{n} more in the table.")
        self.more.set_text(words.format(n=left) if left else "")
        self.more.setVisible(bool(left))


def _first(cells: tuple[Shown, ...]) -> tuple[Shown, ...]:
    """The most frequent ones, with room for two that are kept back: that there are such is to be seen."""
    there = [each for each in cells if not each.hidden]
    hidden = [each for each in cells if each.hidden]
    room = max(_MOST_BARS - min(len(hidden), 2), 1)
    shown = there[:room]
    return (*shown, *hidden[: _MOST_BARS - len(shown)])


class PaceCard(kit.Card):
    """Working days per step, beside what was agreed."""

    def __init__(self) -> None:
        super().__init__(
            translate("figures", "Working days per step"), hint=translate("figures", "half goes faster")
        )
        self.chart = ChartBars(row_height=46)
        self.add(self.chart)
        self.fill()

    def show_figures(self, figures: NetworkFigures) -> None:
        """Show these."""
        self.chart.show_rows([wording.row(line) for line in wording.paces(figures)])


class ReachedCard(kit.Card):
    """Of a hundred requests: reached, not reached, per quarter, and when the running one comes."""

    def __init__(self) -> None:
        super().__init__(translate("figures", "Of 100 requests"))
        self.chart = ChartPairs()
        self.add(self.chart)
        self.fill()

    def show_figures(self, figures: NetworkFigures) -> None:
        """Show these."""
        pairs = [
            ChartPair(
                label=wording.short_quarter(each.quarter),
                first=each.reached,
                second=each.not_reached,
                said=wording.too_little(),
                first_said="" if each.reached is None else str(each.reached),
                second_said="" if each.not_reached is None else str(each.not_reached),
            )
            for each in figures.reached
        ]
        if figures.period.holds(figures.running):
            pairs.append(_to_come(figures.running))
        legend = (
            translate("figures", "reached"),
            translate("figures", "not reached"),
            translate("figures", "· the rest still runs"),
        )
        self.chart.show_pairs(pairs, legend)


def _to_come(quarter: Quarter) -> ChartPair:
    month = QtCore.QLocale().standaloneMonthName(quarter.next.first.month)
    said = translate("figures", "in {month}").format(month=month)
    return ChartPair(wording.short_quarter(quarter), None, None, said)


class OtherwiseCard(kit.Card):
    """How else it went on, the fallback with it; and for what reason it was given back."""

    def __init__(self) -> None:
        super().__init__(wording.block(c.END))
        self.chart, self.reasons = ChartBars(row_height=28, bar=20), ChartBars(row_height=26, bar=18)
        self.heading = kit.heading(wording.block(c.GIVEN_BACK))
        self.add(self.chart)
        self.add(self.heading)
        self.add(self.reasons)
        self.fill()

    def show_figures(self, figures: NetworkFigures) -> None:
        """Show these."""
        ends = wording.counts(c.END, figures.ends)
        self.chart.show_rows([wording.row(line) for line in ends], wording.block(c.END))
        there = [each for each in figures.given_back if not each.hidden]
        lines = wording.counts(c.GIVEN_BACK, there)
        self.reasons.show_rows([wording.row(line) for line in lines], wording.block(c.GIVEN_BACK))
        for widget in (self.heading, self.reasons):
            widget.setVisible(bool(there))


class AnsweringCard(kit.Card):
    """Within the term or past it; per service only for who agreed to it. Names in order, never a ranking."""

    def __init__(self) -> None:
        super().__init__(wording.block(c.ABILITY), hint=translate("figures", "of 100 requests"))
        self.chart = ChartBars(row_height=28, bar=20)
        self.note = kit.muted(
            translate("figures", "Per service you see this only when the agreements say so, and it said yes.")
        )
        self.add(self.chart)
        self.add(self.note)
        self.phases = Pillars()
        self.heading = kit.heading(translate("figures", "Structural signals by phase"))
        self.add(self.heading)
        self.add(self.phases)
        self.fill()

    def show_figures(self, figures: NetworkFigures) -> None:
        """Show these."""
        rows = [wording.row(line) for line in wording.answering(figures)]
        self.chart.show_rows(rows, wording.block(c.ABILITY), scale=100)
        self.note.setVisible(not figures.answering)
        lines = wording.phases(figures)
        self.phases.show_counts([line.label for line in lines], figures.phases)
        for widget in (self.heading, self.phases):
            widget.setVisible(any(figures.phases))


class WhyBox(kit.NoteBox):
    """Why nobody can be recognised."""

    def __init__(self) -> None:
        super().__init__(wording.why(), lead=translate("figures", "Nobody can be recognised."))
        self.setSizePolicy(QtWidgets.QSizePolicy.Policy.Preferred, QtWidgets.QSizePolicy.Policy.Minimum)
