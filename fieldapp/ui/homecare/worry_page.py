"""The three steps of a worry, over the whole window."""

from collections.abc import Callable, Sequence

from PySide6 import QtWidgets

from fieldapp.errors import FieldAppError
from fieldapp.ui import labels, printing
from fieldapp.ui.handing.wizard import Wizard
from fieldapp.ui.homecare.targets import START, NewWorry, OpenWorry
from fieldapp.ui.shell.context import Context
from fieldapp.ui.shell.page import PageWidget
from fieldapp.workflow import sheets
from fieldapp.workflow.handover import giving
from fieldapp.workflow.handover.values import WorryForm, WorryPreview
from fieldapp.workflow.session import Session


class WorryPage(PageWidget):
    """Fills one form, hands it over, and goes back to the start."""

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.set_title(self.tr("Pass on a worry"))
        self.wizard = Wizard(context, self.title())
        column = QtWidgets.QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.wizard)
        self.wizard.ready.connect(self._hand_over)
        self.wizard.refused.connect(self._refused)
        self.wizard.waits.connect(self._waits)
        self.wizard.left.connect(lambda: context.go(START))
        self.wizard.print_asked.connect(self._print)

    def open(self, target: object) -> None:
        """An empty form, or one that was left."""
        if isinstance(target, NewWorry):
            self.wizard.begin(giving.new_form(self.context.session))
        elif isinstance(target, OpenWorry):
            self.context.read(
                lambda session: giving.open_form(session, target.draft_id), self, self.wizard.begin
            )

    def refresh(self, change: object = None) -> None:
        """A page that was never opened shows an empty form."""
        if self.wizard.form is None:
            self.wizard.begin(giving.new_form(self.context.session))

    def save_forms(self) -> Sequence[Callable[[Session], object]]:
        work = self.wizard.keeper.take()
        return () if work is None else (work,)

    def _hand_over(self, shown: WorryPreview) -> None:
        self.wizard.next.setEnabled(False)

        def given(handover: object) -> None:
            self.wizard.next.setEnabled(True)
            self.context.toast(self.tr("Passed on. It leaves as soon as there is a connection."))
            self.context.go(START)
            self.context.sync_now()

        def failed(error: FieldAppError) -> None:
            self.wizard.next.setEnabled(True)
            self.wizard.say(str(labels.failure(error)))

        self.context.act_with(lambda session: giving.hand_over(session, shown), self, given, failed)

    def _refused(self, form: WorryForm) -> None:
        self._end(lambda session: giving.refuse(session, form), self.tr("Nothing was kept with a name."))

    def _waits(self, form: WorryForm) -> None:
        self._end(lambda session: giving.ask_later(session, form), self.tr("Ask again at your next visit."))

    def _end(self, work: Callable[[Session], object], said: str) -> None:
        def done() -> None:
            self.context.toast(said)
            self.context.go(START)

        self.context.act(work, self, done)  # type: ignore[arg-type]

    def _print(self) -> None:
        """The card after a no: telephone numbers, nothing about the person."""
        self.context.read(sheets.refusal, self, lambda card: printing.show(self.context, card))
