"""What it is about: codes of the agenda, with a line of words; and whether the person comes, or why not."""

from collections.abc import Sequence

from PySide6 import QtCore, QtWidgets

from fieldapp.domain.consultation import LONGEST, MOST_POINTS, Point
from fieldapp.ui import terms
from fieldapp.ui.field import wording
from fieldapp.ui.field.consult import words
from fieldapp.ui.widgets.buttons import LinkButton
from fieldapp.ui.widgets.cards import Card, NoteBox
from fieldapp.ui.widgets.chips import ChipGroup
from fieldapp.ui.widgets.fields import TextField
from fieldapp.ui.widgets.text import Text, caption
from fieldapp.ui.widgets.ticks import RadioGroup
from fieldapp.workflow.scan import TextFinding


class AgendaCard(Card):
    """Chips of the agenda, and a line beside each that was picked."""

    changed = QtCore.Signal()
    keep = QtCore.Signal()

    def __init__(self) -> None:
        super().__init__(self.tr("1 · What is it about?"))
        self.chips = ChipGroup(terms.options("consult_agenda"), name=self.tr("What is it about?"))
        self.chips.changed.connect(lambda codes: self._picked())
        self.add(self.chips)
        self.hint = caption(self.tr("In a few words, where that helps. The services read it."))
        self.add(self.hint)
        self._column = QtWidgets.QVBoxLayout()
        self._column.setSpacing(6)
        self.add(self._column)
        self._fields: dict[str, TextField] = {}
        self.found = NoteBox("", "warn")
        self.keep_button = LinkButton(self.tr("Keep it all the same"))
        self.keep_button.clicked.connect(self.keep)
        self.found.row.addWidget(self.keep_button)
        self.add(self.found)
        self.problem = Text(size=13, tone="danger")
        self.add(self.problem)
        self.say("")
        self.say_found(())

    def begin(self, points: Sequence[Point]) -> None:
        """Show these."""
        self.chips.set_value([point.code for point in points])
        self._show({point.code: point.text for point in points})
        self.say("")
        self.say_found(())

    def value(self) -> tuple[Point, ...]:
        """What was picked, with the words beside it."""
        return tuple(
            Point(code, self._fields[code].text() if code in self._fields else "")
            for code in self.chips.value()[:MOST_POINTS]
        )

    def field(self, code: str) -> TextField:
        """The words beside one point."""
        return self._fields[code]

    def say(self, problem: str) -> None:
        """Say what is wrong, or nothing."""
        self.problem.set_text(problem)
        self.problem.setVisible(bool(problem))

    def say_found(self, found: Sequence[TextFinding]) -> None:
        """Names and numbers to decide on, or none."""
        self.found.set_text(words.found(found))
        self.found.set_tone("bad" if any(finding.blocks for finding in found) else "warn")
        self.keep_button.setVisible(bool(found) and not any(finding.blocks for finding in found))
        self.found.setVisible(bool(found))

    def _picked(self) -> None:
        self._show({code: field.text() for code, field in self._fields.items()})
        self._touched()

    def _show(self, texts: dict[str, str]) -> None:
        picked = self.chips.value()
        for code in [code for code in self._fields if code not in picked]:
            gone = self._fields.pop(code)
            self._column.removeWidget(gone)
            gone.hide()
            gone.deleteLater()
        for code in picked:
            if code not in self._fields:
                field = TextField(wording.upper_first(terms.word("consult_agenda", code)), longest=LONGEST)
                field.set_text(texts.get(code, ""))
                field.changed.connect(lambda text: self._touched())
                self._fields[code] = field
                self._column.addWidget(field)
        self.hint.setVisible(bool(picked))

    def _touched(self) -> None:
        self.say("")
        self.say_found(())
        self.changed.emit()


class ThereCard(Card):
    """Whether the person is there, or why not: the first choice is that they are."""

    changed = QtCore.Signal()

    def __init__(self) -> None:
        super().__init__(" ")
        self.choice = RadioGroup(terms.options("consult_present"), name=self.tr("Is the person there?"))
        self.add(self.choice)
        self.problem = Text(size=13, tone="danger")
        self.add(self.problem)
        self.choice.changed.connect(lambda code: self._touched())
        self.say("")

    def call(self, codename: str) -> None:
        """Use the codename."""
        title = self.tr("2 · Is {who} there?").format(who=wording.called(codename))
        self.set_title(title)
        self.choice.setAccessibleName(title)

    def say(self, problem: str) -> None:
        """Say what is wrong, or nothing."""
        self.problem.set_text(problem)
        self.problem.setVisible(bool(problem))

    def _touched(self) -> None:
        self.say("")
        self.changed.emit()
