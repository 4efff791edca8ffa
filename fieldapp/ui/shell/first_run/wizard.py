"""The window of the first run: three steps, and the profile they make."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Protocol

from PySide6 import QtCore, QtGui, QtWidgets

from fieldapp.errors import FieldAppError, InvalidInput, WeakPassphrase
from fieldapp.ui import labels
from fieldapp.ui import widgets as kit
from fieldapp.ui.shell.background import Background
from fieldapp.ui.shell.first_run.passphrase import PassphraseStep
from fieldapp.ui.shell.first_run.recovery import RecoveryStep
from fieldapp.ui.shell.first_run.work import WorkStep
from fieldapp.workflow import session
from fieldapp.workflow.session import Created, NewProfile, Profile, Session

# The role of a profile whose third step was not done. No rule knows it, so it has the narrowest duty.
UNCHOSEN = "nog_te_kiezen"
_GROUPS = 7


class Create(Protocol):
    """Makes a profile: `session.create_profile`, or the same with the cost of the passphrase given."""

    def __call__(self, home: Path, new: NewProfile, *, now: Callable[[], datetime]) -> Created: ...


def is_unfinished(profile: Profile) -> bool:
    """Whether the first run of this profile was broken off before the work was chosen."""
    return profile.role == UNCHOSEN


class FirstRun(QtWidgets.QWidget):
    """Makes a profile. With `opened` it goes on at the third step, where it was broken off."""

    finished = QtCore.Signal(object)
    closing = QtCore.Signal()

    def __init__(
        self,
        home: Path,
        background: Background,
        opened: Session | None = None,
        create: Create = session.create_profile,
    ) -> None:
        super().__init__()
        self.setWindowTitle("Vindplaats")
        self.setProperty("ground", "page")
        self.setAttribute(QtCore.Qt.WidgetAttribute.WA_StyledBackground)
        self._home, self._background, self._session = home, background, opened
        self._make = create
        self.steps = kit.Steps(
            [self.tr("Passphrase"), self.tr("Recovery code"), self.tr("Work and invitation")]
        )
        self.passphrase = PassphraseStep(background)
        self.recovery = RecoveryStep(background)
        self.work = WorkStep(background)
        self.problem = kit.NoteBox("", "bad")
        self.problem.hide()
        self.stack = QtWidgets.QStackedWidget()
        for step in (self.passphrase, self.recovery, self.work):
            self.stack.addWidget(step)
        self._arrange()
        self.passphrase.onward.connect(self._create)
        self.recovery.onward.connect(lambda: self._go(2))
        self.work.onward.connect(self._finish)
        self.work.alone.connect(self._finish)
        if opened is not None:
            self.work.use(opened)
            self._go(2)

    def closeEvent(self, event: QtGui.QCloseEvent) -> None:
        self.closing.emit()
        super().closeEvent(event)

    def _arrange(self) -> None:
        column = QtWidgets.QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._header())
        column.addWidget(self.problem)
        column.addWidget(self.stack, 1)

    def _header(self) -> QtWidgets.QWidget:
        head = QtWidgets.QWidget()
        head.setProperty("ground", "header")
        head.setAttribute(QtCore.Qt.WidgetAttribute.WA_StyledBackground)
        row = QtWidgets.QHBoxLayout(head)
        row.setContentsMargins(20, 14, 20, 14)
        row.addWidget(kit.title(self.tr("Welcome to Vindplaats")), 1)
        row.addWidget(self.steps, 0)
        return head

    def _go(self, at: int) -> None:
        self.problem.hide()
        self.steps.set_step(at)
        self.stack.setCurrentIndex(at)
        first = (self.passphrase.name, self.recovery.fields[0], self.work.kind.card("field"))[at]
        first.setFocus(QtCore.Qt.FocusReason.TabFocusReason)

    def _create(self) -> None:
        step = self.passphrase
        profile = Profile(step.name.text().strip(), UNCHOSEN, step.organisation.text().strip())
        label = step.label.text().strip() or self.tr("Work profile")
        new = NewProfile(profile, label, step.passphrase())
        step.busy(self.tr("One moment…"))
        self._background.run(
            lambda: self._make(self._home, new, now=labels.local_now),
            self,
            self._created,
            self._not_created,
        )

    def _created(self, created: Created) -> None:
        for field in (self.passphrase.once, self.passphrase.again):
            field.edit.clear()
        self.passphrase.boxes.show_words(())
        self._session = created.session
        self.work.use(created.session)
        pick = QtCore.QRandomGenerator.global_()
        first = pick.bounded(_GROUPS - 1)
        second = first + 1 + pick.bounded(_GROUPS - 1 - first)
        self.recovery.show_code(created.recovery_code, (first, second))
        self._go(1)

    def _not_created(self, error: FieldAppError) -> None:
        self.passphrase.ready(allowed=True)
        sentence = labels.failure(error)
        if isinstance(error, WeakPassphrase):
            self.passphrase.once.set_problem(str(sentence))
            return
        if isinstance(error, InvalidInput) and error.field == "label":
            self.passphrase.label.set_problem(self.tr("No names here: everybody can read this."))
            return
        self.problem.set_text(sentence.then, sentence.what)
        self.problem.show()

    def _finish(self) -> None:
        opened, profile = self._session, self.work.profile()
        assert opened is not None
        self.work.busy(self.tr("One moment…"))
        self._background.run(
            lambda: session.save_profile(opened, profile),
            self,
            lambda _: self.finished.emit(opened),
            self._not_finished,
        )

    def _not_finished(self, error: FieldAppError) -> None:
        sentence = labels.failure(error)
        self.problem.set_text(sentence.then, sentence.what)
        self.problem.show()
        self.work.ready(allowed=self.work.join.is_member())
