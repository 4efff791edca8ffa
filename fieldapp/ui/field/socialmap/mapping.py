"""Which column of a plain list is what: guessed from the headers, put right by hand."""

from collections.abc import Sequence

from PySide6 import QtCore, QtWidgets

from fieldapp.ui.widgets.cards import NoteBox
from fieldapp.ui.widgets.fields import Choice
from fieldapp.ui.widgets.pages import Columns
from fieldapp.ui.widgets.text import heading, muted

_SHOWN = 40  # characters of the example


class MappingForm(QtWidgets.QWidget):
    """A choice of column per field; only the name is needed."""

    changed = QtCore.Signal()

    def __init__(self) -> None:
        super().__init__()
        column = QtWidgets.QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 0)
        column.setSpacing(8)
        column.addWidget(heading(self.tr("Which column is what?")))
        column.addWidget(muted(self.tr("Only the name is needed. What you leave empty is left out.")))
        self.problem = NoteBox(self.tr("Say which column holds the name of the service."), "warn")
        column.addWidget(self.problem)
        self.problem.hide()
        self.choices: dict[str, Choice] = {}
        sides = Columns(1, 1, narrow=460, spacing=10)
        for at, (field, label) in enumerate(self._labels()):
            choice = Choice(label, required=field == "name", placeholder=self.tr("not in the list"))
            choice.changed.connect(lambda code: self.changed.emit())
            self.choices[field] = choice
            sides.columns[at % 2].addWidget(choice)
        for side in sides.columns:
            side.addStretch(1)
        column.addWidget(sides)

    def show_headers(
        self, headers: Sequence[str], sample: Sequence[Sequence[str]], guess: dict[str, int]
    ) -> None:
        """Offer these columns, each with its first value, and begin with what was guessed."""
        options = [("", self.tr("not in the list"))]
        for at, header in enumerate(headers):
            first = next((row[at] for row in sample if at < len(row) and row[at]), "")
            example = first.replace("\n", " ")[:_SHOWN]
            name = header or self.tr("column {n}").format(n=at + 1)
            options.append((str(at), f"{name} · {example}" if example else name))
        for field, choice in self.choices.items():
            choice.set_options(options)
            choice.set_value(str(guess[field]) if field in guess else "")
        self.problem.setVisible("name" not in guess)

    def mapped(self) -> dict[str, int]:
        """Field → column, without what is not in the list."""
        picked = {field: choice.value() for field, choice in self.choices.items()}
        return {field: int(code) for field, code in picked.items() if code}

    def complete(self) -> bool:
        """Whether the name has a column; says so when not."""
        good = "name" in self.mapped()
        self.problem.setVisible(not good)
        if not good:
            self.choices["name"].combo.setFocus(QtCore.Qt.FocusReason.OtherFocusReason)
        return good

    def _labels(self) -> list[tuple[str, str]]:
        return [
            ("name", self.tr("Name of the service")),
            ("organisation", self.tr("Organisation")),
            ("description", self.tr("What")),
            ("kind", self.tr("Kind of service")),
            ("address", self.tr("Address")),
            ("postcode", self.tr("Postcode")),
            ("municipality", self.tr("Municipality")),
            ("area", self.tr("Helps in")),
            ("nis", self.tr("NIS code of where it helps")),
            ("neighbourhood", self.tr("Neighbourhood")),
            ("opening", self.tr("When")),
            ("cost", self.tr("Cost")),
            ("languages", self.tr("Language")),
            ("audience", self.tr("For whom")),
            ("apply", self.tr("How to apply")),
            ("phone", self.tr("Telephone")),
            ("email", self.tr("E-mail")),
            ("url", self.tr("Website")),
            ("capacity", self.tr("Room")),
            ("capacity_until", self.tr("Full until")),
            ("checked_on", self.tr("Checked on")),
            ("words", self.tr("Words to find it by")),
            ("id", self.tr("Number in the list")),
        ]
