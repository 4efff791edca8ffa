"""Four words up, four words down: typed by whoever invited, then read out to whoever joins."""

from datetime import datetime
from functools import partial

from PySide6 import QtCore, QtWidgets

from fieldapp.errors import FieldAppError, InvitationRefused, WordsDiffer
from fieldapp.ui import labels
from fieldapp.ui.coordination import wording
from fieldapp.ui.coordination.errands import Errand
from fieldapp.ui.shell.context import Context
from fieldapp.ui.widgets.buttons import DangerButton, PlainButton, PrimaryButton
from fieldapp.ui.widgets.cards import Card, NoteBox, Pill
from fieldapp.ui.widgets.fields import WordsField
from fieldapp.ui.widgets.spoken import WordBoxes
from fieldapp.ui.widgets.text import Text, muted
from fieldapp.workflow import partnership
from fieldapp.workflow.changes import Change
from fieldapp.workflow.partnership import EnrolmentRow
from fieldapp.workflow.session import Session

_WAITING, _TYPING, _READING = range(3)
_MIDDLE = QtCore.Qt.AlignmentFlag.AlignVCenter


class EnrolmentCard(Card):
    """One newcomer: waiting until the device asks, then typing its words, then reading ours out.

    `ended` when the invitation is no more or the words were read out.
    """

    ended = QtCore.Signal()
    wanted = QtCore.Signal(str)  # the invitation, once more

    def __init__(self, context: Context) -> None:
        self.valid = Pill("", "off")
        super().__init__(self.tr("New member"), self.valid)
        self._context = context
        self._row: EnrolmentRow | None = None
        self.waiting, self.typing, self.reading = _Waiting(), _Typing(), _Reading()
        self._parts: tuple[_Part, ...] = (self.waiting, self.typing, self.reading)
        for part in self._parts:
            self.add(part)
        self._answering = Errand(context, self.typing.add_button, self._settle)
        self._stop_buttons = (self.waiting.stop_button, self.typing.stop_button)
        self._stopping = [Errand(context, button, self._settle) for button in self._stop_buttons]
        self.typing.words.changed.connect(lambda words: self._settle())
        self.typing.words.complete.connect(self._answer)
        self.typing.add_button.clicked.connect(self._answer)
        self.waiting.again_button.clicked.connect(lambda: self.wanted.emit(self.invitation_id()))
        for errand, button in zip(self._stopping, self._stop_buttons, strict=True):
            button.clicked.connect(lambda checked=False, errand=errand: self._stop(errand))
        self.reading.done_button.clicked.connect(self.ended)
        self._show_part(_WAITING)

    def invitation_id(self) -> str:
        """Whose words these are, or an empty string."""
        return self._row.invitation_id if self._row is not None else ""

    def newcomer(self) -> str:
        """Who is on the way in."""
        return (self._row.organisation or self._row.label) if self._row is not None else ""

    def show_enrolment(self, row: EnrolmentRow, now: datetime, *, new_member: bool) -> None:
        """Show how far `row` is; what is being typed for the same invitation stays."""
        if self._row is None or self._row.invitation_id != row.invitation_id:
            self.typing.words.clear()
            self.typing.problem("")
        self._row = row
        words = self.tr("New member: {name}") if new_member else self.tr("New device: {name}")
        self.set_title(words.format(name=row.organisation if new_member else row.label))
        self.valid.show_state(wording.valid_for(row.until, now), "off")
        self.typing.tell(row.tries_left, new_member=new_member)
        if row.words_down:
            self.reading.spoken.show_words(row.words_down)
        part = _TYPING if row.state == "asked" else _READING if wording.is_answered(row) else _WAITING
        self.reading.tell(left=row.state != "matched")
        self.valid.setVisible(part != _READING)
        self._show_part(part)

    def _show_part(self, shown: int) -> None:
        for at, part in enumerate(self._parts):
            part.setVisible(at == shown)
        self._settle()

    def _settle(self) -> None:
        busy = self._is_busy()
        self.typing.add_button.setEnabled(all(self.typing.words.words()) and not busy)
        for button in self._stop_buttons:
            button.setEnabled(not busy)

    def _is_busy(self) -> bool:
        return any(errand.is_running for errand in (self._answering, *self._stopping))

    def _answer(self) -> None:
        if self._row is None or self._is_busy() or not all(self.typing.words.words()):
            return
        invitation, words = self._row.invitation_id, self.typing.words.words()
        self.typing.problem("")

        def work(session: Session) -> tuple[tuple[str, ...], Change]:
            return partnership.answer_words(session, invitation, words)

        self._answering.run(work, partial(self._welcomed, invitation), partial(self._failed, invitation))

    def _welcomed(self, invitation: str, words_down: tuple[str, ...]) -> None:
        if (
            invitation != self.invitation_id()
        ):  # another newcomer was chosen meanwhile; its row shows the words
            return
        self.reading.spoken.show_words(words_down)
        self.valid.hide()
        self._show_part(_READING)
        self.reading.done_button.setFocus(QtCore.Qt.FocusReason.OtherFocusReason)

    def _failed(self, invitation: str, error: FieldAppError) -> None:
        if invitation != self.invitation_id():
            self._context.background.failed.emit(error)
        elif isinstance(error, WordsDiffer):
            self.typing.words.clear()
            self.typing.problem(str(labels.failure(error)))
            self.typing.left.set_text(wording.tries(error.tries_left))
            self.typing.words.setFocus(QtCore.Qt.FocusReason.OtherFocusReason)
        elif isinstance(error, InvitationRefused) and error.reason == "not_asked":
            self.typing.problem(self.tr("Nobody has entered this invitation yet. Ask the other to do so."))
        elif isinstance(error, InvitationRefused):
            self._context.toast(self.tr("The invitation has ended. Nothing was added. Invite again."))
            self._context.changed.emit(Change.DIRECTORY)
            self.ended.emit()
        else:
            self._context.background.failed.emit(error)

    def _stop(self, errand: Errand) -> None:
        if self._row is None or self._is_busy():
            return
        invitation = self._row.invitation_id
        errand.run(
            lambda session: (invitation, partnership.end_invitation(session, invitation)), self._stopped
        )

    def _stopped(self, invitation: str) -> None:
        self._context.toast(self.tr("The invitation no longer works."))
        if invitation == self.invitation_id():
            self.ended.emit()


class _Part(QtWidgets.QWidget):
    """A part of the card that fills its width."""

    def __init__(self) -> None:
        super().__init__()
        self.column = QtWidgets.QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(10)


class _Waiting(_Part):
    """Nobody asked yet."""

    def __init__(self) -> None:
        super().__init__()
        self.again_button = PlainButton(self.tr("Show invitation"), compact=True)
        self.stop_button = DangerButton(self.tr("Break off"), compact=True)
        self.column.addWidget(
            Text(
                self.tr(
                    "The invitation is on its way. As soon as the newcomer has entered it, you type"
                    " here the four words that you hear."
                )
            )
        )
        row = QtWidgets.QHBoxLayout()
        row.setSpacing(10)
        row.addWidget(muted(self.tr("Who has not asked yet, cannot do anything yet.")), 1, _MIDDLE)
        row.addWidget(self.again_button)
        row.addWidget(self.stop_button)
        self.column.addLayout(row)


class _Typing(_Part):
    """The newcomer reads out, we type."""

    def __init__(self) -> None:
        super().__init__()
        told = QtWidgets.QVBoxLayout()
        told.setSpacing(0)
        told.addWidget(Text(self.tr("Call on a number that you already knew. You hear four words."), size=13))
        told.addWidget(Text(self.tr("Not by mail or chat."), lead=self.tr("Type what you hear."), size=13))
        self.column.addLayout(told)
        self.words = WordsField(4, self.tr("The four words that you hear"))
        self.column.addWidget(self.words)
        self._problem = Text(size=13, tone="danger")
        self._problem.hide()
        self.column.addWidget(self._problem)
        self.left = muted("")
        self.stop_button = DangerButton(self.tr("Break off"), compact=True)
        self.add_button = PrimaryButton(self.tr("Add"), compact=True)
        row = QtWidgets.QHBoxLayout()
        row.setSpacing(10)
        row.addWidget(self.left, 1, _MIDDLE)
        row.addWidget(self.stop_button)
        row.addWidget(self.add_button)
        self.column.addLayout(row)
        self.then = NoteBox("")
        self.column.addWidget(self.then)

    def problem(self, text: str) -> None:
        """Say what is wrong with the words, or nothing."""
        self._problem.set_text(text)
        self._problem.setVisible(bool(text))
        self.words.setAccessibleDescription(text)

    def tell(self, tries_left: int, *, new_member: bool) -> None:
        """How many tries are left, and what comes after."""
        self.left.set_text(wording.tries(tries_left))
        then = self.tr("After that you read four words out, and the other types them.")
        never = self.tr("You can never change a device or key of a member.")
        self.then.set_text(f"{then} {never}" if new_member else then)


class _Reading(_Part):
    """We read out, the newcomer types."""

    def __init__(self) -> None:
        super().__init__()
        self.column.addWidget(
            Text(
                self.tr("The other types them. Only then can anything be sent there."),
                lead=self.tr("The words are right. Now read these four words out."),
            )
        )
        self.spoken = WordBoxes(self.tr("Words to read out"))
        self.column.addWidget(self.spoken)
        self.done_button = PlainButton(self.tr("Read out"), compact=True)
        self.told = muted("")
        row = QtWidgets.QHBoxLayout()
        row.setSpacing(10)
        row.addWidget(self.told, 1, _MIDDLE)
        row.addWidget(self.done_button)
        self.column.addLayout(row)

    def tell(self, *, left: bool) -> None:
        """Whether our answer has left already."""
        if left:
            self.told.set_text(self.tr("They stay here as long as the invitation is valid."))
        else:
            self.told.set_text(
                self.tr("The answer leaves as soon as there is a connection. Wait with reading.")
            )
