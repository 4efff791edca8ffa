"""One request, whole: what must not be done, what it says, why, from whom, and what happened."""

from collections.abc import Sequence
from datetime import datetime

from PySide6 import QtCore, QtWidgets

from fieldapp.ui import theme
from fieldapp.ui.intake import wording
from fieldapp.ui.intake.tools import TOOLS
from fieldapp.ui.shell.context import Context
from fieldapp.ui.widgets.buttons import LinkButton, PlainButton
from fieldapp.ui.widgets.cards import Card, NoteBox, Pill
from fieldapp.ui.widgets.figures import Timeline
from fieldapp.ui.widgets.pages import Scroll
from fieldapp.ui.widgets.tables import FieldTable
from fieldapp.ui.widgets.text import caption
from fieldapp.workflow.inbox import InboxDetail, MaybeSame


class Paper(Scroll):
    """Scrolls inside its card: however long the request is, it never asks for more than its least height."""

    _LEAST = 130

    def __init__(self) -> None:
        super().__init__(margins=(0, 0, 0, 0), spacing=10)
        self.setAccessibleName(self.tr("What the request says"))

    def sizeHint(self) -> QtCore.QSize:
        return self.minimumSizeHint()

    def minimumSizeHint(self) -> QtCore.QSize:
        look = theme.current()
        return QtCore.QSize(look.px(200), look.px(self._LEAST))


class SameCard(QtWidgets.QWidget):
    """Somebody here may be the same as in another request. `chosen` carries the one to look at."""

    chosen = QtCore.Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.column = QtWidgets.QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(2)
        self.note = NoteBox("", "warn")
        self.column.addWidget(self.note)
        self.links: list[LinkButton] = []
        self.hide()

    def show_same(self, others: Sequence[MaybeSame]) -> None:
        """Say who they may be; nothing when there is nobody."""
        for link in self.links:
            self.column.removeWidget(link)
            link.hide()
            link.deleteLater()
        self.links = [self._link(other) for other in others]
        self.note.set_text(
            self.tr("Look, and ask the person. The program joins nothing by itself."),
            self.tr("Maybe the same person."),
        )
        self.setVisible(bool(others))

    def _link(self, other: MaybeSame) -> LinkButton:
        link = LinkButton(wording.same(other))
        link.clicked.connect(lambda: self.chosen.emit(str(other.request_id)))
        self.column.addWidget(link, 0, QtCore.Qt.AlignmentFlag.AlignLeft)
        return link


class DetailCard(Card):
    """Drawn from the sealed bytes, as plain text; scrolls inside, so that the actions stay in sight.

    `other` asks for another request that may be about the same person.
    """

    other = QtCore.Signal(str)

    def __init__(self, context: Context) -> None:
        self.state = Pill("", "plain")
        super().__init__(self.tr("Request"), self.state)
        self._context = context
        self._detail: InboxDetail | None = None
        self.tools = {tool.key: self._tool(tool.key, tool.text()) for tool in TOOLS}
        self.red_line = NoteBox("", "bad")
        self.handed = NoteBox("", "warn")
        self.add(self.red_line)
        self.add(self.handed)
        self.paper = Paper()
        self.same = SameCard()
        self.same.chosen.connect(self.other)
        self.table = FieldTable(name=self.tr("What the request says"), label_width=190)
        self.timeline = Timeline(self.tr("What happened"))
        for part in (self.same, self.table, caption(self.tr("What happened")), self.timeline):
            self.paper.body.addWidget(part)
        self.paper.body.addStretch(1)
        self.add(self.paper, 1)

    def _tool(self, key: str, text: str) -> PlainButton:
        button = PlainButton(text, compact=True)
        button.clicked.connect(lambda: self._use(key))
        self.head.addWidget(button, 0, QtCore.Qt.AlignmentFlag.AlignTop)
        return button

    def _use(self, key: str) -> None:
        detail = self._detail
        if detail is not None:
            next(tool for tool in TOOLS if tool.key == key).run(self._context, detail)

    def show_detail(self, detail: InboxDetail, now: datetime) -> None:
        """Show `detail`."""
        if self._detail is None or self._detail.request_id != detail.request_id:
            self.paper.verticalScrollBar().setValue(0)
            self.same.show_same(())
        self._detail = detail
        self.set_title(wording.asks(detail))
        self.state.show_state(*wording.state(detail))
        for tool in TOOLS:
            self.tools[tool.key].setVisible(tool.fits(detail))
        first, rest = wording.forbidden(detail)
        self.red_line.set_text(rest, first)
        self.red_line.set_tone("bad" if first else "ok")
        self.red_line.setVisible(bool(first or rest))
        handed = wording.handed(detail)
        self.handed.set_text(handed)
        self.handed.setVisible(bool(handed))
        self.table.set_rows(wording.fields(detail))
        self.timeline.set_moments(wording.moments(detail.timeline, now, detail.dossier))

    def show_same(self, others: Sequence[MaybeSame]) -> None:
        """Who may be the same as the person of this request."""
        self.same.show_same(others)
