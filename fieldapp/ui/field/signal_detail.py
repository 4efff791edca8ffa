"""One signal, read: what was said first, then the rest; and a draft that waits."""

from datetime import datetime

from PySide6 import QtCore, QtWidgets

from fieldapp.domain.conversation import SAID, SEEN
from fieldapp.domain.signals import Wish
from fieldapp.ui import labels, terms
from fieldapp.ui.field import wording
from fieldapp.ui.widgets.buttons import DangerButton, LinkButton, PlainButton, PrimaryButton
from fieldapp.ui.widgets.cards import Card, NoteBox
from fieldapp.ui.widgets.tables import FieldRow, FieldTable
from fieldapp.ui.widgets.text import Text, caption, heading, muted
from fieldapp.workflow.record import DraftRow, SignalForm, SignalRow

_LONGEST_SHOWN = 4000  # characters of one text beside the list; the form shows all of it


class SignalDetail(Card):
    """A signal, whole, with the three things one can do with it."""

    edit = QtCore.Signal(str)
    delete = QtCore.Signal(str)
    pass_on = QtCore.Signal(str)
    show_person = QtCore.Signal(str)
    talk = QtCore.Signal(str)
    ways = QtCore.Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._key, self._person, self._answered = "", "", False
        self.who = heading("")
        self.where = muted("")
        self.edit_button = PlainButton(self.tr("Change"), compact=True)
        self.delete_button = DangerButton(self.tr("Put away"), compact=True)
        self.pass_on_button = PrimaryButton(self.tr("Pass on to a service…"))
        self.ways_button = PlainButton(self.tr("What now?"))
        self.person_button = LinkButton(self.tr("To the person"))
        self.talk_button = LinkButton(self.tr("Write the conversation out"))
        self.said = Text(size=15.5)
        self.said_by = caption("")
        self.safe = NoteBox("", "warn")
        self.table = FieldTable(name=self.tr("Signal"), label_width=180)
        self.stays = muted(self.tr("All of this stays on this device until you both decide otherwise."))
        self._arrange()
        self.edit_button.clicked.connect(lambda: self.edit.emit(self._key))
        self.delete_button.clicked.connect(lambda: self.delete.emit(self._key))
        self.pass_on_button.clicked.connect(lambda: self.pass_on.emit(self._key))
        self.person_button.clicked.connect(lambda: self.show_person.emit(self._person))
        self.talk_button.clicked.connect(lambda: self.talk.emit(self._key))
        self.ways_button.clicked.connect(lambda: self.ways.emit(self._key))

    def _arrange(self) -> None:
        head = QtWidgets.QHBoxLayout()
        words = QtWidgets.QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self.who)
        words.addWidget(self.where)
        head.addLayout(words, 1)
        for button in (self.edit_button, self.delete_button):
            head.addWidget(button, 0, QtCore.Qt.AlignmentFlag.AlignTop)
        self.add(head)
        links = QtWidgets.QHBoxLayout()
        for link in (self.person_button, self.talk_button):
            links.addWidget(link)
        links.addStretch(1)
        self.add(links)
        for widget in (self.said_by, self.said, self.safe, self.table):
            self.add(widget)
        self.fill()
        foot = QtWidgets.QHBoxLayout()
        foot.addWidget(self.stays, 1)
        foot.addWidget(self.ways_button)
        foot.addWidget(self.pass_on_button)
        self.add(foot)

    def show_signal(self, row: SignalRow, form: SignalForm, now: datetime) -> None:
        """Show this one."""
        self._key, self._person = row.id, form.person_id or ""
        self._answered = bool(form.ladder)
        self.person_button.setVisible(bool(form.person_id))
        name = wording.called(row.codename)
        self.setAccessibleName(self.tr("Signal of {name}").format(name=name))
        self.who.set_text(wording.upper_first(name))
        kind = terms.chip("e02_vraagsoort", row.kind)
        self.where.set_text(" · ".join((row.place, labels.moment(row.noted_at, now), kind)))
        self.said_by.set_text(self.tr("What does {name} say?").format(name=name))
        self.said.set_text(_shortened(form.own_words))
        for widget in (self.said_by, self.said):
            widget.setVisible(bool(form.own_words))
        safe = wording.safe_contact(form.safe_contact)
        self.safe.set_text(safe)
        self.safe.setVisible(bool(safe))
        self.table.set_rows(self._lines(form, name))

    def is_answered(self) -> bool:
        """Whether the ladder was answered for the signal that is shown (6.9)."""
        return self._answered

    def _lines(self, form: SignalForm, name: str) -> list[FieldRow]:
        age = dict(wording.ages()).get(form.age_class, "")
        about_age = self.tr("± {age} years").format(age=form.age_about) if form.age_about else ""
        lines = (
            ("seen", self.tr("What you saw"), _shortened(form.observation)),
            ("age", self.tr("Age"), " · ".join(part for part in (age, about_age) if part)),
            (
                "whose",
                self.tr("For whom"),
                terms.chip("e03_vraag_voor", form.about) if form.about != "zelf" else "",
            ),
            (
                "urgency",
                self.tr("How urgent"),
                terms.chip("e04_urgentie", form.urgency) if form.urgency else "",
            ),
            ("strengths", self.tr("What goes well"), terms.words("e18_kracht", form.strengths)),
            ("about", self.tr("What about"), terms.words("e16_levensdomein", form.domains)),
            (
                "non_take_up",
                self.tr("Why a right does not work out"),
                terms.words("e06_reden_niet_opname", form.non_take_up),
            ),
            ("wish", self.tr("What {name} wants").format(name=name), self._wish(form.wish)),
            *self._more(form),
        )
        return [FieldRow(code, label, text) for code, label, text in lines if text]

    def _more(self, form: SignalForm) -> tuple[tuple[str, str, str], ...]:
        """What was noted beside the usual."""
        channel = terms.chip("e05_kanaal", form.channel) if form.channel else ""
        begun = terms.chip("e25_benadering", form.approach) if form.approach else ""
        acting = terms.chip("e28_handelingswijze", form.acting) if form.acting else ""
        own = terms.chip("source_quality", form.own_source) if form.own_source != SAID else ""
        seen = terms.chip("source_quality", form.seen_source) if form.seen_source != SEEN else ""
        expert = terms.chip("specialist", form.specialist) if form.specialist else ""
        agreed = labels.full_day(form.agreed_at.astimezone().date()) if form.agreed_at else ""
        return (
            ("own_source", self.tr("How you know the words"), own),
            ("seen_source", self.tr("How you know the rest"), seen),
            ("agreed", self.tr("Read out, agreed"), agreed),
            ("channel", self.tr("By way of"), " · ".join(part for part in (channel, begun, acting) if part)),
            ("barriers", self.tr("What made help hard to reach"), terms.words("e01_zeven_b", form.barriers)),
            ("rungs", self.tr("Help talked about"), terms.words("e19_subsidiariteit", form.rungs)),
            ("why", self.tr("Why not lighter"), form.why_not_lower),
            ("specialist", self.tr("Specialist needed"), expert),
        )

    def _wish(self, wish: str) -> str:
        return {
            Wish.SELF: self.tr("Call or go together"),
            Wish.SERVICE: self.tr("A service may get in touch"),
            Wish.LATER: self.tr("Come by again first"),
            Wish.TALK: self.tr("Nothing, just a chat"),
        }.get(wish, "")


class DraftDetail(Card):
    """A draft: go on with it, or throw it away."""

    resume = QtCore.Signal(str)
    discard = QtCore.Signal(str)

    def __init__(self) -> None:
        super().__init__(self.tr("Draft"))
        self._key = ""
        self.line = Text()
        self.resume_button = PrimaryButton(self.tr("Go on"))
        self.discard_button = DangerButton(self.tr("Throw away"))
        self.add(self.line)
        self.add(
            NoteBox(
                self.tr("A draft is kept by itself, also when the program locks. It is not a signal yet.")
            )
        )
        self.fill()
        foot = QtWidgets.QHBoxLayout()
        foot.addWidget(self.discard_button)
        foot.addStretch(1)
        foot.addWidget(self.resume_button)
        self.add(foot)
        self.resume_button.clicked.connect(lambda: self.resume.emit(self._key))
        self.discard_button.clicked.connect(lambda: self.discard.emit(self._key))

    def show_draft(self, draft: DraftRow, now: datetime) -> None:
        """Show this one."""
        self._key = draft.draft_id
        self.set_title(draft.title or self.tr("Draft without a name"))
        self.line.set_text(
            self.tr("Saved by itself {moment}.").format(moment=labels.moment(draft.saved_at, now))
        )


def _shortened(text: str) -> str:
    return text if len(text) <= _LONGEST_SHOWN else f"{text[:_LONGEST_SHOWN]} …"
