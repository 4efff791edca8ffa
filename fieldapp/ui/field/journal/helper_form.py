"""One agreement with a local helper: who, what, where, until when."""

from dataclasses import replace
from datetime import date, datetime, time, timedelta

from PySide6 import QtCore, QtWidgets

from fieldapp.domain.journal import LocalHelper
from fieldapp.ui.field.inputs import CaptionedChips
from fieldapp.ui.field.journal import words
from fieldapp.ui.widgets.buttons import DangerButton, PlainButton, PrimaryButton
from fieldapp.ui.widgets.cards import Card, NoteBox
from fieldapp.ui.widgets.chips import ChipGroup
from fieldapp.ui.widgets.fields import TallTextField, TextField
from fieldapp.ui.widgets.moments import DateTimeField
from fieldapp.ui.widgets.pages import Columns

NO_END, UNTIL = "open", "until"
_LINES = ("name", "reach", "address", "hours")


class HelperForm(Card):
    """Fills a `LocalHelper`; it is kept when one presses the button, and a draft until then."""

    saved = QtCore.Signal()
    cancelled = QtCore.Signal()
    ended = QtCore.Signal(bool)  # False: it holds again
    touched = QtCore.Signal()
    grown = QtCore.Signal()

    def __init__(self, now: datetime) -> None:
        super().__init__(" ")
        self._helper: LocalHelper | None = None
        self._today = now.astimezone().date()
        self.fields = {
            "name": TextField(self.tr("Who helps?"), required=True, longest=200),
            "reach": TextField(self.tr("Telephone"), longest=200),
            "address": TextField(self.tr("Address"), longest=200),
            "hours": TextField(self.tr("When"), longest=200),
        }
        self.help = CaptionedChips(self.tr("With what?"), ChipGroup(words.begun(words.HELP), more_after=9))
        self.what = TallTextField(self.tr("What is agreed?"), least=2, most=5)
        until = [(NO_END, self.tr("until further notice")), (UNTIL, self.tr("until a day"))]
        self.until = CaptionedChips(self.tr("Until when?"), ChipGroup(until, multi=False, may_clear=False))
        self.day = DateTimeField(
            self.tr("Until which day"), now + timedelta(days=365), only_day=True, future=True
        )
        self.over = NoteBox("", "warn")
        self.nobody = NoteBox(
            self.tr("Only who helps: an organisation, a shop, a volunteer. Never a person you help."), "info"
        )
        self.save_button, self.cancel_button = PrimaryButton(self.tr("Keep")), PlainButton(self.tr("Cancel"))
        self.end_button, self.resume_button = (
            DangerButton(self.tr("It has stopped")),
            PlainButton(self.tr("It holds again")),
        )
        self._arrange()
        self._connect()

    def _arrange(self) -> None:
        self.add(self.over)
        self.add(self.nobody)
        self.add(self.fields["name"])
        self.add(self.help)
        self.add(self.what)
        row = Columns(1, 1, 1.2, narrow=470, spacing=10)
        for column, name in zip(row.columns, _LINES[1:], strict=True):
            column.addWidget(self.fields[name])
        self.add(row)
        self.add(self.until)
        self.add(self.day)
        self.fill()
        foot = QtWidgets.QHBoxLayout()
        foot.addWidget(self.end_button)
        foot.addWidget(self.resume_button)
        foot.addStretch(1)
        foot.addWidget(self.cancel_button)
        foot.addWidget(self.save_button)
        self.add(foot)

    def _connect(self) -> None:
        for field in self.fields.values():
            field.changed.connect(lambda text: self._typed())
        self.what.changed.connect(lambda text: self._typed())
        self.fields["name"].entered.connect(self.saved)
        self.until.changed.connect(lambda codes: self._fit())
        self.help.changed.connect(lambda codes: self.grown.emit())
        self.save_button.clicked.connect(self.saved)
        self.cancel_button.clicked.connect(self.cancelled)
        self.end_button.clicked.connect(lambda: self.ended.emit(True))
        self.resume_button.clicked.connect(lambda: self.ended.emit(False))

    def show_helper(self, helper: LocalHelper, *, is_new: bool) -> None:
        """Show this agreement."""
        self._helper = helper
        self.set_title(self.tr("New agreement") if is_new else helper.name)
        for name, field in self.fields.items():
            field.set_text(getattr(helper, name))
            field.set_problem("")
        self.what.set_text(helper.what)
        self.help.set_value(helper.help)
        self.until.set_value((NO_END if helper.until is None else UNTIL,))
        if helper.until is not None:
            self.day.set_value(datetime.combine(helper.until, time(12)).astimezone())
        holds = helper.holds(self._today)
        self.over.set_text(self.tr("This agreement no longer holds."))
        self.over.setVisible(not holds)
        self.nobody.setVisible(is_new)
        self.end_button.setVisible(not is_new and helper.ended_at is None)
        self.resume_button.setVisible(helper.ended_at is not None)
        self._fit()

    def collect(self) -> LocalHelper:
        """The agreement as it is on the screen."""
        assert self._helper is not None
        return replace(
            self._helper,
            name=self.fields["name"].text(),
            reach=self.fields["reach"].text(),
            address=self.fields["address"].text(),
            hours=self.fields["hours"].text(),
            help=self.help.value(),
            what=self.what.text(),
            until=self._until(),
        )

    def texts(self) -> dict[str, str]:
        """What was typed, for the draft."""
        return {"what": self.what.text(), **{name: field.text() for name, field in self.fields.items()}}

    def restore(self, texts: dict[str, str]) -> None:
        """What was typed before."""
        self.what.set_text(texts.get("what", ""))
        for name, field in self.fields.items():
            field.set_text(texts.get(name, ""))

    def explain(self) -> None:
        """Say that a name is needed."""
        self.fields["name"].set_problem(self.tr("Who is it?"))
        self.fields["name"].edit.setFocus(QtCore.Qt.FocusReason.OtherFocusReason)
        self.grown.emit()

    def _until(self) -> date | None:
        return self.day.day() if "".join(self.until.value()) == UNTIL else None

    def _typed(self) -> None:
        self.fields["name"].set_problem("")
        self.touched.emit()

    def _fit(self) -> None:
        self.day.setVisible("".join(self.until.value()) == UNTIL)
        self.grown.emit()
