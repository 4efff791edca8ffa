"""On the page of a person: the way to a service, who is there for young people, pressing on."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime

from PySide6 import QtWidgets

from fieldapp.domain.ids import JournalId, PersonId, WarmId
from fieldapp.domain.journal import JournalEntry, WarmHandover
from fieldapp.errors import FieldAppError, InvalidInput
from fieldapp.ui import labels, terms, theme
from fieldapp.ui.field import targets, wording
from fieldapp.ui.field.journal import words
from fieldapp.ui.field.journal.pressing_card import PressingCard
from fieldapp.ui.field.journal.warm_card import WarmCard
from fieldapp.ui.field.journal.youth import YouthCard
from fieldapp.ui.field.people.sections import SectionWidget
from fieldapp.ui.field.places.keeping import FormKeeper, Texts
from fieldapp.ui.shell.context import Context
from fieldapp.ui.shell.drafting import DraftKeeper
from fieldapp.ui.widgets.buttons import PlainButton
from fieldapp.ui.widgets.cards import Card
from fieldapp.ui.widgets.pages import Columns
from fieldapp.ui.widgets.rows import Row, RowList
from fieldapp.ui.widgets.text import muted
from fieldapp.workflow import half_done, journal, people, warm_handover
from fieldapp.workflow.changes import Change
from fieldapp.workflow.session import Session

_TOUCHES = Change.JOURNAL | Change.AGENDA | Change.PEOPLE


@dataclass(frozen=True, slots=True)
class _Sight:
    """What is shown: every handover, the reason that counts, the class of age."""

    warm: tuple[WarmHandover, ...]
    pressing: JournalEntry | None
    age_class: str


class WarmSection(SectionWidget):
    """The checklist on the left; earlier ones, youth and pressing on to the right."""

    def __init__(self, context: Context, person_id: PersonId) -> None:
        super().__init__()
        self.context, self.person_id = context, person_id
        self._sight: _Sight | None = None
        self._at: WarmId | None = None
        now = context.session.now()
        self.card, self.pressing, self.youth = WarmCard(now), PressingCard(now), YouthCard()
        self.new_button = PlainButton(self.tr("Another way to a service"), compact=True)
        self.list = RowList(self.tr("Handed over before"))
        self.saved = muted("")
        self.warm_keeper: DraftKeeper[WarmHandover, datetime] = DraftKeeper(
            context, self.card.collect, self._write, self
        )
        self.why_keeper = FormKeeper(context, half_done.PRESSING, self, self._texts, self._restore)
        self._arrange()
        self._connect()
        self.why_keeper.begin(person_id)

    def _arrange(self) -> None:
        outer = QtWidgets.QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        columns = Columns(1.35, 1)
        outer.addWidget(columns, 1)
        left, right = columns.columns
        left.addWidget(self.card)
        left.addWidget(self.saved)
        left.addStretch(1)
        self.before = Card(self.tr("Handed over before"), self.new_button)
        self.list.setMinimumHeight(theme.current().px(110))
        self.before.add(self.list, 1)
        for widget in (self.youth, self.pressing, self.before):
            right.addWidget(widget)
        right.addStretch(1)

    def _connect(self) -> None:
        self.card.begun.connect(self._begin)
        self.card.changed.connect(self.warm_keeper.touch)
        self.card.finished.connect(self._finish)
        self.card.removed.connect(self._remove)
        self.warm_keeper.saved.connect(self._say_saved)
        self.list.current.connect(self._choose)
        self.new_button.clicked.connect(self._new)
        self.pressing.pressed_on.connect(self._press_on)
        self.pressing.stopped.connect(self._stop)
        self.pressing.list_wanted.connect(lambda: self.context.go(targets.PRESSING))
        self.pressing.touched.connect(self.why_keeper.touch)
        for card in (self.card, self.pressing):
            card.grown.connect(self.grown)

    # reading

    def refresh(self, change: object = None) -> None:
        """Read again, unless something was typed here that is not kept yet."""
        wanted = change is None or (isinstance(change, Change) and bool(change & _TOUCHES))
        if wanted and not self.warm_keeper.dirty:
            person = self.person_id
            self.context.read(lambda session: _look(session, person), self, self._show, lambda error: None)

    def save_forms(self) -> Sequence[Callable[[Session], object]]:
        work = self.warm_keeper.take()
        return (*(() if work is None else (work,)), *self.why_keeper.save_forms())

    def _show(self, sight: _Sight) -> None:
        first = self._sight is None
        self._sight = sight
        if first and sight.warm:
            self._at = sight.warm[0].id
        now = self.context.session.now()
        self.list.set_rows([self._row(warm, now) for warm in sight.warm])
        if self._at is not None:
            self.list.choose(self._at, announce=False)
        self.before.setVisible(bool(sight.warm))
        if not self.warm_keeper.dirty:
            self.card.show_warm(self._held())
        self.pressing.show_entry(sight.pressing, now)
        self.youth.look_at(sight.age_class)
        self.grown.emit()

    def _held(self) -> WarmHandover | None:
        warm = () if self._sight is None else self._sight.warm
        return next((one for one in warm if one.id == self._at), None)

    def _row(self, warm: WarmHandover, now: datetime) -> Row:
        form = wording.upper_first(terms.word(words.WARM, warm.form))
        moment = labels.near_day(warm.day, now.astimezone().date()) if warm.day else ""
        line = " · ".join(part for part in (labels.moment(warm.at, now), moment, warm.where) if part)
        done, ready = warm.done_at is not None, len(warm.steps)
        state = (self.tr("over"), "ok") if done else (self.tr("{n} ready").format(n=ready), "info")
        return Row(warm.id, f"{form}: {warm.service}" if warm.service else form, line, state, dim=done)

    # the way to a service

    def _write(self, session: Session, warm: WarmHandover) -> datetime:
        warm_handover.save(session, warm)
        return session.now()

    def _say_saved(self, at: datetime) -> None:
        self.saved.set_text(self.tr("saved by itself at {time}").format(time=labels.clock(at, seconds=True)))
        self.refresh(Change.JOURNAL)

    def _begin(self, form: str) -> None:
        person = self.person_id
        self.context.act_with(
            lambda session: warm_handover.begin(session, form, person_id=person), self, self._begun
        )

    def _begun(self, warm_id: WarmId) -> None:
        self._at = warm_id
        self.refresh(Change.JOURNAL)

    def _choose(self, key: str) -> None:
        if key and key != self._at:
            self.warm_keeper.flush()
            self._at = WarmId(key)
            self.card.show_warm(self._held())

    def _new(self) -> None:
        self.warm_keeper.flush()
        self._at = None
        self.card.show_warm(None)
        self.card.form.take_focus()

    def _finish(self, done: bool) -> None:
        self.warm_keeper.flush()
        warm_id = self._at
        if warm_id is None:
            return
        kept = warm_id
        work = warm_handover.done if done else warm_handover.reopen
        back = warm_handover.reopen if done else warm_handover.done
        said = self.tr("It happened. Ask once how it went.") if done else self.tr("Not over yet.")

        def finished() -> None:
            self.context.toast(said, lambda: self.context.act(lambda session: back(session, kept), self))

        self.context.act(lambda session: work(session, kept), self, finished)

    def _remove(self) -> None:
        self.warm_keeper.forget()
        held = self._held()
        self._at = None
        if held is None:
            return

        def removed() -> None:
            self.context.toast(
                self.tr("Taken away."),
                lambda: self.context.act(lambda session: warm_handover.save(session, held), self),
            )

        self.context.act(lambda session: warm_handover.remove(session, held.id), self, removed)

    # pressing on

    def _texts(self) -> Texts:
        return {"why": self.pressing.why.text()}

    def _restore(self, texts: Texts) -> None:
        self.pressing.why.set_text(texts.get("why", ""))
        if self._sight is not None:
            self.pressing.show_entry(self._sight.pressing, self.context.session.now())

    def _press_on(self) -> None:
        person, why, again = self.person_id, self.pressing.why.text(), self.pressing.again()

        def done(entry_id: JournalId) -> None:
            self.why_keeper.finished()
            self.pressing.finish()
            self.refresh(Change.JOURNAL)
            self.context.toast(
                self.tr("Noted. It comes back on your agenda."),
                lambda: self.context.act(lambda session: journal.remove(session, entry_id), self),
            )

        def failed(error: FieldAppError) -> None:
            if isinstance(error, InvalidInput) and error.field == "why":
                self.pressing.explain()
            else:
                self.context.toast(str(labels.failure(error)))

        self.context.act_with(
            lambda session: journal.press_on(session, person, why, again), self, done, failed
        )

    def _stop(self) -> None:
        entry = None if self._sight is None else self._sight.pressing
        if entry is None:
            return
        kept = entry.id

        def stopped() -> None:
            self.context.toast(
                self.tr("You no longer press on."),
                lambda: self.context.act(lambda session: journal.press_again(session, kept), self),
            )

        self.context.act(lambda session: journal.press_no_more(session, kept), self, stopped)


def _look(session: Session, person_id: PersonId) -> _Sight:
    person = people.known(session, person_id)
    return _Sight(
        warm_handover.of_person(session, person.id),
        journal.of_person(session, person.id).pressing,
        person.age_class,
    )
