"""The questions of a note of what was decided or telephoned while nothing was sent: chips, a few words."""

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6 import QtCore, QtWidgets

from fieldapp.domain.secrecy import SEVERAL, Question
from fieldapp.ui import terms
from fieldapp.ui import widgets as kit

if TYPE_CHECKING:
    from fieldapp.workflow.secrecy import Note, NoteView

translate = QtCore.QCoreApplication.translate


class ChipsField(kit.Labelled):
    """A question with chips for its answers. `changed` says that something was picked."""

    changed = QtCore.Signal()

    def __init__(self, question: Question) -> None:
        self.chips = kit.ChipGroup(terms.options(question.options), multi=question.several)
        super().__init__(terms.word("secrecy_questions", question.code), self.chips)
        self.chips.changed.connect(lambda codes: self.changed.emit())

    def answer(self) -> str:
        """The picked codes, as a note keeps them."""
        return SEVERAL.join(self.chips.value())

    def show_answer(self, answer: str) -> None:
        """Pick these."""
        self.chips.set_value(answer.split(SEVERAL) if answer else ())


class WordsField(kit.TextField):
    """A question with a few words for an answer."""

    def __init__(self, question: Question) -> None:
        words = terms.word("secrecy_questions", question.code)
        if not question.needed:
            words = translate("notes", "{question} (if there is one)").format(question=words)
        super().__init__(words, longest=question.longest)

    def answer(self) -> str:
        """What was typed."""
        return self.text()

    def show_answer(self, answer: str) -> None:
        """Show this."""
        self.set_text(answer)


Asked = ChipsField | WordsField


class NoteForm(QtWidgets.QWidget):
    """Shows a note; `changed` says that it is another one now: ask `note()`."""

    changed = QtCore.Signal()

    def __init__(self, when: str) -> None:
        super().__init__()
        self._note: Note | None = None
        self.fields: dict[str, Asked] = {}
        self.column = QtWidgets.QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(10)
        self._when = when
        self.at: kit.DateTimeField | None = None
        self.problem = kit.Text(size=13, tone="danger")
        self.problem.hide()

    def show_view(self, view: "NoteView") -> None:
        """Show this note, with the questions of its kind."""
        again = self._note is not None and self._note.id == view.note.id
        self._note = view.note
        if not again:
            self._build(view)
        for code, asked in self.fields.items():
            if not asked.control.hasFocus():
                asked.show_answer(view.note.answers.get(code, ""))

    def note(self) -> "Note":
        """The note as it stands here."""
        assert self._note is not None
        assert self.at is not None
        answers = {code: asked.answer() for code, asked in self.fields.items()}
        return replace(
            self._note, at=self.at.value(), answers={c: said for c, said in answers.items() if said}
        )

    def explain(self, question: str, why: str) -> None:
        """Say what is wrong, where it is."""
        words = _wrong(why)
        field = self.fields.get(question)
        if field is not None:
            field.set_problem(words)
            field.control.setFocus(QtCore.Qt.FocusReason.OtherFocusReason)
            return
        self.problem.set_text(words)
        self.problem.show()

    def begin(self) -> None:
        """Bring the focus to the first question."""
        for field in self.fields.values():
            if isinstance(field, ChipsField):
                for chip in field.chips.findChildren(kit.Chip):
                    chip.setFocus(QtCore.Qt.FocusReason.TabFocusReason)
                    return
            field.control.setFocus(QtCore.Qt.FocusReason.TabFocusReason)
            return

    def _build(self, view: "NoteView") -> None:
        while (item := self.column.takeAt(0)) is not None:
            if (widget := item.widget()) is not None and widget is not self.problem:
                widget.hide()
                widget.deleteLater()
        self.at = kit.DateTimeField(self._when, view.note.at)
        self.at.changed.connect(lambda moment: self._touched())
        self.column.addWidget(self.at)
        self.fields = {question.code: _field(question, self._touched) for question in view.questions}
        for field in self.fields.values():
            self.column.addWidget(field)
        self.column.addWidget(self.problem)

    def _touched(self) -> None:
        self.problem.hide()
        for field in self.fields.values():
            field.set_problem("")
        self.changed.emit()


def _field(question: Question, touched: Callable[[], None]) -> Asked:
    if question.options:
        chips = ChipsField(question)
        chips.changed.connect(touched)
        return chips
    words = WordsField(question)
    words.changed.connect(lambda text: touched())
    return words


def _wrong(why: str) -> str:
    return {
        "missing": translate("notes", "Answer this."),
        "too_long": translate("notes", "Make this shorter. Reasons belong in the file of your organisation."),
        "in_future": translate("notes", "That is still to come. Choose when it happened."),
        "own_name": translate("notes", "That is you. A second pair of eyes is somebody else's."),
        "names_somebody": translate("notes", "Somebody can be recognised in this. Change the words."),
    }.get(why, translate("notes", "This cannot be noted like this."))
