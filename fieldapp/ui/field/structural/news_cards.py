"""What became of it: the theme that looks like what one types, the own signals, all signals per phase."""

from collections.abc import Sequence
from datetime import date

from PySide6 import QtCore, QtWidgets

from fieldapp.domain.structural import PHASES
from fieldapp.ui import structural_words as words
from fieldapp.ui.widgets.cards import Card, EmptyState, Pill
from fieldapp.ui.widgets.figures import Timeline
from fieldapp.ui.widgets.phases import PhaseTrack, Pillars
from fieldapp.ui.widgets.rows import Row, RowList
from fieldapp.ui.widgets.text import heading, muted
from fieldapp.workflow.structural import MineRow, Similar, StepLine


class ThemeCard(Card):
    """One theme: how many see it too, where it stands, what was told."""

    def __init__(self) -> None:
        self.pill = Pill("", "info")
        super().__init__(self.tr("Do others see this too?"), self.pill)
        self.track = PhaseTrack()
        self.timeline = Timeline(self.tr("What was done about it"))
        self.hint = muted("")
        for widget in (self.hint, self.track, self.timeline):
            self.add(widget)
        self.show_nothing()

    def show_nothing(self) -> None:
        """Nothing like it yet."""
        self.set_title(self.tr("Do others see this too?"))
        self.hint.set_text(
            self.tr("While you type you see here how many like it were signalled, and what became of them.")
        )
        self._show(False)

    def show_own(self, own: int) -> None:
        """Only own ones look like it, and nothing was told of them."""
        self.set_title(self.tr("Do others see this too?"))
        once = self.tr("You signalled something like this once before. Signalling it again helps: it counts.")
        often = self.tr("You signalled something like this {n} times before. Signalling it again helps.")
        self.hint.set_text(once if own == 1 else often.format(n=own))
        self._show(False)

    def show_similar(self, similar: Similar, steps: tuple[StepLine, ...], today: date) -> None:
        """The theme that looks like what is typed."""
        self.set_title(self.tr("Looks like this: ‘{title}’").format(title=similar.title))
        self._show_theme(similar.phase, steps, today)
        self.pill.show_state(words.together(similar.signals, similar.services), "info")
        self.pill.show()

    def show_mine(self, row: MineRow, steps: tuple[StepLine, ...], today: date) -> None:
        """One of the own signals, chosen in the list."""
        self.set_title(self.tr("‘{title}’").format(title=row.title))
        if not steps:
            waits = self.tr("Leaves as soon as there is a connection.")
            there = self.tr("The coordinator has it. What becomes of it comes back here.")
            self.hint.set_text(there if row.left else waits)
            self._show(False)
            return
        self._show_theme(row.phase, steps, today)
        self.pill.hide()

    def _show_theme(self, phase: str, steps: tuple[StepLine, ...], today: date) -> None:
        self.track.show_phase(words.phases(), PHASES.index(phase), words.spoken_phase(phase))
        self.timeline.set_moments(words.moments(steps, today))
        self._show(True)

    def _show(self, theme: bool) -> None:
        self.hint.setVisible(not theme)
        self.track.setVisible(theme)
        self.timeline.setVisible(theme)
        if not theme:
            self.pill.hide()


class MineCard(Card):
    """The own signals with what became of each, and below them all signals of the network per phase."""

    chosen = QtCore.Signal(str)

    def __init__(self) -> None:
        super().__init__(self.tr("What became of your signals?"))
        self.list = RowList(self.tr("What became of your signals?"))
        self.empty = EmptyState(
            self.tr("You signalled nothing yet."),
            self.tr("Write on the left what goes wrong again and again. What becomes of it comes back here."),
        )
        self.stack = QtWidgets.QStackedWidget()
        self.stack.addWidget(self.empty)
        self.stack.addWidget(self.list)
        self.stack.setMinimumHeight(150)
        self.add(self.stack, 1)
        self.total = heading("")
        self.pillars = Pillars()
        self.add(self.total)
        self.add(self.pillars)
        self.list.current.connect(self.chosen)

    def show_rows(self, rows: Sequence[MineRow]) -> None:
        """One row per theme, and one per signal that is in none yet."""
        shown: dict[str, Row] = {}
        for row in rows:
            key = row.theme_id or row.id
            if key not in shown:
                shown[key] = Row(row.id, row.title, self._line(row), words.pill(row.phase, row.outcome))
        self.list.set_rows(list(shown.values()))
        self.stack.setCurrentWidget(self.list if shown else self.empty)

    def show_totals(self, network: str, counts: tuple[int, ...]) -> None:
        """All signals per phase; nothing before the coordinator told any."""
        self.total.set_text(self.tr("All signals of {network}, per phase").format(network=network))
        self.total.setVisible(bool(counts))
        self.pillars.setVisible(bool(counts))
        if counts:
            self.pillars.show_counts(words.phases(), counts)

    def _line(self, row: MineRow) -> str:
        if not row.left:
            return self.tr("Leaves as soon as there is a connection.")
        return row.said or row.next or words.happened(row.phase)
