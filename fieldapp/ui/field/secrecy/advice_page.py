"""Advice without a name (row 17): a question that is looked through until nobody can be recognised in it."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6 import QtCore, QtGui, QtWidgets

from fieldapp.domain.secrecy import ADVICE, ADVICE_LIMIT, SecrecyRecord
from fieldapp.errors import DisclosureRefused, FieldAppError, InvalidInput
from fieldapp.interop.printable import Heading, Paragraph, Printable
from fieldapp.ui import labels, printing, terms
from fieldapp.ui.field import targets
from fieldapp.ui.field.inputs import CaptionedChips
from fieldapp.ui.field.page import FieldPage
from fieldapp.ui.shell.context import Context
from fieldapp.ui.shell.drafting import DraftKeeper
from fieldapp.ui.widgets.buttons import PlainButton, PrimaryButton
from fieldapp.ui.widgets.cards import Card, NoteBox
from fieldapp.ui.widgets.chips import ChipGroup
from fieldapp.ui.widgets.fields import TallTextField
from fieldapp.ui.widgets.text import Text, muted
from fieldapp.workflow import secrecy
from fieldapp.workflow.scan import TextFinding
from fieldapp.workflow.secrecy import Note
from fieldapp.workflow.session import Session

_PAUSE_MS = 250
_TO, _TEXT = "aan_wie", "persoonsvrije_tekst"
_SHOWN = 6


class AdvicePage(FieldPage):
    """Left the question, right how the other would hear it. It can be taken out only once it is noted."""

    def __init__(self, context: Context) -> None:
        super().__init__(context, 1.2, 1)
        self._note: Note | None = None
        self._asked = 0
        self._made: SecrecyRecord | None = None
        self.to = CaptionedChips(
            terms.word("secrecy_questions", _TO),
            ChipGroup(terms.options("note_advisers"), multi=False, may_clear=False),
        )
        self.words = TallTextField(self.tr("Your question, without anybody in it"), least=7, most=12)
        self.found = NoteBox("", "warn")
        self.free = NoteBox(self.tr("Nobody can be recognised by name, number, address or date."), "ok")
        self.reads = Text(size=15.5)
        self.out = NoteBox("", "ok")
        self.copy = PlainButton(self.tr("Copy"))
        self.print = PlainButton(self.tr("Print…"))
        self.done = PlainButton(self.tr("Back"))
        self.keep = PrimaryButton(self.tr("Note it and show"))
        self.foot = muted(self.tr("The program sends nothing. You read it out, copy it or print it."))
        self._pause = QtCore.QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self._look)
        self._keeper: DraftKeeper[Note, object] = DraftKeeper(context, self._collect, secrecy.autosave, self)
        self._arrange()
        self._connect()
        self.set_title(self.tr("Advice without a name"))

    def _arrange(self) -> None:
        left, right = self.columns.columns
        ask = Card(self.tr("Ask advice without a name"))
        hints = self.tr(
            "Write what is going on and what you want to know. No name, no street, no date of birth, nothing"
            " that only fits one person. “Somebody of about 70” is enough."
        )
        for widget in (self.to, muted(hints), self.words, self.found, self.free):
            ask.add(widget)
        ask.fill()
        left.addWidget(ask, 1)
        card = Card(self.tr("This is what the other reads or hears"))
        card.add(self.reads)
        card.add(self.out)
        row = QtWidgets.QHBoxLayout()
        for button in (self.copy, self.print):
            row.addWidget(button)
        row.addStretch(1)
        card.add(row)
        self_check = self.tr(
            "Ask yourself: would somebody who knows the neighbourhood know who this is? Then leave more out."
        )
        card.add(NoteBox(self_check, "info"))
        card.fill()
        right.addWidget(card, 1)
        self._arrange_foot()

    def _arrange_foot(self) -> None:
        foot = QtWidgets.QHBoxLayout()
        foot.setContentsMargins(20, 0, 20, 16)
        foot.setSpacing(10)
        said = QtWidgets.QVBoxLayout()
        said.addStretch(1)
        said.addWidget(self.foot)
        said.addStretch(1)
        foot.addLayout(said, 1)
        foot.addWidget(self.done)
        foot.addWidget(self.keep)
        holder = QtWidgets.QWidget()
        holder.setLayout(foot)
        self.pin(holder)

    def _connect(self) -> None:
        self.to.changed.connect(lambda codes: self._touched())
        self.words.changed.connect(lambda text: self._touched())
        self.keep.clicked.connect(self._record)
        self.copy.clicked.connect(self._copy)
        self.print.clicked.connect(self._print)
        self.done.clicked.connect(self._leave)

    def open(self, target: object) -> None:
        """A new question, about a signal or a person or neither."""
        if not isinstance(target, targets.AskAdvice):
            return
        self._keeper.flush()
        asked = target

        def work(session: Session) -> Note:
            note = secrecy.begin(session, ADVICE, asked.person_id, asked.signal_id)
            return note.answering(_TO, asked.to) if asked.to else note

        self.context.read(work, self, self._show, self._failed)

    def save_forms(self) -> Sequence[Callable[[Session], object]]:
        """What was typed, also when the program locks."""
        work = self._keeper.take()
        return () if work is None else (work,)

    def _show(self, note: Note) -> None:
        self._note, self._made = note, None
        self.to.set_value((note.answers[_TO],) if _TO in note.answers else ())
        self.words.set_text(note.answers.get(_TEXT, ""))
        self._say_made()
        self._look()

    def _collect(self) -> Note:
        assert self._note is not None
        return self._note.answering(_TO, "".join(self.to.value())).answering(
            _TEXT, self.words.text()[:ADVICE_LIMIT]
        )

    def _touched(self) -> None:
        """Other words are another question: it has to be noted again before it can be taken out."""
        if self._made is not None and self._note is not None:
            self._made = None
            self._note = replace(self._note, id=secrecy.new_id())
            self._say_made()
        self.to.set_problem("")
        self.words.set_problem("")
        self._keeper.touch()
        self._asked += 1
        self._pause.start()

    def _look(self) -> None:
        self._pause.stop()
        text, asked = self.words.text(), self._asked
        self.context.read(
            lambda session: secrecy.findings(session, text),
            self,
            lambda found: self._seen(asked, text, found),
        )

    def _seen(self, asked: int, text: str, found: tuple[TextFinding, ...]) -> None:
        if asked != self._asked:
            return
        said = ", ".join(f"‘{one.text}’" for one in found[:_SHOWN])
        lead = self.tr("Somebody can be recognised in this:")
        self.found.set_text(said, lead)
        self.found.setVisible(bool(found))
        self.free.setVisible(bool(text.strip()) and not found)
        self.reads.set_text(text if text.strip() and not found else "…")
        self.keep.setEnabled(bool(text.strip()) and not found and self._made is None)
        self.settle()

    def _record(self) -> None:
        note = self._collect()
        self._keeper.forget()
        self.context.act_with(lambda session: secrecy.record(session, note), self, self._noted, self._failed)

    def _noted(self, made: SecrecyRecord) -> None:
        self._made = made
        self._say_made()
        self.settle()

    def _say_made(self) -> None:
        made = self._made is not None
        noted = self.tr("Noted that you ask advice, without a name. You can take the text out now.")
        self.out.set_text(noted if made else self.tr("Note it first. Then you can copy or print it."))
        self.out.set_tone("ok" if made else "info")
        for button in (self.copy, self.print):
            button.setEnabled(made)
        self.keep.setEnabled(not made and self.keep.isEnabled())

    def _failed(self, error: FieldAppError) -> None:
        if isinstance(error, InvalidInput) and error.field == _TO:
            self.to.set_problem(self.tr("Choose whom you ask."))
        elif isinstance(error, InvalidInput) and error.field == _TEXT:
            self.words.set_problem(
                self.tr("Somebody can be recognised in this, or it is too long. Change it.")
            )
        elif isinstance(error, DisclosureRefused):
            ways = " ".join(terms.word("can_do", code) for code in error.can_do)
            self.to.set_problem(ways)
        else:
            self.context.toast(str(labels.failure(error)))
        self.settle()

    def _copy(self) -> None:
        if self._made is not None:
            QtGui.QGuiApplication.clipboard().setText(self._made.answers[_TEXT])
            self.context.toast(self.tr("Copied. It is cleared again after a moment."))

    def _print(self) -> None:
        if self._made is not None:
            self.shown = printing.show(self.context, printed(self._made.answers[_TEXT]))

    def _leave(self) -> None:
        note = self._note
        if note is not None and note.signal_id is not None:
            self.context.go(targets.WAYS, targets.ShowWays(note.signal_id))
        elif note is not None and note.person_id is not None:
            self.context.go(targets.PERSON, targets.ShowPerson(note.person_id))
        else:
            self.context.go(targets.SIGNALS)


def printed(text: str) -> Printable:
    """The question on paper, for reading out: nobody stands on it."""
    title = QtCore.QCoreApplication.translate("advice", "A question, without a name")
    parts = tuple(Paragraph(part) for part in text.split("\n") if part.strip())
    return Printable(title, (Heading(title, 1), *parts), code="raad", personal=False)
