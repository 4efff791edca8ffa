"""Two cards of Vandaag: where one goes and was today, and this month from signal to contact."""

from collections.abc import Callable
from functools import partial

from PySide6 import QtCore, QtWidgets

from fieldapp.domain.ids import AgendaId
from fieldapp.ui.field import targets, wording
from fieldapp.ui.shell.context import Context
from fieldapp.ui.widgets.buttons import LinkButton, PlainButton, PrimaryButton
from fieldapp.ui.widgets.cards import Card
from fieldapp.ui.widgets.figures import Bar, Bars
from fieldapp.ui.widgets.flow import flowing
from fieldapp.ui.widgets.lines import Lines
from fieldapp.ui.widgets.text import Text, muted
from fieldapp.workflow import agenda
from fieldapp.workflow.follow_up import Funnel
from fieldapp.workflow.on_the_way import OutRow

_HIGH, _LOW = 46, 30  # of one bar


class OutLine(QtWidgets.QWidget):
    """One visit; its second line may end in a link."""

    pressed = QtCore.Signal()

    def __init__(self, lead: str, text: str, line: str, link: str = "") -> None:
        super().__init__()
        column = QtWidgets.QVBoxLayout(self)
        column.setContentsMargins(14, 10, 14, 10)
        column.setSpacing(1)
        column.addWidget(Text(text, lead=lead) if lead else Text(text))
        self.line = muted(f"{line} ·" if line and link else line)
        self.link = LinkButton(link)
        self.link.setAccessibleDescription(text)
        self.link.clicked.connect(self.pressed)
        self.link.setVisible(bool(link))
        row = QtWidgets.QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2)
        row.addWidget(self.line, 0 if link else 1)
        row.addWidget(self.link)
        row.addStretch(1 if link else 0)
        column.addLayout(row)
        self.line.setVisible(bool(line))

    def show_address(self, address: str) -> None:
        """It was asked for: it stands here until the page is read again."""
        self.line.set_text(address or self.tr("no address noted"))
        self.line.show()
        self.link.hide()


class OutCard(Card):
    """Op pad."""

    def __init__(self, context: Context) -> None:
        super().__init__(self.tr("Out and about"))
        self._context = context
        self.visits = Lines()
        self.signal_button = PrimaryButton(self.tr("+ Signal (Ctrl+N)"))
        self.presence_button = PlainButton(self.tr("+ Presence"))
        self.more = LinkButton("")
        self.add(self.visits)
        self.add(flowing(self.signal_button, self.presence_button, self.more, middle=True))
        self.signal_button.clicked.connect(lambda: context.go(targets.SIGNAL, targets.NewSignal()))
        self.presence_button.clicked.connect(lambda: context.go(targets.PLACES, targets.BeHere()))
        self.more.clicked.connect(lambda: context.go(targets.PLACES))

    def show_rows(self, rows: tuple[OutRow, ...], more: int) -> None:
        """Show these visits; `more` others are on the page of places."""
        lines: list[QtWidgets.QWidget] = [self._line(row) for row in rows]
        if not lines:
            lines = [quiet(self.tr("Nothing planned today, and no presence noted yet."))]
        self.visits.show_lines(lines)
        self.more.setVisible(more > 0)
        self.more.set_text(self.tr("and {n} more").format(n=more))

    def _line(self, row: OutRow) -> OutLine:
        lead = row.at.strftime("%H:%M") if row.at is not None else ""
        link, press = self._link(row)
        line = OutLine(lead, self._what(row), self._below(row), link)
        if press is not None:
            line.pressed.connect(partial(press, row, line))
        return line

    def _what(self, row: OutRow) -> str:
        if row.home and row.who:
            return self.tr("Home visit to {who}").format(who=row.who)
        if row.home:
            return self.tr("Home visit")
        return self.tr("{place} · present").format(place=row.place_name)

    def _below(self, row: OutRow) -> str:
        counted = f"{wording.people(row.people)}, {wording.signals(row.signals)}" if row.people else ""
        if not row.planned:
            return counted
        before = self.tr("Last time: {counted}").format(counted=counted) if counted else ""
        return " · ".join(filter(None, (row.line, before)))

    def _link(self, row: OutRow) -> tuple[str, Callable[[OutRow, OutLine], None] | None]:
        if row.has_address:
            return self.tr("show address"), self._ask_address
        if row.planned:
            return self.tr("I am here"), self._there
        return "", None

    def _ask_address(self, row: OutRow, line: OutLine) -> None:
        item_id = row.item_id or AgendaId("")
        self._context.read(lambda session: agenda.address(session, item_id), line, line.show_address)

    def _there(self, row: OutRow, _line: OutLine) -> None:
        self._context.go(targets.PLACES, targets.BeHere(row.place_id, row.home))


class MonthCard(Card):
    """From signal to contact; before there is anything to count it says what one does here."""

    def __init__(self) -> None:
        super().__init__(self.tr("This month: from signal to contact"))
        self.bars = Bars(row_height=_HIGH)
        self.line = muted("")
        self.lessons = Lines()
        self.add(self.bars)
        self.body.addSpacing(6)
        self.add(self.line)
        self.add(self.lessons)
        self.fill()

    def show_month(self, month: Funnel, *, low: bool) -> None:
        """Show these; `low` when there is little room."""
        empty = not any(count for _, count in month.bars) and not month.no_contact
        self.bars.setVisible(not empty)
        self.line.setVisible(not empty or month.asked.asked > 0)
        self.lessons.setVisible(empty)
        self.set_title(
            self.tr("This is how it goes") if empty else self.tr("This month: from signal to contact")
        )
        self.line.set_text(self._words(month))
        if empty:
            self.lessons.show_lines(self._lessons())
            return
        names = {
            "signalen": self.tr("Signals"),
            "wil_contact": self.tr("Wants contact"),
            "doorgegeven": self.tr("Passed on"),
            "opgenomen": self.tr("Taken up"),
            "contact_gelegd": self.tr("Contact made"),
        }
        half = self._half(month.median_days)
        self.bars.set_row_height(_LOW if low else _HIGH)
        self.bars.set_bars(
            [
                Bar(names.get(code, code), n, half if code == "contact_gelegd" else "")
                for code, n in month.bars
            ]
        )

    def _lessons(self) -> list[QtWidgets.QWidget]:
        steps = (
            (
                self.tr("Be there"),
                self.tr("Note where you are and with how many you talk. Two taps, no names."),
            ),
            (
                self.tr("Note a signal"),
                self.tr("What somebody says, in their own words. A codename is enough."),
            ),
            (
                self.tr("Decide together"),
                self.tr(
                    "Nothing leaves unless the person says yes. You read out what leaves, word for word."
                ),
            ),
            (self.tr("Hear back"), self.tr("Here you see who got contact, and who still waits for it.")),
        )
        return [_lesson(lead, text) for lead, text in steps]

    def _half(self, days: int | None) -> str:
        if days is None:
            return ""
        if days == 0:
            return self.tr("half on the same day")
        if days == 1:
            return self.tr("half within 1 working day")
        return self.tr("half within {n} working days").format(n=days)

    def _words(self, month: Funnel) -> str:
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
        if month.asked.asked:
            text = self.tr("Asked afterwards this year: {all}. It helped {n}.")
            words.append(text.format(n=month.asked.helped, all=month.asked.asked))
        return " ".join(words)


def _lesson(lead: str, text: str) -> QtWidgets.QWidget:
    words = Text(text, lead=f"{lead}.")
    holder = QtWidgets.QWidget()
    row = QtWidgets.QVBoxLayout(holder)
    row.setContentsMargins(14, 10, 14, 10)
    row.addWidget(words)
    return holder


def quiet(text: str) -> Text:
    """What a card says when there is nothing in it."""
    words = muted(text)
    words.setContentsMargins(0, 6, 0, 6)
    return words
