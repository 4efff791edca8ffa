"""A case-overleg in words, the same for who asks and for who is asked; and its moments as a calendar file."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from PySide6 import QtCore, QtWidgets

from fieldapp.domain.consultation import Agreement, Moment, Outcome, Point
from fieldapp.ui import labels, terms, visible
from fieldapp.ui.shell.context import Context
from fieldapp.ui.widgets.tables import FieldRow
from fieldapp.workflow import consult, outside
from fieldapp.workflow.changes import Change
from fieldapp.workflow.outside import Kept, Leaving
from fieldapp.workflow.session import Session

translate = QtCore.QCoreApplication.translate


def moment(value: Moment) -> str:
    """Tuesday 1 December at 10:00, at the service."""
    at = value.at.astimezone()
    words = translate("consult", "{day} at {time}, {where}")
    where = terms.chip("meeting_spots", value.where).lower()
    return words.format(day=labels.weekday(at.date()), time=labels.clock(value.at), where=where)


def points(value: Sequence[Point]) -> str:
    """What it is about, with the words that were added."""
    said = [terms.chip("consult_agenda", point.code) for point in value]
    lines = [
        f"{code}: {visible.shown(point.text)}" if point.text else code
        for code, point in zip(said, value, strict=True)
    ]
    return " · ".join(lines)


def agreements(value: Outcome, names: Mapping[str, str]) -> list[FieldRow]:
    """Who does what by when, a row each; `names`: organisations by id."""
    return [_row(at, each, names) for at, each in enumerate(value.agreements)]


def who(code: str, names: Mapping[str, str]) -> str:
    """An organisation by its name, or a word of the list."""
    return names[code] if code in names else terms.chip("consult_who", code)


def _row(at: int, each: Agreement, names: Mapping[str, str]) -> FieldRow:
    by = translate("consult", "by {day}").format(day=labels.long_day(each.by))
    line = " · ".join(filter(None, (visible.shown(each.text), by)))
    return FieldRow(str(at), who(each.who, names), terms.word("consult_agreements", each.what), line)


class CalendarFile:
    """Asks for a folder, and writes moments without names into it."""

    def __init__(self, context: Context, owner: QtWidgets.QWidget) -> None:
        self._context, self._owner = context, owner

    def ask(self, moments: Sequence[Moment]) -> None:
        """Let the user say where the file goes; its name is chance."""
        place = QtCore.QStandardPaths.StandardLocation.DocumentsLocation
        start = QtCore.QStandardPaths.writableLocation(place)
        title = translate("consult", "To calendar, without names: choose a folder")
        chosen = QtWidgets.QFileDialog.getExistingDirectory(self._owner, title, start)
        if chosen:
            self.keep_in(Path(chosen), moments)

    def keep_in(self, folder: Path, moments: Sequence[Moment]) -> None:
        """Write them into `folder`."""

        def work(session: Session) -> tuple[Kept, Change]:
            data = consult.moments_file(session, moments)
            return outside.keep(session, folder, data, Leaving("agenda"), suffix=".ics")

        self._context.act_with(work, self._owner, lambda kept: self._kept(kept, folder))

    def _kept(self, kept: Kept, folder: Path) -> None:
        said = translate(
            "consult", "{file} only says ‘Case-overleg’ and the hours. Open it in your calendar."
        )
        shared = translate("consult", "Others can look into this folder.") if outside.risks(folder) else ""
        self._context.toast(" ".join(filter(None, (said.format(file=kept.name), shared))))
