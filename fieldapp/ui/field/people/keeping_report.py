"""The report for a person: who asks, whether paper is safe, what is struck as well; then the preview."""

from PySide6 import QtCore, QtWidgets

from fieldapp.domain.ids import PersonId
from fieldapp.interop.printable import Printable
from fieldapp.ui import printing
from fieldapp.ui.shell.context import Context
from fieldapp.ui.widgets.buttons import PrimaryButton
from fieldapp.ui.widgets.cards import Card, NoteBox
from fieldapp.ui.widgets.chips import ChipGroup
from fieldapp.ui.widgets.fields import TextField
from fieldapp.ui.widgets.options import Option, OptionGroup
from fieldapp.ui.widgets.text import caption, muted
from fieldapp.workflow import report
from fieldapp.workflow.report import ReportForm

YES, NO = "ja", "nee"


class ReportCard(Card):
    """Nothing is chosen beforehand: who asks and whether it is safe are asked each time."""

    grown = QtCore.Signal()

    def __init__(self, context: Context, person_id: PersonId) -> None:
        super().__init__(self.tr("The report"))
        self.context, self.person_id = context, person_id
        self.asker = OptionGroup(self._askers(), columns=2, name=self.tr("Who asks this?"))
        safe = [(YES, self.tr("Yes, it may go along")), (NO, self.tr("No, or I do not know"))]
        self.safe = ChipGroup(safe, multi=False, may_clear=False, name=self.tr("Is it safe to give along?"))
        self.also = TextField(self.tr("Strike these words too, with a comma between"), longest=400)
        self.note = NoteBox("", "warn")
        self.make_button = PrimaryButton(self.tr("Make the report…"))
        self._arrange()
        self.asker.changed.connect(lambda code: self._settle())
        self.safe.changed.connect(lambda codes: self._settle())
        self.make_button.clicked.connect(self._make)
        self._settle()

    def _askers(self) -> list[Option]:
        return [
            Option(report.ALONE, self.tr("The person, alone"), self.tr("Everything, also part 2.")),
            Option(
                report.CHOSEN,
                self.tr("The person, with somebody there"),
                self.tr("Without safe contact and what was seen."),
            ),
            Option(
                report.ON_BEHALF,
                self.tr("A representative or lawyer, with proof"),
                self.tr("Without safe contact and what was seen."),
            ),
            Option(
                report.SOMEBODY_ELSE,
                self.tr("Somebody else: partner, family, a service"),
                self.tr("Nothing is given."),
            ),
        ]

    def _arrange(self) -> None:
        self.add(caption(self.tr("Who asks this?")))
        self.add(self.asker)
        self.add(caption(self.tr("Is it safe to give along?")))
        self.add(self.safe)
        self.add(self.also)
        self.add(
            muted(
                self.tr(
                    "Names of others that are known here are struck already. Read it first: is there a name"
                    " that the program cannot know? Then write it here."
                )
            )
        )
        self.add(self.note)
        row = QtWidgets.QHBoxLayout()
        row.addWidget(self.make_button)
        row.addStretch(1)
        self.add(row)

    def _settle(self) -> None:
        asker, safe = self.asker.value(), "".join(self.safe.value())
        self.make_button.setEnabled(bool(asker and safe) and asker != report.SOMEBODY_ELSE)
        text = ""
        if asker == report.SOMEBODY_ELSE:
            text = self.tr(
                "Give nothing. Do not say whether you know this person. Ask the person alone, another time."
            )
        elif asker == report.CHOSEN:
            text = self.tr("Is it the partner or family? Then not now: ask again, alone.")
        elif safe == NO:
            text = self.tr("Then it is not printed. Read it together on the screen, in a safe place.")
        self.note.set_text(text)
        self.note.setVisible(bool(text))
        self.grown.emit()

    def form(self) -> ReportForm:
        """What was chosen."""
        also = tuple(word.strip() for word in self.also.text().split(",") if word.strip())
        safe = "".join(self.safe.value()) == YES
        return ReportForm(self.person_id, self.asker.value(), safe, also)

    def _make(self) -> None:
        form = self.form()
        self.context.act_with(lambda session: report.make(session, form), self, self._preview)

    def _preview(self, made: Printable) -> None:
        self.dialog = printing.show(self.context, made)
