"""What an intake worker can do with a request now: only what its state allows, one primary button."""

from datetime import datetime

from PySide6 import QtCore, QtWidgets

from fieldapp.errors import FieldAppError
from fieldapp.ui.intake import steps, wording
from fieldapp.ui.intake.offers import GIVE_BACK, Given, Offer, in_sight, offers
from fieldapp.ui.intake.panels import Panel
from fieldapp.ui.intake.steps import Step
from fieldapp.ui.intake.undoing import UndoLine
from fieldapp.ui.shell.context import Context
from fieldapp.ui.widgets.buttons import LinkButton, PlainButton, PrimaryButton
from fieldapp.ui.widgets.cards import Card
from fieldapp.ui.widgets.flow import flowing
from fieldapp.ui.widgets.text import heading, muted
from fieldapp.workflow.inbox import InboxDetail, ReasonChoice

STOP = "stop"  # the page where somebody stops


class ActionsCard(Card):
    """The actions of one request. A step that needs an answer asks it here; then it is taken, once."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._detail: InboxDetail | None = None
        self.panel: Panel | None = None
        self._taken = False
        self.buttons: dict[str, QtWidgets.QPushButton] = {}
        self.setAccessibleName(self.tr("What do you do with it?"))
        self._bar = QtWidgets.QWidget()
        bar = QtWidgets.QVBoxLayout(self._bar)
        bar.setContentsMargins(0, 0, 0, 0)
        bar.setSpacing(8)
        self.undo_line = UndoLine(context)
        self.undo_line.pressed.connect(self._undo)
        self.question = heading(self.tr("What do you do with it?"))
        self._row = QtWidgets.QHBoxLayout()
        self._row.setSpacing(10)
        self._folded = QtWidgets.QVBoxLayout()
        self._rest = QtWidgets.QWidget()
        self.more_button = LinkButton(self.tr("More…"))
        self.more_button.clicked.connect(self._unfold)
        self.sees = muted("")
        self._lay_out(bar)

    def _lay_out(self, bar: QtWidgets.QVBoxLayout) -> None:
        for part in (self.undo_line, self.question, self._row, self._folded, self.sees, self._links()):
            if isinstance(part, QtWidgets.QLayout):
                bar.addLayout(part)
            else:
                bar.addWidget(part)
        self.add(self._bar)

    def _links(self) -> QtWidgets.QWidget:
        """What is always possible, whatever the state offers."""
        self.stop_button = LinkButton("")
        self.stop_button.clicked.connect(self._wants_to_stop)
        return flowing(self.stop_button)

    def show_detail(self, detail: InboxDetail, reasons: tuple[ReasonChoice, ...], now: datetime) -> None:
        """Offer what may be done with `detail`; a question that is open for it stays open."""
        before = self._detail
        self._detail = detail
        if before is None or _offered(before) != _offered(detail):
            self._leave()
            self._fill(detail, offers(detail, Given(reasons, now)))
            if self._taken:
                self._taken = False
                self._focus_first()
        self.undo_line.show_detail(detail)
        self.sees.set_text(wording.sees(detail))
        self.stop_button.set_text(
            self.tr("{person} wants to stop…").format(person=wording.capital(wording.short_person(detail)))
        )
        self.stop_button.setVisible(detail.state != "ingetrokken")

    def take(self, step: Step) -> None:
        """Take `step`; until it is taken nothing else can be pressed here."""
        if self._detail is None:
            return
        request_id = self._detail.request_id
        self._wait(True)
        self._taken = True

        def undo() -> None:
            self._context.act(lambda session: steps.undo(session, request_id, step.codes), self._context)

        def done(can_undo: bool) -> None:
            self._wait(False)
            self._leave()
            self._context.toast(step.said, undo if can_undo else None)

        self._context.act_with(
            lambda session: steps.take(session, request_id, step), self, done, self._failed
        )

    def _undo(self) -> None:
        if self._detail is None:
            return
        request_id = self._detail.request_id
        self._taken = True
        self._context.act(
            lambda session: steps.undo(session, request_id),
            self,
            lambda: self._context.toast(self.tr("Undone.")),
            self._failed,
        )

    def _wants_to_stop(self) -> None:
        if self._detail is not None:
            self._context.go(STOP, self._detail.request_id)

    # the buttons

    def _fill(self, detail: InboxDetail, found: list[Offer]) -> None:
        self._empty()
        seen, folded = in_sight(found)
        for at, offer in enumerate([*seen, *folded]):
            first = at == 0 and offer.code != GIVE_BACK
            self.buttons[offer.code] = self._button(offer, first=first)
        beside = [self.buttons[offer.code] for offer in seen if offer.code != GIVE_BACK]
        self._row.addWidget(flowing(*beside), 1)
        if GIVE_BACK in self.buttons:
            self._row.addWidget(self.buttons[GIVE_BACK], 0, QtCore.Qt.AlignmentFlag.AlignTop)
        self._rest = flowing(*(self.buttons[offer.code] for offer in folded))
        self._rest.hide()
        self._folded.addWidget(self.more_button, 0, QtCore.Qt.AlignmentFlag.AlignLeft)
        self._folded.addWidget(self._rest)
        self.more_button.setVisible(bool(folded))
        self.question.set_text(self._heading(detail))

    def _button(self, offer: Offer, *, first: bool) -> QtWidgets.QPushButton:
        button = PrimaryButton(offer.text) if first else PlainButton(offer.text)
        button.clicked.connect(lambda: self._press(offer))
        return button

    def _press(self, offer: Offer) -> None:
        if isinstance(offer.made, Step):
            self.take(offer.made)
        else:
            self._ask(offer.made())

    def _unfold(self) -> None:
        """Show what is needed less often."""
        self.more_button.hide()
        self._rest.show()
        self._rest.findChildren(QtWidgets.QPushButton)[0].setFocus(QtCore.Qt.FocusReason.TabFocusReason)

    def _heading(self, detail: InboxDetail) -> str:
        known = {
            "ingetrokken": self.tr("This was withdrawn. Do not make contact any more."),
            "niet_bereikt": self.tr("The sender follows up from here."),
            "teruggegeven": self.tr("The sender follows up from here."),
            "doorgegeven": self.tr("The next service has it now."),
        }
        if detail.state in known:
            return known[detail.state]
        if not self.buttons:
            return self.tr("Nothing more to do here.")
        if detail.away is not None:
            return self.tr("Your colleague is away. Do you take it over?")
        if detail.colleague:
            return self.tr("A colleague follows this up. Do you take it over?")
        if detail.state == "vraag":
            words = self.tr("{worker} has your question. Your term stands still.")
            return words.format(worker=wording.worker(detail))
        return self.tr("What do you do with it?")

    def _ask(self, panel: Panel) -> None:
        self._leave()
        self.panel = panel
        panel.chosen.connect(self.take)
        panel.left.connect(self._back)
        self._bar.hide()
        self.add(panel)
        panel.begin()

    def _back(self) -> None:
        self._leave()
        self._focus_first()

    def _focus_first(self) -> None:
        first = next(iter(self.buttons.values()), None)
        if first is not None:
            first.setFocus(QtCore.Qt.FocusReason.OtherFocusReason)

    def _leave(self) -> None:
        if self.panel is not None:
            self.body.removeWidget(self.panel)
            self.panel.hide()
            self.panel.deleteLater()
            self.panel = None
        self._bar.show()

    def _empty(self) -> None:
        for layout in (self._row, self._folded):
            while (item := layout.takeAt(0)) is not None:
                widget = item.widget()
                if widget is not None and widget is not self.more_button:
                    widget.hide()
                    widget.deleteLater()
        self.buttons.clear()

    def _failed(self, error: FieldAppError) -> None:
        self._taken = False
        self._wait(False)
        self._context.background.failed.emit(error)

    def _wait(self, busy: bool) -> None:
        for button in self.buttons.values():
            button.setEnabled(not busy)
        if self.panel is not None:
            self.panel.setEnabled(not busy)


def _offered(detail: InboxDetail) -> tuple[object, ...]:
    """What decides which buttons there are, and what they say."""
    return (
        *(detail.request_id, detail.state, detail.actions, detail.colleague, detail.mine, detail.feedback),
        *(detail.away, detail.offer),
    )
