"""What an intake worker can do with a request now: only what its state allows, one primary button."""

from collections.abc import Callable
from datetime import date

from PySide6 import QtCore, QtWidgets

from fieldapp.domain.requests import OPEN_STATES
from fieldapp.errors import FieldAppError
from fieldapp.ui.intake import steps, wording
from fieldapp.ui.intake.panels import (
    AttemptPanel,
    ClosePanel,
    GiveBackPanel,
    Panel,
    PausePanel,
    ReferPanel,
)
from fieldapp.ui.intake.steps import Step
from fieldapp.ui.shell.context import Context
from fieldapp.ui.widgets.buttons import LinkButton, PlainButton, PrimaryButton
from fieldapp.ui.widgets.cards import Card
from fieldapp.ui.widgets.flow import FlowLayout, flowing
from fieldapp.ui.widgets.text import heading, muted
from fieldapp.workflow import stopping
from fieldapp.workflow.answer import InboxDetail, ReasonChoice

CLOSE = "afronden"
STOP = "stop"  # the page where somebody stops
_GIVE_BACK = "teruggegeven"
_CLOSING = ("afgerond_hulp_gestart", "afgerond_geen_hulp")
_FIRST = ("opgenomen", "hervat", "poging", CLOSE)  # the first of these that is offered is the primary one


class ActionsCard(Card):
    """The actions of one request. A step that needs an answer asks it here; then it is taken, once."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._detail: InboxDetail | None = None
        self._reasons: tuple[ReasonChoice, ...] = ()
        self._today = date.min
        self._taken = False
        self.buttons: dict[str, QtWidgets.QPushButton] = {}
        self.panel: Panel | None = None
        self.setAccessibleName(self.tr("What do you do with it?"))
        self._bar = QtWidgets.QWidget()
        bar = QtWidgets.QVBoxLayout(self._bar)
        bar.setContentsMargins(0, 0, 0, 0)
        bar.setSpacing(8)
        self.question = heading(self.tr("What do you do with it?"))
        bar.addWidget(self.question)
        self._row = QtWidgets.QHBoxLayout()
        self._row.setSpacing(10)
        bar.addLayout(self._row)
        self.sees = muted("")
        bar.addWidget(self.sees)
        bar.addWidget(self._links())
        self.add(self._bar)

    def _links(self) -> QtWidgets.QWidget:
        """What is always possible, whatever the state offers."""
        self.dossier_button = LinkButton(self.tr("Also put in our own dossier"))
        self.stop_button = LinkButton("")
        self.dossier_button.clicked.connect(self._in_dossier)
        self.stop_button.clicked.connect(self._wants_to_stop)
        return flowing(self.stop_button, self.dossier_button)

    def show_detail(self, detail: InboxDetail, reasons: tuple[ReasonChoice, ...], today: date) -> None:
        """Offer what may be done with `detail`; a question that is open for it stays open."""
        before = self._detail
        self._detail, self._reasons, self._today = detail, reasons, today
        if before is None or _offered(before) != _offered(detail):
            self._leave()
            self._fill(detail)
            if self._taken:
                self._taken = False
                self._focus_first()
        self.sees.set_text(wording.sees(detail))
        self.stop_button.set_text(
            self.tr("{person} wants to stop…").format(person=wording.capital(wording.short_person(detail)))
        )
        self.stop_button.setVisible(detail.state != "ingetrokken")
        self.dossier_button.setVisible(detail.mine and detail.state in OPEN_STATES)

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

    def _wants_to_stop(self) -> None:
        if self._detail is not None:
            self._context.go(STOP, self._detail.request_id)

    def _in_dossier(self) -> None:
        """Once it stands in the own dossier a withdrawal does not reach it there, and says so."""
        if self._detail is None:
            return
        request_id = self._detail.request_id
        said = self.tr("Noted. If the person stops later, the sender hears that you have a dossier.")

        def undo() -> None:
            self._context.act(
                lambda session: stopping.note_dossier(session, request_id, there=False), self._context
            )

        self._context.act(
            lambda session: stopping.note_dossier(session, request_id, there=True),
            self,
            lambda: self._context.toast(said, undo),
        )

    def _fill(self, detail: InboxDetail) -> None:
        self._empty()
        flow_holder = QtWidgets.QWidget()
        flow = FlowLayout(10, 8)
        flow_holder.setLayout(flow)
        offers = self._offers(detail)
        offered = [code for code, _, _ in offers]
        first = next((code for code in _FIRST if code in offered), "")
        for code, text, run in sorted(offers, key=lambda offer: offer[0] != first):
            button = PrimaryButton(text) if code == first else PlainButton(text)
            button.clicked.connect(lambda checked, run=run: run())
            self.buttons[code] = button
            if code != _GIVE_BACK:
                flow.addWidget(button)
        self._row.addWidget(flow_holder, 1)
        if _GIVE_BACK in self.buttons:
            self._row.addWidget(self.buttons[_GIVE_BACK], 0, QtCore.Qt.AlignmentFlag.AlignTop)
        self.question.set_text(self._heading(detail))

    def _offers(self, detail: InboxDetail) -> list[tuple[str, str, Callable[[], None]]]:
        """(code, text, what pressing does) of each action the state allows, in the order of the work."""
        known = self._known(detail)
        offers = [(code, *known[code]) for code in detail.actions if code in known]
        if any(code in detail.actions for code in _CLOSING):
            offers.append((CLOSE, self.tr("Close…"), lambda: self._ask(ClosePanel(detail))))
        return offers

    def _heading(self, detail: InboxDetail) -> str:
        if detail.state == "ingetrokken":
            return self.tr("This was withdrawn. Do not make contact any more.")
        if detail.state in ("niet_bereikt", "teruggegeven"):
            return self.tr("The sender follows up from here.")
        if not self.buttons:
            return self.tr("Nothing more to do here.")
        if detail.colleague:
            return self.tr("A colleague follows this up. Do you take it over?")
        return self.tr("What do you do with it?")

    def _known(self, detail: InboxDetail) -> dict[str, tuple[str, Callable[[], None]]]:
        this = detail.request_id
        return {
            "opgenomen": (
                self.tr("Take over") if detail.colleague else self.tr("Take up"),
                lambda: self.take(steps.take_up(this)),
            ),
            "poging": (self.tr("Note attempt"), lambda: self._ask(AttemptPanel(detail))),
            "contact_gelegd": (self.tr("Contact made"), lambda: self.take(steps.contact_made(this))),
            "pauze": (self.tr("On hold…"), lambda: self._ask(PausePanel(detail, self._today))),
            "hervat": (self.tr("Go on"), lambda: self.take(steps.resume(this))),
            "niet_bereikt": (self.tr("Not reached"), lambda: self.take(steps.not_reached(this))),
            "doorverwezen": (self.tr("Refer on…"), lambda: self._ask(ReferPanel(detail))),
            _GIVE_BACK: (
                self.tr("Give back…"),
                lambda: self._ask(GiveBackPanel(detail, self._reasons)),
            ),
        }

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
        while (item := self._row.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
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
    return (detail.request_id, detail.state, detail.actions, detail.colleague, detail.feedback)
