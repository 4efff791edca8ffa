"""Joining a network by invitation: read it, four words up over the telephone, four words down, typed."""

from collections.abc import Callable
from pathlib import Path

from PySide6 import QtCore, QtGui, QtWidgets

from fieldapp.errors import FieldAppError, HubProblem, InvitationRefused, WordsDiffer
from fieldapp.ui import labels
from fieldapp.ui import widgets as kit
from fieldapp.ui.shell.background import Background
from fieldapp.ui.shell.context import Context
from fieldapp.workflow import enrol
from fieldapp.workflow.changes import Change
from fieldapp.workflow.session import Session

_QUIET_MS = 300
_POLL_MS = 3_000
_LONGEST_FILE = 20_000


class JoinCard(kit.Card):
    """The whole way from invitation to membership. `joined` when this device is in the network.

    The network is used on the sync's thread, on a second connection; `ready` says whether one may begin, and
    `prepare` runs before the first step, on the store's thread.
    """

    joined = QtCore.Signal()

    def __init__(self, background: Background, prepare: Callable[[], object]) -> None:
        self._hint = kit.muted("").one_line()
        title = QtCore.QCoreApplication.translate("JoinCard", "Do you have an invitation?")
        super().__init__(title, self._hint, padding=20)
        self._background, self._prepare = background, prepare
        self._session: Session | None = None
        self._twin: Session | None = None
        self._polling = False
        self.ready: Callable[[], bool] = lambda: True
        self._hint.set_text(self.tr("from your organisation, on paper or on a stick"))
        self.text = kit.TextField("", placeholder="VP1-…", longest=_LONGEST_FILE)
        self.file_button = kit.PlainButton(self.tr("Choose a file"))
        self.table = kit.FieldTable(name=self.tr("Invitation"), label_width=120)
        self.start = kit.PrimaryButton(self.tr("Show my four words"))
        self.problem = kit.NoteBox("", "bad")
        self.words_up = kit.WordBoxes(self.tr("Words to read out"))
        self.words_down = kit.WordsField(name=self.tr("Words that you hear"))
        self.done = kit.NoteBox("")
        self._reading = self._timer(_QUIET_MS, self._read, once=True)
        self._asking = self._timer(_POLL_MS, self._poll, once=False)
        self._arrange()
        self._connect()

    def use(self, session: Session) -> None:
        """The profile that joins."""
        self._session = session

    def is_member(self) -> bool:
        """Whether the device is in a network now."""
        return self._session is not None and self._session.membership is not None

    def resume(self) -> None:
        """Go on with what was begun before the program closed."""
        self._poll()

    # reading

    def _read(self) -> None:
        text = self.text.text().strip()
        if not text:
            self.table.hide()
            self.start.hide()
            self.problem.hide()
            return
        self._background.run(lambda: enrol.read_invitation(text, now=labels.local_now()), self, self._show)

    def _show(self, view: enrol.InvitationView) -> None:
        """An invitation names nobody: whose it is, is known when the words were compared."""
        first = self.tr("the first device of your organisation")
        later = self.tr("a device of an organisation that takes part already")
        rows = [
            kit.FieldRow("for", self.tr("For"), first if view.first_device else later, strong=True),
            kit.FieldRow("hub", self.tr("Post goes through"), view.hub_url),
        ]
        if view.until is not None:
            until = labels.moment(view.until, labels.local_now())
            until = self.tr("{day}, for one device").format(day=until)
            rows.append(kit.FieldRow("until", self.tr("Valid until"), until))
        self.table.set_rows(rows if view.valid else [])
        self.table.setVisible(view.valid)
        self.start.setVisible(view.valid)
        self.start.setEnabled(self.ready())
        self._complain("" if view.valid else self._why(view))

    def _why(self, view: enrol.InvitationView) -> str:
        sentence = labels.failure(InvitationRefused(view.reason or "unreadable"))
        if not view.group:
            return str(sentence)
        where = self.tr("Group {n} of the letters is not right.").format(n=view.group)
        return f"{sentence.what} {where}"

    def refresh_ready(self) -> None:
        """What must be filled in before was filled in, or not any more."""
        self.start.setEnabled(self.ready())

    # the words

    def _begin(self) -> None:
        text = self.text.text().strip()
        self.start.setEnabled(False)
        self._complain("")
        self._background.run(self._prepare, self, lambda _: self._join(text), self._failed)

    def _join(self, text: str) -> None:
        self._background.run_sync(lambda: enrol.join(self._second(), text), self, self._joining, self._failed)

    def _joining(self, joining: enrol.Joining) -> None:
        self._show_words(joining.words_up)
        self._asking.start()

    def _show_words(self, words: tuple[str, ...]) -> None:
        self.words_up.show_words(words)
        self._steps.show()
        self.start.hide()
        self.text.setEnabled(False)
        self.file_button.setEnabled(False)
        self.words_down.setEnabled(True)
        self.words_down.edits[0].setFocus(QtCore.Qt.FocusReason.OtherFocusReason)

    def _poll(self) -> None:
        if not self._polling:
            self._polling = True
            self._background.run_sync(
                lambda: enrol.poll_join(self._second()), self, self._polled, self._poll_failed
            )

    def _polled(self, state: enrol.JoinState) -> None:
        self._polling = False
        if state.state == enrol.NOT_JOINING:
            self._asking.stop()
        elif state.state == enrol.ENDED:
            self._failed(InvitationRefused("ended"))
        elif state.state == enrol.JOINED:
            self._finish(None)
        else:
            if state.words_up and not self.words_up.words():
                self._show_words(state.words_up)
            self._asking.start()
            typed = all(self.words_down.words()) and self.words_down.isEnabled()
            if state.state == enrol.ANSWER_HERE and typed:
                self._confirm()

    def _confirm(self) -> None:
        words = self.words_down.words()
        self._asking.stop()
        self.words_down.setEnabled(False)
        self._complain("")
        self._background.run_sync(
            lambda: enrol.confirm_words(self._second(), words), self, self._finish, self._words_refused
        )

    def _words_refused(self, error: FieldAppError) -> None:
        self._complain(str(labels.failure(error)))
        if isinstance(error, InvitationRefused):
            self._start_over()
        elif isinstance(error, WordsDiffer):
            self.words_down.setEnabled(True)
            self.words_down.clear()
            self.words_down.edits[0].setFocus(QtCore.Qt.FocusReason.OtherFocusReason)
        else:
            self._asking.start()  # the words were right; only the connection failed

    def _finish(self, change: Change | None) -> None:
        self._background.run(self._refresh, self, self._settled)

    def _refresh(self) -> bool:
        if self._session is not None:
            self._session.refresh()
        return self.is_member()

    def _settled(self, member: bool) -> None:
        """The words were right; the rest (documents from the hub) may still be on its way."""
        if not member:
            self._asking.start()
            return
        self._asking.stop()
        membership = self._session.membership if self._session is not None else None
        network = membership.network if membership is not None else ""
        self.done.set_text(
            self.tr("You can send now."), self.tr("Connected with {network}.").format(network=network)
        )
        self.done.show()
        self.words_down.setEnabled(False)
        self.joined.emit()

    # trouble

    def _poll_failed(self, error: FieldAppError) -> None:
        self._polling = False
        if isinstance(error, HubProblem):
            self._complain(str(labels.failure(error)))
        else:
            self._failed(error)

    def _failed(self, error: FieldAppError) -> None:
        self._complain(str(labels.failure(error)))
        if isinstance(error, InvitationRefused):
            self._start_over()
        self.start.setEnabled(self.ready())

    def _start_over(self) -> None:
        self._asking.stop()
        self._steps.hide()
        self.words_up.show_words(())
        self.words_down.clear()
        self.text.setEnabled(True)
        self.file_button.setEnabled(True)
        self.start.setVisible(not self.table.isHidden())

    def _complain(self, text: str) -> None:
        self.problem.set_text(text)
        self.problem.setVisible(bool(text))

    # inside

    def _second(self) -> Session:
        """On the sync's thread: the profile on a connection of that thread."""
        if self._twin is None:
            assert self._session is not None
            self._twin = self._session.twin()
        return self._twin

    def _choose_file(self) -> None:
        name, _ = QtWidgets.QFileDialog.getOpenFileName(self, self.tr("Choose a file"))
        if name:
            self.load(Path(name))

    def load(self, file: Path) -> None:
        """Read the invitation from a file."""
        try:
            with file.open("rb") as opened:
                text = opened.read(_LONGEST_FILE).decode("utf-8", "replace")
        except OSError:
            self._complain(self.tr("This file cannot be read."))
            return
        self.text.edit.setText(kit.clean(text, one_line=True).strip())

    def _timer(self, interval: int, heard: Callable[[], None], *, once: bool) -> QtCore.QTimer:
        timer = QtCore.QTimer(self)
        timer.setSingleShot(once)
        timer.setInterval(interval)
        timer.timeout.connect(heard)
        return timer

    def _connect(self) -> None:
        self.text.edit.setAccessibleName(self.tr("Invitation"))
        self.text.changed.connect(lambda text: self._reading.start())
        self.file_button.clicked.connect(self._choose_file)
        self.start.clicked.connect(self._begin)
        self.words_down.complete.connect(self._poll)
        self.words_down.edits[-1].editingFinished.connect(self._last_word)

    def _last_word(self) -> None:
        if all(self.words_down.words()) and self.words_down.isEnabled():
            self._poll()

    def _arrange(self) -> None:
        sides = kit.Columns(1.25, 1, narrow=780, spacing=24)
        left, right = sides.columns
        row = QtWidgets.QHBoxLayout()
        row.addWidget(self.text, 1)
        row.addWidget(self.file_button, 0, QtCore.Qt.AlignmentFlag.AlignTop)
        left.addLayout(row)
        for widget in (self.table, self.start, self.problem, self.done):
            left.addWidget(widget)
            widget.hide()
        left.addStretch(1)
        self._steps = QtWidgets.QWidget()
        column = QtWidgets.QVBoxLayout(self._steps)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(kit.caption(self.tr("1 · Call your administrator and read this out")))
        column.addWidget(self.words_up)
        column.addSpacing(8)
        column.addWidget(kit.caption(self.tr("2 · Type the four words that your administrator reads out")))
        column.addWidget(self.words_down)
        column.addWidget(kit.muted(self.tr("Use a number that you knew already.")))
        column.addStretch(1)
        self._steps.hide()
        right.addWidget(self._steps)
        right.addStretch(1)
        self.add(sides)


class JoinDialog(QtWidgets.QDialog):
    """The same from the window of the workspace, for who began without an invitation."""

    def __init__(self, context: Context, parent: QtWidgets.QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle("Vindplaats")
        self.setAccessibleName(self.tr("Join a network"))
        column = QtWidgets.QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        scroll = kit.Scroll(margins=(20, 20, 20, 20))
        column.addWidget(scroll)
        self.card = JoinCard(context.background, lambda: None)
        self.card.use(context.session)
        scroll.body.addWidget(self.card)
        scroll.body.addStretch(1)
        close = kit.PlainButton(self.tr("Close"))
        close.clicked.connect(self.accept)
        scroll.body.addWidget(close, 0, QtCore.Qt.AlignmentFlag.AlignRight)
        self.card.joined.connect(lambda: context.changed.emit(Change.PROFILE | Change.DIRECTORY))
        self.resize(min(1000, parent.width() - 40), min(520, parent.height() - 40))
        self.card.resume()

    def keyPressEvent(self, event: QtGui.QKeyEvent) -> None:
        if event.key() in (QtCore.Qt.Key.Key_Return, QtCore.Qt.Key.Key_Enter):
            return
        super().keyPressEvent(event)
