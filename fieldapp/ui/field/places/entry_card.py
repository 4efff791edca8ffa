"""One entry of the agenda: when, where, what to think of, and what one can do with it."""

from datetime import datetime

from PySide6 import QtCore, QtWidgets

from fieldapp.domain.agenda import TERM, VISIT
from fieldapp.ui import labels, terms
from fieldapp.ui.field import wording
from fieldapp.ui.field.places import words
from fieldapp.ui.widgets.buttons import DangerButton, LinkButton, PlainButton, PrimaryButton
from fieldapp.ui.widgets.cards import Card, NoteBox, Pill
from fieldapp.ui.widgets.flow import flowing
from fieldapp.ui.widgets.text import Text, heading, muted
from fieldapp.workflow.agenda import AgendaItem

THERE = "there"
DONE = "done"
TOMORROW = "tomorrow"
CHANGE = "change"
CANCEL = "cancel"
REOPEN = "reopen"
OPEN_REQUEST = "request"
ADDRESS = "address"
PERSON = "person"


class EntryCard(Card):
    """`wanted` carries what is to happen with the entry in front."""

    wanted = QtCore.Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.item: AgendaItem | None = None
        self.heading = heading("")
        self.pill = Pill("")
        self.when, self.line = Text(""), muted("")
        self.address = NoteBox("", "info")
        self.address_button = LinkButton(self.tr("show address"))
        self.person_button = LinkButton(self.tr("to the person"))
        self.buttons = {
            THERE: PrimaryButton(self.tr("I am here")),
            OPEN_REQUEST: PrimaryButton(self.tr("Open the request")),
            DONE: PlainButton(self.tr("Done")),
            TOMORROW: PlainButton(self.tr("A day later")),
            CHANGE: PlainButton(self.tr("Change…")),
            CANCEL: DangerButton(self.tr("Cancel it")),
            REOPEN: PlainButton(self.tr("Not done yet")),
        }
        self._arrange()
        for code, button in self.buttons.items():
            button.clicked.connect(lambda checked=False, code=code: self.wanted.emit(code))
        self.address_button.clicked.connect(lambda: self.wanted.emit(ADDRESS))
        self.person_button.clicked.connect(lambda: self.wanted.emit(PERSON))

    def _arrange(self) -> None:
        head = QtWidgets.QHBoxLayout()
        head.addWidget(self.heading, 1)
        head.addWidget(self.pill, 0, QtCore.Qt.AlignmentFlag.AlignTop)
        self.add(head)
        for widget in (self.when, self.line, self.address):
            self.add(widget)
        self.add(flowing(self.address_button, self.person_button))
        self.body.addSpacing(6)
        self.add(flowing(*self.buttons.values()))
        self.fill()

    def show_item(self, item: AgendaItem, now: datetime) -> None:
        """Show this one. An address is hidden again."""
        self.item = item
        today = now.astimezone().date()
        self.heading.set_text(words.planned_title(item))
        self.pill.show_state(terms.word("agenda_kinds", item.kind), "ok" if item.done else "plain")
        day = wording.upper_first(labels.weekday(item.day))
        near = labels.near_day(item.day, today) if abs((item.day - today).days) <= 1 else ""
        self.when.set_text(" · ".join(filter(None, (day, near, words.hour(item.at)))))
        place = item.place_name if item.place_name != words.planned_title(item) else ""
        done = self.tr("Done.") if item.done else ""
        lines = [part for part in (place, item.line, done) if part]
        self.line.set_text("\n".join(lines))
        self.line.setVisible(bool(lines))
        self.hide_address()
        self._offer(item)

    def _offer(self, item: AgendaItem) -> None:
        term, open_ = item.kind == TERM, not item.done
        shown = {
            THERE: open_ and item.kind == VISIT,
            OPEN_REQUEST: term,
            DONE: open_ and not term,
            TOMORROW: open_ and not term,
            CHANGE: open_ and not term,
            CANCEL: open_ and not term,
            REOPEN: item.done,
        }
        for code, button in self.buttons.items():
            button.setVisible(shown[code])
        self.person_button.setVisible(item.person_id is not None)

    def show_address(self, address: str) -> None:
        """It was asked for."""
        self.address.set_text(address)
        self.address.show()
        self.address_button.hide()

    def hide_address(self) -> None:
        """Home addresses are hidden until somebody asks."""
        self.address.set_text("")
        self.address.hide()
        self.address_button.setVisible(self.item is not None and self.item.has_address)
