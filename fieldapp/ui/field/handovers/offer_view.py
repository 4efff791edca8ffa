"""A person whom a colleague hands over: looked at first, then taken over."""

from datetime import datetime

from PySide6 import QtCore, QtWidgets

from fieldapp.domain.handover import CLOSED, MovedPerson
from fieldapp.ui import labels, terms, visible
from fieldapp.ui.field import wording
from fieldapp.ui.field.handovers import words
from fieldapp.ui.widgets.buttons import PrimaryButton
from fieldapp.ui.widgets.cards import Card, NoteBox, Pill
from fieldapp.ui.widgets.tables import FieldRow, FieldTable
from fieldapp.ui.widgets.text import heading, muted
from fieldapp.workflow.handover.taking import Offer

_FIELDS = {
    "full_name": "naam",
    "municipality": "gemeente",
    "phone": "telefoon",
    "birth_year": "geboortejaar",
    "contact_note": "bereikbaar",
    "household": "huishouden",
    "trusted_person": "vertrouwenspersoon",
    "health_fund": "ziekenfonds",
}


class OfferView(QtWidgets.QWidget):
    """What moves, and one button."""

    taken = QtCore.Signal()

    def __init__(self) -> None:
        super().__init__()
        self.title, self.giver = heading(""), muted("")
        self.state, self.note = Pill(""), NoteBox("")
        self.table = FieldTable(name=self.tr("What moves to you"), label_width=150)
        self.take_button = PrimaryButton(self.tr("Take over"))
        card = Card()
        head = QtWidgets.QHBoxLayout()
        head.addWidget(self.title, 1, QtCore.Qt.AlignmentFlag.AlignVCenter)
        head.addWidget(self.state)
        card.add(head)
        for widget in (self.giver, self.note, self.table):
            card.add(widget)
        row = QtWidgets.QHBoxLayout()
        row.addWidget(self.take_button)
        row.addStretch(1)
        card.add(row)
        column = QtWidgets.QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(card)
        column.addStretch(1)
        self.take_button.clicked.connect(self.taken)

    def show_offer(self, offer: Offer, now: datetime) -> None:
        """Show this one."""
        open_ = offer.row.standing not in CLOSED and offer.moved is not None
        self.title.set_text(offer.row.title or self.tr("Closed"))
        self.state.show_state(*words.pill(offer.row.standing))
        self.giver.set_text(words.from_whom(offer.row, now))
        self.note.set_text(
            self.tr("From now on you follow this person. Whoever hands over keeps nothing but the date.")
            if open_
            else self.tr("Nothing is left here to take over.")
        )
        self.table.setVisible(open_)
        self.take_button.setVisible(open_)
        self.table.set_rows([] if offer.moved is None else self._rows(offer.moved, now))

    def _beside(self) -> dict[str, str]:
        """Who follows, and how to reach the one who is trusted."""
        return {
            "lead_actor": self.tr("Leads"),
            "co_actors": self.tr("Helps too"),
            "case_manager": self.tr("Case manager"),
            "trusted_contact": self.tr("Trusted person, contact"),
        }

    def _rows(self, moved: MovedPerson, now: datetime) -> list[FieldRow]:
        rows = [
            FieldRow(name, terms.word("fields", code), visible.shown(moved.texts.get(name, "")))
            for name, code in _FIELDS.items()
            if moved.texts.get(name)
        ]
        rows += [
            FieldRow(name, label, visible.shown(str(moved.beside[name])))
            for name, label in self._beside().items()
            if moved.beside.get(name)
        ]
        for at, signal in enumerate(moved.signals):
            text = " · ".join(
                part
                for part in (
                    wording.moment(signal.noted_at, now),
                    visible.shown(signal.place),
                    visible.shown(signal.own_words),
                )
                if part
            )
            rows.append(FieldRow(f"signal{at}", self.tr("Signal"), text))
        for at, request in enumerate(moved.requests):
            since = labels.near_day(request.since, now.astimezone().date())
            text = self.tr(
                "{service}, {state} since {day}. The answer does not come to you: telephone them."
            ).format(service=request.service, state=wording.state(request.state)[0], day=since)
            rows.append(FieldRow(f"request{at}", self.tr("Request"), text))
        return rows
