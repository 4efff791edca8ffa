"""A partner that lost its keys and came back: mail for it waits until its four words were heard."""

from collections.abc import Sequence

from PySide6 import QtCore

from fieldapp.errors import FieldAppError, WordsDiffer
from fieldapp.ui.coordination.errands import Errand
from fieldapp.ui.shell.context import Context
from fieldapp.ui.widgets.buttons import PrimaryButton
from fieldapp.ui.widgets.cards import Card, Pill
from fieldapp.ui.widgets.fields import WordsField
from fieldapp.ui.widgets.text import Text, muted
from fieldapp.workflow import partnership
from fieldapp.workflow.changes import Change
from fieldapp.workflow.partnership import MemberRow
from fieldapp.workflow.session import Session


class SuccessorsCard(Card):
    """One that still has to be heard, at a time; away when there is none."""

    def __init__(self, context: Context) -> None:
        self.state = Pill("", "off")
        super().__init__(" ", self.state)
        self.set_title(self.tr("A partner came back under new keys"))
        self._context = context
        self._org_id = ""
        self.who = Text("")
        self.words = WordsField()
        self.problem = Text(size=13, tone="danger")
        self.button = PrimaryButton(self.tr("Confirm"))
        self.add(self.who)
        self.add(self.words)
        self.add(self.problem)
        self.body.addWidget(self.button, 0, QtCore.Qt.AlignmentFlag.AlignRight)
        self.add(
            muted(
                self.tr("Until then nothing is sent there from your organisation. Only the telephone counts.")
            )
        )
        self._errand = Errand(context, self.button, self._settle)
        self.words.changed.connect(lambda words: self._settle())
        self.words.complete.connect(self._confirm)
        self.button.clicked.connect(self._confirm)

    def show_successors(self, rows: Sequence[MemberRow], confirmed: frozenset[str]) -> None:
        """Show the first one that waits."""
        waiting = [row for row in rows if row.org_id not in confirmed]
        self.setVisible(bool(waiting))
        if not waiting:
            return
        if waiting[0].org_id != self._org_id:
            self._org_id = waiting[0].org_id
            self.words.clear()
            self.problem.hide()
        text = self.tr(
            "Call {name} on a number that you know already. They read four words out. Type what you hear."
        )
        self.who.set_text(text.format(name=waiting[0].name))
        self.state.show_state(self.tr("{n} to go").format(n=len(waiting)), "off")
        self._settle()

    def _settle(self) -> None:
        self.button.setEnabled(all(self.words.words()) and not self._errand.is_running)

    def _confirm(self) -> None:
        if not self.button.isEnabled():
            return
        self.problem.hide()
        org_id, words = self._org_id, self.words.words()

        def work(session: Session) -> tuple[None, Change]:
            return None, partnership.confirm_successor(session, org_id, words)

        self._errand.run(work, self._done, self._refused)

    def _done(self, _: None) -> None:
        self._context.toast(self.tr("Confirmed. From now on it can be sent to again."))

    def _refused(self, error: FieldAppError) -> None:
        if not isinstance(error, WordsDiffer):
            self._context.background.failed.emit(error)
            return
        self.problem.set_text(
            self.tr("These are not the words. Ask for them once more; still not? Then it is not them.")
        )
        self.problem.show()
