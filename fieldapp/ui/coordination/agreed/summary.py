"""The agreements in a few lines, beside the list of members."""

from collections.abc import Sequence

from fieldapp.ui import labels
from fieldapp.ui.coordination.agreed import words
from fieldapp.ui.widgets.buttons import PlainButton
from fieldapp.ui.widgets.cards import Card
from fieldapp.ui.widgets.tables import FieldRow, FieldTable
from fieldapp.ui.widgets.text import muted
from fieldapp.workflow import partnership
from fieldapp.workflow.agreements import Agreed
from fieldapp.workflow.partnership import OfficeRow


class AgreedCard(Card):
    """What matters most, who said yes, who signs besides, and where the key on paper is."""

    def __init__(self) -> None:
        self.open_button = PlainButton("", compact=True)
        super().__init__(" ", self.open_button)
        self.open_button.set_text(self.tr("Open"))
        self.set_title(self.tr("Agreements"))
        self.none = muted(self.tr("Nothing was agreed yet. Until then the terms of the program hold."))
        self.add(self.none)
        self.table = FieldTable(name=self.tr("Agreements"), label_width=120)
        self.add(self.table)

    def show_agreed(self, agreed: Agreed, offices: Sequence[OfficeRow]) -> None:
        """Show the newest version."""
        newest = agreed.newest
        self.none.setVisible(newest is None)
        self.set_title(self.tr("Agreements") if newest is None else words.heading(newest.version))
        rows = [] if newest is None else words.short_rows(newest)
        if newest is not None:
            rows.append(FieldRow("yes", self.tr("Agreed"), words.answers(agreed.partners, agreed.named)))
        office = next((row for row in offices if row.office == partnership.COORDINATION), None)
        self.table.set_rows([*rows, *(() if office is None else self._office(office))])

    def _office(self, office: OfficeRow) -> tuple[FieldRow, FieldRow]:
        others = ", ".join(holder.label for holder in office.holders if not holder.own)
        paper = self.tr("not printed yet")
        if office.on_paper is not None:
            paper = self.tr("in the safe, checked on {day}").format(day=labels.full_day(office.on_paper))
        elif not office.in_store:
            paper = self.tr("on paper, at another holder")
        return (
            FieldRow("second", self.tr("2nd coordinator"), others or self.tr("nobody yet")),
            FieldRow("paper", self.tr("Key on paper"), paper),
        )
