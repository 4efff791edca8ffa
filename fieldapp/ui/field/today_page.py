"""Vandaag: what came back, what is due, what waits and what failed; each with one button."""

from dataclasses import dataclass

from PySide6 import QtWidgets

from fieldapp.domain.ids import RequestId
from fieldapp.domain.places import HOME_VISIT
from fieldapp.ui import labels
from fieldapp.ui.field import targets, wording
from fieldapp.ui.field.page import FieldPage
from fieldapp.ui.field.today_words import sentence
from fieldapp.ui.shell.context import Context
from fieldapp.ui.widgets.buttons import PlainButton, PrimaryButton
from fieldapp.ui.widgets.cards import Card, NoteBox
from fieldapp.ui.widgets.figures import Bar, Bars
from fieldapp.ui.widgets.lines import Line, Lines
from fieldapp.ui.widgets.text import Text, muted
from fieldapp.workflow import follow_up, presence
from fieldapp.workflow.follow_up import DeviceCard, Funnel, HeardRow, TodayCard
from fieldapp.workflow.presence import VisitRow
from fieldapp.workflow.session import Session

_HEARD = 3
_VISITS = 3


@dataclass(frozen=True, slots=True)
class _Sight:
    """One read of everything the page shows."""

    today: follow_up.Today
    visits: tuple[VisitRow, ...]


class TodayPage(FieldPage):
    """The first thing a field worker sees."""

    def __init__(self, context: Context) -> None:
        super().__init__(context, 1.5, 1)
        self.todo, self.heard, self.visits = Lines(), Lines(), Lines()
        self.bars = Bars(row_height=46)
        self.month_line = muted("")
        self.device_note = NoteBox("")
        self.device_line = muted("")
        self.signal_button = PrimaryButton(self.tr("+ Signal (Ctrl+N)"))
        self.presence_button = PlainButton(self.tr("+ Presence"))
        self._arrange()
        self.signal_button.clicked.connect(lambda: self.context.go(targets.SIGNAL, targets.NewSignal()))
        self.presence_button.clicked.connect(lambda: self.context.go(targets.PLACES, targets.BeHere()))
        self._date_title()

    def _arrange(self) -> None:
        left, right = self.columns.columns
        todo = Card(self.tr("To do now"))
        todo.add(self.todo)
        left.addWidget(todo)
        left.addWidget(self._month_card(), 1)
        right.addWidget(self._out_card())
        heard = Card(self.tr("Heard back"))
        heard.add(self.heard)
        right.addWidget(heard)
        device = Card(self.tr("This device"))
        device.add(self.device_note)
        device.add(self.device_line)
        device.fill()
        right.addWidget(device, 1)

    def _month_card(self) -> Card:
        card = Card(self.tr("This month: from signal to contact"))
        card.add(self.bars)
        card.body.addSpacing(6)
        card.add(self.month_line)
        card.fill()
        return card

    def _out_card(self) -> Card:
        card = Card(self.tr("Out and about"))
        card.add(self.visits)
        row = QtWidgets.QHBoxLayout()
        row.setSpacing(10)
        row.addWidget(self.signal_button)
        row.addWidget(self.presence_button)
        row.addStretch(1)
        card.add(row)
        return card

    def refresh(self, change: object = None) -> None:
        """Everything may touch this page, so it always reads again."""

        def work(session: Session) -> _Sight:
            return _Sight(follow_up.today(session), tuple(presence.visits(session, 12)))

        self.context.read(work, self, self._show)

    def _show(self, sight: _Sight) -> None:
        self._date_title()
        self._show_todo(sight.today.cards)
        self._show_heard(sight.today.heard)
        self._show_visits(sight.visits)
        self._show_month(sight.today.month)
        self._show_device(sight.today.device)
        self.settle()

    def _date_title(self) -> None:
        day = self.context.session.now().astimezone().date()
        self.set_title(self.tr("Today, {day}").format(day=labels.weekday(day)))

    def _show_todo(self, cards: tuple[TodayCard, ...]) -> None:
        lines: list[QtWidgets.QWidget] = [self._todo_line(card) for card in cards]
        if not lines:
            lines = [_quiet(self.tr("Nothing waits for you now."))]
        self.todo.show_lines(lines)

    def _todo_line(self, card: TodayCard) -> Line:
        title, line = sentence(card)
        words = {
            "hoe_verder": self.tr("What now?"),
            "openen": self.tr("Open"),
            "bekijken": self.tr("Look"),
        }
        onward = card.button == "hoe_verder"
        shown = Line(title, line, button=words.get(card.button, self.tr("Open")), primary=onward)
        shown.pressed.connect(lambda: self._go(card))
        return shown

    def _go(self, card: TodayCard) -> None:
        if card.kind == "drafts":
            self.context.go(targets.SIGNALS, targets.ShowDrafts())
        elif card.kind == "quarantine":
            self.context.go(targets.REQUESTS, targets.ShowQuarantine())
        else:
            onward = card.button == "hoe_verder"
            self.context.go(targets.REQUESTS, targets.ShowRequest(RequestId(card.target), onward))

    def _show_heard(self, heard: tuple[HeardRow, ...]) -> None:
        now = self.context.session.now()
        lines: list[QtWidgets.QWidget] = []
        for row in heard[:_HEARD]:
            line = f"{row.recipient.split(',', 1)[0]} · {labels.moment(row.at, now)}"
            lines.append(
                Line(wording.upper_first(wording.called(row.who)), line, pill=wording.state(row.state))
            )
        if not lines:
            lines = [_quiet(self.tr("No news yet. What a service answers, stands here."))]
        self.heard.show_lines(lines)

    def _show_visits(self, visits: tuple[VisitRow, ...]) -> None:
        today = self.context.session.now().astimezone().date()
        lines: list[QtWidgets.QWidget] = []
        for row in [row for row in visits if row.visit.started.astimezone().date() == today][:_VISITS]:
            home = row.visit.kind == HOME_VISIT
            words = self.tr("home visit") if home else self.tr("present")
            below = f"{wording.people(row.visit.people)}, {wording.signals(row.signals)}"
            text = f"{row.place_name} · {words}"
            lines.append(Line(labels.clock(row.visit.started), below, text=text))
        if not lines:
            lines = [_quiet(self.tr("No presence noted today yet."))]
        self.visits.show_lines(lines)

    def _show_month(self, month: Funnel) -> None:
        names = {
            "signalen": self.tr("Signals"),
            "wil_contact": self.tr("Wants contact"),
            "doorgegeven": self.tr("Passed on"),
            "opgenomen": self.tr("Taken up"),
            "contact_gelegd": self.tr("Contact made"),
        }
        half = self._half(month.median_days)
        self.bars.set_bars(
            [
                Bar(names.get(code, code), n, half if code == "contact_gelegd" else "")
                for code, n in month.bars
            ]
        )
        self.month_line.set_text(self._month_words(month))

    def _half(self, days: int | None) -> str:
        if days is None:
            return ""
        if days == 0:
            return self.tr("half on the same day")
        if days == 1:
            return self.tr("half within 1 working day")
        return self.tr("half within {n} working days").format(n=days)

    def _month_words(self, month: Funnel) -> str:
        words = []
        if month.no_contact == 1:
            words.append(self.tr("1 person wanted no contact or went alone. That is fine too."))
        elif month.no_contact:
            text = self.tr("{n} people wanted no contact or went alone. That is fine too.")
            words.append(text.format(n=month.no_contact))
        if month.waiting == 1:
            words.append(self.tr("1 request still waits for a service."))
        elif month.waiting:
            words.append(self.tr("{n} requests still wait for a service.").format(n=month.waiting))
        return " ".join(words)

    def _show_device(self, device: DeviceCard) -> None:
        safe = self.tr("Everything is encrypted on this laptop.")
        if device.waiting == 1:
            leaves = self.tr("1 request leaves as soon as there is a connection.")
        elif device.waiting:
            leaves = self.tr("{n} requests leave as soon as there is a connection.").format(n=device.waiting)
        else:
            leaves = self.tr("Nothing waits to leave.")
        self.device_note.set_text(f"{safe} {leaves}")
        self.device_line.set_text("\n".join(self._device_lines(device)))

    def _device_lines(self, device: DeviceCard) -> list[str]:
        now, never = self.context.session.now(), self.tr("not yet")
        synced = labels.moment(device.last_sync, now) if device.last_sync else never
        backup = labels.moment(device.backup, now) if device.backup else never
        lines = [
            self.tr("Last connected: {when}").format(when=synced),
            self.tr("Backup: {when}").format(when=backup),
        ]
        if device.directory_version is not None:
            text = self.tr("Address list of {network}: version {n}")
            lines.append(text.format(network=device.network, n=device.directory_version))
        else:
            lines.append(self.tr("Not in a network yet: you can note, not send."))
        return lines


def _quiet(text: str) -> Text:
    words = muted(text)
    words.setContentsMargins(0, 6, 0, 6)
    return words
