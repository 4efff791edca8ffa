"""Some weeks after a request was closed: ask the person whether it helped, later, or not at all."""

from collections.abc import Callable
from datetime import date

from PySide6 import QtCore, QtWidgets

from fieldapp.domain.afterwards import ASKED, NOT_ASKED, QUESTIONS, UNREACHED, Said
from fieldapp.domain.ids import RequestId
from fieldapp.ui import labels, terms
from fieldapp.ui.field import wording
from fieldapp.ui.shell.context import Context
from fieldapp.ui.widgets.buttons import LinkButton, PlainButton, PrimaryButton
from fieldapp.ui.widgets.cards import Card, NoteBox
from fieldapp.ui.widgets.chips import ChipGroup
from fieldapp.ui.widgets.flow import flowing
from fieldapp.ui.widgets.text import Text, muted
from fieldapp.workflow import afterwards
from fieldapp.workflow.afterwards import Afterwards
from fieldapp.workflow.changes import Change
from fieldapp.workflow.session import Session


class AfterwardsCard(Card):
    """Three questions with a few answers each; nothing of it leaves the laptop."""

    grown = QtCore.Signal()

    def __init__(self, context: Context) -> None:
        super().__init__(self.tr("Asking afterwards"))
        self.context = context
        self._shown: Afterwards | None = None
        self.line, self.how = Text(""), NoteBox("", "warn")
        self.questions = {
            code: ChipGroup(
                terms.options("afterwards_answers"), multi=False, name=terms.word("afterwards", code)
            )
            for code in QUESTIONS
        }
        self.form = QtWidgets.QWidget()
        self.stays = muted(self.tr("This stays on this laptop. Nobody else reads it, the service neither."))
        self.keep_button = PrimaryButton(self.tr("Keep"))
        self.later_button = PlainButton(self.tr("Later"))
        self.unreached_button = LinkButton(self.tr("Not reached"))
        self.never_button = LinkButton(self.tr("Do not ask"))
        self.again_button = LinkButton("")
        self._arrange()
        self._connect()
        self.hide()

    def _arrange(self) -> None:
        column = QtWidgets.QVBoxLayout(self.form)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for code, chips in self.questions.items():
            column.addWidget(Text(terms.word("afterwards", code), bold=True))
            column.addWidget(chips)
        column.addWidget(self.stays)
        for widget in (self.line, self.how, self.form):
            self.add(widget)
        self.add(
            flowing(
                *(self.keep_button, self.later_button, self.unreached_button),
                *(self.never_button, self.again_button),
                middle=True,
            )
        )

    def _connect(self) -> None:
        for chips in self.questions.values():
            chips.changed.connect(lambda codes: self._allow())
        self.keep_button.clicked.connect(self._answer)
        self.later_button.clicked.connect(self._later)
        self.unreached_button.clicked.connect(lambda: self._settle(UNREACHED))
        self.never_button.clicked.connect(lambda: self._settle(NOT_ASKED))
        self.again_button.clicked.connect(self._ask_now)

    def show_request(self, request_id: RequestId) -> None:
        """Read how it stands with this request."""
        if self._shown is not None and self._shown.request_id != request_id:
            self.hide()
        self.context.read(lambda session: afterwards.of_request(session, request_id), self, self._show)

    def answers(self) -> dict[str, str]:
        """Question → answer, of those that were answered."""
        return {code: "".join(chips.value()) for code, chips in self.questions.items() if chips.value()}

    def _show(self, found: Afterwards | None) -> None:
        before, self._shown = self._shown, found
        self.setVisible(found is not None)
        if found is not None and found != before:
            who = wording.called(found.who)
            self.line.set_text(wording.upper_first(_line(found, who)))
            self._say_how(found)
            self._fill(found.said)
            self._ask(open_=found.due)
        self.grown.emit()

    def _say_how(self, found: Afterwards) -> None:
        """How the person agreed to be reached, before one goes and asks."""
        said = []
        if found.channels:
            ways = terms.words("contact_allowed", found.channels).lower()
            said.append(self.tr("Agreed: {ways}.").format(ways=ways))
        said += [terms.word("contact_forbidden", code) + "." for code in found.never]
        self.how.set_text(" ".join(said))
        self.how.setVisible(bool(said) and not found.settled)

    def _fill(self, said: Said | None) -> None:
        answers = said.answers if said is not None else {}
        for code, chips in self.questions.items():
            chips.set_value((answers[code],) if code in answers else ())

    def _ask(self, *, open_: bool) -> None:
        """Show the questions, or only what one can do about them."""
        found = self._shown
        settled = found is not None and found.settled
        self.form.setVisible(open_)
        for button in (self.keep_button, self.later_button, self.unreached_button):
            button.setVisible(open_)
        self.never_button.setVisible(not settled)
        self.again_button.setVisible(not open_)
        self.again_button.set_text(self.tr("Change") if settled else self.tr("Ask now already"))
        self._allow()

    def _ask_now(self) -> None:
        self._ask(open_=True)
        self.questions[QUESTIONS[0]].setFocus(QtCore.Qt.FocusReason.TabFocusReason)
        self.grown.emit()

    def _allow(self) -> None:
        self.keep_button.setEnabled(bool(self.answers()))

    def _answer(self) -> None:
        answers = self.answers()
        self._do(
            lambda session, request_id: afterwards.answer(session, request_id, answers),
            self.tr("Kept. It stays on this laptop."),
        )

    def _settle(self, outcome: str) -> None:
        self._do(
            lambda session, request_id: afterwards.settle(session, request_id, outcome),
            self.tr("Noted. It is not asked any more."),
        )

    def _later(self) -> None:
        self._do(afterwards.put_off, self.tr("It comes back on Today later."))

    def _do(self, work: Callable[[Session, RequestId], tuple[Said, Change]], said: str) -> None:
        found = self._shown
        if found is None:
            return
        request_id = found.request_id

        def done(before: Said) -> None:
            def undo() -> None:
                self.context.act(lambda session: afterwards.put_back(session, request_id, before), self)

            self.context.toast(said, undo)

        self.context.act_with(lambda session: work(session, request_id), self, done)


translate = QtCore.QCoreApplication.translate


def _line(found: Afterwards, who: str) -> str:
    """What it is about now, in one or two sentences."""
    if found.said is not None and found.settled:
        return _settled(found.said, who)
    if found.due:
        closed = labels.long_day(found.closed_on)
        text = translate("afterwards", "The request was closed on {day}. Ask {who}, if it fits.")
        return text.format(day=closed, who=who)
    text = translate("afterwards", "From {day} you can ask {who} whether it helped. You need not.")
    return text.format(day=_day(found.ask_from), who=who)


def _settled(said: Said, who: str) -> str:
    if said.outcome == ASKED:
        parts = (
            f"{terms.word('afterwards', question)} {terms.word('afterwards_answers', answer)}."
            for question, answer in said.answers.items()
        )
        text = translate("afterwards", "{who} said on {day}:").format(who=who, day=_day(said.at.astimezone()))
        return " ".join((text, *parts))
    if said.outcome == UNREACHED:
        return translate("afterwards", "You did not reach {who}. That is fine too.").format(who=who)
    return translate("afterwards", "You chose not to ask {who}. That is fine too.").format(who=who)


def _day(day: date) -> str:
    return labels.long_day(day)
