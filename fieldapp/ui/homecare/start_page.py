"""Where home care begins: pass on a worry, ask again, and see what became of earlier ones."""

from dataclasses import dataclass
from datetime import datetime

from PySide6 import QtCore, QtWidgets

from fieldapp.ui import labels, terms
from fieldapp.ui.handing.large import TEXT, Centred
from fieldapp.ui.homecare.targets import WORRY, NewWorry, OpenWorry
from fieldapp.ui.shell.context import Context
from fieldapp.ui.shell.page import PageWidget
from fieldapp.ui.widgets.buttons import DangerButton, PlainButton, PrimaryButton
from fieldapp.ui.widgets.cards import Card
from fieldapp.ui.widgets.flow import FlowLayout
from fieldapp.ui.widgets.icons import Icon
from fieldapp.ui.widgets.pages import Scroll
from fieldapp.ui.widgets.text import Text
from fieldapp.workflow.changes import Change
from fieldapp.workflow.handover import giving
from fieldapp.workflow.handover.values import GivenRow, OpenRow
from fieldapp.workflow.session import Session

_SHOWN = 6  # earlier worries in sight; an aide gives a few a month
_TOUCHES = Change.HANDOVERS | Change.DRAFTS | Change.OUTBOX | Change.DIRECTORY


@dataclass(frozen=True, slots=True)
class _Sight:
    """One read of what the page shows."""

    unfinished: tuple[OpenRow, ...]
    given: tuple[GivenRow, ...]
    now: datetime


class StartPage(PageWidget):
    """One large button, what waits, what became of it."""

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.begin = PrimaryButton(self.tr("Pass on a worry"))
        self.danger = DangerButton(self.tr("Danger? Call first"))
        for button in (self.begin, self.danger):
            button.setProperty("large", True)
        self.waiting, self.earlier = _List(), _List()
        self.waiting_card = _large_card(self.tr("Not finished"))
        self.earlier_card = _large_card(self.tr("What became of it"))
        self._arrange()
        self.begin.clicked.connect(lambda: context.go(WORRY, NewWorry()))
        self.danger.clicked.connect(context.danger)
        name = context.session.profile.name.split(" ")[0]
        self.set_title(self.tr("Hello {name}").format(name=name))

    def refresh(self, change: object = None) -> None:
        if change is None or (isinstance(change, Change) and change & _TOUCHES):
            self.context.read(_look, self, self._show)

    def _arrange(self) -> None:
        outer = QtWidgets.QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        scroll = Scroll(margins=(20, 26, 20, 20))
        outer.addWidget(scroll)
        middle = Centred()
        self._fill(middle.inside)
        scroll.body.addWidget(middle, 1)
        inside = scroll.widget()
        if inside is not None:  # the height follows from the width
            policy = QtWidgets.QSizePolicy.Policy
            inside.setSizePolicy(policy.Expanding, policy.Ignored)

    def _fill(self, inside: QtWidgets.QWidget) -> None:
        column = QtWidgets.QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(14)
        column.addWidget(Text(self.tr("Do you notice something that worries you?"), size=25, bold=True))
        column.addWidget(
            Text(
                self.tr("In three steps you tell your supervisor. You need not know which help is needed."),
                size=TEXT,
                tone="muted",
            )
        )
        row = FlowLayout(12)
        row.addWidget(self.begin)
        row.addWidget(self.danger)
        column.addLayout(row)
        self.waiting_card.add(self.waiting)
        self.earlier_card.add(self.earlier)
        column.addWidget(self.waiting_card)
        column.addWidget(self.earlier_card)
        column.addStretch(1)

    def _show(self, sight: _Sight) -> None:
        self.waiting_card.setVisible(bool(sight.unfinished))
        self.waiting.set_lines([self._waiting(row, sight.now) for row in sight.unfinished])
        lines = [self._earlier(row, sight.now) for row in sight.given[:_SHOWN]]
        if not lines:
            empty = self.tr("Nothing yet. Here you read what became of what you passed on.")
            lines = [_Line("speech", "", empty)]
        self.earlier.set_lines(lines)

    def _waiting(self, row: OpenRow, now: datetime) -> "_Line":
        who = row.name or self.tr("Somebody without a name")
        text = self.tr("· ask again at your next visit") if row.later else self.tr("· not finished yet")
        button = PlainButton(self.tr("Ask again") if row.later else self.tr("Go on"))
        button.setProperty("large", True)
        button.setAccessibleDescription(who)
        button.clicked.connect(lambda: self.context.go(WORRY, OpenWorry(row.draft_id)))
        return _Line("clock" if row.later else "document", who, text, button)

    def _earlier(self, row: GivenRow, now: datetime) -> "_Line":
        day = labels.near_day(row.paper or row.at.astimezone().date(), now.astimezone().date())
        if row.standing:
            text = terms.word("handover_steps", row.standing)
        elif row.left:
            text = self.tr("Passed on. You hear what becomes of it.")
        else:
            text = self.tr("Waits for a connection.")
        icon = "heart" if row.standing.startswith(("opgevolgd", "afgerond_c", "afgerond_e")) else "envelope"
        return _Line(icon, day[:1].upper() + day[1:], f"· {text}")


@dataclass(frozen=True, slots=True)
class _Line:
    """One line with a pictogram."""

    icon: str
    lead: str
    text: str
    button: PlainButton | None = None


class _List(QtWidgets.QWidget):
    """A few large lines."""

    def __init__(self) -> None:
        super().__init__()
        self._column = QtWidgets.QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(12)
        self._shown: list[QtWidgets.QWidget] = []

    def set_lines(self, lines: list[_Line]) -> None:
        """Show these instead."""
        for old in self._shown:
            self._column.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._shown = [_line(line) for line in lines]
        for new in self._shown:
            self._column.addWidget(new)


def _line(line: _Line) -> QtWidgets.QWidget:
    shown = QtWidgets.QWidget()
    row = QtWidgets.QHBoxLayout(shown)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(16)
    row.addWidget(Icon(line.icon, 28))
    text = Text(line.text, lead=line.lead, size=TEXT)
    row.addWidget(text, 1, QtCore.Qt.AlignmentFlag.AlignVCenter)
    if line.button is not None:
        row.addWidget(line.button)
    return shown


def _large_card(title: str) -> Card:
    card = Card(padding=20)
    card.add(Text(title, size=18, bold=True))
    card.setAccessibleName(title)
    return card


def _look(session: Session) -> _Sight:
    return _Sight(tuple(giving.unfinished(session)), tuple(giving.given(session)), session.now())
