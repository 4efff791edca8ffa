"""What else is arranged for the own organisation, and what of it waits."""

from functools import partial

from PySide6 import QtWidgets

from fieldapp.ui.coordination.agreed.words import yes_pill
from fieldapp.ui.shell.context import Context
from fieldapp.ui.widgets.cards import Card
from fieldapp.ui.widgets.lines import Line, Lines


class LinksCard(Card):
    """One line for each page that has no entry of its own in the menu."""

    def __init__(self, context: Context) -> None:
        super().__init__(self.tr("To arrange"))
        self._context = context
        self.lines = Lines()
        self.add(self.lines)
        self.shown: dict[str, Line] = {}

    def show_links(self, accepted: int, named: int) -> None:
        """Show where to go; `named` is the newest version of the agreements, `accepted` the own one."""
        opened = self.tr("Open")
        self.shown = {
            "agreements": Line(
                self.tr("Agreements"),
                self.tr("What the partners agree on, and your yes."),
                pill=yes_pill(accepted, named),
                button=opened,
            ),
            "offices": Line(
                self.tr("Who signs"),
                self.tr("A second administrator, and the key on paper."),
                button=opened,
            ),
            "own_figures": Line(
                self.tr("Figures of your service"),
                self.tr("What goes to the coordinator each quarter, without persons."),
                button=opened,
            ),
        }
        lines: list[QtWidgets.QWidget] = []
        for key, line in self.shown.items():
            line.pressed.connect(partial(self._context.go, key))
            lines.append(line)
        self.lines.show_lines(lines)
