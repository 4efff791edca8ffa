"""Afspraken: the newest version as a text to read, who said yes to it, and the own organisation's answer."""

from collections.abc import Callable, Sequence

from PySide6 import QtWidgets

from fieldapp.errors import FieldAppError, InvalidInput
from fieldapp.ui import labels
from fieldapp.ui.coordination.agreed import words
from fieldapp.ui.coordination.agreed.form import AgreementForm
from fieldapp.ui.coordination.errands import Errand
from fieldapp.ui.coordination.listing import Column, ColumnList, ColumnRow, ListCard
from fieldapp.ui.coordination.wording import org_class
from fieldapp.ui.shell.context import Context
from fieldapp.ui.shell.page import PageWidget
from fieldapp.ui.widgets.buttons import LinkButton, PlainButton, PrimaryButton
from fieldapp.ui.widgets.cards import Card, EmptyState, NoteBox, Pill
from fieldapp.ui.widgets.pages import Columns, Scroll
from fieldapp.ui.widgets.tables import FieldTable
from fieldapp.ui.widgets.text import muted
from fieldapp.ui.widgets.ticks import Tick
from fieldapp.workflow import agreements
from fieldapp.workflow.agreements import Agreed
from fieldapp.workflow.changes import Change
from fieldapp.workflow.session import Session

WRITE = "write"
_OCMW = "ocmw"


def read_agreed(session: Session) -> Agreed | None:
    """What the page shows; None without a network."""
    return None if session.membership is None else agreements.agreed(session)


class AgreementsPage(PageWidget):
    """For the coordinator, who writes, and for every administrator, who answers."""

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._title = self.tr("Agreements")
        self.text = TextCard()
        self.answer = AnswerCard(context)
        self.partners = PartnersCard()
        self.form = AgreementForm(context)
        self.empty = EmptyState(
            self.tr("There are no agreements yet."),
            self.tr(
                "How fast a service answers, what may go along, who sees what: the coordinator writes it,"
                " and every partner says yes for itself. Until then the terms of the program hold."
            ),
            self.tr("Write the first version"),
        )
        self._lay_out()
        self.text.write_button.clicked.connect(self.write)
        self.empty.pressed.connect(self.write)
        self.form.closed.connect(self._written)

    def refresh(self, change: object = None) -> None:
        touched = Change.DIRECTORY | Change.PROFILE
        if change is None or (isinstance(change, Change) and change & touched):
            self.context.read(read_agreed, self, self._show)

    def open(self, target: object) -> None:
        if target == WRITE:
            self.write()

    def save_forms(self) -> Sequence[Callable[[Session], object]]:
        return self.form.save_forms()

    def write(self) -> None:
        """Show the next version to write on."""
        self._stack.setCurrentWidget(self.form)
        self.set_title(self.tr("Write agreements"))
        self.form.begin()

    def _lay_out(self) -> None:
        outer = QtWidgets.QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        self._stack = QtWidgets.QStackedWidget()
        outer.addWidget(self._stack)
        scroll = Scroll()
        self._sides = Columns(640, 454)
        self._sides.columns[0].addWidget(self.text, 1)
        self._sides.columns[1].addWidget(self.answer)
        self._sides.columns[1].addWidget(self.partners, 1)
        self._sides.hide()
        self.empty.hide()
        scroll.body.addWidget(self._sides, 1)
        scroll.body.addWidget(self.empty, 1)
        self._stack.addWidget(scroll)
        self._stack.addWidget(self.form)

    def _show(self, agreed: Agreed | None) -> None:
        there = agreed is not None and agreed.newest is not None
        self._sides.setVisible(there)
        self.empty.setVisible(not there)
        if self.empty.button is not None:
            self.empty.button.setVisible(agreed is not None and agreed.may_write)
        if agreed is None or agreed.newest is None:
            return
        membership = self.context.session.membership
        self.text.show_agreed(agreed)
        self.answer.show_agreed(agreed, "" if membership is None else membership.organisation)
        self.partners.show_agreed(agreed)

    def _written(self) -> None:
        self._stack.setCurrentIndex(0)
        self.set_title(self.tr("Agreements"))
        self.refresh()


class TextCard(Card):
    """The newest version, whole."""

    def __init__(self) -> None:
        self.write_button = PlainButton("", compact=True)
        super().__init__(" ", self.write_button)
        self.write_button.set_text(self.tr("Write the next version…"))
        self.since = muted("")
        self.add(self.since)
        self.missing = NoteBox(
            self.tr("The text of the newest version did not come in yet. It follows at the next connection."),
            "warn",
        )
        self.add(self.missing)
        self.table = FieldTable(name=self.tr("Agreements"), label_width=150)
        self.add(self.table)
        self.fill()

    def show_agreed(self, agreed: Agreed) -> None:
        """Show what it says."""
        newest = agreed.newest
        if newest is None:
            return
        self.set_title(words.heading(newest.version))
        since = "–" if newest.issued is None else labels.full_day(newest.issued)
        self.since.set_text(self.tr("proposed on {day} by the coordinator").format(day=since))
        self.write_button.setVisible(agreed.may_write)
        self.missing.setVisible(not agreed.held)
        self.table.set_rows(words.rows(newest))


class AnswerCard(Card):
    """The own organisation's yes: only its administrator gives it, and can take it back."""

    def __init__(self, context: Context) -> None:
        super().__init__(self.tr("Your organisation"))
        self._context = context
        self._agreed: Agreed | None = None
        self.said = NoteBox("", "warn")
        self.service = Tick(
            self.tr(
                "Our mailbox is read by the social service. The general desk or a cabinet cannot open it."
            )
        )
        self.yes_button = PrimaryButton(self.tr("Say yes"))
        self.back_button = LinkButton(self.tr("Take our yes back"))
        self.who = muted(self.tr("Only the administrator of your organisation says yes."))
        self.free = muted(
            self.tr("A yes is free. Who does not agree goes on as before, and can leave the network.")
        )
        self._errand = Errand(context, self.yes_button, self._settle)
        self._back = Errand(context, self.back_button, self._settle)
        for widget in (self.said, self.service, self.who):
            self.add(widget)
        row = QtWidgets.QHBoxLayout()
        row.addWidget(self.back_button)
        row.addStretch(1)
        row.addWidget(self.yes_button)
        self.add(row)
        self.add(self.free)
        self.service.toggled.connect(lambda on: self._settle())
        self.yes_button.clicked.connect(self._say_yes)
        self.back_button.clicked.connect(self._take_back)

    def show_agreed(self, agreed: Agreed, organisation: str) -> None:
        """Show what the own organisation said, and what it can say."""
        self._agreed = agreed
        tone, lead, text = words.own_answer(agreed, organisation)
        self.said.set_tone(tone)
        self.said.set_text(text, lead)
        waits = agreed.may_answer and not agreed.own_yes and agreed.held
        self.service.setVisible(waits and agreed.own_class == _OCMW)
        self.yes_button.setVisible(waits)
        self.back_button.setVisible(agreed.may_answer and agreed.own_yes)
        self.who.setVisible(not agreed.may_answer)
        self._settle()

    def _settle(self) -> None:
        asked = not self.service.isHidden() and not self.service.isChecked()
        self.yes_button.setEnabled(not asked and not self._errand.is_running)
        self.back_button.setEnabled(not self._back.is_running)

    def _version(self) -> int:
        return 0 if self._agreed is None or self._agreed.newest is None else self._agreed.newest.version

    def _say_yes(self) -> None:
        version, service = self._version(), self.service.isChecked()

        def work(session: Session) -> tuple[int, Change]:
            return version, agreements.say_yes(session, version, social_service=service)

        self._errand.run(work, self._said)

    def _take_back(self) -> None:
        version = self._version()

        def work(session: Session) -> tuple[int, Change]:
            return version, agreements.take_back(session, version)

        self._back.run(work, self._taken_back, self._refused)

    def _refused(self, error: FieldAppError) -> None:
        if not isinstance(error, InvalidInput):
            self._context.background.failed.emit(error)

    def _said(self, version: int) -> None:
        self._context.toast(self.tr("Your yes to version {n} stands in your own list.").format(n=version))

    def _taken_back(self, version: int) -> None:
        self._context.toast(self.tr("Your yes to version {n} is taken back.").format(n=version))


class PartnersCard(ListCard):
    """Every partner's own answer."""

    def __init__(self) -> None:
        self.count = Pill("", "plain")
        super().__init__(" ", self.count)
        self.set_title(self.tr("Who said yes"))
        self.list = ColumnList(self.tr("Who said yes"), (Column(self.tr("Organisation")), Column("", 132)))
        self.list.heads.hide()
        self.add(self.list, 1)
        self.foot(self.tr("Each partner says yes in its own signed list. Nobody can do it for another."))

    def show_agreed(self, agreed: Agreed) -> None:
        """Show the answers, in the order of the members."""
        shown = self.tr("{n} of {all}").format(n=agreed.said_yes, all=len(agreed.partners))
        self.count.show_state(shown, "ok" if agreed.said_yes == len(agreed.partners) else "off")
        self.list.set_rows(
            [
                ColumnRow(
                    partner.org_id,
                    partner.name,
                    org_class(partner.org_class),
                    pill=words.yes_pill(partner.version, agreed.named),
                )
                for partner in agreed.partners
            ]
        )
