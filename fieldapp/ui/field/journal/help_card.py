"""Practical help (7.8): one tap notes it; who helps locally, and the paper to take along."""

from collections import Counter
from collections.abc import Sequence

from PySide6 import QtCore, QtWidgets

from fieldapp.domain.ids import LocalHelperId
from fieldapp.domain.journal import PRACTICAL, JournalEntry, LocalHelper
from fieldapp.ui.field.journal import words
from fieldapp.ui.widgets.buttons import LinkButton, PlainButton
from fieldapp.ui.widgets.cards import Card
from fieldapp.ui.widgets.chips import ChipGroup
from fieldapp.ui.widgets.fields import Choice
from fieldapp.ui.widgets.pages import Columns
from fieldapp.ui.widgets.text import muted

_SHOWN = 10


class HelpCard(Card):
    """The seventeen kinds of help as buttons; the number says how often."""

    tapped = QtCore.Signal(str)  # a code of E23
    paper_wanted = QtCore.Signal(str)  # the id of a helper
    helpers_wanted = QtCore.Signal()

    def __init__(self) -> None:
        super().__init__(self.tr("Practical help"), hint=self.tr("one tap notes it"))
        self._labels = dict(words.begun(words.HELP))
        self._helpers: Sequence[LocalHelper] = ()
        self.chips = ChipGroup(
            words.begun(words.HELP), multi=False, more_after=_SHOWN, name=self.tr("Practical help")
        )
        self.who = Choice(self.tr("Who helps here?"), placeholder=self.tr("Choose"))
        self.paper_button = PlainButton(self.tr("Paper to take along…"))
        self.nobody = muted(self.tr("No agreement with a helper in the area yet."))
        self.helpers_button = LinkButton(self.tr("Agreements with helpers"))
        self._arrange()
        self.chips.changed.connect(self._tapped)
        self.who.changed.connect(lambda code: self._fit())
        self.paper_button.clicked.connect(lambda: self.paper_wanted.emit(self.who.value()))
        self.helpers_button.clicked.connect(self.helpers_wanted)

    def _arrange(self) -> None:
        self.add(self.chips)
        self.row = Columns(1.6, 1, narrow=380, spacing=10)
        left, right = self.row.columns
        left.addWidget(self.who)
        right.addStretch(1)
        right.addWidget(self.paper_button)
        self.add(self.row)
        self.add(self.nobody)
        foot = QtWidgets.QHBoxLayout()
        foot.addWidget(self.helpers_button)
        foot.addStretch(1)
        self.add(foot)

    def show_journal(self, entries: Sequence[JournalEntry], helpers: Sequence[LocalHelper]) -> None:
        """Say how often each help was given, and who can help."""
        self.chips.set_value(())
        counted = Counter(code for entry in entries if entry.kind == PRACTICAL for code in entry.codes)
        for code, label in self._labels.items():
            self.chips.set_label(code, f"{label} · {counted[code]}" if counted[code] else label)
        self._helpers = helpers
        self.who.set_options([(helper.id, helper.name) for helper in helpers])
        self.row.setVisible(bool(helpers))
        self.nobody.setVisible(not helpers)
        self._fit()

    def offer(self, code: str) -> None:
        """After a help was noted: choose who does this, when there is somebody."""
        fits = [helper for helper in self._helpers if code in helper.help]
        self.who.set_value(fits[0].id if fits else "")
        self._fit()

    def helper_for(self, code: str) -> LocalHelperId | None:
        """The helper that is chosen, when they give this help."""
        chosen = next((helper for helper in self._helpers if helper.id == self.who.value()), None)
        return chosen.id if chosen is not None and code in chosen.help else None

    def _fit(self) -> None:
        self.paper_button.setEnabled(bool(self.who.value()))

    def _tapped(self, codes: tuple[str, ...]) -> None:
        self.chips.set_value(())
        if codes:
            self.tapped.emit(codes[0])
