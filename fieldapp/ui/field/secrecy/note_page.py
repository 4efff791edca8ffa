"""Noting what was decided or said: necessity, the right to speak, a consultation, a representative."""

from collections.abc import Callable, Sequence

from PySide6 import QtCore, QtWidgets

from fieldapp.domain.secrecy import REPRESENTED, SecrecyRecord
from fieldapp.errors import DisclosureRefused, FieldAppError, InvalidInput
from fieldapp.ui import labels, terms
from fieldapp.ui.field import targets, wording
from fieldapp.ui.field.page import FieldPage
from fieldapp.ui.field.secrecy import note_words
from fieldapp.ui.field.secrecy.way_lines import About, WayLines, go
from fieldapp.ui.shell.context import Context
from fieldapp.ui.shell.drafting import DraftKeeper
from fieldapp.ui.shell.secrecy.note_form import NoteForm
from fieldapp.ui.widgets.buttons import PlainButton, PrimaryButton
from fieldapp.ui.widgets.cards import Card, NoteBox
from fieldapp.ui.widgets.text import Text, muted
from fieldapp.workflow import secrecy
from fieldapp.workflow.secrecy import Note, NoteView
from fieldapp.workflow.session import Session


class NotePage(FieldPage):
    """Left what it is and is not, right the questions. What is typed is kept by itself."""

    def __init__(self, context: Context) -> None:
        super().__init__(context, 1, 1.2)
        self._view: NoteView | None = None
        self.form = NoteForm(self.tr("When was it?"))
        self.first = QtWidgets.QVBoxLayout()
        self.first.setSpacing(8)
        self.remark = NoteBox("", "info")
        self.blocked = Card(self.tr("This cannot be noted like this"), tone="danger")
        self.missing, self.ways = Text(), WayLines()
        self.foot = muted(self.tr("Nothing leaves."))
        self.drop = PlainButton(self.tr("Throw away"))
        self.keep = PrimaryButton(self.tr("Note it"))
        self._keeper: DraftKeeper[Note, object] = DraftKeeper(context, self.form.note, secrecy.autosave, self)
        self._arrange()
        self.form.changed.connect(self._touched)
        self.keep.clicked.connect(self._record)
        self.drop.clicked.connect(self._drop)
        self.ways.pressed.connect(self._way)

    def _arrange(self) -> None:
        left, right = self.columns.columns
        self.what = Card(" ")
        self.what.add(self.first)
        self.what.add(self.remark)
        self.what.fill()
        left.addWidget(self.what, 1)
        for widget in (self.missing, muted(self.tr("What you can do:")), self.ways):
            self.blocked.add(widget)
        self.blocked.hide()
        right.addWidget(self.blocked)
        card = Card(self.tr("Note"))
        card.add(self.form)
        card.fill()
        right.addWidget(card, 1)
        self._arrange_foot()

    def _arrange_foot(self) -> None:
        row = QtWidgets.QHBoxLayout()
        row.setContentsMargins(20, 0, 20, 16)
        row.setSpacing(10)
        said = QtWidgets.QVBoxLayout()
        said.addStretch(1)
        said.addWidget(self.foot)
        said.addStretch(1)
        row.addLayout(said, 1)
        row.addWidget(self.drop)
        row.addWidget(self.keep)
        holder = QtWidgets.QWidget()
        holder.setLayout(row)
        self.pin(holder)

    def open(self, target: object) -> None:
        """A note of one kind, about a person or a signal."""
        if not isinstance(target, targets.NoteSecrecy):
            return
        self._keeper.flush()
        self._view = None
        asked = target

        def work(session: Session) -> NoteView:
            begun = secrecy.begin(session, asked.kind, asked.person_id, asked.signal_id)
            return secrecy.look(session, begun)

        self.context.read(work, self, self._show, self._failed)

    def save_forms(self) -> Sequence[Callable[[Session], object]]:
        """What was typed, also when the program locks."""
        work = self._keeper.take()
        return () if work is None else (work,)

    def _show(self, view: NoteView) -> None:
        self._view = view
        kind = wording.upper_first(terms.word("secrecy_kinds", view.note.kind))
        who = wording.called(view.codename)
        title = self.tr("{what}: {who}").format(what=kind, who=who) if view.codename else kind
        self.set_title(title)
        self.what.set_title(kind)
        while (item := self.first.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self.first.addWidget(Text(note_words.when(view.note.kind), bold=True))
        for at, line in enumerate(note_words.first(view.note.kind), 1):
            self.first.addWidget(Text(f"{at}. {line}"))
        self.remark.set_text(note_words.remark(view.note.kind, view.asks))
        self.foot.set_text(note_words.leaves(view.asks))
        self.blocked.hide()
        self.form.show_view(view)
        self.settle()

    def _touched(self) -> None:
        self._keeper.touch()
        self.blocked.hide()
        self.settle()

    def _record(self) -> None:
        if self._view is None:
            return
        note = self.form.note()
        self._keeper.forget()
        self.keep.setEnabled(False)
        self.context.act_with(lambda session: secrecy.record(session, note), self, self._done, self._failed)

    def _done(self, made: SecrecyRecord) -> None:
        self.keep.setEnabled(True)
        asked = self._view is not None and self._view.asks
        self._view = None
        said = self.tr("Noted. Your supervisor gets the question, without a name.")
        self.context.toast(said if asked else self.tr("Noted. Nothing was sent."))
        self._leave(made.kind == REPRESENTED, made)

    def _leave(self, onward: bool, about: SecrecyRecord | Note) -> None:
        if onward and about.signal_id is not None:
            self.context.go(targets.PASS_ON, targets.PassOn(about.signal_id))
        elif about.person_id is not None:
            self.context.go(targets.PERSON, targets.ShowPerson(about.person_id, "decisions"))
        elif about.signal_id is not None:
            self.context.go(targets.WAYS, targets.ShowWays(about.signal_id))
        else:
            self.context.go(targets.SIGNALS)

    def _failed(self, error: FieldAppError) -> None:
        self.keep.setEnabled(True)
        if isinstance(error, InvalidInput) and self._view is not None:
            self.form.explain(error.field, error.reason)
        elif isinstance(error, DisclosureRefused):
            lacking = ", ".join(terms.word("missing", code) for code in error.missing)
            self.missing.set_text(self.tr("Still missing: {what}.").format(what=lacking))
            self.ways.show_ways(error.can_do)
            self.blocked.show()
            self.soon(self._show_ways)
        else:
            self.context.toast(str(labels.failure(error)))
        self.settle()

    def _show_ways(self) -> None:
        """Bring what one can do into sight, at any text size."""
        for button in self.ways.buttons.values():
            button.setFocus(QtCore.Qt.FocusReason.TabFocusReason)
            return

    def _drop(self) -> None:
        if self._view is None:
            return
        note = self._view.note
        self._keeper.forget()
        self.context.read(lambda session: secrecy.discard(session, note), self, lambda done: None)
        self._view = None
        self._leave(False, note)

    def _way(self, code: str) -> None:
        note = self.form.note()
        if note.signal_id is not None:
            go(self.context, code, About(note.signal_id, note.person_id))
        elif note.person_id is not None:
            self.context.go(targets.PERSON, targets.ShowPerson(note.person_id, "move"))
