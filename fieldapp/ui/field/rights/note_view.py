"""How far one right of one person is: status, why it did not work out, what the person decides."""

from collections.abc import Sequence

from PySide6 import QtCore, QtWidgets

from fieldapp.domain.rights import AUTOMATIC_TRACK, NOT_DISCUSSED, RightNote
from fieldapp.ui import terms
from fieldapp.ui.field.rights import words
from fieldapp.ui.widgets.buttons import LinkButton, PlainButton, PrimaryButton
from fieldapp.ui.widgets.chips import Chip, ChipGroup
from fieldapp.ui.widgets.fields import PlainEdit, clean
from fieldapp.ui.widgets.text import Text, heading, muted

_REASONS_SHOWN = 7


class NoteView(QtWidgets.QWidget):
    """`picked`: a chip changed; `typed`: a letter was typed; `reached` carries the reach of the person."""

    picked = QtCore.Signal()
    typed = QtCore.Signal()
    kept = QtCore.Signal()
    reached = QtCore.Signal(str)
    structural = QtCore.Signal()
    grown = QtCore.Signal()

    def __init__(self) -> None:
        super().__init__()
        self.status = ChipGroup(terms.options("e21_recht_status"), multi=False, may_clear=False)
        self.reasons = ChipGroup(words.reasons(), more_after=_REASONS_SHOWN, more_text=self.tr("+ {n} more"))
        self.decision_label = heading("")
        self.decision = PlainEdit(1, 4)
        self.keep_button = PrimaryButton(self.tr("Keep"))
        self.more = LinkButton(self.tr("More: track of work, reach, structural signal"))
        self.rest = QtWidgets.QWidget()
        self.tracks = ChipGroup(terms.options("e07_werkpiste"))
        self.reach = ChipGroup(terms.options("e08_bereik_status"), multi=False, may_clear=False)
        self.reach_label = heading("")
        self.structural_line = muted("")
        self.structural_button = PlainButton(self.tr("Make a structural signal…"), compact=True)
        for chips, term in ((self.status, "rechten"), (self.reasons, "onderbescherming")):
            chips.setProperty("term", term)
        for chips, term in ((self.tracks, "werkpiste"), (self.reach, "bereik")):
            chips.setProperty("term", term)
        self._arrange()
        self._arrange_rest()
        self._mark_reasons()
        self._connect()

    def _arrange(self) -> None:
        column = QtWidgets.QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        hint = self.tr("The first six are those of the brochure.")
        why = Text(hint, lead=self.tr("Why did it not work out yet?"), size=13, tone="muted")
        for label, chips in (
            (heading(self.tr("How far is it?")), self.status),
            (why.with_lead(tone="ink", size=15), self.reasons),
        ):
            column.addSpacing(2)
            column.addWidget(label)
            column.addWidget(chips)
        self.status.setAccessibleName(self.tr("How far is it?"))
        self.reasons.setAccessibleName(self.tr("Why did it not work out yet?"))
        column.addSpacing(2)
        asking = QtWidgets.QHBoxLayout()
        asking.addWidget(self.decision_label, 1)
        asking.addWidget(self.more)
        column.addLayout(asking)
        row = QtWidgets.QHBoxLayout()
        row.setSpacing(10)
        row.addWidget(self.decision, 1)
        row.addWidget(self.keep_button, 0, QtCore.Qt.AlignmentFlag.AlignTop)
        column.addLayout(row)
        column.addWidget(self.rest)

    def _arrange_rest(self) -> None:
        column = QtWidgets.QVBoxLayout(self.rest)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(heading(self.tr("Track of work")))
        self.tracks.setAccessibleName(self.tr("Track of work"))
        column.addWidget(self.tracks)
        self.structural_line.set_text(
            self.tr(
                "Could this right be granted by itself? Make a structural signal of it, without a person."
            )
        )
        row = QtWidgets.QHBoxLayout()
        row.setSpacing(10)
        row.addWidget(self.structural_line, 1)
        row.addWidget(self.structural_button)
        column.addLayout(row)
        column.addWidget(self.reach_label)
        column.addWidget(self.reach)
        self.rest.hide()

    def _mark_reasons(self) -> None:
        own, added = self.tr("from the brochure"), self.tr("added by this program")
        for chip in self.reasons.findChildren(Chip):
            if chip.code:
                said = own if words.is_from_brochure(chip.code) else added
                chip.setAccessibleDescription(said)
                chip.setToolTip(said)

    def _connect(self) -> None:
        for chips in (self.status, self.reasons, self.tracks):
            chips.changed.connect(lambda codes: self.picked.emit())
        self.decision.textChanged.connect(self.typed)
        self.keep_button.clicked.connect(self.kept)
        self.more.clicked.connect(self._unfold)
        self.reach.changed.connect(lambda codes: self.reached.emit("".join(codes)))
        self.structural_button.clicked.connect(self.structural)

    def show_note(self, note: RightNote | None, reach: str, who: str, *, text_too: bool) -> None:
        """Show what was noted; the text stays as it is being typed unless `text_too`."""
        self.status.set_value((note.status if note is not None else NOT_DISCUSSED,))
        self.reasons.set_value(note.reasons if note is not None else ())
        self.tracks.set_value(note.tracks if note is not None else ())
        self.reach.set_value((reach,))
        asked = self.tr("What does {who} decide?").format(who=who)
        self.decision_label.set_text(asked)
        self.decision.setAccessibleName(asked)
        reached = self.tr("Does help reach {who}?").format(who=who)
        self.reach_label.set_text(reached)
        self.reach.setAccessibleName(reached)
        if text_too:
            self._set_text(note.decision if note is not None else "")
        if note is not None and AUTOMATIC_TRACK in note.tracks:
            self._open(True)

    def values(self) -> tuple[str, Sequence[str], Sequence[str], str]:
        """Status, reasons, tracks and decision as they stand on the screen."""
        status = "".join(self.status.value()) or NOT_DISCUSSED
        return status, self.reasons.value(), self.tracks.value(), clean(self.decision.toPlainText())

    def _set_text(self, text: str) -> None:
        if clean(self.decision.toPlainText()) == text:
            return  # the cursor stays where it is
        self.decision.blockSignals(True)
        self.decision.setPlainText(text)
        self.decision.blockSignals(False)
        self.decision.fit()

    def _unfold(self) -> None:
        self._open(self.rest.isHidden())

    def _open(self, on: bool) -> None:
        self.rest.setVisible(on)
        self.grown.emit()
