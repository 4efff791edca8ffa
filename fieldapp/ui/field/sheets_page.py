"""The sheets in the field worker's workspace: who calls to stop is found among the own requests."""

from fieldapp.ui.field import targets
from fieldapp.ui.field.socialmap.switch import Switch
from fieldapp.ui.printing.sheets_page import SheetsPage
from fieldapp.ui.shell.context import Context
from fieldapp.workflow.sheets import StopMatch


class FieldSheetsPage(SheetsPage):
    """The same page; a number said on the telephone leads to the request, or to the person."""

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.head.setContentsMargins(14, 11, 14, 11)
        self.head.addWidget(Switch(context, targets.SHEETS))
        self.stop.chosen.connect(self._go)

    def _go(self, match: StopMatch) -> None:
        if match.request_id is not None:
            self.context.go(targets.REQUESTS, targets.ShowRequest(match.request_id))
        elif match.person_id is not None:
            self.context.go(targets.PERSON, targets.ShowPerson(match.person_id))
