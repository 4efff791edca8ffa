"""The switch of row 18: a law that opens something without a yes, with all its papers or not at all."""

from dataclasses import replace
from datetime import UTC, datetime, time

from PySide6 import QtCore

from fieldapp.domain.agreements import DUTIES, POSITIONS, Law
from fieldapp.ui import labels, terms
from fieldapp.ui.coordination.agreed import words
from fieldapp.ui.widgets.cards import Card, NoteBox
from fieldapp.ui.widgets.chips import ChipGroup
from fieldapp.ui.widgets.fields import Labelled, TextField
from fieldapp.ui.widgets.moments import DateTimeField
from fieldapp.ui.widgets.ticks import Tick


class LawCard(Card):
    """Off, unless a lawyer filled in article, version and approval. `changed` after every choice."""

    changed = QtCore.Signal()

    def __init__(self) -> None:
        super().__init__(self.tr("Without consent, because a law says so"))
        self.note = NoteBox(
            self.tr(
                "Off is the safe choice. It never opens anything for a minor or in danger, nor towards others"
                " than a core actor. It holds only between two partners who both said yes to it."
            ),
            "info",
        )
        self.on = Tick(self.tr("A law or decree allows it, and our lawyer approved it"))
        self.article = TextField(self.tr("Article"), longest=200)
        self.version = TextField(self.tr("Version of the text"), longest=80)
        self.approved_by = TextField(
            self.tr("Approved by"), placeholder=self.tr("Name and role of the lawyer"), longest=120
        )
        self.approved_on = DateTimeField(self.tr("Approved on"), labels.local_now(), only_day=True)
        self.positions = ChipGroup(
            [(code, terms.chip("fact_person", code)) for code in POSITIONS], name=self.tr("When")
        )
        self.duties = ChipGroup(
            [(code, terms.chip("duties", code)) for code in DUTIES], name=self.tr("By whom")
        )
        self._when = Labelled(self.tr("When"), self.positions)
        self._who = Labelled(self.tr("By whom"), self.duties)
        self._inside = (self.article, self.version, self.approved_by, self.approved_on, self._when, self._who)
        for widget in (self.note, self.on, *self._inside):
            self.add(widget)
        self.fill()
        self._connect()
        self._fold()

    def _connect(self) -> None:
        self.on.toggled.connect(lambda on: self._fold())
        self.on.toggled.connect(lambda on: self.changed.emit())
        for field in (self.article, self.version, self.approved_by):
            field.changed.connect(lambda text: self.changed.emit())
        self.approved_on.changed.connect(lambda day: self.changed.emit())
        self.positions.changed.connect(lambda codes: self.changed.emit())
        self.duties.changed.connect(lambda codes: self.changed.emit())

    def show_law(self, law: Law | None) -> None:
        """Show what is filled in."""
        said = law or Law()
        self.on.blockSignals(True)
        self.on.setChecked(law is not None)
        self.on.blockSignals(False)
        self.article.set_text(said.article)
        self.version.set_text(said.version)
        self.approved_by.set_text(said.approved_by)
        if said.approved_on is not None:
            self.approved_on.set_value(datetime.combine(said.approved_on, time(12), UTC))
        self.positions.set_value(said.positions)
        self.duties.set_value(said.duties)
        self._fold()

    def law(self) -> Law | None:
        """What is filled in; None while the switch is off."""
        if not self.on.isChecked():
            return None
        return replace(
            Law(),
            article=self.article.text(),
            version=self.version.text(),
            approved_by=self.approved_by.text(),
            approved_on=self.approved_on.day(),
            positions=self.positions.value(),
            duties=self.duties.value(),
        )

    def show_wrong(self, field: str, reason: str) -> bool:
        """Say what is wrong here, with the focus there; False when it is not about this card."""
        named = {
            "law.article": self.article,
            "law.version": self.version,
            "law.approved_by": self.approved_by,
            "law.approved_on": self.approved_on,
            "law.positions": self._when,
            "law.duties": self._who,
        }
        for name, widget in named.items():
            widget.set_problem(words.wrong(field, reason) if name == field else "")
        if field in named:
            named[field].setFocus(QtCore.Qt.FocusReason.OtherFocusReason)
        return field in named

    def _fold(self) -> None:
        for widget in self._inside:
            widget.setVisible(self.on.isChecked())
