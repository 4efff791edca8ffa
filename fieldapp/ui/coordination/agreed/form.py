"""Writing the next version: terms, data set, who hears and sees what, the law, and what is agreed besides.

What is typed is kept as it is typed; nobody sees it before it is proposed.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6 import QtCore, QtWidgets

from fieldapp.domain.agreements import OVERDUE, TEAM, Agreement
from fieldapp.errors import FieldAppError, InvalidInput
from fieldapp.ui import terms
from fieldapp.ui.coordination.agreed import words
from fieldapp.ui.coordination.agreed.law_card import LawCard
from fieldapp.ui.coordination.agreed.numbers import DaysField, DaysGrid
from fieldapp.ui.coordination.errands import Errand
from fieldapp.ui.shell.context import Context
from fieldapp.ui.shell.drafting import DraftKeeper
from fieldapp.ui.widgets.buttons import LinkButton, PlainButton, PrimaryButton
from fieldapp.ui.widgets.cards import Card, NoteBox
from fieldapp.ui.widgets.chips import ChipGroup
from fieldapp.ui.widgets.fields import TallTextField
from fieldapp.ui.widgets.pages import Columns, Scroll
from fieldapp.ui.widgets.text import muted
from fieldapp.ui.widgets.ticks import RadioGroup, Tick
from fieldapp.workflow import agreements
from fieldapp.workflow.changes import Change
from fieldapp.workflow.session import Session


class AgreementForm(QtWidgets.QWidget):
    """All of a version. `closed` when the page of agreements is wanted again."""

    closed = QtCore.Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._draft: Agreement | None = None
        self.terms = TermsCard()
        self.data = DataCard()
        self.rules = RulesCard()
        self.besides = BesidesCard()
        self.law = LawCard()
        self.note = NoteBox("", "info")
        self.wrong = NoteBox("", "bad")
        self.propose_button = PrimaryButton(self.tr("Propose to the partners"))
        self.later_button = PlainButton(self.tr("Go on later"))
        self.drop_button = LinkButton(self.tr("Throw away what I wrote"))
        self._keeper: DraftKeeper[Agreement, Change] = DraftKeeper(
            context, self._collect, agreements.keep, self
        )
        self._errand = Errand(context, self.propose_button, self._settle)
        self._lay_out()
        self._connect()

    def begin(self) -> None:
        """Show the version as it was left."""
        self._clear_wrong()
        self._context.read(agreements.draft, self, self._show)

    def save_forms(self) -> Sequence[Callable[[Session], object]]:
        """What was typed and is not kept yet."""
        work = self._keeper.take()
        return () if work is None else (work,)

    def _lay_out(self) -> None:
        outer = QtWidgets.QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        scroll = Scroll()
        outer.addWidget(scroll)
        scroll.body.addWidget(self.note)
        sides = Columns(400, 420, 460, narrow=1040)
        sides.columns[0].addWidget(self.terms)
        sides.columns[0].addStretch(1)
        sides.columns[1].addWidget(self.data)
        sides.columns[1].addWidget(self.besides)
        sides.columns[1].addStretch(1)
        sides.columns[2].addWidget(self.rules)
        sides.columns[2].addWidget(self.law)
        sides.columns[2].addStretch(1)
        scroll.body.addWidget(sides, 1)
        self.wrong.hide()
        scroll.body.addWidget(self.wrong)
        foot = QtWidgets.QHBoxLayout()
        foot.setSpacing(10)
        foot.addWidget(self.drop_button)
        foot.addStretch(1)
        foot.addWidget(self.later_button)
        foot.addWidget(self.propose_button)
        scroll.body.addLayout(foot)

    def _connect(self) -> None:
        for card in (self.terms, self.data, self.besides, self.rules, self.law):
            card.changed.connect(self._keeper.touch)
        self.later_button.clicked.connect(self._later)
        self.drop_button.clicked.connect(self._drop)
        self.propose_button.clicked.connect(self._propose)

    def _show(self, draft: Agreement) -> None:
        self._draft = draft
        self.note.set_text(
            self.tr("Nobody is bound by it before saying yes. Until then everybody goes on as before."),
            self.tr("Version {n}.").format(n=draft.version),
        )
        self.terms.show_terms(draft)
        self.data.show_fields(draft.fields)
        self.rules.show_rules(draft)
        self.besides.text.set_text(draft.text)
        self.law.show_law(draft.law)
        self.terms.begin()

    def _collect(self) -> Agreement:
        assert self._draft is not None
        states, attempts = self.terms.value()
        changed = replace(self._draft, states=states, attempts=attempts, fields=self.data.value())
        return replace(self.rules.apply(changed), text=self.besides.text.text(), law=self.law.law())

    def _later(self) -> None:
        self._keeper.flush()
        self.closed.emit()

    def _drop(self) -> None:
        self._keeper.take()
        self._context.act(agreements.drop, self, self.closed.emit)

    def _propose(self) -> None:
        if self._draft is None:
            return
        self._clear_wrong()
        self._keeper.flush()
        ready = self._collect()
        self._errand.run(lambda session: agreements.propose(session, ready), self._proposed, self._refused)

    def _proposed(self, version: int) -> None:
        self._context.toast(self.tr("Version {n} is proposed. Each partner reads it now.").format(n=version))
        self.closed.emit()

    def _refused(self, error: FieldAppError) -> None:
        if not isinstance(error, InvalidInput):
            self._context.background.failed.emit(error)
            return
        placed = self.law.show_wrong(error.field, error.reason)
        placed = self.terms.show_wrong(error.field) or placed
        self.wrong.set_text(words.wrong(error.field, error.reason))
        self.wrong.setVisible(True)
        if not placed and error.field == "text":
            self.besides.text.setFocus(QtCore.Qt.FocusReason.OtherFocusReason)

    def _clear_wrong(self) -> None:
        self.wrong.hide()
        self.law.show_wrong("", "")
        self.terms.show_wrong("")

    def _settle(self) -> None:
        for button in (self.propose_button, self.later_button, self.drop_button):
            button.setEnabled(not self._errand.is_running)


class TermsCard(Card):
    """How long each step may last, in working days."""

    changed = QtCore.Signal()

    def __init__(self) -> None:
        super().__init__(self.tr("Terms"), hint=self.tr("· working days, holidays do not count"))
        unit = self.tr("days")
        order = [term.code for term in terms.lists()["states"].terms]
        self.grid = DaysGrid({code: _upper(terms.word("states", code)) for code in order}, unit)
        self.attempts = DaysField(self.tr("Attempts"))
        self.add(self.grid)
        self.grid.add_row(self.tr("Attempts before “not reached”"), self.attempts, self.tr("times"))
        self.grid.changed.connect(self.changed)
        self.attempts.textChanged.connect(lambda text: self.changed.emit())

    def begin(self) -> None:
        """Bring the focus to the first number."""
        first = next(iter(self.grid.fields.values()))
        first.setFocus(QtCore.Qt.FocusReason.OtherFocusReason)

    def show_terms(self, agreement: Agreement) -> None:
        """Show the numbers; states without a term are left out."""
        for code, field in self.grid.fields.items():
            self.grid.show_row(code, shown=code in agreement.states)
            field.set_number(agreement.states.get(code, 0))
        self.attempts.set_number(agreement.attempts)
        self._states = tuple(agreement.states)

    def value(self) -> tuple[dict[str, int], int]:
        """The numbers, and how many attempts."""
        numbers = self.grid.value()
        return {code: numbers[code] for code in self._states}, self.attempts.number()

    def show_wrong(self, field: str) -> bool:
        """Mark the number that is wrong; False when it is not about this card."""
        code = field.removeprefix("states.") if field.startswith("states.") else ""
        self.grid.show_wrong(code)
        self.attempts.set_wrong(field == "attempts")
        if field == "attempts":
            self.attempts.setFocus(QtCore.Qt.FocusReason.OtherFocusReason)
        return bool(code) or field == "attempts"


class DataCard(Card):
    """Which fields may go along: each still has its own tick at every request."""

    changed = QtCore.Signal()

    def __init__(self) -> None:
        super().__init__(self.tr("What may go along"))
        self.add(muted(self.tr("The worker ticks each of them again, every time, with the person.")))
        self.fields = ChipGroup(terms.options("fields", local=False), name=self.tr("What may go along"))
        self.add(self.fields)
        self.fields.changed.connect(lambda codes: self.changed.emit())

    def show_fields(self, codes: Sequence[str]) -> None:
        """Pick these."""
        self.fields.set_value(codes)

    def value(self) -> tuple[str, ...]:
        """The picked fields."""
        return self.fields.value()


class RulesCard(Card):
    """Who hears and sees what, and whose mailbox it is."""

    changed = QtCore.Signal()

    def __init__(self) -> None:
        super().__init__(self.tr("Who hears and sees what"))
        self.team = Tick(
            self.tr("The team of who sent it hears the answer too, so that an absence leaves no gap")
        )
        self.overdue = RadioGroup(
            [(code, _upper(words.overdue(code))) for code in OVERDUE], name=self.tr("Past its term")
        )
        self.service = Tick(self.tr("The mailbox of an OCMW is that of its social service"))
        self.add(self.team)
        self.add(muted(self.tr("Requests past their term:")))
        for widget in (self.overdue, self.service):
            self.add(widget)
        self.team.toggled.connect(lambda on: self.changed.emit())
        self.service.toggled.connect(lambda on: self.changed.emit())
        self.overdue.changed.connect(lambda code: self.changed.emit())

    def show_rules(self, agreement: Agreement) -> None:
        """Show what was chosen."""
        for tick, on in ((self.team, agreement.team_hears), (self.service, agreement.social_service)):
            tick.blockSignals(True)
            tick.setChecked(on)
            tick.blockSignals(False)
        self.overdue.set_value(agreement.overdue)

    def apply(self, agreement: Agreement) -> Agreement:
        """The agreement with what is chosen here."""
        return replace(
            agreement,
            heard_by=(TEAM,) if self.team.isChecked() else (),
            overdue=self.overdue.value(),
            social_service=self.service.isChecked(),
        )


class BesidesCard(Card):
    """What is agreed in words."""

    changed = QtCore.Signal()

    def __init__(self) -> None:
        super().__init__()
        self.text = TallTextField(self.tr("Agreed besides"))
        self.add(self.text)
        self.text.changed.connect(lambda text: self.changed.emit())


def _upper(text: str) -> str:
    return text[:1].upper() + text[1:]
