"""Looking at rights with a person: what exists, how far each is, what the person decides (7.2).

Without a person it is a place to look things up: nothing is noted then.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial

from PySide6 import QtCore, QtWidgets

from fieldapp.domain.ids import PersonId
from fieldapp.domain.rights import Right, RightNote
from fieldapp.errors import FieldAppError
from fieldapp.ui import printing
from fieldapp.ui.field import targets, wording
from fieldapp.ui.field.page import FieldPage
from fieldapp.ui.field.rights.finder import Finder
from fieldapp.ui.field.rights.note_view import NoteView
from fieldapp.ui.field.rights.residence import ADVICE, ResidenceCard
from fieldapp.ui.field.rights.right_card import RightView
from fieldapp.ui.field.rights.sheet import sheet_of
from fieldapp.ui.shell.context import Context
from fieldapp.ui.shell.drafting import DraftKeeper
from fieldapp.ui.widgets.buttons import PlainButton
from fieldapp.ui.widgets.cards import Card
from fieldapp.ui.widgets.text import muted
from fieldapp.workflow import rights
from fieldapp.workflow.changes import Change
from fieldapp.workflow.rights import Exploration
from fieldapp.workflow.session import Session

_TOUCHES = Change.RIGHTS | Change.PEOPLE


@dataclass(frozen=True, slots=True)
class _Look:
    """One read: the whole checklist, what the search found, and the person with whom one looks."""

    every: tuple[Right, ...]
    found: tuple[Right, ...]
    person: Exploration | None


class RightsPage(FieldPage):
    """The list on the left, one right on the right; the warning about residence before what an OCMW gives."""

    def __init__(self, context: Context) -> None:
        super().__init__(context, 1, 1.54)
        self._person_id: PersonId | None = None
        self._person: Exploration | None = None
        self._rights: dict[str, Right] = {}
        self._wanted = ""
        self.finder, self.view, self.noting = Finder(context), RightView(), NoteView()
        self.residence = ResidenceCard()
        self.card = Card()
        self.alone = QtWidgets.QWidget()
        self.with_button = PlainButton(self.tr("Look with a person…"))
        self._keeper: DraftKeeper[RightNote, Change] = DraftKeeper(context, self._collect, rights.note, self)
        self._arrange()
        self._connect()
        self.set_title(self.tr("Rights"))

    def _arrange(self) -> None:
        self.columns.columns[0].addWidget(self.finder, 1)
        row = QtWidgets.QHBoxLayout(self.alone)
        row.setContentsMargins(0, 8, 0, 0)
        row.addWidget(muted(self.tr("You look without a person. Nothing is noted.")), 1)
        row.addWidget(self.with_button)
        for widget in (self.view, self.noting, self.alone):
            self.card.add(widget)
        self.card.fill()
        self.right_side = self.columns.columns[1]
        self.right_side.addWidget(self.card, 1)
        self.right_side.addWidget(self.residence)

    def _connect(self) -> None:
        self.finder.narrowed.connect(self._read)
        self.finder.chosen.connect(self._choose)
        self.finder.without_person.connect(self._look_alone)
        self.view.related.connect(self.show_right)
        self.view.printing.connect(self._print)
        self.with_button.clicked.connect(lambda: self.context.go(targets.PEOPLE))
        self.residence.asked.connect(partial(self.show_right, ADVICE))
        self.noting.picked.connect(self._keep)
        self.noting.typed.connect(self._typed)
        self.noting.kept.connect(self._keep_and_say)
        self.noting.reached.connect(self._reached)
        self.noting.grown.connect(self.settle)
        self.noting.structural.connect(
            lambda: self.context.go(targets.STRUCTURAL, targets.NewStructural(None))
        )

    # what the window asks

    def open(self, target: object) -> None:
        """One person's rights, or one right."""
        if isinstance(target, targets.RightsWith):
            self._keeper.flush()
            self._person_id, self._wanted = target.person_id, target.code

    def refresh(self, change: object = None) -> None:
        """Read again when rights or people may have changed."""
        if change is None:
            self.finder.list.setFocus(QtCore.Qt.FocusReason.OtherFocusReason)
        if change is None or (isinstance(change, Change) and change & _TOUCHES):
            self._read()

    def save_forms(self) -> Sequence[Callable[[Session], object]]:
        """What the person decided, while it is being typed."""
        work = self._keeper.take()
        return () if work is None else (work,)

    # reading

    def _read(self) -> None:
        query, person_id = self.finder.query_text(), self._person_id

        def work(session: Session) -> _Look:
            with_whom = rights.exploration(session, person_id) if person_id is not None else None
            return _Look(rights.catalogue(session), rights.find(session, query), with_whom)

        self.context.read(work, self, partial(self._show, query, person_id), self._gone)

    def _gone(self, error: FieldAppError) -> None:
        """The person is not here any more: erased, or made one with another."""
        self._look_alone()

    def _look_alone(self) -> None:
        self._keeper.flush()
        self._person_id, self._person = None, None
        self._read()

    def _show(self, query: str, person_id: PersonId | None, look: _Look) -> None:
        if (query, person_id) != (self.finder.query_text(), self._person_id):
            return
        if not self._rights:
            self.finder.offer(look.every)
        self._rights = {right.code: right for right in look.every}
        self._person = look.person
        statuses = None
        if look.person is not None:
            statuses = {code: look.person.status(code) for code in self._rights}
        self.finder.show_rights(look.found, statuses)
        self.set_title(self._heading())
        self._choose_again()

    def _heading(self) -> str:
        if self._person is None:
            return self.tr("Look up rights")
        return self.tr("Looking at rights with {who}").format(who=self._who())

    def _who(self) -> str:
        return wording.called(self._person.codename if self._person is not None else "")

    def _choose_again(self) -> None:
        wanted, self._wanted = self._wanted, ""
        if wanted:
            self.show_right(wanted)
        elif self.finder.list.key():
            self._choose(self.finder.list.key())
        else:
            self.finder.list.choose_first()

    # one right

    def show_right(self, code: str) -> None:
        """Bring this right into sight, also when the filters hide it."""
        if code not in self._rights:
            return
        if not self.finder.choose(code):
            self._wanted = code
            self.finder.show_all()

    def _choose(self, code: str) -> None:
        if code not in self._rights:
            return
        another = self.view.right is None or self.view.right.code != code
        if another:
            self._keeper.flush()
        right, person = self._rights[code], self._person
        self.view.show_right(right, {each.code: each.name for each in self._rights.values()}, self._who())
        self.noting.setVisible(person is not None)
        self.alone.setVisible(person is None)
        if person is not None:
            fresh = another or not self._keeper.dirty
            self.noting.show_note(person.note(code), person.reach, self._who(), text_too=fresh)
        self._place_residence(right)
        self.settle()

    def _place_residence(self, right: Right) -> None:
        """Before what an OCMW gives it is read first; elsewhere it stands below."""
        at = 0 if right.via_ocmw else self.right_side.count() - 1
        if self.right_side.indexOf(self.residence) != at:
            self.right_side.removeWidget(self.residence)
            self.right_side.insertWidget(at, self.residence)

    # noting

    def _collect(self) -> RightNote:
        assert self._person_id is not None
        assert self.view.right is not None
        status, reasons, tracks, decision = self.noting.values()
        code, now = self.view.right.code, self.context.session.now()
        noted = RightNote(self._person_id, code, status, now, tuple(reasons), tuple(tracks), decision)
        if self._person is not None:  # shown again as it stands, also before the store was read again
            self._person = replace(self._person, notes={**self._person.notes, code: noted})
        return noted

    def _typed(self) -> None:
        if self._person is not None:
            self._keeper.touch()

    def _keep(self, then: Callable[[], object] | None = None) -> None:
        if self._person is None or self.view.right is None:
            return
        self._keeper.forget()
        noted = self._collect()
        self.context.act(lambda session: rights.note(session, noted), self, then)

    def _print(self) -> None:
        if self.view.right is not None:
            names = {each.code: each.name for each in self._rights.values()}
            printing.show(self.context, sheet_of(self.view.right, names))

    def _keep_and_say(self) -> None:
        self._keep(lambda: self.context.toast(self.tr("Kept on this device.")))

    def _reached(self, reach: str) -> None:
        person_id = self._person_id
        if person_id is not None:
            self.context.act(lambda session: rights.note_reach(session, person_id, reach), self)
