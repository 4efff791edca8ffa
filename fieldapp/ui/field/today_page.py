"""Vandaag: what came back, what is due, what waits and what failed; each with one button."""

from PySide6 import QtWidgets

from fieldapp.domain.ids import AgendaId, ConsultationId, EnvelopeId, HandoverId, RequestId
from fieldapp.ui import labels
from fieldapp.ui.field import targets, wording
from fieldapp.ui.field.page import FieldPage
from fieldapp.ui.field.today_cards import MonthCard, OutCard, quiet
from fieldapp.ui.field.today_words import sentence
from fieldapp.ui.shell.context import Context
from fieldapp.ui.shell.secrecy.retention import RetentionDialog
from fieldapp.ui.widgets.buttons import LinkButton
from fieldapp.ui.widgets.cards import Card, NoteBox
from fieldapp.ui.widgets.lines import Line, Lines
from fieldapp.ui.widgets.text import muted
from fieldapp.workflow import agenda, follow_up, ladder
from fieldapp.workflow.follow_up import DeviceCard, HeardRow, Today, TodayCard

_TODO = 5  # cards before the rest folds
_RIGHT = 4  # lines of Op pad and Teruggehoord together, so that all of Vandaag is seen at once
_VISITS = 3
_AGENDA = ("come_back", "visit_passed", "visit_soon")


class TodayPage(FieldPage):
    """The first thing a field worker sees."""

    def __init__(self, context: Context) -> None:
        super().__init__(context, 1.5, 1)
        self.todo, self.heard = Lines(), Lines()
        self._unfolded = False
        self._today: Today | None = None
        self.out_card, self.month = OutCard(context), MonthCard()
        self.visits, self.bars = self.out_card.visits, self.month.bars
        self.device_note = NoteBox("")
        self.device_line = muted("")
        self._arrange()
        self._date_title()

    def _arrange(self) -> None:
        left, right = self.columns.columns
        agenda_button = LinkButton(self.tr("my agenda"))
        agenda_button.clicked.connect(lambda: self.context.go(targets.AGENDA))
        todo = Card(self.tr("To do now"), agenda_button)
        todo.add(self.todo)
        left.addWidget(todo)
        left.addWidget(self.month, 1)
        right.addWidget(self.out_card)
        heard = Card(self.tr("Heard back"))
        heard.add(self.heard)
        right.addWidget(heard)
        device = Card(self.tr("This device"))
        device.add(self.device_note)
        device.add(self.device_line)
        device.fill()
        right.addWidget(device, 1)

    def refresh(self, change: object = None) -> None:
        """Everything may touch this page, so it always reads again."""
        if change is None:
            self._unfolded = False
        self.context.read(follow_up.today, self, self._show)

    def _show(self, today: Today) -> None:
        self._today = today
        self._date_title()
        shown = self._show_todo(today.cards)
        self.out_card.show_rows(today.out[:_VISITS], len(today.out) - _VISITS)
        self._show_heard(today.heard[: max(1, _RIGHT - max(1, min(len(today.out), _VISITS)))])
        self.month.show_month(today.month, low=shown > 3)
        self._show_device(today.device)
        self.settle()

    def _date_title(self) -> None:
        day = self.context.session.now().astimezone().date()
        self.set_title(self.tr("Today, {day}").format(day=labels.weekday(day)))

    def _show_todo(self, cards: tuple[TodayCard, ...]) -> int:
        """Show what is to be done, the rest folded; answers how many lines that takes."""
        folded = not self._unfolded and len(cards) > _TODO
        shown = cards[: _TODO - 1] if folded else cards
        lines: list[QtWidgets.QWidget] = [self._todo_line(card) for card in shown]
        if folded:
            text = self.tr("And {n} more").format(n=len(cards) - len(shown))
            rest = Line(text, button=self.tr("Show all"))
            rest.pressed.connect(self._unfold)
            lines.append(rest)
        if not lines:
            lines = [quiet(self.tr("Nothing waits for you now."))]
        self.todo.show_lines(lines)
        return len(lines)

    def _unfold(self) -> None:
        self._unfolded = True
        if self._today is not None:
            self._show(self._today)

    def _todo_line(self, card: TodayCard) -> Line:
        title, line = sentence(card)
        words = {
            "hoe_verder": self.tr("What now?"),
            "openen": self.tr("Open"),
            "bekijken": self.tr("Look"),
            "gedaan": self.tr("Done"),
            "beantwoorden": self.tr("Answer"),
            "vragen": self.tr("Ask"),
        }
        onward = card.button == "hoe_verder"
        shown = Line(title, line, button=words.get(card.button, self.tr("Open")), primary=onward)
        shown.pressed.connect(lambda: self._go(card))
        return shown

    def _go(self, card: TodayCard) -> None:
        place = _place(card)
        if card.kind == "retention":
            RetentionDialog(self.context, self).open()
        elif card.kind == "ladder_stuck":
            self.context.act(lambda session: ladder.seen(session, EnvelopeId(card.target)), self)
        elif card.button == "gedaan":
            self._done(AgendaId(card.target))
        else:
            self.context.go(*place)

    def _done(self, item_id: AgendaId) -> None:
        def undo() -> None:
            self.context.act(lambda session: agenda.reopen(session, item_id), self)

        said = self.tr("Done.")
        self.context.act(
            lambda session: agenda.done(session, item_id), self, lambda: self.context.toast(said, undo)
        )

    def _show_heard(self, heard: tuple[HeardRow, ...]) -> None:
        now = self.context.session.now()
        lines: list[QtWidgets.QWidget] = []
        for row in heard:
            line = f"{row.recipient.split(',', 1)[0]} · {labels.moment(row.at, now)}"
            lines.append(
                Line(wording.upper_first(wording.called(row.who)), line, pill=wording.state(row.state))
            )
        if not lines:
            lines = [quiet(self.tr("No news yet. What a service answers, stands here."))]
        self.heard.show_lines(lines)

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


def _place(card: TodayCard) -> tuple[str, object]:
    """Page and target that a card leads to."""
    if card.kind == "drafts":
        return targets.SIGNALS, targets.ShowDrafts()
    if card.kind == "quarantine":
        return targets.REQUESTS, targets.ShowQuarantine()
    if card.kind == "handed_over":
        return targets.HANDOVERS, targets.ShowHandover(HandoverId(card.target))
    if card.kind.startswith("consult_"):
        return targets.CONSULTS, targets.ShowConsult(ConsultationId(card.target))
    if card.kind in _AGENDA:
        return targets.AGENDA, targets.ShowAgenda(AgendaId(card.target))
    return targets.REQUESTS, targets.ShowRequest(RequestId(card.target), card.kind == "returned")
