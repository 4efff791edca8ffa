"""Colleagues of the same mailbox: who is away, so that nobody waits for them; and my own leave.

Who is away is noted on this device only: nothing about when somebody works leaves a laptop.
"""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from PySide6 import QtCore, QtWidgets

from fieldapp.domain.ids import DeviceId
from fieldapp.ui import labels, theme
from fieldapp.ui import widgets as kit
from fieldapp.ui.shell.context import Context
from fieldapp.ui.shell.page import PageWidget
from fieldapp.workflow import answer, inbox
from fieldapp.workflow.answer import LetGo
from fieldapp.workflow.changes import Change
from fieldapp.workflow.inbox import Colleague
from fieldapp.workflow.session import Session

TEAM = "team"
_ME = "me"
_TOUCHED = Change.REQUESTS | Change.DIRECTORY
_DAYS = (0, 1, 7, 14, 28)


@dataclass(frozen=True, slots=True)
class _Team:
    """Who else is there, how much is mine, and today."""

    colleagues: tuple[Colleague, ...]
    mine: int
    now: datetime


def _team(session: Session) -> _Team:
    mine = dict(inbox.counts(session)).get(inbox.MINE, 0)
    return _Team(inbox.colleagues(session), mine, session.now())


class TeamPage(PageWidget):
    """Left: everybody of this mailbox. Right: is a colleague away, or do I go on leave."""

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._title = self.tr("Colleagues")
        self._team = _Team((), 0, context.session.now())
        self.list = kit.RowList(self.tr("Colleagues of this mailbox"))
        self.list.current.connect(lambda key: self._show())
        self.who, self.words = kit.heading(""), kit.Text()
        self.until = kit.ChipGroup([], multi=False, may_clear=False, name=self.tr("Away until and with"))
        self.until.changed.connect(lambda codes: self._set_away(int(codes[0])))
        self.back_button = kit.PlainButton(self.tr("Is back"))
        self.back_button.clicked.connect(lambda: self._set_away(None))
        self.leave_button = kit.PrimaryButton(self.tr("Let go of everything"))
        self.leave_button.clicked.connect(self._leave)
        self.stays = kit.NoteBox("", "warn")
        self.local = kit.muted(
            self.tr("This stands on this device only. Colleagues who need it note it themselves.")
        )
        self._lay_out()

    def _lay_out(self) -> None:
        scroll = kit.Scroll()
        outer = QtWidgets.QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scroll)
        sides = kit.Columns(430, 664)
        left = kit.Card(padding=1)
        self.list.setMinimumHeight(theme.current().px(220))
        left.add(self.list, 1)
        sides.columns[0].addWidget(left, 1)
        card = kit.Card()
        for part in (self.who, self.words, self.until, self.stays):
            card.add(part)
        row = QtWidgets.QHBoxLayout()
        row.addWidget(self.back_button)
        row.addWidget(self.leave_button)
        row.addStretch(1)
        card.add(row)
        card.add(self.local)
        card.fill()
        sides.columns[1].addWidget(card, 1)
        scroll.body.addWidget(sides, 1)
        self.stays.hide()

    def refresh(self, change: object = None) -> None:
        if change is None or (isinstance(change, Change) and change & _TOUCHED):
            self.context.read(_team, self, self._show_team)

    # showing

    def _show_team(self, team: _Team) -> None:
        self._team = team
        me = kit.Row(_ME, self.tr("You"), _own_line(team.mine))
        self.list.set_rows([me, *(self._row(one) for one in team.colleagues)])
        if not self.list.key():
            self.list.choose(_ME, announce=False)
        self._show()

    def _row(self, one: Colleague) -> kit.Row:
        if one.until is None:
            return kit.Row(str(one.device), one.label, self.tr("there"))
        words = self.tr("away until {day}").format(day=labels.long_day(one.until))
        return kit.Row(str(one.device), one.label, _free_line(one.free), pill=(words, "off"))

    def _chosen(self) -> Colleague | None:
        key = self.list.key()
        return next((one for one in self._team.colleagues if one.device == key), None)

    def _show(self) -> None:
        one = self._chosen()
        for part in (self.until, self.local):
            part.setVisible(one is not None)
        self.back_button.setVisible(one is not None and one.until is not None)
        self.leave_button.setVisible(one is None)
        if one is None:
            self._show_me()
        else:
            self.stays.hide()
            self._show_one(one)

    def _show_me(self) -> None:
        self.who.set_text(self.tr("Are you away for a while?"))
        words = self.tr(
            "Then let go of what you took up: colleagues find it under New, and the senders hear only that it"
            " was let go. With whom you are already in contact stays yours: hand those on one by one."
        )
        self.words.set_text(words)
        self.leave_button.setEnabled(self._team.mine > 0)

    def _show_one(self, one: Colleague) -> None:
        if one.until is None:
            self.who.set_text(self.tr("Is {colleague} away?").format(colleague=one.label))
        else:
            words = self.tr("{colleague} is away until {day}")
            self.who.set_text(words.format(colleague=one.label, day=labels.long_day(one.until)))
        self.words.set_text(
            self.tr(
                "Then what {colleague} follows up stands under New as free, until and with that day."
            ).format(colleague=one.label)
        )
        today = self._team.now.astimezone().date()
        self.until.set_options([(str(days), _day_words(today, days)) for days in _DAYS])
        days = None if one.until is None else (one.until - today).days
        self.until.set_value([str(days)] if days in _DAYS else [])

    # doing

    def _set_away(self, days: int | None) -> None:
        one = self._chosen()
        if one is None:
            return
        device = DeviceId(one.device)
        today = self._team.now.astimezone().date()
        until = None if days is None else today + timedelta(days=days)
        self.context.act(lambda session: inbox.set_away(session, device, until), self)

    def _leave(self) -> None:
        self.leave_button.setEnabled(False)
        self.context.act_with(answer.release_all, self, self._left)

    def _left(self, done: LetGo) -> None:
        self.context.toast(_let_go(done.released))
        words = self.tr("{n} stay yours, for you are in the middle of them. Hand those on under My requests.")
        if len(done.kept) == 1:
            words = self.tr("1 stays yours, for you are in the middle of it. Hand it on under My requests.")
        self.stays.set_text(words.format(n=len(done.kept)))
        self.stays.setVisible(bool(done.kept))


translate = QtCore.QCoreApplication.translate


def _own_line(mine: int) -> str:
    if mine == 1:
        return translate("intake", "1 request is yours")
    return translate("intake", "{n} requests are yours").format(n=mine)


def _free_line(free: int) -> str:
    if free == 1:
        return translate("intake", "1 request is free to take up")
    return translate("intake", "{n} requests are free to take up").format(n=free)


def _let_go(released: int) -> str:
    if released == 1:
        return translate("intake", "1 request let go. It stands under New.")
    return translate("intake", "{n} requests let go. They stand under New.").format(n=released)


def _day_words(today: date, days: int) -> str:
    if days == 0:
        return translate("intake", "today")
    return labels.long_day(today + timedelta(days=days))
