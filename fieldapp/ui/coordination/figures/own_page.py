"""An organisation's own figures: what will be sent of a quarter, exactly as it leaves, sent or not."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6 import QtCore, QtWidgets

from fieldapp.domain.figures import Quarter, block_of, code_of
from fieldapp.errors import FieldAppError
from fieldapp.ui import labels, theme
from fieldapp.ui import widgets as kit
from fieldapp.ui.coordination.figures import wording
from fieldapp.ui.shell.context import Context
from fieldapp.ui.shell.page import PageWidget
from fieldapp.ui.widgets.rows import Row, RowList
from fieldapp.workflow import figures as work
from fieldapp.workflow.changes import Change
from fieldapp.workflow.figures import RUNNING, WAITING, OwnQuarter
from fieldapp.workflow.session import Session

translate = QtCore.QCoreApplication.translate

MADE, SENT, KEPT = "made", "sent", "kept"


@dataclass(frozen=True, slots=True)
class Own:
    """The quarters, and whether the user may decide on them."""

    quarters: tuple[OwnQuarter, ...]
    may: bool


def read_own(session: Session) -> Own:
    """What the own organisation has; nothing without a network."""
    if session.membership is None:
        return Own((), may=False)
    return Own(work.own_quarters(session), session.membership.is_administrator)


class OwnFiguresPage(PageWidget):
    """Quarters on the left; on the right the table of the chosen one and what to do with it."""

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._title = self.tr("Figures of your service")
        self._own = Own((), may=False)
        self.list = RowList(self.tr("Quarters"))
        self.empty = kit.EmptyState(
            self.tr("You are not in a network yet."),
            self.tr("As soon as you join one, the figures of your service stand here."),
        )
        self.detail = QuarterCard()
        self.rules = kit.Card(self.tr("What goes along, and what does not"))
        for text in (
            self.tr("Counts only: signals and requests of the whole quarter. No person, no day, no place."),
            self.tr("Nothing about one worker: what a device gave is added up and erased at once."),
            self.tr("In a shared mailbox one device counts for all colleagues together."),
            self.tr("What comes in after the table was made waits for the next one."),
        ):
            self.rules.add(kit.muted(text))
        self.rules.fill()
        self._lay_out()
        self.list.current.connect(lambda key: self._show_chosen())
        self.detail.making.connect(lambda: self._do(_make, self.tr("The table is made.")))
        self.detail.sending.connect(self._send)
        self.detail.keeping.connect(
            lambda: self._do(
                work.keep_back, self.tr("Not sent. The table stays here, you can send it later.")
            )
        )

    def _lay_out(self) -> None:
        outer = QtWidgets.QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        self.stack = QtWidgets.QStackedWidget()
        outer.addWidget(self.stack)
        scroll = kit.Scroll()
        self.stack.addWidget(self.empty)
        self.stack.addWidget(scroll)
        sides = kit.Columns(1, 1.35)
        scroll.body.addWidget(sides, 1)
        card = kit.Card(self.tr("Quarters"))
        self.list.setMinimumHeight(theme.current().px(200))
        card.add(self.list, 1)
        sides.columns[0].addWidget(card, 1)
        sides.columns[0].addWidget(self.rules)
        sides.columns[1].addWidget(self.detail, 1)

    def refresh(self, change: object = None) -> None:
        touched = Change.FIGURES | Change.DIRECTORY | Change.PROFILE
        if change is None or (isinstance(change, Change) and change & touched):
            self.context.read(read_own, self, self._show)

    def _show(self, own: Own) -> None:
        self._own = own
        self.stack.setCurrentIndex(1 if own.quarters else 0)
        self.list.set_rows([_row(each) for each in own.quarters])
        if own.quarters and not self.list.key():
            first = next((q for q in own.quarters if q.state in (WAITING, MADE)), own.quarters[0])
            self.list.choose(first.quarter.code, announce=False)
        self._show_chosen()

    def _show_chosen(self) -> None:
        chosen = self._chosen()
        if chosen is not None:
            self.detail.show_quarter(chosen, may=self._own.may)

    def _chosen(self) -> OwnQuarter | None:
        key = self.list.key()
        return next((each for each in self._own.quarters if each.quarter.code == key), None)

    def _send(self) -> None:
        said = self.tr("Sealed for the coordinator. Leaves as soon as there is a connection.")
        self._do(work.send_table, said)

    def _do(self, step: Callable[[Session, Quarter], Change], said: str) -> None:
        chosen = self._chosen()
        if chosen is None:
            return
        quarter = chosen.quarter
        self.detail.wait(True)

        def failed(error: FieldAppError) -> None:
            self.detail.wait(False)
            self.context.toast(str(labels.failure(error)))

        self.context.act(
            lambda session: step(session, quarter), self, lambda: self.context.toast(said), failed=failed
        )


class QuarterCard(kit.Card):
    """One quarter: how far it is, the table exactly as it leaves, and the decision."""

    making = QtCore.Signal()
    sending = QtCore.Signal()
    keeping = QtCore.Signal()

    def __init__(self) -> None:
        self.pill = kit.Pill("", "plain")
        super().__init__(" ", self.pill)
        self.line = kit.Text("")
        self.few = kit.NoteBox(
            translate(
                "figures",
                "Your service has fewer than three devices: then a table says something about one worker."
                " Talk about it first. Not sending is always allowed.",
            ),
            "warn",
        )
        self.caption = kit.muted(translate("figures", "Exactly this is read by the coordinator:"))
        self.table = RowList(translate("figures", "The table as it leaves"))
        self.table.setMinimumHeight(theme.current().px(240))
        self.make = kit.PrimaryButton(translate("figures", "Make the table"))
        self.send = kit.PrimaryButton(translate("figures", "Seal and send"))
        self.keep = kit.PlainButton(translate("figures", "Do not send"))
        row = kit.FlowLayout(8)
        for button in (self.make, self.send, self.keep):
            row.addWidget(button)
        for widget in (self.line, self.few, self.caption):
            self.add(widget)
        self.add(self.table, 1)
        self.add(row)
        self.rest = QtWidgets.QWidget()
        self.add(self.rest, 1)
        self.make.clicked.connect(self.making)
        self.send.clicked.connect(self.sending)
        self.keep.clicked.connect(self.keeping)

    def show_quarter(self, one: OwnQuarter, *, may: bool) -> None:
        """Show this one; only an administrator decides."""
        self.set_title(wording.quarter(one.quarter))
        self.pill.show_state(*_pill(one))
        self.line.set_text(_line(one))
        self.few.setVisible(one.speaks_of_few and one.state in (WAITING, MADE))
        has_table = one.cells is not None
        self.caption.setVisible(has_table)
        self.table.setVisible(has_table)
        self.rest.setVisible(not has_table)
        self.table.set_rows(_cells(one))
        self.make.setVisible(may and one.state == WAITING)
        self.send.setVisible(may and one.state in (MADE, KEPT))
        self.keep.setVisible(may and one.state == MADE)
        self.wait(False)

    def wait(self, on: bool) -> None:
        """While something is being done nothing can be pressed twice."""
        for button in (self.make, self.send, self.keep):
            button.setEnabled(not on)


def _make(session: Session, quarter: Quarter) -> Change:
    return work.make_table(session, quarter)


def _row(one: OwnQuarter) -> Row:
    return Row(one.quarter.code, wording.quarter(one.quarter), _short(one), _pill(one))


def _pill(one: OwnQuarter) -> tuple[str, str]:
    return {
        RUNNING: (translate("figures", "still runs"), "plain"),
        WAITING: (translate("figures", "to make"), "off"),
        MADE: (translate("figures", "to decide"), "off"),
        SENT: (translate("figures", "sent"), "ok"),
        KEPT: (translate("figures", "not sent"), "plain"),
    }[one.state]


def _short(one: OwnQuarter) -> str:
    if one.state == WAITING:
        return translate("figures", "{n} of {of} devices gave").format(n=one.devices, of=one.of_devices)
    if one.at is not None:
        return translate("figures", "made on {day}").format(day=labels.long_day(one.at.astimezone().date()))
    return translate("figures", "the devices give by themselves when it is over")


def _line(one: OwnQuarter) -> str:
    if one.state == RUNNING:
        words = translate(
            "figures", "This quarter runs until {day}. After that each device gives its counts."
        )
        return words.format(day=labels.long_day(one.quarter.last))
    if one.state == WAITING:
        words = translate(
            "figures",
            "{n} of {of} devices gave their counts. Wait for the others, or make the table: what comes later"
            " counts in the next quarter. Once made, a table never changes.",
        )
        return words.format(n=one.devices, of=one.of_devices)
    return {
        MADE: translate("figures", "The table is made and will not change. Will you send it?"),
        SENT: translate("figures", "This table went to the coordinator."),
        KEPT: translate("figures", "This table was not sent. It stays as it is; you can still send it."),
    }[one.state]


def _cells(one: OwnQuarter) -> list[Row]:
    """Every cell of the table, by block, zeros too: just what the bytes say."""
    rows: list[Row] = []
    last = ""
    for cell, n in (one.cells or {}).items():
        block = block_of(cell)
        if block != last:
            rows.append(Row("", wording.block(block), heading=True))
            last = block
        rows.append(Row(cell, wording.cell(block, code_of(cell)), pill=(wording.dotted(n), "plain")))
    return rows
