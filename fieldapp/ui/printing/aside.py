"""Beside the sheets: when one can be called, and how far each language is."""

from collections.abc import Callable, Sequence

from PySide6 import QtCore

from fieldapp.ui import labels
from fieldapp.ui import widgets as kit
from fieldapp.ui.shell.context import Context
from fieldapp.workflow import sheets
from fieldapp.workflow.session import Session
from fieldapp.workflow.sheets import SheetLanguage

translate = QtCore.QCoreApplication.translate

COMPLETE, DRAFT, EMPTY = "complete", "draft", "empty"
_WAIT = 600


class HoursCard(kit.Card):
    """When people can call: it stands on every sheet. Keeps itself while one types."""

    def __init__(self, context: Context) -> None:
        super().__init__(translate("HoursCard", "On every sheet"))
        self._context, self._kept = context, ""
        self.phone = kit.muted("")
        self.hours = kit.TextField(
            translate("HoursCard", "When can people call?"),
            placeholder=translate("HoursCard", "every working day 9–16 h"),
            longest=60,
        )
        self.add(self.phone)
        self.add(self.hours)
        self._timer = QtCore.QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_WAIT)
        self._timer.timeout.connect(self._keep)
        self.hours.changed.connect(lambda text: self._timer.start())

    def show_hours(self, hours: str, phone: str) -> None:
        """What is kept; what is being typed stays."""
        self._kept = hours
        if not self.hours.edit.hasFocus():
            self.hours.set_text(hours)
        if phone:
            self.phone.set_text(self.tr("Your number: {phone}.").format(phone=phone))
        else:
            self.phone.set_text(
                self.tr("Your profile has no telephone number: the sheet gets a line to write it on.")
            )

    def save_forms(self) -> Sequence[Callable[[Session], object]]:
        """What was typed and is not kept yet."""
        text = self.hours.text()
        self._timer.stop()
        return () if text.strip() == self._kept else (lambda session: sheets.keep_hours(session, text),)

    def _keep(self) -> None:
        text = self.hours.text()
        self._context.act(
            lambda session: sheets.keep_hours(session, text),
            self,
            lambda: self.hours.set_problem(""),
            lambda error: self.hours.set_problem(str(labels.failure(error))),
        )


class LanguagesCard(kit.Card):
    """Which languages there are: complete, draft, and those that wait for a translator."""

    def __init__(self) -> None:
        super().__init__(translate("LanguagesCard", "Languages"))
        self.table = kit.FieldTable(name=translate("LanguagesCard", "Languages"), label_width=110)
        self.add(self.table)
        self.add(
            kit.muted(
                translate(
                    "LanguagesCard",
                    "Dutch always stands first. A translation says that it is one."
                    " A language without a text cannot be chosen.",
                )
            )
        )

    def show_languages(self, languages: Sequence[SheetLanguage]) -> None:
        """Group them by how far they are."""
        groups = (
            (COMPLETE, self.tr("Complete"), ("original", COMPLETE)),
            (DRAFT, self.tr("Draft"), (DRAFT,)),
            (EMPTY, self.tr("No text yet"), (EMPTY,)),
        )
        unread = [found.own for found in languages if found.state == COMPLETE and not found.read_by]
        lines = {
            COMPLETE: self.tr("Not yet read by a native speaker: {which}").format(which=", ".join(unread)),
            DRAFT: self.tr("Not yet read by a native speaker"),
            EMPTY: self.tr("Waits for a translator"),
        }
        if not unread:
            lines[COMPLETE] = ""
        rows = []
        for code, label, states in groups:
            names = ", ".join(found.own for found in languages if found.state in states)
            rows.append(kit.FieldRow(code, label, names, lines[code]))
        self.table.set_rows(rows)
