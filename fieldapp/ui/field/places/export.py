"""Handing hours to another calendar: one file without names, places or addresses."""

from datetime import timedelta
from pathlib import Path

from PySide6 import QtCore, QtWidgets

from fieldapp.ui.shell.context import Context
from fieldapp.workflow import agenda, outside
from fieldapp.workflow.changes import Change
from fieldapp.workflow.outside import Kept, Leaving
from fieldapp.workflow.session import Session

translate = QtCore.QCoreApplication.translate

_DAYS = 92  # ahead


class CalendarExport:
    """Asks for a folder, writes, and says what to do with the file."""

    def __init__(self, context: Context, owner: QtWidgets.QWidget) -> None:
        self._context, self._owner = context, owner

    def ask(self) -> None:
        """Let the user say where the file goes; its name is chance."""
        start = QtCore.QStandardPaths.writableLocation(
            QtCore.QStandardPaths.StandardLocation.DocumentsLocation
        )
        title = translate("places", "To calendar, without names: choose a folder")
        chosen = QtWidgets.QFileDialog.getExistingDirectory(self._owner, title, start)
        if chosen:
            self.export_to(Path(chosen))

    def export_to(self, folder: Path) -> None:
        """Write the visits of the next three months into `folder`."""

        def work(session: Session) -> tuple[Kept, Change]:
            today = session.now().astimezone().date()
            data = agenda.calendar_file(session, today, today + timedelta(days=_DAYS))
            return outside.keep(session, folder, data, Leaving("agenda"), suffix=".ics")

        self._context.act_with(work, self._owner, lambda kept: self._written(kept, folder))

    def _written(self, kept: Kept, folder: Path) -> None:
        said = translate(
            "places", "{file} only says ‘Vindplaats: visit’ and the hours. Open it in your calendar."
        )
        shared = translate("places", "Others can look into this folder.") if outside.risks(folder) else ""
        self._context.toast(" ".join(filter(None, (said.format(file=kept.name), shared))))
