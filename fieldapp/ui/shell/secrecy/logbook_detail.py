"""One line of the Logboek in full, and what the other side said of it. The content itself is not in it."""

from datetime import UTC, datetime, timedelta
from typing import Final

from PySide6 import QtCore

from fieldapp.ui import widgets as kit
from fieldapp.ui.shell.secrecy import logbook_words as words
from fieldapp.workflow.logbook import LogDetail

translate = QtCore.QCoreApplication.translate
_START: Final = datetime(1970, 1, 1, tzinfo=UTC)


class DetailCard(kit.Card):
    """Who, to whom, why that was allowed, which fields, the receipts, the check number."""

    def __init__(self) -> None:
        super().__init__()
        self.heading = kit.heading("")
        self.table = kit.FieldTable(name=translate("logbook", "One line"), label_width=90)
        self.heard_title = kit.caption(translate("logbook", "Proof from the other side"))
        self.heard = kit.Timeline(translate("logbook", "Proof from the other side"))
        self.number_title = kit.caption(translate("logbook", "Check number"))
        self.number = kit.Text("")
        self.note = kit.muted(translate("logbook", "The content itself is not in here."))
        for widget in (
            self.heading,
            self.table,
            self.heard_title,
            self.heard,
            self.number_title,
            self.number,
            self.note,
        ):
            self.add(widget)
        self.fill()

    def show_line(self, found: LogDetail) -> None:
        """Show this line."""
        line = found.line
        self.heading.set_text(f"{words.what(line)} · {words.full_when(line.at)}")
        cells = (
            ("who", translate("logbook", "Who"), words.who(line), ""),
            ("to", translate("logbook", "To whom"), line.to, ""),
            (
                "basis",
                translate("logbook", "Why it may"),
                words.basis(line.facts),
                words.policy(line.facts),
            ),
            ("fields", translate("logbook", "Fields"), ", ".join(words.fields(line.facts)), ""),
            ("what", translate("logbook", "What"), "" if line.to else words.why(line), ""),
        )
        self.table.set_rows(
            [kit.FieldRow(code, label, text, note) for code, label, text, note in cells if text]
        )
        moments = [
            kit.Moment(words.when(_START + timedelta(minutes=minute)), words.heard(code))
            for code, minute in found.heard
        ]
        self.heard.set_moments(moments)
        for widget in (self.heard_title, self.heard):
            widget.setVisible(bool(moments))
        self.number.set_text(words.check_number(line))
