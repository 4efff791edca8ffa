"""One request, whole: what must not be done, what it says, why, from whom, and what happened."""

from datetime import datetime

from PySide6 import QtCore

from fieldapp.ui import theme
from fieldapp.ui.intake import steps, wording
from fieldapp.ui.shell.context import Context
from fieldapp.ui.widgets.buttons import LinkButton
from fieldapp.ui.widgets.cards import Card, NoteBox, Pill
from fieldapp.ui.widgets.figures import Timeline
from fieldapp.ui.widgets.pages import Scroll
from fieldapp.ui.widgets.tables import FieldTable
from fieldapp.ui.widgets.text import caption
from fieldapp.workflow.answer import InboxDetail


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


class DetailCard(Card):
    """Drawn from the sealed bytes, as plain text; scrolls inside, so that the actions stay in sight."""

    def __init__(self, context: Context) -> None:
        self.state = Pill("", "plain")
        super().__init__(self.tr("Request"), self.state)
        self._context = context
        self._detail: InboxDetail | None = None
        self.red_line = NoteBox("", "bad")
        self.add(self.red_line)
        self.paper = Paper()
        self.table = FieldTable(name=self.tr("What the request says"), label_width=190)
        self.paper.body.addWidget(self.table)
        self.paper.body.addWidget(caption(self.tr("What happened")))
        self.timeline = Timeline(self.tr("What happened"))
        self.paper.body.addWidget(self.timeline)
        self.undo_button = LinkButton(self.tr("Undo the last step"))
        self.undo_button.clicked.connect(self._undo)
        self.paper.body.addWidget(self.undo_button, 0, QtCore.Qt.AlignmentFlag.AlignLeft)
        self.paper.body.addStretch(1)
        self.add(self.paper, 1)

    def show_detail(self, detail: InboxDetail, now: datetime) -> None:
        """Show `detail`."""
        if self._detail is None or self._detail.request_id != detail.request_id:
            self.paper.verticalScrollBar().setValue(0)
        self._detail = detail
        self.set_title(wording.asks(detail))
        self.state.show_state(*wording.state(detail))
        first, rest = wording.forbidden(detail)
        self.red_line.set_text(rest, first)
        self.red_line.set_tone("bad" if first else "ok")
        self.red_line.setVisible(bool(first or rest))
        self.table.set_rows(wording.fields(detail))
        self.timeline.set_moments(wording.moments(detail.timeline, now))
        self.undo_button.setVisible(any(step.can_undo for step in detail.timeline))

    def _undo(self) -> None:
        if self._detail is None:
            return
        request_id = self._detail.request_id
        self._context.act(
            lambda session: steps.undo(session, request_id),
            self,
            lambda: self._context.toast(self.tr("Undone.")),
        )
