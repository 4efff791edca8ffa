"""A conversation on one page: from what goes well to what was decided, read out at the end."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from PySide6 import QtCore, QtWidgets

from fieldapp.domain.conversation import Conversation
from fieldapp.domain.ids import SignalId
from fieldapp.ui import labels, terms
from fieldapp.ui.field import targets, wording
from fieldapp.ui.field.inputs import CaptionedChips
from fieldapp.ui.field.page import FieldPage
from fieldapp.ui.field.people.talk_cards import AdviceCard, QuestionCard, StrengthsCard, stays
from fieldapp.ui.shell.context import Context
from fieldapp.ui.shell.drafting import DraftKeeper
from fieldapp.ui.widgets.buttons import DangerButton, PrimaryButton
from fieldapp.ui.widgets.cards import Card
from fieldapp.ui.widgets.chips import ChipGroup
from fieldapp.ui.widgets.text import heading, muted
from fieldapp.ui.widgets.ticks import Tick
from fieldapp.workflow import conversation, people
from fieldapp.workflow.session import Session


@dataclass(frozen=True, slots=True)
class _Opened:
    """A conversation with what its person is called and who that person trusts."""

    talk: Conversation
    codename: str
    trusted: str


class ConversationPage(FieldPage):
    """One conversation; it keeps itself while one types."""

    def __init__(self, context: Context) -> None:
        super().__init__(context, 1.25, 1)
        self._talk: Conversation | None = None
        self._codename = ""
        self._read_words: tuple[str, ...] = ()
        self.strengths, self.question, self.advice = StrengthsCard(), QuestionCard(), AdviceCard()
        self.agreed = AgreedCard()
        self.saved = muted("")
        self.done_button = PrimaryButton(self.tr("Done"))
        self.delete_button = DangerButton(self.tr("Put away"))
        self.keeper: DraftKeeper[Conversation, datetime] = DraftKeeper(
            context, self.collect, conversation.keep, self
        )
        self._arrange()
        self._connect()
        self.set_title(self.tr("Conversation"))

    def _arrange(self) -> None:
        left, right = self.columns.columns
        left.addWidget(self.strengths)
        left.addWidget(self.question)
        left.addStretch(1)
        right.addWidget(self.advice)
        right.addWidget(self.agreed)
        right.addWidget(stays())
        right.addStretch(1)
        foot = QtWidgets.QHBoxLayout()
        foot.addWidget(self.delete_button)
        foot.addWidget(self.saved, 1)
        foot.addWidget(self.done_button)
        right.addLayout(foot)

    def _connect(self) -> None:
        for card in (self.strengths, self.question, self.advice, self.agreed):
            card.changed.connect(self._touched)
        self.keeper.saved.connect(self._say_saved)
        self.done_button.clicked.connect(self._done)
        self.delete_button.clicked.connect(self._delete)

    # what the window asks

    def open(self, target: object) -> None:
        """A conversation that was kept, or a new one."""
        if not isinstance(target, targets.ShowConversation):
            return
        self.keeper.flush()
        self._talk = None
        self.context.read(lambda session: _opened(session, target), self, self._show)

    def refresh(self, change: object = None) -> None:
        if change is None and self._talk is not None:
            self.soon(self.strengths.words.answer.edit.setFocus)

    def save_forms(self) -> Sequence[Callable[[Session], object]]:
        """What was typed last."""
        work = self.keeper.take()
        return () if work is None else (work,)

    def collect(self) -> Conversation:
        """The conversation as it is on the screen."""
        assert self._talk is not None
        talk = self._talk
        for card in (self.strengths, self.question, self.advice, self.agreed):
            talk = card.apply(talk)
        return talk

    # inside

    def _show(self, opened: _Opened) -> None:
        self._talk, self._codename = opened.talk, opened.codename
        self.keeper.forget()
        self.question.call(opened.codename)
        self.advice.call(opened.codename)
        self.agreed.call(opened.codename, opened.trusted)
        for card in (self.strengths, self.question, self.advice, self.agreed):
            card.show_talk(opened.talk)
        self._read_words = opened.talk.words
        self.saved.set_text("")
        name = wording.called(opened.codename)
        self.set_title(self.tr("Conversation with {name}").format(name=name))
        self.settle()
        self.soon(self.strengths.words.answer.edit.setFocus)

    def _touched(self) -> None:
        if self._talk is None:
            return
        self.advice.ladder.set_wish("".join(self.question.wish.value()))
        talk = self.collect()
        if talk.agreed_at is not None and self._talk.agreed_at is not None and talk.words != self._read_words:
            self.agreed.void()
            talk = self.collect()
        elif talk.agreed_at is not None and self._talk.agreed_at is None:
            talk = replace(talk, agreed_at=self.context.session.now())
            self.agreed.set_moment(talk.agreed_at)
            self._read_words = talk.words
        self._talk = talk
        self.keeper.touch()
        self.settle()

    def _say_saved(self, at: datetime) -> None:
        self.saved.set_text(self.tr("saved by itself at {time}").format(time=labels.clock(at, seconds=True)))

    def _done(self) -> None:
        talk = self._talk
        if talk is None:
            return
        talk = self.collect()
        self.keeper.forget()
        self.context.act_with(
            lambda session: conversation.save(session, talk), self, lambda id_: self._leave()
        )

    def _leave(self) -> None:
        talk, self._talk = self._talk, None
        if talk is None:
            return
        if talk.signal_id is not None:
            self.context.go(targets.SIGNALS, targets.ShowSignal(SignalId(talk.signal_id)))
        elif talk.person_id is not None:
            self.context.go(targets.PERSON, targets.ShowPerson(talk.person_id, "talks"))
        self.context.toast(self.tr("The conversation is kept on this device."))

    def _delete(self) -> None:
        talk = self._talk
        if talk is None:
            return
        self.keeper.forget()
        undo: Callable[[], None] = lambda: self.context.act(  # noqa: E731
            lambda session: conversation.undo_delete(session, talk.id), self
        )
        said = self.tr("The conversation is put away.")

        def gone() -> None:
            self._leave()
            self.context.toast(said, undo)

        self.context.act(lambda session: conversation.delete(session, talk.id), self, gone)


class AgreedCard(Card):
    """Read out and found right (6.3), whether the question was understood (practice A9), who sat in."""

    changed = QtCore.Signal()

    def __init__(self) -> None:
        super().__init__()
        self.tick = Tick(" ")
        self.line = muted("")
        self.understood = CaptionedChips(
            self.tr("Understood the question"), ChipGroup(terms.options("understood"), multi=False)
        )
        self.again = muted(
            self.tr("Ask again on another day. A diagnosis is no reason to decide for somebody.")
        )
        self.trusted = Tick(" ")
        self._moment: datetime | None = None
        self.add(heading(self.tr("8. Read it out")))
        for widget in (self.tick, self.line, self.understood, self.again, self.trusted):
            self.add(widget)
        self.tick.toggled.connect(self._ticked)
        self.trusted.toggled.connect(lambda on: self.changed.emit())
        self.understood.changed.connect(self._picked)
        self.call("", "")

    def call(self, codename: str, trusted: str) -> None:
        """Use the codename, and the name of whoever is trusted."""
        name = wording.called(codename)
        self.tick.set_text(self.tr("I read it out, and {name} says that it is right").format(name=name))
        who = trusted or self.tr("the trusted person")
        self.trusted.set_text(self.tr("{who} was there too").format(who=wording.upper_first(who)))

    def show_talk(self, talk: Conversation) -> None:
        """Show what the conversation holds."""
        for tick, on in ((self.tick, talk.agreed_at is not None), (self.trusted, talk.trusted_present)):
            tick.blockSignals(True)
            tick.setChecked(on)
            tick.blockSignals(False)
        self.understood.set_value((talk.understood,) if talk.understood else ())
        self.set_moment(talk.agreed_at)
        self._look()

    def set_moment(self, at: datetime | None) -> None:
        """When it was found right."""
        self._moment = at
        said = (
            ""
            if at is None
            else self.tr("Agreed on {day}.").format(day=labels.full_day(at.astimezone().date()))
        )
        self.line.set_text(said)
        self.line.setVisible(bool(said))

    def void(self) -> None:
        """A text changed: what was said of the old one no longer counts."""
        self.tick.blockSignals(True)
        self.tick.setChecked(False)
        self.tick.blockSignals(False)
        self.set_moment(None)
        self.line.set_text(self.tr("Something changed. Read it out again."))
        self.line.show()

    def apply(self, talk: Conversation) -> Conversation:
        """The conversation with what is shown here; a tick just made gets its moment from the page."""
        agreed_at = (self._moment or talk.held_at) if self.tick.isChecked() else None
        understood = "".join(self.understood.value())
        present = self.trusted.isChecked()
        return replace(talk, agreed_at=agreed_at, understood=understood, trusted_present=present)

    def _ticked(self, on: bool) -> None:
        if not on:
            self.set_moment(None)
        self.changed.emit()

    def _picked(self, codes: object) -> None:
        self._look()
        self.changed.emit()

    def _look(self) -> None:
        self.again.setVisible("".join(self.understood.value()) in ("wisselend", "nee"))


def _opened(session: Session, target: targets.ShowConversation) -> _Opened:
    if target.conversation_id is not None:
        talk = conversation.read(session, target.conversation_id)
    else:
        talk = conversation.start(session, target.person_id, target.signal_id)
    person = people.known(session, talk.person_id) if talk.person_id is not None else None
    return _Opened(talk, person.codename if person else "", person.trusted_person if person else "")
