"""The signal form: everything on one screen, kept by itself while one types."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime

from PySide6 import QtCore, QtGui, QtWidgets

from fieldapp.domain.ids import SignalId
from fieldapp.domain.people import Person
from fieldapp.domain.places import MeetingPlace
from fieldapp.errors import FieldAppError, InvalidInput
from fieldapp.ui import labels
from fieldapp.ui.field import targets, wording
from fieldapp.ui.field.page import FieldPage
from fieldapp.ui.field.signal_cards import TopicsCard, WhereCard, WordsCard
from fieldapp.ui.field.signal_more import MoreCard
from fieldapp.ui.field.who_cards import WhoCard, WishCard
from fieldapp.ui.shell.context import Context
from fieldapp.ui.shell.drafting import DraftKeeper
from fieldapp.ui.widgets.buttons import PlainButton, PrimaryButton
from fieldapp.workflow import people, presence, record
from fieldapp.workflow.changes import Change
from fieldapp.workflow.record import SignalForm
from fieldapp.workflow.session import Session

_LOOK_UP_MS = 350  # after the last letter of a codename


class SignalPage(FieldPage):
    """One signal being noted. Ctrl+S and Ctrl+Return save; leaving without saving keeps a draft."""

    def __init__(self, context: Context) -> None:
        super().__init__(context, 1.75, 1)
        self._form: SignalForm | None = None
        self._opening = False
        self._picked = ""
        self.where, self.words, self.topics = WhereCard(), WordsCard(), TopicsCard()
        self.who, self.wish, self.more = WhoCard(), WishCard(), MoreCard(context.session.now)
        self._cards = (self.where, self.words, self.topics, self.who, self.wish, self.more)
        self.save_button = PlainButton(self.tr("Save and close"))
        self.pass_on_button = PrimaryButton(self.tr("Pass on to a service…"))
        self.keeper: DraftKeeper[SignalForm, datetime] = DraftKeeper(
            context, self.collect, record.autosave, self
        )
        self._look_up = QtCore.QTimer(self)
        self._look_up.setSingleShot(True)
        self._look_up.setInterval(_LOOK_UP_MS)
        self._arrange()
        self._connect()
        self.set_title(self.tr("New signal"))

    def _arrange(self) -> None:
        left, right = self.columns.columns
        for card, stretch in ((self.where, 0), (self.words, 0), (self.topics, 1), (self.more, 0)):
            left.addWidget(card, stretch)
        self.more.hide()
        right.addWidget(self.who)
        right.addWidget(self.wish, 1)
        buttons = QtWidgets.QHBoxLayout()
        buttons.addWidget(self.save_button)
        buttons.addStretch(1)
        buttons.addWidget(self.pass_on_button)
        right.addLayout(buttons)

    def _connect(self) -> None:
        for card in self._cards:
            card.changed.connect(self._touched)
        self.wish.more.clicked.connect(self._unfold)
        self.more.grown.connect(self.settle)
        self.more.talk_button.clicked.connect(self._talk)
        self.where.place_added.connect(self._add_place)
        self.where.danger.connect(self.context.danger)
        self.who.named.connect(self._called)
        self.who.known_chosen.connect(self._same_person)
        self.who.worried.connect(lambda: self.context.go(targets.WORRY))
        self.keeper.saved.connect(self.where.say_saved)
        self.save_button.clicked.connect(self.save)
        self.pass_on_button.clicked.connect(self.pass_on)
        self._look_up.timeout.connect(self._find_known)
        for keys in ("Ctrl+S", "Ctrl+Return", "Ctrl+Enter"):
            shortcut = QtGui.QShortcut(QtGui.QKeySequence(keys), self)
            shortcut.setContext(QtCore.Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(self.save)

    # what the window asks

    def open(self, target: object) -> None:
        """A new form, an existing signal, or a draft that was left."""
        self.keeper.flush()
        self._opening = True
        work: Callable[[Session], SignalForm] = record.new_form
        if isinstance(target, targets.EditSignal):
            signal_id = target.signal_id
            work = lambda session: record.edit_form(session, signal_id)  # noqa: E731
        elif isinstance(target, targets.OpenDraft):
            draft_id = target.draft_id
            work = lambda session: record.open_draft(session, draft_id)  # noqa: E731
        elif isinstance(target, targets.NewSignal) and target.person_id is not None:
            person_id = target.person_id
            work = lambda session: record.new_form_of(session, person_id)  # noqa: E731
        self.context.read(lambda session: (presence.places(session), work(session)), self, self._show)

    def refresh(self, change: object = None) -> None:
        """Places may have been added elsewhere; what is being typed is never touched."""
        if self._form is None and not self._opening:
            self.open(None)
        elif isinstance(change, Change) and change & Change.VISITS:
            self.context.read(presence.places, self, self._show_places)

    def save_forms(self) -> Sequence[Callable[[Session], object]]:
        """The draft that must be written before the store closes."""
        work = self.keeper.take()
        return () if work is None else (work,)

    # the form

    def collect(self) -> SignalForm:
        """The form as it is on the screen."""
        assert self._form is not None
        form = self._form
        for card in self._cards:
            form = card.apply(form)
        return form

    def save(self) -> None:
        """Make it a signal and go back to the list, or say what is missing."""
        self._save(lambda signal_id: self._saved(signal_id))

    def pass_on(self) -> None:
        """Make it a signal and go on to the next step; the ladder must be answered by then (6.9)."""
        if self._form is not None and not self.collect().ladder:
            self.wish.explain()
            self.settle()
            return
        self._save(lambda signal_id: self._leave(targets.PASS_ON, targets.PassOn(signal_id)))

    def _talk(self) -> None:
        """Make it a signal and write the conversation out."""
        self._save(
            lambda signal_id: self._leave(targets.CONVERSATION, targets.ShowConversation(signal_id=signal_id))
        )

    def _unfold(self) -> None:
        self.more.show()
        self.wish.more.hide()
        self.settle()
        self.soon(self.more.begin)

    def _save(self, then: Callable[[SignalId], None]) -> None:
        if self._form is None:
            return
        form = self.collect()
        missing = [*form.missing(), *(("noted_at",) if self.where.when.value() is None else ())]
        self.where.explain(missing)
        if missing:
            return
        self.keeper.forget()
        self._set_busy(True)
        self.context.act_with(lambda session: record.save(session, form), self, then, self._not_saved)

    def _saved(self, signal_id: SignalId) -> None:
        who = wording.called(self.who.codename.value())
        self._leave(targets.SIGNALS, targets.ShowSignal(signal_id))
        self.context.toast(self.tr("Signal of {name} is saved.").format(name=who))

    def _leave(self, page: str, target: object) -> None:
        self._set_busy(False)
        self._form = None
        self.context.go(page, target)

    def _not_saved(self, error: FieldAppError) -> None:
        self._set_busy(False)
        self.keeper.touch()
        if isinstance(error, InvalidInput):
            self.where.explain((error.field,))
        self.context.toast(str(labels.failure(error)))

    def _set_busy(self, busy: bool) -> None:
        for button in (self.save_button, self.pass_on_button):
            button.setEnabled(not busy)

    def _show(self, read: tuple[list[MeetingPlace], SignalForm]) -> None:
        places, form = read
        self._form, self._opening = form, False
        self._picked = ""
        self.keeper.forget()
        self.where.set_places(places)
        self.where.show_form(form, self.context.session.now())
        for card in self._cards[1:]:
            card.show_form(form)
        self.more.setVisible(self.more.is_told(form))
        self.wish.more.setVisible(self.more.isHidden())
        self.where.saved.set_text("")
        self._call(form.codename)
        self.soon(self.where.begin)

    def _show_places(self, places: list[MeetingPlace]) -> None:
        self.where.set_places(places)

    def _touched(self) -> None:
        if self._form is not None:
            self.more.follow(self.wish.options.value(), self.words.own.text())
            self.keeper.touch()

    def _call(self, codename: str) -> None:
        self.words.call(codename)
        self.wish.call(codename)
        known = self._form is not None and self._form.signal_id is not None
        title = self.tr("Signal of {name}").format(name=wording.called(codename))
        self.set_title(title if known else self.tr("New signal"))

    def _called(self, codename: str) -> None:
        self._call(codename)
        if self._form is not None and self._picked and codename != self._picked:
            self._form = replace(self._form, person_id=None)
            self._picked = ""
        self._look_up.start()

    def _find_known(self) -> None:
        codename = self.who.codename.value()
        if self._form is None or self._form.person_id is not None or not codename:
            self.who.known.offer(codename, ())
            return
        self.context.read(
            lambda session: people.alike_by_name(session, codename),
            self,
            lambda found: self.who.known.offer(codename, found),
        )

    def _same_person(self, person: Person) -> None:
        form = replace(
            self.collect(),
            person_id=person.id,
            codename=person.codename,
            age_class=person.age_class,
            age_about=person.age_about,
            safe_contact=person.safe_contact,
        )
        self._form, self._picked = form, person.codename
        self.who.show_form(form)
        self._call(person.codename)
        self.keeper.touch()

    def _add_place(self, place: MeetingPlace) -> None:
        def added() -> None:
            self.context.read(presence.places, self, self._show_places)
            self.where.place.set_options([(place.id, place.name)])
            self.where.place.set_value(place.id)
            self.where.kind.take_focus()
            self._touched()

        self.context.act(lambda session: presence.save_place(session, place), self, added)
