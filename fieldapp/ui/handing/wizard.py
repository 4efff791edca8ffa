"""The frame around the three steps: head, progress, and the three large buttons below."""

from dataclasses import replace

from PySide6 import QtCore, QtWidgets

from fieldapp.domain.handover import AGREES, LATER, NOT_ASKED, REFUSES
from fieldapp.errors import DisclosureRefused, FieldAppError, InvalidInput, NotConnected
from fieldapp.ui import labels
from fieldapp.ui.handing import words
from fieldapp.ui.handing.large import TEXT, TITLE, Centred, Progress
from fieldapp.ui.handing.parts import HearPart, NoticePart, Part, WishPart
from fieldapp.ui.shell.context import Context
from fieldapp.ui.shell.drafting import DraftKeeper
from fieldapp.ui.widgets.buttons import DangerButton, PlainButton, PrimaryButton
from fieldapp.ui.widgets.pages import Scroll
from fieldapp.ui.widgets.text import Text
from fieldapp.workflow.handover import giving
from fieldapp.workflow.handover.values import Hearer, WorryForm, WorryPreview
from fieldapp.workflow.session import Session

_LAST = 3


class Wizard(QtWidgets.QWidget):
    """Fills one `WorryForm`. `done` carries the answer when it is finished, `left` when one goes back."""

    ready = QtCore.Signal(object)  # WorryPreview: hand it over
    refused = QtCore.Signal(object)  # WorryForm
    waits = QtCore.Signal(object)  # WorryForm: ask again later
    left = QtCore.Signal()
    print_asked = QtCore.Signal()

    def __init__(self, context: Context, title: str, above: Part | None = None) -> None:
        super().__init__()
        self.context = context
        self.above = above  # asked with step 1: whose slip of paper it is
        self.form: WorryForm | None = None
        self.shown: WorryPreview | None = None
        self._hearers: tuple[Hearer, ...] = ()
        self.progress = Progress(words.steps(words.about("", "")))
        self.parts: tuple[Part, ...] = (NoticePart(), WishPart(), HearPart())
        self.problem = Text(size=TEXT, tone="danger", bold=True)
        self.problem.hide()
        self.back = PlainButton(self.tr("Previous"))
        self.danger = DangerButton(self.tr("Danger? Call first"))
        self.next = PrimaryButton(self.tr("Next"))
        self.keeper: DraftKeeper[WorryForm, object] = DraftKeeper(
            context, self.collect, giving.autosave, self
        )
        self._lay_out(title)
        self._connect()

    # what is filled in

    def begin(self, form: WorryForm) -> None:
        """Show this form, at the step where it was left."""
        self.keeper.forget()
        self.form = form if form.asked else _with_question(form)
        self.shown = None
        self.context.read(lambda session: tuple(giving.hearers(session)), self, self._know)
        self._show()

    def collect(self) -> WorryForm:
        """The form as it stands on the screen."""
        assert self.form is not None
        form = self.parts[self.form.step - 1].fill(self.form)
        if self.above is not None and form.step == 1:
            form = self.above.fill(form)
        self.form = form
        return form

    @property
    def hear(self) -> HearPart:
        """Step 3."""
        part = self.parts[2]
        assert isinstance(part, HearPart)
        return part

    # the screen

    def _lay_out(self, title: str) -> None:
        column = QtWidgets.QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._head(title))
        self.area = Scroll(margins=(20, 26, 20, 12))
        middle = Centred()
        within = QtWidgets.QVBoxLayout(middle.inside)
        within.setContentsMargins(0, 0, 0, 0)
        within.setSpacing(12)
        for part in self._all():
            part.hide()
            within.addWidget(part)
        within.addWidget(self.problem)
        within.addStretch(1)
        self.area.body.addWidget(middle, 1)
        scrolled = self.area.widget()
        if scrolled is not None:  # the height follows from the width: wrapped text has no least height
            policy = QtWidgets.QSizePolicy.Policy
            scrolled.setSizePolicy(policy.Expanding, policy.Ignored)
        column.addWidget(self.area, 1)
        column.addWidget(self._foot())

    def _head(self, title: str) -> QtWidgets.QWidget:
        head = QtWidgets.QWidget()
        head.setProperty("ground", "header")
        head.setAttribute(QtCore.Qt.WidgetAttribute.WA_StyledBackground)
        row = QtWidgets.QHBoxLayout(head)
        row.setContentsMargins(20, 14, 20, 14)
        row.setSpacing(20)
        row.addWidget(Text(title, size=TITLE, bold=True), 1)
        row.addWidget(self.progress)
        return head

    def _foot(self) -> QtWidgets.QWidget:
        foot = QtWidgets.QWidget()
        middle = Centred()
        row = QtWidgets.QHBoxLayout(middle.inside)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        for button in (self.back, self.danger, self.next):
            button.setProperty("large", True)
            row.addWidget(button)
            if button is not self.next:
                row.addStretch(1)
        outer = QtWidgets.QVBoxLayout(foot)
        outer.setContentsMargins(20, 12, 20, 28)
        outer.addWidget(middle)
        return foot

    def _connect(self) -> None:
        self.back.clicked.connect(self._back)
        self.danger.clicked.connect(self.context.danger)
        self.next.clicked.connect(self._next)
        self.hear.print_asked.connect(self.print_asked)
        for part in self._all():
            part.changed.connect(self._changed)

    def _all(self) -> tuple[Part, ...]:
        return self.parts if self.above is None else (self.above, *self.parts)

    def _show(self) -> None:
        form = self.form
        assert form is not None
        of = words.about(form.name, form.called)
        part = self.parts[form.step - 1]
        part.show_form(form, of)
        if self.above is not None:
            self.above.show_form(form, of)
        for other in self._all():
            other.setVisible(other is part or (other is self.above and form.step == 1))
        self.progress.show_step(form.step - 1, words.steps(of))
        self.next.set_text(words.next_text(form.step, form.answer))
        self.problem.hide()
        self.area.verticalScrollBar().setValue(0)
        if form.step == _LAST:
            self.hear.show_hearers(self._hearers, self.context.session.profile.supervisor)
            self._preview()

    def _know(self, hearers: tuple[Hearer, ...]) -> None:
        self._hearers = hearers
        self.hear.show_hearers(hearers, self.context.session.profile.supervisor)

    def _changed(self) -> None:
        before = self.form
        form = self.collect()
        self.keeper.touch()
        self.problem.hide()
        if form.step == 2 and before is not None and before.answer != form.answer:
            self.next.set_text(words.next_text(form.step, form.answer))
        if form.step == _LAST:
            self._preview()

    # going on

    def _back(self) -> None:
        form = self.collect()
        if form.step == 1:
            self.keeper.flush()
            self.left.emit()
            return
        self._go(form, form.step - 1)

    def _next(self) -> None:
        form = self.collect()
        lacking = [name for name in giving.missing(form) if name in _ASKED_AT[form.step]]
        if form.step == 2 and form.answer == AGREES and not form.name.strip():
            lacking.append("name")
        if lacking:
            self.say(words.problem(lacking[0], "missing"))
        elif form.step < _LAST:
            self._go(form, form.step + 1)
        elif form.answer == REFUSES:
            self.keeper.forget()
            self.refused.emit(form)
        elif form.answer == LATER:
            self.keeper.forget()
            self.waits.emit(form)
        elif self.shown is not None:
            self.keeper.flush()
            self.ready.emit(self.shown)
        else:
            self._preview(aloud=True)

    def _go(self, form: WorryForm, step: int) -> None:
        self.form = _at(form, step)
        self.keeper.touch()
        self._show()

    def say(self, text: str) -> None:
        """Say what is missing, below the step."""
        self.problem.set_text(text)
        self.problem.show()
        self.area.ensureWidgetVisible(self.problem)

    def _preview(self, *, aloud: bool = False) -> None:
        form = self.form
        assert form is not None
        self.shown = None
        self.hear.show_preview(None)
        if form.answer not in (AGREES, NOT_ASKED):
            return

        def work(session: Session) -> WorryPreview:
            return giving.preview(session, form)

        def failed(error: FieldAppError) -> None:
            if aloud or (isinstance(error, InvalidInput) and error.reason == "names_somebody"):
                self.say(_sentence(error))

        self.context.read(work, self, lambda shown: self._previewed(form, shown), failed)

    def _previewed(self, form: WorryForm, shown: WorryPreview) -> None:
        if form == self.form:
            self.shown = shown
            self.hear.show_preview(shown)


_ASKED_AT = {1: ("aide", "worries"), 2: ("answer",), 3: ("why_not", "name", "aide")}


def _with_question(form: WorryForm) -> WorryForm:
    return replace(form, asked=words.question())


def _at(form: WorryForm, step: int) -> WorryForm:
    return replace(form, step=step)


def _sentence(error: FieldAppError) -> str:
    if isinstance(error, InvalidInput):
        return words.problem(error.field, error.reason)
    if isinstance(error, NotConnected | DisclosureRefused):
        return QtCore.QCoreApplication.translate(
            "handing", "This cannot leave now. Call your supervisor; what you filled in is kept here."
        )
    return str(labels.failure(error))
