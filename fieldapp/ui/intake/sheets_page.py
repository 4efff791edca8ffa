"""The sheets at intake: who calls to stop is found among the requests that came in."""

from fieldapp.ui.intake.actions import STOP
from fieldapp.ui.printing.sheets_page import SheetsPage
from fieldapp.ui.shell.context import Context
from fieldapp.workflow.sheets import StopMatch


class IntakeSheetsPage(SheetsPage):
    """The same page; a number said on the telephone leads to where it is stopped."""

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.stop.chosen.connect(self._go)

    def _go(self, match: StopMatch) -> None:
        if match.request_id is not None:
            self.context.go(STOP, match.request_id)
