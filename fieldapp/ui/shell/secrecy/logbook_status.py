"""Whether the Logboek holds: computed a page at a time between other work, said in one pill."""

from PySide6 import QtCore

from fieldapp.ui import widgets as kit
from fieldapp.ui.shell.context import Context
from fieldapp.ui.shell.secrecy.logbook_words import dotted
from fieldapp.workflow.logbook import Checking
from fieldapp.workflow.session import Session

translate = QtCore.QCoreApplication.translate


class StatusPill(kit.Pill):
    """ "1.284 lines · nothing changed", or from which number on it does not hold."""

    def __init__(self, context: Context) -> None:
        super().__init__(translate("logbook", "checking…"), "plain")
        self._context = context
        self._checking: Checking | None = None

    def check(self) -> None:
        """Begin anew; a check that is under way ends by itself."""
        self._context.read(Checking, self, self._begin)

    def _begin(self, checking: Checking) -> None:
        self._checking = checking
        self._go_on(checking)

    def _go_on(self, checking: Checking) -> None:
        def step(session: Session) -> bool:
            return checking.step(session)

        self._context.read(step, self, lambda more: self._stepped(checking, more))

    def _stepped(self, checking: Checking, more: bool) -> None:
        if checking is not self._checking:
            return
        if more:
            QtCore.QTimer.singleShot(0, self, lambda: self._go_on(checking))
        else:
            self._say(checking)

    def _say(self, checking: Checking) -> None:
        report = checking.report
        if report is None:
            return
        if not report.ok:
            said = translate("logbook", "does not hold from no. {n}")
            self.show_state(said.format(n=dotted(report.broken_at or 0)), "bad")
            return
        said = translate("logbook", "{n} lines · nothing changed").format(n=dotted(report.entries))
        if report.checkpoint:
            said = translate("logbook", "{said} since no. {n}").format(said=said, n=dotted(report.checkpoint))
        self.show_state(said, "ok")
